// test_laws.c - laws.h holds of cases of chance, in the routines that are shipped
//
// RUTIN_DRAWN says how many cases in all, for each law; without it there are as
// many as are enough from day to day. `make laws` takes 20,000 of each routine.

#include "laws.h"

#include "draw.h"
#include "test.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const routines[] = {"sweden", "helsingborg", "landsbygd"};

enum { ROUTINES = sizeof routines / sizeof *routines };

// Holds one law of one routine.
static void hold(const char *routine, int number)
{
    const law *law = &laws_all[number];
    const char *wanted = getenv("RUTIN_DRAWN");
    int cases = (wanted ? atoi(wanted) : law->usual) / ROUTINES + 1;
    draw chance = draw_from((uint64_t)number);
    char path[64];
    laws of;

    snprintf(path, sizeof path, "rules/%s.lua", routine);
    ck_assert(laws_load(&of, path));
    for (int i = 0; i < cases; i++) {
        char *broken = laws_break_drawn(&of, law, &chance);

        ck_assert_msg(broken == NULL, "%s: %s", path, broken);
    }
    laws_clear(&of);
}

enum { OF_A_ROUTINE = 20 };

// Holds one law of routines that are drawn, in which the words stand that no shipped
// one has.
static void hold_drawn(int number)
{
    const law *law = &laws_all[number];
    const char *wanted = getenv("RUTIN_DRAWN");
    int cases = (wanted ? atoi(wanted) : 4 * law->usual) / ROUTINES + 1;
    draw chance = draw_from((uint64_t)number << 32);

    for (int i = 0; i < cases; i += OF_A_ROUTINE) {
        draw seed = chance;
        laws of;

        ck_assert(laws_load_drawn(&of, &chance));
        for (int k = 0; k < OF_A_ROUTINE; k++) {
            char *broken = laws_break_drawn(&of, law, &chance);

            if (broken)
                printf("%s\n%s\n", draw_routine(&seed), broken);
            ck_assert_msg(broken == NULL, "not so: %s", law->says);
        }
        laws_clear(&of);
    }
}

START_TEST(a_law_holds_in_what_is_drawn)
{
    hold_drawn(_i);
}
END_TEST

START_TEST(a_law_holds_in_sweden)
{
    hold(routines[0], _i);
}
END_TEST

START_TEST(a_law_holds_in_helsingborg)
{
    hold(routines[1], _i);
}
END_TEST

START_TEST(a_law_holds_in_landsbygd)
{
    hold(routines[2], _i);
}
END_TEST

Suite *laws_suite(void)
{
    const TTest *tests[ROUTINES] = {a_law_holds_in_sweden,
                                    a_law_holds_in_helsingborg,
                                    a_law_holds_in_landsbygd};
    Suite *suite = suite_create("laws");
    TCase *drawn = tcase_create("drawn");

    for (int i = 0; i < ROUTINES; i++) {
        TCase *one = tcase_create(routines[i]);

        tcase_set_timeout(one, 3600);
        tcase_add_loop_test(one, tests[i], 0, LAWS);
        suite_add_tcase(suite, one);
    }
    tcase_set_timeout(drawn, 3600);
    tcase_add_loop_test(drawn, a_law_holds_in_what_is_drawn, 0, LAWS);
    suite_add_tcase(suite, drawn);
    return suite;
}
