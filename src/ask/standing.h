// standing.h - a plan as it stands, by place

#ifndef RUTIN__STANDING_H
#define RUTIN__STANDING_H

#include "base/set.h"
#include "decide/draft.h"
#include "routine/routine.h"
#include "time/clock.h"

#include <stdbool.h>

// What is noted of a place.
typedef struct rutin__spot {
    rutin__set names;  // the subjects that orders put before it
    rutin__set ahead;  // the places that have to come before it
    rutin__set behind; // the places whose `ahead` has it
    rutin__time due;   // the first of it and all that come after
} rutin__spot;

// A plan without a circle, as it was put in order. Steps are numbered here by
// their place in it.
typedef struct rutin__standing {
    const rutin__draft *plan;
    rutin__spot *spots; // one a place
    int room;           // of them
    rutin__set named;   // the `names` of all
    rutin__set held;    // places that by themselves would stand further ahead
    rutin__set driving; // places that one before them may be urgent for
} rutin__standing;

// Makes room for a plan of [places] steps; a standing of all zeroes has none.
// False: no memory, and all is as it was.
bool rutin__standing_reserve(rutin__standing *standing, int places);
void rutin__standing_clear(rutin__standing *standing); // frees

// Takes in a plan, which must stay as it is.
void rutin__standing_begin(rutin__standing *standing, const rutin__draft *plan);

static inline const rutin__step *rutin__standing_at(
    const rutin__standing *standing, int place)
{
    return rutin__draft_placed(standing->plan, place);
}

// The place of the step that a name means; -1 for none.
int rutin__place_meant(const rutin__standing *standing, unsigned name);

// The subjects that orders put before a step of [draft].
rutin__set rutin__names_before(const rutin__draft *draft,
                               const rutin__step *step);

// Adds the subjects that the orders of a contribution put before its own.
void rutin__add_names(rutin__set *names, const rutin__contribution *of);

// Whether a new step makes one before it more urgent: one that is due at [due],
// NULL for never, and that [names] are put before.
bool rutin__drives(const rutin__standing *standing, const rutin__set *names,
                   const rutin__time *due);

#endif
