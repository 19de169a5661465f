// condition.h - conditions over facts: judgement and walking
//
// A condition is a run of nodes in prefix order: a node, then its parts, each a
// condition. `end` is the number of the node after the last part, so that
// walking needs neither pointers nor a stack of its own:
//
//     all          end 4
//       term       end 2
//       no         end 4
//         is_yes   end 4
//
// Judging gives one of three answers, which have a bit each, for sets of them.

#ifndef RUTIN__CONDITION_H
#define RUTIN__CONDITION_H

#include "base/set.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"
#include "time/deadline.h"

#include <stdbool.h>
#include <stdint.h>

enum { RUTIN__FALSE = 1, RUTIN__UNKNOWN = 2, RUTIN__TRUE = 4 };

enum { RUTIN__DEPTH = 64, RUTIN__NO_CONDITION = -1 };

typedef enum rutin__op {
    // Over other conditions. ALL and ANY take any number of parts, NO one,
    // OR_ELSE two. TERM stands for the condition of term `subject`.
    RUTIN__ALL,
    RUTIN__ANY,
    RUTIN__NO,
    RUTIN__OR_ELSE,
    RUTIN__TERM,
    // Over the fact `subject`.
    RUTIN__IS_YES,
    RUTIN__RANGE,   // low <= number <= high
    RUTIN__AMONG,   // one_of: the choice's bit is in `low`
    RUTIN__HAS,     // any_of: a bit in common with `low`
    RUTIN__HAS_ALL, // any_of: every bit of `low`
    RUTIN__EMPTY,   // any_of: no bit at all
    RUTIN__KNOWN,   // told; never unknown
    // Over events and consent; never unknown. `subject` is an actor, but for
    // DONE a task and for RECEIVED a number of what can be received.
    RUTIN__REACHED,
    RUTIN__TRIED,
    RUTIN__WEIGHED,
    RUTIN__DONE,
    RUTIN__RECEIVED,
    RUTIN__CONSENT, // state is a bit in `low`; subject RUTIN__ANYONE: of anyone
    // Over the plan, in `always` only; never unknown. Sets are numbers of
    // `sets`: actors by their number, tasks by actor count + their number.
    RUTIN__CONTACTS, // set `subject`; grounds in bits of `low` (0: any); within
    RUTIN__TELLS,    // set `subject`, facts in set `low`
    RUTIN__BANS,     // all of set `subject`
    RUTIN__BEFORE,   // set `subject` stands before set `low`
    RUTIN__IS_FIRST, // set `subject`
    RUTIN__DOES,     // task `subject`
    RUTIN__PERFORMS, // set `subject` performs task `low`
    RUTIN__ASKS      // fact `subject`
} rutin__op;

enum { RUTIN__ANYONE = 0xffff };

typedef struct rutin__node {
    uint8_t op;
    uint8_t told : 7;       // over a fact: what a value that is told can answer
    uint8_t has_within : 1; // CONTACTS: `within` counts
    uint16_t subject;
    uint32_t end;
    int64_t low, high; // `low` of one over other conditions: its number among
                       // those that recur, from 1; 0 of one that does not
    rutin__duration within;
} rutin__node;

// A condition by name, with versions that are in force on disjoint days.
typedef struct rutin__term_version {
    rutin__day from, to; // inclusive; DAY_MIN and DAY_MAX where open
    int when;
    int cost; // conditions that judging it goes through
} rutin__term_version;

typedef struct rutin__term {
    const char *id;
    rutin__words name;
    const rutin__term_version *versions;
    int version_count;
} rutin__term;

// The states of a consent, in the order of their bits.
typedef enum rutin__consent_state {
    RUTIN__NOT_ASKED,
    RUTIN__GIVEN,
    RUTIN__REFUSED,
    RUTIN__WITHDRAWN,
    RUTIN__CANNOT_GIVE,
    RUTIN__CONSENT_STATES
} rutin__consent_state;

extern const char *const rutin__condition_consent_names[];

// Grounds by name, in the order of rutin_ground: "" "duty" ...
extern const char *const rutin__condition_ground_names[];
enum { RUTIN__GROUNDS = RUTIN_GROUND_ANONYMOUS + 1 };

// All conditions of a routine and what they speak of.
typedef struct rutin__program {
    const rutin__node *nodes;
    int node_count;
    int recurring; // conditions over other conditions
    const rutin__fact *facts;
    int fact_count;
    const rutin__actor *actors;
    int actor_count;
    const rutin__task *tasks;
    int task_count;
    const rutin__term *terms;
    int term_count;
    const char *const *received; // what can be received
    int received_count;
    const rutin__set *sets;
    const char *const *set_words; // how each set was written: `ngo`
    int set_count;
} rutin__program;

// What events and consent say of an actor (ACTOR_), or of a task.
enum {
    RUTIN__WAS_TRIED = 1,
    RUTIN__WAS_REACHED = 2, // or an actor of the same duty
    RUTIN__WAS_WEIGHED = 4, // the last weighing says yes
    RUTIN__WAS_DONE = 8     // of a task: the last outcome is done
};

// What a condition is judged against.
typedef struct rutin__view {
    const rutin__program *program;
    const rutin__value *values; // one a fact
    const uint8_t *actor_marks; // RUTIN__WAS_ bits, one an actor
    const uint8_t *task_marks;  // one a task
    const uint8_t *consents;    // rutin__consent_state, one an actor
    const bool *received;       // one a thing that can be received
    rutin__day day;             // the local date of `now`
    // Answers nodes over the plan; NULL outside invariants.
    bool (*of_plan)(const void *plan, const rutin__node *node);
    const void *plan;
} rutin__view;

// What condition number [when] answers: RUTIN__FALSE, UNKNOWN or TRUE.
// RUTIN__NO_CONDITION is true.
unsigned rutin__condition_judge(const rutin__view *view, int when);

static inline unsigned rutin__condition_answer(bool yes)
{
    return yes ? RUTIN__TRUE : RUTIN__FALSE;
}

// The answer of `no`.
static inline unsigned rutin__condition_opposite(unsigned answer)
{
    return answer == RUTIN__UNKNOWN ? answer
                                    : answer ^ (RUTIN__FALSE | RUTIN__TRUE);
}

static inline bool rutin__condition_is_fact(const rutin__node *node)
{
    return node->op >= RUTIN__IS_YES && node->op <= RUTIN__KNOWN;
}

// The version of a term that is in force on a day; NULL where none is.
const rutin__term_version *rutin__condition_term_in_force(
    const rutin__term *term, rutin__day day);

// What the values of [fact] can answer at [node]: some, or all, have what it
// asks for, or none.
unsigned rutin__condition_told_answers(const rutin__fact *fact,
                                       const rutin__node *node);

// Whether the told value [bits] has what a node over its fact asks for.
bool rutin__condition_fits(const rutin__node *node, int64_t bits);

// Whether anything is presumed of a fact that is not told, and if so sets
// [*bits] to it.
bool rutin__condition_presumed(const rutin__view *view, int fact,
                               int64_t *bits);

// Adds to [facts] every fact that judging can read: through all versions of
// terms, and through presumptions.
void rutin__condition_reads(const rutin__program *program, int when,
                            rutin__set *facts);

#endif
