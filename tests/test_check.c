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
    };

    return suite_of("check", tests, sizeof tests / sizeof *tests);
}
