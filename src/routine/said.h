// said.h - conditions as sentences for people
//
// A document shows what a routine says to those who do not read its language: not
// `no(age:below(18))` but "Age: 18 or more". What is said is the condition, negation
// and all, taken inwards as far as to single facts.

#ifndef RUTIN__SAID_H
#define RUTIN__SAID_H

#include "base/messages.h"
#include "base/text.h"
#include "json/write.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/deadline.h"

// How long a duration is, with its {count}: "within 2 hours".
rutin__message rutin__said_within(rutin__duration within);

// What people call a ground, a class of facts and a kind of actor; a kind that is
// the routine's own, as it is.
const char *rutin__said_ground(rutin__tongue tongue, rutin_ground ground);
const char *rutin__said_class(rutin__tongue tongue, rutin__class of);
const char *rutin__said_kind(rutin__tongue tongue, const char *kind);

// What people call it when something has been received, "the report has come": the words
// of a term that asks for that and nothing else. NULL where the routine has none.
const char *rutin__said_received(const rutin__program *program, int what,
                                 int language);

// Adds what starts a clock: "when Police is reached".
void rutin__said_start(const rutin_routine *routine, const rutin__start *start,
                       int language, rutin__text *out);

// Writes a condition as JSON: a text where it asks one thing, else an object with
// one member, `all` or `any` with a list of the same, `else` with two, of which the
// second counts where the first is not known, or `yes` and `no`. null for
// RUTIN__NO_CONDITION. [scratch] is written over.
void rutin__said_write(const rutin_routine *routine, int when, int language,
                       rutin__text *scratch, rutin__json_out *out);

#endif
