// order.c - puts the steps of a draft in order
//
// Each `after` and `following` of a claim that counts puts one step before
// another. The order is found by taking, again and again, among the steps that
// no other has to come before, the one with the earliest key: `first` before not,
// then the earliest deadline of the step itself and of all that come after it,
// then declaration. So no step stands behind one that is due later without an
// order that says so.
//
// Nearly always all orders can be kept. Where they stand in a circle they are
// taken once more in order of declaration, and those that would close it are left
// out: their steps stand the other way round.

#include "decide/order.h"

#include "decide/gather.h"
#include "decide/status.h"
#include "decide/when.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// ---------------------------------------------------------------- sorting

// Steps, by number, and where each has to stand. Whatever is not ordered
// otherwise stands by `first`, deadline and declaration.
typedef struct ordering {
    int count;
    const rutin__step *step[RUTIN__SUBJECTS];
    rutin__set ahead[RUTIN__SUBJECTS]; // the steps that have to come before it;
                                       // no more of a set is read than needed
    rutin__time due[RUTIN__SUBJECTS]; // the first of it and all that come after
    uint16_t order[RUTIN__SUBJECTS];  // numbers of steps
} ordering;

// When a step is due; without a deadline, after all that have one.
static rutin__time due_of(const rutin__step *step)
{
    static const rutin__time never = {.seconds = INT64_MAX};

    return step->has_due ? step->due : never;
}

// Whether a step is to be taken before another, both free to be taken, with the
// first deadlines of each and of all that come after it.
static bool is_before(const rutin__step *a, rutin__time due_a,
                      const rutin__step *b, rutin__time due_b)
{
    int order;

    if (a->first != b->first)
        return a->first;
    order = rutin__clock_compare(due_a, due_b);
    return order != 0 ? order < 0 : a->declared < b->declared;
}

// Words of a set of the ordering's steps.
static int words_of(const ordering *list)
{
    return (list->count + 63) >> 6;
}

// Sorts the steps by their own deadlines.
static void sort_by_due(ordering *list)
{
    for (int i = 0; i < list->count; i++) {
        int k = i;

        list->due[i] = due_of(list->step[i]);
        for (; k > 0 && rutin__clock_compare(list->due[i],
                                             list->due[list->order[k - 1]]) < 0;
             k--)
            list->order[k] = list->order[k - 1];
        list->order[k] = (uint16_t)i;
    }
}

// Lets all that have to come before a step, directly or not, be as urgent as it
// is, but for those that are more urgent already: they are in [found].
static void hurry_ahead(ordering *list, unsigned step, int words,
                        rutin__set *found)
{
    uint16_t left[RUTIN__SUBJECTS];
    int count = 0;

    rutin__set_add(found, step);
    left[count++] = (uint16_t)step;
    while (count > 0) {
        const rutin__set *ahead = &list->ahead[left[--count]];

        for (int i = 0; i < words; i++) {
            uint64_t bits = ahead->word[i] & ~found->word[i];

            found->word[i] |= bits;
            for (; bits != 0; bits &= bits - 1) {
                int before = i * 64 + (int)rutin__set_lowest_bit(bits);

                list->due[before] = list->due[step];
                left[count++] = (uint16_t)before;
            }
        }
    }
}

// The most urgent step first, so that each is reached once.
static void hurry(ordering *list)
{
    int words = words_of(list);
    rutin__set found = {{0}};

    sort_by_due(list);
    for (int i = 0; i < list->count; i++)
        if (!rutin__set_has(&found, list->order[i]))
            hurry_ahead(list, list->order[i], words, &found);
}

static bool precedes(const ordering *list, int a, int b)
{
    return is_before(list->step[a], list->due[a], list->step[b], list->due[b]);
}

// Orders the steps as if none had to come before another.
static void sort(ordering *list)
{
    uint16_t *order = list->order;

    for (int i = 0; i < list->count; i++) {
        int k = i;

        for (; k > 0 && precedes(list, i, order[k - 1]); k--)
            order[k] = order[k - 1];
        order[k] = (uint16_t)i;
    }
}

static bool has_to_wait(const ordering *list, int step, int words,
                        const rutin__set *left)
{
    uint64_t common = 0;

    for (int i = 0; i < words; i++)
        common |= list->ahead[step].word[i] & left->word[i];
    return common != 0;
}

// Brings to [place] the first from there on that waits for none of [left], the
// steps not taken. False when each waits for another.
static bool take_next(ordering *list, int place, int words, rutin__set *left)
{
    uint16_t *order = list->order;
    int found = place;
    uint16_t taken;

    while (found < list->count && has_to_wait(list, order[found], words, left))
        found++;
    if (found == list->count)
        return false;
    taken = order[found];
    for (; found > place; found--)
        order[found] = order[found - 1];
    order[place] = taken;
    rutin__set_remove(left, taken);
    return true;
}

// Puts the steps in order. False when they stand in a circle.
static bool sort_topologically(ordering *list)
{
    rutin__set left = {{0}};
    int words = words_of(list);

    hurry(list);
    sort(list);
    for (int i = 0; i < list->count; i++)
        rutin__set_add(&left, (unsigned)i);
    for (int i = 0; i < list->count; i++)
        if (!take_next(list, i, words, &left))
            return false;
    return true;
}

// ---------------------------------------------------------------- orders

// Puts step [number] after the listed subjects that are in the plan.
static void add_orders(const rutin__draft *draft, ordering *list, int number,
                       const uint16_t *subjects, int count)
{
    for (int i = 0; i < count; i++)
        if (draft->step_of[subjects[i]] >= 0)
            rutin__set_add(&list->ahead[number],
                           (unsigned)draft->step_of[subjects[i]]);
}

static void add_all_orders(const rutin__draft *draft, ordering *list)
{
    memset(list->ahead, 0, (size_t)draft->step_count * sizeof *list->ahead);
    for (int i = 0; i < draft->step_count; i++)
        for (int k = draft->steps[i].claims; k >= 0;
             k = draft->claims[k].next) {
            const rutin__contribution *by = draft->claims[k].contribution;

            if (!rutin__draft_claim_counts(&draft->steps[i], &draft->claims[k]))
                continue;
            add_orders(draft, list, i, by->after, by->after_count);
            add_orders(draft, list, i, by->following, by->following_count);
        }
}

// ---------------------------------------------------------------- circles

// How many claims' steps are found in one pass over all steps.
enum { FOUND = 2048 };

// Orders taken one after the other. `ahead` of the list, and `behind`, hold for
// each step all that come before and after it, directly or not, so that a circle
// shows before it is made.
typedef struct circles {
    rutin__draft *draft;
    ordering *list;
    rutin__set behind[RUTIN__SUBJECTS];
    int16_t step_with[FOUND];
} circles;

// Adds "[a] before [b]" and all that follows from it. False when b stands before
// a already.
static bool add_order(circles *c, int a, int b)
{
    rutin__set before = c->list->ahead[a], after = c->behind[b];

    if (a == b || rutin__set_has(&after, (unsigned)a))
        return false;
    rutin__set_add(&before, (unsigned)a);
    rutin__set_add(&after, (unsigned)b);
    for (int i = rutin__set_next(&before, 0); i >= 0;
         i = rutin__set_next(&before, i + 1))
        rutin__set_unite(&c->behind[i], &after);
    for (int i = rutin__set_next(&after, 0); i >= 0;
         i = rutin__set_next(&after, i + 1))
        rutin__set_unite(&c->list->ahead[i], &before);
    return true;
}

static void try_orders(circles *c, int number, const uint16_t *subjects,
                       int count)
{
    for (int i = 0; i < count; i++) {
        int before = c->draft->step_of[subjects[i]];

        if (before < 0 || add_order(c, before, number) ||
            c->draft->circle_first >= 0)
            continue;
        c->draft->circle_first = subjects[i];
        c->draft->circle_then = c->draft->steps[number].subject;
    }
}

// Finds the steps that [FOUND] claims from [first] on are on; -1 where another
// actor stands in with claims of its own.
static void find_steps(circles *c, int first)
{
    const rutin__draft *draft = c->draft;

    memset(c->step_with, 0xff, sizeof c->step_with);
    for (int i = 0; i < draft->step_count; i++)
        for (int k = draft->steps[i].claims; k >= 0; k = draft->claims[k].next)
            if (k >= first && k < first + FOUND)
                c->step_with[k - first] = (int16_t)i;
}

// Takes the orders in order of declaration, as claims are numbered, and leaves
// out those that close a circle.
static void break_circles(rutin__draft *draft, ordering *list)
{
    size_t count = (size_t)draft->step_count;
    circles c;

    c.draft = draft;
    c.list = list;
    memset(list->ahead, 0, count * sizeof *list->ahead);
    memset(c.behind, 0, count * sizeof *c.behind);
    for (int i = 0; i < draft->claim_count; i++) {
        const rutin__contribution *by = draft->claims[i].contribution;
        int number;

        if (i % FOUND == 0)
            find_steps(&c, i);
        number = c.step_with[i % FOUND];
        if (number < 0 || !rutin__draft_claim_counts(&draft->steps[number],
                                                     &draft->claims[i]))
            continue;
        try_orders(&c, number, by->after, by->after_count);
        try_orders(&c, number, by->following, by->following_count);
    }
}

// ---------------------------------------------------------------- the calls

static void put_in_order(rutin__draft *draft)
{
    ordering list;

    list.count = draft->step_count;
    for (int i = 0; i < list.count; i++)
        list.step[i] = &draft->steps[i];
    add_all_orders(draft, &list);
    if (!sort_topologically(&list)) {
        break_circles(draft, &list);
        sort_topologically(&list);
    }
    for (int i = 0; i < list.count; i++) {
        draft->order[i] = list.order[i];
        draft->place[list.order[i]] = (uint16_t)i;
    }
}

void rutin__order_draw_up(rutin__draft *draft, const rutin_routine *routine,
                          const rutin__findings *findings,
                          const rutin__history *history)
{
    rutin__gather(draft, routine, findings, history);
    put_in_order(draft);
    rutin__status_let_wait(draft, history);
    for (int i = 0; i < draft->step_count; i++) {
        draft->steps[i].when = (uint8_t)rutin__when_of(draft, &draft->steps[i],
                                                       history);
        draft->steps[i].act = (uint16_t)(draft->place[i] + 1);
    }
}

void rutin__order_gates(const rutin__draft *draft, int number,
                        rutin__set *present)
{
    const rutin__step *step = &draft->steps[number];

    memset(present, 0, sizeof *present);
    for (int i = step->claims; i >= 0; i = draft->claims[i].next) {
        const rutin__claim *claim = &draft->claims[i];

        if (!rutin__draft_claim_counts(step, claim))
            continue;
        for (int k = 0; k < claim->contribution->after_count; k++) {
            int before = draft->step_of[claim->contribution->after[k]];

            if (before >= 0 && draft->place[before] < draft->place[number])
                rutin__set_add(present, (unsigned)before);
        }
    }
}
