// opening.h - opening hours as tests ask of them
//
// What some hours say of a day is asked minute by minute, and written as they
// are: " 08:00-12:00 13:00-16:30".

#ifndef RUTIN_OPENING_H
#define RUTIN_OPENING_H

#include "base/memory.h"
#include "rutin.h"
#include "time/calendar.h"
#include "time/clock.h"
#include "time/hours.h"
#include "time/hours_read.h"
#include "time/zone.h"

#include <check.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static rutin__arena arena;

// Standard time an hour ahead of UTC, and the summers of the European Union.
static inline const rutin__zone *zone(void)
{
    static rutin__shift shifts[512];
    static rutin__zone made;
    rutin__era era = {.standard = 60, .has_summer = true};

    if (made.count == 0)
        rutin__zone_lay_out(&made, shifts, &era, 1);
    return &made;
}

// Public holidays of the tests: 1 January, Good Friday, Christmas Day 2026, of
// which the first is a Thursday and the others are Fridays, and a Sunday.
static inline const rutin__calendar *calendar(void)
{
    static const rutin__date dates[] = {
        {2026, 1, 1}, {2026, 4, 3}, {2026, 12, 25}, {2026, 12, 27}};
    static uint64_t holidays[64];
    static rutin__calendar made = {
        .id = "test", .holidays = holidays, .kept = holidays};

    made.zone = zone();
    made.from = rutin__clock_day_of_date((rutin__date){2020, 1, 1});
    made.to = rutin__clock_day_of_date((rutin__date){2030, 12, 31});
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
        rutin__calendar_mark(&made, holidays,
                             rutin__clock_day_of_date(dates[i]));
    return &made;
}

static inline const rutin__hours *hours_of(const char *text)
{
    const rutin__hours *hours = NULL;
    rutin_error error = {0};

    ck_assert_msg(rutin__hours_read(&hours, &arena, text, &error) == RUTIN_OK,
                  "%s: %s", text, error.message);
    return hours;
}

static inline void add_minute(char *out, char sign, int minute)
{
    size_t length = strlen(out);

    snprintf(out + length, 160 - length, "%c%02d:%02d", sign, minute / 60,
             minute % 60);
}

// When it is open on a day, asked minute by minute: " 08:00-12:00 13:00-16:30".
static inline const char *open_on(const char *text, const char *date)
{
    static char out[160];
    const rutin__hours *hours = hours_of(text);
    rutin__day day = 0;
    bool was_open = false;

    ck_assert(rutin__clock_read_day(&day, date, strlen(date)));
    out[0] = '\0';
    for (int minute = 0; minute <= 1440; minute++) {
        rutin__time at = rutin__clock_at(day, minute * 60, 60);
        bool is_open = minute < 1440 &&
                       rutin__hours_is_open(hours, calendar(), at);

        if (is_open != was_open)
            add_minute(out, is_open ? ' ' : '-', minute);
        was_open = is_open;
    }
    return out;
}

typedef struct row {
    const char *hours, *date, *open;
} row;

static inline void check_rows(const row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *found = open_on(rows[i].hours, rows[i].date);

        ck_assert_msg(strcmp(found, rows[i].open) == 0,
                      "%s on %s: wanted%s, found%s", rows[i].hours,
                      rows[i].date, rows[i].open, found);
    }
    rutin__memory_clear(&arena);
}

#define CHECK(rows) check_rows(rows, sizeof(rows) / sizeof *(rows))

#endif
