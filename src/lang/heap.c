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

struct rutin__unused {
    struct rutin__unused *next;
};

struct rutin__large {
    alignas(max_align_t) struct rutin__large *next;
    struct rutin__large **link; // what points here
};

static bool is_small(size_t size)
{
    return size <= RUTIN__HEAP_SMALL;
}

static size_t class_of(size_t size)
{
    return (size - 1) / RUTIN__HEAP_GRAIN;
}

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
static void *cut_small(rutin__heap *heap, size_t size)
{
    char *block;

    if (heap->left < size) {
        if (heap->ceiling - heap->taken < RUTIN__HEAP_CHUNK)
            return NULL;
        block = resize_large(heap, NULL, RUTIN__HEAP_CHUNK);
        if (block == NULL)
            return NULL;
        heap->room = block;
        heap->left = RUTIN__HEAP_CHUNK;
        heap->taken += RUTIN__HEAP_CHUNK;
    }
    block = heap->room;
    heap->room += size;
    heap->left -= size;
    return block;
}

static void *take_small(rutin__heap *heap, size_t size)
{
    size_t number = class_of(size);
    struct rutin__unused *block = heap->unused[number];

    if (block == NULL)
        return cut_small(heap, (number + 1) * RUTIN__HEAP_GRAIN);
    heap->unused[number] = block->next;
    return block;
}

void rutin__heap_free(rutin__heap *heap, void *block, size_t size)
{
    struct rutin__unused *unused = block;

    if (block == NULL)
        return;
    if (is_small(size)) {
        unused->next = heap->unused[class_of(size)];
        heap->unused[class_of(size)] = unused;
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
    bool was_small = block == NULL || is_small(before);
    void *moved;

    if (block != NULL && was_small && is_small(size) &&
        class_of(before) == class_of(size))
        return block;
    if (is_small(size))
        moved = take_small(heap, size);
    else
        moved = resize_large(heap, was_small ? NULL : block, size);
    if (moved == NULL)
        return size < before ? block : NULL;
    if (block != NULL && (was_small || is_small(size))) {
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
