// reckon.h - why a step is due when it is, in words

#ifndef RUTIN__RECKON_H
#define RUTIN__RECKON_H

#include "decision.h"

enum { RUTIN__RECKONING = 480 };

// Writes what started the clock of a step, how long it runs and what moved it,
// or what it waits for, in the decision's language. False when there is nothing
// to say: the step has no deadline.
bool rutin__reckon(const rutin__decision *decision, const rutin__step *step,
                   char out[RUTIN__RECKONING]);

#endif
