// judge.h - which rules fire, which are open, which do not

#ifndef RUTIN__JUDGE_H
#define RUTIN__JUDGE_H

#include "routine/routine.h"

#include "base/set.h"
#include "decide/lua_rule.h"
#include "decide/view.h"
#include "routine/condition.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What the rules of a routine were found to be: all others are silent.
typedef struct rutin__findings {
    uint64_t *fired, *open; // a bit a rule
    int words;              // of each
    uint16_t *list;         // the rules that fired, in order
    int fired_count;
    int16_t *rests_on; // one a rule that is a Lua function: the fact that it
                       // is open on, or rests on without its being told;
                       // -1 for none
} rutin__findings;

bool rutin__judge_init(rutin__findings *findings, const rutin_routine *routine);
void rutin__judge_clear(rutin__findings *findings); // frees

static inline bool rutin__judge_has(const uint64_t *bits, ptrdiff_t rule)
{
    return (bits[rule >> 6] >> (rule & 63) & 1) != 0;
}

static inline rutin__verdict rutin__judge_verdict(
    const rutin__findings *findings, ptrdiff_t rule)
{
    if (rutin__judge_has(findings->fired, rule))
        return RUTIN__FIRED;
    return rutin__judge_has(findings->open, rule) ? RUTIN__OPEN : RUTIN__SILENT;
}

// The first rule from number [rule] on that fired; -1 for none.
static inline int rutin__judge_next_fired(const rutin__findings *findings,
                                          int rule)
{
    return rutin__set_next_bit(findings->fired, findings->words, rule);
}

// Judges every rule against a case that [view] has looked at. [code] runs the
// rules that are Lua functions, whose answers go into the view; NULL where there
// are none.
rutin_status rutin__judge_rules(rutin__view *view, rutin__code *code,
                                rutin__findings *findings, rutin_error *error);

// Whether the rule is in force on a day.
static inline bool rutin__judge_in_force(const rutin__rule *rule,
                                         rutin__day day)
{
    return rule->from <= day && day <= rule->to;
}

#endif
