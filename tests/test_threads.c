// test_threads.c - one routine, two engines, two threads
//
// A routine is shared freely and engines share nothing that is written. What a
// thread sanitizer sees here (make unit TSAN=1) is the proof. Of rules in Lua a
// routine holds the code, which each engine opens anew; so these are decided as
// well, among all the others.

#include "rutin.h"
#include "test.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

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

// The national rules, and rules in Lua that fire in one case and not the other.
static const char with_functions[] =
    "routine \"both\" { version = \"1\", title = { sv = \"x\", en = \"x\" },\n"
    "  languages = { \"sv\", \"en\" } }\n"
    "use \"sweden\"\n"
    "local because = { sv = \"b\", en = \"b\" }\n"
    "rule \"young\" { because = because, source = \"s\", warn = because,\n"
    "  when = function(case)\n"
    "    local starts = {}\n"
    "    for kind in pairs(case.exploitation) do\n"
    "      table.insert(starts, kind:sub(1, 3))\n"
    "    end\n"
    "    return case.age < 18 and table.concat(starts) == \"sex\"\n"
    "  end }\n"
    "rule \"grown\" { because = because, source = \"s\", warn = because,\n"
    "  when = function(case)\n"
    "    return case.age // 17 == 2 and not case.exploitation.sexual\n"
    "  end }\n";

// Gives NULL when it cannot be loaded.
typedef rutin_routine *loader(void);

// What one thread is given, and how it went.
typedef struct worker {
    loader *load;
    const rutin_routine *shared; // NULL: it loads its own
    const char *friday, *monday; // the plans to come out
    int wrong;                   // decisions that failed or differed
} worker;

static rutin_routine *loaded(rutin_status status, rutin_routine *routine)
{
    if (status == RUTIN_OK)
        return routine;
    rutin_routine_free(routine);
    return NULL;
}

static rutin_routine *load_sweden(void)
{
    rutin_routine *routine = NULL;
    rutin_status status = rutin_load_file("rules/sweden.lua", NULL, &routine);

    return loaded(status, routine);
}

static rutin_routine *load_with_functions(void)
{
    const rutin_load_options how = {.rules = "rules"};
    rutin_routine *routine = NULL;
    rutin_status status = rutin_load("both.lua", with_functions,
                                     strlen(with_functions), &how, &routine);

    return loaded(status, routine);
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
    rutin_routine *own = self->shared == NULL ? self->load() : NULL;
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
// What comes out is what one thread alone makes of it.
static void work_in_two_threads(loader *load, bool shared)
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
        workers[i] = (worker){load, shared ? routine : NULL, plans[0], plans[1],
                              0};
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
    work_in_two_threads(load_sweden, true);
}
END_TEST

START_TEST(two_threads_load_and_decide_each_on_its_own)
{
    work_in_two_threads(load_sweden, false);
}
END_TEST

START_TEST(two_threads_decide_rules_in_lua_over_one_routine)
{
    rutin_routine *routine = load_with_functions();
    char *plan;

    ck_assert_ptr_nonnull(routine);
    plan = plan_of(routine, friday);
    ck_assert_ptr_nonnull(strstr(plan, "\"young\""));
    ck_assert_ptr_null(strstr(plan, "\"grown\""));
    free(plan);
    plan = plan_of(routine, monday);
    ck_assert_ptr_null(strstr(plan, "\"young\""));
    ck_assert_ptr_nonnull(strstr(plan, "\"grown\""));
    free(plan);
    rutin_routine_free(routine);
    work_in_two_threads(load_with_functions, true);
}
END_TEST

START_TEST(two_threads_load_and_decide_rules_in_lua_each_on_its_own)
{
    work_in_two_threads(load_with_functions, false);
}
END_TEST

Suite *threads_suite(void)
{
    const TTest *tests[] = {
        two_threads_decide_the_same_bytes_over_one_routine,
        two_threads_load_and_decide_each_on_its_own,
        two_threads_decide_rules_in_lua_over_one_routine,
        two_threads_load_and_decide_rules_in_lua_each_on_its_own,
    };

    return suite_of("threads", tests, sizeof tests / sizeof *tests);
}
