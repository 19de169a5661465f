// index.h - which rules a case can wake

#ifndef RUTIN__INDEX_H
#define RUTIN__INDEX_H

#include "routine/diagram.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>

// The rules whose diagrams test one variable first, by its class: those of class
// i stand in `rules` from first[i] to first[i + 1]. All others are silent.
typedef struct rutin__topic {
    uint16_t variable;
    const uint32_t *first;
    const uint16_t *whole; // the rules of all classes, each once
    int whole_count;
} rutin__topic;

typedef struct rutin__index {
    const rutin__topic *topics;
    int topic_count;
    const uint16_t *rules;
    const rutin__diagram *rest; // what is left of each one's diagram to follow
    int always; // how many of the first rules are awake whatever is told
} rutin__index;

// Makes the index of a routine whose diagrams are frozen, in its arena. False: no
// memory.
bool rutin__index_make(rutin_routine *routine);

#endif
