// gather.c - from rules that fired to steps: grounds side by side, and bans
//
// First the bans, since a banned actor gets no step. Then each contribution of
// each rule that fired puts its grounds on the step of its subject. Then each
// step is summed up, and handed over where somebody stands in.
//
// Stands on judge, draft, status and stand_in.

#include "gather.h"

#include "stand_in.h"
#include "status.h"

#include <string.h>

// ---------------------------------------------------------------- bans

static void raise_bans(rutin__draft *draft, const rutin__rule *rule,
                       rutin__ban ban, int actor_count)
{
    for (int i = 0; i < actor_count; i++)
        if (rutin__in_set(&rule->bans, (unsigned)i) && draft->bans[i] < ban)
            draft->bans[i] = (uint8_t)ban;
}

static void gather_bans(rutin__draft *draft, const rutin_routine *routine,
                        const rutin__finding *findings)
{
    int actors = routine->program.actor_count;

    memset(draft->bans, RUTIN__NOT_BANNED, (size_t)actors);
    for (int i = 0; i < routine->rule_count; i++) {
        const rutin__rule *rule = &routine->rules[i];

        if (rule->has_bans && findings[i].verdict >= RUTIN__OPEN)
            raise_bans(draft, rule,
                       findings[i].verdict == RUTIN__FIRED ? RUTIN__BANNED
                                                           : RUTIN__BAN_OPEN,
                       actors);
    }
}

// ---------------------------------------------------------------- claims

// Whether a ground holds for a subject as things stand.
static bool is_effective(const rutin__grounding *grounding, unsigned subject,
                         const rutin__history *history)
{
    switch (grounding->ground) {
    case RUTIN_GROUND_MAY:
    case RUTIN_GROUND_DUTY_UNLESS:
        return rutin__weighing(history, subject, grounding->law) ==
               RUTIN__WEIGHED_YES;
    case RUTIN_GROUND_CONSENT:
        return history->consents[subject] == RUTIN__GIVEN;
    default:
        return true;
    }
}

// Puts every ground of one contribution on its subject's step.
static void claim_all(rutin__draft *draft,
                      const rutin__contribution *contribution,
                      const rutin__history *history, unsigned actor_count)
{
    unsigned subject = contribution->subject;
    rutin__step *step = rutin__step_for(draft, subject, actor_count);

    for (int i = 0; i < contribution->ground_count; i++) {
        const rutin__grounding *grounding = &contribution->grounds[i];
        rutin__claim claim = {.contribution = contribution,
                              .grounding = grounding,
                              .number = (uint16_t)i};

        claim.effective = is_effective(grounding, subject, history);
        step->any_effective |= claim.effective;
        rutin__add_claim(draft, step, &claim);
    }
}

static void gather_claims(rutin__draft *draft, const rutin_routine *routine,
                          const rutin__finding *findings,
                          const rutin__history *history)
{
    unsigned actors = (unsigned)routine->program.actor_count;

    for (int i = 0; i < routine->rule_count; i++) {
        const rutin__rule *rule = &routine->rules[i];

        if (findings[i].verdict != RUTIN__FIRED)
            continue;
        for (int k = 0; k < rule->contribution_count; k++) {
            unsigned subject = rule->contributions[k].subject;

            if (subject < actors && draft->bans[subject] == RUTIN__BANNED)
                continue;
            claim_all(draft, &rule->contributions[k], history, actors);
        }
    }
}

// ---------------------------------------------------------------- all of it

void rutin__gather(rutin__draft *draft, const rutin_routine *routine,
                   const rutin__finding *findings,
                   const rutin__history *history)
{
    int subjects = routine->program.actor_count + routine->program.task_count;

    draft->step_count = draft->claim_count = 0;
    memset(draft->step_of, 0xff, (size_t)subjects * sizeof *draft->step_of);
    gather_bans(draft, routine, findings);
    gather_claims(draft, routine, findings, history);
    for (int i = 0; i < draft->step_count; i++)
        rutin__sum_up(draft, &draft->steps[i], history);
    rutin__hand_over(draft, routine, history);
    for (int i = 0; i < draft->step_count; i++) {
        rutin__step *step = &draft->steps[i];

        step->overdue = step->has_due && rutin__can_be_overdue(step->status) &&
                        rutin__time_compare(step->due, history->record->now) <
                            0;
    }
}
