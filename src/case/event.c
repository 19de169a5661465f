// event.c - something that happened in a case, read from JSON
//
// An event is about one thing: a contact, a task, a weighing, or something
// received. Which members it may have besides follows from that, and is checked
// when all of it has been read, since members come in any order.

#include "case/event.h"

#include "base/messages.h"
#include "case/values.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"

#include <stddef.h>
#include <string.h>

static const char *const outcome_names[] = {
    [RUTIN__REACHED_THEM] = "reached", [RUTIN__NO_ANSWER] = "no_answer",
    [RUTIN__REFUSED_IT] = "refused",   [RUTIN__DONE_IT] = "done",
    [RUTIN__FAILED_IT] = "failed",     [RUTIN__WEIGHED_YES] = "yes",
    [RUTIN__WEIGHED_NO] = "no",
};

// What one event tells, until all of it has been read.
typedef struct fields {
    rutin__event event;
    bool has_at, has_kind, has_by, has_note, has_ground, has_law;
    int outcome;        // a number of outcome_names; RUTIN__NO_OUTCOME for none
    rutin__text *texts; // of the case
} fields;

// What each kind of event is called, which outcomes it may have, and the phrases
// for what it is about, its id and its outcomes.
static const struct {
    const char *name;
    rutin__outcome from, to;
    rutin__message what, id, outcomes;
} kinds[] = {
    [RUTIN__CONTACT_EVENT] = {"contact", RUTIN__REACHED_THEM, RUTIN__REFUSED_IT,
                              RUTIN__SAY_an_actor, RUTIN__SAY_id_of_an_actor,
                              RUTIN__SAY_contact_outcomes},
    [RUTIN__TASK_EVENT] = {"task", RUTIN__DONE_IT, RUTIN__FAILED_IT,
                           RUTIN__SAY_a_task, RUTIN__SAY_id_of_a_task,
                           RUTIN__SAY_task_outcomes},
    [RUTIN__WEIGHED_EVENT] = {"weighed", RUTIN__WEIGHED_YES, RUTIN__WEIGHED_NO,
                              RUTIN__SAY_an_actor, RUTIN__SAY_id_of_an_actor,
                              RUTIN__SAY_weighed_outcomes},
    [RUTIN__RECEIVED_EVENT] = {"received", RUTIN__NO_OUTCOME, RUTIN__NO_OUTCOME,
                               RUTIN__SAY_NOTHING, RUTIN__SAY_NOTHING,
                               RUTIN__SAY_NOTHING},
};

// What an event can be about.
static const rutin__param subjects[] = {
    {"wanted", .phrase = RUTIN__SAY_one_of},
    {"names", .text = "contact, task, weighed, received"},
    {NULL}};

static const char *received_name(const void *data, int number)
{
    return ((const rutin_routine *)data)->program.received[number];
}

static bool read_received(rutin__json *in, const rutin_routine *routine,
                          uint16_t *what)
{
    int count = routine->program.received_count;
    rutin__names names = {received_name, routine, NULL, 0, count};
    rutin__piece text;

    if (!rutin__read_text(in, &text, RUTIN__SAY_what_was_received))
        return false;
    for (int i = 0; i < count; i++)
        if (rutin__read_is(text, routine->program.received[i])) {
            *what = (uint16_t)i;
            return true;
        }
    return rutin__values_refuse_name(in, text, RUTIN__SAY_something_received,
                                     &names);
}

// Reads whom or what the event is about, and with that its kind.
static bool read_kind(rutin__json *in, const rutin_routine *routine,
                      rutin__event_kind kind, fields *seen)
{
    if (seen->has_kind)
        return rutin__read_fail(in, RUTIN_ECASE, RUTIN__SAY_second_subject,
                                subjects);
    seen->has_kind = true;
    seen->event.kind = kind;
    if (kind == RUTIN__RECEIVED_EVENT)
        return read_received(in, routine, &seen->event.subject);
    if (kind == RUTIN__TASK_EVENT)
        return rutin__values_read_task(in, routine, kinds[kind].what,
                                       kinds[kind].id, &seen->event.subject,
                                       &seen->event.of_all);
    return rutin__values_read_name(in, &routine->actor_names, kinds[kind].what,
                                   kinds[kind].id, &seen->event.subject);
}

// A weighing may answer one law only: the routine's own copy of its text.
static bool read_law(rutin__json *in, const rutin_routine *routine,
                     fields *seen)
{
    rutin__piece text;

    seen->has_law = true;
    if (!rutin__read_text(in, &text, RUTIN__SAY_law_weighed))
        return false;
    if (!rutin__values_keep(in, seen->texts, text, &seen->event.law_text))
        return false;
    seen->event.other_law = true;
    for (int i = 0; i < routine->rule_count; i++) {
        const rutin__rule *rule = &routine->rules[i];

        for (int k = 0; k < rule->contribution_count; k++) {
            const rutin__contribution *c = &rule->contributions[k];

            for (int n = 0; n < c->ground_count; n++)
                if (c->grounds[n].law &&
                    rutin__read_is(text, c->grounds[n].law)) {
                    seen->event.law = c->grounds[n].law;
                    seen->event.other_law = false;
                    return true;
                }
        }
    }
    return true;
}

static bool read_ground(rutin__json *in, fields *seen)
{
    int ground;

    seen->has_ground = true;
    if (!rutin__values_read_word(in, rutin__condition_ground_names + 1,
                                 RUTIN__GROUNDS - 1, RUTIN__SAY_NOTHING,
                                 &ground))
        return false;
    seen->event.ground = (rutin_ground)(ground + 1);
    return true;
}

static bool read_note(rutin__json *in, fields *seen, bool *has, uint32_t *kept)
{
    rutin__piece text;

    if (!rutin__read_text(in, &text, RUTIN__SAY_a_text))
        return false;
    *has = text.length > 0;
    return rutin__values_keep(in, seen->texts, text, kept);
}

static bool read_member(rutin__json *in, const rutin_routine *routine,
                        rutin__piece name, fields *seen)
{
    static const char *const members[] = {
        "at", "contact", "task",   "weighed", "received", "outcome",
        "by", "note",    "ground", "told",    "law"};

    for (int kind = 0; kind <= RUTIN__RECEIVED_EVENT; kind++)
        if (rutin__read_is(name, kinds[kind].name))
            return read_kind(in, routine, (rutin__event_kind)kind, seen);
    if (rutin__read_is(name, "at"))
        return seen->has_at = rutin__values_read_time(in, &seen->event.at);
    if (rutin__read_is(name, "outcome"))
        return rutin__values_read_word(in, outcome_names, RUTIN__NO_OUTCOME,
                                       RUTIN__SAY_NOTHING, &seen->outcome);
    if (rutin__read_is(name, "by"))
        return read_note(in, seen, &seen->has_by, &seen->event.by);
    if (rutin__read_is(name, "note"))
        return read_note(in, seen, &seen->has_note, &seen->event.note);
    if (rutin__read_is(name, "ground"))
        return read_ground(in, seen);
    if (rutin__read_is(name, "told")) {
        seen->event.says_told = true;
        return rutin__values_read_facts(in, routine, &seen->event.told);
    }
    if (rutin__read_is(name, "law"))
        return read_law(in, routine, seen);
    return rutin__values_refuse_member(in, name, RUTIN__SAY_of_an_event,
                                       members,
                                       (int)(sizeof members / sizeof *members));
}

// Holds the members of one event together.
static bool check_event(rutin__json *in, const fields *seen)
{
    rutin__event_kind kind = seen->event.kind;

    if (!seen->has_kind)
        return rutin__read_fail(in, RUTIN_ECASE, RUTIN__SAY_no_subject,
                                subjects);
    if (!seen->has_at)
        return rutin__read_fail(in, RUTIN_ECASE, RUTIN__SAY_no_at, NULL);
    if (kind == RUTIN__RECEIVED_EVENT && seen->outcome != RUTIN__NO_OUTCOME)
        return rutin__read_fail(in, RUTIN_ECASE, RUTIN__SAY_outcome_of_received,
                                NULL);
    if (seen->outcome < (int)kinds[kind].from ||
        seen->outcome > (int)kinds[kind].to)
        return rutin__read_fail(
            in, RUTIN_ECASE,
            seen->outcome == RUTIN__NO_OUTCOME ? RUTIN__SAY_no_outcome
                                               : RUTIN__SAY_other_outcome,
            RUTIN__WITH({"wanted", .phrase = kinds[kind].outcomes}));
    if (kind == RUTIN__WEIGHED_EVENT && !(seen->has_by && seen->has_note))
        return rutin__read_fail(in, RUTIN_ECASE, RUTIN__SAY_weighed_by_nobody,
                                NULL);
    if (kind != RUTIN__CONTACT_EVENT &&
        (seen->has_ground || seen->event.says_told))
        return rutin__read_fail(in, RUTIN_ECASE,
                                RUTIN__SAY_told_outside_contact, NULL);
    if (kind != RUTIN__WEIGHED_EVENT && seen->has_law)
        return rutin__read_fail(in, RUTIN_ECASE,
                                RUTIN__SAY_law_outside_weighing, NULL);
    return true;
}

const char *rutin__event_outcome_name(rutin__outcome outcome)
{
    return outcome_names[outcome];
}

bool rutin__event_read(rutin__json *in, const rutin_routine *routine,
                       rutin__text *texts, rutin__event *event)
{
    fields seen = {.outcome = RUTIN__NO_OUTCOME, .texts = texts};
    int depth = in->depth + 1, noted = rutin__read_noted(in);
    rutin__piece name;

    if (!rutin__read_object(in, RUTIN__SAY_of_an_event))
        return false;
    while (rutin__read_member(in, &name))
        if (!read_member(in, routine, name, &seen) &&
            !rutin__read_go_on(in, depth))
            return false;
    if (in->failed ||
        (noted == rutin__read_noted(in) && !check_event(in, &seen)))
        return false;
    *event = seen.event;
    event->outcome = (rutin__outcome)seen.outcome;
    return true;
}

static bool same_text(const rutin__text *texts, uint32_t a, uint32_t b)
{
    return strcmp(rutin__values_kept(texts, a), rutin__values_kept(texts, b)) ==
           0;
}

bool rutin__event_is_same(const rutin__event *a, const rutin__event *b,
                          const rutin__text *texts)
{
    return a->kind == b->kind && a->subject == b->subject &&
           rutin__clock_compare(a->at, b->at) == 0 &&
           a->outcome == b->outcome && a->of_all == b->of_all &&
           a->ground == b->ground && a->says_told == b->says_told &&
           rutin__set_same(&a->told, &b->told) &&
           same_text(texts, a->law_text, b->law_text) &&
           same_text(texts, a->by, b->by) && same_text(texts, a->note, b->note);
}
