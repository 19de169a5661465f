// heap.h - memory for one Lua state, given back all at once

#ifndef RUTIN__HEAP_H
#define RUTIN__HEAP_H

#include <stdbool.h>
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

struct rutin__unused {
    struct rutin__unused *next;
};

static inline bool rutin__heap_is_small(size_t size)
{
    return size <= RUTIN__HEAP_SMALL;
}

static inline size_t rutin__heap_class(size_t size)
{
    return (size - 1) / RUTIN__HEAP_GRAIN;
}

// A new block of [size] bytes, small and at least 1, as most are; NULL where a new
// chunk must be had for it, which rutin__heap_resize() does.
static inline void *rutin__heap_take(rutin__heap *heap, size_t size)
{
    size_t number = rutin__heap_class(size);
    size_t rounded = (number + 1) * RUTIN__HEAP_GRAIN;
    struct rutin__unused *block = heap->unused[number];
    char *room = heap->room;

    if (block != NULL) {
        heap->unused[number] = block->next;
        return block;
    }
    if (heap->left < rounded)
        return NULL;
    heap->room += rounded;
    heap->left -= rounded;
    return room;
}

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
