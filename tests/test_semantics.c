// test_semantics.c - the fine print, sentence by sentence
//
// Above each test stands the number of its sentence. What other files prove is
// not proved again here.

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RULE(id, body) "r \"" id "\" { " body " }\n"
#define EVENTS(list) "\"events\": [" list "]"
#define EVENT(at, rest) "{\"at\": \"" at "\", " rest "}"
#define CONTACT(at, actor, outcome)                                            \
    EVENT(at, "\"contact\": \"" actor "\", \"outcome\": \"" outcome "\"")
#define ON(at, actor, ground)                                                  \
    EVENT(at, "\"contact\": \"" actor "\", \"outcome\": \"reached\", "         \
              "\"ground\": \"" ground "\"")
#define TASK(at, task, outcome)                                                \
    EVENT(at, "\"task\": \"" task "\", \"outcome\": \"" outcome "\"")
#define WEIGHED(at, actor, outcome)                                            \
    EVENT(at, "\"weighed\": \"" actor "\", \"outcome\": \"" outcome            \
              "\", \"by\": \"chief\", \"note\": \"secret\"")
#define EARLY "2026-11-20T22:15:00+01:00"
#define LATER "2026-11-20T22:20:00+01:00"

// Whether the plan does not hold a text.
#define ck_plan_lacks(w, text)                                                 \
    ck_assert_msg(strstr(rutin_plan((w).engine, NULL), text) == NULL,          \
                  "%s is in %s", text, rutin_plan((w).engine, NULL))

// As ck_assert_str_eq, of texts that are too long to be said.
#define ck_assert_str_eq_short(found, wanted)                                  \
    ck_assert_msg(strcmp(found, wanted) == 0, "found %s", found)

// Whether a rule of this condition fires in a case.
static bool fires(const char *when, const char *members)
{
    char rules[1024];
    world w;
    bool found;

    snprintf(rules, sizeof rules,
             "r \"one\" { when = %s, contact = alpha { ground = free } }\n"
             "r \"two\" { when = received \"report\", warn = words \"!\" }\n",
             when);
    w = plan_of(rules, members);
    found = rutin_step_count(w.engine) > 0;
    end_world(w);
    return found;
}

// Decides a whole case in a world.
static void decide_all(world w, const char *json)
{
    ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), NULL),
                     RUTIN_OK);
}

// ---------------------------------------------------------------- judging

// 2
START_TEST(every_fact_not_told_that_is_presumed_is_listed_as_declared)
{
    static const char rules[] =
        "fact \"count\" (asked { number { 0, 9 }, presume = 3 })\n"
        "fact \"level\" (asked { one_of { \"low\", \"high\" },\n"
        "  presume = \"high\" })\n"
        "fact \"signs\" (asked { any_of { \"a\", \"b\", \"c\" },\n"
        "  presume = { \"c\", \"a\" } })\n"
        "fact \"calm\" (asked { yes_no, presume = no })\n" RULE(
            "one", "task = look {}");
    world w = plan_of(rules, "");
    world told = plan_of(rules, "\"facts\": {\"sick\": false, \"count\": 1}");

    ck_assert_plan_has(w, "\"presumed\":[{\"fact\":\"small\",\"value\":true},"
                          "{\"fact\":\"count\",\"value\":3},"
                          "{\"fact\":\"level\",\"value\":\"high\"},"
                          "{\"fact\":\"signs\",\"value\":[\"a\",\"c\"]},"
                          "{\"fact\":\"calm\",\"value\":false}]");
    ck_assert_plan_has(told,
                       "\"presumed\":[{\"fact\":\"small\",\"value\":true},"
                       "{\"fact\":\"lost\",\"value\":false},"
                       "{\"fact\":\"level\",\"value\":\"high\"},");
    end_world(w);
    end_world(told);
}
END_TEST

// 3
START_TEST(a_rule_that_unless_stops_is_neither_open_nor_banning)
{
    static const char rules[] = RULE("one",
                                     "when = sick, unless = hiv, never = home");
    world open = plan_of(rules, "");
    world stopped = plan_of(rules, "\"facts\": {\"hiv\": true}");
    world fired = plan_of(rules, "\"facts\": {\"sick\": true}");

    ck_assert_uint_eq(rutin_ban_count(open.engine), 1);
    ck_assert(!rutin_ban_certain(open.engine, 0));
    ck_assert_asks(open, "sick hiv");
    ck_assert_uint_eq(rutin_ban_count(stopped.engine), 0);
    ck_assert_asks(stopped, "");
    ck_assert(rutin_ban_certain(fired.engine, 0));
    ck_assert_asks(fired, "hiv");
    end_world(open);
    end_world(stopped);
    end_world(fired);
}
END_TEST

// 4
START_TEST(what_no_event_says_has_not_happened)
{
    ck_assert(!fires("reached(alpha)", ""));
    ck_assert(fires("no(reached(alpha))", ""));
    ck_assert(fires("no(received \"report\")", ""));
    ck_assert(fires("received \"report\"",
                    EVENTS(EVENT(EARLY, "\"received\": \"report\""))));
    ck_assert(fires("tried(beta)", EVENTS(CONTACT(EARLY, "beta", "refused"))));
    ck_assert(
        !fires("reached(beta)", EVENTS(CONTACT(EARLY, "beta", "refused"))));
    ck_assert(fires("reached(beta)",
                    EVENTS(CONTACT(EARLY, "beta", "reached") "," CONTACT(
                        LATER, "beta", "no_answer"))));
    ck_assert(
        fires("reached(delta)", EVENTS(CONTACT(EARLY, "alpha", "reached"))));
    ck_assert(
        fires("reached(alpha)", EVENTS(CONTACT(EARLY, "delta", "reached"))));
    ck_assert(
        !fires("tried(alpha)", EVENTS(CONTACT(EARLY, "delta", "reached"))));
    ck_assert(fires("weighed(beta)",
                    EVENTS(WEIGHED(EARLY, "beta",
                                   "no") "," WEIGHED(LATER, "beta", "yes"))));
    ck_assert(!fires("weighed(beta)",
                     EVENTS(WEIGHED(EARLY, "beta",
                                    "yes") "," WEIGHED(LATER, "beta", "no"))));
    ck_assert(!fires("done(look)", EVENTS(TASK(EARLY, "look", "done") "," TASK(
                                       LATER, "look", "failed"))));
    ck_assert(fires("consent_of(anyone):is(\"refused\")",
                    "\"consent\": {\"gamma\": \"refused\"}"));
}
END_TEST

// 5
START_TEST(from_is_inclusive_and_goes_by_the_local_date_of_now)
{
    static const char rules[] = RULE(
        "one", "from = \"2026-11-20\", to = \"2026-11-20\","
               " contact = alpha { ground = free }");
    world w = world_of(rules);

    decide_all(w, "{\"opened\": \"2026-11-20T00:00:00+01:00\","
                  " \"now\": \"2026-11-20T00:00:00+01:00\"}");
    ck_assert_steps(w, "alpha");
    decide_all(w, "{\"opened\": \"2026-11-20T00:00:00+01:00\","
                  " \"now\": \"2026-11-20T23:30:00-02:00\"}");
    ck_assert_steps(w, "alpha");
    decide_all(w, "{\"opened\": \"2026-11-19T00:00:00+01:00\","
                  " \"now\": \"2026-11-19T23:59:59+01:00\"}");
    ck_assert_steps(w, "");
    end_world(w);
}
END_TEST

// 5
START_TEST(a_term_may_have_versions_of_different_days)
{
    static const char rules[] =
        "term \"young\" { age:below(18), sv = \"u\", en = \"y\","
        " to = \"2026-11-19\" }\n"
        "term \"young\" { age:below(21), sv = \"u\", en = \"y\","
        " from = \"2026-11-20\" }\n" RULE(
            "one", "when = young, contact = alpha { ground = free }");
    world w = plan_of(rules, "\"facts\": {\"age\": 20}");

    ck_assert_steps(w, "alpha");
    decide_all(w, "{\"opened\": \"2026-11-19T00:00:00+01:00\","
                  " \"now\": \"2026-11-19T12:00:00+01:00\","
                  " \"facts\": {\"age\": 20}}");
    ck_assert_steps(w, "");
    end_world(w);
}
END_TEST

// 6
START_TEST(a_lua_rule_that_unless_stops_asks_nothing)
{
    world w = plan_of(RULE("one", "when = function(case)\n"
                                  "  return case.danger == \"now\" end,\n"
                                  "unless = sick,\n"
                                  "contact = alpha { ground = free }"),
                      "\"facts\": {\"sick\": true}");

    ck_assert_steps(w, "");
    ck_assert_asks(w, "");
    end_world(w);
}
END_TEST

// 6, 30
START_TEST(a_lua_rule_that_answers_false_asks_not_about_its_unless)
{
    static const char rules[] = RULE("one",
                                     "when = function(case)\n"
                                     "  return case.danger == \"now\" end,\n"
                                     "unless = sick,\n"
                                     "contact = alpha { ground = free }");
    world silent = plan_of(rules, "\"facts\": {\"danger\": \"none\"}");
    world fired = plan_of(rules, "\"facts\": {\"danger\": \"now\"}");

    ck_assert_asks(silent, "");
    ck_assert_steps(fired, "alpha");
    ck_assert_asks(fired, "sick");
    end_world(silent);
    end_world(fired);
}
END_TEST

// 7
START_TEST(a_told_any_of_is_complete)
{
    ck_assert(fires("harm:known()", "\"facts\": {\"harm\": []}"));
    ck_assert(fires("no(harm:has(\"sold\"))", "\"facts\": {\"harm\": []}"));
    ck_assert(!fires("no(harm:has(\"sold\"))", ""));
}
END_TEST

// 8b
START_TEST(what_is_unknown_acts_neither_as_true_nor_as_false)
{
    world w = plan_of(
        RULE("one", "when = sick, contact = alpha { ground = free }")
            RULE("two", "when = no(sick), contact = beta { ground = free }")
                RULE("three", "when = any { sick, no(sick) },"
                              " contact = gamma { ground = free }"),
        "");

    ck_assert_steps(w, "");
    ck_assert_asks(w, "sick");
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- grounds

// 9
START_TEST(a_text_is_left_out_under_anonymous_whatever_its_class)
{
    world w = plan_of(
        "fact \"memo\" (asked { text })\n"
        "fact \"mark\" (asked { yes_no, identifying = true })\n"
        "fact \"visa\" (asked { yes_no, class = \"migration\" })\n"
        "fact \"kids\" (asked { yes_no, class = \"children\" })\n"
        "fact \"boss\" (asked { yes_no, class = \"suspects\" })\n"
        "fact \"room\" (asked { yes_no, class = \"protected_address\" "
        "})\n" RULE("one",
                    "contact = beta { ground = { anonymous, consent },"
                    " tell = { \"situation\", \"migration\", \"children\","
                    " \"suspects\", \"protected_address\", \"account\" } }"),
        "");

    ck_assert_tells(w, "beta", "age small sick lost danger harm");
    end_world(w);
}
END_TEST

// 9
START_TEST(what_identifies_is_refused_where_anonymous_stands_alone)
{
    static const char *const told[] = {"name", "identity", "hiv", "suspects"};
    char source[8192];
    rutin_routine *routine;

    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        snprintf(source, sizeof source,
                 "%sr \"one\" { contact = beta { ground = anonymous,"
                 " tell = { \"%s\" } } }\n",
                 world_head, told[i]);
        ck_assert_int_eq(
            rutin_load("x", source, strlen(source), NULL, &routine),
            RUTIN_EROUTINE);
        ck_assert_uint_eq(rutin_mistake_count(routine), 1);
        rutin_routine_free(routine);
    }
}
END_TEST

// 9
START_TEST(a_name_that_is_a_class_and_a_fact_means_the_class)
{
    world w = plan_of("fact \"health\" (asked { yes_no })\n" RULE(
                          "one", "contact = beta { ground = free,"
                                 " tell = { \"health\" } }"),
                      "");

    ck_assert_tells(w, "beta", "hiv");
    end_world(w);
}
END_TEST

// 10
START_TEST(tell_lists_facts_of_the_class_known_or_not_and_no_others)
{
    world w = plan_of("fact \"loose\" { yes_no, ask = words \"?\" }\n" RULE(
                          "one", "contact = beta { ground = free,"
                                 " tell = { \"account\", \"situation\" } }")
                          RULE("two", "contact = gamma { ground = free,"
                                      " tell = { \"loose\", \"age\" } }"),
                      "\"facts\": {\"sick\": true}");

    ck_assert_tells(w, "beta", "age small sick lost danger harm");
    ck_assert_tells(w, "gamma", "age loose");
    end_world(w);
}
END_TEST

// 11
START_TEST(a_weighing_answers_every_may_and_duty_unless_and_shows_no_note)
{
    world w = plan_of(
        RULE("one",
             "contact = beta { ground = may \"L1\", tell = { \"age\" } }")
            RULE("two", "contact = beta { ground = duty_unless \"L2\","
                        " tell = { \"harm\" } }"),
        EVENTS(WEIGHED(EARLY, "beta", "yes")));

    ck_assert_status(w, "beta", RUTIN_STEP_DUE);
    ck_assert_ground(w, "beta", RUTIN_GROUND_DUTY_UNLESS);
    ck_assert_tells(w, "beta", "age harm");
    ck_plan_lacks(w, "secret");
    ck_plan_lacks(w, "chief");
    end_world(w);
}
END_TEST

// 11
START_TEST(a_weighing_of_one_actor_or_another_law_answers_nothing)
{
    static const char rules[] = RULE(
        "one", "contact = beta { ground = may \"L1\", tell = { \"age\" } }");
    world other = plan_of(rules, EVENTS(WEIGHED(EARLY, "gamma", "yes")));
    world law = plan_of(
        rules,
        EVENTS(EVENT(EARLY, "\"weighed\": \"beta\", \"outcome\": \"yes\","
                            " \"law\": \"L9\", \"by\": \"b\","
                            " \"note\": \"n\"")));

    ck_assert_status(other, "beta", RUTIN_STEP_WEIGH);
    ck_assert_tells(other, "beta", "");
    ck_assert_status(law, "beta", RUTIN_STEP_WEIGH);
    ck_assert_tells(law, "beta", "");
    end_world(other);
    end_world(law);
}
END_TEST

// 12
START_TEST(reached_on_anonymous_is_done_while_no_other_ground_is_effective)
{
    static const char rules[] = RULE(
        "one", "contact = beta { ground = { consent, anonymous },"
               " tell = { \"age\" } }");
    world alone = plan_of(rules, EVENTS(ON(EARLY, "beta", "anonymous")));
    world given = plan_of(rules, "\"consent\": {\"beta\": \"given\"}, " EVENTS(
                                     ON(EARLY, "beta", "anonymous")));
    world without = plan_of(rules,
                            "\"consent\": {\"beta\": \"given\"}, " EVENTS(
                                CONTACT(EARLY, "beta", "reached")));

    ck_assert_status(alone, "beta", RUTIN_STEP_DONE);
    ck_assert_status(given, "beta", RUTIN_STEP_DUE);
    ck_assert_status(without, "beta", RUTIN_STEP_DONE);
    end_world(alone);
    end_world(given);
    end_world(without);
}
END_TEST

// 13
START_TEST(contributions_stand_side_by_side)
{
    world w = plan_of(
        RULE("one", "law = \"R1\", contact = beta { ground = { consent,"
                    " anonymous }, within = \"2 h\", by = gamma,"
                    " tell = { \"age\" } }")
            RULE("two", "law = \"R2\", contact = beta { ground = free,"
                        " within = \"30 min\" }")
                RULE("three", "contact = beta { ground = free, by = alpha,"
                              " within = \"1 h\" }"),
        "");

    ck_assert_plan_has(w, "\"performer\":\"alpha\",\"status\":\"due\"");
    ck_assert_plan_has(w, "\"within\":\"30 min\","
                          "\"due\":\"2026-11-20T22:40:00+01:00\"");
    ck_assert_plan_has(w, "\"ground\":\"free\",\"law\":\"R2\"");
    ck_assert_uint_eq(rutin_step_reason_count(w.engine, 0), 3);
    ck_assert_plan_has(
        w, "\"grounds\":[{\"rule\":\"two\",\"ground\":\"free\","
           "\"effective\":true,\"law\":\"R2\",\"tell\":[]},"
           "{\"rule\":\"three\",\"ground\":\"free\",\"effective\":true,"
           "\"law\":null,\"tell\":[]},"
           "{\"rule\":\"one\",\"ground\":\"consent\",\"effective\":false,"
           "\"law\":\"R1\",\"tell\":[\"age\"]},"
           "{\"rule\":\"one\",\"ground\":\"anonymous\",\"effective\":true,"
           "\"law\":\"R1\",\"tell\":[\"age\"]}]");
    end_world(w);
}
END_TEST

// 14
START_TEST(what_has_no_effective_ground_gives_neither_performer_nor_deadline)
{
    static const char rules[] = RULE(
        "one", "contact = beta { ground = consent, by = gamma,"
               " within = \"now\", first = true }")
        RULE("two", "contact = beta { ground = anonymous }")
            RULE("three", "contact = alpha { ground = free }");
    world w = plan_of(rules, "");
    world given = plan_of(rules, "\"consent\": {\"beta\": \"given\"}");

    ck_assert_ptr_null(rutin_step_performer(w.engine, step_of(w, "beta")));
    ck_assert_due(w, "beta", NULL);
    ck_assert_steps(given, "beta alpha");
    ck_assert_due(given, "beta", OPENED);
    ck_assert_str_eq(rutin_step_performer(given.engine, 0), "gamma");
    end_world(w);
    end_world(given);
}
END_TEST

// 14
START_TEST(while_no_ground_is_effective_all_contributions_count)
{
    world w = plan_of(
        RULE("one", "contact = beta { ground = consent, within = \"2 h\" }")
            RULE("two", "contact = beta { ground = may \"L\", by = gamma,"
                        " within = \"1 h\" }"),
        "");

    ck_assert_due(w, "beta", "2026-11-20T23:10:00+01:00");
    ck_assert_str_eq(rutin_step_performer(w.engine, 0), "gamma");
    end_world(w);
}
END_TEST

// 15
START_TEST(a_step_shows_the_ground_that_its_status_waits_for)
{
    static const char rules[] = RULE(
        "one", "contact = beta { ground = { consent, may \"L2\","
               " duty_unless \"L1\" }, tell = { \"age\" } }");
    world weigh = plan_of(rules, "");
    world asks = plan_of(rules, EVENTS(WEIGHED(EARLY, "beta", "no")));
    world blocked = plan_of(rules,
                            "\"consent\": {\"beta\": \"refused\"}, " EVENTS(
                                WEIGHED(EARLY, "beta", "no")));

    ck_assert_status(weigh, "beta", RUTIN_STEP_WEIGH);
    ck_assert_ground(weigh, "beta", RUTIN_GROUND_DUTY_UNLESS);
    ck_assert_str_eq(rutin_step_law(weigh.engine, 0), "L1");
    ck_assert_tells(weigh, "beta", "");
    ck_assert_status(asks, "beta", RUTIN_STEP_ASK_CONSENT);
    ck_assert_ground(asks, "beta", RUTIN_GROUND_CONSENT);
    ck_assert_tells(asks, "beta", "");
    ck_assert_status(blocked, "beta", RUTIN_STEP_BLOCKED);
    ck_assert_ground(blocked, "beta", RUTIN_GROUND_DUTY_UNLESS);
    ck_assert_tells(blocked, "beta", "");
    end_world(weigh);
    end_world(asks);
    end_world(blocked);
}
END_TEST

// 16
START_TEST(a_list_of_consents_goes_by_time_and_each_narrows_for_itself)
{
    static const char rules[] = RULE(
        "one", "contact = beta { ground = consent,"
               " tell = { \"age\", \"harm\", \"name\" } }");
    world w = plan_of(rules, "\"consent\": {\"beta\": ["
                             "{\"state\": \"given\", \"at\": \"" NOW
                             "\", \"tell\": [\"harm\", \"sick\"],"
                             " \"by\": \"guardian\"},"
                             "{\"state\": \"refused\", \"at\": \"" EARLY
                             "\"}, {\"state\": \"given\"}]}");
    world wide = plan_of(rules,
                         "\"consent\": {\"beta\": ["
                         "{\"state\": \"given\", \"tell\": [\"age\"],"
                         " \"at\": \"" EARLY "\"},"
                         "{\"state\": \"given\", \"at\": \"" LATER "\"}]}");
    world nothing = plan_of(rules, "\"consent\": {\"beta\": {\"state\":"
                                   " \"given\", \"tell\": []}}");

    ck_assert_status(w, "beta", RUTIN_STEP_DUE);
    ck_assert_tells(w, "beta", "harm");
    ck_plan_lacks(w, "guardian");
    ck_assert_tells(wide, "beta", "age harm name");
    ck_assert_tells(nothing, "beta", "");
    end_world(w);
    end_world(wide);
    end_world(nothing);
}
END_TEST

// 16
START_TEST(a_consent_narrows_what_is_told_on_consent_only)
{
    world w = plan_of(RULE("one", "contact = beta { ground = consent,"
                                  " tell = { \"age\", \"name\" } }")
                          RULE("two", "contact = beta { ground = duty \"L\","
                                      " tell = { \"harm\" } }"),
                      "\"consent\": {\"beta\": {\"state\": \"given\","
                      " \"tell\": [\"age\", \"sick\"]}}");

    ck_assert_tells(w, "beta", "age harm");
    ck_assert_plan_has(w,
                       "\"ground\":\"consent\",\"effective\":true,\"law\":null,"
                       "\"tell\":[\"age\"]");
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- bans

// 17
START_TEST(a_banned_actor_has_no_step_even_if_reached)
{
    world w = plan_of(
        RULE("one", "contact = home { ground = duty \"L\", within = \"now\" }")
            RULE("two", "contact = alpha { ground = free, after = { home } },"
                        " task = look { after = { home } }")
                RULE("ban", "never = home") RULE(
                    "sad", "when = sick, contact = home { ground = free }"),
        EVENTS(CONTACT(EARLY, "home", "reached")));

    ck_assert_steps(w, "alpha look");
    ck_assert_status(w, "alpha", RUTIN_STEP_DUE);
    ck_plan_lacks(w, "\"after\":[\"home\"]");
    ck_assert_plan_has(w, "\"overrode\":[\"one\"]");
    ck_assert_plan_has(w, "\"fired\":[\"one\",\"two\",\"ban\"]");
    ck_assert_asks(w, "");
    ck_assert_warns(w, "banned_contacted");
    end_world(w);
}
END_TEST

// 17
START_TEST(bans_stand_in_the_order_of_the_rules)
{
    world w = plan_of(RULE("one", "when = sick, never = { home, alpha }")
                          RULE("two", "never = { gamma, beta }")
                              RULE("three", "never = home"),
                      "");

    ck_assert_uint_eq(rutin_ban_count(w.engine), 4);
    ck_assert_str_eq(rutin_ban_actor(w.engine, 0), "alpha");
    ck_assert_str_eq(rutin_ban_actor(w.engine, 1), "home");
    ck_assert(rutin_ban_certain(w.engine, 1));
    ck_assert_str_eq(rutin_ban_actor(w.engine, 2), "beta");
    ck_assert_plan_has(w, "{\"actor\":\"home\",\"certain\":true,\"because\":["
                          "{\"rule\":\"three\",\"text\":\"because three\"}],"
                          "\"overrode\":[]}");
    ck_assert_plan_has(w, "{\"actor\":\"alpha\",\"certain\":false,\"because\":["
                          "{\"rule\":\"one\",\"text\":\"because one\"}],"
                          "\"overrode\":[]}");
    end_world(w);
}
END_TEST

// 17
START_TEST(a_banned_performer_removes_no_task_and_performs_none)
{
    static const char rules[] = RULE(
        "one", "task = look { by = home }, contact = beta {"
               " ground = duty \"L\", by = home }")
        RULE("two", "contact = beta { ground = free, by = gamma }")
            RULE("ban", "when = sick, never = home");
    world w = plan_of(rules, "\"facts\": {\"sick\": true}");
    world open = plan_of(rules, "");

    ck_assert_steps(w, "beta look");
    ck_assert_ptr_null(rutin_step_performer(w.engine, step_of(w, "look")));
    ck_assert_str_eq(rutin_step_performer(w.engine, step_of(w, "beta")),
                     "gamma");
    ck_assert_str_eq(rutin_step_performer(open.engine, step_of(open, "look")),
                     "home");
    ck_assert_asks(open, "sick");
    end_world(w);
    end_world(open);
}
END_TEST

// 18
START_TEST(a_held_step_tells_nothing_and_counts_as_no_contact)
{
    world w = plan_of(
        RULE("one", "contact = home { ground = { anonymous, consent,"
                    " may \"L\" }, tell = { \"age\", \"name\" } }")
            RULE("two", "contact = alpha { ground = free, after = { home } }")
                RULE("ban",
                     "when = sick, never = home") "always \"it is there\" { "
                                                  "must = contacts(home) }\n",
        "\"consent\": {\"home\": \"given\"}, " EVENTS(
            WEIGHED(EARLY, "home", "yes")));

    ck_assert_status(w, "home", RUTIN_STEP_HELD);
    ck_assert_tells(w, "home", "");
    ck_assert_status(w, "alpha", RUTIN_STEP_DUE);
    ck_assert_warns(w, "broken_invariant");
    end_world(w);
}
END_TEST

// 18, 31
START_TEST(a_ban_that_is_certain_already_is_settled)
{
    world w = plan_of(
        RULE("sure", "never = home")
            RULE("open", "when = sick, never = home,"
                         " contact = gamma { ground = free }")
                RULE("near", "when = hiv, contact = alpha { ground = free,"
                             " within = \"now\" }"),
        "");

    ck_assert_asks(w, "hiv sick");
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- order

// 19
START_TEST(a_gate_holds_while_its_step_can_still_come)
{
    world w = plan_of(RULE("one", "contact = alpha { ground = free,"
                                  " after = { beta } }")
                          RULE("two", "contact = beta { ground = may \"L\" },"
                                      " task = { write { from ="
                                      " reached(gamma) }, look { after ="
                                      " { write } } }"),
                      "");
    world failed = plan_of(
        RULE("one", "contact = alpha { ground = free, after = { write } },"
                    " task = write {}"),
        EVENTS(TASK(EARLY, "write", "failed")));

    ck_assert_status(w, "beta", RUTIN_STEP_WEIGH);
    ck_assert_status(w, "alpha", RUTIN_STEP_WAITING);
    ck_assert_status(w, "write", RUTIN_STEP_WAITING);
    ck_assert_status(w, "look", RUTIN_STEP_WAITING);
    ck_assert_status(failed, "write", RUTIN_STEP_FAILED);
    ck_assert_status(failed, "alpha", RUTIN_STEP_DUE);
    end_world(w);
    end_world(failed);
}
END_TEST

// 19, 25
START_TEST(a_duty_within_now_still_waits_for_what_starts_it)
{
    static const char rules[] = RULE(
        "one", "contact = alpha { ground = necessity \"L\","
               " within = \"now\", from = reached(beta),"
               " after = { gamma } }")
        RULE("two", "contact = gamma { ground = consent }");
    world w = plan_of(rules, "");
    world started = plan_of(rules, EVENTS(CONTACT(EARLY, "beta", "reached")));

    ck_assert_status(w, "alpha", RUTIN_STEP_WAITING);
    ck_assert_due(w, "alpha", NULL);
    ck_assert_status(started, "alpha", RUTIN_STEP_DUE);
    ck_assert_due(started, "alpha", EARLY);
    end_world(w);
    end_world(started);
}
END_TEST

// 20
START_TEST(after_shows_the_ids_present_in_plan_order)
{
    world w = plan_of(RULE("one", "contact = alpha { ground = free,"
                                  " after = { home, gamma, look, beta } }")
                          RULE("two", "contact = gamma { ground = consent },"
                                      " task = look { within = \"now\" }")
                              RULE("three", "contact = beta { ground = free,"
                                            " within = \"2 h\" }"),
                      "\"consent\": {\"gamma\": \"refused\"}");

    ck_assert_steps(w, "look beta gamma alpha");
    ck_assert_plan_has(w, "\"after\":[\"look\",\"beta\",\"gamma\"]");
    end_world(w);
}
END_TEST

// 21
START_TEST(status_does_not_move_a_step)
{
    static const char rules[] = RULE(
        "one", "contact = alpha { ground = free, within = \"now\" }")
        RULE("two", "contact = beta { ground = free, within = \"1 h\" }");
    world w = plan_of(rules, EVENTS(CONTACT(EARLY, "alpha", "reached")));

    ck_assert_status(w, "alpha", RUTIN_STEP_DONE);
    ck_assert_steps(w, "alpha beta");
    end_world(w);
}
END_TEST

// 22
START_TEST(a_merged_step_stands_where_its_first_effective_contribution_does)
{
    static const char rules[] = RULE("one",
                                     "contact = beta { ground = consent }")
        RULE("two", "task = look {}, contact = alpha { ground = free }")
            RULE("three", "contact = beta { ground = free }");
    world w = plan_of(rules, "");
    world given = plan_of(rules, "\"consent\": {\"beta\": \"given\"}");

    ck_assert_steps(w, "alpha look beta");
    ck_assert_steps(given, "beta alpha look");
    end_world(w);
    end_world(given);
}
END_TEST

// 23
START_TEST(an_order_left_out_of_a_circle_keeps_nobody_waiting)
{
    world w = plan_of(
        RULE("one", "contact = alpha { ground = duty \"L\", within = \"2 h\","
                    " after = { beta } }")
            RULE("two", "contact = beta { ground = duty \"L\","
                        " within = \"1 h\", after = { alpha } }"),
        "");

    ck_assert_steps(w, "beta alpha");
    ck_assert_warns(w, "order_circle");
    ck_assert_status(w, "beta", RUTIN_STEP_DUE);
    ck_assert_status(w, "alpha", RUTIN_STEP_WAITING);
    ck_assert_plan_has(w, "\"after\":[]");
    ck_plan_lacks(w, "\"after\":[\"alpha\"]");
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- time

// 25
START_TEST(of_several_starts_the_earliest_that_has_happened_counts)
{
    static const char rules[] = RULE(
        "one", "task = look { within = \"1 h\","
               " from = { reached(beta), done(write), reached(gamma) } }");
    world w = plan_of(rules, EVENTS(TASK(LATER, "write", "done") "," CONTACT(
                                 EARLY, "gamma", "reached")));
    world none = plan_of(rules, EVENTS(CONTACT(EARLY, "gamma", "no_answer")));

    ck_assert_due(w, "look", "2026-11-20T23:15:00+01:00");
    ck_assert_status(none, "look", RUTIN_STEP_WAITING);
    ck_assert_due(none, "look", NULL);
    end_world(w);
    end_world(none);
}
END_TEST

// 26
START_TEST(overdue_is_what_can_still_be_done_too_late)
{
    static const char rules[] = RULE(
        "one", "contact = alpha { ground = free, within = \"now\" }")
        RULE("two", "contact = beta { ground = consent,"
                    " within = \"now\" }")
            RULE("three", "contact = gamma { ground = consent,"
                          " within = \"now\" }")
                RULE("four", "contact = home { ground = free,"
                             " within = \"now\" }, task = look {"
                             " within = \"30 min\" }")
                    RULE("ban", "when = sick, never = home");
    world w = plan_of(rules, "\"consent\": {\"gamma\": \"refused\"}");

    ck_assert(rutin_step_overdue(w.engine, step_of(w, "alpha")));
    ck_assert(rutin_step_overdue(w.engine, step_of(w, "beta")));
    ck_assert(!rutin_step_overdue(w.engine, step_of(w, "gamma")));
    ck_assert(rutin_step_overdue(w.engine, step_of(w, "home")));
    ck_assert(!rutin_step_overdue(w.engine, step_of(w, "look")));
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- status

// 28, 29
START_TEST(the_first_status_that_applies_is_shown)
{
    static const char rules[] = RULE("one", "contact = home { ground = free }")
        RULE("ban", "when = sick, never = home");
    world done = plan_of(rules,
                         EVENTS(CONTACT(EARLY, "home", "reached") "," CONTACT(
                             LATER, "home", "refused")));
    world failed = plan_of(rules, EVENTS(CONTACT(EARLY, "home", "refused")));
    world again = plan_of(rules,
                          EVENTS(CONTACT(EARLY, "home", "refused") "," CONTACT(
                              LATER, "home", "no_answer")));

    ck_assert_status(done, "home", RUTIN_STEP_DONE);
    ck_assert_status(failed, "home", RUTIN_STEP_FAILED);
    ck_assert_status(again, "home", RUTIN_STEP_HELD);
    end_world(done);
    end_world(failed);
    end_world(again);
}
END_TEST

// 29
START_TEST(without_answer_an_actor_stays_due)
{
    world w = plan_of(RULE("one", "contact = beta { ground = free }"),
                      EVENTS(CONTACT(EARLY, "beta", "no_answer")));

    ck_assert_status(w, "beta", RUTIN_STEP_DUE);
    end_world(w);
}
END_TEST

// 29
START_TEST(a_done_step_stays_only_while_a_rule_asks_for_it)
{
    world w = plan_of(
        RULE("one", "when = sick, contact = beta { ground = free }"),
        "\"facts\": {\"sick\": false}, " EVENTS(
            CONTACT(EARLY, "beta", "reached")));

    ck_assert_steps(w, "");
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- ask

// 30
START_TEST(a_duty_that_would_open_what_is_over_is_asked_about)
{
    static const char rules[] = RULE("one",
                                     "contact = beta { ground = { free } }")
        RULE("two", "contact = gamma { ground = anonymous }")
            RULE("duty", "when = sick, contact = { beta { ground ="
                         " duty \"L\" }, gamma { ground = duty \"L\" } }");
    world refused = plan_of(rules, EVENTS(CONTACT(EARLY, "beta", "refused")));
    world nameless = plan_of(
        RULE("two", "contact = gamma { ground = anonymous }") RULE(
            "duty", "when = sick, contact = gamma { ground = duty \"L\" }"),
        EVENTS(ON(EARLY, "gamma", "anonymous")));

    ck_assert_status(refused, "beta", RUTIN_STEP_FAILED);
    ck_assert_asks(refused, "sick");
    ck_assert_plan_has(refused, "\"opens\":[\"beta\",\"gamma\"]");
    ck_assert_status(nameless, "gamma", RUTIN_STEP_DONE);
    ck_assert_asks(nameless, "sick");
    end_world(refused);
    end_world(nameless);
}
END_TEST

// 30
START_TEST(what_two_rules_ask_for_alike_is_asked_about)
{
    world one_fact = plan_of(
        RULE("one", "when = small, contact = alpha { ground = duty \"L\" }")
            RULE("two", "when = small, contact = alpha { ground ="
                        " duty \"L\" }"),
        "");
    world two_facts = plan_of(
        RULE("one", "when = small, contact = alpha { ground = duty \"L\" }")
            RULE("two", "unless = hiv, contact = alpha { ground ="
                        " duty \"L\" }")
                RULE("sure", "contact = beta { ground = free }")
                    RULE("same", "unless = sick, contact = beta {"
                                 " ground = free }"),
        "");

    ck_assert_asks(one_fact, "small");
    ck_assert_asks(two_facts, "small hiv");
    end_world(one_fact);
    end_world(two_facts);
}
END_TEST

// 31
START_TEST(opens_are_the_actors_then_the_tasks_that_an_answer_decides)
{
    world w = plan_of(
        RULE("one", "when = sick, task = write {}, contact = { gamma {"
                    " ground = free }, alpha { ground = free } }")
            RULE("two", "unless = sick, contact = beta { ground = free }"),
        "");

    ck_assert_steps(w, "beta");
    ck_assert_plan_has(w, "\"opens\":[\"alpha\",\"beta\",\"gamma\",\"write\"]");
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- shapes

// 37
START_TEST(events_at_one_instant_stand_as_given_and_fractions_count)
{
    static const char rules[] = RULE("one", "task = look {}");
    world given = plan_of(rules, EVENTS(TASK(EARLY, "look", "failed") "," TASK(
                                     EARLY, "look", "done")));
    world parts = plan_of(
        rules,
        EVENTS(TASK("2026-11-20T22:15:00.5+01:00", "look", "done") "," TASK(
            "2026-11-20T22:15:00.25+01:00", "look", "failed")));
    world zones = plan_of(
        rules,
        EVENTS(TASK("2026-11-20T22:15:00+01:00", "look", "failed") "," TASK(
            "2026-11-20T21:16:00Z", "look", "done")));

    ck_assert_status(given, "look", RUTIN_STEP_DONE);
    ck_assert_warns(given, "");
    ck_assert_status(parts, "look", RUTIN_STEP_DONE);
    ck_assert_warns(parts, "out_of_order");
    ck_assert_status(zones, "look", RUTIN_STEP_DONE);
    ck_assert_warns(zones, "");
    ck_assert_int_eq(
        decide_in(given, EVENTS(TASK("2026-11-20T22:40:00.001+01:00", "look",
                                     "done"))),
        RUTIN_ECASE);
    end_world(given);
    end_world(parts);
    end_world(zones);
}
END_TEST

// 38
START_TEST(the_language_is_an_argument)
{
    world w = world_of(
        "r \"one\" { because = { sv = \"varför\", en = \"why\" },"
        " contact = alpha { ground = free } }");
    rutin_options english = {.language = "en"};
    const char *json = "{\"opened\": \"" OPENED "\", \"now\": \"" NOW "\"}";

    decide_all(w, json);
    ck_assert_str_eq(rutin_step_reason(w.engine, 0, 0), "varför");
    ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), &english),
                     RUTIN_OK);
    ck_assert_str_eq(rutin_step_reason(w.engine, 0, 0), "why");
    decide_all(w, json);
    ck_assert_plan_has(w, "varför");
    end_world(w);
}
END_TEST

// design 5
START_TEST(a_plan_has_every_member_in_order)
{
    static const char rules[] = RULE(
        "one", "contact = alpha { ground = duty \"L\", within = \"now\","
               " tell = { \"age\" } }, unverified = words \"u\"")
        RULE("two", "task = look { ground = consent }, law = \"R\"")
            RULE("three", "when = sick, never = home,"
                          " warn = words \"careful\"");
    world w = plan_of(rules, "\"facts\": {\"small\": false, \"sick\": true}");
    const char *plan = rutin_plan(w.engine, NULL);
    const char *from = strstr(plan, "\"case\"");

    ck_assert_int_eq(strncmp(plan,
                             "{\"rutin\":\"" RUTIN_VERSION
                             "\",\"routine\":{\"id\":\"world\",\"version\":"
                             "\"1\",\"digest\":\"sha256:",
                             70),
                     0);
    ck_assert_str_eq_short(
        from,
        "\"case\":\"k\",\"now\":\"" NOW "\",\"complete\":true,"
        "\"steps\":[{\"step\":1,\"id\":\"alpha\",\"act\":1,"
        "\"part_of\":null,\"when\":\"now\",\"kind\":\"contact\",\"actor\":"
        "\"alpha\","
        "\"name\":\"Alpha\",\"phone\":\"112\",\"performer\":null,"
        "\"status\":\"due\",\"overdue\":true,\"closed_until\":null,\"within\":"
        "\"now\","
        "\"due\":\"" OPENED "\",\"due_because\":\"nu, räknat från att "
        "ärendet öppnades, 2026-11-20 22:10\",\"after\":[],"
        "\"heading\":null,\"say\":null,\"say_not\":null,\"say_all\":null,"
        "\"basis\":null,\"by_when\":null,"
        "\"ground\":\"duty\",\"law\":\"L\",\"tell\":[\"age\"],"
        "\"instead_of\":[],\"because\":[{\"rule\":\"one\","
        "\"effective\":true,\"text\":\"because "
        "one\",\"source\":\"https://example.org/\","
        "\"unverified\":\"u\"}],\"grounds\":[{\"rule\":\"one\","
        "\"ground\":\"duty\",\"effective\":true,\"law\":\"L\","
        "\"tell\":[\"age\"]}]},"
        "{\"step\":2,\"id\":\"look\",\"act\":2,\"part_of\":null,"
        "\"when\":\"later\",\"kind\":\"task\",\"task\":\"look\",\"name\":"
        "\"Look\","
        "\"phone\":null,\"performer\":null,\"status\":\"ask_consent\","
        "\"overdue\":false,\"closed_until\":null,\"within\":null,\"due\":null,"
        "\"due_because\":null,\"after\":[],"
        "\"heading\":null,\"say\":null,\"say_not\":null,\"say_all\":null,"
        "\"basis\":null,\"by_when\":null,"
        "\"ground\":\"consent\","
        "\"law\":null,\"tell\":[],\"instead_of\":[],\"because\":[{"
        "\"rule\":\"two\",\"effective\":true,\"text\":\"because two\","
        "\"source\":\"https://example.org/\",\"unverified\":null}],"
        "\"grounds\":[{\"rule\":\"two\",\"ground\":\"consent\","
        "\"effective\":false,\"law\":\"R\",\"tell\":[]}]}],"
        "\"bans\":[{\"actor\":\"home\",\"certain\":true,\"because\":[{"
        "\"rule\":\"three\",\"text\":\"because three\"}],"
        "\"overrode\":[]}],\"ask\":[],"
        "\"presumed\":[{\"fact\":\"lost\",\"value\":true}],"
        "\"fired\":[\"one\",\"two\",\"three\"],"
        "\"warnings\":[{\"code\":\"rule\",\"text\":\"careful\"}]}");
    end_world(w);
}
END_TEST

// design 5
START_TEST(what_is_empty_is_null_or_an_empty_list)
{
    world w = world_of(RULE("one", "when = sick, task = look"));

    decide_all(w, "{\"opened\": \"" OPENED "\", \"now\": \"" NOW
                  "\", \"facts\": {\"sick\": false, \"small\": true}}");
    ck_assert_plan_has(w, "\"case\":null,\"now\":\"" NOW
                          "\",\"complete\":true,\"steps\":[],\"bans\":[],"
                          "\"ask\":[],\"presumed\":[{\"fact\":\"lost\","
                          "\"value\":false}],\"fired\":[],\"warnings\":[{"
                          "\"code\":\"nothing_applies\",");
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- calls

// design 4: one answer, whatever the engine decided before.
START_TEST(a_plan_is_the_same_bytes_on_a_used_engine_and_on_a_new_one)
{
    static const char rules[] = RULE(
        "one", "when = function(case) return case.age < 18 end,"
               " contact = alpha { ground = { consent, anonymous },"
               " tell = { \"age\" } }, warn = words \"w\"")
        RULE("two", "when = sick, never = { home, gamma }")
            RULE("three", "contact = { gamma { ground = free }, beta {"
                          " ground = may \"L\", after = { gamma } } },"
                          " task = { look {}, write {} }");
    static const char members[] = "\"facts\": {\"age\": 12}";
    world w = plan_of(rules, members), fresh;
    char *first = strdup(rutin_plan(w.engine, NULL));

    ck_assert_int_eq(decide_in(w, members), RUTIN_OK);
    ck_assert_str_eq(rutin_plan(w.engine, NULL), first);
    ck_assert_int_eq(
        decide_in(w, "\"facts\": {\"age\": 40, \"sick\": true}, "
                     "\"consent\": {\"alpha\": {\"state\": \"given\","
                     " \"tell\": []}}, " EVENTS(
                         CONTACT(LATER, "beta",
                                 "reached") "," WEIGHED(EARLY, "beta", "yes"))),
        RUTIN_OK);
    ck_assert_str_ne(rutin_plan(w.engine, NULL), first);
    ck_assert_int_eq(decide_in(w, "\"facts\": {\"age\": 400}"), RUTIN_ECASE);
    ck_assert_int_eq(decide_in(w, members), RUTIN_OK);
    ck_assert_str_eq(rutin_plan(w.engine, NULL), first);
    fresh = plan_of(rules, members);
    ck_assert_str_eq(rutin_plan(fresh.engine, NULL), first);
    free(first);
    end_world(w);
    end_world(fresh);
}
END_TEST

// rutin.h
START_TEST(null_where_a_text_must_be_is_a_wrong_call)
{
    world w = plan_of(RULE("one", "contact = alpha { ground = free }"), "");
    rutin_engine *e = w.engine;

    ck_assert_int_eq(rutin_case_open(e, "k", OPENED, NOW), RUTIN_OK);
    ck_assert_int_eq(rutin_event_contact(e, NULL, "alpha", "reached", NULL),
                     RUTIN_EUSAGE);
    ck_assert_int_eq(rutin_event_contact(e, EARLY, NULL, "reached", NULL),
                     RUTIN_EUSAGE);
    ck_assert_int_eq(rutin_event_contact(e, EARLY, "alpha", NULL, NULL),
                     RUTIN_EUSAGE);
    ck_assert_int_eq(rutin_event_task(e, EARLY, "look", NULL), RUTIN_EUSAGE);
    ck_assert_int_eq(
        rutin_event_weighed(e, EARLY, "beta", "yes", NULL, NULL, "note"),
        RUTIN_EUSAGE);
    ck_assert_int_eq(
        rutin_event_weighed(e, EARLY, "beta", "yes", NULL, "by", NULL),
        RUTIN_EUSAGE);
    ck_assert_int_eq(rutin_event_received(e, EARLY, NULL), RUTIN_EUSAGE);
    ck_assert_int_eq(rutin_case_now(e, NULL), RUTIN_EUSAGE);
    ck_assert_int_eq(rutin_tell_any_of(e, "harm", NULL, 1), RUTIN_EUSAGE);
    ck_assert_int_eq(rutin_untell(e, NULL), RUTIN_EUSAGE);
    ck_assert_int_eq(rutin_decide_case(e, NULL), RUTIN_OK);
    ck_assert_status(w, "alpha", RUTIN_STEP_DUE);
    end_world(w);
}
END_TEST

// rutin.h
START_TEST(a_case_that_cannot_be_opened_leaves_the_one_before)
{
    world w = plan_of(RULE("one", "when = sick, task = look {}"), "");
    rutin_engine *e = w.engine;
    char *wanted;

    ck_assert_int_eq(rutin_case_open(e, "a", OPENED, NOW), RUTIN_OK);
    ck_assert_int_eq(rutin_tell_yes_no(e, "sick", true), RUTIN_OK);
    ck_assert_int_eq(rutin_event_task(e, EARLY, "look", "done"), RUTIN_OK);
    ck_assert_int_eq(rutin_decide_case(e, NULL), RUTIN_OK);
    wanted = strdup(rutin_plan(e, NULL));
    ck_assert_int_eq(rutin_case_open(e, "b", OPENED, "now"), RUTIN_ECASE);
    ck_assert_int_eq(rutin_case_open(e, NULL, OPENED, NOW), RUTIN_EUSAGE);
    ck_assert_int_eq(rutin_decide_case(e, NULL), RUTIN_OK);
    ck_assert_str_eq(rutin_plan(e, NULL), wanted);
    ck_assert_int_eq(rutin_case_open(e, "b", OPENED, NOW), RUTIN_OK);
    ck_assert_int_eq(rutin_decide_case(e, NULL), RUTIN_OK);
    ck_assert_steps(w, "");
    free(wanted);
    end_world(w);
}
END_TEST

// rutin.h
START_TEST(where_there_is_no_plan_there_is_nothing_to_read)
{
    world w = world_of(RULE("one", "contact = alpha { ground = free }"));
    const rutin_engine *engines[] = {w.engine, NULL};

    ck_assert_int_eq(rutin_decide_case(w.engine, NULL), RUTIN_ECASE);
    ck_assert_ptr_null(rutin_plan(w.engine, NULL));
    ck_assert_ptr_null(rutin_plan(NULL, NULL));
    for (int i = 0; i < 2; i++) {
        const rutin_engine *e = engines[i];

        ck_assert_uint_eq(rutin_step_count(e) + rutin_ban_count(e) +
                              rutin_ask_count(e) + rutin_warning_count(e) +
                              rutin_step_tell_count(e, 0) +
                              rutin_step_reason_count(e, 0),
                          0);
        ck_assert(!rutin_step_is_task(e, 0) && !rutin_step_overdue(e, 0) &&
                  !rutin_ban_certain(e, 0));
        ck_assert_ptr_null(rutin_step_id(e, 0));
        ck_assert_ptr_null(rutin_step_name(e, 0));
        ck_assert_ptr_null(rutin_step_due(e, 0));
        ck_assert_ptr_null(rutin_step_rule(e, 0, 0));
        ck_assert_ptr_null(rutin_step_reason(e, 0, 0));
        ck_assert_ptr_null(rutin_step_tell(e, 0, 0));
        ck_assert_ptr_null(rutin_ban_actor(e, 0));
        ck_assert_ptr_null(rutin_ask_question(e, 0));
        ck_assert_ptr_null(rutin_warning_text(e, 0));
        ck_assert_int_eq(rutin_step_ground(e, 0), RUTIN_GROUND_NONE);
        ck_assert_int_eq(rutin_step_status_of(e, 0), RUTIN_STEP_DONE);
    }
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- the oracle

// Routines of chance, the same for the same seed, in cases partly told. Which
// facts are asked for is held against sentence 30, tried out with every value
// of every fact, one small routine a rule.

static unsigned seed;

static unsigned chance(unsigned below)
{
    seed = seed * 1103515245u + 12345u;
    return (seed >> 16) % below;
}

#define pick(list) list[chance(sizeof list / sizeof *list)]

enum { RULES = 5, FACTS = 5, SUBJECTS = 7 };

static const char *const facts[FACTS][4] = {
    {"", "\"age\": 10", "\"age\": 30"},
    {"", "\"small\": true", "\"small\": false"},
    {"", "\"sick\": true", "\"sick\": false"},
    {"", "\"lost\": true", "\"lost\": false"},
    {"", "\"danger\": \"none\"", "\"danger\": \"urgent\"",
     "\"danger\": \"now\""},
};
static const char *const fact_ids[FACTS] = {"age", "small", "sick", "lost",
                                            "danger"};
static const int ways[FACTS] = {3, 3, 3, 3, 4};
static const char *const subjects[SUBJECTS] = {
    "alpha", "beta", "gamma", "delta", "home", "look", "write"};

typedef struct puzzle {
    char conditions[RULES][256]; // `when` and `unless`
    char bodies[RULES][512];     // all else
    bool is_ban[RULES];
    char happened[1024]; // consent and events
    int told;            // the case, facts in mixed radix
} puzzle;

static void add_when(char *out, const char *member)
{
    static const char *const leaves[] = {"child",
                                         "sick",
                                         "no(sick)",
                                         "small",
                                         "lost",
                                         "no(lost)",
                                         "sick:known()",
                                         "age:below(18)",
                                         "danger:is(\"now\")",
                                         "danger:is(\"none\", \"now\")",
                                         "reached(beta)"};
    static const char *const joins[] = {"all { %s, %s }", "any { %s, %s }",
                                        "%s", "%s"};
    char join[128];

    snprintf(join, sizeof join, pick(joins), pick(leaves), pick(leaves));
    strcat(out, member);
    strcat(out, join);
    strcat(out, ", ");
}

static void add_step(char *out)
{
    static const char *const whom[] = {"alpha", "beta", "gamma", "delta",
                                       "home"};
    static const char *const grounds[] = {
        "free",       "duty \"L1\"", "consent",
        "may \"L2\"", "anonymous",   "{ consent, anonymous }"};
    static const char *const rests[] = {
        "",
        ", within = \"now\"",
        ", within = \"2 h\", tell = { \"age\", \"harm\" }",
        ", after = { beta }",
        ", following = { look }",
        ", after = { look, alpha }",
        ", by = gamma",
        ", first = true",
        ", within = \"1 h\", from = reached(beta)"};
    char step[256];

    if (chance(5) == 0)
        snprintf(step, sizeof step, "task = %s { by = home },",
                 subjects[5 + chance(2)]);
    else
        do
            snprintf(step, sizeof step, "contact = %s { ground = %s%s },",
                     pick(whom), pick(grounds), pick(rests));
        while (strstr(step, "= beta") && strstr(step, "after = { beta"));
    if (strstr(step, "= alpha") && strstr(step, ", alpha"))
        strcpy(step, "contact = alpha { ground = free },");
    strcat(out, step);
}

static void make_happened(char *out)
{
    static const char *const consents[] = {"given", "refused", "not_asked"};
    static const char *const outcomes[] = {"reached", "no_answer", "refused"};
    static const char *const grounds[] = {"", ", \"ground\": \"anonymous\""};
    static const char *const notes[] = {"", "," WEIGHED(EARLY, "alpha", "yes"),
                                        "," TASK(EARLY, "look", "done")};

    sprintf(out,
            "\"consent\": {\"alpha\": \"%s\", \"beta\": \"%s\"}, "
            "\"events\": [{\"at\": \"" EARLY
            "\", \"contact\": \"%s\", \"outcome\": \"%s\"%s}%s]",
            pick(consents), pick(consents), subjects[chance(5)], pick(outcomes),
            pick(grounds), pick(notes));
}

static void make_puzzle(puzzle *p)
{
    static const char *const banned[] = {"home", "gamma", "{ alpha, home }"};
    int stride = 1;

    memset(p, 0, sizeof *p);
    for (int i = 0; i < RULES; i++) {
        add_when(p->conditions[i], "when = ");
        if (chance(3) == 0)
            add_when(p->conditions[i], "unless = ");
        p->is_ban[i] = chance(4) == 0;
        if (p->is_ban[i])
            sprintf(p->bodies[i], "never = %s, ", pick(banned));
        if (!p->is_ban[i] || chance(3) == 0)
            add_step(p->bodies[i]);
        if (i > 0 && chance(4) == 0) {
            strcpy(p->bodies[i], p->bodies[i - 1]);
            p->is_ban[i] = p->is_ban[i - 1];
        }
    }
    for (int i = 0; i < FACTS; i++, stride *= 4)
        if (chance(3) == 0)
            p->told += stride * (1 + (int)chance((unsigned)ways[i] - 1));
    make_happened(p->happened);
}

// Decides the case [number], facts in radix 4, of what else happened.
static void decide_case(world w, const puzzle *p, int number)
{
    char members[2048] = "\"facts\": {";

    for (int i = 0; i < FACTS; i++, number /= 4) {
        if (number % 4 == 0)
            continue;
        if (members[strlen(members) - 1] != '{')
            strcat(members, ", ");
        strcat(members, facts[i][number % 4]);
    }
    strcat(members, "}, ");
    strcat(members, p->happened);
    ck_assert_int_eq(decide_in(w, members), RUTIN_OK);
}

// What one plan is, as far as a question may be about it.
typedef struct picture {
    bool is_there[SUBJECTS], is_over[SUBJECTS];
    char step[SUBJECTS][256];
    char bans[256];
} picture;

static void draw_step(picture *picture, world w, size_t place)
{
    const char *id = rutin_step_id(w.engine, place);
    const char *due = rutin_step_due(w.engine, place);
    const char *law = rutin_step_law(w.engine, place);
    const char *by = rutin_step_performer(w.engine, place);
    rutin_step_status status = rutin_step_status_of(w.engine, place);
    int n = 0;

    while (strcmp(subjects[n], id) != 0)
        n++;
    picture->is_there[n] = true;
    picture->is_over[n] = status <= RUTIN_STEP_FAILED;
    snprintf(picture->step[n], sizeof picture->step[n],
             "%d %s %d %s %s:", (int)status, due ? due : "",
             rutin_step_ground(w.engine, place), law ? law : "", by ? by : "");
    for (int64_t i = 0; i < rutin_step_tell_count(w.engine, place); i++)
        add_name(picture->step[n], sizeof picture->step[n],
                 rutin_step_tell(w.engine, place, i));
}

static picture draw(world w)
{
    picture result = {0};

    for (int64_t i = 0; i < rutin_step_count(w.engine); i++)
        draw_step(&result, w, i);
    for (int n = 0; n < SUBJECTS; n++)
        for (int64_t i = 0; i < rutin_ban_count(w.engine); i++)
            if (strcmp(rutin_ban_actor(w.engine, i), subjects[n]) == 0) {
                add_name(result.bans, sizeof result.bans, subjects[n]);
                add_name(result.bans, sizeof result.bans,
                         rutin_ban_certain(w.engine, i) ? "!" : "?");
            }
    return result;
}

static bool is_to_come(const picture *picture, int n)
{
    return picture->is_there[n] && !picture->is_over[n];
}

static bool differs(const picture *a, const picture *b)
{
    for (int n = 0; n < SUBJECTS; n++)
        if ((is_to_come(a, n) || is_to_come(b, n)) &&
            strcmp(a->step[n], b->step[n]) != 0)
            return true;
    return strcmp(a->bans, b->bans) != 0;
}

static world world_with(const puzzle *p)
{
    char rules[8192] = "";

    for (int i = 0; i < RULES; i++)
        sprintf(rules + strlen(rules), "r \"r%d\" { %s%s }\n", i,
                p->conditions[i], p->bodies[i]);
    return world_of(rules);
}

// Whether a number has no digit past a fact's values, and tells what the
// puzzle tells.
static bool is_case(const puzzle *p, int number)
{
    int told = p->told;

    for (int i = 0; i < FACTS; i++, number /= 4, told /= 4)
        if (number % 4 >= ways[i] || (told % 4 != 0 && number % 4 != told % 4))
            return false;
    return true;
}

enum { NUMBERS = 4 * 4 * 4 * 4 * 4 };

// Marks the facts that, told alone in some case that this one can become,
// change the plan itself.
static void find_possible(const puzzle *p, world w, bool possible[FACTS])
{
    static picture plans[NUMBERS];

    for (int number = 0; number < NUMBERS; number++) {
        if (!is_case(p, number))
            continue;
        decide_case(w, p, number);
        plans[number] = draw(w);
    }
    for (int number = 0; number < NUMBERS; number++)
        for (int fact = 0; fact < FACTS; fact++) {
            int stride = 1 << 2 * fact;
            int untold = number - number / stride % 4 * stride;

            if (number != untold && is_case(p, number) && is_case(p, untold) &&
                differs(&plans[untold], &plans[number]))
                possible[fact] = true;
        }
}

static bool is_asked(world w, int fact)
{
    for (int64_t n = 0; n < rutin_ask_count(w.engine); n++)
        if (strcmp(rutin_ask_fact(w.engine, n), fact_ids[fact]) == 0)
            return true;
    return false;
}

// 30: what can change the plan is asked. That no more is, test_support.c holds.
START_TEST(what_can_change_the_plan_is_asked)
{
    bool possible[FACTS] = {0};
    puzzle p;
    world w;

    seed = (unsigned)_i * 7919u + 3u;
    make_puzzle(&p);
    w = world_with(&p);
    find_possible(&p, w, possible);
    decide_case(w, &p, p.told);
    for (int fact = 0; fact < FACTS; fact++)
        ck_assert_msg(is_asked(w, fact) || !possible[fact],
                      "%s is not asked: %s", fact_ids[fact],
                      rutin_plan(w.engine, NULL));
    end_world(w);
}
END_TEST

Suite *semantics_suite(void)
{
    const TTest *tests[] = {
        every_fact_not_told_that_is_presumed_is_listed_as_declared,
        a_rule_that_unless_stops_is_neither_open_nor_banning,
        what_no_event_says_has_not_happened,
        from_is_inclusive_and_goes_by_the_local_date_of_now,
        a_term_may_have_versions_of_different_days,
        a_lua_rule_that_unless_stops_asks_nothing,
        a_lua_rule_that_answers_false_asks_not_about_its_unless,
        a_told_any_of_is_complete,
        what_is_unknown_acts_neither_as_true_nor_as_false,
        a_text_is_left_out_under_anonymous_whatever_its_class,
        what_identifies_is_refused_where_anonymous_stands_alone,
        a_name_that_is_a_class_and_a_fact_means_the_class,
        tell_lists_facts_of_the_class_known_or_not_and_no_others,
        a_weighing_answers_every_may_and_duty_unless_and_shows_no_note,
        a_weighing_of_one_actor_or_another_law_answers_nothing,
        reached_on_anonymous_is_done_while_no_other_ground_is_effective,
        contributions_stand_side_by_side,
        what_has_no_effective_ground_gives_neither_performer_nor_deadline,
        while_no_ground_is_effective_all_contributions_count,
        a_step_shows_the_ground_that_its_status_waits_for,
        a_list_of_consents_goes_by_time_and_each_narrows_for_itself,
        a_consent_narrows_what_is_told_on_consent_only,
        a_banned_actor_has_no_step_even_if_reached,
        bans_stand_in_the_order_of_the_rules,
        a_banned_performer_removes_no_task_and_performs_none,
        a_held_step_tells_nothing_and_counts_as_no_contact,
        a_ban_that_is_certain_already_is_settled,
        a_gate_holds_while_its_step_can_still_come,
        a_duty_within_now_still_waits_for_what_starts_it,
        after_shows_the_ids_present_in_plan_order,
        status_does_not_move_a_step,
        a_merged_step_stands_where_its_first_effective_contribution_does,
        an_order_left_out_of_a_circle_keeps_nobody_waiting,
        of_several_starts_the_earliest_that_has_happened_counts,
        overdue_is_what_can_still_be_done_too_late,
        the_first_status_that_applies_is_shown,
        without_answer_an_actor_stays_due,
        a_done_step_stays_only_while_a_rule_asks_for_it,
        a_duty_that_would_open_what_is_over_is_asked_about,
        what_two_rules_ask_for_alike_is_asked_about,
        opens_are_the_actors_then_the_tasks_that_an_answer_decides,
        events_at_one_instant_stand_as_given_and_fractions_count,
        the_language_is_an_argument,
        a_plan_has_every_member_in_order,
        what_is_empty_is_null_or_an_empty_list,
        a_plan_is_the_same_bytes_on_a_used_engine_and_on_a_new_one,
        null_where_a_text_must_be_is_a_wrong_call,
        a_case_that_cannot_be_opened_leaves_the_one_before,
        where_there_is_no_plan_there_is_nothing_to_read,
    };

    Suite *suite = suite_of("semantics", tests, sizeof tests / sizeof *tests);
    TCase *oracle = tcase_create("oracle");

    tcase_set_timeout(oracle, 120);
    tcase_add_loop_test(oracle, what_can_change_the_plan_is_asked, 0, 120);
    suite_add_tcase(suite, oracle);
    return suite;
}
