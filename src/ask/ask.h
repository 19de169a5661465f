// ask.h - which facts that are not told can still change the plan

#ifndef RUTIN__ASK_H
#define RUTIN__ASK_H

#include "time/clock.h"

#include "ask/support.h"
#include "base/set.h"
#include "case/history.h"
#include "case/record.h"
#include "decide/draft.h"
#include "decide/judge.h"
#include "decide/view.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct rutin__question {
    uint16_t fact;
    bool has_due;
    unsigned rank;    // what goes before its deadline; see ask.c
    rutin__time due;  // the earliest deadline among the steps it could change
    rutin__set opens; // their subjects
    int steps;        // how many these are
} rutin__question;

// Scratch of the search and what it found.
typedef struct rutin__inquiry {
    rutin__question **questions; // in order, the most urgent first
    int count;
    bool has_first_due;      // `first_due` holds
    rutin__time first_due;   // the earliest of all so far
    rutin__set asked;        // facts that are asked for
    rutin__set first_due_of; // facts that have that one
    rutin__set stirred;      // subjects with a weighing or a word of consent
    rutin__set settling;     // facts that settle an uncertain ban
    rutin__question *of;     // one a fact

    const rutin__view *view;
    const rutin__findings *findings;
    const rutin__history *history;
    const rutin__record *record;
    struct rutin__bound *most; // one a subject: all that it can hang on
    uint64_t *may_ask;         // a bit a contribution, by place: its rule
                               // has fired, or yet can
    unsigned subject;          // that is asked about
    const struct rutin__aspects *own; // its aspects
    bool is_due, all_due;             // some deadline of it is known; each is
    bool has_stand_in;                // another may be called instead of it
    bool has_failed;                  // it has, unless it stands on a duty
    rutin__time earliest, latest;     // of its deadlines that are known
    rutin__support support;           // what those turn on
    rutin__set found;                 // that, as facts
    struct rutin__instant *instants;  // one a set of deadlines of the subject
    uint16_t *meanings;               // one likewise: the first of the same
    bool *reached;                    // one likewise: it can come about
} rutin__inquiry;

bool rutin__ask_init(rutin__inquiry *inquiry, const rutin_routine *routine);
void rutin__ask_clear(rutin__inquiry *inquiry); // frees

// Finds the questions for [plan], drawn up from [findings] as [view] has the
// case. False: no memory.
bool rutin__ask(rutin__inquiry *inquiry, const rutin__view *view,
                const rutin__findings *findings, const rutin__draft *plan,
                const rutin__history *history);

#endif
