// clock.h - instants and local days; no system clock
//
// An instant keeps the offset it was written with: local wall-clock time is
// what the offset says (RFC 3339).

#ifndef RUTIN__CLOCK_H
#define RUTIN__CLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct rutin__time {
    int64_t seconds; // since 1970-01-01T00:00:00Z
    int32_t nanos;   // 0 to 999,999,999
    int32_t offset;  // minutes east of UTC
} rutin__time;

enum { RUTIN__TIME_SIZE = 40 }; // bytes for a time as text, NUL included

// Reads an RFC 3339 time with offset; years 1900 to 2200. False when it is not.
// A 24th hour, a second 60, a day that the month does not have, an offset past
// 14 hours and anything after it are refused; at most nine digits of fraction.
bool rutin__clock_read(rutin__time *time, const char *text, size_t length);

// Writes it in its own offset, the fraction only when there is one. "+00:00"
// for Z. Returns the length.
size_t rutin__clock_write(char out[RUTIN__TIME_SIZE], rutin__time time);

// Reads what such a time ends in, as minutes: "+01:00". False when it is not;
// "Z" is not.
bool rutin__clock_read_offset(int32_t *offset, const char *text, size_t length);

// Below 0, 0 or above 0 as [a] is before, at or after [b].
static inline int rutin__clock_compare(rutin__time a, rutin__time b)
{
    if (a.seconds != b.seconds)
        return a.seconds < b.seconds ? -1 : 1;
    return (a.nanos > b.nanos) - (a.nanos < b.nanos);
}

// A date as days since 1970-01-01 (negative before).
typedef int32_t rutin__day;

enum { RUTIN__DAY_MIN = -25567, RUTIN__DAY_MAX = 84370 }; // 1900 to 2200

rutin__day rutin__clock_day(rutin__time time); // its local date

// A date in parts, month and day from 1.
typedef struct rutin__date {
    int year, month, day;
} rutin__date;

rutin__day rutin__clock_day_of_date(rutin__date date);
rutin__date rutin__clock_date_of_day(rutin__day day);
int rutin__clock_days_in_month(int year, int month);

// Seconds since midnight by the clock on the wall, and the instant when that
// clock shows [seconds] of a day. 86,400 is midnight at its end.
int rutin__clock_seconds(rutin__time time);
rutin__time rutin__clock_at(rutin__day day, int seconds, int32_t offset);

// A date as text, "2026-07-01", of the same years.
bool rutin__clock_read_day(rutin__day *day, const char *text, size_t length);
void rutin__clock_write_day(char out[RUTIN__TIME_SIZE], rutin__day day);

// 0 for Monday to 6 for Sunday.
int rutin__clock_weekday(rutin__day day);

#endif
