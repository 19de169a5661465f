// order.c - puts the steps of a draft in order
//
// A step and its parts are one act, and the acts are ordered. An order between
// two steps, `after` or `following`, is one between their acts:
//
//     binds    an `after` while its gate holds: the act stands behind, and whoever
//              it stands behind is as urgent as it is
//     sorts    any other, among acts that are as urgent as each other
//
// Orders are taken one by one, those that bind first, and of each act all that
// stand ahead of it and behind it are kept, directly or through others. So a
// circle shows before it is made, and how urgent an act is can be read off those
// behind it. Nearly always all orders can be taken, and then it makes no
// difference which is first. Where one cannot, all are taken once more by
// declaration, and those that would close a circle are left out.
//
// The list is built by taking, again and again, among the acts that none has to
// stand ahead of any more, the one with the earliest key.

#include "decide/order.h"

#include "base/set.h"
#include "decide/gather.h"
#include "decide/when.h"
#include "decide/whole.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// Steps and acts, both by number; an act has the number of its whole. What holds
// of acts is kept for those numbers alone.
typedef struct ordering {
    rutin__draft *draft;
    const rutin__view *view;
    const rutin__history *history;
    int count;                           // of steps
    bool by_declaration;                 // orders are taken so
    bool has_orders;                     // some act stands behind another
    uint16_t act_of[RUTIN__SUBJECTS];    // the act of a step
    rutin__set held_by[RUTIN__SUBJECTS]; // of a step: the gates that hold it
    rutin__set acts;
    rutin__set ahead[RUTIN__SUBJECTS]; // of an act: acts, directly or not
    rutin__set behind[RUTIN__SUBJECTS];
    bool first[RUTIN__SUBJECTS];
    uint8_t when[RUTIN__SUBJECTS];
    rutin__time due[RUTIN__SUBJECTS]; // the earliest of it and all behind it
} ordering;

static rutin__step *step_at(const ordering *o, unsigned number)
{
    return &o->draft->steps[number];
}

// Whether a number is one of an act, which a step's is not that is part of another.
static bool is_act(const ordering *o, int number)
{
    return o->act_of[number] == number;
}

// ---------------------------------------------------------------- orders

// The first act that stands behind another; -1 for none.
static inline int first_behind(const ordering *o, unsigned act)
{
    return o->has_orders ? rutin__set_next(&o->behind[act], 0) : -1;
}

// Puts act [a] ahead of [b], with all that follows from it. False when it stands
// behind it already.
static bool put_ahead(ordering *o, unsigned a, unsigned b)
{
    rutin__set all_ahead = o->ahead[a], all_behind = o->behind[b];
    rutin__set ahead, behind;

    if (rutin__set_has(&all_ahead, b))
        return false;
    rutin__set_add(&all_ahead, a);
    rutin__set_add(&all_behind, b);
    o->has_orders = true;
    ahead = all_ahead; // those that are new to b
    rutin__set_subtract(&ahead, &o->ahead[b]);
    behind = all_behind;
    rutin__set_subtract(&behind, &o->behind[a]);
    for (int i = rutin__set_next(&ahead, 0); i >= 0;
         i = rutin__set_next(&ahead, i + 1))
        rutin__set_unite(&o->behind[i], &all_behind);
    for (int i = rutin__set_next(&behind, 0); i >= 0;
         i = rutin__set_next(&behind, i + 1))
        rutin__set_unite(&o->ahead[i], &all_ahead);
    return true;
}

// Puts step [before] before another. False when that would close a circle; then
// the order is left out, where they are taken by declaration.
static bool take(ordering *o, unsigned before, unsigned then)
{
    rutin__draft *draft = o->draft;
    unsigned a = o->act_of[before], b = o->act_of[then];

    if (a == b || rutin__set_has(&o->behind[a], b) || put_ahead(o, a, b))
        return true;
    if (draft->circle_first < 0) {
        draft->circle_first = draft->steps[before].subject;
        draft->circle_then = draft->steps[then].subject;
    }
    return false;
}

// The step that [then] is ordered behind by naming [subject]; -1 for none.
static int step_before(const ordering *o, unsigned subject, unsigned then)
{
    int before = o->draft->step_of[subject];

    return before == (int)then ? -1 : before;
}

// Whether a step in that status can be done yet.
static bool is_open(unsigned status)
{
    return status != RUTIN_STEP_BLOCKED && status != RUTIN_STEP_FAILED &&
           status != RUTIN_STEP_HELD && status != RUTIN_STEP_DONE;
}

// Whether an `after` that names [subject], whose step is [gate], binds another.
static bool binds(const ordering *o, unsigned subject, unsigned gate,
                  unsigned then)
{
    const uint8_t *marks = o->history->marks;
    const rutin__step *waits = step_at(o, then);

    return is_open(waits->status) && !waits->never_waits &&
           is_open(step_at(o, gate)->status) &&
           ((marks[subject] | marks[step_at(o, gate)->subject]) &
            RUTIN__WAS_TRIED) == 0;
}

// Takes the orders of a contribution to a step that bind, and notes all its gates.
static bool take_binding(ordering *o, unsigned then,
                         const rutin__contribution *by)
{
    rutin__set *gates = &o->draft->gates[then];

    for (int i = 0; i < by->after_count; i++) {
        int gate = step_before(o, by->after[i], then);

        if (gate < 0)
            continue;
        rutin__set_add(gates, (unsigned)gate);
        if (!binds(o, by->after[i], (unsigned)gate, then))
            continue;
        if (take(o, (unsigned)gate, then)) {
            rutin__set_add(&o->held_by[then], (unsigned)gate);
            continue;
        }
        rutin__set_remove(gates, (unsigned)gate);
        if (!o->by_declaration)
            return false;
    }
    return true;
}

// Whether the acts of two steps are as urgent as each other.
static bool are_alike(const ordering *o, unsigned a, unsigned b)
{
    a = o->act_of[a];
    b = o->act_of[b];
    return o->first[a] == o->first[b] && o->when[a] == o->when[b];
}

// Takes the orders that sort.
static bool take_sorting(ordering *o, unsigned then,
                         const rutin__contribution *by)
{
    for (int i = 0; i < by->after_count + by->following_count; i++) {
        bool gates = i < by->after_count;
        int before = step_before(
            o, gates ? by->after[i] : by->following[i - by->after_count], then);

        if (before < 0 || !are_alike(o, (unsigned)before, then) ||
            take(o, (unsigned)before, then))
            continue;
        if (gates)
            rutin__set_remove(&o->draft->gates[then], (unsigned)before);
        if (!o->by_declaration)
            return false;
    }
    return true;
}

typedef bool taker(ordering *o, unsigned then, const rutin__contribution *by);

// Lets [take] have what one claim asks for, if it counts.
static bool take_claim(ordering *o, unsigned step, const rutin__claim *claim,
                       taker *take_orders)
{
    const rutin__contribution *by = claim->contribution;

    return by->after_count + by->following_count == 0 || !claim->counts ||
           take_orders(o, step, by);
}

// All claims by declaration: each step has its own so, and the next is always the
// first of one of them.
static void take_by_declaration(ordering *o, taker *take_orders)
{
    const rutin__claim *claims = o->draft->claims;
    int next[RUTIN__SUBJECTS], count = o->count;

    for (int i = 0; i < count; i++)
        next[i] = step_at(o, (unsigned)i)->claims;
    for (;;) {
        int least = -1;

        for (int i = 0; i < count; i++)
            if (next[i] >= 0 &&
                (least < 0 || claims[next[i]].contribution->declared <
                                  claims[next[least]].contribution->declared))
                least = i;
        if (least < 0)
            return;
        take_claim(o, (unsigned)least, &claims[next[least]], take_orders);
        next[least] = claims[next[least]].next;
    }
}

// False when there is a circle, and they are not taken by declaration.
static bool take_all(ordering *o, taker *take_orders)
{
    const rutin__claim *claims = o->draft->claims;

    if (o->by_declaration) {
        take_by_declaration(o, take_orders);
        return true;
    }
    for (int i = 0; i < o->count; i++)
        for (int k = step_at(o, (unsigned)i)->claims; k >= 0;
             k = claims[k].next)
            if (!take_claim(o, (unsigned)i, &claims[k], take_orders))
                return false;
    return true;
}

// ---------------------------------------------------------------- waiting

static void let_wait(ordering *o)
{
    for (int i = 0; i < o->count; i++) {
        rutin__step *step = step_at(o, (unsigned)i);

        if (step->status == RUTIN_STEP_DUE &&
            (!step->started || !rutin__set_empty(&o->held_by[i])))
            step->status = RUTIN_STEP_WAITING;
    }
}

// ---------------------------------------------------------------- parts

// Whether an order that binds would give way if a step were part of an act: one
// that holds the whole behind it, or one by way of another act.
static bool is_parted(const ordering *o, unsigned part, unsigned whole)
{
    return rutin__set_has(&o->held_by[whole], part) ||
           rutin__set_meets(&o->ahead[part], &o->behind[whole]) ||
           rutin__set_meets(&o->behind[part], &o->ahead[whole]);
}

static void replace(rutin__set *set, unsigned old, unsigned new)
{
    rutin__set_remove(set, old);
    rutin__set_add(set, new);
}

// Makes a step part of an act: what stood ahead of it or behind it stands so of
// the act.
static void join(ordering *o, unsigned part, unsigned whole)
{
    rutin__set *ahead = &o->ahead[whole], *behind = &o->behind[whole];

    o->act_of[part] = (uint16_t)whole;
    step_at(o, part)->part_of = (int16_t)step_at(o, whole)->subject;
    rutin__set_remove(&o->acts, part);
    rutin__set_unite(ahead, &o->ahead[part]);
    rutin__set_unite(behind, &o->behind[part]);
    replace(ahead, part, whole);
    replace(behind, part, whole);
    for (int i = rutin__set_next(ahead, 0); i >= 0;
         i = rutin__set_next(ahead, i + 1)) {
        rutin__set_unite(&o->behind[i], behind);
        rutin__set_remove(&o->behind[i], part);
    }
    for (int i = rutin__set_next(behind, 0); i >= 0;
         i = rutin__set_next(behind, i + 1)) {
        rutin__set_unite(&o->ahead[i], ahead);
        rutin__set_remove(&o->ahead[i], part);
    }
    rutin__set_remove(ahead, whole);
    rutin__set_remove(behind, whole);
}

// Joins the parts to their wholes, by declaration, as far as orders allow.
static void join_parts(ordering *o)
{
    int16_t wholes[RUTIN__SUBJECTS];
    rutin__set left = {{0}};

    rutin__whole_find(o->draft, o->view, wholes);
    for (int i = 0; i < o->count; i++)
        if (wholes[i] >= 0)
            rutin__set_add(&left, (unsigned)i);
    while (!rutin__set_empty(&left)) {
        int part = rutin__set_next(&left, 0);

        for (int i = part; i >= 0; i = rutin__set_next(&left, i + 1))
            if (step_at(o, (unsigned)i)->declared <
                step_at(o, (unsigned)part)->declared)
                part = i;
        rutin__set_remove(&left, (unsigned)part);
        if (!is_parted(o, (unsigned)part, (unsigned)wholes[part]))
            join(o, (unsigned)part, (unsigned)wholes[part]);
    }
}

// ---------------------------------------------------------------- urgency

// Finds which acts are `first`, and how soon each is to be done by its own steps.
static void look_at_steps(ordering *o, rutin__set *asking)
{
    rutin__horizon horizon = rutin__when_horizon(o->history);

    for (int i = 0; i < o->count; i++) {
        const rutin__step *step = step_at(o, (unsigned)i);
        unsigned act = o->act_of[i];
        unsigned when = rutin__when_of(step, &horizon);

        o->first[act] |= step->first;
        if (when < o->when[act])
            o->when[act] = (uint8_t)when;
        if (step->status == RUTIN_STEP_WEIGH ||
            step->status == RUTIN_STEP_ASK_CONSENT)
            rutin__set_add(asking, act);
    }
}

// Lets an act be as urgent as any behind it: [when] has how urgent those are by
// themselves. Sets [*most] to that of the most urgent act of all.
static void hurry(ordering *o, unsigned act, const uint8_t *when,
                  const rutin__set *asking)
{
    const rutin__set *behind = &o->behind[act];
    bool waits = step_at(o, act)->status == RUTIN_STEP_WAITING;

    for (int i = first_behind(o, act); i >= 0;
         i = rutin__set_next(behind, i + 1)) {
        o->first[act] |= o->first[i];
        if (when[i] < o->when[act])
            o->when[act] = when[i];
    }
    if (waits && !rutin__set_meets(behind, asking))
        o->when[act] = RUTIN_WHEN_WAITING;
}

// Finds how urgent each act is, once those that bind stand behind it.
static void find_urgency(ordering *o)
{
    uint8_t when[RUTIN__SUBJECTS], most = RUTIN_WHEN_WAITING;
    rutin__set asking = {{0}};

    memset(o->first, 0, (size_t)o->count * sizeof *o->first);
    memset(o->when, RUTIN_WHEN_WAITING, (size_t)o->count * sizeof *o->when);
    look_at_steps(o, &asking);
    memcpy(when, o->when, (size_t)o->count * sizeof *when);
    for (int i = 0; i < o->count; i++) {
        if (!is_act(o, i))
            continue;
        hurry(o, (unsigned)i, when, &asking);
        if (o->when[i] < most)
            most = o->when[i];
    }
    for (int i = 0; i < o->count; i++)
        if (o->first[i] && is_act(o, i))
            o->when[i] = most;
}

// ---------------------------------------------------------------- the list

// When a step is due; without a deadline, after all that have one.
static rutin__time due_of(const rutin__step *step)
{
    static const rutin__time never = {.seconds = INT64_MAX};

    return step->has_due ? step->due : never;
}

static void hasten(rutin__time *due, rutin__time other)
{
    if (rutin__clock_compare(other, *due) < 0)
        *due = other;
}

// Finds the earliest deadline of each act and of all that stand behind it. What
// stands behind those does so behind it as well.
static void find_due(ordering *o)
{
    for (int i = 0; i < o->count; i++)
        o->due[i] = due_of(step_at(o, (unsigned)i));
    for (int i = 0; i < o->count; i++)
        if (!is_act(o, i))
            hasten(&o->due[o->act_of[i]], o->due[i]);
    for (int i = 0; o->has_orders && i < o->count; i++)
        for (int k = rutin__set_next(&o->behind[i], 0); k >= 0;
             k = rutin__set_next(&o->behind[i], k + 1))
            hasten(&o->due[i], o->due[k]);
}

// What goes before the deadline: less for what is more urgent.
static unsigned rank_of(const ordering *o, unsigned act)
{
    return (o->first[act] ? 0 : 2u * (RUTIN_WHEN_WAITING + 1)) +
           2u * o->when[act] + step_at(o, act)->has_closed_until;
}

// Whether an act is to be taken before another of the same rank, both free to be
// taken.
static bool precedes(const ordering *o, unsigned a, unsigned b)
{
    int order = rutin__clock_compare(o->due[a], o->due[b]);

    return order != 0 ? order < 0
                      : step_at(o, a)->declared < step_at(o, b)->declared;
}

// Lists the acts as if none had to stand ahead of another. Returns how many.
static int sort_acts(const ordering *o, uint16_t *list)
{
    uint8_t ranks[RUTIN__SUBJECTS]; // of those listed
    int count = 0;

    for (int i = 0; i < o->count; i++) {
        unsigned rank = rank_of(o, (unsigned)i);
        int k = count;

        if (!is_act(o, i))
            continue;
        for (; k > 0 &&
               (rank < ranks[k - 1] || (rank == ranks[k - 1] &&
                                        precedes(o, (unsigned)i, list[k - 1])));
             k--) {
            list[k] = list[k - 1];
            ranks[k] = ranks[k - 1];
        }
        list[k] = (uint16_t)i;
        ranks[k] = (uint8_t)rank;
        count++;
    }
    return count;
}

// Lists the acts: brings to each place the first from there on that stands behind
// none that is left.
static int list_acts(const ordering *o, uint16_t *list)
{
    rutin__set left = o->acts;
    int count = sort_acts(o, list);

    for (int place = 0; o->has_orders && place < count; place++) {
        int found = place;
        uint16_t taken;

        while (rutin__set_meets(&o->ahead[list[found]], &left))
            found++;
        assert(found < count);
        taken = list[found];
        for (; found > place; found--)
            list[found] = list[found - 1];
        list[place] = taken;
        rutin__set_remove(&left, taken);
    }
    return count;
}

// The part of an act that comes next of those [left]: none that is left holds it,
// and it is due first.
static int next_part(const ordering *o, const rutin__set *left)
{
    int next = -1;

    for (int i = rutin__set_next(left, 0); i >= 0;
         i = rutin__set_next(left, i + 1)) {
        const rutin__step *step = step_at(o, (unsigned)i);
        int order;

        if (rutin__set_meets(&o->held_by[i], left))
            continue;
        order = next < 0
                    ? -1
                    : rutin__clock_compare(due_of(step),
                                           due_of(step_at(o, (unsigned)next)));
        if (order < 0 ||
            (order == 0 &&
             step->declared < step_at(o, (unsigned)next)->declared))
            next = i;
    }
    return next;
}

static void place_step(ordering *o, unsigned step, int *place, int act)
{
    rutin__draft *draft = o->draft;

    draft->order[*place] = (uint16_t)step;
    draft->place[step] = (uint16_t)(*place)++;
    draft->steps[step].act = (uint16_t)act;
    draft->steps[step].when = o->when[o->act_of[step]];
}

// Puts the steps of each act in its place: the whole, and then the parts.
static void place_steps(ordering *o)
{
    uint16_t list[RUTIN__SUBJECTS];
    int count = list_acts(o, list), place = 0;
    rutin__set all_parts = rutin__set_of_all(o->count);

    rutin__set_subtract(&all_parts, &o->acts);
    for (int i = 0; i < count; i++) {
        rutin__set parts = {{0}};

        place_step(o, list[i], &place, i + 1);
        for (int k = rutin__set_next(&all_parts, 0); k >= 0;
             k = rutin__set_next(&all_parts, k + 1))
            if (o->act_of[k] == list[i])
                rutin__set_add(&parts, (unsigned)k);
        while (!rutin__set_empty(&parts)) {
            int part = next_part(o, &parts);

            place_step(o, (unsigned)part, &place, i + 1);
            rutin__set_remove(&parts, (unsigned)part);
        }
    }
}

// ---------------------------------------------------------------- the calls

static void begin(ordering *o, bool by_declaration)
{
    size_t count = (size_t)o->draft->step_count;

    o->by_declaration = by_declaration;
    o->has_orders = false;
    o->count = (int)count;
    o->acts = rutin__set_of_all(o->count);
    memset(o->held_by, 0, count * sizeof *o->held_by);
    memset(o->ahead, 0, count * sizeof *o->ahead);
    memset(o->behind, 0, count * sizeof *o->behind);
    memset(o->draft->gates, 0, count * sizeof *o->draft->gates);
    o->draft->circle_first = o->draft->circle_then = -1;
    for (int i = 0; i < o->count; i++)
        o->act_of[i] = (uint16_t)i;
}

// False when there is a circle, and orders are not taken by declaration.
static bool put_in_order(ordering *o, bool by_declaration)
{
    begin(o, by_declaration);
    if (!take_all(o, take_binding))
        return false;
    let_wait(o);
    join_parts(o);
    find_urgency(o);
    if (!take_all(o, take_sorting))
        return false;
    find_due(o);
    place_steps(o);
    return true;
}

void rutin__order_draw_up(rutin__draft *draft, const rutin__view *view,
                          const rutin__findings *findings,
                          const rutin__history *history)
{
    ordering o;

    rutin__gather(draft, view->routine, findings, history);
    o.draft = draft;
    o.view = view;
    o.history = history;
    if (!put_in_order(&o, false))
        put_in_order(&o, true);
}
