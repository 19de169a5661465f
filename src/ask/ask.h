// ask.h - which facts that are not told can still change the plan

#ifndef RUTIN__ASK_H
#define RUTIN__ASK_H

#include "ask/whatif.h"
#include "base/set.h"
#include "case/history.h"
#include "decide/draft.h"
#include "decide/judge.h"
#include "routine/sense.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct rutin__question {
    uint16_t fact;
    bool settles_ban; // a ban that is not yet excluded
    bool has_due;
    rutin__time due;  // the earliest deadline among the steps it could change
    int rules;        // how many rules count for it
    rutin__set opens; // subjects that would be new or changed
} rutin__question;

// Scratch of the search and what it found.
typedef struct rutin__inquiry {
    rutin__question *questions; // in order, the most urgent first
    int count;
    const rutin__senses *senses;
    rutin__set *matters; // one a rule that fired, in their order: the facts not
                         // told that matter to it
    int room;            // in `matters`
    rutin__whatif whatif;
    rutin__set asked;    // facts that are asked for
    uint16_t *number_of; // one a fact asked for: its question
    int64_t descents;    // of all that was tried, to untie knots
} rutin__inquiry;

bool rutin__ask_init(rutin__inquiry *inquiry, const rutin_routine *routine);
// Makes room for so much. False: no memory.
bool rutin__ask_reserve(rutin__inquiry *inquiry, rutin__extent room);
void rutin__ask_clear(rutin__inquiry *inquiry); // frees

// Finds the questions for [plan], drawn up from [findings] with [senses], and
// leaves it as it was.
void rutin__ask(rutin__inquiry *inquiry, const rutin_routine *routine,
                rutin__draft *plan, const rutin__findings *findings,
                const rutin__senses *senses, const rutin__history *history);

#endif
