// bound.h - what may break an invariant, as a diagram

#ifndef RUTIN__BOUND_H
#define RUTIN__BOUND_H

#include "routine/diagram.h"
#include "routine/routine.h"
#include "tools/model.h"

// The cases that may break an invariant: none that does is left out.
rutin__diagram rutin__bound_breaches(rutin__model *model,
                                     const rutin__invariant *invariant);

#endif
