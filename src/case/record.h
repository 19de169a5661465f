// record.h - a case: JSON to typed facts, consent and events
//
// A record is what one case tells, checked against a routine: names became
// numbers, values are within their domains, times are instants. Texts of the
// case are kept to be given back with it: nothing that judges reads them.

#ifndef RUTIN__RECORD_H
#define RUTIN__RECORD_H

#include "base/set.h"
#include "base/text.h"
#include "case/case_id.h"
#include "case/consent.h"
#include "case/event.h"
#include "json/read.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdbool.h>

enum { RUTIN__EVENTS = 1024, RUTIN__CONSENTS = 1024 };

typedef struct rutin__record {
    const rutin_routine *routine;
    char id[RUTIN__ID_SIZE]; // "" for none
    bool has_opened, has_now, is_closed;
    rutin__time opened, now, closed;
    rutin__value *values; // one a fact
    rutin__set known;     // the facts that are
    rutin__event *events; // sorted by `at`, then as given
    int event_count, event_room;
    rutin__consent
        *consents; // list by list, as given: those of all times first
    int consent_count, consent_room;
    rutin__text texts; // of the case, as they were told; see values.h
    bool out_of_order; // events were not given in the order of their times
    bool has_same;     // some event was given more than once, and is there once
    // Some word is not alone in its list, is of all times of a task, or is more
    // than a state.
    bool has_lists;
    bool is_untimed; // a time of it that was read is none
    bool is_past;    // `now` is looked back at: see rutin__consent_sum()
} rutin__record;

// Makes an empty record for cases of [routine]. False: no memory.
bool rutin__record_init(rutin__record *record, const rutin_routine *routine);
void rutin__record_clear(rutin__record *record); // frees

// Forgets the case and begins another. Nothing of it is left in memory.
void rutin__record_reset(rutin__record *record);

// Reads a case, the value that [in] stands at, in place of what was there. [now]
// stands instead of its own; NULL for that. After a failure it is half read.
bool rutin__record_read(rutin__record *record, rutin__json *in,
                        const rutin__time *now);

// Ends the reading of all of a text, which is a case: whether nothing is wrong. Where
// faults are noted, so is what is missing; else that is found when it is decided.
bool rutin__record_end(const rutin__record *record, rutin__json *in);

// Lays an object of the same members over the case: facts take the place of what
// was told before; events, and words of consents, are added. An id, times and
// events that do not go together are refused here, once there are `opened` and
// `now`. What fails changes nothing if the object has one member of one member.
bool rutin__record_patch(rutin__record *record, rutin__json *in);

// The same with all of a text, which is nothing but such an object: what fails
// changes nothing.
bool rutin__record_add(rutin__record *record, rutin__json *in);

// Sorts events and consents, and has all times as the clocks of the calendar's
// zone show them; without one, in the offset of `now`. Fails without `opened` or
// `now`.
// To be called before deciding.
rutin_status rutin__record_check(rutin__record *record, rutin_error *error);

#endif
