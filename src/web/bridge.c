// bridge.c - the calls of rutin.h in the shape that JavaScript can call

#include "bridge.h"

#include "rutin.h"

// ---------------------------------------------------------------- routines

// A routine of [count] sources, as rutin_load_sources() makes it: what did not load
// holds its mistakes. NULL when memory is out.
rutin_routine *web_load(const rutin_source *sources, int count,
                        const char *language, bool keep)
{
    const rutin_load_options how = {
        .language = language, .sources = keep, .limits = {.time = -1}};
    rutin_routine *routine = NULL;

    rutin_load_sources(sources, count, &how, &routine);
    return routine;
}

int web_mistakes(const rutin_routine *routine)
{
    return (int)rutin_mistake_count(routine);
}

const rutin_error *web_mistake(const rutin_routine *routine, int number)
{
    return rutin_mistake(routine, number);
}

// ---------------------------------------------------------------- errors

int web_error_status(const rutin_error *error)
{
    return (int)error->status;
}

int web_error_line(const rutin_error *error)
{
    return (int)error->line;
}

int web_error_column(const rutin_error *error)
{
    return (int)error->column;
}

const char *web_error_code(const rutin_error *error)
{
    return error->code;
}

const char *web_error_where(const rutin_error *error)
{
    return error->where;
}

const char *web_error_message(const rutin_error *error)
{
    return error->message;
}

const char *web_error_help(const rutin_error *error)
{
    return error->help;
}

// ---------------------------------------------------------------- cases and plans

rutin_engine *web_engine(const rutin_routine *routine, const char *language)
{
    return rutin_engine_new(routine, &(rutin_options){.language = language});
}

int web_decide(rutin_engine *engine, const char *json, size_t length,
               const char *language)
{
    return (int)rutin_decide(engine, json, length,
                             &(rutin_options){.language = language});
}

const char *web_plan(rutin_engine *engine)
{
    return rutin_plan(engine, NULL);
}

const char *web_case(rutin_engine *engine)
{
    return rutin_case(engine, NULL);
}

const char *web_get(rutin_engine *engine, const char *pointer)
{
    return rutin_get(engine, pointer, NULL);
}

const char *web_page(rutin_engine *engine, const char *actor, bool all)
{
    const rutin_page_options how = {.actor = actor, .all = all};
    const char *json = NULL;

    rutin_page(engine, &how, &json, NULL);
    return json;
}

// ---------------------------------------------------------------- a routine as a whole

// These give NULL when they fail; rutin_error_of() tells why.

const char *web_describe(rutin_engine *engine, const char *language)
{
    const char *json = NULL;

    rutin_describe(engine, &(rutin_options){.language = language}, &json, NULL);
    return json;
}

const char *web_told(rutin_engine *engine, const char *json, size_t length,
                     const char *language)
{
    const char *answer = NULL;

    rutin_told(engine, json, length, &(rutin_options){.language = language},
               &answer, NULL);
    return answer;
}
