// bridge_tools.c - the calls over drafts in the shape that JavaScript can call

#include "bridge.h"

#include "rutin.h"

#include <stddef.h>
#include <stdint.h>

const char *web_check(rutin_engine *engine, const char *examples, size_t length,
                      const char *language)
{
    const rutin_check_options how = {.language = language,
                                     .examples = examples,
                                     .examples_length = (int64_t)length};
    const char *json = NULL;

    rutin_check(engine, &how, &json, NULL);
    return json;
}

const char *web_verify(rutin_engine *engine, const char *language)
{
    const char *json = NULL;

    rutin_verify(engine, &(rutin_options){.language = language}, &json, NULL);
    return json;
}

const char *web_compare_case(rutin_engine *engine, rutin_engine *other,
                             const char *json, size_t length,
                             const char *language)
{
    const char *answer = NULL;

    rutin_compare_case(engine, other, json, length,
                       &(rutin_options){.language = language}, &answer, NULL);
    return answer;
}

const char *web_compare(rutin_engine *engine, rutin_engine *other,
                        const char *language)
{
    const char *json = NULL;

    rutin_compare(engine, other, &(rutin_options){.language = language}, &json,
                  NULL);
    return json;
}

const char *web_explain(rutin_engine *engine, const char *kind,
                        const char *name, const char *language)
{
    const char *json = NULL;

    rutin_explain(engine, kind, name, &(rutin_options){.language = language},
                  &json, NULL);
    return json;
}

// Tests an example and notes what it covers.
const char *web_cover(rutin_engine *engine, const char *json, size_t length,
                      const char *language)
{
    const char *report = NULL;

    rutin_cover(engine, json, length, &(rutin_options){.language = language},
                &report, NULL);
    return report;
}

const char *web_coverage(rutin_engine *engine, const char *language)
{
    const char *json = NULL;

    rutin_coverage(engine, &(rutin_options){.language = language}, &json, NULL);
    return json;
}

const char *web_suggest(rutin_engine *engine, int most, const char *language)
{
    const char *json = NULL;

    rutin_suggest(engine, most, 0, &(rutin_options){.language = language},
                  &json, NULL);
    return json;
}
