// order.h - puts the steps of a draft in order

#ifndef RUTIN__ORDER_H
#define RUTIN__ORDER_H

#include "base/set.h"
#include "case/history.h"
#include "decide/draft.h"
#include "decide/judge.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>

// Steps, by number, and where each has to stand. The caller fills in the first
// three; whatever is not ordered otherwise stands by `first`, deadline and
// declaration.
typedef struct rutin__line {
    int count;
    const rutin__step *step[RUTIN__SUBJECTS];
    rutin__set ahead[RUTIN__SUBJECTS]; // the steps that have to come before it;
                                       // no more of a set is read than needed
    rutin__time due[RUTIN__SUBJECTS]; // the first of it and all that come after
    uint16_t order[RUTIN__SUBJECTS];  // numbers of steps
} rutin__line;

// When a step is due; without a deadline, after all that have one.
static inline rutin__time rutin__order_due(const rutin__step *step)
{
    static const rutin__time never = {.seconds = INT64_MAX};

    return step->has_due ? step->due : never;
}

// Whether a step is to be taken before another, both free to be taken, with the
// first deadlines of each and of all that come after it.
static inline bool rutin__order_precedes(const rutin__step *a,
                                         rutin__time due_a,
                                         const rutin__step *b,
                                         rutin__time due_b)
{
    int order;

    if (a->first != b->first)
        return a->first;
    order = rutin__clock_compare(due_a, due_b);
    return order != 0 ? order < 0 : a->declared < b->declared;
}

// Finds `due` of every step.
void rutin__order_hurry(rutin__line *line);

// Puts the steps present in order. False when they stand in a circle.
bool rutin__order_line_up(rutin__line *line);

// Fills draft->order: a total order that every `after` and `following` of a
// contribution that counts is kept in, else by `first`, deadline and
// declaration. An order that would close a circle is left out, the one declared
// later, and draft->circle_first and circle_then name the first such.
void rutin__order(rutin__draft *draft);

// Draws up the plan of what was found: gathers its steps, orders them, and lets
// those wait that have to.
void rutin__order_draw_up(rutin__draft *draft, const rutin_routine *routine,
                          const rutin__findings *findings,
                          const rutin__history *history);

// Fills [present] with the steps that `after` of step [number] names, as
// numbers of steps, without the orders that were left out.
void rutin__order_gates(const rutin__draft *draft, int number,
                        rutin__set *present);

#endif
