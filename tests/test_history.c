// test_history.c - what events amount to: tasks that recur, dates counted down

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stddef.h>

static const char rules[] = "r \"one\" { task = look { within = { \"24 h\", "
                            "\"3 days\", \"7 days\" } } }\n"
                            "r \"two\" { task = write { after = { look } } }\n";

#define DONE(minute)                                                           \
    "{\"at\": \"2026-11-20T22:" minute ":00+01:00\", \"task\": \"look\","      \
    " \"outcome\": \"done\"}"

START_TEST(a_task_that_recurs_is_a_step_each_time)
{
    world w = plan_of(rules, "");

    ck_assert_steps(w, "look#1 look#2 look#3 write");
    ck_assert_due(w, "look#1", "2026-11-21T22:10:00+01:00");
    ck_assert_due(w, "look#3", "2026-11-27T23:59:59+01:00");
    ck_assert_status(w, "write", RUTIN_STEP_WAITING);
    end_world(w);
}
END_TEST

START_TEST(the_nth_done_does_the_nth_time)
{
    world w = plan_of(
        rules, "\"events\": [" DONE("15") ", " DONE(
                   "20") ", "
                         "{\"at\": \"2026-11-20T22:30:00+01:00\","
                         " \"task\": \"look\", \"outcome\": \"failed\"}]");

    ck_assert_status(w, "look#1", RUTIN_STEP_DONE);
    ck_assert_status(w, "look#2", RUTIN_STEP_DONE);
    ck_assert_status(w, "look#3", RUTIN_STEP_FAILED);
    ck_assert_status(w, "write", RUTIN_STEP_DUE);
    end_world(w);
}
END_TEST

START_TEST(a_deadline_may_count_back_from_a_date_the_case_holds)
{
    static const char countdown[] =
        "r \"one\" { task = look { within = days_before(age, 10) } }\n";
    world w = plan_of(countdown, "\"facts\": {\"age\": 30}");
    world unknown = plan_of(countdown, "");

    ck_assert_due(w, "look", "2026-12-10T23:59:59+01:00");
    ck_assert_plan_has(w, "\"within\":\"days_before(age, 10)\"");
    ck_assert_due(unknown, "look", NULL);
    end_world(w);
    end_world(unknown);
}
END_TEST

Suite *history_suite(void)
{
    const TTest *tests[] = {
        a_task_that_recurs_is_a_step_each_time,
        the_nth_done_does_the_nth_time,
        a_deadline_may_count_back_from_a_date_the_case_holds,
    };

    return suite_of("history", tests, sizeof tests / sizeof *tests);
}
