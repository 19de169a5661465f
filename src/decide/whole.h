// whole.h - which step another is part of

#ifndef RUTIN__WHOLE_H
#define RUTIN__WHOLE_H

#include "decide/draft.h"
#include "decide/view.h"

#include <stdint.h>

// Finds of each step of a draft, by number, the one that it is part of before
// orders are looked at; -1 for none.
void rutin__whole_find(const rutin__draft *draft, const rutin__view *view,
                       int16_t *wholes);

#endif
