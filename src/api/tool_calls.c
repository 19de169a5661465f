// tool_calls.c - the public calls that try a draft: over every case
//
// They are left out of a build without tools, where no_tools.c stands for them.

#include "answer/decide.h"
#include "api/engine.h"

#include "rutin.h"
#include "tools/trial.h"
#include "tools/verify.h"

#include <stddef.h>

rutin_status rutin_verify(rutin_engine *engine, const rutin_options *how,
                          const char **json, size_t *length)
{
    rutin_options options = rutin__engine_resolve(engine, how);
    int language = rutin__engine_begin_aside(engine, &options, 0, how);
    rutin__trial trial = {.routine = engine->routine,
                          .decision = engine->aside,
                          .limits = &options.limits,
                          .error = &engine->error};

    if (language >= 0) {
        trial.decision->language = language;
        rutin__verify(&trial, &engine->answer);
    }
    rutin__engine_end_aside(engine);
    return rutin__engine_give_answer(engine, json, length);
}
