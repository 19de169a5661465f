// canonical.c - a case written as JSON, one way only
//
// Facts come in the order of their declaration, consents in that of actors and
// tasks, events by their times, and every time as the clocks of the calendar's zone
// show it. What a case says by leaving it out is left out: null facts, the voice of
// the person, the list around a word that is alone.

#include "case/canonical.h"

#include "base/set.h"
#include "case/consent.h"
#include "case/event.h"
#include "case/values.h"
#include "json/write.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct writer {
    const rutin__record *record;
    const rutin__program *program;
    rutin__json_out out;
} writer;

static void put_text(writer *w, const char *name, const char *text)
{
    rutin__write_name(&w->out, name);
    rutin__write_text(&w->out, text);
}

// A text of the case, where there is one.
static void put_kept(writer *w, const char *name, uint32_t kept)
{
    if (kept != 0)
        put_text(w, name, rutin__values_kept(&w->record->texts, kept));
}

static void put_time(writer *w, const char *name, rutin__time time)
{
    char text[RUTIN__TIME_SIZE];

    rutin__clock_write(text, time);
    put_text(w, name, text);
}

static void put_facts(writer *w, const char *name, const rutin__set *facts)
{
    rutin__write_name(&w->out, name);
    rutin__write_list(&w->out);
    for (int i = rutin__set_next(facts, 0); i >= 0;
         i = rutin__set_next(facts, i + 1))
        rutin__write_text(&w->out, w->program->facts[i].id);
    rutin__write_end_list(&w->out);
}

// ---------------------------------------------------------------- facts

static void put_choices(writer *w, const rutin__fact *fact, int64_t chosen)
{
    rutin__write_list(&w->out);
    for (int i = 0; i < fact->choice_count; i++)
        if (chosen >> i & 1)
            rutin__write_text(&w->out, fact->choices[i]);
    rutin__write_end_list(&w->out);
}

static void put_value(writer *w, const rutin__fact *fact, int64_t bits)
{
    switch (fact->type) {
    case RUTIN__YES_NO:
        rutin__write_bool(&w->out, bits != 0);
        break;
    case RUTIN__NUMBER:
        rutin__write_integer(&w->out, bits);
        break;
    case RUTIN__ONE_OF:
        rutin__write_text(&w->out, fact->choices[bits]);
        break;
    case RUTIN__ANY_OF:
        put_choices(w, fact, bits);
        break;
    case RUTIN__TEXT:
        rutin__write_text(
            &w->out, rutin__values_kept(&w->record->texts, (uint32_t)bits));
        break;
    }
}

static void put_values(writer *w)
{
    rutin__write_name(&w->out, "facts");
    rutin__write_object(&w->out);
    for (int i = rutin__set_next(&w->record->known, 0); i >= 0;
         i = rutin__set_next(&w->record->known, i + 1)) {
        rutin__write_name(&w->out, w->program->facts[i].id);
        put_value(w, &w->program->facts[i], w->record->values[i].bits);
    }
    rutin__write_end_object(&w->out);
}

// ---------------------------------------------------------------- consents

// The id of a task, or of one time of it.
static const char *task_id(const writer *w, unsigned task, bool of_all)
{
    const rutin__task *found = &w->program->tasks[task];

    return of_all ? found->id : found->shown;
}

static const char *subject_id(const writer *w, unsigned subject, bool of_all)
{
    unsigned actors = (unsigned)w->program->actor_count;

    return subject < actors ? w->program->actors[subject].id
                            : task_id(w, subject - actors, of_all);
}

static void put_word(writer *w, const rutin__consent *word)
{
    const char *state = rutin__condition_consent_names[word->state];

    if (!word->is_dated && !word->is_narrowed && word->voice == 0) {
        rutin__write_text(&w->out, state);
        return;
    }
    rutin__write_object(&w->out);
    put_text(w, "state", state);
    if (word->is_dated)
        put_time(w, "at", word->at);
    if (word->is_narrowed)
        put_facts(w, "tell", &word->tell);
    put_kept(w, "by", word->voice);
    rutin__write_end_object(&w->out);
}

// The words of one subject, or of all times of a task, as they were said.
static void put_words(writer *w, unsigned subject, bool of_all)
{
    const rutin__record *record = w->record;
    const rutin__consent *first = NULL;
    int count = 0;

    for (int i = 0; i < record->consent_count; i++) {
        const rutin__consent *word = &record->consents[i];

        if (word->subject != subject || word->of_all != of_all)
            continue;
        if (count++ == 0)
            first = word;
    }
    if (count == 0)
        return;
    rutin__write_name(&w->out, subject_id(w, subject, of_all));
    if (count > 1)
        rutin__write_list(&w->out);
    for (int i = 0; i < count; i++)
        put_word(w, &first[i]);
    if (count > 1)
        rutin__write_end_list(&w->out);
}

static void put_consents(writer *w)
{
    int subjects = w->program->actor_count + w->program->task_count;

    rutin__write_name(&w->out, "consent");
    rutin__write_object(&w->out);
    for (int i = 0; i < subjects; i++) {
        put_words(w, (unsigned)i, true);
        put_words(w, (unsigned)i, false);
    }
    rutin__write_end_object(&w->out);
}

// ---------------------------------------------------------------- events

static void put_subject(writer *w, const rutin__event *event)
{
    switch (event->kind) {
    case RUTIN__CONTACT_EVENT:
        put_text(w, "contact", w->program->actors[event->subject].id);
        break;
    case RUTIN__TASK_EVENT:
        put_text(w, "task", task_id(w, event->subject, event->of_all));
        break;
    case RUTIN__WEIGHED_EVENT:
        put_text(w, "weighed", w->program->actors[event->subject].id);
        break;
    case RUTIN__RECEIVED_EVENT:
        put_text(w, "received", w->program->received[event->subject]);
        break;
    }
}

static void put_event(writer *w, const rutin__event *event)
{
    rutin__write_object(&w->out);
    put_time(w, "at", event->at);
    put_subject(w, event);
    if (event->outcome != RUTIN__NO_OUTCOME)
        put_text(w, "outcome", rutin__event_outcome_name(event->outcome));
    if (event->ground != RUTIN_GROUND_NONE)
        put_text(w, "ground", rutin__condition_ground_names[event->ground]);
    if (event->says_told)
        put_facts(w, "told", &event->told);
    put_kept(w, "law", event->law_text);
    put_kept(w, "by", event->by);
    put_kept(w, "note", event->note);
    rutin__write_end_object(&w->out);
}

// ---------------------------------------------------------------- the case

void rutin__canonical_write(const rutin__record *record, rutin__text *out)
{
    writer w = {.record = record, .program = &record->routine->program};

    rutin__text_reset(out);
    rutin__write_begin(&w.out, out);
    rutin__write_object(&w.out);
    if (record->id[0] != '\0')
        put_text(&w, "case", record->id);
    put_time(&w, "opened", record->opened);
    put_time(&w, "now", record->now);
    if (record->is_closed)
        put_time(&w, "closed", record->closed);
    put_values(&w);
    put_consents(&w);
    rutin__write_name(&w.out, "events");
    rutin__write_list(&w.out);
    for (int i = 0; i < record->event_count; i++)
        put_event(&w, &record->events[i]);
    rutin__write_end_list(&w.out);
    rutin__write_end_object(&w.out);
    rutin__write_done(&w.out);
}
