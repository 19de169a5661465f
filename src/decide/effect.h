// effect.h - what differs between a plan and another

#ifndef RUTIN__EFFECT_H
#define RUTIN__EFFECT_H

#include "base/set.h"
#include "decide/draft.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>

// What another answer would change.
typedef struct rutin__effect {
    bool any;
    bool has_due;
    rutin__time due;  // the earliest deadline among the steps it would change
    rutin__set opens; // subjects of the steps that would be new or changed
} rutin__effect;

// Adds a step that is new or changed, and its deadline; NULL: it has none.
void rutin__note_change(rutin__effect *effect, unsigned subject,
                        const rutin__time *due);

// Whether nothing more is to come of a step; NULL: there is none.
bool rutin__is_over(const rutin__step *step);

// Adds what differs in a subject's step.
void rutin__compare_step(rutin__effect *effect, const rutin__draft *plan,
                         const rutin__draft *other, unsigned subject);

// Adds the steps to come in both plans that stand in another order in [other],
// whose [count] steps are of the subjects [now].
void rutin__compare_order(rutin__effect *effect, const rutin__draft *plan,
                          const rutin__draft *other, const uint16_t *now,
                          int count);

#endif
