// joint.h - the variables of two routines as one set of them

#ifndef RUTIN__JOINT_H
#define RUTIN__JOINT_H

#include "base/memory.h"
#include "routine/routine.h"
#include "routine/variable.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct rutin__joint {
    const rutin_routine *routines[2]; // the old one and the new one
    rutin__variable *variables;       // of both, as the new one has them
    int count;
    uint16_t *numbers[2];  // of each variable of each: its number here
    uint16_t **classes[2]; // of each: the last class here of each of its own
    uint16_t *class_counts;
    uint16_t *variable_of; // one a fact of the new one
    rutin__arena cuts;     // of the variables
    rutin_routine view;    // the new one, with these variables
} rutin__joint;

// Puts the variables of two routines together: what is called the same is the same,
// and numbers and days are cut as either of them cuts them. False: no memory.
bool rutin__joint_init(rutin__joint *joint, const rutin_routine *old,
                       const rutin_routine *new);
void rutin__joint_clear(rutin__joint *joint); // frees

// The number in [to] of a subject of [from], by its id; -1 for none.
int rutin__joint_subject(const rutin_routine *from, unsigned subject,
                         const rutin_routine *to);

#endif
