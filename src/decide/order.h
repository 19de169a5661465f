// order.h - puts the steps of a draft in order

#ifndef RUTIN__ORDER_H
#define RUTIN__ORDER_H

#include "base/set.h"
#include "case/history.h"
#include "decide/draft.h"
#include "decide/judge.h"
#include "rutin.h"

// Draws up the plan of what was found: gathers its steps, orders them, and lets
// those wait that have to. Fills draft->order: a total order that every `after`
// and `following` of a contribution that counts is kept in, else by `first`,
// deadline and declaration. An order that would close a circle is left out, the
// one declared later, and draft->circle_first and circle_then name the first such.
void rutin__order_draw_up(rutin__draft *draft, const rutin_routine *routine,
                          const rutin__findings *findings,
                          const rutin__history *history);

// Fills [present] with the steps that `after` of step [number] names, as
// numbers of steps, without the orders that were left out.
void rutin__order_gates(const rutin__draft *draft, int number,
                        rutin__set *present);

#endif
