// test_schema.c - names are found, whatever their length

#include "test.h"

#include "base/memory.h"
#include "routine/schema.h"

#include <string.h>

// Names of 1 to 40 bytes, all of the same letters.
static char texts[40][41];
static const char *const unlike[] = {
    "age",    "aga", "translator_day_needed_now", "translator_eve_needed_now",
    "danger",
};

static const char *long_name(const void *data, int number)
{
    (void)data;
    memset(texts[number], 'x', (size_t)number + 1);
    return texts[number];
}

static const char *unlike_name(const void *data, int number)
{
    (void)data;
    return unlike[number];
}

static int find(const rutin__names *names, const char *text)
{
    return rutin__schema_find(names, text, strlen(text));
}

START_TEST(a_name_is_found_by_its_length)
{
    rutin__arena arena = {0};
    rutin__names names = {0};

    ck_assert(rutin__schema_make_names(&names, &arena, long_name, NULL, 40));
    for (int i = 0; i < 40; i++)
        ck_assert_int_eq(find(&names, texts[i]), i);
    ck_assert_int_eq(find(&names, ""), -1);
    rutin__memory_clear(&arena);
}
END_TEST

START_TEST(one_byte_of_difference_is_another_name)
{
    rutin__arena arena = {0};
    rutin__names names = {0};

    ck_assert(rutin__schema_make_names(&names, &arena, long_name, NULL, 40));
    for (size_t length = 1; length <= 40; length++)
        for (size_t at = 0; at < length; at++) {
            char other[41] = "";

            memset(other, 'x', length);
            other[at] = 'y';
            ck_assert_int_eq(find(&names, other), -1);
        }
    rutin__memory_clear(&arena);
}
END_TEST

START_TEST(names_that_differ_in_the_middle_only_are_told_apart)
{
    rutin__arena arena = {0};
    rutin__names names = {0};

    ck_assert(rutin__schema_make_names(&names, &arena, unlike_name, NULL, 5));
    for (int i = 0; i < 5; i++)
        ck_assert_int_eq(find(&names, unlike[i]), i);
    ck_assert_int_eq(find(&names, "translator_any_needed_now"), -1);
    rutin__memory_clear(&arena);
}
END_TEST

START_TEST(without_a_table_no_name_is_found)
{
    rutin__names names = {0};

    ck_assert_int_eq(find(&names, "age"), -1);
}
END_TEST

Suite *schema_suite(void)
{
    const TTest *tests[] = {
        a_name_is_found_by_its_length,
        one_byte_of_difference_is_another_name,
        names_that_differ_in_the_middle_only_are_told_apart,
        without_a_table_no_name_is_found,
    };

    return suite_of("schema", tests, sizeof tests / sizeof *tests);
}
