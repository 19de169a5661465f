// test_laws.c - laws.h holds of cases of chance, in the routines that are shipped
//
// RUTIN_DRAWN says how many cases in all, for each law; without it there are as
// many as are enough from day to day. `make laws` takes 20,000 of each routine.

#include "laws.h"

#include "draw.h"
#include "test.h"

#include <stdint.h>
#include <stdlib.h>

static const char *const routines[] = {
    "rules/sweden.lua",
    "rules/helsingborg.lua",
    "rules/landsbygd.lua",
};

enum { ROUTINES = sizeof routines / sizeof *routines };

START_TEST(a_law_holds_of_what_is_drawn)
{
    const law *law = &laws_all[_i / ROUTINES];
    const char *wanted = getenv("RUTIN_DRAWN");
    int cases = (wanted ? atoi(wanted) : law->usual) / ROUTINES + 1;
    draw chance = draw_from((uint64_t)_i);
    laws of;

    ck_assert(laws_load(&of, routines[_i % ROUTINES]));
    for (int i = 0; i < cases; i++) {
        char *broken = laws_break_drawn(&of, law, &chance);

        ck_assert_msg(broken == NULL, "%s: %s", routines[_i % ROUTINES],
                      broken);
    }
    laws_clear(&of);
}
END_TEST

Suite *laws_suite(void)
{
    Suite *suite = suite_create("laws");
    TCase *all = tcase_create("laws");

    tcase_set_timeout(all, 3600);
    tcase_add_loop_test(all, a_law_holds_of_what_is_drawn, 0, LAWS * ROUTINES);
    suite_add_tcase(suite, all);
    return suite;
}
