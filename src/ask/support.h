// support.h - the facts that diagrams still turn on once a case is put in

#ifndef RUTIN__SUPPORT_H
#define RUTIN__SUPPORT_H

#include "base/set.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct rutin__support {
    const rutin_routine *routine;
    rutin__set wanted, left; // facts looked for; those of them not found so far
    bool together;           // they are all found where one is

    bool has_code;            // some rules are Lua functions
    const rutin__set *known;  // facts
    rutin__set unknown;       // the others
    const int16_t *rests_on;  // as findings have it
    uint16_t *classes;        // one a variable, or free
    const uint16_t *meanings; // one a leaf; NULL: each means itself
    bool *reached;            // one a leaf; NULL: nobody asks
    uint16_t *walked;         // one a vertex: the round in which it was
    struct rutin__seen *seen; // a table by hash
    uint32_t seen_mask, seen_count;
    uint32_t round, first_round; // of the table: now, and the first of the case
    uint32_t same_round;
    uint16_t walk_round;
    int comparisons;
    bool failed; // no memory
} rutin__support;

bool rutin__support_init(rutin__support *support, const rutin_routine *routine);
void rutin__support_clear(rutin__support *support); // frees

// Begins on a case: the classes of its variables, the facts that are told, and
// what Lua functions rest on. They must stay as they are meanwhile.
void rutin__support_begin(rutin__support *support, const uint16_t *classes,
                          const rutin__set *known, const int16_t *rests_on);

// Begins on a support of which only [facts] are looked for. None is found yet. Of
// facts that are looked for [together] all are found where one is.
void rutin__support_look_for(rutin__support *support, const rutin__set *facts,
                             bool together);

// Adds the facts that a diagram turns on.
void rutin__support_add(rutin__support *support, rutin__diagram root);

// Adds all that are looked for.
static inline void rutin__support_add_all(rutin__support *support)
{
    support->left = (rutin__set){{0}};
}

static inline rutin__set rutin__support_found(const rutin__support *support)
{
    rutin__set found = support->wanted;

    rutin__set_subtract(&found, &support->left);
    return found;
}

// The same where leaves of one of [meanings] are alike. Marks those that can come
// about in [reached], unless it is NULL.
void rutin__support_add_by(rutin__support *support, rutin__diagram root,
                           const uint16_t *meanings, bool *reached);

// The class of what may be of any.
enum { RUTIN__SUPPORT_FREE = 0xffff };

static inline bool rutin__support_is_free(const rutin__support *support,
                                          unsigned variable)
{
    return support->classes[variable] == RUTIN__SUPPORT_FREE;
}

// Where a diagram comes to by what is told: a leaf, or what is tested next.
static inline rutin__diagram rutin__support_skip(const rutin__support *support,
                                                 rutin__diagram at)
{
    const rutin__diagrams *of = &support->routine->diagrams;

    while (!rutin__diagram_is_leaf(at)) {
        unsigned class = support->classes[of->vertices[at].variable];

        if (class == RUTIN__SUPPORT_FREE)
            return at;
        at = rutin__diagram_child(of, at, class);
    }
    return at;
}

// What a diagram turns on, from the vertex that it comes to by what is told.
rutin__set rutin__support_of(rutin__support *support, rutin__diagram vertex);

// Whether a diagram tests nothing that is still looked for.
bool rutin__support_has_all(const rutin__support *support, rutin__diagram root);

#endif
