// trial.c - a plan on trial: what is found in it, and what it lacks
//
// What every expectation needs and none of them is: the steps that lead
// anywhere, names of actors and tasks, and sentences that say what was wanted
// and then what was found.

#include "example/trial.h"

#include "case/values.h"

#include <stdio.h>

void rutin__trial_clear(rutin__trial *trial)
{
    rutin__text_clear(&trial->wanted);
    rutin__text_clear(&trial->found);
    rutin__text_clear(&trial->sentence);
}

// ---------------------------------------------------------------- sentences

void rutin__unmet(rutin__trial *t, const char *what, const char *format, ...)
{
    va_list args, again;
    char *at = NULL;
    int length;

    va_start(args, format);
    va_copy(again, args);
    length = vsnprintf(NULL, 0, format, args);
    rutin__text_reset(&t->sentence);
    rutin__add_text(&t->sentence, t->label);
    if (length >= 0)
        at = rutin__room(&t->sentence, (size_t)length + 1);
    if (at != NULL) {
        vsnprintf(at, (size_t)length + 1, format, again);
        t->sentence.length += (size_t)length;
    }
    va_end(again);
    va_end(args);
    t->failures++;
    t->out->text->failed |= at == NULL;
    rutin__put_object(t->out);
    rutin__put_name(t->out, "what");
    rutin__put_text(t->out, what);
    rutin__put_name(t->out, "text");
    rutin__put_bytes(t->out, t->sentence.at, t->sentence.length);
    rutin__put_end_object(t->out);
}

void rutin__list_name(rutin__text *list, const char *name)
{
    if (list->length > 0)
        rutin__add_text(list, ", ");
    rutin__add_text(list, name);
}

const char *rutin__list_end(const rutin__text *list)
{
    return list->length == 0 ? "none" : list->at;
}

const char *rutin__trial_id(const rutin__trial *t, unsigned subject)
{
    return rutin__subject_id(t->decision->routine, subject);
}

const char *rutin__list_facts(rutin__trial *t, const rutin__set *facts)
{
    const rutin__program *program = &t->decision->routine->program;

    rutin__text_reset(&t->found);
    for (unsigned n = 0; n < (unsigned)program->fact_count; n++)
        if (rutin__in_set(facts, n))
            rutin__list_name(&t->found, program->facts[n].id);
    return rutin__list_end(&t->found);
}

// ---------------------------------------------------------------- the plan

bool rutin__is_compared(const rutin__trial *t)
{
    return t->refusal == NULL;
}

const rutin__step *rutin__trial_step(const rutin__trial *t, unsigned subject)
{
    const rutin__draft *draft = &t->decision->draft;
    int number = draft->step_of[subject];

    return number < 0 ? NULL : &draft->steps[number];
}

bool rutin__stands(const rutin__step *step)
{
    return step->status != RUTIN_STEP_BLOCKED &&
           step->status != RUTIN_STEP_HELD;
}

int rutin__trial_place(const rutin__trial *t, unsigned subject)
{
    for (int i = 0; i < t->decision->draft.step_count; i++) {
        const rutin__step *step = rutin__step_at(t->decision, i);

        if (step->subject == subject)
            return rutin__stands(step) ? i : -1;
    }
    return -1;
}

const char *rutin__trial_status(const rutin__trial *t, unsigned subject)
{
    const rutin__step *step = rutin__trial_step(t, subject);

    return step == NULL ? "no such step" : rutin__status_names[step->status];
}

// ---------------------------------------------------------------- subjects

static const char *subject_name(const void *routine, int number)
{
    return rutin__subject_id(routine, (unsigned)number);
}

static bool find_subject(const rutin__trial *t, rutin__json *in,
                         rutin__piece name, uint16_t *subject)
{
    const rutin_routine *routine = t->decision->routine;
    rutin__names all = {.name = subject_name,
                        .data = routine,
                        .count = routine->program.actor_count +
                                 routine->program.task_count};

    for (int i = 0; i < all.count; i++)
        if (rutin__is(name, subject_name(routine, i))) {
            *subject = (uint16_t)i;
            return true;
        }
    rutin__refuse_name(in, name, "an actor or a task", &all);
    return false;
}

bool rutin__read_subject(const rutin__trial *t, rutin__json *in,
                         uint16_t *subject)
{
    rutin__piece text;

    return rutin__json_text(in, &text, "the id of an actor or a task") &&
           find_subject(t, in, text, subject);
}

bool rutin__hold_each(rutin__trial *t, rutin__json *in,
                      bool (*hold)(rutin__trial *, rutin__json *, unsigned))
{
    rutin__piece name;
    uint16_t subject;

    if (!rutin__json_object(in, "an object of actors and tasks"))
        return false;
    while (rutin__json_name(in, &name))
        if (!find_subject(t, in, name, &subject) || !hold(t, in, subject))
            return false;
    return !in->failed;
}
