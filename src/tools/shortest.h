// shortest.h - cases that a diagram leads to a leaf by, the smallest first

#ifndef RUTIN__SHORTEST_H
#define RUTIN__SHORTEST_H

#include "routine/diagram.h"

#include <stdbool.h>
#include <stdint.h>

// The class of a variable that a path does not test.
enum { RUTIN__SHORTEST_ANY = 0xffff };

// What paths are looked for in. A path is the smaller the fewer variables have
// another class in it than the one in [usual].
typedef struct rutin__shortest {
    const rutin__diagrams *of;
    const uint16_t *usual; // one a variable
    int variable_count;
    uint16_t *costs;   // of each vertex: of the smallest path to leaf 1
    uint16_t *classes; // of the path that is looked at, one a variable
} rutin__shortest;

// Whoever makes one sets what comes before `costs`. False: no memory.
bool rutin__shortest_init(rutin__shortest *paths);
void rutin__shortest_clear(rutin__shortest *paths); // frees

// Calls [look] with each path from [root] to leaf 1, the smallest first, while it
// answers true.
void rutin__shortest_walk(rutin__shortest *paths, rutin__diagram root,
                          bool (*look)(void *data, const uint16_t *classes),
                          void *data);

// What part of all cases lead from a root to leaf 1, if each class is as likely as
// any other of its variable, of [classes] classes.
double rutin__shortest_share(const rutin__diagrams *of, rutin__diagram root,
                             const uint16_t *classes, double *room);

#endif
