// test_verify.c - whether what must always hold does, in every case

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <cJSON.h>
#include <check.h>
#include <stddef.h>
#include <string.h>

// A contact on duty where a number is small enough, and what is said of it.
#define DUTY                                                                   \
    "r \"one\" { when = age:below(18), contact = alpha {"                      \
    " ground = duty \"Law\", within = \"2 h\" } }\n"

// What verify says of the invariant `it holds`; the caller deletes the report.
static cJSON *verify(world w, const cJSON **finding)
{
    const char *json;
    size_t length;
    cJSON *report;

    ck_assert_int_eq(rutin_verify(w.engine, NULL, &json, &length), RUTIN_OK);
    report = cJSON_ParseWithLength(json, length);
    ck_assert_ptr_nonnull(report);
    *finding = cJSON_GetArrayItem(cJSON_GetObjectItem(report, "invariants"), 0);
    ck_assert_ptr_nonnull(*finding);
    return report;
}

static const char *verdict_of(const cJSON *finding)
{
    return cJSON_GetStringValue(cJSON_GetObjectItem(finding, "verdict"));
}

START_TEST(a_smallest_case_shows_what_is_broken)
{
    world w = world_of(DUTY "always \"it holds\" { when = child,"
                            " must = contacts(alpha) }");
    const cJSON *finding;
    cJSON *report = verify(w, &finding);
    char *given = cJSON_PrintUnformatted(cJSON_GetObjectItem(finding, "case"));

    ck_assert_str_eq(verdict_of(finding), "broken");
    ck_assert_ptr_nonnull(strstr(given, "\"facts\":{}"));
    ck_assert_int_eq(rutin_decide(w.engine, given, strlen(given), NULL),
                     RUTIN_OK);
    ck_assert_warns(w, "broken_invariant");
    cJSON_free(given);
    cJSON_Delete(report);
    end_world(w);
}
END_TEST

START_TEST(the_engine_keeps_its_own_case_and_plan)
{
    world w = plan_of(DUTY "always \"it holds\" { when = age:below(18),"
                           " must = contacts(alpha):on(duty) }",
                      "\"facts\": {\"age\": 3}");
    const cJSON *finding;
    cJSON *report = verify(w, &finding);

    ck_assert_str_ne(verdict_of(finding), "broken");
    ck_assert_steps(w, "alpha");
    cJSON_Delete(report);
    end_world(w);
}
END_TEST

Suite *verify_suite(void)
{
    const TTest *tests[] = {
        a_smallest_case_shows_what_is_broken,
        the_engine_keeps_its_own_case_and_plan,
    };

    return suite_of("verify", tests, sizeof tests / sizeof *tests);
}
