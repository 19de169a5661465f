// trial.h - a case that a tool makes, and what the engine says of it

#ifndef RUTIN__TRIAL_H
#define RUTIN__TRIAL_H

#include "answer/decide.h"
#include "answer/invariant.h"
#include "case/event.h"
#include "json/write.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>

// Whoever makes one sets all but `sight`, which is of the last case decided, and
// what is false at first.
typedef struct rutin__trial {
    const rutin_routine *routine;
    rutin__decision *decision;
    const rutin_limits *limits;
    rutin_error *error;
    rutin__sight sight;
    bool lacked_memory; // for some case: what that would show is not known
} rutin__trial;

// A moment of an ordinary working day on which the routine is in force.
rutin__time rutin__trial_moment(const rutin_routine *routine);

// Begins a case of which nothing is told, opened at [now].
void rutin__trial_begin(rutin__trial *trial, rutin__time now);

// Tells a fact: a value's bits, as its type has them.
void rutin__trial_tell(rutin__trial *trial, unsigned fact, int64_t bits);
void rutin__trial_untell(rutin__trial *trial, unsigned fact);

// Adds an event without words of its own, a second after the one before; the case is
// then opened ten minutes before `now`. Of a weighing [law] may be NULL. And adds a
// word of consent. False: no memory, or too many.
bool rutin__trial_happen(rutin__trial *trial, rutin__event_kind kind,
                         unsigned subject, rutin__outcome outcome,
                         const char *law);
bool rutin__trial_consent(rutin__trial *trial, unsigned subject,
                          rutin__consent_state state);

// Decides the case. Fails as rutin__decide().
rutin_status rutin__trial_decide(rutin__trial *trial);

// Whether the plan keeps an invariant.
bool rutin__trial_keeps(const rutin__trial *trial,
                        const rutin__invariant *invariant);

// Writes the case as one in JSON.
void rutin__trial_write(const rutin__trial *trial, rutin__json_out *out);

#endif
