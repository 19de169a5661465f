// page.h - what one reader gets of a plan, as JSON

#ifndef RUTIN__PAGE_H
#define RUTIN__PAGE_H

#include "answer/decide.h"
#include "base/text.h"
#include "decide/draft.h"

// Writes the page of a decision that was made. [reader] is an actor, or
// RUTIN__READER_FINDER or RUTIN__READER_ALL.
void rutin__page_write(const rutin__decision *decision, int reader,
                       rutin__text *out);

// By when a step is to be done, in words, RUTIN__TIMING_SIZE bytes of them; "" for
// what is to be done now.
void rutin__page_say_time(const rutin__decision *decision,
                          const rutin__step *step, char *out);

#endif
