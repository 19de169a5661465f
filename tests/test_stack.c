// test_stack.c - every call is content with a thread of 128 KiB
//
// The routines and the cases that go deepest: calls in calls, tables in tables and
// conditions in conditions as deep as they are read; brackets, and JSON; routines
// that use each other in a row.

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STACK = 128 << 10, ROOM = 100 << 10, PLENTY = 190, USED = 63 };

typedef struct errand {
    const char *source; // after the world
    const char *json;
    rutin_status loaded, decided;
} errand;

// All that is called in the thread. What is asserted is asserted outside it.
static void cover(rutin_engine *engine, const char *json)
{
    const char *answer;
    size_t length = strlen(json) + sizeof "{\"case\":}";
    char *example = malloc(length);

    if (example == NULL)
        return;
    snprintf(example, length, "{\"case\":%s}", json);
    rutin_cover(engine, example, strlen(example), NULL, &answer, &length);
    free(example);
}

// "1" uses "2", and so on: as many as a routine may be made of.
static bool resolve(void *data, const char *id, const char **text,
                    size_t *length)
{
    static char source[64];
    int number = atoi(id + 1);

    (void)data;
    if (*id != 'n')
        return false;
    if (number < USED)
        snprintf(source, sizeof source, "use \"n%d\"", number + 1);
    else
        snprintf(source, sizeof source, "fact \"last\" { yes_no }");
    *text = source;
    *length = strlen(source);
    return true;
}

static void *go(void *data)
{
    errand *e = data;
    rutin_load_options how = {
        .rules = "rules", .sources = true, .resolver = resolve};
    rutin_routine *routine;
    rutin_engine *engine;
    const char *answer;
    size_t length;

    e->loaded = e->source == NULL
                    ? rutin_load_file("rules/helsingborg.lua", &how, &routine)
                    : rutin_load("deep.lua", e->source, strlen(e->source), &how,
                                 &routine);
    engine = rutin_engine_new(routine, NULL);
    e->decided = rutin_decide(engine, e->json, strlen(e->json), NULL);
    rutin_plan(engine, NULL);
    rutin_page(engine, NULL, &answer, &length);
    rutin_describe(engine, NULL, &answer, &length);
    rutin_told(engine, e->json, strlen(e->json), NULL, &answer, &length);
    rutin_test(engine, e->json, strlen(e->json), NULL, &answer, &length);
    rutin_check(engine, NULL, &answer, &length);
    rutin_explain(engine, NULL, NULL, NULL, &answer, &length);
    cover(engine, e->json);
    rutin_coverage(engine, NULL, &answer, &length);
    rutin_suggest(engine, 0, 0, NULL, &answer, &length);
    rutin_engine_free(engine);
    rutin_routine_free(routine);
    return NULL;
}

static void run_in_a_small_thread(errand *e)
{
    pthread_attr_t small;
    pthread_t thread;

    ck_assert_int_eq(pthread_attr_init(&small), 0);
    ck_assert_int_eq(pthread_attr_setstacksize(&small, STACK), 0);
    ck_assert_int_eq(pthread_create(&thread, &small, go, e), 0);
    ck_assert_int_eq(pthread_join(thread, NULL), 0);
    pthread_attr_destroy(&small);
}

static const char a_case[] = "{\"case\": \"k\", \"opened\": \"" OPENED
                             "\", \"now\": \"" NOW
                             "\", \"facts\": {\"age\": 16}}";

START_TEST(a_shipped_routine_is_loaded_and_decided_on_a_small_stack)
{
    errand e = {.json = a_case};

    run_in_a_small_thread(&e);
    ck_assert_int_eq(e.loaded, RUTIN_OK);
    ck_assert_int_eq(e.decided, RUTIN_OK);
}
END_TEST

// The world, then [open] and [close] so often with [middle] between, in [before]
// and [after].
static char *nest(const char *before, const char *open, const char *middle,
                  const char *close, const char *after, int depth)
{
    char *text = calloc(ROOM, 1), *at = text;

    ck_assert_ptr_nonnull(text);
    at += sprintf(at, "%s%s", world_head, before);
    for (int i = 0; i < depth; i++)
        at += sprintf(at, "%s", open);
    at += sprintf(at, "%s", middle);
    for (int i = 0; i < depth; i++)
        at += sprintf(at, "%s", close);
    sprintf(at, "%s", after);
    return text;
}

static const struct {
    const char *before, *open, *middle, *close, *after;
    int depth;
} nests[] = {
    {"local function f(x) return x end\nlocal t = ", "f(", "1", ")", "\n",
     PLENTY},
    {"local t = ", "{", "1", "}", "\n", PLENTY},
    {"local t = ", "(", "1", ")", "\n", PLENTY},
    {"local t = ", "(function() return ", "1", " end)()", "\n", 100},
    {"r \"a\" { when = ", "any { sick, all { small, ", "lost", "} }", " }\n",
     60},
    {"r \"a\" { when = ", "no(", "small", ")", " }\n", PLENTY},
    {"r \"a\" { when = function(case) return ", "(", "true", ")", " end }\n",
     PLENTY},
    {"local function down(n) return n == 0 or down(n - 1) and true end\n"
     "r \"a\" { when = function(case) local function down(n) return n == 0 or "
     "down(n - 1) and true end return down(2000) end }\n",
     "", "", "", "", 0},
    {"local t = ", "f({ function() return ", "1", " end })", "\n", 2000},
};

START_TEST(routines_that_use_each_other_are_loaded_on_a_small_stack)
{
    char *source = nest("use \"n1\"\nlocal a = last\n", "", "", "", "", 0);
    errand e = {.source = source, .json = a_case};

    run_in_a_small_thread(&e);
    free(source);
    ck_assert_int_eq(e.loaded, RUTIN_OK);
    ck_assert_int_eq(e.decided, RUTIN_OK);
}
END_TEST

// Whatever becomes of it, it is told and nothing overflows.
START_TEST(what_goes_deep_goes_no_deeper_than_a_small_stack)
{
    char *source = nest(nests[_i].before, nests[_i].open, nests[_i].middle,
                        nests[_i].close, nests[_i].after, nests[_i].depth);
    errand e = {.source = source, .json = a_case};

    run_in_a_small_thread(&e);
    ck_assert(e.loaded == RUTIN_OK || e.loaded == RUTIN_EROUTINE ||
              e.loaded == RUTIN_ELIMIT);
    free(source);
}
END_TEST

START_TEST(a_case_that_goes_deep_is_refused_on_a_small_stack)
{
    char *json = calloc(ROOM, 1);
    errand e = {.json = json};

    ck_assert_ptr_nonnull(json);
    strcpy(json, "{\"case\": ");
    memset(json + strlen(json), '[', ROOM / 2);
    run_in_a_small_thread(&e);
    ck_assert_int_eq(e.decided, RUTIN_ECASE);
    free(json);
}
END_TEST

Suite *stack_suite(void)
{
    Suite *suite = suite_create("stack");
    TCase *all = tcase_create("stack");

    tcase_set_timeout(all, 120);
    // A sanitizer needs a stack of its own.
    if (!test_is_slowed()) {
        tcase_add_test(
            all, a_shipped_routine_is_loaded_and_decided_on_a_small_stack);
        tcase_add_loop_test(all,
                            what_goes_deep_goes_no_deeper_than_a_small_stack, 0,
                            sizeof nests / sizeof *nests);
        tcase_add_test(
            all, routines_that_use_each_other_are_loaded_on_a_small_stack);
        tcase_add_test(all, a_case_that_goes_deep_is_refused_on_a_small_stack);
    }
    suite_add_tcase(suite, all);
    return suite;
}
