// calendar.c - which days are public holidays, which are worked, and the zone
//
// A calendar is two lists of days in order, made when a routine is loaded and
// then only read: some 1,500 days for a century, much the same every year. So a
// day is looked for near where it would stand if they lay evenly, else by halving.

#include "time/calendar.h"

#include <stdint.h>
#include <stdlib.h>

enum {
    SATURDAY = 5,
    NEAR = 8 // days of a list, each way
};

static int compare_days(const void *left, const void *right)
{
    rutin__day a = *(const rutin__day *)left, b = *(const rutin__day *)right;

    return (a > b) - (a < b);
}

void rutin__calendar_sort(rutin__day *days, int *count)
{
    int kept = 0;

    if (*count == 0)
        return;
    qsort(days, (size_t)*count, sizeof *days, compare_days);
    for (int i = 1; i < *count; i++)
        if (days[i] != days[kept])
            days[++kept] = days[i];
    *count = kept + 1;
}

static bool is_among(rutin__day day, const rutin__day *days, int count)
{
    int last = count - 1, at;

    if (count == 0 || day < days[0] || day > days[last])
        return false;
    at = (int)((int64_t)last * (day - days[0]) / (days[last] - days[0] + 1));
    if (at >= NEAR && at + NEAR < count && days[at - NEAR] <= day &&
        day < days[at + NEAR]) {
        days += at - NEAR;
        count = 2 * NEAR;
    }
    while (count > 1) {
        int half = count / 2;

        days += days[half] <= day ? half : 0;
        count -= half;
    }
    return *days == day;
}

bool rutin__calendar_knows(const rutin__calendar *calendar, rutin__day day)
{
    return calendar == NULL || (calendar->from <= day && day <= calendar->to);
}

bool rutin__calendar_is_holiday(const rutin__calendar *calendar, rutin__day day)
{
    return calendar != NULL &&
           is_among(day, calendar->holidays, calendar->holiday_count);
}

static bool is_closed_eve(const rutin__calendar *calendar, rutin__day day)
{
    return calendar != NULL && calendar->closed_eves &&
           is_among(day, calendar->eves, calendar->eve_count);
}

bool rutin__calendar_is_kept(const rutin__calendar *calendar, rutin__day day)
{
    return rutin__calendar_is_holiday(calendar, day) ||
           is_closed_eve(calendar, day);
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
