// ladder.h - who is contacted when somebody is closed or does not answer
//
// An actor may name stand-ins, and they theirs: a ladder. Which rung is to be
// contacted now follows from the events, the opening hours and the deadline.

#ifndef RUTIN__LADDER_H
#define RUTIN__LADDER_H

#include "case/history.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>

enum { RUTIN__RUNGS = 8 }; // of a ladder, at most

typedef struct rutin__ladder {
    uint16_t rungs[RUTIN__RUNGS]; // those passed by, then the one to contact
    int count;                    // 1 or more
    bool exhausted;               // nobody on it has answered
    bool no_year;                 // somebody's hours hang on an unknown year
    bool again;                   // `next` holds: the last attempt began a wait
    rutin__time next;             // when the next attempt is due
    const rutin__time
        *reached; // when the one to contact was; NULL: not found so
} rutin__ladder;

// Climbs the ladder of [actor] as far as the case has come. [due] is the
// deadline of the contact; NULL: it can wait for any opening. Who is open on a
// day that the calendar does not know is taken to be closed. Nobody who never
// opens is the last, unless nobody else is there.
void rutin__ladder_climb(rutin__ladder *ladder, const rutin__history *history,
                         unsigned actor, const rutin__time *due);

// When an actor who is closed at `now` opens next. False where it is open, has no
// hours, or never opens.
bool rutin__ladder_closed_until(const rutin__history *history, unsigned actor,
                                rutin__time *opening);

// Whether a ladder had to pass an actor by, and why. Not where somebody of its duty
// was reached while it was open and had not been tried.
bool rutin__ladder_passes(const rutin__ladder *ladder,
                          const rutin__history *history, unsigned actor,
                          rutin_instead *why);

// Finds the rung of [actor]'s ladder, other than itself, that was reached, and
// the way there. False when none was.
bool rutin__ladder_find_reached(rutin__ladder *ladder,
                                const rutin__history *history, unsigned actor);

#endif
