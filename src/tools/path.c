// path.c - paths through a diagram: the one that a case takes, and the nearest
//
// How far a case is from a leaf is how far it is from the nearest of the vertices
// below, and one edge more: so each vertex is looked at once.

#include "tools/path.h"

#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/variable.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// What an edge costs. A path has fewer than 4096 tests of each kind.
enum {
    CHOSEN = 1,           // a choice of a fact that is told with it
    ASKED = 1 << 6,       // a fact more is told
    HAPPENED = ASKED + 1, // or something more is done
    OTHERWISE = 1 << 18,  // what was told is otherwise
    UNTOLD = OTHERWISE + 1,
    UNDONE = 2 * OTHERWISE
};

static const int64_t never = INT64_MAX / 4;

bool rutin__path_open(rutin__paths *paths, const rutin_routine *routine)
{
    size_t vertices = (size_t)routine->diagrams.count + 1;

    *paths = (rutin__paths){.routine = routine};
    paths->seen = calloc(vertices, sizeof *paths->seen);
    paths->costs = calloc(vertices, sizeof *paths->costs);
    paths->free = calloc((size_t)routine->variable_count + 1,
                         sizeof *paths->free);
    if (paths->seen != NULL && paths->costs != NULL && paths->free != NULL)
        return true;
    rutin__path_close(paths);
    return false;
}

void rutin__path_close(rutin__paths *paths)
{
    free(paths->seen);
    free(paths->costs);
    free(paths->free);
    *paths = (rutin__paths){.routine = NULL};
}

bool rutin__path_init(rutin__path *path, const rutin_routine *routine)
{
    path->count = 0;
    path->hops = malloc(((size_t)routine->variable_count + 1) *
                        sizeof *path->hops);
    return path->hops != NULL;
}

void rutin__path_clear(rutin__path *path)
{
    free(path->hops);
    path->hops = NULL;
    path->count = 0;
}

// ---------------------------------------------------------------- edges

static unsigned edges_of(const rutin__diagrams *of, rutin__diagram vertex)
{
    return of->vertices[vertex + 1].edges - of->vertices[vertex].edges;
}

static unsigned first_class(const rutin__diagrams *of, rutin__diagram vertex,
                            unsigned edge)
{
    return edge == 0 ? 0 : of->last[of->vertices[vertex].edges + edge - 1] + 1u;
}

static rutin__hop hop_of(const rutin__diagrams *of, rutin__diagram vertex,
                         unsigned edge)
{
    uint32_t edges = of->vertices[vertex].edges;
    rutin__hop hop = {.variable = of->vertices[vertex].variable,
                      .first = (uint16_t)first_class(of, vertex, edge),
                      .last = of->last[edges + edge]};

    for (unsigned i = 0; i < edges_of(of, vertex); i++)
        for (unsigned class = first_class(of, vertex, i);
             of->to[edges + i] == of->to[edges + edge] && class < 64 &&
             class <= of->last[edges + i];
             class ++)
            hop.like |= UINT64_C(1) << class;
    return hop;
}

static unsigned edge_of(const rutin__diagrams *of, rutin__diagram vertex,
                        unsigned class)
{
    unsigned edge = 0;

    while (of->last[of->vertices[vertex].edges + edge] < class)
        edge++;
    return edge;
}

// ---------------------------------------------------------------- what settles

// Whether every case with these classes, but for those that are free, comes to
// [leaf].
static bool is_settled(rutin__paths *p, rutin__diagram at,
                       const uint16_t *classes, uint32_t leaf)
{
    const rutin__diagrams *of = &p->routine->diagrams;
    const rutin__vertex *vertex;

    if (rutin__diagram_is_leaf(at))
        return rutin__diagram_value(at) == leaf;
    vertex = &of->vertices[at];
    if (!p->free[vertex->variable])
        return is_settled(
            p, rutin__diagram_child(of, at, classes[vertex->variable]), classes,
            leaf);
    if (p->seen[at] == p->round)
        return true;
    p->seen[at] = p->round;
    for (unsigned i = 0; i < edges_of(of, at); i++)
        if (!is_settled(p, of->to[vertex->edges + i], classes, leaf))
            return false;
    return true;
}

// Drops the tests of a path without which the answer is the same: those of what
// was not told, where [told] is not, or of all else.
static void drop(rutin__paths *p, rutin__diagram root, const uint16_t *classes,
                 rutin__path *path, bool told)
{
    for (int i = path->count - 1; i >= 0; i--) {
        rutin__hop *hop = &path->hops[i];
        unsigned variable = hop->variable;

        if (!hop->settles || (classes[variable] != 0) != told)
            continue;
        p->free[variable] = 1;
        p->round++;
        hop->settles = !is_settled(p, root, classes, path->leaf);
        p->free[variable] = !hop->settles;
    }
}

void rutin__path_take(rutin__paths *paths, rutin__diagram root,
                      const uint16_t *classes, rutin__path *path)
{
    const rutin__diagrams *of = &paths->routine->diagrams;
    rutin__diagram at = root;

    path->count = 0;
    memset(paths->free, 1,
           (size_t)paths->routine->variable_count * sizeof *paths->free);
    while (!rutin__diagram_is_leaf(at)) {
        unsigned variable = of->vertices[at].variable;
        rutin__hop *hop = &path->hops[path->count++];

        *hop = hop_of(of, at, edge_of(of, at, classes[variable]));
        hop->settles = true;
        paths->free[variable] = 0;
        at = rutin__diagram_child(of, at, classes[variable]);
    }
    path->leaf = rutin__diagram_value(at);
    drop(paths, root, classes, path, false);
    drop(paths, root, classes, path, true);
}

// ---------------------------------------------------------------- the nearest

// A choice is told with its fact: where that is not told, it is not otherwise.
static int64_t cost_of_choice(const rutin_routine *routine, unsigned variable,
                              const uint16_t *classes)
{
    unsigned fact = routine->variables[variable].subject;

    return classes[routine->variable_of[fact]] == 0 ? CHOSEN : OTHERWISE;
}

// What it costs that a variable is of another class than it was.
static int64_t cost_of(const rutin_routine *routine, const rutin__hop *hop,
                       const uint16_t *classes)
{
    unsigned was = classes[hop->variable];

    switch (routine->variables[hop->variable].kind) {
    case RUTIN__VARIABLE_DAY:
    case RUTIN__VARIABLE_CODE:
    case RUTIN__VARIABLE_PLAN:
        return never;
    case RUTIN__VARIABLE_FACT:
        return was == 0 ? ASKED : hop->last == 0 ? UNTOLD : OTHERWISE;
    case RUTIN__VARIABLE_CHOICE:
        return cost_of_choice(routine, hop->variable, classes);
    default:
        return was == 0 ? HAPPENED : hop->last == 0 ? UNDONE : OTHERWISE;
    }
}

static int64_t cost_of_edge(const rutin__paths *p, rutin__diagram at,
                            unsigned edge, const uint16_t *classes)
{
    rutin__hop hop = hop_of(&p->routine->diagrams, at, edge);
    unsigned was = classes[hop.variable];

    return hop.first <= was && was <= hop.last
               ? 0
               : cost_of(p->routine, &hop, classes);
}

static int64_t distance(rutin__paths *p, rutin__diagram at, uint32_t wanted,
                        const uint16_t *classes)
{
    const rutin__diagrams *of = &p->routine->diagrams;
    int64_t least = never;

    if (rutin__diagram_is_leaf(at))
        return wanted >> rutin__diagram_value(at) & 1 ? 0 : never;
    if (p->seen[at] == p->round)
        return p->costs[at];
    for (unsigned i = 0; i < edges_of(of, at); i++) {
        int64_t edge = cost_of_edge(p, at, i, classes), below;

        if (edge >= least)
            continue;
        below = distance(p, of->to[of->vertices[at].edges + i], wanted,
                         classes);
        if (edge + below < least)
            least = edge + below;
    }
    p->seen[at] = p->round;
    p->costs[at] = least;
    return least;
}

bool rutin__path_nearest(rutin__paths *paths, rutin__diagram root,
                         uint32_t wanted, const uint16_t *classes,
                         rutin__path *path)
{
    const rutin__diagrams *of = &paths->routine->diagrams;
    rutin__diagram at = root;
    int64_t left;

    paths->round++;
    path->count = 0;
    left = distance(paths, root, wanted, classes);
    if (left >= never)
        return false;
    while (!rutin__diagram_is_leaf(at)) {
        uint32_t edges = of->vertices[at].edges;
        unsigned edge = 0;
        int64_t cost = 0, below = 0;

        for (;; edge++) {
            cost = cost_of_edge(paths, at, edge, classes);
            below = cost > left ? never
                                : distance(paths, of->to[edges + edge], wanted,
                                           classes);
            if (cost + below == left)
                break;
        }
        path->hops[path->count] = hop_of(of, at, edge);
        path->hops[path->count++].settles = cost > 0;
        left = below;
        at = of->to[edges + edge];
    }
    path->leaf = rutin__diagram_value(at);
    return true;
}

bool rutin__path_can_reach(rutin__paths *paths, rutin__diagram root,
                           uint32_t wanted, const uint16_t *classes)
{
    paths->round++;
    return distance(paths, root, wanted, classes) < never;
}
