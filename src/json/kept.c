// kept.c - the texts of a routine, each kept once
//
// Texts are packed into blocks of the arena, one after the other. While a
// routine is loaded an open table finds those that are there already; it is
// scratch, and outlives nobody.

#include "json/kept.h"

#include "json/escape.h"

enum {
    BLOCK = 4096, // bytes
    BEFORE = sizeof(uint32_t),
    FIRST_SLOTS = 4096
};

static uint64_t mixed(uint64_t hash, uint64_t part)
{
    hash = (hash ^ part) * UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ hash >> 32;
}

static uint64_t hash_text(const char *text, size_t length)
{
    uint64_t hash = length, part;

    for (; length >= sizeof part; length -= sizeof part) {
        memcpy(&part, text, sizeof part);
        hash = mixed(hash, part);
        text += sizeof part;
    }
    part = 0;
    memcpy(&part, text, length);
    return mixed(hash, part);
}

static size_t length_of(const char *kept)
{
    bool is_plain;

    return rutin__kept_length(kept, &is_plain);
}

// The slot where a text is, or where it goes.
static const char **find_slot(const rutin__keeper *keeper, const char *text,
                              size_t length)
{
    size_t mask = keeper->slot_count - 1;
    size_t at = hash_text(text, length) & mask;

    while (keeper->slots[at] != NULL &&
           (length_of(keeper->slots[at]) != length ||
            memcmp(keeper->slots[at], text, length) != 0))
        at = (at + 1) & mask;
    return &keeper->slots[at];
}

// Makes room for one more slot, at least half of them empty.
static bool grow_table(rutin__keeper *keeper)
{
    rutin__keeper before = *keeper;

    if (2 * (keeper->count + 1) <= keeper->slot_count)
        return true;
    keeper->slot_count = before.slot_count ? 4 * before.slot_count
                                           : FIRST_SLOTS;
    keeper->slots = rutin__memory_take_many(keeper->scratch, keeper->slot_count,
                                            sizeof *keeper->slots);
    if (keeper->slots == NULL) {
        *keeper = before;
        return false;
    }
    for (size_t i = 0; i < before.slot_count; i++)
        if (before.slots[i] != NULL)
            *find_slot(keeper, before.slots[i],
                       length_of(before.slots[i])) = before.slots[i];
    return true;
}

// Room for [bytes] in a block, with slack behind it.
static char *take_bytes(rutin__keeper *keeper, size_t bytes)
{
    char *at;

    if (keeper->left < bytes) {
        size_t size = bytes > BLOCK / 4 ? bytes : BLOCK;

        at = rutin__memory_take(keeper->arena, size + RUTIN__KEPT_SLACK);
        if (at == NULL || size == bytes)
            return at;
        keeper->block = at;
        keeper->left = size;
    }
    at = keeper->block;
    keeper->block += bytes;
    keeper->left -= bytes;
    return at;
}

const char *rutin__kept_add(rutin__keeper *keeper, const char *text,
                            size_t length)
{
    const char *end = text + length;
    const char **slot;
    uint32_t before;
    char *at;

    if (length > UINT32_MAX / 2 || !grow_table(keeper))
        return NULL;
    slot = find_slot(keeper, text, length);
    if (*slot != NULL)
        return *slot;
    at = take_bytes(keeper, BEFORE + length + 1);
    if (at == NULL)
        return NULL;
    before = (uint32_t)length << 1 |
             (rutin__escape_plain_run(text, end) == end);
    memcpy(at, &before, BEFORE);
    memcpy(at + BEFORE, text, length);
    keeper->count++;
    return *slot = at + BEFORE;
}
