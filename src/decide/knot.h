// knot.h - which facts a rule turns on, where they are tangled

#ifndef RUTIN__KNOT_H
#define RUTIN__KNOT_H

#include "base/set.h"
#include "routine/routine.h"
#include "routine/sense.h"

#include <stdbool.h>
#include <stdint.h>

// Adds to [facts] those left free any of which, told alone, may change whether
// [rule] fires or, where it bans, holds. [*descents] counts what was tried for one
// case: false when it is too much.
bool rutin__untie(const rutin__senses *senses, const rutin__rule *rule,
                  int64_t *descents, rutin__set *facts);

#endif
