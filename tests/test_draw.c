// test_draw.c - what is drawn is a routine, and cases of it

#include "../include/rutin.h"

#include "draw.h"
#include "test.h"

#include <cJSON.h>
#include <stdlib.h>
#include <string.h>

enum { ROUTINES = 60, CASES = 8 };

static rutin_routine *load(const char *source)
{
    rutin_load_options how = {.rules = "rules"};
    rutin_routine *routine;

    if (rutin_load("drawn.lua", source, strlen(source), &how, &routine) ==
        RUTIN_OK)
        return routine;
    ck_abort_msg("line %d: %s\n%s", (int)rutin_mistake(routine, 0)->line,
                 rutin_mistake(routine, 0)->message, source);
}

static draw_pool *pool_of(rutin_engine *engine)
{
    const char *described;

    ck_assert_int_eq(rutin_describe(engine, NULL, &described, NULL), RUTIN_OK);
    return draw_pool_of(described);
}

START_TEST(a_seed_names_a_routine)
{
    draw one = draw_from(7), same = draw_from(7), other = draw_from(8);
    char *first = draw_routine(&one), *again = draw_routine(&same);
    char *different = draw_routine(&other);

    ck_assert_str_eq(first, again);
    ck_assert_str_ne(first, different);
    free(first);
    free(again);
    free(different);
}
END_TEST

START_TEST(what_is_drawn_loads_and_its_cases_are_decided)
{
    size_t steps = 0;

    for (unsigned seed = 0; seed < ROUTINES; seed++) {
        draw chance = draw_from(seed);
        char *source = draw_routine(&chance);
        rutin_routine *routine = load(source);
        rutin_engine *engine = rutin_engine_new(routine, NULL);
        draw_pool *pool = pool_of(engine);

        for (int i = 0; i < CASES; i++) {
            char *json = draw_case(&chance, pool);

            ck_assert_msg(rutin_decide(engine, json, strlen(json), NULL) ==
                              RUTIN_OK,
                          "%s: %s", rutin_error_of(engine)->where, json);
            steps += rutin_step_count(engine);
            free(json);
        }
        draw_pool_free(pool);
        rutin_engine_free(engine);
        rutin_routine_free(routine);
        free(source);
    }
    ck_assert_uint_gt(steps, ROUTINES);
}
END_TEST

START_TEST(the_values_of_a_number_stand_for_all_that_rules_tell_apart)
{
    static const char described[] =
        "{\"facts\": [{\"id\": \"age\", \"type\": \"number\", \"min\": 0,"
        " \"max\": 120, \"choices\": []}], \"actors\": [], \"tasks\": [],"
        " \"terms\": [], \"rules\": [{\"when\": \"all { age:below(18),"
        " no(age:between(30, 40)), average:below(3), age:at_most(119),"
        " age:equals(7) }\","
        " \"contacts\": [], \"tasks\": []}]}";
    draw_pool *pool = draw_pool_of(described);
    char *values = cJSON_PrintUnformatted(draw_values(pool, 0));

    ck_assert_str_eq(values, "[0,7,8,18,30,41,120]");
    free(values);
    draw_pool_free(pool);
}
END_TEST

Suite *draw_suite(void)
{
    const TTest *tests[] = {
        a_seed_names_a_routine,
        what_is_drawn_loads_and_its_cases_are_decided,
        the_values_of_a_number_stand_for_all_that_rules_tell_apart,
    };

    return suite_of("draw", tests, sizeof tests / sizeof *tests);
}
