// invariant.c - holds a plan against what must always hold
//
// Words over the plan see the steps that are neither blocked nor held: what
// cannot go on is no contact. An actor is present also through another actor of
// the same duty, and through one that stands in.
//
// A routine has dozens of invariants and all are held against every plan. So a
// look at the plan comes first, once, and most words are answered by it:
//
//     place      0         1             2
//     step       police    duty office   healthcare
//     names      police    duty office   healthcare
//                          social
//     first      police 0, duty office 1, social 1, healthcare 2

#include "answer/invariant.h"

#include "routine/variable.h"

#include "routine/condition.h"

#include "case/record.h"
#include "routine/diagram.h"
#include "time/calendar.h"
#include "time/clock.h"
#include "time/deadline.h"
#include "time/hours.h"

#include <limits.h>
#include <string.h>

enum { NOWHERE = INT_MAX }; // after every place

static bool is_seen(const rutin__step *step)
{
    return step->status != RUTIN_STEP_BLOCKED &&
           step->status != RUTIN_STEP_HELD;
}

static const rutin__step *step_at(const rutin__sight *sight, int place)
{
    return rutin__draft_placed(sight->draft, place);
}

// ---------------------------------------------------------------- the look

// The actor whose duty a subject has; itself for a task.
static unsigned duty_of(const rutin_routine *routine, unsigned subject)
{
    if (subject >= (unsigned)routine->program.actor_count)
        return subject;
    return (unsigned)routine->program.actors[subject].same_as;
}

// A step at [place] goes by the name of [subject] too.
static void see(rutin__sight *sight, unsigned subject, int place)
{
    if (rutin__set_has(&sight->seen, subject))
        return;
    rutin__set_add(&sight->seen, subject);
    sight->first[subject] = (uint16_t)place;
}

static void see_step(rutin__sight *sight, int place)
{
    const rutin__step *step = step_at(sight, place);

    if (!is_seen(step))
        return;
    see(sight, step->subject, place);
    see(sight, duty_of(sight->routine, step->subject), place);
    for (int i = 0; i < step->instead_count; i++)
        see(sight, step->instead_of[i], place);
}

// Whether a step goes by a name in the set.
static bool is_for(const rutin__sight *sight, const rutin__step *step,
                   const rutin__set *set)
{
    for (int i = 0; i < step->instead_count; i++)
        if (rutin__set_has(set, step->instead_of[i]))
            return true;
    return rutin__set_has(set, step->subject) ||
           rutin__set_has(set, duty_of(sight->routine, step->subject));
}

// The first place of a step seen that goes by a name in the set.
static int first_place(const rutin__sight *sight, const rutin__set *set)
{
    int first = NOWHERE;

    for (int i = 0; i < 4; i++) {
        uint64_t names = set->word[i] & sight->seen.word[i];

        for (; names != 0; names &= names - 1) {
            int place =
                sight->first[i * 64 + (int)rutin__set_lowest_bit(names)];

            first = place < first ? place : first;
        }
    }
    return first;
}

// The next such place, after [place].
static int next_place(const rutin__sight *sight, const rutin__set *set,
                      int place)
{
    while (++place < sight->draft->step_count)
        if (is_seen(step_at(sight, place)) &&
            is_for(sight, step_at(sight, place), set))
            return place;
    return NOWHERE;
}

// ---------------------------------------------------------------- the words

// Whether a step stands on one of the grounds in [mask]: an effective one, or
// where there is none the one it waits for.
static bool stands_on(const rutin__sight *sight, const rutin__step *step,
                      int64_t mask)
{
    if (mask == 0 || (mask >> step->ground & 1))
        return true;
    for (int i = step->claims; i >= 0; i = sight->draft->claims[i].next) {
        const rutin__claim *claim = &sight->draft->claims[i];

        if (claim->effective && (mask >> claim->grounding->ground & 1))
            return true;
    }
    return false;
}

static bool comes_within(const rutin__sight *sight, const rutin__step *step,
                         const rutin__node *node)
{
    const rutin_routine *routine = sight->routine;
    const rutin__hours *hours = routine->program.actors[step->subject].hours;
    rutin__time limit;

    if (!node->has_within)
        return true;
    return step->has_due &&
           rutin__deadline_find(sight->history->record->opened, node->within,
                                routine->calendar, hours,
                                &limit) == RUTIN__FOUND &&
           rutin__clock_compare(step->due, limit) <= 0;
}

static bool contacts(const rutin__sight *sight, const rutin__node *node,
                     const rutin__set *set)
{
    int place = first_place(sight, set);

    for (; place != NOWHERE; place = next_place(sight, set, place)) {
        const rutin__step *step = step_at(sight, place);

        if (!step->is_task && stands_on(sight, step, node->low) &&
            comes_within(sight, step, node))
            return true;
    }
    return false;
}

static bool tells(const rutin__sight *sight, const rutin__set *set,
                  const rutin__set *facts)
{
    int place = first_place(sight, set);

    for (; place != NOWHERE; place = next_place(sight, set, place))
        if (rutin__set_meets(&step_at(sight, place)->tell, facts))
            return true;
    return false;
}

static bool bans(const rutin__sight *sight, const rutin__set *set)
{
    for (int i = rutin__set_next(set, 0);
         i >= 0 && i < sight->routine->program.actor_count;
         i = rutin__set_next(set, i + 1))
        if (sight->draft->bans[i] != RUTIN__BANNED)
            return false;
    return true;
}

// Whether a step that goes by a name in the set is done.
static bool is_done(const rutin__sight *sight, const rutin__set *set)
{
    int place = first_place(sight, set);

    while (place != NOWHERE && step_at(sight, place)->status != RUTIN_STEP_DONE)
        place = next_place(sight, set, place);
    return place != NOWHERE;
}

// What is done came before what is not, wherever it stands.
static bool stands_before(const rutin__sight *sight, const rutin__set *first,
                          const rutin__set *then)
{
    int other = first_place(sight, then);

    return other == NOWHERE || first_place(sight, first) < other ||
           (is_done(sight, first) && !is_done(sight, then));
}

static bool is_first(const rutin__sight *sight, const rutin__set *set)
{
    int place = first_place(sight, set);

    return place != NOWHERE && place == first_place(sight, &sight->seen);
}

// The step of a task where it is seen; else NULL.
static const rutin__step *find_task(const rutin__sight *sight, int64_t task)
{
    int subject = sight->routine->program.actor_count + (int)task;
    int number = sight->draft->step_of[subject];

    if (number < 0 || !is_seen(&sight->draft->steps[number]))
        return NULL;
    return &sight->draft->steps[number];
}

static bool performs(const rutin__sight *sight, const rutin__set *set,
                     int64_t task)
{
    const rutin__step *step = find_task(sight, task);

    return step != NULL && step->performer >= 0 &&
           (rutin__set_has(set, (unsigned)step->performer) ||
            rutin__set_has(set,
                           duty_of(sight->routine, (unsigned)step->performer)));
}

static bool asks(const rutin__sight *sight, unsigned fact)
{
    for (int i = 0; i < sight->inquiry->count; i++)
        if (sight->inquiry->questions[i]->fact == fact)
            return true;
    return false;
}

static bool of_plan(const void *data, const rutin__node *node)
{
    const rutin__sight *sight = data;
    const rutin__set *sets = sight->routine->program.sets;

    switch (node->op) {
    case RUTIN__CONTACTS:
        return contacts(sight, node, &sets[node->subject]);
    case RUTIN__TELLS:
        return tells(sight, &sets[node->subject], &sets[node->low]);
    case RUTIN__BANS:
        return bans(sight, &sets[node->subject]);
    case RUTIN__BEFORE:
        return stands_before(sight, &sets[node->subject], &sets[node->low]);
    case RUTIN__IS_FIRST:
        return is_first(sight, &sets[node->subject]);
    case RUTIN__DOES:
        return find_task(sight, node->subject) != NULL;
    case RUTIN__PERFORMS:
        return performs(sight, &sets[node->subject], node->low);
    default:
        return asks(sight, node->subject); // RUTIN__ASKS
    }
}

// ---------------------------------------------------------------- the calls

void rutin__invariant_look_over(rutin__sight *sight,
                                const rutin_routine *routine,
                                const rutin__view *view,
                                const rutin__history *history,
                                const rutin__draft *draft,
                                const rutin__inquiry *inquiry)
{
    sight->routine = routine;
    sight->history = history;
    sight->draft = draft;
    sight->inquiry = inquiry;
    sight->view = view;
    memset(&sight->seen, 0, sizeof sight->seen);
    for (int place = 0; place < draft->step_count; place++)
        see_step(sight, place);
}

// Follows a diagram, asking the plan itself where a word over it is tested.
static uint32_t follow(const rutin__sight *sight, rutin__diagram at)
{
    const rutin_routine *routine = sight->routine;

    while (!rutin__diagram_is_leaf(at)) {
        int number = routine->diagrams.vertices[at].variable;
        const rutin__variable *variable = &routine->variables[number];
        unsigned class = sight->view->classes[number];

        if (number >= routine->first_of_plan)
            class = of_plan(sight, &routine->program.nodes[variable->bits]);
        at = rutin__diagram_child(&routine->diagrams, at, class);
    }
    return rutin__diagram_value(at);
}

bool rutin__invariant_holds(const rutin__sight *sight,
                            const rutin__invariant *invariant)
{
    return follow(sight, invariant->applies) != RUTIN__FIRED ||
           follow(sight, invariant->holds) != RUTIN__SILENT;
}
