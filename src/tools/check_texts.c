// check_texts.c - what can only be seen in the text: operators, functions
//
// Functions are passed by: within them & and | reckon with numbers.

#include "tools/check_texts.h"

#include "base/messages.h"
#include "lang/lexer.h"
#include "lang/sources.h"
#include "routine/routine.h"
#include "rutin.h"
#include "tools/places.h"

#include <stdbool.h>
#include <string.h>

static bool reads(const rutin__token *t, const char *text)
{
    return strncmp(t->at, text, t->length) == 0 && text[t->length] == '\0';
}

static bool is_any(const rutin__token *t, const char *const *texts)
{
    for (int i = 0; texts[i] != NULL; i++)
        if (reads(t, texts[i]))
            return true;
    return false;
}

static bool is_last(const rutin__token *t)
{
    return t->kind == RUTIN__END || t->kind == RUTIN__BAD;
}

// The last token of a function: its `end`.
static const rutin__token *function_end(const rutin__token *t)
{
    static const char *const opens[] = {"function", "if", "do", "repeat", NULL};
    static const char *const closes[] = {"end", "until", NULL};
    int depth = 0;

    for (; !is_last(t); t++) {
        if (t->kind != RUTIN__NAME)
            continue;
        depth += is_any(t, opens);
        depth -= is_any(t, closes);
        if (depth == 0)
            break;
    }
    return t;
}

// ---------------------------------------------------------------- & and |

enum { DEPTH = 256, AND = 1, OR = 2 };

static void check_operators(rutin__checker *c, int source)
{
    static const char *const opens[] = {"{", "(", "[", NULL};
    static const char *const closes[] = {"}", ")", "]", NULL};
    static const char *const parts[] = {",", ";", "=", NULL};
    const rutin__token *t = &c->places.tokens[c->places.first_token[source]];
    const char *text = c->routine->sources[source].text;
    unsigned char seen[DEPTH] = {0};
    int depth = 0;

    for (; !is_last(t); t++) {
        if (t->kind == RUTIN__NAME && reads(t, "function"))
            t = function_end(t);
        if (t->kind == RUTIN__STRING || depth >= DEPTH - 1)
            continue;
        if (is_any(t, opens))
            seen[++depth] = 0;
        else if (is_any(t, closes) && depth > 0)
            depth--;
        else if (is_any(t, parts))
            seen[depth] = 0;
        else if (reads(t, "&") || reads(t, "|"))
            seen[depth] |= reads(t, "&") ? AND : OR;
        if (seen[depth] != (AND | OR))
            continue;
        seen[depth] = 0;
        rutin__checker_warn(
            c, RUTIN__SAY_mixed_without_brackets,
            (rutin__place){source, t->line, rutin__lexer_column(text, t->at)},
            NULL);
    }
}

// ---------------------------------------------------------------- functions

static bool is_literal(const rutin__token *t)
{
    return t->kind == RUTIN__NUMERAL || t->kind == RUTIN__STRING ||
           reads(t, "true") || reads(t, "false");
}

// Whether what stands between two tokens only asks what all, any and no, and the
// methods of facts, can ask: members of the case compared with what is written.
static bool is_condition(const rutin__token *t, const rutin__token *end,
                         const rutin__token *parameter)
{
    static const char *const joins[] = {"and", "or", "not", "(", ")", NULL};
    static const char *const compares[] = {
        "==", "~=", "<", "<=", ">", ">=", NULL};

    for (; t < end; t++) {
        if (is_any(t, compares) && t->kind == RUTIN__SIGN) {
            if (!is_literal(&t[-1]) && !is_literal(&t[1]))
                return false;
        } else if (t->kind == RUTIN__NAME && t->length == parameter->length &&
                   strncmp(t->at, parameter->at, t->length) == 0) {
            while (reads(&t[1], ".") && t[2].kind == RUTIN__NAME)
                t += 2;
        } else if (!is_any(t, joins) && !is_literal(t)) {
            return false;
        }
    }
    return true;
}

// Looks at `when = function(case) return … end`, whose `when` is at [place].
static bool is_plain_function(const rutin__token *t)
{
    const rutin__token *end = function_end(t);

    return reads(t, "function") && reads(&t[1], "(") &&
           t[2].kind == RUTIN__NAME && reads(&t[3], ")") &&
           reads(&t[4], "return") && !is_last(end) &&
           is_condition(&t[5], end, &t[2]);
}

static void check_function(rutin__checker *c, const rutin__rule *rule)
{
    rutin__place at = rutin__checker_at_rule(c, rule, "when");
    const rutin__token *t;

    if (rule->code == NULL || at.source < 0)
        return;
    t = &c->places.tokens[c->places.first_token[at.source]];
    while (!is_last(t) &&
           (t->line != at.line || !reads(t, "when") || !reads(&t[1], "=")))
        t++;
    if (is_last(t) || !is_plain_function(&t[2]))
        return;
    rutin__checker_warn(c, RUTIN__SAY_function_for_condition, at,
                        RUTIN__WITH({"rule", .text = rule->id}));
}

void rutin__check_texts(rutin__checker *c)
{
    for (int i = 0; i < c->routine->source_count; i++)
        check_operators(c, i);
    for (int i = 0; i < c->routine->rule_count; i++)
        check_function(c, &c->routine->rules[i]);
}
