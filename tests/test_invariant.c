// test_invariant.c - plans held against what must always hold

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stdbool.h>

// One invariant over two contacts: alpha on duty within 2 hours, gamma by
// consent.
#define PLAN(when, must)                                                       \
    "r \"one\" { contact = alpha { ground = duty \"Law\", within = \"2 h\","   \
    " tell = { \"age\" } } }\n"                                                \
    "r \"two\" { contact = gamma { ground = consent, tell = { \"name\" } },"   \
    " task = look { by = alpha } }\n"                                          \
    "always \"it holds\" { " when " must = " must " }\n"

#define EVENT(kind, subject, outcome)                                          \
    "{\"at\": \"" NOW "\", \"" kind "\": \"" subject                           \
    "\", \"outcome\": \"" outcome "\"}"

static const struct {
    const char *rules, *members;
    bool holds;
} cases[] = {
    {PLAN("", "contacts(alpha)"), "", true},
    {PLAN("", "contacts(beta)"), "", false},
    {PLAN("", "no(contacts(beta))"), "", true},
    {PLAN("when = sick,", "contacts(beta)"), "", true},
    {PLAN("when = sick,", "contacts(beta)"), "\"facts\": {\"sick\": true}",
     false},
    {PLAN("", "sick"), "", true},
    {PLAN("", "contacts(alpha):on(duty)"), "", true},
    {PLAN("", "contacts(alpha):on(consent, may)"), "", false},
    {PLAN("", "contacts(gamma):on(consent)"), "", true},
    {PLAN("", "contacts(gamma)"), "\"consent\": {\"gamma\": \"refused\"}",
     false},
    {PLAN("", "contacts(alpha):within(\"2 h\")"), "", true},
    {PLAN("", "contacts(alpha):within(\"119 min\")"), "", false},
    {PLAN("", "contacts(alpha):on(duty):within(\"same day\")"), "", false},
    {PLAN("", "contacts(kind \"civil\")"), "", true},
    {PLAN("", "contacts(anyone)"), "", true},
    {PLAN("", "contacts(kind \"private\")"), "", false},
    {PLAN("", "tells(alpha, \"age\")"), "", true},
    {PLAN("", "tells(alpha, \"situation\")"), "", true},
    {PLAN("", "tells(alpha, \"identity\")"), "", false},
    {PLAN("", "tells(gamma, \"name\")"), "", false},
    {PLAN("", "tells(gamma, \"name\")"), "\"consent\": {\"gamma\": \"given\"}",
     true},
    {PLAN("", "bans(home)"), "", false},
    {PLAN("", "before(alpha, gamma)"), "", true},
    {PLAN("", "before(gamma, alpha)"), "", false},
    {PLAN("", "before(beta, alpha)"), "", false},
    {PLAN("", "before(alpha, beta)"), "", true},
    {PLAN("", "before(look, alpha)"), "", false},
    {PLAN("", "before(look, alpha)"),
     "\"events\": [" EVENT("task", "look", "done") "]", true},
    {PLAN("", "before(look, alpha)"),
     "\"events\": [" EVENT("task", "look", "failed") "]", false},
    {PLAN("", "before(look, alpha)"),
     "\"events\": [" EVENT("task", "look", "done") ", " EVENT(
         "contact", "alpha", "reached") "]",
     false},
    {PLAN("", "first(alpha)"), "", true},
    {PLAN("", "first(gamma)"), "", false},
    {PLAN("", "does(look)"), "", true},
    {PLAN("", "does(write)"), "", false},
    {PLAN("", "performs(alpha, look)"), "", true},
    {PLAN("", "performs(beta, look)"), "", false},
    {PLAN("", "asks(sick)"), "", false},
};

START_TEST(a_plan_is_held_against_it)
{
    world w = plan_of(cases[_i].rules, cases[_i].members);

    ck_assert_warns(w, cases[_i].holds ? "" : "broken_invariant");
    end_world(w);
}
END_TEST

START_TEST(a_broken_one_is_said_first_with_its_text)
{
    world w = plan_of("r \"one\" { warn = words \"careful\","
                      " contact = alpha { ground = free } }\n"
                      "always \"beta is there\" { must = contacts(beta),\n"
                      "  sv = \"beta är med\", en = \"beta is there\" }",
                      "");

    ck_assert_warns(w, "broken_invariant rule");
    ck_assert_str_eq(rutin_warning_text(w.engine, 0),
                     "Planen bryter mot det som alltid ska gälla: "
                     "beta är med.");
    ck_assert_steps(w, "alpha");
    end_world(w);
}
END_TEST

START_TEST(an_actor_is_there_through_one_of_the_same_duty)
{
    world w = plan_of("r \"one\" { contact = delta { ground = free } }\n"
                      "always \"it holds\" { must = contacts(alpha) }",
                      "");

    ck_assert_warns(w, "");
    end_world(w);
}
END_TEST

START_TEST(bans_means_certain_bans)
{
    static const char rules[] = "r \"one\" { when = sick, never = home }\n"
                                "always \"it holds\" { must = bans(home) }";
    world unsure = plan_of(rules, "");
    world sure = plan_of(rules, "\"facts\": {\"sick\": true}");

    ck_assert_warns(unsure, "broken_invariant");
    ck_assert_warns(sure, "nothing_applies");
    end_world(unsure);
    end_world(sure);
}
END_TEST

START_TEST(asks_sees_the_questions)
{
    world w = plan_of("r \"one\" { when = sick,\n"
                      "  contact = alpha { ground = free } }\n"
                      "always \"it holds\" { must = asks(sick) }",
                      "");

    ck_assert_warns(w, "");
    end_world(w);
}
END_TEST

Suite *invariant_suite(void)
{
    const TTest *tests[] = {
        a_broken_one_is_said_first_with_its_text,
        an_actor_is_there_through_one_of_the_same_duty,
        bans_means_certain_bans,
        asks_sees_the_questions,
    };
    Suite *suite = suite_of("invariant", tests, sizeof tests / sizeof *tests);
    TCase *table = tcase_create("table");

    tcase_add_loop_test(table, a_plan_is_held_against_it, 0,
                        (int)(sizeof cases / sizeof *cases));
    suite_add_tcase(suite, table);
    return suite;
}
