// engine.h - one thread's evaluator, as the public calls share it

#ifndef RUTIN__ENGINE_H
#define RUTIN__ENGINE_H

#include "answer/decide.h"
#include "base/error.h"
#include "base/text.h"
#include "json/faults.h"
#include "json/pointer.h"
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
    rutin__nests nests; // of it, once a member was asked for
    bool plan_is_indexed;
    struct rutin__coverage *coverage; // of examples tested so; NULL until then
    void (*free_coverage)(struct rutin__coverage *coverage);
    rutin__text answer; // what the tools report
    rutin__text scratch;
    char *language;      // a copy, for the defaults
    rutin__shown *shown; // one a step
    int shown_room;
    uint16_t bans[RUTIN__SUBJECTS]; // actors, as the plan lists them
    int ban_count;
    rutin_error error;
    rutin__faults faults; // all that was wrong with the last case
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
    if (engine->faults.count > 0)
        rutin__faults_reset(&engine->faults);
    rutin__error_speak(&engine->error, language);
}

// Forgets the case and what was made of it, and leaves nothing of them in memory.
void rutin__engine_forget(rutin_engine *engine);

// Copies as much of the options in [how] as their size, which comes first, says
// that there is of them, into [room] zeroed bytes. Nothing where they are NULL.
void rutin__engine_copy_options(void *options, size_t room, const void *how);

// What a call runs under: what it was given, else the engine's own.
rutin_options rutin__engine_resolve(const rutin_engine *engine,
                                    const rutin_options *how);

// The number of the language asked for; -1 where the routine has none such.
int rutin__engine_find_language(rutin_engine *engine,
                                const rutin_options *options);

// Whether the text of a case is of a size that may be read.
bool rutin__engine_fits(rutin_engine *engine, size_t length,
                        const rutin_options *options);

// Gives what a tool wrote, or the reason why not.
rutin_status rutin__engine_give_answer(rutin_engine *engine, const char **json,
                                       size_t *length);

// Begins a call that decides beside the engine's own case, and is given a text of
// [length] bytes. Gives the language; -1 where that cannot be, with the error.
int rutin__engine_begin_aside(rutin_engine *engine,
                              const rutin_options *options, size_t length);

// Leaves nothing of that case in memory but the answer.
void rutin__engine_end_aside(rutin_engine *engine);
void rutin__engine_close_aside(rutin_engine *engine); // frees

#endif
