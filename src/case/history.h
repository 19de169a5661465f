// history.h - what events and consents of a case amount to at `now`
//
// A record lists what happened. Rules ask what holds: was the actor reached,
// does the consent stand, when did the clock start. This answers each by a
// look-up, once per decision.

#ifndef RUTIN__HISTORY_H
#define RUTIN__HISTORY_H

#include "base/set.h"
#include "case/event.h"
#include "case/record.h"
#include "routine/routine.h"
#include "rutin.h"
#include "time/calendar.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>

// What holds of one subject, an actor or a task.
typedef struct rutin__trace {
    uint8_t last; // rutin__outcome of a contact or a task; NO_OUTCOME for none
    bool reached_in_full;  // otherwise than anonymously, or no ground was told
    bool reached_nameless; // anonymously
    bool started;          // `start` holds: first reached, or first done
    int unanswered;        // attempts without answer since last reached
    rutin__time start;
    rutin__time last_try;   // the last of them
    const rutin__set *tell; // what the consent covers; NULL: all
    rutin__set covered;     // where it covers less
} rutin__trace;

// When somebody is open next: `now` where it is open.
typedef struct rutin__door {
    uint64_t round; // the rest holds in it
    rutin__found found;
    rutin__time opening;
} rutin__door;

// A deadline counted from the opening of the case.
typedef struct rutin__reckoning {
    uint64_t round; // the rest holds in it
    rutin__found found;
    rutin__time due;
} rutin__reckoning;

typedef struct rutin__history {
    const rutin__record *record;
    rutin__trace *traces; // one a subject
    rutin__set traced;    // subjects whose traces are not as they began
    uint8_t *marks;       // RUTIN__WAS_ bits, one a subject
    uint8_t *consents;    // rutin__consent_state, one a subject
    bool *received;       // one a thing that can be received
    rutin__time *received_at;
    rutin__door *doors;           // one an actor, looked at when asked for
    rutin__reckoning *reckonings; // one a deadline, likewise
    uint64_t round;               // one a record that is summed up, from 1
} rutin__history;

bool rutin__history_init(rutin__history *history, const rutin_routine *routine);
void rutin__history_clear(rutin__history *history); // frees

// Sums up a record that was checked.
void rutin__history_sum(rutin__history *history, const rutin__record *record);

// How the weighing of [law] before telling [actor] ended: RUTIN__WEIGHED_YES,
// RUTIN__WEIGHED_NO, or RUTIN__NO_OUTCOME where none was made.
rutin__outcome rutin__history_weighing(const rutin__history *history,
                                       unsigned actor, const char *law);

// When what [start] names happened; false when it has not.
bool rutin__history_started(const rutin__history *history,
                            const rutin__start *start, rutin__time *at);

#endif
