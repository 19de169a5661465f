// test_zone.c - what clocks show: summers, nights of change, laws that change

#include "test.h"
#include "time/clock.h"
#include "time/zone.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// ---------------------------------------------------------------- zones

static rutin__zone laid_out(const rutin__era *eras, int count)
{
    rutin__shift *shifts = calloc((size_t)rutin__zone_most_shifts(count),
                                  sizeof *shifts);
    rutin__zone zone;

    ck_assert_ptr_nonnull(shifts);
    rutin__zone_lay_out(&zone, shifts, eras, count);
    ck_assert_int_le(zone.count, rutin__zone_most_shifts(count));
    for (int i = 1; i < zone.count; i++)
        ck_assert(shifts[i - 1].at < shifts[i].at);
    return zone;
}

static rutin__zone of_the_union(int32_t standard)
{
    rutin__era era = {.standard = standard, .has_summer = true};

    return laid_out(&era, 1);
}

static void forget(rutin__zone zone)
{
    free((void *)(uintptr_t)zone.shifts);
}

static rutin__time time_of(const char *text)
{
    rutin__time time = {0};

    ck_assert_msg(rutin__clock_read(&time, text, strlen(text)), "%s", text);
    return time;
}

static rutin__day day_of(const char *text)
{
    rutin__day day = 0;

    ck_assert_msg(rutin__clock_read_day(&day, text, strlen(text)), "%s", text);
    return day;
}

static const char *written(rutin__time time)
{
    static char text[RUTIN__TIME_SIZE];

    rutin__clock_write(text, time);
    return text;
}

static void ck_shown(const rutin__zone *zone, const char *text,
                     const char *wanted)
{
    ck_assert_str_eq(written(rutin__zone_show(zone, time_of(text))), wanted);
}

static void ck_at(const rutin__zone *zone, const char *day, int seconds,
                  const char *wanted)
{
    ck_assert_str_eq(written(rutin__zone_at(zone, day_of(day), seconds, 0)),
                     wanted);
}

enum { MINUTE = 60, HOUR = 3600 };

// ---------------------------------------------------------------- summers

// As the Commission published them for 2017 to 2021 and for 2022 to 2026: clocks
// are changed at one o'clock in the morning, UTC.
static const struct {
    const char *forward, *back;
} published[] = {
    {"2017-03-26", "2017-10-29"}, {"2018-03-25", "2018-10-28"},
    {"2019-03-31", "2019-10-27"}, {"2020-03-29", "2020-10-25"},
    {"2021-03-28", "2021-10-31"}, {"2022-03-27", "2022-10-30"},
    {"2023-03-26", "2023-10-29"}, {"2024-03-31", "2024-10-27"},
    {"2025-03-30", "2025-10-26"}, {"2026-03-29", "2026-10-25"},
};

// Whether the offset is changed at one o'clock that day, and at no other instant
// since [*since], which moves there.
static void ck_change(const rutin__zone *zone, const char *day, int32_t from,
                      int32_t to, rutin__time *since)
{
    rutin__time change = rutin__clock_at(day_of(day), HOUR, 0), before = change,
                found;

    before.seconds--;
    ck_assert_int_eq(rutin__zone_show(zone, before).offset, from);
    ck_assert_int_eq(rutin__zone_show(zone, change).offset, to);
    ck_assert(rutin__zone_next_shift(zone, *since, &found));
    ck_assert_int_eq(found.seconds, change.seconds);
    ck_assert_int_eq(found.offset, to);
    *since = found;
}

START_TEST(clocks_are_changed_on_the_days_that_were_published)
{
    rutin__zone zone = of_the_union(60);
    rutin__time since = time_of("2017-01-01T00:00:00Z");

    for (size_t i = 0; i < sizeof published / sizeof *published; i++) {
        ck_change(&zone, published[i].forward, 60, 120, &since);
        ck_change(&zone, published[i].back, 120, 60, &since);
    }
    forget(zone);
}
END_TEST

START_TEST(all_zones_of_the_union_change_at_the_same_instant)
{
    static const int32_t standards[] = {0, 60, 120};

    for (int i = 0; i < 3; i++) {
        rutin__zone zone = of_the_union(standards[i]);
        rutin__time since = time_of("2026-01-01T00:00:00Z");

        ck_change(&zone, "2026-03-29", standards[i], standards[i] + 60, &since);
        ck_change(&zone, "2026-10-25", standards[i] + 60, standards[i], &since);
        forget(zone);
    }
}
END_TEST

START_TEST(until_1995_summer_ended_in_september)
{
    rutin__zone zone = of_the_union(60);
    rutin__time since = time_of("1990-01-01T00:00:00Z");

    ck_change(&zone, "1990-03-25", 60, 120, &since);
    ck_change(&zone, "1990-09-30", 120, 60, &since);
    since = time_of("1995-04-01T00:00:00Z");
    ck_change(&zone, "1995-09-24", 120, 60, &since);
    ck_change(&zone, "1996-03-31", 60, 120, &since);
    ck_change(&zone, "1996-10-27", 120, 60, &since);
    forget(zone);
}
END_TEST

START_TEST(an_instant_is_shown_as_it_is_whatever_it_is_written_in)
{
    rutin__zone zone = of_the_union(60);

    ck_shown(&zone, "2026-07-01T13:45:00.5Z", "2026-07-01T15:45:00.5+02:00");
    ck_shown(&zone, "2026-07-01T14:45:00+01:00", "2026-07-01T15:45:00+02:00");
    ck_shown(&zone, "2026-12-31T23:30:00Z", "2027-01-01T00:30:00+01:00");
    ck_shown(&zone, "2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00");
    ck_shown(&zone, "2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00");
    ck_shown(&zone, "2026-10-25T00:59:59Z", "2026-10-25T02:59:59+02:00");
    ck_shown(&zone, "2026-10-25T01:00:00Z", "2026-10-25T02:00:00+01:00");
    ck_shown(&zone, "1900-01-01T00:00:00Z", "1900-01-01T01:00:00+01:00");
    ck_shown(&zone, "2200-12-31T12:00:00Z", "2200-12-31T13:00:00+01:00");
    ck_shown(NULL, "2026-07-01T13:45:00-03:00", "2026-07-01T13:45:00-03:00");
    forget(zone);
}
END_TEST

// ---------------------------------------------------------------- by the clock

START_TEST(a_skipped_time_is_the_first_after_it)
{
    rutin__zone zone = of_the_union(60);

    ck_at(&zone, "2026-03-29", 2 * HOUR - 1, "2026-03-29T01:59:59+01:00");
    ck_at(&zone, "2026-03-29", 2 * HOUR, "2026-03-29T03:00:00+02:00");
    ck_at(&zone, "2026-03-29", 2 * HOUR + 30 * MINUTE,
          "2026-03-29T03:00:00+02:00");
    ck_at(&zone, "2026-03-29", 3 * HOUR - 1, "2026-03-29T03:00:00+02:00");
    ck_at(&zone, "2026-03-29", 3 * HOUR, "2026-03-29T03:00:00+02:00");
    ck_at(&zone, "2026-03-29", 24 * HOUR - 1, "2026-03-29T23:59:59+02:00");
    forget(zone);
}
END_TEST

START_TEST(a_doubled_time_is_the_earlier)
{
    rutin__zone zone = of_the_union(60);

    ck_at(&zone, "2026-10-25", 2 * HOUR, "2026-10-25T02:00:00+02:00");
    ck_at(&zone, "2026-10-25", 3 * HOUR - 1, "2026-10-25T02:59:59+02:00");
    ck_at(&zone, "2026-10-25", 3 * HOUR, "2026-10-25T03:00:00+01:00");
    ck_at(&zone, "2026-10-24", 26 * HOUR + 30 * MINUTE,
          "2026-10-25T02:30:00+02:00");
    forget(zone);
}
END_TEST

START_TEST(of_what_is_still_to_come_it_is_the_first)
{
    rutin__zone zone = of_the_union(60);
    rutin__day day = day_of("2026-10-25");
    rutin__time summer = time_of("2026-10-25T02:30:00+02:00");
    rutin__time winter = time_of("2026-10-25T02:30:00+01:00");

    ck_assert_str_eq(written(rutin__zone_at_since(
                         &zone, day, 2 * HOUR + 45 * MINUTE, summer)),
                     "2026-10-25T02:45:00+02:00");
    ck_assert_str_eq(written(rutin__zone_at_since(
                         &zone, day, 2 * HOUR + 45 * MINUTE, winter)),
                     "2026-10-25T02:45:00+01:00");
    forget(zone);
}
END_TEST

START_TEST(what_the_clock_shows_is_found_again)
{
    rutin__zone zone = of_the_union(60);

    for (int64_t at = 1767225600; at < 1767225600 + 366 * 86400; at += 600) {
        rutin__time time = rutin__zone_show(&zone, (rutin__time){at, 0, 0});
        rutin__time found = rutin__zone_at(&zone, rutin__clock_day(time),
                                           rutin__clock_seconds(time), 0);

        if (found.seconds != at) // the second time that it shows it
            ck_assert(found.seconds == at - HOUR && found.offset == 120 &&
                      time.offset == 60);
        ck_assert_int_eq(rutin__clock_seconds(found),
                         rutin__clock_seconds(time));
    }
    forget(zone);
}
END_TEST

// ---------------------------------------------------------------- laws

START_TEST(a_law_of_time_can_end_at_midnight)
{
    rutin__era eras[] = {
        {.standard = 60, .has_summer = true},
        {.from = day_of("2027-10-01"), .standard = 120},
        {.from = day_of("2030-01-01"), .standard = 60, .has_summer = true},
    };
    rutin__zone zone = laid_out(eras, 3);

    ck_shown(&zone, "2026-12-01T12:00:00Z", "2026-12-01T13:00:00+01:00");
    ck_shown(&zone, "2027-09-30T21:59:59Z", "2027-09-30T23:59:59+02:00");
    ck_shown(&zone, "2027-09-30T22:00:00Z", "2027-10-01T00:00:00+02:00");
    ck_shown(&zone, "2027-12-01T12:00:00Z", "2027-12-01T14:00:00+02:00");
    ck_shown(&zone, "2029-12-31T21:59:59Z", "2029-12-31T23:59:59+02:00");
    ck_shown(&zone, "2029-12-31T22:00:00Z", "2029-12-31T23:00:00+01:00");
    ck_shown(&zone, "2030-07-01T12:00:00Z", "2030-07-01T14:00:00+02:00");
    forget(zone);
}
END_TEST

START_TEST(a_law_that_begins_in_summer_begins_with_it)
{
    rutin__era eras[] = {
        {.standard = 60},
        {.from = day_of("2027-07-01"), .standard = 60, .has_summer = true},
    };
    rutin__zone zone = laid_out(eras, 2);

    ck_shown(&zone, "2027-06-30T22:59:59Z", "2027-06-30T23:59:59+01:00");
    ck_shown(&zone, "2027-06-30T23:00:00Z", "2027-07-01T01:00:00+02:00");
    ck_at(&zone, "2027-07-01", 30 * MINUTE, "2027-07-01T01:00:00+02:00");
    ck_shown(&zone, "2027-12-01T12:00:00Z", "2027-12-01T13:00:00+01:00");
    forget(zone);
}
END_TEST

START_TEST(without_summer_nothing_is_ever_changed)
{
    rutin__era era = {.standard = -210};
    rutin__zone zone = laid_out(&era, 1);
    rutin__time found;

    ck_assert_int_eq(zone.count, 1);
    ck_assert(!rutin__zone_next_shift(&zone, time_of("2026-01-01T00:00:00Z"),
                                      &found));
    ck_assert(!rutin__zone_next_shift(NULL, found, &found));
    ck_shown(&zone, "2026-07-01T12:00:00Z", "2026-07-01T08:30:00-03:30");
    forget(zone);
}
END_TEST

Suite *zone_suite(void)
{
    const TTest *tests[] = {
        clocks_are_changed_on_the_days_that_were_published,
        all_zones_of_the_union_change_at_the_same_instant,
        until_1995_summer_ended_in_september,
        an_instant_is_shown_as_it_is_whatever_it_is_written_in,
        a_skipped_time_is_the_first_after_it,
        a_doubled_time_is_the_earlier,
        of_what_is_still_to_come_it_is_the_first,
        what_the_clock_shows_is_found_again,
        a_law_of_time_can_end_at_midnight,
        a_law_that_begins_in_summer_begins_with_it,
        without_summer_nothing_is_ever_changed,
    };

    return suite_of("zone", tests, sizeof tests / sizeof *tests);
}
