// test_verify.c - whether what must always hold does, in every case

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <cJSON.h>
#include <stddef.h>
#include <string.h>

// A contact on duty where a number is small enough, and what is said of it.
#define DUTY                                                                   \
    "r \"one\" { when = age:below(18), contact = alpha {"                      \
    " ground = duty \"Law\", within = \"2 h\" } }\n"

// Somebody who is stood in for by another of whom rules may ask something too.
#define STANDS_IN                                                              \
    "actor \"desk\" { name = words \"Desk\", kind = \"authority\","            \
    " if_no_answer = \"other\" }\n"                                            \
    "actor \"other\" { name = words \"Other\", kind = \"authority\" }\n"       \
    "r \"one\" { contact = desk { ground = free, within = \"now\" } }\n"       \
    "r \"two\" { when = sick, contact = other { ground = may \"Law\" } }\n"

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

// Rules, what must always hold of them, and what is found.
static const struct {
    const char *rules, *verdict;
} cases[] = {
    {DUTY "always \"it holds\" { when = age:below(18),"
          " must = contacts(alpha):on(duty) }",
     "proved"},
    {DUTY "always \"it holds\" { when = age:at_most(18),"
          " must = contacts(alpha):on(duty) }",
     "broken"},
    // What cannot be shown of any case is told of, and the search for it ends.
    {DUTY "always \"it holds\" { must = any { asks(age), age:known() } }",
     "covered"},
    {DUTY "always \"it holds\" { when = age:below(17),"
          " must = contacts(alpha):within(\"2 h\") }",
     "proved"},
    {DUTY "always \"it holds\" { when = age:below(17),"
          " must = contacts(alpha):within(\"1 h\") }",
     "broken"},
    {DUTY "r \"no\" { when = sick, never = alpha }\n"
          "always \"it holds\" { when = age:below(18),"
          " must = any { contacts(alpha), sick } }",
     "proved"},
    {DUTY "r \"no\" { when = sick, never = alpha }\n"
          "always \"it holds\" { when = age:below(18),"
          " must = any { contacts(alpha), bans(alpha) } }",
     "proved"},
    {DUTY "r \"no\" { when = sick, never = alpha }\n"
          "always \"it holds\" { must = any { no(sick), bans(alpha) } }",
     "proved"},
    {"r \"one\" { contact = gamma { ground = consent,"
     " tell = { \"name\" } } }\n"
     "always \"it holds\" { when = no(consent_of(gamma):is(\"given\")),"
     " must = no(tells(gamma, \"identity\")) }",
     "proved"},
    {"r \"one\" { contact = gamma { ground = consent,"
     " tell = { \"name\" } } }\n"
     "always \"it holds\" { must = no(tells(gamma, \"identity\")) }",
     "broken"},
    // Once reached, a step is done, whatever becomes of the consent.
    {"r \"one\" { contact = gamma { ground = consent } }\n"
     "always \"it holds\" {"
     " when = consent_of(gamma):is(\"refused\", \"withdrawn\"),"
     " must = no(contacts(gamma)) }",
     "broken"},
    {"r \"one\" { contact = gamma { ground = consent } }\n"
     "always \"it holds\" {"
     " when = all { consent_of(gamma):is(\"refused\", \"withdrawn\"),"
     " no(tried(gamma)) }, must = no(contacts(gamma)) }",
     "proved"},
    {"r \"one\" { when = sick, task = look { by = alpha } }\n"
     "always \"it holds\" {"
     " must = any { no(does(look)), performs(alpha, look) } }",
     "proved"},
    {"r \"one\" { when = sick, task = look { by = alpha } }\n"
     "r \"two\" { when = lost, task = look { by = beta } }\n"
     "always \"it holds\" {"
     " must = any { no(does(look)), performs(alpha, look) } }",
     "broken"},
    {"r \"one\" { when = sick, contact = alpha {"
     " ground = duty \"Law\", within = \"now\" },"
     " task = look { following = { alpha } } }\n"
     "always \"it holds\" { when = sick, must = before(alpha, look) }",
     "proved"},
    {"r \"one\" { when = sick, contact = alpha {"
     " ground = free, within = \"3 h\" }, task = look { within = \"2 h\" } }\n"
     "always \"it holds\" { when = sick, must = before(alpha, look) }",
     "broken"},
    {"r \"one\" { when = function(case) return case.sick == true end,"
     " never = home }\n"
     "always \"it holds\" { must = no(contacts(home)) }",
     "proved"},
    // What only weighs more comes first among what is `first`, whoever follows it.
    {"r \"one\" { when = sick, contact = alpha {"
     " ground = necessity \"Law\", within = \"now\", first = true } }\n"
     "r \"two\" { when = small, contact = beta { ground = duty \"Law\","
     " within = \"now\", first = true },"
     " task = look { following = { beta } } }\n"
     "always \"it holds\" { when = sick, must = first(alpha) }",
     "proved"},
    {"r \"two\" { when = small, contact = beta { ground = duty \"Law\","
     " within = \"now\", first = true } }\n"
     "r \"one\" { when = sick, contact = alpha {"
     " ground = necessity \"Law\", within = \"now\", first = true } }\n"
     "always \"it holds\" { when = sick, must = first(alpha) }",
     "broken"},
    // What waits for it may have been due before the case was opened.
    {"r \"one\" { when = sick, contact = alpha {"
     " ground = necessity \"Law\", within = \"now\", first = true } }\n"
     "r \"two\" { when = small, contact = beta { ground = duty \"Law\","
     " within = \"now\", first = true },"
     " task = look { within = days_before(age, 9), after = { beta } } }\n"
     "always \"it holds\" { when = sick, must = first(alpha) }",
     "covered"},
    // What is due now stands before what follows it, on whatever ground.
    {"r \"one\" { when = sick, contact = alpha {"
     " ground = free, within = \"now\" },"
     " task = look { following = { alpha } } }\n"
     "always \"it holds\" { when = sick, must = before(alpha, look) }",
     "proved"},
    // And before what has no deadline whatever is due at all.
    {"r \"one\" { when = sick, contact = alpha {"
     " ground = anonymous, within = \"3 days\" },"
     " task = look { following = { alpha } } }\n"
     "always \"it holds\" { when = sick, must = before(alpha, look) }",
     "proved"},
    {"r \"one\" { when = sick, contact = alpha {"
     " ground = free, within = \"3 days\" },"
     " task = look { within = \"now\", following = { alpha } } }\n"
     "always \"it holds\" { when = sick, must = before(alpha, look) }",
     "broken"},
    // A task that is due no later by all that asks for another stands before it.
    {"r \"one\" { when = sick, task = { look { within = \"2 h\" },"
     " write { within = \"2 h\", following = { look } } } }\n"
     "r \"two\" { when = lost, task = look { within = \"5 h\" } }\n"
     "always \"it holds\" { when = sick, must = before(look, write) }",
     "proved"},
    {"r \"one\" { when = sick, task = { look { within = \"2 h\" },"
     " write { within = \"2 h\" } } }\n"
     "r \"two\" { task = write { within = \"3 h\", following = { look } } }\n"
     "always \"it holds\" { when = sick, must = before(look, write) }",
     "proved"},
    {"r \"one\" { when = sick, task = { look { within = \"2 h\" },"
     " write { within = \"2 h\", following = { look } } } }\n"
     "r \"two\" { when = lost, task = write { within = \"1 h\","
     " following = { look } } }\n"
     "always \"it holds\" { when = sick, must = before(look, write) }",
     "broken"},
    {"r \"one\" { when = sick, task = { look { within = \"2 h\" },"
     " write { within = \"2 h\", following = { look } } } }\n"
     "r \"two\" { when = lost, contact = beta { ground = free,"
     " within = \"1 h\", after = { write } } }\n"
     "always \"it holds\" { when = sick, must = before(look, write) }",
     "broken"},
    {"r \"one\" { when = sick, task = { look { within = \"2 h\","
     " from = received \"report\" }, write { within = \"2 h\","
     " following = { look } } } }\n"
     "always \"it holds\" { when = sick, must = before(look, write) }",
     "covered"}, // its clock may start late
    // Who stands in is called: by rules of its own, or without a name.
    {STANDS_IN "always \"it holds\" {"
               " must = any { contacts(desk):on(free), contacts(other) } }",
     "proved"},
    {STANDS_IN "always \"it holds\" { must = any {"
               " contacts(desk):on(free), contacts(other):on(anonymous) } }",
     "broken"},
    {STANDS_IN "r \"three\" { when = lost, never = other }\n"
               "always \"it holds\" {"
               " must = any { contacts(desk):on(free), contacts(other) } }",
     "broken"},
    {STANDS_IN "always \"it holds\" { when = no(sick), must = any {"
               " contacts(desk):on(free), contacts(other):on(anonymous) } }",
     "proved"},
    // A yes to one, that its rule asks for, is no yes to who stands in.
    {"actor \"desk\" { name = words \"Desk\", kind = \"authority\","
     " open = \"Mo-Fr 08:00-16:30\", if_closed = \"night\" }\n"
     "actor \"night\" { name = words \"Night\", kind = \"authority\","
     " same_as = \"desk\", open = \"24/7\" }\n"
     "r \"one\" { when = consent_of(desk):is(\"given\"),"
     " contact = desk { ground = consent, within = \"now\" } }\n"
     "always \"it holds\" { when = all { consent_of(desk):is(\"given\"),"
     " consent_of(night):is(\"withdrawn\") }, must = contacts(desk) }",
     "broken"},
    // However many laws are weighed of somebody, what was refused is not asked for.
    {"r \"one\" { contact = gamma { ground = consent } }\n"
     "r \"a\" { when = small, contact = gamma { ground = may \"A\" } }\n"
     "r \"b\" { when = small, contact = gamma { ground = may \"B\" } }\n"
     "r \"c\" { when = small, contact = gamma { ground = may \"C\" } }\n"
     "r \"d\" { when = small, contact = gamma { ground = may \"D\" } }\n"
     "always \"it holds\" {"
     " when = all { no(small), consent_of(gamma):is(\"refused\"),"
     " no(tried(gamma)) }, must = no(contacts(gamma)) }",
     "proved"},
    {"r \"one\" { contact = gamma { ground = consent } }\n"
     "r \"a\" { when = small, contact = gamma { ground = may \"A\" } }\n"
     "r \"b\" { when = small, contact = gamma { ground = may \"B\" } }\n"
     "r \"c\" { when = small, contact = gamma { ground = may \"C\" } }\n"
     "r \"d\" { when = small, contact = gamma { ground = may \"D\" } }\n"
     "always \"it holds\" {"
     " when = all { small, consent_of(gamma):is(\"refused\"),"
     " no(tried(gamma)) }, must = no(contacts(gamma)) }",
     "broken"},
};

START_TEST(every_case_is_looked_at)
{
    world w = world_of(cases[_i].rules);
    const cJSON *finding;
    cJSON *report = verify(w, &finding);
    const cJSON *given = cJSON_GetObjectItem(finding, "case");
    char *json = cJSON_PrintUnformatted(given);

    ck_assert_str_eq(verdict_of(finding), cases[_i].verdict);
    ck_assert_int_eq(cJSON_IsNull(given),
                     strcmp(cases[_i].verdict, "proved") == 0);
    if (strcmp(cases[_i].verdict, "broken") == 0) {
        ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), NULL),
                         RUTIN_OK);
        ck_assert_str_eq(rutin_warning_code(w.engine, 0), "broken_invariant");
    }
    cJSON_free(json);
    cJSON_Delete(report);
    end_world(w);
}
END_TEST

// The verdict on a law, as verify gives it.
static void check_law(const char *rules, const char *law, const char *verdict)
{
    world w = world_of(rules);
    const char *json;
    size_t length;
    cJSON *report;
    const cJSON *one;

    ck_assert_int_eq(rutin_verify(w.engine, NULL, &json, &length), RUTIN_OK);
    report = cJSON_ParseWithLength(json, length);
    cJSON_ArrayForEach(one, cJSON_GetObjectItem(report, "laws"))
    {
        const char *id = cJSON_GetStringValue(cJSON_GetObjectItem(one, "id"));

        if (strcmp(id, law) == 0)
            ck_assert_msg(strcmp(verdict_of(one), verdict) == 0,
                          "%s: %s, not %s", law, verdict_of(one), verdict);
    }
    cJSON_Delete(report);
    end_world(w);
}

START_TEST(what_is_told_of_exploitation_is_heard)
{
    check_law("r \"one\" { when = harm:has(\"sold\"), task = look {} }",
              "account", "broken");
    check_law("r \"one\" { when = harm:known(), task = look {} }", "account",
              "proved");
}
END_TEST

START_TEST(orders_that_close_a_circle_are_found)
{
    check_law(
        "r \"one\" { when = sick, task = { look { following = { write } },"
        " write { following = { look } } } }",
        "circle", "broken");
    check_law( // by way of one whose own orders close none
        "r \"one\" { when = sick, contact = beta { ground = free,"
        " following = { look } }, task = { look { following = { write } },"
        " write { following = { beta } } } }\n"
        "r \"two\" { contact = gamma { ground = free, following = { look } } }",
        "circle", "broken");
    check_law( // two that hold a link each of a circle, and never both
        "r \"one\" { when = sick, contact = beta { ground = free,"
        " following = { look } }, task = { look { following = { write } },"
        " write {} } }\n"
        "r \"two\" { when = no(sick), contact = beta { ground = free },"
        " task = { look {}, write { following = { beta } } } }",
        "circle", "proved");
    check_law(
        "r \"one\" { when = sick, task = { look { following = { write } },"
        " write {} } }",
        "circle", "proved");
    check_law(
        "r \"one\" { when = sick, task = { look { following = { write } },"
        " write {} } }\n"
        "r \"two\" { when = no(sick), task = { look {},"
        " write { following = { look } } } }",
        "circle", "proved");
}
END_TEST

START_TEST(the_other_laws_hold_of_any_routine)
{
    static const char rules[] =
        "r \"one\" { when = sick, contact = gamma { ground = consent,"
        " tell = { \"name\" } } }\n"
        "r \"two\" { when = lost, contact = gamma { ground = anonymous } }\n"
        "r \"no\" { when = small, never = gamma }";

    check_law(rules, "ground", "proved");
    check_law(rules, "ban", "proved");
    check_law(rules, "ladder", "proved");
    check_law(rules, "nameless", "proved");
}
END_TEST

Suite *verify_suite(void)
{
    const TTest *tests[] = {
        a_smallest_case_shows_what_is_broken,
        the_engine_keeps_its_own_case_and_plan,
        what_is_told_of_exploitation_is_heard,
        orders_that_close_a_circle_are_found,
        the_other_laws_hold_of_any_routine,
    };

    Suite *suite = suite_of("verify", tests, sizeof tests / sizeof *tests);
    TCase *table = tcase_create("table");

    tcase_add_loop_test(table, every_case_is_looked_at, 0,
                        (int)(sizeof cases / sizeof *cases));
    suite_add_tcase(suite, table);
    return suite;
}
