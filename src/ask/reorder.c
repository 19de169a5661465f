// reorder.c - how a plan stands once some of its steps are others
//
// Most of a plan stays as it stands. What moves is what changed, what that has
// held back, and what is new; some may be gone:
//
//     plan     police   intake   school   report   call back
//     stay     police            school            call back
//     move              intake            report               a new task
//
// Only where one that has not changed becomes more urgent for the sake of what
// did, or less, do all of them move.

#include "ask/reorder.h"

#include "ask/merge.h"
#include "base/set.h"
#include "decide/order.h"
#include "routine/schema.h"
#include "time/clock.h"

#include <stdbool.h>
#include <string.h>

// ---------------------------------------------------------------- what moves

typedef struct change {
    rutin__merge merge;
    const rutin__draft *trial;
    rutin__set turned;  // subjects whose names mean other steps now, or none
    bool deserts;       // such a name meant a step that is still there
    rutin__set changed; // numbers
    rutin__set names[RUTIN__SUBJECTS];   // one a step of the trial
    uint16_t number_of[RUTIN__SUBJECTS]; // likewise
    uint16_t index_of[RUTIN__SUBJECTS];  // one a number: its mover
} change;

// Whether a step of the plan is, for its order, what it was.
static bool is_in_place(const change *c, int place, const rutin__step *now)
{
    const rutin__step *before = rutin__standing_at(c->merge.plan, place);

    return before->first == now->first && before->declared == now->declared &&
           rutin__clock_compare(rutin__order_due(before),
                                rutin__order_due(now)) == 0 &&
           rutin__set_same(&c->merge.plan->spots[place].names,
                           &c->names[now - c->trial->steps]);
}

// Numbers step [i] of the trial, and notes whether it changed.
static void number_step(change *c, int i)
{
    const rutin__draft *plan = c->merge.plan->plan;
    const rutin__step *now = &c->trial->steps[i];
    const rutin__step *before = rutin__draft_own_step(plan, now->subject);
    int number = before == NULL ? c->merge.numbers++
                                : plan->place[before - plan->steps];

    c->names[i] = rutin__names_before(c->trial, now);
    c->number_of[i] = (uint16_t)number;
    if (before == NULL || !is_in_place(c, number, now))
        rutin__set_add(&c->changed, (unsigned)number);
}

static void note_gone(change *c, unsigned subject)
{
    const rutin__draft *plan = c->merge.plan->plan;
    const rutin__step *before = rutin__draft_own_step(plan, subject);

    if (before != NULL && rutin__draft_own_step(c->trial, subject) == NULL)
        rutin__set_add(&c->merge.gone, plan->place[before - plan->steps]);
}

static void note_turned(change *c, unsigned name)
{
    const rutin__step *before = rutin__draft_step_meant(c->merge.plan->plan,
                                                        name);
    const rutin__step *now = rutin__draft_step_meant(c->trial, name);

    if (before == NULL || now == NULL ? before == now
                                      : before->subject == now->subject)
        return;
    rutin__set_add(&c->turned, name);
    c->deserts |= before != NULL &&
                  rutin__draft_own_step(c->trial, before->subject) != NULL;
}

// Finds what changed: steps, and what their names mean.
static void find_changed(change *c, const uint16_t *subjects, int count)
{
    c->merge.numbers = c->merge.places = c->merge.plan->plan->step_count;
    memset(&c->turned, 0, sizeof c->turned);
    memset(&c->changed, 0, sizeof c->changed);
    memset(&c->merge.gone, 0, sizeof c->merge.gone);
    memset(c->number_of, 0, sizeof c->number_of);
    c->deserts = false;
    for (int i = 0; i < c->trial->step_count; i++)
        number_step(c, i);
    for (int i = 0; i < count; i++) {
        note_gone(c, subjects[i]);
        note_turned(c, subjects[i]);
    }
}

// Lets all move that a step which moves or is gone has held back.
static void move_held(change *c, int place)
{
    rutin__set held = c->merge.plan->spots[place].behind;

    rutin__set_meet(&held, &c->merge.plan->held);
    rutin__set_subtract(&held, &c->merge.moving);
    rutin__set_subtract(&held, &c->merge.gone);
    rutin__set_unite(&c->merge.moving, &held);
    for (int i = rutin__set_next(&held, 0); i >= 0;
         i = rutin__set_next(&held, i + 1))
        move_held(c, i);
}

static void find_moving(change *c)
{
    rutin__set origin = c->changed;

    c->merge.moving = c->changed;
    rutin__set_unite(&origin, &c->merge.gone);
    for (int i = rutin__set_next(&origin, 0); i >= 0 && i < c->merge.places;
         i = rutin__set_next(&origin, i + 1))
        move_held(c, i);
}

// ---------------------------------------------------------------- movers

// The number of the step that a name means now; -1 for none.
static int number_meant(const change *c, unsigned name)
{
    const rutin__step *step;

    if (!rutin__set_has(c->trial->only, name))
        return rutin__place_meant(c->merge.plan, name);
    step = rutin__draft_step_meant(c->trial, name);
    return step == NULL ? -1 : c->number_of[step - c->trial->steps];
}

static rutin__set numbers_meant(const change *c, const rutin__set *names)
{
    rutin__set numbers = {{0}};

    for (int i = rutin__set_next(names, 0); i >= 0;
         i = rutin__set_next(names, i + 1)) {
        int number = number_meant(c, (unsigned)i);

        if (number >= 0)
            rutin__set_add(&numbers, (unsigned)number);
    }
    return numbers;
}

// Finds the steps that come after what turned: all but those that changed besides.
static void find_renamed(change *c)
{
    memset(&c->merge.renamed, 0, sizeof c->merge.renamed);
    if (!rutin__set_meets(&c->turned, &c->merge.plan->named))
        return;
    for (int i = 0; i < c->merge.places; i++)
        if (rutin__set_meets(&c->merge.plan->spots[i].names, &c->turned) &&
            !rutin__set_has(&c->merge.gone, (unsigned)i) &&
            !rutin__set_has(&c->changed, (unsigned)i)) {
            rutin__set_add(&c->merge.renamed, (unsigned)i);
            c->merge.ahead[i] = numbers_meant(c,
                                              &c->merge.plan->spots[i].names);
        }
}

static void add_mover(change *c, const rutin__step *step, int number,
                      rutin__time due, rutin__set ahead)
{
    c->index_of[number] = (uint16_t)c->merge.count;
    c->merge.movers[c->merge.count++] = (rutin__mover){step, number, due,
                                                       ahead};
}

static void add_movers(change *c)
{
    const rutin__draft *trial = c->trial;

    c->merge.count = 0;
    for (int i = 0; i < trial->step_count; i++)
        if (rutin__set_has(&c->changed, c->number_of[i]))
            add_mover(c, &trial->steps[i], c->number_of[i],
                      rutin__order_due(&trial->steps[i]),
                      numbers_meant(c, &c->names[i]));
    for (int i = rutin__set_next(&c->merge.moving, 0);
         i >= 0 && i < c->merge.places;
         i = rutin__set_next(&c->merge.moving, i + 1))
        if (!rutin__set_has(&c->changed, (unsigned)i))
            add_mover(c, rutin__standing_at(c->merge.plan, i), i,
                      c->merge.plan->spots[i].due,
                      *rutin__ahead_of(&c->merge, i));
}

// Lets all steps move.
static void add_all(change *c)
{
    c->merge.count = 0;
    for (int i = 0; i < c->merge.places; i++)
        if (!rutin__set_has(&c->merge.gone, (unsigned)i) &&
            !rutin__set_has(c->trial->only,
                            rutin__standing_at(c->merge.plan, i)->subject))
            add_mover(c, rutin__standing_at(c->merge.plan, i), i,
                      rutin__order_due(rutin__standing_at(c->merge.plan, i)),
                      *rutin__ahead_of(&c->merge, i));
    for (int i = 0; i < c->trial->step_count; i++)
        add_mover(c, &c->trial->steps[i], c->number_of[i],
                  rutin__order_due(&c->trial->steps[i]),
                  numbers_meant(c, &c->names[i]));
    for (int i = 0; i < c->merge.count; i++) {
        rutin__set_add(&c->merge.moving, (unsigned)c->merge.movers[i].number);
        rutin__set_add(&c->changed, (unsigned)c->merge.movers[i].number);
    }
}

// ---------------------------------------------------------------- urgency

static bool is_earlier(rutin__time a, rutin__time b)
{
    return rutin__clock_compare(a, b) < 0;
}

// Lets what changed and is in [ahead] be as urgent as [due]. Returns whether one
// that stands behind [number] in the list was not.
static bool hurry(change *c, const rutin__set *ahead, rutin__time due,
                  int number)
{
    rutin__set changed = *ahead;
    bool any = false;

    rutin__set_meet(&changed, &c->changed);
    for (int i = rutin__set_next(&changed, 0); i >= 0;
         i = rutin__set_next(&changed, i + 1)) {
        rutin__mover *before = &c->merge.movers[c->index_of[i]];

        if (!is_earlier(due, before->due))
            continue;
        before->due = due;
        any |= c->index_of[i] > number;
    }
    return any;
}

// Lets what changed be as urgent as all that comes after it.
static void hurry_all(change *c)
{
    rutin__set behind = c->merge.renamed;
    bool again = true;

    for (int i = rutin__set_next(&c->changed, 0); i >= 0 && i < c->merge.places;
         i = rutin__set_next(&c->changed, i + 1))
        rutin__set_unite(&behind, &c->merge.plan->spots[i].behind);
    rutin__set_subtract(&behind, &c->changed);
    rutin__set_subtract(&behind, &c->merge.gone);
    for (int i = rutin__set_next(&behind, 0); i >= 0;
         i = rutin__set_next(&behind, i + 1))
        hurry(c, rutin__ahead_of(&c->merge, i), c->merge.plan->spots[i].due, 0);
    while (again) {
        again = false;
        for (int i = c->merge.count - 1; i >= 0; i--)
            again |= hurry(c, &c->merge.movers[i].ahead, c->merge.movers[i].due,
                           i);
    }
}

// Whether what is due at [due] makes one in [ahead], which has not changed, more
// urgent.
static bool hurries(const change *c, const rutin__set *ahead, rutin__time due)
{
    rutin__set unchanged = *ahead;

    rutin__set_subtract(&unchanged, &c->changed);
    for (int i = rutin__set_next(&unchanged, 0); i >= 0;
         i = rutin__set_next(&unchanged, i + 1))
        if (is_earlier(due, c->merge.plan->spots[i].due))
            return true;
    return false;
}

// Whether one that has not changed is more urgent for the sake of what did, or
// was.
static bool stirs(const change *c)
{
    if (c->deserts ||
        rutin__set_meets(&c->merge.gone, &c->merge.plan->driving) ||
        rutin__set_meets(&c->changed, &c->merge.plan->driving))
        return true;
    for (int i = 0; i < c->merge.count; i++)
        if (rutin__set_has(&c->changed, (unsigned)c->merge.movers[i].number) &&
            hurries(c, &c->merge.movers[i].ahead, c->merge.movers[i].due))
            return true;
    for (int i = rutin__set_next(&c->merge.renamed, 0); i >= 0;
         i = rutin__set_next(&c->merge.renamed, i + 1))
        if (hurries(c, &c->merge.ahead[i], c->merge.plan->spots[i].due))
            return true;
    return false;
}

// ---------------------------------------------------------------- the same order

// Whether a new step is to be taken before the step at [place], whatever else is
// new.
static bool comes_before(const change *c, int number, int place)
{
    const rutin__mover *new = &c->merge.movers[c->index_of[number]];
    int from = -1;

    for (int i = rutin__set_next(&new->ahead, 0); i >= 0;
         i = rutin__set_next(&new->ahead, i + 1))
        from = i;
    for (from++; from <= place; from++)
        if (!rutin__set_has(&c->merge.gone, (unsigned)from) &&
            rutin__goes_before(&c->merge, new, from))
            return true;
    return false;
}

// Whether all that was in the plan keeps its order: nothing of it moves, and what
// comes after something new need not wait for it.
static bool keeps_order(const change *c)
{
    int first = rutin__set_next(&c->merge.moving, 0);

    if (first >= 0 && first < c->merge.places)
        return false;
    for (int i = rutin__set_next(&c->merge.renamed, 0); i >= 0;
         i = rutin__set_next(&c->merge.renamed, i + 1))
        for (int k = rutin__set_next(&c->merge.ahead[i], 0); k >= 0;
             k = rutin__set_next(&c->merge.ahead[i], k + 1))
            if (k < c->merge.places ? k >= i : !comes_before(c, k, i))
                return false;
    return true;
}

int rutin__order_anew(const rutin__standing *standing,
                      const rutin__draft *trial, const uint16_t *subjects,
                      int count, uint16_t *now)
{
    change c;

    c.merge.plan = standing;
    c.trial = trial;
    find_changed(&c, subjects, count);
    find_renamed(&c);
    find_moving(&c);
    add_movers(&c);
    hurry_all(&c);
    if (stirs(&c)) {
        add_all(&c);
        hurry_all(&c);
    }
    return keeps_order(&c) ? 0 : rutin__merge_all(&c.merge, now);
}
