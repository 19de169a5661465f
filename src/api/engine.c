// engine.c - one thread's evaluator, as the public calls share it

#include "api/engine.h"

#include "answer/decide.h"
#include "base/error.h"
#include "base/messages.h"
#include "base/text.h"
#include "case/record.h"
#include "json/read.h"
#include "routine/routine.h"
#include "rutin.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_CEILING = 1 << 20 }; // bytes of a case

void rutin__engine_forget(rutin_engine *engine)
{
    engine->decision.made = engine->plan_is_written = false;
    engine->plan_is_indexed = false;
    rutin__record_reset(&engine->decision.record);
    rutin__read_forget(&engine->in);
    rutin__text_reset(&engine->decision.words);
    rutin__text_reset(&engine->scratch);
    rutin__text_reset(&engine->plan);
    rutin__text_reset(&engine->answer);
}

// ---------------------------------------------------------------- options

void rutin__engine_copy_options(void *options, size_t room, const void *how)
{
    int64_t size;

    if (how == NULL)
        return;
    memcpy(&size, how, sizeof size);
    if (size > 0 && (uint64_t)size < room)
        memcpy(options, how, (size_t)size);
    else
        memcpy(options, how, room);
}

rutin_options rutin__engine_resolve(const rutin_engine *engine,
                                    const rutin_options *how)
{
    rutin_options options = {0};

    if (how == NULL)
        options = engine->defaults;
    rutin__engine_copy_options(&options, sizeof options, how);
    if (options.language == NULL)
        options.language = engine->defaults.language;
    if (options.limits.text <= 0)
        options.limits.text = TEXT_CEILING;
    return options;
}

int rutin__engine_find_language(rutin_engine *engine,
                                const rutin_options *options)
{
    int language = rutin__routine_language(engine->routine, options->language);

    if (engine->routine->id == NULL) {
        rutin__error_fail(&engine->error, RUTIN_EUSAGE, NULL,
                          RUTIN__SAY_no_routine, NULL);
        return -1;
    }
    if (language < 0) {
        rutin__error_fail(&engine->error, RUTIN_EUSAGE, NULL,
                          RUTIN__SAY_no_language, NULL);
        rutin__error_help(
            &engine->error, RUTIN__SAY_first_language,
            RUTIN__WITH({"language", .text = engine->routine->languages[0]}));
    }
    return language;
}

bool rutin__engine_fits(rutin_engine *engine, size_t length,
                        const rutin_options *options)
{
    if (length <= (uint64_t)options->limits.text)
        return true;
    rutin__error_fail(&engine->error, RUTIN_ELIMIT, NULL,
                      RUTIN__SAY_text_too_long,
                      RUTIN__WITH({"found", .number = (int64_t)length},
                                  {"most", .number = options->limits.text}));
    return false;
}

rutin_status rutin__engine_give_answer(rutin_engine *engine, const char **json,
                                       size_t *length)
{
    if (engine->error.status == RUTIN_OK && engine->answer.failed)
        rutin__error_no_memory(&engine->error);
    if (engine->error.status != RUTIN_OK)
        return engine->error.status;
    *json = engine->answer.at;
    if (length != NULL)
        *length = engine->answer.length;
    return RUTIN_OK;
}

// ---------------------------------------------------------------- beside

void rutin__engine_close_aside(rutin_engine *engine)
{
    if (engine->aside != NULL)
        rutin__decide_clear(engine->aside);
    free(engine->aside);
    engine->aside = NULL;
}

static bool open_aside(rutin_engine *engine)
{
    if (engine->aside != NULL)
        return true;
    engine->aside = calloc(1, sizeof *engine->aside);
    if (engine->aside != NULL &&
        rutin__decide_init(engine->aside, engine->routine))
        return true;
    rutin__engine_close_aside(engine);
    return false;
}

int rutin__engine_begin_aside(rutin_engine *engine,
                              const rutin_options *options, size_t length)
{
    int language;

    rutin__engine_begin(engine, options->language);
    rutin__text_reset(&engine->answer);
    language = rutin__engine_find_language(engine, options);
    if (language < 0 || !rutin__engine_fits(engine, length, options))
        return -1;
    if (open_aside(engine))
        return language;
    rutin__error_no_memory(&engine->error);
    return -1;
}

void rutin__engine_end_aside(rutin_engine *engine)
{
    if (engine->aside != NULL) {
        engine->aside->made = false;
        rutin__record_reset(&engine->aside->record);
        rutin__text_reset(&engine->aside->words);
    }
    rutin__read_forget(&engine->in);
}
