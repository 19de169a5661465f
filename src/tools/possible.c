// possible.c - which cases there can be at all, as diagrams see them
//
// Variables are independent in a diagram, but not in a case:
//
//     who was reached was tried, or somebody else of that duty was
//     a consent to somebody is one to anybody
//     a consent that is withdrawn is a withdrawal received
//     a weighing is that of all who have the duty
//
// What is left out here costs no proof its truth: it is then of more cases than
// there are.

#include "tools/possible.h"

#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "routine/truth.h"
#include "routine/variable.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef struct search {
    const rutin__model *model;
    rutin__diagram left;
} search;

static const rutin__variable *variable_at(const search *s, int number)
{
    return &s->model->routine->variables[number];
}

// Leaves those cases where the second holds if the first does.
static void imply(search *s, rutin__diagram if_so, rutin__diagram then)
{
    rutin__diagram wrong;

    if (s->left == rutin__truth_no)
        return;
    wrong = rutin__model_without(s->model, if_so, then);
    s->left = rutin__model_without(s->model, s->left, wrong);
}

static rutin__diagram is_set(const search *s, int variable)
{
    return rutin__model_variable(s->model, variable);
}

// ---------------------------------------------------------------- events

// Whether an actor of this duty was tried; [*all] is unset where that is not asked
// of each.
static rutin__diagram tried_any(const search *s, unsigned actor, bool *all)
{
    const rutin__program *program = &s->model->routine->program;
    rutin__diagram sum = rutin__truth_no;

    *all = true;
    for (int i = 0; i < program->actor_count; i++) {
        int variable;

        if (program->actors[i].same_as != program->actors[actor].same_as)
            continue;
        variable = rutin__variable_find(s->model->routine, RUTIN__VARIABLE_MARK,
                                        (unsigned)i, RUTIN__WAS_TRIED, NULL);
        *all &= variable >= 0;
        if (variable >= 0)
            sum = rutin__model_either(s->model, sum, is_set(s, variable));
    }
    return sum;
}

static void keep_marks(search *s, int number)
{
    const rutin__variable *mark = variable_at(s, number);
    const rutin_routine *routine = s->model->routine;
    bool all = true;
    rutin__diagram tried;
    int variable;

    if (mark->bits == RUTIN__WAS_REACHED) {
        tried = tried_any(s, mark->subject, &all);
        if (all)
            imply(s, is_set(s, number), tried);
    }
    if (mark->bits != RUTIN__WAS_DONE)
        return;
    variable = rutin__variable_find(routine, RUTIN__VARIABLE_MARK,
                                    mark->subject, RUTIN__WAS_TRIED, NULL);
    if (variable >= 0)
        imply(s, is_set(s, number), is_set(s, variable));
}

// Those of one duty share whether somebody of it was reached.
static void keep_alike(search *s, int number)
{
    const rutin__actor *actors = s->model->routine->program.actors;
    const rutin__variable *mark = variable_at(s, number);

    if (mark->bits != RUTIN__WAS_REACHED)
        return;
    for (int i = 0; i < number; i++) {
        const rutin__variable *other = variable_at(s, i);

        if (other->kind != mark->kind || other->bits != mark->bits ||
            actors[other->subject].same_as != actors[mark->subject].same_as)
            continue;
        imply(s, is_set(s, i), is_set(s, number));
        imply(s, is_set(s, number), is_set(s, i));
        return;
    }
}

static bool same_law(const rutin__variable *a, const rutin__variable *b)
{
    return a->law == b->law ||
           (a->law != NULL && b->law != NULL && strcmp(a->law, b->law) == 0);
}

static void keep_weighings(search *s, int number)
{
    const rutin__actor *actors = s->model->routine->program.actors;
    const rutin__variable *of = variable_at(s, number);

    for (int i = 0; i < number; i++) {
        const rutin__variable *other = variable_at(s, i);

        if (other->kind != of->kind || !same_law(other, of) ||
            actors[other->subject].same_as != actors[of->subject].same_as)
            continue;
        for (uint32_t class = 0; class < 3; class ++) {
            const uint32_t truths[] = {class == 0, class == 1, class == 2};
            rutin__diagram one = rutin__truth_on(s->model->builder, i, truths,
                                                 3);
            rutin__diagram two = rutin__truth_on(s->model->builder, number,
                                                 truths, 3);

            imply(s, one, two);
        }
        return;
    }
}

// ---------------------------------------------------------------- consents

// Where a consent is in one of some states.
static rutin__diagram is_in(const search *s, int variable, int64_t states)
{
    uint32_t truths[RUTIN__CONSENT_STATES];

    for (int i = 0; i < RUTIN__CONSENT_STATES; i++)
        truths[i] = (uint32_t)(states >> i & 1);
    return rutin__truth_on(s->model->builder, variable, truths,
                           RUTIN__CONSENT_STATES);
}

static void keep_anyone(search *s, int number)
{
    const rutin_routine *routine = s->model->routine;
    int64_t states = variable_at(s, number)->bits;
    rutin__diagram any = rutin__truth_no;
    int count = 0;

    for (int i = 0; i < routine->first_code; i++) {
        const rutin__variable *of = variable_at(s, i);

        if (of->kind != RUTIN__VARIABLE_CONSENT ||
            (int)of->subject >= routine->program.actor_count)
            continue;
        any = rutin__model_either(s->model, any, is_in(s, i, states));
        count++;
    }
    imply(s, any, is_set(s, number));
    if (count == routine->program.actor_count)
        imply(s, is_set(s, number), any);
    for (int i = 0; i < number; i++) {
        const rutin__variable *of = variable_at(s, i);

        if (of->kind == RUTIN__VARIABLE_ANYONE && (of->bits & ~states) == 0)
            imply(s, is_set(s, i), is_set(s, number));
        if (of->kind == RUTIN__VARIABLE_ANYONE && (states & ~of->bits) == 0)
            imply(s, is_set(s, number), is_set(s, i));
    }
}

static void keep_withdrawals(search *s, int number)
{
    const rutin_routine *routine = s->model->routine;
    rutin__diagram any = rutin__truth_no;

    if (variable_at(s, number)->subject != routine->program.withdrawal)
        return;
    for (int i = 0; i < routine->first_code; i++)
        if (variable_at(s, i)->kind == RUTIN__VARIABLE_CONSENT)
            any = rutin__model_either(s->model, any,
                                      is_in(s, i, 1 << RUTIN__WITHDRAWN));
    imply(s, any, is_set(s, number));
}

rutin__diagram rutin__possible(const rutin__model *model, rutin__diagram of)
{
    search s = {model, rutin__model_both(model, of, model->care)};

    for (int i = 0; i < model->routine->first_code; i++)
        switch (variable_at(&s, i)->kind) {
        case RUTIN__VARIABLE_MARK:
            keep_marks(&s, i);
            keep_alike(&s, i);
            break;
        case RUTIN__VARIABLE_WEIGHING:
            keep_weighings(&s, i);
            break;
        case RUTIN__VARIABLE_ANYONE:
            keep_anyone(&s, i);
            break;
        case RUTIN__VARIABLE_RECEIVED:
            keep_withdrawals(&s, i);
            break;
        default:
            break;
        }
    return s.left;
}
