// meaning.h - what the rules of a routine mean, to be reckoned with over every case
//
// The diagrams of a loaded routine are frozen. Here those of its rules are put into
// a builder again, so that questions can be asked of them: whether one rule fires
// only where another does, or in which case both do.

#ifndef RUTIN__MEANING_H
#define RUTIN__MEANING_H

#include "routine/diagram.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>

// A truth is a diagram of no and yes, over every case.
typedef struct rutin__meaning {
    const rutin_routine *routine;
    rutin__builder *builder;
    rutin__diagram *verdicts; // one a rule, whatever the day
    rutin__diagram *fired;    // one a rule: whether it does, on its days
    rutin__diagram *stands;   // one a rule: whether it fires or may yet
    rutin__diagram *terms;    // one each
    rutin__diagram *presumed; // one a fact, where a condition presumes it
    rutin__diagram *banned;   // one a subject: whether a ban of it fires
} rutin__meaning;

// Makes all of it. RUTIN_ENOMEM or RUTIN_ELIMIT. Clear it either way.
rutin_status rutin__meaning_init(rutin__meaning *meaning,
                                 const rutin_routine *routine);
void rutin__meaning_clear(rutin__meaning *meaning);

// Allows as many steps again for what is asked next. True where the last question
// took more than it was allowed: then its answers are nothing to go by.
bool rutin__meaning_renew(rutin__meaning *meaning);

rutin__diagram rutin__meaning_both(const rutin__meaning *meaning,
                                   rutin__diagram a, rutin__diagram b);
rutin__diagram rutin__meaning_either(const rutin__meaning *meaning,
                                     rutin__diagram a, rutin__diagram b);
// The first and not the second.
rutin__diagram rutin__meaning_without(const rutin__meaning *meaning,
                                      rutin__diagram a, rutin__diagram b);

// Whether [a] is so only where [b] is, in every case.
bool rutin__meaning_implies(const rutin__meaning *meaning, rutin__diagram a,
                            rutin__diagram b);

// The diagram of a condition, an answer a leaf. In the place of its node number
// [instead] stands [then]; -1 for no other.
rutin__diagram rutin__meaning_condition(rutin__meaning *meaning, int at,
                                        int instead, rutin__diagram then);

// The verdict of a rule with that condition in the place of its `when`, or of its
// `unless` where [is_unless].
rutin__diagram rutin__meaning_with(rutin__meaning *meaning, int rule,
                                   rutin__diagram condition, bool is_unless);

// Whether a verdict is fired, and whether it is open.
rutin__diagram rutin__meaning_fires(const rutin__meaning *meaning,
                                    rutin__diagram verdict);
rutin__diagram rutin__meaning_opens(const rutin__meaning *meaning,
                                    rutin__diagram verdict);

// What is left of a diagram where a variable has [class].
rutin__diagram rutin__meaning_where(rutin__meaning *meaning,
                                    rutin__diagram diagram, unsigned variable,
                                    unsigned class);

// Whether a diagram tests a variable.
bool rutin__meaning_tests(const rutin__meaning *meaning, rutin__diagram diagram,
                          unsigned variable);

// A case in which a truth is so, with as little told and happened as can be: a class
// of each variable, as many as the routine has. False where there is none.
bool rutin__meaning_find(const rutin__meaning *meaning, rutin__diagram truth,
                         uint16_t *classes);

#endif
