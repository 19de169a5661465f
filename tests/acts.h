// acts.h - the order of a plan once more, slowly, as semantics 19 to 23 has it
//
// It goes by the text, sentence for sentence, without a set or a closure: whether
// an order would close a circle is found by walking, and what an act inherits from
// those behind it by walking from each.

#ifndef RUTIN_ACTS_H
#define RUTIN_ACTS_H

#include "answer/decide.h"

#include <stdbool.h>

enum { ACTS_MOST = 64 }; // steps

typedef struct acts {
    int count;            // of steps, by number as the draft has them
    int order[ACTS_MOST]; // numbers of steps, as the plan has them
    int status[ACTS_MOST], when[ACTS_MOST], act[ACTS_MOST];
    int part_of[ACTS_MOST];           // a subject; -1
    bool after[ACTS_MOST][ACTS_MOST]; // [of a step][the steps it shows]
    int circle_first, circle_then;    // subjects; -1
} acts;

// Orders the steps of a decision that was made. Of what the decision says it
// takes each step's own: claims, deadline, performer, and status but for waiting.
void acts_order(acts *of, const rutin__decision *decision);

#endif
