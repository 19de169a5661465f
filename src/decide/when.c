// when.c - how soon a step is to be done
//
//     waiting   its clock has not started
//     now       `within = "now"`, or due within the hour or before
//     today     due by the end of the local day, or within twelve hours
//     week      due by the end of the seventh local day after it
//     later     all else

#include "decide/when.h"

#include "case/record.h"
#include "decide/status.h"
#include "routine/routine.h"
#include "time/clock.h"
#include "time/deadline.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { HOUR = 3600, SHORT_OF_A_DAY = 12 * HOUR, LAST_SECOND = 86399 };

// Whether some contribution that counts has a clock that runs, and whether what
// gave the deadline says `now`.
static bool has_started(const rutin__draft *draft, const rutin__step *step,
                        const rutin__history *history)
{
    rutin__time start;

    for (int i = step->claims; i >= 0; i = draft->claims[i].next)
        if (rutin__draft_claim_counts(step, &draft->claims[i]) &&
            rutin__status_clock_start(draft->claims[i].contribution, history,
                                      &start, NULL))
            return true;
    return false;
}

static bool is_due_within(const rutin__step *step, rutin__time now,
                          int64_t seconds)
{
    now.seconds += seconds;
    return rutin__clock_compare(step->due, now) <= 0;
}

// Whether a step is due by the end of the local day so many days after `now`.
static bool is_due_by_day(const rutin__step *step, rutin__time now, int days)
{
    rutin__time end = rutin__clock_at(rutin__clock_day(now) + days, LAST_SECOND,
                                      now.offset);

    return rutin__clock_compare(step->due, end) <= 0;
}

rutin_when rutin__when_of(const rutin__draft *draft, const rutin__step *step,
                          const rutin__history *history)
{
    rutin__time now = history->record->now;

    if (!has_started(draft, step, history))
        return RUTIN_WHEN_WAITING;
    if (!step->has_due)
        return RUTIN_WHEN_LATER;
    if ((step->timed_by != NULL && step->timed_by->within.unit == RUTIN__NOW) ||
        is_due_within(step, now, HOUR))
        return RUTIN_WHEN_NOW;
    if (is_due_within(step, now, SHORT_OF_A_DAY) || is_due_by_day(step, now, 0))
        return RUTIN_WHEN_TODAY;
    return is_due_by_day(step, now, 7) ? RUTIN_WHEN_WEEK : RUTIN_WHEN_LATER;
}
