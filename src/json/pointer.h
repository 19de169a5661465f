// pointer.h - a member of JSON that was written here, found by its JSON pointer
//
// RFC 6901: "/steps/0/due" is the member `due` of the first element of the member
// `steps`; "" is the whole. "~1" stands for "/" in a name, and "~0" for "~".

#ifndef RUTIN__POINTER_H
#define RUTIN__POINTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Where an object or a list ends, and which one is the next that begins after it.
typedef struct rutin__nest {
    uint32_t end, next;
} rutin__nest;

// The objects and lists of a text, in the order in which they begin.
typedef struct rutin__nests {
    rutin__nest *at;
    int count, room;
} rutin__nests;

// Finds those of [length] bytes of JSON as write.h writes it. False: no memory.
bool rutin__pointer_index(rutin__nests *nests, const char *json, size_t length);
void rutin__pointer_clear(rutin__nests *nests); // frees

// Finds what [pointer] points to in the JSON that [nests] are of: where it stands
// and how long it is. NULL for nothing.
const char *rutin__pointer_find(const rutin__nests *nests, const char *json,
                                const char *pointer, size_t *length);

#endif
