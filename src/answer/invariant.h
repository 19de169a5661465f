// invariant.h - holds a plan against what must always hold

#ifndef RUTIN__INVARIANT_H
#define RUTIN__INVARIANT_H

#include "ask/ask.h"
#include "base/set.h"
#include "case/history.h"
#include "decide/draft.h"
#include "decide/view.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>

// A plan as words over it see it.
typedef struct rutin__sight {
    const rutin_routine *routine;
    const rutin__history *history;
    const rutin__draft *draft;
    const rutin__inquiry *inquiry;
    const rutin__view *view;
    rutin__set seen;                 // subjects that a step goes by
    uint16_t first[RUTIN__SUBJECTS]; // of those: the place of the first such
} rutin__sight;

// Looks at the plan in [draft], put in order, with its questions. [view] is what
// the rules were judged against. The look holds as long as these do.
void rutin__invariant_look_over(rutin__sight *sight,
                                const rutin_routine *routine,
                                const rutin__view *view,
                                const rutin__history *history,
                                const rutin__draft *draft,
                                const rutin__inquiry *inquiry);

// Whether the plan keeps an invariant.
bool rutin__invariant_holds(const rutin__sight *sight,
                            const rutin__invariant *invariant);

#endif
