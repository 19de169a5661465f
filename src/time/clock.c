// clock.c - instants and local days; no system clock
//
// The calendar is the Gregorian one, carried back to its first year. A date is
// a count of days, and day and date are each other's arithmetic: years are
// taken to begin in March, so that the day that comes and goes is the last of
// its year, and 400 of them (an era) always have 146,097 days.
//
//     day ──▶ century, day of it ──▶ year, day of it ──▶ month, day
//
// There is no call to the C library's time.

#include "time/clock.h"

#include <assert.h>
#include <string.h>

enum {
    ERA = 146097,        // days in 400 years
    TO_MARCH_0 = 719468, // days from 0000-03-01 to 1970-01-01
    DAY = 86400,         // seconds
    MAX_OFFSET = 14 * 60
};

// ---------------------------------------------------------------- calendar

static bool is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int rutin__clock_days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

// Months from March have 31, 30, 31, 30, 31 days, over and over: 153 in five.
rutin__day rutin__clock_day_of_date(rutin__date d)
{
    bool is_late = d.month <= 2; // in the year that began last March
    unsigned year = (unsigned)(d.year - is_late);
    unsigned month = (unsigned)(d.month + 12 * is_late); // 3 to 14
    unsigned of_year = (153 * month - 457) / 5 + (unsigned)d.day - 1;

    return (rutin__day)(year * 365 + year / 4 - year / 100 + year / 400 +
                        of_year) -
           TO_MARCH_0;
}

// Each step is a division by a fraction, as Neri and Schneider have it ("Euclidean
// affine functions and their application to calendar algorithms", 2022): a
// century is 146,097 / 4 days, a year of it 1461 / 4, and a month some 30.6; the
// two large numbers are 2^32 * 4 / 1461 and 2^16 / 30.6.
rutin__date rutin__clock_date_of_day(rutin__day day)
{
    unsigned from_march = (unsigned)day + TO_MARCH_0;
    unsigned century = (4 * from_march + 3) / ERA;
    unsigned of_century = (4 * from_march + 3) % ERA / 4;
    uint64_t years = UINT64_C(2939745) * (4 * of_century + 3);
    unsigned of_year = (uint32_t)years / 2939745 / 4;
    unsigned months = 2141 * of_year + 197913;
    bool is_late = of_year >= 306; // from January
    rutin__date d;

    assert(day >= -TO_MARCH_0);
    d.year = (int)(100 * century + (years >> 32) + is_late);
    d.month = (int)(months >> 16) - 12 * is_late;
    d.day = (int)((months & 0xFFFF) / 2141) + 1;
    return d;
}

int rutin__clock_weekday(rutin__day day)
{
    return (int)(((unsigned)day + TO_MARCH_0 + 2) % 7); // day 0 was a Thursday
}

rutin__day rutin__clock_day(rutin__time time)
{
    const int64_t before = (int64_t)TO_MARCH_0 * DAY; // all times are after it
    int64_t local = time.seconds + time.offset * 60;

    return (rutin__day)((uint64_t)(local + before) / DAY) - TO_MARCH_0;
}

int rutin__clock_seconds(rutin__time time)
{
    int64_t local = time.seconds + time.offset * 60;

    return (int)(local - (int64_t)rutin__clock_day(time) * DAY);
}

rutin__time rutin__clock_at(rutin__day day, int seconds, int32_t offset)
{
    rutin__time time = {.offset = offset};

    time.seconds = (int64_t)day * DAY + seconds - offset * 60;
    return time;
}

// ---------------------------------------------------------------- reading

// What is left to read. A take_ moves past what it takes, or says false.
typedef struct cursor {
    const char *at, *end;
} cursor;

static bool take_char(cursor *in, char wanted)
{
    if (in->at == in->end || *in->at != wanted)
        return false;
    in->at++;
    return true;
}

static bool take_digit(cursor *in, int *digit)
{
    if (in->at == in->end || *in->at < '0' || *in->at > '9')
        return false;
    *digit = *in->at++ - '0';
    return true;
}

// The number that two digits make; above 99 where they are none.
static inline int two_digits(const char *at)
{
    unsigned tens = (unsigned)(unsigned char)at[0] - '0';
    unsigned ones = (unsigned)(unsigned char)at[1] - '0';

    return tens <= 9 && ones <= 9 ? (int)(tens * 10 + ones) : 100;
}

// "2026-11-20"
static inline bool take_date(cursor *in, rutin__day *day)
{
    const char *at = in->at;
    rutin__date d;

    if (in->end - at < 10 || at[4] != '-' || at[7] != '-')
        return false;
    d.year = two_digits(at) * 100 + two_digits(at + 2);
    d.month = two_digits(at + 5);
    d.day = two_digits(at + 8);
    if (two_digits(at + 2) > 99 || d.year < 1900 || d.year > 2200 ||
        d.month < 1 || d.month > 12 || d.day < 1 ||
        d.day > rutin__clock_days_in_month(d.year, d.month))
        return false;
    *day = rutin__clock_day_of_date(d);
    in->at += 10;
    return true;
}

// "22:10:00"
static inline bool take_clock(cursor *in, int *seconds)
{
    const char *at = in->at;
    int hour, minute, second;

    if (in->end - at < 8 || at[2] != ':' || at[5] != ':')
        return false;
    hour = two_digits(at);
    minute = two_digits(at + 3);
    second = two_digits(at + 6);
    if (hour > 23 || minute > 59 || second > 59)
        return false;
    *seconds = (hour * 60 + minute) * 60 + second;
    in->at += 8;
    return true;
}

// One to nine digits after a point, or nothing at all.
static bool take_fraction(cursor *in, int32_t *nanos)
{
    int digit, digits = 0;

    *nanos = 0;
    if (!take_char(in, '.'))
        return true;
    while (digits < 9 && take_digit(in, &digit)) {
        *nanos = *nanos * 10 + digit;
        digits++;
    }
    if (digits == 0)
        return false;
    for (; digits < 9; digits++)
        *nanos *= 10;
    return true;
}

// "+01:00"
static inline bool take_offset(cursor *in, int32_t *offset)
{
    const char *at = in->at;
    int hours, minutes;

    *offset = 0;
    if (take_char(in, 'Z') || take_char(in, 'z'))
        return true;
    if (in->end - at < 6 || (at[0] != '+' && at[0] != '-') || at[3] != ':')
        return false;
    hours = two_digits(at + 1);
    minutes = two_digits(at + 4);
    if (minutes > 59 || hours * 60 + minutes > MAX_OFFSET)
        return false;
    *offset = (hours * 60 + minutes) * (at[0] == '-' ? -1 : 1);
    in->at += 6;
    return true;
}

bool rutin__clock_read_day(rutin__day *day, const char *text, size_t length)
{
    cursor in = {text, text + length};

    return take_date(&in, day) && in.at == in.end;
}

bool rutin__clock_read(rutin__time *time, const char *text, size_t length)
{
    cursor in = {text, text + length};
    rutin__day day;
    int seconds;

    if (!take_date(&in, &day) ||
        !(take_char(&in, 'T') || take_char(&in, 't')) ||
        !take_clock(&in, &seconds) || !take_fraction(&in, &time->nanos) ||
        !take_offset(&in, &time->offset))
        return false;
    time->seconds = (int64_t)day * DAY + seconds - time->offset * 60;
    return in.at == in.end;
}

bool rutin__clock_read_offset(int32_t *offset, const char *text, size_t length)
{
    cursor in = {text, text + length};

    return length > 1 && take_offset(&in, offset) && in.at == in.end;
}

// ---------------------------------------------------------------- writing

// Two digits at [out].
static inline void write_two(char *out, unsigned number)
{
    static const char pairs[] = "00010203040506070809101112131415161718192021"
                                "22232425262728293031323334353637383940414243"
                                "44454647484950515253545556575859606162636465"
                                "66676869707172737475767778798081828384858687"
                                "888990919293949596979899";

    memcpy(out, pairs + 2 * number, 2);
}

// "2026-11-20"; like those below, returns what comes after it.
static char *write_date(char *out, rutin__day day)
{
    rutin__date d = rutin__clock_date_of_day(day);

    write_two(out, (unsigned)d.year / 100);
    write_two(out + 2, (unsigned)d.year % 100);
    out[4] = '-';
    write_two(out + 5, (unsigned)d.month);
    out[7] = '-';
    write_two(out + 8, (unsigned)d.day);
    return out + 10;
}

// "22:10:00"
static char *write_clock(char *out, unsigned seconds)
{
    unsigned minutes = seconds / 60;

    write_two(out, minutes / 60);
    out[2] = ':';
    write_two(out + 3, minutes % 60);
    out[5] = ':';
    write_two(out + 6, seconds % 60);
    return out + 8;
}

static char *write_fraction(char *out, int nanos)
{
    if (nanos == 0)
        return out;
    *out++ = '.';
    for (int left = nanos, part = 100000000; left > 0; part /= 10) {
        *out++ = (char)('0' + left / part);
        left %= part;
    }
    return out;
}

// "+01:00"
static char *write_offset(char *out, int32_t minutes)
{
    unsigned away = (unsigned)(minutes < 0 ? -minutes : minutes);

    out[0] = minutes < 0 ? '-' : '+';
    write_two(out + 1, away / 60);
    out[3] = ':';
    write_two(out + 4, away % 60);
    return out + 6;
}

void rutin__clock_write_day(char out[RUTIN__TIME_SIZE], rutin__day day)
{
    *write_date(out, day) = '\0';
}

size_t rutin__clock_write(char out[RUTIN__TIME_SIZE], rutin__time time)
{
    rutin__day day = rutin__clock_day(time);
    int64_t midnight = (int64_t)day * DAY - time.offset * 60;
    char *at = write_date(out, day);

    *at++ = 'T';
    at = write_clock(at, (unsigned)(time.seconds - midnight));
    at = write_fraction(at, time.nanos);
    at = write_offset(at, time.offset);
    *at = '\0';
    return (size_t)(at - out);
}
