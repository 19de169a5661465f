// hours_read.h - reads opening hours as people write them

#ifndef RUTIN__HOURS_READ_H
#define RUTIN__HOURS_READ_H

#include "base/memory.h"
#include "rutin.h"
#include "time/hours.h"

// Reads "Mo-Fr 08:00-16:30; PH off" into the arena. Fails with RUTIN_EROUTINE
// and a message that says what was found, at which character and what was
// wanted, or with RUTIN_ENOMEM.
rutin_status rutin__hours_read(const rutin__hours **hours, rutin__arena *arena,
                               const char *text, rutin_error *error);

#endif
