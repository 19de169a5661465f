// import.h - diagrams of a routine, taken into a builder of a tool's own
//
// A routine's diagrams are frozen. A tool takes those it needs into a builder, and
// there puts them together with others: of more of the same routine, or of another
// one, whose variables then have numbers of both.

#ifndef RUTIN__IMPORT_H
#define RUTIN__IMPORT_H

#include "routine/diagram.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct rutin__import {
    const rutin__diagrams *of;
    rutin__builder *builder;
    rutin__diagram *taken; // one a vertex of those
    uint16_t *least;       // of each: the least variable at it or below
    // The builder's number of each variable, and of each of its classes the last
    // that it is there; NULL where they are the routine's own.
    const uint16_t *variables;
    const uint16_t *const *classes;
} rutin__import;

// Whoever makes one sets all but these. False: no memory.
bool rutin__import_init(rutin__import *import);
void rutin__import_clear(rutin__import *import); // frees

// The diagram as one of the builder.
rutin__diagram rutin__import_take(rutin__import *import, rutin__diagram of);

#endif
