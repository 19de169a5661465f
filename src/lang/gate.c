// gate.c - reads a routine's text before Lua does
//
// Looks at each token with the one before and the one after. It knows of structure
// only what it needs: which brackets are open, and whether a function's body is.
//
//     outside functions   and or not == ~= < > <= >=    never right
//     everywhere          a table's member named twice; fractions; what gives
//                         another answer in another run; what some releases of
//                         Lua 5.4 compile wrongly

#include "lang/gate.h"

#include "lang/lexer.h"

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// ---------------------------------------------------------------- words

// What words and signs are to the gate, as bits.
enum {
    ENDS = 1 << 0, // a value, so that a sign after it has two sides
    OPENS = 1 << 1,
    CLOSES = 1 << 2,
    TABLE_OPENS = 1 << 3,
    INDEX_OPENS = 1 << 4,
    BEFORE_MEMBER = 1 << 5,
    ASSIGNS = 1 << 6,
    LINKS = 1 << 7,
    DOTS = 1 << 8,
    FUNCTION = 1 << 9,
    BLOCK_OPENS = 1 << 10,
    BLOCK_CLOSES = 1 << 11,
    LOCAL = 1 << 12,
    IN_NAMES = 1 << 13,
    ATTRIBUTE = 1 << 14,
    LESS = 1 << 15,
    MORE = 1 << 16,
    COMPARES = 1 << 17,
    COMPUTES = 1 << 18,
    BITS = 1 << 19,
    REFUSED = 1 << 20,
    TURNS = 1 << 21,
    LEAVES = 1 << 22,
    EMPTY = 1 << 23 // it may give nothing
};

typedef struct word {
    const char *text;
    int traits;
} word;

// Those with one first character stand together.
static const word words[] = {
    {"and", COMPUTES | TURNS},
    {"break", 0},
    {"byte", ENDS | EMPTY},
    {"close", ENDS | ATTRIBUTE},
    {"const", ENDS | ATTRIBUTE},
    {"do", BLOCK_OPENS},
    {"else", 0},
    {"elseif", TURNS},
    {"end", ENDS | BLOCK_CLOSES},
    {"false", ENDS},
    {"for", 0},
    {"function", FUNCTION | BLOCK_OPENS},
    {"goto", LEAVES},
    {"if", BLOCK_OPENS | TURNS},
    {"in", 0},
    {"local", LOCAL},
    {"nil", ENDS | EMPTY},
    {"not", COMPUTES | TURNS},
    {"or", COMPUTES | TURNS},
    {"repeat", BLOCK_OPENS},
    {"return", LEAVES},
    {"then", 0},
    {"tonumber", ENDS | EMPTY},
    {"true", ENDS},
    {"until", BLOCK_CLOSES | TURNS},
    {"while", TURNS},
    {"_ENV", ENDS | REFUSED},
    {"{", OPENS | TABLE_OPENS | BEFORE_MEMBER},
    {"(", OPENS},
    {"[", OPENS | INDEX_OPENS},
    {"}", CLOSES | ENDS},
    {")", CLOSES | ENDS},
    {"]", CLOSES | ENDS},
    {",", BEFORE_MEMBER | IN_NAMES},
    {";", BEFORE_MEMBER},
    {"=", ASSIGNS},
    {"==", COMPUTES | COMPARES | TURNS},
    {"~", BITS},
    {"~=", COMPUTES | COMPARES | TURNS},
    {"<", COMPUTES | COMPARES | LESS | IN_NAMES | TURNS},
    {"<=", COMPUTES | COMPARES | TURNS},
    {">", COMPUTES | COMPARES | MORE | IN_NAMES | TURNS},
    {">=", COMPUTES | COMPARES | TURNS},
    {"&", BITS},
    {"|", BITS},
    {".", LINKS},
    {"...", ENDS | DOTS},
    {":", LINKS},
    {"^", REFUSED},
    {"/", REFUSED},
    {"#", REFUSED},
};

enum { WORDS = sizeof words / sizeof *words };

static inline bool is(const rutin__token *t, int traits)
{
    return (t->traits & traits) != 0;
}

static bool reads(const rutin__token *t, const char *text)
{
    return strncmp(t->at, text, t->length) == 0 && text[t->length] == '\0';
}

// ---------------------------------------------------------------- reading

enum {
    DEPTH = 256,   // brackets; Lua itself stops at 200
    MEMBERS = 512, // of all tables that are open
    CHAIN = 64,    // names in `a.b.c`: an error about a long chain takes long
    DIGITS = 18,   // of a number
    HEX_DIGITS = 15,
    SHOWN = 64, // bytes of a token in a message
    SHOWN_DIGITS = 32
};

// What an open bracket is, and what was read in it.
typedef struct bracket {
    enum { TABLE, GROUP, CALL, PARAMETERS, INDEX } is;
    bool beside_bits; // a group that stands beside & | ~
    bool is_body;     // a table that stands after a text: `fact "x" { … }`
    bool is_key;      // `[` where a table's member begins
    bool
        is_computed; // a table one of whose members has a name that is computed
    int first;       // of the members of open tables, its first
    int items;       // values without a name, of a table
    int chain;       // names and indices of the value that is read
} bracket;

typedef struct gate {
    rutin__lexer lexer;
    rutin__token before, now, after;
    rutin__slip_taker *tell;
    void *data;
    const char *source;
    int body;                // blocks open in a function; 0 outside functions
    bool is_answer;          // that function is a member's value
    int depth;               // open brackets
    int square, bits;        // how many are `[`, how many stand beside & | ~
    bracket open[DEPTH + 1]; // the first is the whole text
    rutin__token members[MEMBERS];
    int member_count;
    bool in_names;                // of `local a <const>, b`
    bool in_header;               // from `function` to its `(`
    bool is_plain;                // of `local a =`: a constant or a table
    uint8_t first[UCHAR_MAX + 1]; // word that begins so; WORDS for none
} gate;

static void note_first_words(gate *g)
{
    memset(g->first, WORDS, sizeof g->first);
    for (int i = WORDS - 1; i >= 0; i--)
        g->first[(unsigned char)words[i].text[0]] = (uint8_t)i;
}

static int traits_of(const gate *g, const rutin__token *t)
{
    if (t->kind != RUTIN__NAME && t->kind != RUTIN__SIGN)
        return t->kind == RUTIN__NUMERAL || t->kind == RUTIN__STRING ? ENDS : 0;
    for (int i = g->first[(unsigned char)*t->at]; i < WORDS; i++) {
        const char *text = words[i].text;

        if (*text != *t->at)
            break;
        if (reads(t, text))
            return words[i].traits;
    }
    return t->kind == RUTIN__NAME ? ENDS : 0;
}

static rutin__token take_token(gate *g)
{
    rutin__token t = rutin__lexer_next(&g->lexer);

    t.traits = traits_of(g, &t);
    return t;
}

static void advance(gate *g)
{
    g->before = g->now;
    g->now = g->after;
    if (g->after.kind != RUTIN__END && g->after.kind != RUTIN__BAD)
        g->after = take_token(g);
}

static void begin(gate *g, const char *source, size_t length)
{
    memset(g, 0, sizeof *g);
    g->source = g->lexer.at = source;
    g->lexer.end = source + length;
    g->lexer.line = 1;
    g->before = (rutin__token){.kind = RUTIN__END, .at = ""};
    note_first_words(g);
    g->now = take_token(g);
    g->after = g->now;
    if (g->now.kind != RUTIN__END && g->now.kind != RUTIN__BAD)
        g->after = take_token(g);
}

// ---------------------------------------------------------------- telling

static void tell_with_help(gate *g, const rutin__token *at,
                           rutin__message message, const rutin__param *with,
                           rutin__message help)
{
    const rutin__slip slip = {.line = at->line,
                              .column = rutin__lexer_column(g->source, at->at),
                              .message = message,
                              .with = with,
                              .help = help};

    g->tell(g->data, &slip);
}

static void tell(gate *g, rutin__message message, const rutin__param *with)
{
    tell_with_help(g, &g->now, message, with, RUTIN__SAY_NOTHING);
}

// What goes into a message as [name]: a token, or as much of it as is shown.
static rutin__param shown(const char *name, const rutin__token *t)
{
    return (rutin__param){name, .text = t->at,
                          .length = t->length < SHOWN ? t->length : SHOWN};
}

// ---------------------------------------------------------------- brackets

// The innermost bracket that is open. Past DEPTH nothing is told apart: Lua
// refuses such a text.
static bracket *innermost(gate *g)
{
    return &g->open[g->depth < DEPTH ? g->depth : DEPTH];
}

static void open_bracket(gate *g)
{
    bracket b = {.first = g->member_count};

    if (is(&g->now, TABLE_OPENS))
        b.is = TABLE;
    else if (is(&g->now, INDEX_OPENS))
        b.is = INDEX;
    else if (g->in_header)
        b.is = PARAMETERS;
    else
        b.is = is(&g->before, ENDS) ? CALL : GROUP;
    b.beside_bits = b.is == GROUP && is(&g->before, BITS);
    b.is_body = b.is == TABLE && g->before.kind == RUTIN__STRING;
    b.is_key = b.is == INDEX && is(&g->before, BEFORE_MEMBER);
    g->in_header = false;
    g->square += b.is == INDEX;
    g->bits += b.beside_bits;
    g->depth++;
    *innermost(g) = b;
}

// What a call gives has no name, however long the way to it.
static void close_bracket(gate *g)
{
    bracket closed = *innermost(g);

    if (g->depth == 0)
        return;
    g->depth--;
    g->square -= closed.is == INDEX;
    g->bits -= closed.beside_bits;
    if (closed.is == TABLE)
        g->member_count = closed.first;
    if (closed.is == INDEX)
        innermost(g)->chain += closed.chain;
    else
        innermost(g)->chain = closed.is == GROUP ? closed.chain : 0;
}

static void track_brackets(gate *g)
{
    if (is(&g->now, FUNCTION))
        g->in_header = true;
    if (is(&g->now, OPENS))
        open_bracket(g);
    else if (is(&g->now, CLOSES))
        close_bracket(g);
}

static void track_body(gate *g)
{
    if (g->body == 0)
        g->is_answer = innermost(g)->is == TABLE;
    if (is(&g->now, g->body > 0 ? BLOCK_OPENS : FUNCTION))
        g->body++;
    else if (g->body > 0 && is(&g->now, BLOCK_CLOSES))
        g->body--;
}

// Whether `member =` stands here, in a table.
static bool at_member(const gate *g)
{
    return g->now.kind == RUTIN__NAME && is(&g->after, ASSIGNS) &&
           g->depth > 0 && g->depth < DEPTH && g->open[g->depth].is == TABLE &&
           is(&g->before, BEFORE_MEMBER);
}

// Whether `"member"]` or `1]` stands here, after the `[` of a table's member.
static bool at_key(const gate *g)
{
    return (g->now.kind == RUTIN__STRING || g->now.kind == RUTIN__NUMERAL) &&
           reads(&g->after, "]") && g->depth > 1 && g->depth < DEPTH &&
           g->open[g->depth].is == INDEX && g->open[g->depth - 1].is == TABLE &&
           g->open[g->depth].is_key;
}

// A member's name without what stands around it: `["when"]` is `when`.
static rutin__token bare(rutin__token t)
{
    if (t.kind != RUTIN__STRING || *t.at == '[')
        return t;
    t.at++;
    t.length -= 2;
    return t;
}

// The open table whose member's name stands here; NULL where none does.
static const bracket *table_of_member(const gate *g)
{
    if (!is(&g->after, ASSIGNS | CLOSES) || g->member_count == MEMBERS)
        return NULL;
    if (at_member(g))
        return &g->open[g->depth];
    return at_key(g) ? &g->open[g->depth - 1] : NULL;
}

static void tell_twice(gate *g, const rutin__token *name, int line)
{
    tell(g, RUTIN__SAY_member_twice,
         RUTIN__WITH(shown("name", name), {"line", .number = line}));
}

// The number that a token is, of a place in a list; 0 for any other.
static int place_of(const rutin__token *t)
{
    int place = 0;

    if (t->kind != RUTIN__NUMERAL || t->length > 4)
        return 0;
    for (size_t i = 0; i < t->length; i++) {
        if (t->at[i] < '0' || t->at[i] > '9')
            return 0;
        place = 10 * place + (t->at[i] - '0');
    }
    return place;
}

// Counts a value that has no name, whose place may have been given by number.
static void check_item(gate *g)
{
    bracket *b = innermost(g);

    if (!is(&g->before, BEFORE_MEMBER) || g->depth == 0 || b->is != TABLE ||
        is(&g->now, CLOSES | INDEX_OPENS) || at_member(g))
        return;
    b->items++;
    for (int i = b->first; i < g->member_count; i++)
        if (place_of(&g->members[i]) == b->items)
            tell_twice(g, &g->members[i], g->members[i].line);
}

// Whether a key in brackets is known here: what is computed, or spelt with `\\`,
// may be the name of a member that stands beside it.
static bool is_plain_key(const gate *g)
{
    if (!at_key(g) || *g->now.at == '[')
        return false;
    for (size_t i = 0; i < g->now.length; i++)
        if (g->now.at[i] == '\\' ||
            (g->now.kind == RUTIN__NUMERAL &&
             (g->now.at[i] < '0' || g->now.at[i] > '9')))
            return false;
    return true;
}

// Whether a key is no name, which is told of where its table is read.
static bool is_no_name(const gate *g)
{
    return is(&g->now, TABLE_OPENS) ||
           ((reads(&g->now, "true") || reads(&g->now, "false")) &&
            reads(&g->after, "]"));
}

// A key that is computed stands alone in its table, or it may be a second one. The
// tables of a function that answers for a rule are no rule's.
static void check_key(gate *g)
{
    bool begins = is(&g->before, INDEX_OPENS) && g->depth > 0 &&
                  g->depth < DEPTH && g->open[g->depth].is_key &&
                  !is_plain_key(g) && !is_no_name(g);
    bracket *table;
    bool is_beside;

    if (g->body > 0 && g->is_answer)
        return;
    if (!begins && !innermost(g)->is_computed)
        return;
    table = &g->open[begins ? g->depth - 1 : innermost(g) - g->open];
    is_beside = table->first < g->member_count || table->items > 0;
    if (begins ? is_beside || table->is_computed
               : table->is_computed && at_member(g))
        tell(g, RUTIN__SAY_computed_key, NULL);
    table->is_computed = begins || (table->is_computed && !at_member(g));
}

// A member that is given nothing is not there: `when = nil` is always true.
static void check_nothing(gate *g)
{
    if (is(&g->before, ASSIGNS) && g->body == 0 && g->depth > 0 &&
        innermost(g)->is == TABLE && reads(&g->now, "nil"))
        tell(g, RUTIN__SAY_given_nothing, NULL);
}

static void check_member(gate *g)
{
    const bracket *table = table_of_member(g);
    rutin__token name = bare(g->now);

    if (table == NULL)
        return;
    for (int i = table->first; i < g->member_count; i++) {
        const rutin__token *other = &g->members[i];

        if (other->length != name.length ||
            memcmp(other->at, name.at, other->length) != 0)
            continue;
        tell_twice(g, &name, other->line);
        return;
    }
    if (place_of(&name) > 0 && place_of(&name) <= table->items)
        tell_twice(g, &name, name.line);
    g->members[g->member_count++] = name;
}

// What stands in the place of a word that computes.
typedef struct instead {
    const char *found;
    rutin__message general;
    const char *before, *text, *number,
        *end;           // `before` name, text or number, …
    const char *turned; // the sign for `18 sign name`
} instead;

static const instead instead_of[] = {
    {"and", RUTIN__SAY_instead_and, NULL, NULL, NULL, NULL, NULL},
    {"or", RUTIN__SAY_instead_or, NULL, NULL, NULL, NULL, NULL},
    {"not", RUTIN__SAY_instead_not, NULL, NULL, NULL, NULL, NULL},
    {"==", RUTIN__SAY_instead_equal, "", ":is(", ":equals(", ")", "=="},
    {"~=", RUTIN__SAY_instead_unequal, "no(", ":is(", ":equals(", "))", "~="},
    {"<", RUTIN__SAY_instead_less, "", NULL, ":below(", ")", ">"},
    {">", RUTIN__SAY_instead_more, "", NULL, ":above(", ")", "<"},
    {"<=", RUTIN__SAY_instead_most, "", NULL, ":at_most(", ")", ">="},
    {">=", RUTIN__SAY_instead_least, "", NULL, ":at_least(", ")", "<="},
};

static void track_names(gate *g)
{
    if (is(&g->now, LOCAL))
        g->in_names = true;
    else if (g->now.kind != RUTIN__NAME && !is(&g->now, IN_NAMES))
        g->in_names = false;
}

// `local limit <const> = 18` compares nothing.
static bool in_attribute(const gate *g)
{
    return g->in_names && ((is(&g->now, LESS) && is(&g->after, ATTRIBUTE)) ||
                           (is(&g->now, MORE) && is(&g->before, ATTRIBUTE)));
}

static const instead *row_of(const char *sign)
{
    size_t row = 0;

    while (strcmp(instead_of[row].found, sign) != 0)
        row++;
    return &instead_of[row];
}

// Tells of `name == yes` and its like, which is the name alone. False for any other
// value.
static bool tell_truth(gate *g, const instead *row)
{
    const rutin__token *value = &g->after;
    bool is_true = reads(value, "true") || reads(value, "yes");
    bool is_false = reads(value, "false") || reads(value, "no");
    bool is_same = row->before != NULL && row->before[0] == '\0';

    if (row->text == NULL || value->kind != RUTIN__NAME ||
        g->before.kind != RUTIN__NAME || !(is_true || is_false))
        return false;
    is_same = is_same == is_true;
    tell(g, RUTIN__SAY_computing_word,
         RUTIN__WITH({"word", .text = row->found},
                     {"wanted", .phrase = RUTIN__SAY_instead_call},
                     {"before", .text = is_same ? "" : "no("},
                     shown("name", &g->before), {"method", .text = ""},
                     {"value", .text = ""},
                     {"end", .text = is_same ? "" : ")"}));
    return true;
}

// Tells of a word that computes, with the words for `name sign value` where they
// can be told.
static void tell_computing(gate *g, const instead *row)
{
    const rutin__token *name = &g->before, *value = &g->after;
    const rutin__param word = {"word", .text = row->found};
    rutin__message help = RUTIN__SAY_code_in_function;
    const char *method;

    if (tell_truth(g, row))
        return;
    if (name->kind == RUTIN__NUMERAL && value->kind == RUTIN__NAME &&
        row->turned != NULL) {
        name = &g->after;
        value = &g->before;
        row = row_of(row->turned);
    }
    method = value->kind == RUTIN__NUMERAL  ? row->number
             : value->kind == RUTIN__STRING ? row->text
                                            : NULL;
    if (method == NULL || name->kind != RUTIN__NAME || name->length > SHOWN ||
        value->length > SHOWN)
        tell_with_help(g, &g->now, RUTIN__SAY_computing_word,
                       RUTIN__WITH(word, {"wanted", .phrase = row->general}),
                       help);
    else
        tell_with_help(
            g, &g->now, RUTIN__SAY_computing_word,
            RUTIN__WITH(word, {"wanted", .phrase = RUTIN__SAY_instead_call},
                        {"before", .text = row->before}, shown("name", name),
                        {"method", .text = method}, shown("value", value),
                        {"end", .text = row->end}),
            help);
}

// Whether `member == value` stands here, in a table where `=` is meant: one that
// has other members, or that a declaration has for its body.
static bool is_member_twice_equal(const gate *g)
{
    const char *at = g->before.at;
    const bracket *b;

    if (!reads(&g->now, "==") || g->before.kind != RUTIN__NAME ||
        g->depth == 0 || g->depth >= DEPTH)
        return false;
    b = &g->open[g->depth];
    if (b->is != TABLE || !(b->is_body || b->first < g->member_count))
        return false;
    while (at > g->source && strchr(" \t\r\n", at[-1]) != NULL)
        at--;
    return at > g->source && strchr("{,;", at[-1]) != NULL;
}

static void check_computing(gate *g)
{
    if (!is(&g->now, COMPUTES) || g->body > 0 || in_attribute(g))
        return;
    if (is_member_twice_equal(g)) {
        tell(g, RUTIN__SAY_equals_twice,
             RUTIN__WITH(shown("name", &g->before)));
        return;
    }
    for (size_t i = 0; i < sizeof instead_of / sizeof *instead_of; i++)
        if (reads(&g->now, instead_of[i].found)) {
            tell_computing(g, &instead_of[i]);
            return;
        }
}

static void check_bits(gate *g)
{
    bool two_sided;

    if (!is(&g->now, BITS))
        return;
    two_sided = is(&g->before, ENDS);
    if (g->after.kind == RUTIN__NUMERAL ||
        (two_sided && g->before.kind == RUTIN__NUMERAL))
        tell(g, RUTIN__SAY_number_beside_bits,
             RUTIN__WITH(shown("sign", &g->now)));
    else if (reads(&g->now, "~") && two_sided)
        tell(g, RUTIN__SAY_tilde_between, NULL);
}

// What Lua 5.4.0 to 5.4.4 compile wrongly in a function.
static void check_jumps(gate *g)
{
    bool compares;

    if (g->body == 0 || (g->square == 0 && g->bits == 0))
        return;
    compares = is(&g->now, COMPARES);
    if (g->square > 0 && compares)
        tell(g, RUTIN__SAY_compares_in_index, NULL);
    if (g->bits > 0 && is(&g->now, COMPUTES) && !reads(&g->now, "not"))
        tell(g, RUTIN__SAY_word_beside_bits,
             RUTIN__WITH(shown("word", &g->now)));
}

// What would pass by what a routine declares after it.
static void check_leaving(gate *g)
{
    if (is(&g->now, LEAVES) && g->body == 0)
        tell(g, RUTIN__SAY_leaves_outside, RUTIN__WITH(shown("word", &g->now)));
}

// What gives another answer in another run or on another machine, and what no
// routine needs.
static void check_words(gate *g)
{
    if (!is(&g->now, REFUSED) && !in_attribute(g))
        return;
    if (reads(&g->now, "_ENV"))
        tell(g, RUTIN__SAY_refused_word, RUTIN__WITH(shown("word", &g->now)));
    else if (reads(&g->now, "^"))
        tell(g, RUTIN__SAY_instead_of,
             RUTIN__WITH(shown("word", &g->now), {"wanted", .text = "a * a"}));
    else if (reads(&g->now, "/"))
        tell(g, RUTIN__SAY_divided, NULL);
    else if (reads(&g->now, "#"))
        tell(g, RUTIN__SAY_instead_of,
             RUTIN__WITH(shown("word", &g->now),
                         {"wanted", .phrase = RUTIN__SAY_length_of}));
    else if (in_attribute(g) && reads(&g->after, "close"))
        tell(g, RUTIN__SAY_refused_word,
             RUTIN__WITH({"word", .text = "<close>"}));
}

// `...` may be taken over and kept in a table. Handed on from call to call, as
// many values as the stack holds are copied in one step.
static void check_dots(gate *g)
{
    if (!is(&g->now, DOTS) || innermost(g)->is == PARAMETERS ||
        (is(&g->before, TABLE_OPENS) && reads(&g->after, "}")))
        return;
    tell(g, RUTIN__SAY_instead_of,
         RUTIN__WITH(shown("word", &g->now), {"wanted", .text = "{ ... }"}));
}

// How many digits a number may have; 0 where it is not one that is whole.
static size_t most_digits(const rutin__token *t, size_t *digits)
{
    bool is_hex = t->length > 2 && (t->at[1] | 32) == 'x';
    size_t at = is_hex ? 2 : 0;
    const char *first = t->at + at;

    for (; at < t->length; at++) {
        char c = t->at[at];

        if (is_hex ? c == '.' || (c | 32) == 'p' : c < '0' || c > '9')
            return 0;
    }
    while (is_hex && first < t->at + t->length - 1 && *first == '0')
        first++;
    *digits = (size_t)(t->at + t->length - first);
    return is_hex ? HEX_DIGITS : DIGITS;
}

// With a digit more a number may wrap, or not be whole any longer.
static void check_number(gate *g)
{
    const size_t shown = g->now.length < SHOWN_DIGITS ? g->now.length
                                                      : SHOWN_DIGITS;
    size_t digits = 0, most;

    if (g->now.kind != RUTIN__NUMERAL)
        return;
    most = most_digits(&g->now, &digits);
    if (most == 0 || digits > most)
        tell(g, RUTIN__SAY_not_whole,
             RUTIN__WITH(
                 {"found", .text = g->now.at, .length = shown},
                 {"most", .number = most == 0 ? DIGITS : (int64_t)most}));
}

// Counts names and indices in a row. An error about the last of them looks for
// the name of each, from the start of the function.
static void check_chain(gate *g)
{
    bracket *b = innermost(g);
    bool is_index = is(&g->now, INDEX_OPENS) && is(&g->before, ENDS);
    bool is_member = g->now.kind == RUTIN__NAME && is(&g->before, LINKS);

    if (is(&g->now, LINKS) || is_index)
        b->chain++;
    else if (!is_member && !is(&g->now, CLOSES))
        b->chain = 0;
    if (b->chain <= CHAIN)
        return;
    tell(g, RUTIN__SAY_chain_too_long, RUTIN__WITH({"most", .number = CHAIN}));
    b->chain = 0;
}

// After `local`: whether `a = "text"` stands here, or a number, or a table.
static bool is_plain_local(const gate *g)
{
    rutin__lexer lexer = g->lexer;
    rutin__token sign = rutin__lexer_next(&lexer);
    rutin__token value = rutin__lexer_next(&lexer);

    return reads(&sign, "=") &&
           (value.kind == RUTIN__STRING || value.kind == RUTIN__NUMERAL ||
            reads(&value, "{"));
}

// Whether a value here, or one that is kept here, may turn out to be nothing. A
// name that nobody has declared is told of by itself.
static bool may_be_nothing(gate *g)
{
    const rutin__token *before = &g->before;
    bool was_plain = g->is_plain;

    if (is(&g->now, LOCAL))
        return !(g->is_plain = is_plain_local(g));
    if (is(&g->now, ASSIGNS)) {
        g->is_plain = false;
        return g->depth == 0 && !was_plain;
    }
    if (is(&g->now, INDEX_OPENS))
        return is(before, ENDS);
    if (is(&g->now, LINKS))
        return *g->now.at == '.' && !reads(before, "amend") &&
               !reads(before, "replace") && !reads(before, "drop");
    return is(&g->now, FUNCTION | EMPTY);
}

// Whether code computes here with what may be a condition.
static bool computes(const gate *g)
{
    if (is(&g->now, INDEX_OPENS))
        return g->after.kind != RUTIN__STRING &&
               g->after.kind != RUTIN__NUMERAL;
    return is(&g->now, TURNS);
}

bool rutin__gate(const char *source, size_t length, rutin__slip_taker *taker,
                 void *data)
{
    bool any = false;
    gate g;

    begin(&g, source, length);
    g.tell = taker;
    g.data = data;
    for (; g.now.kind != RUTIN__END && g.now.kind != RUTIN__BAD; advance(&g)) {
        track_body(&g);
        track_names(&g);
        check_item(&g);
        check_key(&g);
        check_nothing(&g);
        check_member(&g);
        if (is(&g.now, COMPUTES | BITS | LEAVES | REFUSED | DOTS)) { // seldom
            check_computing(&g);
            check_bits(&g);
            check_jumps(&g);
            check_leaving(&g);
            check_words(&g);
            check_dots(&g);
        }
        check_number(&g);
        check_chain(&g);
        track_brackets(&g);
        if (!any && is(&g.now, LOCAL | ASSIGNS | INDEX_OPENS | LINKS |
                                   FUNCTION | EMPTY | TURNS))
            any = may_be_nothing(&g) || computes(&g);
    }
    return any;
}

size_t rutin__gate_next(const char *source, size_t length, size_t after,
                        int line, const char *text, size_t text_length,
                        int *column)
{
    rutin__lexer lexer = {source, source + length, 1};
    rutin__token t = {.kind = RUTIN__NAME};

    while (t.kind != RUTIN__END && t.kind != RUTIN__BAD && t.line <= line) {
        t = rutin__lexer_next(&lexer);
        if (t.line != line || t.length != text_length ||
            (size_t)(lexer.at - source) <= after ||
            memcmp(t.at, text, text_length) != 0)
            continue;
        *column = rutin__lexer_column(source, t.at);
        return (size_t)(lexer.at - source);
    }
    return 0;
}

int rutin__gate_column(const char *source, size_t length, int line,
                       const char *text, size_t text_length)
{
    int column = 0, other;
    size_t at = rutin__gate_next(source, length, 0, line, text, text_length,
                                 &column);

    if (at == 0 || rutin__gate_next(source, length, at, line, text, text_length,
                                    &other) != 0)
        return 0;
    return column;
}

int rutin__gate_line(const char *source, size_t length, int line,
                     const char *member)
{
    int table = -1, inside = 0;
    gate g;

    begin(&g, source, length);
    for (; g.now.kind != RUTIN__END && g.now.kind != RUTIN__BAD; advance(&g)) {
        if (table < 0 && g.now.line >= line && is(&g.now, TABLE_OPENS))
            table = g.depth;
        if (table >= 0 && at_member(&g) && reads(&g.now, member)) {
            if (g.depth == table + 1)
                return g.now.line;
            inside = inside == 0 ? g.now.line : inside;
        }
        track_brackets(&g);
        if (table >= 0 && g.depth <= table)
            break; // its table has closed
    }
    return inside == 0 ? line : inside;
}

void rutin__gate_language(const char *source, size_t length, char language[4])
{
    rutin__lexer lexer = {source, source + length, 1};
    rutin__token past[3] = {{.at = ""}, {.at = ""}, {.at = ""}};
    rutin__token now;

    // past: `languages`, `=`, `{`
    language[0] = '\0';
    for (;;) {
        now = rutin__lexer_next(&lexer);
        if (now.kind == RUTIN__END || now.kind == RUTIN__BAD)
            return;
        if (now.kind == RUTIN__STRING && reads(&past[2], "{") &&
            reads(&past[1], "=") && reads(&past[0], "languages"))
            break;
        past[0] = past[1];
        past[1] = past[2];
        past[2] = now;
    }
    if (now.length < 4 || now.length > 5)
        return; // two or three letters in quotes
    memcpy(language, now.at + 1, now.length - 2);
    language[now.length - 2] = '\0';
}
