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

#include <stdio.h>
#include <string.h>

// Most words that are asked for differ in their first letter.
static inline bool is(const rutin__token *t, const char *text)
{
    return (t->kind == RUTIN__NAME || t->kind == RUTIN__SIGN) &&
           *t->at == *text && strncmp(t->at, text, t->length) == 0 &&
           text[t->length] == '\0';
}

static bool is_one_of(const rutin__token *t, const char *const *texts)
{
    for (; *texts != NULL; texts++)
        if (is(t, *texts))
            return true;
    return false;
}

// ---------------------------------------------------------------- reading

enum {
    DEPTH = 256,   // brackets; Lua itself stops at 200
    MEMBERS = 512, // of all tables that are open
    CHAIN = 64,    // names in `a.b.c`: an error about a long chain takes long
    DIGITS = 18    // of a number: with one more it may not be whole any longer
};

// What an open bracket is, and what was read in it.
typedef struct bracket {
    enum { TABLE, GROUP, CALL, PARAMETERS, INDEX } is;
    bool beside_bits; // a group that stands beside & | ~
    int first;        // of the members of open tables, its first
    int chain;        // names and indices of the value that is read
} bracket;

typedef struct gate {
    rutin__lexer lexer;
    rutin__token before, now, after;
    rutin__slip *tell;
    void *data;
    int body;                // blocks open in a function; 0 outside functions
    int depth;               // open brackets
    int square, bits;        // how many are `[`, how many stand beside & | ~
    bracket open[DEPTH + 1]; // the first is the whole text
    rutin__token members[MEMBERS];
    int member_count;
    bool in_names;  // of `local a <const>, b`
    bool in_header; // from `function` to its `(`
} gate;

static void advance(gate *g)
{
    g->before = g->now;
    g->now = g->after;
    if (g->after.kind != RUTIN__END && g->after.kind != RUTIN__BAD)
        g->after = rutin__lexer_next(&g->lexer);
}

static void begin(gate *g, const char *source, size_t length)
{
    memset(g, 0, sizeof *g);
    g->lexer.at = source;
    g->lexer.end = source + length;
    g->lexer.line = 1;
    g->before.kind = RUTIN__END;
    g->now = rutin__lexer_next(&g->lexer);
    g->after = g->now;
    if (g->now.kind != RUTIN__END && g->now.kind != RUTIN__BAD)
        g->after = rutin__lexer_next(&g->lexer);
}

// The innermost bracket that is open. Past DEPTH nothing is told apart: Lua
// refuses such a text.
static bracket *innermost(gate *g)
{
    return &g->open[g->depth < DEPTH ? g->depth : DEPTH];
}

// Whether a value ends with this token, so that a sign after it has two sides.
static bool ends_value(const rutin__token *t)
{
    static const char *const words[] = {"end", "nil", "true", "false", NULL};
    static const char *const reserved[] = {
        "and",    "break", "do",    "else",  "elseif", "for", "function",
        "goto",   "if",    "in",    "local", "not",    "or",  "repeat",
        "return", "then",  "until", "while", NULL};
    static const char *const signs[] = {")", "]", "}", "...", NULL};

    if (t->kind == RUTIN__NAME)
        return is_one_of(t, words) || !is_one_of(t, reserved);
    return t->kind == RUTIN__NUMBER || t->kind == RUTIN__STRING ||
           is_one_of(t, signs);
}

static bool is_bits(const rutin__token *t)
{
    return is(t, "&") || is(t, "|") || is(t, "~");
}

static void open_bracket(gate *g)
{
    bracket b = {.first = g->member_count};

    if (is(&g->now, "{"))
        b.is = TABLE;
    else if (is(&g->now, "["))
        b.is = INDEX;
    else if (g->in_header)
        b.is = PARAMETERS;
    else
        b.is = ends_value(&g->before) ? CALL : GROUP;
    b.beside_bits = b.is == GROUP && is_bits(&g->before);
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
    g->member_count = closed.first;
    if (closed.is == INDEX)
        innermost(g)->chain += closed.chain;
    else
        innermost(g)->chain = closed.is == GROUP ? closed.chain : 0;
}

static void track_brackets(gate *g)
{
    static const char *const openers[] = {"{", "(", "[", NULL};
    static const char *const closers[] = {"}", ")", "]", NULL};

    if (is(&g->now, "function"))
        g->in_header = true;
    if (is_one_of(&g->now, openers))
        open_bracket(g);
    else if (is_one_of(&g->now, closers))
        close_bracket(g);
}

static void track_body(gate *g)
{
    static const char *const openers[] = {"function", "if", "do", "repeat",
                                          NULL};
    static const char *const closers[] = {"end", "until", NULL};

    if (is(&g->now, "function") || (g->body > 0 && is_one_of(&g->now, openers)))
        g->body++;
    else if (g->body > 0 && is_one_of(&g->now, closers))
        g->body--;
}

// Whether `member =` stands here, in a table.
static bool at_member(const gate *g)
{
    return g->now.kind == RUTIN__NAME && is(&g->after, "=") && g->depth > 0 &&
           g->depth < DEPTH && g->open[g->depth].is == TABLE &&
           (is(&g->before, "{") || is(&g->before, ",") || is(&g->before, ";"));
}

static void check_member(gate *g)
{
    char message[160];

    if (!at_member(g) || g->member_count == MEMBERS)
        return;
    for (int i = g->open[g->depth].first; i < g->member_count; i++) {
        const rutin__token *other = &g->members[i];

        if (other->length != g->now.length ||
            memcmp(other->at, g->now.at, other->length) != 0)
            continue;
        snprintf(message, sizeof message,
                 "found a second %.*s in one table, the first is on line %d",
                 (int)(other->length < 64 ? other->length : 64), other->at,
                 other->line);
        g->tell(g->data, g->now.line, message, "");
        return;
    }
    g->members[g->member_count++] = g->now;
}

// What stands in the place of a word that computes.
typedef struct instead {
    const char *found, *general;
    const char *number; // for `name sign 18`; NULL where there is none
    const char *text;   // for `name sign "x"`
    const char *turned; // the sign for `18 sign name`
} instead;

static const instead instead_of[] = {
    {"and", "all { a, b } or a & b", NULL, NULL, NULL},
    {"or", "any { a, b } or a | b", NULL, NULL, NULL},
    {"not", "no(a) or ~a", NULL, NULL, NULL},
    {"==", "a:equals(18), a:is(\"x\"), a alone or no(a)", "%.*s:equals(%.*s)",
     "%.*s:is(%.*s)", "=="},
    {"~=", "no(a:equals(18)), no(a:is(\"x\")), a alone or no(a)",
     "no(%.*s:equals(%.*s))", "no(%.*s:is(%.*s))", "~="},
    {"<", "a:below(18)", "%.*s:below(%.*s)", NULL, ">"},
    {">", "a:above(18)", "%.*s:above(%.*s)", NULL, "<"},
    {"<=", "a:at_most(18)", "%.*s:at_most(%.*s)", NULL, ">="},
    {">=", "a:at_least(18)", "%.*s:at_least(%.*s)", NULL, "<="},
};

static void track_names(gate *g)
{
    if (is(&g->now, "local"))
        g->in_names = true;
    else if (g->now.kind != RUTIN__NAME && !is(&g->now, ",") &&
             !is(&g->now, "<") && !is(&g->now, ">"))
        g->in_names = false;
}

// `local limit <const> = 18` compares nothing.
static bool in_attribute(const gate *g)
{
    static const char *const attributes[] = {"const", "close", NULL};

    if (!g->in_names)
        return false;
    return (is(&g->now, "<") && is_one_of(&g->after, attributes)) ||
           (is(&g->now, ">") && is_one_of(&g->before, attributes));
}

static const instead *row_of(const char *sign)
{
    size_t row = 0;

    while (strcmp(instead_of[row].found, sign) != 0)
        row++;
    return &instead_of[row];
}

// The words for `name sign value` where they can be told, else in general.
static void word_wanted(const gate *g, const instead *row, char *out,
                        size_t room)
{
    const rutin__token *name = &g->before, *value = &g->after;
    const char *words;

    if (name->kind == RUTIN__NUMBER && value->kind == RUTIN__NAME &&
        row->turned != NULL) {
        name = &g->after;
        value = &g->before;
        row = row_of(row->turned);
    }
    words = value->kind == RUTIN__NUMBER   ? row->number
            : value->kind == RUTIN__STRING ? row->text
                                           : NULL;
    if (words == NULL || name->kind != RUTIN__NAME || name->length > 64 ||
        value->length > 64) {
        snprintf(out, room, "%s", row->general);
        return;
    }
    // The rows of the table above are the only formats.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    snprintf(out, room, words, (int)name->length, name->at, (int)value->length,
             value->at);
#pragma GCC diagnostic pop
}

static void check_computing(gate *g)
{
    char wanted[192], message[256];

    if (g->body > 0 || in_attribute(g))
        return;
    for (size_t i = 0; i < sizeof instead_of / sizeof *instead_of; i++) {
        if (!is(&g->now, instead_of[i].found))
            continue;
        word_wanted(g, &instead_of[i], wanted, sizeof wanted);
        snprintf(message, sizeof message, "found \"%s\", wanted %s",
                 instead_of[i].found, wanted);
        g->tell(g->data, g->now.line, message,
                "code that computes goes into a function");
        return;
    }
}

static void check_bits(gate *g)
{
    char message[96];
    bool two_sided;

    if (!is_bits(&g->now))
        return;
    two_sided = ends_value(&g->before);
    if (g->after.kind == RUTIN__NUMBER ||
        (two_sided && g->before.kind == RUTIN__NUMBER)) {
        snprintf(message, sizeof message,
                 "found a number beside %c, wanted a condition", *g->now.at);
        g->tell(g->data, g->now.line, message, "");
    } else if (is(&g->now, "~") && two_sided) {
        g->tell(g->data, g->now.line,
                "found ~ between two values, wanted ~a or no(a)", "");
    }
}

// What Lua 5.4.0 to 5.4.4 compile wrongly in a function.
static void check_jumps(gate *g)
{
    static const char *const compare[] = {"==", "~=", "<", ">",
                                          "<=", ">=", NULL};
    char message[96];
    bool compares;

    if (g->body == 0 || (g->square == 0 && g->bits == 0))
        return;
    compares = is_one_of(&g->now, compare);
    if (g->square > 0 && compares)
        g->tell(g->data, g->now.line,
                "found a comparison inside [ ], wanted a local for it first",
                "");
    if (g->bits > 0 && (compares || is(&g->now, "and") || is(&g->now, "or"))) {
        snprintf(message, sizeof message,
                 "found %.*s beside & | ~, wanted a local for it first",
                 (int)g->now.length, g->now.at);
        g->tell(g->data, g->now.line, message, "");
    }
}

// What gives another answer in another run or on another machine, and what no
// routine needs.
static void check_words(gate *g)
{
    static const char *const refused[][2] = {
        {"_ENV", "found _ENV, which a routine cannot use"},
        {"^", "found ^, wanted a * a"},
        {"/", "found /, wanted //: numbers are whole"},
        {"#", "found #, wanted table.len(list) or text:len()"},
    };

    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        if (is(&g->now, refused[i][0]))
            g->tell(g->data, g->now.line, refused[i][1], "");
    if (in_attribute(g) && is(&g->after, "close"))
        g->tell(g->data, g->now.line,
                "found <close>, which a routine cannot use", "");
}

// `...` may be taken over and kept in a table. Handed on from call to call, as
// many values as the stack holds are copied in one step.
static void check_dots(gate *g)
{
    if (!is(&g->now, "...") || innermost(g)->is == PARAMETERS ||
        (is(&g->before, "{") && is(&g->after, "}")))
        return;
    g->tell(g->data, g->now.line, "found ..., wanted { ... }", "");
}

static bool is_whole(const rutin__token *t)
{
    bool is_hex = t->length > 2 && (t->at[1] | 32) == 'x';
    size_t digits = 0;

    if (is_hex)
        return memchr(t->at, '.', t->length) == NULL &&
               memchr(t->at, 'p', t->length) == NULL &&
               memchr(t->at, 'P', t->length) == NULL;
    while (digits < t->length && t->at[digits] >= '0' && t->at[digits] <= '9')
        digits++;
    return digits == t->length && digits <= DIGITS;
}

static void check_number(gate *g)
{
    char message[96];

    if (g->now.kind != RUTIN__NUMBER || is_whole(&g->now))
        return;
    snprintf(message, sizeof message,
             "found %.*s, wanted a whole number of at most %d digits",
             (int)(g->now.length < 32 ? g->now.length : 32), g->now.at, DIGITS);
    g->tell(g->data, g->now.line, message, "");
}

// Counts names and indices in a row. An error about the last of them looks for
// the name of each, from the start of the function.
static void check_chain(gate *g)
{
    static const char *const links[] = {".", ":", NULL};
    static const char *const closers[] = {")", "]", "}", NULL};
    bracket *b = innermost(g);
    bool is_index = is(&g->now, "[") && ends_value(&g->before);
    bool is_member = g->now.kind == RUTIN__NAME && is_one_of(&g->before, links);

    if (is_one_of(&g->now, links) || is_index)
        b->chain++;
    else if (!is_member && !is_one_of(&g->now, closers))
        b->chain = 0;
    if (b->chain <= CHAIN)
        return;
    g->tell(g->data, g->now.line,
            "found a chain of more than 64 names, wanted locals between", "");
    b->chain = 0;
}

void rutin__gate(const char *source, size_t length, rutin__slip *tell,
                 void *data)
{
    gate g;

    begin(&g, source, length);
    g.tell = tell;
    g.data = data;
    for (; g.now.kind != RUTIN__END && g.now.kind != RUTIN__BAD; advance(&g)) {
        track_body(&g);
        track_names(&g);
        check_member(&g);
        check_computing(&g);
        check_bits(&g);
        check_jumps(&g);
        check_words(&g);
        check_dots(&g);
        check_number(&g);
        check_chain(&g);
        track_brackets(&g);
    }
}

int rutin__gate_line(const char *source, size_t length, int line,
                     const char *member)
{
    int table = -1, inside = 0;
    gate g;

    begin(&g, source, length);
    for (; g.now.kind != RUTIN__END && g.now.kind != RUTIN__BAD; advance(&g)) {
        if (table < 0 && g.now.line >= line && is(&g.now, "{"))
            table = g.depth;
        if (table >= 0 && at_member(&g) && is(&g.now, member)) {
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
