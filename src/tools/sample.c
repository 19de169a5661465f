// sample.c - a case in JSON that shows what a check found
//
// A path through a diagram is a class of each variable that it tests; all others
// are as in a case of which nothing is told. Each kind of variable has its part of
// the case: a fact, a word of consent, an event.

#include "tools/sample.h"

#include "answer/decide.h"
#include "answer/warn.h"
#include "case/record.h"
#include "json/read.h"
#include "json/write.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "routine/truth.h"
#include "routine/variable.h"
#include "rutin.h"
#include "time/calendar.h"
#include "time/clock.h"
#include "time/zone.h"
#include "tools/meaning.h"
#include "tools/trial.h"

#include <stdint.h>
#include <stdlib.h>

typedef struct sample {
    const rutin_routine *routine;
    const uint16_t *classes;
    rutin__json_out out;
    char now[RUTIN__TIME_SIZE];
} sample;

enum { MORNING = 10 * 60 * 60 };

// ---------------------------------------------------------------- the day

// A day of the class that the case is on: one on which the routine is in force, where
// that will do.
static rutin__time find_now(const rutin_routine *routine, unsigned class)
{
    const rutin__variable *days = &routine->variables[0];
    rutin__time now = rutin__trial_moment(routine);
    rutin__day day = rutin__clock_day(now);

    if (rutin__variable_class(days, day) == class)
        return now;
    day = class > 0 ? (rutin__day)days->cuts[class - 1]
                    : (rutin__day)days->cuts[0] - 1;
    return rutin__zone_at(rutin__calendar_zone(routine->calendar), day, MORNING,
                          60);
}

// ---------------------------------------------------------------- facts

static int64_t choices_of(const sample *s, int variable)
{
    int64_t bits = 0;

    for (int i = variable + 1;
         i < s->routine->variable_count &&
         s->routine->variables[i].kind == RUTIN__VARIABLE_CHOICE;
         i++)
        if (s->classes[i] != 0)
            bits |= INT64_C(1) << s->routine->variables[i].bits;
    return bits;
}

static void write_choices(sample *s, const rutin__fact *fact, int64_t bits)
{
    rutin__write_list(&s->out);
    for (int i = 0; i < fact->choice_count; i++)
        if (bits >> i & 1)
            rutin__write_kept(&s->out, fact->choices[i]);
    rutin__write_end_list(&s->out);
}

static void write_fact(sample *s, int variable)
{
    const rutin__variable *v = &s->routine->variables[variable];
    const rutin__fact *fact = &s->routine->program.facts[v->subject];
    unsigned class = s->classes[variable];

    rutin__write_name(&s->out, fact->id);
    if (fact->type == RUTIN__YES_NO)
        rutin__write_bool(&s->out, class == 2);
    else if (fact->type == RUTIN__NUMBER)
        rutin__write_integer(&s->out,
                             class == 1 ? fact->min : v->cuts[class - 2]);
    else if (fact->type == RUTIN__ONE_OF)
        rutin__write_kept(&s->out, fact->choices[class - 1]);
    else if (fact->type == RUTIN__ANY_OF)
        write_choices(s, fact, choices_of(s, variable));
    else
        rutin__write_text(&s->out, "…");
}

// ---------------------------------------------------------------- consents

static void write_consent(sample *s, const rutin__variable *v, unsigned class)
{
    const rutin__program *program = &s->routine->program;
    unsigned subject = v->subject;

    if (v->kind == RUTIN__VARIABLE_ANYONE) {
        subject = 0;
        class = 0;
        while (class + 1 < RUTIN__CONSENT_STATES && !(v->bits >> class & 1))
            class ++;
    }
    if (subject >= (unsigned)program->actor_count)
        rutin__write_name(&s->out,
                          program->tasks[subject - program->actor_count].id);
    else
        rutin__write_name(&s->out, program->actors[subject].id);
    rutin__write_text(&s->out, rutin__condition_consent_names[class]);
}

// ---------------------------------------------------------------- events

static void write_pair(sample *s, const char *name, const char *text)
{
    rutin__write_name(&s->out, name);
    rutin__write_text(&s->out, text);
}

static void begin_event(sample *s)
{
    rutin__write_object(&s->out);
    write_pair(s, "at", s->now);
}

static void write_weighing(sample *s, const rutin__variable *v, bool yes)
{
    begin_event(s);
    write_pair(s, "weighed", s->routine->program.actors[v->subject].id);
    if (v->law != NULL)
        write_pair(s, "law", v->law);
    write_pair(s, "outcome", yes ? "yes" : "no");
    write_pair(s, "by", "…");
    write_pair(s, "note", "…");
    rutin__write_end_object(&s->out);
}

static void write_mark(sample *s, const rutin__variable *v)
{
    const rutin__program *program = &s->routine->program;
    bool is_task = v->subject >= program->actor_count;

    if (v->bits == RUTIN__WAS_WEIGHED) {
        write_weighing(s, v, true);
        return;
    }
    begin_event(s);
    if (is_task)
        write_pair(s, "task",
                   program->tasks[v->subject - program->actor_count].id);
    else
        write_pair(s, "contact", program->actors[v->subject].id);
    write_pair(s, "outcome",
               is_task                         ? "done"
               : v->bits == RUTIN__WAS_REACHED ? "reached"
                                               : "no_answer");
    rutin__write_end_object(&s->out);
}

static bool is_event(const rutin__variable *v)
{
    return v->kind == RUTIN__VARIABLE_MARK ||
           v->kind == RUTIN__VARIABLE_WEIGHING ||
           v->kind == RUTIN__VARIABLE_RECEIVED;
}

static void write_event(sample *s, const rutin__variable *v, unsigned class)
{
    if (v->kind == RUTIN__VARIABLE_MARK) {
        write_mark(s, v);
    } else if (v->kind == RUTIN__VARIABLE_WEIGHING) {
        write_weighing(s, v, class == 2);
    } else if (v->kind == RUTIN__VARIABLE_RECEIVED) {
        begin_event(s);
        write_pair(s, "received", s->routine->program.received[v->subject]);
        rutin__write_end_object(&s->out);
    }
}

// ---------------------------------------------------------------- the whole

static bool is_consent(const rutin__variable *v)
{
    return v->kind == RUTIN__VARIABLE_CONSENT ||
           v->kind == RUTIN__VARIABLE_ANYONE;
}

// A member is there where it holds anything.
static void write_consents(sample *s)
{
    const rutin__variable *variables = s->routine->variables;
    bool has_any = false;

    for (int i = 1; i < s->routine->variable_count; i++) {
        if (s->classes[i] == 0 || !is_consent(&variables[i]))
            continue;
        if (!has_any) {
            rutin__write_name(&s->out, "consent");
            rutin__write_object(&s->out);
        }
        has_any = true;
        write_consent(s, &variables[i], s->classes[i]);
    }
    if (has_any)
        rutin__write_end_object(&s->out);
}

static void write_events(sample *s)
{
    const rutin__variable *variables = s->routine->variables;
    bool has_any = false;

    for (int i = 1; i < s->routine->variable_count; i++) {
        if (s->classes[i] == 0 || !is_event(&variables[i]))
            continue;
        if (!has_any) {
            rutin__write_name(&s->out, "events");
            rutin__write_list(&s->out);
        }
        has_any = true;
        write_event(s, &variables[i], s->classes[i]);
    }
    if (has_any)
        rutin__write_end_list(&s->out);
}

static void write_case(sample *s)
{
    const rutin__variable *variables = s->routine->variables;
    int count = s->routine->variable_count;

    rutin__write_object(&s->out);
    write_pair(s, "opened", s->now);
    write_pair(s, "now", s->now);
    rutin__write_name(&s->out, "facts");
    rutin__write_object(&s->out);
    for (int i = 1; i < count; i++)
        if (s->classes[i] != 0 && variables[i].kind == RUTIN__VARIABLE_FACT)
            write_fact(s, i);
    rutin__write_end_object(&s->out);
    write_consents(s);
    write_events(s);
    rutin__write_end_object(&s->out);
}

// Whether no function of a rule has to answer something.
static bool is_writable(const rutin_routine *routine, const uint16_t *classes)
{
    for (int i = routine->first_code; i < routine->first_fact; i++)
        if (classes[i] != 0)
            return false;
    return true;
}

bool rutin__sample_write(rutin__checker *c, rutin__diagram truth,
                         rutin__text *json)
{
    const rutin_routine *routine = c->routine;
    uint16_t *classes = calloc((size_t)routine->variable_count + 1,
                               sizeof *classes);
    sample s = {.routine = routine, .classes = classes};
    unsigned day = rutin__variable_class(
        &routine->variables[0], rutin__clock_day(rutin__trial_moment(routine)));
    rutin__diagram then = rutin__meaning_where(&c->meaning, truth, 0, day);
    bool is_then = then != rutin__truth_no;
    bool found = classes != NULL &&
                 rutin__meaning_find(&c->meaning, is_then ? then : truth,
                                     classes) &&
                 is_writable(routine, classes);

    c->list.failed |= classes == NULL;
    if (found && is_then)
        classes[0] = (uint16_t)day;
    if (found) {
        rutin__clock_write(s.now, find_now(routine, classes[0]));
        rutin__write_begin(&s.out, json);
        write_case(&s);
        rutin__write_done(&s.out);
    }
    free(classes);
    return found;
}

void rutin__sample_show(rutin__checker *c, rutin__finding *finding,
                        rutin__diagram truth)
{
    rutin__text json = {0};

    if (rutin__sample_write(c, truth, &json))
        rutin__finding_show(&c->list, finding, &json);
    c->list.failed |= json.failed;
    rutin__text_clear(&json);
}

bool rutin__sample_decide(rutin__checker *c, const rutin__text *json)
{
    rutin__decision *decision = c->trial->decision;
    rutin__json in = {0};
    rutin_error error = {0};
    bool decided;

    rutin__read_begin(&in, json->at, json->length, &error);
    decided = rutin__record_read(&decision->record, &in, NULL) &&
              rutin__read_end(&in) &&
              rutin__decide(decision, c->language, c->trial->limits, &error) ==
                  RUTIN_OK &&
              rutin__warn(decision, &error) == RUTIN_OK;
    c->list.failed |= error.status == RUTIN_ENOMEM;
    rutin__read_clear(&in);
    return decided;
}
