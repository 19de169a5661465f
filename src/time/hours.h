// hours.h - when somebody is open
//
// Opening hours are rules in order. Each holds on some days and says some
// hours, which may run past midnight and then belong to the day they start. On
// one day a later rule takes the place of those before it, adds to them, or
// takes hours away. Local wall-clock time is what the offset of an instant says.

#ifndef RUTIN__HOURS_H
#define RUTIN__HOURS_H

#include "time/calendar.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>

enum { RUTIN__HOURS_RULES = 64, RUTIN__HOURS_DAYS = 400 };

// From one minute to another, not included, counted from midnight at the start
// of the day: 1,440 is midnight at its end, and 2,880 a day later.
typedef struct rutin__span {
    uint16_t from, to;
} rutin__span;

// From one date to another, both included, as month * 32 + day. Past the end of
// the year when `from` is after `to`.
typedef struct rutin__dates {
    uint16_t from, to;
} rutin__dates;

typedef struct rutin__hours_rule {
    uint8_t weekdays;   // a bit each, the lowest for Monday
    bool holidays;      // PH is named: public holidays too,
    bool only_holidays; // or only those that fall on `weekdays`
    bool adds;          // to the rules before it
    bool closes;        // takes `spans` away; all hours where there are none
    const rutin__dates *dates; // none: every date
    int date_count;
    const rutin__span *spans;
    int span_count;
} rutin__hours_rule;

typedef struct rutin__hours {
    const char *text; // as written
    const rutin__hours_rule *rules;
    int rule_count;
    bool has_holidays; // some rule names PH
    bool has_nights;   // some hours run past midnight
} rutin__hours;

// Whether it is open at that instant. A day that the calendar does not know is
// taken for no public holiday; rutin__hours_next_opening tells of such a day.
bool rutin__hours_is_open(const rutin__hours *hours,
                          const rutin__calendar *calendar, rutin__time at);

// The first instant at or after [at] when it is open, in the offset of [at].
rutin__found rutin__hours_next_opening(const rutin__hours *hours,
                                       const rutin__calendar *calendar,
                                       rutin__time at, rutin__time *opening);

// When the day's hours end: the last closing of the day whose hours [at] lies in
// or before, so that a break at noon ends nothing; else of the next day that
// has hours. Midnight is 23:59:59.
rutin__found rutin__hours_last_closing(const rutin__hours *hours,
                                       const rutin__calendar *calendar,
                                       rutin__time at, rutin__time *closing);

#endif
