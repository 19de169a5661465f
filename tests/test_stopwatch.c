// test_stopwatch.c - a ceiling of CPU time stops what no other stops, and only that

#include "base/stopwatch.h"
#include "test.h"

#include <rutin.h>
#include <stdint.h>
#include <string.h>

enum { MILLION = 1000000, ENOUGH = 1000000 };

static int64_t time_before;

static void stand_still(void)
{
    time_before = test_cpu_time;
    test_cpu_time = 5000 * (int64_t)MILLION;
}

static void go_on(void)
{
    test_cpu_time = time_before;
}

START_TEST(what_is_past_its_time_is_over)
{
    rutin__stopwatch watch;

    rutin__stopwatch_start(&watch, 0, 1000);
    ck_assert_int_eq(rutin__stopwatch_most(&watch), 1000);
    ck_assert(!rutin__stopwatch_is_over(&watch, ENOUGH));
    test_cpu_time += 999 * (int64_t)MILLION;
    ck_assert(!rutin__stopwatch_is_over(&watch, 2 * ENOUGH));
    test_cpu_time += MILLION;
    ck_assert(rutin__stopwatch_is_over(&watch, 3 * ENOUGH));
    ck_assert(rutin__stopwatch_is_over(&watch, 0));
}
END_TEST

START_TEST(time_that_passed_before_the_first_look_does_not_count)
{
    rutin__stopwatch watch;

    rutin__stopwatch_start(&watch, 1, 1000);
    test_cpu_time += 3600 * (int64_t)1000 * MILLION;
    ck_assert(!rutin__stopwatch_is_over(&watch, ENOUGH));
}
END_TEST

START_TEST(a_short_piece_of_work_never_asks_what_time_it_is)
{
    rutin__stopwatch watch;

    rutin__stopwatch_start(&watch, 1, 1000);
    ck_assert(!rutin__stopwatch_is_over(&watch, 1));
    ck_assert(!rutin__stopwatch_spend(&watch, 1000));
    ck_assert(!watch.began_yet);
    rutin__stopwatch_spend(&watch, ENOUGH);
    ck_assert(watch.began_yet);
}
END_TEST

START_TEST(below_zero_there_is_no_ceiling)
{
    rutin__stopwatch watch;

    rutin__stopwatch_start(&watch, -1, 1000);
    ck_assert(!rutin__stopwatch_is_over(&watch, ENOUGH));
    test_cpu_time += INT64_C(1) << 60;
    ck_assert(!rutin__stopwatch_is_over(&watch, INT64_MAX));
    ck_assert_int_eq(rutin__stopwatch_most(&watch), 0);
    rutin__stopwatch_start(&watch, INT64_MAX, 1000);
    ck_assert(!rutin__stopwatch_is_over(&watch, ENOUGH));
}
END_TEST

// It takes longer than a millisecond to load, and to decide.
static const char slow[] =
    "routine \"x\" { version = \"1\", title = { en = \"X\" }, languages = { "
    "\"en\" } }\n"
    "fact \"age\" { number { 0, 120 }, ask = { en = \"?\" } }\n"
    "local n = 0\n"
    "for i = 1, 3000000 do n = n + i end\n"
    "rule \"slow\" { when = function(case)\n"
    "  local m = 0\n"
    "  for i = 1, 300000 do m = m + i end\n"
    "  return m > 0\n"
    "end, because = { en = \"x\" }, source = \"s\" }\n";

static rutin_status load_slow(int64_t time, rutin_routine **routine)
{
    rutin_load_options how = {.language = "en", .limits = {.time = time}};

    return rutin_load("slow.lua", slow, strlen(slow), &how, routine);
}

static const char some_case[] = "{\"opened\": \"2026-11-20T22:10:00+01:00\","
                                " \"now\": \"2026-11-20T22:10:00+01:00\"}";

// In real time, which a clock that stands still would never let end.
START_TEST(a_load_that_takes_its_time_is_stopped)
{
    rutin_routine *routine;

    go_on();
    if (test_is_slowed())
        return;
    ck_assert_int_eq(load_slow(1, &routine), RUTIN_ELIMIT);
    ck_assert_str_eq(rutin_mistake(routine, 0)->code, "too_much_time");
    ck_assert_str_eq(rutin_mistake(routine, 0)->message,
                     "found more than 1 ms of CPU time");
    rutin_routine_free(routine);
}
END_TEST

START_TEST(a_decision_that_takes_its_time_is_stopped)
{
    rutin_options hasty = {.limits = {.time = 1}};
    rutin_options patient = {.limits = {.time = -1}};
    rutin_routine *routine;
    rutin_engine *engine;

    ck_assert_int_eq(load_slow(-1, &routine), RUTIN_OK);
    engine = rutin_engine_new(routine, NULL);
    ck_assert_ptr_nonnull(engine);
    go_on();
    if (!test_is_slowed()) {
        ck_assert_int_eq(
            rutin_decide(engine, some_case, strlen(some_case), &hasty),
            RUTIN_ELIMIT);
        ck_assert_str_eq(rutin_error_of(engine)->code, "rule_stopped");
        ck_assert_str_eq(rutin_error_of(engine)->message,
                         "rule \"slow\": found more than 1 ms of CPU time");
        ck_assert_ptr_null(rutin_plan(engine, NULL));
    }
    ck_assert_int_eq(
        rutin_decide(engine, some_case, strlen(some_case), &patient), RUTIN_OK);
    rutin_engine_free(engine);
    rutin_routine_free(routine);
}
END_TEST

Suite *stopwatch_suite(void)
{
    const TTest *tests[] = {
        what_is_past_its_time_is_over,
        time_that_passed_before_the_first_look_does_not_count,
        a_short_piece_of_work_never_asks_what_time_it_is,
        below_zero_there_is_no_ceiling,
        a_load_that_takes_its_time_is_stopped,
        a_decision_that_takes_its_time_is_stopped,
    };
    Suite *suite = suite_create("stopwatch");
    TCase *all = tcase_create("stopwatch");

    tcase_add_checked_fixture(all, stand_still, go_on);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        tcase_add_test(all, tests[i]);
    suite_add_tcase(suite, all);
    return suite;
}
