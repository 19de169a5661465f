// page.h - what one reader gets of a plan, as JSON

#ifndef RUTIN__PAGE_H
#define RUTIN__PAGE_H

#include "answer/decide.h"
#include "base/text.h"

// Whose page it is, when it is not that of one actor.
enum { RUTIN__PAGE_FINDER = -1, RUTIN__PAGE_ALL = -2 };

// Writes the page of a decision that was made. [reader] is an actor, or one of the
// above.
void rutin__page_write(const rutin__decision *decision, int reader,
                       rutin__text *out);

#endif
