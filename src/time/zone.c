// zone.c - what the clocks on the walls of a zone show
//
// Clocks are put forward and back; what they show never grows without a break:
//
//     spring   …01:59 │ 03:00…            nobody's clock shows 02:30
//     autumn   …02:59 │ 02:00…02:59 03:00…        each shows it twice
//
// So what a clock shows is looked for among the stretches between two shifts: the
// first stretch that ends later than it, by the clock. Where that one begins
// later too, the clock skips the time, and its beginning is the first after it.

#include "time/zone.h"

#include <stddef.h>

enum {
    FIRST_SUMMER = 1981, // of the rule; the last year is that of the clock
    FIRST_TO_OCTOBER = 1996,
    LAST_YEAR = 2200,
    AN_HOUR = 60, // minutes
    UTC_ONE = 3600,
    DAY = 86400,
    SUNDAY = 6
};

// ---------------------------------------------------------------- laying out

int rutin__zone_most_shifts(int eras)
{
    return eras + 2 * (LAST_YEAR - FIRST_SUMMER + 1);
}

// 01:00 in UTC on the last Sunday of a month of 30 or 31 days.
static int64_t last_sunday(int year, int month)
{
    rutin__date end = {year, month, rutin__clock_days_in_month(year, month)};
    rutin__day day = rutin__clock_day_of_date(end);

    day -= (rutin__clock_weekday(day) + 7 - SUNDAY) % 7;
    return (int64_t)day * DAY + UTC_ONE;
}

// Adds a shift; one before the era begins says only how it begins.
static void add(rutin__shift *shifts, int *count, int first, rutin__shift shift)
{
    if (shift.at <= shifts[first].at)
        shifts[first].offset = shift.offset;
    else
        shifts[(*count)++] = shift;
}

// The rule of directive 2000/84/EC, which was that of most of the continent
// before it, but for the end: until 1995 that was in September.
static void add_summers(rutin__shift *shifts, int *count, int first,
                        int32_t standard)
{
    for (int year = FIRST_SUMMER; year <= LAST_YEAR; year++) {
        int last = year < FIRST_TO_OCTOBER ? 9 : 10;

        add(shifts, count, first,
            (rutin__shift){last_sunday(year, 3), standard + AN_HOUR});
        add(shifts, count, first,
            (rutin__shift){last_sunday(year, last), standard});
    }
}

int rutin__zone_lay_out(rutin__shift *shifts, const rutin__era *eras, int count)
{
    rutin__zone zone = {shifts, 0};

    for (int i = 0; i < count; i++) {
        int first = zone.count;
        int64_t from = INT64_MIN;

        if (i > 0) {
            from = rutin__zone_at(&zone, eras[i].from, 0, 0).seconds;
            while (first > 1 && shifts[first - 1].at >= from)
                first--;
        }
        shifts[first] = (rutin__shift){from, eras[i].standard};
        zone.count = first + 1;
        if (eras[i].has_summer)
            add_summers(shifts, &zone.count, first, eras[i].standard);
    }
    return zone.count;
}

// ---------------------------------------------------------------- looking up

// The number of the last shift at or before an instant.
static int search(const rutin__zone *zone, int64_t seconds)
{
    const rutin__shift *shifts = zone->shifts;
    int left = zone->count, at = 0;

    while (left > 1) {
        int half = left / 2;

        at += shifts[at + half].at <= seconds ? half : 0;
        left -= half;
    }
    return at;
}

// The same: clocks are shifted twice a year where they are, so that it is known
// but for one how many shifts there are from there to the last.
static int find(const rutin__zone *zone, int64_t seconds)
{
    enum { HALF_A_YEAR = 15778476 };
    const rutin__shift *shifts = zone->shifts;
    int last = zone->count - 1, at;
    int64_t later;

    if (seconds >= shifts[last].at)
        return last;
    later = (shifts[last].at - seconds) / HALF_A_YEAR + 1;
    if (later > last)
        return search(zone, seconds);
    at = last - (int)later;
    if (at > 0 && shifts[at].at > seconds)
        at--;
    else if (at + 1 < last && shifts[at + 1].at <= seconds)
        at++;
    return shifts[at].at <= seconds && shifts[at + 1].at > seconds
               ? at
               : search(zone, seconds);
}

rutin__time rutin__zone_show(const rutin__zone *zone, rutin__time time)
{
    if (zone != NULL)
        time.offset = zone->shifts[find(zone, time.seconds)].offset;
    return time;
}

rutin__stretch rutin__zone_stretch(const rutin__zone *zone, rutin__time time)
{
    rutin__stretch stretch = {INT64_MIN, INT64_MAX, time.offset};
    const rutin__shift *shift;

    if (zone == NULL)
        return stretch;
    shift = &zone->shifts[find(zone, time.seconds)];
    stretch.from = shift->at;
    stretch.offset = shift->offset;
    if (shift < &zone->shifts[zone->count - 1])
        stretch.until = shift[1].at;
    return stretch;
}

// When the clock shows [wall], as if that were UTC, from a stretch on.
static rutin__time resolve(const rutin__zone *zone, int64_t wall, int stretch)
{
    const rutin__shift *shift = &zone->shifts[stretch];
    const rutin__shift *last = &zone->shifts[zone->count - 1];
    rutin__time time = {0};

    while (shift < last && shift[1].at + shift->offset * 60 <= wall)
        shift++;
    time.seconds = wall - shift->offset * 60;
    if (time.seconds < shift->at)
        time.seconds = shift->at;
    time.offset = shift->offset;
    return time;
}

rutin__time rutin__zone_at(const rutin__zone *zone, rutin__day day, int seconds,
                           int32_t offset)
{
    int64_t wall = (int64_t)day * DAY + seconds;

    if (zone == NULL)
        return rutin__clock_at(day, seconds, offset);
    return resolve(zone, wall, find(zone, wall - DAY));
}

rutin__time rutin__zone_at_since(const rutin__zone *zone, rutin__day day,
                                 int seconds, rutin__time since)
{
    int64_t wall = (int64_t)day * DAY + seconds;

    if (zone == NULL)
        return rutin__clock_at(day, seconds, since.offset);
    return resolve(zone, wall, find(zone, since.seconds));
}

bool rutin__zone_next_shift(const rutin__zone *zone, rutin__time time,
                            rutin__time *shift)
{
    int next;

    if (zone == NULL)
        return false;
    next = find(zone, time.seconds) + 1;
    if (next == zone->count)
        return false;
    *shift = (rutin__time){.seconds = zone->shifts[next].at,
                           .offset = zone->shifts[next].offset};
    return true;
}
