// trial.c - a case that a tool makes, and what the engine says of it
//
// Tools reason over diagrams, and the engine has the last word: what a tool has
// found is put into a record as if it had been read, decided as any case is, and
// written as a case that anybody can run.

#include "tools/trial.h"

#include "answer/decide.h"
#include "answer/invariant.h"
#include "base/memory.h"
#include "base/set.h"
#include "case/consent.h"
#include "case/event.h"
#include "case/record.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "time/calendar.h"
#include "time/clock.h"
#include "time/zone.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum {
    MORNING = 10 * 60 * 60,
    FIRST_DAY = 20454, // 2026-01-01
    WHILE = 10 * 60    // in which something happens
};

rutin__time rutin__trial_moment(const rutin_routine *routine)
{
    const rutin__calendar *calendar = routine->calendar;
    rutin__day day = routine->in_force_from, last = routine->in_force_to;

    if (day < FIRST_DAY)
        day = FIRST_DAY;
    while (day < last && !rutin__calendar_is_working_day(calendar, day))
        day++;
    return rutin__zone_at(rutin__calendar_zone(calendar), day, MORNING, 60);
}

void rutin__trial_begin(rutin__trial *trial, rutin__time now)
{
    rutin__record *record = &trial->decision->record;

    trial->decision->made = false;
    rutin__record_reset(record);
    record->opened = record->now = now;
    record->has_opened = record->has_now = true;
}

void rutin__trial_tell(rutin__trial *trial, unsigned fact, int64_t bits)
{
    rutin__record *record = &trial->decision->record;

    record->values[fact] = (rutin__value){.known = true, .bits = bits};
    rutin__set_add(&record->known, fact);
}

void rutin__trial_untell(rutin__trial *trial, unsigned fact)
{
    rutin__record *record = &trial->decision->record;

    record->values[fact] = (rutin__value){.known = false};
    rutin__set_remove(&record->known, fact);
}

bool rutin__trial_happen(rutin__trial *trial, rutin__event_kind kind,
                         unsigned subject, rutin__outcome outcome,
                         const char *law)
{
    rutin__record *record = &trial->decision->record;
    void *grown = rutin__memory_grown(record->events, &record->event_room,
                                      record->event_count < record->event_room
                                          ? record->event_count
                                          : 2 * record->event_room + 16,
                                      sizeof *record->events);
    rutin__event *event;

    trial->lacked_memory |= grown == NULL;
    if (grown == NULL || record->event_count == RUTIN__EVENTS)
        return false;
    record->events = grown;
    event = &record->events[record->event_count];
    memset(event, 0, sizeof *event);
    record->opened = record->now;
    record->opened.seconds -= WHILE;
    event->at = record->opened;
    event->at.seconds += record->event_count < WHILE ? record->event_count
                                                     : WHILE;
    event->kind = kind;
    event->subject = (uint16_t)subject;
    event->outcome = outcome;
    event->law = law;
    event->position = record->event_count++;
    return true;
}

bool rutin__trial_consent(rutin__trial *trial, unsigned subject,
                          rutin__consent_state state)
{
    rutin__record *record = &trial->decision->record;
    void *grown = rutin__memory_grown(record->consents, &record->consent_room,
                                      record->consent_count <
                                              record->consent_room
                                          ? record->consent_count
                                          : 2 * record->consent_room + 16,
                                      sizeof *record->consents);
    rutin__consent *word;

    trial->lacked_memory |= grown == NULL;
    if (grown == NULL || record->consent_count == RUTIN__CONSENTS)
        return false;
    record->consents = grown;
    word = &record->consents[record->consent_count++];
    memset(word, 0, sizeof *word);
    word->subject = (uint16_t)subject;
    word->state = (uint8_t)state;
    return true;
}

rutin_status rutin__trial_decide(rutin__trial *trial)
{
    rutin__decision *decision = trial->decision;
    rutin_status status = rutin__decide(decision, decision->language,
                                        trial->limits, trial->error);

    trial->lacked_memory |= status == RUTIN_ENOMEM;
    if (status == RUTIN_OK)
        rutin__invariant_look_over(&trial->sight, trial->routine,
                                   &decision->view, &decision->history,
                                   &decision->draft, &decision->inquiry);
    return status;
}

bool rutin__trial_keeps(const rutin__trial *trial,
                        const rutin__invariant *invariant)
{
    return rutin__invariant_holds(&trial->sight, invariant);
}

// ---------------------------------------------------------------- as JSON

static void write_choices(rutin__json_out *out, const rutin__fact *fact,
                          int64_t bits)
{
    rutin__write_list(out);
    for (int i = 0; i < fact->choice_count; i++)
        if (bits >> i & 1)
            rutin__write_kept(out, fact->choices[i]);
    rutin__write_end_list(out);
}

static void write_value(rutin__json_out *out, const rutin__fact *fact,
                        int64_t bits)
{
    switch (fact->type) {
    case RUTIN__YES_NO:
        rutin__write_bool(out, bits != 0);
        break;
    case RUTIN__NUMBER:
        rutin__write_integer(out, bits);
        break;
    case RUTIN__ONE_OF:
        rutin__write_kept(out, fact->choices[bits]);
        break;
    case RUTIN__ANY_OF:
        write_choices(out, fact, bits);
        break;
    default: // RUTIN__TEXT, of which a case keeps no more than that it is told
        rutin__write_text(out, "…");
    }
}

static void write_time(rutin__json_out *out, const char *name, rutin__time time)
{
    char text[RUTIN__TIME_SIZE];

    rutin__clock_write(text, time);
    rutin__write_name(out, name);
    rutin__write_text(out, text);
}

// The id of an actor or of a task, as events and consents have it.
static const char *id_of(const rutin__trial *trial, unsigned subject)
{
    return rutin__routine_subject_id(trial->routine, subject);
}

static void write_consents(const rutin__trial *trial, rutin__json_out *out)
{
    const rutin__record *record = &trial->decision->record;

    rutin__write_name(out, "consent");
    rutin__write_object(out);
    for (int i = 0; i < record->consent_count; i++) {
        rutin__write_name(out, id_of(trial, record->consents[i].subject));
        rutin__write_text(
            out, rutin__condition_consent_names[record->consents[i].state]);
    }
    rutin__write_end_object(out);
}

// What an event is of, in the words of a case.
static void write_subject(const rutin__trial *trial, const rutin__event *event,
                          rutin__json_out *out)
{
    static const char *const kinds[] = {"contact", "task", "weighed",
                                        "received"};
    const rutin__program *program = &trial->routine->program;

    rutin__write_name(out, kinds[event->kind]);
    if (event->kind == RUTIN__RECEIVED_EVENT)
        rutin__write_text(out, program->received[event->subject]);
    else if (event->kind == RUTIN__TASK_EVENT)
        rutin__write_text(
            out, id_of(trial, (unsigned)program->actor_count + event->subject));
    else
        rutin__write_text(out, id_of(trial, event->subject));
}

static void write_event(const rutin__trial *trial, const rutin__event *event,
                        rutin__json_out *out)
{
    static const char *const outcomes[] = {
        "reached", "no_answer", "refused", "done", "failed", "yes", "no"};

    rutin__write_object(out);
    write_time(out, "at", event->at);
    write_subject(trial, event, out);
    if (event->outcome != RUTIN__NO_OUTCOME) {
        rutin__write_name(out, "outcome");
        rutin__write_text(out, outcomes[event->outcome]);
    }
    if (event->ground != RUTIN_GROUND_NONE) {
        rutin__write_name(out, "ground");
        rutin__write_text(out, rutin__condition_ground_names[event->ground]);
    }
    if (event->kind == RUTIN__WEIGHED_EVENT) {
        rutin__write_name(out, "by");
        rutin__write_text(out, "…");
        rutin__write_name(out, "note");
        rutin__write_text(out, "…");
    }
    if (event->law != NULL) {
        rutin__write_name(out, "law");
        rutin__write_text(out, event->law);
    }
    rutin__write_end_object(out);
}

void rutin__trial_write(const rutin__trial *trial, rutin__json_out *out)
{
    const rutin__record *record = &trial->decision->record;
    const rutin__program *program = &trial->routine->program;

    rutin__write_object(out);
    write_time(out, "opened", record->opened);
    write_time(out, "now", record->now);
    rutin__write_name(out, "facts");
    rutin__write_object(out);
    for (int i = 0; i < program->fact_count; i++) {
        if (!record->values[i].known)
            continue;
        rutin__write_name(out, program->facts[i].id);
        write_value(out, &program->facts[i], record->values[i].bits);
    }
    rutin__write_end_object(out);
    if (record->consent_count > 0)
        write_consents(trial, out);
    if (record->event_count > 0) {
        rutin__write_name(out, "events");
        rutin__write_list(out);
        for (int i = 0; i < record->event_count; i++)
            write_event(trial, &record->events[i], out);
        rutin__write_end_list(out);
    }
    rutin__write_end_object(out);
}
