// test_rules.c - the routines that are shipped, in cases of chance
//
// Every plan of every routine must keep what must always hold, whatever is told.
// Cases are drawn from what the routine itself declares, always the same ones.

#include "rutin.h"
#include "test.h"

#include <cJSON.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { CASES = 600, MOMENTS = 10 };

// When a case is opened, and when it is decided: minutes, days or months later.
static const struct {
    const char *opened, *now;
} moments[MOMENTS] = {
    {"2026-11-25T10:00:00+01:00", "2026-11-25T10:30:00+01:00"}, // Wednesday
    {"2026-11-25T16:20:00+01:00", "2026-11-25T16:30:00+01:00"}, // closing time
    {"2026-11-20T22:10:00+01:00", "2026-11-20T22:40:00+01:00"}, // Friday night
    {"2026-11-20T23:50:00+01:00", "2026-11-21T03:00:00+01:00"}, // and later
    {"2026-11-22T12:00:00+01:00", "2026-11-23T07:59:59+01:00"}, // to Monday
    {"2026-12-23T16:00:00+01:00", "2026-12-24T11:00:00+01:00"}, // Christmas Eve
    {"2026-12-25T02:00:00+01:00", "2027-01-07T08:00:00+01:00"}, // Epiphany
    {"2026-03-29T01:30:00+01:00", "2026-03-29T03:10:00+02:00"}, // summer time
    {"2027-05-05T18:00:00+02:00", "2027-05-07T09:00:00+02:00"}, // Ascension Day
    {"2025-03-01T09:00:00+01:00", "2025-06-20T20:00:00+02:00"}, // the older law
};

static const char *const routines[] = {
    "rules/sweden.lua",
    "rules/helsingborg.lua",
    "rules/landsbygd.lua",
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

// The actor whose duty an actor has: another's, or its own.
static const char *duty_of(const cJSON *actor)
{
    const cJSON *other = cJSON_GetObjectItemCaseSensitive(actor, "same_as");

    if (!cJSON_IsString(other))
        other = cJSON_GetObjectItemCaseSensitive(actor, "id");
    return other->valuestring;
}

// Nobody of one duty answers, up to three times, so that ladders are climbed.
static void try_in_vain(rutin_engine *engine, const char *at,
                        const cJSON *actors)
{
    int number = (int)chance((unsigned)cJSON_GetArraySize(actors));
    const char *duty = duty_of(cJSON_GetArrayItem(actors, number));
    const cJSON *actor;

    cJSON_ArrayForEach(actor, actors)
    {
        const cJSON *id = cJSON_GetObjectItemCaseSensitive(actor, "id");
        unsigned tries = strcmp(duty_of(actor), duty) == 0 ? 1 + chance(3) : 0;

        for (; tries > 0; tries--)
            ck_assert_int_eq(rutin_event_contact(engine, at, id->valuestring,
                                                 "no_answer", NULL),
                             RUTIN_OK);
    }
}

static void happen(rutin_engine *engine, const char *opened,
                   const cJSON *actors, const cJSON *tasks)
{
    static const char *const states[] = {"given", "refused", "withdrawn",
                                         "cannot_give"};
    static const char *const outcomes[] = {"reached", "no_answer", "refused"};
    static const char *const ends[] = {"done", "failed"};
    rutin_status status;

    switch (chance(5)) {
    case 0:
        status = rutin_consent(engine, pick_id(actors), pick(states, 4));
        break;
    case 1:
        status = rutin_event_contact(engine, opened, pick_id(actors),
                                     pick(outcomes, 3), NULL);
        break;
    case 2:
        status = rutin_event_task(engine, opened, pick_id(tasks),
                                  pick(ends, 2));
        break;
    case 3:
        try_in_vain(engine, opened, actors);
        return;
    default:
        status = rutin_event_weighed(engine, opened, pick_id(actors),
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
    unsigned percent = chance(60), events = chance(10), at = chance(MOMENTS);
    const char *opened = moments[at].opened, *now = moments[at].now;
    const cJSON *fact;

    ck_assert_int_eq(rutin_case_open(engine, "drawn", opened, now), RUTIN_OK);
    cJSON_ArrayForEach(fact, facts) if (chance(100) < percent)
        tell(engine, fact);
    for (unsigned i = 0; i < events; i++)
        happen(engine, opened, actors, tasks);
}

// A broken invariant stands first among the warnings.
static void ck_keeps_all(const rutin_engine *engine, int number)
{
    ck_assert_msg(
        rutin_warning_count(engine) == 0 ||
            strcmp(rutin_warning_code(engine, 0), "broken_invariant") != 0,
        "case %d: %s", number, rutin_warning_text(engine, 0));
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
        ck_keeps_all(engine, number);
    }
    cJSON_Delete(described);
    rutin_engine_free(engine);
    rutin_routine_free(routine);
}
END_TEST

// Too seldom by chance: two calls to one that is rung twice, with consent.
START_TEST(who_is_consulted_in_the_place_of_the_platform_breaks_nothing)
{
    const char *opened = moments[0].opened;
    rutin_load_options how = {.rules = "rules"};
    rutin_routine *routine;
    rutin_engine *engine;

    ck_assert_int_eq(rutin_load_file("rules/landsbygd.lua", &how, &routine),
                     RUTIN_OK);
    engine = rutin_engine_new(routine, NULL);
    ck_assert_int_eq(rutin_case_open(engine, "drawn", opened, moments[0].now),
                     RUTIN_OK);
    ck_assert_int_eq(rutin_tell_number(engine, "age", 29), RUTIN_OK);
    ck_assert_int_eq(rutin_consent(engine, "civil_platform", "given"),
                     RUTIN_OK);
    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(rutin_event_contact(
                             engine, i ? "2026-11-25T10:10:00+01:00" : opened,
                             "civil_platform", "no_answer", NULL),
                         RUTIN_OK);
        ck_assert_int_eq(rutin_decide_case(engine, NULL), RUTIN_OK);
        ck_keeps_all(engine, i);
    }
    ck_assert_ptr_nonnull(
        strstr(rutin_plan(engine, NULL),
               "{\"actor\":\"civil_platform\",\"why\":\"no_answer\"}"));
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
    tcase_add_test(
        drawn, who_is_consulted_in_the_place_of_the_platform_breaks_nothing);
    suite_add_tcase(suite, drawn);
    return suite;
}
