// test_explain.c - why a plan is as it is

#include "draw.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/variable.h"
#include "rutin.h"
#include "test.h"
#include "tools/path.h"
#include "world.h"

#include <cJSON.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A rule over two facts, and one that turns on neither.
#define RULES                                                                  \
    "r \"young\" { when = all { age:below(18), danger:is(\"urgent\") },"       \
    " contact = alpha { ground = duty \"Law\", within = \"2 h\" } }\n"         \
    "r \"late\" { contact = beta { ground = free, within = \"2 weeks\" } }\n"

static cJSON *explain(world w, const char *kind, const char *name)
{
    const char *json;
    size_t length;
    cJSON *tree;

    ck_assert_int_eq(
        rutin_explain(w.engine, kind, name, &in_english, &json, &length),
        RUTIN_OK);
    tree = cJSON_ParseWithLength(json, length);
    ck_assert_ptr_nonnull(tree);
    return tree;
}

static const char *text_of(const cJSON *object, const char *name)
{
    return cJSON_GetStringValue(cJSON_GetObjectItem(object, name));
}

static const cJSON *item_with(const cJSON *object, const char *list,
                              const char *member, const char *text)
{
    const cJSON *item;

    cJSON_ArrayForEach(
        item,
        cJSON_GetObjectItem(object, list)) if (strcmp(text_of(item, member),
                                                      text) == 0) return item;
    ck_abort_msg("no %s %s", list, text);
    return NULL;
}

// The texts of the tests in a list, those that settle where it says so.
static const char *tests_of(const cJSON *object, const char *list)
{
    static char all[1024];
    const cJSON *test;

    all[0] = '\0';
    cJSON_ArrayForEach(test, cJSON_GetObjectItem(object, list))
    {
        if (cJSON_IsFalse(cJSON_GetObjectItem(test, "settles")))
            continue;
        if (all[0] != '\0')
            strcat(all, "; ");
        strcat(all, text_of(test, "text"));
    }
    return all;
}

START_TEST(a_step_has_the_facts_that_brought_it_about)
{
    world w = plan_of(RULES, "\"facts\": {\"age\": 16, \"danger\": \"urgent\","
                             " \"sick\": true}");
    cJSON *all = explain(w, NULL, NULL);
    const cJSON *step = item_with(all, "steps", "id", "alpha");
    const cJSON *rule = item_with(step, "rules", "rule", "young");

    ck_assert_str_eq(text_of(rule, "verdict"), "fired");
    ck_assert_str_eq(tests_of(rule, "because"),
                     "age: 16 (below 18); danger: urgent");
    ck_assert_str_eq(text_of(step, "law"), "Law");
    ck_assert_ptr_nonnull(strstr(text_of(step, "time"), "within 2 hours"));
    ck_assert_str_eq(text_of(step, "order"),
                     "Stands first: nothing is more urgent");
    cJSON_Delete(all);
    end_world(w);
}
END_TEST

START_TEST(the_order_names_what_goes_before)
{
    world w = plan_of(RULES,
                      "\"facts\": {\"age\": 16, \"danger\": \"urgent\"}");
    cJSON *all = explain(w, "step", "beta");
    const cJSON *step = item_with(all, "steps", "id", "beta");

    ck_assert_int_eq(cJSON_GetArraySize(cJSON_GetObjectItem(all, "steps")), 1);
    ck_assert_str_eq(text_of(step, "order"),
                     "Stands after Alpha, which is more urgent");
    cJSON_Delete(all);
    end_world(w);
}
END_TEST

START_TEST(an_open_rule_says_what_is_missing)
{
    world w = plan_of(RULES, "\"facts\": {\"age\": 16}");
    cJSON *all = explain(w, "rule", "young");
    const cJSON *rule = item_with(all, "rules", "rule", "young");

    ck_assert_str_eq(text_of(rule, "verdict"), "open");
    ck_assert_str_eq(tests_of(rule, "otherwise"), "danger: urgent");
    cJSON_Delete(all);
    end_world(w);
}
END_TEST

START_TEST(a_silent_rule_says_the_fewest_facts_that_are_otherwise)
{
    world w = plan_of("r \"one\" { when = any { all { sick, age:below(18),"
                      " danger:is(\"now\") }, all { no(sick), age:at_least(65)"
                      " } }, task = look {} }",
                      "\"facts\": {\"age\": 70, \"sick\": true,"
                      " \"danger\": \"now\"}");
    cJSON *all = explain(w, "rule", "one");
    const cJSON *rule = item_with(all, "rules", "rule", "one");

    ck_assert_str_eq(text_of(rule, "verdict"), "silent");
    ck_assert_int_eq(cJSON_GetArraySize(cJSON_GetObjectItem(rule, "otherwise")),
                     1);
    cJSON_Delete(all);
    end_world(w);
}
END_TEST

START_TEST(a_choice_of_many_is_said_by_what_it_has)
{
    world w = plan_of("r \"one\" { when = harm:has(\"sold\", \"begging\"),"
                      " task = look {} }",
                      "\"facts\": {\"harm\": [\"begging\", \"forced\"]}");
    cJSON *all = explain(w, "rule", "one");
    const cJSON *rule = item_with(all, "rules", "rule", "one");

    ck_assert_str_eq(tests_of(rule, "because"), "harm: begging");
    cJSON_Delete(all);
    end_world(w);
}
END_TEST

START_TEST(a_ban_says_what_lifts_it)
{
    world w = plan_of("r \"no\" { never = { beta },"
                      " unless = consent_of(beta):is(\"given\") }\n"
                      "r \"nor\" { never = { beta }, when = sick }\n"
                      "r \"yet\" { contact = beta { ground = free } }",
                      "\"facts\": {\"sick\": true}");
    cJSON *all = explain(w, "actor", "beta");
    const cJSON *ban = item_with(all, "bans", "id", "beta");
    const cJSON *overrode = cJSON_GetObjectItem(ban, "overrode");

    ck_assert_int_eq(cJSON_GetArraySize(cJSON_GetObjectItem(ban, "rules")), 2);
    ck_assert_str_eq(tests_of(ban, "lifted_by"),
                     "Consent, Beta: given; sick: no");
    ck_assert_str_eq(cJSON_GetStringValue(cJSON_GetArrayItem(overrode, 0)),
                     "yet");
    cJSON_Delete(all);
    end_world(w);
}
END_TEST

START_TEST(what_is_presumed_is_said_to_be)
{
    world w = plan_of("r \"one\" { when = small, task = look {} }", "");
    cJSON *all = explain(w, "rule", "one");
    const cJSON *rule = item_with(all, "rules", "rule", "one");

    ck_assert_str_eq(tests_of(rule, "because"),
                     "small: not answered, taken for yes meanwhile");
    cJSON_Delete(all);
    end_world(w);
}
END_TEST

START_TEST(a_name_that_nothing_has_is_refused_with_the_nearest)
{
    world w = plan_of(RULES, "");
    const char *json;

    ck_assert_int_eq(
        rutin_explain(w.engine, "rule", "yung", &in_english, &json, NULL),
        RUTIN_EUSAGE);
    ck_assert_str_eq(rutin_error_of(w.engine)->code, "nothing_called_so");
    ck_assert_ptr_nonnull(strstr(rutin_error_of(w.engine)->help, "young"));
    ck_assert_int_eq(
        rutin_explain(w.engine, "fact", "age", &in_english, &json, NULL),
        RUTIN_EUSAGE);
    end_world(w);
}
END_TEST

START_TEST(without_a_plan_there_is_nothing_to_explain)
{
    world w = world_of(RULES);
    const char *json;

    ck_assert_int_eq(
        rutin_explain(w.engine, NULL, NULL, &in_english, &json, NULL),
        RUTIN_EUSAGE);
    ck_assert_str_eq(rutin_error_of(w.engine)->code, "undecided");
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- by chance

typedef struct trial {
    const rutin_routine *routine;
    rutin__paths paths;
    rutin__path path;
    uint16_t *classes, *others;
    draw chance;
} trial;

static void draw_classes(trial *t, uint16_t *classes)
{
    for (int i = 0; i < t->routine->variable_count; i++)
        classes[i] = (uint16_t)draw_below(&t->chance,
                                          t->routine->variables[i].classes);
}

// Whatever the rest are, what settles keeps the answer.
static void hold_reason(trial *t, rutin__diagram root)
{
    rutin__path_take(&t->paths, root, t->classes, &t->path);
    ck_assert_uint_eq(t->path.leaf, rutin__diagram_follow(&t->routine->diagrams,
                                                          root, t->classes));
    for (int n = 0; n < 20; n++) {
        draw_classes(t, t->others);
        for (int i = 0; i < t->path.count; i++)
            if (t->path.hops[i].settles)
                t->others[t->path.hops[i].variable] =
                    t->classes[t->path.hops[i].variable];
        ck_assert_uint_eq(
            rutin__diagram_follow(&t->routine->diagrams, root, t->others),
            t->path.leaf);
    }
}

// What has to be otherwise brings the answer about.
static void hold_nearest(trial *t, rutin__diagram root)
{
    for (uint32_t wanted = 0; wanted < 3; wanted++) {
        if (!rutin__path_nearest(&t->paths, root, UINT32_C(1) << wanted,
                                 t->classes, &t->path))
            continue;
        memcpy(t->others, t->classes,
               (size_t)t->routine->variable_count * sizeof *t->others);
        for (int i = 0; i < t->path.count; i++)
            if (t->path.hops[i].settles)
                t->others[t->path.hops[i].variable] = t->path.hops[i].last;
        ck_assert_uint_eq(
            rutin__diagram_follow(&t->routine->diagrams, root, t->others),
            wanted);
    }
}

static void try_routine(unsigned seed)
{
    draw chance = draw_from(seed);
    char *source = draw_routine(&chance);
    rutin_routine *routine;
    trial t = {.chance = chance};

    if (rutin_load("drawn.lua", source, strlen(source), NULL, &routine) ==
        RUTIN_OK) {
        t.routine = routine;
        t.classes = calloc((size_t)routine->variable_count + 1,
                           sizeof *t.classes);
        t.others = calloc((size_t)routine->variable_count + 1,
                          sizeof *t.others);
        ck_assert(rutin__path_open(&t.paths, routine));
        ck_assert(rutin__path_init(&t.path, routine));
        for (int n = 0; n < 20; n++) {
            draw_classes(&t, t.classes);
            for (int i = 0; i < routine->rule_count; i++) {
                hold_reason(&t, routine->rules[i].verdict);
                hold_nearest(&t, routine->rules[i].verdict);
            }
        }
        rutin__path_clear(&t.path);
        rutin__path_close(&t.paths);
        free(t.classes);
        free(t.others);
    }
    rutin_routine_free(routine);
    free(source);
}

START_TEST(what_settles_does_and_what_is_otherwise_brings_it_about)
{
    for (unsigned seed = 0; seed < 100; seed++)
        try_routine(seed);
}
END_TEST

Suite *explain_suite(void)
{
    const TTest *tests[] = {
        a_step_has_the_facts_that_brought_it_about,
        the_order_names_what_goes_before,
        an_open_rule_says_what_is_missing,
        a_silent_rule_says_the_fewest_facts_that_are_otherwise,
        a_choice_of_many_is_said_by_what_it_has,
        a_ban_says_what_lifts_it,
        what_is_presumed_is_said_to_be,
        a_name_that_nothing_has_is_refused_with_the_nearest,
        without_a_plan_there_is_nothing_to_explain,
        what_settles_does_and_what_is_otherwise_brings_it_about,
    };

    return suite_of("explain", tests, sizeof tests / sizeof *tests);
}
