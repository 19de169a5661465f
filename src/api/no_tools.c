// no_tools.c - the public calls that try a draft, of a library without tools
//
// A program that links the library finds every call that rutin.h has; these say
// that this library was built to decide and no more.

#include "api/engine.h"
#include "base/error.h"
#include "base/messages.h"
#include "rutin.h"

#include <stddef.h>
#include <stdint.h>

static rutin_status refuse(rutin_engine *engine, const char *language,
                           const char **json, size_t *length)
{
    if (json != NULL)
        *json = NULL;
    if (length != NULL)
        *length = 0;
    rutin__engine_begin(engine, language);
    return rutin__error_fail(&engine->error, RUTIN_EUSAGE, NULL,
                             RUTIN__SAY_no_tools, NULL);
}

rutin_status rutin_check(rutin_engine *engine, const rutin_check_options *how,
                         const char **json, size_t *length)
{
    rutin_check_options options = {0};

    rutin__engine_copy_options(&options, sizeof options, how);
    return refuse(engine, options.language, json, length);
}

rutin_status rutin_verify(rutin_engine *engine, const rutin_options *how,
                          const char **json, size_t *length)
{
    return refuse(engine, rutin__engine_resolve(engine, how).language, json,
                  length);
}

rutin_status rutin_explain(rutin_engine *engine, const char *kind,
                           const char *name, const rutin_options *how,
                           const char **json, size_t *length)
{
    (void)kind;
    (void)name;
    return refuse(engine, rutin__engine_resolve(engine, how).language, json,
                  length);
}

rutin_status rutin_compare(rutin_engine *engine, rutin_engine *other,
                           const rutin_options *how, const char **json,
                           size_t *length)
{
    (void)other;
    return refuse(engine, rutin__engine_resolve(engine, how).language, json,
                  length);
}

rutin_status rutin_compare_case(rutin_engine *engine, rutin_engine *other,
                                const char *json, size_t length,
                                const rutin_options *how, const char **answer,
                                size_t *answer_length)
{
    (void)other;
    (void)json;
    (void)length;
    return refuse(engine, rutin__engine_resolve(engine, how).language, answer,
                  answer_length);
}

rutin_status rutin_test(rutin_engine *engine, const char *json, size_t length,
                        const rutin_options *how, const char **report,
                        size_t *report_length)
{
    (void)json;
    (void)length;
    return refuse(engine, rutin__engine_resolve(engine, how).language, report,
                  report_length);
}

rutin_status rutin_cover(rutin_engine *engine, const char *json, size_t length,
                         const rutin_options *how, const char **report,
                         size_t *report_length)
{
    (void)json;
    (void)length;
    return refuse(engine, rutin__engine_resolve(engine, how).language, report,
                  report_length);
}

rutin_status rutin_cover_join(rutin_engine *engine, const rutin_engine *other)
{
    (void)other;
    return refuse(engine, NULL, NULL, NULL);
}

rutin_status rutin_coverage(rutin_engine *engine, const rutin_options *how,
                            const char **json, size_t *length)
{
    return refuse(engine, rutin__engine_resolve(engine, how).language, json,
                  length);
}

rutin_status rutin_suggest(rutin_engine *engine, int64_t most, int64_t percent,
                           const rutin_options *how, const char **json,
                           size_t *length)
{
    (void)most;
    (void)percent;
    return refuse(engine, rutin__engine_resolve(engine, how).language, json,
                  length);
}
