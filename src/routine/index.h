// index.h - which rules a case can wake

#ifndef RUTIN__INDEX_H
#define RUTIN__INDEX_H

#include "routine/sense.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>

// Makes the index of a compiled routine, in its arena. False: no memory.
bool rutin__index_make(rutin_routine *routine);

// Fills [awake], a bit a rule, with the rules that what is told does not rule
// out. Those left out do not fire, and nothing not told yet can bring them to.
// [scratch] is of the same size.
void rutin__index_wake(const rutin_routine *routine,
                       const rutin__senses *senses, uint64_t *awake,
                       uint64_t *scratch);

#endif
