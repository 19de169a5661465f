// import.c - diagrams of a routine, taken into a builder of a tool's own
//
// A vertex is made anew once its edges are. Where its variable has come behind one
// that is tested below, the edges are laid side by side instead:
//
//     value + 1 where the class is an edge's, else 0      of each edge
//     the greatest of all, less 1

#include "tools/import.h"

#include "routine/diagram.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

enum { NOT_TAKEN = 0x7fffffff, NO_VARIABLE = 0xffff };

bool rutin__import_init(rutin__import *import)
{
    size_t count = (size_t)import->of->count + 1;

    import->taken = malloc(count * sizeof *import->taken);
    import->least = malloc(count * sizeof *import->least);
    for (size_t i = 0; import->taken != NULL && i < count; i++)
        import->taken[i] = NOT_TAKEN;
    return import->taken != NULL && import->least != NULL;
}

void rutin__import_clear(rutin__import *import)
{
    free(import->taken);
    free(import->least);
    import->taken = NULL;
    import->least = NULL;
}

// ---------------------------------------------------------------- side by side

static uint32_t keep_one_more(void *context, uint32_t within, uint32_t value)
{
    (void)context;
    return within ? value + 1 : 0;
}

static uint32_t greatest(void *context, uint32_t a, uint32_t b)
{
    (void)context;
    return a > b ? a : b;
}

static uint32_t one_less(void *context, uint32_t a, uint32_t b)
{
    (void)context;
    (void)b;
    return a - 1;
}

static const rutin__operation keep = {.leaf = keep_one_more};
static const rutin__operation unite = {.leaf = greatest, .commutes = true};
static const rutin__operation lower = {.leaf = one_less};

// [edges] of a variable that is tested again below it.
static rutin__diagram lay(rutin__builder *builder, unsigned variable,
                          const rutin__edge *edges, int count)
{
    rutin__diagram sum = rutin__diagram_leaf(0);

    for (int i = 0; i < count; i++) {
        rutin__edge parts[3];
        int made = 0;

        if (i > 0)
            parts[made++] = (rutin__edge){edges[i - 1].last,
                                          rutin__diagram_leaf(0)};
        parts[made++] = (rutin__edge){edges[i].last, rutin__diagram_leaf(1)};
        if (i + 1 < count)
            parts[made++] = (rutin__edge){edges[count - 1].last,
                                          rutin__diagram_leaf(0)};
        sum = rutin__diagram_apply(
            builder, &unite, NULL, sum,
            rutin__diagram_apply(
                builder, &keep, NULL,
                rutin__diagram_vertex(builder, variable, parts, made),
                edges[i].to));
    }
    return rutin__diagram_apply(builder, &lower, NULL, sum,
                                rutin__diagram_leaf(0));
}

// ---------------------------------------------------------------- taking

static unsigned number_of(const rutin__import *import, unsigned variable)
{
    return import->variables == NULL ? variable : import->variables[variable];
}

static unsigned last_of(const rutin__import *import, unsigned variable,
                        unsigned class)
{
    if (import->classes == NULL || import->classes[variable] == NULL)
        return class;
    return import->classes[variable][class];
}

static unsigned least_of(const rutin__import *import, rutin__diagram of)
{
    return rutin__diagram_is_leaf(of) ? NO_VARIABLE : import->least[of];
}

static rutin__diagram take_vertex(rutin__import *import, uint32_t vertex)
{
    const rutin__diagrams *of = import->of;
    uint32_t first = of->vertices[vertex].edges;
    int count = (int)(of->vertices[vertex + 1].edges - first);
    unsigned variable = of->vertices[vertex].variable;
    unsigned number = number_of(import, variable), least = NO_VARIABLE;
    rutin__diagram made;
    rutin__edge *edges;

    edges = malloc((size_t)count * sizeof *edges);
    if (edges == NULL)
        return rutin__diagram_fail(import->builder, RUTIN_ENOMEM);
    for (int i = 0; i < count; i++) {
        rutin__diagram to = of->to[first + (uint32_t)i];

        edges[i].last = (uint16_t)last_of(import, variable,
                                          of->last[first + (uint32_t)i]);
        edges[i].to = rutin__import_take(import, to);
        if (least_of(import, to) < least)
            least = least_of(import, to);
    }
    made = least > number
               ? rutin__diagram_vertex(import->builder, number, edges, count)
               : lay(import->builder, number, edges, count);
    import->least[vertex] = (uint16_t)(number < least ? number : least);
    free(edges);
    return made;
}

rutin__diagram rutin__import_take(rutin__import *import, rutin__diagram of)
{
    if (rutin__diagram_is_leaf(of))
        return of;
    if (import->taken[of] == NOT_TAKEN)
        import->taken[of] = take_vertex(import, of);
    return import->taken[of];
}
