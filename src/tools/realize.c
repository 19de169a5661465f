// realize.c - a case that has the classes of a path
//
// A variable says what holds; here it is said what happened that it does:
//
//     reached, tried, done, lost, silent    contacts and tasks, with their outcome
//     weighed, and each law                 weighings, what holds last said last
//     consent, anyone                       words of consent
//     a step has gone on                    the hour of the day
//
// Whether the case has all of it the engine tells.

#include "tools/realize.h"

#include "answer/decide.h"
#include "case/consent.h"
#include "case/event.h"
#include "case/record.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "routine/variable.h"
#include "rutin.h"
#include "time/calendar.h"
#include "time/clock.h"
#include "time/zone.h"
#include "tools/shortest.h"

#include <stddef.h>
#include <string.h>

typedef struct maker {
    rutin__trial *trial;
    const rutin__model *model;
    const rutin_routine *routine;
    const uint16_t *classes;
    bool failed;
} maker;

static const rutin__variable *variable_at(const maker *m, int number)
{
    return &m->routine->variables[number];
}

// The class that a path gives a variable; [otherwise] where it does not test it.
static unsigned class_of(const maker *m, int number, unsigned otherwise)
{
    if (number < 0 || m->classes[number] == RUTIN__SHORTEST_ANY)
        return otherwise;
    return m->classes[number];
}

// The same of a variable of the model's own.
static unsigned hidden_of(const maker *m, rutin__hidden_kind kind,
                          unsigned subject, unsigned otherwise)
{
    for (int i = 0; i < m->model->hidden_count; i++)
        if (m->model->hidden[i].kind == kind &&
            m->model->hidden[i].subject == subject)
            return class_of(m, m->model->first_hidden + i, otherwise);
    return otherwise;
}

static unsigned mark_of(const maker *m, unsigned subject, unsigned mark,
                        unsigned otherwise)
{
    return class_of(m,
                    rutin__variable_find(m->routine, RUTIN__VARIABLE_MARK,
                                         subject, mark, NULL),
                    otherwise);
}

static void happen(maker *m, rutin__event_kind kind, unsigned subject,
                   rutin__outcome outcome, const char *law)
{
    m->failed |= !rutin__trial_happen(m->trial, kind, subject, outcome, law);
}

// ---------------------------------------------------------------- facts

// A value of a fact that has the classes from variable [number] on.
static int64_t value_of(const maker *m, const rutin__fact *fact, int number)
{
    const rutin__variable *variable = variable_at(m, number);
    unsigned class = m->classes[number];
    int64_t bits = 0;

    if (fact->type == RUTIN__NUMBER)
        return class == 1 ? fact->min : variable->cuts[class - 2];
    if (fact->type != RUTIN__ANY_OF)
        return (int64_t) class - 1;
    for (int i = number + 1; i < m->routine->first_of_plan &&
                             variable_at(m, i)->kind != RUTIN__VARIABLE_FACT;
         i++)
        if (variable_at(m, i)->kind == RUTIN__VARIABLE_CHOICE &&
            class_of(m, i, 0) == 1)
            bits |= INT64_C(1) << variable_at(m, i)->bits;
    return bits;
}

static void tell_facts(maker *m)
{
    const rutin__program *program = &m->routine->program;

    for (int i = 0; i < program->fact_count; i++) {
        int number = m->routine->variable_of[i];

        if (class_of(m, number, 0) > 0)
            rutin__trial_tell(m->trial, (unsigned)i,
                              value_of(m, &program->facts[i], number));
    }
}

// ---------------------------------------------------------------- contacts

static bool is_silent(const maker *m, unsigned actor)
{
    return hidden_of(m, RUTIN__HIDDEN_SILENT, actor, 0) == 1;
}

static void try_in_vain(maker *m, unsigned actor)
{
    const rutin__actor *of = &m->routine->program.actors[actor];
    int times = is_silent(m, actor) ? of->tries : 1;

    for (int i = 0; i < times; i++)
        happen(m, RUTIN__CONTACT_EVENT, actor, RUTIN__NO_ANSWER, NULL);
}

// Whether somebody of the duty of [first] was reached, as the path has it.
static bool is_reached(const maker *m, unsigned first, bool *in_full)
{
    const rutin__program *program = &m->routine->program;
    bool reached = hidden_of(m, RUTIN__HIDDEN_NAMELESS, first, 0) == 1;

    *in_full = hidden_of(m, RUTIN__HIDDEN_FULL, first, !reached) == 1;
    for (int i = 0; i < program->actor_count; i++)
        if (program->actors[i].same_as == (int)first)
            reached |= mark_of(m, (unsigned)i, RUTIN__WAS_REACHED, 0) == 1;
    return reached || hidden_of(m, RUTIN__HIDDEN_FULL, first, 0) == 1;
}

// Whether an actor may have been the one who was reached: the better for having
// been tried.
static int fitness(const maker *m, unsigned actor)
{
    unsigned tried = mark_of(m, actor, RUTIN__WAS_TRIED, 2);

    return is_silent(m, actor) || tried == 0 ? 0 : tried == 1 ? 2 : 1;
}

static void reach_one(maker *m, unsigned first, bool in_full)
{
    const rutin__program *program = &m->routine->program;
    unsigned best = first;
    rutin__record *record = &m->trial->decision->record;

    for (int i = 0; i < program->actor_count; i++)
        if (program->actors[i].same_as == (int)first &&
            fitness(m, (unsigned)i) > fitness(m, best))
            best = (unsigned)i;
    happen(m, RUTIN__CONTACT_EVENT, best, RUTIN__REACHED_THEM, NULL);
    if (!m->failed && !in_full)
        record->events[record->event_count - 1].ground = RUTIN_GROUND_ANONYMOUS;
    if (hidden_of(m, RUTIN__HIDDEN_LOST, best, 0) == 1)
        happen(m, RUTIN__CONTACT_EVENT, best, RUTIN__REFUSED_IT, NULL);
}

static void contact(maker *m)
{
    const rutin__program *program = &m->routine->program;

    for (int i = 0; i < program->actor_count; i++) {
        unsigned actor = (unsigned)i;
        bool full;

        if (program->actors[i].same_as == i && is_reached(m, actor, &full))
            reach_one(m, actor, full);
    }
    for (int i = 0; i < program->actor_count; i++) {
        unsigned actor = (unsigned)i;
        bool full;
        bool reached = is_reached(m, (unsigned)program->actors[i].same_as,
                                  &full);

        if (hidden_of(m, RUTIN__HIDDEN_LOST, actor, 0) == 1)
            happen(m, RUTIN__CONTACT_EVENT, actor, RUTIN__REFUSED_IT, NULL);
        else if (is_silent(m, actor) ||
                 (!reached && mark_of(m, actor, RUTIN__WAS_TRIED, 0) == 1))
            try_in_vain(m, actor);
    }
}

static void do_tasks(maker *m)
{
    const rutin__program *program = &m->routine->program;

    for (int i = 0; i < program->task_count; i++) {
        unsigned subject = (unsigned)(program->actor_count + i);
        bool done = mark_of(m, subject, RUTIN__WAS_DONE, 0) == 1 ||
                    hidden_of(m, RUTIN__HIDDEN_DONE, subject, 0) == 1;
        bool lost = hidden_of(m, RUTIN__HIDDEN_LOST, subject, 0) == 1 ||
                    mark_of(m, subject, RUTIN__WAS_TRIED, 0) == 1;

        if (done || lost)
            happen(m, RUTIN__TASK_EVENT, (unsigned)i,
                   done ? RUTIN__DONE_IT : RUTIN__FAILED_IT, NULL);
    }
}

// ---------------------------------------------------------------- the rest

// A weighing that answers all laws comes before those that answer one.
static void weigh(maker *m, bool of_one_law)
{
    for (int i = 0; i < m->routine->first_code; i++) {
        const rutin__variable *of = variable_at(m, i);
        unsigned class = class_of(m, i, 0);

        if (class == 0 || (of->law != NULL) != of_one_law)
            continue;
        if (of->kind == RUTIN__VARIABLE_WEIGHING)
            happen(m, RUTIN__WEIGHED_EVENT, of->subject,
                   class == 2 ? RUTIN__WEIGHED_YES : RUTIN__WEIGHED_NO,
                   of->law);
        if (of->kind == RUTIN__VARIABLE_MARK && of->bits == RUTIN__WAS_WEIGHED)
            happen(m, RUTIN__WEIGHED_EVENT, of->subject, RUTIN__WEIGHED_YES,
                   NULL);
    }
}

static void receive(maker *m)
{
    for (int i = 0; i < m->routine->first_code; i++)
        if (variable_at(m, i)->kind == RUTIN__VARIABLE_RECEIVED &&
            class_of(m, i, 0) == 1)
            happen(m, RUTIN__RECEIVED_EVENT, variable_at(m, i)->subject,
                   RUTIN__NO_OUTCOME, NULL);
}

static bool has_said(const maker *m, unsigned actor)
{
    int variable = rutin__variable_find(m->routine, RUTIN__VARIABLE_CONSENT,
                                        actor, 0, NULL);

    return class_of(m, variable, RUTIN__CONSENT_STATES) !=
           RUTIN__CONSENT_STATES;
}

// Somebody's consent is in one of [states]: that of one of whom the path says
// nothing, where it says so of nobody.
static void let_anyone(maker *m, int64_t states)
{
    const rutin__record *record = &m->trial->decision->record;
    int state = 0;

    for (int i = 0; i < record->consent_count; i++)
        if ((int)record->consents[i].subject <
                m->routine->program.actor_count &&
            (states >> record->consents[i].state & 1))
            return;
    while (!(states >> state & 1))
        state++;
    for (int i = 0; i < m->routine->program.actor_count; i++)
        if (!has_said(m, (unsigned)i)) {
            m->failed |= !rutin__trial_consent(m->trial, (unsigned)i,
                                               (rutin__consent_state)state);
            return;
        }
}

static void consent(maker *m)
{
    for (int i = 0; i < m->routine->first_code; i++) {
        const rutin__variable *of = variable_at(m, i);
        unsigned class = class_of(m, i, 0);

        if (of->kind == RUTIN__VARIABLE_CONSENT && class > 0)
            m->failed |= !rutin__trial_consent(m->trial, of->subject,
                                               (rutin__consent_state) class);
    }
    for (int i = 0; i < m->routine->first_code; i++)
        if (variable_at(m, i)->kind == RUTIN__VARIABLE_ANYONE &&
            class_of(m, i, 0) == 1)
            let_anyone(m, variable_at(m, i)->bits);
}

static bool asks_of_code(const maker *m)
{
    for (int i = m->routine->first_code; i < m->routine->first_fact; i++)
        if (m->classes[i] != RUTIN__SHORTEST_ANY)
            return true;
    return false;
}

// The moment of a day: by day, in the evening, at night, on a Saturday and a Sunday.
static rutin__time find_moment(const maker *m, int moment)
{
    static const int hours[RUTIN__REALIZE_MOMENTS] = {10, 20, 3, 23, 3};
    static const int later[RUTIN__REALIZE_MOMENTS] = {0, 0, 0, 5, 6};
    rutin__time usual = rutin__trial_moment(m->routine);
    rutin__day day = rutin__clock_day(usual);
    const rutin__variable *days = variable_at(m, 0);
    unsigned class = class_of(m, 0, rutin__variable_class(days, day));

    if (class != rutin__variable_class(days, day))
        day = class == 0 ? (rutin__day)days->cuts[0] - 8
                         : (rutin__day)days->cuts[class - 1];
    while (later[moment] > 0 && rutin__clock_weekday(day) != later[moment])
        day++;
    return rutin__zone_at(rutin__calendar_zone(m->routine->calendar), day,
                          hours[moment] * 3600, usual.offset);
}

bool rutin__realize(rutin__trial *trial, const rutin__model *model,
                    const uint16_t *classes, int moment)
{
    maker m = {trial, model, model->routine, classes, false};

    if (asks_of_code(&m))
        return false;
    rutin__trial_begin(trial, find_moment(&m, moment));
    tell_facts(&m);
    contact(&m);
    do_tasks(&m);
    weigh(&m, false);
    weigh(&m, true);
    receive(&m);
    consent(&m);
    return !m.failed;
}

void rutin__realize_usual(const rutin__model *model, uint16_t *classes)
{
    rutin__day day = rutin__clock_day(rutin__trial_moment(model->routine));
    int count = model->first_hidden + model->hidden_count;

    memset(classes, 0, (size_t)count * sizeof *classes);
    classes[0] = (uint16_t)rutin__variable_class(&model->routine->variables[0],
                                                 day);
}
