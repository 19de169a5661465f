// ical.h - the deadlines of a plan as an iCalendar file

#ifndef RUTIN__ICAL_H
#define RUTIN__ICAL_H

#include "answer/decide.h"
#include "base/text.h"

// Writes the deadlines that [reader] has to keep: an actor, RUTIN__READER_FINDER or
// RUTIN__READER_ALL. Nothing where there are none, for a calendar without an event
// is none.
void rutin__ical_write(const rutin__decision *decision, int reader,
                       rutin__text *out);

#endif
