// shortest.c - cases that a diagram leads to a leaf by, the smallest first
//
// How much a path costs at least from each vertex on is known beforehand, from the
// leaves up. So a walk that may cost so much and no more never goes astray, and
// walks that may cost 0, 1, 2 and so on find every path in its turn.

#include "tools/shortest.h"

#include "routine/diagram.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { NO_WAY = 0x7fff };

static unsigned cost_from(const rutin__shortest *paths, rutin__diagram at)
{
    if (rutin__diagram_is_leaf(at))
        return rutin__diagram_value(at) == 1 ? 0 : NO_WAY;
    return paths->costs[at];
}

// The class that a path takes by an edge: the usual one where the edge has it.
static unsigned class_by(const rutin__shortest *paths, uint32_t vertex,
                         uint32_t edge)
{
    const rutin__diagrams *of = paths->of;
    unsigned first = edge == of->vertices[vertex].edges
                         ? 0
                         : of->last[edge - 1] + 1u;
    unsigned usual = paths->usual[of->vertices[vertex].variable];

    return first <= usual && usual <= of->last[edge] ? usual : first;
}

static unsigned cost_by(const rutin__shortest *paths, uint32_t vertex,
                        uint32_t edge)
{
    return class_by(paths, vertex, edge) !=
           paths->usual[paths->of->vertices[vertex].variable];
}

bool rutin__shortest_init(rutin__shortest *paths)
{
    const rutin__diagrams *of = paths->of;

    paths->costs = calloc((size_t)of->count + 1, sizeof *paths->costs);
    paths->classes = calloc((size_t)paths->variable_count + 1,
                            sizeof *paths->classes);
    if (paths->costs == NULL || paths->classes == NULL)
        return false;
    for (uint32_t i = 0; i < (uint32_t)of->count; i++) {
        unsigned least = NO_WAY;

        for (uint32_t edge = of->vertices[i].edges;
             edge < of->vertices[i + 1].edges; edge++) {
            unsigned cost = cost_from(paths, of->to[edge]);

            if (cost < NO_WAY)
                cost += cost_by(paths, i, edge);
            least = cost < least ? cost : least;
        }
        paths->costs[i] = (uint16_t)least;
    }
    return true;
}

void rutin__shortest_clear(rutin__shortest *paths)
{
    free(paths->costs);
    free(paths->classes);
    paths->costs = NULL;
    paths->classes = NULL;
}

// A walk that may cost so much and no less.
typedef struct walk {
    rutin__shortest *paths;
    bool (*look)(void *data, const uint16_t *classes);
    void *data;
    bool more; // some path costs more
} walk;

// False when no more is to be looked at.
static bool walk_on(walk *w, rutin__diagram at, unsigned left)
{
    const rutin__diagrams *of = w->paths->of;
    unsigned variable;

    if (rutin__diagram_is_leaf(at)) // one that costs less was looked at before
        return left > 0 || w->look(w->data, w->paths->classes);
    variable = of->vertices[at].variable;
    for (uint32_t edge = of->vertices[at].edges;
         edge < of->vertices[at + 1].edges; edge++) {
        unsigned cost = cost_by(w->paths, at, edge);
        unsigned rest = cost_from(w->paths, of->to[edge]);

        w->more |= rest < NO_WAY && cost + rest > left;
        if (cost + rest > left)
            continue;
        w->paths->classes[variable] = (uint16_t)class_by(w->paths, at, edge);
        if (!walk_on(w, of->to[edge], left - cost))
            return false;
    }
    w->paths->classes[variable] = RUTIN__SHORTEST_ANY;
    return true;
}

void rutin__shortest_walk(rutin__shortest *paths, rutin__diagram root,
                          bool (*look)(void *data, const uint16_t *classes),
                          void *data)
{
    walk w = {.paths = paths, .look = look, .data = data};
    unsigned cost = cost_from(paths, root);

    w.more = cost < NO_WAY;
    for (; w.more; cost++) {
        w.more = false;
        memset(paths->classes, 0xff,
               (size_t)paths->variable_count * sizeof *paths->classes);
        if (!walk_on(&w, root, cost))
            return;
    }
}

double rutin__shortest_share(const rutin__diagrams *of, rutin__diagram root,
                             const uint16_t *classes, double *room)
{
    if (rutin__diagram_is_leaf(root))
        return rutin__diagram_value(root) == 1;
    for (uint32_t i = 0; i <= root; i++) {
        double sum = 0;
        int first = 0;

        for (uint32_t edge = of->vertices[i].edges;
             edge < of->vertices[i + 1].edges; edge++) {
            rutin__diagram to = of->to[edge];

            sum += (of->last[edge] + 1 - first) *
                   (rutin__diagram_is_leaf(to) ? rutin__diagram_value(to) == 1
                                               : room[to]);
            first = of->last[edge] + 1;
        }
        room[i] = sum / classes[of->vertices[i].variable];
    }
    return room[root];
}
