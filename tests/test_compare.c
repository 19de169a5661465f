// test_compare.c - what a new version of a routine changes

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <cJSON.h>
#include <stddef.h>
#include <string.h>

#define CALL(condition, ground, within, tell)                                  \
    "r \"call\" { when = " condition ", contact = alpha { ground = " ground    \
    ", within = \"" within "\", tell = { " tell " } } }\n"

static const char base[] = CALL("age:below(18)", "duty \"Law\"", "2 h",
                                "\"age\"");

// The routine before and after, and what is found: the fields that differ, of all
// subjects, and the rules that mean something else.
static const struct {
    const char *after, *fields, *meaning;
} cases[] = {
    {CALL("age:below(18)", "duty \"Law\"", "2 h", "\"age\""), "", ""},
    // Said otherwise, it is the same.
    {CALL("no(age:at_least(18))", "duty \"Law\"", "2 h", "\"age\""), "", ""},
    {CALL("age:below(19)", "duty \"Law\"", "2 h", "\"age\""),
     "alpha step, alpha ground, alpha tell, alpha due", "call"},
    {CALL("age:below(18)", "free", "2 h", "\"age\""), "alpha ground", "call"},
    {CALL("age:below(18)", "duty \"Law\"", "3 h", "\"age\""), "alpha due",
     "call"},
    {CALL("age:below(18)", "duty \"Law\"", "2 h", "\"age\", \"sick\""),
     "alpha tell", "call"},
    {CALL("age:below(18)", "duty \"Law\"", "2 h",
          "\"age\"") "r \"no\" { when = sick, never = alpha }\n",
     "alpha step, alpha ban, alpha ground, alpha tell, alpha due", ""},
    {CALL("age:below(18)", "duty \"Law\"", "2 h",
          "\"age\"") "r \"look\" { when = sick, task = look { by = alpha } }\n",
     "look step, look performer", ""},
};

// Two rules tell of the age, the second only where nobody is known to be sick.
#define TOLD(first)                                                            \
    CALL("age:below(18)", "duty \"Law\"", "2 h", first)                        \
    "r \"more\" { when = all { age:below(18), any { sick:unknown(), no(sick) " \
    "} },"                                                                     \
    " contact = alpha { ground = duty \"Law\", within = \"2 h\","              \
    " tell = { \"age\" } } }\n"

static const char *text_of(const cJSON *object, const char *name)
{
    return cJSON_GetStringValue(cJSON_GetObjectItem(object, name));
}

static void add_to(char *list, const char *one, const char *other)
{
    if (*list != '\0')
        strcat(list, ", ");
    strcat(list, one);
    if (*other != '\0')
        strcat(strcat(list, " "), other);
}

static cJSON *compare(world old, world new)
{
    const char *json;
    size_t length;

    ck_assert_int_eq(
        rutin_compare(old.engine, new.engine, NULL, &json, &length), RUTIN_OK);
    return cJSON_ParseWithLength(json, length);
}

// Both read the case that shows a difference, and it is one.
static void check_case(world old, world new, const cJSON *difference)
{
    char *given = cJSON_PrintUnformatted(
        cJSON_GetObjectItem(difference, "case"));
    const char *answer;
    size_t length;

    ck_assert_str_ne(text_of(difference, "before"),
                     text_of(difference, "after"));
    ck_assert_int_eq(rutin_compare_case(old.engine, new.engine, given,
                                        strlen(given), NULL, &answer, &length),
                     RUTIN_OK);
    ck_assert_ptr_null(strstr(answer, "\"differences\":[]"));
    cJSON_free(given);
}

START_TEST(every_difference_is_found_and_no_other)
{
    world old = world_of(base), new = world_of(cases[_i].after);
    cJSON *report = compare(old, new);
    char fields[512] = "", meaning[512] = "";
    const cJSON *one;

    cJSON_ArrayForEach(one, cJSON_GetObjectItem(report, "differences"))
    {
        add_to(fields, text_of(one, "subject"), text_of(one, "field"));
        check_case(old, new, one);
    }
    cJSON_ArrayForEach(
        one,
        cJSON_GetObjectItem(cJSON_GetObjectItem(report, "rules"), "meaning"))
        add_to(meaning, cJSON_GetStringValue(one), "");
    ck_assert_str_eq(fields, cases[_i].fields);
    ck_assert_str_eq(meaning, cases[_i].meaning);
    cJSON_Delete(report);
    end_world(old);
    end_world(new);
}
END_TEST

START_TEST(a_share_is_that_of_all_answers)
{
    world old = world_of(base);
    world new = world_of(CALL("all { age:below(18), no(sick) }", "duty \"Law\"",
                              "2 h", "\"age\""));
    cJSON *report = compare(old, new);
    const cJSON *first = cJSON_GetArrayItem(
        cJSON_GetObjectItem(report, "differences"), 0);

    // One of three classes of age, and two answers of three about being sick.
    ck_assert_double_eq_tol(cJSON_GetObjectItem(first, "share")->valuedouble,
                            2.0 / 9, 0.001);
    cJSON_Delete(report);
    end_world(old);
    end_world(new);
}
END_TEST

START_TEST(an_order_of_what_rules_tell_is_no_difference)
{
    world old = world_of(TOLD("\"age\", \"sick\"")),
          new = world_of(TOLD("\"sick\""));
    cJSON *report = compare(old, new);
    const cJSON *first = cJSON_GetArrayItem(
        cJSON_GetObjectItem(report, "differences"), 0);

    ck_assert_str_eq(text_of(first, "field"), "tell");
    ck_assert_str_eq(text_of(first, "before"), "age, sick");
    ck_assert_str_eq(text_of(first, "after"), "sick");
    cJSON_Delete(report);
    end_world(old);
    end_world(new);
}
END_TEST

START_TEST(a_case_tells_what_is_to_be_done_anew)
{
    world old = world_of(base);
    world new = world_of(
        CALL("age:below(18)", "duty \"Law\"", "3 h",
             "\"age\"") "r \"look\" { task = look { by = alpha } }\n");
    static const char given[] = "{\"opened\": \"" OPENED "\", \"now\": \"" NOW
                                "\", \"facts\": {\"age\": 3}}";
    const char *answer;
    size_t length;

    ck_assert_int_eq(rutin_compare_case(old.engine, new.engine, given,
                                        sizeof given - 1, NULL, &answer,
                                        &length),
                     RUTIN_OK);
    ck_assert_ptr_nonnull(
        strstr(answer, "{\"subject\":\"alpha\",\"field\":\"due\",\"before\":"
                       "\"2026-11-21T00:10:00+01:00\",\"after\":"
                       "\"2026-11-21T01:10:00+01:00\",\"rules\":\"call\"}"));
    ck_assert_ptr_nonnull(strstr(answer, "\"anew\":[\"look\"]"));
    end_world(old);
    end_world(new);
}
END_TEST

Suite *compare_suite(void)
{
    const TTest *tests[] = {
        a_share_is_that_of_all_answers,
        an_order_of_what_rules_tell_is_no_difference,
        a_case_tells_what_is_to_be_done_anew,
    };
    Suite *suite = suite_of("compare", tests, sizeof tests / sizeof *tests);
    TCase *table = tcase_create("table");

    tcase_add_loop_test(table, every_difference_is_found_and_no_other, 0,
                        (int)(sizeof cases / sizeof *cases));
    suite_add_tcase(suite, table);
    return suite;
}
