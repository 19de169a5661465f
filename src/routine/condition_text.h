// condition_text.h - conditions as a routine would write them

#ifndef RUTIN__CONDITION_TEXT_H
#define RUTIN__CONDITION_TEXT_H

#include "base/text.h"
#include "routine/condition.h"

// Writes a condition: `all { child, age:below(18) }`. Nothing for
// RUTIN__NO_CONDITION.
void rutin__condition_text(const rutin__program *program, int when,
                           rutin__text *out);

#endif
