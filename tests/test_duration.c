// test_duration.c - how long until something is due

#include "time/duration.h"
#include "test.h"

#include <string.h>

static rutin__time time_of(const char *text)
{
    rutin__time time = {0};

    ck_assert_msg(rutin__time_read(&time, text, strlen(text)), "%s", text);
    return time;
}

// When [duration] from [start] ends.
static const char *due(const char *start, const char *duration)
{
    static char out[RUTIN__TIME_SIZE];
    rutin__duration read;

    ck_assert(rutin__duration_read(&read, duration, strlen(duration)));
    rutin__time_write(out, rutin__due(time_of(start), read));
    return out;
}

static bool is_duration(const char *text)
{
    rutin__duration duration;

    return rutin__duration_read(&duration, text, strlen(text));
}

START_TEST(now_is_the_start_itself)
{
    ck_assert_str_eq(due("2026-11-20T22:10:00.5+01:00", "now"),
                     "2026-11-20T22:10:00.5+01:00");
}
END_TEST

START_TEST(minutes_and_hours_add_to_the_instant)
{
    ck_assert_str_eq(due("2026-12-31T23:45:00+01:00", "30 min"),
                     "2027-01-01T00:15:00+01:00");
    ck_assert_str_eq(due("2026-11-20T22:10:00.5+01:00", "2 h"),
                     "2026-11-21T00:10:00.5+01:00");
    ck_assert_str_eq(due("2026-11-20T22:10:00+01:00", "1 min"),
                     "2026-11-20T22:11:00+01:00");
}
END_TEST

START_TEST(days_end_with_their_last_second)
{
    ck_assert_str_eq(due("2026-11-20T22:10:00.5+01:00", "same day"),
                     "2026-11-20T23:59:59+01:00");
    ck_assert_str_eq(due("2026-11-20T22:10:00+01:00", "next day"),
                     "2026-11-21T23:59:59+01:00");
    ck_assert_str_eq(due("2026-11-20T22:10:00+01:00", "1 day"),
                     "2026-11-21T23:59:59+01:00");
    ck_assert_str_eq(due("2026-11-20T22:10:00+01:00", "14 days"),
                     "2026-12-04T23:59:59+01:00");
}
END_TEST

START_TEST(days_count_from_the_local_date)
{
    ck_assert_str_eq(due("2026-11-21T00:10:00+01:00", "same day"),
                     "2026-11-21T23:59:59+01:00");
}
END_TEST

START_TEST(a_week_is_seven_days)
{
    ck_assert_str_eq(due("2026-11-20T22:10:00+01:00", "1 week"),
                     "2026-11-27T23:59:59+01:00");
    ck_assert_str_eq(due("2028-02-20T22:10:00+01:00", "2 weeks"),
                     "2028-03-05T23:59:59+01:00");
}
END_TEST

START_TEST(a_month_ends_on_the_same_day_number)
{
    ck_assert_str_eq(due("2026-11-20T22:10:00+01:00", "1 month"),
                     "2026-12-20T23:59:59+01:00");
    ck_assert_str_eq(due("2026-11-20T22:10:00+01:00", "4 months"),
                     "2027-03-20T23:59:59+01:00");
}
END_TEST

START_TEST(a_month_ends_on_the_last_day_where_it_is_shorter)
{
    ck_assert_str_eq(due("2026-01-31T12:00:00+01:00", "1 month"),
                     "2026-02-28T23:59:59+01:00");
    ck_assert_str_eq(due("2028-01-31T12:00:00+01:00", "1 month"),
                     "2028-02-29T23:59:59+01:00");
    ck_assert_str_eq(due("2026-12-31T12:00:00+01:00", "2 months"),
                     "2027-02-28T23:59:59+01:00");
    ck_assert_str_eq(due("2028-02-29T12:00:00+01:00", "12 months"),
                     "2029-02-28T23:59:59+01:00");
}
END_TEST

START_TEST(the_longest_duration_has_a_date)
{
    ck_assert_str_eq(due("2200-12-31T12:00:00Z", "10000 months"),
                     "3034-04-30T23:59:59+00:00");
    ck_assert_str_eq(due("2200-12-31T12:00:00Z", "10000 weeks"),
                     "2392-08-26T23:59:59+00:00");
}
END_TEST

START_TEST(what_is_not_a_duration_is_refused)
{
    static const char *const bad[] = {
        "",        "14",     "days",      "1",         " 1 day",
        "1 day ",  "1  day", "1 days",    "2 day",     "2 month",
        "01 day",  "-1 day", "1.5 days",  "10001 h",   "99999999999 h",
        "2 hours", "Now",    "2 minutes", "next week", "1 year",
    };

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(!is_duration(bad[i]), "%s", bad[i]);
}
END_TEST

START_TEST(a_duration_is_0_to_10000_of_its_unit)
{
    ck_assert(is_duration("0 days"));
    ck_assert(is_duration("10000 h"));
    ck_assert(!is_duration("10001 h"));
}
END_TEST

Suite *duration_suite(void)
{
    const TTest *tests[] = {
        now_is_the_start_itself,
        minutes_and_hours_add_to_the_instant,
        days_end_with_their_last_second,
        days_count_from_the_local_date,
        a_week_is_seven_days,
        a_month_ends_on_the_same_day_number,
        a_month_ends_on_the_last_day_where_it_is_shorter,
        the_longest_duration_has_a_date,
        what_is_not_a_duration_is_refused,
        a_duration_is_0_to_10000_of_its_unit,
    };

    return suite_of("duration", tests, sizeof tests / sizeof *tests);
}
