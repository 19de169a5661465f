// deadline_set.h - which of the deadlines of a step may be the earliest
//
// Before the case is known deadlines have no order: `same day` ends before `2 h`
// at 22:10 and after it at 10:00. So a leaf is a set of those that may be the
// earliest, less those that another of the same start always comes before.

#ifndef RUTIN__DEADLINE_SET_H
#define RUTIN__DEADLINE_SET_H

#include "routine/claim.h"
#include "routine/diagram.h"
#include "routine/routine.h"

#include <stdbool.h>
#include <stdint.h>

enum { RUTIN__DEADLINE_KINDS = 64 }; // of one subject

// Sets of deadlines, each once; the first is empty. A deadline is the number of
// the first contribution that has it.
typedef struct rutin__deadline_sets {
    uint64_t *of;
    int count, room;
    const rutin__contribution *kinds[RUTIN__DEADLINE_KINDS];
    uint64_t later[RUTIN__DEADLINE_KINDS]; // those that are never before it
    int kind_count;
    bool failed; // no memory, or too many
} rutin__deadline_sets;

// Whether any contribution to a subject has a deadline.
bool rutin__deadline_set_has(const rutin__claims *claims);

// The deadlines that may be the earliest of its step, as sets, in [sets], which
// is empty before. `of` is the caller's to free. [marked] is room for one a
// contribution. [on_duty] gets what is the same wherever the step is a duty.
rutin__diagram rutin__deadline_set_fold(rutin__deadline_sets *sets,
                                        const rutin__claims *claims,
                                        bool *marked, rutin__diagram *on_duty);

#endif
