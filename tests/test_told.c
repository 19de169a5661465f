// test_told.c - what was told to whom, and who has to stop

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

static const char rules[] =
    "r \"one\" { contact = gamma { ground = consent,"
    " tell = { \"situation\", \"name\" } } }\n"
    "r \"two\" { contact = alpha { ground = duty \"Law\" } }\n";

#define TOLD(actor, ground, facts)                                             \
    "{\"at\": \"" OPENED "\", \"contact\": \"" actor                           \
    "\", \"outcome\": \"reached\"" ground ", \"told\": [" facts "]}"

START_TEST(a_withdrawal_says_who_has_to_stop_and_what_they_hold)
{
    world w = plan_of(
        rules,
        "\"consent\": {\"gamma\": \"withdrawn\"}, \"events\": [" TOLD(
            "gamma", ", \"ground\": \"consent\"", "\"age\", \"name\"") "]");

    ck_assert_warns(w, "stop_sharing");
    ck_assert_str_eq(
        rutin_warning_text(w.engine, 0),
        "Samtycket gäller inte längre. Be mottagaren att sluta använda "
        "uppgifterna: Gamma: age, name.");
    end_world(w);
}
END_TEST

// delta has the duty of alpha, and takes over consent to it.
START_TEST(a_stand_in_stops_when_the_consent_to_the_first_is_withdrawn)
{
    world w = plan_of(
        "r \"one\" { contact = alpha { ground = consent, tell = { \"age\" } } "
        "}\n",
        "\"consent\": {\"alpha\": \"withdrawn\"}, \"events\": [" TOLD(
            "delta", ", \"ground\": \"consent\"", "\"age\"") "]");

    ck_assert_warns(w, "stop_sharing");
    ck_assert_str_eq(
        rutin_warning_text(w.engine, 0),
        "Samtycket gäller inte längre. Be mottagaren att sluta använda "
        "uppgifterna: Delta: age.");
    end_world(w);
}
END_TEST

START_TEST(nobody_has_to_stop_once_consent_is_given_again)
{
    world w = plan_of(
        rules,
        "\"consent\": {\"gamma\": ["
        "{\"state\": \"given\", \"at\": \"2026-11-20T22:10:00+01:00\"},"
        "{\"state\": \"withdrawn\", \"at\": \"2026-11-20T22:20:00+01:00\"},"
        "{\"state\": \"given\", \"at\": \"2026-11-20T22:30:00+01:00\"}]},"
        " \"events\": [" TOLD("gamma", "", "\"age\"") "]");

    ck_assert_warns(w, "");
    end_world(w);
}
END_TEST

// What is given again but covers less has to be given up in part.
START_TEST(a_consent_that_covers_less_leaves_the_rest_to_be_given_up)
{
    world w = plan_of(
        rules, "\"consent\": {\"gamma\": ["
               "{\"state\": \"given\", \"at\": \"2026-11-20T22:10:00+01:00\"},"
               "{\"state\": \"given\", \"at\": \"2026-11-20T22:30:00+01:00\","
               " \"tell\": [\"age\"]}]},"
               " \"events\": [" TOLD("gamma", ", \"ground\": \"consent\"",
                                     "\"age\", \"name\"") "]");

    ck_assert_warns(w, "stop_sharing");
    ck_assert_str_eq(
        rutin_warning_text(w.engine, 0),
        "Samtycket gäller inte längre. Be mottagaren att sluta använda "
        "uppgifterna: Gamma: name.");
    end_world(w);
}
END_TEST

// A time after OPENED, and before NOW.
#define LATER "2026-11-20T22:30:00+01:00"

// Whatever ends it, what was told by it has to be given up.
START_TEST(a_consent_that_is_over_covers_nothing_that_was_told)
{
    static const char *const ends[] = {"withdrawn", "refused", "cannot_give"};
    static const char *const grounds[] = {"", ", \"ground\": \"consent\""};

    for (int i = 0; i < 6; i++) {
        char members[1024];
        world w;

        snprintf(
            members, sizeof members,
            "\"consent\": {\"gamma\": [{\"state\": \"given\", \"at\": \"" OPENED
            "\"}, {\"state\": \"%s\", \"at\": \"" LATER "\"}]},"
            " \"events\": [" TOLD("gamma", "%s", "\"age\"") "]",
            ends[i % 3], grounds[i / 3]);
        w = plan_of(rules, members);
        ck_assert_warns(w, "stop_sharing");
        end_world(w);
    }
}
END_TEST

// ---------------------------------------------------------------- what might be told then

#define EVENT(at, actor, outcome, more, facts)                                 \
    "{\"at\": \"2026-11-20T22:" at ":00+01:00\", \"contact\": \"" actor        \
    "\", \"outcome\": \"" outcome "\"" more ", \"told\": [" facts "]}"
#define SAID(state, at, more)                                                  \
    "{\"state\": \"" state "\", \"at\": \"2026-11-20T22:" at                   \
    ":00+01:00\"" more "}"
#define GROUND(word) ", \"ground\": \"" word "\""

static const char grounds[] =
    "r \"consent\" { contact = gamma { ground = consent,"
    " tell = { \"age\", \"name\" } } }\n"
    "r \"duty\" { contact = alpha { ground = duty \"Law\","
    " tell = { \"age\" } } }\n"
    "r \"call\" { contact = beta { ground = anonymous,"
    " tell = { \"age\" } } }\n"
    "r \"weigh\" { contact = beta { ground = may \"May\","
    " tell = { \"name\" } } }\n"
    "r \"old\" { to = \"2026-11-20\", when = sick,"
    " contact = home { ground = free, tell = { \"age\" } } }\n"
    "r \"new\" { from = \"2026-11-21\", when = small,"
    " contact = home { ground = free, tell = { \"name\" } } }\n"
    "r \"ban\" { when = lost, never = { alpha } }\n"
    "r \"open\" { when = all { no(small), hiv }, never = { gamma } }\n";

static const struct {
    const char *members, *warns; // of `told_without_ground`: the facts
} then[] =
    {
        // by a consent
        {"\"consent\": {\"gamma\": \"given\"}, \"events\": [" EVENT(
             "20", "gamma", "reached", GROUND("consent"),
             "\"age\", \"name\"") "]",
         NULL},
        {"\"events\": [" EVENT("20", "gamma", "reached", GROUND("consent"),
                               "\"age\", \"name\"") "]",
         "Gamma: age, name"},
        {"\"consent\": {\"gamma\": [" SAID(
             "given", "25", "") "]}, \"events\": [" EVENT("20", "gamma",
                                                          "reached", "",
                                                          "\"age\"") "]",
         "Gamma: age"},
        {"\"consent\": {\"gamma\": [" SAID(
             "given", "15",
             ", \"tell\": [\"age\"]") "]}, \"events\": [" EVENT("20", "gamma",
                                                                "reached", "",
                                                                "\"age\", "
                                                                "\"name\"") "]",
         "Gamma: name"},
        {"\"consent\": {\"gamma\": [" SAID("given", "12", "") ", " SAID(
             "cannot_give", "15",
             "") ", " SAID("given", "25",
                           "") "]}, \"events\": [" EVENT("20", "gamma",
                                                         "reached", "",
                                                         "\"age\"") "]",
         "Gamma: age"},
        {"\"consent\": {\"gamma\": \"withdrawn\"}, \"events\": [" EVENT(
             "20", "gamma", "reached", GROUND("consent"), "\"age\"") "]",
         NULL},
        {"\"consent\": {\"gamma\": [" SAID(
             "given", "15",
             ", \"tell\": [\"age\"]") ", {\"state\": \"withdrawn\"}]}, "
                                      "\"events\": [" EVENT("20", "gamma",
                                                            "reached", "",
                                                            "\"age\", "
                                                            "\"name\"") "]",
         "Gamma: name"},
        {"\"consent\": {\"gamma\": [" SAID(
             "given", "25", "") ", {\"state\": \"withdrawn\"}]}, \"events\": "
                                "[" EVENT("20", "gamma", "reached", "",
                                          "\"age\"") "]",
         "Gamma: age"},
        {"\"consent\": {\"gamma\": [" SAID("given", "15", ", \"by\": \"g 1\"") ", " SAID(
             "refused", "16",
             ", \"by\": \"g 2\"") ", " SAID("given", "25",
                                            ", \"by\": \"g 2\"") "]}, "
                                                                 "\"events\": "
                                                                 "[" EVENT(
                                                                     "20",
                                                                     "gam"
                                                                     "ma",
                                                                     "rea"
                                                                     "che"
                                                                     "d",
                                                                     "",
                                                                     "\"a"
                                                                     "ge"
                                                                     "\"") "]",
         "Gamma: age"},
        // on another ground
        {"\"events\": [" EVENT("20", "alpha", "reached", "", "\"age\"") "]",
         NULL},
        {"\"events\": [" EVENT("20", "alpha", "reached", "",
                               "\"age\", \"harm\"") "]",
         "Alpha: harm"},
        {"\"events\": [" EVENT("20", "alpha", "reached", GROUND("necessity"),
                               "\"age\"") "]",
         "Alpha: age"},
        {"\"events\": [" EVENT("20", "alpha", "refused", "", "\"age\"") "]",
         NULL},
        {"\"events\": [" EVENT("20", "alpha", "no_answer", "", "\"age\"") "]",
         "Alpha: age"},
        {"\"events\": [" EVENT("20", "delta", "reached", GROUND("duty"),
                               "\"age\"") "]",
         NULL},
        {"\"events\": [" EVENT("20", "beta", "reached", GROUND("anonymous"),
                               "\"age\", \"name\"") "]",
         "Beta: name"},
        {"\"events\": [" EVENT("20", "beta", "reached", "", "\"name\"") "]",
         "Beta: name"},
        {"\"events\": [{\"at\": \"2026-11-20T22:15:00+01:00\", \"weighed\": "
         "\"beta\","
         " \"outcome\": \"yes\", \"by\": \"x\", \"note\": \"y\"}, " EVENT(
             "20", "beta", "reached", GROUND("may"), "\"name\"") "]",
         NULL},
        {"\"events\": [" EVENT(
             "20", "beta", "reached", GROUND("may"),
             "\"name\"") ", {\"at\": \"2026-11-20T22:25:00+01:00\", "
                         "\"weighed\": \"beta\","
                         " \"outcome\": \"yes\", \"by\": \"x\", \"note\": "
                         "\"y\"}]",
         "Beta: name"},
        // bans, facts as they are known now, and rules of that day
        {"\"facts\": {\"lost\": true}, \"events\": [" EVENT(
             "20", "alpha", "reached", "", "\"age\"") "]",
         "Alpha: age"},
        {"\"facts\": {\"small\": false}, \"consent\": {\"gamma\": \"given\"},"
         " \"events\": [" EVENT("20", "gamma", "reached", "", "\"age\"") "]",
         "Gamma: age"},
        {"\"facts\": {\"sick\": true, \"lost\": false},"
         " \"events\": [" EVENT("20", "home", "reached", "", "\"age\"") "]",
         NULL},
        {"\"facts\": {\"sick\": false}, \"events\": [" EVENT(
             "20", "home", "reached", "", "\"age\", \"name\"") "]",
         "Home: age, name"},
        {"\"now\": \"2026-11-22T10:00:00+01:00\", \"facts\": {\"sick\": true,"
         " \"lost\": false, \"hiv\": false}, \"events\": [" EVENT(
             "20", "home", "reached", "", "\"age\", \"name\"") "]",
         "Home: name"},
};

static const char *told_of(world w)
{
    for (int64_t i = 0; i < rutin_warning_count(w.engine); i++)
        if (strcmp(rutin_warning_code(w.engine, i), "told_without_ground") == 0)
            return rutin_warning_text(w.engine, i);
    return NULL;
}

START_TEST(what_was_told_is_held_against_what_might_be_told_then)
{
    const char *members = then[_i].members, *now = NOW, *text;
    char json[4096], wanted[256] = "", name[64], facts[64];
    world w = world_of(grounds);

    if (strncmp(members, "\"now\"", 5) == 0) {
        now = "2026-11-22T10:00:00+01:00";
        members = strchr(members, ',') + 2;
    }
    snprintf(json, sizeof json,
             "{\"case\": \"k\", \"opened\": \"" OPENED
             "\", \"now\": \"%s\", %s}",
             now, members);
    ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), &in_english),
                     RUTIN_OK);
    text = told_of(w);
    if (!then[_i].warns) {
        ck_assert_msg(text == NULL, "%s", text);
    } else {
        ck_assert_int_eq(
            sscanf(then[_i].warns, "%63[^:]: %63[^\n]", name, facts), 2);
        snprintf(wanted, sizeof wanted,
                 "%s was told what might not be told then, by what is known "
                 "now: %s. Ask them not to use it, and note what happened.",
                 name, facts);
        ck_assert_pstr_eq(text, wanted);
    }
    end_world(w);
}
END_TEST

// A desk that hands over to a line of another duty when it is closed, and a
// service of its own duty.
START_TEST(who_stands_in_may_be_told_what_a_stand_in_may)
{
    static const char night[] =
        "actor \"desk\" { name = words \"Desk\", kind = \"authority\",\n"
        "  open = \"Mo-Fr 08:00-16:30\", if_closed = \"line\" }\n"
        "actor \"line\" { name = words \"Line\", kind = \"authority\",\n"
        "  open = \"24/7\" }\n"
        "r \"one\" { contact = desk { ground = free, within = \"now\","
        " tell = { \"age\", \"name\" } } }\n";
    world open = plan_of(night, "\"events\": [{\"at\":"
                                " \"2026-11-20T15:00:00+01:00\", \"contact\":"
                                " \"line\", \"outcome\": \"reached\","
                                " \"told\": [\"age\"]}]");
    world closed = plan_of(night,
                           "\"events\": [" EVENT("20", "line", "reached", "",
                                                 "\"age\", \"name\"") "]");
    world first = plan_of(night,
                          "\"events\": [" EVENT("20", "desk", "reached", "",
                                                "\"age\", \"name\"") "]");

    ck_assert_ptr_nonnull(strstr(told_of(open), "Line"));
    ck_assert_ptr_nonnull(strstr(told_of(closed), ": name."));
    ck_assert_ptr_null(told_of(first));
    end_world(open);
    end_world(closed);
    end_world(first);
}
END_TEST

START_TEST(a_rule_that_is_a_function_is_judged_as_it_was_then)
{
    static const char code[] =
        "term \"seen\" { reached(alpha), sv = \"s\", en = \"s\" }\n"
        "r \"one\" { when = function(case) return case.seen end,"
        " contact = gamma { ground = free, tell = { \"age\" } } }\n";
    world before = plan_of(
        code, "\"events\": [" EVENT(
                  "20", "gamma", "reached", "",
                  "\"age\"") ", " EVENT("25", "alpha", "reached", "", "") "]");
    world after = plan_of(
        code,
        "\"events\": [" EVENT("15", "alpha", "reached", "", "") ", " EVENT(
            "20", "gamma", "reached", "", "\"age\"") "]");

    ck_assert_ptr_nonnull(told_of(before));
    ck_assert_status(before, "gamma", RUTIN_STEP_DONE);
    ck_assert_ptr_null(told_of(after));
    end_world(before);
    end_world(after);
}
END_TEST

START_TEST(what_was_told_on_duty_stays_told)
{
    world w = plan_of(
        "r \"one\" { contact = alpha { ground = { consent, duty \"Law\" },"
        " tell = { \"age\" } } }\n",
        "\"consent\": {\"alpha\": \"withdrawn\"}, \"events\": [" TOLD(
            "alpha", ", \"ground\": \"duty\"",
            "\"age\"") ", "
                       "{\"at\": \"" NOW
                       "\", \"contact\": \"alpha\", \"outcome\": \"reached\","
                       " \"told\": [\"age\"]}]");

    ck_assert_warns(w, "");
    ck_assert_status(w, "alpha", RUTIN_STEP_DONE);
    end_world(w);
}
END_TEST

START_TEST(all_that_somebody_holds_is_named_however_long)
{
    char source[1536] = "fact \"long\" (asked { yes_no, name = words \"";
    char wanted[1024] = "Gamma: ";
    world w;

    for (int i = 0; i < 400; i++) {
        strcat(source, "å");
        strcat(wanted, "å");
    }
    strcat(source, "\" })\n");
    strcat(source, rules);
    strcat(wanted, ".\"}");
    w = plan_of(source,
                "\"consent\": {\"gamma\": \"withdrawn\"}, \"events\": [" TOLD(
                    "gamma", ", \"ground\": \"consent\"", "\"long\"") "]");
    ck_assert_plan_has(w, wanted);
    end_world(w);
}
END_TEST

#define REACHED(ground, told)                                                  \
    "\"consent\": {\"gamma\": \"withdrawn\"}, \"events\": [{\"at\": \"" OPENED \
    "\", \"contact\": \"gamma\", \"outcome\": \"reached\"" ground told "}]"

START_TEST(who_may_hold_what_nobody_noted_is_named)
{
    static const char *const silent[] = {
        REACHED("", ""), REACHED(", \"ground\": \"consent\"", "")};
    static const char *const noted[] = {
        REACHED(", \"ground\": \"anonymous\"", ""),
        REACHED(", \"ground\": \"consent\"", ", \"told\": []")};

    for (int i = 0; i < 2; i++) {
        world w = plan_of(rules, silent[i]);

        ck_assert_warns(w, "stop_sharing");
        ck_assert_str_eq(
            rutin_warning_text(w.engine, 0),
            "Samtycket gäller inte längre, och ärendet säger inte vad Gamma "
            "fick veta. Ta reda på det, be dem sluta använda det, och "
            "anteckna.");
        end_world(w);
        w = plan_of(rules, noted[i]);
        ck_assert_warns(w, "");
        end_world(w);
    }
}
END_TEST

START_TEST(nobody_has_to_stop_who_was_told_nothing)
{
    world w = plan_of(rules, "\"consent\": {\"gamma\": \"withdrawn\"}");

    ck_assert_warns(w, "");
    ck_assert_status(w, "gamma", RUTIN_STEP_BLOCKED);
    end_world(w);
}
END_TEST

START_TEST(the_register_lists_what_events_say)
{
    static const char json[] =
        "{\"case\": \"k\", \"opened\": \"" OPENED "\", \"now\": \"" NOW
        "\", \"consent\": {\"gamma\": \"withdrawn\"}, \"events\": [" TOLD(
            "gamma", ", \"ground\": \"consent\"",
            "\"age\"") ", " TOLD("alpha", "", "") ", " TOLD("alpha", "",
                                                            "\"name\"") "]}";
    world w = world_of(rules);
    const char *answer;

    ck_assert_int_eq(
        rutin_told(w.engine, json, sizeof json - 1, NULL, &answer, NULL),
        RUTIN_OK);
    ck_assert_str_eq(
        answer,
        "{\"case\":\"k\",\"told\":[{\"at\":\"" OPENED
        "\",\"actor\":\"gamma\",\"name\":\"Gamma\",\"ground\":"
        "\"consent\",\"ground_said\":\"med "
        "samtycke\",\"facts\":[\"age\"]},{\"at\":\"" OPENED
        "\",\"actor\":\"alpha\",\"name\":\"Alpha\",\"ground\":"
        "null,\"ground_said\":null,\"facts\":[\"name\"]}],\"stop\":[{\"actor\":"
        "\"gamma\",\"name\":\"Gamma\",\"facts\":[\"age\"]}],"
        "\"without_ground\":[{\"at\":\"" OPENED
        "\",\"actor\":\"alpha\",\"name\":\"Alpha\",\"ground\":"
        "null,\"ground_said\":null,\"facts\":[\"name\"]}]}");
    end_world(w);
}
END_TEST

Suite *told_suite(void)
{
    const TTest *tests[] = {
        a_withdrawal_says_who_has_to_stop_and_what_they_hold,
        a_stand_in_stops_when_the_consent_to_the_first_is_withdrawn,
        nobody_has_to_stop_once_consent_is_given_again,
        a_consent_that_covers_less_leaves_the_rest_to_be_given_up,
        a_consent_that_is_over_covers_nothing_that_was_told,
        what_was_told_on_duty_stays_told,
        all_that_somebody_holds_is_named_however_long,
        who_may_hold_what_nobody_noted_is_named,
        nobody_has_to_stop_who_was_told_nothing,
        the_register_lists_what_events_say,
        who_stands_in_may_be_told_what_a_stand_in_may,
        a_rule_that_is_a_function_is_judged_as_it_was_then,
    };
    Suite *suite = suite_of("told", tests, sizeof tests / sizeof *tests);
    TCase *moments = tcase_create("then");

    tcase_add_loop_test(moments,
                        what_was_told_is_held_against_what_might_be_told_then,
                        0, (int)(sizeof then / sizeof *then));
    suite_add_tcase(suite, moments);
    return suite;
}
