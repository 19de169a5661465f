// gather.c - from rules that fired to steps: grounds side by side, and bans
//
// First the bans, since a banned actor gets no step. Then each contribution of
// each rule that fired puts its grounds on the step of its subject. Then each
// step is summed up, and handed over where somebody stands in.

#include "decide/gather.h"

#include "base/set.h"
#include "case/record.h"
#include "decide/ladder.h"
#include "decide/stand_in.h"
#include "decide/status.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// ---------------------------------------------------------------- bans

static void set_bans(rutin__draft *draft, const rutin__set *actors,
                     rutin__ban ban)
{
    for (int i = rutin__set_next(actors, 0); i >= 0;
         i = rutin__set_next(actors, i + 1))
        draft->bans[i] = (uint8_t)ban;
}

static void gather_bans(rutin__draft *draft, const rutin_routine *routine,
                        const rutin__findings *findings)
{
    rutin__set open = {{0}}, certain = {{0}};

    for (int i = 0; i < routine->banning_count; i++) {
        int rule = routine->banning[i];
        rutin__verdict verdict = rutin__judge_verdict(findings, rule);

        if (verdict >= RUTIN__OPEN)
            rutin__set_unite(verdict == RUTIN__FIRED ? &certain : &open,
                             &routine->rules[rule].bans);
    }
    memset(draft->bans, RUTIN__NOT_BANNED,
           (size_t)routine->program.actor_count);
    set_bans(draft, &open, RUTIN__BAN_OPEN);
    set_bans(draft, &certain, RUTIN__BANNED);
}

// ---------------------------------------------------------------- claims

// Puts every ground of one contribution on its subject's step.
static void claim_all(rutin__draft *draft,
                      const rutin__contribution *contribution,
                      unsigned actor_count)
{
    unsigned subject = contribution->subject;
    rutin__step *step = rutin__draft_step_for(draft, subject, actor_count);

    for (int i = 0; i < contribution->ground_count; i++) {
        rutin__claim claim = {.contribution = contribution,
                              .grounding = &contribution->grounds[i],
                              .number = (uint16_t)i};

        rutin__draft_add_claim(draft, step, &claim);
    }
}

static bool is_banned(const rutin__draft *draft, unsigned subject,
                      unsigned actors)
{
    return subject < actors && draft->bans[subject] == RUTIN__BANNED;
}

// Gathers all claims, in order of declaration.
static void gather_all(rutin__draft *draft, const rutin_routine *routine,
                       const rutin__findings *findings)
{
    unsigned actors = (unsigned)routine->program.actor_count;

    for (int i = 0; i < findings->fired_count; i++) {
        const rutin__rule *rule = &routine->rules[findings->list[i]];

        for (int k = 0; k < rule->contribution_count; k++)
            if (!is_banned(draft, rule->contributions[k].subject, actors))
                claim_all(draft, &rule->contributions[k], actors);
    }
}

// ---------------------------------------------------------------- all of it

// What is to be done now is late only after a while.
static void find_overdue(rutin__step *step, rutin__time now)
{
    enum { QUARTER = 15 * 60 };

    if (step->timed_by != NULL && rutin__routine_is_now(step->timed_by))
        now.seconds -= QUARTER;
    step->overdue = step->has_due &&
                    rutin__status_can_be_overdue(step->status) &&
                    rutin__clock_compare(step->due, now) < 0;
}

// Until when the actor is closed that a step still to be made names.
static void find_closed(rutin__step *step, const rutin__history *history)
{
    step->has_closed_until = !step->is_task &&
                             step->status != RUTIN_STEP_DONE &&
                             step->status != RUTIN_STEP_FAILED &&
                             rutin__ladder_closed_until(history, step->subject,
                                                        &step->closed_until);
}

// Each subject has a step, and each claim may stand once more on a stand-in.
rutin__extent rutin__gather_extent(const rutin_routine *routine,
                                   const rutin__findings *findings)
{
    rutin__set subjects = {{0}};
    int claims = routine->most_claims;

    for (int i = 0; i < findings->fired_count; i++) {
        const rutin__rule *rule = &routine->rules[findings->list[i]];

        rutin__set_unite(&subjects, &rule->subjects);
        claims += rule->claim_count;
    }
    return (rutin__extent){
        .steps = rutin__set_count(&subjects) + routine->most_subjects,
        .claims = 2 * claims,
    };
}

static void gather_steps(rutin__draft *draft, const rutin_routine *routine,
                         const rutin__findings *findings,
                         const rutin__history *history)
{
    int subjects = routine->program.actor_count + routine->program.task_count;

    draft->step_count = draft->claim_count = 0;
    draft->circle_first = draft->circle_then = -1;
    memset(draft->step_of, 0xff, (size_t)subjects * sizeof *draft->step_of);
    gather_all(draft, routine, findings);
    for (int i = 0; i < draft->step_count; i++)
        rutin__status_sum_up(draft, &draft->steps[i], history);
    rutin__stand_in_hand_over(draft, routine, history);
    for (int i = 0; i < draft->step_count; i++) {
        find_overdue(&draft->steps[i], history->record->now);
        find_closed(&draft->steps[i], history);
    }
}

void rutin__gather(rutin__draft *draft, const rutin_routine *routine,
                   const rutin__findings *findings,
                   const rutin__history *history)
{
    gather_bans(draft, routine, findings);
    gather_steps(draft, routine, findings, history);
}
