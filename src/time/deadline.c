// deadline.c - how long until something is due, as people write it, and when
//
// A duration is a word, or a number and a unit. Most need nothing but the clock
// to count; working days need a calendar, and the actor's opening hours.

#include "time/deadline.h"

#include <assert.h>
#include <string.h>

enum {
    LAST_SECOND = 86399,
    OFFICE_CLOSES = (16 * 60 + 30) * 60,
    MAX_COUNT = 10000
};

// ---------------------------------------------------------------- reading

// Durations that are words, and the units that come after a number: the first
// of a unit's two after 1, the second after any other.
static const struct {
    const char *word;
    rutin__duration duration;
} words[] = {{"now", {RUTIN__NOW, 0}},
             {"same day", {RUTIN__DAYS, 0}},
             {"next day", {RUTIN__DAYS, 1}},
             {"this working day", {RUTIN__THIS_WORKING_DAY, 0}},
             {"next working day", {RUTIN__WORKING_DAYS, 1}}};

static const struct {
    const char *one, *many;
    rutin__unit unit;
} units[] = {{" min", " min", RUTIN__MINUTES},
             {" h", " h", RUTIN__HOURS},
             {" day", " days", RUTIN__DAYS},
             {" week", " weeks", RUTIN__WEEKS},
             {" month", " months", RUTIN__MONTHS},
             {" working day", " working days", RUTIN__WORKING_DAYS}};

static bool is_rest(const char *at, const char *end, const char *word)
{
    size_t length = strlen(word);

    return (size_t)(end - at) == length && memcmp(at, word, length) == 0;
}

// A number from 0 to MAX_COUNT without zeros in front. Returns what comes after
// it; NULL where there is none.
static const char *take_count(const char *at, const char *end, int32_t *count)
{
    const char *from = at;

    for (*count = 0; at < end && *at >= '0' && *at <= '9'; at++) {
        if (at > from && (*count == 0 || *count > MAX_COUNT / 10))
            return NULL;
        *count = *count * 10 + (*at - '0');
    }
    return at == from || *count > MAX_COUNT ? NULL : at;
}

bool rutin__deadline_read(rutin__duration *duration, const char *text,
                          size_t length)
{
    const char *end = text + length, *at;

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (is_rest(text, end, words[i].word)) {
            *duration = words[i].duration;
            return true;
        }
    at = take_count(text, end, &duration->count);
    for (size_t i = 0; at != NULL && i < sizeof units / sizeof *units; i++)
        if (is_rest(at, end,
                    duration->count == 1 ? units[i].one : units[i].many)) {
            duration->unit = units[i].unit;
            return duration->unit != RUTIN__WORKING_DAYS || duration->count > 0;
        }
    return false;
}

// ---------------------------------------------------------------- counting

static rutin__day add_months(rutin__day day, int count)
{
    rutin__date d = rutin__clock_date_of_day(day);
    int months = d.year * 12 + d.month - 1 + count;
    int last;

    d.year = months / 12;
    d.month = months % 12 + 1;
    last = rutin__clock_days_in_month(d.year, d.month);
    if (d.day > last)
        d.day = last;
    return rutin__clock_day_of_date(d);
}

rutin__time rutin__deadline_add(rutin__time start, rutin__duration duration,
                                const rutin__zone *zone)
{
    rutin__day day = rutin__clock_day(start);

    switch (duration.unit) {
    case RUTIN__NOW:
        return start;
    case RUTIN__MINUTES:
        start.seconds += (int64_t)duration.count * 60;
        return rutin__zone_show(zone, start);
    case RUTIN__HOURS:
        start.seconds += (int64_t)duration.count * 3600;
        return rutin__zone_show(zone, start);
    case RUTIN__DAYS:
        day += duration.count;
        break;
    case RUTIN__WEEKS:
        day += duration.count * 7;
        break;
    case RUTIN__MONTHS:
        day = add_months(day, duration.count);
        break;
    case RUTIN__THIS_WORKING_DAY:
    case RUTIN__WORKING_DAYS:
        assert(false); // they need a calendar
    }
    return rutin__zone_at(zone, day, LAST_SECOND, start.offset);
}

static rutin__found office_closing(rutin__time start,
                                   const rutin__calendar *calendar,
                                   rutin__time *due)
{
    rutin__day day = rutin__clock_day(start);
    rutin__found found = RUTIN__FOUND;

    if (!rutin__calendar_knows(calendar, day))
        return RUTIN__NO_YEAR;
    if (!rutin__calendar_is_working_day(calendar, day) ||
        rutin__clock_seconds(start) >= OFFICE_CLOSES)
        found = rutin__calendar_add_working_days(calendar, &day, 1);
    if (found == RUTIN__FOUND)
        *due = rutin__zone_at(rutin__calendar_zone(calendar), day,
                              OFFICE_CLOSES, start.offset);
    return found;
}

static rutin__found end_of_working_day(rutin__time start, int count,
                                       const rutin__calendar *calendar,
                                       rutin__time *due)
{
    rutin__day day = rutin__clock_day(start);
    rutin__found found = rutin__calendar_add_working_days(calendar, &day,
                                                          count);

    if (found == RUTIN__FOUND)
        *due = rutin__zone_at(rutin__calendar_zone(calendar), day, LAST_SECOND,
                              start.offset);
    return found;
}

rutin__found rutin__deadline_find(rutin__time start, rutin__duration duration,
                                  const rutin__calendar *calendar,
                                  const rutin__hours *hours, rutin__time *due)
{
    if (duration.unit == RUTIN__WORKING_DAYS)
        return end_of_working_day(start, duration.count, calendar, due);
    if (duration.unit == RUTIN__THIS_WORKING_DAY && hours == NULL)
        return office_closing(start, calendar, due);
    if (duration.unit == RUTIN__THIS_WORKING_DAY)
        return rutin__hours_last_closing(hours, calendar, start, due);
    *due = rutin__deadline_add(start, duration, rutin__calendar_zone(calendar));
    return RUTIN__FOUND;
}
