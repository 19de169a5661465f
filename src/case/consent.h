// consent.h - what was said of a consent, and what that amounts to
//
// The case has a list of words of each actor or task that something is said of:
// each is the word of one voice, and the last of each voice holds.

#ifndef RUTIN__CONSENT_H
#define RUTIN__CONSENT_H

#include "base/set.h"
#include "base/text.h"
#include "json/read.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>

// One word of a consent.
typedef struct rutin__consent {
    rutin__time at;   // where the case gives one
    rutin__time said; // when it counts from; see rutin__consent_place()
    uint32_t voice;   // a text of the case, one of each; 0 for the person
    rutin__set tell;
    uint16_t subject;           // an actor or a task
    bool of_all;                // of a task that recurs: of every time of it
    bool is_dated, is_narrowed; // `at` and `tell` count
    uint8_t state;              // rutin__consent_state
} rutin__consent;

// What the words of one list amount to.
typedef struct rutin__agreement {
    bool is_spoken; // anything is said yet; the rest holds
    bool is_narrowed;
    uint8_t state; // rutin__consent_state
    rutin__set tell;
} rutin__agreement;

// Reads one word: a state, or an object {"state", "at", "tell", "by"}, of which
// only the state must be there. Whom it is of is the caller's. Its text is kept in
// [texts].
bool rutin__consent_read(rutin__json *in, const rutin_routine *routine,
                         rutin__text *texts, rutin__consent *word);

// Finds when each of the [count] words of one list was said, in the order in
// which they are given: one without `at` right after the latest before it, at
// [now] at the latest, and before all where there is none.
void rutin__consent_place(rutin__consent *words, int count, rutin__time now);

// What they amount to at [moment]. Of the past, when [is_past], a withdrawal
// without `at` is still to come, and was given until then.
rutin__agreement rutin__consent_sum(const rutin__consent *words, int count,
                                    rutin__time moment, bool is_past);

#endif
