// aspect.h - what a plan says of each subject, as diagrams over every case
//
// What a step is hangs on the verdicts of all rules that contribute to it and of
// all that ban its actor, on consents and on weighings. Each aspect of it is
// folded into one diagram at load. What a diagram still tests once a case is put
// in is what is left to ask (semantics 30).

#ifndef RUTIN__ASPECT_H
#define RUTIN__ASPECT_H

#include "base/set.h"
#include "routine/claim.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum rutin__aspect_kind {
    RUTIN__ASPECT_DUTY,   // whether a step stands on a duty at least so strong
    RUTIN__ASPECT_GROUND, // the same of what it shows besides: any other ground
    RUTIN__ASPECT_HELD,
    RUTIN__ASPECT_DEADLINE,     // which deadlines may be the earliest
    RUTIN__ASPECT_TELL,         // whether some facts may be told
    RUTIN__ASPECT_TELL_COVERED, // the same of `facts`, where consent covers them
    RUTIN__ASPECT_TELL_BARE,    // and where it does not
    RUTIN__ASPECT_PERFORMER,
    RUTIN__ASPECT_FIRST,
    RUTIN__ASPECT_GATE,  // whether a step stands in `after`
    RUTIN__ASPECT_WAIT,  // whether a step before it has to be waited for
    RUTIN__ASPECT_JOINED // several: leaves are numbers of what they come to
} rutin__aspect_kind;

// An actor that has refused has failed, unless its step stands on a duty.
typedef enum rutin__aspect_when {
    RUTIN__ASPECT_ALWAYS,
    RUTIN__ASPECT_NOT_REFUSED,
    RUTIN__ASPECT_REFUSED // it is the aspect of what stands on a duty
} rutin__aspect_when;

enum { RUTIN__ASPECT_NO_GATE = 0xffff };

typedef struct rutin__aspect {
    uint8_t kind;
    uint8_t when;  // rutin__aspect_when
    uint16_t gate; // it holds only while this subject is at rest; or NO_GATE
    rutin__diagram root;
    rutin__set facts; // of TELL: those whose telling hangs together
} rutin__aspect;

// Weighings and consents make many cases of one. Where they make too many, the
// aspects hold for a subject at rest alone: nothing was weighed, and nobody has
// said yes or no.
typedef enum rutin__exactness {
    RUTIN__NOT_EXACT,
    RUTIN__EXACT_AT_REST,
    RUTIN__EXACT
} rutin__exactness;

// All of one subject.
typedef struct rutin__aspects {
    rutin__exactness exact; // when the aspects hold; else ask by the rules
    const rutin__aspect *of;
    int count;
    // What turns on the same facts in fewer walks, where no consent is narrowed.
    const rutin__aspect *joined;
    int joined_count;
    bool counts_down;     // some deadline counts down from a number
    bool has_duty;        // some rule brings one about
    bool waits;           // some contribution comes after others
    bool always;          // each ground holds as soon as its rule fires
    rutin__diagram ban;   // the worst verdict of those that ban it
    rutin__diagram there; // whether it can have a step, as far as is known
    // Contributions, one of each deadline; and sets of them, which leaves of
    // DEADLINE are numbers of.
    const rutin__contribution *const *deadlines;
    int deadline_count;
    const uint64_t *deadline_sets;
    int deadline_set_count;
} rutin__aspects;

// ---------------------------------------------------------------- making

// One subject while its aspects are made.
typedef struct rutin__aspect_subject {
    rutin__claims claims;
    bool *marked; // room for one a contribution
    rutin__aspect *found;
    int found_count, found_room;
    int own_count;          // of those found; after them the same, joined
    long took;              // applications, to fold what it is by itself
    rutin__diagram on_duty; // its deadlines, as they are where it is a duty
    bool is_past;           // the budget
    bool gates_past;        // it, as far as others are waited for
} rutin__aspect_subject;

// All subjects while theirs are.
typedef struct rutin__aspect_maker {
    rutin_routine *routine;
    rutin__builder *builder;
    rutin__diagram *verdicts; // one a rule, with its days
    rutin__diagram *fired;    // one a rule
    rutin__aspect_subject *subjects;
    int subject_count;
    bool failed; // no memory
} rutin__aspect_maker;

// Folds what a step of [s] is by itself, over what it has.
void rutin__aspect_fold(rutin__aspect_maker *m, rutin__aspect_subject *s);

// Adds who stands in `after`, and whether any of them has to be waited for.
void rutin__aspect_add_gates(rutin__aspect_maker *m, rutin__aspect_subject *s);

// Adds what is left of each aspect once the actor has refused: that of a duty.
void rutin__aspect_add_refused(rutin__aspect_maker *m,
                               rutin__aspect_subject *s);

// Adds the same as [s] has, joined. What is looked at by itself stands there again.
void rutin__aspect_add_joined(rutin__aspect_maker *m, rutin__aspect_subject *s);

#endif
