// test_clock.c - instants and local days

#include "test.h"
#include "time/clock.h"

#include <stdbool.h>
#include <string.h>

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

// A time read and written again. The answer lives until the next one.
static const char *again(const char *text)
{
    static char out[RUTIN__TIME_SIZE];

    rutin__clock_write(out, time_of(text));
    return out;
}

static bool is_time(const char *text)
{
    rutin__time time;

    return rutin__clock_read(&time, text, strlen(text));
}

static bool is_day(const char *text)
{
    rutin__day day;

    return rutin__clock_read_day(&day, text, strlen(text));
}

START_TEST(a_time_is_written_as_it_was_read)
{
    ck_assert_str_eq(again("2026-11-20T22:10:00+01:00"),
                     "2026-11-20T22:10:00+01:00");
    ck_assert_str_eq(again("2026-06-30T00:00:59-03:30"),
                     "2026-06-30T00:00:59-03:30");
}
END_TEST

START_TEST(z_is_written_as_an_offset_of_nothing)
{
    ck_assert_str_eq(again("2026-11-20T22:10:00Z"),
                     "2026-11-20T22:10:00+00:00");
    ck_assert_str_eq(again("2026-11-20t22:10:00z"),
                     "2026-11-20T22:10:00+00:00");
    ck_assert_str_eq(again("2026-11-20T22:10:00-00:00"),
                     "2026-11-20T22:10:00+00:00");
}
END_TEST

START_TEST(a_fraction_is_written_without_zeros_at_its_end)
{
    ck_assert_str_eq(again("2026-11-20T22:10:00.250Z"),
                     "2026-11-20T22:10:00.25+00:00");
    ck_assert_str_eq(again("2026-11-20T22:10:00.000Z"),
                     "2026-11-20T22:10:00+00:00");
    ck_assert_str_eq(again("2026-11-20T22:10:00.000000001Z"),
                     "2026-11-20T22:10:00.000000001+00:00");
}
END_TEST

START_TEST(a_time_counts_seconds_from_1970)
{
    ck_assert_int_eq(time_of("1970-01-01T00:00:00Z").seconds, 0);
    ck_assert_int_eq(time_of("1970-01-01T01:00:00+01:00").seconds, 0);
    ck_assert_int_eq(time_of("1969-12-31T23:59:59Z").seconds, -1);
    ck_assert_int_eq(time_of("2026-11-20T21:10:00Z").seconds, 1795209000);
}
END_TEST

START_TEST(what_is_not_a_time_is_refused)
{
    static const char *const bad[] = {
        "",
        "2026-11-20",
        "2026-11-20T22:10:00",
        "2026-11-20 22:10:00Z",
        "2026-11-20T22:10Z",
        "2026-11-20T22:10:00Z ",
        "2026-11-20T24:00:00Z",
        "2026-11-20T22:60:00Z",
        "2026-11-20T22:10:60Z",
        "2026-11-20T22:10:00.Z",
        "2026-11-20T22:10:00.0000000001Z",
        "2026-11-20T22:10:00+14:01",
        "2026-11-20T22:10:00-15:00",
        "2026-11-20T22:10:00+01:60",
        "2026-11-20T22:10:00+0100",
        "2026-11-20T22:10:00+01",
        "2026-1-20T22:10:00Z",
        "2026-11-20T2:10:00Z",
        "+026-11-20T22:10:00Z",
    };

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(!is_time(bad[i]), "%s", bad[i]);
}
END_TEST

START_TEST(an_offset_reaches_fourteen_hours)
{
    ck_assert(is_time("2026-11-20T22:10:00+14:00"));
    ck_assert(is_time("2026-11-20T22:10:00-14:00"));
}
END_TEST

START_TEST(a_time_cut_off_anywhere_is_refused)
{
    const char *whole = "2026-11-20T22:10:00.5+01:00";
    rutin__time time;

    for (size_t length = 0; length < strlen(whole); length++)
        ck_assert(!rutin__clock_read(&time, whole, length));
}
END_TEST

START_TEST(years_are_1900_to_2200)
{
    ck_assert_int_eq(day_of("1900-01-01"), RUTIN__DAY_MIN);
    ck_assert_int_eq(day_of("2200-12-31"), RUTIN__DAY_MAX);
    ck_assert(!is_day("1899-12-31"));
    ck_assert(!is_day("2201-01-01"));
}
END_TEST

START_TEST(february_has_a_29th_in_leap_years_only)
{
    ck_assert(is_day("2024-02-29"));
    ck_assert(is_day("2000-02-29"));
    ck_assert(!is_day("2026-02-29"));
    ck_assert(!is_day("1900-02-29"));
    ck_assert(!is_day("2100-02-29"));
    ck_assert(!is_day("2024-02-30"));
}
END_TEST

START_TEST(a_day_the_month_does_not_have_is_refused)
{
    ck_assert(!is_day("2026-04-31"));
    ck_assert(!is_day("2026-01-32"));
    ck_assert(!is_day("2026-01-00"));
    ck_assert(!is_day("2026-00-01"));
    ck_assert(!is_day("2026-13-01"));
    ck_assert(!is_day("2026-07-01T"));
}
END_TEST

START_TEST(every_day_is_written_and_read_back)
{
    char out[RUTIN__TIME_SIZE], last[RUTIN__TIME_SIZE] = "";

    for (rutin__day day = RUTIN__DAY_MIN; day <= RUTIN__DAY_MAX; day++) {
        rutin__day found;

        rutin__clock_write_day(out, day);
        if (!rutin__clock_read_day(&found, out, strlen(out)) || found != day ||
            strcmp(out, last) <= 0)
            ck_abort_msg("%s", out);
        strcpy(last, out);
    }
}
END_TEST

START_TEST(a_week_begins_on_monday)
{
    ck_assert_int_eq(rutin__clock_weekday(day_of("2026-11-23")), 0);
    ck_assert_int_eq(rutin__clock_weekday(day_of("2026-11-29")), 6);
    ck_assert_int_eq(rutin__clock_weekday(day_of("1970-01-01")), 3);
    ck_assert_int_eq(rutin__clock_weekday(day_of("1969-12-31")), 2);
    ck_assert_int_eq(rutin__clock_weekday(day_of("1900-01-01")), 0);
}
END_TEST

START_TEST(the_day_of_a_time_is_its_local_date)
{
    ck_assert_int_eq(rutin__clock_day(time_of("2026-11-21T00:30:00+01:00")),
                     day_of("2026-11-21"));
    ck_assert_int_eq(rutin__clock_day(time_of("2026-11-20T23:30:00-10:00")),
                     day_of("2026-11-20"));
    ck_assert_int_eq(rutin__clock_day(time_of("1900-01-01T00:00:00+14:00")),
                     RUTIN__DAY_MIN);
    ck_assert_int_eq(rutin__clock_day(time_of("2200-12-31T23:59:59-14:00")),
                     RUTIN__DAY_MAX);
}
END_TEST

static int compare(const char *a, const char *b)
{
    return rutin__clock_compare(time_of(a), time_of(b));
}

START_TEST(times_compare_as_instants)
{
    ck_assert_int_eq(
        compare("2026-11-20T22:10:00+01:00", "2026-11-20T21:10:00Z"), 0);
    ck_assert_int_lt(
        compare("2026-11-20T22:10:00+02:00", "2026-11-20T21:10:00Z"), 0);
    ck_assert_int_gt(
        compare("2026-11-20T22:10:01+01:00", "2026-11-20T21:10:00Z"), 0);
}
END_TEST

START_TEST(fractions_count_in_comparison)
{
    ck_assert_int_lt(compare("2026-11-20T21:10:00Z", "2026-11-20T21:10:00.1Z"),
                     0);
    ck_assert_int_gt(
        compare("2026-11-20T21:10:00.2Z", "2026-11-20T21:10:00.19Z"), 0);
    ck_assert_int_eq(
        compare("2026-11-20T21:10:00.5Z", "2026-11-20T21:10:00.50Z"), 0);
}
END_TEST

Suite *clock_suite(void)
{
    const TTest *tests[] = {
        a_time_is_written_as_it_was_read,
        z_is_written_as_an_offset_of_nothing,
        a_fraction_is_written_without_zeros_at_its_end,
        a_time_counts_seconds_from_1970,
        what_is_not_a_time_is_refused,
        an_offset_reaches_fourteen_hours,
        a_time_cut_off_anywhere_is_refused,
        years_are_1900_to_2200,
        february_has_a_29th_in_leap_years_only,
        a_day_the_month_does_not_have_is_refused,
        every_day_is_written_and_read_back,
        a_week_begins_on_monday,
        the_day_of_a_time_is_its_local_date,
        times_compare_as_instants,
        fractions_count_in_comparison,
    };

    return suite_of("clock", tests, sizeof tests / sizeof *tests);
}
