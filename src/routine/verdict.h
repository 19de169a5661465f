// verdict.h - each rule as a diagram over what it turns on
//
// In a diagram of a condition, and of a rule, a leaf is one of three answers.

#ifndef RUTIN__VERDICT_H
#define RUTIN__VERDICT_H

#include "routine/diagram.h"
#include "routine/routine.h"
#include "rutin.h"

// Makes the diagrams of all rules, terms, presumptions and invariants, and keeps
// them. RUTIN_ELIMIT: [*rule], or with -1 something besides rules, turns on more
// than a diagram can hold.
rutin_status rutin__verdict_make(rutin_routine *routine,
                                 rutin__builder *builder, int *rule);

// [verdict], of a rule, silent on the days that it is not in force.
rutin__diagram rutin__verdict_in_force(const rutin_routine *routine,
                                       rutin__builder *builder,
                                       const rutin__rule *rule,
                                       rutin__diagram verdict);

// The diagram of a condition: node number [at]. [terms] and [presumed] have those
// of every term, and of what is presumed of every fact by a condition, in the same
// builder.
rutin__diagram rutin__verdict_condition(const rutin_routine *routine,
                                        rutin__builder *builder,
                                        rutin__diagram *terms,
                                        rutin__diagram *presumed, int at);

#endif
