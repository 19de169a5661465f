// guard.h - puts a call around each value that code computes with

#ifndef RUTIN__GUARD_H
#define RUTIN__GUARD_H

#include "base/text.h"

#include <stddef.h>

// What a guard's value stands beside, as the number that it is called with.
typedef enum rutin__guarded {
    RUTIN__AFTER_IF,
    RUTIN__AFTER_ELSEIF,
    RUTIN__AFTER_WHILE,
    RUTIN__AFTER_UNTIL,
    RUTIN__BESIDE_AND,
    RUTIN__BESIDE_OR
} rutin__guarded;

// The comparisons are == ~= < <= > >= from 0 on, in that order.

typedef enum rutin__guarding {
    RUTIN__UNGUARDED, // there is nothing to guard
    RUTIN__GUARDED,
    RUTIN__UNSURE,   // guarded, provided that Lua reads [source] at all
    RUTIN__TOO_DEEP, // things lie too deep in each other
    RUTIN__NO_ROOM   // memory is out
} rutin__guarding;

// Adds to [out] the [length] bytes of [source] with its guards. The lines stay as
// they are. Lua reads both without a fault or neither, unless it is unsure.
rutin__guarding rutin__guard(const char *source, size_t length,
                             rutin__text *out);

#endif
