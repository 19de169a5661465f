// prepare.c - what a load works out so that no decision has to
//
// Tables of names, for reading cases; the values that each rule can tell apart,
// for questions, and what several rules read; the rules that ban, the ladders,
// and what asks for each actor and task; and the parts of a plan that no case
// changes.

#include "routine/prepare.h"

#include "base/memory.h"
#include "base/set.h"
#include "routine/condition.h"
#include "routine/fragments.h"
#include "routine/index.h"
#include "routine/probe.h"
#include "routine/recur.h"
#include "routine/routine.h"
#include "routine/schema.h"

#include <stddef.h>
#include <stdint.h>

static const char *fact_id(const void *data, int i)
{
    return ((const rutin__fact *)data)[i].id;
}

static const char *actor_id(const void *data, int i)
{
    return ((const rutin__actor *)data)[i].id;
}

static const char *task_id(const void *data, int i)
{
    return ((const rutin__task *)data)[i].id;
}

static bool index_names(rutin_routine *routine)
{
    const rutin__program *program = &routine->program;
    rutin__arena *arena = &routine->arena;

    return rutin__schema_make_names(&routine->fact_names, arena, fact_id,
                                    program->facts, program->fact_count) &&
           rutin__schema_make_names(&routine->actor_names, arena, actor_id,
                                    program->actors, program->actor_count) &&
           rutin__schema_make_names(&routine->task_names, arena, task_id,
                                    program->tasks, program->task_count);
}

static void find_presumed(rutin_routine *routine)
{
    for (int i = 0; i < routine->program.fact_count; i++)
        if (routine->program.facts[i].presumption != RUTIN__NOT_PRESUMED)
            rutin__set_add(&routine->presumed, (unsigned)i);
}

static bool list_banning(rutin_routine *routine)
{
    uint16_t *banning = rutin__memory_take_many(
        &routine->arena, (size_t)routine->rule_count, sizeof *banning);

    if (banning == NULL)
        return false;
    for (int i = 0; i < routine->rule_count; i++)
        if (routine->rules[i].has_bans)
            banning[routine->banning_count++] = (uint16_t)i;
    routine->banning = banning;
    return true;
}

// Makes one ladder of those of [a] and [b].
static void join_ladders(rutin__actor *actors, int count, int a, int b)
{
    rutin__set joined = actors[a].ladder;

    if (b < 0)
        return;
    rutin__set_unite(&joined, &actors[b].ladder);
    for (int i = 0; i < count; i++)
        if (rutin__set_has(&joined, (unsigned)i))
            actors[i].ladder = joined;
}

static void find_ladders(rutin_routine *routine)
{
    rutin__actor *actors = (rutin__actor *)routine->program.actors;
    int count = routine->program.actor_count;

    for (int i = 0; i < count; i++)
        rutin__set_add(&actors[i].ladder, (unsigned)i);
    for (int i = 0; i < count; i++) {
        join_ladders(actors, count, i, actors[i].if_closed);
        join_ladders(actors, count, i, actors[i].if_no_answer);
    }
}

static void find_most(int *most, int count)
{
    if (count > *most)
        *most = count;
}

// Finds whom a rule can touch, and what it takes of a draft.
static void find_subjects(rutin_routine *routine, rutin__rule *rule)
{
    for (int i = 0; i < rule->contribution_count; i++) {
        const rutin__contribution *by = &rule->contributions[i];

        rule->claim_count += by->ground_count;
        rutin__set_add(&rule->subjects, by->subject);
        if (by->subject < (unsigned)routine->program.actor_count)
            rutin__set_unite(&rule->subjects,
                             &routine->program.actors[by->subject].ladder);
    }
    find_most(&routine->most_claims, rule->claim_count);
    find_most(&routine->most_subjects, rutin__set_count(&rule->subjects));
}

// Counts, subject by subject, what asks for it, and lists it once there is room.
static void pass_asking(const rutin_routine *routine, rutin__asking *asking)
{
    for (int i = 0; i < routine->rule_count; i++)
        for (int k = 0; k < routine->rules[i].contribution_count; k++) {
            const rutin__contribution *by = &routine->rules[i].contributions[k];
            rutin__asking *of = &asking[by->subject];

            if (of->by != NULL)
                of->by[of->count] = by;
            of->count++;
        }
}

static bool list_asking(rutin_routine *routine)
{
    size_t subjects = (size_t)(routine->program.actor_count +
                               routine->program.task_count);
    rutin__asking *asking = rutin__memory_take_many(&routine->arena, subjects,
                                                    sizeof *asking);

    if (asking == NULL)
        return false;
    routine->asking = asking;
    pass_asking(routine, asking);
    for (size_t i = 0; i < subjects; i++) {
        asking[i].by = rutin__memory_take_many(
            &routine->arena, (size_t)asking[i].count, sizeof *asking[i].by);
        if (asking[i].by == NULL)
            return false;
        asking[i].count = 0;
    }
    pass_asking(routine, asking);
    return true;
}

// The bits of all facts that some rule reads together with one; those of facts
// to come are not known yet.
static uint64_t bits_beside(const rutin_routine *routine, unsigned fact)
{
    uint64_t bits = 0;

    for (int i = 0; i < routine->rule_count; i++) {
        const rutin__set *reads = &routine->rules[i].reads;

        if (!rutin__set_has(reads, fact))
            continue;
        for (int k = rutin__set_next(reads, 0); k >= 0 && k < (int)fact;
             k = rutin__set_next(reads, k + 1))
            bits |= UINT64_C(1) << routine->program.facts[k].bit;
    }
    return bits;
}

static void give_bits(rutin_routine *routine)
{
    rutin__fact *facts = (rutin__fact *)routine->program.facts;

    for (int i = 0; i < routine->program.fact_count; i++) {
        uint64_t taken = bits_beside(routine, (unsigned)i);

        facts[i].bit = (uint8_t)(taken == UINT64_MAX
                                     ? (unsigned)i % 64
                                     : rutin__set_lowest_bit(~taken));
    }
}

bool rutin__prepare(rutin_routine *routine, rutin__keeper *keeper)
{
    find_ladders(routine);
    find_presumed(routine);
    for (int i = 0; i < routine->rule_count; i++)
        find_subjects(routine, (rutin__rule *)&routine->rules[i]);
    if (!rutin__probes_make(routine) || !rutin__recur_find(routine))
        return false;
    give_bits(routine);
    return index_names(routine) && list_banning(routine) &&
           list_asking(routine) && rutin__index_make(routine) &&
           rutin__fragments_make(routine, keeper);
}
