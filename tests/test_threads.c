// test_threads.c - one routine, two engines, two threads
//
// A routine is shared freely and engines share nothing that is written. What a
// thread sanitizer sees here (make unit TSAN=1) is the proof.

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "rutin.h"
#include "test.h"

enum { ROUNDS = 50 };

static const char friday[] =
    "{\"case\": \"1\", \"opened\": \"2026-11-20T22:10:00+01:00\","
    " \"now\": \"2026-11-20T22:40:00+01:00\", \"facts\": {\"age\": 16,"
    " \"danger\": \"urgent\", \"exploitation\": [\"sexual\"]}}";
static const char monday[] =
    "{\"case\": \"2\", \"opened\": \"2026-11-23T10:00:00+01:00\","
    " \"now\": \"2026-11-23T10:00:00+01:00\", \"facts\": {\"age\": 34,"
    " \"exploitation\": [\"forced_labour\"]}, \"consent\": {\"ngo\": "
    "\"given\"}}";

// What one thread is given, and how it went.
typedef struct worker {
    const rutin_routine *shared; // NULL: it loads its own
    const char *friday, *monday; // the plans to come out
    int wrong;                   // decisions that failed or differed
} worker;

// NULL when it cannot be loaded.
static rutin_routine *load(void)
{
    rutin_routine *routine = NULL;

    if (rutin_load_file("rules/sweden.lua", NULL, &routine) == RUTIN_OK)
        return routine;
    rutin_routine_free(routine);
    return NULL;
}

static char *plan_of(const rutin_routine *routine, const char *json)
{
    rutin_engine *engine = rutin_engine_new(routine, NULL);
    char *plan = NULL;

    if (rutin_decide(engine, json, strlen(json), NULL) == RUTIN_OK)
        plan = strdup(rutin_plan(engine, NULL));
    rutin_engine_free(engine);
    return plan;
}

static bool decides(rutin_engine *engine, const char *json, const char *plan)
{
    return rutin_decide(engine, json, strlen(json), NULL) == RUTIN_OK &&
           strcmp(rutin_plan(engine, NULL), plan) == 0;
}

static void *work(void *data)
{
    worker *self = data;
    rutin_routine *own = self->shared == NULL ? load() : NULL;
    rutin_engine *engine = rutin_engine_new(own != NULL ? own : self->shared,
                                            NULL);

    for (int i = 0; i < ROUNDS; i++) {
        self->wrong += !decides(engine, friday, self->friday);
        self->wrong += !decides(engine, monday, self->monday);
    }
    rutin_engine_free(engine);
    rutin_routine_free(own);
    return NULL;
}

// Two threads decide at the same time, over one routine or each over its own.
static void work_in_two_threads(bool shared)
{
    rutin_routine *routine = load();
    worker workers[2];
    pthread_t threads[2];
    char *plans[2];

    ck_assert_ptr_nonnull(routine);
    plans[0] = plan_of(routine, friday);
    plans[1] = plan_of(routine, monday);
    ck_assert_ptr_nonnull(plans[0]);
    ck_assert_ptr_nonnull(plans[1]);
    for (int i = 0; i < 2; i++) {
        workers[i] = (worker){shared ? routine : NULL, plans[0], plans[1], 0};
        ck_assert_int_eq(pthread_create(&threads[i], NULL, work, &workers[i]),
                         0);
    }
    for (int i = 0; i < 2; i++) {
        pthread_join(threads[i], NULL);
        ck_assert_int_eq(workers[i].wrong, 0);
    }
    free(plans[0]);
    free(plans[1]);
    rutin_routine_free(routine);
}

START_TEST(two_threads_decide_the_same_bytes_over_one_routine)
{
    work_in_two_threads(true);
}
END_TEST

START_TEST(two_threads_load_and_decide_each_on_its_own)
{
    work_in_two_threads(false);
}
END_TEST

Suite *threads_suite(void)
{
    const TTest *tests[] = {
        two_threads_decide_the_same_bytes_over_one_routine,
        two_threads_load_and_decide_each_on_its_own,
    };

    return suite_of("threads", tests, sizeof tests / sizeof *tests);
}
