// claim.h - what the rules claim of a subject, and how that stands in every case
//
// A claim is one ground of one contribution. It is effective when its rule fires
// and its ground holds: nothing is to be weighed or consented to, or it has been.
// What is known of a case is a diagram here, a truth over all cases.

#ifndef RUTIN__CLAIM_H
#define RUTIN__CLAIM_H

#include "routine/diagram.h"
#include "routine/routine.h"
#include "rutin.h"

#include <stdbool.h>

// How a ground stands, as steps show it: the first that any of theirs does. A
// contact without a name is effective, but stands back while there is to weigh.
typedef enum rutin__claim_state {
    RUTIN__CLAIM_EFFECTIVE,
    RUTIN__CLAIM_WEIGH,
    RUTIN__CLAIM_NAMELESS,
    RUTIN__CLAIM_ASK,
    RUTIN__CLAIM_BLOCKED,
    RUTIN__CLAIM_STATES
} rutin__claim_state;

typedef struct rutin__claim_diagram {
    const rutin__contribution *by;
    const rutin__grounding *grounding;
    int at;                   // which contribution of those that ask
    rutin__diagram fired;     // whether its rule does
    rutin__diagram effective; // and its ground holds
    rutin__diagram weigh;     // or it has to be weighed
} rutin__claim_diagram;

// All of one subject. Whoever makes them sets `routine`, `builder`, `subject`,
// `ban` and `at_rest`.
typedef struct rutin__claims {
    const rutin_routine *routine;
    rutin__builder *builder;
    unsigned subject;
    const rutin__asking *asking;
    rutin__claim_diagram *of; // the strongest first, then by declaration
    int count;
    bool at_rest;          // nothing is weighed in it, and nobody has consented
    bool always;           // every claim is effective when its rule fires
    bool waits;            // some contribution comes after others
    rutin__diagram *parts; // room for one a claim or a contribution
    rutin__diagram ban;    // the worst verdict of those that ban it
    rutin__diagram allowed; // no ban of it fires
    rutin__diagram duty;    // there is a step that stands on a duty
    rutin__diagram there;   // there is a step
    rutin__diagram held;    // it is held back: a ban is open
    rutin__diagram open;    // a step would be neither banned nor held back
    rutin__diagram gates;   // whoever comes after it has to wait
    // Were there no ban:
    rutin__diagram named; // some ground is effective, not only without a name
    rutin__diagram given; // a consent is
    rutin__diagram nameless; // a contact without a name is
    rutin__diagram weigh;    // and then: something has to be weighed
} rutin__claims;

// Takes room for the claims of their subject, who has no step yet. False: no
// memory.
bool rutin__claim_init(rutin__claims *claims);
void rutin__claim_clear(rutin__claims *claims);

// Finds all claims. [rules] has of each rule whether it fires.
void rutin__claim_find(rutin__claims *claims, const rutin__diagram *rules);

bool rutin__claim_is_duty(const rutin__claim_diagram *claim);

// Whether no claim before number [at] is shown as that one is: by ground and law.
bool rutin__claim_is_first(const rutin__claims *claims, int at);

// Whether between two claims that are shown alike one stands that is not.
bool rutin__claim_is_mixed(const rutin__claims *claims);

bool rutin__claim_is_alike(const rutin__claims *claims, int a, int b);

// Whether claim number [at] stands in [state].
rutin__diagram rutin__claim_stands(const rutin__claims *claims, int at,
                                   rutin__claim_state state);

// [sum], or what is shown as claim number [at] is stands in [state].
rutin__diagram rutin__claim_add(const rutin__claims *claims, int at,
                                rutin__claim_state state, rutin__diagram sum);

// Finds whether there is a step, and what it amounts to. [within] has of each
// state whether some claim stands in that or one before it.
void rutin__claim_stand(rutin__claims *claims, const rutin__diagram *within);

// There is no step after all.
void rutin__claim_drop(rutin__claims *claims);

// Whether it works, is open, and need not be weighed first.
rutin__diagram rutin__claim_due(const rutin__claims *claims);

// How a claim whose rule fires stands: it is effective; it is so without a name, and
// may stand back; it is still to be weighed; it is neither, and counts where nothing
// else does.
typedef enum rutin__claim_way {
    RUTIN__CLAIM_HOLDS,
    RUTIN__CLAIM_STANDS_BACK,
    RUTIN__CLAIM_IS_WEIGHED,
    RUTIN__CLAIM_IS_LOST,
    RUTIN__CLAIM_WAYS
} rutin__claim_way;

// Whether claim number [at] stands so; and where claims that do count for order and
// performer. No ban is asked of.
rutin__diagram rutin__claim_in(const rutin__claims *claims, int at,
                               rutin__claim_way way);
rutin__diagram rutin__claim_where(const rutin__claims *claims,
                                  rutin__claim_way way);

// Whether any claim of a contribution that is [marked] stands so.
rutin__diagram rutin__claim_any(const rutin__claims *claims,
                                rutin__claim_way way, const bool *marked);

// Whether any contribution that is [marked] counts for order and performer.
rutin__diagram rutin__claim_counts(const rutin__claims *claims,
                                   const bool *marked);

#endif
