// view.h - a case as rules see it: a class for each variable

#ifndef RUTIN__VIEW_H
#define RUTIN__VIEW_H

#include "case/history.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct rutin__view {
    const rutin_routine *routine;
    const rutin__value *values; // one a fact
    uint16_t *classes;          // one a variable
    rutin__day day;             // the local date of `now`
} rutin__view;

bool rutin__view_init(rutin__view *view, const rutin_routine *routine);
void rutin__view_clear(rutin__view *view); // frees

// Looks at a case that was summed up. Rules that are Lua functions are open, and
// no word over the plan holds.
void rutin__view_look(rutin__view *view, const rutin__history *history);

// What a diagram answers.
static inline uint32_t rutin__view_follow(const rutin__view *view,
                                          rutin__diagram diagram)
{
    return rutin__diagram_follow(&view->routine->diagrams, diagram,
                                 view->classes);
}

// Whether a clause holds. What is unknown does not.
static inline bool rutin__view_holds(const rutin__view *view,
                                     const rutin__clause *clause)
{
    return rutin__view_follow(view, clause->holds) == RUTIN__FIRED;
}

// Whether whoever runs the case belongs to an actor, or to the first of the same
// duty.
bool rutin__view_is_finder(const rutin__view *view, unsigned actor);

// Whether anything is presumed of a fact that is not told, and if so sets
// [*bits] to it.
bool rutin__view_presumed(const rutin__view *view, int fact, int64_t *bits);

#endif
