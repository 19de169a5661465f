// sense.h - which facts a condition turns on, while facts are left free
//
// Several rules read the same conditions. Each of those is sensed once for a
// case, and remembered until the next one begins.

#ifndef RUTIN__SENSE_H
#define RUTIN__SENSE_H

#include "base/set.h"
#include "routine/condition.h"

#include <stdbool.h>
#include <stdint.h>

// What becomes of a condition while facts may be told or not. A set of facts has
// a bit for each, that of rutin__fact; facts that share one are tangled.
typedef struct rutin__sense {
    uint8_t now;      // the answer as things stand
    uint8_t can;      // answers that are possible
    uint64_t truth;   // facts any of which, told alone, may turn it true or not
    uint64_t denial;  // the same of false
    uint64_t rests;   // facts that it rests on
    uint64_t tangled; // those that stand in two parts. With none the sets are
                      // exact; otherwise they may name too many, never too few
} rutin__sense;

// The facts that stand in two parts of what [a] and [b] are parts of.
static inline uint64_t rutin__tangled(const rutin__sense *a,
                                      const rutin__sense *b)
{
    return a->tangled | b->tangled | (a->rests & b->rests);
}

// Conditions sensed against one case.
typedef struct rutin__senses {
    const rutin__view *view;
    const rutin__set *untold;     // facts that may yet be told
    struct rutin__memory *memory; // one a condition that recurs
    uint64_t round;               // how many cases there were
} rutin__senses;

bool rutin__senses_init(rutin__senses *senses, const rutin__program *program);
void rutin__senses_clear(rutin__senses *senses); // frees

// Begins on a case, and remembers nothing of the one before. The view must stay
// as it is, and [untold] the facts that it does not tell.
void rutin__senses_begin(rutin__senses *senses, const rutin__view *view,
                         const rutin__set *untold);

// The sense of the condition at a node, in [room] or where it is remembered.
// RUTIN__NO_CONDITION is true.
const rutin__sense *rutin__sense_of(const rutin__senses *senses, int when,
                                    rutin__sense *room);

// Adds to [facts] those not told of [among] that have a bit in [bits].
void rutin__sense_facts(const rutin__senses *senses, const rutin__set *among,
                        uint64_t bits, rutin__set *facts);

// Adds a part to `all`, which begins as true for certain; and to `any` by way of
// their opposites. The end makes up for what no part alone could tell.
void rutin__sense_begin(rutin__sense *whole);
void rutin__sense_add(rutin__sense *whole, const rutin__sense *part, bool any);
void rutin__sense_end(rutin__sense *whole, bool any);

#endif
