// test_suggest.c - example cases that cover what no example does

#include "draw.h"
#include "rutin.h"
#include "test.h"
#include "world.h"

#include <cJSON.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TIMES "\"opened\": \"" OPENED "\", \"now\": \"" NOW "\""

static void cover(rutin_engine *engine, const char *example, rutin_status *was)
{
    const char *json;
    size_t length;

    *was = rutin_cover(engine, example, strlen(example), NULL, &json, &length);
}

static void note(world w, const char *members)
{
    char example[512];
    rutin_status status;

    snprintf(example, sizeof example, "{\"case\": {" TIMES "%s%s}}",
             *members == '\0' ? "" : ", ", members);
    cover(w.engine, example, &status);
    ck_assert_int_eq(status, RUTIN_OK);
}

static cJSON *suggest(rutin_engine *engine, int most, int percent)
{
    const char *json;
    size_t length;
    cJSON *tree;

    ck_assert_int_eq(
        rutin_suggest(engine, most, percent, &in_english, &json, &length),
        RUTIN_OK);
    tree = cJSON_ParseWithLength(json, length);
    ck_assert_ptr_nonnull(tree);
    return tree;
}

static const cJSON *suggestion(const cJSON *tree, int number)
{
    return cJSON_GetArrayItem(cJSON_GetObjectItem(tree, "suggestions"), number);
}

static const char *text_of(const cJSON *object, const char *name)
{
    return cJSON_GetStringValue(cJSON_GetObjectItem(object, name));
}

static int share_of(const cJSON *tree, const char *when, const char *share,
                    const char *of)
{
    return cJSON_GetObjectItem(
               cJSON_GetObjectItem(cJSON_GetObjectItem(tree, when), share), of)
        ->valueint;
}

// Tests every suggestion, and looks whether they cover what was said.
static void hold_suggestions(rutin_engine *engine, const cJSON *tree)
{
    const cJSON *item;
    const char *json;
    size_t length;
    cJSON *after;

    cJSON_ArrayForEach(item, cJSON_GetObjectItem(tree, "suggestions"))
    {
        char *example = cJSON_PrintUnformatted(
            cJSON_GetObjectItem(item, "example"));

        ck_assert_int_eq(
            rutin_cover(engine, example, strlen(example), NULL, &json, &length),
            RUTIN_OK);
        ck_assert_msg(strstr(json, "\"passed\":true") != NULL, "%s: %s", json,
                      example);
        ck_assert_ptr_nonnull(strstr(json, "\"unread\":true"));
        cJSON_free(example);
    }
    ck_assert_int_eq(rutin_coverage(engine, NULL, &json, &length), RUTIN_OK);
    after = cJSON_ParseWithLength(json, length);
    for (int i = 0; i < 2; i++) {
        const char *name = i == 0 ? "fired" : "mcdc";

        ck_assert_int_eq(
            cJSON_GetObjectItem(cJSON_GetObjectItem(after, name), "done")
                ->valueint,
            share_of(tree, "after", name, "done"));
    }
    cJSON_Delete(after);
}

START_TEST(a_rule_that_never_fired_gets_the_nearest_case)
{
    world w = world_of("r \"both\" { when = all { sick, age:below(18) },"
                       " task = look {} }");
    cJSON *tree;

    note(w, "\"facts\": {\"sick\": true, \"danger\": \"none\"}");
    note(w, "");
    tree = suggest(w.engine, 1, 0);
    ck_assert_str_eq(text_of(suggestion(tree, 0), "for"), "both");
    ck_assert_str_eq(text_of(suggestion(tree, 0), "changes"), "age: 17");
    ck_assert_int_eq(cJSON_GetObjectItem(suggestion(tree, 0), "from")->valueint,
                     0);
    ck_assert_ptr_null(suggestion(tree, 1));
    cJSON_Delete(tree);
    end_world(w);
}
END_TEST

START_TEST(what_is_suggested_covers_all)
{
    world w = world_of(
        "r \"one\" { when = any { all { sick, age:below(18) },"
        " danger:is(\"now\") }, task = look {} }\n"
        "r \"two\" { when = all { harm:has(\"sold\", \"forced\"),"
        " no(tried(alpha)) }, contact = beta { ground = consent } }\n"
        "r \"three\" { when = consent_of(beta):is(\"refused\"),"
        " never = { beta } }\n"
        "r \"four\" { when = received \"letter\", task = write {} }");
    cJSON *tree;

    note(w, "");
    tree = suggest(w.engine, 0, 0);
    ck_assert_int_eq(share_of(tree, "after", "fired", "done"), 4);
    ck_assert_int_eq(share_of(tree, "after", "mcdc", "done"),
                     share_of(tree, "after", "mcdc", "of"));
    hold_suggestions(w.engine, tree);
    cJSON_Delete(tree);
    end_world(w);
}
END_TEST

START_TEST(a_rule_of_another_time_gets_a_case_of_that_time)
{
    world w = world_of("r \"old\" { to = \"2024-06-30\", when = sick,"
                       " task = look {} }");
    cJSON *tree;

    note(w, "");
    tree = suggest(w.engine, 1, 0);
    ck_assert_ptr_nonnull(
        strstr(text_of(suggestion(tree, 0), "changes"), "2024-06-30"));
    hold_suggestions(w.engine, tree);
    cJSON_Delete(tree);
    end_world(w);
}
END_TEST

START_TEST(there_are_no_more_than_are_wanted)
{
    world w = world_of("r \"a\" { when = sick, task = look {} }\n"
                       "r \"b\" { when = lost, task = write {} }");
    cJSON *tree;

    note(w, "\"facts\": {\"sick\": false}");
    tree = suggest(w.engine, 0, 0);
    ck_assert_int_gt(
        cJSON_GetArraySize(cJSON_GetObjectItem(tree, "suggestions")), 1);
    cJSON_Delete(tree);
    tree = suggest(w.engine, 0, 1);
    ck_assert_int_eq(
        cJSON_GetArraySize(cJSON_GetObjectItem(tree, "suggestions")), 1);
    cJSON_Delete(tree);
    end_world(w);
}
END_TEST

START_TEST(without_an_example_there_is_nothing_to_change)
{
    world w = world_of("r \"a\" { when = sick, task = look {} }");
    cJSON *tree = suggest(w.engine, 0, 0);

    ck_assert_ptr_null(suggestion(tree, 0));
    cJSON_Delete(tree);
    end_world(w);
}
END_TEST

static void try_routine(unsigned seed)
{
    draw chance = draw_from(seed);
    char *source = draw_routine(&chance), *given, *example;
    const char *json;
    rutin_routine *routine;
    rutin_engine *engine;
    rutin_status status = rutin_load("drawn.lua", source, strlen(source), NULL,
                                     &routine);
    draw_pool *pool;
    cJSON *tree;

    free(source);
    if (status == RUTIN_OK) {
        engine = rutin_engine_new(routine, NULL);
        ck_assert_int_eq(rutin_describe(engine, NULL, &json, NULL), RUTIN_OK);
        pool = draw_pool_of(json);
        for (int i = 0; i < 3; i++) {
            given = draw_case(&chance, pool);
            example = malloc(strlen(given) + 16);
            sprintf(example, "{\"case\":%s}", given);
            cover(engine, example, &status);
            free(example);
            free(given);
        }
        ck_assert_int_eq(rutin_suggest(engine, 0, 0, NULL, &json, NULL),
                         RUTIN_OK);
        tree = cJSON_Parse(json);
        ck_assert_ptr_nonnull(tree);
        hold_suggestions(engine, tree);
        cJSON_Delete(tree);
        draw_pool_free(pool);
        rutin_engine_free(engine);
    }
    rutin_routine_free(routine);
}

START_TEST(drawn_routines_are_covered_by_what_is_suggested)
{
    for (unsigned seed = 0; seed < 60; seed++)
        try_routine(seed);
}
END_TEST

Suite *suggest_suite(void)
{
    const TTest *tests[] = {
        a_rule_that_never_fired_gets_the_nearest_case,
        what_is_suggested_covers_all,
        a_rule_of_another_time_gets_a_case_of_that_time,
        there_are_no_more_than_are_wanted,
        without_an_example_there_is_nothing_to_change,
        drawn_routines_are_covered_by_what_is_suggested,
    };

    return suite_of("suggest", tests, sizeof tests / sizeof *tests);
}
