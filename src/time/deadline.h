// deadline.h - how long until something is due, as people write it, and when

#ifndef RUTIN__DEADLINE_H
#define RUTIN__DEADLINE_H

#include "time/calendar.h"
#include "time/clock.h"
#include "time/hours.h"
#include "time/zone.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// How long from a start until something is due.
typedef enum rutin__unit {
    RUTIN__NOW,     // the start itself
    RUTIN__MINUTES, // added to the instant
    RUTIN__HOURS,
    RUTIN__DAYS, // the end of that calendar day; "same day" is 0 days
    RUTIN__WEEKS,
    RUTIN__MONTHS,           // the same day of the month, or that month's last
    RUTIN__THIS_WORKING_DAY, // these two take a calendar to count
    RUTIN__WORKING_DAYS
} rutin__unit;

typedef struct rutin__duration {
    rutin__unit unit;
    int32_t count; // 0 to 10,000; of working days from 1
} rutin__duration;

// Reads "now", "30 min", "2 h", "same day", "next day", "1 day", "14 days",
// "1 week", "2 weeks", "1 month", "4 months", "this working day", "next working
// day", "1 working day", "3 working days". False when it is none of them: a
// number has no zeros in front, and the unit goes with it.
bool rutin__deadline_read(rutin__duration *duration, const char *text,
                          size_t length);

// When [duration] from [start] ends, by the clocks of [zone]: for min and h the
// instant; for days, weeks and months 23:59:59 of the last day. [start] is as
// they show it. Not for units of working days, which need a calendar.
rutin__time rutin__deadline_add(rutin__time start, rutin__duration duration,
                                const rutin__zone *zone);

// When [duration] from [start] ends, by the clocks of [calendar]. Working days
// are those of [calendar]; NULL: Monday to Friday. "this working day" ends with
// [hours], the actor's; NULL: at 16:30 of a working day. Unless it says
// RUTIN__FOUND, [*due] is as it was: RUTIN__NOT_FOUND where nothing opens, and
// RUTIN__NO_YEAR where the calendar does not know a day it depends on.
rutin__found rutin__deadline_find(rutin__time start, rutin__duration duration,
                                  const rutin__calendar *calendar,
                                  const rutin__hours *hours, rutin__time *due);

#endif
