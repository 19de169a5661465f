// status.h - what a step stands on, when it is due, and where it stands

#ifndef RUTIN__STATUS_H
#define RUTIN__STATUS_H

#include "case/history.h"
#include "decide/draft.h"
#include "routine/routine.h"
#include "time/calendar.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>

// When the clock of a contribution started: the earliest of what it names that
// has happened; the opening of the case where it names nothing, or a report that
// was not received and nothing else has happened. Sets [*by], if given, to what
// started it, NULL for the opening. False when it has not started.
bool rutin__status_clock_start(const rutin__contribution *contribution,
                               const rutin__history *history,
                               rutin__time *start, const rutin__start **by);

rutin__found rutin__status_reckon_due(const rutin__contribution *contribution,
                                      const rutin__history *history,
                                      rutin__time *due);

// When a contribution is due. RUTIN__NOT_FOUND where it is not, or not yet. One
// that is counted from `opened` alone is reckoned once.
static inline rutin__found rutin__status_find_due(
    const rutin__contribution *contribution, const rutin__history *history,
    rutin__time *due)
{
    if (contribution->deadline >= 0) {
        const rutin__reckoning *known =
            &history->reckonings[contribution->deadline];

        if (known->round == history->round) {
            *due = known->due;
            return known->found;
        }
    }
    return rutin__status_reckon_due(contribution, history, due);
}

// When a contribution is due that counts down, [left] days after the opening.
rutin__time rutin__status_days_before(const rutin__contribution *contribution,
                                      const rutin__history *history,
                                      int64_t left);

// Whether a ground holds for a subject as things stand.
bool rutin__status_is_effective(const rutin__grounding *grounding,
                                unsigned subject,
                                const rutin__history *history);

// Whether it does not, and nobody is to be asked or to weigh.
bool rutin__status_is_lost(const rutin__grounding *grounding, unsigned subject,
                           const rutin__history *history);

// Sums up a step's claims: ground, law, what may be told, deadline, performer,
// and the first status that applies as far as the step itself tells.
void rutin__status_sum_up(rutin__draft *draft, rutin__step *step,
                          const rutin__history *history);

// Whether a step in that status can be late.
bool rutin__status_can_be_overdue(unsigned status);

#endif
