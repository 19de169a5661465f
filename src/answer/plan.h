// plan.h - the plan as JSON

#ifndef RUTIN__PLAN_H
#define RUTIN__PLAN_H

#include "answer/decide.h"
#include "base/text.h"
#include "json/write.h"
#include "routine/schema.h"

#include <stdbool.h>
#include <stdint.h>

// Writes the plan of a decision that was made. Every member is always there,
// null or [] when empty. A brief plan leaves out the words for a page and what
// a host that has the routine's description knows: reasons' texts and sources,
// grounds, questions.
void rutin__plan_write(const rutin__decision *decision, bool brief,
                       rutin__text *out);

// Writes a value of a fact as a case has it; null of a text.
void rutin__plan_value_write(const rutin__fact *fact, int64_t bits,
                             rutin__json_out *out);

#endif
