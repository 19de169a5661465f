// schema.h - facts, actors, tasks and their types; the typed values of a case

#ifndef RUTIN__SCHEMA_H
#define RUTIN__SCHEMA_H

#include "time/duration.h"
#include "base/text.h"

// Ceilings of one routine. A set holds any of them.
enum {
    RUTIN__FACTS = 256,
    RUTIN__SUBJECTS = 256, // actors and tasks together
    RUTIN__CHOICES = 63,   // a bit each in an int64_t
    RUTIN__LANGUAGES = 8
};

// A set of up to 256 small numbers.
typedef struct rutin__set {
    uint64_t word[4];
} rutin__set;

static inline bool rutin__in_set(const rutin__set *set, unsigned n)
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

static inline bool rutin__sets_meet(const rutin__set *a, const rutin__set *b)
{
    uint64_t common = 0;

    for (int i = 0; i < 4; i++)
        common |= a->word[i] & b->word[i];
    return common != 0;
}

static inline bool rutin__sets_equal(const rutin__set *a, const rutin__set *b)
{
    uint64_t other = 0;

    for (int i = 0; i < 4; i++)
        other |= a->word[i] ^ b->word[i];
    return other == 0;
}

// The lowest bit set in a word that is not 0.
static inline unsigned rutin__lowest_bit(uint64_t word)
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

// The first bit set from bit [n] on in [words] words; -1 for none.
static inline int rutin__next_bit(const uint64_t *bits, int words, int n)
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
    return i * 64 + (int)rutin__lowest_bit(word);
}

// The lowest member from [n] on; -1 for none.
static inline int rutin__set_next(const rutin__set *set, int n)
{
    return rutin__next_bit(set->word, 4, n);
}

static inline int rutin__set_count(const rutin__set *set)
{
    int count = 0;

    for (int i = rutin__set_next(set, 0); i >= 0;
         i = rutin__set_next(set, i + 1))
        count++;
    return count;
}

static inline bool rutin__same_set(const rutin__set *a, const rutin__set *b)
{
    uint64_t other = 0;

    for (int i = 0; i < 4; i++)
        other |= a->word[i] ^ b->word[i];
    return other == 0;
}

static inline bool rutin__set_empty(const rutin__set *set)
{
    return (set->word[0] | set->word[1] | set->word[2] | set->word[3]) == 0;
}

// One text in every language of the routine, in their order; NULL for none.
typedef const char *const *rutin__words;

typedef enum rutin__type {
    RUTIN__YES_NO,
    RUTIN__NUMBER,
    RUTIN__ONE_OF,
    RUTIN__ANY_OF,
    RUTIN__TEXT
} rutin__type;

typedef enum rutin__class {
    RUTIN__NO_CLASS,
    RUTIN__SITUATION,
    RUTIN__CONTACT_WAY,
    RUTIN__IDENTITY,
    RUTIN__HEALTH,
    RUTIN__MIGRATION,
    RUTIN__ACCOUNT,
    RUTIN__CHILDREN,
    RUTIN__SUSPECTS,
    RUTIN__PROTECTED_ADDRESS,
    RUTIN__CLASS_COUNT
} rutin__class;

extern const char *const rutin__type_names[];  // "yes_no" ...
extern const char *const rutin__class_names[]; // "" "situation" ...

typedef enum rutin__presumption {
    RUTIN__NOT_PRESUMED,
    RUTIN__PRESUMED_VALUE,    // `presumed` is the value's bits
    RUTIN__PRESUMED_CONDITION // `presumed` is a condition, of a yes_no fact
} rutin__presumption;

// What a told value is, by type: yes_no 0 or 1; number the number; one_of the
// choice's number; any_of a bit a choice; text nothing.
typedef struct rutin__fact {
    const char *id;
    rutin__type type;
    rutin__class in_class;
    bool identifying; // by class or by mark
    uint8_t bit;      // in sets of 64: no other fact that a rule reads with it
                      // has it, unless one reads more than that
    int cost;         // conditions that presuming goes through
    int64_t min, max; // of a number
    const char *const *choices;
    const rutin__words *labels; // one a choice; NULL for none at all
    int choice_count;
    rutin__presumption presumption;
    int64_t presumed;
    rutin__words name;   // NULL: the id
    rutin__words ask;    // NULL where no rule reads it
    rutin__words in_ask; // what a plan has of it; see fragments.h
} rutin__fact;

typedef struct rutin__actor {
    const char *id;
    rutin__words name;
    const char *kind;
    const char *phone;                // NULL for none
    const struct rutin__hours *hours; // NULL for none
    rutin__words in_step;             // what a plan has of it; see fragments.h
    int same_as;       // the first actor of the same duty; itself if it is that
    int if_closed;     // the actor contacted instead; -1 for none
    int if_no_answer;  // likewise
    rutin__set ladder; // itself and all that ladders join it to, up or down
    int tries;         // contacts without answer before handing over
    bool has_again;
    rutin__duration again; // from one attempt to the next
} rutin__actor;

// A task that recurs stands here once for each time: the first is its `base`.
typedef struct rutin__task {
    const char *id;    // as declared, and in events
    const char *shown; // as steps have it: "follow_up#1"
    rutin__words name;
    rutin__words in_step; // what a plan has of it; see fragments.h
    int base, nth;        // nth from 1
} rutin__task;

// A fact as told in one case.
typedef struct rutin__value {
    bool told;
    int64_t bits;
} rutin__value;

// A name in a table, by its ends, which are all there is of one of up to sixteen
// bytes.
typedef struct rutin__name {
    uint64_t first, last;
    uint32_t length;
    uint16_t number; // + 1; 0 for an empty slot
} rutin__name;

// A table from names to numbers, made once and then only read.
typedef struct rutin__names {
    const char *(*name)(const void *data, int number);
    const void *data;
    rutin__name *slots;
    uint32_t mask; // slots - 1, a power of two
    int count;
} rutin__names;

struct rutin__arena;

// Makes the table of the names 0 to count-1 in the arena. False: no memory.
bool rutin__names_make(rutin__names *names, struct rutin__arena *arena,
                       const char *(*name)(const void *, int), const void *data,
                       int count);

// The number of a name, or -1.
int rutin__names_find(const rutin__names *names, const char *at, size_t length);

// The number of the choice named so, or -1.
int rutin__choice_find(const rutin__fact *fact, const char *at, size_t length);

#endif
