// test_history.c - what events amount to: tasks that recur, dates counted down

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

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

// ---------------------------------------------------------------- events twice

#define MISSED(more)                                                           \
    "{\"at\": \"2026-11-20T22:15:00+01:00\", \"contact\": \"desk\","           \
    " \"outcome\": \"no_answer\"" more "}"
#define NOTED(more)                                                            \
    "{\"weighed\": \"alpha\", \"outcome\": \"yes\", " more                     \
    ", \"at\": \"2026-11-20T22:15:00+01:00\"}"

// A desk that hands over to beta after two calls without answer.
static const char desk[] =
    "actor \"desk\" { name = words \"Desk\", kind = \"authority\",\n"
    "  tries = 2, if_no_answer = \"beta\" }\n"
    "r \"one\" { contact = desk { ground = free } }\n";

static const struct {
    const char *events;
    bool once;
} twice[] = {
    {MISSED("") ", " MISSED(""), true},
    {MISSED("") ", " MISSED("") ", " MISSED(""), true},
    {MISSED("") ", {\"outcome\": \"no_answer\", \"contact\": \"desk\","
                " \"at\": \"2026-11-20T21:15:00.0Z\"}",
     true},
    {MISSED(", \"told\": [\"age\", \"name\"]") ", " MISSED(
         ", \"told\": [\"name\", \"age\"]"),
     true},
    {MISSED(", \"by\": \"Ann\"") ", " DONE("15") ", " MISSED(
         ", \"by\": \"Ann\""),
     true},
    {MISSED(", \"note\": \"\\u0061\"") ", " MISSED(", \"note\": \"a\""), true},
    {MISSED("") ", {\"at\": \"2026-11-20T22:15:00.001+01:00\", \"contact\":"
                " \"desk\", \"outcome\": \"no_answer\"}",
     false},
    {MISSED(", \"by\": \"Ann\"") ", " MISSED(", \"by\": \"Bo\""), false},
    {MISSED(", \"note\": \"a\"") ", " MISSED(", \"by\": \"a\""), false},
    {MISSED(", \"note\": \"ab\"") ", " MISSED(", \"note\": \"ba\""), false},
    {MISSED(", \"told\": []") ", " MISSED(""), false},
    {MISSED(", \"ground\": \"free\"") ", " MISSED(""), false},
};

static bool warns_of(world w, const char *code)
{
    for (int64_t i = 0; i < rutin_warning_count(w.engine); i++)
        if (strcmp(rutin_warning_code(w.engine, i), code) == 0)
            return true;
    return false;
}

START_TEST(events_alike_in_all_are_one)
{
    char members[1024];
    world w;

    snprintf(members, sizeof members, "\"events\": [%s]", twice[_i].events);
    w = plan_of(desk, members);
    ck_assert_steps(w, twice[_i].once ? "desk" : "beta");
    ck_assert_int_eq(warns_of(w, "same_event"), twice[_i].once);
    end_world(w);
}
END_TEST

START_TEST(weighings_alike_in_all_but_a_law_are_two)
{
    static const char *const events[] = {
        NOTED("\"law\": \"A\", \"by\": \"x\", \"note\": \"y\"") ", " NOTED(
            "\"note\": \"y\", \"by\": \"x\", \"law\": \"A\""),
        NOTED("\"law\": \"A\", \"by\": \"x\", \"note\": \"y\"") ", " NOTED(
            "\"law\": \"B\", \"by\": \"x\", \"note\": \"y\"")};
    char members[1024];

    for (int i = 0; i < 2; i++) {
        world w;

        snprintf(members, sizeof members, "\"events\": [%s]", events[i]);
        w = plan_of(desk, members);
        ck_assert_int_eq(warns_of(w, "same_event"), i == 0);
        end_world(w);
    }
}
END_TEST

START_TEST(an_event_that_comes_again_by_a_call_counts_once)
{
    world w = plan_of(desk, "\"events\": [" MISSED("") "]");

    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(rutin_event_contact(w.engine,
                                             "2026-11-20T22:15:00+01:00",
                                             "desk", "no_answer", NULL),
                         RUTIN_OK);
        ck_assert_int_eq(rutin_decide_case(w.engine, NULL), RUTIN_OK);
        ck_assert_steps(w, "desk");
        ck_assert(warns_of(w, "same_event"));
    }
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- one time of a task

#define TIME(id, minute, outcome)                                              \
    "{\"at\": \"2026-11-20T22:" minute ":00+01:00\", \"task\": \"" id          \
    "\", \"outcome\": \"" outcome "\"}"

START_TEST(an_event_may_name_one_time_of_a_task)
{
    world first = plan_of(rules,
                          "\"events\": [" TIME("look#1", "15", "done") "]");
    world later = plan_of(
        rules, "\"events\": [" TIME("look#2", "15", "done") ", " TIME(
                   "look", "20", "done") "]");
    world failed = plan_of(rules,
                           "\"events\": [" TIME("look", "15", "done") ", " TIME(
                               "look#1", "20", "failed") "]");

    ck_assert_status(first, "look#1", RUTIN_STEP_DONE);
    ck_assert_status(first, "look#2", RUTIN_STEP_DUE);
    ck_assert_status(first, "write", RUTIN_STEP_DUE);
    ck_assert_status(later, "look#1", RUTIN_STEP_DONE);
    ck_assert_status(later, "look#2", RUTIN_STEP_DONE);
    ck_assert_status(later, "look#3", RUTIN_STEP_DUE);
    ck_assert_status(failed, "look#1", RUTIN_STEP_FAILED);
    ck_assert_status(failed, "write", RUTIN_STEP_DUE);
    end_world(first);
    end_world(later);
    end_world(failed);
}
END_TEST

START_TEST(done_of_a_task_is_done_of_its_first_time)
{
    static const char after[] = "r \"three\" { when = done(look), contact = "
                                "alpha { ground = free } }\n";
    char all[1024];
    world second, first;

    snprintf(all, sizeof all, "%s%s", rules, after);
    second = plan_of(all, "\"events\": [" TIME("look#2", "15", "done") "]");
    first = plan_of(all, "\"events\": [" TIME("look#1", "15", "done") "]");
    ck_assert_ptr_null(strstr(rutin_plan(second.engine, NULL), "\"alpha\""));
    ck_assert_plan_has(first, "\"alpha\"");
    end_world(second);
    end_world(first);
}
END_TEST

START_TEST(a_time_that_a_task_does_not_have_is_refused)
{
    static const char *const wrong[] = {"look#4", "look#0", "write#1", "#1",
                                        "look#01"};
    char members[256];
    world w = world_of(rules);

    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        snprintf(members, sizeof members,
                 "\"events\": [{\"at\": \"" NOW "\", \"task\": \"%s\","
                 " \"outcome\": \"done\"}]",
                 wrong[i]);
        ck_assert_msg(decide_in(w, members) == RUTIN_ECASE, "%s", wrong[i]);
    }
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- clocks

#define FROM(from)                                                             \
    "r \"one\" { task = write { within = \"2 h\", from = " from " } }\n"       \
    "r \"two\" { task = look {} }\n"

static const struct {
    const char *rules, *members, *due; // NULL: its clock has not started
} clocks[] = {
    {FROM("received \"decision\""), "", NULL},
    {FROM("received \"decision\""),
     "\"events\": [{\"at\": \"2026-11-20T22:30:00+01:00\", \"received\":"
     " \"decision\"}]",
     "2026-11-21T00:30:00+01:00"},
    {FROM("received \"report\""), "", "2026-11-21T00:10:00+01:00"},
    {FROM("received \"report\""),
     "\"events\": [{\"at\": \"2026-11-20T22:20:00+01:00\", \"received\":"
     " \"report\"}]",
     "2026-11-21T00:20:00+01:00"},
    {FROM("{ received \"report\", done(look) }"), "",
     "2026-11-21T00:10:00+01:00"},
    {FROM("{ received \"report\", done(look) }"),
     "\"events\": [" DONE("30") "]", "2026-11-21T00:30:00+01:00"},
    {FROM("{ done(look), received \"report\" }"),
     "\"events\": [{\"at\": \"2026-11-20T22:20:00+01:00\", \"received\":"
     " \"report\"}, " DONE("30") "]",
     "2026-11-21T00:20:00+01:00"},
    {FROM("{ done(look), received \"decision\" }"), "", NULL},
    {FROM("{ done(look), received \"decision\" }"),
     "\"events\": [" DONE("30") "]", "2026-11-21T00:30:00+01:00"},
    // A withdrawn consent is a withdrawal, then or now.
    {FROM("received \"withdrawal\""), "", NULL},
    {FROM("received \"withdrawal\""), "\"consent\": {\"gamma\": \"refused\"}",
     NULL},
    {FROM("received \"withdrawal\""), "\"consent\": {\"gamma\": \"withdrawn\"}",
     "2026-11-21T00:40:00+01:00"},
    {FROM("received \"withdrawal\""),
     "\"consent\": {\"gamma\": {\"state\": \"withdrawn\", \"at\":"
     " \"2026-11-20T22:25:00+01:00\"}}",
     "2026-11-21T00:25:00+01:00"},
    {FROM("received \"withdrawal\""),
     "\"consent\": {\"gamma\": {\"state\": \"withdrawn\", \"at\":"
     " \"2026-11-20T23:25:00+01:00\"}}",
     NULL},
    {FROM("received \"withdrawal\""),
     "\"consent\": {\"gamma\": [{\"state\": \"withdrawn\", \"at\":"
     " \"2026-11-20T22:25:00+01:00\"}, {\"state\": \"given\", \"at\":"
     " \"2026-11-20T22:35:00+01:00\"}], \"beta\": \"withdrawn\"}",
     "2026-11-21T00:25:00+01:00"},
    {FROM("received \"withdrawal\""),
     "\"consent\": {\"gamma\": \"withdrawn\"}, \"events\": [{\"at\":"
     " \"2026-11-20T22:20:00+01:00\", \"received\": \"withdrawal\"}]",
     "2026-11-21T00:20:00+01:00"},
};

START_TEST(a_clock_starts_with_the_earliest_that_has_happened)
{
    world w = plan_of(clocks[_i].rules, clocks[_i].members);

    ck_assert_due(w, "write", clocks[_i].due);
    ck_assert_status(w, "write",
                     clocks[_i].due == NULL ? RUTIN_STEP_WAITING
                                            : RUTIN_STEP_DUE);
    end_world(w);
}
END_TEST

START_TEST(a_withdrawn_consent_is_a_withdrawal_for_rules_too)
{
    static const char rules[] =
        "r \"one\" { when = received \"withdrawal\", task = look {} }\n";
    world none = plan_of(rules, "");
    world some = plan_of(rules, "\"consent\": {\"gamma\": \"withdrawn\"}");

    ck_assert_steps(none, "");
    ck_assert_steps(some, "look");
    end_world(none);
    end_world(some);
}
END_TEST

Suite *history_suite(void)
{
    const TTest *tests[] = {
        a_withdrawn_consent_is_a_withdrawal_for_rules_too,
        a_task_that_recurs_is_a_step_each_time,
        the_nth_done_does_the_nth_time,
        a_deadline_may_count_back_from_a_date_the_case_holds,
        weighings_alike_in_all_but_a_law_are_two,
        an_event_that_comes_again_by_a_call_counts_once,
        an_event_may_name_one_time_of_a_task,
        done_of_a_task_is_done_of_its_first_time,
        a_time_that_a_task_does_not_have_is_refused,
    };
    Suite *suite = suite_of("history", tests, sizeof tests / sizeof *tests);
    TCase *tables = tcase_create("tables");

    tcase_add_loop_test(tables, events_alike_in_all_are_one, 0,
                        (int)(sizeof twice / sizeof *twice));
    tcase_add_loop_test(tables,
                        a_clock_starts_with_the_earliest_that_has_happened, 0,
                        (int)(sizeof clocks / sizeof *clocks));
    suite_add_tcase(suite, tables);
    return suite;
}
