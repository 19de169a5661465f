// finding.h - what check finds, in the order of the texts

#ifndef RUTIN__FINDING_H
#define RUTIN__FINDING_H

#include "base/messages.h"
#include "base/text.h"
#include "json/write.h"
#include "rutin.h"
#include "tools/places.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct rutin__finding {
    rutin__message message;
    rutin__place place;
    const char *file, *code; // of an error, which the load has told of
    bool is_error;
    size_t text, help; // where they begin in `words`; help 0 for none
    size_t sample;     // a case in JSON that shows it; 0 for none
    bool is_allowed;
} rutin__finding;

// Zero it and set the first three.
typedef struct rutin__findings_list {
    rutin__places *places;
    rutin__tongue tongue;
    const rutin_routine *routine;
    rutin__finding *of;
    int count, room;
    rutin__text words; // a NUL after each
    int allowed;
    bool failed; // no memory
} rutin__findings_list;

void rutin__finding_clear(rutin__findings_list *list);

// Adds a warning with what to do about it, which is the phrase after [message] in
// the catalogue. The same goes into both.
rutin__finding *rutin__finding_add(rutin__findings_list *list,
                                   rutin__message message, rutin__place place,
                                   const rutin__param *with);

// Adds what the load has told of.
void rutin__finding_add_mistake(rutin__findings_list *list,
                                const rutin_error *mistake, bool is_error);

// Adds a case that shows the finding: [json], which is of the caller.
void rutin__finding_show(rutin__findings_list *list, rutin__finding *finding,
                         const rutin__text *json);

// Puts them in order, and takes away what comments allow; a comment that is not as
// it should be, or allows what nobody found, is a finding too.
void rutin__finding_settle(rutin__findings_list *list);

// Writes them as a list.
void rutin__finding_write(const rutin__findings_list *list,
                          rutin__json_out *out);

#endif
