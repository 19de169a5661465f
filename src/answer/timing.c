// timing.c - times of a plan in a few words, for a page
//
// By day a time is what the clock shows, for that is what people go by. Near at
// hand, and by night, it is how long there is left: "i dag" at a quarter past
// eleven says nothing. What is left is rounded down, so that it is never late.

#include "answer/timing.h"

#include "base/messages.h"

#include <stdint.h>
#include <string.h>

enum {
    MINUTE = 60,
    HOUR = 3600,
    NIGHT_FALLS = 20 * HOUR,
    DAY_BREAKS = 6 * HOUR,
    LAST_SECOND = 24 * HOUR - 1,
    NEAR = 2 * HOUR, // by day
    NEAR_BY_NIGHT = 24 * HOUR
};

static void say(char *out, rutin__tongue tongue, rutin__message message,
                const rutin__param *with)
{
    rutin__messages_write(out, RUTIN__TIMING_SIZE, tongue, message, with);
}

// Adds the word of that number, from 0, of a phrase that is a list of them.
static void add_word(char *out, rutin__tongue tongue, rutin__message list,
                     int number)
{
    const char *word = rutin__messages_text(tongue, list);

    while (number-- > 0)
        word = strchr(word, ' ') + 1;
    say(out, tongue, RUTIN__SAY_word,
        RUTIN__WITH({"word", .text = word, .length = strcspn(word, " ")}));
}

static void add_number(char *out, rutin__tongue tongue, int number)
{
    say(out, tongue, RUTIN__SAY_word, RUTIN__WITH({"word", .number = number}));
}

// "08.30"
static void add_clock(char *out, rutin__tongue tongue, rutin__time time)
{
    int minutes = rutin__clock_seconds(time) / MINUTE;
    char digits[4] = {
        (char)('0' + minutes / 600), (char)('0' + minutes / 60 % 10),
        (char)('0' + minutes % 60 / 10), (char)('0' + minutes % 10)};

    say(out, tongue, RUTIN__SAY_clock,
        RUTIN__WITH({"hour", .text = digits, .length = 2},
                    {"minute", .text = digits + 2, .length = 2}));
}

static void add_weekday(char *out, rutin__tongue tongue, rutin__time time)
{
    add_word(out, tongue, RUTIN__SAY_weekdays,
             rutin__clock_weekday(rutin__clock_day(time)));
}

static int year_of(rutin__time time)
{
    return rutin__clock_date_of_day(rutin__clock_day(time)).year;
}

// "20 nov", and of another year than that of [now] "20 nov 2027"
static void add_date(char *out, rutin__tongue tongue, rutin__time time,
                     rutin__time now)
{
    rutin__date date = rutin__clock_date_of_day(rutin__clock_day(time));

    add_number(out, tongue, date.day);
    rutin__messages_add(out, RUTIN__TIMING_SIZE, " ");
    add_word(out, tongue, RUTIN__SAY_months, date.month - 1);
    if (date.year == year_of(now))
        return;
    rutin__messages_add(out, RUTIN__TIMING_SIZE, " ");
    add_number(out, tongue, date.year);
}

void rutin__timing_moment(char out[RUTIN__TIMING_SIZE], rutin__tongue tongue,
                          rutin__time now)
{
    char date[RUTIN__TIMING_SIZE] = "", clock[RUTIN__TIMING_SIZE] = "";

    add_weekday(date, tongue, now);
    rutin__messages_add(date, sizeof date, " ");
    add_date(date, tongue, now, now);
    add_clock(clock, tongue, now);
    *out = '\0';
    say(out, tongue, RUTIN__SAY_moment,
        RUTIN__WITH({"date", .text = date}, {"year", .number = year_of(now)},
                    {"time", .text = clock}));
}

// How many days later than that of [now] the day of [time] is.
static int days_ahead(rutin__time time, rutin__time now)
{
    return rutin__clock_day(time) - rutin__clock_day(now);
}

void rutin__timing_opening(char out[RUTIN__TIMING_SIZE], rutin__tongue tongue,
                           rutin__time opening, rutin__time now)
{
    int ahead = days_ahead(opening, now);
    bool ends_day = rutin__clock_seconds(opening) == LAST_SECOND;

    *out = '\0';
    if (ahead > 0)
        add_weekday(out, tongue, opening);
    if (ahead > 6)
        rutin__messages_add(out, RUTIN__TIMING_SIZE, " ");
    if (ahead < 0 || ahead > 6)
        add_date(out, tongue, opening, now);
    if (ahead != 0 && !ends_day)
        rutin__messages_add(out, RUTIN__TIMING_SIZE, " ");
    if (ahead == 0 || !ends_day)
        add_clock(out, tongue, opening);
}

bool rutin__timing_is_night(rutin__time now)
{
    int second = rutin__clock_seconds(now);

    return second >= NIGHT_FALLS || second < DAY_BREAKS;
}

// How long there is left, in whole hours, or in minutes within the first.
static void say_left(char *out, rutin__tongue tongue, int64_t seconds)
{
    int64_t hours = seconds / HOUR;
    rutin__message message = hours == 1  ? RUTIN__SAY_within_hour
                             : hours > 1 ? RUTIN__SAY_within_hours
                                         : RUTIN__SAY_within_minutes;

    say(out, tongue, message,
        RUTIN__WITH({"count", .number = hours > 0 ? hours : seconds / MINUTE}));
}

void rutin__timing_day(char out[RUTIN__TIMING_SIZE], rutin__tongue tongue,
                       rutin__time due, rutin__time now)
{
    int ahead = days_ahead(due, now);

    *out = '\0';
    if (ahead == 0 || ahead == 1) {
        say(out, tongue, ahead == 0 ? RUTIN__SAY_today : RUTIN__SAY_tomorrow,
            NULL);
        return;
    }
    add_weekday(out, tongue, due);
    rutin__messages_add(out, RUTIN__TIMING_SIZE, " ");
    add_date(out, tongue, due, now);
}

void rutin__timing_due(char out[RUTIN__TIMING_SIZE], rutin__tongue tongue,
                       rutin__time due, rutin__time now)
{
    char day[RUTIN__TIMING_SIZE], clock[RUTIN__TIMING_SIZE] = "";
    bool ends_day = rutin__clock_seconds(due) == LAST_SECOND;
    int64_t left = due.seconds - now.seconds + ends_day;
    int ahead = days_ahead(due, now);
    bool is_night = rutin__timing_is_night(now) && left <= NEAR_BY_NIGHT &&
                    (ahead == 0 || rutin__clock_seconds(due) < DAY_BREAKS);

    *out = '\0';
    if (is_night || (left <= NEAR && !ends_day)) {
        say_left(out, tongue, left);
        return;
    }
    rutin__timing_day(day, tongue, due, now);
    add_clock(clock, tongue, due);
    say(out, tongue,
        ends_day     ? ahead <= 1 ? RUTIN__SAY_word : RUTIN__SAY_by
        : ahead == 0 ? RUTIN__SAY_by
                     : RUTIN__SAY_by_clock_on,
        RUTIN__WITH({"word", .text = ends_day || ahead > 0 ? day : clock},
                    {"time", .text = clock}));
}
