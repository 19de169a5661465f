// when.h - how soon a step is to be done

#ifndef RUTIN__WHEN_H
#define RUTIN__WHEN_H

#include "case/history.h"
#include "decide/draft.h"
#include "rutin.h"
#include "time/clock.h"

// Up to when a step is due that is to be done now, today, and within the week.
typedef struct rutin__horizon {
    rutin__time now, today, week;
} rutin__horizon;

rutin__horizon rutin__when_horizon(const rutin__history *history);

// How soon a step is to be done by itself: the first that applies. It waits where
// its clock has not started; else it goes by its deadline.
rutin_when rutin__when_of(const rutin__step *step,
                          const rutin__horizon *horizon);

#endif
