// warn.h - what a plan warns of, in words

#ifndef RUTIN__WARN_H
#define RUTIN__WARN_H

#include "answer/decision.h"

// Lists the warnings of a decision, broken invariants first, and notes whether
// one is broken. False when there is no memory for their texts.
bool rutin__warn(rutin__decision *decision);

#endif
