// edit.h - a case that differs from another in a few things

#ifndef RUTIN__EDIT_H
#define RUTIN__EDIT_H

#include "base/text.h"
#include "case/record.h"
#include "json/read.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Whether a case can be changed so that a variable is of a class: nothing that
// happened can be undone, and no function made to answer otherwise.
bool rutin__edit_can(const rutin_routine *routine, unsigned variable,
                     unsigned was, unsigned class);

// Writes the case in [text], which [record] has read, so changed that its variables
// are of the classes in [now] and no more of those in [was]; all else stands as it
// was. Unless [day] is NULL it is opened, and told, on that day. False: it cannot be,
// or no memory.
bool rutin__edit_write(const rutin__record *record, rutin__json *in,
                       const char *text, size_t length, const uint16_t *was,
                       const uint16_t *now, const rutin__day *day,
                       rutin__text *out);

#endif
