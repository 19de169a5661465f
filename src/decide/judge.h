// judge.h - which rules fire, which are open, which do not

#ifndef RUTIN__JUDGE_H
#define RUTIN__JUDGE_H

#include "base/set.h"
#include "decide/lua_rule.h"
#include "routine/routine.h"
#include "routine/sense.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum rutin__verdict {
    RUTIN__SILENT, // not in force, false, or stopped by its `unless`
    RUTIN__OPEN,   // cannot be told yet
    RUTIN__FIRED
} rutin__verdict;

typedef struct rutin__finding {
    uint8_t verdict;      // rutin__verdict
    bool answered_no : 1; // by a Lua rule's function
    bool is_tangled : 1;  // a fact not told stands in two parts of the rule
    int16_t open_on; // the fact that a Lua rule is open on, or rests on without
                     // its being told; -1 otherwise
} rutin__finding;

// What the rules of a routine were found to be.
typedef struct rutin__findings {
    rutin__finding *of; // one a rule
    uint64_t *turns;    // of each that is awake, when judged: bits of facts not
                        // told, any of which told alone may change whether it
                        // fires or, where it bans, holds; fewer if is_tangled
    uint64_t *fired;    // a bit a rule
    uint64_t *awake;    // those in force that are not ruled out: all others are
                        // silent whatever becomes known
    uint64_t *scratch;  // of the same size
    int words;          // of each
    int count;          // rules
} rutin__findings;

bool rutin__judge_init(rutin__findings *findings, const rutin_routine *routine);
void rutin__judge_clear(rutin__findings *findings); // frees
// Copies all but `turns`.
void rutin__judge_copy(rutin__findings *to, const rutin__findings *from);

// Finds a rule to be [verdict].
void rutin__judge_note(rutin__findings *findings, int rule,
                       rutin__verdict verdict);

static inline bool rutin__judge_has_fired(const rutin__findings *findings,
                                          ptrdiff_t rule)
{
    return findings->of[rule].verdict == RUTIN__FIRED;
}

// The first rule from number [rule] on that is awake; -1 for none.
static inline int rutin__judge_next_awake(const rutin__findings *findings,
                                          int rule)
{
    return rutin__set_next_bit(findings->awake, findings->words, rule);
}

// The first rule from number [rule] on that fired; -1 for none.
static inline int rutin__judge_next_fired(const rutin__findings *findings,
                                          int rule)
{
    return rutin__set_next_bit(findings->fired, findings->words, rule);
}

// Judges every rule against a case, on which [senses] have begun. [code] runs the
// rules that are Lua functions; NULL where there are none.
rutin_status rutin__judge_rules(const rutin_routine *routine,
                                const rutin__senses *senses, rutin__code *code,
                                rutin__findings *findings, rutin_error *error);

// Whether the rule is in force on a day.
bool rutin__judge_in_force(const rutin__rule *rule, rutin__day day);

#endif
