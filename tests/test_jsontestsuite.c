// test_jsontestsuite.c - the reader of cases against nst/JSONTestSuite
//
// The files stand beside the source tree and are read from there. Those named
// y_ must be taken, those named n_ refused. RFC 8259 leaves i_ free, and in
// test_transform all are free: what the reader does with each is written down
// here, message by message, as is what becomes of the four y_ that it refuses.
//
// Each file is read in two ways, past its value as a whole and value by value,
// as cases are; both must say the same.

#include "base/error.h"
#include "base/messages.h"
#include "json/read.h"
#include "rutin.h"
#include "test.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TWICE "found twice, wanted once"
#define NUL_IN_TEXT "\\u0000 in a text"
#define HALF_A_PAIR "half a surrogate pair in a text"
#define NOT_UTF8 "a text that is not UTF-8"
#define NO_VALUE "found no value, wanted a value"

// What is said of a file; NULL where it is taken.
static const struct choice {
    const char *file, *message;
} choices[] = {
    {"y_object_duplicated_key.json", TWICE},
    {"y_object_duplicated_key_and_value.json", TWICE},
    {"y_object_escaped_null_in_key.json", NUL_IN_TEXT},
    {"y_string_null_escape.json", NUL_IN_TEXT},

    // A number is read exactly, however large; where one is wanted that has a
    // ceiling, that is a matter of the fact.
    {"i_number_double_huge_neg_exp.json", NULL},
    {"i_number_huge_exp.json", NULL},
    {"i_number_neg_int_huge_exp.json", NULL},
    {"i_number_pos_double_huge_exp.json", NULL},
    {"i_number_real_neg_overflow.json", NULL},
    {"i_number_real_pos_overflow.json", NULL},
    {"i_number_real_underflow.json", NULL},
    {"i_number_too_big_neg_int.json", NULL},
    {"i_number_too_big_pos_int.json", NULL},
    {"i_number_very_big_negative_int.json", NULL},
    {"i_object_key_lone_2nd_surrogate.json", HALF_A_PAIR},
    {"i_string_1st_surrogate_but_2nd_missing.json", HALF_A_PAIR},
    {"i_string_1st_valid_surrogate_2nd_invalid.json", HALF_A_PAIR},
    {"i_string_UTF-16LE_with_BOM.json", NO_VALUE},
    {"i_string_UTF-8_invalid_sequence.json", NOT_UTF8},
    {"i_string_UTF8_surrogate_U+D800.json", NOT_UTF8},
    {"i_string_incomplete_surrogate_and_escape_valid.json", HALF_A_PAIR},
    {"i_string_incomplete_surrogate_pair.json", HALF_A_PAIR},
    {"i_string_incomplete_surrogates_escape_valid.json", HALF_A_PAIR},
    {"i_string_invalid_lonely_surrogate.json", HALF_A_PAIR},
    {"i_string_invalid_surrogate.json", HALF_A_PAIR},
    {"i_string_invalid_utf-8.json", NOT_UTF8},
    {"i_string_inverted_surrogates_U+1D11E.json", HALF_A_PAIR},
    {"i_string_iso_latin_1.json", NOT_UTF8},
    {"i_string_lone_second_surrogate.json", HALF_A_PAIR},
    {"i_string_lone_utf8_continuation_byte.json", NOT_UTF8},
    {"i_string_not_in_unicode_range.json", NOT_UTF8},
    {"i_string_overlong_sequence_2_bytes.json", NOT_UTF8},
    {"i_string_overlong_sequence_6_bytes.json", NOT_UTF8},
    {"i_string_overlong_sequence_6_bytes_null.json", NOT_UTF8},
    {"i_string_truncated-utf-8.json", NOT_UTF8},
    {"i_string_utf16BE_no_BOM.json", NO_VALUE},
    {"i_string_utf16LE_no_BOM.json", NO_VALUE},
    {"i_structure_500_nested_arrays.json", "nested deeper than 64 levels"},
    {"i_structure_UTF-8_BOM_empty_object.json", NULL},

    // Names are the same when their bytes are: é is not e with an accent.
    {"number_-9223372036854775808.json", NULL},
    {"number_-9223372036854775809.json", NULL},
    {"number_1.0.json", NULL},
    {"number_1.000000000000000005.json", NULL},
    {"number_1000000000000000.json", NULL},
    {"number_10000000000000000999.json", NULL},
    {"number_1e-999.json", NULL},
    {"number_1e6.json", NULL},
    {"number_9223372036854775807.json", NULL},
    {"number_9223372036854775808.json", NULL},
    {"object_key_nfc_nfd.json", NULL},
    {"object_key_nfd_nfc.json", NULL},
    {"object_same_key_different_values.json", TWICE},
    {"object_same_key_same_value.json", TWICE},
    {"object_same_key_unclear_values.json", TWICE},
    {"string_1_escaped_invalid_codepoint.json", HALF_A_PAIR},
    {"string_1_invalid_codepoint.json", NOT_UTF8},
    {"string_2_escaped_invalid_codepoints.json", HALF_A_PAIR},
    {"string_2_invalid_codepoints.json", NOT_UTF8},
    {"string_3_escaped_invalid_codepoints.json", HALF_A_PAIR},
    {"string_3_invalid_codepoints.json", NOT_UTF8},
    {"string_with_escaped_NULL.json", NUL_IN_TEXT},
};

static const struct choice *choice_of(const char *file)
{
    for (size_t i = 0; i < sizeof choices / sizeof *choices; i++)
        if (strcmp(choices[i].file, file) == 0)
            return &choices[i];
    return NULL;
}

// ---------------------------------------------------------------- reading

static rutin__json in;
static rutin_error error;

// Takes the value that comes next, and each in it, by the call for its type.
static bool walk(void)
{
    rutin__piece piece;
    bool value;

    switch (rutin__read_next(&in)) {
    case RUTIN__JSON_OBJECT:
        rutin__read_object(&in, RUTIN__SAY_NOTHING);
        while (rutin__read_member(&in, &piece))
            walk();
        return !in.failed;
    case RUTIN__JSON_LIST:
        rutin__read_list(&in, RUTIN__SAY_NOTHING);
        while (rutin__read_element(&in))
            walk();
        return !in.failed;
    case RUTIN__JSON_TEXT:
        return rutin__read_text(&in, &piece, RUTIN__SAY_NOTHING);
    case RUTIN__JSON_TRUE:
    case RUTIN__JSON_FALSE:
        return rutin__read_bool(&in, &value, RUTIN__SAY_NOTHING);
    case RUTIN__JSON_NULL:
        return rutin__read_null(&in);
    default: // a number may be no integer
        return rutin__read_skip(&in);
    }
}

static bool takes(const char *json, size_t length, bool by_value)
{
    bool good;

    rutin__error_clear(&error);
    rutin__read_begin(&in, json, length, &error);
    good = (by_value ? walk() : rutin__read_skip(&in)) && rutin__read_end(&in);
    ck_assert_int_eq(error.status, good ? RUTIN_OK : RUTIN_ECASE);
    return good;
}

// The file's bytes, which end where the block does, so that a sanitizer sees
// who reads past them.
static char *bytes_of(const char *folder, const char *name, size_t *length)
{
    char path[512];
    FILE *file;
    char *bytes;
    long size;

    snprintf(path, sizeof path, "%s/%s", folder, name);
    file = fopen(path, "rb");
    ck_assert_msg(file != NULL, "%s", path);
    fseek(file, 0, SEEK_END);
    size = ftell(file);
    rewind(file);
    bytes = malloc(size > 0 ? (size_t)size : 1);
    ck_assert_ptr_nonnull(bytes);
    *length = fread(bytes, 1, (size_t)size, file);
    ck_assert_uint_eq(*length, (size_t)size);
    fclose(file);
    return bytes;
}

// Checks that the reader does with a file what its name or its choice says.
static void check(const char *folder, const char *name)
{
    const struct choice *choice = choice_of(name);
    bool is_taken = choice == NULL ? name[0] == 'y' : choice->message == NULL;
    size_t length;
    char *json = bytes_of(folder, name, &length);

    ck_assert_msg(choice != NULL || name[0] == 'y' || name[0] == 'n',
                  "%s: what to do with it is not written down", name);
    for (int by_value = 0; by_value < 2; by_value++) {
        ck_assert_msg(takes(json, length, by_value) == is_taken, "%s: %s", name,
                      error.message);
        if (choice != NULL && choice->message != NULL)
            ck_assert_str_eq(error.message, choice->message);
    }
    free(json);
}

// Says so, and where `make test` counts what was skipped.
static void skip(const char *folder)
{
    const char *list = getenv("SKIPPED");
    FILE *files[] = {stdout, list == NULL ? NULL : fopen(list, "a")};

    for (size_t i = 0; i < 2; i++)
        if (files[i] != NULL)
            fprintf(files[i], "jsontestsuite: skipped, there is no %s\n",
                    folder);
    fflush(stdout);
    if (files[1] != NULL)
        fclose(files[1]);
}

// Checks all files of a folder. How many began with each letter is counted.
static void check_all(const char *folder, int count[256])
{
    DIR *files = opendir(folder);
    struct dirent *file;

    if (files == NULL) {
        skip(folder);
        return;
    }
    while ((file = readdir(files)) != NULL)
        if (strstr(file->d_name, ".json") != NULL) {
            check(folder, file->d_name);
            count[(unsigned char)file->d_name[0]]++;
        }
    closedir(files);
    count[0] = 1;
}

START_TEST(the_files_to_parse_are_taken_or_refused_as_they_say)
{
    int count[256] = {0};

    check_all("../shared/json-suite/test_parsing", count);
    if (count[0] == 0)
        return;
    ck_assert_int_eq(count['y'], 95);
    ck_assert_int_eq(count['n'], 188);
    ck_assert_int_eq(count['i'], 35);
}
END_TEST

START_TEST(the_files_to_transform_are_read_exactly_or_refused)
{
    int count[256] = {0};

    check_all("../shared/json-suite/test_transform", count);
    if (count[0] == 0)
        return;
    ck_assert_int_eq(count['n'] + count['o'] + count['s'], 22);
}
END_TEST

Suite *jsontestsuite_suite(void)
{
    const TTest *tests[] = {
        the_files_to_parse_are_taken_or_refused_as_they_say,
        the_files_to_transform_are_read_exactly_or_refused,
    };

    return suite_of("jsontestsuite", tests, sizeof tests / sizeof *tests);
}
