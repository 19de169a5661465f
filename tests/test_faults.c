// test_faults.c - all that is wrong with a case, at once

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char rules[] = "r \"one\" { contact = alpha { ground = free } }\n";

// Adds the text of a member of JSON that is a text.
static const char *add_value(char *list, size_t size, const char *at)
{
    char value[128] = "";
    const char *end = strchr(at, '"');

    snprintf(value, sizeof value, "%.*s", (int)(end - at), at);
    add_name(list, size, value);
    return end;
}

// The codes and paths of all faults, as "code path code path".
static void list_faults(world w, char *list, size_t size)
{
    const char *at = rutin_errors(w.engine, NULL);

    ck_assert_ptr_nonnull(at);
    list[0] = '\0';
    while ((at = strstr(at, "{\"code\":\"")) != NULL) {
        at = add_value(list, size, at + strlen("{\"code\":\""));
        if (strncmp(at, "\",\"path\":\"", 10) == 0)
            at = add_value(list, size, at + 10);
    }
}

#define ck_assert_faults(w, wanted)                                            \
    do {                                                                       \
        char found[8192];                                                      \
        list_faults(w, found, sizeof found);                                   \
        ck_assert_str_eq(found, wanted);                                       \
    } while (0)

static void refuse(world w, const char *members)
{
    ck_assert_int_eq(decide_in(w, members), RUTIN_ECASE);
}

START_TEST(every_fact_that_is_wrong_is_told)
{
    world w = world_of(rules);

    refuse(w, "\"facts\": {\"age\": 300, \"agee\": 1, \"danger\": \"x\", "
              "\"small\": [1, {\"a\": 2}], \"harm\": [\"sold\", \"y\", 3, "
              "\"sold\"], \"name\": \"n\"}");
    ck_assert_faults(w, "number_outside facts.age undeclared facts.? "
                        "choice_outside facts.danger unexpected facts.small "
                        "choice_outside facts.harm[1] unexpected facts.harm[2] "
                        "value_twice facts.harm[3]");
    ck_assert_str_eq(rutin_error_of(w.engine)->code, "number_outside");
    end_world(w);
}
END_TEST

START_TEST(every_member_of_an_event_and_a_consent_is_told)
{
    world w = world_of(rules);

    refuse(w, "\"consent\": {\"nobody\": \"given\", \"gamma\": [{\"state\": "
              "\"x\", \"at\": \"y\", \"tell\": [\"u\", \"age\", \"v\"]}, "
              "\"z\", {\"at\": \"" NOW "\"}]}, \"events\": [{\"at\": \"x\", "
              "\"contact\": \"alfa\", \"outcome\": \"y\", \"told\": [\"aeg\"]},"
              " {\"task\": \"look\"}, 3, {\"at\": \"" NOW "\", \"task\": "
              "\"look\", \"outcome\": \"done\", \"strange\": 1}]");
    ck_assert_faults(
        w, "undeclared consent.? wrong_word consent.gamma[0].state no_time "
           "consent.gamma[0].at undeclared consent.gamma[0].tell[0] undeclared "
           "consent.gamma[0].tell[2] wrong_word consent.gamma[1] no_state "
           "consent.gamma[2] no_time events[0].at undeclared events[0].contact "
           "wrong_word events[0].outcome undeclared events[0].told[0] no_at "
           "events[1] unexpected events[2] unknown_member events[3].?");
    end_world(w);
}
END_TEST

START_TEST(what_does_not_go_together_is_told_with_the_rest)
{
    world w = world_of(rules);

    refuse(w, "\"facts\": {\"age\": 300}, \"closed\": \"2026-11-20T21:00:00Z\","
              "\"events\": [{\"at\": \"2026-11-20T21:20:00Z\", \"task\": "
              "\"look\", \"outcome\": \"done\"}, {\"at\": "
              "\"2026-12-01T00:00:00Z\", \"task\": \"look\", \"outcome\": "
              "\"done\"}]}, \"x\"");
    ck_assert_faults(w, "number_outside facts.age event_after_now events[1].at "
                        "closed_before_opened closed text_after_end ärendet");
    end_world(w);
}
END_TEST

static void decide(world w, const char *json)
{
    ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), &in_english),
                     RUTIN_ECASE);
}

START_TEST(what_is_missing_is_told_unless_it_is_there_and_wrong)
{
    world w = world_of(rules);

    decide(w, "{}");
    ck_assert_faults(w, "no_opened opened no_now now");
    decide(w, "{\"facts\": {\"age\": -1}}");
    ck_assert_faults(w, "number_outside facts.age no_opened opened no_now now");
    decide(w, "{\"opened\": \"x\", \"facts\": {\"age\": -1}}");
    ck_assert_faults(w, "no_time opened number_outside facts.age");
    end_world(w);
}
END_TEST

START_TEST(what_is_no_json_ends_the_list)
{
    world w = world_of(rules);

    decide(w,
           "{\"facts\": {\"age\": 300, \"agee\": [1, {\"a\" 2}], \"b\": 1}}");
    ck_assert_faults(w, "number_outside facts.age undeclared facts.? "
                        "out_of_place facts.?[1].?");
    decide(w, "{\"facts\": {\"age\": 300, \"agee\": 01}}");
    ck_assert_faults(w, "number_outside facts.age undeclared facts.? "
                        "bad_number facts.?");
    decide(w, "{\"facts\": {\"agee\": tru");
    ck_assert_faults(w, "undeclared facts.? no_value facts.?");
    decide(w, "{\"facts\": {\"age\": tru");
    ck_assert_faults(w, "no_value facts.age");
    decide(w, "{\"facts\": {\"age\": 300, \"age\": 16}, \"a\": 1}");
    ck_assert_faults(w, "number_outside facts.age found_twice facts.age");
    decide(w, "");
    ck_assert_faults(w, "missing the case");
    decide(w, "[]");
    ck_assert_faults(w, "unexpected the case");
    end_world(w);
}
END_TEST

START_TEST(names_with_escapes_are_passed_by)
{
    world w = world_of(rules);

    refuse(w, "\"facts\": {\"\\u00e5lder\": 3, \"ag\\u0065\": 300, \"x\": "
              "{\"\\u0061\": {\"\\u0062\": 1}}, \"\\u0061ge\": 4, \"hi\\u0076\""
              ": 4}");
    ck_assert_faults(w,
                     "undeclared facts.? number_outside facts.age undeclared "
                     "facts.? found_twice facts.age");
    end_world(w);
}
END_TEST

START_TEST(a_fault_has_its_place_its_words_and_what_goes_into_them)
{
    world w = world_of(rules);

    decide(w, "{\"facts\":\n {\"age\": 300,\n  \"danger\": \"noen\"}}");
    ck_assert_pstr_eq(
        strstr(rutin_errors(w.engine, NULL), ",{\"code\":\"no_opened\""),
        ",{\"code\":\"no_opened\",\"path\":\"opened\",\"line\":null,"
        "\"column\":null,\"message\":\"found nothing, wanted when the "
        "case was "
        "opened\",\"help\":null,\"with\":{}},{\"code\":\"no_now\",\"path\":"
        "\"now\","
        "\"line\":null,\"column\":null,\"message\":\"found nothing, wanted the "
        "time of the decision\",\"help\":null,\"with\":{}}]");
    ck_assert_ptr_nonnull(strstr(
        rutin_errors(w.engine, NULL),
        "[{\"code\":\"number_outside\",\"path\":\"facts.age\",\"line\":2,"
        "\"column\":10,\"message\":\"found a number outside the domain, wanted "
        "a whole number from 0 to 120\",\"help\":null,\"with\":{\"low\":0,"
        "\"high\":120}},{\"code\":\"choice_outside\",\"path\":\"facts.danger\","
        "\"line\":3,\"column\":13,"));
    ck_assert_ptr_nonnull(strstr(
        rutin_errors(w.engine, NULL),
        "\"help\":\"did you mean \\\"none\\\"?\",\"with\":{\"names\":\"none, "
        "urgent, now\",\"count\":3,\"near\":\"none\"}}"));
    end_world(w);
}
END_TEST

START_TEST(any_call_has_its_error_and_a_good_one_none)
{
    world w = world_of(rules);
    size_t length = 0;

    ck_assert_int_eq(decide_in(w, ""), RUTIN_OK);
    ck_assert_str_eq(rutin_errors(w.engine, &length), "[]");
    ck_assert_uint_eq(length, 2);
    ck_assert_int_eq(rutin_tell_number(w.engine, "age", 300), RUTIN_ECASE);
    ck_assert_faults(w, "number_outside facts.age");
    ck_assert_faults(w, "number_outside facts.age");
    ck_assert_int_eq(rutin_consent(w.engine, "gamma", NULL), RUTIN_EUSAGE);
    ck_assert_faults(w, "no_text");
    ck_assert_int_eq(rutin_tell_number(w.engine, "age", 30), RUTIN_OK);
    ck_assert_faults(w, "");
    end_world(w);
}
END_TEST

START_TEST(what_is_added_in_vain_is_told_whole_and_changes_nothing)
{
    static const char piece[] =
        "{\"facts\": {\"age\": 12, \"danger\": 1, \"x\": 2}, \"events\": "
        "[{\"at\": \"2027-01-01T00:00:00Z\", \"task\": \"look\", \"outcome\": "
        "\"done\"}]} x";
    world w = world_of(rules);
    char *before;

    ck_assert_int_eq(decide_in(w, "\"facts\": {\"age\": 30}"), RUTIN_OK);
    before = strdup(rutin_case(w.engine, NULL));
    ck_assert_int_eq(rutin_add(w.engine, piece, sizeof piece - 1), RUTIN_ECASE);
    ck_assert_faults(w, "unexpected facts.danger undeclared facts.? "
                        "event_after_now events[0].at text_after_end ärendet");
    ck_assert_str_eq(rutin_case(w.engine, NULL), before);
    free(before);
    end_world(w);
}
END_TEST

// A thousand faults are not looked for, nor is one that stands past the last.
START_TEST(there_is_an_end_to_the_list)
{
    world w = world_of(rules);
    char json[16384] = "\"facts\": {";
    const char *at;
    int count = 0;

    for (int i = 0; i < 1000; i++)
        sprintf(json + strlen(json), "\"x%d\": 1, ", i);
    strcat(json, "\"age\": 300}");
    refuse(w, json);
    at = rutin_errors(w.engine, NULL);
    while ((at = strstr(at, "{\"code\":\"")) != NULL) {
        at++;
        count++;
    }
    ck_assert_int_eq(count, 64);
    end_world(w);
}
END_TEST

Suite *faults_suite(void)
{
    const TTest *tests[] = {
        every_fact_that_is_wrong_is_told,
        every_member_of_an_event_and_a_consent_is_told,
        what_does_not_go_together_is_told_with_the_rest,
        what_is_missing_is_told_unless_it_is_there_and_wrong,
        what_is_no_json_ends_the_list,
        names_with_escapes_are_passed_by,
        a_fault_has_its_place_its_words_and_what_goes_into_them,
        any_call_has_its_error_and_a_good_one_none,
        what_is_added_in_vain_is_told_whole_and_changes_nothing,
        there_is_an_end_to_the_list,
    };

    return suite_of("faults", tests, sizeof tests / sizeof *tests);
}
