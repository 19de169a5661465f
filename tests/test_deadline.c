// test_deadline.c - when steps are due: nights the clock changes, leap days, years

#include "test.h"
#include "world.h"

// Decides one task, [within] from the opening, in a case of those times.
static world looked(const char *within, const char *opened, const char *now)
{
    char rules[256], json[256];
    world w;

    snprintf(rules, sizeof rules,
             "r \"one\" { task = look { within = \"%s\" } }", within);
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

static void check(const row *of)
{
    world w = looked(of->within, of->opened, of->now);

    ck_assert_due(w, "look", of->due);
    ck_assert_msg(rutin_step_overdue(w.engine, 0) == of->overdue,
                  "%s from %s at %s", of->within, of->opened, of->now);
    end_world(w);
}

// 29 March 2026, 02:00 becomes 03:00; 25 October 2026, 03:00 becomes 02:00 and
// the hour comes twice. Minutes and hours are those that pass, days those of the
// clock that the case was opened by.
static const row nights[] = {
    {"1 h", "2026-03-29T01:30:00+01:00", "2026-03-29T03:29:59+02:00",
     "2026-03-29T02:30:00+01:00", false},
    {"1 h", "2026-03-29T01:30:00+01:00", "2026-03-29T03:30:01+02:00",
     "2026-03-29T02:30:00+01:00", true},
    {"24 h", "2026-03-28T20:00:00+01:00", "2026-03-29T20:59:59+02:00",
     "2026-03-29T20:00:00+01:00", false},
    {"same day", "2026-03-29T01:30:00+01:00", "2026-03-30T00:59:00+02:00",
     "2026-03-29T23:59:59+01:00", false},
    {"next day", "2026-03-28T20:00:00+01:00", "2026-03-30T01:00:00+02:00",
     "2026-03-29T23:59:59+01:00", true},
    {"1 h", "2026-10-25T02:30:00+02:00", "2026-10-25T02:29:59+01:00",
     "2026-10-25T03:30:00+02:00", false},
    {"1 h", "2026-10-25T02:30:00+02:00", "2026-10-25T02:30:01+01:00",
     "2026-10-25T03:30:00+02:00", true},
    {"15 min", "2026-10-25T02:55:00+02:00", "2026-10-25T02:05:00+01:00",
     "2026-10-25T03:10:00+02:00", false},
    {"same day", "2026-10-25T02:30:00+02:00", "2026-10-25T23:00:00+01:00",
     "2026-10-25T23:59:59+02:00", true},
    {"same day", "2026-10-25T02:30:00+01:00", "2026-10-25T23:00:00+01:00",
     "2026-10-25T23:59:59+01:00", false},
    {"14 days", "2026-10-20T10:00:00+02:00", "2026-11-03T22:00:00+01:00",
     "2026-11-03T23:59:59+02:00", false},
};

START_TEST(a_night_when_the_clock_changes_has_as_many_hours_as_it_has)
{
    check(&nights[_i]);
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
     "2028-06-29T23:59:59+01:00", false},
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
    Suite *suite = suite_create("deadline");
    TCase *table = tcase_create("table");

    tcase_add_loop_test(
        table, a_night_when_the_clock_changes_has_as_many_hours_as_it_has, 0,
        (int)(sizeof nights / sizeof *nights));
    tcase_add_loop_test(table, a_leap_day_and_ten_years_are_counted_as_they_are,
                        0, (int)(sizeof years / sizeof *years));
    suite_add_tcase(suite, table);
    return suite;
}
