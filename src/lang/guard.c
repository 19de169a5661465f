// guard.c - puts a call around each value that code computes with
//
// A condition is a table, and to Lua every table is true: `a and b` is b, `if a`
// always happens, `t[a]` is a member that nothing else finds. No metamethod sees
// any of that. So the text is read as Lua reads it, and what would see nothing
// but a table is handed to a function first, which the words define:
//
//     if a then              if rutin__turns(a, 0, 4) then
//     a and b                rutin__turns(a, 4, 1) and rutin__turns(b, 4, 7)
//     not a                  rutin__not(a, 1)
//     a == b                 rutin__compare(a , b, 0, 1)
//     t[a]                   t[rutin__key(a, 3)]
//     { when = f() }         { when = rutin__given(10, f()) }
//
// The condition of a rule that comes to nothing is told of. The last number is the
// column, but for a condition, which comes last. A value that arithmetic or a
// comparison gives is no table, and a constant is none, so they go without. Where Lua's own words
// compute with a table (a + 1, a .. b), metamethods see it.
//
// In `when = function … end` there are no conditions, only what a case says, so
// that only comparisons of what is not written there are guarded: a text that is
// no choice of any fact must not pass for one.
//
// A text that is no Lua is no Lua with its guards either, so that Lua need read
// only the one that has them: what is guarded begins as a value does, and no
// bracket, member or text comes after it that Lua would read as the guard's. Where
// that is not so it is unsure: `f(not )`, or a call of what is written there.

#include "lang/guard.h"

#include "base/memory.h"
#include "lang/lexer.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEPTH = 100 }; // Lua itself stops at 200, and a guard is one more

typedef struct edit {
    const char *at;
    size_t skipped; // bytes of the text, in whose place it stands
    enum { CLOSES, OPENS } is;
    int number; // in the order of finding
    char put[40];
} edit;

typedef struct reader {
    rutin__lexer lexer;
    rutin__token now, after;
    const char *source, *end; // where the token before ended
    edit *edits;
    int count, room, depth, body;
    bool in_rule, too_deep, is_unsure, failed;
} reader;

// What an expression gives.
typedef enum given {
    PLAIN,   // no table
    TEXT,    // a text as it is written
    NOTHING, // nil
    LOGIC,   // of `and` and `or`, whose sides have been guarded
    MEMBER,  // one of what stands in a name: `case.danger`
    ANY
} given;

static given expression(reader *r, int above);
static void block(reader *r);

// ---------------------------------------------------------------- tokens

static inline bool is(const reader *r, const char *text)
{
    return (r->now.kind == RUTIN__NAME || r->now.kind == RUTIN__SIGN) &&
           *r->now.at == *text &&
           strncmp(r->now.at, text, r->now.length) == 0 &&
           text[r->now.length] == '\0';
}

// The token, where it is a sign of one byte; else NUL.
static char sign(const reader *r)
{
    return r->now.kind == RUTIN__SIGN && r->now.length == 1 ? *r->now.at : '\0';
}

static bool ended(const reader *r)
{
    return r->now.kind == RUTIN__END || r->now.kind == RUTIN__BAD;
}

static void advance(reader *r)
{
    r->end = r->now.at + r->now.length;
    r->now = r->after;
    if (r->after.kind != RUTIN__END && r->after.kind != RUTIN__BAD)
        r->after = rutin__lexer_next(&r->lexer);
}

static bool take(reader *r, const char *text)
{
    bool there = *r->now.at == *text && is(r, text);

    if (there)
        advance(r);
    return there;
}

static bool is_after(const reader *r, char sign)
{
    return r->after.kind == RUTIN__SIGN && r->after.length == 1 &&
           *r->after.at == sign;
}

// ---------------------------------------------------------------- edits

static edit *add(reader *r, const char *at, size_t skipped)
{
    edit *grown = rutin__memory_grown(
        r->edits, &r->room, r->count < r->room ? r->count : r->room * 2 + 64,
        sizeof *grown);

    r->failed |= grown == NULL;
    if (grown == NULL)
        return NULL;
    r->edits = grown;
    grown[r->count] = (edit){.at = at, .skipped = skipped, .number = r->count};
    return &grown[r->count++];
}

static void open_at(reader *r, const char *at, size_t skipped, const char *put)
{
    edit *e = add(r, at, skipped);

    if (e == NULL)
        return;
    e->is = OPENS;
    snprintf(e->put, sizeof e->put, "%s", put);
}

// Ends a guard after the last token; [what] is negative where none is told.
static void close_here(reader *r, const char *from, int what)
{
    edit *e = add(r, r->end, 0);

    if (e == NULL)
        return;
    e->is = CLOSES;
    if (what < 0)
        snprintf(e->put, sizeof e->put, ",%d)",
                 rutin__lexer_column(r->source, from));
    else
        snprintf(e->put, sizeof e->put, ",%d,%d)", what,
                 rutin__lexer_column(r->source, from));
}

// Guards what stands from [from] up to here.
static void guard(reader *r, const char *from, given what, rutin__guarded word)
{
    if (r->in_rule || (what != ANY && what != MEMBER))
        return;
    open_at(r, from, 0, " rutin__turns(");
    close_here(r, from, (int)word);
}

static void turns_on(reader *r, rutin__guarded word)
{
    const char *from;

    advance(r);
    from = r->now.at;
    guard(r, from, expression(r, 0), word);
}

// ---------------------------------------------------------------- expressions

static void expressions(reader *r)
{
    do
        expression(r, 0);
    while (take(r, ","));
}

// From the bracket on.
static void function_body(reader *r, bool is_rule)
{
    bool before = r->in_rule;

    r->in_rule = before || is_rule;
    r->body++;
    while (!ended(r) && !is(r, ")"))
        advance(r);
    advance(r);
    block(r);
    take(r, "end");
    r->body--;
    r->in_rule = before;
}

// `[ a ]`, in a table or after a value.
static void key(reader *r)
{
    const char *from;
    given what;

    advance(r);
    from = r->now.at;
    what = expression(r, 0);
    if (!r->in_rule && (what == ANY || what == MEMBER)) {
        open_at(r, from, 0, " rutin__key(");
        close_here(r, from, -1);
    }
    take(r, "]");
}

// Reads the condition of a rule, and guards it: one that comes to nothing would be
// as if it were not there, and the rule would always fire. What is given to any
// other member may be nothing. The gate tells of a `nil` outside functions.
static void condition(reader *r)
{
    const char *from = r->now.at;
    given what = expression(r, 0);
    edit *e;
    char put[sizeof e->put];

    if (r->in_rule || (what < LOGIC && (what != NOTHING || r->body == 0)))
        return;
    snprintf(put, sizeof put, " rutin__given(%d,",
             rutin__lexer_column(r->source, from));
    open_at(r, from, 0, put);
    e = add(r, r->end, 0);
    if (e == NULL)
        return;
    e->is = CLOSES;
    snprintf(e->put, sizeof e->put, ")");
}

static void table(reader *r)
{
    advance(r);
    while (!ended(r) && sign(r) != '}') {
        bool has_name = r->now.kind == RUTIN__NAME && is_after(r, '=');
        bool is_when = has_name && is(r, "when");
        bool is_condition = is_when || (has_name && is(r, "unless"));

        if (sign(r) == '[') {
            key(r);
            take(r, "=");
        } else if (has_name) {
            advance(r);
            advance(r);
        }
        if (is_when && is(r, "function")) {
            advance(r);
            function_body(r, true);
        } else if (is_condition) {
            condition(r);
        } else {
            expression(r, 0);
        }
        if (!take(r, ",") && !take(r, ";"))
            break;
    }
    take(r, "}");
}

static void arguments(reader *r)
{
    if (sign(r) == '{') {
        table(r);
    } else if (take(r, "(")) {
        if (sign(r) != ')')
            expressions(r);
        take(r, ")");
    } else {
        advance(r);
    }
}

// Whether what comes belongs to the value before it: a member, or a call.
static bool goes_on(const reader *r)
{
    char next = sign(r);

    return r->now.kind == RUTIN__STRING ||
           (next != '\0' && strchr("({[.:", next) != NULL);
}

// A name or a value in brackets, and what is read from it or called.
static given suffixed(reader *r)
{
    given what = ANY;

    if (take(r, "(")) {
        what = expression(r, 0);
        what = what == MEMBER ? ANY : what;
        take(r, ")");
    } else {
        r->is_unsure |= r->now.kind != RUTIN__NAME;
        advance(r);
    }
    while (goes_on(r)) {
        char next = sign(r);

        what = next == '.' ? MEMBER : ANY;
        if (next == '[') {
            key(r);
            continue;
        }
        if (next == '.' || next == ':') {
            advance(r);
            advance(r);
        }
        if (next != '.')
            arguments(r);
    }
    return what;
}

static given simple(reader *r)
{
    given what = PLAIN;

    if (sign(r) == '{') {
        table(r);
    } else if (take(r, "function")) {
        function_body(r, false);
    } else if (r->now.kind == RUTIN__NUMERAL || r->now.kind == RUTIN__STRING ||
               is(r, "nil") || is(r, "true") || is(r, "false") ||
               is(r, "...")) {
        what = r->now.kind == RUTIN__STRING ? TEXT
               : is(r, "nil")               ? NOTHING
               : is(r, "...")               ? ANY
                                            : PLAIN;
        advance(r);
    } else {
        return suffixed(r);
    }
    r->is_unsure |= goes_on(r);
    return what;
}

// Signs with a value on each side, by how they bind to the left and the right.
static const struct {
    const char *sign;
    int left, right;
} signs[] = {
    {"or", 1, 1},  {"and", 2, 2}, {"==", 3, 3},  {"~=", 3, 3},   {"<", 3, 3},
    {"<=", 3, 3},  {">", 3, 3},   {">=", 3, 3},  {"|", 4, 4},    {"~", 5, 5},
    {"&", 6, 6},   {"<<", 7, 7},  {">>", 7, 7},  {"..", 9, 8},   {"+", 10, 10},
    {"-", 10, 10}, {"*", 11, 11}, {"/", 11, 11}, {"//", 11, 11}, {"%", 11, 11},
    {"^", 14, 13},
};

enum {
    SIGNS = sizeof signs / sizeof *signs,
    FIRST_COMPARISON = 2,
    ORDERS = 2, // of the comparisons, the first that is no equality
    UNARY = 12
};

static int sign_here(const reader *r)
{
    if (ended(r) || strchr("ao=~<>|&.+-*/%^", *r->now.at) == NULL)
        return SIGNS;
    for (int i = 0; i < SIGNS; i++)
        if (*signs[i].sign == *r->now.at && is(r, signs[i].sign))
            return i;
    return SIGNS;
}

// Whether two values are guarded that are held against each other.
static bool is_compared(const reader *r, given left, given right)
{
    if (left == NOTHING || right == NOTHING)
        return false;
    if (!r->in_rule)
        return left >= LOGIC || right >= LOGIC;
    if (left < LOGIC && right < LOGIC)
        return false;
    return !(left == MEMBER && right == TEXT) &&
           !(left == TEXT && right == MEMBER) && left != PLAIN &&
           right != PLAIN;
}

// `a == b`, of which the left side has been read from [from] on.
static given compare(reader *r, const char *from, given left, int sign)
{
    const int number = sign - FIRST_COMPARISON;
    const char *at = r->now.at;
    size_t length = r->now.length;
    given right;

    advance(r);
    right = expression(r, signs[sign].right);
    if ((r->in_rule ? number < ORDERS : r->body > 0) &&
        is_compared(r, left, right)) {
        open_at(r, at, length, ",");
        open_at(r, from, 0, " rutin__compare(");
        close_here(r, from, number);
    }
    return PLAIN;
}

// `a and b`, likewise.
static given combine(reader *r, const char *from, given left, int sign)
{
    rutin__guarded word = *r->now.at == 'a' ? RUTIN__BESIDE_AND
                                            : RUTIN__BESIDE_OR;
    given right;

    if (r->body > 0)
        guard(r, from, left, word);
    advance(r);
    from = r->now.at;
    right = expression(r, signs[sign].right);
    if (r->body > 0)
        guard(r, from, right, word);
    return LOGIC;
}

static given negate(reader *r)
{
    const char *at = r->now.at;
    given what;

    advance(r);
    what = expression(r, UNARY);
    if (!r->in_rule && r->body > 0 && what >= LOGIC) {
        open_at(r, at, strlen("not"), " rutin__not(");
        close_here(r, at, -1);
    }
    return PLAIN;
}

static given operand(reader *r)
{
    char unary = sign(r);

    if (is(r, "not"))
        return negate(r);
    if (unary != '-' && unary != '~' && unary != '#')
        return simple(r);
    advance(r);
    expression(r, UNARY);
    return unary == '~' ? ANY : PLAIN; // of a condition ~ gives one
}

static given expression(reader *r, int above)
{
    const char *from = r->now.at;
    given what = PLAIN;
    int sign;

    if (r->depth == DEPTH || r->too_deep) {
        r->too_deep = true;
        r->now.kind = r->after.kind = RUTIN__END;
        return PLAIN;
    }
    r->depth++;
    what = operand(r);
    for (sign = sign_here(r); sign < SIGNS && signs[sign].left > above;
         sign = sign_here(r)) {
        if (signs[sign].left < 3) {
            what = combine(r, from, what, sign);
        } else if (signs[sign].left == 3) {
            what = compare(r, from, what, sign);
        } else {
            what = strchr("|&.", *signs[sign].sign) != NULL ? ANY : PLAIN;
            advance(r);
            expression(r, signs[sign].right);
        }
    }
    r->depth--;
    return what;
}

// ---------------------------------------------------------------- statements

static void if_statement(reader *r)
{
    turns_on(r, RUTIN__AFTER_IF);
    take(r, "then");
    block(r);
    while (is(r, "elseif")) {
        turns_on(r, RUTIN__AFTER_ELSEIF);
        take(r, "then");
        block(r);
    }
    if (take(r, "else"))
        block(r);
    take(r, "end");
}

static void for_statement(reader *r)
{
    while (!ended(r) && !is(r, "=") && !is(r, "in"))
        advance(r);
    advance(r);
    expressions(r);
    take(r, "do");
    block(r);
    take(r, "end");
}

// After `local`, or a statement that begins with a value.
static void local_statement(reader *r)
{
    if (take(r, "function")) {
        advance(r);
        function_body(r, false);
        return;
    }
    do {
        advance(r);
        if (take(r, "<")) { // local a <const>
            advance(r);
            take(r, ">");
        }
    } while (take(r, ","));
    if (take(r, "="))
        expressions(r);
}

static void plain_statement(reader *r)
{
    suffixed(r);
    while (take(r, ","))
        suffixed(r);
    if (take(r, "="))
        expressions(r);
}

static void block_to(reader *r, const char *end)
{
    block(r);
    take(r, end);
}

static void statement(reader *r)
{
    if (is(r, "if")) {
        if_statement(r);
    } else if (is(r, "while")) {
        turns_on(r, RUTIN__AFTER_WHILE);
        take(r, "do");
        block_to(r, "end");
    } else if (take(r, "do")) {
        block_to(r, "end");
    } else if (take(r, "for")) {
        for_statement(r);
    } else if (take(r, "repeat")) {
        block(r);
        turns_on(r, RUTIN__AFTER_UNTIL);
    } else if (take(r, "function")) {
        while (!ended(r) && !is(r, "("))
            advance(r);
        function_body(r, false);
    } else if (take(r, "local")) {
        local_statement(r);
    } else if (take(r, "return")) {
        if (!ended(r) && !is(r, "end") && !is(r, "else") && !is(r, "elseif") &&
            !is(r, "until") && !is(r, ";"))
            expressions(r);
    } else if (is(r, ";") || is(r, "break") || is(r, "::")) {
        advance(r);
    } else if (take(r, "goto")) {
        advance(r);
    } else {
        plain_statement(r); // or a label's name
    }
}

static void block(reader *r)
{
    if (r->depth == DEPTH) {
        r->too_deep = true;
        r->now.kind = r->after.kind = RUTIN__END;
    }
    r->depth++;
    while (!ended(r) && !is(r, "end") && !is(r, "else") && !is(r, "elseif") &&
           !is(r, "until")) {
        const char *at = r->now.at;

        statement(r);
        if (r->now.at == at)
            advance(r);
    }
    r->depth--;
}

// ---------------------------------------------------------------- the whole

static void read(reader *r, const char *source, size_t length)
{
    memset(r, 0, sizeof *r);
    r->lexer = (rutin__lexer){source, source + length, 1};
    r->source = r->end = source;
    r->now = rutin__lexer_next(&r->lexer);
    r->after = r->now;
    if (!ended(r))
        r->after = rutin__lexer_next(&r->lexer);
    block(r);
}

// At one place what was open ends before something begins, and what begins last
// is found first.
static int compare_edits(const void *left, const void *right)
{
    const edit *a = left, *b = right;

    if (a->at != b->at)
        return a->at < b->at ? -1 : 1;
    if (a->is != b->is)
        return a->is == CLOSES ? -1 : 1;
    return a->is == CLOSES ? a->number - b->number : b->number - a->number;
}

static void write(rutin__text *out, const char *source, size_t length,
                  const edit *edits, int count)
{
    const char *at = source;

    for (int i = 0; i < count; i++) {
        rutin__text_add(out, at, (size_t)(edits[i].at - at));
        rutin__text_add_string(out, edits[i].put);
        at = edits[i].at + edits[i].skipped;
    }
    rutin__text_add(out, at, (size_t)(source + length - at));
}

rutin__guarding rutin__guard(const char *source, size_t length,
                             rutin__text *out)
{
    reader r;

    read(&r, source, length);
    if (r.count > 0 && !r.too_deep && !r.failed) {
        qsort(r.edits, (size_t)r.count, sizeof *r.edits, compare_edits);
        write(out, source, length, r.edits, r.count);
    }
    free(r.edits);
    if (r.failed || out->failed)
        return RUTIN__NO_ROOM;
    if (r.too_deep)
        return RUTIN__TOO_DEEP;
    if (r.count == 0)
        return RUTIN__UNGUARDED;
    return r.is_unsure ? RUTIN__UNSURE : RUTIN__GUARDED;
}
