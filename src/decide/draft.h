// draft.h - a plan before it is put in order
//
//     finding a rule ──▶ claim a ground ──▶ step a subject
//
// A claim is one ground of one contribution of a rule that fired. All claims on
// one subject make one step.

#ifndef RUTIN__DRAFT_H
#define RUTIN__DRAFT_H

#include "base/set.h"
#include "case/history.h"
#include "case/record.h"
#include "decide/ladder.h"
#include "routine/routine.h"
#include "rutin.h"
#include "time/clock.h"

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct rutin__claim {
    const rutin__contribution *contribution;
    const rutin__grounding *grounding; // without a name: RUTIN_GROUND_ANONYMOUS
    int next;        // the step's next claim, in order of declaration; -1
    uint16_t number; // of the ground among those of the contribution
    uint16_t asked;  // the subject that its consent is to
    bool effective;
    bool counts;   // for order and performer
    bool times;    // for the deadline
    bool nameless; // a stand-in's: nothing that identifies may be told
} rutin__claim;

typedef struct rutin__step {
    uint16_t subject;
    bool is_task;
    bool on_duty; // on effective duty or necessity
    bool first, has_due, overdue;
    bool any_effective;
    bool weighs;      // anonymous alone is effective, and something is to weigh
    bool started;     // the clock of something that counts
    bool never_waits; // for another step: a duty within "now"
    bool again;       // `due` was moved to the next attempt
    bool unanswered;  // a stand-in's: nobody on any ladder to it has answered
    bool no_year;     // a deadline depends on a day the calendar lacks
    bool no_hours;    // opening hours did, of an actor it was handed over from
    uint8_t status;   // rutin_step_status
    uint8_t ground;   // rutin_ground; NONE for a task without one
    uint8_t when;     // rutin_when
    uint8_t instead_count;
    bool has_closed_until;
    int16_t performer; // an actor; -1
    int16_t taken_by;  // the step it was handed over to; -1
    const char *law, *within;
    const rutin__contribution *timed_by; // what gave `due`; NULL without one
    int claims, last_claim;              // the first and the last; -1 for none
    int declared;                        // of the first claim that counts
    uint16_t act;                        // from 1
    int16_t part_of;                     // the subject of the whole; -1
    // What follows is there only where something above says so, or summed up.
    rutin__set tell;
    rutin__time due, closed_until;
    uint16_t instead_of[RUTIN__RUNGS]; // actors this one stands in for
    uint8_t instead_why[RUTIN__RUNGS]; // rutin_instead
} rutin__step;

typedef enum rutin__ban {
    RUTIN__NOT_BANNED,
    RUTIN__BAN_OPEN, // not excluded
    RUTIN__BANNED
} rutin__ban;

// How large what is made of a case gets at most.
typedef struct rutin__extent {
    int steps, claims;
} rutin__extent;

typedef struct rutin__draft {
    rutin__step *steps; // as gathered
    int step_count;
    int16_t *step_of; // one a subject: its step, or -1
    rutin__claim *claims;
    int claim_count;
    rutin__extent room;            // of each array by step, and in `claims`; -1
    uint8_t *bans;                 // rutin__ban, one an actor
    uint16_t *order;               // numbers of steps, in the order of the plan
    uint16_t *place;               // one a step: where it stands in `order`
    rutin__set *gates;             // one a step: the steps it comes `after`
    int circle_first, circle_then; // subjects of an order left out; -1
} rutin__draft;

bool rutin__draft_init(rutin__draft *draft, const rutin_routine *routine);
// Makes room for so much; at first there is none. False: no memory, and all is as
// it was.
bool rutin__draft_reserve(rutin__draft *draft, rutin__extent room);
void rutin__draft_clear(rutin__draft *draft); // frees

// The step of a subject, made when there is none yet.
rutin__step *rutin__draft_step_for(rutin__draft *draft, unsigned subject,
                                   unsigned actor_count);

// The step that a subject's name means: its own, or that of who took it over.
// NULL for none.
static inline const rutin__step *rutin__draft_step_meant(
    const rutin__draft *draft, unsigned subject)
{
    int number = draft->step_of[subject];

    return number < 0 ? NULL : &draft->steps[number];
}

// The step at a place in the order.
static inline const rutin__step *rutin__draft_placed(const rutin__draft *draft,
                                                     int place)
{
    return &draft->steps[draft->order[place]];
}

// Leaves out the steps that are not done, of a draft in order. The acts that are
// left are numbered anew, and a part whose whole is not there stands by itself.
void rutin__draft_keep_done(rutin__draft *draft, const rutin_routine *routine);

// Puts a claim on a step, behind those that are there.
static inline void rutin__draft_add_claim(rutin__draft *draft,
                                          rutin__step *step,
                                          const rutin__claim *claim)
{
    int number = draft->claim_count++;

    assert(number < draft->room.claims);
    draft->claims[number] = *claim;
    draft->claims[number].next = -1;
    if (step->last_claim < 0)
        step->claims = number;
    else
        draft->claims[step->last_claim].next = number;
    step->last_claim = number;
}

// What may be told on a claim, as far as consent goes.
static inline rutin__set rutin__draft_claim_tell(const rutin__claim *claim,
                                                 const rutin__history *history)
{
    const rutin__contribution *contribution = claim->contribution;
    const rutin__grounding *asked = &contribution->grounds[claim->number];
    const rutin__trace *trace = &history->traces[claim->asked];
    rutin__set tell = asked->tell;

    if (asked->ground == RUTIN_GROUND_CONSENT && trace->tell != NULL)
        rutin__set_meet(&tell, trace->tell);
    if (claim->nameless)
        rutin__set_meet(&tell, &history->record->routine->nameless);
    return tell;
}

// Where a claim is declared: a number that grows with the text of the routine.
// What stands in without a name comes after all that is declared.
static inline int rutin__draft_claim_declared(const rutin__claim *claim,
                                              const rutin__history *history)
{
    return claim->contribution->declared + claim->number +
           (claim->nameless ? history->record->routine->claim_count : 0);
}

// Whether any claim counts of the rule whose claims on a step begin at [*claim].
// Moves [*claim] behind them; -1 at the end.
static inline bool rutin__draft_rule_counts(const rutin__draft *draft,
                                            int *claim)
{
    const rutin__rule *rule = draft->claims[*claim].contribution->rule;
    bool counts = false;

    for (; *claim >= 0; *claim = draft->claims[*claim].next) {
        if (draft->claims[*claim].contribution->rule != rule)
            break;
        counts |= draft->claims[*claim].counts || draft->claims[*claim].times;
    }
    return counts;
}

#endif
