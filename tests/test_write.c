// test_write.c - JSON straight into text

#include "base/messages.h"
#include "base/text.h"
#include "json/read.h"
#include "json/write.h"
#include "rutin.h"
#include "test.h"

#include <stdbool.h>
#include <string.h>

START_TEST(commas_and_colons_come_by_themselves)
{
    rutin__text written = {0};
    rutin__json_out out;

    rutin__write_begin(&out, &written);
    rutin__write_object(&out);
    rutin__write_name(&out, "id");
    rutin__write_text(&out, "a-1");
    rutin__write_name(&out, "steps");
    rutin__write_list(&out);
    rutin__write_integer(&out, -3);
    rutin__write_object(&out);
    rutin__write_end_object(&out);
    rutin__write_list(&out);
    rutin__write_end_list(&out);
    rutin__write_bool(&out, true);
    rutin__write_bool(&out, false);
    rutin__write_null(&out);
    rutin__write_text(&out, NULL);
    rutin__write_end_list(&out);
    rutin__write_name(&out, "none");
    rutin__write_object(&out);
    rutin__write_name(&out, "a");
    rutin__write_null(&out);
    rutin__write_end_object(&out);
    rutin__write_end_object(&out);
    rutin__write_done(&out);
    ck_assert_str_eq(written.at,
                     "{\"id\":\"a-1\",\"steps\":[-3,{},[],true,false,null,null]"
                     ",\"none\":{\"a\":null}}");
    rutin__text_clear(&written);
}
END_TEST

// [length] bytes as a JSON text; lives until the next one.
static const char *written_text(const char *bytes, size_t length)
{
    static rutin__text written;
    rutin__json_out out;

    rutin__text_reset(&written);
    rutin__write_begin(&out, &written);
    rutin__write_bytes(&out, bytes, length);
    rutin__write_done(&out);
    return written.at;
}

START_TEST(only_what_must_be_is_escaped)
{
    ck_assert_str_eq(written_text("a\"b\\c/d\b\f\n\r\t\x01\x1F\0", 15),
                     "\"a\\\"b\\\\c/d\\b\\f\\n\\r\\t\\u0001\\u001F\\u0000\"");
    ck_assert_str_eq(written_text("på \x7F € 😀", 14), "\"på \x7F € 😀\"");
    ck_assert_str_eq(written_text("", 0), "\"\"");
}
END_TEST

// The text that [json] is; lives until the next one.
static const char *read_back(const char *json)
{
    static rutin__json in;
    static char out[300];
    rutin__piece piece = {"", 0};
    rutin_error error = {0};

    rutin__read_begin(&in, json, strlen(json), &error);
    rutin__read_text(&in, &piece, RUTIN__SAY_NOTHING);
    rutin__read_end(&in);
    ck_assert_str_eq(error.message, "");
    memcpy(out, piece.at, piece.length);
    out[piece.length] = '\0';
    return out;
}

START_TEST(what_is_written_reads_back)
{
    char bytes[300];

    for (int length = 0; length < 299; length++) {
        for (int i = 0; i < length; i++)
            bytes[i] = (char)((i * 7 + length) % 127 + 1);
        bytes[length] = '\0';
        ck_assert_str_eq(read_back(written_text(bytes, (size_t)length)), bytes);
    }
}
END_TEST

START_TEST(sixty_four_levels_are_written)
{
    rutin__text written = {0};
    rutin__json_out out;

    rutin__write_begin(&out, &written);
    for (int i = 0; i < 64; i++) {
        rutin__write_list(&out);
        rutin__write_integer(&out, 1);
    }
    for (int i = 0; i < 64; i++) {
        rutin__write_integer(&out, 2);
        rutin__write_end_list(&out);
    }
    rutin__write_done(&out);
    ck_assert(!written.failed);
    ck_assert_ptr_eq(strstr(written.at, "[1,[1,[1"), written.at);
    ck_assert_ptr_nonnull(strstr(written.at, "[1,2],2],2]"));
    rutin__text_clear(&written);
}
END_TEST

// Writes a little of everything; returns whether there was room.
static bool write_within(size_t ceiling)
{
    rutin__text written = {.ceiling = ceiling};
    rutin__json_out out;
    bool good;

    rutin__write_begin(&out, &written);
    rutin__write_object(&out);
    rutin__write_name(&out, "a");
    rutin__write_text(&out, "one\ntwo");
    rutin__write_name(&out, "b");
    rutin__write_list(&out);
    rutin__write_integer(&out, 1234);
    rutin__write_bool(&out, true);
    rutin__write_null(&out);
    rutin__write_end_list(&out);
    rutin__write_end_object(&out);
    rutin__write_done(&out);
    good = !written.failed;
    rutin__text_clear(&written);
    return good;
}

START_TEST(a_ceiling_anywhere_is_a_failure_that_sticks)
{
    size_t ceiling = 1;

    while (!write_within(ceiling))
        ceiling++;
    ck_assert_uint_ge(ceiling, strlen("{\"a\":\"one\\ntwo\",\"b\":"
                                      "[1234,true,null]}"));
    ck_assert_uint_lt(ceiling, 48);
}
END_TEST

Suite *write_suite(void)
{
    const TTest *tests[] = {
        commas_and_colons_come_by_themselves,
        only_what_must_be_is_escaped,
        what_is_written_reads_back,
        sixty_four_levels_are_written,
        a_ceiling_anywhere_is_a_failure_that_sticks,
    };

    return suite_of("write", tests, sizeof tests / sizeof *tests);
}
