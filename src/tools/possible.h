// possible.h - which cases there can be at all, as diagrams see them

#ifndef RUTIN__POSSIBLE_H
#define RUTIN__POSSIBLE_H

#include "routine/diagram.h"
#include "tools/model.h"

// Those of some cases that there can be: on a day when the routine is in force,
// and of what happened only what goes together.
rutin__diagram rutin__possible(const rutin__model *model, rutin__diagram of);

#endif
