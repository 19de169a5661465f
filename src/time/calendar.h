// calendar.h - which days are public holidays, which are worked, and the zone
//
// A calendar knows some years and nothing of the others. Where a routine has
// none (NULL), Monday to Friday are worked, and that holds of every year.

#ifndef RUTIN__CALENDAR_H
#define RUTIN__CALENDAR_H

#include "time/clock.h"
#include "time/zone.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct rutin__calendar {
    const char *id;
    rutin__day from, to;      // the days it knows, both included
    const uint64_t *holidays; // a bit a day from `from` on: public ones
    const uint64_t *kept;     // those, and eves when offices close by custom
    const rutin__zone *zone;  // NULL: clocks show the offset of a case's `now`
} rutin__calendar;

// The words that a bit for each day takes that a calendar knows.
static inline size_t rutin__calendar_words(const rutin__calendar *calendar)
{
    return (size_t)(calendar->to - calendar->from) / 64 + 1;
}

// Sets the bit of a day that the calendar knows.
void rutin__calendar_mark(const rutin__calendar *calendar, uint64_t *days,
                          rutin__day day);

// Whether the calendar tells of that day.
bool rutin__calendar_knows(const rutin__calendar *calendar, rutin__day day);

// Whether a day is a public holiday. Not, where the calendar does not know it.
bool rutin__calendar_is_holiday(const rutin__calendar *calendar,
                                rutin__day day);

// Whether a day is worked: Monday to Friday, no public holiday, and no eve
// where these are closed.
bool rutin__calendar_is_working_day(const rutin__calendar *calendar,
                                    rutin__day day);

// Whether offices keep a day as they keep a public holiday: it is one, or an eve
// where these are closed.
bool rutin__calendar_is_kept(const rutin__calendar *calendar, rutin__day day);

static inline const rutin__zone *rutin__calendar_zone(
    const rutin__calendar *calendar)
{
    return calendar == NULL ? NULL : calendar->zone;
}

// Easter Sunday of a year.
rutin__day rutin__calendar_easter(int year);

// What a question about days to come is answered with.
typedef enum rutin__found {
    RUTIN__FOUND,
    RUTIN__NOT_FOUND, // nothing of the kind within 400 days
    RUTIN__NO_YEAR    // the answer depends on a day the calendar does not know
} rutin__found;

// The [count]th working day after [day]; [day] itself for 0. Never NOT_FOUND.
rutin__found rutin__calendar_add_working_days(const rutin__calendar *calendar,
                                              rutin__day *day, int count);

#endif
