// test_kept.c - the texts of a routine, each kept once

#include "base/memory.h"
#include "base/text.h"
#include "json/kept.h"
#include "json/write.h"
#include "test.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { MANY = 3000 };

static const char *keep(rutin__keeper *keeper, const char *text)
{
    return rutin__kept_add(keeper, text, strlen(text));
}

// A text of its own for each number; every tenth needs escapes.
static const char *numbered(int number)
{
    static char text[400];

    snprintf(text, sizeof text, "%d%s%0*d", number, number % 10 ? "-" : "\"",
             number % 300, number);
    return text;
}

START_TEST(the_same_text_comes_back_as_the_same_pointer)
{
    rutin__arena arena = {0}, scratch = {0};
    rutin__keeper keeper = {.arena = &arena, .scratch = &scratch};
    const char *kept[MANY];

    for (int i = 0; i < MANY; i++)
        kept[i] = keep(&keeper, numbered(i));
    for (int i = 0; i < MANY; i++) {
        ck_assert_str_eq(kept[i], numbered(i));
        ck_assert_ptr_eq(keep(&keeper, numbered(i)), kept[i]);
    }
    rutin__memory_clear(&scratch);
    ck_assert_str_eq(kept[MANY - 1], numbered(MANY - 1));
    rutin__memory_clear(&arena);
}
END_TEST

START_TEST(a_text_knows_its_length_and_whether_it_needs_escapes)
{
    rutin__arena arena = {0}, scratch = {0};
    rutin__keeper keeper = {.arena = &arena, .scratch = &scratch};
    bool is_plain;

    for (int i = 0; i < MANY; i++) {
        const char *kept = keep(&keeper, numbered(i));

        ck_assert_uint_eq(rutin__kept_length(kept, &is_plain),
                          strlen(numbered(i)));
        ck_assert_int_eq(is_plain, i % 10 != 0);
    }
    ck_assert_uint_eq(rutin__kept_length(keep(&keeper, ""), &is_plain), 0);
    ck_assert(is_plain);
    rutin__memory_clear(&scratch);
    rutin__memory_clear(&arena);
}
END_TEST

START_TEST(a_kept_text_is_written_as_any_other)
{
    rutin__arena arena = {0}, scratch = {0};
    rutin__keeper keeper = {.arena = &arena, .scratch = &scratch};
    rutin__text kept = {0}, plain = {0};
    rutin__json_out of_kept, of_plain;

    rutin__write_begin(&of_kept, &kept);
    rutin__write_begin(&of_plain, &plain);
    rutin__write_list(&of_kept);
    rutin__write_list(&of_plain);
    for (int i = 0; i < MANY; i++) {
        rutin__write_kept(&of_kept, keep(&keeper, numbered(i)));
        rutin__write_text(&of_plain, numbered(i));
    }
    rutin__write_kept(&of_kept, NULL);
    rutin__write_null(&of_plain);
    rutin__write_end_list(&of_kept);
    rutin__write_end_list(&of_plain);
    rutin__write_done(&of_kept);
    rutin__write_done(&of_plain);
    ck_assert_str_eq(kept.at, plain.at);
    rutin__text_clear(&kept);
    rutin__text_clear(&plain);
    rutin__memory_clear(&scratch);
    rutin__memory_clear(&arena);
}
END_TEST

START_TEST(without_memory_there_is_no_text)
{
    rutin__arena arena = {.ceiling = 64}, scratch = {.ceiling = 64};
    rutin__arena enough = {0};
    rutin__keeper no_table = {.arena = &enough, .scratch = &scratch};
    rutin__keeper no_room = {.arena = &arena, .scratch = &enough};

    ck_assert_ptr_null(keep(&no_table, "a text"));
    ck_assert_ptr_null(keep(&no_room, "a text"));
    rutin__memory_clear(&enough);
    rutin__memory_clear(&arena);
    rutin__memory_clear(&scratch);
}
END_TEST

Suite *kept_suite(void)
{
    const TTest *tests[] = {
        the_same_text_comes_back_as_the_same_pointer,
        a_text_knows_its_length_and_whether_it_needs_escapes,
        a_kept_text_is_written_as_any_other,
        without_memory_there_is_no_text,
    };

    return suite_of("kept", tests, sizeof tests / sizeof *tests);
}
