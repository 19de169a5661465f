// when.c - how soon a step is to be done
//
//     waiting   its clock has not started
//     now       `within = "now"`, or due within the hour or before
//     today     due by the end of the local day, or within twelve hours
//     week      due by the end of the seventh local day after it
//     later     all else

#include "decide/when.h"

#include "case/record.h"
#include "routine/routine.h"
#include "time/calendar.h"
#include "time/zone.h"

#include <stddef.h>

enum { HOUR = 3600, SHORT_OF_A_DAY = 12 * HOUR };

// The last instant of the local day so many days after [now].
static rutin__time end_of_day(const rutin__zone *zone, rutin__time now,
                              int days)
{
    enum { LAST_SECOND = 86399, LAST_NANO = 999999999 };
    rutin__time end = rutin__zone_at(zone, rutin__clock_day(now) + days,
                                     LAST_SECOND, now.offset);

    end.nanos = LAST_NANO;
    return end;
}

rutin__horizon rutin__when_horizon(const rutin__history *history)
{
    const rutin__record *record = history->record;
    const rutin__zone *zone = rutin__calendar_zone(record->routine->calendar);
    rutin__time now = record->now, soon = now;
    rutin__horizon horizon = {now, end_of_day(zone, now, 0),
                              end_of_day(zone, now, 7)};

    horizon.now.seconds += HOUR;
    soon.seconds += SHORT_OF_A_DAY;
    if (rutin__clock_compare(soon, horizon.today) > 0)
        horizon.today = soon;
    return horizon;
}

rutin_when rutin__when_of(const rutin__step *step,
                          const rutin__horizon *horizon)
{
    if (!step->started)
        return RUTIN_WHEN_WAITING;
    if (!step->has_due)
        return RUTIN_WHEN_LATER;
    if ((step->timed_by != NULL && rutin__routine_is_now(step->timed_by)) ||
        rutin__clock_compare(step->due, horizon->now) <= 0)
        return RUTIN_WHEN_NOW;
    if (rutin__clock_compare(step->due, horizon->today) <= 0)
        return RUTIN_WHEN_TODAY;
    return rutin__clock_compare(step->due, horizon->week) <= 0
               ? RUTIN_WHEN_WEEK
               : RUTIN_WHEN_LATER;
}
