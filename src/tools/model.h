// model.h - every case of a routine at once, as far as a plan hangs on it
//
// Diagrams know what rules turn on. A plan hangs on more: whether somebody was
// reached in full, refused, or has not answered often enough, and who takes over
// from whom. That is a variable here as well, of the model's own, and what binds
// them to each other and to the rest is one diagram: which cases there are.

#ifndef RUTIN__MODEL_H
#define RUTIN__MODEL_H

#include "base/set.h"
#include "routine/claim.h"
#include "routine/diagram.h"
#include "rutin.h"
#include "tools/import.h"

#include <stdbool.h>
#include <stdint.h>

// What a variable of the model is of. They are numbered behind the routine's.
typedef enum rutin__hidden_kind {
    RUTIN__HIDDEN_FULL, // an actor of this duty was reached, not anonymously
    RUTIN__HIDDEN_NAMELESS, // anonymously
    RUTIN__HIDDEN_DONE,     // a task is done that no rule asks that of
    RUTIN__HIDDEN_LOST,     // a subject's last outcome: refused, or failed
    RUTIN__HIDDEN_SILENT,   // an actor has not answered, often enough
    RUTIN__HIDDEN_PASSED    // an actor's step went on to another
} rutin__hidden_kind;

typedef struct rutin__hidden {
    rutin__hidden_kind kind;
    uint16_t subject, to;
} rutin__hidden;

// One subject. All is by what rules ask of it, before anybody takes over. Of the
// claims of an actor `works`, `weighs`, `given`, `acts`, `due` and `gates` are not
// found: they would take more than all else together.
typedef struct rutin__model_subject {
    rutin__claims claims;
    bool is_many; // laws are weighed of it: too many to tell apart
    rutin__diagram full,
        nameless;        // it was reached or done: in full, or without
                         // a name at least
    rutin__diagram lost; // refused, or failed
    rutin__diagram works,
        may_work;              // something allows it: at least, and at most
    rutin__diagram able;       // something does or may come to, at most
    rutin__diagram seen, sure; // there is a step that is neither blocked nor
                               // held: at most, and at least
    rutin__diagram stays;      // nobody takes over
    rutin__diagram keeps;  // nobody of another duty does, nor one who is held
    rutin__diagram joined; // somebody else's step may come to it
} rutin__model_subject;

// A step of `from` may go on to `to`, by way of those `between`.
typedef struct rutin__link {
    uint16_t from, to;
    rutin__set names; // that the step may go by then: `from`, and those between
    rutin__set sure;  // that it does, by whichever way
    bool same_duty;
    rutin__diagram goes; // whether it does
} rutin__link;

typedef struct rutin__model {
    const rutin_routine *routine;
    rutin__builder *builder;
    rutin__import import;
    rutin__diagram *verdicts, *fired; // one a rule, with its days
    rutin__model_subject *subjects;
    int subject_count;
    rutin__hidden *hidden; // from variable number `first_hidden` on
    int first_hidden, hidden_count, hidden_room;
    rutin__link *links; // by `from`
    int link_count, link_room;
    rutin__diagram
        care;    // the cases that are asked of, on days in force: others are
                 // as may be
    bool failed; // no memory
} rutin__model;

// Makes as much of the model as claims go: whether each subject has a step, and what
// rules ask of it. False as below.
bool rutin__model_open(rutin__model *model, const rutin_routine *routine);

// Makes the model of a routine. False: no memory, or it takes too much. Clear it
// either way.
bool rutin__model_init(rutin__model *model, const rutin_routine *routine);
void rutin__model_clear(rutin__model *model); // frees

// Truths put together.
rutin__diagram rutin__model_both(const rutin__model *model, rutin__diagram a,
                                 rutin__diagram b);
rutin__diagram rutin__model_either(const rutin__model *model, rutin__diagram a,
                                   rutin__diagram b);
rutin__diagram rutin__model_without(const rutin__model *model, rutin__diagram a,
                                    rutin__diagram b);
rutin__diagram rutin__model_not(const rutin__model *model, rutin__diagram a);

// Whether a claim holds as soon as its rule fires, at whoever has the duty. A yes or a
// weighing is of one actor, also where the rule asks for it.
bool rutin__model_goes_along(const rutin__claim_diagram *claim);

// Whether a verdict is one.
rutin__diagram rutin__model_is(const rutin__model *model, rutin__diagram of,
                               uint32_t verdict);

// Whether a variable of two classes has the second.
rutin__diagram rutin__model_variable(const rutin__model *model, int variable);

#endif
