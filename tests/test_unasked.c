// test_unasked.c - a fact that is not asked changes nothing
//
// Cases of the routines that are shipped have too many completions to go through
// them all. But what a plan does not ask cannot change it, alone or together: so
// some of these facts are told, with values of chance, and all aspects must stay.
// RUTIN_DRAWN says how many cases in all.

#include "../include/rutin.h"
#include "aspects.h"
#include "draw.h"
#include "test.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { DRAWN = 20000, PARTS = 4 };

static const char *const routines[] = {
    "rules/sweden.lua",
    "rules/helsingborg.lua",
    "rules/landsbygd.lua",
};

enum { ROUTINES = sizeof routines / sizeof *routines };

typedef struct shipped {
    rutin_routine *routine;
    rutin_engine *engine;
    draw_pool *pool;
    const cJSON *facts;
} shipped;

static shipped load(const char *path)
{
    rutin_load_options how = {.rules = "rules"};
    shipped of;
    const char *described;

    ck_assert_int_eq(rutin_load_file(path, &how, &of.routine), RUTIN_OK);
    of.engine = rutin_engine_new(of.routine, NULL);
    ck_assert_int_eq(rutin_describe(of.engine, NULL, &described, NULL),
                     RUTIN_OK);
    of.pool = draw_pool_of(described);
    of.facts = cJSON_GetObjectItemCaseSensitive(draw_described(of.pool),
                                                "facts");
    return of;
}

static void unload(shipped *of)
{
    draw_pool_free(of->pool);
    rutin_engine_free(of->engine);
    rutin_routine_free(of->routine);
}

// Decides a case. Gives the aspects of its plan, which the caller deletes.
static cJSON *aspects_of(const shipped *of, const cJSON *drawn)
{
    char *json = cJSON_PrintUnformatted(drawn);
    size_t length;
    const char *part;

    ck_assert_msg(rutin_decide(of->engine, json, strlen(json), NULL) ==
                      RUTIN_OK,
                  "%s: %s", rutin_error_of(of->engine)->message, json);
    free(json);
    part = aspects_part(rutin_plan(of->engine, NULL), &length);
    return aspects_read(part, length, draw_described(of->pool));
}

static bool is_asked(const rutin_engine *engine, const char *fact)
{
    for (int64_t i = 0; i < rutin_ask_count(engine); i++)
        if (strcmp(rutin_ask_fact(engine, i), fact) == 0)
            return true;
    return false;
}

// Values of some of the facts that the last plan does not ask and [told] does not
// tell: all of them, or each by chance.
static cJSON *draw_unasked(draw *chance, const shipped *of, const cJSON *told)
{
    cJSON *values = cJSON_CreateObject();
    unsigned percent = draw_percent(chance, 50) ? 100
                                                : 1 + draw_below(chance, 99);
    const cJSON *fact;
    int number = 0;

    cJSON_ArrayForEach(fact, of->facts)
    {
        const char *id = cJSON_GetStringValue(
            cJSON_GetObjectItemCaseSensitive(fact, "id"));

        if (!cJSON_GetObjectItemCaseSensitive(told, id) &&
            !is_asked(of->engine, id) && draw_percent(chance, percent))
            cJSON_AddItemToObject(values, id,
                                  draw_value(chance, of->pool, number));
        number++;
    }
    return values;
}

// Tells facts beside those of a case. Gives what the plan says then.
static cJSON *aspects_with(const shipped *of, const cJSON *drawn,
                           const cJSON *values)
{
    cJSON *more = cJSON_Duplicate(drawn, true), *aspects;
    cJSON *facts = cJSON_GetObjectItemCaseSensitive(more, "facts");
    const cJSON *value;

    cJSON_ArrayForEach(value, values) cJSON_AddItemToObject(
        facts, value->string, cJSON_Duplicate(value, true));
    aspects = aspects_of(of, more);
    cJSON_Delete(more);
    return aspects;
}

static bool changes(const shipped *of, const cJSON *drawn, const cJSON *values,
                    const cJSON *before)
{
    cJSON *after = aspects_with(of, drawn, values);
    bool is_same = cJSON_Compare(before, after, true);

    cJSON_Delete(after);
    return !is_same;
}

// Takes away the values without which the plan changes as well.
static void narrow(const shipped *of, const cJSON *drawn, cJSON *values,
                   const cJSON *before)
{
    for (int i = cJSON_GetArraySize(values) - 1; i >= 0; i--) {
        cJSON *without = cJSON_Duplicate(values, true);

        cJSON_DeleteItemFromArray(without, i);
        if (changes(of, drawn, without, before))
            cJSON_DeleteItemFromArray(values, i);
        cJSON_Delete(without);
    }
}

// Takes out of each what both say.
static void drop_common(cJSON *before, cJSON *after)
{
    for (int i = cJSON_GetArraySize(before) - 1; i >= 0; i--) {
        const cJSON *one = cJSON_GetArrayItem(before, i);
        const cJSON *other = cJSON_GetObjectItemCaseSensitive(after,
                                                              one->string);

        if (cJSON_Compare(one, other, true)) {
            cJSON_DeleteItemFromObjectCaseSensitive(after, one->string);
            cJSON_DeleteItemFromArray(before, i);
        }
    }
}

static void show_change(const shipped *of, const cJSON *drawn, cJSON *values,
                        cJSON *before)
{
    cJSON *after;

    narrow(of, drawn, values, before);
    after = aspects_with(of, drawn, values);
    drop_common(before, after);
    ck_abort_msg("%s\nis told %s\nbefore %s\nafter %s",
                 cJSON_PrintUnformatted(drawn), cJSON_PrintUnformatted(values),
                 cJSON_Print(before), cJSON_Print(after));
}

static void hold(draw *chance, const shipped *of)
{
    char *json = draw_case(chance, of->pool);
    cJSON *drawn = cJSON_Parse(json);
    cJSON *before = aspects_of(of, drawn);
    cJSON *values = draw_unasked(
        chance, of, cJSON_GetObjectItemCaseSensitive(drawn, "facts"));

    if (changes(of, drawn, values, before))
        show_change(of, drawn, values, before);
    cJSON_Delete(values);
    cJSON_Delete(before);
    cJSON_Delete(drawn);
    free(json);
}

START_TEST(a_fact_that_is_not_asked_changes_nothing)
{
    const char *wanted = getenv("RUTIN_DRAWN");
    int cases = (wanted ? atoi(wanted) : DRAWN) / PARTS / ROUTINES + 1;
    shipped of = load(routines[_i % ROUTINES]);
    draw chance = draw_from((uint64_t)_i);

    while (cases-- > 0)
        hold(&chance, &of);
    unload(&of);
}
END_TEST

Suite *unasked_suite(void)
{
    Suite *suite = suite_create("unasked");
    TCase *all = tcase_create("unasked");

    tcase_set_timeout(all, 600);
    tcase_add_loop_test(all, a_fact_that_is_not_asked_changes_nothing, 0,
                        PARTS * ROUTINES);
    suite_add_tcase(suite, all);
    return suite;
}
