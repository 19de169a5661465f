// speech.h - what the routine says of a step for a page, in the words of its case

#ifndef RUTIN__SPEECH_H
#define RUTIN__SPEECH_H

#include "answer/decide.h"
#include "decide/draft.h"
#include "json/write.h"
#include "routine/routine.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { RUTIN__SAY = RUTIN__PHRASES }; // the part that is sentences

// Where each part of it comes from; NULL for one that nobody gives.
typedef struct rutin__spoken {
    const rutin__phrase *phrases[RUTIN__PHRASES];
    const rutin__speech *say;
    unsigned own; // a bit a part: written for whom the step names
} rutin__spoken;

// Finds who says what of a step: the contribution that names it first among those
// with an effective ground, strongest first, then declaration; while none has one,
// among all, and then there is nothing to say aloud, and no heading that says to
// call whoever may not be called yet.
void rutin__speech_find(const rutin__decision *decision,
                        const rutin__step *step, rutin__spoken *spoken);

// Whether somebody gives a part.
static inline bool rutin__speech_has(const rutin__spoken *spoken, int part)
{
    return part == RUTIN__SAY ? spoken->say != NULL
                              : spoken->phrases[part] != NULL;
}

// Writes one part as a text of JSON; null where there is none. Of the sentences to
// say these are the ones that hold and that name nothing that may not be told at
// this step.
void rutin__speech_write(const rutin__decision *decision,
                         const rutin__step *step, const rutin__spoken *spoken,
                         int part, rutin__json_out *out);

// Writes a value of a fact as a text of JSON, in the routine's words; null of a
// text, which a page never holds.
void rutin__speech_value(const rutin__decision *decision, int number,
                         int64_t bits, rutin__json_out *out);

// What an actor or a task is called within a line.
const char *rutin__speech_name(const rutin__decision *decision,
                               unsigned subject);

#endif
