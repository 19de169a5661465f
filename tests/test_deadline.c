// test_deadline.c - durations, and when steps are due: nights, leap days, years

#include "rutin.h"
#include "test.h"
#include "time/clock.h"
#include "time/deadline.h"
#include "world.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

// ---------------------------------------------------------------- durations

static rutin__time time_of(const char *text)
{
    rutin__time time = {0};

    ck_assert_msg(rutin__clock_read(&time, text, strlen(text)), "%s", text);
    return time;
}

// When [duration] from [start] ends.
static const char *due(const char *start, const char *duration)
{
    static char out[RUTIN__TIME_SIZE];
    rutin__duration read;

    ck_assert(rutin__deadline_read(&read, duration, strlen(duration)));
    rutin__clock_write(out, rutin__deadline_add(time_of(start), read, NULL));
    return out;
}

static bool is_duration(const char *text)
{
    rutin__duration duration;

    return rutin__deadline_read(&duration, text, strlen(text));
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

// ---------------------------------------------------------------- deadlines

// Decides one task, [within] from the opening, in a case of those times. Clocks
// are those of the European Union, an hour ahead, but where there is no calendar.
static world looked(const char *calendar, const char *within,
                    const char *opened, const char *now)
{
    char rules[512], json[256];
    world w;

    snprintf(rules, sizeof rules,
             "%s r \"one\" { task = look { within = \"%s\" } }", calendar,
             within);
    snprintf(json, sizeof json,
             "{\"case\": \"k\", \"opened\": \"%s\", \"now\": \"%s\"}", opened,
             now);
    w = world_of(rules);
    ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), NULL),
                     RUTIN_OK);
    return w;
}

typedef struct row {
    const char *within, *opened, *now, *due;
    bool overdue;
} row;

static const char a_calendar[] =
    "calendar \"c\" { from = 1990, to = 2100,\n"
    "  zone = { standard = \"+01:00\", summer = \"eu\" },\n"
    "  public = function() return {} end }\n";

static void check(const row *of)
{
    world w = looked(a_calendar, of->within, of->opened, of->now);

    ck_assert_due(w, "look", of->due);
    ck_assert_msg(rutin_step_overdue(w.engine, 0) == of->overdue,
                  "%s from %s at %s", of->within, of->opened, of->now);
    end_world(w);
}

// 29 March 2026, 02:00 becomes 03:00; 25 October 2026, 03:00 becomes 02:00 and
// the hour comes twice. Minutes and hours are those that pass, days those of the
// clock on the wall, whatever offset a time is written in.
static const row nights[] = {
    {"1 h", "2026-03-29T01:30:00+01:00", "2026-03-29T03:29:59+02:00",
     "2026-03-29T03:30:00+02:00", false},
    {"1 h", "2026-03-29T01:30:00+01:00", "2026-03-29T03:30:01+02:00",
     "2026-03-29T03:30:00+02:00", true},
    {"24 h", "2026-03-28T20:00:00+01:00", "2026-03-29T20:59:59+02:00",
     "2026-03-29T21:00:00+02:00", false},
    {"same day", "2026-03-29T01:30:00+01:00", "2026-03-29T23:59:00+02:00",
     "2026-03-29T23:59:59+02:00", false},
    {"next day", "2026-03-28T20:00:00+01:00", "2026-03-30T00:00:00+02:00",
     "2026-03-29T23:59:59+02:00", true},
    {"next day", "2026-03-28T23:30:00Z", "2026-03-29T22:00:00Z",
     "2026-03-30T23:59:59+02:00", false},
    {"1 h", "2026-10-25T02:30:00+02:00", "2026-10-25T02:29:59+01:00",
     "2026-10-25T02:30:00+01:00", false},
    {"1 h", "2026-10-25T02:30:00+02:00", "2026-10-25T02:30:01+01:00",
     "2026-10-25T02:30:00+01:00", true},
    {"15 min", "2026-10-25T02:55:00+02:00", "2026-10-25T02:05:00+01:00",
     "2026-10-25T02:10:00+01:00", false},
    {"15 min", "2026-10-25T00:55:00Z", "2026-10-25T01:05:00Z",
     "2026-10-25T02:10:00+01:00", false},
    {"same day", "2026-10-25T02:30:00+02:00", "2026-10-25T23:00:00+01:00",
     "2026-10-25T23:59:59+01:00", false},
    {"same day", "2026-10-24T22:30:00Z", "2026-10-25T22:59:59Z",
     "2026-10-25T23:59:59+01:00", false},
    {"14 days", "2026-10-20T10:00:00+02:00", "2026-11-03T22:00:00+01:00",
     "2026-11-03T23:59:59+01:00", false},
    {"this working day", "2026-03-27T17:00:00+01:00",
     "2026-03-30T16:30:00+02:00", "2026-03-30T16:30:00+02:00", false},
    {"3 working days", "2026-10-22T10:00:00+02:00", "2026-10-27T23:59:59+01:00",
     "2026-10-27T23:59:59+01:00", false},
    {"4 months", "2026-01-31T10:00:00+01:00", "2026-05-31T23:59:59+02:00",
     "2026-05-31T23:59:59+02:00", false},
    {"4 months", "2026-07-25T10:00:00+02:00", "2026-11-25T23:59:59+01:00",
     "2026-11-25T23:59:59+01:00", false},
    {"4 months", "2026-07-24T22:30:00Z", "2026-11-25T22:59:59Z",
     "2026-11-25T23:59:59+01:00", false},
};

START_TEST(a_night_when_the_clock_changes_has_as_many_hours_as_it_has)
{
    check(&nights[_i]);
}
END_TEST

START_TEST(without_a_calendar_the_clock_is_that_of_now)
{
    world w = looked("", "next day", "2026-03-28T23:30:00+01:00",
                     "2026-03-29T12:00:00+02:00");

    ck_assert_due(w, "look", "2026-03-30T23:59:59+02:00");
    ck_assert_plan_has(w, "\"now\":\"2026-03-29T12:00:00+02:00\"");
    end_world(w);
    w = looked("", "2 h", "2026-03-28T23:30:00+01:00",
               "2026-03-29T12:00:00-03:00");
    ck_assert_due(w, "look", "2026-03-28T21:30:00-03:00");
    end_world(w);
}
END_TEST

START_TEST(times_of_a_plan_are_those_of_the_wall)
{
    world w = looked(a_calendar, "now", "2026-07-01T10:00:00Z",
                     "2026-12-01T10:00:00Z");

    ck_assert_plan_has(w, "\"now\":\"2026-12-01T11:00:00+01:00\"");
    ck_assert_due(w, "look", "2026-07-01T12:00:00+02:00");
    end_world(w);
}
END_TEST

static const row years[] = {
    {"1 month", "2028-01-29T10:00:00+01:00", "2028-02-01T10:00:00+01:00",
     "2028-02-29T23:59:59+01:00", false},
    {"1 month", "2027-01-29T10:00:00+01:00", "2027-03-01T10:00:00+01:00",
     "2027-02-28T23:59:59+01:00", true},
    {"next day", "2028-02-28T10:00:00+01:00", "2028-02-29T10:00:00+01:00",
     "2028-02-29T23:59:59+01:00", false},
    {"12 months", "2028-02-29T10:00:00+01:00", "2028-03-01T10:00:00+01:00",
     "2029-02-28T23:59:59+01:00", false},
    {"4 months", "2028-02-29T10:00:00+01:00", "2028-03-01T10:00:00+01:00",
     "2028-06-29T23:59:59+02:00", false},
    // ten years later
    {"3 working days", "2016-02-26T10:00:00+01:00", "2026-02-26T10:00:00+01:00",
     "2016-03-02T23:59:59+01:00", true},
    {"120 months", "2016-02-29T10:00:00+01:00", "2026-02-28T10:00:00+01:00",
     "2026-02-28T23:59:59+01:00", false},
};

START_TEST(a_leap_day_and_ten_years_are_counted_as_they_are)
{
    check(&years[_i]);
}
END_TEST

Suite *deadline_suite(void)
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
        without_a_calendar_the_clock_is_that_of_now,
        times_of_a_plan_are_those_of_the_wall,
    };
    Suite *suite = suite_of("deadline", tests, sizeof tests / sizeof *tests);
    TCase *table = tcase_create("table");

    tcase_add_loop_test(
        table, a_night_when_the_clock_changes_has_as_many_hours_as_it_has, 0,
        (int)(sizeof nights / sizeof *nights));
    tcase_add_loop_test(table, a_leap_day_and_ten_years_are_counted_as_they_are,
                        0, (int)(sizeof years / sizeof *years));
    suite_add_tcase(suite, table);
    return suite;
}
