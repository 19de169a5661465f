// hours.h - when somebody is open
//
// Opening hours are rules in order. Each holds on some days and says some
// hours, which may run past midnight and then belong to the day they start. On
// one day a later rule takes the place of those before it, adds to them, or
// takes hours away. Instants are taken and given as the clocks of the calendar's
// zone show them.

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

enum { RUTIN__FIRST_YEAR = 1900, RUTIN__LAST_YEAR = 2200 };

// The years in which what they are of begins, both included.
typedef struct rutin__years {
    int16_t from, to; // 0 and INT16_MAX: any
} rutin__years;

// A day of a month, or so many days from Easter Sunday.
typedef struct rutin__date_end {
    uint8_t month; // from 1; 0: Easter
    int16_t day;   // of the month, past its end its last; or days from Easter
} rutin__date_end;

// From one date to another, both included, `years_on` years later.
typedef struct rutin__dates {
    rutin__years years;
    int16_t years_on;
    rutin__date_end from, to;
} rutin__dates;

// From one week to another, both included, by ISO 8601; past the end of the year
// where `from` is after `to`.
typedef struct rutin__weeks {
    rutin__years years;
    uint8_t from, to;
} rutin__weeks;

// Days by public holidays, a bit each.
enum {
    RUTIN__HOLIDAY = 1,
    RUTIN__BEFORE_HOLIDAY = 2,
    RUTIN__AFTER_HOLIDAY = 4
};

typedef struct rutin__hours_rule {
    uint8_t weekdays;   // a bit each, the lowest for Monday
    uint8_t holidays;   // PH is named: these days too,
    bool only_holidays; // or only those that fall on `weekdays`
    bool adds;          // to the rules before it
    bool closes;        // takes `spans` away; all hours where there are none
    const rutin__dates *dates; // none, and no weeks: every date
    int date_count;
    const rutin__weeks *weeks; // where there are both, both hold
    int week_count;
    const rutin__span *spans;
    int span_count;
} rutin__hours_rule;

typedef struct rutin__hours {
    const char *text; // as written
    const rutin__hours_rule *rules;
    int rule_count;
    uint8_t holidays; // days by public holidays that some rule names
    bool has_nights;  // some hours run past midnight
    bool opens;       // some rule does that no later one closes; else never
    rutin__day last;  // nobody is there after it, whatever the calendar says
} rutin__hours;

// Whether it is open at that instant. A day that the calendar does not know is
// taken for no public holiday; rutin__hours_next_opening tells of such a day.
bool rutin__hours_is_open(const rutin__hours *hours,
                          const rutin__calendar *calendar, rutin__time at);

// The first instant at or after [at] when it is open.
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
