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
#include "routine/diagram.h"
#include "routine/fragments.h"
#include "routine/index.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "routine/subjects.h"
#include "routine/variable.h"
#include "routine/verdict.h"

#include <stdint.h>
#include <stdlib.h>

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

static bool same_rules_ban(const rutin_routine *routine, unsigned a, unsigned b)
{
    for (int i = 0; i < routine->banning_count; i++) {
        const rutin__set *bans = &routine->rules[routine->banning[i]].bans;

        if (rutin__set_has(bans, a) != rutin__set_has(bans, b))
            return false;
    }
    return true;
}

static void find_banned_alike(rutin_routine *routine)
{
    rutin__actor *actors = (rutin__actor *)routine->program.actors;

    for (int i = 0; i < routine->program.actor_count; i++) {
        actors[i].banned_like = i;
        for (int k = 0; k < i && actors[i].banned_like == i; k++)
            if (actors[k].banned_like == k &&
                same_rules_ban(routine, (unsigned)i, (unsigned)k))
                actors[i].banned_like = k;
    }
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

static void find_shared(rutin_routine *routine)
{
    rutin__actor *actors = (rutin__actor *)routine->program.actors;

    for (int i = 0; i < routine->program.actor_count; i++)
        if (actors[i].same_as != i)
            actors[i].shares_duty = actors[actors[i].same_as].shares_duty =
                true;
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

bool rutin__prepare(rutin_routine *routine, rutin__keeper *keeper)
{
    find_ladders(routine);
    find_shared(routine);
    find_presumed(routine);
    for (int i = 0; i < routine->rule_count; i++)
        find_subjects(routine, (rutin__rule *)&routine->rules[i]);
    if (!list_banning(routine))
        return false;
    find_banned_alike(routine);
    return index_names(routine) && list_asking(routine) &&
           rutin__fragments_make(routine, keeper);
}

// ---------------------------------------------------------------- diagrams

// The fact of each variable; -1 of one that is none.
static int16_t *list_facts(const rutin_routine *routine)
{
    int16_t *facts = malloc((size_t)(routine->variable_count + 1) *
                            sizeof *facts);

    for (int i = 0; facts != NULL && i < routine->variable_count; i++) {
        const rutin__variable *variable = &routine->variables[i];

        facts[i] = variable->kind == RUTIN__VARIABLE_FACT ||
                           variable->kind == RUTIN__VARIABLE_CHOICE
                       ? (int16_t)variable->subject
                       : -1;
    }
    return facts;
}

static bool freeze(rutin_routine *routine, rutin__builder *builder)
{
    int16_t *facts = list_facts(routine);
    bool done = facts != NULL &&
                rutin__diagram_freeze(builder, &routine->arena, facts,
                                      &routine->diagrams) &&
                rutin__index_make(routine);

    free(facts);
    if (done)
        rutin__subjects_sort(routine);
    return done;
}

rutin_status rutin__prepare_diagrams(rutin_routine *routine, int *rule)
{
    rutin__builder *builder = rutin__diagram_new();
    rutin_status status = RUTIN_ENOMEM;

    *rule = -1;
    if (builder != NULL && rutin__variable_make(routine))
        status = rutin__verdict_make(routine, builder, rule);
    if (status == RUTIN_OK)
        status = rutin__subjects_make(routine, builder);
    if (status == RUTIN_OK && !freeze(routine, builder))
        status = RUTIN_ENOMEM;
    rutin__diagram_free(builder);
    return status;
}
