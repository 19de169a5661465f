// schema.c - facts, actors, tasks and their types; the typed values of a case
//
// What a routine declares is found by name while a case is read, once a member.
// The table of names is made at load and has at least twice as many slots as
// names, so that a look-up is a hash and, as a rule, one comparison.

#include "routine/schema.h"

#include "base/memory.h"
#include "base/text.h"
#include "json/kept.h"

#include <string.h>

const char *const rutin__schema_type_names[] = {
    [RUTIN__YES_NO] = "yes_no", [RUTIN__NUMBER] = "number",
    [RUTIN__ONE_OF] = "one_of", [RUTIN__ANY_OF] = "any_of",
    [RUTIN__TEXT] = "text",
};

const char *const rutin__schema_class_names[] = {
    [RUTIN__NO_CLASS] = "",
    [RUTIN__SITUATION] = "situation",
    [RUTIN__CONTACT_WAY] = "contact_way",
    [RUTIN__IDENTITY] = "identity",
    [RUTIN__HEALTH] = "health",
    [RUTIN__MIGRATION] = "migration",
    [RUTIN__ACCOUNT] = "account",
    [RUTIN__CHILDREN] = "children",
    [RUTIN__SUSPECTS] = "suspects",
    [RUTIN__PROTECTED_ADDRESS] = "protected_address",
    [RUTIN__FINDER] = "finder",
};

static inline uint64_t four_bytes(const char *at)
{
    uint32_t bytes;

    memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

static inline uint64_t eight_bytes(const char *at)
{
    uint64_t bytes;

    memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

// The ends of a name: eight bytes each, four where it has not so many, or one,
// with the one in the middle.
static inline rutin__name find_ends(const char *at, size_t length)
{
    const unsigned char *b = (const unsigned char *)at;
    rutin__name name = {.length = (uint32_t)length};

    if (length >= 8) {
        name.first = eight_bytes(at);
        name.last = eight_bytes(at + length - 8);
    } else if (length >= 4) {
        name.first = four_bytes(at);
        name.last = four_bytes(at + length - 4);
    } else if (length > 0) {
        name.first = (uint64_t)b[0] << 8 | b[length / 2];
        name.last = b[length - 1];
    }
    return name;
}

// Where to look for a name first. Names that differ in the middle only are few,
// and no secret is to be kept.
static inline uint32_t hash_ends(rutin__name name)
{
    uint64_t hash = (name.first + name.length) * UINT64_C(0x9E3779B97F4A7C15);

    hash = (hash ^ name.last) * UINT64_C(0x9E3779B97F4A7C15);
    return (uint32_t)(hash >> 32);
}

bool rutin__schema_make_names(rutin__names *names, rutin__arena *arena,
                              const char *(*name)(const void *, int),
                              const void *data, int count)
{
    uint32_t size = 8;

    while (size < 2 * (uint32_t)count)
        size *= 2;
    names->slots = rutin__memory_take_many(arena, size, sizeof *names->slots);
    if (names->slots == NULL)
        return false;
    names->name = name;
    names->data = data;
    names->mask = size - 1;
    names->count = count;
    for (int i = 0; i < count; i++) {
        const char *at = name(data, i);
        rutin__name added = find_ends(at, strlen(at));
        uint32_t slot = hash_ends(added) & names->mask;

        while (names->slots[slot].number != 0)
            slot = (slot + 1) & names->mask;
        added.number = (uint16_t)(i + 1);
        names->slots[slot] = added;
    }
    return true;
}

// The slot of a name with these ends, from [slot] on; an empty one where there is
// none.
static inline const rutin__name *find_slot(const rutin__names *names,
                                           rutin__name ends, size_t length,
                                           uint32_t slot)
{
    for (;; slot++) {
        const rutin__name *name = &names->slots[slot & names->mask];

        if (name->number == 0 ||
            (name->first == ends.first && name->last == ends.last &&
             name->length == length))
            return name;
    }
}

// The number of a name that is more than its ends, or -1.
static __attribute__((noinline)) int find_long(const rutin__names *names,
                                               const char *at, size_t length)
{
    rutin__name ends = find_ends(at, length);
    const rutin__name *name = find_slot(names, ends, length, hash_ends(ends));

    while (name->number != 0 &&
           memcmp(names->name(names->data, name->number - 1), at, length) != 0)
        name = find_slot(names, ends, length,
                         (uint32_t)(name - names->slots) + 1);
    return name->number - 1;
}

int rutin__schema_find(const rutin__names *names, const char *at, size_t length)
{
    rutin__name ends;

    if (names->slots == NULL)
        return -1; // of a routine that did not load
    if (length > 16)
        return find_long(names, at, length);
    ends = find_ends(at, length);
    return find_slot(names, ends, length, hash_ends(ends))->number - 1;
}

int rutin__schema_find_choice(const rutin__fact *fact, const char *at,
                              size_t length)
{
    bool is_plain;

    for (int i = 0; i < fact->choice_count; i++)
        if (rutin__kept_length(fact->choices[i], &is_plain) == length &&
            rutin__text_same_bytes(fact->choices[i], at, length))
            return i;
    return -1;
}
