// moment.c - times for people, and the clock
//
// A plan's times are RFC 3339 with an offset, and the local time is what the
// offset says, so a time is read off its own text:
//
//     2026-11-27T22:30:00+01:00    today 22:30, tomorrow 22:30, Friday 27 Nov
//
// This is the one place that asks what time it is.

#include "moment.h"

#include "words.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

typedef struct moment {
    int year, month, day, hour, minute, second;
} moment;

// A digit for each 0, the rest as it stands, up to the seconds.
static bool has_shape(const char *text, const char *shape)
{
    for (; *shape; text++, shape++)
        if (*shape == '0' ? *text < '0' || *text > '9' : *text != *shape)
            return false;
    return true;
}

bool cli_moment_is_time(const char *text)
{
    if (!has_shape(text, "0000-00-00T00:00:00"))
        return false;
    text += strlen("0000-00-00T00:00:00");
    if (*text == '.') {
        if (text[1] < '0' || text[1] > '9')
            return false;
        for (text++; *text >= '0' && *text <= '9'; text++)
            ;
    }
    if (strcmp(text, "Z") == 0)
        return true;
    return (has_shape(text, "+00:00") || has_shape(text, "-00:00")) &&
           text[strlen("+00:00")] == '\0';
}

static int number_at(const char *text, int digits)
{
    int number = 0;

    for (int i = 0; i < digits; i++)
        number = 10 * number + (text[i] - '0');
    return number;
}

static bool read_moment(const char *text, moment *when)
{
    if (!cli_moment_is_time(text))
        return false;
    *when = (moment){.year = number_at(text, 4),
                     .month = number_at(text + 5, 2),
                     .day = number_at(text + 8, 2),
                     .hour = number_at(text + 11, 2),
                     .minute = number_at(text + 14, 2),
                     .second = number_at(text + 17, 2)};
    return when->month >= 1 && when->month <= 12;
}

// Days since a Monday long ago. The year is taken to begin in March, so that
// the day of a leap year is its last.
static int day_number(const moment *when)
{
    int year = when->year - (when->month < 3);
    int month = (when->month + 9) % 12;

    return 365 * year + year / 4 - year / 100 + year / 400 +
           (153 * month + 2) / 5 + when->day + 1;
}

static void add_date(cli_text *text, const cli_call *cli, const moment *when)
{
    char number[32];

    cli_text_add(
        text, cli_words_say(cli, W_MONDAY + (cli_word)(day_number(when) % 7)));
    snprintf(number, sizeof number, " %d ", when->day);
    cli_text_add(text, number);
    cli_text_add(text,
                 cli_words_say(cli, W_JANUARY + (cli_word)(when->month - 1)));
    snprintf(number, sizeof number, " %d", when->year);
    cli_text_add(text, number);
}

static void add_time(cli_text *text, const moment *when)
{
    char time[32];

    snprintf(time, sizeof time, " %02d:%02d", when->hour, when->minute);
    cli_text_add(text, time);
}

static bool ends_the_day(const moment *when)
{
    return when->hour == 23 && when->minute == 59 && when->second == 59;
}

bool cli_moment_ends_day(const char *when)
{
    moment then;

    return read_moment(when, &then) && ends_the_day(&then);
}

// Seconds that the offset of a time, which ends it, is ahead of UTC.
static int offset_of(const char *text)
{
    const char *offset = text + strlen(text) - strlen("+00:00");
    int seconds;

    if (text[strlen(text) - 1] == 'Z')
        return 0;
    seconds = 60 * (60 * number_at(offset + 1, 2) + number_at(offset + 4, 2));
    return *offset == '-' ? -seconds : seconds;
}

bool cli_moment_instant(const char *when, int64_t *seconds)
{
    static const moment epoch = {.year = 1970, .month = 1, .day = 1};
    moment then;

    if (!read_moment(when, &then))
        return false;
    *seconds = (int64_t)(day_number(&then) - day_number(&epoch)) * 86400 +
               3600 * then.hour + 60 * then.minute + then.second -
               offset_of(when);
    return true;
}

bool cli_moment_local(const char *when, int64_t *seconds)
{
    if (!cli_moment_instant(when, seconds))
        return false;
    *seconds += offset_of(when);
    return true;
}

void cli_moment_later(char later[CLI_TIME], const char *from, int64_t seconds)
{
    char rest[CLI_TIME] = "";
    struct tm local = {0};
    int64_t then = 0;
    time_t instant;

    if (cli_moment_local(from, &then)) // a fraction and the offset stay
        snprintf(rest, sizeof rest, "%s", from + strlen("0000-00-00T00:00:00"));
    instant = (time_t)(then + seconds);
    gmtime_r(&instant, &local);
    strftime(later, CLI_TIME, "%Y-%m-%dT%H:%M:%S", &local);
    snprintf(later + strlen(later), CLI_TIME - strlen(later), "%s", rest);
}

void cli_moment_utc(char text[CLI_UTC], int64_t seconds)
{
    time_t instant = (time_t)seconds;
    struct tm utc = {0};

    gmtime_r(&instant, &utc);
    strftime(text, CLI_UTC, "%Y%m%dT%H%M%SZ", &utc);
}

// Calendar days from [now] to [when], each in its own local time; a great many
// when either is no time.
static int count_days(const char *when, const char *now)
{
    moment then, here;

    if (!read_moment(when, &then) || !read_moment(now, &here))
        return INT_MAX;
    return day_number(&then) - day_number(&here);
}

bool cli_moment_is_tonight(const char *when, const char *now)
{
    moment then;

    return count_days(when, now) == 1 && read_moment(when, &then) &&
           then.hour < 6;
}

void cli_moment_add_full(cli_text *text, const cli_call *cli, const char *when)
{
    moment then;

    if (!read_moment(when, &then)) {
        cli_text_add(text, when);
        return;
    }
    add_date(text, cli, &then);
    add_time(text, &then);
}

void cli_moment_clock(char now[32])
{
    time_t seconds = time(NULL);
    struct tm local = {0};
    char offset[8] = "+0000";

    localtime_r(&seconds, &local);
    strftime(now, 32, "%Y-%m-%dT%H:%M:%S", &local);
    strftime(offset, sizeof offset, "%z", &local);
    snprintf(now + strlen(now), 32 - strlen(now), "%.3s:%.2s", offset,
             offset + 3);
}
