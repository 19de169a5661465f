// test_example.c - examples: what is expected, what came then, the report

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char rules[] =
    "r \"one\" { when = child, contact = alpha { ground = duty \"Law\",\n"
    "  within = \"now\", tell = { \"situation\" } } }\n"
    "r \"two\" { contact = gamma { ground = consent, within = \"2 h\",\n"
    "  tell = { \"age\", \"name\" }, after = { alpha } },\n"
    "  task = look { within = \"30 min\", by = beta } }\n"
    "r \"ban\" { never = home }\n"
    "r \"warned\" { when = harm:has(\"sold\"), warn = words \"Take care\" }\n";

#define BEGIN                                                                  \
    "\"case\": {\"case\": \"k\", \"opened\": \"" OPENED "\", \"now\": \"" NOW  \
    "\""
#define CHILD ", \"facts\": {\"age\": 16}"
#define GIVEN ", \"consent\": {\"gamma\": \"given\"}"

static const char *last_report(world w, const char *members)
{
    static char report[4096];
    const char *json = NULL;
    char text[4096];
    size_t length = 0;
    rutin_status status;

    snprintf(text, sizeof text, "{%s}", members);
    status = rutin_test(w.engine, text, strlen(text), &in_english, &json,
                        &length);
    if (status != RUTIN_OK)
        snprintf(report, sizeof report, "%d %s: %s | %s", status,
                 rutin_error_of(w.engine)->where,
                 rutin_error_of(w.engine)->message,
                 rutin_error_of(w.engine)->help);
    else
        snprintf(report, sizeof report, "%s", json);
    if (status == RUTIN_OK)
        ck_assert_uint_eq(length, strlen(json));
    return report;
}

static void passes(const char *members)
{
    world w = world_of(rules);

    ck_assert_str_eq(
        last_report(w, members),
        "{\"about\":null,\"passed\":true,\"unread\":false,\"failures\":[]}");
    end_world(w);
}

// Whether the report has one failure, of this text.
static void fails(const char *members, const char *what, const char *text)
{
    world w = world_of(rules);
    const char *found = last_report(w, members), *code;
    char begins[256], ends[1024];

    snprintf(begins, sizeof begins,
             "{\"about\":null,\"passed\":false,\"unread\":false,\"failures\":["
             "{\"what\":\"%s\",\"code\":\"",
             what);
    snprintf(ends, sizeof ends, "\",\"text\":\"%s\",\"rules\":[", text);
    ck_assert_msg(strncmp(found, begins, strlen(begins)) == 0, "%s", found);
    code = found + strlen(begins);
    code += strspn(code, "abcdefghijklmnopqrstuvwxyz_");
    ck_assert_msg(strncmp(code, ends, strlen(ends)) == 0, "%s", code);
    ck_assert_ptr_null(strstr(code, "\"what\""));
    end_world(w);
}

static void refused(const char *members, const char *error)
{
    world w = world_of(rules);

    ck_assert_str_eq(last_report(w, members), error);
    end_world(w);
}

// ---------------------------------------------------------------- what holds

START_TEST(what_is_not_named_is_not_compared)
{
    passes(BEGIN "}");
    passes(BEGIN "}, \"expect\": {}");
    passes("\"expect\": {\"steps\": [\"look\"]}, \"source\": \"s\", " BEGIN
           "}");
}
END_TEST

START_TEST(everything_that_can_be_expected_can_hold)
{
    passes(BEGIN CHILD GIVEN
           "}, \"expect\": {\"exactly\": true,"
           " \"steps\": [\"alpha\", \"look\", \"gamma\"],"
           " \"never\": [\"beta\", \"home\", \"write\"],"
           " \"before\": [[\"alpha\", \"gamma\"], [\"beta\", \"alpha\"]],"
           " \"due\": {\"look\": \"2026-11-20T21:40:00Z\"},"
           " \"ground\": {\"alpha\": \"duty\", \"look\": null},"
           " \"status\": {\"alpha\": \"due\", \"gamma\": \"waiting\"},"
           " \"told\": {\"gamma\": [\"age\"]},"
           " \"untold\": {\"alpha\": [\"name\", \"hiv\"], \"beta\": [\"age\"]},"
           " \"bans\": [\"home\"], \"fired\": [\"one\", \"ban\"],"
           " \"unfired\": [],"
           " \"complete\": true}");
    passes(BEGIN "}, \"expect\": {\"asks\": [\"age\"], \"complete\": false}");
    passes(BEGIN ", \"facts\": {\"harm\": [\"sold\"]}}, \"expect\":"
                 " {\"warnings\": [\"rule\"]}");
}
END_TEST

START_TEST(a_report_repeats_what_the_example_is_about)
{
    world w = world_of(rules);

    ck_assert_str_eq(
        last_report(w,
                    "\"about\": \"En \\\"flicka\\\" på natten\", " BEGIN "}"),
        "{\"about\":\"En \\\"flicka\\\" på natten\","
        "\"passed\":true,\"unread\":false,\"failures\":[]}");
    end_world(w);
}
END_TEST

// A report of an example whose `about` is [about], in English.
static void says(const char *about, const char *said)
{
    world w = world_of(rules);
    char members[512], wanted[512];

    snprintf(members, sizeof members, "\"about\": %s, " BEGIN "}", about);
    snprintf(wanted, sizeof wanted,
             "{\"about\":%s,\"passed\":true,\"unread\":false,"
             "\"failures\":[]}",
             said);
    ck_assert_str_eq(last_report(w, members), wanted);
    end_world(w);
}

START_TEST(what_an_example_is_about_may_stand_in_each_language)
{
    says("{\"sv\": \"En flicka\", \"en\": \"A girl\"}", "\"A girl\"");
    says("{\"en\": \"A girl\", \"sv\": \"En flicka\"}", "\"A girl\"");
    says("{\"sv\": \"En flicka\", \"fi\": \"Tyttö\"}", "\"En flicka\"");
    says("{ }", "null");
    refused(BEGIN "}, \"about\": {\"sv\": 1}",
            "1 about.sv: found a number, wanted a sentence | ");
    refused(BEGIN "}, \"about\": {\"sv\": {}}",
            "1 about.sv: found an object, wanted a sentence | ");
    refused(BEGIN "}, \"about\": {\"Somebody\": \"a name\"}",
            "1 about.?: found a member that a sentence does not have | ");
    refused(BEGIN "}, \"about\": [\"sv\"]",
            "1 about: found a list, wanted a sentence | ");
}
END_TEST

START_TEST(a_test_leaves_the_engines_own_case_and_plan)
{
    world w = plan_of(rules, "");
    char *before = strdup(rutin_plan(w.engine, NULL));

    last_report(w, BEGIN "}");
    ck_assert_str_eq(rutin_plan(w.engine, NULL), before);
    ck_assert_int_eq(rutin_decide_case(w.engine, NULL), RUTIN_OK);
    ck_assert_str_eq(rutin_plan(w.engine, NULL), before);
    free(before);
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- what fails

START_TEST(steps_are_there_and_in_order)
{
    fails(BEGIN "}, \"expect\": {\"steps\": [\"beta\"]}", "steps",
          "wanted beta in the plan, found no such step");
    fails(BEGIN CHILD GIVEN "}, \"expect\": {\"steps\": [\"gamma\", \"look\"]}",
          "steps", "wanted look after gamma, found it before");
    fails(BEGIN ", \"consent\": {\"gamma\": \"refused\"}},"
                " \"expect\": {\"steps\": [\"gamma\"]}",
          "steps", "wanted gamma in the plan, found blocked");
}
END_TEST

START_TEST(exactly_allows_no_other_step)
{
    fails(BEGIN CHILD "}, \"expect\": {\"steps\": [\"alpha\", \"look\"],"
                      " \"exactly\": true}",
          "steps", "wanted exactly alpha, look, found alpha, look, gamma");
    fails(BEGIN CHILD "}, \"expect\": {\"steps\": [], \"exactly\": true}",
          "steps", "wanted exactly none, found alpha, look, gamma");
}
END_TEST

START_TEST(never_looks_at_steps_that_lead_somewhere)
{
    passes(BEGIN ", \"consent\": {\"gamma\": \"refused\"}},"
                 " \"expect\": {\"never\": [\"gamma\"]}");
    fails(BEGIN CHILD "}, \"expect\": {\"never\": [\"alpha\"]}", "never",
          "wanted no alpha in the plan, found it due");
}
END_TEST

START_TEST(before_binds_when_both_are_there)
{
    passes(BEGIN "}, \"expect\": {\"before\": [[\"look\", \"beta\"]]}");
    fails(BEGIN CHILD "}, \"expect\": {\"before\": [[\"look\", \"alpha\"]]}",
          "before", "wanted look before alpha, found it after");
}
END_TEST

START_TEST(a_deadline_is_an_instant)
{
    fails(BEGIN "}, \"expect\": {\"due\": {\"look\":"
                " \"2026-11-20T22:41:00+01:00\"}}",
          "due",
          "wanted due 2026-11-20T22:41:00+01:00 for look, found "
          "2026-11-20T22:40:00+01:00");
    fails(BEGIN "}, \"expect\": {\"due\": {\"look\": null}}", "due",
          "wanted due none for look, found 2026-11-20T22:40:00+01:00");
    fails(BEGIN "}, \"expect\": {\"due\": {\"write\": null}}", "due",
          "wanted due none for write, found no such step");
}
END_TEST

START_TEST(a_ground_and_a_status_are_words)
{
    fails(BEGIN CHILD "}, \"expect\": {\"ground\": {\"alpha\": \"consent\"}}",
          "ground", "wanted ground consent for alpha, found duty");
    fails(BEGIN "}, \"expect\": {\"ground\": {\"beta\": \"duty\"}}", "ground",
          "wanted ground duty for beta, found no such step");
    fails(BEGIN CHILD "}, \"expect\": {\"status\": {\"gamma\": \"due\"}}",
          "status", "wanted status due for gamma, found ask_consent");
}
END_TEST

START_TEST(who_performs_a_step_is_compared)
{
    passes(BEGIN CHILD "}, \"expect\": {\"performer\":"
                       " {\"alpha\": null, \"look\": \"beta\"}}");
    fails(BEGIN CHILD "}, \"expect\": {\"performer\": {\"look\": null}}",
          "performer", "wanted look by none, found by beta");
    fails(BEGIN CHILD "}, \"expect\": {\"performer\": {\"alpha\": \"beta\"}}",
          "performer", "wanted alpha by beta, found by none");
    fails(BEGIN "}, \"expect\": {\"performer\": {\"beta\": null}}", "performer",
          "wanted beta by none, found by no such step");
    refused(
        BEGIN "}, \"expect\": {\"performer\": {\"alpha\": \"betta\"}}",
        "1 expect.performer.alpha: found an actor or a task that the routine"
        " does not declare | did you mean \"beta\"?");
}
END_TEST

START_TEST(the_law_that_a_step_rests_on_is_compared)
{
    passes(BEGIN CHILD "}, \"expect\": {\"law\": {\"alpha\": \"Law\","
                       " \"look\": null}}");
    fails(BEGIN CHILD "}, \"expect\": {\"law\": {\"alpha\": \"Other\"}}", "law",
          "wanted law Other for alpha, found Law");
    fails(BEGIN CHILD "}, \"expect\": {\"law\": {\"alpha\": null}}", "law",
          "wanted law none for alpha, found Law");
    fails(BEGIN CHILD "}, \"expect\": {\"law\": {\"look\": \"Law\"}}", "law",
          "wanted law Law for look, found none");
    fails(BEGIN "}, \"expect\": {\"law\": {\"beta\": null}}", "law",
          "wanted law none for beta, found no such step");
    refused(BEGIN CHILD "}, \"expect\": {\"law\": {\"alpha\": 1}}",
            "1 expect.law.alpha: found a number, wanted a text | ");
}
END_TEST

START_TEST(what_is_told_is_compared_fact_by_fact)
{
    fails(BEGIN CHILD GIVEN "}, \"expect\": {\"told\": {\"gamma\": [\"hiv\"]}}",
          "told", "wanted hiv told to gamma, found age, name");
    fails(BEGIN CHILD GIVEN
          "}, \"expect\": {\"untold\": {\"gamma\": [\"name\", \"hiv\"]}}",
          "untold",
          "wanted nothing told to gamma of what is named, found name");
    fails(BEGIN "}, \"expect\": {\"told\": {\"beta\": [\"age\"]}}", "told",
          "wanted age told to beta, found no such step");
}
END_TEST

START_TEST(lists_hold_what_is_named_and_maybe_more)
{
    fails(BEGIN "}, \"expect\": {\"asks\": [\"hiv\"]}", "asks",
          "wanted hiv among them, found age, small");
    fails(BEGIN "}, \"expect\": {\"bans\": [\"alpha\"]}", "bans",
          "wanted alpha among them, found home");
    fails(BEGIN
          ", \"facts\": {\"age\": 30}}, \"expect\": {\"fired\": [\"one\"]}",
          "fired", "wanted one among them, found two, ban");
    fails(BEGIN "}, \"expect\": {\"warnings\": [\"rule\"]}", "warnings",
          "wanted rule among them, found none");
    fails(BEGIN "}, \"expect\": {\"complete\": true}", "complete",
          "wanted complete to be true, found it false");
}
END_TEST

START_TEST(a_rule_that_is_not_to_fire_is_compared)
{
    passes(BEGIN ", \"facts\": {\"age\": 30}}, \"expect\":"
                 " {\"unfired\": [\"one\", \"warned\"]}");
    fails(BEGIN CHILD "}, \"expect\": {\"unfired\": [\"warned\", \"one\"]}",
          "unfired", "wanted one not to fire, found that it does");
    fails(BEGIN ", \"facts\": {\"harm\": [\"sold\"]}}, \"expect\":"
                " {\"unfired\": [\"warned\"]}",
          "unfired", "wanted warned not to fire, found that it does");
    refused(BEGIN "}, \"expect\": {\"unfired\": [\"onne\"]}",
            "1 expect.unfired[0]: found a rule that the routine does not"
            " declare | did you mean \"one\"?");
}
END_TEST

// ---------------------------------------------------------------- refusals

START_TEST(a_refusal_can_be_what_is_expected)
{
    passes(BEGIN ", \"facts\": {\"age\": 160}}, \"expect\": {\"error\":"
                 " \"facts.age: found a number outside the domain, wanted a "
                 "whole number from 0 to 120\", \"steps\": [\"alpha\"]}");
    fails(BEGIN ", \"facts\": {\"age\": []}}, \"expect\": {\"error\": \"x\"}",
          "error",
          "wanted \\\"x\\\", found \\\"facts.age: found a list, wanted a whole "
          "number from 0 to 120\\\"");
    fails(BEGIN "}, \"expect\": {\"error\": \"x\"}", "error",
          "wanted the case refused with \\\"x\\\", found a plan");
}
END_TEST

START_TEST(a_case_that_is_refused_unexpectedly_fails_the_example)
{
    fails("\"case\": {}", "error",
          "wanted a plan, found the case refused: opened: found nothing, "
          "wanted when the case was opened");
    fails("\"case\": {\"facts\": {\"agee\": 1}}, \"expect\":"
          " {\"steps\": [\"alpha\"]}, \"then\": [{}]",
          "error",
          "wanted a plan, found the case refused: facts.?: found a fact "
          "that the routine does not declare");
}
END_TEST

START_TEST(an_example_that_is_none_is_refused)
{
    refused("\"expect\": {}", "1 case: found nothing, wanted a case | ");
    refused(BEGIN "}, \"expects\": {}",
            "1 ?: found a member that an example does not have | did "
            "you mean \"expect\"?");
    refused(BEGIN "}, \"about\": 1",
            "1 about: found a number, wanted a sentence | ");
    refused(BEGIN "}, \"expect\": {\"stepz\": []}",
            "1 expect.?: found a member that an expectation does not have "
            "| did you mean \"steps\"?");
    refused(BEGIN "}, \"expect\": {\"steps\": [\"look\", \"alphaa\"]}",
            "1 expect.steps[1]: found an actor or a task that the routine "
            "does not declare | did you mean \"alpha\"?");
    refused(BEGIN "}, \"expect\": {\"fired\": [\"to\"]}",
            "1 expect.fired[0]: found a rule that the routine does not "
            "declare | did you mean \"two\"?");
    refused(BEGIN "}, \"expect\": {\"ground\": {\"alpha\": \"dutty\"}}",
            "1 expect.ground.alpha: found another text, wanted a ground | did "
            "you mean \"duty\"?");
    refused(BEGIN "}, \"expect\": {\"before\": [[\"alpha\"]]}",
            "1 expect.before[0]: found too few names, wanted two | ");
    refused(BEGIN "}, \"expect\": {\"exactly\": true}",
            "1 expect: found \"exactly\" without \"steps\" | ");
}
END_TEST

// Wherever they are in memory: a sanitizer sees what is read beside them.
START_TEST(an_example_of_no_bytes_lacks_its_first)
{
    static const char constant[1] = "";
    static char variable[1];
    char local[1] = "", *block = calloc(1, 1);
    const char *texts[] = {constant, variable, local, block, "", NULL};
    world w = world_of(rules);

    for (int i = 0; texts[i]; i++) {
        const rutin_error *error = rutin_error_of(w.engine);
        const char *json;
        size_t length;

        ck_assert_int_eq(
            rutin_test(w.engine, texts[i], 0, &in_english, &json, &length),
            RUTIN_ECASE);
        ck_assert_int_eq(error->line, 1);
        ck_assert_int_eq(error->column, 1);
    }
    free(block);
    end_world(w);
}
END_TEST

START_TEST(a_fault_is_found_on_its_line)
{
    world w = world_of(rules);

    last_report(w, "\n" BEGIN "},\n\"expect\": {\n \"told\": {\"alpha\": 1}}");
    ck_assert_int_eq(rutin_error_of(w.engine)->line, 4);
    ck_assert_int_eq(rutin_error_of(w.engine)->column, 20);
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- what came then

START_TEST(what_came_then_is_laid_over_the_case)
{
    passes(BEGIN CHILD
           "}, \"expect\": {\"status\": {\"alpha\": \"due\"}}, \"then\": ["
           "{\"event\": {\"contact\": \"alpha\", \"outcome\": \"reached\"},"
           " \"after\": \"30 min\","
           " \"expect\": {\"status\": {\"alpha\": \"done\","
           " \"gamma\": \"ask_consent\"}}},"
           "{\"consent\": {\"gamma\": \"given\"}},"
           "{\"after\": \"1 h\","
           " \"expect\": {\"status\": {\"gamma\": \"due\"}}},"
           "{\"consent\": {\"gamma\": \"withdrawn\"}, \"facts\": {\"age\": 30},"
           " \"expect\": {\"steps\": [\"look\"], \"exactly\": true}}]");
}
END_TEST

START_TEST(time_goes_on_from_the_step_before)
{
    world w = world_of(
        "r \"one\" { contact = alpha { ground = free, within = \"15 min\",\n"
        "  tell = { \"age\" }, from = reached(beta) } }\n");

    ck_assert_str_eq(
        last_report(
            w, BEGIN
            "}, \"then\": [{\"after\": \"5 min\"}, {\"after\": \"2 days\","
            " \"event\": {\"contact\": \"beta\","
            " \"outcome\": \"reached\"}, \"expect\": {\"due\":"
            " {\"alpha\": \"2026-11-22T23:00:00+01:00\"}}}]"),
        "{\"about\":null,\"passed\":true,\"unread\":false,\"failures\":[]}");
    end_world(w);
}
END_TEST

START_TEST(a_failure_says_which_step_it_is_of)
{
    fails(BEGIN CHILD "}, \"then\": [{}, {\"expect\": {\"never\":"
                      " [\"alpha\"]}}]",
          "never", "then[1]: wanted no alpha in the plan, found it due");
    fails(BEGIN "}, \"then\": [{\"facts\": {\"age\": 160}}, {}]", "error",
          "then[0]: wanted a plan, found the case refused: facts.age: found a "
          "number outside the domain, wanted a whole number from 0 to 120");
}
END_TEST

START_TEST(what_came_then_is_read_strictly)
{
    refused(BEGIN "}, \"then\": {}",
            "1 then: found an object, wanted a list of what came then | ");
    refused(BEGIN "}, \"then\": [{}, {\"events\": []}]",
            "1 then[1].?: found a member that what came then does not "
            "have | did you mean \"event\"?");
    refused(BEGIN "}, \"then\": [{\"after\": \"soon\"}]",
            "1 then[0].after: found a text that is no duration, wanted one as "
            "in \"30 min\" or \"2 days\" | ");
    refused(BEGIN "}, \"then\": [{\"expect\": {\"steps\": [1]}}]",
            "1 then[0].expect.steps[0]: found a number, wanted the id of an "
            "actor or a task | ");
    refused(BEGIN "}, \"then\": [{\"event\": 1}]",
            "1 then[0].event: found a number, wanted an event | ");
    refused("\"case\": {}, \"expect\": {\"error\": \"opened: found nothing, "
            "wanted when the case was opened\"}, \"then\": [{}]",
            "1 then: found more after a refused case, wanted nothing | ");
}
END_TEST

Suite *example_suite(void)
{
    const TTest *tests[] = {
        what_is_not_named_is_not_compared,
        everything_that_can_be_expected_can_hold,
        a_report_repeats_what_the_example_is_about,
        what_an_example_is_about_may_stand_in_each_language,
        a_test_leaves_the_engines_own_case_and_plan,
        steps_are_there_and_in_order,
        exactly_allows_no_other_step,
        never_looks_at_steps_that_lead_somewhere,
        before_binds_when_both_are_there,
        a_deadline_is_an_instant,
        a_ground_and_a_status_are_words,
        who_performs_a_step_is_compared,
        the_law_that_a_step_rests_on_is_compared,
        what_is_told_is_compared_fact_by_fact,
        lists_hold_what_is_named_and_maybe_more,
        a_rule_that_is_not_to_fire_is_compared,
        a_refusal_can_be_what_is_expected,
        a_case_that_is_refused_unexpectedly_fails_the_example,
        an_example_that_is_none_is_refused,
        an_example_of_no_bytes_lacks_its_first,
        a_fault_is_found_on_its_line,
        what_came_then_is_laid_over_the_case,
        time_goes_on_from_the_step_before,
        a_failure_says_which_step_it_is_of,
        what_came_then_is_read_strictly,
    };

    return suite_of("example", tests, sizeof tests / sizeof *tests);
}
