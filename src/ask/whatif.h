// whatif.h - what one rule more, or one less, would change in a plan

#ifndef RUTIN__WHATIF_H
#define RUTIN__WHATIF_H

#include "ask/standing.h"
#include "base/set.h"
#include "case/history.h"
#include "decide/draft.h"
#include "decide/effect.h"
#include "decide/judge.h"
#include "routine/schema.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>

// A plan, what it was made from, and a second plan to try things in.
typedef struct rutin__whatif {
    const rutin_routine *routine;
    const rutin__history *history;
    const rutin__draft *plan;
    rutin__findings findings; // of the plan; changed only while one is tried
    rutin__draft trial;
    rutin__set touched;                 // subjects whose steps are tried
    uint16_t subjects[RUTIN__SUBJECTS]; // the same, in a row
    int count;
    rutin__set handed; // actors on ladders where somebody stands in
    rutin__standing standing;
} rutin__whatif;

bool rutin__whatif_init(rutin__whatif *whatif, const rutin_routine *routine);
// Makes room for plans of that size. False: no memory.
bool rutin__whatif_reserve(rutin__whatif *whatif, rutin__extent room);
void rutin__whatif_clear(rutin__whatif *whatif); // frees

// Begins to try things against [plan], made from whatif->findings, in order and
// with what has to wait waiting. The plan must stay as it is meanwhile.
void rutin__whatif_begin(rutin__whatif *whatif, const rutin__draft *plan,
                         const rutin__history *history);

// Adds to [effect] what it would change if [rule] were found to be [verdict].
void rutin__whatif_try(rutin__whatif *whatif, int rule, rutin__verdict verdict,
                       rutin__effect *effect);

#endif
