// memory.h - an arena: blocks that live and die together; and growing arrays

#ifndef RUTIN__MEMORY_H
#define RUTIN__MEMORY_H

#include <stddef.h>

typedef struct rutin__arena {
    struct rutin__chunk *last;
    size_t held;    // bytes taken from the system
    size_t ceiling; // bytes it may take; 0 for none
} rutin__arena;

// [bytes] of zeroed memory, aligned for any type, until the arena is cleared;
// NULL when memory or the ceiling is out. Never NULL for 0 bytes otherwise.
void *rutin__memory_take(rutin__arena *arena, size_t bytes);

// Room for [count] things of [size] bytes; NULL also when that overflows.
void *rutin__memory_take_many(rutin__arena *arena, size_t count, size_t size);

// A copy of [length] bytes with a NUL after them.
char *rutin__memory_take_text(rutin__arena *arena, const char *text,
                              size_t length);

// Gives everything back. The arena can be used again.
void rutin__memory_clear(rutin__arena *arena);

// Fills with zeroes what nobody will read any more, which memset() may leave out.
void rutin__memory_wipe(void *at, size_t bytes);

// Room for [count] things of [size] bytes, zeroed, which free() takes; all together
// are no more bytes than can be counted. NULL: no memory.
void *rutin__memory_zeroed(size_t count, size_t size);

// An array with room for [count] things of [size] bytes, [*room] in all: [array],
// moved where it had less. NULL: no memory, and [array] is as it was.
void *rutin__memory_grown(void *array, int *room, int count, size_t size);

#endif
