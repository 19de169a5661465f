// test.h - what the test files share
//
// A file test_clock.c holds tests and one suite of them:
//
//     START_TEST(a_month_ends_on_the_same_day_number)
//     {
//         ck_assert_int_eq(…);
//     }
//     END_TEST
//
//     Suite *clock_suite(void)
//     {
//         const TTest *tests[] = {
//             a_month_ends_on_the_same_day_number,
//         };
//
//         return suite_of("clock", tests, sizeof tests / sizeof *tests);
//     }
//
// and needs no line anywhere else.

#ifndef RUTIN_TEST_H
#define RUTIN_TEST_H

#include <check.h> // IWYU pragma: export
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Every test file's suite. The list is written by the Makefile, from the names
// of the files.
#define SUITE(name) Suite *name##_suite(void);
#include "suites.h"
#undef SUITE

// What a thread's CPU clock says, in nanoseconds; below zero for what it is. It
// stands still from the start where valgrind or a sanitizer makes all slower.
extern int64_t test_cpu_time;
bool test_is_slowed(void);

// A suite of the [count] tests in [tests], each run once.
static inline Suite *suite_of(const char *name, const TTest *tests[],
                              size_t count)
{
    Suite *suite = suite_create(name);
    TCase *all = tcase_create(name);

    tcase_set_timeout(all, 60);
    for (size_t i = 0; i < count; i++)
        tcase_add_test(all, tests[i]);
    suite_add_tcase(suite, all);
    return suite;
}

#endif
