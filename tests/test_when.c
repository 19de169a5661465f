// test_when.c - how soon a step is to be done, by itself

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stdio.h>

// A step of which the case was opened at ten past ten on a Friday night, now half
// an hour later.
static rutin_when when_within(const char *within)
{
    char rules[256];
    rutin_when when;
    world w;

    snprintf(rules, sizeof rules,
             "r \"one\" { contact = alpha { ground = free%s%s%s } }",
             within ? ", within = \"" : "", within ? within : "",
             within ? "\"" : "");
    w = plan_of(rules, "");
    when = rutin_step_when(w.engine, 0);
    end_world(w);
    return when;
}

START_TEST(a_step_of_now_is_of_now_whenever_it_is)
{
    ck_assert_int_eq(when_within("now"), RUTIN_WHEN_NOW);
}
END_TEST

START_TEST(what_is_due_within_the_hour_is_of_now)
{
    ck_assert_int_eq(when_within("30 min"), RUTIN_WHEN_NOW);
    ck_assert_int_eq(when_within("90 min"), RUTIN_WHEN_NOW);
    ck_assert_int_eq(when_within("91 min"), RUTIN_WHEN_TODAY);
}
END_TEST

START_TEST(what_is_due_by_midnight_or_within_twelve_hours_is_of_today)
{
    ck_assert_int_eq(when_within("12 h"), RUTIN_WHEN_TODAY);
    ck_assert_int_eq(when_within("750 min"), RUTIN_WHEN_TODAY);
    ck_assert_int_eq(when_within("751 min"), RUTIN_WHEN_WEEK);
    ck_assert_int_eq(when_within("same day"), RUTIN_WHEN_TODAY);
    ck_assert_int_eq(when_within("next day"), RUTIN_WHEN_WEEK);
}
END_TEST

START_TEST(a_week_ends_with_the_seventh_day_after)
{
    ck_assert_int_eq(when_within("7 days"), RUTIN_WHEN_WEEK);
    ck_assert_int_eq(when_within("8 days"), RUTIN_WHEN_LATER);
    ck_assert_int_eq(when_within(NULL), RUTIN_WHEN_LATER);
}
END_TEST

START_TEST(what_has_not_started_waits_though_nothing_holds_it)
{
    world w = plan_of("r \"one\" { contact = alpha { ground = free,"
                      " within = \"2 h\", from = done(look) } }",
                      "");

    ck_assert_int_eq(rutin_step_when(w.engine, 0), RUTIN_WHEN_WAITING);
    ck_assert_plan_has(w, "\"when\":\"waiting\"");
    end_world(w);
}
END_TEST

Suite *when_suite(void)
{
    const TTest *tests[] = {
        a_step_of_now_is_of_now_whenever_it_is,
        what_is_due_within_the_hour_is_of_now,
        what_is_due_by_midnight_or_within_twelve_hours_is_of_today,
        a_week_ends_with_the_seventh_day_after,
        what_has_not_started_waits_though_nothing_holds_it,
    };

    return suite_of("when", tests, sizeof tests / sizeof *tests);
}
