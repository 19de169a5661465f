// event.h - something that happened in a case, read from JSON

#ifndef RUTIN__EVENT_H
#define RUTIN__EVENT_H

#include "base/set.h"
#include "base/text.h"
#include "json/read.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum rutin__event_kind {
    RUTIN__CONTACT_EVENT,
    RUTIN__TASK_EVENT,
    RUTIN__WEIGHED_EVENT,
    RUTIN__RECEIVED_EVENT
} rutin__event_kind;

typedef enum rutin__outcome {
    RUTIN__REACHED_THEM,
    RUTIN__NO_ANSWER,
    RUTIN__REFUSED_IT,
    RUTIN__DONE_IT,
    RUTIN__FAILED_IT,
    RUTIN__WEIGHED_YES,
    RUTIN__WEIGHED_NO,
    RUTIN__NO_OUTCOME
} rutin__outcome;

typedef struct rutin__event {
    rutin__time at;
    rutin__event_kind kind;
    rutin__outcome outcome;
    uint16_t subject;      // an actor, a task, or a number of what is received
    bool of_all;           // a task that recurs, and which time is not said
    rutin_ground ground;   // a contact's; NONE where not told
    rutin__set told;       // at a contact: which facts
    bool says_told;        // the case says which, if only that none were
    rutin__set ungrounded; // of these: no ground let them be told then
    rutin__set by_consent; // of these: consent alone did, or is said to have
    const char *law;       // a weighing's, as the routine has it; NULL: of all
    bool other_law; // a law that the routine does not have: answers nothing
    uint32_t by, note, law_text; // texts of the case; 0 for none
    int position;                // in the case, for messages
} rutin__event;

// Reads an event, the object that [in] stands at. Its position is the caller's. Its
// texts are kept in [texts].
bool rutin__event_read(rutin__json *in, const rutin_routine *routine,
                       rutin__text *texts, rutin__event *event);

const char *rutin__event_outcome_name(rutin__outcome outcome);

// Whether two, whose texts are in [texts], say the same of the same instant,
// whatever their places.
bool rutin__event_is_same(const rutin__event *a, const rutin__event *b,
                          const rutin__text *texts);

#endif
