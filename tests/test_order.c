// test_order.c - the order of the steps

#include "rutin.h"
#include "test.h"
#include "world.h"

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

    ck_assert_steps(w, "beta alpha");
    ck_assert_status(w, "alpha", RUTIN_STEP_DUE);
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

START_TEST(a_step_is_as_urgent_as_what_comes_after_it)
{
    world w = plan_of(
        FREE("one", "alpha", ", within = \"30 min\"")
            FREE("two", "beta", ", within = \"14 days\"")
                FREE("three", "gamma", ", within = \"now\", after = { beta }"),
        "");

    ck_assert_steps(w, "beta gamma alpha");
    end_world(w);
}
END_TEST

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
        "many(\"r\")\n"
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
        a_step_is_as_urgent_as_what_comes_after_it,
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
