// test_record.c - what a case may say, and what is said of one that may not
//
// Each row is a whole case text and the exact sentence that refuses it. No
// sentence holds a value of the case.

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static const char rules[] =
    "r \"one\" { task = look { from = received \"report\" } }\n";

#define TIMES "\"opened\": \"" OPENED "\", \"now\": \"" NOW "\""
#define AT "\"at\": \"" NOW "\", "
#define FACT(text) "{" TIMES ", \"facts\": {" text "}}"
#define EVENT(text) "{" TIMES ", \"events\": [{" text "}]}"
#define CONSENT(text) "{" TIMES ", \"consent\": {" text "}}"

static const struct {
    const char *json, *where, *message, *help;
} refusals[] = {
    {"", "the case", "nothing there, wanted a case, which is an object", ""},
    {"nonsense", "the case",
     "found no value, wanted a case, which is an object", ""},
    {"[]", "the case", "found a list, wanted a case, which is an object", ""},
    {"{" TIMES "} {}", "the case", "text after the end of the value", ""},
    {"{" TIMES ", \"now\": \"" NOW "\"}", "now", "found twice, wanted once",
     ""},
    {"{" TIMES ", \"fact\": {}}", "?",
     "found a member that a case does not have", "did you mean \"facts\"?"},
    {"{}", "opened", "found nothing, wanted when the case was opened", ""},
    {"{\"opened\": \"" OPENED "\"}", "now",
     "found nothing, wanted the time of the decision", ""},
    {"{\"opened\": \"2026-11-20 22:10\", \"now\": \"" NOW "\"}", "opened",
     "found a text that is no time, wanted a time with offset, as in "
     "\"2026-11-20T22:10:00+01:00\"",
     ""},
    {"{\"opened\": \"" NOW "\", \"now\": \"" OPENED "\"}", "now",
     "found a time before \"opened\", wanted one at or after it", ""},
    {"{\"opened\": 5}", "opened",
     "found a number, wanted a time with offset, as in "
     "\"2026-11-20T22:10:00+01:00\"",
     ""},
    {FACT("\"agee\": 5"), "facts.?",
     "found a fact that the routine does not declare", "did you mean \"age\"?"},
    {FACT("\"xyzzy\": 5"), "facts.?",
     "found a fact that the routine does not declare", ""},
    {FACT("\"198001011234\": true"), "facts.?",
     "found a fact that the routine does not declare", ""},
    {FACT("\"anna\": true"), "facts.?",
     "found a fact that the routine does not declare", ""},
    {FACT("\"anna\" true"), "facts.?", "found something else, wanted ':'", ""},
    {"{" TIMES ", \"anna\": {}}", "?",
     "found a member that a case does not have", ""},
    {CONSENT("\"anna\": \"given\""), "consent.?",
     "found an actor that the routine does not declare", ""},
    {CONSENT("\"alpha\": {\"anna\": 1}"), "consent.alpha.?",
     "found a member that a consent does not have", ""},
    {EVENT("\"at\": \"" NOW "\", \"anna\": 1"), "events[0].?",
     "found a member that an event does not have", ""},
    {EVENT("\"at\": \"" NOW "\", \"contact\": \"anna\""), "events[0].contact",
     "found an actor that the routine does not declare", ""},
    {FACT("\"age\": \"5\""), "facts.age",
     "found a text, wanted a whole number from 0 to 120", ""},
    {FACT("\"age\": 121"), "facts.age",
     "found a number outside the domain, wanted a whole number from 0 to 120",
     ""},
    {FACT("\"age\": 16.5"), "facts.age",
     "found a number that is not whole, wanted a whole number from 0 to 120",
     ""},
    {FACT("\"sick\": \"yes\""), "facts.sick",
     "found a text, wanted true or false", ""},
    {FACT("\"danger\": \"urgnt\""), "facts.danger",
     "found a text outside the domain, wanted one of none, urgent, now",
     "did you mean \"urgent\"?"},
    {FACT("\"harm\": \"sold\""), "facts.harm",
     "found a text, wanted a list of the fact's values", ""},
    {FACT("\"harm\": [\"sold\", \"sold\"]"), "facts.harm[1]",
     "found a value that the list has already, wanted each once", ""},
    {FACT("\"harm\": [\"sold\", \"x\"]"), "facts.harm[1]",
     "found a text outside the domain, wanted one of sold, forced, begging",
     ""},
    {FACT("\"name\": 5"), "facts.name", "found a number, wanted a text", ""},
    {FACT("\"name\": \"\\u0000\""), "facts.name", "\\u0000 in a text", ""},
    {FACT("\"name\": \"\xff\""), "facts.name", "a text that is not UTF-8", ""},
    {CONSENT("\"gama\": \"given\""), "consent.?",
     "found an actor that the routine does not declare",
     "did you mean \"gamma\"?"},
    {CONSENT("\"gamma\": \"yes\""), "consent.gamma",
     "found another text, wanted one of not_asked, given, refused, withdrawn, "
     "cannot_give",
     ""},
    {CONSENT("\"gamma\": null"), "consent.gamma",
     "found null, wanted a state, an object or a list of them", ""},
    {CONSENT("\"gamma\": {\"at\": \"" NOW "\"}"), "consent.gamma",
     "found no \"state\" there", ""},
    {EVENT(AT "\"contact\": \"alpa\", \"outcome\": \"reached\""),
     "events[0].contact", "found an actor that the routine does not declare",
     "did you mean \"alpha\"?"},
    {EVENT("\"at\": \"2026-11-20T22:40:01+01:00\", \"contact\": \"alpha\", "
           "\"outcome\": \"reached\""),
     "events[0].at", "found a time after \"now\", wanted what has happened",
     ""},
    {EVENT(AT "\"contact\": \"alpha\", \"outcome\": \"done\""), "events[0]",
     "found another event's outcome, wanted reached, no_answer or refused", ""},
    {EVENT(AT "\"contact\": \"alpha\", \"outcome\": \"no_anwser\""),
     "events[0].outcome",
     "found another text, wanted one of reached, no_answer, refused, done, "
     "failed, yes, no",
     "did you mean \"no_answer\"?"},
    {EVENT(AT "\"contact\": \"alpha\""), "events[0]",
     "found no outcome, wanted reached, no_answer or refused", ""},
    {EVENT("\"contact\": \"alpha\", \"outcome\": \"reached\""), "events[0]",
     "found no \"at\" there", ""},
    {EVENT(AT "\"contact\": \"alpha\", \"task\": \"look\""), "events[0].task",
     "found a second subject, wanted one of contact, task, weighed, received",
     ""},
    {EVENT(AT "\"by\": \"x\""), "events[0]",
     "found no subject, wanted one of contact, task, weighed, received", ""},
    {EVENT(AT "\"weighed\": \"beta\", \"outcome\": \"yes\", \"by\": \"x\", "
              "\"note\": \"\""),
     "events[0]",
     "found a weighing without \"by\" or without a note, wanted who decided "
     "and why",
     ""},
    {EVENT(AT "\"received\": \"reprot\""), "events[0].received",
     "found something received that the routine does not declare",
     "did you mean \"report\"?"},
    {EVENT(AT "\"task\": \"look\", \"outcome\": \"done\", \"ground\": "
              "\"duty\""),
     "events[0]", "found \"ground\" or \"told\", wanted them only of a contact",
     ""},
};

START_TEST(a_case_that_is_wrong_is_refused_with_a_sentence)
{
    world w = world_of(rules);
    const char *json = refusals[_i].json;
    const rutin_error *error = rutin_error_of(w.engine);

    ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), &in_english),
                     RUTIN_ECASE);
    ck_assert_str_eq(error->where, refusals[_i].where);
    ck_assert_str_eq(error->message, refusals[_i].message);
    ck_assert_str_eq(error->help, refusals[_i].help);
    ck_assert_ptr_null(rutin_plan(w.engine, NULL));
    end_world(w);
}
END_TEST

START_TEST(ten_thousand_levels_are_refused)
{
    world w = world_of(rules);
    static char json[20000];

    memset(json, '[', 10000);
    memset(json + 10000, ']', 10000);
    ck_assert_int_eq(rutin_decide(w.engine, json, sizeof json, &in_english),
                     RUTIN_ECASE);
    ck_assert_str_eq(rutin_error_of(w.engine)->message,
                     "found a list, wanted a case, which is an object");
    memcpy(json, "{\"facts\":{\"name\":", 17);
    ck_assert_int_eq(rutin_decide(w.engine, json, sizeof json, &in_english),
                     RUTIN_ECASE);
    end_world(w);
}
END_TEST

START_TEST(a_case_over_the_ceiling_is_a_limit)
{
    world w = world_of(rules);
    rutin_options options = {.language = "en", .limits = {.text = 10}};

    ck_assert_int_eq(rutin_decide(w.engine, "{          }", 12, &options),
                     RUTIN_ELIMIT);
    ck_assert_str_eq(rutin_error_of(w.engine)->message,
                     "found a text of 12 bytes, wanted at most 10");
    end_world(w);
}
END_TEST

START_TEST(an_engine_decides_rightly_after_a_refusal)
{
    world w = world_of(rules);

    ck_assert_int_eq(decide_in(w, "\"facts\": {\"age\": 999}"), RUTIN_ECASE);
    ck_assert_int_eq(decide_in(w, ""), RUTIN_OK);
    ck_assert_steps(w, "look");
    end_world(w);
}
END_TEST

START_TEST(null_is_unknown)
{
    world w = plan_of("r \"one\" { when = sick,"
                      " contact = alpha { ground = free } }",
                      "\"facts\": {\"sick\": null}");

    ck_assert_asks(w, "sick");
    end_world(w);
}
END_TEST

START_TEST(sixteen_point_zero_is_sixteen)
{
    world w = plan_of("r \"one\" { when = age:equals(16),"
                      " contact = alpha { ground = free } }",
                      "\"facts\": {\"age\": 16.0}");

    ck_assert_steps(w, "alpha");
    end_world(w);
}
END_TEST

START_TEST(events_out_of_order_are_sorted_with_a_warning)
{
    world w = plan_of(
        "r \"one\" { task = look {} }",
        "\"events\": [{\"at\": \"" NOW
        "\", \"task\": \"look\", \"outcome\": \"failed\"}, {\"at\": \"" OPENED
        "\", \"task\": \"look\", \"outcome\": \"done\"}]");

    ck_assert_status(w, "look", RUTIN_STEP_FAILED);
    ck_assert_warns(w, "out_of_order");
    end_world(w);
}
END_TEST

START_TEST(an_event_before_the_opening_counts)
{
    world w = plan_of("r \"one\" { contact = alpha { ground = free } }",
                      "\"events\": [{\"at\": \"2026-11-01T08:00:00+01:00\","
                      " \"contact\": \"alpha\", \"outcome\": \"reached\"}]");

    ck_assert_status(w, "alpha", RUTIN_STEP_DONE);
    end_world(w);
}
END_TEST

START_TEST(a_call_that_fails_leaves_the_case_as_it_was)
{
    world w = plan_of("r \"one\" { when = sick, task = look {} }", "");
    rutin_engine *e = w.engine;
    char *wanted;

    ck_assert_int_eq(rutin_case_open(e, "a", OPENED, NOW), RUTIN_OK);
    ck_assert_int_eq(rutin_tell_yes_no(e, "sick", true), RUTIN_OK);
    ck_assert_int_eq(rutin_tell_number(e, "age", 7), RUTIN_OK);
    ck_assert_int_eq(rutin_consent(e, "alpha", "given"), RUTIN_OK);
    ck_assert_int_eq(rutin_decide_case(e, NULL), RUTIN_OK);
    wanted = strdup(rutin_plan(e, NULL));
    ck_assert_int_eq(rutin_case_now(e, "2026-11-21T08:00:00.5"), RUTIN_ECASE);
    ck_assert_int_eq(rutin_case_now(e, "soon"), RUTIN_ECASE);
    ck_assert_int_eq(rutin_tell_yes_no(e, "age", true), RUTIN_ECASE);
    ck_assert_int_eq(rutin_tell_number(e, "age", 121), RUTIN_ECASE);
    ck_assert_int_eq(rutin_consent(e, "alpha", "gone"), RUTIN_ECASE);
    ck_assert_int_eq(rutin_event_task(e, OPENED, "look", "reached"),
                     RUTIN_ECASE);
    ck_assert_int_eq(rutin_event_task(e, "early", "look", "done"), RUTIN_ECASE);
    ck_assert_int_eq(rutin_decide_case(e, NULL), RUTIN_OK);
    ck_assert_str_eq(rutin_plan(e, NULL), wanted);
    free(wanted);
    end_world(w);
}
END_TEST

Suite *record_suite(void)
{
    const TTest *tests[] = {
        ten_thousand_levels_are_refused,
        a_case_over_the_ceiling_is_a_limit,
        an_engine_decides_rightly_after_a_refusal,
        null_is_unknown,
        sixteen_point_zero_is_sixteen,
        events_out_of_order_are_sorted_with_a_warning,
        an_event_before_the_opening_counts,
        a_call_that_fails_leaves_the_case_as_it_was,
    };
    Suite *suite = suite_of("record", tests, sizeof tests / sizeof *tests);
    TCase *table = tcase_create("refusals");

    tcase_add_loop_test(table, a_case_that_is_wrong_is_refused_with_a_sentence,
                        0, (int)(sizeof refusals / sizeof *refusals));
    suite_add_tcase(suite, table);
    return suite;
}
