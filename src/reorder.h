// reorder.h - how a plan stands once some of its steps are others

#ifndef RUTIN__REORDER_H
#define RUTIN__REORDER_H

#include "line.h"

// A plan without a circle, as it was put in order. Steps are numbered here by
// their place in it.
typedef struct rutin__reorder {
    const rutin__draft *plan;
    uint16_t *place;    // one a step of the plan
    uint16_t *subjects; // one a place
    rutin__set *names;  // one a place: the subjects that orders put before it
    rutin__set *ahead;  // one a place: the places that have to come before it
    rutin__set *behind; // one a place: the places whose `ahead` has it
    rutin__time *due;   // one a place: the first of it and all that come after
    rutin__set named;   // all of `names`
    rutin__set held;    // places that by themselves would stand further ahead
    rutin__set driving; // places that one before them may be urgent for
} rutin__reorder;

bool rutin__reorder_init(rutin__reorder *reorder, const rutin_routine *routine);
void rutin__reorder_clear(rutin__reorder *reorder); // frees

// Takes in a plan, which must stay as it is.
void rutin__reorder_begin(rutin__reorder *reorder, const rutin__draft *plan);

// Adds the subjects that the orders of a contribution put before its own.
void rutin__add_names(rutin__set *names, const rutin__contribution *of);

// Whether a new step makes one before it more urgent: one that is due at [due],
// NULL for never, and that [names] are put before.
bool rutin__drives(const rutin__reorder *reorder, const rutin__set *names,
                   const rutin__time *due);

// Finds the order with the steps of the [count] [subjects], all that the trial
// holds, as they are in [trial].
//
// Returns 0 where all steps that stand in both keep their order. Otherwise writes
// the subjects in their new order to [now], at most RUTIN__SUBJECTS, and returns
// how many; -1 when they stand in a circle.
int rutin__order_anew(const rutin__reorder *reorder, const rutin__draft *trial,
                      const uint16_t *subjects, int count, uint16_t *now);

#endif
