// moment.h - times for people, and the clock

#ifndef RUTIN_CLI_MOMENT_H
#define RUTIN_CLI_MOMENT_H

#include "call.h"
#include "text.h"

#include <stdbool.h>
#include <stdint.h>

// Adds the time [when], RFC 3339, with nothing left out: "Friday 27 Nov 2026 22:10".
void cli_moment_add_full(cli_text *text, const cli_call *cli, const char *when);

// Whether it is the last second of its day, which is how a day's end is told.
bool cli_moment_ends_day(const char *when);

// Seconds from 1970 in UTC; false when [when] is no time.
bool cli_moment_instant(const char *when, int64_t *seconds);

// The same by the clock on the wall, as if that were UTC.
bool cli_moment_local(const char *when, int64_t *seconds);

// The time [seconds] after [from], which may be the same text, in its offset.
enum { CLI_TIME = 64 };
void cli_moment_later(char later[CLI_TIME], const char *from, int64_t seconds);

// The same as "20261120T211000Z".
enum { CLI_UTC = 32 };
void cli_moment_utc(char text[CLI_UTC], int64_t seconds);

// Whether [when] is before six in the morning after [now].
bool cli_moment_is_tonight(const char *when, const char *now);

// Whether [text] has the shape of an RFC 3339 time with an offset.
bool cli_moment_is_time(const char *text);

// The clock as RFC 3339, in this machine's zone.
void cli_moment_clock(char now[32]);

#endif
