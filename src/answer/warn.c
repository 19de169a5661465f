// warn.c - what a plan warns of, in words
//
// The sentences stand in the catalogue of messages; their codes are the warnings'.

#include "answer/warn.h"

#include "answer/invariant.h"
#include "answer/told.h"
#include "ask/ask.h"
#include "base/error.h"
#include "base/memory.h"
#include "base/messages.h"
#include "base/set.h"
#include "base/text.h"
#include "case/event.h"
#include "case/history.h"
#include "case/record.h"
#include "decide/draft.h"
#include "decide/judge.h"
#include "decide/view.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "time/calendar.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

// Makes room for one more warning. False: no memory, which fails the words.
static bool make_room(rutin__decision *decision)
{
    int wanted = decision->warning_count + 1;
    void *made;

    if (wanted > decision->warning_room)
        wanted += decision->warning_room;
    made = rutin__memory_grown(decision->warnings, &decision->warning_room,
                               wanted, sizeof *decision->warnings);
    if (made == NULL)
        return !(decision->words.failed = true);
    decision->warnings = made;
    return true;
}

static void warn(rutin__decision *decision, rutin__message message,
                 const rutin__param *with)
{
    if (make_room(decision))
        decision->warnings[decision->warning_count++] = (rutin__warning){
            rutin__messages_code(message), decision->words.length};
    rutin__text_say(&decision->words, rutin__decide_tongue(decision), message,
                    with);
    rutin__text_add(&decision->words, "", 1);
}

static void warn_of_invariants(rutin__decision *decision)
{
    const rutin_routine *routine = decision->routine;
    rutin__sight sight;

    if (routine->invariant_count == 0)
        return;
    rutin__invariant_look_over(&sight, routine, &decision->view,
                               &decision->history, &decision->draft,
                               &decision->inquiry);
    for (int i = 0; i < routine->invariant_count; i++) {
        const rutin__invariant *invariant = &routine->invariants[i];

        if (rutin__invariant_holds(&sight, invariant))
            continue;
        decision->broken = true;
        warn(decision, RUTIN__SAY_broken_invariant,
             RUTIN__WITH({"text", .text = rutin__decide_text(
                                      decision, invariant->text)}));
    }
}

static void warn_of_dates(rutin__decision *decision)
{
    const rutin_routine *routine = decision->routine;
    rutin__day day = decision->view.day;
    char date[RUTIN__TIME_SIZE];

    if (day < routine->in_force_from || day > routine->in_force_to) {
        rutin__clock_write_day(date, day);
        warn(decision, RUTIN__SAY_not_in_force,
             RUTIN__WITH({"date", .text = date}));
    }
    if (day > routine->review_by) {
        rutin__clock_write_day(date, routine->review_by);
        warn(decision, RUTIN__SAY_past_review,
             RUTIN__WITH({"date", .text = date}));
    }
}

static const char *name_of(const rutin__decision *decision, int subject)
{
    const rutin__program *program = &decision->routine->program;

    return rutin__decide_text(
        decision, subject < program->actor_count
                      ? program->actors[subject].name
                      : program->tasks[subject - program->actor_count].name);
}

static void warn_of_bans(rutin__decision *decision)
{
    const rutin__program *program = &decision->routine->program;

    if (decision->record.event_count == 0)
        return;
    for (int i = 0; i < program->actor_count; i++)
        if (decision->draft.bans[i] == RUTIN__BANNED &&
            (decision->history.marks[i] & RUTIN__WAS_TRIED))
            warn(decision, RUTIN__SAY_banned_contacted,
                 RUTIN__WITH({"actor", .text = name_of(decision, i)}));
}

// The actors that something was told.
static rutin__set find_told(const rutin__record *record)
{
    rutin__set actors = {{0}};

    for (int i = 0; i < record->event_count; i++)
        if (!rutin__set_empty(&record->events[i].told))
            rutin__set_add(&actors, record->events[i].subject);
    return actors;
}

// What an actor holds.
typedef struct holding {
    const rutin__decision *decision;
    rutin__set facts;
} holding;

static void tell_facts(const void *data, rutin__messages_sink *sink, void *to)
{
    const holding *held = data;
    const rutin__program *program = &held->decision->routine->program;
    const char *between = "";

    for (int n = rutin__set_next(&held->facts, 0); n >= 0;
         n = rutin__set_next(&held->facts, n + 1)) {
        const rutin__fact *fact = &program->facts[n];
        const char *name = fact->name
                               ? rutin__decide_text(held->decision, fact->name)
                               : fact->id;

        sink(to, between, strlen(between));
        sink(to, name, strlen(name));
        between = ", ";
    }
}

// Whom to tell to stop, and what they hold.
static void warn_of_withdrawals(rutin__decision *decision)
{
    rutin__set told = find_told(&decision->record);
    holding held = {.decision = decision};

    for (int i = rutin__set_next(&told, 0); i >= 0;
         i = rutin__set_next(&told, i + 1)) {
        rutin__told_facts_to_stop(decision, (unsigned)i, &held.facts);
        if (rutin__set_empty(&held.facts))
            continue;
        warn(decision, RUTIN__SAY_stop_sharing,
             RUTIN__WITH({"what", .phrase = RUTIN__SAY_stop_told},
                         {"actor", .text = name_of(decision, i)},
                         {"facts", .tell = tell_facts, .data = &held}));
    }
}

// Who was told something that nothing let be told then.
static void warn_of_ungrounded(rutin__decision *decision)
{
    const rutin__record *record = &decision->record;
    rutin__set told = find_told(record);

    for (int i = rutin__set_next(&told, 0); i >= 0;
         i = rutin__set_next(&told, i + 1)) {
        holding held = {.decision = decision};

        for (int k = 0; k < record->event_count; k++)
            if (record->events[k].kind == RUTIN__CONTACT_EVENT &&
                record->events[k].subject == i)
                rutin__set_unite(&held.facts, &record->events[k].ungrounded);
        if (!rutin__set_empty(&held.facts))
            warn(decision, RUTIN__SAY_told_without_ground,
                 RUTIN__WITH({"actor", .text = name_of(decision, i)},
                             {"facts", .tell = tell_facts, .data = &held}));
    }
}

// Who may hold something, when nobody noted what they were told.
static void warn_of_silence(rutin__decision *decision)
{
    const rutin__program *program = &decision->routine->program;

    if (decision->record.event_count == 0)
        return;
    for (int i = 0; i < program->actor_count; i++)
        if ((decision->history.marks[i] & RUTIN__WAS_TRIED) &&
            rutin__told_may_hold(decision, (unsigned)i))
            warn(decision, RUTIN__SAY_stop_sharing,
                 RUTIN__WITH({"what", .phrase = RUTIN__SAY_stop_not_noted},
                             {"actor", .text = name_of(decision, i)}));
}

static void warn_of_circle(rutin__decision *decision)
{
    if (decision->draft.circle_then >= 0)
        warn(decision, RUTIN__SAY_order_circle,
             RUTIN__WITH({"step", .text = name_of(
                                      decision, decision->draft.circle_then)}));
}

// The years that the calendar knows: "2026–2030".
static void write_years(char text[RUTIN__TIME_SIZE],
                        const rutin__calendar *calendar)
{
    int from = rutin__clock_date_of_day(calendar->from).year;
    int to = rutin__clock_date_of_day(calendar->to).year;

    if (from == to)
        snprintf(text, RUTIN__TIME_SIZE, "%d", from);
    else
        snprintf(text, RUTIN__TIME_SIZE, "%d–%d", from, to);
}

static void warn_of_year(rutin__decision *decision, rutin__message what,
                         rutin__message then, int subject)
{
    char years[RUTIN__TIME_SIZE];

    write_years(years, decision->routine->calendar);
    warn(decision, RUTIN__SAY_no_year,
         RUTIN__WITH({"what", .phrase = what}, {"then", .phrase = then},
                     {"step", .text = name_of(decision, subject)},
                     {"years", .text = years}));
}

static void warn_of_years(rutin__decision *decision)
{
    for (int i = 0; i < decision->draft.step_count; i++) {
        const rutin__step *step = rutin__decide_step_at(decision, i);

        if (step->no_year)
            warn_of_year(decision, RUTIN__SAY_not_reckoned,
                         RUTIN__SAY_reckon_by_hand, step->subject);
        if (step->no_hours)
            warn_of_year(decision, RUTIN__SAY_hours_not_known,
                         RUTIN__SAY_call_and_ask, step->instead_of[0]);
    }
}

static void warn_of_rules(rutin__decision *decision)
{
    const rutin__findings *findings = &decision->findings;

    for (int i = 0; i < findings->fired_count; i++) {
        const rutin__rule *rule = &decision->routine->rules[findings->list[i]];

        for (int k = 0; k < rule->warn_count; k++)
            warn(decision, RUTIN__SAY_rule,
                 RUTIN__WITH({"text", .text = rutin__decide_text(
                                          decision, rule->warns[k])}));
    }
}

// Of a case that is closed nothing is to be done: what was told stands.
static void warn_of_closed(rutin__decision *decision)
{
    char day[RUTIN__TIME_SIZE];

    rutin__clock_write_day(day, rutin__clock_day(decision->record.closed));
    warn(decision, RUTIN__SAY_closed, RUTIN__WITH({"day", .text = day}));
    warn_of_withdrawals(decision);
    warn_of_ungrounded(decision);
}

static void warn_of_all(rutin__decision *decision)
{
    warn_of_invariants(decision);
    warn_of_dates(decision);
    warn_of_bans(decision);
    warn_of_withdrawals(decision);
    warn_of_ungrounded(decision);
    warn_of_silence(decision);
    warn_of_years(decision);
    if (decision->record.out_of_order)
        warn(decision, RUTIN__SAY_out_of_order, NULL);
    if (decision->record.has_same)
        warn(decision, RUTIN__SAY_same_event, NULL);
    warn_of_rules(decision);
    if (decision->draft.step_count == 0 && decision->inquiry.count == 0)
        warn(decision, RUTIN__SAY_nothing_applies, NULL);
    warn_of_circle(decision); // for the owner of the routine
}

rutin_status rutin__warn(rutin__decision *decision, rutin_error *error)
{
    decision->warning_count = 0;
    decision->broken = false;
    rutin__text_reset(&decision->words);
    if (decision->record.is_closed)
        warn_of_closed(decision);
    else
        warn_of_all(decision);
    decision->made = !decision->words.failed;
    return decision->made ? RUTIN_OK : rutin__error_no_memory(error);
}
