// line.h - steps in the order they are to be taken

#ifndef RUTIN__LINE_H
#define RUTIN__LINE_H

#include "decide/draft.h"

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
static inline rutin__time rutin__due_of(const rutin__step *step)
{
    static const rutin__time never = {.seconds = INT64_MAX};

    return step->has_due ? step->due : never;
}

// Whether a step is to be taken before another, both free to be taken, with the
// first deadlines of each and of all that come after it.
static inline bool rutin__precedes(const rutin__step *a, rutin__time due_a,
                                   const rutin__step *b, rutin__time due_b)
{
    int order;

    if (a->first != b->first)
        return a->first;
    order = rutin__time_compare(due_a, due_b);
    return order != 0 ? order < 0 : a->declared < b->declared;
}

// Finds `due` of every step.
void rutin__line_hurry(rutin__line *line);

// Puts the steps present in order. False when they stand in a circle.
bool rutin__line_up(rutin__line *line);

#endif
