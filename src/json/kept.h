// kept.h - the texts of a routine, each kept once
//
// A kept text is a `const char *` like any other, with a NUL after it. Before it
// stands how long it is, so that a plan is written without measuring its texts
// or looking in them for what must be escaped:
//
//     ┌────────┬─────────────────────┬───┬────────┬────────
//     │ length │ t h e   t e x t     │ 0 │ length │ ...
//     └────────┴─────────────────────┴───┴────────┴────────
//              ▲ what is handed out
//
// The same text comes back as the same pointer.

#ifndef RUTIN__KEPT_H
#define RUTIN__KEPT_H

#include "base/memory.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// Short texts are copied in pieces of this many bytes, the last of which may reach
// past the end: there is always as much to read, and must be to write.
enum { RUTIN__KEPT_SLACK = 32 };

typedef struct rutin__keeper {
    rutin__arena *arena;   // where the texts live
    rutin__arena *scratch; // where the table of them lives meanwhile
    char *block;           // what is left of the last block of texts
    size_t left;
    const char **slots; // the texts by hash; NULL for an empty slot
    size_t slot_count, count;
} rutin__keeper;

// A copy of [length] bytes, or the one that is there; NULL when memory is out.
const char *rutin__kept_add(rutin__keeper *keeper, const char *text,
                            size_t length);

// The length of a kept text, and whether JSON has it as it is.
static inline size_t rutin__kept_length(const char *kept, bool *is_plain)
{
    uint32_t before;

    memcpy(&before, kept - sizeof before, sizeof before);
    *is_plain = (before & 1) != 0;
    return before >> 1;
}

// Copies a kept text of [length] bytes. Returns what comes after it.
static inline char *rutin__kept_copy(char *to, const char *kept, size_t length)
{
    memcpy(to, kept, RUTIN__KEPT_SLACK);
    if (length > 2 * RUTIN__KEPT_SLACK)
        memcpy(to + RUTIN__KEPT_SLACK, kept + RUTIN__KEPT_SLACK,
               length - RUTIN__KEPT_SLACK);
    else if (length > RUTIN__KEPT_SLACK)
        memcpy(to + RUTIN__KEPT_SLACK, kept + RUTIN__KEPT_SLACK,
               RUTIN__KEPT_SLACK);
    return to + length;
}

#endif
