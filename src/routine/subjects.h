// subjects.h - the aspects of every subject, within a budget

#ifndef RUTIN__SUBJECTS_H
#define RUTIN__SUBJECTS_H

#include "routine/diagram.h"
#include "rutin.h"

// Makes the aspects of every subject, as far as the budget goes. Past it there
// are the rules, which ask for too much rather than too little.
rutin_status rutin__subjects_make(rutin_routine *routine,
                                  rutin__builder *builder);

// Puts the aspects in the order in which they are to be looked at, once the
// diagrams are frozen.
void rutin__subjects_sort(rutin_routine *routine);

#endif
