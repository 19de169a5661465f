// wind.c - the clock of a drill, moved by hand
//
//     +15 min   +2 h   +3 days   +1 week          from now
//     08:00                                       the next time it is that
//     monday 08:00   tomorrow 8   2026-11-23      a day, at 08:00 unless told
//     next                                        the next deadline of the plan
//
// The clock shows the local time of the case, in the offset that its `now` has.

#include "wind.h"

#include "json.h"
#include "moment.h"
#include "phrase.h"
#include "step.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MINUTE = 60, HOUR = 3600, DAY = 86400, MORNING = 8 * HOUR };

// Where a line is read on.
typedef struct cursor {
    const char *at;
} cursor;

// -------------------------------------------------------------------- phrases

// Takes the phrase if it comes next and a word ends there.
static bool take(cursor *line, cli_phrase phrase)
{
    size_t length = cli_phrase_start(phrase, line->at);

    if (length == 0 || !strchr(" ", line->at[length]))
        return false;
    line->at += length;
    line->at += *line->at == ' ';
    return true;
}

static bool take_number(cursor *line, int most, int *number)
{
    char *end;
    long value;

    if (*line->at < '0' || *line->at > '9')
        return false;
    value = strtol(line->at, &end, 10);
    if (end - line->at > 4 || value > most)
        return false;
    *number = (int)value;
    line->at = end;
    return true;
}

// ------------------------------------------------------------------- times

// Takes "08:00" or "08.00", or, when [bare] is allowed, "8". Seconds of the day.
static bool take_time(cursor *line, bool bare, int *seconds)
{
    cursor try = *line;
    int hour, minute = 0;

    bare |= take(&try, P_AT);
    if (!take_number(&try, 23, &hour))
        return false;
    if (*try.at == ':' || *try.at == '.') {
        const char *start = ++try.at;

        if (!take_number(&try, 59, &minute) || try.at - start != 2)
            return false;
    } else if (!bare) {
        return false;
    }
    if (*try.at)
        return false;
    *seconds = HOUR * hour + MINUTE * minute;
    *line = try;
    return true;
}

// Takes today or tomorrow: how many days ahead it is.
static bool take_near_day(cursor *line, int *ahead)
{
    *ahead = take(line, P_TOMORROW);
    return *ahead > 0 || take(line, P_TODAY);
}

// Takes a weekday, the next to come: today is 0 days ahead.
static bool take_weekday(cursor *line, int64_t now, int *ahead)
{
    int today = (int)((now / DAY + 3) % 7); // 1 January 1970 was a Thursday

    (void)take(line, P_ON);
    for (int i = 0; i < 7; i++)
        if (take(line, P_MONDAY + (cli_phrase)i)) {
            *ahead = (i - today + 7) % 7;
            return true;
        }
    return false;
}

// Takes "2026-11-23": the seconds at which that day began.
static bool take_date(cursor *line, int64_t *midnight)
{
    char text[CLI_TIME];
    const char *shape = "0000-00-00";

    for (size_t i = 0; shape[i]; i++)
        if (shape[i] == '0' ? line->at[i] < '0' || line->at[i] > '9'
                            : line->at[i] != shape[i])
            return false;
    snprintf(text, sizeof text, "%.10sT00:00:00Z", line->at);
    if (!strchr(" ", line->at[10]) || !cli_moment_instant(text, midnight))
        return false;
    line->at += 10;
    line->at += *line->at == ' ';
    return true;
}

// ------------------------------------------------------------------- moves

static cli_wind wind_to(int64_t then, int64_t now, int64_t *seconds)
{
    *seconds = then - now;
    return *seconds > 0 ? CLI_WIND_ON : CLI_WIND_PAST;
}

static cli_wind wind_by(cursor line, int64_t *seconds)
{
    static const int lengths[] = {MINUTE, HOUR, DAY, 7 * DAY};
    cli_phrase unit;
    int count;

    line.at += strspn(line.at, " ");
    if (!take_number(&line, 9999, &count))
        return CLI_WIND_NONE;
    line.at += strspn(line.at, " ");
    unit = cli_phrase_find(P_MINUTES, P_WEEKS, line.at);
    if (unit == P_NONE)
        return CLI_WIND_NONE;
    *seconds = (int64_t)count * lengths[unit - P_MINUTES];
    return count > 0 ? CLI_WIND_ON : CLI_WIND_PAST;
}

// To the first deadline after now that somebody still has to keep.
static cli_wind wind_to_deadline(const cJSON *plan, const char *now,
                                 int64_t *seconds)
{
    int64_t start = 0, first = 0, due;
    bool any = false;

    cli_moment_instant(now, &start);
    for (const cJSON *step = cli_json_items(plan, "steps"); step;
         step = step->next) {
        if (cli_step_has_status(step, "done") ||
            cli_step_has_status(step, "failed") ||
            cli_step_has_status(step, "blocked") ||
            !cli_moment_instant(cli_json_text(step, "due"), &due) ||
            due <= start)
            continue;
        if (!any || due < first)
            first = due;
        any = true;
    }
    *seconds = first - start;
    return any ? CLI_WIND_ON : CLI_WIND_NO_DEADLINE;
}

// To a time of a day; a weekday whose time has passed is next week's.
static cli_wind wind_to_day(cursor line, int64_t here, int64_t *seconds)
{
    int64_t midnight = here - here % DAY;
    int time = MORNING, ahead = 0;
    bool recurs = false;

    if (!take_near_day(&line, &ahead) &&
        !(recurs = take_weekday(&line, here, &ahead)) &&
        !take_date(&line, &midnight))
        return CLI_WIND_NONE;
    if (*line.at && !take_time(&line, true, &time))
        return CLI_WIND_NONE;
    if (recurs && ahead == 0 && time <= here % DAY)
        ahead = 7;
    return wind_to(midnight + (int64_t)ahead * DAY + time, here, seconds);
}

cli_wind cli_wind_read(const cJSON *plan, const char *now, const char *folded,
                       int64_t *seconds)
{
    cursor line = {folded};
    int64_t here = 0;
    cli_wind by;
    int time;

    cli_moment_local(now, &here);
    by = wind_by((cursor){folded + (*folded == '+')}, seconds);
    if (by != CLI_WIND_NONE || *folded == '+')
        return by;
    if (take(&line, P_NEXT) && !*line.at)
        return wind_to_deadline(plan, now, seconds);
    line.at = folded;
    if (!take_time(&line, false, &time))
        return wind_to_day(line, here, seconds);
    time -= (int)(here % DAY);
    return wind_to(here + time + (time <= 0 ? DAY : 0), here, seconds);
}
