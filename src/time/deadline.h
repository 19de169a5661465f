// deadline.h - when something is due, by calendar and opening hours

#ifndef RUTIN__DEADLINE_H
#define RUTIN__DEADLINE_H

#include "time/duration.h"
#include "time/hours.h"

// When [duration] from [start] ends, in the start's own offset. Working days
// are those of [calendar]; NULL: Monday to Friday. "this working day" ends with
// [hours], the actor's; NULL: at 16:30 of a working day. Unless it says
// RUTIN__FOUND, [*due] is as it was: RUTIN__NOT_FOUND where nothing opens, and
// RUTIN__NO_YEAR where the calendar does not know a day it depends on.
rutin__found rutin__due_by(rutin__time start, rutin__duration duration,
                           const rutin__calendar *calendar,
                           const rutin__hours *hours, rutin__time *due);

#endif
