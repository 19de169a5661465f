// page.h - what one reader gets of a plan, as JSON

#ifndef RUTIN__PAGE_H
#define RUTIN__PAGE_H

#include "answer/decide.h"
#include "base/text.h"

// Writes the page of a decision that was made. [reader] is an actor, or
// RUTIN__READER_FINDER or RUTIN__READER_ALL.
void rutin__page_write(const rutin__decision *decision, int reader,
                       rutin__text *out);

#endif
