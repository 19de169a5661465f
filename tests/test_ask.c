// test_ask.c - which facts are asked for, and in which order

#include "test.h"
#include "world.h"

#include <stdio.h>

#define RULE(id, when, actor, rest)                                            \
    "r \"" id "\" { when = " when ", contact = " actor " { ground = free" rest \
    " } }\n"

START_TEST(only_facts_that_can_change_the_plan_are_asked)
{
    world w = plan_of(RULE("one", "all { sick, age:below(18) }", "alpha", ""),
                      "\"facts\": {\"age\": 40}");

    ck_assert_asks(w, "");
    ck_assert_plan_has(w, "\"complete\":true");
    ck_assert_warns(w, "nothing_applies");
    end_world(w);
}
END_TEST

START_TEST(every_fact_of_an_open_rule_that_could_decide_is_asked)
{
    world w = plan_of(RULE("one", "all { sick, age:below(18) }", "alpha", ""),
                      "");

    ck_assert_asks(w, "age sick");
    ck_assert_plan_has(w, "\"complete\":false");
    end_world(w);
}
END_TEST

START_TEST(a_presumed_fact_is_asked_as_any_other)
{
    world w = plan_of(RULE("one", "small", "alpha", ""), "");

    ck_assert_steps(w, "alpha");
    ck_assert_asks(w, "small");
    end_world(w);
}
END_TEST

START_TEST(a_presumption_that_something_better_replaces_is_not_asked)
{
    world w = plan_of(RULE("one", "child", "alpha", ""),
                      "\"facts\": {\"age\": 12}");

    ck_assert_asks(w, "");
    end_world(w);
}
END_TEST

START_TEST(a_fact_behind_a_presumption_is_asked)
{
    world w = plan_of(RULE("one", "lost", "alpha", ""), "");

    ck_assert_asks(w, "sick lost");
    end_world(w);
}
END_TEST

START_TEST(a_rule_that_would_change_nothing_is_not_asked_about)
{
    world w = plan_of(RULE("sure", "age:known()", "alpha", ", within = \"now\"")
                          RULE("same", "sick", "alpha", ", within = \"now\""),
                      "\"facts\": {\"age\": 5}");

    ck_assert_steps(w, "alpha");
    ck_assert_asks(w, "");
    end_world(w);
}
END_TEST

START_TEST(a_step_that_is_over_is_not_asked_about)
{
    world w = plan_of(RULE("one", "sick", "alpha", ""),
                      "\"events\": [{\"at\": \"" NOW
                      "\", \"contact\": \"alpha\","
                      " \"outcome\": \"reached\"}]");

    ck_assert_asks(w, "");
    end_world(w);
}
END_TEST

START_TEST(the_earliest_deadline_is_asked_about_first)
{
    world w = plan_of(
        RULE("one", "sick", "alpha", ", within = \"14 days\"")
            RULE("two", "danger:is(\"now\")", "beta", ", within = \"now\"")
                RULE("three", "age:below(5)", "gamma", ""),
        "");

    ck_assert_asks(w, "danger sick age");
    end_world(w);
}
END_TEST

START_TEST(the_fact_that_more_rules_count_for_is_asked_first)
{
    world w = plan_of(RULE("one", "sick", "alpha",
                           "") RULE("two", "danger:is(\"now\")", "beta", "")
                          RULE("three", "danger:is(\"urgent\")", "gamma", ""),
                      "");

    ck_assert_asks(w, "danger sick");
    end_world(w);
}
END_TEST

START_TEST(what_settles_a_ban_is_asked_before_all_else)
{
    world w = plan_of(
        RULE("one", "danger:is(\"now\")", "alpha", ", within = \"now\"")
            RULE("two", "age:known()", "home",
                 "") "r \"ban\" { when = sick, never = home }",
        "\"facts\": {\"age\": 5}");

    ck_assert_asks(w, "sick danger");
    end_world(w);
}
END_TEST

START_TEST(what_a_fired_rule_wants_to_know_comes_last)
{
    world w = plan_of("r \"want\" { ask = { hiv, danger } }\n" RULE(
                          "one", "danger:is(\"now\")", "alpha", ""),
                      "");

    ck_assert_asks(w, "danger hiv");
    ck_assert_plan_has(w, "{\"fact\":\"hiv\",\"question\":\"?\",\"opens\":[]}");
    end_world(w);
}
END_TEST

START_TEST(a_fact_that_a_deadline_counts_down_is_asked)
{
    world w = plan_of(
        RULE("one", "sick", "alpha", ", within = days_before(age, 10)"),
        "\"facts\": {\"sick\": true}");

    ck_assert_asks(w, "age");
    ck_assert_plan_has(w, "{\"fact\":\"age\",\"question\":\"?\",\"opens\":["
                          "\"alpha\"]}");
    end_world(w);
}
END_TEST

START_TEST(a_deadline_of_a_step_that_is_banned_or_over_is_not_asked_about)
{
    static const char countdown[] = RULE("one", "sick", "alpha",
                                         ", within = days_before(age, 10)");
    char banned[512];
    world w;

    snprintf(banned, sizeof banned, "%s%s", countdown,
             "r \"ban\" { never = alpha }\n");
    w = plan_of(banned, "\"facts\": {\"sick\": true}");
    ck_assert_asks(w, "");
    end_world(w);
    w = plan_of(countdown,
                "\"facts\": {\"sick\": true},"
                " \"events\": [{\"at\": \"" NOW "\", \"contact\": \"alpha\","
                " \"outcome\": \"reached\"}]");
    ck_assert_steps(w, "alpha");
    ck_assert_asks(w, "");
    end_world(w);
}
END_TEST

// Two with one duty, neither of which answered; the second may be banned.
static void silent_asks(const char *body, const char *wanted)
{
    char rules[1024];
    world w;

    snprintf(rules, sizeof rules,
             "actor \"eve\" { name = words \"Eve\", kind = \"authority\","
             " if_no_answer = \"fay\" }\n"
             "actor \"fay\" { name = words \"Fay\", kind = \"authority\","
             " same_as = \"eve\" }\n"
             "r \"one\" { %s }\n",
             body);
    w = plan_of(rules,
                "\"events\": [{\"at\": \"" OPENED "\", \"contact\": \"eve\","
                " \"outcome\": \"no_answer\"}, {\"at\": \"" OPENED
                "\", \"contact\": \"fay\", \"outcome\": \"no_answer\"}]");
    ck_assert_asks(w, wanted);
    end_world(w);
}

START_TEST(a_step_that_nobody_takes_over_who_is_banned_is_asked_about)
{
#define STEP(ground)                                                           \
    "contact = eve { ground = " ground ", within = days_before(age, 0) }"
    silent_asks(STEP("free"), "");
    silent_asks(STEP("free") ", never = fay", "age");
    silent_asks(STEP("may \"L\"") ", never = fay", "age");
    silent_asks(STEP("free") "} r \"ban\" { when = sick, never = fay",
                "sick age");
    silent_asks(STEP("free") "} r \"ban\" { when = no(small), never = fay",
                "small age");
#undef STEP
}
END_TEST

// Who does not answer is followed by another of the same duty, or by one of none,
// where a call may be made, be it without a name: then it stays to be weighed.
static void nameless_asks(const char *duty, const char *ground,
                          const char *wanted)
{
    char rules[1024];
    world w;

    snprintf(rules, sizeof rules,
             "actor \"eve\" { name = words \"Eve\", kind = \"authority\","
             " if_no_answer = \"fay\" }\n"
             "actor \"fay\" { name = words \"Fay\", kind = \"authority\" %s }\n"
             "r \"one\" { when = sick,"
             " contact = eve { ground = anonymous } }\n"
             "r \"two\" { contact = eve { ground = %s } }\n",
             duty, ground);
    w = plan_of(rules, "\"events\": [{\"at\": \"" OPENED "\", \"contact\":"
                       " \"eve\", \"outcome\": \"no_answer\"}]");
    ck_assert_asks(w, wanted);
    end_world(w);
}

START_TEST(what_hands_a_step_over_without_a_name_is_asked)
{
    nameless_asks(", same_as = \"eve\"", "may \"L\"", "sick");
    nameless_asks(", same_as = \"eve\"", "duty_unless \"L\"", "sick");
    nameless_asks("", "may \"L\"", "sick");
    nameless_asks("", "consent", "sick");
    nameless_asks(", same_as = \"eve\"", "free", "");
}
END_TEST

// A step that is handed over and ends there is over, but not where it ends on a step
// that others bring about too, which is still to be made: it says in whose place.
START_TEST(a_step_that_ends_where_a_duty_does_is_asked_about)
{
    static const char staff[] =
        "actor \"night\" { name = words \"Night\", kind = \"authority\","
        " same_as = \"alpha\", open = \"24/7\" }\n"
        "actor \"desk\" { name = words \"Desk\", kind = \"authority\","
        " same_as = \"alpha\", if_no_answer = \"night\" }\n"
        "actor \"boss\" { name = words \"Boss\", kind = \"authority\","
        " same_as = \"alpha\", if_no_answer = \"night\" }\n"
        "actor \"sos\" { name = words \"Sos\", kind = \"authority\", open = "
        "\"24/7\" }\n"
        "actor \"one\" { name = words \"One\", kind = \"authority\","
        " if_no_answer = \"sos\" }\n"
        "actor \"two\" { name = words \"Two\", kind = \"authority\","
        " if_no_answer = \"sos\" }\n";
    static const struct {
        const char *sure, *ground, *may_be, *last, *outcome, *asked;
    } rows[] = {
        // the night service has refused, or is silent
        {"desk", "duty \"L\"", "boss", "night", "refused", "sick"},
        {"desk", "necessity \"L\"", "boss", "night", "no_answer", "sick"},
        {"desk", "free", "boss", "night", "refused", ""},
        {"desk", "duty \"L\"", "boss", "night", "reached", ""},
        // and was asked without a name, which is all that only one of them wants
        {"desk", "free", "boss", "night", "reached\", \"ground\": \"anonymous",
         "sick"},
        // another duty is silent: it is to be tried again for one of the two
        {"one", "duty \"L\"", "two", "sos", "no_answer", "sick"},
        {"one", "free", "two", "sos", "no_answer", ""},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char rules[4096], events[1024];
        world w;

        snprintf(rules, sizeof rules,
                 "%sr \"sure\" { contact = %s { ground = %s } }\n"
                 "r \"may\" { when = sick, contact = %s { ground ="
                 " anonymous } }\n",
                 staff, rows[i].sure, rows[i].ground, rows[i].may_be);
        snprintf(events, sizeof events,
                 "\"events\": [{\"at\": \"" OPENED "\", \"contact\": \"%s\","
                 " \"outcome\": \"no_answer\"}, {\"at\": \"" OPENED
                 "\", \"contact\": \"%s\", \"outcome\": \"no_answer\"},"
                 " {\"at\": \"" NOW "\", \"contact\": \"%s\","
                 " \"outcome\": \"%s\"}]",
                 rows[i].sure, rows[i].may_be, rows[i].last, rows[i].outcome);
        w = plan_of(rules, events);
        ck_assert_asks(w, rows[i].asked);

        end_world(w);
    }
}
END_TEST

// Who is there in the place of another is waited for only while a rule asks for that
// other, or for whoever stands in.
START_TEST(a_step_that_waits_for_whoever_stands_in_is_asked_about)
{
    static const struct {
        const char *order, *when, *who, *outcome, *asked;
    } rows[] = {
        {" after = { two } ", "small:unknown()", "two", "reached", "sick"},
        {" after = { one } ", "small:unknown()", "two", "reached", "sick"},
        {" following = { two } ", "small:unknown()", "two", "reached", ""},
        {"", "small:unknown()", "two", "reached", ""},
        // another rule asks for the one who stands in: never, perhaps
        {" after = { two } ", "no(child)", "two", "reached", "sick"},
        {" after = { two } ", "lost", "two", "reached", "sick lost"},
        // the first did not answer, and its step has moved
        {" after = { two } ", "no(child)", "one", "no_answer", "sick"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char rules[2048], members[512];
        world w;

        snprintf(rules, sizeof rules,
                 "actor \"one\" { name = words \"One\", kind = \"authority\","
                 " if_no_answer = \"two\" }\n"
                 "actor \"two\" { name = words \"Two\", kind = \"authority\","
                 " same_as = \"one\" }\n"
                 "r \"sure\" { task = { write {%s} } }\n"
                 "r \"may\" { when = sick,"
                 " contact = one { ground = may \"L\" } }\n"
                 "r \"own\" { when = %s,"
                 " contact = two { ground = anonymous } }\n",
                 rows[i].order, rows[i].when);
        snprintf(members, sizeof members,
                 "\"facts\": {\"age\": 5, \"small\": true},"
                 " \"events\": [{\"at\": \"" NOW "\", \"contact\": \"%s\","
                 " \"outcome\": \"%s\"}]",
                 rows[i].who, rows[i].outcome);
        w = plan_of(rules, members);
        ck_assert_asks(w, rows[i].asked);
        end_world(w);
    }
}
END_TEST

START_TEST(what_a_fact_opens_are_the_steps_it_could_bring_or_change)
{
    world w = plan_of(RULE("one", "sick", "alpha",
                           "") "r \"two\" { when = sick, task = look {} }\n",
                      "");

    ck_assert_plan_has(w, "\"opens\":[\"alpha\",\"look\"]");
    end_world(w);
}
END_TEST

START_TEST(a_rule_stopped_by_what_is_told_asks_nothing)
{
    world w = plan_of("r \"one\" { when = danger:is(\"now\"), unless = sick,\n"
                      "  contact = alpha { ground = free } }",
                      "\"facts\": {\"sick\": true}");

    ck_assert_asks(w, "");
    end_world(w);
}
END_TEST

START_TEST(a_contradiction_is_not_asked_about)
{
    world w = plan_of(RULE("one", "all { sick, no(sick), small }", "alpha", ""),
                      "");

    ck_assert_asks(w, "");
    end_world(w);
}
END_TEST

START_TEST(any_of_is_told_apart_by_what_rules_name)
{
    world w = plan_of(RULE("one",
                           "all { harm:has(\"sold\"), no(harm:has_all(\"sold\","
                           " \"forced\")), harm:known() }",
                           "alpha", ""),
                      "");

    ck_assert_asks(w, "harm");
    end_world(w);
}
END_TEST

START_TEST(an_order_that_would_change_does_not_count)
{
    world w = plan_of(
        RULE("one", "age:known()", "alpha", "")
            RULE("two", "age:known()", "beta", "")
                RULE("three", "sick", "alpha", ", following = { beta }"),
        "\"facts\": {\"age\": 5}");

    ck_assert_steps(w, "alpha beta");
    ck_assert_asks(w, "");
    end_world(w);
}
END_TEST

Suite *ask_suite(void)
{
    const TTest *tests[] = {
        only_facts_that_can_change_the_plan_are_asked,
        every_fact_of_an_open_rule_that_could_decide_is_asked,
        a_presumed_fact_is_asked_as_any_other,
        a_presumption_that_something_better_replaces_is_not_asked,
        a_fact_behind_a_presumption_is_asked,
        a_rule_that_would_change_nothing_is_not_asked_about,
        a_step_that_is_over_is_not_asked_about,
        the_earliest_deadline_is_asked_about_first,
        the_fact_that_more_rules_count_for_is_asked_first,
        what_settles_a_ban_is_asked_before_all_else,
        what_a_fired_rule_wants_to_know_comes_last,
        a_fact_that_a_deadline_counts_down_is_asked,
        a_deadline_of_a_step_that_is_banned_or_over_is_not_asked_about,
        a_step_that_nobody_takes_over_who_is_banned_is_asked_about,
        what_hands_a_step_over_without_a_name_is_asked,
        a_step_that_ends_where_a_duty_does_is_asked_about,
        a_step_that_waits_for_whoever_stands_in_is_asked_about,
        what_a_fact_opens_are_the_steps_it_could_bring_or_change,
        a_rule_stopped_by_what_is_told_asks_nothing,
        a_contradiction_is_not_asked_about,
        any_of_is_told_apart_by_what_rules_name,
        an_order_that_would_change_does_not_count,
    };

    return suite_of("ask", tests, sizeof tests / sizeof *tests);
}
