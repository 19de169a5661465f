// schema.h - facts, actors, tasks and their types; the typed values of a case

#ifndef RUTIN__SCHEMA_H
#define RUTIN__SCHEMA_H

#include "base/memory.h"
#include "base/set.h"
#include "routine/diagram.h"
#include "time/deadline.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Ceilings of one routine. A set holds any of them.
enum {
    RUTIN__FACTS = 256,
    RUTIN__SUBJECTS = 256, // actors and tasks together
    RUTIN__CHOICES = 63,   // a bit each in an int64_t
    RUTIN__LANGUAGES = 8
};

// One text in every language of the routine, in their order; NULL for none.
typedef const char *const *rutin__localized;

// A condition that pages and questions go by, as written and as it is judged. Where
// none is written it always holds, or never, as its member says.
typedef struct rutin__clause {
    int when; // a condition; RUTIN__NO_CONDITION, RUTIN__NEVER
    rutin__diagram holds;
} rutin__clause;

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
    RUTIN__FINDER, // about whoever runs the case: told to nobody
    RUTIN__CLASS_COUNT
} rutin__class;

extern const char *const rutin__schema_type_names[];  // "yes_no" ...
extern const char *const rutin__schema_class_names[]; // "" "situation" ...

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
    int64_t min, max; // of a number
    const char *const *choices;
    const rutin__localized *labels; // one a choice; NULL for none at all
    int choice_count;
    rutin__presumption presumption;
    int64_t presumed;
    rutin__diagram presumes; // of a presumed condition: what it answers
    rutin__localized name;   // NULL: the id
    rutin__localized lower;  // the same in lower case, of one that texts name
    rutin__localized ask;    // NULL where no rule reads it
    rutin__clause asked;     // always where not given
    int asked_place;         // among those the routine asks first, from 1; 0
    rutin__localized in_ask; // what a plan has of it; see fragments.h
} rutin__fact;

typedef struct rutin__actor {
    const char *id;
    rutin__localized name, short_name; // the short one NULL for none
    const char *kind;
    const char *phone;                // NULL for none
    const struct rutin__hours *hours; // NULL for none
    rutin__localized in_step;         // what a plan has of it; see fragments.h
    int same_as;       // the first actor of the same duty; itself if it is that
    int banned_like;   // the first actor that just the same rules ban
    int open_like;     // the first actor of the same opening hours
    int if_closed;     // the actor contacted instead; -1 for none
    int if_no_answer;  // likewise
    int tries;         // contacts without answer before handing over
    rutin__set ladder; // itself and all that ladders join it to, up or down
    rutin__clause finder, near; // never where not given
    const uint16_t *part_of;    // subjects: the first there is its whole
    int part_of_count;
    bool board;     // its step is never on the finder's page
    bool has_peers; // some other on its ladder has the same duty
    bool has_again;
    rutin__duration again; // from one attempt to the next
} rutin__actor;

// A task that recurs stands here once for each time: the first is its `base`.
typedef struct rutin__task {
    const char *id;    // as declared, and in events
    const char *shown; // as steps have it: "follow_up#1"
    rutin__localized name;
    rutin__localized in_step; // what a plan has of it; see fragments.h
    int base, nth;            // nth from 1
    const uint16_t *part_of;  // as of an actor
    int part_of_count;
    bool board;
} rutin__task;

// A fact as told in one case.
typedef struct rutin__value {
    bool known;
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
bool rutin__schema_make_names(rutin__names *names, struct rutin__arena *arena,
                              const char *(*name)(const void *, int),
                              const void *data, int count);

// The number of a name, or -1.
int rutin__schema_find(const rutin__names *names, const char *at,
                       size_t length);

// The number of the choice named so, or -1.
int rutin__schema_find_choice(const rutin__fact *fact, const char *at,
                              size_t length);

#endif
