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
//
// A table of which shift is the last before each piece of time finds that of an
// instant: it is that one, or most often the next.

#include "time/zone.h"

#include <stddef.h>
#include <string.h>

enum {
    FIRST_SUMMER = 1981, // of the rule; the last year is that of the clock
    FIRST_TO_OCTOBER = 1996,
    LAST_YEAR = 2200,
    AN_HOUR = 60, // minutes
    UTC_ONE = 3600,
    DAY = 86400,
    PIECE = 97 * DAY, // shorter than any stretch that the rule makes
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

// The last shift at or before an instant, from one on that is.
static int last_before(const rutin__zone *zone, int at, int64_t seconds)
{
    while (at + 1 < zone->count && zone->shifts[at + 1].at <= seconds)
        at++;
    return at;
}

void rutin__zone_lay_out(rutin__zone *zone, rutin__shift *shifts,
                         const rutin__era *eras, int count)
{
    memset(zone, 0, sizeof *zone);
    zone->shifts = shifts;
    for (int i = 0; i < count; i++) {
        int first = zone->count;
        int64_t from = INT64_MIN;

        if (i > 0) {
            from = rutin__zone_at(zone, eras[i].from, 0, 0).seconds;
            while (first > 1 && shifts[first - 1].at >= from)
                first--;
        }
        shifts[first] = (rutin__shift){from, eras[i].standard};
        zone->count = first + 1;
        if (eras[i].has_summer)
            add_summers(shifts, &zone->count, first, eras[i].standard);
    }
    for (int i = 1; i < RUTIN__ZONE_PIECES; i++)
        zone->since[i] = (uint16_t)last_before(zone, zone->since[i - 1],
                                               (int64_t)i * PIECE);
}

// ---------------------------------------------------------------- looking up

// The number of the last shift at or before an instant.
static int find(const rutin__zone *zone, int64_t seconds)
{
    int64_t piece = seconds / PIECE;

    if (piece < 0)
        piece = 0;
    if (piece >= RUTIN__ZONE_PIECES)
        piece = RUTIN__ZONE_PIECES - 1;
    return last_before(zone, zone->since[piece], seconds);
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
