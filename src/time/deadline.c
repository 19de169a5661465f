// deadline.c - when something is due, by calendar and opening hours
//
// Most durations need nothing but the clock. Those that speak of working days
// are counted here.

#include "time/deadline.h"

enum { LAST_SECOND = 86399, OFFICE_CLOSES = (16 * 60 + 30) * 60 };

static rutin__found office_closing(rutin__time start,
                                   const rutin__calendar *calendar,
                                   rutin__time *due)
{
    rutin__day day = rutin__time_day(start);
    rutin__found found = RUTIN__FOUND;

    if (!rutin__calendar_knows(calendar, day))
        return RUTIN__NO_YEAR;
    if (!rutin__is_working_day(calendar, day) ||
        rutin__time_seconds(start) >= OFFICE_CLOSES)
        found = rutin__add_working_days(calendar, &day, 1);
    if (found == RUTIN__FOUND)
        *due = rutin__time_at(day, OFFICE_CLOSES, start.offset);
    return found;
}

static rutin__found end_of_working_day(rutin__time start, int count,
                                       const rutin__calendar *calendar,
                                       rutin__time *due)
{
    rutin__day day = rutin__time_day(start);
    rutin__found found = rutin__add_working_days(calendar, &day, count);

    if (found == RUTIN__FOUND)
        *due = rutin__time_at(day, LAST_SECOND, start.offset);
    return found;
}

rutin__found rutin__due_by(rutin__time start, rutin__duration duration,
                           const rutin__calendar *calendar,
                           const rutin__hours *hours, rutin__time *due)
{
    if (duration.unit == RUTIN__WORKING_DAYS)
        return end_of_working_day(start, duration.count, calendar, due);
    if (duration.unit == RUTIN__THIS_WORKING_DAY && hours == NULL)
        return office_closing(start, calendar, due);
    if (duration.unit == RUTIN__THIS_WORKING_DAY)
        return rutin__last_closing(hours, calendar, start, due);
    *due = rutin__due(start, duration);
    return RUTIN__FOUND;
}
