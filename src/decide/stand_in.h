// stand_in.h - hands steps over to those who stand in

#ifndef RUTIN__STAND_IN_H
#define RUTIN__STAND_IN_H

#include "case/history.h"
#include "decide/draft.h"
#include "rutin.h"

// Hands over every step of a draft, summed up, whose actor is closed or does not
// answer, and names who was reached where that was a stand-in.
void rutin__stand_in_hand_over(rutin__draft *draft,
                               const rutin_routine *routine,
                               const rutin__history *history);

#endif
