// order.h - puts the steps of a draft in order

#ifndef RUTIN__ORDER_H
#define RUTIN__ORDER_H

#include "case/history.h"
#include "decide/draft.h"
#include "decide/judge.h"
#include "decide/view.h"

// Draws up the plan of what was found: gathers its steps, joins those that are done
// in one act, orders the acts, and lets those wait that have to. Fills
// draft->order, and of each step its act, when that is to be done, and its gates.
// An order that would close a circle is left out, the one declared later, and
// draft->circle_first and circle_then name the first such.
void rutin__order_draw_up(rutin__draft *draft, const rutin__view *view,
                          const rutin__findings *findings,
                          const rutin__history *history);

#endif
