// test_error.c - faults in a block that never allocates

#include "base/error.h"
#include "base/messages.h"
#include "rutin.h"
#include "test.h"

#include <string.h>

static rutin_status fault(rutin_error *error, rutin_status status,
                          const char *where, const char *said)
{
    return rutin__error_fail(error, status, where, RUTIN__SAY_lua_error,
                             RUTIN__WITH({"said", .text = said}));
}

START_TEST(the_first_failure_wins)
{
    rutin_error error = {0};

    fault(&error, RUTIN_ECASE, "facts.age", "missing");
    fault(&error, RUTIN_ELIMIT, "facts", "too many");
    ck_assert_int_eq(error.status, RUTIN_ECASE);
    ck_assert_str_eq(error.where, "facts.age");
    ck_assert_str_eq(error.message, "found an error of Lua: missing");
}
END_TEST

START_TEST(a_failure_returns_the_status_it_was_given)
{
    rutin_error error = {0};

    ck_assert_int_eq(fault(&error, RUTIN_EIO, "a.lua", "not there"), RUTIN_EIO);
}
END_TEST

START_TEST(a_failure_has_the_code_of_its_message)
{
    rutin_error error = {0};

    fault(&error, RUTIN_EIO, "a.lua", "not there");
    ck_assert_str_eq(error.code, "lua_error");
    rutin__error_clear(&error);
    ck_assert_str_eq(error.code, "");
}
END_TEST

START_TEST(a_failure_without_a_place_has_an_empty_one)
{
    rutin_error error = {.where = "x", .message = "x"};

    rutin__error_clear(&error);
    rutin__error_fail(&error, RUTIN_ECASE, NULL, RUTIN__SAY_no_state, NULL);
    ck_assert_str_eq(error.where, "");
    ck_assert_str_eq(error.message, "found no \"state\" there");
}
END_TEST

START_TEST(a_cleared_block_takes_a_new_failure)
{
    rutin_error error = {.line = 3, .column = 4};

    fault(&error, RUTIN_ECASE, "a", "one");
    rutin__error_help(&error, RUTIN__SAY_save_without_mark, NULL);
    rutin__error_clear(&error);
    ck_assert_int_eq(error.status, RUTIN_OK);
    ck_assert_int_eq(error.line + error.column, 0);
    ck_assert_str_eq(error.help, "");
    fault(&error, RUTIN_ECASE, "b", "two");
    ck_assert_str_eq(error.message, "found an error of Lua: two");
}
END_TEST

START_TEST(help_is_added_once)
{
    rutin_error error = {0};

    fault(&error, RUTIN_ECASE, NULL, "unknown");
    rutin__error_help(&error, RUTIN__SAY_did_you_mean_name,
                      RUTIN__WITH({"near", .text = "age"}));
    rutin__error_help(&error, RUTIN__SAY_did_you_mean_name,
                      RUTIN__WITH({"near", .text = "agent"}));
    ck_assert_str_eq(error.help, "did you mean \"age\"?");
}
END_TEST

START_TEST(help_without_a_failure_is_dropped)
{
    rutin_error error = {0};

    rutin__error_help(&error, RUTIN__SAY_save_without_mark, NULL);
    ck_assert_str_eq(error.help, "");
}
END_TEST

START_TEST(a_block_is_told_in_the_language_it_carries)
{
    rutin_error error = {0};

    rutin__error_speak(&error, "sv");
    rutin__error_clear(&error);
    fault(&error, RUTIN_ECASE, NULL, "x");
    rutin__error_help(&error, RUTIN__SAY_did_you_mean_name,
                      RUTIN__WITH({"near", .text = "age"}));
    ck_assert_str_eq(error.message, "fel i Lua: x");
    ck_assert_str_eq(error.help, "menade du \"age\"?");
    ck_assert_str_eq(error.language, "sv");
}
END_TEST

START_TEST(a_third_language_and_none_are_told_in_english)
{
    static const char *const languages[] = {"fi", "svenska", "en", "", NULL};
    rutin_error error = {0};

    for (int i = 0; i < 5; i++) {
        rutin__error_clear(&error);
        rutin__error_speak(&error, languages[i]);
        fault(&error, RUTIN_ECASE, NULL, "x");
        ck_assert_str_eq(error.message, "found an error of Lua: x");
        ck_assert_str_eq(error.language, "en");
    }
}
END_TEST

START_TEST(a_message_is_one_line_whatever_goes_into_it)
{
    rutin_error error = {0};

    fault(&error, RUTIN_EIO, "a\nb",
          "c\td\x7F"
          "e\x1B");
    ck_assert_str_eq(error.where, "a b");
    ck_assert_str_eq(error.message, "found an error of Lua: c d e ");
}
END_TEST

// A message of [before] letters and then a character of some bytes.
static size_t cut_length(size_t before, const char *character)
{
    rutin_error error = {0};
    size_t start = strlen("found an error of Lua: ");
    char text[600];

    memset(text, 'a', before);
    strcpy(text + before - start, character);
    fault(&error, RUTIN_ECASE, NULL, text);
    return strlen(error.message);
}

START_TEST(a_message_is_cut_between_two_characters)
{
    size_t room = sizeof((rutin_error *)0)->message - 1;

    ck_assert_uint_eq(cut_length(room - 2, "å"), room);
    ck_assert_uint_eq(cut_length(room - 1, "å"), room - 1);
    ck_assert_uint_eq(cut_length(room - 3, "😀"), room - 3);
    ck_assert_uint_eq(cut_length(room - 4, "😀!"), room);
    ck_assert_uint_eq(cut_length(room, "😀"), room);
}
END_TEST

START_TEST(missing_memory_has_its_own_words)
{
    rutin_error error = {0};

    ck_assert_int_eq(rutin__error_no_memory(&error), RUTIN_ENOMEM);
    ck_assert_str_eq(error.message, "out of memory");
}
END_TEST

Suite *error_suite(void)
{
    const TTest *tests[] = {
        the_first_failure_wins,
        a_failure_returns_the_status_it_was_given,
        a_failure_has_the_code_of_its_message,
        a_failure_without_a_place_has_an_empty_one,
        a_cleared_block_takes_a_new_failure,
        help_is_added_once,
        help_without_a_failure_is_dropped,
        a_block_is_told_in_the_language_it_carries,
        a_third_language_and_none_are_told_in_english,
        a_message_is_one_line_whatever_goes_into_it,
        a_message_is_cut_between_two_characters,
        missing_memory_has_its_own_words,
    };

    return suite_of("error", tests, sizeof tests / sizeof *tests);
}
