// zone.h - what the clocks on the walls of a zone show
//
// A zone is a list of shifts: from some instant on, clocks are so many minutes
// ahead of UTC. Where there is no zone (NULL), a time shows the offset that it
// has.

#ifndef RUTIN__ZONE_H
#define RUTIN__ZONE_H

#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct rutin__shift {
    int64_t at;     // seconds since 1970-01-01T00:00:00Z
    int32_t offset; // minutes east of UTC, from then on
} rutin__shift;

enum { RUTIN__ZONE_PIECES = 871 }; // from 1970 to the last year

typedef struct rutin__zone {
    const rutin__shift *shifts;         // in order, the first from ever on
    int count;                          // 1 or more
    uint16_t since[RUTIN__ZONE_PIECES]; // the last before each piece of time
} rutin__zone;

// The law of time from a day on: standard time, and an hour more in summer where
// the European Union's rule holds.
typedef struct rutin__era {
    rutin__day from; // of the first, nothing
    int32_t standard;
    bool has_summer;
} rutin__era;

enum { RUTIN__ERAS = 16 }; // of a zone, at most

// The shifts that some eras, in order, can come to at most.
int rutin__zone_most_shifts(int eras);

// Makes a zone of [shifts], which it fills by what the eras say of every year that
// a time can have.
void rutin__zone_lay_out(rutin__zone *zone, rutin__shift *shifts,
                         const rutin__era *eras, int count);

// The same instant as clocks show it.
rutin__time rutin__zone_show(const rutin__zone *zone, rutin__time time);

// From one shift to the next: what clocks show meanwhile. All zeroes: never.
typedef struct rutin__stretch {
    int64_t from, until; // seconds, until not among them
    int32_t offset;
} rutin__stretch;

// The stretch that an instant is in.
rutin__stretch rutin__zone_stretch(const rutin__zone *zone, rutin__time time);

// The same as rutin__zone_show(), for many times: [last] is the stretch of the one
// before, which is most often that of the next.
static inline void rutin__zone_show_next(const rutin__zone *zone,
                                         rutin__stretch *last,
                                         rutin__time *time)
{
    if (time->seconds < last->from || time->seconds >= last->until)
        *last = rutin__zone_stretch(zone, *time);
    time->offset = last->offset;
}

// The first instant when the clock shows [seconds] of a day, or later where it
// skips that. [offset] is for where there is no zone.
rutin__time rutin__zone_at(const rutin__zone *zone, rutin__day day, int seconds,
                           int32_t offset);

// The same, of the instants from [since] on.
rutin__time rutin__zone_at_since(const rutin__zone *zone, rutin__day day,
                                 int seconds, rutin__time since);

// The first instant after [time] at which clocks are shifted. False for none.
bool rutin__zone_next_shift(const rutin__zone *zone, rutin__time time,
                            rutin__time *shift);

#endif
