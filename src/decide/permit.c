// permit.c - what may be told to an actor, whatever a plan shows of it
//
// A plan shows whom to call. Who was told may have been somebody else with the
// same duty, or the same while another was to stand in. So this goes by what the
// rules ask for, and by the step only for what a stand-in is given.

#include "decide/permit.h"

#include "decide/status.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// What is looked at.
typedef struct look {
    const rutin_routine *routine;
    const rutin__findings *findings;
    const rutin__draft *draft;
    const rutin__history *history;
    unsigned actor;
} look;

static void add(rutin__permit *permit, rutin_ground ground,
                const rutin__set *tell)
{
    rutin__set_unite(&permit->on[ground], tell);
}

static void unite(rutin__permit *permit, const rutin__permit *other)
{
    for (int i = 0; i < RUTIN__GROUNDS; i++)
        add(permit, (rutin_ground)i, &other->on[i]);
}

// Adds what one contribution lets be told. Returns whether a duty is among that.
static bool add_contribution(const look *at, const rutin__contribution *by,
                             rutin__permit *permit)
{
    bool is_duty = false;

    for (int i = 0; i < by->ground_count; i++) {
        rutin__claim claim = {.contribution = by,
                              .grounding = &by->grounds[i],
                              .number = (uint16_t)i,
                              .asked = (uint16_t)at->actor};
        rutin_ground ground = by->grounds[i].ground;
        rutin__set tell = rutin__draft_claim_tell(&claim, at->history);

        if (!rutin__status_is_effective(claim.grounding, at->actor,
                                        at->history))
            continue;
        is_duty |= ground == RUTIN_GROUND_DUTY ||
                   ground == RUTIN_GROUND_NECESSITY;
        add(permit, ground, &tell);
    }
    return is_duty;
}

// A ban lets nothing be told; one that is open, only where there is a duty.
static bool is_held(const look *at, unsigned subject, bool is_duty)
{
    return at->draft->bans[subject] == RUTIN__BANNED ||
           (at->draft->bans[subject] == RUTIN__BAN_OPEN && !is_duty);
}

// Adds what rules ask for of [subject]: the actor, or the first of its duty.
static void add_asked(const look *at, unsigned subject, rutin__permit *permit)
{
    const rutin__asking *asking = &at->routine->asking[subject];
    rutin__permit asked;
    bool is_duty = false;

    memset(&asked, 0, sizeof asked);
    for (int i = 0; i < asking->count; i++)
        if (rutin__judge_has(at->findings->fired,
                             asking->by[i]->rule - at->routine->rules))
            is_duty |= add_contribution(at, asking->by[i], &asked);
    if (!is_held(at, subject, is_duty) && !is_held(at, at->actor, is_duty))
        unite(permit, &asked);
}

// Adds what a step of the actor itself lets be told.
static void add_step(const look *at, rutin__permit *permit)
{
    const rutin__step *step = rutin__draft_step_meant(at->draft, at->actor);
    const rutin__claim *claims = at->draft->claims;

    if (step == NULL || step->subject != at->actor ||
        is_held(at, at->actor, step->on_duty))
        return;
    for (int i = step->claims; i >= 0; i = claims[i].next)
        if (claims[i].effective) {
            rutin__set tell = rutin__draft_claim_tell(&claims[i], at->history);

            add(permit, claims[i].grounding->ground, &tell);
        }
}

void rutin__permit_find(rutin__permit *permit, const rutin_routine *routine,
                        const rutin__findings *findings,
                        const rutin__draft *draft,
                        const rutin__history *history, unsigned actor)
{
    look at = {routine, findings, draft, history, actor};
    unsigned first = (unsigned)routine->program.actors[actor].same_as;

    memset(permit, 0, sizeof *permit);
    add_asked(&at, actor, permit);
    if (first != actor)
        add_asked(&at, first, permit);
    add_step(&at, permit);
}
