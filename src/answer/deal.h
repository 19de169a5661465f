// deal.h - whose each act of a plan is, and where his page shows it
//
// Every reader's page is of the same plan. What is dealt out here is where each
// act stands on his, and which questions he is asked.

#ifndef RUTIN__DEAL_H
#define RUTIN__DEAL_H

#include "answer/decide.h"
#include "ask/ask.h"
#include "decide/draft.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>

// Whose page it is, when it is not that of one actor.
enum { RUTIN__READER_FINDER = -1, RUTIN__READER_ALL = -2 };

// Where the act of a step is shown. A part goes with its whole.
typedef enum rutin__shelf {
    RUTIN__SHELF_NONE,
    RUTIN__SHELF_PART,
    RUTIN__SHELF_ACT, // among what is to be done today
    RUTIN__SHELF_THEN,
    RUTIN__SHELF_OTHER // among what others do
} rutin__shelf;

typedef struct rutin__deal {
    const rutin__decision *decision;
    const rutin_routine *routine;
    int reader;                        // an actor, or one of the above
    bool is_finder;                    // the reader is whoever runs the case
    uint8_t shelves[RUTIN__SUBJECTS];  // rutin__shelf, one a place of the plan
    uint16_t numbers[RUTIN__SUBJECTS]; // the page's own, from 1
    rutin_when first_when;             // of the first act that is to be done
    bool any_act;
    const rutin__question *asked[RUTIN__FACTS]; // one a question of the page
    int asked_count;
} rutin__deal;

// Deals out the plan of a decision that was made.
void rutin__deal_out(rutin__deal *deal, const rutin__decision *decision,
                     int reader);

// Whether a step is one to be done now, as far as it itself tells; or one that
// nobody has to do any more.
static inline bool rutin__deal_is_open(const rutin__step *step)
{
    return step->status == RUTIN_STEP_DUE || step->status == RUTIN_STEP_WEIGH ||
           step->status == RUTIN_STEP_ASK_CONSENT;
}

static inline bool rutin__deal_is_over(const rutin__step *step)
{
    return step->status == RUTIN_STEP_DONE || step->status == RUTIN_STEP_FAILED;
}

// Whether what an actor performs, -1 for nobody named, is the reader's.
bool rutin__deal_performs(const rutin__deal *deal, int performer);

// Whom the step at a place counts with: the first of the same duty; -1 for the
// reader's own.
int rutin__deal_counted_with(const rutin__deal *deal, int at);

// Whether an actor is one that whoever reads may meet.
bool rutin__deal_is_near(const rutin__deal *deal, unsigned actor);

// Whether an answer can change what the reader does, or whom he must not call.
bool rutin__deal_is_for_reader(const rutin__deal *deal,
                               const rutin__question *question);

// The question that the routine asks of a fact together with others; NULL where
// it is asked by itself.
const rutin__opening_question *rutin__deal_find_opening(const rutin__deal *deal,
                                                        unsigned fact);

#endif
