// diagram.h - ordered decision diagrams: functions of few values, each kept once
//
// A diagram tests one variable after the other, always in the same order, and
// ends in a leaf. Every variable has a few classes of values, and an edge holds a
// range of them:
//
//              age                       vertex   variable age, edges
//     not told │ below 18 │ 18 or more   edge     last 0, to ...; last 1, to ...
//              │          └─ leaf 0
//              └──────────── leaf 2
//
// Equal vertices are one vertex, and one whose edges all lead to the same place is
// left out: so two diagrams mean the same exactly where they are the same number
// (Bryant 1986; with many values Kam et al. 1998). They are built at load, in a
// builder, and then frozen into the routine's arena.

#ifndef RUTIN__DIAGRAM_H
#define RUTIN__DIAGRAM_H

#include "base/memory.h"
#include "base/set.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>

// A vertex by its number, or a leaf.
typedef uint32_t rutin__diagram;

static inline rutin__diagram rutin__diagram_leaf(uint32_t value)
{
    return value | UINT32_C(1) << 31;
}

static inline bool rutin__diagram_is_leaf(rutin__diagram diagram)
{
    return diagram >> 31 != 0;
}

static inline uint32_t rutin__diagram_value(rutin__diagram leaf)
{
    return leaf & ~(UINT32_C(1) << 31);
}

// Its edges begin at `edges` and end where those of the next vertex begin.
typedef struct rutin__vertex {
    uint16_t variable;
    uint16_t below; // in sets: the facts tested here and below
    uint32_t edges;
} rutin__vertex;

// Diagrams that change no more.
typedef struct rutin__diagrams {
    const rutin__vertex *vertices; // and one more, for the end of edges
    const uint16_t *last;          // one an edge: the last class it holds
    const rutin__diagram *to;      // one an edge: where it leads
    const rutin__set *sets;        // of facts, each once
    int count;                     // of vertices
} rutin__diagrams;

// Where the edge of a class of its variable leads from a vertex.
static inline rutin__diagram rutin__diagram_child(const rutin__diagrams *of,
                                                  rutin__diagram vertex,
                                                  unsigned class)
{
    uint32_t edge = of->vertices[vertex].edges;

    while (of->last[edge] < class)
        edge++;
    return of->to[edge];
}

// The leaf that a diagram comes to when its variables have [classes].
static inline uint32_t rutin__diagram_follow(const rutin__diagrams *of,
                                             rutin__diagram at,
                                             const uint16_t *classes)
{
    while (!rutin__diagram_is_leaf(at))
        at = rutin__diagram_child(of, at, classes[of->vertices[at].variable]);
    return rutin__diagram_value(at);
}

// ---------------------------------------------------------------- building

enum { RUTIN__DIAGRAM_NONE = 0x8000 }; // a leaf that stands for none

// What a leaf on one side may make of an operation, whatever is on the other.
typedef enum rutin__settled {
    RUTIN__GOES_ON, // nothing
    RUTIN__LEFT,    // what is on the left
    RUTIN__RIGHT,
    RUTIN__ZERO,   // leaf 0
    RUTIN__NOTHING // the leaf that stands for none
} rutin__settled;

// The leaves that may: 0, 1, 2, none, and all others, which do not.
enum { RUTIN__LEAF_NONE = 3, RUTIN__LEAF_ELSE, RUTIN__LEAVES };

// What two leaves come to together.
typedef struct rutin__operation {
    uint32_t (*leaf)(void *context, uint32_t a, uint32_t b);
    uint8_t left[RUTIN__LEAVES]; // rutin__settled, by the leaf on that side
    uint8_t right[RUTIN__LEAVES];
    bool commutes; // and then it is the same of a diagram with itself
} rutin__operation;

typedef struct rutin__builder rutin__builder;

// NULL: no memory.
rutin__builder *rutin__diagram_new(void);
void rutin__diagram_free(rutin__builder *builder);

// What came of everything built so far: RUTIN_OK; RUTIN_ELIMIT when the ceiling
// was passed, or a diagram is too deep; RUTIN_ENOMEM. After a failure all that is
// built is leaf 0, until rutin__diagram_limit() is called.
rutin_status rutin__diagram_status(const rutin__builder *builder);

// Ends building with [status], and gives leaf 0.
rutin__diagram rutin__diagram_fail(rutin__builder *builder,
                                   rutin_status status);

// Allows [applications] from now on, and forgets that a ceiling was passed.
void rutin__diagram_limit(rutin__builder *builder, long applications);
// How many of them are left.
long rutin__diagram_left(const rutin__builder *builder);

// An edge of a vertex in a builder.
typedef struct rutin__edge {
    uint32_t last; // class that it holds, after those of the edge before
    rutin__diagram to;
} rutin__edge;

// The variable, and the edges, of a vertex in a builder. They move when something
// is built.
const rutin__edge *rutin__diagram_read(const rutin__builder *builder,
                                       rutin__diagram vertex,
                                       unsigned *variable, int *count);

// A vertex of [variable] with these edges, which hold all of its classes and lead
// to what tests only variables after it.
rutin__diagram rutin__diagram_vertex(rutin__builder *builder, unsigned variable,
                                     const rutin__edge *edges, int count);

// The operation of two diagrams, class by class. What it finds is remembered by
// [operation]; in a context until rutin__diagram_forget(): another needs that.
rutin__diagram rutin__diagram_apply(rutin__builder *builder,
                                    const rutin__operation *operation,
                                    void *context, rutin__diagram a,
                                    rutin__diagram b);

void rutin__diagram_forget(rutin__builder *builder);

// The same of [count] diagrams, in a balanced tree; [none] where there are none.
rutin__diagram rutin__diagram_fold(rutin__builder *builder,
                                   const rutin__operation *operation,
                                   void *context, const rutin__diagram *parts,
                                   int count, rutin__diagram none);

// Keeps what [root] names: freezing gives it its new number. [root] must stay
// where it is until then.
void rutin__diagram_keep(rutin__builder *builder, rutin__diagram *root);

// Puts all that is kept into the arena. [fact_of] has the fact of each variable,
// or -1. False: no memory.
bool rutin__diagram_freeze(rutin__builder *builder, rutin__arena *arena,
                           const int16_t *fact_of, rutin__diagrams *frozen);

#endif
