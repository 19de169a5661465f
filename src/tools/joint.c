// joint.c - the variables of two routines as one set of them
//
// The order is the new one's; what only the old one has comes after that which it
// comes after there. Where the two have them in different orders, whoever takes the
// old one's diagrams over lays them anew.

#include "tools/joint.h"

#include "base/memory.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "routine/variable.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static bool is_same_text(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static int find_subject(const rutin_routine *to, const char *id)
{
    int subjects = to->program.actor_count + to->program.task_count;

    for (int i = 0; i < subjects; i++)
        if (strcmp(rutin__routine_subject_id(to, (unsigned)i), id) == 0)
            return i;
    return -1;
}

int rutin__joint_subject(const rutin_routine *from, unsigned subject,
                         const rutin_routine *to)
{
    return find_subject(to, rutin__routine_subject_id(from, subject));
}

static int find_fact(const rutin_routine *to, const rutin__fact *fact)
{
    int found = rutin__schema_find(&to->fact_names, fact->id, strlen(fact->id));

    return found >= 0 && to->program.facts[found].type == fact->type ? found
                                                                     : -1;
}

static int find_received(const rutin_routine *to, const char *what)
{
    for (int i = 0; i < to->program.received_count; i++)
        if (strcmp(to->program.received[i], what) == 0)
            return i;
    return -1;
}

static int find_rule(const rutin_routine *to, const char *id)
{
    for (int i = 0; i < to->rule_count; i++)
        if (strcmp(to->rules[i].id, id) == 0)
            return i;
    return -1;
}

static int find_choice(const rutin__fact *to, const char *choice)
{
    return rutin__schema_find_choice(to, choice, strlen(choice));
}

// A variable of the old routine as the new one has it: false where it has nothing of
// the kind.
static bool translate(const rutin__joint *joint, rutin__variable *variable)
{
    const rutin_routine *old = joint->routines[0], *new = joint->routines[1];
    int subject = variable->subject, choice = 0;

    switch (variable->kind) {
    case RUTIN__VARIABLE_DAY:
    case RUTIN__VARIABLE_ANYONE:
        return true;
    case RUTIN__VARIABLE_RECEIVED:
        subject = find_received(new, old->program.received[subject]);
        break;
    case RUTIN__VARIABLE_CODE:
        variable->bits = find_rule(new, old->rules[variable->bits].id);
        return variable->bits >= 0;
    case RUTIN__VARIABLE_FACT:
    case RUTIN__VARIABLE_CHOICE:
        subject = find_fact(new, &old->program.facts[subject]);
        if (subject >= 0 && variable->kind == RUTIN__VARIABLE_CHOICE)
            choice = find_choice(
                &new->program.facts[subject],
                old->program.facts[variable->subject].choices[variable->bits]);
        variable->bits = choice;
        break;
    default:
        subject = rutin__joint_subject(old, (unsigned)subject, new);
    }
    variable->subject = (uint16_t)subject;
    return subject >= 0 && choice >= 0;
}

// Whether two variables of the new routine's words are one. A choice among several
// is only where the choices of one routine begin with those of the other.
static bool is_same(const rutin__variable *a, const rutin__variable *b)
{
    return a->kind == b->kind && a->subject == b->subject &&
           a->bits == b->bits && is_same_text(a->law, b->law);
}

static int find_here(const rutin__joint *joint, const rutin__variable *wanted)
{
    for (int i = 0; i < joint->count; i++)
        if (is_same(&joint->variables[i], wanted))
            return i;
    return -1;
}

// Puts a variable in at a place.
static void insert(rutin__joint *joint, int at, rutin__variable variable)
{
    memmove(&joint->variables[at + 1], &joint->variables[at],
            (size_t)(joint->count - at) * sizeof *joint->variables);
    joint->variables[at] = variable;
    joint->count++;
}

// Puts in what only the old routine has, each after that which stands before it
// there. One that the new one has no words for is of no kind that a case is made of.
static void merge_old(rutin__joint *joint)
{
    const rutin_routine *old = joint->routines[0];
    int before = -1;

    for (int i = 0; i < old->first_of_plan; i++) {
        rutin__variable variable = old->variables[i];
        bool known = translate(joint, &variable);
        int here = known ? find_here(joint, &variable) : -1;

        if (!known) {
            variable.kind = RUTIN__VARIABLE_PLAN;
            variable.bits = i;
        }
        if (here < 0)
            insert(joint, here = before + 1, variable);
        before = here;
    }
}

static void number_all(rutin__joint *joint)
{
    const rutin_routine *old = joint->routines[0], *new = joint->routines[1];

    for (int i = 0; i < new->first_of_plan; i++)
        joint->numbers[1][i] = (uint16_t)find_here(joint, &new->variables[i]);
    for (int i = 0; i < old->first_of_plan; i++) {
        rutin__variable variable = old->variables[i];

        if (!translate(joint, &variable)) {
            variable.kind = RUTIN__VARIABLE_PLAN;
            variable.bits = i;
        }
        joint->numbers[0][i] = (uint16_t)find_here(joint, &variable);
    }
}

// ---------------------------------------------------------------- classes

static int compare_numbers(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return x < y ? -1 : x > y;
}

// Cuts a variable as both do. False: no memory.
static bool join_cuts(rutin__joint *joint, rutin__variable *to,
                      const rutin__variable *other)
{
    int count = to->cut_count + other->cut_count, kept = 0;
    int64_t *cuts = rutin__memory_take_many(&joint->cuts, (size_t)count,
                                            sizeof *cuts);

    if (cuts == NULL)
        return false;
    if (to->cut_count > 0)
        memcpy(cuts, to->cuts, to->cut_count * sizeof *cuts);
    if (other->cut_count > 0)
        memcpy(cuts + to->cut_count, other->cuts,
               other->cut_count * sizeof *cuts);
    qsort(cuts, (size_t)count, sizeof *cuts, compare_numbers);
    for (int i = 0; i < count; i++)
        if (kept == 0 || cuts[kept - 1] != cuts[i])
            cuts[kept++] = cuts[i];
    to->classes = (uint16_t)(to->classes - to->cut_count + kept);
    to->cut_count = (uint16_t)kept;
    to->cuts = cuts;
    return true;
}

// Gives every variable of numbers cuts of its own. False: no memory.
static bool cut_all(rutin__joint *joint)
{
    const rutin_routine *old = joint->routines[0];
    static const rutin__variable none = {.cuts = NULL};

    for (int i = 0; i < joint->count; i++) {
        rutin__variable *to = &joint->variables[i];
        const rutin__variable *other = &none;

        for (int k = 0; k < old->first_of_plan; k++)
            if (joint->numbers[0][k] == i)
                other = &old->variables[k];
        if (other->classes > to->classes && other->cut_count == 0)
            to->classes = other->classes;
        if (to->cut_count + other->cut_count > 0 &&
            !join_cuts(joint, to, other))
            return false;
    }
    return true;
}

// The last class here of a class of a variable.
static uint16_t last_here(const rutin__variable *here,
                          const rutin__variable *own, int class)
{
    int first = own->classes - own->cut_count -
                1; // classes before the cut ones

    if (class == own->classes - 1)
        return (uint16_t)(here->classes - 1);
    if (own->cut_count == 0 || class < first)
        return (uint16_t) class;
    return (
        uint16_t)((unsigned)first +
                  rutin__variable_class(here, own->cuts[class - first] - 1));
}

static bool map_classes(rutin__joint *joint, int which)
{
    const rutin_routine *routine = joint->routines[which];

    for (int i = 0; i < routine->first_of_plan; i++) {
        const rutin__variable *own = &routine->variables[i];
        const rutin__variable *here =
            &joint->variables[joint->numbers[which][i]];
        uint16_t *last = malloc((size_t)own->classes * sizeof *last);

        joint->classes[which][i] = last;
        if (last == NULL)
            return false;
        for (int k = 0; k < own->classes; k++)
            last[k] = last_here(here, own, k);
    }
    return true;
}

// ---------------------------------------------------------------- the whole

// The new routine with these variables in place of its own.
static void make_view(rutin__joint *joint)
{
    rutin_routine *view = &joint->view;

    *view = *joint->routines[1];
    view->variables = joint->variables;
    view->variable_count = view->first_of_plan = joint->count;
    view->first_code = view->first_fact = -1;
    for (int i = 0; i < joint->count; i++) {
        const rutin__variable *of = &joint->variables[i];

        joint->class_counts[i] = of->classes;
        if (view->first_code < 0 && (of->kind == RUTIN__VARIABLE_CODE ||
                                     of->kind == RUTIN__VARIABLE_FACT))
            view->first_code = i;
        if (of->kind != RUTIN__VARIABLE_FACT)
            continue;
        if (view->first_fact < 0)
            view->first_fact = i;
        joint->variable_of[of->subject] = (uint16_t)i;
    }
    view->first_code = view->first_code < 0 ? joint->count : view->first_code;
    view->first_fact = view->first_fact < 0 ? joint->count : view->first_fact;
    view->variable_of = joint->variable_of;
}

bool rutin__joint_init(rutin__joint *joint, const rutin_routine *old,
                       const rutin_routine *new)
{
    size_t olds = (size_t)old->first_of_plan,
           news = (size_t) new->first_of_plan;

    memset(joint, 0, sizeof *joint);
    joint->routines[0] = old;
    joint->routines[1] = new;
    joint->variables = calloc(olds + news + 1, sizeof *joint->variables);
    joint->class_counts = calloc(olds + news + 1, sizeof *joint->class_counts);
    joint->numbers[0] = calloc(olds + 1, sizeof *joint->numbers[0]);
    joint->numbers[1] = calloc(news + 1, sizeof *joint->numbers[1]);
    joint->classes[0] = calloc(olds + 1, sizeof *joint->classes[0]);
    joint->classes[1] = calloc(news + 1, sizeof *joint->classes[1]);
    joint->variable_of = calloc((size_t) new->program.fact_count + 1,
                                sizeof *joint->variable_of);
    if (!joint->variables || !joint->class_counts || !joint->numbers[0] ||
        !joint->numbers[1] || !joint->classes[0] || !joint->classes[1] ||
        !joint->variable_of)
        return false;
    memcpy(joint->variables, new->variables, news * sizeof *joint->variables);
    joint->count = (int)news;
    merge_old(joint);
    number_all(joint);
    if (!cut_all(joint) || !map_classes(joint, 0) || !map_classes(joint, 1))
        return false;
    make_view(joint);
    return true;
}

void rutin__joint_clear(rutin__joint *joint)
{
    for (int which = 0; which < 2; which++) {
        const rutin_routine *routine = joint->routines[which];

        for (int i = 0; joint->classes[which] && i < routine->first_of_plan;
             i++)
            free(joint->classes[which][i]);
        free(joint->classes[which]);
        free(joint->numbers[which]);
    }
    rutin__memory_clear(&joint->cuts);
    free(joint->class_counts);
    free(joint->variable_of);
    free(joint->variables);
    memset(joint, 0, sizeof *joint);
}
