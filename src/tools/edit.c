// edit.c - a case that differs from another in a few things
//
// The text of the case is copied member by member: facts and consents that differ
// are left out and written anew at the end, and what happens besides is added to
// its events at `now`.

#include "tools/edit.h"

#include "base/messages.h"
#include "base/set.h"
#include "base/text.h"
#include "case/record.h"
#include "json/read.h"
#include "json/write.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "routine/variable.h"
#include "rutin.h"
#include "time/calendar.h"
#include "time/clock.h"
#include "time/zone.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct editor {
    const rutin_routine *routine;
    const rutin__record *record;
    const uint16_t *was, *now;
    const rutin__day *day; // that the case is moved to; NULL
    rutin__json *in;
    rutin__json_out out;
} editor;

static bool is_changed(const editor *e, unsigned variable)
{
    return e->was[variable] != e->now[variable];
}

bool rutin__edit_can(const rutin_routine *routine, unsigned variable,
                     unsigned was, unsigned class)
{
    switch (routine->variables[variable].kind) {
    case RUTIN__VARIABLE_FACT:
    case RUTIN__VARIABLE_CHOICE:
    case RUTIN__VARIABLE_CONSENT:
        return true;
    case RUTIN__VARIABLE_MARK:
    case RUTIN__VARIABLE_RECEIVED:
    case RUTIN__VARIABLE_WEIGHING:
        return was == 0 || class > was;
    default:
        return false;
    }
}

// ---------------------------------------------------------------- facts

// The choices of a fact, of which each is a variable behind that of the fact.
static unsigned choices_end(const rutin_routine *routine, unsigned variable)
{
    unsigned end = variable + 1;

    while ((int)end < routine->first_of_plan &&
           routine->variables[end].kind == RUTIN__VARIABLE_CHOICE)
        end++;
    return end;
}

static bool is_fact_changed(const editor *e, unsigned fact)
{
    unsigned first = e->routine->variable_of[fact];

    for (unsigned i = first; i < choices_end(e->routine, first); i++)
        if (is_changed(e, i) && (i == first || e->now[first] != 0))
            return true;
    return false;
}

// A number of the interval that is asked for, as near to what was told as can be.
static int64_t number_in(const editor *e, const rutin__fact *fact,
                         unsigned variable, const rutin__value *value)
{
    const rutin__variable *of = &e->routine->variables[variable];
    unsigned class = e->now[variable] - 1u;
    int64_t low = class == 0 ? fact->min : of->cuts[class - 1];
    int64_t high = class == of->cut_count ? fact->max : of->cuts[class] - 1;

    if (!value->known)
        return class == 0 ? high : low;
    return value->bits < low ? low : value->bits > high ? high : value->bits;
}

static void put_choices(editor *e, const rutin__fact *fact, unsigned variable,
                        const rutin__value *value)
{
    uint64_t bits = value->known ? (uint64_t)value->bits : 0;

    for (unsigned i = variable + 1; i < choices_end(e->routine, variable);
         i++) {
        uint64_t bit = UINT64_C(1) << e->routine->variables[i].bits;

        if (value->known && !is_changed(e, i))
            continue;
        bits = e->now[i] != 0 ? bits | bit : bits & ~bit;
    }
    rutin__write_list(&e->out);
    for (; bits != 0; bits &= bits - 1)
        rutin__write_text(&e->out, fact->choices[rutin__set_lowest_bit(bits)]);
    rutin__write_end_list(&e->out);
}

static void put_fact(editor *e, unsigned number)
{
    const rutin__fact *fact = &e->routine->program.facts[number];
    unsigned variable = e->routine->variable_of[number];
    const rutin__value *value = &e->record->values[number];

    if (e->now[variable] == 0)
        return;
    rutin__write_name(&e->out, fact->id);
    switch (fact->type) {
    case RUTIN__YES_NO:
        rutin__write_bool(&e->out, e->now[variable] == 2);
        break;
    case RUTIN__NUMBER:
        rutin__write_integer(&e->out, number_in(e, fact, variable, value));
        break;
    case RUTIN__ONE_OF:
        rutin__write_text(&e->out, fact->choices[e->now[variable] - 1]);
        break;
    case RUTIN__ANY_OF:
        put_choices(e, fact, variable, value);
        break;
    default:
        rutin__write_text(&e->out, "…");
    }
}

// ---------------------------------------------------------------- consents

// Whether the consent to a subject is of a variable that differs.
static int consent_of(const editor *e, rutin__piece name)
{
    for (int i = 0; i < e->routine->first_code; i++)
        if (e->routine->variables[i].kind == RUTIN__VARIABLE_CONSENT &&
            is_changed(e, (unsigned)i) &&
            rutin__read_is(name,
                           rutin__routine_subject_id(
                               e->routine, e->routine->variables[i].subject)))
            return i;
    return -1;
}

static void put_consents(editor *e)
{
    for (int i = 0; i < e->routine->first_code; i++) {
        const rutin__variable *variable = &e->routine->variables[i];

        if (variable->kind != RUTIN__VARIABLE_CONSENT ||
            !is_changed(e, (unsigned)i))
            continue;
        rutin__write_name(
            &e->out, rutin__routine_subject_id(e->routine, variable->subject));
        rutin__write_text(&e->out, rutin__condition_consent_names[e->now[i]]);
    }
}

// ---------------------------------------------------------------- events

static void put_member(editor *e, const char *name, const char *text)
{
    rutin__write_name(&e->out, name);
    rutin__write_text(&e->out, text);
}

static void put_weighing(editor *e, const char *actor, const char *law,
                         bool yes)
{
    put_member(e, "weighed", actor);
    put_member(e, "outcome", yes ? "yes" : "no");
    if (law != NULL)
        put_member(e, "law", law);
    put_member(e, "by", "…");
    put_member(e, "note", "…");
}

static void put_mark(editor *e, const rutin__variable *variable)
{
    const rutin__program *program = &e->routine->program;
    unsigned actors = (unsigned)program->actor_count;
    const char *id = variable->subject < actors
                         ? program->actors[variable->subject].id
                         : program->tasks[variable->subject - actors].id;

    if (variable->bits == RUTIN__WAS_WEIGHED) {
        put_weighing(e, id, NULL, true);
    } else if (variable->subject >= actors) {
        put_member(e, "task", id);
        put_member(e, "outcome", "done");
    } else {
        put_member(e, "contact", id);
        put_member(e, "outcome",
                   variable->bits == RUTIN__WAS_REACHED ? "reached"
                                                        : "no_answer");
    }
}

// Whether a variable is that an actor was tried who is now reached as well: one
// event says both.
static bool is_said_by_reached(const editor *e, const rutin__variable *variable)
{
    int reached = variable->kind == RUTIN__VARIABLE_MARK &&
                          variable->bits == RUTIN__WAS_TRIED
                      ? rutin__variable_find(e->routine, RUTIN__VARIABLE_MARK,
                                             variable->subject,
                                             RUTIN__WAS_REACHED, NULL)
                      : -1;

    return reached >= 0 && is_changed(e, (unsigned)reached);
}

// Whether a variable is of something that happened besides.
static bool is_event(const editor *e, unsigned number)
{
    const rutin__variable *variable = &e->routine->variables[number];

    return is_changed(e, number) && !is_said_by_reached(e, variable) &&
           (variable->kind == RUTIN__VARIABLE_MARK ||
            variable->kind == RUTIN__VARIABLE_RECEIVED ||
            variable->kind == RUTIN__VARIABLE_WEIGHING);
}

static void put_event(editor *e, unsigned number)
{
    const rutin__variable *variable = &e->routine->variables[number];
    char at[RUTIN__TIME_SIZE];

    if (!is_event(e, number))
        return;
    rutin__clock_write(at, e->record->now);
    rutin__write_object(&e->out);
    put_member(e, "at", at);
    if (variable->kind == RUTIN__VARIABLE_MARK)
        put_mark(e, variable);
    else if (variable->kind == RUTIN__VARIABLE_RECEIVED)
        put_member(e, "received",
                   e->routine->program.received[variable->subject]);
    else
        put_weighing(e, e->routine->program.actors[variable->subject].id,
                     variable->law, e->now[number] == 2);
    rutin__write_end_object(&e->out);
}

// ---------------------------------------------------------------- the whole

static void put_raw(editor *e, rutin__piece raw)
{
    rutin__write_around(&e->out, "", raw.at, raw.length, ",");
}

static void put_raw_member(editor *e, rutin__piece name)
{
    rutin__piece raw;

    rutin__write_around(&e->out, "\"", name.at, name.length, "\":");
    if (rutin__read_raw(e->in, &raw))
        put_raw(e, raw);
}

static int find_fact(const editor *e, rutin__piece name)
{
    return rutin__schema_find(&e->routine->fact_names, name.at, name.length);
}

// Copies the members of an object but those that differ.
static void copy_members(editor *e, bool facts)
{
    rutin__piece name;

    if (!rutin__read_object(e->in, RUTIN__SAY_NOTHING))
        return;
    while (rutin__read_member(e->in, &name)) {
        int fact = facts ? find_fact(e, name) : -1;

        if (facts ? fact >= 0 && is_fact_changed(e, (unsigned)fact)
                  : consent_of(e, name) >= 0)
            rutin__read_skip(e->in);
        else
            put_raw_member(e, name);
    }
}

static void copy_events(editor *e)
{
    rutin__piece raw;

    if (!rutin__read_list(e->in, RUTIN__SAY_NOTHING))
        return;
    while (rutin__read_element(e->in))
        if (rutin__read_raw(e->in, &raw))
            put_raw(e, raw);
}

// Writes one of the members that can differ, from the text where it stands there.
static void put_part(editor *e, const char *name, bool copies)
{
    bool facts = *name == 'f';

    rutin__write_name(&e->out, name);
    if (*name == 'e') {
        rutin__write_list(&e->out);
        if (copies)
            copy_events(e);
        for (int i = 0; i < e->routine->first_code; i++)
            put_event(e, (unsigned)i);
        rutin__write_end_list(&e->out);
        return;
    }
    rutin__write_object(&e->out);
    if (copies)
        copy_members(e, facts);
    for (unsigned i = 0; facts && i < (unsigned)e->routine->program.fact_count;
         i++)
        if (is_fact_changed(e, i))
            put_fact(e, i);
    if (!facts)
        put_consents(e);
    rutin__write_end_object(&e->out);
}

// Whether anything is to be put in a member that the text does not have.
static bool has_part(const editor *e, int part)
{
    unsigned facts = (unsigned)e->routine->program.fact_count;

    for (unsigned i = 0; part == 0 && i < facts; i++)
        if (is_fact_changed(e, i))
            return true;
    for (unsigned i = 0; part > 0 && i < (unsigned)e->routine->first_code; i++)
        if (part == 2 ? is_event(e, i)
                      : is_changed(e, i) && e->routine->variables[i].kind ==
                                                RUTIN__VARIABLE_CONSENT)
            return true;
    return false;
}

// The same time of another day.
static void put_day(editor *e)
{
    char text[RUTIN__TIME_SIZE];

    rutin__clock_write(
        text, rutin__zone_at(rutin__calendar_zone(e->routine->calendar),
                             *e->day, rutin__clock_seconds(e->record->now),
                             e->record->now.offset));
    put_member(e, "opened", text);
    put_member(e, "now", text);
}

static bool can_all(const editor *e)
{
    for (int i = 0; i < e->routine->first_of_plan; i++)
        if (is_changed(e, (unsigned)i) &&
            !rutin__edit_can(e->routine, (unsigned)i, e->was[i], e->now[i]))
            return false;
    return true;
}

bool rutin__edit_write(const rutin__record *record, rutin__json *in,
                       const char *text, size_t length, const uint16_t *was,
                       const uint16_t *now, const rutin__day *day,
                       rutin__text *out)
{
    static const char *const parts[] = {"facts", "consent", "events"};
    editor e = {.routine = record->routine,
                .record = record,
                .was = was,
                .now = now,
                .day = day,
                .in = in};
    bool seen[3] = {false, false, false};
    rutin_error fault = {.status = RUTIN_OK};
    rutin__piece name;

    if (!can_all(&e))
        return false;
    rutin__read_begin(in, text, length, &fault);
    in->root = NULL;
    rutin__write_begin(&e.out, out);
    rutin__write_object(&e.out);
    rutin__read_object(in, RUTIN__SAY_NOTHING);
    while (rutin__read_member(in, &name)) {
        int part = 0;

        while (part < 3 && !rutin__read_is(name, parts[part]))
            part++;
        if (day != NULL &&
            (rutin__read_is(name, "opened") || rutin__read_is(name, "now"))) {
            rutin__read_skip(in);
            continue;
        }
        if (part == 3 || rutin__read_next(in) == RUTIN__JSON_NULL) {
            put_raw_member(&e, name);
            continue;
        }
        seen[part] = true;
        put_part(&e, parts[part], true);
    }
    for (int i = 0; i < 3; i++)
        if (!seen[i] && has_part(&e, i))
            put_part(&e, parts[i], false);
    if (day != NULL)
        put_day(&e);
    rutin__write_end_object(&e.out);
    rutin__write_done(&e.out);
    out->failed |= fault.status == RUTIN_ENOMEM;
    return fault.status == RUTIN_OK && !out->failed;
}
