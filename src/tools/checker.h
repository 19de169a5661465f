// checker.h - what every check of a routine has at hand

#ifndef RUTIN__CHECKER_H
#define RUTIN__CHECKER_H

#include "base/messages.h"
#include "base/text.h"
#include "routine/routine.h"
#include "rutin.h"
#include "time/clock.h"
#include "tools/finding.h"
#include "tools/meaning.h"
#include "tools/places.h"
#include "tools/trial.h"

#include <stdbool.h>

typedef struct rutin__checker {
    const rutin_routine *routine;
    int language; // of the routine's own texts
    rutin__trial *trial;
    bool has_at;
    rutin__day at;
    bool *fires; // one a rule: whether it does in an example; NULL without
    rutin__places places;
    rutin__meaning meaning;
    rutin__findings_list list;
    rutin__text scratch[4]; // for texts that go into a finding
} rutin__checker;

// A subject as a routine writes it. And a rule's number, of one of its steps.
const char *rutin__checker_subject(const rutin__checker *c, unsigned subject);
int rutin__checker_rule(const rutin__checker *c, const rutin__contribution *by);

// Where a rule, a step of it, or a member of either stands. [member] NULL: the
// whole.
rutin__place rutin__checker_at_rule(const rutin__checker *c,
                                    const rutin__rule *rule,
                                    const char *member);
rutin__place rutin__checker_at_step(const rutin__checker *c,
                                    const rutin__contribution *by,
                                    const char *member);

// Whether a ground is one of duty or necessity. And whether a step has one.
bool rutin__checker_is_duty(rutin_ground ground);
bool rutin__checker_has_duty(const rutin__contribution *by);

// Text number [which] of scratch, emptied; what is added stands until it is asked
// for again. And what stands in it.
rutin__text *rutin__checker_scratch(rutin__checker *c, int which);
const char *rutin__checker_text(const rutin__checker *c, int which);

// Adds a name to such a text, after a comma where it is not the first.
void rutin__checker_list(rutin__checker *c, int which, const char *name);

// Adds a warning.
rutin__finding *rutin__checker_warn(rutin__checker *c, rutin__message message,
                                    rutin__place place,
                                    const rutin__param *with);

#endif
