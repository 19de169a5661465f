// reorder.h - how a plan stands once some of its steps are others

#ifndef RUTIN__REORDER_H
#define RUTIN__REORDER_H

#include "ask/standing.h"
#include "decide/draft.h"

#include <stdint.h>

// Finds the order with the steps of the [count] [subjects], all that the trial
// holds, as they are in [trial].
//
// Returns 0 where all steps that stand in both keep their order. Otherwise writes
// the subjects in their new order to [now], at most RUTIN__SUBJECTS, and returns
// how many; -1 when they stand in a circle.
int rutin__order_anew(const rutin__standing *standing,
                      const rutin__draft *trial, const uint16_t *subjects,
                      int count, uint16_t *now);

#endif
