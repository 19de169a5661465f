// memory.c - an arena: blocks that live and die together
//
// Memory comes from the system in chunks, zeroed, and is handed out from the
// front of the last one. A block too large to share a chunk gets one of its
// own, put behind the last, so that what is left of the last is not lost.
//
//     last ──▶ [ chunk │ block │ block │ ..... room ..... ]
//                  │ before
//                  ▼
//              [ chunk │ one large block ] ──▶ ... ──▶ NULL

#include "base/memory.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    ALIGN = alignof(max_align_t),
    CHUNK = 8192,
    LARGE = CHUNK / 4,
    PIECE = 1920
};

struct rutin__chunk {
    struct rutin__chunk *before;
    size_t used, size; // bytes after the header
};

// A chunk's own bytes, rounded up so that its first block is aligned.
enum { HEADER = (sizeof(struct rutin__chunk) + ALIGN - 1) / ALIGN * ALIGN };

// Through a pointer that could be changed at any time, so that no compiler can know
// that nobody reads it afterwards.
static void *(*const volatile fill)(void *, int, size_t) = memset;

// In pieces: long stretches are filled by an instruction that takes its time to
// begin, and that is counted once a byte.
void rutin__memory_wipe(void *at, size_t bytes)
{
    char *piece = at;

    for (; bytes > PIECE; piece += PIECE, bytes -= PIECE)
        fill(piece, 0, PIECE);
    fill(piece, 0, bytes);
}

void *rutin__memory_zeroed(size_t count, size_t size)
{
    void *made = malloc(count * size);

    if (made != NULL)
        rutin__memory_wipe(made, count * size);
    return made;
}

// A chunk with room for [bytes], and for more when the ceiling lets it.
static struct rutin__chunk *take_chunk(rutin__arena *arena, size_t bytes)
{
    size_t size = HEADER + (bytes > LARGE ? bytes : CHUNK - HEADER);
    size_t left = arena->ceiling ? arena->ceiling - arena->held : SIZE_MAX;
    struct rutin__chunk *chunk;

    if (size > left)
        size = left;
    if (size < HEADER || size - HEADER < bytes)
        return NULL;
    chunk = rutin__memory_zeroed(1, size);
    if (chunk == NULL)
        return NULL;
    chunk->size = size - HEADER;
    arena->held += size;
    return chunk;
}

static void add_chunk(rutin__arena *arena, struct rutin__chunk *chunk,
                      bool behind)
{
    if (behind) {
        chunk->before = arena->last->before;
        arena->last->before = chunk;
    } else {
        chunk->before = arena->last;
        arena->last = chunk;
    }
}

void *rutin__memory_take(rutin__arena *arena, size_t bytes)
{
    struct rutin__chunk *chunk = arena->last;

    if (bytes > SIZE_MAX / 2)
        return NULL;
    bytes = bytes == 0 ? ALIGN : (bytes + ALIGN - 1) / ALIGN * ALIGN;
    if (chunk == NULL || chunk->size - chunk->used < bytes) {
        chunk = take_chunk(arena, bytes);
        if (chunk == NULL)
            return NULL;
        add_chunk(arena, chunk, arena->last != NULL && bytes > LARGE);
    }
    chunk->used += bytes;
    return (char *)chunk + HEADER + (chunk->used - bytes);
}

void *rutin__memory_take_many(rutin__arena *arena, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size)
        return NULL;
    return rutin__memory_take(arena, count * size);
}

char *rutin__memory_take_text(rutin__arena *arena, const char *text,
                              size_t length)
{
    char *copy = length == SIZE_MAX ? NULL
                                    : rutin__memory_take(arena, length + 1);

    if (copy != NULL && length > 0)
        memcpy(copy, text, length);
    return copy;
}

void rutin__memory_clear(rutin__arena *arena)
{
    struct rutin__chunk *chunk = arena->last, *before;

    for (; chunk != NULL; chunk = before) {
        before = chunk->before;
        free(chunk);
    }
    arena->last = NULL;
    arena->held = 0;
}

void *rutin__memory_grown(void *array, int *room, int count, size_t size)
{
    if (array != NULL && count <= *room)
        return array;
    array = realloc(array, (size_t)(count > 0 ? count : 1) * size);
    if (array != NULL)
        *room = count;
    return array;
}
