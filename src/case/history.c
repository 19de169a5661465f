// history.c - what events and consents of a case amount to at `now`
//
// One pass over the events, which are sorted, so that the last word wins by
// coming last. Reaching an actor is reaching every actor of the same duty; what is
// said of a consent holds for the one of which it is said, and for those of the
// same duty only where that is the first of them and of those nothing is said.

#include "case/history.h"

#include "case/consent.h"
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

static void sum_task(rutin__history *history, const rutin__event *event)
{
    const rutin__program *program = &history->record->routine->program;
    unsigned task = event->subject;
    rutin__trace *trace;
    int subject;

    if (event->of_all)
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

// What is received more than once has happened the first time.
static void receive(rutin__history *history, unsigned what, rutin__time at)
{
    if (history->received[what] &&
        rutin__clock_compare(at, history->received_at[what]) >= 0)
        return;
    history->received[what] = true;
    history->received_at[what] = at;
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
        receive(history, event->subject, event->at);
        break;
    }
}

// ---------------------------------------------------------------- consents

// Where a word is that ends the list that begins at [first].
static int find_end(const rutin__record *record, int first)
{
    const rutin__consent *words = record->consents;
    int end = first + 1;

    while (end < record->consent_count &&
           words[end].subject == words[first].subject &&
           words[end].of_all == words[first].of_all)
        end++;
    return end;
}

static void agree(rutin__history *history, unsigned subject,
                  const rutin__agreement *sum, rutin__set *spoken)
{
    rutin__trace *trace = &history->traces[subject];

    history->consents[subject] = sum->state;
    trace->tell = NULL;
    if (sum->is_narrowed) {
        trace = trace_of(history, (int)subject);
        trace->covered = sum->tell;
        trace->tell = &trace->covered;
    }
    rutin__set_add(spoken, subject);
}

// What was said of a task that recurs is said of each time of it.
static void agree_each_time(rutin__history *history, unsigned subject,
                            const rutin__agreement *sum, rutin__set *spoken)
{
    const rutin__program *program = &history->record->routine->program;
    int base = (int)subject - program->actor_count;

    for (int i = 0; i < program->task_count; i++)
        if (program->tasks[i].base == base)
            agree(history, (unsigned)(program->actor_count + i), sum, spoken);
}

// An actor of which nothing is said yet goes by what is said of the first of its
// duty.
static void share_consents(rutin__history *history, const rutin__set *spoken)
{
    const rutin_routine *routine = history->record->routine;
    rutin__set left = routine->followers;

    rutin__set_subtract(&left, spoken);
    for (int i = rutin__set_next(&left, 0); i >= 0;
         i = rutin__set_next(&left, i + 1)) {
        unsigned first = (unsigned)routine->program.actors[i].same_as;

        if (!rutin__set_has(spoken, first))
            continue;
        history->consents[i] = history->consents[first];
        trace_of(history, i)->tell = history->traces[first].tell;
    }
}

// A consent that is withdrawn is a withdrawal received, then or at `now`. Of the
// past, one without a time is still to come.
static void receive_withdrawals(rutin__history *history)
{
    const rutin__record *record = history->record;
    int withdrawal = record->routine->program.withdrawal;

    for (int i = 0; withdrawal >= 0 && i < record->consent_count; i++) {
        const rutin__consent *word = &record->consents[i];

        if (word->state != RUTIN__WITHDRAWN ||
            (word->is_dated ? rutin__clock_compare(word->at, record->now) > 0
                            : record->is_past))
            continue;
        receive(history, (unsigned)withdrawal,
                word->is_dated ? word->at : record->now);
    }
}

// Where each word is alone it is what it says.
static void take_words(rutin__history *history)
{
    const rutin__record *record = history->record;
    rutin__set spoken = {{0}};

    for (int i = 0; i < record->consent_count; i++) {
        const rutin__consent *word = &record->consents[i];

        history->consents[word->subject] = word->state;
        rutin__set_add(&spoken, word->subject);
    }
    share_consents(history, &spoken);
}

// What is said of one time goes before what is said of all, which stands first.
static void sum_lists(rutin__history *history)
{
    const rutin__record *record = history->record;
    rutin__set spoken = {{0}};

    for (int i = 0, end; i < record->consent_count; i = end) {
        const rutin__consent *words = &record->consents[i];
        rutin__agreement sum;

        end = find_end(record, i);
        sum = rutin__consent_sum(words, end - i, record->now, record->is_past);
        if (!sum.is_spoken)
            continue;
        if (words->of_all)
            agree_each_time(history, words->subject, &sum, &spoken);
        else
            agree(history, words->subject, &sum, &spoken);
    }
    share_consents(history, &spoken);
}

static void sum_consents(rutin__history *history)
{
    const rutin__record *record = history->record;

    if (record->consent_count == 0)
        return;
    if (record->has_lists || record->is_past)
        sum_lists(history);
    else
        take_words(history);
}

// ---------------------------------------------------------------- all of it

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
    history->round++;
    memset(history->received, 0, (size_t)routine->program.received_count);
}

void rutin__history_sum(rutin__history *history, const rutin__record *record)
{
    forget(history, record->routine);
    history->record = record;
    for (int i = 0; i < record->event_count; i++)
        sum_event(history, &record->events[i]);
    sum_consents(history);
    receive_withdrawals(history);
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
    int actors = history->record->routine->program.actor_count;
    const rutin__trace *trace;

    if (start->op == RUTIN__RECEIVED) {
        *at = history->received_at[start->subject];
        return history->received[start->subject];
    }
    trace = &history->traces[start->subject +
                             (start->op == RUTIN__DONE ? actors : 0)];
    *at = trace->start;
    return trace->started;
}
