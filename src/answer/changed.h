// changed.h - what differs between two plans, as JSON

#ifndef RUTIN__CHANGED_H
#define RUTIN__CHANGED_H

#include "answer/decide.h"
#include "base/text.h"

// Writes what is otherwise in the plan of [after] than in that of [before], both of
// one routine and in one language. [before] may be NULL: there was no plan.
void rutin__changed_write(const rutin__decision *before,
                          const rutin__decision *after, rutin__text *out);

#endif
