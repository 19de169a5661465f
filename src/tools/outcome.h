// outcome.h - what a plan says of one subject, a field at a time, as text

#ifndef RUTIN__OUTCOME_H
#define RUTIN__OUTCOME_H

#include "answer/decide.h"
#include "base/text.h"

// What of a plan is held against another: as a reader sees it, then as rules ask.
typedef enum rutin__outcome_field {
    RUTIN__OUTCOME_STATUS,
    RUTIN__OUTCOME_BAN,
    RUTIN__OUTCOME_GROUND,
    RUTIN__OUTCOME_TELL,
    RUTIN__OUTCOME_DUE,
    RUTIN__OUTCOME_PERFORMER,
    RUTIN__OUTCOME_AFTER,
    RUTIN__OUTCOME_INSTEAD,
    RUTIN__OUTCOME_SEEN,                          // fields up to this one
    RUTIN__OUTCOME_GROUNDS = RUTIN__OUTCOME_SEEN, // all that rules ask on
    RUTIN__OUTCOME_TELLS,
    RUTIN__OUTCOME_WITHIN,
    RUTIN__OUTCOME_PERFORMERS,
    RUTIN__OUTCOME_ORDERS,
    RUTIN__OUTCOME_FIELDS
} rutin__outcome_field;

extern const char *const rutin__outcome_names[]; // "step", "ban" ...

// Writes what a plan says in a field of the subject of that number, in place of what
// was there: "" for nothing.
void rutin__outcome_write(const rutin__decision *decision, int subject,
                          rutin__outcome_field field, rutin__text *out);

// Adds the ids of the rules that ask for its step, or ban it, commas between.
void rutin__outcome_add_rules(const rutin__decision *decision, int subject,
                              rutin__outcome_field field, rutin__text *out);

#endif
