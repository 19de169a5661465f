// heap.h - memory for one Lua state, given back all at once

#ifndef RUTIN__HEAP_H
#define RUTIN__HEAP_H

#include <stddef.h>

enum {
    RUTIN__HEAP_GRAIN = 16,  // sizes of small blocks are rounded up to it
    RUTIN__HEAP_SMALL = 512, // bytes of the largest small block
    RUTIN__HEAP_SIZES = RUTIN__HEAP_SMALL / RUTIN__HEAP_GRAIN,
    RUTIN__HEAP_CHUNK = 8000 // bytes that small blocks are cut from
};

// Zero it, set the ceiling.
typedef struct rutin__heap {
    size_t ceiling; // bytes that small blocks may ever take
    size_t taken;
    char *room; // what is left of the last chunk
    size_t left;
    struct rutin__unused *unused[RUTIN__HEAP_SIZES]; // a list for each size
    struct rutin__large *large;                      // and the chunks
} rutin__heap;

// [block] of [before] bytes, NULL for 0, as one of [size] bytes, at least 1;
// moved where it must be. NULL when there is no memory, never for a shrink; then
// the block is as it was.
void *rutin__heap_resize(rutin__heap *heap, void *block, size_t before,
                         size_t size);

// Gives back a block of [size] bytes; NULL for 0.
void rutin__heap_free(rutin__heap *heap, void *block, size_t size);

// Gives every block back. The heap can be used again.
void rutin__heap_clear(rutin__heap *heap);

#endif
