// compare.h - what a new version of a routine changes

#ifndef RUTIN__COMPARE_H
#define RUTIN__COMPARE_H

#include "base/text.h"
#include "json/read.h"
#include "rutin.h"
#include "tools/trial.h"

// Writes what is otherwise in any case, as rutin_compare() says. [trials] are of the
// old and the new routine, set but for their cases; [in] reads. Fails as a decision.
rutin_status rutin__compare(rutin__trial *trials[2], rutin__json *in,
                            rutin__text *out);

// Writes what is otherwise in the case that both [trials] have decided, as
// rutin_compare_case() says.
void rutin__compare_plans(rutin__trial *trials[2], rutin__text *out);

#endif
