// test_coverage.c - what examples cover of a routine

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#define TIMES "\"opened\": \"" OPENED "\", \"now\": \"" NOW "\""

static cJSON *cover(world w, const char *example)
{
    const char *json;
    size_t length;
    cJSON *report;

    ck_assert_int_eq(rutin_cover(w.engine, example, strlen(example),
                                 &in_english, &json, &length),
                     RUTIN_OK);
    report = cJSON_ParseWithLength(json, length);
    ck_assert_ptr_nonnull(report);
    return report;
}

static void note(world w, const char *facts)
{
    char example[512];

    snprintf(example, sizeof example,
             "{\"case\": {" TIMES ", \"facts\": {%s}}}", facts);
    cJSON_Delete(cover(w, example));
}

static cJSON *coverage(world w)
{
    const char *json;
    size_t length;
    cJSON *tree;

    ck_assert_int_eq(rutin_coverage(w.engine, &in_english, &json, &length),
                     RUTIN_OK);
    tree = cJSON_ParseWithLength(json, length);
    ck_assert_ptr_nonnull(tree);
    return tree;
}

static const cJSON *item_of(const cJSON *tree, const char *list, int number)
{
    const cJSON *item = cJSON_GetArrayItem(cJSON_GetObjectItem(tree, list),
                                           number);

    ck_assert_ptr_nonnull(item);
    return item;
}

static int number_of(const cJSON *object, const char *name)
{
    const cJSON *number = cJSON_GetObjectItemCaseSensitive(object, name);

    ck_assert_msg(cJSON_IsNumber(number), "no number %s", name);
    return number->valueint;
}

static int share_of(const cJSON *object, const char *share, const char *of)
{
    return number_of(cJSON_GetObjectItem(object, share), of);
}

static bool is_missing(const cJSON *rule, const char *text)
{
    const cJSON *missing;

    cJSON_ArrayForEach(missing, cJSON_GetObjectItem(rule, "missing")) if (
        strcmp(cJSON_GetStringValue(cJSON_GetObjectItem(missing, "text")),
               text) == 0) return true;
    return false;
}

#define BOTH                                                                   \
    "r \"both\" { when = all { sick, age:below(18) }, task = look {} }\n"

START_TEST(rules_are_counted_as_fired_open_and_silent)
{
    world w = world_of(BOTH);
    const cJSON *rule;
    cJSON *tree;

    note(w, "\"sick\": true, \"age\": 10");
    note(w, "\"sick\": true");
    note(w, "\"sick\": false");
    tree = coverage(w);
    rule = item_of(tree, "rules", 0);
    ck_assert_int_eq(number_of(rule, "fired"), 1);
    ck_assert_int_eq(number_of(rule, "open"), 1);
    ck_assert_int_eq(number_of(rule, "silent"), 1);
    ck_assert_int_eq(share_of(tree, "fired", "done"), 1);
    ck_assert_int_eq(share_of(tree, "fired", "of"), 1);
    ck_assert_int_eq(number_of(tree, "cases"), 3);
    cJSON_Delete(tree);
    end_world(w);
}
END_TEST

START_TEST(a_condition_decides_alone_where_the_others_let_it)
{
    world w = world_of(BOTH);
    const cJSON *sick, *age;
    cJSON *tree;

    note(w, "\"sick\": true, \"age\": 10");  // each decides, as true
    note(w, "\"sick\": false, \"age\": 10"); // sick does, as false
    note(w, "\"sick\": false, \"age\": 40"); // neither does
    tree = coverage(w);
    sick = item_of(item_of(tree, "rules", 0), "conditions", 0);
    age = item_of(item_of(tree, "rules", 0), "conditions", 1);
    ck_assert_int_eq(number_of(sick, "true"), 1);
    ck_assert_int_eq(number_of(sick, "false"), 2);
    ck_assert_int_eq(number_of(sick, "decided_true"), 1);
    ck_assert_int_eq(number_of(sick, "decided_false"), 1);
    ck_assert_int_eq(number_of(age, "decided_true"), 1);
    ck_assert_int_eq(number_of(age, "decided_false"), 0);
    cJSON_Delete(tree);
    end_world(w);
}
END_TEST

START_TEST(values_are_those_that_a_rule_tells_apart)
{
    world w = world_of(BOTH);
    const cJSON *rule;
    cJSON *tree;

    note(w, "\"sick\": true, \"age\": 10");
    tree = coverage(w);
    rule = item_of(tree, "rules", 0);
    ck_assert_int_eq(share_of(rule, "mcdc", "of"), 6); // and each not told
    ck_assert_int_eq(share_of(rule, "mcdc", "done"), 2);
    ck_assert(is_missing(rule, "age: 18 or more"));
    ck_assert(is_missing(rule, "sick: not answered"));
    ck_assert(!is_missing(rule, "age: below 18"));
    cJSON_Delete(tree);
    end_world(w);
}
END_TEST

START_TEST(values_that_lead_the_same_way_are_one)
{
    world w = world_of("r \"one\" { when = danger:is(\"urgent\", \"now\"),"
                       " task = look {} }");
    const cJSON *rule;
    cJSON *tree;

    note(w, "\"danger\": \"now\"");
    tree = coverage(w);
    rule = item_of(tree, "rules", 0);
    ck_assert_int_eq(share_of(rule, "mcdc", "of"), 3);
    ck_assert_int_eq(share_of(rule, "mcdc", "done"), 1);
    ck_assert_int_eq(share_of(rule, "edges", "of"), 3);
    cJSON_Delete(tree);
    end_world(w);
}
END_TEST

START_TEST(what_no_case_can_be_is_not_asked_for)
{
    world w = world_of("r \"one\" { when = all { reached(beta),"
                       " no(tried(beta)) }, task = look {} }");
    cJSON *tree = coverage(w);

    ck_assert_int_eq(share_of(tree, "fired", "of"), 0);
    ck_assert(cJSON_IsFalse(
        cJSON_GetObjectItem(item_of(tree, "rules", 0), "can_fire")));
    cJSON_Delete(tree);
    end_world(w);
}
END_TEST

START_TEST(conditions_of_a_term_decide_what_it_is)
{
    world w = world_of("term \"young\" { any { age:below(18), sick },"
                       " sv = \"en ung\", en = \"somebody young\" }\n"
                       "r \"one\" { when = young, task = look {} }");
    const cJSON *term, *age, *sick;
    cJSON *tree;

    note(w, "\"age\": 10, \"sick\": false"); // age decides, as true
    note(w, "\"age\": 40, \"sick\": false"); // both do, as false
    note(w, "\"age\": 10, \"sick\": true");  // neither does
    note(w, "");
    tree = coverage(w);
    term = item_of(tree, "terms", 1);
    age = item_of(term, "conditions", 0);
    sick = item_of(term, "conditions", 1);
    ck_assert_str_eq(cJSON_GetStringValue(cJSON_GetObjectItem(term, "name")),
                     "somebody young");
    ck_assert_int_eq(number_of(term, "true"), 2);
    ck_assert_int_eq(number_of(term, "false"), 1);
    ck_assert_int_eq(number_of(term, "unknown"), 1);
    ck_assert_int_eq(number_of(age, "decided_true"), 1);
    ck_assert_int_eq(number_of(age, "decided_false"), 1);
    ck_assert_int_eq(number_of(sick, "decided_true"), 0);
    ck_assert_int_eq(number_of(sick, "decided_false"), 1);
    ck_assert_int_eq(share_of(term, "mcdc", "done"), 3);
    ck_assert_int_eq(share_of(term, "mcdc", "of"), 4);
    cJSON_Delete(tree);
    end_world(w);
}
END_TEST

START_TEST(a_version_of_a_term_counts_in_its_days)
{
    world w = world_of("term \"young\" { age:below(18), to = \"2020-01-01\","
                       " sv = \"en ung\", en = \"somebody young\" }\n"
                       "term \"young\" { age:below(21), from = \"2020-01-02\","
                       " sv = \"en ung\", en = \"somebody young\" }\n"
                       "r \"one\" { when = young, task = look {} }");
    const cJSON *before, *now;
    cJSON *tree;

    note(w, "\"age\": 10");
    tree = coverage(w);
    before = item_of(tree, "terms", 1);
    now = item_of(tree, "terms", 2);
    ck_assert_str_eq(cJSON_GetStringValue(cJSON_GetObjectItem(before, "to")),
                     "2020-01-01");
    ck_assert_int_eq(number_of(before, "true"), 0);
    ck_assert_int_eq(number_of(now, "true"), 1);
    cJSON_Delete(tree);
    end_world(w);
}
END_TEST

START_TEST(grounds_and_bans_are_counted)
{
    world w = world_of("r \"yes\" { contact = beta { ground = { free, consent"
                       " } } }\n"
                       "r \"no\" { when = sick, never = { gamma } }");
    cJSON *tree;

    note(w, "\"sick\": true");
    note(w, "");
    tree = coverage(w);
    ck_assert_int_eq(number_of(item_of(tree, "grounds", 0), "effective"), 2);
    ck_assert_int_eq(number_of(item_of(tree, "grounds", 1), "effective"), 0);
    ck_assert_int_eq(number_of(item_of(tree, "bans", 0), "certain"), 1);
    ck_assert_int_eq(number_of(item_of(tree, "bans", 0), "open"), 1);
    cJSON_Delete(tree);
    end_world(w);
}
END_TEST

START_TEST(what_several_engines_noted_is_joined)
{
    world w = world_of(BOTH), other = w;
    cJSON *tree;

    other.engine = rutin_engine_new(w.routine, NULL);
    ck_assert_ptr_nonnull(other.engine);
    note(w, "\"sick\": true, \"age\": 10");
    note(other, "\"sick\": false, \"age\": 10");
    ck_assert_int_eq(rutin_cover_join(w.engine, other.engine), RUTIN_OK);
    tree = coverage(w);
    ck_assert_int_eq(number_of(tree, "examples"), 2);
    ck_assert_int_eq(share_of(tree, "mcdc", "done"), 3);
    cJSON_Delete(tree);
    rutin_engine_free(other.engine);
    end_world(w);
}
END_TEST

START_TEST(a_report_says_what_came_and_the_rules_behind)
{
    world w = world_of(BOTH);
    cJSON *report = cover(w, "{\"case\": {" TIMES ", \"facts\": {\"sick\":"
                             " true}}, \"expect\": {\"steps\": [\"look\"]}}");
    const cJSON *failure = item_of(report, "failures", 0);
    const cJSON *rule = item_of(failure, "rules", 0);
    const cJSON *came = item_of(report, "came", 0);

    ck_assert(cJSON_IsFalse(cJSON_GetObjectItem(report, "passed")));
    ck_assert(cJSON_IsFalse(cJSON_GetObjectItem(report, "unread")));
    ck_assert_str_eq(cJSON_GetStringValue(cJSON_GetObjectItem(rule, "rule")),
                     "both");
    ck_assert_str_eq(cJSON_GetStringValue(cJSON_GetObjectItem(rule, "verdict")),
                     "open");
    ck_assert_int_eq(cJSON_GetArraySize(cJSON_GetObjectItem(came, "steps")), 0);
    ck_assert_str_eq(cJSON_GetStringValue(item_of(came, "asks", 0)), "age");
    cJSON_Delete(report);
    end_world(w);
}
END_TEST

Suite *coverage_suite(void)
{
    const TTest *tests[] = {
        rules_are_counted_as_fired_open_and_silent,
        a_condition_decides_alone_where_the_others_let_it,
        values_are_those_that_a_rule_tells_apart,
        values_that_lead_the_same_way_are_one,
        what_no_case_can_be_is_not_asked_for,
        conditions_of_a_term_decide_what_it_is,
        a_version_of_a_term_counts_in_its_days,
        grounds_and_bans_are_counted,
        what_several_engines_noted_is_joined,
        a_report_says_what_came_and_the_rules_behind,
    };

    return suite_of("coverage", tests, sizeof tests / sizeof *tests);
}
