// set.h - sets of small numbers: facts, actors, tasks
//
// A set is a bit for each number from 0 to 255, in four words.

#ifndef RUTIN__SET_H
#define RUTIN__SET_H

#include <stdbool.h>
#include <stdint.h>

// A set of up to 256 small numbers.
typedef struct rutin__set {
    uint64_t word[4];
} rutin__set;

static inline bool rutin__set_has(const rutin__set *set, unsigned n)
{
    return set->word[n >> 6] >> (n & 63) & 1;
}

static inline void rutin__set_add(rutin__set *set, unsigned n)
{
    set->word[n >> 6] |= UINT64_C(1) << (n & 63);
}

static inline void rutin__set_remove(rutin__set *set, unsigned n)
{
    set->word[n >> 6] &= ~(UINT64_C(1) << (n & 63));
}

// The numbers from 0 up to [count], not included.
static inline rutin__set rutin__set_of_all(int count)
{
    rutin__set set = {{0}};

    for (int i = 0; i < 4; i++, count -= 64)
        set.word[i] = count >= 64  ? ~UINT64_C(0)
                      : count <= 0 ? 0
                                   : (UINT64_C(1) << count) - 1;
    return set;
}

static inline void rutin__set_unite(rutin__set *set, const rutin__set *other)
{
    for (int i = 0; i < 4; i++)
        set->word[i] |= other->word[i];
}

static inline void rutin__set_subtract(rutin__set *set, const rutin__set *other)
{
    for (int i = 0; i < 4; i++)
        set->word[i] &= ~other->word[i];
}

static inline void rutin__set_meet(rutin__set *set, const rutin__set *other)
{
    for (int i = 0; i < 4; i++)
        set->word[i] &= other->word[i];
}

static inline bool rutin__set_meets(const rutin__set *a, const rutin__set *b)
{
    uint64_t common = 0;

    for (int i = 0; i < 4; i++)
        common |= a->word[i] & b->word[i];
    return common != 0;
}

static inline bool rutin__set_same(const rutin__set *a, const rutin__set *b)
{
    uint64_t other = 0;

    for (int i = 0; i < 4; i++)
        other |= a->word[i] ^ b->word[i];
    return other == 0;
}

// The lowest bit set in a word that is not 0.
static inline unsigned rutin__set_lowest_bit(uint64_t word)
{
#if defined(__GNUC__)
    return (unsigned)__builtin_ctzll(word);
#else
    unsigned bit = 0;

    for (; !(word & 1); word >>= 1)
        bit++;
    return bit;
#endif
}

static inline int rutin__set_count_bits(uint64_t word)
{
#if defined(__GNUC__)
    return __builtin_popcountll(word);
#else
    int count = 0;

    for (; word != 0; word &= word - 1)
        count++;
    return count;
#endif
}

// The first bit set from bit [n] on in [words] words; -1 for none.
static inline int rutin__set_next_bit(const uint64_t *bits, int words, int n)
{
    int i = n >> 6;
    uint64_t word;

    if (i >= words)
        return -1;
    word = bits[i] & ~UINT64_C(0) << (n & 63);
    while (word == 0) {
        if (++i == words)
            return -1;
        word = bits[i];
    }
    return i * 64 + (int)rutin__set_lowest_bit(word);
}

// The lowest member from [n] on; -1 for none.
static inline int rutin__set_next(const rutin__set *set, int n)
{
    return rutin__set_next_bit(set->word, 4, n);
}

static inline int rutin__set_count(const rutin__set *set)
{
    int count = 0;

    for (int i = 0; i < 4; i++)
        if (set->word[i] != 0)
            count += rutin__set_count_bits(set->word[i]);
    return count;
}

static inline bool rutin__set_empty(const rutin__set *set)
{
    return (set->word[0] | set->word[1] | set->word[2] | set->word[3]) == 0;
}

#endif
