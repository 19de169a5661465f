// test_check.c - all that can be seen of a draft without a case
//
// A draft is a head of four lines, which says what the tests speak of, and the
// rest of the test. What check finds is looked at as "code:line", counted from the
// first line after the head. tests/checks has a draft for each code.

#include "rutin.h"
#include "test.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HEAD = 6 }; // lines

static const char head[] =
    "routine \"draft\" { version = \"1\", title = { en = \"Draft\" }, "
    "languages = { \"en\" } }\n"
    "fact \"sick\" { yes_no, ask = { en = \"Sick?\" }, name = { en = \"sick\" "
    "} }\n"
    "fact \"young\" { yes_no, ask = { en = \"Young?\" }, name = { en = "
    "\"young\" } }\n"
    "actor \"police\" { name = { en = \"P\" }, kind = \"authority\", phone = "
    "\"1\" }\n"
    "actor \"care\" { name = { en = \"C\" }, kind = \"authority\", phone = "
    "\"2\" }\n"
    "local so, S = { en = \"So.\" }, \"https://example.org\"\n";

// A use of all that the head declares, so that nothing of it is told of.
#define USED                                                                   \
    "rule \"used\" { when = any { sick, young }, contact = { police { ground " \
    "= free }, "                                                               \
    "care { ground = free } }, because = so, source = S }\n"

typedef struct draft {
    rutin_routine *routine;
    rutin_engine *engine;
    cJSON *report;
} draft;

static draft check_with(const char *text, const rutin_check_options *how)
{
    const rutin_load_options with = {.sources = true};
    size_t size = sizeof head + strlen(text);
    char *source = malloc(size);
    const char *json;
    size_t length;
    draft d = {0};

    snprintf(source, size, "%s%s", head, text);
    rutin_load("draft.lua", source, size - 1, &with, &d.routine);
    free(source);
    ck_assert_ptr_nonnull(d.routine);
    d.engine = rutin_engine_new(d.routine, NULL);
    ck_assert_int_eq(rutin_check(d.engine, how, &json, &length), RUTIN_OK);
    d.report = cJSON_ParseWithLength(json, length);
    ck_assert_ptr_nonnull(d.report);
    return d;
}

static void end_draft(draft *d)
{
    cJSON_Delete(d->report);
    rutin_engine_free(d->engine);
    rutin_routine_free(d->routine);
}

static const cJSON *findings(const draft *d)
{
    return cJSON_GetObjectItem(d->report, "findings");
}

static int number(const cJSON *object, const char *name)
{
    return cJSON_GetObjectItem(object, name)->valueint;
}

static const char *text(const cJSON *object, const char *name)
{
    const char *found = cJSON_GetStringValue(cJSON_GetObjectItem(object, name));

    return found == NULL ? "" : found;
}

// "never_fires:2 no_phone:5"
static const char *found_with(const char *source,
                              const rutin_check_options *how)
{
    static char list[1024];
    draft d = check_with(source, how);
    size_t length = 0;
    const cJSON *finding;

    list[0] = '\0';
    cJSON_ArrayForEach(finding, findings(&d))
    {
        length += (size_t)snprintf(list + length, sizeof list - length,
                                   "%s%s:%d", length > 0 ? " " : "",
                                   text(finding, "code"),
                                   number(finding, "line") - HEAD);
    }
    end_draft(&d);
    return list;
}

static const char *found(const char *source)
{
    return found_with(source, NULL);
}

// ---------------------------------------------------------------- the answer

START_TEST(nothing_is_said_of_a_routine_that_is_right)
{
    draft d = check_with(USED, NULL);

    ck_assert_int_eq(cJSON_GetArraySize(findings(&d)), 0);
    ck_assert_int_eq(number(d.report, "warnings"), 0);
    end_draft(&d);
}
END_TEST

START_TEST(a_routine_that_does_not_load_gives_its_mistakes)
{
    draft d = check_with("rule \"r\" { when = ill }", NULL);
    const cJSON *finding = cJSON_GetArrayItem(findings(&d), 0);

    ck_assert_int_gt(number(d.report, "errors"), 0);
    ck_assert_str_eq(text(finding, "severity"), "error");
    ck_assert_str_eq(text(finding, "code"), "unknown_name");
    ck_assert_str_eq(text(finding, "file"), "draft.lua");
    ck_assert_int_eq(number(finding, "line"), HEAD + 1);
    end_draft(&d);
}
END_TEST

START_TEST(what_the_load_warns_of_is_a_warning)
{
    draft d = check_with(
        USED
        "actor \"x\" { name = { en = \"X\" }, kind = \"autority\" }\n"
        "rule \"x\" { never = { x, kind \"authority\" }, unless = any { sick, "
        "young }, because = so, source = S }\n",
        NULL);
    const cJSON *finding = cJSON_GetArrayItem(findings(&d), 0);

    ck_assert_str_eq(text(finding, "code"), "only_of_kind");
    ck_assert_str_eq(text(finding, "severity"), "warning");
    ck_assert_ptr_null(strstr(text(finding, "message"), "warning"));
    end_draft(&d);
}
END_TEST

START_TEST(the_texts_have_to_be_kept)
{
    const char *json;
    size_t length;
    rutin_routine *routine;
    rutin_engine *engine;

    ck_assert_int_eq(
        rutin_load("draft.lua", head, strlen(head), NULL, &routine), RUTIN_OK);
    engine = rutin_engine_new(routine, NULL);
    ck_assert_int_eq(rutin_check(engine, NULL, &json, &length), RUTIN_EUSAGE);
    ck_assert_str_eq(rutin_error_of(engine)->code, "no_sources");
    rutin_engine_free(engine);
    rutin_routine_free(routine);
}
END_TEST

START_TEST(a_day_is_a_date)
{
    const rutin_check_options how = {.at = "soon"};
    draft d = check_with(USED, NULL);
    const char *json;
    size_t length;

    ck_assert_int_eq(rutin_check(d.engine, &how, &json, &length), RUTIN_EUSAGE);
    ck_assert_str_eq(rutin_error_of(d.engine)->code, "no_date");
    end_draft(&d);
}
END_TEST

START_TEST(an_example_has_to_be_one)
{
    const rutin_check_options how = {.examples = "[{\"cases\": {}}]",
                                     .examples_length = 15};
    draft d = check_with(USED, NULL);
    const char *json;
    size_t length;

    ck_assert_int_eq(rutin_check(d.engine, &how, &json, &length), RUTIN_ECASE);
    ck_assert_str_eq(rutin_error_of(d.engine)->code, "unknown_member");
    ck_assert_ptr_eq(strstr(rutin_error_of(d.engine)->where, "[0]"),
                     rutin_error_of(d.engine)->where);
    end_draft(&d);
}
END_TEST

// ---------------------------------------------------------------- allowing

#define OLD "routine_not_in_force"

START_TEST(a_comment_allows_what_is_in_the_next_line)
{
    static const char ladder[] = USED
        "-- rutin: allow only_of_kind because a word of our own\n"
        "actor \"x\" { name = { en = \"X\" }, kind = \"autority\" }\n"
        "rule \"x\" { never = { x, kind \"authority\" }, unless = any { sick, "
        "young }, because = so, source = S }\n";

    ck_assert_str_eq(found(ladder), "");
}
END_TEST

START_TEST(a_comment_needs_a_reason_a_known_code_and_something_to_allow)
{
    ck_assert_str_eq(found("-- rutin: allow never_fires\n" USED),
                     "allow_without_reason:1");
    ck_assert_str_eq(found("-- rutin: allow never_fires because\n" USED),
                     "allow_without_reason:1");
    ck_assert_str_eq(found("-- rutin: allow never_fire because so\n" USED),
                     "allow_unknown:1");
    ck_assert_str_eq(found("-- rutin: allow never_fires because so\n" USED),
                     "allow_unused:1");
    ck_assert_str_eq(found("-- rutin: let it be\n" USED), "allow_unread:1");
    ck_assert_str_eq(found("-- rutin is a command\n" USED), "");
    ck_assert_str_eq(found("--[[ rutin: allow x ]]\n" USED), "");
}
END_TEST

// ---------------------------------------------------------------- what is no fault

#define WITH " because = so, source = S }\n"

START_TEST(a_rule_without_a_condition_is_meant_to_hold_always)
{
    ck_assert_str_eq(found(USED "rule \"r\" { never = { care },"
                                " unless = any { sick, young }," WITH),
                     "");
    ck_assert_str_eq(
        found(USED
              "rule \"r\" { contact = police { ground = anonymous }," WITH),
        "");
}
END_TEST

START_TEST(what_matters_while_it_is_unknown_is_no_idle_condition)
{
    ck_assert_str_eq(
        found(USED "rule \"r\" { when = any { sick:unknown(), no(sick) },"
                   " contact = police { ground = anonymous }," WITH),
        "");
    ck_assert_str_eq(
        found(USED
              "rule \"r\" { when = all { sick:known(), any { sick, young } },"
              " contact = police { ground = anonymous }," WITH),
        "");
}
END_TEST

START_TEST(a_ban_may_take_a_contact_in_some_cases)
{
    ck_assert_str_eq(found(USED "rule \"r\" { when = all { sick, young },"
                                " never = { care }," WITH),
                     "");
    ck_assert_str_eq(
        found(USED
              "rule \"d\" { when = sick, contact = police {"
              " ground = duty \"L\" }," WITH
              "rule \"r\" { when = all { sick, young }, never = { police },"
              " unless = sick," WITH),
        "never_fires:3");
}
END_TEST

START_TEST(a_duty_may_rest_on_a_no_that_is_known_or_covered)
{
    // What is presumed, what has happened, and what `unless` says.
    ck_assert_str_eq(
        found(USED
              "fact \"odd\" { yes_no, presume = no, ask = { en = \"?\" }, name "
              "= {"
              " en = \"odd\" } }\n"
              "rule \"r\" { when = all { sick, no(odd), no(reached(care)) },"
              " unless = no(young), contact = police { ground = duty \"L\" "
              "}," WITH),
        "");
    // While it is unknown another rule has the same duty.
    ck_assert_str_eq(
        found(
            USED
            "rule \"r\" { when = all { sick, no(young) },"
            " contact = police { within = \"2 h\", ground = duty \"L\" }," WITH
            "rule \"s\" { when = sick,"
            " contact = police { ground = duty \"L\" }," WITH),
        "");
    ck_assert_str_eq(found(USED
                           "rule \"r\" { when = all { sick, no(young) },"
                           " contact = police { ground = duty \"L\" }," WITH),
                     "duty_on_unknown:2");
}
END_TEST

START_TEST(two_rules_leave_out_what_is_unknown_once)
{
    ck_assert_str_eq(found("task \"look\" { name = { en = \"look\" } }\n" USED
                           "rule \"r\" { when = sick, task = look," WITH
                           "rule \"s\" { when = all { sick, young }, task = "
                           "look { within = \"2 h\" }," WITH
                           "rule \"t\" { when = no(sick), task = look { within "
                           "= \"3 h\" }," WITH),
                     "neither_while_unknown:5");
}
END_TEST

START_TEST(two_rules_may_be_about_different_things)
{
    static const char other[] =
        "fact \"odd\" { yes_no, ask = { en = \"?\" }, name = { en = \"odd\" } "
        "}\n"
        "task \"look\" { name = { en = \"look\" } }\n"
        "rule \"r\" { when = all { sick, young }, task = look," WITH
        "rule \"s\" { when = all { odd, no(young) }, task = look," WITH;
    char source[2048];

    snprintf(source, sizeof source, "%s%s", USED, other);
    ck_assert_str_eq(found(source), "");
}
END_TEST

START_TEST(a_yes_may_let_out_more_than_a_duty)
{
    static const char name[] = "fact \"name\" { text, class = \"identity\", "
                               "name = { en = \"name\" } }\n";
    char source[2048];

    snprintf(source, sizeof source, "%s%s%s", USED, name,
             "rule \"d\" { when = sick, contact = police { ground = duty \"L\" "
             "}," WITH
             "rule \"r\" { when = all { sick, young }, contact = police {"
             " ground = consent, tell = { \"name\" } }," WITH);
    ck_assert_str_eq(found(source), "");
}
END_TEST

START_TEST(an_order_that_no_case_has_is_no_circle)
{
    ck_assert_str_eq(
        found("rule \"r\" { when = all { sick, young }, contact = { police {"
              " ground = free }, care { ground = free, after = { police } } "
              "}," WITH "rule \"s\" { when = all { no(sick), no(young) }, "
              "contact = police {"
              " ground = anonymous, after = { care } }," WITH),
        "");
    ck_assert_str_eq(
        found(USED
              "rule \"r\" { when = sick, contact = { police { ground = free },"
              " care { ground = free, after = { police } } }," WITH
              "rule \"s\" { when = young, contact = police { ground = free,"
              " after = { care } }," WITH),
        "orders_in_circle:3");
}
END_TEST

START_TEST(an_office_may_be_closed_when_the_step_can_wait)
{
    static const char office[] =
        "actor \"office\" { name = { en = \"O\" }, kind = \"authority\","
        " phone = \"3\", open = \"Mo-Fr 08:00-16:30\" }\n"
        "rule \"r\" { when = sick, contact = office { within = \"%s\","
        " ground = free }," WITH;
    static const struct {
        const char *within, *found;
    } tried[] = {{"next working day", ""},
                 {"this working day", ""},
                 {"2 days", ""},
                 {"2 h", "ladder_with_hole:2"},
                 {"same day", "ladder_with_hole:2"}};
    char rules[1024], source[2048];

    for (size_t i = 0; i < sizeof tried / sizeof *tried; i++) {
        snprintf(rules, sizeof rules, office, tried[i].within);
        snprintf(source, sizeof source, "%s%s", USED, rules);
        ck_assert_str_eq(found(source), tried[i].found);
    }
}
END_TEST

START_TEST(a_function_that_counts_is_no_condition)
{
    ck_assert_str_eq(
        found(
            "fact \"beds\" { number { 0, 9 }, ask = { en = \"?\" }, name = {"
            " en = \"beds\" } }\n"
            "fact \"here\" { number { 0, 9 }, ask = { en = \"?\" }, name = {"
            " en = \"here\" } }\n" USED
            "rule \"r\" { when = function(c) return c.here > c.beds end,"
            " contact = police { ground = anonymous }," WITH
            "rule \"s\" { when = function(c) local n = c.here return n > 3 end,"
            " contact = police { ground = anonymous }," WITH
            "rule \"t\" { when = function(c) return c.here > 3 and not c.sick "
            "end,"
            " contact = police { ground = anonymous }," WITH),
        "function_for_condition:6");
}
END_TEST

START_TEST(brackets_part_what_is_joined)
{
    ck_assert_str_eq(
        found(
            "rule \"r\" { when = (sick & young) | no(sick | young),"
            " contact = { police { ground = anonymous }, care { ground = free }"
            " }," WITH),
        "");
    ck_assert_str_eq(
        found(
            "rule \"r\" { when = sick | young & no(sick),"
            " contact = { police { ground = anonymous }, care { ground = free }"
            " }," WITH),
        "mixed_without_brackets:1");
}
END_TEST

START_TEST(a_day_is_held_against_the_header)
{
    static const char *const days[] = {"2019-12-31", "2020-01-01", "2021-12-31",
                                       "2022-01-01"};
    static const char *const wanted[] = {"routine_not_in_force", "", "",
                                         "review_is_past"};

    for (int i = 0; i < 4; i++) {
        const rutin_check_options how = {.at = days[i]};
        const rutin_load_options with = {.sources = true};
        const char *json;
        static const char source[] =
            "routine \"draft\" { version = \"1\", title = { en = \"Draft\" },"
            " languages = { \"en\" }, in_force = { from = \"2020-01-01\" },"
            " review_by = \"2021-12-31\" }";
        size_t length;
        draft d = {0};

        ck_assert_int_eq(
            rutin_load("d.lua", source, sizeof source - 1, &with, &d.routine),
            RUTIN_OK);
        d.engine = rutin_engine_new(d.routine, NULL);
        ck_assert_int_eq(rutin_check(d.engine, &how, &json, &length), RUTIN_OK);
        d.report = cJSON_ParseWithLength(json, length);
        ck_assert_str_eq(text(d.report, "at"), days[i]);
        ck_assert_str_eq(text(cJSON_GetArrayItem(findings(&d), 0), "code"),
                         wanted[i]);
        end_draft(&d);
    }
}
END_TEST

START_TEST(a_rule_that_fires_later_in_an_example_is_tried)
{
    static const char examples[] =
        "[{\"case\": {\"case\": \"1\", \"opened\": \"2026-11-25T10:00:00Z\","
        " \"now\": \"2026-11-25T10:00:00Z\", \"facts\": {}},"
        " \"then\": [{\"facts\": {\"sick\": true}}]}]";
    const rutin_check_options how = {.examples = examples,
                                     .examples_length = sizeof examples - 1};

    ck_assert_str_eq(
        found_with(USED "rule \"r\" { when = young, contact = police { ground ="
                        " anonymous }," WITH,
                   &how),
        "rule_without_example:2");
}
END_TEST

START_TEST(a_case_that_shows_a_finding_is_one)
{
    draft d = check_with(USED "rule \"r\" { when = all { sick, no(young) },"
                              " contact = police { ground = duty \"L\" }," WITH,
                         NULL);
    char *given = cJSON_PrintUnformatted(
        cJSON_GetObjectItem(cJSON_GetArrayItem(findings(&d), 0), "case"));

    ck_assert_ptr_nonnull(strstr(given, "\"sick\":true"));
    ck_assert_ptr_null(strstr(given, "young"));
    ck_assert_int_eq(rutin_decide(d.engine, given, strlen(given), NULL),
                     RUTIN_OK);
    cJSON_free(given);
    end_draft(&d);
}
END_TEST

Suite *check_suite(void)
{
    const TTest *tests[] = {
        nothing_is_said_of_a_routine_that_is_right,
        a_routine_that_does_not_load_gives_its_mistakes,
        what_the_load_warns_of_is_a_warning,
        the_texts_have_to_be_kept,
        a_day_is_a_date,
        an_example_has_to_be_one,
        a_comment_allows_what_is_in_the_next_line,
        a_comment_needs_a_reason_a_known_code_and_something_to_allow,
        a_rule_without_a_condition_is_meant_to_hold_always,
        what_matters_while_it_is_unknown_is_no_idle_condition,
        a_ban_may_take_a_contact_in_some_cases,
        a_duty_may_rest_on_a_no_that_is_known_or_covered,
        two_rules_leave_out_what_is_unknown_once,
        two_rules_may_be_about_different_things,
        a_yes_may_let_out_more_than_a_duty,
        an_order_that_no_case_has_is_no_circle,
        an_office_may_be_closed_when_the_step_can_wait,
        a_function_that_counts_is_no_condition,
        brackets_part_what_is_joined,
        a_day_is_held_against_the_header,
        a_rule_that_fires_later_in_an_example_is_tried,
        a_case_that_shows_a_finding_is_one,
    };

    return suite_of("check", tests, sizeof tests / sizeof *tests);
}
