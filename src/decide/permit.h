// permit.h - what may be told to an actor, whatever a plan shows of it

#ifndef RUTIN__PERMIT_H
#define RUTIN__PERMIT_H

#include "base/set.h"
#include "case/history.h"
#include "decide/draft.h"
#include "decide/judge.h"
#include "routine/condition.h"
#include "rutin.h"

// What may be told to one actor, ground by ground: nothing on one that is not
// effective.
typedef struct rutin__permit {
    rutin__set on[RUTIN__GROUNDS];
} rutin__permit;

// Finds what may be told to [actor] in a case of which the steps are gathered:
// what rules ask for of that actor or of the first of its duty, and what it was
// given as a stand-in. To who is banned, or may be, nothing.
void rutin__permit_find(rutin__permit *permit, const rutin_routine *routine,
                        const rutin__findings *findings,
                        const rutin__draft *draft,
                        const rutin__history *history, unsigned actor);

#endif
