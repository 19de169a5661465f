// test_closed.c - a case that is closed, and what is late

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define CLOSED(at) "\"closed\": \"" at "\""
#define DONE_BEFORE                                                            \
    "\"events\": [{\"at\": \"2026-11-20T22:15:00+01:00\", \"contact\":"        \
    " \"beta\", \"outcome\": \"reached\"}, {\"at\":"                           \
    " \"2026-11-20T22:20:00+01:00\", \"task\": \"look\", \"outcome\":"         \
    " \"failed\"}]"
#define RULES                                                                  \
    "r \"one\" { contact = { alpha { ground = duty \"L\", within = \"now\" }," \
    " beta { ground = free, after = { alpha } } }, task = look,"               \
    " warn = words \"Care\" }\n"                                               \
    "r \"ask\" { when = sick, task = write, ask = { harm } }\n"                \
    "r \"ban\" { never = home }\n"                                             \
    "always \"nobody is reached\" { must = no(contacts(beta)) }\n"

START_TEST(a_closed_case_has_what_is_done_and_nothing_else)
{
    world w = plan_of(RULES,
                      CLOSED("2026-11-20T22:30:00+01:00") "," DONE_BEFORE);

    ck_assert_steps(w, "beta");
    ck_assert_status(w, "beta", RUTIN_STEP_DONE);
    ck_assert_int_eq(rutin_step_act(w.engine, 0), 1);
    ck_assert_asks(w, "");
    ck_assert_plan_has(w, "\"complete\":true");
    ck_assert_plan_has(w, "\"after\":[]");
    ck_assert_warns(w, "closed");
    ck_assert_plan_has(w, "avslutat sedan 2026-11-20.");
    ck_assert_plan_has(w, "\"bans\":[{\"actor\":\"home\"");
    end_world(w);
}
END_TEST

// Whatever offset the case tells it in.
START_TEST(the_day_of_closing_is_that_of_the_clocks)
{
    static const char *const times[] = {
        "2026-11-20T22:30:00+01:00", "2026-11-20T21:30:00Z",
        "2026-11-21T00:30:00+03:00", "2026-11-21T07:30:00+10:00",
        "2026-11-20T13:30:00-08:00"};

    for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
        char members[64];
        world w;

        snprintf(members, sizeof members, "\"closed\": \"%s\"", times[i]);
        w = plan_of(RULES, members);
        ck_assert_plan_has(w, "avslutat sedan 2026-11-20.");
        end_world(w);
    }
}
END_TEST

START_TEST(a_closed_case_in_which_nothing_was_done_is_empty)
{
    world w = plan_of(RULES, CLOSED(NOW));

    ck_assert_steps(w, "");
    ck_assert_warns(w, "closed");
    end_world(w);
}
END_TEST

START_TEST(an_open_case_is_as_it_was)
{
    world w = plan_of(RULES, "\"closed\": null," DONE_BEFORE);

    ck_assert_steps(w, "alpha beta look");
    ck_assert_asks(w, "sick");
    ck_assert_warns(w, "broken_invariant rule");
    end_world(w);
}
END_TEST

START_TEST(what_was_told_on_a_consent_withdrawn_is_still_warned_of)
{
    world w = plan_of(
        "r \"one\" { contact = gamma { ground = consent, tell = { \"age\" } } "
        "}",
        CLOSED(NOW) ", \"facts\": {\"age\": 20}, \"consent\": {\"gamma\": [{"
                    "\"state\": \"given\", \"at\": \"" OPENED "\"}, {\"state\":"
                    " \"withdrawn\", \"at\": \"2026-11-20T22:30:00+01:00\"}]},"
                    " \"events\": [{\"at\": \"2026-11-20T22:15:00+01:00\", "
                    "\"contact\":"
                    " \"gamma\", \"outcome\": \"reached\", \"ground\": "
                    "\"consent\","
                    " \"told\": [\"age\"]}]");

    ck_assert_int_eq(rutin_warning_count(w.engine), 2);
    ck_assert_str_eq(rutin_warning_code(w.engine, 0), "closed");
    end_world(w);
}
END_TEST

static void ck_refused(const char *members, const char *where, const char *code)
{
    world w = world_of(RULES);

    ck_assert_int_eq(decide_in(w, members), RUTIN_ECASE);
    ck_assert_str_eq(rutin_error_of(w.engine)->where, where);
    ck_assert_str_eq(rutin_error_of(w.engine)->code, code);
    end_world(w);
}

START_TEST(a_case_is_closed_between_its_opening_and_now)
{
    ck_refused(CLOSED("2026-11-20T22:09:59+01:00"), "closed",
               "closed_before_opened");
    ck_refused(CLOSED("2026-11-20T22:40:01+01:00"), "closed",
               "closed_after_now");
    ck_refused(CLOSED("2026-11-20T22:14:59+01:00") "," DONE_BEFORE,
               "events[0].at", "event_after_closed");
    ck_refused(CLOSED("2026-11-20"), "closed", "no_time");
    ck_refused("\"closed\": true", "closed", "unexpected");
}
END_TEST

START_TEST(a_case_is_closed_and_opened_by_call)
{
    world w = plan_of(RULES, "");

    ck_assert_int_eq(rutin_case_close(w.engine, NOW), RUTIN_OK);
    ck_assert_int_eq(rutin_decide_case(w.engine, NULL), RUTIN_OK);
    ck_assert_steps(w, "");
    ck_assert_int_eq(rutin_case_close(w.engine, "tomorrow"), RUTIN_ECASE);
    ck_assert_int_eq(rutin_case_close(w.engine, "2026-11-20T22:40:01+01:00"),
                     RUTIN_ECASE);
    ck_assert_int_eq(rutin_decide_case(w.engine, NULL), RUTIN_OK);
    ck_assert_steps(w, "");
    ck_assert_int_eq(rutin_case_close(w.engine, NULL), RUTIN_OK);
    ck_assert_int_eq(rutin_decide_case(w.engine, NULL), RUTIN_OK);
    ck_assert_steps(w, "alpha look beta");
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- late

static bool is_late(const char *within, const char *now)
{
    char rules[256], json[512];
    bool late;
    world w;

    snprintf(rules, sizeof rules,
             "r \"one\" { contact = alpha { ground = free, within = \"%s\" } }",
             within);
    w = world_of(rules);
    snprintf(json, sizeof json, "{\"opened\": \"%s\", \"now\": \"%s\"}", OPENED,
             now);
    ck_assert_int_eq(rutin_decide(w.engine, json, (int64_t)strlen(json), NULL),
                     RUTIN_OK);
    late = rutin_step_overdue(w.engine, 0);
    end_world(w);
    return late;
}

START_TEST(what_is_to_be_done_now_is_late_after_a_quarter)
{
    ck_assert(!is_late("now", "2026-11-20T22:10:01+01:00"));
    ck_assert(!is_late("now", "2026-11-20T22:25:00+01:00"));
    ck_assert(is_late("now", "2026-11-20T22:25:01+01:00"));
}
END_TEST

START_TEST(what_has_a_time_is_late_right_after_it)
{
    ck_assert(!is_late("30 min", "2026-11-20T22:40:00+01:00"));
    ck_assert(is_late("30 min", "2026-11-20T22:40:01+01:00"));
    ck_assert(is_late("1 min", "2026-11-20T22:11:01+01:00"));
}
END_TEST

// A deadline that counts days down is no `now`.
START_TEST(what_counts_days_down_is_late_right_after_its_day)
{
    static const char rules[] =
        "r \"one\" { contact = alpha { ground = duty \"L\", within ="
        " days_before(age, 0), after = { beta } } }\n"
        "r \"two\" { contact = beta { ground = free } }";
    world w = world_of(rules);
    const char *late = "{\"opened\": \"" OPENED "\", \"now\":"
                       " \"2026-11-21T00:00:00+01:00\", \"facts\": {\"age\":"
                       " 0}}";

    ck_assert_int_eq(rutin_decide(w.engine, late, (int64_t)strlen(late), NULL),
                     RUTIN_OK);
    ck_assert(rutin_step_overdue(w.engine, (int64_t)step_of(w, "alpha")));
    ck_assert_status(w, "alpha", RUTIN_STEP_WAITING);
    end_world(w);
}
END_TEST

Suite *closed_suite(void)
{
    const TTest *tests[] = {
        a_closed_case_has_what_is_done_and_nothing_else,
        the_day_of_closing_is_that_of_the_clocks,
        a_closed_case_in_which_nothing_was_done_is_empty,
        an_open_case_is_as_it_was,
        what_was_told_on_a_consent_withdrawn_is_still_warned_of,
        a_case_is_closed_between_its_opening_and_now,
        a_case_is_closed_and_opened_by_call,
        what_is_to_be_done_now_is_late_after_a_quarter,
        what_has_a_time_is_late_right_after_it,
        what_counts_days_down_is_late_right_after_its_day,
    };

    return suite_of("closed", tests, sizeof tests / sizeof *tests);
}
