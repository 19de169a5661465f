// fuzz_case.c - any bytes as a case
//
// A case that is refused leaves no plan and an error that tells. One that is
// taken gives the same bytes a second time, in the same engine and after
// another case; they are JSON, brief and full, and the calls over a plan agree
// with it. Each is a case of a routine that is shipped, and of one that has every
// word that a page is written by.

#include "base/text.h"
#include "fuzz.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
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

// Whether a text stands in a plan, where there is one.
static bool is_in(const char *plan, const char *text)
{
    return text == NULL || strstr(plan, text) != NULL;
}

// The same of what is said, up to what JSON writes otherwise.
static void must_be_said(const char *plan, const char *text)
{
    char start[32];

    if (text == NULL)
        return;
    must(rutin__text_is_utf8(text, strlen(text)));
    snprintf(start, sizeof start, "%.*s", (int)strcspn(text, "\"\\\n\t"), text);
    must(strstr(plan, start) != NULL);
}

// Every text that the calls over a plan give stands in the plan.
static void must_agree(const rutin_engine *engine, const char *plan)
{
    int64_t act = 0;

    for (int64_t i = 0; i < rutin_step_count(engine); i++) {
        must(strstr(plan, rutin_step_id(engine, i)) != NULL);
        must(rutin_step_act(engine, i) >= act);
        must(rutin_step_act(engine, i) <= act + 1);
        act = rutin_step_act(engine, i);
        must(is_in(plan, rutin_step_part_of(engine, i)));
        must(is_in(plan, rutin_step_closed_until(engine, i)));
        must_be_said(plan, rutin_step_heading(engine, i));
        must_be_said(plan, rutin_step_say(engine, i));
        must_be_said(plan, rutin_step_say_not(engine, i));
        must_be_said(plan, rutin_step_say_all(engine, i));
        must_be_said(plan, rutin_step_basis(engine, i));
        must_be_said(plan, rutin_step_by_when(engine, i));
        must(rutin_step_name(engine, i) != NULL);
        must(is_in(plan, rutin_step_due(engine, i)));
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

static void decide(rutin_engine *engine, const char *json, size_t size)
{
    const rutin_options brief = {.language = "en", .brief = true};
    rutin_status status = rutin_decide(engine, json, size, NULL);
    const char *told = NULL;
    size_t length = 0;

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
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static rutin_engine *engines[2];
    char *json = text_of(data, size);

    if (engines[0] == NULL) {
        engines[0] = engine_of("rules/helsingborg.lua");
        engines[1] = engine_of("tests/fuzz/words.lua");
    }
    decide(engines[0], json, size);
    decide(engines[1], json, size);
    free(json);
    return 0;
}
