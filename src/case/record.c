// record.c - a case: JSON to typed facts, consent and events
//
//     case ── facts ─── a value each, by the fact's type
//        ├─── consent ─ words: a state, an object, or a list of objects
//        └─── events ── contact, task, weighed or received
//
// Everything is read straight into slots of the record, in whatever order the
// members come; what binds several members is held together at the end, in
// rutin__record_check().

#include "case/record.h"

#include "base/error.h"
#include "base/memory.h"
#include "base/messages.h"
#include "case/values.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "time/calendar.h"
#include "time/zone.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// ---------------------------------------------------------------- life

bool rutin__record_init(rutin__record *record, const rutin_routine *routine)
{
    size_t count = (size_t)routine->program.fact_count;

    memset(record, 0, sizeof *record);
    record->routine = routine;
    record->values = calloc(count + 1, sizeof *record->values);
    return record->values != NULL;
}

void rutin__record_clear(rutin__record *record)
{
    if (record->values != NULL)
        rutin__record_reset(record);
    rutin__text_clear(&record->texts);
    free(record->values);
    free(record->events);
    free(record->consents);
    memset(record, 0, sizeof *record);
}

void rutin__record_reset(rutin__record *record)
{
    size_t count = (size_t)record->routine->program.fact_count;

    if (!rutin__set_empty(&record->known))
        rutin__memory_wipe(record->values, count * sizeof *record->values);
    if (record->id[0] != '\0')
        rutin__memory_wipe(record->id, sizeof record->id);
    if (record->event_count > 0)
        rutin__memory_wipe(record->events, (size_t)record->event_count *
                                               sizeof *record->events);
    if (record->consent_count > 0)
        rutin__memory_wipe(record->consents, (size_t)record->consent_count *
                                                 sizeof *record->consents);
    rutin__text_reset(&record->texts);
    memset(&record->known, 0, sizeof record->known);
    record->has_opened = record->has_now = record->is_closed = false;
    record->out_of_order = record->has_same = false;
    record->has_lists = false;
    record->event_count = record->consent_count = 0;
}

// Room for more in an array that is full, which stays as it was on failure.
static bool grow(rutin__json *in, void **array, int *room, size_t size,
                 int ceiling)
{
    void *grown;

    if (*room >= ceiling)
        return rutin__read_fail(in, RUTIN_ELIMIT, RUTIN__SAY_too_many,
                                RUTIN__WITH({"most", .number = ceiling}));
    grown = rutin__memory_grown(*array, room, *room == 0 ? 16 : *room * 2,
                                size);
    if (grown == NULL)
        return rutin__read_fail(in, RUTIN_ENOMEM, RUTIN__SAY_out_of_memory,
                                NULL);
    *array = grown;
    return true;
}

// ---------------------------------------------------------------- facts

// Of a text the value is where it is kept.
static bool read_value(rutin__record *record, rutin__json *in,
                       const rutin__fact *fact, int64_t *bits)
{
    rutin__piece text;
    uint32_t kept;

    if (fact->type != RUTIN__TEXT)
        return rutin__values_read_value(in, fact, bits);
    if (!rutin__read_text(in, &text, RUTIN__SAY_a_text) ||
        !rutin__values_keep(in, &record->texts, text, &kept))
        return false;
    *bits = kept;
    return true;
}

static bool read_fact(rutin__record *record, rutin__json *in, rutin__piece name)
{
    const rutin_routine *routine = record->routine;
    int fact = rutin__schema_find(&routine->fact_names, name.at, name.length);
    rutin__value value = {.known = true};

    if (fact < 0)
        return rutin__values_refuse_name(in, name, RUTIN__SAY_a_fact,
                                         &routine->fact_names);
    if (rutin__read_null(in))
        value.known = false;
    else if (!read_value(record, in, &routine->program.facts[fact],
                         &value.bits))
        return false;
    record->values[fact] = value;
    if (value.known)
        rutin__set_add(&record->known, (unsigned)fact);
    else
        rutin__set_remove(&record->known, (unsigned)fact);
    return true;
}

static bool read_facts(rutin__record *record, rutin__json *in)
{
    int depth = in->depth + 1;
    rutin__piece name;

    if (!rutin__read_object(in, RUTIN__SAY_object_of_facts))
        return false;
    while (rutin__read_member(in, &name))
        if (!read_fact(record, in, name) && !rutin__read_go_on(in, depth))
            return false;
    return !in->failed;
}

// ---------------------------------------------------------------- consent

static bool grow_consents(rutin__record *record, rutin__json *in)
{
    void *array = record->consents;

    if (!grow(in, &array, &record->consent_room, sizeof *record->consents,
              RUTIN__CONSENTS))
        return false;
    record->consents = array;
    return true;
}

// Has a voice that was heard before stand where it did then.
static void find_voice(const rutin__record *record, rutin__consent *word)
{
    for (const rutin__consent *other = record->consents;
         word->voice != 0 && other < word; other++)
        if (other->voice != 0 &&
            strcmp(rutin__values_kept(&record->texts, other->voice),
                   rutin__values_kept(&record->texts, word->voice)) == 0) {
            word->voice = other->voice;
            return;
        }
}

// Reads a word of a subject, or of all times of a task, and adds it.
static bool read_word(rutin__record *record, rutin__json *in, unsigned subject,
                      bool of_all)
{
    rutin__consent *word;

    if (record->consent_count == record->consent_room &&
        !grow_consents(record, in))
        return false;
    word = &record->consents[record->consent_count++];
    record->has_lists |= of_all;
    word->subject = (uint16_t)subject;
    word->of_all = of_all;
    word->is_dated = word->is_narrowed = false;
    word->voice = 0;
    if (!rutin__consent_read(in, record->routine, &record->texts, word))
        return false;
    find_voice(record, word);
    record->has_lists |= word->is_dated || word->is_narrowed;
    return true;
}

static bool read_words(rutin__record *record, rutin__json *in, unsigned subject,
                       bool of_all)
{
    int depth = in->depth + 1;

    if (rutin__read_at_text(in) || rutin__read_next(in) != RUTIN__JSON_LIST)
        return read_word(record, in, subject, of_all);
    record->has_lists = true;
    rutin__read_list(in, RUTIN__SAY_NOTHING);
    while (rutin__read_element(in))
        if (!read_word(record, in, subject, of_all) &&
            !rutin__read_go_on(in, depth))
            return false;
    return !in->failed;
}

// The actor or task that a consent is kept for; -1 when it is neither.
static int find_subject(const rutin_routine *routine, rutin__piece name,
                        bool *of_all)
{
    int actor = rutin__schema_find(&routine->actor_names, name.at, name.length);
    int task;

    if (actor >= 0)
        return actor;
    task = rutin__values_find_task(routine, name, of_all);
    return task < 0 ? -1 : routine->program.actor_count + task;
}

// Takes back the words from one on.
static void drop_words(rutin__record *record, int from)
{
    if (record->consent_count > from)
        rutin__memory_wipe(&record->consents[from],
                           (size_t)(record->consent_count - from) *
                               sizeof *record->consents);
    record->consent_count = from;
}

static bool read_subject(rutin__record *record, rutin__json *in,
                         rutin__piece name)
{
    bool of_all = false;
    int subject = find_subject(record->routine, name, &of_all);
    int before = record->consent_count;

    if (subject < 0)
        return rutin__values_refuse_name(in, name, RUTIN__SAY_an_actor,
                                         &record->routine->actor_names);
    if (read_words(record, in, (unsigned)subject, of_all))
        return true;
    drop_words(record, before);
    return false;
}

static bool read_consents(rutin__record *record, rutin__json *in)
{
    int depth = in->depth + 1;
    rutin__piece name;

    if (!rutin__read_object(in, RUTIN__SAY_object_of_consents))
        return false;
    record->has_lists |= record->consent_count > 0;
    while (rutin__read_member(in, &name))
        if (!read_subject(record, in, name) && !rutin__read_go_on(in, depth))
            return false;
    return !in->failed;
}

// ---------------------------------------------------------------- events

static bool grow_events(rutin__record *record, rutin__json *in)
{
    void *array = record->events;

    if (!grow(in, &array, &record->event_room, sizeof *record->events,
              RUTIN__EVENTS))
        return false;
    record->events = array;
    return true;
}

static bool read_event(rutin__record *record, rutin__json *in)
{
    rutin__event event;

    if (!rutin__event_read(in, record->routine, &record->texts, &event) ||
        (record->event_count == record->event_room && !grow_events(record, in)))
        return false;
    event.position = record->event_count;
    record->events[record->event_count++] = event;
    return true;
}

static bool read_events(rutin__record *record, rutin__json *in)
{
    int depth = in->depth + 1;

    if (!rutin__read_list(in, RUTIN__SAY_list_of_events))
        return false;
    while (rutin__read_element(in))
        if (!read_event(record, in) && !rutin__read_go_on(in, depth))
            return false;
    return !in->failed;
}

// ---------------------------------------------------------------- the case

static bool read_id(rutin__record *record, rutin__json *in)
{
    rutin__message fault;
    rutin__piece text;

    if (!rutin__read_text(in, &text, RUTIN__SAY_opaque_id))
        return false;
    fault = rutin__case_id_fault(text.at, text.length);
    if (fault != RUTIN__SAY_NOTHING)
        return rutin__read_fail(
            in, RUTIN_ECASE, fault,
            RUTIN__WITH({"most", .number = RUTIN__ID_LETTERS}));
    memcpy(record->id, text.at, text.length);
    record->id[text.length] = '\0';
    return true;
}

// A time that cannot be read leaves the one before, and times are not held together.
static bool read_time(rutin__record *record, rutin__json *in, bool *has,
                      rutin__time *time)
{
    rutin__time found;

    record->is_untimed |= !rutin__values_read_time(in, &found);
    if (in->failed)
        return false;
    *time = found;
    return *has = true;
}

// null: the case is open.
static bool read_closed(rutin__record *record, rutin__json *in)
{
    if (!rutin__read_null(in))
        return read_time(record, in, &record->is_closed, &record->closed);
    record->is_closed = false;
    return true;
}

static bool read_member(rutin__record *record, rutin__json *in,
                        rutin__piece name)
{
    static const char *const members[] = {"case",  "opened",  "now",   "closed",
                                          "facts", "consent", "events"};

    if (rutin__read_is(name, "facts"))
        return read_facts(record, in);
    if (rutin__read_is(name, "consent"))
        return read_consents(record, in);
    if (rutin__read_is(name, "events"))
        return read_events(record, in);
    if (rutin__read_is(name, "case"))
        return read_id(record, in);
    if (rutin__read_is(name, "opened"))
        return read_time(record, in, &record->has_opened, &record->opened);
    if (rutin__read_is(name, "now"))
        return read_time(record, in, &record->has_now, &record->now);
    if (rutin__read_is(name, "closed"))
        return read_closed(record, in);
    return rutin__values_refuse_member(in, name, RUTIN__SAY_of_a_case, members,
                                       7);
}

// Refuses what is there at [where]. False where that ends the reading.
static bool refuse(rutin__json *in, const char *where, rutin__message message)
{
    rutin__error_fail(in->error, RUTIN_ECASE, where, message, NULL);
    if (message == RUTIN__SAY_person_in_id)
        rutin__read_help(in, RUTIN__SAY_number_by_chance, NULL);
    return rutin__read_note(in);
}

// Refuses the events that happened after [end].
static bool check_events(const rutin__record *record, rutin__json *in,
                         rutin__time end, rutin__message message)
{
    char where[64];

    for (int i = 0; i < record->event_count; i++) {
        if (rutin__clock_compare(record->events[i].at, end) <= 0)
            continue;
        snprintf(where, sizeof where, "events[%d].at",
                 record->events[i].position);
        if (!refuse(in, where, message))
            return false;
    }
    return true;
}

// A case ends after it was opened, not after `now`, and nothing happens later.
static bool check_closed(const rutin__record *record, rutin__json *in)
{
    if (rutin__clock_compare(record->closed, record->opened) < 0)
        return refuse(in, "closed", RUTIN__SAY_closed_before_opened);
    if (rutin__clock_compare(record->closed, record->now) > 0)
        return refuse(in, "closed", RUTIN__SAY_closed_after_now);
    return check_events(record, in, record->closed,
                        RUTIN__SAY_event_after_closed);
}

static bool check_times(const rutin__record *record, rutin__json *in)
{
    if (rutin__clock_compare(record->now, record->opened) < 0)
        return refuse(in, "now", RUTIN__SAY_now_before_opened);
    return check_events(record, in, record->now, RUTIN__SAY_event_after_now) &&
           (!record->is_closed || check_closed(record, in));
}

// Holds what has been read together, as far as it is there yet. An id is nobody's
// number; the error does not repeat it.
static bool go_together(const rutin__record *record, rutin__json *in)
{
    if (in->failed || record->is_untimed)
        return false;
    if (record->has_opened &&
        rutin__case_id_holds_person(record->id,
                                    rutin__clock_day(record->opened)) &&
        !refuse(in, "case", RUTIN__SAY_person_in_id))
        return false;
    if (record->has_opened && record->has_now && !check_times(record, in))
        return false;
    return rutin__read_is_sound(in);
}

static void read_members(rutin__record *record, rutin__json *in)
{
    int depth = in->depth + 1;
    rutin__piece name;

    record->is_untimed = false;
    if (!rutin__read_object(in, RUTIN__SAY_case_object))
        return;
    while (rutin__read_member(in, &name))
        if (!read_member(record, in, name) && !rutin__read_go_on(in, depth))
            return;
}

bool rutin__record_patch(rutin__record *record, rutin__json *in)
{
    rutin__time opened = record->opened, now = record->now;
    rutin__time closed = record->closed;
    bool had_opened = record->has_opened, had_now = record->has_now;
    bool was_closed = record->is_closed;
    int events = record->event_count;

    read_members(record, in);
    if (go_together(record, in))
        return true;
    record->opened = opened;
    record->now = now;
    record->has_opened = had_opened;
    record->has_now = had_now;
    record->closed = closed;
    record->is_closed = was_closed;
    record->event_count = events;
    return false;
}

// Has a record as it was, but for the room that it has taken since.
static void put_back(rutin__record *record, const rutin__record *before,
                     const rutin__value *values, size_t bytes)
{
    rutin__record after = *record;

    drop_words(&after, before->consent_count);
    *record = *before;
    record->events = after.events;
    record->event_room = after.event_room;
    record->consents = after.consents;
    record->consent_room = after.consent_room;
    record->texts = after.texts;
    memcpy(record->values, values, bytes);
}

bool rutin__record_add(rutin__record *record, rutin__json *in)
{
    size_t bytes = (size_t)(record->routine->program.fact_count + 1) *
                   sizeof *record->values;
    rutin__record before = *record;
    rutin__value *values = malloc(bytes);
    bool is_added;

    if (values == NULL)
        return rutin__read_fail(in, RUTIN_ENOMEM, RUTIN__SAY_out_of_memory,
                                NULL);
    memcpy(values, record->values, bytes);
    rutin__record_patch(record, in);
    is_added = rutin__read_finish(in);
    if (!is_added)
        put_back(record, &before, values, bytes);
    rutin__memory_wipe(values, bytes);
    free(values);
    return is_added;
}

bool rutin__record_read(rutin__record *record, rutin__json *in,
                        const rutin__time *now)
{
    rutin__record_reset(record);
    read_members(record, in);
    if (now != NULL) {
        record->now = *now;
        record->has_now = true;
    }
    return go_together(record, in);
}

bool rutin__record_end(const rutin__record *record, rutin__json *in)
{
    rutin__read_finish(in);
    if (in->failed || in->faults == NULL || record->is_untimed)
        return rutin__read_is_sound(in);
    if (!record->has_opened)
        refuse(in, "opened", RUTIN__SAY_no_opened);
    if (!record->has_now)
        refuse(in, "now", RUTIN__SAY_no_now);
    return rutin__read_is_sound(in);
}

// Insertion: what comes in order, as nearly all does, costs one pass.
static void sort_events(rutin__record *record)
{
    rutin__event *events = record->events;

    for (int i = 1; i < record->event_count; i++) {
        rutin__event moved;
        int k = i;

        if (rutin__clock_compare(events[i - 1].at, events[i].at) <= 0)
            continue;
        record->out_of_order = true;
        for (moved = events[i];
             k > 0 && rutin__clock_compare(events[k - 1].at, moved.at) > 0; k--)
            events[k] = events[k - 1];
        events[k] = moved;
    }
}

// Whether one of the first [count] events, which are sorted, is the same as [event],
// which comes after them.
static bool is_there(const rutin__record *record, int count,
                     const rutin__event *event)
{
    const rutin__event *events = record->events;

    for (int i = count - 1;
         i >= 0 && rutin__clock_compare(events[i].at, event->at) == 0; i--)
        if (rutin__event_is_same(&events[i], event, &record->texts))
            return true;
    return false;
}

// Leaves the first of those that are the same.
static void drop_same(rutin__record *record)
{
    rutin__event *events = record->events;
    int kept = 0;

    for (int i = 0; i < record->event_count; i++) {
        if (is_there(record, kept, &events[i]))
            record->has_same = true;
        else if (kept++ < i)
            events[kept - 1] = events[i];
    }
    record->event_count = kept;
}

static bool is_of_other_list(const rutin__consent *a, const rutin__consent *b)
{
    return a->of_all != b->of_all || a->subject != b->subject;
}

static bool stands_before(const rutin__consent *a, const rutin__consent *b)
{
    return a->of_all != b->of_all ? a->of_all : a->subject < b->subject;
}

// Whether the words of a list stand side by side, and those of all times of a task
// that recurs before those of one: so they do unless they were added later.
static bool is_list_by_list(const rutin__record *record)
{
    const rutin__consent *words = record->consents;
    rutin__set listed = {{0}};

    for (int i = 0; i < record->consent_count; i++) {
        if (i > 0 && !is_of_other_list(&words[i - 1], &words[i]))
            continue;
        if (rutin__set_has(&listed, words[i].subject) ||
            (i > 0 && words[i].of_all && !words[i - 1].of_all))
            return false;
        rutin__set_add(&listed, words[i].subject);
    }
    return true;
}

// Puts the words list by list.
static void sort_consents(rutin__record *record)
{
    rutin__consent *words = record->consents;

    for (int i = 1; i < record->consent_count; i++) {
        rutin__consent moved = words[i];
        int k = i;

        for (; k > 0 && stands_before(&moved, &words[k - 1]); k--)
            words[k] = words[k - 1];
        words[k] = moved;
    }
}

// Finds when each word was said, which does not matter of one that is alone.
static void place_consents(rutin__record *record)
{
    rutin__consent *words = record->consents;
    int first = 0;

    for (int i = 1; i <= record->consent_count; i++)
        if (i == record->consent_count ||
            is_of_other_list(&words[first], &words[i])) {
            if (i - first > 1)
                rutin__consent_place(&words[first], i - first, record->now);
            first = i;
        }
}

// Has all times as clocks show them: those of the calendar's zone, else with the
// offset of `now`.
static void show_times(rutin__record *record)
{
    const rutin__zone *zone = rutin__calendar_zone(record->routine->calendar);
    rutin__stretch last = {0};

    rutin__zone_show_next(zone, &last, &record->now);
    rutin__zone_show_next(zone, &last, &record->opened);
    if (record->is_closed)
        rutin__zone_show_next(zone, &last, &record->closed);
    for (int i = 0; i < record->event_count; i++)
        rutin__zone_show_next(zone, &last, &record->events[i].at);
    for (int i = 0; record->has_lists && i < record->consent_count; i++)
        if (record->consents[i].is_dated)
            rutin__zone_show_next(zone, &last, &record->consents[i].at);
}

rutin_status rutin__record_check(rutin__record *record, rutin_error *error)
{
    if (!record->has_opened)
        return rutin__error_fail(error, RUTIN_ECASE, "opened",
                                 RUTIN__SAY_no_opened, NULL);
    if (!record->has_now)
        return rutin__error_fail(error, RUTIN_ECASE, "now", RUTIN__SAY_no_now,
                                 NULL);
    show_times(record);
    sort_events(record);
    drop_same(record);
    if (record->has_lists) {
        if (!is_list_by_list(record))
            sort_consents(record);
        place_consents(record);
    }
    return RUTIN_OK;
}
