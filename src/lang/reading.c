// reading.c - what a rule's function reads, as far as its text shows it
//
// A function gets the case as a table, and to Lua a name that is misspelt is one
// that is not there: nil, which is as good as no. So the text of a function is gone
// through, and what it reads is told of, to be held against what is declared:
//
//     function(case)
//       local d = case.danger                     danger is read
//       return d == "urgent" or case.forms.sold   danger is compared with "urgent",
//     end                                         sold is a choice of forms
//
// A local that is given the case or a fact of it, once and for all, stands for it.
// What a function makes of other values is not seen.

#include "lang/reading.h"

#include "lang/lexer.h"

#include <string.h>

enum { NAMES = 128, BEFORE = 3, TRIES = 64 };

// A name of the function's own.
typedef struct own {
    rutin__token name;
    rutin__token fact; // what it stands for, if `is`
    enum { VALUE, CASE, FACT } is;
} own;

typedef struct reader {
    rutin__lexer lexer;
    const char *source;
    rutin__token now, before[BEFORE]; // the last first
    rutin__reading_taker *tell;
    void *data;
    own names[NAMES];
    int name_count;
    bool is_full;   // there were more
    bool in_header; // from `function` to its bracket
    int depth;      // blocks
    int braces[64]; // at which depth of blocks each open table begins
    int brace_count;
    int nested; // at which depth a function in this one begins; 0 outside such
} reader;

static bool is(const rutin__token *t, const char *text)
{
    return (t->kind == RUTIN__NAME || t->kind == RUTIN__SIGN) &&
           strncmp(t->at, text, t->length) == 0 && text[t->length] == '\0';
}

static bool is_one_of(const rutin__token *t, const char *const *texts)
{
    while (*texts != NULL && !is(t, *texts))
        texts++;
    return *texts != NULL;
}

static bool is_reserved(const rutin__token *t)
{
    static const char *const words[] = {
        "and",      "break",  "do",   "else",  "elseif", "for",
        "function", "goto",   "if",   "in",    "local",  "not",
        "or",       "repeat", "then", "until", "while",  "return",
        "end",      "nil",    "true", "false", NULL};

    return is_one_of(t, words);
}

static bool is_name(const rutin__token *t)
{
    return t->kind == RUTIN__NAME && !is_reserved(t);
}

static bool same(const rutin__token *a, const rutin__token *b)
{
    return a->length == b->length && memcmp(a->at, b->at, a->length) == 0;
}

static bool ended(const reader *r)
{
    return r->now.kind == RUTIN__END || r->now.kind == RUTIN__BAD ||
           r->depth == 0;
}

static void track(reader *r)
{
    static const char *const begun[] = {"function", "if", "do", "repeat", NULL};
    static const char *const over[] = {"end", "until", NULL};

    if (is_one_of(&r->now, begun))
        r->depth++;
    else if (is_one_of(&r->now, over))
        r->depth--;
    if (is(&r->now, "function") && r->nested == 0)
        r->nested = r->depth;
    else if (r->depth < r->nested)
        r->nested = 0;
    if (is(&r->now, "{"))
        r->braces[r->brace_count++ % 64] = r->depth;
    else if (is(&r->now, "}") && r->brace_count > 0)
        r->brace_count--;
}

static void advance(reader *r)
{
    for (int i = BEFORE - 1; i > 0; i--)
        r->before[i] = r->before[i - 1];
    r->before[0] = r->now;
    if (is(&r->now, "function"))
        r->in_header = true;
    else if (is(&r->now, "("))
        r->in_header = false;
    r->now = rutin__lexer_next(&r->lexer);
    track(r);
}

// The token [count] after this one.
static rutin__token ahead(const reader *r, int count)
{
    rutin__lexer lexer = r->lexer;
    rutin__token t = r->now;

    while (count-- > 0 && t.kind != RUTIN__END && t.kind != RUTIN__BAD)
        t = rutin__lexer_next(&lexer);
    return t;
}

static bool is_ahead(const reader *r, int count, const char *text)
{
    rutin__token t = ahead(r, count);

    return is(&t, text);
}

// ---------------------------------------------------------------- names

static own *find(reader *r, const rutin__token *name)
{
    for (int i = r->name_count - 1; i >= 0; i--)
        if (same(&r->names[i].name, name))
            return &r->names[i];
    return NULL;
}

// A name that is given something twice stands for nothing.
static own *add(reader *r, rutin__token name)
{
    own *known = find(r, &name);

    if (known != NULL) {
        known->is = VALUE;
        return known;
    }
    if (r->name_count == NAMES) {
        r->is_full = true;
        return NULL;
    }
    r->names[r->name_count] = (own){.name = name};
    return &r->names[r->name_count++];
}

// Names up to a token that is none: `a, b`, also with `<const>` between.
static void add_names(reader *r)
{
    while (!ended(r) && (is_name(&r->now) || is(&r->now, ","))) {
        if (is_name(&r->now))
            add(r, r->now);
        advance(r);
        if (is(&r->now, "<"))
            for (int i = 0; i < 3; i++)
                advance(r);
    }
}

// Whether a value goes on with this token.
static bool goes_on(const rutin__token *t)
{
    static const char *const words[] = {"and", "or", "end", NULL};

    if (is(t, "end"))
        return false;
    return t->kind == RUTIN__STRING || is_one_of(t, words) ||
           (t->kind == RUTIN__SIGN && !is(t, ";"));
}

// Notes what a local stands for: `local a = case`, `local a = case.fact`.
static void note_meaning(reader *r, own *name)
{
    rutin__token root = ahead(r, 1), next = ahead(r, 2), fact = ahead(r, 3);
    const own *known = find(r, &root);
    rutin__token last;

    if (name == NULL || known == NULL || name->is != VALUE)
        return;
    if (known->is == CASE && !goes_on(&next)) {
        name->is = CASE;
    } else if (known->is == CASE && is(&next, ".")) {
        last = ahead(r, 4);
        if (!goes_on(&last)) {
            name->is = FACT;
            name->fact = fact;
        }
    } else if (known->is == FACT && !goes_on(&next)) {
        name->is = FACT;
        name->fact = known->fact;
    }
}

static void add_local(reader *r)
{
    rutin__token name;
    bool is_new;
    own *added;

    advance(r);
    if (is(&r->now, "function")) {
        advance(r);
        add(r, r->now);
        return;
    }
    name = r->now;
    is_new = find(r, &name) == NULL;
    add_names(r);
    added = find(r, &name);
    if (is_new && same(&r->before[0], &name) && is(&r->now, "="))
        note_meaning(r, added);
}

// In a table, at `name =`.
static bool at_member(const reader *r)
{
    return is_name(&r->now) && r->brace_count > 0 &&
           r->braces[(r->brace_count - 1) % 64] == r->depth &&
           (is(&r->before[0], "{") || is(&r->before[0], ",") ||
            is(&r->before[0], ";")) &&
           is_ahead(r, 1, "=");
}

// Goes through the function for the names that are its own. The first parameter of
// it is the case.
static void learn_names(reader *r)
{
    bool is_first = true;

    while (!ended(r)) {
        if (is(&r->now, "local")) {
            add_local(r);
            continue;
        }
        if (is(&r->now, "(") && r->in_header) {
            advance(r);
            if (is_first && is_name(&r->now)) {
                own *name = add(r, r->now);

                if (name != NULL)
                    name->is = CASE;
                advance(r);
            }
            is_first = false;
            add_names(r);
            continue;
        }
        if (is(&r->now, "for")) {
            advance(r);
            add_names(r);
            continue;
        }
        if (is_name(&r->now) && !is(&r->before[0], ".") &&
            is_ahead(r, 1, "=") && !at_member(r) && find(r, &r->now) != NULL)
            find(r, &r->now)->is = VALUE;
        advance(r);
    }
}

// ---------------------------------------------------------------- telling

// False for a text with a sign in it that does not stand for itself.
static bool read_part(rutin__reading_part *part, const rutin__token *t)
{
    size_t cut = t->kind == RUTIN__STRING ? 1 : 0;

    if (cut > 0 && (*t->at == '[' || memchr(t->at, '\\', t->length) != NULL))
        return false;
    part->at = t->at + cut;
    part->length = t->length - 2 * cut;
    return true;
}

static void tell(reader *r, rutin__reading_kind kind, rutin__token fact,
                 rutin__token name)
{
    rutin__reading reading = {
        .kind = kind,
        .is_text = name.kind == RUTIN__STRING,
        .line = name.line,
        .column = rutin__lexer_column(r->source, name.at)};

    if (read_part(&reading.fact, &fact) && read_part(&reading.name, &name))
        r->tell(r->data, &reading);
}

static bool is_literal(const rutin__token *t)
{
    return t->kind == RUTIN__STRING || t->kind == RUTIN__NUMERAL ||
           is(t, "true") || is(t, "false");
}

static bool is_equality(const rutin__token *t)
{
    return is(t, "==") || is(t, "~=");
}

static bool is_order(const rutin__token *t)
{
    static const char *const signs[] = {"<", ">", "<=", ">=", NULL};

    return is_one_of(t, signs);
}

// Whether a value that stands beside this sign is part of another.
static bool binds(const rutin__token *t)
{
    return t->kind == RUTIN__SIGN && strchr("+-*/%^.&|~", *t->at) != NULL &&
           !is_equality(t);
}

// What is held against a fact whose name begins after [before], and ends with the
// token at [count] ahead.
static void tell_compared(reader *r, rutin__token fact,
                          const rutin__token before[BEFORE], int count)
{
    rutin__token sign = ahead(r, count + 1), value = ahead(r, count + 2),
                 next = ahead(r, count + 3);

    if (is_literal(&value) && !binds(&next) && !binds(&before[0])) {
        if (is_equality(&sign))
            tell(r, RUTIN__COMPARED, fact, value);
        else if (is_order(&sign) && value.kind == RUTIN__STRING)
            tell(r, RUTIN__ORDERED, fact, value);
    }
    if (is_literal(&before[1]) && !binds(&before[2]) && !binds(&sign)) {
        if (is_equality(&before[0]))
            tell(r, RUTIN__COMPARED, fact, before[1]);
        else if (is_order(&before[0]) && before[1].kind == RUTIN__STRING)
            tell(r, RUTIN__ORDERED, fact, before[1]);
    }
}

// Tells of `pairs(a)` and `ipairs(a)`, whose value ends with the token at [count]
// ahead. Of the case itself [fact] is NULL.
static bool tell_walked(reader *r, const rutin__token *fact, int count)
{
    rutin__token walk = r->before[1];
    bool is_walked = (is(&walk, "pairs") || is(&walk, "ipairs")) &&
                     is(&r->before[0], "(") && is_ahead(r, count + 1, ")");

    if (is_walked)
        tell(r, RUTIN__WALKED, fact ? *fact : walk, walk);
    return is_walked;
}

// What is read of a fact whose name ends with the token at [count] ahead.
static void tell_fact(reader *r, rutin__token fact, int count)
{
    rutin__token next = ahead(r, count + 1), name = ahead(r, count + 2);

    if (is(&next, ".") && is_name(&name))
        tell(r, RUTIN__CHOICE, fact, name);
    else if (is(&next, "[") && name.kind == RUTIN__STRING &&
             is_ahead(r, count + 3, "]"))
        tell(r, RUTIN__CHOICE, fact, name);
    else if (is(&next, ":"))
        tell(r, RUTIN__ASKED, fact, name);
    else if (!tell_walked(r, &fact, count))
        tell_compared(r, fact, r->before, count);
}

// At the name of the case.
static void tell_case(reader *r)
{
    rutin__token next = ahead(r, 1), name = ahead(r, 2);

    if (is(&next, ".") && name.kind == RUTIN__NAME) {
        tell(r, RUTIN__READ, name, name);
        tell_fact(r, name, 2);
    } else if (is(&next, "[") && name.kind == RUTIN__STRING &&
               is_ahead(r, 3, "]")) {
        tell(r, RUTIN__READ, name, name);
        tell_fact(r, name, 3);
    } else if (is(&next, ":")) {
        tell(r, RUTIN__ASKED, name, name);
    } else {
        tell_walked(r, NULL, 0);
    }
}

static void tell_name(reader *r)
{
    const own *known = find(r, &r->now);

    if (known == NULL && !r->is_full)
        tell(r, RUTIN__FREE, r->now, r->now);
    else if (known != NULL && known->is == CASE)
        tell_case(r);
    else if (known != NULL && known->is == FACT)
        tell_fact(r, known->fact, 0);
}

// At `return` of the function itself: a second value, which nobody takes.
static void tell_second(reader *r)
{
    static const char *const opens[] = {"(", "{", "[", "function", NULL};
    static const char *const closes[] = {")", "}", "]", "end", NULL};
    static const char *const over[] = {"else", "elseif", "until", ";", NULL};
    rutin__lexer lexer = r->lexer;
    rutin__token t = rutin__lexer_next(&lexer);
    int depth = 0;

    for (; t.kind != RUTIN__END && t.kind != RUTIN__BAD;
         t = rutin__lexer_next(&lexer)) {
        if (depth == 0 && (is_one_of(&t, over) || is(&t, "end")))
            return;
        if (depth == 0 && is(&t, ",")) {
            tell(r, RUTIN__SECOND, t, t);
            return;
        }
        if (is_one_of(&t, opens) || is(&t, "if") || is(&t, "do") ||
            is(&t, "repeat"))
            depth++;
        else if (is_one_of(&t, closes) || is(&t, "until"))
            depth--;
    }
}

bool rutin__reading_find(rutin__reading_place *place, int first, int last)
{
    rutin__lexer lexer = {place->at, place->end, place->line};
    reader r;

    for (int tries = 0; tries < TRIES;) {
        rutin__token t = rutin__lexer_next(&lexer);

        place->at = lexer.at;
        place->line = lexer.line;
        if (t.kind == RUTIN__END || t.kind == RUTIN__BAD || t.line > first)
            return false;
        if (t.line != first || !is(&t, "function"))
            continue;
        tries++; // in one line may stand thousands
        memset(&r, 0, sizeof r);
        r.lexer = lexer;
        r.now = t;
        for (r.depth = 1; !ended(&r);)
            advance(&r);
        if (r.depth == 0 && r.now.line == last)
            return true;
    }
    return false;
}

// Begins with the function.
static void begin(reader *r, const rutin__reading_place *place)
{
    r->lexer = (rutin__lexer){place->at, place->end, place->line};
    r->now = (rutin__token){RUTIN__NAME, place->line, "function", 8, 0};
    r->depth = 1;
    r->brace_count = r->nested = 0;
    advance(r);
}

size_t rutin__reading_tell(const rutin__reading_place *place,
                           rutin__reading_taker *taker, void *data)
{
    reader r = {.source = place->source, .tell = taker, .data = data};

    begin(&r, place);
    learn_names(&r);
    for (begin(&r, place); !ended(&r); advance(&r)) {
        bool is_part = is(&r.before[0], ".") || is(&r.before[0], ":") ||
                       is(&r.before[0], "goto") || is(&r.before[0], "::") ||
                       r.in_header;

        if (is(&r.now, "return") && r.nested == 0)
            tell_second(&r);
        if (r.now.kind == RUTIN__STRING || at_member(&r))
            tell(&r, RUTIN__WORD, r.now, r.now);
        else if (is_name(&r.now) && !is_part)
            tell_name(&r);
    }
    return (size_t)(r.lexer.at - place->at);
}
