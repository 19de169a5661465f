// gather.h - from rules that fired to steps: grounds side by side, and bans

#ifndef RUTIN__GATHER_H
#define RUTIN__GATHER_H

#include "case/history.h"
#include "decide/draft.h"
#include "decide/judge.h"
#include "rutin.h"

// What a draft has to hold at most of what was found, and of one rule more.
rutin__extent rutin__gather_extent(const rutin_routine *routine,
                                   const rutin__findings *findings);

// Fills a draft from what the rules were found to be: steps with grounds,
// deadlines, bans and status, in no order yet and nothing waiting.
void rutin__gather(rutin__draft *draft, const rutin_routine *routine,
                   const rutin__findings *findings,
                   const rutin__history *history);

#endif
