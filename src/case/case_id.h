// case_id.h - what a case may be called

#ifndef RUTIN__CASE_ID_H
#define RUTIN__CASE_ID_H

#include "base/messages.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stddef.h>

enum {
    RUTIN__ID_LETTERS = 64,
    RUTIN__ID_SIZE = 2 * RUTIN__ID_LETTERS + 1 // bytes with the NUL
};

// What is wrong with [length] bytes of UTF-8 as an id; RUTIN__SAY_NOTHING when
// nothing is.
rutin__message rutin__case_id_fault(const char *id, size_t length);

// Whether [id], a text in which nothing is wrong, holds the Swedish personal
// number of somebody born a year or more before [opened].
bool rutin__case_id_holds_person(const char *id, rutin__day opened);

#endif
