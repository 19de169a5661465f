// history.c - what events and consents of a case amount to at `now`
//
// One pass over the events, which are sorted, so that the last word wins by
// coming last. Reaching an actor is reaching every actor of the same duty.

#include "case/history.h"

#include "routine/condition.h"
#include "routine/schema.h"

#include <stdlib.h>
#include <string.h>

static const rutin__trace no_trace = {.last = RUTIN__NO_OUTCOME};

static size_t subjects_of(const rutin_routine *routine)
{
    return (size_t)(routine->program.actor_count + routine->program.task_count);
}

bool rutin__history_init(rutin__history *history, const rutin_routine *routine)
{
    size_t subjects = subjects_of(routine) + 1;
    size_t things = (size_t)routine->program.received_count + 1;

    history->traces = calloc(subjects, sizeof *history->traces);
    history->marks = calloc(subjects, sizeof *history->marks);
    history->consents = calloc(subjects, sizeof *history->consents);
    history->received = calloc(things, sizeof *history->received);
    history->received_at = calloc(things, sizeof *history->received_at);
    history->doors = calloc((size_t)routine->program.actor_count + 1,
                            sizeof *history->doors);
    history->reckonings = calloc((size_t)routine->deadline_count + 1,
                                 sizeof *history->reckonings);
    for (size_t i = 0; history->traces != NULL && i < subjects; i++)
        history->traces[i] = no_trace;
    return history->traces && history->marks && history->consents &&
           history->received && history->received_at && history->doors &&
           history->reckonings;
}

void rutin__history_clear(rutin__history *history)
{
    free(history->traces);
    free(history->marks);
    free(history->consents);
    free(history->received);
    free(history->received_at);
    free(history->doors);
    free(history->reckonings);
    memset(history, 0, sizeof *history);
}

// The trace of a subject, to be written to.
static rutin__trace *trace_of(rutin__history *history, int subject)
{
    rutin__set_add(&history->traced, (unsigned)subject);
    return &history->traces[subject];
}

static void start_clock(rutin__trace *trace, rutin__time at)
{
    if (!trace->started)
        trace->start = at;
    trace->started = true;
}

static void reach(rutin__history *history, const rutin__event *event)
{
    const rutin__program *program = &history->record->routine->program;
    int duty = program->actors[event->subject].same_as;

    for (int i = 0; i < program->actor_count; i++) {
        rutin__trace *trace;

        if (program->actors[i].same_as != duty)
            continue;
        trace = trace_of(history, i);
        history->marks[i] |= RUTIN__WAS_REACHED;
        start_clock(trace, event->at);
        if (event->ground == RUTIN_GROUND_ANONYMOUS)
            trace->reached_nameless = true;
        else
            trace->reached_in_full = true;
    }
}

static void sum_contact(rutin__history *history, const rutin__event *event)
{
    rutin__trace *trace = trace_of(history, event->subject);

    history->marks[event->subject] |= RUTIN__WAS_TRIED;
    trace->last = (uint8_t)event->outcome;
    trace->last_try = event->at;
    trace->unanswered = event->outcome == RUTIN__NO_ANSWER
                            ? trace->unanswered + 1
                            : 0;
    if (event->outcome == RUTIN__REACHED_THEM)
        reach(history, event);
}

// The entry of a task that an event is about: of one that recurs the first time
// that is not done yet, or the last.
static int find_time(const rutin__history *history, unsigned task)
{
    const rutin__program *program = &history->record->routine->program;
    int found = (int)task;

    for (int i = 0; i < program->task_count; i++) {
        if (program->tasks[i].base != (int)task)
            continue;
        found = i;
        if (!(history->marks[program->actor_count + i] & RUTIN__WAS_DONE))
            break;
    }
    return found;
}

static bool recurs(const rutin__program *program, unsigned task)
{
    return strcmp(program->tasks[task].shown, program->tasks[task].id) != 0;
}

static void sum_task(rutin__history *history, const rutin__event *event)
{
    const rutin__program *program = &history->record->routine->program;
    unsigned task = event->subject;
    rutin__trace *trace;
    int subject;

    if (recurs(program, task))
        task = (unsigned)find_time(history, task);
    subject = program->actor_count + (int)task;
    trace = trace_of(history, subject);
    trace->last = (uint8_t)event->outcome;
    history->marks[subject] = RUTIN__WAS_TRIED;
    if (event->outcome != RUTIN__DONE_IT)
        return;
    history->marks[subject] |= RUTIN__WAS_DONE;
    start_clock(trace, event->at);
}

static void sum_event(rutin__history *history, const rutin__event *event)
{
    switch (event->kind) {
    case RUTIN__CONTACT_EVENT:
        sum_contact(history, event);
        break;
    case RUTIN__TASK_EVENT:
        sum_task(history, event);
        break;
    case RUTIN__WEIGHED_EVENT:
        history->marks[event->subject] &= (uint8_t)~RUTIN__WAS_WEIGHED;
        if (event->outcome == RUTIN__WEIGHED_YES)
            history->marks[event->subject] |= RUTIN__WAS_WEIGHED;
        break;
    case RUTIN__RECEIVED_EVENT:
        if (!history->received[event->subject])
            history->received_at[event->subject] = event->at;
        history->received[event->subject] = true;
        break;
    }
}

static void sum_consents(rutin__history *history)
{
    const rutin__record *record = history->record;

    for (int i = 0; i < record->consent_count; i++) {
        const rutin__consent *consent = &record->consents[i];
        unsigned subject = consent->subject;

        if (rutin__clock_compare(consent->at, record->now) > 0)
            break;
        history->consents[subject] = (uint8_t)consent->state;
        if (consent->narrowed || history->traces[subject].tell != NULL)
            trace_of(history, (int)subject)->tell = consent->narrowed
                                                        ? &consent->tell
                                                        : NULL;
    }
}

// What was said of one actor is said of all of the same duty that nothing was
// said of.
static void share_consent(rutin__history *history, unsigned subject)
{
    const rutin__program *program = &history->record->routine->program;

    for (unsigned i = 0; i < (unsigned)program->actor_count; i++) {
        if (history->consents[i] != RUTIN__NOT_ASKED ||
            program->actors[i].same_as != program->actors[subject].same_as)
            continue;
        history->consents[i] = history->consents[subject];
        trace_of(history, (int)i)->tell = history->traces[subject].tell;
    }
}

static bool shares_duty(const rutin_routine *routine, unsigned subject)
{
    return (int)subject < routine->program.actor_count &&
           routine->program.actors[subject].shares_duty;
}

static void share_consents(rutin__history *history)
{
    const rutin__record *record = history->record;

    for (int i = 0; i < record->consent_count; i++)
        if (shares_duty(record->routine, record->consents[i].subject))
            share_consent(history, (unsigned)record->consents[i].subject);
}

// Forgets the last case. Traces are large and few are touched, so only those
// that were are written over.
static void forget(rutin__history *history, const rutin_routine *routine)
{
    size_t subjects = subjects_of(routine);
    const rutin__set *traced = &history->traced;

    for (int i = rutin__set_next(traced, 0); i >= 0;
         i = rutin__set_next(traced, i + 1))
        history->traces[i] = no_trace;
    memset(&history->traced, 0, sizeof history->traced);
    memset(history->marks, 0, subjects);
    memset(history->consents, RUTIN__NOT_ASKED, subjects);
    for (int i = 0; i < routine->program.actor_count; i++)
        history->doors[i].known = false;
    for (int i = 0; i < routine->deadline_count; i++)
        history->reckonings[i].known = false;
    memset(history->received, 0, (size_t)routine->program.received_count);
}

void rutin__history_sum(rutin__history *history, const rutin__record *record)
{
    forget(history, record->routine);
    history->record = record;
    for (int i = 0; i < record->event_count; i++)
        sum_event(history, &record->events[i]);
    sum_consents(history);
    share_consents(history);
}

rutin__outcome rutin__history_weighing(const rutin__history *history,
                                       unsigned actor, const char *law)
{
    const rutin__record *record = history->record;
    const rutin__actor *actors = record->routine->program.actors;

    for (int i = record->event_count - 1; i >= 0; i--) {
        const rutin__event *event = &record->events[i];

        if (event->kind != RUTIN__WEIGHED_EVENT || event->other_law ||
            actors[event->subject].same_as != actors[actor].same_as)
            continue;
        if (event->law == NULL || (law != NULL && strcmp(event->law, law) == 0))
            return event->outcome;
    }
    return RUTIN__NO_OUTCOME;
}

bool rutin__history_started(const rutin__history *history,
                            const rutin__start *start, rutin__time *at)
{
    const rutin__record *record = history->record;
    int actors = record->routine->program.actor_count;
    const rutin__trace *trace;

    if (start->op == RUTIN__RECEIVED) {
        *at = history->received[start->subject]
                  ? history->received_at[start->subject]
                  : record->opened;
        return true;
    }
    trace = &history->traces[start->subject +
                             (start->op == RUTIN__DONE ? actors : 0)];
    *at = trace->start;
    return trace->started;
}
