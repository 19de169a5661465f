// test_pointer.c - a member of JSON that was written here, by its JSON pointer

#include "json/pointer.h"
#include "rutin.h"
#include "test.h"
#include "world.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What a pointer finds in a text; NULL for nothing.
static char *found_in(const char *json, const char *pointer)
{
    rutin__nests nests = {0};
    size_t length;
    const char *found;
    char *copy;

    ck_assert(rutin__pointer_index(&nests, json, strlen(json)));
    found = rutin__pointer_find(&nests, json, pointer, &length);
    copy = found == NULL ? NULL : strndup(found, length);
    rutin__pointer_clear(&nests);
    return copy;
}

static void finds(const char *json, const char *pointer, const char *wanted)
{
    char *found = found_in(json, pointer);

    ck_assert_pstr_eq(found, wanted);
    free(found);
}

START_TEST(what_the_standard_shows_is_found)
{
    const char *json = "{\"foo\":[\"bar\",\"baz\"],\"\":0,\"a/b\":1,\"c%d\":2,"
                       "\"e^f\":3,\"k l\":6,\"m~n\":8}";

    finds(json, "", json);
    finds(json, "/foo", "[\"bar\",\"baz\"]");
    finds(json, "/foo/0", "\"bar\"");
    finds(json, "/", "0");
    finds(json, "/a~1b", "1");
    finds(json, "/c%d", "2");
    finds(json, "/e^f", "3");
    finds(json, "/k l", "6");
    finds(json, "/m~0n", "8");
}
END_TEST

START_TEST(what_is_not_there_is_nothing)
{
    const char *json = "{\"a\":[],\"b\":{},\"c\":[[1],{\"d\":\"]}\\\"\"},2]}";
    const char *nothing[] = {
        "a",     "/d",    "/a/0",  "/b/",           "/b/c",     "/c/3",
        "/c/-",  "/c/01", "/c/ 1", "/c/0/1",        "/c/1/d/0", "/c/2/0",
        "/c/1x", "/c/0/", "/a/",   "/c/9999999999", "//"};

    for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++)
        finds(json, nothing[i], NULL);
    finds(json, "/c/1/d", "\"]}\\\"\"");
    finds(json, "/c/2", "2");
    finds(json, "/c/0/0", "1");
}
END_TEST

// ---------------------------------------------------------------- a plan

// Looks at a value and all below it: each is what its pointer gives.
static void each_is_given(rutin_engine *engine, const cJSON *value,
                          char *pointer, size_t length)
{
    const char *text = rutin_get(engine, pointer, NULL);
    const cJSON *child;
    int number = 0;

    ck_assert_int_eq(rutin_error_of(engine)->status, RUTIN_OK);
    if (cJSON_IsNull(value)) {
        ck_assert_ptr_null(text);
    } else if (cJSON_IsString(value)) {
        ck_assert_pstr_eq(text, value->valuestring);
    } else {
        cJSON *read = cJSON_Parse(text);

        ck_assert(cJSON_Compare(read, value, true));
        cJSON_Delete(read);
    }
    cJSON_ArrayForEach(child, value)
    {
        size_t most = 512 - length;
        int added = cJSON_IsArray(value)
                        ? snprintf(pointer + length, most, "/%d", number++)
                        : snprintf(pointer + length, most, "/%s",
                                   child->string);

        each_is_given(engine, child, pointer, length + (size_t)added);
        pointer[length] = '\0';
    }
}

START_TEST(each_member_of_a_plan_is_given)
{
    world w = plan_of(
        "r \"a\" { when = child, contact = alpha { ground = duty \"L\","
        " within = \"1 h\", tell = { \"age\" } } }\n"
        "r \"b\" { when = sick, contact = gamma { ground = consent,"
        " tell = { \"hiv\" } }, never = home }\n",
        "\"facts\": {\"age\": 16}");
    cJSON *plan = cJSON_Parse(rutin_plan(w.engine, NULL));
    char pointer[512] = "";
    size_t length = 0;

    each_is_given(w.engine, plan, pointer, 0);
    ck_assert_pstr_eq(rutin_get(w.engine, "/steps/0/id", &length), "alpha");
    ck_assert_uint_eq(length, 5);
    ck_assert_ptr_null(rutin_get(w.engine, "/steps/9", NULL));
    ck_assert_int_eq(rutin_error_of(w.engine)->status, RUTIN_EUSAGE);
    ck_assert_str_eq(rutin_error_of(w.engine)->code, "no_member");
    cJSON_Delete(plan);
    end_world(w);
}
END_TEST

START_TEST(another_plan_has_other_members)
{
    world w = plan_of("r \"a\" { when = child, contact = alpha {"
                      " ground = duty \"L\" } }\n",
                      "\"facts\": {\"age\": 16}");

    ck_assert_pstr_eq(rutin_get(w.engine, "/steps/0/id", NULL), "alpha");
    ck_assert_int_eq(rutin_tell_number(w.engine, "age", 40), RUTIN_OK);
    ck_assert_ptr_null(rutin_get(w.engine, "/steps/0/id", NULL));
    ck_assert_str_eq(rutin_error_of(w.engine)->code, "undecided");
    ck_assert_int_eq(rutin_decide_case(w.engine, NULL), RUTIN_OK);
    ck_assert_ptr_null(rutin_get(w.engine, "/steps/0/id", NULL));
    ck_assert_pstr_eq(rutin_get(w.engine, "/steps", NULL), "[]");
    end_world(w);
}
END_TEST

Suite *pointer_suite(void)
{
    const TTest *tests[] = {
        what_the_standard_shows_is_found,
        what_is_not_there_is_nothing,
        each_member_of_a_plan_is_given,
        another_plan_has_other_members,
    };

    return suite_of("pointer", tests, sizeof tests / sizeof *tests);
}
