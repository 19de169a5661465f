// test_heap.c - blocks of all sizes, moved and used again

#include "lang/heap.h"
#include "test.h"

#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static const size_t sizes[] = {1,   16,  17,   31,  32,   100,  512,
                               513, 700, 5000, 512, 5000, 4999, 3};
enum { SIZES = sizeof sizes / sizeof *sizes };

START_TEST(a_block_keeps_its_bytes_wherever_it_moves)
{
    rutin__heap heap = {.ceiling = SIZE_MAX};
    unsigned char *block = NULL;
    size_t before = 0;

    for (size_t i = 0; i < SIZES; i++) {
        size_t common = before < sizes[i] ? before : sizes[i], others = 0;

        block = rutin__heap_resize(&heap, block, before, sizes[i]);
        ck_assert_ptr_nonnull(block);
        ck_assert_uint_eq((uintptr_t)block % alignof(max_align_t), 0);
        for (size_t at = 0; at < common; at++)
            others += block[at] != at % 251;
        ck_assert_uint_eq(others, 0);
        for (size_t at = 0; at < sizes[i]; at++)
            block[at] = (unsigned char)(at % 251);
        before = sizes[i];
    }
    rutin__heap_free(&heap, block, before);
    rutin__heap_clear(&heap);
}
END_TEST

START_TEST(blocks_do_not_overlap)
{
    rutin__heap heap = {.ceiling = SIZE_MAX};
    unsigned char *blocks[60 * SIZES];
    size_t others = 0; // bytes that are not as they were written

    for (int i = 0; i < 60 * SIZES; i++) {
        if (i % 3 == 2) // one that was given back is among them
            rutin__heap_free(&heap, blocks[i - 1], sizes[(i - 1) % SIZES]);
        if (i % 3 == 2)
            blocks[i - 1] = rutin__heap_resize(&heap, NULL, 0,
                                               sizes[(i - 1) % SIZES]);
        blocks[i] = rutin__heap_resize(&heap, NULL, 0, sizes[i % SIZES]);
        if (i % 3 == 2)
            memset(blocks[i - 1], (i - 1) % 200, sizes[(i - 1) % SIZES]);
        memset(blocks[i], i % 200, sizes[i % SIZES]);
    }
    for (int i = 0; i < 60 * SIZES; i++)
        for (size_t at = 0; at < sizes[i % SIZES]; at++)
            others += blocks[i][at] != i % 200;
    ck_assert_uint_eq(others, 0);
    rutin__heap_clear(&heap);
}
END_TEST

START_TEST(a_small_block_is_used_again_for_its_size)
{
    rutin__heap heap = {.ceiling = SIZE_MAX};
    void *first = rutin__heap_resize(&heap, NULL, 0, 40);
    void *second = rutin__heap_resize(&heap, NULL, 0, 40);

    rutin__heap_free(&heap, first, 40);
    ck_assert_ptr_ne(rutin__heap_resize(&heap, NULL, 0, 50), first);
    ck_assert_ptr_eq(rutin__heap_resize(&heap, NULL, 0, 33), first);
    ck_assert_ptr_eq(rutin__heap_resize(&heap, second, 40, 48), second);
    rutin__heap_free(&heap, NULL, 0);
    rutin__heap_clear(&heap);
}
END_TEST

START_TEST(small_blocks_stop_at_their_ceiling)
{
    rutin__heap heap = {.ceiling = 20000};
    void *block = NULL;
    int count = 0;

    while ((block = rutin__heap_resize(&heap, NULL, 0, 500)) != NULL)
        count++;
    ck_assert_int_ge(count, 30);
    ck_assert_int_le(count, 40);
    ck_assert_ptr_nonnull(rutin__heap_resize(&heap, NULL, 0, 600));
    rutin__heap_clear(&heap);
    ck_assert_ptr_nonnull(rutin__heap_resize(&heap, NULL, 0, 500));
    rutin__heap_clear(&heap);
}
END_TEST

START_TEST(what_is_too_large_leaves_the_block_as_it_was)
{
    rutin__heap heap = {.ceiling = SIZE_MAX};
    char *block = rutin__heap_resize(&heap, NULL, 0, 1000);

    strcpy(block, "kept");
    ck_assert_ptr_null(rutin__heap_resize(&heap, block, 1000, SIZE_MAX));
    ck_assert_str_eq(block, "kept");
    rutin__heap_free(&heap, block, 1000);
    rutin__heap_clear(&heap);
}
END_TEST

Suite *heap_suite(void)
{
    const TTest *tests[] = {
        a_block_keeps_its_bytes_wherever_it_moves,
        blocks_do_not_overlap,
        a_small_block_is_used_again_for_its_size,
        small_blocks_stop_at_their_ceiling,
        what_is_too_large_leaves_the_block_as_it_was,
    };

    return suite_of("heap", tests, sizeof tests / sizeof *tests);
}
