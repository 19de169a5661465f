// fuzz_routine.c - any bytes as a routine
//
// Under ceilings far below the usual ones. A routine that is refused lists
// mistakes that tell; one that loads can be described and decides a case.

#include "fuzz.h"
#include "lang/mistakes.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define CASE                                                                   \
    "{\"case\": \"1\", \"opened\": \"2026-11-20T22:10:00+01:00\", "            \
    "\"now\": \"2026-11-21T09:10:00+01:00\"}"

static const rutin_limits limits = {
    .memory = 2 << 20, .steps = 100000, .source = 32 << 10};

// Nothing is found, so that no file can help or hinder.
static bool find_nothing(void *data, const char *id, const char **source,
                         size_t *length)
{
    static const char empty[] = "-- nothing\n";

    (void)data;
    *source = empty;
    *length = sizeof empty - 1;
    return strchr(id, 'z') == NULL;
}

// A decision fails by what a rule's function does, and then tells.
static void decide(rutin_engine *engine, const rutin_options *how)
{
    rutin_status status = rutin_decide(engine, CASE, strlen(CASE), how);
    const char *plan;
    size_t length = 0;

    if (status != RUTIN_OK) {
        must_tell(rutin_error_of(engine), status);
        must(rutin_plan(engine, NULL) == NULL);
        return;
    }
    plan = rutin_plan(engine, &length);
    must_be_json(plan, length);
}

static void use(const rutin_routine *routine)
{
    const rutin_options how = {.limits = limits};
    rutin_engine *engine = rutin_engine_new(routine, NULL);
    const char *json = NULL;
    size_t length = 0;

    must(engine != NULL);
    must(rutin_describe(engine, NULL, &json, &length) == RUTIN_OK);
    must_be_json(json, length);
    decide(engine, &how);
    decide(engine, &how);
    rutin_engine_free(engine);
}

// Every mistake tells, and the gravest of them is the status of the load, unless
// there were too many to list it.
static void must_be_listed(const rutin_routine *routine, rutin_status status)
{
    int64_t count = rutin_mistake_count(routine);
    bool is_there = count > RUTIN__MISTAKES;

    must(count > 0);
    for (int64_t i = 0; i < count; i++) {
        const rutin_error *mistake = rutin_mistake(routine, i);

        must_tell(mistake, mistake->status);
        is_there = is_there || mistake->status == status;
    }
    must(is_there);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const rutin_load_options how = {.resolver = find_nothing, .limits = limits};
    char *source = text_of(data, size);
    rutin_routine *routine;
    rutin_status status = rutin_load("fuzz.lua", source, size, &how, &routine);

    must(routine != NULL);
    if (status == RUTIN_OK)
        use(routine);
    else
        must_be_listed(routine, status);
    rutin_routine_free(routine);
    free(source);
    return 0;
}
