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

// Of the length and the first and last eight bytes: names that differ in the
// middle only are few, and no secret is to be kept.
static uint32_t hash_name(const char *at, size_t length)
{
    uint64_t first = 0, last = 0;

    if (length >= 8) {
        memcpy(&first, at, 8);
        memcpy(&last, at + length - 8, 8);
    } else {
        for (size_t i = 0; i < length; i++)
            first = first << 8 | (unsigned char)at[i];
    }
    first = (first + length) * UINT64_C(0x9E3779B97F4A7C15);
    last = (first ^ last) * UINT64_C(0x9E3779B97F4A7C15);
    return (uint32_t)(last >> 32);
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
        uint32_t slot = hash_name(at, strlen(at)) & names->mask;

        while (names->slots[slot] != 0)
            slot = (slot + 1) & names->mask;
        names->slots[slot] = (uint16_t)(i + 1);
    }
    return true;
}

int rutin__names_find(const rutin__names *names, const char *at, size_t length)
{
    uint32_t slot = hash_name(at, length) & names->mask;

    if (names->slots == NULL)
        return -1; // of a routine that did not load
    while (names->slots[slot] != 0) {
        int number = names->slots[slot] - 1;

        if (rutin__same_text(names->name(names->data, number), at, length))
            return number;
        slot = (slot + 1) & names->mask;
    }
    return -1;
}

int rutin__choice_find(const rutin__fact *fact, const char *at, size_t length)
{
    for (int i = 0; i < fact->choice_count; i++)
        if (rutin__same_text(fact->choices[i], at, length))
            return i;
    return -1;
}
