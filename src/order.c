// order.c - puts the steps of a draft in order
//
// The list is built by taking, again and again, among the steps all of whose
// orders are listed already, the one with the earliest key: `first` before not,
// then the earliest deadline of the step itself and of all that come after it,
// then declaration. So no step stands behind one that is due later without an
// order that says so.
//
// `behind` holds for each step what comes after it, directly or not; it is kept
// closed as orders are added, so that a circle shows before it is made.
//
// Stands on gather.

#include "order.h"

#include <string.h>

// Adds "[a] before [b]". False when b stands before a already.
static bool add_order(rutin__draft *draft, int a, int b)
{
    rutin__set gained;

    if (a == b || rutin__in_set(&draft->behind[b], (unsigned)a))
        return false;
    if (rutin__in_set(&draft->behind[a], (unsigned)b))
        return true;
    gained = draft->behind[b];
    rutin__set_add(&gained, (unsigned)b);
    for (int i = 0; i < draft->step_count; i++)
        if (i == a || rutin__in_set(&draft->behind[i], (unsigned)a))
            rutin__set_unite(&draft->behind[i], &gained);
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

// Whether deadline [a] is earlier than [b]; none is later than any.
static bool is_earlier(const rutin__step *a, const rutin__step *b)
{
    if (!a->has_due || !b->has_due)
        return a->has_due && !b->has_due;
    return rutin__time_compare(a->due, b->due) < 0;
}

// The step, of itself and all behind it, that is due first.
static const rutin__step *most_urgent(const rutin__draft *draft, int number)
{
    const rutin__step *urgent = &draft->steps[number];

    for (int i = 0; i < draft->step_count; i++)
        if (rutin__in_set(&draft->behind[number], (unsigned)i) &&
            is_earlier(&draft->steps[i], urgent))
            urgent = &draft->steps[i];
    return urgent;
}

// What the taking goes by, one a step.
typedef struct key {
    const rutin__step *urgent; // of itself and all behind it, what is due first
    rutin__set ahead; // the steps that come before it and are not listed
} key;

static void make_keys(const rutin__draft *draft, key *keys)
{
    memset(keys, 0, (size_t)draft->step_count * sizeof *keys);
    for (int i = 0; i < draft->step_count; i++) {
        keys[i].urgent = most_urgent(draft, i);
        if (rutin__set_empty(&draft->behind[i]))
            continue;
        for (int k = 0; k < draft->step_count; k++)
            if (rutin__in_set(&draft->behind[i], (unsigned)k))
                rutin__set_add(&keys[k].ahead, (unsigned)i);
    }
}

// Whether step [a] is to be taken before step [b], both free to be taken.
static bool precedes(const rutin__draft *draft, const key *keys, int a, int b)
{
    const rutin__step *one = &draft->steps[a], *other = &draft->steps[b];

    if (one->first != other->first)
        return one->first;
    if (is_earlier(keys[a].urgent, keys[b].urgent))
        return true;
    if (is_earlier(keys[b].urgent, keys[a].urgent))
        return false;
    return one->declared < other->declared;
}

// Takes the step with the earliest key out of [left], the steps not listed.
static int take_earliest(const rutin__draft *draft, key *keys, rutin__set *left)
{
    int best = -1;

    for (int i = 0; i < draft->step_count; i++)
        if (rutin__in_set(left, (unsigned)i) &&
            rutin__set_empty(&keys[i].ahead) &&
            (best < 0 || precedes(draft, keys, i, best)))
            best = i;
    rutin__set_remove(left, (unsigned)best);
    for (int i = 0; i < draft->step_count; i++)
        rutin__set_remove(&keys[i].ahead, (unsigned)best);
    return best;
}

void rutin__order(rutin__draft *draft)
{
    key keys[RUTIN__SUBJECTS];
    rutin__set left = {{0}};

    draft->circle_first = draft->circle_then = -1;
    memset(draft->behind, 0, (size_t)draft->step_count * sizeof *draft->behind);
    add_all_orders(draft);
    make_keys(draft, keys);
    for (int i = 0; i < draft->step_count; i++)
        rutin__set_add(&left, (unsigned)i);
    for (int place = 0; place < draft->step_count; place++)
        draft->order[place] = (uint16_t)take_earliest(draft, keys, &left);
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
