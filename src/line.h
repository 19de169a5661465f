// line.h - steps in the order they are to be taken

#ifndef RUTIN__LINE_H
#define RUTIN__LINE_H

#include "draft.h"

// Steps, by number, and where each has to stand. The caller fills in the first
// three; whatever is not ordered otherwise stands by `first`, deadline and
// declaration.
typedef struct rutin__line {
    int count;
    const rutin__step *step[RUTIN__SUBJECTS];
    rutin__set ahead[RUTIN__SUBJECTS]; // the steps that have to come before it;
        // no more of a set is read than steps need
    const rutin__step *urgent[RUTIN__SUBJECTS]; // of itself and all that comes
                                                // after it, what is due first
    uint16_t order[RUTIN__SUBJECTS];            // numbers of steps
} rutin__line;

// Puts the steps of a line in order. False when they stand in a circle.
bool rutin__line_up(rutin__line *line);

#endif
