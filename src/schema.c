// schema.c - facts, actors, tasks and their types; the typed values of a case
//
// What a routine declares is found by name while a case is read, once a member.
// The table of names is made at load and has at least twice as many slots as
// names, so that a look-up is a hash and, as a rule, one comparison.
//
// Stands on memory and text.

#include "schema.h"

#include "memory.h"

#include <string.h>

const char *const rutin__type_names[] = {
    [RUTIN__YES_NO] = "yes_no", [RUTIN__NUMBER] = "number",
    [RUTIN__ONE_OF] = "one_of", [RUTIN__ANY_OF] = "any_of",
    [RUTIN__TEXT] = "text",
};

const char *const rutin__class_names[] = {
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
};

// The ends of a name: eight bytes each, four where it has not so many, or one,
// with the one in the middle.
static inline rutin__name find_ends(const char *at, size_t length)
{
    rutin__name name = {.length = (uint32_t)length};

    if (length >= 8) {
        memcpy(&name.first, at, 8);
        memcpy(&name.last, at + length - 8, 8);
    } else if (length >= 4) {
        memcpy(&name.first, at, 4);
        memcpy(&name.last, at + length - 4, 4);
    } else if (length > 0) {
        name.first = (uint64_t)(unsigned char)at[0] << 8 |
                     (unsigned char)at[length / 2];
        name.last = (unsigned char)at[length - 1];
    }
    return name;
}

// Where to look for a name first. Names that differ in the middle only are few,
// and no secret is to be kept.
static uint32_t hash_ends(const rutin__name *name)
{
    uint64_t hash = (name->first + name->length) * UINT64_C(0x9E3779B97F4A7C15);

    hash = (hash ^ name->last) * UINT64_C(0x9E3779B97F4A7C15);
    return (uint32_t)(hash >> 32);
}

// Whether a name in the table has these ends, and is [at].
static inline bool is_name(const rutin__names *names, const rutin__name *name,
                           const rutin__name *ends, const char *at)
{
    if (name->first != ends->first || name->last != ends->last ||
        name->length != ends->length)
        return false;
    return name->length <= 16 ||
           memcmp(names->name(names->data, name->number - 1), at,
                  name->length) == 0;
}

bool rutin__names_make(rutin__names *names, rutin__arena *arena,
                       const char *(*name)(const void *, int), const void *data,
                       int count)
{
    uint32_t size = 8;

    while (size < 2 * (uint32_t)count)
        size *= 2;
    names->slots = rutin__take_many(arena, size, sizeof *names->slots);
    if (names->slots == NULL)
        return false;
    names->name = name;
    names->data = data;
    names->mask = size - 1;
    names->count = count;
    for (int i = 0; i < count; i++) {
        const char *at = name(data, i);
        rutin__name added = find_ends(at, strlen(at));
        uint32_t slot = hash_ends(&added) & names->mask;

        while (names->slots[slot].number != 0)
            slot = (slot + 1) & names->mask;
        added.number = (uint16_t)(i + 1);
        names->slots[slot] = added;
    }
    return true;
}

int rutin__names_find(const rutin__names *names, const char *at, size_t length)
{
    rutin__name ends = find_ends(at, length);
    uint32_t slot = hash_ends(&ends) & names->mask;

    if (names->slots == NULL || length > UINT32_MAX)
        return -1; // of a routine that did not load; longer than any name
    for (; names->slots[slot].number != 0; slot = (slot + 1) & names->mask)
        if (is_name(names, &names->slots[slot], &ends, at))
            return names->slots[slot].number - 1;
    return -1;
}

int rutin__choice_find(const rutin__fact *fact, const char *at, size_t length)
{
    for (int i = 0; i < fact->choice_count; i++)
        if (rutin__same_text(fact->choices[i], at, length))
            return i;
    return -1;
}
