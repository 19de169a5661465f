// invariant.h - holds a plan against what must always hold

#ifndef RUTIN__INVARIANT_H
#define RUTIN__INVARIANT_H

#include "ask.h"

// Whether the plan in [draft], put in order, with its questions, keeps an
// invariant. [view] is what the rules were judged against.
bool rutin__holds(const rutin__invariant *invariant,
                  const rutin_routine *routine, const rutin__view *view,
                  const rutin__history *history, const rutin__draft *draft,
                  const rutin__inquiry *inquiry);

#endif
