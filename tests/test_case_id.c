// test_case_id.c - what a case may be called

#include "base/messages.h"
#include "case/case_id.h"
#include "test.h"
#include "time/clock.h"
#include "world.h"

#include <rutin.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static rutin__message fault(const char *id)
{
    return rutin__case_id_fault(id, strlen(id));
}

START_TEST(letters_digits_and_a_few_signs_are_an_id)
{
    static const char *const good[] = {
        "1",   "2026-0113", "A", "åäöÅÄÖ", "Enheten Väst 2026/113:4.b_2",
        "k k", "-",         "/", ":",      "a-b_c.d/e:f"};

    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        ck_assert_msg(fault(good[i]) == RUTIN__SAY_NOTHING, "%s", good[i]);
}
END_TEST

START_TEST(another_sign_is_none)
{
    static const char *const bad[] = {
        "é",        "a\tb",    "a\nb",      "a,b",
        "a@b",      "a#1",     "\"a\"",     "a\\b",
        "a+b",      "<a>",     "a\u00a0b",  "a\u202eb",
        "a\u200bb", "A\u030a", "\xff",      "198001\u20131231",
        "a\u0430b", "\u00f8",  "\U0001f600"};

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(fault(bad[i]) == RUTIN__SAY_sign_in_id, "%s", bad[i]);
}
END_TEST

START_TEST(it_has_64_letters_at_most)
{
    char id[65 * 2 + 1] = "";

    for (int i = 0; i < 64; i++)
        strcat(id, "ö");
    ck_assert_uint_eq(strlen(id), RUTIN__ID_SIZE - 1);
    ck_assert_int_eq(fault(id), RUTIN__SAY_NOTHING);
    strcat(id, "ö");
    ck_assert_int_eq(fault(id), RUTIN__SAY_id_too_long);
    ck_assert_int_eq(fault(""), RUTIN__SAY_id_at_its_ends);
}
END_TEST

START_TEST(no_space_is_first_or_last)
{
    ck_assert_int_eq(fault(" a"), RUTIN__SAY_id_at_its_ends);
    ck_assert_int_eq(fault("a "), RUTIN__SAY_id_at_its_ends);
    ck_assert_int_eq(fault(" "), RUTIN__SAY_id_at_its_ends);
}
END_TEST

// ---------------------------------------------------------------- persons

static bool holds_person(const char *id)
{
    rutin__day opened;

    ck_assert(rutin__clock_read_day(&opened, "2026-11-20", 10));
    return rutin__case_id_holds_person(id, opened);
}

START_TEST(a_personal_number_is_found_however_it_is_written)
{
    static const char *const ids[] = {
        "198001011231",  "19800101-1231",    "8001011231",       "800101-1231",
        "198001611238",  "19800161-1238",    "800161-1238", // coordination
        "k 800101-1231", "800101-1231/2",    "2026-800101-1231", "a8001011231b",
        "800101-1231-2", "12/19950101-1234",
        "251120-1234", // a year old to the day
        "000229-1235", // a leap day
        "261231-1239", // not yet born this century
        "18800101-1231", "1 800101-1231"};

    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
        ck_assert_msg(holds_person(ids[i]), "%s", ids[i]);
}
END_TEST

START_TEST(what_only_looks_like_one_is_none)
{
    static const char *const ids[] = {
        "",
        "2026-0113",
        "800101-1232", // does not check
        "198001011232",
        "801301-1231",   // no month
        "800132-1231",   // no day
        "010229-1229",   // no leap year
        "800192-1231",   // no day of a coordination number
        "261120-1233",   // born on the day the case opened
        "251121-1233",   // a day less than a year old
        "20261231-1239", // not born
        "80010-11231",   // the hyphen elsewhere
        "8001011-231",
        "800101 1231",
        "800101/1231",
        "1800101-1231", // other runs of digits
        "800101-12310",
        "98001011231",
        "1198001011231",
        "2026800101-12311"};

    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
        ck_assert_msg(!holds_person(ids[i]), "%s", ids[i]);
}
END_TEST

static rutin_status open_case(world w, const char *id, const char *opened)
{
    char json[512];

    snprintf(json, sizeof json,
             "{\"case\": \"%s\", \"opened\": \"%s\", \"now\": \"" NOW "\"}", id,
             opened);
    return rutin_decide(w.engine, json, strlen(json), NULL);
}

static void says_nothing_of(world w, const char *id)
{
    const rutin_error *error = rutin_error_of(w.engine);
    const char *texts[] = {error->where, error->message, error->help};

    ck_assert_str_eq(error->code, "person_in_id");
    ck_assert_str_eq(error->where, "case");
    ck_assert_ptr_nonnull(strstr(error->help, "1234/567890"));
    for (int i = 0; i < 3; i++)
        for (size_t k = 0; k + 6 <= strlen(id); k++) {
            char part[7] = "";

            memcpy(part, id + k, 6);
            ck_assert_ptr_null(strstr(texts[i], part));
        }
}

START_TEST(a_case_is_not_called_by_a_person_and_the_error_does_not_say_whom)
{
    static const char last[] = "{\"case\": \"19950101-1234\", \"now\": \"" NOW
                               "\", \"opened\": \"" OPENED "\"}";
    static const char first[] = "{\"opened\": \"" OPENED "\", \"now\": \"" NOW
                                "\", \"case\": \"19950101-1234\"}";
    world w = world_of("");

    ck_assert_int_eq(open_case(w, "Anna 19950101-1234", OPENED), RUTIN_ECASE);
    says_nothing_of(w, "19950101-1234");
    ck_assert_int_eq(rutin_decide(w.engine, last, strlen(last), NULL),
                     RUTIN_ECASE);
    says_nothing_of(w, "19950101-1234");
    ck_assert_int_eq(rutin_decide(w.engine, first, strlen(first), NULL),
                     RUTIN_ECASE);
    says_nothing_of(w, "19950101-1234");
    ck_assert_int_eq(rutin_case_open(w.engine, "8001011231", OPENED, NOW),
                     RUTIN_ECASE);
    says_nothing_of(w, "8001011231");
    ck_assert_int_eq(open_case(w, "1995/01011234", OPENED), RUTIN_OK);
    ck_assert_int_eq(open_case(w, "k", OPENED), RUTIN_OK);
    end_world(w);
}
END_TEST

Suite *case_id_suite(void)
{
    const TTest *tests[] = {
        letters_digits_and_a_few_signs_are_an_id,
        another_sign_is_none,
        it_has_64_letters_at_most,
        no_space_is_first_or_last,
        a_personal_number_is_found_however_it_is_written,
        what_only_looks_like_one_is_none,
        a_case_is_not_called_by_a_person_and_the_error_does_not_say_whom,
    };

    return suite_of("case_id", tests, sizeof tests / sizeof *tests);
}
