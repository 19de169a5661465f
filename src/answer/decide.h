// decide.h - from a case that was read to a plan in memory
//
//     record ─▶ history ─▶ findings ─▶ draft ─▶ order ─▶ questions ─▶ warnings
//
// A decision owns every buffer on that way. They grow to what the largest case
// so far has taken, so that after a few cases deciding takes no memory.

#ifndef RUTIN__DECIDE_H
#define RUTIN__DECIDE_H

#include "ask/ask.h"
#include "base/messages.h"
#include "base/set.h"
#include "base/stopwatch.h"
#include "base/text.h"
#include "case/history.h"
#include "case/record.h"
#include "decide/draft.h"
#include "decide/judge.h"
#include "decide/lua_rule.h"
#include "decide/view.h"
#include "routine/schema.h"
#include "rutin.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct rutin__warning {
    const char *code; // "broken_invariant"
    size_t text;      // where its text begins in `words`
} rutin__warning;

typedef struct rutin__decision {
    const rutin_routine *routine;
    rutin__record record;
    rutin__history history;
    rutin__view view;
    rutin__set unknown; // facts
    rutin__findings findings;
    rutin__draft draft;
    rutin__inquiry inquiry;
    rutin__warning *warnings;
    int warning_count, warning_room;
    rutin__text words; // texts of warnings, a NUL after each
    int language;
    bool broken; // an invariant is
    bool made;   // the last rutin__decide() succeeded
    rutin__code *code;
    rutin__stopwatch watch;
} rutin__decision;

bool rutin__decide_init(rutin__decision *decision,
                        const rutin_routine *routine);
void rutin__decide_clear(rutin__decision *decision); // frees

// The step at a place of the plan, from 0.
const rutin__step *rutin__decide_step_at(const rutin__decision *decision,
                                         int place);

// The actors banned, certainly or not, in the order of the rules. Returns how
// many.
int rutin__decide_list_bans(const rutin__decision *decision,
                            uint16_t actors[RUTIN__SUBJECTS]);

// A text in the decision's language; NULL for NULL.
const char *rutin__decide_text(const rutin__decision *decision,
                               rutin__localized text);

// The tongue of that language.
rutin__tongue rutin__decide_tongue(const rutin__decision *decision);

// Decides the case in decision->record, checked or not, in language [language],
// a number of the routine's. On failure decision->made is false. The warnings are
// for rutin__warn() to add.
rutin_status rutin__decide(rutin__decision *decision, int language,
                           const rutin_limits *limits, rutin_error *error);

#endif
