// heap.c - memory for one Lua state, given back all at once
//
// A state takes and gives back tens of thousands of blocks, few of over a hundred
// bytes, and tells the size of each when it gives it back. So small blocks are
// cut from chunks and need no head; one that is given back waits for the next of
// its size. Large ones come from the system, in a list so that they can be found
// in the end, and a chunk is one of them:
//
//     chunk    [ 32 │ 64 │ 48 │ 64 │ ..... room ..... ]
//     unused   16: NULL   32: NULL   48: ──▶ [ ] ──▶ NULL   64: …
//     large    ──▶ [ head │ block ] ◀──▶ [ head │ block ] ──▶ NULL

#include "lang/heap.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct rutin__large {
    alignas(max_align_t) struct rutin__large *next;
    struct rutin__large **link; // what points here
};

static void join(rutin__heap *heap, struct rutin__large *head)
{
    head->next = heap->large;
    head->link = &heap->large;
    if (head->next != NULL)
        head->next->link = &head->next;
    heap->large = head;
}

static void leave(const struct rutin__large *head)
{
    *head->link = head->next;
    if (head->next != NULL)
        head->next->link = head->link;
}

// A large block grown or shrunk; a new one for NULL. It leaves the others
// meanwhile, since it may move.
static void *resize_large(rutin__heap *heap, void *block, size_t size)
{
    struct rutin__large *head = NULL, *moved;

    if (size > SIZE_MAX - sizeof *head)
        return NULL;
    if (block != NULL) {
        head = (struct rutin__large *)block - 1;
        leave(head);
    }
    moved = realloc(head, sizeof *head + size);
    if (moved == NULL && head == NULL)
        return NULL;
    join(heap, moved == NULL ? head : moved);
    return moved == NULL ? NULL : moved + 1;
}

// What is left of a chunk when the next begins is lost.
static void *take_small(rutin__heap *heap, size_t size)
{
    void *block = rutin__heap_take(heap, size);

    if (block != NULL || heap->ceiling - heap->taken < RUTIN__HEAP_CHUNK)
        return block;
    block = resize_large(heap, NULL, RUTIN__HEAP_CHUNK);
    if (block == NULL)
        return NULL;
    heap->room = block;
    heap->left = RUTIN__HEAP_CHUNK;
    heap->taken += RUTIN__HEAP_CHUNK;
    return rutin__heap_take(heap, size);
}

void rutin__heap_free(rutin__heap *heap, void *block, size_t size)
{
    struct rutin__unused *unused = block;

    if (block == NULL)
        return;
    if (rutin__heap_is_small(size)) {
        unused->next = heap->unused[rutin__heap_class(size)];
        heap->unused[rutin__heap_class(size)] = unused;
    } else {
        leave((struct rutin__large *)block - 1);
        free((struct rutin__large *)block - 1);
    }
}

// A block that cannot shrink stays, and is of the smaller size from then on: a
// large one too, which goes in the end.
void *rutin__heap_resize(rutin__heap *heap, void *block, size_t before,
                         size_t size)
{
    bool was_small = block == NULL || rutin__heap_is_small(before);
    void *moved;

    if (block != NULL && was_small && rutin__heap_is_small(size) &&
        rutin__heap_class(before) == rutin__heap_class(size))
        return block;
    if (rutin__heap_is_small(size))
        moved = take_small(heap, size);
    else
        moved = resize_large(heap, was_small ? NULL : block, size);
    if (moved == NULL)
        return size < before ? block : NULL;
    if (block != NULL && (was_small || rutin__heap_is_small(size))) {
        memcpy(moved, block, before < size ? before : size);
        rutin__heap_free(heap, block, before);
    }
    return moved;
}

void rutin__heap_clear(rutin__heap *heap)
{
    for (struct rutin__large *head = heap->large; head != NULL;) {
        struct rutin__large *next = head->next;

        free(head);
        head = next;
    }
    *heap = (rutin__heap){.ceiling = heap->ceiling};
}
