// test_rules.c - the routines that are shipped, in cases of chance
//
// Every plan of every routine must keep what must always hold, whatever is told.
// Cases are drawn from what the routine itself declares, always the same ones.

#include "../include/rutin.h"
#include "test.h"

#include <cJSON.h>
#include <stdio.h>
#include <string.h>

#define OPENED "2026-11-20T22:10:00+01:00"
#define NOW "2026-11-20T22:40:00+01:00"

enum { CASES = 400 };

static const char *const routines[] = {
    "rules/sweden.lua",
};

// ---------------------------------------------------------------- chance

static unsigned seed;

static unsigned chance(unsigned below)
{
    seed = seed * 1103515245u + 12345u;
    return (seed >> 16) % below;
}

static const char *pick(const char *const *words, unsigned count)
{
    return words[chance(count)];
}

// The id of one of the objects in a list.
static const char *pick_id(const cJSON *list)
{
    int number = (int)chance((unsigned)cJSON_GetArraySize(list));
    const cJSON *object = cJSON_GetArrayItem(list, number);

    return cJSON_GetObjectItemCaseSensitive(object, "id")->valuestring;
}

static int64_t number_of(const cJSON *fact, const char *name)
{
    return (int64_t)cJSON_GetObjectItemCaseSensitive(fact, name)->valuedouble;
}

// ---------------------------------------------------------------- cases

// Ages near the limits of the law come up as often as all others.
static int64_t draw_number(const cJSON *fact)
{
    static const int64_t limits[] = {14, 15, 17, 18, 20, 21};
    int64_t low = number_of(fact, "min"), high = number_of(fact, "max");

    if (high >= 21 && chance(2) == 0)
        return limits[chance(6)];
    return low + (int64_t)chance((unsigned)(high - low + 1));
}

static rutin_status tell_choices(rutin_engine *engine, const char *id,
                                 const cJSON *choices)
{
    const char *values[2] = {pick_id(choices), pick_id(choices)};
    size_t count = chance(3);

    if (count == 2 && strcmp(values[0], values[1]) == 0)
        count = 1;
    return rutin_tell_any_of(engine, id, values, count);
}

static void tell(rutin_engine *engine, const cJSON *fact)
{
    const char *id = cJSON_GetObjectItemCaseSensitive(fact, "id")->valuestring;
    const char *type =
        cJSON_GetObjectItemCaseSensitive(fact, "type")->valuestring;
    const cJSON *choices = cJSON_GetObjectItemCaseSensitive(fact, "choices");
    rutin_status status;

    if (strcmp(type, "yes_no") == 0)
        status = rutin_tell_yes_no(engine, id, chance(2) == 0);
    else if (strcmp(type, "number") == 0)
        status = rutin_tell_number(engine, id, draw_number(fact));
    else if (strcmp(type, "one_of") == 0)
        status = rutin_tell_one_of(engine, id, pick_id(choices));
    else if (strcmp(type, "any_of") == 0)
        status = tell_choices(engine, id, choices);
    else
        status = rutin_tell_text(engine, id);
    ck_assert_int_eq(status, RUTIN_OK);
}

static void happen(rutin_engine *engine, const cJSON *actors,
                   const cJSON *tasks)
{
    static const char *const states[] = {"given", "refused", "withdrawn",
                                         "cannot_give"};
    static const char *const outcomes[] = {"reached", "no_answer", "refused"};
    static const char *const ends[] = {"done", "failed"};
    rutin_status status;

    switch (chance(4)) {
    case 0:
        status = rutin_consent(engine, pick_id(actors), pick(states, 4));
        break;
    case 1:
        status = rutin_event_contact(engine, OPENED, pick_id(actors),
                                     pick(outcomes, 3), NULL);
        break;
    case 2:
        status = rutin_event_task(engine, OPENED, pick_id(tasks),
                                  pick(ends, 2));
        break;
    default:
        status = rutin_event_weighed(engine, OPENED, pick_id(actors),
                                     chance(2) == 0 ? "yes" : "no", NULL,
                                     "head", "weighed");
    }
    ck_assert_int_eq(status, RUTIN_OK);
}

static void draw_case(rutin_engine *engine, const cJSON *routine)
{
    const cJSON *facts = cJSON_GetObjectItemCaseSensitive(routine, "facts");
    const cJSON *actors = cJSON_GetObjectItemCaseSensitive(routine, "actors");
    const cJSON *tasks = cJSON_GetObjectItemCaseSensitive(routine, "tasks");
    unsigned percent = chance(60), events = chance(6);
    const cJSON *fact;

    ck_assert_int_eq(rutin_case_open(engine, "drawn", OPENED, NOW), RUTIN_OK);
    cJSON_ArrayForEach(fact, facts) if (chance(100) < percent)
        tell(engine, fact);
    for (unsigned i = 0; i < events; i++)
        happen(engine, actors, tasks);
}

START_TEST(every_plan_keeps_what_must_always_hold)
{
    rutin_load_options how = {.rules = "rules"};
    rutin_routine *routine;
    rutin_engine *engine;
    const char *text;
    cJSON *described;

    ck_assert_int_eq(rutin_load_file(routines[_i], &how, &routine), RUTIN_OK);
    engine = rutin_engine_new(routine, NULL);
    ck_assert_int_eq(rutin_describe(engine, NULL, &text, NULL), RUTIN_OK);
    described = cJSON_Parse(text);
    ck_assert_ptr_nonnull(described);
    seed = (unsigned)_i + 1;
    for (int number = 0; number < CASES; number++) {
        draw_case(engine, described);
        ck_assert_int_eq(rutin_decide_case(engine, NULL), RUTIN_OK);
        ck_assert_msg(
            rutin_warning_count(engine) == 0 ||
                strcmp(rutin_warning_code(engine, 0), "broken_invariant") != 0,
            "case %d: %s", number, rutin_warning_text(engine, 0));
    }
    cJSON_Delete(described);
    rutin_engine_free(engine);
    rutin_routine_free(routine);
}
END_TEST

Suite *rules_suite(void)
{
    Suite *suite = suite_create("rules");
    TCase *drawn = tcase_create("drawn");

    tcase_set_timeout(drawn, 300);
    tcase_add_loop_test(drawn, every_plan_keeps_what_must_always_hold, 0,
                        (int)(sizeof routines / sizeof *routines));
    suite_add_tcase(suite, drawn);
    return suite;
}
