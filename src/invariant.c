// invariant.c - holds a plan against what must always hold
//
// Words over the plan see the steps that are neither blocked nor held: what
// cannot go on is no contact. An actor is present also through another actor of
// the same duty.
//
// Stands on condition, which asks here for words over the plan.

#include "invariant.h"

#include "deadline.h"

typedef struct plan_view {
    const rutin_routine *routine;
    const rutin__history *history;
    const rutin__draft *draft;
    const rutin__inquiry *inquiry;
} plan_view;

static bool is_seen(const rutin__step *step)
{
    return step->status != RUTIN_STEP_BLOCKED &&
           step->status != RUTIN_STEP_HELD;
}

// Whether a subject is in the set, itself or for the actor whose duty it has.
static bool belongs(const plan_view *plan, unsigned subject,
                    const rutin__set *set)
{
    const rutin__program *program = &plan->routine->program;

    if (rutin__in_set(set, subject))
        return true;
    return subject < (unsigned)program->actor_count &&
           rutin__in_set(set, (unsigned)program->actors[subject].same_as);
}

// Whether a step is for somebody in the set, or stands in for them.
static bool is_for(const plan_view *plan, const rutin__step *step,
                   const rutin__set *set)
{
    for (int i = 0; i < step->instead_count; i++)
        if (rutin__in_set(set, step->instead_of[i]))
            return true;
    return belongs(plan, step->subject, set);
}

// The place in the order of the first step seen that is of [set], from [place]
// on; -1 where there is none.
static int find_place(const plan_view *plan, const rutin__set *set, int place)
{
    for (; place < plan->draft->step_count; place++) {
        const rutin__step *step =
            &plan->draft->steps[plan->draft->order[place]];

        if (is_seen(step) && is_for(plan, step, set))
            return place;
    }
    return -1;
}

static const rutin__step *step_at(const plan_view *plan, int place)
{
    return &plan->draft->steps[plan->draft->order[place]];
}

// Whether a step stands on one of the grounds in [mask]: an effective one, or
// where there is none the one it waits for.
static bool stands_on(const plan_view *plan, const rutin__step *step,
                      int64_t mask)
{
    if (mask == 0 || (mask >> step->ground & 1))
        return true;
    for (int i = step->claims; i >= 0; i = plan->draft->claims[i].next) {
        const rutin__claim *claim = &plan->draft->claims[i];

        if (claim->effective && (mask >> claim->grounding->ground & 1))
            return true;
    }
    return false;
}

static bool comes_within(const plan_view *plan, const rutin__step *step,
                         const rutin__node *node)
{
    const rutin_routine *routine = plan->routine;
    const rutin__hours *hours = routine->program.actors[step->subject].hours;
    rutin__time limit;

    if (!node->has_within)
        return true;
    return step->has_due &&
           rutin__due_by(plan->history->record->opened, node->within,
                         routine->calendar, hours, &limit) == RUTIN__FOUND &&
           rutin__time_compare(step->due, limit) <= 0;
}

static bool contacts(const plan_view *plan, const rutin__node *node,
                     const rutin__set *set)
{
    int place = find_place(plan, set, 0);

    for (; place >= 0; place = find_place(plan, set, place + 1))
        if (!step_at(plan, place)->is_task &&
            stands_on(plan, step_at(plan, place), node->low) &&
            comes_within(plan, step_at(plan, place), node))
            return true;
    return false;
}

static bool tells(const plan_view *plan, const rutin__set *set,
                  const rutin__set *facts)
{
    int place = find_place(plan, set, 0);

    for (; place >= 0; place = find_place(plan, set, place + 1))
        if (rutin__sets_meet(&step_at(plan, place)->tell, facts))
            return true;
    return false;
}

static bool bans(const plan_view *plan, const rutin__set *set)
{
    for (int i = 0; i < plan->routine->program.actor_count; i++)
        if (rutin__in_set(set, (unsigned)i) &&
            plan->draft->bans[i] != RUTIN__BANNED)
            return false;
    return true;
}

static bool stands_before(const plan_view *plan, const rutin__set *first,
                          const rutin__set *then)
{
    int place = find_place(plan, first, 0), other = find_place(plan, then, 0);

    return other < 0 || (place >= 0 && place < other);
}

static bool is_first(const plan_view *plan, const rutin__set *set)
{
    for (int i = 0; i < plan->draft->step_count; i++)
        if (is_seen(step_at(plan, i)))
            return is_for(plan, step_at(plan, i), set);
    return false;
}

// The step of a task where it is seen; else NULL.
static const rutin__step *find_task(const plan_view *plan, int64_t task)
{
    int subject = plan->routine->program.actor_count + (int)task;
    int number = plan->draft->step_of[subject];

    if (number < 0 || !is_seen(&plan->draft->steps[number]))
        return NULL;
    return &plan->draft->steps[number];
}

static bool performs(const plan_view *plan, const rutin__set *set, int64_t task)
{
    const rutin__step *step = find_task(plan, task);

    return step != NULL && step->performer >= 0 &&
           belongs(plan, (unsigned)step->performer, set);
}

static bool asks(const plan_view *plan, unsigned fact)
{
    for (int i = 0; i < plan->inquiry->count; i++)
        if (plan->inquiry->questions[i].fact == fact)
            return true;
    return false;
}

static bool of_plan(const void *data, const rutin__node *node)
{
    const plan_view *plan = data;
    const rutin__set *sets = plan->routine->program.sets;

    switch (node->op) {
    case RUTIN__CONTACTS:
        return contacts(plan, node, &sets[node->subject]);
    case RUTIN__TELLS:
        return tells(plan, &sets[node->subject], &sets[node->low]);
    case RUTIN__BANS:
        return bans(plan, &sets[node->subject]);
    case RUTIN__BEFORE:
        return stands_before(plan, &sets[node->subject], &sets[node->low]);
    case RUTIN__IS_FIRST:
        return is_first(plan, &sets[node->subject]);
    case RUTIN__DOES:
        return find_task(plan, node->subject) != NULL;
    case RUTIN__PERFORMS:
        return performs(plan, &sets[node->subject], node->low);
    default:
        return asks(plan, node->subject); // RUTIN__ASKS
    }
}

bool rutin__holds(const rutin__invariant *invariant,
                  const rutin_routine *routine, const rutin__view *view,
                  const rutin__history *history, const rutin__draft *draft,
                  const rutin__inquiry *inquiry)
{
    plan_view plan = {routine, history, draft, inquiry};
    rutin__view over_plan = *view;

    over_plan.of_plan = of_plan;
    over_plan.plan = &plan;
    return rutin__judge(&over_plan, invariant->when) != RUTIN__TRUE ||
           rutin__judge(&over_plan, invariant->must) != RUTIN__FALSE;
}
