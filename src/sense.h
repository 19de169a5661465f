// sense.h - which facts a condition turns on, while facts are left free

#ifndef RUTIN__SENSE_H
#define RUTIN__SENSE_H

#include "condition.h"

enum { RUTIN__SENSED = 64 }; // facts that can be told apart at once

// What becomes of a condition while some facts may be told or not. The sets of
// facts have a bit a fact, as the caller numbers them.
typedef struct rutin__sense {
    uint8_t can;     // answers that are possible
    bool tangled;    // a fact stands in two parts: the sets may name too many
    uint64_t truth;  // facts any of which, told alone, may turn it true or not
    uint64_t denial; // the same of false
    uint64_t rests;  // facts that it rests on
} rutin__sense;

// Senses condition number [when] with view->free left free. [bit_of] gives each
// fact that it reads a bit below RUTIN__SENSED; facts that share one are tangled.
rutin__sense rutin__sense_of(const rutin__view *view, const uint8_t *bit_of,
                             int when);

#endif
