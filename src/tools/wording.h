// wording.h - what a test of a path asks for, as a handler would say it
//
//     Ålder: 16 (under 18)
//     Ser ut att vara under 18: inte besvarat, tills vidare räknar vi med ja
//     Polisen: har kontaktats

#ifndef RUTIN__WORDING_H
#define RUTIN__WORDING_H

#include "answer/decide.h"
#include "base/messages.h"
#include "base/text.h"
#include "rutin.h"
#include "tools/path.h"

#include <stdbool.h>
#include <stdint.h>

// Tests of one thing: a fact with its choices, or what happened.
typedef struct rutin__said {
    int fact;             // -1: what happened
    const rutin__hop *of; // the test of it; NULL: of choices alone
    uint64_t yes, no;     // choices tested
    bool settles;         // some test does
} rutin__said;

// Gathers the tests from number [*hop] on that are of one thing, and moves it
// behind them. Where [settling], of choices those that settle.
rutin__said rutin__wording_gather(const rutin_routine *routine,
                                  const rutin__path *path, int *hop,
                                  bool settling);

// Says how they stand in the case that was decided.
void rutin__wording_as_is(const rutin__decision *decision,
                          const rutin__said *said, rutin__text *out);

// Says what they ask for.
void rutin__wording_as_wanted(const rutin__decision *decision,
                              const rutin__said *said, rutin__text *out);

// The tongue of what a decision says; the name of a subject; the name of a fact.
rutin__tongue rutin__wording_tongue(const rutin__decision *decision);
const char *rutin__wording_subject(const rutin__decision *decision,
                                   unsigned subject);
const char *rutin__wording_fact(const rutin__decision *decision, int fact);

#endif
