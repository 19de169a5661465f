// fuzz_case.c - any bytes as a case
//
// A case that is refused leaves no plan and an error that tells. One that is
// taken gives the same bytes a second time, in the same engine and after
// another case; they are JSON, brief and full, and the calls over a plan agree
// with it.

#include "fuzz.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static char *plan_twice(rutin_engine *engine, const char *json, size_t length,
                        const rutin_options *how)
{
    size_t size = 0, again = 0;
    const char *plan;
    char *first;

    must(rutin_decide(engine, json, length, how) == RUTIN_OK);
    plan = rutin_plan(engine, &size);
    must_be_json(plan, size);
    first = text_of((const uint8_t *)plan, size);
    must(rutin_decide(engine, "{}", 2, how) == RUTIN_ECASE);
    must(rutin_decide(engine, json, length, how) == RUTIN_OK);
    plan = rutin_plan(engine, &again);
    must(again == size && memcmp(plan, first, size) == 0);
    return first;
}

// Every text that the calls over a plan give stands in the plan.
static void must_agree(const rutin_engine *engine, const char *plan)
{
    for (int64_t i = 0; i < rutin_step_count(engine); i++) {
        must(strstr(plan, rutin_step_id(engine, i)) != NULL);
        must(rutin_step_name(engine, i) != NULL);
        must(rutin_step_due(engine, i) == NULL ||
             strstr(plan, rutin_step_due(engine, i)) != NULL);
        must(rutin_step_reason_count(engine, i) > 0);
        for (int64_t n = 0; n < rutin_step_tell_count(engine, i); n++)
            must(strstr(plan, rutin_step_tell(engine, i, n)) != NULL);
    }
    for (int64_t i = 0; i < rutin_ban_count(engine); i++)
        must(strstr(plan, rutin_ban_actor(engine, i)) != NULL);
    for (int64_t i = 0; i < rutin_ask_count(engine); i++)
        must(strstr(plan, rutin_ask_fact(engine, i)) != NULL);
    for (int64_t i = 0; i < rutin_warning_count(engine); i++)
        must(strstr(plan, rutin_warning_code(engine, i)) != NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static rutin_engine *engine;
    const rutin_options brief = {.language = "en", .brief = true};
    char *json = text_of(data, size);
    const char *told = NULL;
    size_t length = 0;
    rutin_status status;

    if (engine == NULL)
        engine = engine_of("rules/helsingborg.lua");
    status = rutin_decide(engine, json, size, NULL);
    if (status != RUTIN_OK) {
        must_tell(rutin_error_of(engine), status);
        must(rutin_plan(engine, NULL) == NULL);
        must(rutin_step_count(engine) == 0);
    } else {
        must(rutin_told(engine, json, size, NULL, &told, &length) == RUTIN_OK);
        must_be_json(told, length);
        must(rutin_page(engine, NULL, &told, &length) == RUTIN_OK);
        must_be_json(told, length);
        free(plan_twice(engine, json, size, &brief));
        char *plan = plan_twice(engine, json, size, NULL);
        must_agree(engine, plan);
        free(plan);
    }
    free(json);
    return 0;
}
