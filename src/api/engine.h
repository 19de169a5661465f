// engine.h - one thread's evaluator, as the public calls share it

#ifndef RUTIN__ENGINE_H
#define RUTIN__ENGINE_H

#include "answer/decide.h"
#include "base/error.h"
#include "base/text.h"
#include "json/read.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What the calls over a plan show of a step, written when asked for.
typedef struct rutin__shown {
    char due[RUTIN__TIME_SIZE], closed_until[RUTIN__TIME_SIZE];
    struct rutin__shown_words *words; // of all steps, with the first of them
} rutin__shown;

// What the routine says of a step, of one kind.
typedef struct rutin__shown_words {
    struct rutin__shown_words *next;
    int64_t step;
    int part;
    char *text; // NULL for none
} rutin__shown_words;

struct rutin_engine {
    const rutin_routine *routine;
    rutin_options defaults;
    rutin__decision decision; // of the engine's own case
    rutin__decision *aside; // of a case that a tool was given; NULL until then
    rutin__json in;
    rutin__text plan;     // the last plan as JSON
    bool plan_is_written; // and whether `plan` holds it yet
    bool plan_is_brief;
    rutin__text answer; // what the tools report
    rutin__text scratch;
    char *language;      // a copy, for the defaults
    rutin__shown *shown; // one a step
    int shown_room;
    uint16_t bans[RUTIN__SUBJECTS]; // actors, as the plan lists them
    int ban_count;
    rutin_error error;
};

// Begins a call: forgets the last error, and settles the language that the next
// is told in.
static inline void rutin__engine_begin(rutin_engine *engine,
                                       const char *language)
{
    if (language == NULL)
        language = engine->defaults.language;
    if (language == NULL && engine->routine->language_count > 0)
        language = engine->routine->languages[0];
    rutin__error_clear(&engine->error);
    rutin__error_speak(&engine->error, language);
}

// Forgets the case and what was made of it, and leaves nothing of them in memory.
void rutin__engine_forget(rutin_engine *engine);

#endif
