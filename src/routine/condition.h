// condition.h - conditions over facts, as they are written
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
// A case is judged by diagrams made of them (verdict.h); these are what is printed
// and described.

#ifndef RUTIN__CONDITION_H
#define RUTIN__CONDITION_H

#include "base/set.h"
#include "routine/diagram.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"
#include "time/deadline.h"

#include <stdbool.h>
#include <stdint.h>

// What a condition answers, and with it a rule whose `when` it is: the leaves of
// its diagram.
typedef enum rutin__verdict {
    RUTIN__SILENT, // false; or the rule is not in force, or stopped by `unless`
    RUTIN__OPEN,   // unknown: it may yet be true
    RUTIN__FIRED   // true
} rutin__verdict;

enum { RUTIN__DEPTH = 64, RUTIN__NO_CONDITION = -1, RUTIN__NEVER = -2 };

typedef enum rutin__op {
    // Over other conditions. ALL and ANY take any number of parts, NO one,
    // OR_ELSE two. TERM stands for the condition of term `subject`.
    RUTIN__ALL,
    RUTIN__ANY,
    RUTIN__NO,
    RUTIN__OR_ELSE,
    RUTIN__PRESUMES, // true where the first of two is, false where the second is
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
    bool has_within; // CONTACTS: `within` counts
    uint16_t subject;
    uint32_t end;
    int64_t low, high;
    rutin__duration within;
} rutin__node;

// A condition by name, with versions that are in force on disjoint days.
typedef struct rutin__term_version {
    rutin__day from, to; // inclusive; DAY_MIN and DAY_MAX where open
    int when;
} rutin__term_version;

typedef struct rutin__term {
    const char *id;
    rutin__localized name;
    const rutin__term_version *versions;
    int version_count;
    rutin__diagram verdict; // of the day, too
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
    int report, withdrawal; // numbers of what is called so among it; -1
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

static inline bool rutin__condition_is_fact(const rutin__node *node)
{
    return node->op >= RUTIN__IS_YES && node->op <= RUTIN__KNOWN;
}

// The version of a term that is in force on a day; NULL where none is.
const rutin__term_version *rutin__condition_term_in_force(
    const rutin__term *term, rutin__day day);

// Whether the told value [bits] has what a node over its fact asks for.
bool rutin__condition_fits(const rutin__node *node, int64_t bits);

#endif
