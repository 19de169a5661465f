// path.h - paths through a diagram: the one that a case takes, and the nearest
//
// A path is a list of tests, each with the classes of a variable that lead the
// same way:
//
//     age: below 18 ── danger: urgent or immediate ── FIRED

#ifndef RUTIN__PATH_H
#define RUTIN__PATH_H

#include "routine/diagram.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>

// One test of a path. The classes from `first` to `last` lead the same way; of
// those up to 63 `like` has a bit for each, and for others that do.
typedef struct rutin__hop {
    uint16_t variable;
    uint16_t first, last;
    uint64_t like;
    bool
        settles; // whatever the rest were, without it the answer could be another
} rutin__hop;

typedef struct rutin__path {
    rutin__hop *hops; // room for one a variable
    int count;
    uint32_t leaf;
} rutin__path;

// Finds paths of one routine.
typedef struct rutin__paths {
    const rutin_routine *routine;
    uint32_t *seen; // one a vertex: the round in which it was seen
    int64_t *costs; // one a vertex, of this round
    uint32_t round;
    uint16_t *free; // one a variable: of any class
} rutin__paths;

bool rutin__path_open(rutin__paths *paths, const rutin_routine *routine);
void rutin__path_close(rutin__paths *paths); // frees

bool rutin__path_init(rutin__path *path, const rutin_routine *routine);
void rutin__path_clear(rutin__path *path); // frees

// Follows a case of [classes]. Marks the tests that settle the answer: as few as
// may be, what is told before what is not, so that all others could be otherwise.
void rutin__path_take(rutin__paths *paths, rutin__diagram root,
                      const uint16_t *classes, rutin__path *path);

// Finds the path to a leaf of [wanted], a bit a leaf, that is nearest to a case:
// the fewest things that were told or done are otherwise, then the fewest more are
// told or done. No day is otherwise, and no function answers otherwise. The tests
// that settle are those that are. False: there is no such path.
bool rutin__path_nearest(rutin__paths *paths, rutin__diagram root,
                         uint32_t wanted, const uint16_t *classes,
                         rutin__path *path);

// Whether a diagram comes to a leaf of [wanted] in any case of the day in
// [classes].
bool rutin__path_can_reach(rutin__paths *paths, rutin__diagram root,
                           uint32_t wanted, const uint16_t *classes);

#endif
