// test_memory.c - blocks that live and die together

#include "base/memory.h"
#include "test.h"

#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// How many of the bytes are not as they should be. Counted first, and asserted once:
// an assertion a byte would be what the suite takes its time for.
static size_t count_others(const void *block, size_t bytes, int wanted)
{
    const unsigned char *at = block;
    size_t count = 0;

    for (size_t i = 0; i < bytes; i++)
        count += at[i] != wanted;
    return count;
}

START_TEST(a_block_is_zeroed_and_aligned_for_any_type)
{
    rutin__arena arena = {0};

    for (size_t bytes = 0; bytes < 5000; bytes += 7) {
        unsigned char *block = rutin__memory_take(&arena, bytes);

        ck_assert_ptr_nonnull(block);
        ck_assert_uint_eq((uintptr_t)block % alignof(max_align_t), 0);
        ck_assert_uint_eq(count_others(block, bytes, 0), 0);
        memset(block, 0xFF, bytes);
    }
    rutin__memory_clear(&arena);
}
END_TEST

START_TEST(blocks_do_not_overlap)
{
    rutin__arena arena = {0};
    char *blocks[500];

    for (int i = 0; i < 500; i++) {
        blocks[i] = rutin__memory_take(&arena, (size_t)i * 9 + 1);
        memset(blocks[i], i % 100, (size_t)i * 9 + 1);
    }
    for (int i = 0; i < 500; i++)
        ck_assert_uint_eq(count_others(blocks[i], (size_t)i * 9 + 1, i % 100),
                          0);
    rutin__memory_clear(&arena);
}
END_TEST

START_TEST(no_bytes_are_a_block_of_their_own)
{
    rutin__arena arena = {0};
    void *first = rutin__memory_take(&arena, 0),
         *second = rutin__memory_take(&arena, 0);

    ck_assert_ptr_nonnull(first);
    ck_assert_ptr_ne(first, second);
    rutin__memory_clear(&arena);
}
END_TEST

START_TEST(a_large_block_does_not_waste_the_chunk_before_it)
{
    rutin__arena arena = {0};
    char *small = rutin__memory_take(&arena, 16);

    ck_assert_ptr_nonnull(rutin__memory_take(&arena, 100000));
    ck_assert_ptr_eq(rutin__memory_take(&arena, 16), small + 16);
    rutin__memory_clear(&arena);
}
END_TEST

START_TEST(nothing_is_taken_past_the_ceiling)
{
    rutin__arena arena = {.ceiling = 20000};
    int taken = 0;

    while (rutin__memory_take(&arena, 100) != NULL)
        taken++;
    ck_assert_uint_le(arena.held, 20000);
    ck_assert_int_ge(taken, 170);
    ck_assert_ptr_null(rutin__memory_take(&arena, 20000));
    rutin__memory_clear(&arena);
}
END_TEST

START_TEST(a_ceiling_below_a_chunk_still_holds_small_blocks)
{
    rutin__arena arena = {.ceiling = 200};

    ck_assert_ptr_nonnull(rutin__memory_take(&arena, 100));
    ck_assert_uint_le(arena.held, 200);
    ck_assert_ptr_null(rutin__memory_take(&arena, 100));
    rutin__memory_clear(&arena);
}
END_TEST

START_TEST(a_refused_block_leaves_the_others_alone)
{
    rutin__arena arena = {.ceiling = 10000};
    char *kept = rutin__memory_take_text(&arena, "kept", 4);

    ck_assert_ptr_null(rutin__memory_take(&arena, 50000));
    ck_assert_str_eq(kept, "kept");
    ck_assert_ptr_nonnull(rutin__memory_take(&arena, 100));
    rutin__memory_clear(&arena);
}
END_TEST

START_TEST(a_size_that_overflows_is_refused)
{
    rutin__arena arena = {0};

    ck_assert_ptr_null(rutin__memory_take(&arena, SIZE_MAX));
    ck_assert_ptr_null(rutin__memory_take(&arena, SIZE_MAX - 8));
    ck_assert_ptr_null(rutin__memory_take_many(&arena, SIZE_MAX / 2 + 1, 2));
    ck_assert_ptr_null(rutin__memory_take_text(&arena, "", SIZE_MAX));
    ck_assert_uint_eq(arena.held, 0);
}
END_TEST

START_TEST(many_things_take_their_product)
{
    rutin__arena arena = {0};
    int64_t *numbers = rutin__memory_take_many(&arena, 300, sizeof *numbers);

    ck_assert_ptr_nonnull(numbers);
    ck_assert_int_eq(numbers[299], 0);
    ck_assert_ptr_nonnull(rutin__memory_take_many(&arena, 300, 0));
    rutin__memory_clear(&arena);
}
END_TEST

START_TEST(a_copied_text_ends_in_nul)
{
    rutin__arena arena = {0};

    ck_assert_str_eq(rutin__memory_take_text(&arena, "facts.age", 5), "facts");
    ck_assert_str_eq(rutin__memory_take_text(&arena, NULL, 0), "");
    rutin__memory_clear(&arena);
}
END_TEST

START_TEST(a_cleared_arena_can_be_used_again)
{
    rutin__arena arena = {.ceiling = 9000};

    ck_assert_ptr_nonnull(rutin__memory_take(&arena, 8000));
    rutin__memory_clear(&arena);
    ck_assert_uint_eq(arena.held, 0);
    ck_assert_ptr_nonnull(rutin__memory_take(&arena, 8000));
    rutin__memory_clear(&arena);
    rutin__memory_clear(&arena);
}
END_TEST

Suite *memory_suite(void)
{
    const TTest *tests[] = {
        a_block_is_zeroed_and_aligned_for_any_type,
        blocks_do_not_overlap,
        no_bytes_are_a_block_of_their_own,
        a_large_block_does_not_waste_the_chunk_before_it,
        nothing_is_taken_past_the_ceiling,
        a_ceiling_below_a_chunk_still_holds_small_blocks,
        a_refused_block_leaves_the_others_alone,
        a_size_that_overflows_is_refused,
        many_things_take_their_product,
        a_copied_text_ends_in_nul,
        a_cleared_arena_can_be_used_again,
    };

    return suite_of("memory", tests, sizeof tests / sizeof *tests);
}
