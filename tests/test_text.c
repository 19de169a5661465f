// test_text.c - growing text, UTF-8, nearest names

#include "base/text.h"
#include "test.h"

#include <stdint.h>
#include <string.h>

START_TEST(what_is_added_stands_in_order)
{
    rutin__text text = {0};

    rutin__text_add_string(&text, "age ");
    rutin__text_add_number(&text, 16);
    rutin__text_add_char(&text, ';');
    rutin__text_add(&text, "sex", 2);
    ck_assert_str_eq(text.at, "age 16;se");
    ck_assert_uint_eq(text.length, 9);
    rutin__text_clear(&text);
}
END_TEST

START_TEST(numbers_are_written_to_both_ends_of_their_range)
{
    rutin__text text = {0};

    rutin__text_add_number(&text, INT64_MIN);
    rutin__text_add_char(&text, ' ');
    rutin__text_add_number(&text, 0);
    rutin__text_add_char(&text, ' ');
    rutin__text_add_number(&text, INT64_MAX);
    ck_assert_str_eq(text.at, "-9223372036854775808 0 9223372036854775807");
    rutin__text_clear(&text);
}
END_TEST

START_TEST(an_empty_addition_leaves_an_empty_text)
{
    rutin__text text = {0};

    rutin__text_add(&text, NULL, 0);
    ck_assert_str_eq(text.at, "");
    rutin__text_clear(&text);
}
END_TEST

START_TEST(a_text_fills_its_ceiling_to_the_byte)
{
    rutin__text text = {.ceiling = 1000};

    for (int i = 0; i < 1000; i++)
        rutin__text_add_char(&text, 'x');
    ck_assert(!text.failed);
    ck_assert_uint_eq(strlen(text.at), 1000);
    rutin__text_add_char(&text, 'x');
    ck_assert(text.failed);
    rutin__text_clear(&text);
}
END_TEST

START_TEST(a_failure_sticks)
{
    rutin__text text = {.ceiling = 4};

    rutin__text_add_string(&text, "abc");
    rutin__text_add_string(&text, "de");
    rutin__text_add_string(&text, "f");
    ck_assert(text.failed);
    ck_assert_str_eq(text.at, "abc");
    rutin__text_clear(&text);
}
END_TEST

START_TEST(a_length_that_overflows_is_refused)
{
    rutin__text text = {0};

    rutin__text_add_char(&text, 'x');
    ck_assert_ptr_null(rutin__text_room(&text, SIZE_MAX));
    ck_assert(text.failed);
    rutin__text_clear(&text);
}
END_TEST

START_TEST(a_reset_forgets_the_failure_and_keeps_the_room)
{
    rutin__text text = {.ceiling = 400};
    const char *at;

    rutin__text_add_string(&text, "abc");
    at = text.at;
    rutin__text_room(&text, 1000);
    rutin__text_reset(&text);
    ck_assert_str_eq(text.at, "");
    rutin__text_add_string(&text, "de");
    ck_assert(!text.failed);
    ck_assert_ptr_eq(text.at, at);
    ck_assert_str_eq(text.at, "de");
    rutin__text_clear(&text);
}
END_TEST

START_TEST(a_cleared_text_can_be_used_again)
{
    rutin__text text = {.ceiling = 3};

    rutin__text_add_string(&text, "abcd");
    rutin__text_clear(&text);
    rutin__text_add_string(&text, "abc");
    ck_assert_str_eq(text.at, "abc");
    rutin__text_clear(&text);
    rutin__text_reset(&text);
}
END_TEST

START_TEST(characters_take_one_to_four_bytes)
{
    ck_assert_int_eq(rutin__text_utf8_size("a", 1), 1);
    ck_assert_int_eq(rutin__text_utf8_size("", 1), 1);
    ck_assert_int_eq(rutin__text_utf8_size("\x7F", 1), 1);
    ck_assert_int_eq(rutin__text_utf8_size("\xC2\x80", 2), 2);
    ck_assert_int_eq(rutin__text_utf8_size("\xDF\xBF", 2), 2);
    ck_assert_int_eq(rutin__text_utf8_size("\xE0\xA0\x80", 3), 3);
    ck_assert_int_eq(rutin__text_utf8_size("\xED\x9F\xBF", 3), 3);
    ck_assert_int_eq(rutin__text_utf8_size("\xEF\xBF\xBF", 3), 3);
    ck_assert_int_eq(rutin__text_utf8_size("\xF0\x90\x80\x80", 4), 4);
    ck_assert_int_eq(rutin__text_utf8_size("\xF4\x8F\xBF\xBF", 4), 4);
}
END_TEST

// Which of these no character begins with; NULL when that is all of them.
static const char *first_accepted(const char *const *bad, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (rutin__text_utf8_size(bad[i], strlen(bad[i])) != 0)
            return bad[i];
    return NULL;
}

START_TEST(an_overlong_form_is_no_character)
{
    const char *const bad[] = {"\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF",
                               "\xF0\x8F\xBF\xBF"};

    ck_assert_ptr_null(first_accepted(bad, 4));
}
END_TEST

START_TEST(a_surrogate_is_no_character)
{
    const char *const bad[] = {"\xED\xA0\x80", "\xED\xBF\xBF"};

    ck_assert_ptr_null(first_accepted(bad, 2));
}
END_TEST

START_TEST(nothing_is_past_the_last_character)
{
    const char *const bad[] = {"\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
                               "\xF8\x88\x80\x80\x80", "\xFF"};

    ck_assert_ptr_null(first_accepted(bad, 4));
}
END_TEST

START_TEST(a_character_that_is_cut_off_is_none)
{
    const char *const bad[] = {"\xC3",  "\xE2\x82",  "\xF0\x9F\x98", "\x80",
                               "\xC3(", "\xE2\x82(", "\xF0\x9F\x98("};

    ck_assert_ptr_null(first_accepted(bad, 7));
    ck_assert_int_eq(rutin__text_utf8_size("", 0), 0);
}
END_TEST

START_TEST(a_text_is_utf8_when_all_of_it_is)
{
    ck_assert(rutin__text_is_utf8("", 0));
    ck_assert(rutin__text_is_utf8("år 😀", 8));
    ck_assert(!rutin__text_is_utf8("år 😀", 7));
}
END_TEST

START_TEST(a_word_is_the_same_only_as_a_whole)
{
    ck_assert(rutin__text_same("age", "agent", 3));
    ck_assert(!rutin__text_same("age", "agent", 4));
    ck_assert(!rutin__text_same("agent", "agent", 3));
}
END_TEST

static const char *name_of(const void *data, int number)
{
    return ((const char *const *)data)[number];
}

// The nearest to [name] among a few; "" for none.
static const char *nearest(const char *name)
{
    static const char *const names[] = {
        "age",
        "sexual_exploitation",
        "police",
        "polite",
        "lives_with",
        "ab",
        "a_name_that_is_longer_than_sixty_four_bytes_is_far_from_everything"};
    int number = rutin__text_nearest(name, strlen(name), name_of, names, 7);

    return number < 0 ? "" : names[number];
}

START_TEST(one_slip_is_forgiven_in_a_short_name)
{
    ck_assert_str_eq(nearest("aeg"), "age");
    ck_assert_str_eq(nearest("agee"), "age");
    ck_assert_str_eq(nearest("ag"), "age");
    ck_assert_str_eq(nearest("agr"), "age");
}
END_TEST

START_TEST(two_slips_are_too_many_in_a_short_name)
{
    ck_assert_str_eq(nearest("eg"), "");
    ck_assert_str_eq(nearest("xyz"), "");
}
END_TEST

START_TEST(a_third_of_a_long_name_may_be_wrong)
{
    ck_assert_str_eq(nearest("sexual_exploytatoin"), "sexual_exploitation");
    ck_assert_str_eq(nearest("livs_whit"), "lives_with");
    ck_assert_str_eq(nearest("leeve_wth_x"), "");
}
END_TEST

START_TEST(two_neighbours_swapped_are_one_slip)
{
    ck_assert_str_eq(nearest("ba"), "ab");
}
END_TEST

START_TEST(a_tie_goes_to_the_first)
{
    ck_assert_str_eq(nearest("poliqe"), "police");
}
END_TEST

START_TEST(the_nearest_wins_over_the_first)
{
    ck_assert_str_eq(nearest("polite"), "polite");
}
END_TEST

START_TEST(a_name_past_64_bytes_is_far_from_everything)
{
    ck_assert_str_eq(nearest("a_name_that_is_longer_than_sixty_four_bytes_is_"
                             "far_from_everything"),
                     "");
}
END_TEST

START_TEST(an_empty_name_is_near_to_one_letter_only)
{
    ck_assert_str_eq(nearest(""), "");
}
END_TEST

START_TEST(what_is_not_seen_as_it_is_is_found)
{
    static const struct {
        const char *text;
        size_t shown;
    } rows[] = {
        {"", 0},
        {"a\tb\r\nö…€😀", 17},
        {"a\033[2J", 1},
        {"a\177", 1},
        {"a\xc2\x9b", 1},
        {"a\xc2\xa0", 3},
        {"a\xe2\x80\xa7", 4},
        {"a\xe2\x80\xa8", 1},
        {"a\xe2\x80\xae", 1},
        {"a\xe2\x81\xa6", 1},
        {"a\xe2\x81\xaa", 1},
        {"a\xff", 1},
        {"a\xe2\x80", 1},
        {"a\xc2\xad", 1},                // soft hyphen
        {"a\xcd\x8f", 1},                // joiner of graphemes
        {"a\xd8\x9c", 1},                // turns
        {"a\xe2\x80\x8b", 1},            // zero width
        {"a\xe2\x80\x8d", 1},            // joiner
        {"a\xe2\x80\x8f", 1},            // turns
        {"a\xe1\x85\xa0", 1},            // filler
        {"a\xe3\x85\xa4", 1},            // filler
        {"a\xef\xbb\xbf", 1},            // byte order
        {"a\xef\xb8\x8f", 1},            // variation of a letter
        {"a\xef\xb8\x80", 1},            // variation
        {"a\xf3\xa0\x81\x81", 1},        // tag
        {"a\xf3\xa0\x84\x80", 1},        // variation
        {"a\xef\xbf\xbe", 1},            // no character
        {"a\xf0\x9f\xbf\xbe", 1},        // no character
        {"\u260E\uFE0F", 6},             // a telephone, as a picture
        {"\u260E\uFE0F\uFE0F", 6},       // once is enough
        {"1\uFE0F\u20E3", 7},            // a key
        {"1\uFE0F", 1},                  // and none
        {"👩\u200D👧", 11},                // joined pictures
        {"👩\u200D", 4},                  // joined with nothing
        {"\u0645\u06CC\u200C\u062E", 9}, // as Persian writes
        {"\u0645\u200C", 2},
        {"\u0915\u094D\u200D\u0937", 12}, // as Hindi writes
        {"ÅÄÖåäöéü", 16},
    };
    char text[] = "a\033b\xff\xe2\x80\xae";

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_uint_eq(
            rutin__text_shown_size(rows[i].text, strlen(rows[i].text)),
            rows[i].shown);
    ck_assert_uint_eq(rutin__text_shown_size("\0", 1), 0);
    rutin__text_make_shown(text);
    ck_assert_str_eq(text, "a?b????");
}
END_TEST

Suite *text_suite(void)
{
    const TTest *tests[] = {
        what_is_not_seen_as_it_is_is_found,
        what_is_added_stands_in_order,
        numbers_are_written_to_both_ends_of_their_range,
        an_empty_addition_leaves_an_empty_text,
        a_text_fills_its_ceiling_to_the_byte,
        a_failure_sticks,
        a_length_that_overflows_is_refused,
        a_reset_forgets_the_failure_and_keeps_the_room,
        a_cleared_text_can_be_used_again,
        characters_take_one_to_four_bytes,
        an_overlong_form_is_no_character,
        a_surrogate_is_no_character,
        nothing_is_past_the_last_character,
        a_character_that_is_cut_off_is_none,
        a_text_is_utf8_when_all_of_it_is,
        a_word_is_the_same_only_as_a_whole,
        one_slip_is_forgiven_in_a_short_name,
        two_slips_are_too_many_in_a_short_name,
        a_third_of_a_long_name_may_be_wrong,
        two_neighbours_swapped_are_one_slip,
        a_tie_goes_to_the_first,
        the_nearest_wins_over_the_first,
        a_name_past_64_bytes_is_far_from_everything,
        an_empty_name_is_near_to_one_letter_only,
    };

    return suite_of("text", tests, sizeof tests / sizeof *tests);
}
