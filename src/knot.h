// knot.h - which facts a rule turns on, where they are tangled

#ifndef RUTIN__KNOT_H
#define RUTIN__KNOT_H

#include "routine.h"
#include "sense.h"

// Adds to [facts] those left free any of which, told alone, may change whether
// [rule] fires or, where it bans, holds. [*tried] counts the conditions that were
// tried for one case: false when they are too many.
bool rutin__untie(const rutin__senses *senses, const rutin__rule *rule,
                  long *tried, rutin__set *facts);

#endif
