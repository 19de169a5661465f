// bridge.c - what Go asks of rutin.h in one crossing

#include "bridge.h"

#include <stdlib.h>
#include <string.h>

// A text of Go is never NULL: what was not given is "".
static const char *given(const char *text)
{
    return *text != '\0' ? text : NULL;
}

static rutin_status load_sources(const char *joined, const size_t *lengths,
                                 int64_t count, const rutin_load_options *how,
                                 rutin_routine **routine)
{
    rutin_source *sources = calloc((size_t)count + 1, sizeof *sources);
    rutin_status status = RUTIN_ENOMEM;

    if (sources == NULL)
        return status;
    for (int64_t i = 0; i < count; i++) {
        sources[i].id = joined;
        sources[i].text = joined + strlen(joined) + 1;
        sources[i].length = lengths[i];
        joined = sources[i].text + lengths[i] + 1;
    }
    status = rutin_load_sources(sources, count, how, routine);
    free(sources);
    return status;
}

rutin_status bridge_load(const char *path, const char *joined,
                         const size_t *lengths, int64_t count,
                         const char *rules, const char *language,
                         rutin_limits limits, rutin_routine **routine)
{
    const rutin_load_options how = {.size = sizeof how,
                                    .rules = given(rules),
                                    .language = given(language),
                                    .limits = limits};

    if (path != NULL)
        return rutin_load_file(path, &how, routine);
    return load_sources(joined, lengths, count, &how, routine);
}

rutin_engine *bridge_engine(const rutin_routine *routine, const char *language)
{
    const rutin_options how = {.size = sizeof how, .language = given(language)};

    return rutin_engine_new(routine, &how);
}

rutin_status bridge_decide(rutin_engine *engine, const char *json,
                           size_t length, const char *language, bool brief,
                           const char *now, rutin_limits limits)
{
    const rutin_options how = {.size = sizeof how,
                               .language = given(language),
                               .brief = brief,
                               .limits = limits,
                               .now = given(now)};

    if (json == NULL)
        return rutin_decide_case(engine, &how);
    return rutin_decide(engine, json, length, &how);
}

typedef rutin_status for_reader(rutin_engine *, const rutin_page_options *,
                                const char **, size_t *);
typedef rutin_status on_json(rutin_engine *, const char *, size_t,
                             const rutin_options *, const char **, size_t *);

static const char *read_for(for_reader *call, rutin_engine *engine,
                            const char *actor, bool all, size_t *length)
{
    const rutin_page_options how = {
        .size = sizeof how, .actor = given(actor), .all = all};
    const char *text = NULL;

    return call(engine, &how, &text, length) == RUTIN_OK ? text : NULL;
}

const char *bridge_page(rutin_engine *engine, const char *actor, bool all,
                        size_t *length)
{
    return read_for(rutin_page, engine, actor, all, length);
}

const char *bridge_calendar(rutin_engine *engine, const char *actor, bool all,
                            size_t *length)
{
    return read_for(rutin_calendar, engine, actor, all, length);
}

const char *bridge_question(rutin_engine *engine, int64_t number,
                            size_t *length)
{
    const char *json = NULL;

    return rutin_question(engine, number, &json, length) == RUTIN_OK ? json
                                                                     : NULL;
}

static const char *answer(on_json *call, rutin_engine *engine, const char *json,
                          size_t json_length, size_t *length)
{
    const char *text = NULL;

    return call(engine, json, json_length, NULL, &text, length) == RUTIN_OK
               ? text
               : NULL;
}

const char *bridge_changed(rutin_engine *engine, const char *json,
                           size_t json_length, size_t *length)
{
    return answer(rutin_changed, engine, json, json_length, length);
}

const char *bridge_try(rutin_engine *engine, const char *json,
                       size_t json_length, size_t *length)
{
    return answer(rutin_try, engine, json, json_length, length);
}

const char *bridge_told(rutin_engine *engine, const char *json,
                        size_t json_length, size_t *length)
{
    return answer(rutin_told, engine, json, json_length, length);
}

void bridge_read_step(const rutin_engine *engine, int64_t number,
                      bridge_step *step)
{
    *step = (bridge_step){
        .id = rutin_step_id(engine, number),
        .name = rutin_step_name(engine, number),
        .part_of = rutin_step_part_of(engine, number),
        .phone = rutin_step_phone(engine, number),
        .performer = rutin_step_performer(engine, number),
        .due = rutin_step_due(engine, number),
        .closed_until = rutin_step_closed_until(engine, number),
        .heading = rutin_step_heading(engine, number),
        .say = rutin_step_say(engine, number),
        .say_not = rutin_step_say_not(engine, number),
        .say_all = rutin_step_say_all(engine, number),
        .basis = rutin_step_basis(engine, number),
        .by_when = rutin_step_by_when(engine, number),
        .law = rutin_step_law(engine, number),
        .act = rutin_step_act(engine, number),
        .tell_count = rutin_step_tell_count(engine, number),
        .reason_count = rutin_step_reason_count(engine, number),
        .when = rutin_step_when(engine, number),
        .status = rutin_step_status_of(engine, number),
        .ground = rutin_step_ground(engine, number),
        .is_task = rutin_step_is_task(engine, number),
        .overdue = rutin_step_overdue(engine, number),
    };
}

void bridge_read_tell(const rutin_engine *engine, int64_t step,
                      const char **facts)
{
    const int64_t count = rutin_step_tell_count(engine, step);

    for (int64_t i = 0; i < count; i++)
        facts[i] = rutin_step_tell(engine, step, i);
}

void bridge_read_reasons(const rutin_engine *engine, int64_t step,
                         const char **rules, const char **texts,
                         bool *effective)
{
    const int64_t count = rutin_step_reason_count(engine, step);

    for (int64_t i = 0; i < count; i++) {
        rules[i] = rutin_step_rule(engine, step, i);
        texts[i] = rutin_step_reason(engine, step, i);
        effective[i] = rutin_step_reason_effective(engine, step, i);
    }
}
