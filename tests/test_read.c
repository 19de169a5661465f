// test_read.c - strict reading of JSON, straight into values

#include "base/error.h"
#include "base/messages.h"
#include "base/text.h"
#include "json/read.h"
#include "rutin.h"
#include "test.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// One reader for all tests, as an engine has one for all its cases.
static rutin__json in;
static rutin_error error;

static void begin(const char *json)
{
    rutin__error_clear(&error);
    rutin__read_begin(&in, json, strlen(json), &error);
}

// Whether all of [json] is one value. Its bytes end where an allocation does,
// so that a sanitizer sees who reads past them.
static bool is_json(const char *json, size_t length)
{
    char *copy = malloc(length > 0 ? length : 1);
    bool good;

    memcpy(copy, json, length);
    rutin__error_clear(&error);
    rutin__read_begin(&in, copy, length, &error);
    good = rutin__read_skip(&in) && rutin__read_end(&in);
    ck_assert_int_eq(good, error.status == RUTIN_OK);
    free(copy);
    return good;
}

// Takes any value, as somebody who knows all its names.
static bool walk(void)
{
    rutin__piece piece;

    switch (rutin__read_next(&in)) {
    case RUTIN__JSON_LIST:
        rutin__read_list(&in, RUTIN__SAY_NOTHING);
        while (rutin__read_element(&in))
            walk();
        return !in.failed;
    case RUTIN__JSON_OBJECT:
        rutin__read_object(&in, RUTIN__SAY_NOTHING);
        while (rutin__read_member(&in, &piece))
            walk();
        return !in.failed;
    default:
        return rutin__read_skip(&in);
    }
}

// Checks that [json] is refused at [place], "line:column path", with [message].
static void is_refused(const char *json, const char *place, const char *message)
{
    char found[300];

    ck_assert_msg(!is_json(json, strlen(json)), "%s", json);
    begin(json);
    ck_assert(!walk() || !rutin__read_end(&in));
    snprintf(found, sizeof found, "%d:%d %s", (int)error.line,
             (int)error.column, error.where);
    ck_assert_str_eq(found, place);
    ck_assert_str_eq(error.message, message);
    ck_assert_int_eq(error.status, RUTIN_ECASE);
}

// The integer that [json] is, or -1.
static int64_t integer(const char *json)
{
    int64_t number = -1;

    begin(json);
    return rutin__read_integer(&in, &number, RUTIN__SAY_NOTHING, NULL) &&
                   rutin__read_end(&in)
               ? number
               : -1;
}

// The text that [json] is; it lives until the next one.
static const char *text(const char *json)
{
    static char out[300];
    rutin__piece piece = {"", 0};

    begin(json);
    rutin__read_text(&in, &piece, RUTIN__SAY_NOTHING);
    rutin__read_end(&in);
    snprintf(out, sizeof out, "%.*s", (int)piece.length, piece.at);
    return out;
}

// ---------------------------------------------------------------- walking

START_TEST(a_case_is_walked_without_a_tree)
{
    rutin__piece name, exploitation = {0};
    int64_t age = 0;

    begin("{\"id\": 7, \"age\" : 16 ,\"seen\":[\"online\",\"violence\"]}");
    ck_assert(rutin__read_object(&in, RUTIN__SAY_NOTHING));
    while (rutin__read_member(&in, &name))
        if (rutin__read_is(name, "age"))
            rutin__read_integer(&in, &age, RUTIN__SAY_NOTHING, NULL);
        else if (rutin__read_is(name, "seen")) {
            rutin__read_list(&in, RUTIN__SAY_NOTHING);
            while (rutin__read_element(&in))
                rutin__read_text(&in, &exploitation, RUTIN__SAY_NOTHING);
        } else
            rutin__read_skip(&in);
    ck_assert(rutin__read_end(&in));
    ck_assert_int_eq(age, 16);
    ck_assert(rutin__read_is(exploitation, "violence"));
}
END_TEST

START_TEST(the_next_value_is_told_without_taking_it)
{
    begin(" [1, \"a\", true, false, null, {}]");
    ck_assert_int_eq(rutin__read_next(&in), RUTIN__JSON_LIST);
    rutin__read_list(&in, RUTIN__SAY_NOTHING);
    for (int type = 0; rutin__read_element(&in); type++) {
        const rutin__json_type types[] = {
            RUTIN__JSON_NUMBER, RUTIN__JSON_TEXT, RUTIN__JSON_TRUE,
            RUTIN__JSON_FALSE,  RUTIN__JSON_NULL, RUTIN__JSON_OBJECT};

        ck_assert_int_eq(rutin__read_next(&in), types[type]);
        rutin__read_skip(&in);
    }
    ck_assert(rutin__read_end(&in));
}
END_TEST

START_TEST(a_next_value_that_is_none_is_a_fault)
{
    begin("?");
    ck_assert_int_eq(rutin__read_next(&in), RUTIN__JSON_BAD);
    ck_assert_str_eq(error.message, "found no value, wanted a value");
}
END_TEST

START_TEST(true_and_false_are_read)
{
    bool yes = false, no = true;

    begin("[true,false]");
    rutin__read_list(&in, RUTIN__SAY_NOTHING);
    rutin__read_element(&in);
    ck_assert(rutin__read_bool(&in, &yes, RUTIN__SAY_NOTHING));
    rutin__read_element(&in);
    ck_assert(rutin__read_bool(&in, &no, RUTIN__SAY_NOTHING));
    ck_assert(yes && !no);
}
END_TEST

START_TEST(null_is_taken_only_where_it_is)
{
    begin("[null,1]");
    rutin__read_list(&in, RUTIN__SAY_NOTHING);
    rutin__read_element(&in);
    ck_assert(rutin__read_null(&in));
    rutin__read_element(&in);
    ck_assert(!rutin__read_null(&in));
    ck_assert(rutin__read_skip(&in));
    ck_assert_int_eq(error.status, RUTIN_OK);
}
END_TEST

START_TEST(a_raw_value_is_its_text)
{
    rutin__piece raw;

    begin("[ {\"a\": [1, 2]} , 3]");
    rutin__read_list(&in, RUTIN__SAY_NOTHING);
    rutin__read_element(&in);
    ck_assert(rutin__read_raw(&in, &raw));
    ck_assert(rutin__read_is(raw, "{\"a\": [1, 2]}"));
}
END_TEST

START_TEST(a_raw_value_is_checked_all_the_same)
{
    rutin__piece raw;

    begin("{\"a\": 01}");
    ck_assert(!rutin__read_raw(&in, &raw));
    ck_assert_str_eq(error.where, "?");
}
END_TEST

START_TEST(the_first_fault_stops_everything)
{
    rutin__piece piece;
    int64_t number;
    bool value;

    begin("{\"a\": ?, \"b\": 2}");
    rutin__read_object(&in, RUTIN__SAY_NOTHING);
    rutin__read_member(&in, &piece);
    ck_assert(!rutin__read_skip(&in));
    ck_assert(!rutin__read_member(&in, &piece));
    ck_assert(!rutin__read_element(&in));
    ck_assert(!rutin__read_object(&in, RUTIN__SAY_NOTHING));
    ck_assert(!rutin__read_list(&in, RUTIN__SAY_NOTHING));
    ck_assert(!rutin__read_text(&in, &piece, RUTIN__SAY_NOTHING));
    ck_assert(!rutin__read_integer(&in, &number, RUTIN__SAY_NOTHING, NULL));
    ck_assert(!rutin__read_bool(&in, &value, RUTIN__SAY_NOTHING));
    ck_assert(!rutin__read_null(&in));
    ck_assert(!rutin__read_raw(&in, &piece));
    ck_assert(!rutin__read_end(&in));
    ck_assert_str_eq(error.message, "found no value, wanted a value");
}
END_TEST

START_TEST(walking_what_is_no_object_finds_nothing)
{
    rutin__piece name;

    begin("3");
    ck_assert(!rutin__read_object(&in, RUTIN__SAY_NOTHING));
    ck_assert(!rutin__read_member(&in, &name));
    ck_assert(!rutin__read_element(&in));
}
END_TEST

START_TEST(a_fault_that_stood_before_is_not_written_over)
{
    rutin__error_clear(&error);
    rutin__error_fail(&error, RUTIN_EUSAGE, "here", RUTIN__SAY_no_text, NULL);
    rutin__read_begin(&in, "?", 1, &error);
    ck_assert(!rutin__read_skip(&in));
    ck_assert_str_eq(error.message, "found NULL, wanted a text");
    ck_assert_int_eq(error.line, 0);
}
END_TEST

// ---------------------------------------------------------------- messages

START_TEST(another_type_is_named_and_what_was_wanted)
{
    rutin__piece piece;
    int64_t number;
    bool value;

    begin("\"a\"");
    rutin__read_integer(
        &in, &number, RUTIN__SAY_a_whole_number_from,
        RUTIN__WITH({"low", .number = 0}, {"high", .number = 120}));
    ck_assert_str_eq(error.message,
                     "found a text, wanted a whole number from 0 to 120");
    begin("16");
    rutin__read_text(&in, &piece, RUTIN__SAY_NOTHING);
    ck_assert_str_eq(error.message, "found a number, wanted a text");
    begin("null");
    rutin__read_bool(&in, &value, RUTIN__SAY_NOTHING);
    ck_assert_str_eq(error.message, "found null, wanted true or false");
    begin("true");
    rutin__read_object(&in, RUTIN__SAY_NOTHING);
    ck_assert_str_eq(error.message, "found true or false, wanted an object");
    begin("{}");
    rutin__read_list(&in, RUTIN__SAY_NOTHING);
    ck_assert_str_eq(error.message, "found an object, wanted a list");
    begin("[]");
    rutin__read_integer(&in, &number, RUTIN__SAY_NOTHING, NULL);
    ck_assert_str_eq(error.message, "found a list, wanted a whole number");
}
END_TEST

START_TEST(an_empty_text_has_nothing_there)
{
    begin("");
    ck_assert(!rutin__read_object(&in, RUTIN__SAY_NOTHING));
    ck_assert_str_eq(error.where, "the case");
    ck_assert_str_eq(error.message, "nothing there, wanted an object");
    rutin__error_clear(&error);
    rutin__read_begin(&in, NULL, 0, &error);
    ck_assert(!rutin__read_object(&in, RUTIN__SAY_NOTHING));
    ck_assert_str_eq(error.message, "nothing there, wanted an object");
}
END_TEST

START_TEST(a_fault_is_placed_by_path_line_and_column)
{
    is_refused("{\n  \"facts\": {\n    \"å\": \"é\", \"seen\": [1, ?]\n",
               "3:27 facts.seen[1]", "found no value, wanted a value");
}
END_TEST

START_TEST(a_path_begins_with_its_root)
{
    in.root = "facts.seen";
    is_refused("[?]", "1:2 facts.seen[0]", "found no value, wanted a value");
    is_refused("{\"a\":?}", "1:6 facts.seen.a",
               "found no value, wanted a value");
    is_refused("?", "1:1 facts.seen", "found no value, wanted a value");
    in.root = NULL;
}
END_TEST

START_TEST(lines_can_be_counted_from_a_larger_text)
{
    const char *whole = "{\n \"a\": ?}";

    rutin__error_clear(&error);
    rutin__read_begin(&in, whole + 8, 1, &error);
    in.text = whole;
    ck_assert(!rutin__read_skip(&in));
    ck_assert_int_eq(error.line, 2);
    ck_assert_int_eq(error.column, 7);
}
END_TEST

START_TEST(the_caller_can_fail_where_the_reader_stands)
{
    rutin__piece name;
    int64_t number;

    begin("{\"facts\": {\"age\": 130}}");
    rutin__read_object(&in, RUTIN__SAY_NOTHING);
    rutin__read_member(&in, &name);
    rutin__read_object(&in, RUTIN__SAY_NOTHING);
    rutin__read_member(&in, &name);
    rutin__read_integer(&in, &number, RUTIN__SAY_NOTHING, NULL);
    ck_assert(!rutin__read_fail(&in, RUTIN_ECASE, RUTIN__SAY_too_many,
                                RUTIN__WITH({"most", .number = 120})));
    ck_assert_str_eq(error.where, "facts.age");
    ck_assert_int_eq(error.column, 19);
    ck_assert_str_eq(error.message,
                     "found more than 120, wanted at most that many");
}
END_TEST

START_TEST(after_an_object_the_reader_stands_at_its_member)
{
    rutin__piece name;

    begin("{\"facts\": {\"age\": 130}}");
    rutin__read_object(&in, RUTIN__SAY_NOTHING);
    rutin__read_member(&in, &name);
    rutin__read_skip(&in);
    rutin__read_fail(&in, RUTIN_ECASE, RUTIN__SAY_too_few_names, NULL);
    ck_assert_str_eq(error.where, "facts");
}
END_TEST

// A member's name can be anything, and so somebody's: it is not shown where the
// value is passed by, where the caller says that it is strange, and where it is
// not known yet.
START_TEST(a_name_that_nobody_knows_is_not_shown)
{
    static const char *const names[] = {"Anna Svensson",
                                        "anna",
                                        "198001011234",
                                        "a\\nb\\u0007\x7F",
                                        "å",
                                        "",
                                        "age"};
    rutin__piece name;
    char text[128];

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        snprintf(text, sizeof text, "{\"%s\":{\n\"%s\":?}}", names[i],
                 names[i]);
        ck_assert(!is_json(text, strlen(text)));
        ck_assert_str_eq(error.where, "?.?");
        begin(text);
        rutin__read_object(&in, RUTIN__SAY_NOTHING);
        rutin__read_member(&in, &name);
        ck_assert(
            !rutin__read_fail_strange(&in, RUTIN__SAY_too_few_names, NULL));
        ck_assert_str_eq(error.where, "?");
        snprintf(text, sizeof text, "{\"%s\"}", names[i]);
        begin(text);
        ck_assert(!walk());
        ck_assert_str_eq(error.where, "?");
    }
    is_refused("{\"follow_up#2\":?}", "1:16 follow_up#2",
               "found no value, wanted a value");
}
END_TEST

START_TEST(what_was_strange_is_forgotten_with_the_next_text)
{
    ck_assert(!is_json("{\"a\":{\"b\":?}}", 12));
    is_refused("{\"a\":{\"b\":?}}", "1:11 a.b",
               "found no value, wanted a value");
}
END_TEST

START_TEST(a_path_longer_than_an_error_holds_is_cut)
{
    char json[64 * 50] = "";

    for (int i = 0; i < 60; i++)
        strcat(json, "{\"123456789012345678901234567890\":");
    begin(json);
    ck_assert(!walk());
    ck_assert_uint_eq(strlen(error.where), sizeof error.where - 1);
}
END_TEST

// ---------------------------------------------------------------- grammar

START_TEST(a_name_twice_in_one_object_is_refused)
{
    is_refused("{\"age\": 1, \"age\": 1}", "1:12 age",
               "found twice, wanted once");
}
END_TEST

START_TEST(names_are_compared_as_decoded)
{
    is_refused("{\"a\\/b\": 1, \"\\u0061/b\": 1}", "1:13 a/b",
               "found twice, wanted once");
}
END_TEST

START_TEST(a_name_may_stand_again_in_another_object)
{
    const char *json = "{\"a\":{\"a\":{\"b\":1},\"b\":2},\"b\":[{\"a\":1},"
                       "{\"a\":2}],\"\\u00e5\":{\"å\":1}}";

    ck_assert(is_json(json, strlen(json)));
}
END_TEST

START_TEST(names_differ_also_by_case_and_length)
{
    const char *json = "{\"id\":1,\"Id\":2,\"i\":3,\"\":4}";

    ck_assert(is_json(json, strlen(json)));
}
END_TEST

START_TEST(a_comma_may_not_end_a_list_or_an_object)
{
    is_refused("[1,]", "1:4 [1]", "found no value, wanted a value");
    is_refused("{\"a\":1,}", "1:8 the case",
               "found something else, wanted a name");
}
END_TEST

START_TEST(values_stand_between_commas)
{
    is_refused("[1 2]", "1:4 the case",
               "found something else, wanted ',' or ']'");
    is_refused("{\"a\":[1 2]}", "1:9 a",
               "found something else, wanted ',' or ']'");
    is_refused("{\"a\":1 \"b\":2}", "1:8 the case",
               "found something else, wanted ',' or '}'");
}
END_TEST

START_TEST(a_colon_stands_between_name_and_value)
{
    is_refused("{\"a\" 1}", "1:6 ?", "found something else, wanted ':'");
}
END_TEST

START_TEST(a_text_that_ends_early_says_what_is_missing)
{
    is_refused("{", "1:2 the case", "nothing there, wanted a name");
    is_refused("{\"a", "1:4 the case", "a text that does not end");
    is_refused("{\"a\"", "1:5 ?", "nothing there, wanted ':'");
    is_refused("{\"a\":", "1:6 a", "nothing there, wanted a value");
    is_refused("{\"a\":1", "1:7 the case", "nothing there, wanted ',' or '}'");
    is_refused("[", "1:2 [0]", "nothing there, wanted a value");
    is_refused("[1", "1:3 the case", "nothing there, wanted ',' or ']'");
}
END_TEST

START_TEST(a_word_is_read_as_a_whole)
{
    is_refused("[tru]", "1:2 [0]", "found no value, wanted a value");
    is_refused("[nullx]", "1:6 the case",
               "found something else, wanted ',' or ']'");
    is_refused("fals", "1:1 the case", "found no value, wanted a value");
}
END_TEST

START_TEST(nothing_may_come_after_the_value)
{
    is_refused("{} {}", "1:4 the case", "text after the end of the value");
    is_refused("1\n/", "2:1 the case", "text after the end of the value");
    ck_assert(!is_json("{}", 3));
    ck_assert_str_eq(error.message, "text after the end of the value");
}
END_TEST

START_TEST(a_byte_order_mark_is_taken_at_the_beginning_alone)
{
    ck_assert(is_json("\xEF\xBB\xBF{}", 5));
    ck_assert(is_json("\xEF\xBB\xBF \n[1]", 8));
    ck_assert(!is_json("\xEF\xBB\xBF", 3));
    ck_assert(!is_json("\xEF\xBB{}", 4));
    ck_assert(!is_json("\xEF\xBB\xBF\xEF\xBB\xBF{}", 8));
    ck_assert(!is_json(" \xEF\xBB\xBF{}", 6));
    ck_assert(!is_json("{}\xEF\xBB\xBF", 5));
    ck_assert(!is_json("\xFE\xFF\0{\0}", 6));
}
END_TEST

// [depth] lists in each other.
static bool nests(int depth)
{
    char json[200] = "";

    memset(json, '[', (size_t)depth);
    memset(json + depth, ']', (size_t)depth);
    return is_json(json, (size_t)depth * 2);
}

START_TEST(sixty_four_levels_are_read_and_one_more_is_not)
{
    ck_assert(nests(64));
    ck_assert(!nests(65));
    ck_assert_int_eq(error.status, RUTIN_ECASE);
    ck_assert_int_eq(error.column, 65);
    ck_assert_str_eq(error.message, "nested deeper than 64 levels");
}
END_TEST

// An object of [count] names, as JSON.
static void add_names(rutin__text *json, int count)
{
    for (int i = 0; i < count; i++) {
        rutin__text_add_string(json, i == 0 ? "{\"" : ",\"");
        rutin__text_add_number(json, i);
        rutin__text_add_string(json, "\":1");
    }
    rutin__text_add_char(json, '}');
}

START_TEST(open_objects_hold_1024_names)
{
    rutin__text json = {0};

    rutin__text_add_char(&json, '[');
    add_names(&json, 1024);
    rutin__text_add_char(&json, ',');
    add_names(&json, 1024);
    rutin__text_add_char(&json, ']');
    ck_assert(is_json(json.at, json.length));
    rutin__text_reset(&json);
    add_names(&json, 1025);
    ck_assert(!is_json(json.at, json.length));
    ck_assert_int_eq(error.status, RUTIN_ELIMIT);
    ck_assert_str_eq(error.message, "more than 1024 names in open objects");
    rutin__text_clear(&json);
}
END_TEST

// ---------------------------------------------------------------- numbers

START_TEST(a_whole_number_is_an_integer_however_it_is_written)
{
    ck_assert_int_eq(integer("16"), 16);
    ck_assert_int_eq(integer("16.0"), 16);
    ck_assert_int_eq(integer("1.6e1"), 16);
    ck_assert_int_eq(integer("160E-1"), 16);
    ck_assert_int_eq(integer("0.0016e+4"), 16);
    ck_assert_int_eq(integer("1600.00e-2"), 16);
    ck_assert_int_eq(integer("-16"), -16);
    ck_assert_int_eq(integer("1002003000"), 1002003000);
}
END_TEST

START_TEST(zero_is_zero_however_it_is_written)
{
    ck_assert_int_eq(integer("0"), 0);
    ck_assert_int_eq(integer("-0"), 0);
    ck_assert_int_eq(integer("0.000"), 0);
    ck_assert_int_eq(integer("0e999999999999999999999"), 0);
    ck_assert_int_eq(integer("0.0e-999999999999999999999"), 0);
}
END_TEST

static const char *integer_fault(const char *json)
{
    ck_assert_int_eq(integer(json), -1);
    return error.message;
}

START_TEST(a_number_that_is_not_whole_is_refused)
{
    const char *message =
        "found a number that is not whole, wanted a whole number";

    ck_assert_str_eq(integer_fault("16.5"), message);
    ck_assert_str_eq(integer_fault("-0.1"), message);
    ck_assert_str_eq(integer_fault("16e-1"), message);
    ck_assert_str_eq(integer_fault("1e-999999999999999999999"), message);
    ck_assert_str_eq(integer_fault("12345678901234567890.5"), message);
}
END_TEST

START_TEST(an_integer_reaches_2_to_the_53rd_either_way)
{
    const char *message = "found a number past 2^53, wanted a whole number";

    ck_assert_int_eq(integer("9007199254740992"), 9007199254740992);
    ck_assert_int_eq(integer("-9007199254740992"), -9007199254740992);
    ck_assert_int_eq(integer("9.007199254740992e15"), 9007199254740992);
    ck_assert_int_eq(integer("1e15"), 1000000000000000);
    ck_assert_str_eq(integer_fault("9007199254740993"), message);
    ck_assert_str_eq(integer_fault("-9007199254740993"), message);
    ck_assert_str_eq(integer_fault("1e16"), message);
    ck_assert_str_eq(integer_fault("18446744073709551617"), message);
    ck_assert_str_eq(integer_fault("1e999999999999999999999"), message);
}
END_TEST

START_TEST(a_number_follows_the_grammar)
{
    static const char *const bad[] = {"01", "-",   "-01", "1.",  "1.e1",
                                      "1e", "1e+", "00",  "-.5", "0.",
                                      "-a", "1Ee", "0e-"};

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        is_refused(bad[i], "1:1 the case",
                   "a number that is not as JSON writes it");
}
END_TEST

// ---------------------------------------------------------------- texts

START_TEST(a_text_without_escapes_is_lent_from_the_input)
{
    const char *json = "\"påverkan\"";
    rutin__piece piece;

    begin(json);
    ck_assert(rutin__read_text(&in, &piece, RUTIN__SAY_NOTHING));
    ck_assert_ptr_eq(piece.at, json + 1);
    ck_assert(rutin__read_is(piece, "påverkan"));
}
END_TEST

START_TEST(escapes_are_decoded)
{
    ck_assert_str_eq(text("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\""), "\"\\/\b\f\n\r\t");
    ck_assert_str_eq(text("\"a\\u0041\\u00e5\\u20AC\\uD83D\\uDE00z\""),
                     "aAå€😀z");
    ck_assert_str_eq(text("\"\\u0001\\u007F\\u0080\\u07FF\\u0800\\uFFFF\""),
                     "\x01\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF");
    ck_assert_str_eq(text("\"\\uD800\\uDC00\\uDBFF\\uDFFF\""),
                     "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF");
}
END_TEST

START_TEST(an_escaped_nul_is_refused)
{
    is_refused("[\"admin\\u0000evil\"]", "1:8 [0]", "\\u0000 in a text");
}
END_TEST

START_TEST(half_a_surrogate_pair_is_refused)
{
    const char *message = "half a surrogate pair in a text";

    is_refused("\"\\uD800\"", "1:2 the case", message);
    is_refused("\"\\uDC00\\uD800\"", "1:2 the case", message);
    is_refused("\"\\uD800\\uD800\"", "1:2 the case", message);
    is_refused("\"\\uD800\\n\"", "1:2 the case", message);
    is_refused("\"\\uD800\\u004", "1:2 the case", message);
}
END_TEST

START_TEST(an_unknown_escape_is_refused)
{
    const char *message = "an escape that JSON does not have";

    is_refused("\"\\x\"", "1:2 the case", message);
    is_refused("\"\\u00G0\"", "1:2 the case", message);
    is_refused("\"\\U0041\"", "1:2 the case", message);
    is_refused("\"\\u00", "1:2 the case", message);
    is_refused("\"\\", "1:2 the case", message);
}
END_TEST

START_TEST(a_control_character_in_a_text_is_refused)
{
    const char *message = "a control character in a text";

    is_refused("\"a\tb\"", "1:3 the case", message);
    is_refused("\"0123456789\n\"", "1:12 the case", message);
    ck_assert(!is_json("\"\0\"", 3));
    ck_assert_str_eq(error.message, message);
}
END_TEST

START_TEST(every_byte_stands_for_itself_or_is_refused_wherever_it_is)
{
    char json[] = "\"0123456789012345\"";

    for (int byte = 0; byte < 256; byte++)
        for (size_t at = 1; at < sizeof json - 2; at++) {
            char before = json[at];

            json[at] = (char)byte;
            ck_assert_int_eq(is_json(json, sizeof json - 1),
                             byte >= 0x20 && byte < 0x80 && byte != '"' &&
                                 byte != '\\');
            json[at] = before;
        }
}
END_TEST

START_TEST(a_text_that_is_not_utf8_is_refused)
{
    const char *message = "a text that is not UTF-8";

    is_refused("\"a\xFF\"", "1:3 the case", message);
    is_refused("\"\xC3\"", "1:2 the case", message);
    is_refused("\"\xED\xA0\x80\"", "1:2 the case", message);
    is_refused("{\"\xC0\x80\":1}", "1:3 the case", message);
}
END_TEST

START_TEST(a_decoded_name_outlives_the_texts_of_its_object)
{
    rutin__piece name, inner, value;

    begin("{\"\\u0061\": {\"\\u0062\": \"\\u0063\"}, \"\\u0064\": 1}");
    rutin__read_object(&in, RUTIN__SAY_NOTHING);
    rutin__read_member(&in, &name);
    rutin__read_object(&in, RUTIN__SAY_NOTHING);
    rutin__read_member(&in, &inner);
    rutin__read_text(&in, &value, RUTIN__SAY_NOTHING);
    ck_assert(rutin__read_is(name, "a"));
    ck_assert(rutin__read_is(inner, "b"));
    ck_assert(rutin__read_is(value, "c"));
    rutin__read_member(&in, &inner);
    rutin__read_member(&in, &inner);
    ck_assert(rutin__read_is(name, "a"));
    ck_assert(rutin__read_is(inner, "d"));
}
END_TEST

START_TEST(a_second_text_needs_no_more_memory)
{
    const char *at;

    text("\"a longer one with \\u0061 in it\"");
    at = in.decoded.at;
    ck_assert_str_eq(text("\"\\n\""), "\n");
    ck_assert_ptr_eq(in.decoded.at, at);
}
END_TEST

START_TEST(missing_memory_is_told)
{
    rutin__read_clear(&in);
    in.decoded.ceiling = 4;
    text("\"\\u0061\"");
    ck_assert_int_eq(error.status, RUTIN_ENOMEM);
    ck_assert_str_eq(error.message, "out of memory");
    ck_assert_str_eq(text("\"a text without escapes\""),
                     "a text without escapes");
    in.decoded.ceiling = 0;
    ck_assert_str_eq(text("\"\\u0061\""), "a");
}
END_TEST

START_TEST(a_text_cut_off_anywhere_is_refused)
{
    const char *whole = "{\"a\": [1.5e3, \"å\\u00e5\\uD83D\\uDE00\", null],"
                        " \"b\\n\": {\"c\": true, \"d\": \"\"}}";

    for (size_t length = 0; length < strlen(whole); length++)
        ck_assert(!is_json(whole, length));
    ck_assert(is_json(whole, strlen(whole)));
}
END_TEST

START_TEST(digits_are_taken_when_they_are_few_and_all)
{
    static const struct {
        const char *text;
        bool is_taken;
        int64_t number;
    } rows[] = {
        {"0", true, 0},
        {" -7 ", true, -7},
        {"120", true, 120},
        {"999999999999999", true, 999999999999999},
        {"9999999999999999", false, 0},
        {"01", false, 0},
        {"-", false, 0},
        {"1.0", false, 0},
        {"1e1", false, 0},
        {"1E1", false, 0},
        {"\"1\"", false, 0},
        {"", false, 0},
    };
    static rutin__json in;
    rutin_error error = {0};
    int64_t number;

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rutin__read_begin(&in, rows[i].text, strlen(rows[i].text), &error);
        ck_assert_int_eq(rutin__read_digits(&in, &number), rows[i].is_taken);
        if (rows[i].is_taken) {
            ck_assert_int_eq(number, rows[i].number);
            ck_assert(rutin__read_end(&in));
        } else {
            ck_assert(!in.failed);
            ck_assert_uint_eq((size_t)(in.end - in.at), strlen(rows[i].text));
        }
        ck_assert_int_eq(error.status, RUTIN_OK);
    }
    rutin__read_clear(&in);
}
END_TEST

START_TEST(one_of_many_names_that_look_alike_stands_twice)
{
    static rutin__json in;
    rutin_error error = {0};
    rutin__piece name;
    char text[2048] = "{";

    for (int i = 0; i < 100; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text),
                 "\"a%02db\":1,", i);
    strcat(text, "\"a50b\":1}");
    rutin__read_begin(&in, text, strlen(text), &error);
    rutin__read_object(&in, RUTIN__SAY_NOTHING);
    while (rutin__read_member(&in, &name))
        rutin__read_skip(&in);
    ck_assert(in.failed);
    ck_assert_str_eq(error.where, "a50b");
    ck_assert_str_eq(error.message, "found twice, wanted once");
    rutin__read_clear(&in);
}
END_TEST

Suite *read_suite(void)
{
    const TTest *tests[] = {
        digits_are_taken_when_they_are_few_and_all,
        one_of_many_names_that_look_alike_stands_twice,
        a_case_is_walked_without_a_tree,
        the_next_value_is_told_without_taking_it,
        a_next_value_that_is_none_is_a_fault,
        true_and_false_are_read,
        null_is_taken_only_where_it_is,
        a_raw_value_is_its_text,
        a_raw_value_is_checked_all_the_same,
        the_first_fault_stops_everything,
        walking_what_is_no_object_finds_nothing,
        a_fault_that_stood_before_is_not_written_over,
        another_type_is_named_and_what_was_wanted,
        an_empty_text_has_nothing_there,
        a_fault_is_placed_by_path_line_and_column,
        a_path_begins_with_its_root,
        lines_can_be_counted_from_a_larger_text,
        the_caller_can_fail_where_the_reader_stands,
        after_an_object_the_reader_stands_at_its_member,
        a_name_that_nobody_knows_is_not_shown,
        what_was_strange_is_forgotten_with_the_next_text,
        a_path_longer_than_an_error_holds_is_cut,
        a_name_twice_in_one_object_is_refused,
        names_are_compared_as_decoded,
        a_name_may_stand_again_in_another_object,
        names_differ_also_by_case_and_length,
        a_comma_may_not_end_a_list_or_an_object,
        values_stand_between_commas,
        a_colon_stands_between_name_and_value,
        a_text_that_ends_early_says_what_is_missing,
        a_word_is_read_as_a_whole,
        nothing_may_come_after_the_value,
        a_byte_order_mark_is_taken_at_the_beginning_alone,
        sixty_four_levels_are_read_and_one_more_is_not,
        open_objects_hold_1024_names,
        a_whole_number_is_an_integer_however_it_is_written,
        zero_is_zero_however_it_is_written,
        a_number_that_is_not_whole_is_refused,
        an_integer_reaches_2_to_the_53rd_either_way,
        a_number_follows_the_grammar,
        a_text_without_escapes_is_lent_from_the_input,
        escapes_are_decoded,
        an_escaped_nul_is_refused,
        half_a_surrogate_pair_is_refused,
        an_unknown_escape_is_refused,
        a_control_character_in_a_text_is_refused,
        every_byte_stands_for_itself_or_is_refused_wherever_it_is,
        a_text_that_is_not_utf8_is_refused,
        a_decoded_name_outlives_the_texts_of_its_object,
        a_second_text_needs_no_more_memory,
        missing_memory_is_told,
        a_text_cut_off_anywhere_is_refused,
    };

    return suite_of("read", tests, sizeof tests / sizeof *tests);
}
