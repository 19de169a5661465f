// fields.h - what a plan says of each subject, as diagrams to be held against others
//
// Each is a truth of one detail: that a step has this ground by that law, that this
// fact may be told on some ground, that it is due within so long. A detail has a
// name of its own, so that it is found again in another routine.

#ifndef RUTIN__FIELDS_H
#define RUTIN__FIELDS_H

#include "base/memory.h"
#include "routine/diagram.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum rutin__field_kind {
    RUTIN__FIELD_STEP,
    RUTIN__FIELD_BAN,
    RUTIN__FIELD_GROUND,
    RUTIN__FIELD_TELL,
    RUTIN__FIELD_DEADLINE,
    RUTIN__FIELD_PERFORMER,
    RUTIN__FIELD_ORDER,
    RUTIN__FIELDS
} rutin__field_kind;

typedef struct rutin__field {
    uint16_t subject;
    uint8_t kind;
    const char *detail; // its name
    rutin__diagram root;
} rutin__field;

typedef struct rutin__fields {
    rutin__field *of; // by subject, then by kind
    int count, room;
    rutin__diagram *verdicts; // one a rule, with its days
    rutin__diagrams diagrams; // what these are of
    rutin__arena arena;
    bool failed; // no memory, or it takes too much
} rutin__fields;

bool rutin__fields_init(rutin__fields *fields, const rutin_routine *routine);
void rutin__fields_clear(rutin__fields *fields); // frees

#endif
