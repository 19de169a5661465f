// test_told.c - what was told to whom, and who has to stop

#include "rutin.h"
#include "test.h"
#include "world.h"

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
        rules, "\"consent\": {\"alpha\": \"withdrawn\"}, \"events\": [" TOLD(
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

START_TEST(a_refusal_after_a_consent_is_a_withdrawal)
{
    world w = plan_of(
        rules, "\"consent\": {\"gamma\": \"refused\"}, \"events\": [" TOLD(
                   "gamma", ", \"ground\": \"consent\"", "\"age\"") "]");

    ck_assert_warns(w, "stop_sharing");
    end_world(w);
}
END_TEST

START_TEST(what_was_told_on_duty_stays_told)
{
    world w = plan_of(
        rules, "\"consent\": {\"alpha\": \"withdrawn\"}, \"events\": [" TOLD(
                   "alpha", ", \"ground\": \"duty\"", "\"age\"") "]");

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
            "\"age\"") ", " TOLD("alpha", "", "") "]}";
    world w = world_of(rules);
    const char *answer;

    ck_assert_int_eq(
        rutin_told(w.engine, json, sizeof json - 1, NULL, &answer, NULL),
        RUTIN_OK);
    ck_assert_str_eq(answer,
                     "{\"case\":\"k\",\"told\":[{\"at\":\"" OPENED
                     "\",\"actor\":\"gamma\",\"name\":\"Gamma\",\"ground\":"
                     "\"consent\",\"facts\":[\"age\"]}],\"stop\":[{\"actor\":"
                     "\"gamma\",\"name\":\"Gamma\",\"facts\":[\"age\"]}]}");
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
        a_refusal_after_a_consent_is_a_withdrawal,
        what_was_told_on_duty_stays_told,
        all_that_somebody_holds_is_named_however_long,
        who_may_hold_what_nobody_noted_is_named,
        nobody_has_to_stop_who_was_told_nothing,
        the_register_lists_what_events_say,
    };

    return suite_of("told", tests, sizeof tests / sizeof *tests);
}
