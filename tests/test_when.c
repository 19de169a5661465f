// test_when.c - how soon a step is to be done, by itself

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

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

// The same of a case opened at [now], by the clocks of Sweden.
static rutin_when when_in_sweden(const char *now, const char *within)
{
    char text[512];
    rutin_when when;
    world w;

    snprintf(text, sizeof text,
             "calendar \"c\" { from = 1990, to = 2100,\n"
             "  zone = { standard = \"+01:00\", summer = \"eu\" },\n"
             "  public = function() return {} end }\n"
             "r \"one\" { contact = alpha { ground = free,"
             " within = \"%s\" } }",
             within);
    w = world_of(text);
    snprintf(text, sizeof text,
             "{\"case\": \"k\", \"opened\": \"%s\", \"now\": \"%s\"}", now,
             now);
    ck_assert_int_eq(rutin_decide(w.engine, text, strlen(text), NULL),
                     RUTIN_OK);
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

// Of a day that is an hour short, and of one that is an hour long.
START_TEST(a_day_ends_when_the_wall_clock_says_so)
{
    static const struct {
        const char *opened, *within;
        rutin_when when;
    } rows[] = {
        {"2026-03-29T00:30:00+01:00", "1349 min", RUTIN_WHEN_TODAY},
        {"2026-03-29T00:30:00+01:00", "1350 min", RUTIN_WHEN_WEEK},
        {"2026-10-25T00:30:00+02:00", "1469 min", RUTIN_WHEN_TODAY},
        {"2026-10-25T00:30:00+02:00", "1470 min", RUTIN_WHEN_WEEK},
        {"2026-10-20T00:00:00+02:00", "192 h", RUTIN_WHEN_WEEK},
        {"2026-10-20T00:00:00+02:00", "193 h", RUTIN_WHEN_LATER},
        {"2026-10-19T22:00:00Z", "192 h", RUTIN_WHEN_WEEK},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_msg(when_in_sweden(rows[i].opened, rows[i].within) ==
                          rows[i].when,
                      "%s from %s", rows[i].within, rows[i].opened);
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
        a_day_ends_when_the_wall_clock_says_so,
        what_has_not_started_waits_though_nothing_holds_it,
    };

    return suite_of("when", tests, sizeof tests / sizeof *tests);
}
