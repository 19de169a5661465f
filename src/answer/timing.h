// timing.h - times of a plan in a few words, for a page

#ifndef RUTIN__TIMING_H
#define RUTIN__TIMING_H

#include "base/messages.h"
#include "time/clock.h"

#include <stdbool.h>

enum { RUTIN__TIMING_SIZE = 96 }; // bytes for one of these texts, NUL included

// Each of these writes [out] anew. A date of another year than that of [now] has
// its year.

// The moment of a page: "fredag 20 nov 2026 kl. 22.10".
void rutin__timing_moment(char out[RUTIN__TIMING_SIZE], rutin__tongue tongue,
                          rutin__time now);

// When something opens, or was to be done: "13.00", "måndag 08.30", "3 dec 22.10";
// by the end of a day, "3 dec".
void rutin__timing_opening(char out[RUTIN__TIMING_SIZE], rutin__tongue tongue,
                           rutin__time opening, rutin__time now);

// By when something is to be done: "senast 17.20", "inom 2 timmar", "i dag", "i
// morgon senast 12.00". From eight in the evening to six in the morning no day is
// called today, and midnight is no time of the clock.
void rutin__timing_due(char out[RUTIN__TIMING_SIZE], rutin__tongue tongue,
                       rutin__time due, rutin__time now);

// The day of something that is not today's: "i morgon", "onsdag 2 dec".
void rutin__timing_day(char out[RUTIN__TIMING_SIZE], rutin__tongue tongue,
                       rutin__time due, rutin__time now);

// Whether it is night: from eight in the evening to six in the morning.
bool rutin__timing_is_night(rutin__time now);

#endif
