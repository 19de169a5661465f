// order.c - puts the steps of a draft in order
//
// The list is built by taking, again and again, among the steps all of whose
// orders are listed already, the one with the earliest key: `first` before not,
// then the earliest deadline of the step itself and of all that come after it,
// then declaration. So no step stands behind one that is due later without an
// order that says so.
//
// `behind` holds for each step what comes after it, directly or not, and `ahead`
// what comes before; they are kept closed as orders are added, so that a circle
// shows before it is made.
//
// Stands on gather.

#include "order.h"

#include <string.h>

// Adds "[a] before [b]" and all that follows from it. False when b stands before
// a already.
static bool add_order(rutin__draft *draft, int a, int b)
{
    rutin__set before = draft->ahead[a], after = draft->behind[b];

    if (a == b || rutin__in_set(&after, (unsigned)a))
        return false;
    if (rutin__in_set(&draft->behind[a], (unsigned)b))
        return true;
    rutin__set_add(&before, (unsigned)a);
    rutin__set_add(&after, (unsigned)b);
    for (int i = rutin__set_next(&before, 0); i >= 0;
         i = rutin__set_next(&before, i + 1))
        rutin__set_unite(&draft->behind[i], &after);
    for (int i = rutin__set_next(&after, 0); i >= 0;
         i = rutin__set_next(&after, i + 1))
        rutin__set_unite(&draft->ahead[i], &before);
    return true;
}

// Puts step [number] after the listed subjects that are in the plan.
static void add_orders(rutin__draft *draft, int number,
                       const uint16_t *subjects, int count)
{
    for (int i = 0; i < count; i++) {
        int before = draft->step_of[subjects[i]];

        if (before < 0 || add_order(draft, before, number) ||
            draft->circle_first >= 0)
            continue;
        draft->circle_first = subjects[i];
        draft->circle_then = draft->steps[number].subject;
    }
}

// Takes the orders in order of declaration: claims are numbered so.
static void add_all_orders(rutin__draft *draft)
{
    const rutin__contribution *last = NULL;

    for (int i = 0; i < draft->claim_count; i++) {
        const rutin__contribution *contribution = draft->claims[i].contribution;
        int number = draft->step_of[contribution->subject];

        if (contribution == last ||
            !rutin__claim_counts(&draft->steps[number], &draft->claims[i]))
            continue;
        last = contribution;
        add_orders(draft, number, contribution->after,
                   contribution->after_count);
        add_orders(draft, number, contribution->following,
                   contribution->following_count);
    }
}

// Finds, of each step and all behind it, the one that is due first.
static void find_urgent(rutin__draft *draft)
{
    for (int i = 0; i < draft->step_count; i++) {
        const rutin__set *behind = &draft->behind[i];
        int urgent = i;

        for (int k = rutin__set_next(behind, 0); k >= 0;
             k = rutin__set_next(behind, k + 1))
            if (rutin__is_earlier(&draft->steps[k], &draft->steps[urgent]))
                urgent = k;
        draft->urgent[i] = (uint16_t)urgent;
    }
}

bool rutin__precedes(const rutin__step *a, const rutin__step *urgent_a,
                     const rutin__step *b, const rutin__step *urgent_b)
{
    if (a->first != b->first)
        return a->first;
    if (rutin__is_earlier(urgent_a, urgent_b))
        return true;
    if (rutin__is_earlier(urgent_b, urgent_a))
        return false;
    return a->declared < b->declared;
}

static bool precedes(const rutin__draft *draft, int a, int b)
{
    const rutin__step *steps = draft->steps;

    return rutin__precedes(&steps[a], &steps[draft->urgent[a]], &steps[b],
                           &steps[draft->urgent[b]]);
}

// Fills [line] with the steps as they would stand if no order held.
static void line_up(const rutin__draft *draft, uint16_t *line)
{
    for (int i = 0; i < draft->step_count; i++) {
        int k = i;

        for (; k > 0 && precedes(draft, i, line[k - 1]); k--)
            line[k] = line[k - 1];
        line[k] = (uint16_t)i;
    }
}

// Takes the first of [line] that waits for none of [left], the steps not taken.
// What is taken is closed up to the front.
static uint16_t take_first(const rutin__draft *draft, uint16_t *line,
                           const rutin__set *left)
{
    int place = 0;
    uint16_t taken;

    while (rutin__sets_meet(&draft->ahead[line[place]], left))
        place++;
    taken = line[place];
    memmove(line + 1, line, (size_t)place * sizeof *line);
    return taken;
}

void rutin__order(rutin__draft *draft)
{
    size_t count = (size_t)draft->step_count;
    uint16_t line[RUTIN__SUBJECTS];
    rutin__set left = {{0}};

    memset(draft->behind, 0, count * sizeof *draft->behind);
    memset(draft->ahead, 0, count * sizeof *draft->ahead);
    add_all_orders(draft);
    find_urgent(draft);
    line_up(draft, line);
    for (unsigned i = 0; i < count; i++)
        rutin__set_add(&left, i);
    for (size_t place = 0; place < count; place++) {
        draft->order[place] = take_first(draft, line + place, &left);
        rutin__set_remove(&left, draft->order[place]);
    }
}

void rutin__gates(const rutin__draft *draft, int number, rutin__set *present)
{
    const rutin__step *step = &draft->steps[number];

    memset(present, 0, sizeof *present);
    for (int i = step->claims; i >= 0; i = draft->claims[i].next) {
        const rutin__claim *claim = &draft->claims[i];

        if (!rutin__claim_counts(step, claim))
            continue;
        for (int k = 0; k < claim->contribution->after_count; k++) {
            int before = draft->step_of[claim->contribution->after[k]];

            if (before >= 0 &&
                rutin__in_set(&draft->behind[before], (unsigned)number))
                rutin__set_add(present, (unsigned)before);
        }
    }
}
