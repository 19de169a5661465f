// calendar.c - which days are public holidays, which are worked, and the zone
//
// A calendar is a bit for each day that it knows, set when a routine is loaded and
// then only read.

#include "time/calendar.h"

enum { SATURDAY = 5 };

void rutin__calendar_mark(const rutin__calendar *calendar, uint64_t *days,
                          rutin__day day)
{
    unsigned n = (unsigned)(day - calendar->from);

    days[n / 64] |= UINT64_C(1) << n % 64;
}

bool rutin__calendar_knows(const rutin__calendar *calendar, rutin__day day)
{
    return calendar == NULL || (calendar->from <= day && day <= calendar->to);
}

// Whether a day is one of those. None is that the calendar does not know.
static bool is_among(const rutin__calendar *calendar, const uint64_t *days,
                     rutin__day day)
{
    unsigned n = (unsigned)(day - calendar->from);

    return rutin__calendar_knows(calendar, day) && (days[n / 64] >> n % 64 & 1);
}

bool rutin__calendar_is_holiday(const rutin__calendar *calendar, rutin__day day)
{
    return calendar != NULL && is_among(calendar, calendar->holidays, day);
}

bool rutin__calendar_is_kept(const rutin__calendar *calendar, rutin__day day)
{
    return calendar != NULL && is_among(calendar, calendar->kept, day);
}

bool rutin__calendar_is_working_day(const rutin__calendar *calendar,
                                    rutin__day day)
{
    return rutin__clock_weekday(day) < SATURDAY &&
           !rutin__calendar_is_kept(calendar, day);
}

// The Sunday after the first full moon from 21 March on. The moon comes back to its
// dates after 19 years, a day late in some centuries.
rutin__day rutin__calendar_easter(int year)
{
    int golden = year % 19, century = year / 100;
    int shift = century - century / 4 - (8 * century + 13) / 25;
    int moon = (19 * golden + shift + 15) % 30;
    rutin__day full;

    moon -= moon == 29 || (moon == 28 && golden > 10);
    full = rutin__clock_day_of_date((rutin__date){year, 3, 21}) + moon;
    return full + 7 - (rutin__clock_weekday(full) + 1) % 7;
}

rutin__found rutin__calendar_add_working_days(const rutin__calendar *calendar,
                                              rutin__day *day, int count)
{
    rutin__day at = *day;

    while (count > 0) {
        if (!rutin__calendar_knows(calendar, ++at))
            return RUTIN__NO_YEAR;
        count -= rutin__calendar_is_working_day(calendar, at);
    }
    *day = at;
    return RUTIN__FOUND;
}
