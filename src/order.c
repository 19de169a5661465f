// order.c - puts the steps of a draft in order
//
// Each `after` and `following` of a claim that counts puts one step before
// another. Nearly always all of these can be kept. Where they stand in a circle
// they are taken once more in order of declaration, and those that would close
// it are left out: `behind` then holds for each step all that comes after it,
// directly or not, so that a circle shows before it is made.
//
// Stands on line and gather.

#include "order.h"

#include <string.h>

// Adds "[a] before [b]" and all that follows from it. False when b stands before
// a already.
static bool add_order(rutin__draft *draft, rutin__line *line, int a, int b)
{
    rutin__set before = line->ahead[a], after = draft->behind[b];

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
        rutin__set_unite(&line->ahead[i], &before);
    return true;
}

// Puts step [number] after the listed subjects that are in the plan: all of them,
// or with [leave_out] those that do not close a circle.
static void add_orders(rutin__draft *draft, rutin__line *line, int number,
                       const uint16_t *subjects, int count, bool leave_out)
{
    for (int i = 0; i < count; i++) {
        int before = draft->step_of[subjects[i]];

        if (before < 0)
            continue;
        if (!leave_out) {
            rutin__set_add(&line->ahead[number], (unsigned)before);
        } else if (!add_order(draft, line, before, number) &&
                   draft->circle_first < 0) {
            draft->circle_first = subjects[i];
            draft->circle_then = draft->steps[number].subject;
        }
    }
}

static void add_claim_orders(rutin__draft *draft, rutin__line *line, int number,
                             int claim, bool leave_out)
{
    const rutin__contribution *by = draft->claims[claim].contribution;

    if (!rutin__claim_counts(&draft->steps[number], &draft->claims[claim]))
        return;
    add_orders(draft, line, number, by->after, by->after_count, leave_out);
    add_orders(draft, line, number, by->following, by->following_count,
               leave_out);
}

static void add_all_orders(rutin__draft *draft, rutin__line *line)
{
    memset(line->ahead, 0, (size_t)draft->step_count * sizeof *line->ahead);
    for (int i = 0; i < draft->step_count; i++)
        for (int k = draft->steps[i].claims; k >= 0; k = draft->claims[k].next)
            add_claim_orders(draft, line, i, k, false);
}

// The step that a claim is on; -1 where another actor stands in with claims of
// its own.
static int step_with(const rutin__draft *draft, int claim)
{
    for (int i = 0; i < draft->step_count; i++)
        for (int k = draft->steps[i].claims; k >= 0; k = draft->claims[k].next)
            if (k == claim)
                return i;
    return -1;
}

// Takes the orders in order of declaration, as claims are numbered, and leaves
// out those that close a circle.
static void break_circles(rutin__draft *draft, rutin__line *line)
{
    size_t count = (size_t)draft->step_count;

    memset(line->ahead, 0, count * sizeof *line->ahead);
    memset(draft->behind, 0, count * sizeof *draft->behind);
    for (int i = 0; i < draft->claim_count; i++) {
        int number = step_with(draft, i);

        if (number >= 0)
            add_claim_orders(draft, line, number, i, true);
    }
}

void rutin__order(rutin__draft *draft)
{
    size_t count = (size_t)draft->step_count;
    rutin__line line;

    line.count = draft->step_count;
    for (size_t i = 0; i < count; i++)
        line.step[i] = &draft->steps[i];
    add_all_orders(draft, &line);
    if (!rutin__line_up(&line)) {
        break_circles(draft, &line);
        rutin__line_up(&line);
    }
    memcpy(draft->order, line.order, count * sizeof *draft->order);
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
                (draft->circle_first < 0 ||
                 rutin__in_set(&draft->behind[before], (unsigned)number)))
                rutin__set_add(present, (unsigned)before);
        }
    }
}
