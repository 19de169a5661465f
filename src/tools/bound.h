// bound.h - words over the plan as diagrams: what they are at least, and at most

#ifndef RUTIN__BOUND_H
#define RUTIN__BOUND_H

#include "routine/diagram.h"
#include "routine/routine.h"
#include "tools/model.h"

#include <stdint.h>

// A truth that lies between two: it holds where `least` does, and where `most`
// does not it does not hold.
typedef struct rutin__bound {
    rutin__diagram least, most;
} rutin__bound;

// Of a word over the plan: node number [at] of the routine.
rutin__bound rutin__bound_word(rutin__model *model, uint32_t at);

// The cases that may break an invariant: none that does is left out.
rutin__diagram rutin__bound_breaches(rutin__model *model,
                                     const rutin__invariant *invariant);

#endif
