// tool_calls.c - the public calls that try a draft: over every case
//
// They are left out of a build without tools, where no_tools.c stands for them.

#include "answer/decide.h"
#include "api/engine.h"
#include "base/error.h"
#include "base/messages.h"
#include "base/text.h"
#include "routine/routine.h"
#include "rutin.h"
#include "tools/check.h"
#include "tools/explain.h"
#include "tools/trial.h"
#include "tools/verify.h"

#include <stddef.h>

// What a check runs under as any call does.
static rutin_options options_of(const rutin_check_options *how)
{
    return (rutin_options){.language = how->language, .limits = how->limits};
}

rutin_status rutin_check(rutin_engine *engine, const rutin_check_options *how,
                         const char **json, size_t *length)
{
    rutin_check_options check = {0};
    rutin_options options;
    int language;

    rutin__engine_copy_options(&check, sizeof check, how);
    options = options_of(&check);
    options = rutin__engine_resolve(engine, &options);
    if (engine->routine->id == NULL) {
        rutin__engine_begin(engine, options.language);
        rutin__text_reset(&engine->answer);
        rutin__check_mistakes(engine->routine, &engine->answer, &engine->error);
        return rutin__engine_give_answer(engine, json, length);
    }
    language = rutin__engine_begin_aside(engine, &options, 0);
    if (language >= 0) {
        rutin__trial trial = {.routine = engine->routine,
                              .decision = engine->aside,
                              .limits = &options.limits,
                              .error = &engine->error};

        trial.decision->language = language;
        rutin__check(&trial, &check, &engine->in, &engine->answer);
    }
    rutin__engine_end_aside(engine);
    return rutin__engine_give_answer(engine, json, length);
}

rutin_status rutin_verify(rutin_engine *engine, const rutin_options *how,
                          const char **json, size_t *length)
{
    rutin_options options = rutin__engine_resolve(engine, how);
    int language = rutin__engine_begin_aside(engine, &options, 0);
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

rutin_status rutin_explain(rutin_engine *engine, const char *kind,
                           const char *name, const rutin_options *how,
                           const char **json, size_t *length)
{
    rutin_options options = rutin__engine_resolve(engine, how);
    rutin__decision *decision = &engine->decision;
    int was = decision->language, language;
    rutin__explain_what what;

    rutin__engine_begin(engine, options.language);
    rutin__text_reset(&engine->answer);
    language = rutin__engine_find_language(engine, &options);
    if (language >= 0 && !decision->made)
        rutin__error_fail(&engine->error, RUTIN_EUSAGE, NULL,
                          RUTIN__SAY_undecided, NULL);
    else if (language >= 0 && rutin__explain_find(decision, kind, name, &what,
                                                  &engine->error) == RUTIN_OK) {
        decision->language = language;
        rutin__explain(decision, &what, &engine->answer, &engine->error);
        decision->language = was;
    }
    return rutin__engine_give_answer(engine, json, length);
}
