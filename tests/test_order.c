// test_order.c - the order of the steps

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stddef.h>

#define FREE(id, actor, rest)                                                  \
    "r \"" id "\" { contact = " actor " { ground = free" rest " } }\n"

START_TEST(without_orders_the_earlier_deadline_stands_first)
{
    world w = plan_of(FREE("one", "alpha", "")
                          FREE("two", "beta", ", within = \"2 h\"")
                              FREE("three", "gamma", ", within = \"now\""),
                      "");

    ck_assert_steps(w, "gamma beta alpha");
    end_world(w);
}
END_TEST

START_TEST(with_equal_deadlines_the_earlier_declared_stands_first)
{
    world w = plan_of(FREE("one", "beta", ", within = \"120 min\"")
                          FREE("two", "alpha", ", within = \"2 h\""),
                      "");

    ck_assert_steps(w, "beta alpha");
    end_world(w);
}
END_TEST

START_TEST(first_stands_before_all_that_are_not)
{
    world w = plan_of(FREE("one", "alpha", ", within = \"now\"")
                          FREE("two", "beta", ", first = true"),
                      "");

    ck_assert_steps(w, "beta alpha");
    end_world(w);
}
END_TEST

START_TEST(after_gates_and_sorts)
{
    world w = plan_of(
        FREE("one", "alpha", ", within = \"2 h\", after = { beta, look }")
            FREE("two", "beta", ""),
        "");

    ck_assert_steps(w, "beta alpha");
    ck_assert_status(w, "alpha", RUTIN_STEP_WAITING);
    ck_assert_plan_has(w, "\"after\":[\"beta\"]");
    end_world(w);
}
END_TEST

START_TEST(a_gate_opens_with_any_event)
{
    world w = plan_of(
        FREE("one", "alpha", ", after = { beta }") FREE("two", "beta", ""),
        "\"events\": [{\"at\": \"" NOW "\", \"contact\": \"beta\","
        " \"outcome\": \"no_answer\"}]");

    ck_assert_status(w, "alpha", RUTIN_STEP_DUE);
    ck_assert_status(w, "beta", RUTIN_STEP_DUE);
    end_world(w);
}
END_TEST

START_TEST(a_gate_that_is_blocked_keeps_nobody_waiting)
{
    world w = plan_of(FREE("one", "alpha",
                           ", after = { gamma }") "r \"two\" { contact = gamma "
                                                  "{ ground = consent } }",
                      "\"consent\": {\"gamma\": \"refused\"}");

    ck_assert_status(w, "alpha", RUTIN_STEP_DUE);
    end_world(w);
}
END_TEST

START_TEST(a_gate_that_asks_consent_holds)
{
    world w = plan_of(FREE("one", "alpha",
                           ", after = { gamma }") "r \"two\" { contact = gamma "
                                                  "{ ground = consent } }",
                      "");

    ck_assert_status(w, "alpha", RUTIN_STEP_WAITING);
    end_world(w);
}
END_TEST

START_TEST(a_duty_within_now_never_waits)
{
    world w = plan_of("r \"one\" { contact = alpha { ground = duty \"Law\","
                      " within = \"now\", after = { beta } } }\n" FREE(
                          "two", "beta", ", within = \"2 h\""),
                      "");

    ck_assert_steps(w, "alpha beta");
    ck_assert_status(w, "alpha", RUTIN_STEP_DUE);
    ck_assert_plan_has(w, "\"after\":[\"beta\"]");
    end_world(w);
}
END_TEST

START_TEST(following_sorts_and_gates_nothing)
{
    world w = plan_of(FREE("one", "alpha", ", following = { beta }")
                          FREE("two", "beta", ""),
                      "");

    ck_assert_steps(w, "beta alpha");
    ck_assert_status(w, "alpha", RUTIN_STEP_DUE);
    ck_assert_plan_has(w, "\"after\":[]");
    end_world(w);
}
END_TEST

START_TEST(a_step_is_as_urgent_as_what_waits_for_it)
{
    world w = plan_of(
        FREE("one", "alpha", ", within = \"30 min\"")
            FREE("two", "beta", ", within = \"14 days\"")
                FREE("three", "gamma", ", within = \"now\", after = { beta }"),
        "");

    ck_assert_steps(w, "beta alpha gamma");
    ck_assert_when(w, "beta", RUTIN_WHEN_NOW);
    ck_assert_when(w, "gamma", RUTIN_WHEN_WAITING);
    end_world(w);
}
END_TEST

// 21b
START_TEST(following_never_puts_a_step_of_now_behind_one_of_later)
{
    world w = plan_of(
        FREE("one", "alpha", ", within = \"now\", following = { beta }")
            FREE("two", "beta", ", within = \"14 days\""),
        "");

    ck_assert_steps(w, "alpha beta");
    end_world(w);
}
END_TEST

// 21
START_TEST(to_ask_and_to_weigh_are_acts_under_their_time)
{
    world w = plan_of("r \"one\" { contact = alpha { ground = consent,"
                      " within = \"2 h\", after = { beta } } }\n"
                      "r \"two\" { contact = gamma { ground = may \"L\","
                      " within = \"now\" } }\n" FREE("three", "beta", ""),
                      "");

    ck_assert_steps(w, "gamma beta alpha");
    ck_assert_when(w, "gamma", RUTIN_WHEN_NOW);
    ck_assert_when(w, "beta", RUTIN_WHEN_TODAY);
    ck_assert_when(w, "alpha", RUTIN_WHEN_TODAY);
    ck_assert_status(w, "alpha", RUTIN_STEP_ASK_CONSENT);
    end_world(w);
}
END_TEST

// 21
START_TEST(what_waits_is_under_its_time_where_somebody_behind_it_is_to_be_asked)
{
    world w = plan_of(
        FREE("one", "beta", ", within = \"14 days\"") FREE(
            "two", "gamma",
            ", within = \"14 days\", after = { beta }") "r \"three\" { contact "
                                                        "= alpha { ground = "
                                                        "consent,"
                                                        " within = \"2 h\", "
                                                        "after = { gamma } } }",
        "");

    ck_assert_steps(w, "beta gamma alpha");
    ck_assert_status(w, "gamma", RUTIN_STEP_WAITING);
    ck_assert_when(w, "gamma", RUTIN_WHEN_TODAY);
    end_world(w);
}
END_TEST

// 21
START_TEST(first_takes_the_most_urgent_time_of_the_plan_with_what_it_waits_for)
{
    world w = plan_of(
        FREE("one", "alpha", ", within = \"now\"") FREE("two", "beta", "")
            FREE("three", "gamma", ", first = true, after = { beta }"),
        "");

    ck_assert_steps(w, "beta gamma alpha");
    ck_assert_when(w, "beta", RUTIN_WHEN_NOW);
    ck_assert_when(w, "gamma", RUTIN_WHEN_NOW);
    ck_assert_status(w, "gamma", RUTIN_STEP_WAITING);
    end_world(w);
}
END_TEST

// 19
START_TEST(a_duty_that_counts_days_down_waits_as_any)
{
    world w = plan_of(
        "r \"one\" { contact = alpha { ground = duty \"Law\","
        " within = days_before(age, 3), after = { beta } } }\n" FREE(
            "two", "beta", ", within = \"2 h\""),
        "\"facts\": {\"age\": 40}");

    ck_assert_status(w, "alpha", RUTIN_STEP_WAITING);
    ck_assert_when(w, "alpha", RUTIN_WHEN_WAITING);
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- parts

#define PART(id, wholes)                                                       \
    "task \"" id "\" { name = words \"" id "\", part_of = " wholes " }\n"
#define TASK(id, task, rest)                                                   \
    "r \"" id "\" { task = " task " { within = \"2 h\"" rest " } }\n"

// 21c
START_TEST(a_step_and_its_parts_are_one_act)
{
    world w = plan_of(
        PART("note", "\"alpha\"") FREE("one", "alpha", ", within = \"14 days\"")
            FREE("two", "beta", ", within = \"3 h\"") TASK("three", "note", ""),
        "");

    ck_assert_steps(w, "alpha note beta");
    ck_assert_when(w, "alpha", RUTIN_WHEN_TODAY);
    ck_assert_uint_eq(rutin_step_act(w.engine, 0), 1);
    ck_assert_uint_eq(rutin_step_act(w.engine, 1), 1);
    ck_assert_uint_eq(rutin_step_act(w.engine, 2), 2);
    ck_assert_pstr_eq(rutin_step_part_of(w.engine, 0), NULL);
    ck_assert_str_eq(rutin_step_part_of(w.engine, 1), "alpha");
    end_world(w);
}
END_TEST

START_TEST(a_part_is_part_of_the_first_that_is_there_and_can_be_done)
{
    world w = plan_of(
        PART("note", "{ \"look\", \"gamma\", \"beta\", \"alpha\" }")
            FREE("one", "alpha", "")
                FREE("two", "beta",
                     ", by = gamma") "r \"three\" { contact = gamma { ground = "
                                     "consent } }\n" TASK("four", "note", ""),
        "\"consent\": {\"gamma\": \"refused\"}");

    ck_assert_str_eq(rutin_step_part_of(w.engine, step_of(w, "note")), "alpha");
    end_world(w);
}
END_TEST

START_TEST(what_waits_is_no_part)
{
    world w = plan_of(PART("note", "\"alpha\"") FREE("one", "alpha", "")
                          TASK("two", "note", ", from = done(look)"),
                      "");

    ck_assert_pstr_eq(rutin_step_part_of(w.engine, step_of(w, "note")), NULL);
    end_world(w);
}
END_TEST

// 21
START_TEST(a_part_that_orders_keep_apart_stands_by_itself)
{
    static const char rules[] =
        "task \"note\" { name = words \"note\", part_of = \"alpha\" }\n"
        "r \"one\" { contact = alpha { ground = free, within = \"2 h\" } }\n"
        "r \"two\" { contact = beta { ground = consent, within = \"2 h\","
        " after = { alpha } } }\n"
        "r \"three\" { task = note { ground = consent, within = \"2 h\","
        " after = { beta } } }\n";
    world w = plan_of(rules, "");
    world called = plan_of(rules, "\"events\": [{\"at\": \"" NOW
                                  "\", \"contact\": \"beta\","
                                  " \"outcome\": \"no_answer\"}]");

    ck_assert_steps(w, "alpha beta note");
    ck_assert_pstr_eq(rutin_step_part_of(w.engine, 2), NULL);
    ck_assert_steps(called, "alpha note beta");
    ck_assert_str_eq(rutin_step_part_of(called.engine, 1), "alpha");
    end_world(w);
    end_world(called);
}
END_TEST

// 21b
START_TEST(parts_stand_by_their_own_deadlines_a_gate_before_what_it_holds)
{
    world w = plan_of(
        PART("p", "\"alpha\"") PART("q", "\"alpha\"") PART("s", "\"alpha\"")
            FREE("one", "alpha",
                 ", within = \"3 h\"") "r \"two\" { task = p { within = \"1 "
                                       "h\", ground = consent,"
                                       " after = { s } } }\n"
                                       "r \"three\" { task = q { within = \"2 "
                                       "h\" } }\n"
                                       "r \"four\" { task = s { within = \"4 "
                                       "h\" } }",
        "");

    ck_assert_steps(w, "alpha q s p");
    end_world(w);
}
END_TEST

START_TEST(a_part_is_done_by_whoever_does_the_whole)
{
    world w = plan_of(
        "actor \"own\" { name = words \"Own\", kind = \"authority\","
        " finder = sick }\n" PART("note", "\"alpha\"") FREE("one", "alpha", "")
            TASK("two", "note", ", by = own"),
        "\"facts\": {\"sick\": true}");

    ck_assert_str_eq(rutin_step_part_of(w.engine, step_of(w, "note")), "alpha");
    ck_assert_int_eq(decide_in(w, "\"facts\": {\"sick\": false}"), RUTIN_OK);
    ck_assert_pstr_eq(rutin_step_part_of(w.engine, step_of(w, "note")), NULL);
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- circles

START_TEST(a_circle_is_cut_where_it_was_declared_last)
{
    world w = plan_of(FREE("one", "alpha", ", following = { beta }")
                          FREE("two", "beta", ", following = { gamma }")
                              FREE("three", "gamma", ", following = { alpha }"),
                      "");

    ck_assert_steps(w, "gamma beta alpha");
    ck_assert_warns(w, "order_circle");
    end_world(w);
}
END_TEST

// Each of the open rules draws the plan up once more, circle and all.
START_TEST(a_circle_among_thousands_of_claims_is_cut_in_time)
{
    world w = plan_of(
        "local function many(id, when)\n"
        "  local grounds = { free, anonymous }\n"
        "  for i = 1, 1200 do\n"
        "    r(id .. i) { when = when, contact = { gamma { ground = grounds },"
        " delta { ground = grounds } } }\n"
        "  end\n"
        "end\n"
        "many(\"r\", small)\n"
        "many(\"o\", sick)\n" FREE("one", "alpha", ", following = { beta }")
            FREE("two", "beta", ", following = { alpha }"),
        "");

    ck_assert_steps(w, "gamma delta beta alpha");
    ck_assert_warns(w, "order_circle");
    end_world(w);
}
END_TEST

START_TEST(orders_of_grounds_not_effective_do_not_count)
{
    world w = plan_of(
        "r \"one\" { contact = alpha { ground = consent,"
        " after = { beta }, within = \"14 days\" } }\n"
        "r \"two\" { contact = alpha { ground = anonymous,"
        " within = \"now\" } }\n" FREE("three", "beta", ", within = \"2 h\""),
        "");

    ck_assert_steps(w, "alpha beta");
    ck_assert_status(w, "alpha", RUTIN_STEP_DUE);
    ck_assert_due(w, "alpha", OPENED);
    end_world(w);
}
END_TEST

Suite *order_suite(void)
{
    const TTest *tests[] = {
        without_orders_the_earlier_deadline_stands_first,
        with_equal_deadlines_the_earlier_declared_stands_first,
        first_stands_before_all_that_are_not,
        after_gates_and_sorts,
        a_gate_opens_with_any_event,
        a_gate_that_is_blocked_keeps_nobody_waiting,
        a_gate_that_asks_consent_holds,
        a_duty_within_now_never_waits,
        following_sorts_and_gates_nothing,
        following_never_puts_a_step_of_now_behind_one_of_later,
        to_ask_and_to_weigh_are_acts_under_their_time,
        what_waits_is_under_its_time_where_somebody_behind_it_is_to_be_asked,
        first_takes_the_most_urgent_time_of_the_plan_with_what_it_waits_for,
        a_duty_that_counts_days_down_waits_as_any,
        a_step_and_its_parts_are_one_act,
        a_part_is_part_of_the_first_that_is_there_and_can_be_done,
        what_waits_is_no_part,
        a_part_that_orders_keep_apart_stands_by_itself,
        parts_stand_by_their_own_deadlines_a_gate_before_what_it_holds,
        a_part_is_done_by_whoever_does_the_whole,
        a_step_is_as_urgent_as_what_waits_for_it,
        a_circle_is_cut_where_it_was_declared_last,
        orders_of_grounds_not_effective_do_not_count,
    };
    Suite *suite = suite_of("order", tests, sizeof tests / sizeof *tests);
    TCase *timed = tcase_create("timed");

    tcase_set_timeout(timed, 20);
    tcase_add_test(timed, a_circle_among_thousands_of_claims_is_cut_in_time);
    suite_add_tcase(suite, timed);
    return suite;
}
