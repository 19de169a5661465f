// reckon.h - why a step is due when it is, in words

#ifndef RUTIN__RECKON_H
#define RUTIN__RECKON_H

#include "answer/decide.h"
#include "decide/draft.h"
#include "json/write.h"

// Writes what started the clock of a step, how long it runs and what moved it,
// or what it waits for, in the decision's language; null when there is nothing
// to say: the step has no deadline.
void rutin__reckon(const rutin__decision *decision, const rutin__step *step,
                   rutin__json_out *out);

#endif
