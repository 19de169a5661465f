// merge.h - steps that move, put in among those of a plan that stay

#ifndef RUTIN__MERGE_H
#define RUTIN__MERGE_H

#include "ask/standing.h"
#include "base/set.h"
#include "decide/draft.h"
#include "decide/order.h"
#include "routine/schema.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>

// A step that may stand elsewhere now. Steps are numbered by their place in the
// plan, new ones after those.
typedef struct rutin__mover {
    const rutin__step *step;
    int number;
    rutin__time due;  // the first of it and all that come after
    rutin__set ahead; // numbers of the steps that have to come before it
} rutin__mover;

// All but the last two are given. What is neither gone nor moving stays.
typedef struct rutin__merge {
    const rutin__standing *plan;
    int places, numbers;               // of the plan, and given in all
    rutin__set gone;                   // places of steps that are no more
    rutin__set moving;                 // numbers of the movers
    rutin__set renamed;                // places of steps with other orders now
    rutin__set ahead[RUTIN__SUBJECTS]; // of those: what has to come before
    rutin__mover movers[RUTIN__SUBJECTS];
    int count;
    int first;       // the first mover that may be left
    rutin__set left; // numbers not taken
} rutin__merge;

// What has to come before a step of the plan that has not changed itself.
static inline const rutin__set *rutin__ahead_of(const rutin__merge *merge,
                                                int place)
{
    return rutin__set_has(&merge->renamed, (unsigned)place)
               ? &merge->ahead[place]
               : &merge->plan->spots[place].ahead;
}

// Whether a mover is to be taken before the step that stays at [place], if it need
// not wait; -1: before any.
static inline bool rutin__goes_before(const rutin__merge *merge,
                                      const rutin__mover *mover, int place)
{
    return place < 0 ||
           rutin__order_precedes(mover->step, mover->due,
                                 rutin__standing_at(merge->plan, place),
                                 merge->plan->spots[place].due);
}

// Writes the subjects of all steps in their order to [now]. Returns how many; -1
// when some stand in a circle.
int rutin__merge_all(rutin__merge *merge, uint16_t *now);

#endif
