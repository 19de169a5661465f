// hanging.c - whose steps hang on a rule
//
// A rule asks for steps of its own, and may ban whoever else would be called, be
// waited for, perform or stand in. Once a case leaves a rule open, what it turns
// on can matter to these and to no others.

#include "routine/hanging.h"

#include "base/memory.h"
#include "base/set.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void mark_banning(const rutin_routine *routine, unsigned actor, bool *in)
{
    for (int i = 0; i < routine->banning_count; i++)
        if (rutin__set_has(&routine->rules[routine->banning[i]].bans, actor))
            in[routine->banning[i]] = true;
}

// Marks the rules that bring a step of a subject about, or keep it away.
static void mark_rules(const rutin_routine *routine, unsigned subject, bool *in)
{
    const rutin__asking *asking = &routine->asking[subject];

    for (int i = 0; i < asking->count; i++)
        in[asking->by[i]->rule - routine->rules] = true;
    mark_banning(routine, subject, in);
}

// Those of a subject, and of all that ladders join to it.
static void mark_ladder(const rutin_routine *routine, unsigned subject,
                        bool *in)
{
    const rutin__set *joined;

    mark_rules(routine, subject, in);
    if ((int)subject >= routine->program.actor_count)
        return;
    joined = &routine->program.actors[subject].ladder;
    for (int i = rutin__set_next(joined, 0); i >= 0;
         i = rutin__set_next(joined, i + 1))
        mark_rules(routine, (unsigned)i, in);
}

// Those of whom a contribution waits for, and who may perform it.
static void mark_others(const rutin_routine *routine,
                        const rutin__contribution *by, bool *in)
{
    for (int i = 0; i < by->after_count; i++)
        mark_ladder(routine, by->after[i], in);
    if (by->performer >= 0)
        mark_banning(routine, (unsigned)by->performer, in);
}

// All that a step of a subject can hang on.
static void mark_all_rules(const rutin_routine *routine, unsigned subject,
                           bool *in)
{
    const rutin__asking *asking = &routine->asking[subject];
    const rutin__set *joined;

    mark_rules(routine, subject, in);
    for (int i = 0; i < asking->count; i++)
        mark_others(routine, asking->by[i], in);
    if ((int)subject >= routine->program.actor_count)
        return;
    joined = &routine->program.actors[subject].ladder;
    for (int i = rutin__set_next(joined, 0); i >= 0;
         i = rutin__set_next(joined, i + 1))
        mark_banning(routine, (unsigned)i, in);
}

// Counts for each rule the subjects that hang on it; or lists them, once there is
// room.
static bool pass_hanging(rutin_routine *routine, bool *in)
{
    rutin__rule *rules = (rutin__rule *)routine->rules;
    size_t count = (size_t)routine->rule_count;
    int subjects = routine->program.actor_count + routine->program.task_count;

    for (size_t i = 0; i < count; i++) {
        uint16_t *list = NULL;

        if (rules[i].hanging_count > 0)
            list = rutin__memory_take_many(
                &routine->arena, (size_t)rules[i].hanging_count, sizeof *list);
        if (rules[i].hanging_count > 0 && list == NULL)
            return false;
        rules[i].hanging = list;
        rules[i].hanging_count = 0;
    }
    for (int i = 0; i < subjects; i++) {
        memset(in, 0, count);
        mark_all_rules(routine, (unsigned)i, in);
        for (size_t k = 0; k < count; k++) {
            if (in[k] && rules[k].hanging != NULL)
                ((uint16_t *)rules[k].hanging)[rules[k].hanging_count] =
                    (uint16_t)i;
            rules[k].hanging_count += in[k];
        }
    }
    return true;
}

bool rutin__hanging_list(rutin_routine *routine)
{
    bool *in = calloc((size_t)routine->rule_count + 1, sizeof *in);
    bool done = in != NULL && pass_hanging(routine, in) &&
                pass_hanging(routine, in);

    free(in);
    return done;
}
