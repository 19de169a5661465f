// deadline_set.h - which of the deadlines of a step may be the earliest
//
// Before the case is known deadlines have no order: `same day` ends before `2 h`
// at 22:10 and after it at 10:00. So a leaf is a set of those that may be the
// earliest, less those that another of the same start always comes before.

#ifndef RUTIN__DEADLINE_SET_H
#define RUTIN__DEADLINE_SET_H

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

// The number of a set; 0 when `failed`.
uint32_t rutin__deadline_set_find(rutin__deadline_sets *sets, uint64_t set);

// The deadline of a contribution. -1 where there are too many of them.
int rutin__deadline_set_kind(rutin__deadline_sets *sets,
                             const rutin__contribution *by);

// The union of two leaves; the context is the sets.
extern const rutin__operation rutin__deadline_set_unite;

#endif
