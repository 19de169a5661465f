// when.h - how soon a step is to be done

#ifndef RUTIN__WHEN_H
#define RUTIN__WHEN_H

#include "case/history.h"
#include "decide/draft.h"
#include "rutin.h"

// How soon a step is to be done by itself: the first that applies. It waits where
// its clock has not started; else it goes by its deadline.
rutin_when rutin__when_of(const rutin__draft *draft, const rutin__step *step,
                          const rutin__history *history);

#endif
