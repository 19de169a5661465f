// test_gather.c - grounds side by side, bans, status

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stddef.h>

#define CONTACT(actor, rest) "r \"one\" { contact = " actor " { " rest " } }\n"

START_TEST(a_rule_without_when_always_fires)
{
    world w = plan_of(CONTACT("alpha", "ground = free, within = \"now\""), "");

    ck_assert_steps(w, "alpha");
    ck_assert_status(w, "alpha", RUTIN_STEP_DUE);
    ck_assert_due(w, "alpha", OPENED);
    ck_assert(rutin_step_overdue(w.engine, 0));
    end_world(w);
}
END_TEST

START_TEST(an_unknown_condition_brings_no_step)
{
    world w = plan_of(
        "r \"one\" { when = sick, contact = alpha { ground = free } }", "");

    ck_assert_steps(w, "");
    ck_assert_asks(w, "sick");
    end_world(w);
}
END_TEST

START_TEST(unless_stops_only_when_true)
{
    static const char rules[] = "r \"one\" { unless = sick,\n"
                                "  contact = alpha { ground = free } }";
    world unknown = plan_of(rules, "");
    world yes = plan_of(rules, "\"facts\": {\"sick\": true}");

    ck_assert_steps(unknown, "alpha");
    ck_assert_asks(unknown, "sick");
    ck_assert_steps(yes, "");
    end_world(unknown);
    end_world(yes);
}
END_TEST

START_TEST(contributions_to_one_actor_are_one_step)
{
    world w = plan_of(
        "r \"one\" { contact = alpha { ground = consent,\n"
        "  tell = { \"situation\" }, within = \"now\", by = beta } }\n"
        "r \"two\" { contact = alpha { ground = duty \"Law 1\",\n"
        "  tell = { \"harm\" }, within = \"2 h\", by = gamma } }\n",
        "");

    ck_assert_steps(w, "alpha");
    ck_assert_ground(w, "alpha", RUTIN_GROUND_DUTY);
    ck_assert_str_eq(rutin_step_law(w.engine, 0), "Law 1");
    ck_assert_tells(w, "alpha", "harm");
    ck_assert_due(w, "alpha", "2026-11-21T00:10:00+01:00");
    ck_assert_str_eq(rutin_step_performer(w.engine, 0), "gamma");
    ck_assert_uint_eq(rutin_step_reason_count(w.engine, 0), 2);
    ck_assert_str_eq(rutin_step_reason(w.engine, 0, 0), "because one");
    end_world(w);
}
END_TEST

START_TEST(tell_is_the_union_over_effective_grounds)
{
    world w = plan_of(
        "r \"one\" { contact = alpha { ground = consent, tell = { \"name\" } } "
        "}\n"
        "r \"two\" { contact = alpha { ground = free, tell = { \"age\" } } }\n",
        "\"consent\": {\"alpha\": \"given\"}");

    ck_assert_tells(w, "alpha", "age name");
    ck_assert_ground(w, "alpha", RUTIN_GROUND_FREE);
    end_world(w);
}
END_TEST

START_TEST(no_consent_no_telling)
{
    static const char rules[] = CONTACT(
        "gamma", "ground = consent, tell = { \"situation\", \"name\" }");
    world not_asked = plan_of(rules, "");
    world refused = plan_of(rules, "\"consent\": {\"gamma\": \"refused\"}");
    world withdrawn = plan_of(rules, "\"consent\": {\"gamma\": \"withdrawn\"}");
    world cannot = plan_of(rules, "\"consent\": {\"gamma\": \"cannot_give\"}");

    ck_assert_status(not_asked, "gamma", RUTIN_STEP_ASK_CONSENT);
    ck_assert_status(refused, "gamma", RUTIN_STEP_BLOCKED);
    ck_assert_status(withdrawn, "gamma", RUTIN_STEP_BLOCKED);
    ck_assert_status(cannot, "gamma", RUTIN_STEP_ASK_CONSENT);
    ck_assert_tells(not_asked, "gamma", "");
    ck_assert_tells(refused, "gamma", "");
    ck_assert_tells(withdrawn, "gamma", "");
    ck_assert_tells(cannot, "gamma", "");
    end_world(not_asked);
    end_world(refused);
    end_world(withdrawn);
    end_world(cannot);
}
END_TEST

START_TEST(consent_to_one_is_no_consent_to_another)
{
    world w = plan_of(CONTACT("gamma", "ground = consent, tell = { \"name\" }"),
                      "\"consent\": {\"beta\": \"given\"}");

    ck_assert_status(w, "gamma", RUTIN_STEP_ASK_CONSENT);
    ck_assert_tells(w, "gamma", "");
    end_world(w);
}
END_TEST

START_TEST(a_consent_may_cover_some_facts_only)
{
    world w = plan_of(
        CONTACT("gamma",
                "ground = consent, tell = { \"situation\", \"name\" }"),
        "\"consent\": {\"gamma\": {\"state\": \"given\","
        " \"tell\": [\"age\"]}}");

    ck_assert_tells(w, "gamma", "age");
    end_world(w);
}
END_TEST

START_TEST(the_last_consent_at_or_before_now_holds)
{
    world w = plan_of(
        CONTACT("gamma", "ground = consent, tell = { \"age\" }"),
        "\"consent\": {\"gamma\": ["
        "{\"state\": \"given\", \"at\": \"2026-11-20T22:15:00+01:00\"},"
        "{\"state\": \"withdrawn\", \"at\": \"2026-11-20T22:20:00+01:00\"},"
        "{\"state\": \"given\", \"at\": \"2026-11-20T23:00:00+01:00\"}]}");

    ck_assert_status(w, "gamma", RUTIN_STEP_BLOCKED);
    end_world(w);
}
END_TEST

START_TEST(anonymous_never_tells_what_identifies)
{
    world w = plan_of(
        CONTACT("beta", "ground = { consent, anonymous },"
                        " tell = { \"situation\", \"identity\", \"health\" }"),
        "");

    ck_assert_ground(w, "beta", RUTIN_GROUND_ANONYMOUS);
    ck_assert_tells(w, "beta", "age small sick lost danger");
    end_world(w);
}
END_TEST

START_TEST(a_weighing_with_yes_makes_may_effective)
{
    static const char rules[] = CONTACT(
        "beta", "ground = may \"Law 2\", tell = { \"name\" }");
    world w = plan_of(rules, "");
    world yes = plan_of(rules, "\"events\": [{\"at\": \"" NOW
                               "\", \"weighed\": \"beta\", \"outcome\": "
                               "\"yes\", \"by\": \"head\", \"note\": \"n\"}]");
    world no = plan_of(rules, "\"events\": [{\"at\": \"" NOW
                              "\", \"weighed\": \"beta\", \"outcome\": "
                              "\"no\", \"by\": \"head\", \"note\": \"n\"}]");

    ck_assert_status(w, "beta", RUTIN_STEP_WEIGH);
    ck_assert_tells(w, "beta", "");
    ck_assert_status(yes, "beta", RUTIN_STEP_DUE);
    ck_assert_tells(yes, "beta", "name");
    ck_assert_status(no, "beta", RUTIN_STEP_BLOCKED);
    end_world(w);
    end_world(yes);
    end_world(no);
}
END_TEST

START_TEST(a_weighing_of_one_law_answers_that_law_only)
{
    world w = plan_of(
        CONTACT("beta", "ground = { may \"Law 2\", may \"Law 3\" },"
                        " tell = { \"name\" }"),
        "\"events\": [{\"at\": \"" NOW
        "\", \"weighed\": \"beta\", \"outcome\": \"no\", \"law\": \"Law 2\","
        " \"by\": \"head\", \"note\": \"n\"}]");

    ck_assert_status(w, "beta", RUTIN_STEP_WEIGH);
    ck_assert_str_eq(rutin_step_law(w.engine, 0), "Law 3");
    end_world(w);
}
END_TEST

START_TEST(a_ban_beats_every_ground)
{
    world w = plan_of(CONTACT("home", "ground = duty \"Law 1\", within = "
                                      "\"now\"") "r \"ban\" { never = home }",
                      "");

    ck_assert_steps(w, "");
    ck_assert_uint_eq(rutin_ban_count(w.engine), 1);
    ck_assert(rutin_ban_certain(w.engine, 0));
    ck_assert_plan_has(w, "\"overrode\":[\"one\"]");
    end_world(w);
}
END_TEST

START_TEST(a_ban_of_a_kind_bans_every_actor_of_it)
{
    world w = plan_of("r \"ban\" { never = kind \"authority\" }", "");

    ck_assert_uint_eq(rutin_ban_count(w.engine), 3);
    ck_assert_str_eq(rutin_ban_actor(w.engine, 2), "delta");
    end_world(w);
}
END_TEST

START_TEST(a_ban_not_excluded_holds_the_step_and_is_asked_first)
{
    world w = plan_of(
        CONTACT("home", "ground = free, tell = { \"age\" }, within = \"14 "
                        "days\"") "r \"ban\" { when = sick, never = home }\n"
                                  "r \"two\" { when = danger:is(\"now\"),\n"
                                  "  contact = alpha { ground = free, within = "
                                  "\"now\" } }",
        "");

    ck_assert_status(w, "home", RUTIN_STEP_HELD);
    ck_assert_tells(w, "home", "");
    ck_assert(!rutin_ban_certain(w.engine, 0));
    ck_assert_asks(w, "sick danger");
    end_world(w);
}
END_TEST

START_TEST(a_ban_not_excluded_does_not_hold_a_duty)
{
    world w = plan_of(
        CONTACT("home", "ground = duty \"Law 1\"") "r \"ban\" { when = sick, "
                                                   "never = home }",
        "");

    ck_assert_status(w, "home", RUTIN_STEP_DUE);
    end_world(w);
}
END_TEST

START_TEST(a_banned_actor_who_was_contacted_is_warned_of)
{
    world w = plan_of("r \"ban\" { never = home }\n"
                      "r \"two\" { task = look {} }",
                      "\"events\": [{\"at\": \"" NOW
                      "\", \"contact\": \"home\", \"outcome\": \"reached\"}]");

    ck_assert_warns(w, "banned_contacted");
    end_world(w);
}
END_TEST

#define REACHED(actor, more)                                                   \
    "\"events\": [{\"at\": \"" NOW "\", \"contact\": \"" actor                 \
    "\", \"outcome\": \"reached\"" more "}]"

START_TEST(a_contact_is_done_once_reached)
{
    world w = plan_of(CONTACT("alpha", "ground = duty \"Law 1\""),
                      REACHED("alpha", ""));

    ck_assert_status(w, "alpha", RUTIN_STEP_DONE);
    ck_assert(!rutin_step_overdue(w.engine, 0));
    end_world(w);
}
END_TEST

START_TEST(reaching_an_actor_of_the_same_duty_is_reaching_it)
{
    world w = plan_of(CONTACT("alpha", "ground = duty \"Law 1\""),
                      REACHED("delta", ""));

    ck_assert_status(w, "alpha", RUTIN_STEP_DONE);
    end_world(w);
}
END_TEST

START_TEST(consulting_anonymously_never_discharges_a_duty)
{
    static const char event[] = REACHED("alpha", ", \"ground\": \"anonymous\"");
    world both = plan_of(
        CONTACT("alpha", "ground = anonymous") "r \"two\" { contact = alpha {"
                                               " ground = duty \"Law 1\" } }",
        event);
    world alone = plan_of(CONTACT("alpha", "ground = anonymous"), event);

    ck_assert_status(both, "alpha", RUTIN_STEP_DUE);
    ck_assert_status(alone, "alpha", RUTIN_STEP_DONE);
    end_world(both);
    end_world(alone);
}
END_TEST

#define REFUSED(actor)                                                         \
    "\"events\": [{\"at\": \"" NOW "\", \"contact\": \"" actor                 \
    "\", \"outcome\": \"refused\"}]"

START_TEST(a_refusal_fails_a_contact_but_never_a_duty)
{
    world w = plan_of(
        CONTACT("gamma", "ground = free") "r \"two\" { contact = beta { ground "
                                          "= duty \"L\" } }",
        REFUSED("gamma"));
    world duty = plan_of(CONTACT("beta", "ground = duty \"Law 1\""),
                         REFUSED("beta"));

    ck_assert_status(w, "gamma", RUTIN_STEP_FAILED);
    ck_assert_status(duty, "beta", RUTIN_STEP_DUE);
    end_world(w);
    end_world(duty);
}
END_TEST

START_TEST(a_task_is_done_by_its_last_outcome)
{
    world w = plan_of(
        "r \"one\" { task = look {} }",
        "\"events\": [{\"at\": \"" OPENED
        "\", \"task\": \"look\", \"outcome\": \"failed\"}, {\"at\": \"" NOW
        "\", \"task\": \"look\", \"outcome\": \"done\"}]");

    ck_assert_status(w, "look", RUTIN_STEP_DONE);
    ck_assert_ground(w, "look", RUTIN_GROUND_NONE);
    end_world(w);
}
END_TEST

START_TEST(a_task_on_consent_asks_under_its_own_id)
{
    static const char rules[] =
        "r \"one\" { task = look { ground = consent } }";
    world w = plan_of(rules, "");
    world given = plan_of(rules, "\"consent\": {\"look\": \"given\"}");

    ck_assert_status(w, "look", RUTIN_STEP_ASK_CONSENT);
    ck_assert_status(given, "look", RUTIN_STEP_DUE);
    end_world(w);
    end_world(given);
}
END_TEST

START_TEST(a_clock_that_has_not_started_waits)
{
    static const char rules[] =
        "r \"one\" { task = look { within = \"2 h\", from = reached(beta) } }";
    world w = plan_of(rules, "");
    world started = plan_of(
        rules, "\"events\": [{\"at\": \"2026-11-20T22:30:00+01:00\","
               " \"contact\": \"beta\", \"outcome\": \"reached\"}]");

    ck_assert_status(w, "look", RUTIN_STEP_WAITING);
    ck_assert_due(w, "look", NULL);
    ck_assert_status(started, "look", RUTIN_STEP_DUE);
    ck_assert_due(started, "look", "2026-11-21T00:30:00+01:00");
    end_world(w);
    end_world(started);
}
END_TEST

START_TEST(what_was_received_starts_a_clock_or_else_the_opening)
{
    static const char rules[] =
        "r \"one\" { task = look { within = \"next day\","
        " from = received \"report\" } }";
    world w = plan_of(rules, "");
    world received = plan_of(
        rules, "\"events\": [{\"at\": \"2026-11-18T09:00:00+01:00\","
               " \"received\": \"report\"}]");

    ck_assert_due(w, "look", "2026-11-21T23:59:59+01:00");
    ck_assert_due(received, "look", "2026-11-19T23:59:59+01:00");
    ck_assert(rutin_step_overdue(received.engine, 0));
    end_world(w);
    end_world(received);
}
END_TEST

START_TEST(a_presumption_is_taken_while_nothing_is_told)
{
    static const char rules[] =
        "r \"one\" { when = child, contact = alpha { ground = free } }";
    world w = plan_of(rules, "");
    world grown = plan_of(rules, "\"facts\": {\"age\": 30}");

    ck_assert_steps(w, "alpha");
    ck_assert_plan_has(w, "{\"fact\":\"small\",\"value\":true}");
    ck_assert_steps(grown, "");
    ck_assert_asks(grown, "");
    end_world(w);
    end_world(grown);
}
END_TEST

START_TEST(a_presumption_may_be_a_condition)
{
    static const char rules[] =
        "r \"one\" { when = lost, contact = alpha { ground = free } }";
    world unknown = plan_of(rules, "");
    world sick = plan_of(rules, "\"facts\": {\"sick\": true}");
    world told = plan_of(rules, "\"facts\": {\"sick\": true, \"lost\": false}");

    ck_assert_steps(unknown, "");
    ck_assert_steps(sick, "alpha");
    ck_assert_steps(told, "");
    end_world(unknown);
    end_world(sick);
    end_world(told);
}
END_TEST

START_TEST(a_rule_out_of_force_is_not_judged)
{
    world w = plan_of(
        "r \"old\" { to = \"2026-11-19\", contact = alpha { ground = free } }\n"
        "r \"last\" { to = \"2026-11-20\", contact = beta { ground = free } }\n"
        "r \"new\" { from = \"2026-11-21\", when = sick, never = beta,\n"
        "  contact = gamma { ground = free } }\n",
        "");

    ck_assert_steps(w, "beta");
    ck_assert_asks(w, "");
    end_world(w);
}
END_TEST

START_TEST(a_lua_rule_is_open_on_the_fact_it_could_not_read)
{
    static const char rules[] =
        "r \"code\" { when = function(case)\n"
        "    return case.age < 10 and case.danger == \"now\"\n"
        "  end, contact = alpha { ground = free } }";
    world open = plan_of(rules, "\"facts\": {\"age\": 5}");
    world fired = plan_of(rules,
                          "\"facts\": {\"age\": 5, \"danger\": \"now\"}");
    world silent = plan_of(rules, "\"facts\": {\"age\": 50}");

    ck_assert_steps(open, "");
    ck_assert_asks(open, "danger");
    ck_assert_steps(fired, "alpha");
    ck_assert_steps(silent, "");
    ck_assert_asks(silent, "");
    end_world(open);
    end_world(fired);
    end_world(silent);
}
END_TEST

START_TEST(a_lua_rule_that_rests_on_a_presumption_asks_for_it)
{
    world w = plan_of("r \"code\" { when = function(case)\n"
                      "    return not case.small\n"
                      "  end, contact = alpha { ground = duty \"Law\" } }",
                      "");

    ck_assert_steps(w, "");
    ck_assert_asks(w, "small");
    end_world(w);
}
END_TEST

START_TEST(a_lua_rule_that_goes_through_the_case_is_refused)
{
    world w = world_of("r \"code\" { when = function(case)\n"
                       "    local function first(of)\n"
                       "      for name in pairs(of) do return name end\n"
                       "    end\n"
                       "    return first(case) ~= nil\n"
                       "  end, contact = alpha { ground = free } }");

    ck_assert_int_eq(decide_in(w, ""), RUTIN_EROUTINE);
    end_world(w);
}
END_TEST

Suite *gather_suite(void)
{
    const TTest *tests[] = {
        a_rule_without_when_always_fires,
        an_unknown_condition_brings_no_step,
        unless_stops_only_when_true,
        contributions_to_one_actor_are_one_step,
        tell_is_the_union_over_effective_grounds,
        no_consent_no_telling,
        consent_to_one_is_no_consent_to_another,
        a_consent_may_cover_some_facts_only,
        the_last_consent_at_or_before_now_holds,
        anonymous_never_tells_what_identifies,
        a_weighing_with_yes_makes_may_effective,
        a_weighing_of_one_law_answers_that_law_only,
        a_ban_beats_every_ground,
        a_ban_of_a_kind_bans_every_actor_of_it,
        a_ban_not_excluded_holds_the_step_and_is_asked_first,
        a_ban_not_excluded_does_not_hold_a_duty,
        a_banned_actor_who_was_contacted_is_warned_of,
        a_contact_is_done_once_reached,
        reaching_an_actor_of_the_same_duty_is_reaching_it,
        consulting_anonymously_never_discharges_a_duty,
        a_refusal_fails_a_contact_but_never_a_duty,
        a_task_is_done_by_its_last_outcome,
        a_task_on_consent_asks_under_its_own_id,
        a_clock_that_has_not_started_waits,
        what_was_received_starts_a_clock_or_else_the_opening,
        a_presumption_is_taken_while_nothing_is_told,
        a_presumption_may_be_a_condition,
        a_rule_out_of_force_is_not_judged,
        a_lua_rule_is_open_on_the_fact_it_could_not_read,
        a_lua_rule_that_rests_on_a_presumption_asks_for_it,
        a_lua_rule_that_goes_through_the_case_is_refused,
    };

    return suite_of("gather", tests, sizeof tests / sizeof *tests);
}
