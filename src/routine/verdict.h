// verdict.h - what rules turn on, and each rule as a diagram over that
//
// The variables of a routine stand in one order: what is always known comes
// first, so that a decision settles it at once.
//
//     the day, what has happened, consents | rules that are functions | facts
//
// In a diagram of a condition, and of a rule, a leaf is one of three answers.

#ifndef RUTIN__VERDICT_H
#define RUTIN__VERDICT_H

#include "routine/diagram.h"
#include "routine/routine.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>

// Makes the variables of a routine.
// False: no memory, or more of them than there can be.
bool rutin__verdict_make_variables(rutin_routine *routine);

// The class of a number, day or choice: of [variable], which has cuts.
unsigned rutin__verdict_class(const rutin__variable *variable, int64_t value);

// The number of a variable that is no fact; -1 where the routine has none such.
int rutin__verdict_find_variable(const rutin_routine *routine,
                                 rutin__variable_kind kind, unsigned subject,
                                 int64_t bits, const char *law);

// Makes the diagrams of all rules, terms, presumptions and invariants, and keeps
// them. RUTIN_ELIMIT: [*rule], or with -1 something besides rules, turns on more
// than a diagram can hold.
rutin_status rutin__verdict_make(rutin_routine *routine,
                                 rutin__builder *builder, int *rule);

// The verdict of a rule, silent on the days that it is not in force.
rutin__diagram rutin__verdict_in_force(const rutin_routine *routine,
                                       rutin__builder *builder,
                                       const rutin__rule *rule);

#endif
