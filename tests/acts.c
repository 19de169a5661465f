// acts.c - the order of a plan once more, slowly, as semantics 19 to 23 has it

#include "acts.h"

#include "case/history.h"
#include "case/record.h"
#include "decide/draft.h"
#include "decide/view.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdint.h>
#include <string.h>

enum { ORDERS_MOST = 4096 };

// One `after` or `following`, as written.
typedef struct written {
    int declared, place; // of the contribution; among its orders
    bool is_after;
    int subject;      // as named
    int before, then; // steps
} written;

typedef struct work {
    acts *out;
    const rutin__decision *decision;
    const rutin__step *steps;
    int count;
    written orders[ORDERS_MOST];
    int order_count;
    int whole[ACTS_MOST];              // of each step: its act
    bool binds[ACTS_MOST][ACTS_MOST];  // between steps: [before][then]
    bool sorts[ACTS_MOST][ACTS_MOST];  // between acts
    bool behind[ACTS_MOST][ACTS_MOST]; // of acts: [act][those behind it]
    bool first[ACTS_MOST];             // of each step: as its act has it
} work;

static const rutin_routine *routine_of(const work *w)
{
    return w->decision->routine;
}

// ---------------------------------------------------------------- the orders

static void add_order(work *w, const rutin__contribution *by, int place,
                      bool is_after, int subject, int then)
{
    int before = w->decision->draft.step_of[subject];
    written order = {by->declared, place, is_after, subject, before, then};
    int at = w->order_count;

    // "bind only between steps in the plan"
    if (before < 0 || before == then || at == ORDERS_MOST)
        return;
    for (; at > 0; at--) {
        const written *other = &w->orders[at - 1];

        if (other->declared < by->declared ||
            (other->declared == by->declared &&
             (other->then < then ||
              (other->then == then && other->place <= place))))
            break;
        w->orders[at] = *other;
    }
    w->orders[at] = order;
    w->order_count++;
}

// Lists all orders of contributions that count: "each by declaration, `after`
// before `following`, as written".
static void list_orders(work *w)
{
    const rutin__draft *draft = &w->decision->draft;

    for (int i = 0; i < w->count; i++) {
        const rutin__contribution *last = NULL;

        for (int k = w->steps[i].claims; k >= 0; k = draft->claims[k].next) {
            const rutin__contribution *by = draft->claims[k].contribution;
            int place = 0;

            if (by == last || !draft->claims[k].counts)
                continue;
            last = by;
            for (int n = 0; n < by->after_count; n++)
                add_order(w, by, place++, true, by->after[n], i);
            for (int n = 0; n < by->following_count; n++)
                add_order(w, by, place++, false, by->following[n], i);
        }
    }
}

// ---------------------------------------------------------------- gates

// "until the named step has an event of any outcome": also of whoever stands in
static bool has_event(const work *w, int subject, int step)
{
    const uint8_t *marks = w->decision->history.marks;

    return ((marks[subject] | marks[w->steps[step].subject]) &
            RUTIN__WAS_TRIED) != 0;
}

static bool is_one_of(int status, int a, int b, int c)
{
    return status == a || status == b || status == c;
}

// "blocked, failed or held does not hold; ask_consent, weigh and waiting do"
static bool holds(const work *w, const written *order)
{
    int status = w->out->status[order->before];

    return !has_event(w, order->subject, order->before) &&
           (is_one_of(status, RUTIN_STEP_ASK_CONSENT, RUTIN_STEP_WEIGH,
                      RUTIN_STEP_WAITING) ||
            status == RUTIN_STEP_DUE);
}

static bool is_duty_now(const work *w, int step)
{
    const rutin__draft *draft = &w->decision->draft;

    for (int k = w->steps[step].claims; k >= 0; k = draft->claims[k].next) {
        const rutin__claim *claim = &draft->claims[k];

        if (claim->counts &&
            (claim->grounding->ground == RUTIN_GROUND_DUTY ||
             claim->grounding->ground == RUTIN_GROUND_NECESSITY) &&
            claim->contribution->has_within &&
            strcmp(claim->contribution->within_text, "now") == 0)
            return true;
    }
    return false;
}

// "the step that waits is not done, failed, blocked, held or a duty that never
// waits"
static bool can_wait(const work *w, int step)
{
    int status = w->out->status[step];

    return (is_one_of(status, RUTIN_STEP_DUE, RUTIN_STEP_WEIGH,
                      RUTIN_STEP_ASK_CONSENT) ||
            status == RUTIN_STEP_WAITING) &&
           !is_duty_now(w, step);
}

static bool does_bind(const work *w, const written *order)
{
    return order->is_after && holds(w, order) && can_wait(w, order->then);
}

// ---------------------------------------------------------------- walking

// Whether act [to] stands behind act [from], by orders that bind, and by those
// that sort where [all].
static bool leads(const work *w, int from, int to, bool all, bool *seen)
{
    seen[from] = true;
    for (int i = 0; i < w->count; i++)
        for (int k = 0; k < w->count; k++) {
            int a = w->whole[i], b = w->whole[k];

            if (a != from || a == b || seen[b] ||
                !(w->binds[i][k] || (all && w->sorts[a][b])))
                continue;
            if (b == to || leads(w, b, to, all, seen))
                return true;
        }
    return false;
}

static bool is_behind(const work *w, int to, int from, bool all)
{
    bool seen[ACTS_MOST] = {false};

    return from != to && leads(w, from, to, all, seen);
}

// Finds all that stand behind each act, by Warshall's algorithm.
static void find_all_behind(work *w, bool all)
{
    memset(w->behind, 0, sizeof w->behind);
    for (int i = 0; i < w->count; i++)
        for (int k = 0; k < w->count; k++)
            if (w->whole[i] != w->whole[k] &&
                (w->binds[i][k] || (all && w->sorts[w->whole[i]][w->whole[k]])))
                w->behind[w->whole[i]][w->whole[k]] = true;
    for (int by = 0; by < w->count; by++)
        for (int i = 0; i < w->count; i++)
            for (int k = 0; w->behind[i][by] && k < w->count; k++)
                w->behind[i][k] |= w->behind[by][k];
}

static void leave_out(work *w, const written *order)
{
    if (order->is_after)
        w->out->after[order->then][order->before] = false;
    if (w->out->circle_first >= 0)
        return;
    w->out->circle_first = w->steps[order->before].subject;
    w->out->circle_then = w->steps[order->then].subject;
}

// "first the `after` that bind"
static void take_binding(work *w)
{
    for (int i = 0; i < w->order_count; i++) {
        const written *order = &w->orders[i];

        if (order->is_after)
            w->out->after[order->then][order->before] = true;
    }
    for (int i = 0; i < w->order_count; i++) {
        const written *order = &w->orders[i];

        if (!does_bind(w, order))
            continue;
        if (is_behind(w, order->before, order->then, false))
            leave_out(w, order);
        else
            w->binds[order->before][order->then] = true;
    }
}

// "After that, the rest"; they "sort only acts alike in `first` and `when`".
static void take_rest(work *w)
{
    for (int i = 0; i < w->order_count; i++) {
        const written *order = &w->orders[i];
        int a = w->whole[order->before], b = w->whole[order->then];

        if (a == b || w->first[a] != w->first[b] ||
            w->out->when[a] != w->out->when[b] ||
            w->binds[order->before][order->then])
            continue;
        if (is_behind(w, a, b, true))
            leave_out(w, order);
        else
            w->sorts[a][b] = true;
    }
}

// ---------------------------------------------------------------- waiting

// "`received "report"` falls back to `opened` where nothing in the list has
// happened", and is the one that does
static bool is_started_by(const work *w, const rutin__start *from)
{
    rutin__time at;

    return (from->op == RUTIN__RECEIVED &&
            from->subject == routine_of(w)->program.report) ||
           rutin__history_started(&w->decision->history, from, &at);
}

static bool has_started(const work *w, int step)
{
    const rutin__draft *draft = &w->decision->draft;

    for (int k = w->steps[step].claims; k >= 0; k = draft->claims[k].next) {
        const rutin__contribution *by = draft->claims[k].contribution;

        if (!draft->claims[k].times)
            continue;
        if (by->from_count == 0)
            return true;
        for (int i = 0; i < by->from_count; i++)
            if (is_started_by(w, &by->from[i]))
                return true;
    }
    return false;
}

static void let_wait(work *w)
{
    for (int i = 0; i < w->count; i++) {
        bool gated = false;

        for (int k = 0; k < w->count; k++)
            gated |= w->binds[k][i];
        if (w->out->status[i] == RUTIN_STEP_DUE &&
            (gated || !has_started(w, i)))
            w->out->status[i] = RUTIN_STEP_WAITING;
    }
}

// ---------------------------------------------------------------- parts

static bool is_ready(const work *w, int step)
{
    return is_one_of(w->out->status[step], RUTIN_STEP_DUE, RUTIN_STEP_WEIGH,
                     RUTIN_STEP_ASK_CONSENT);
}

// "the finder's own count as one", and one "counts with the one it is same_as"
static int performer_of(const work *w, int step)
{
    int performer = w->steps[step].performer;

    if (performer < 0 ||
        rutin__view_is_finder(&w->decision->view, (unsigned)performer))
        return -1;
    return routine_of(w)->program.actors[performer].same_as;
}

static int count_wholes(const work *w, int step, const uint16_t **list)
{
    const rutin__program *program = &routine_of(w)->program;
    int subject = w->steps[step].subject;
    const rutin__task *task = &program->tasks[subject - program->actor_count];

    *list = w->steps[step].is_task ? task->part_of
                                   : program->actors[subject].part_of;
    return w->steps[step].is_task ? task->part_of_count
                                  : program->actors[subject].part_of_count;
}

// "the first of the list that stands in the plan, is no part itself there, has
// the same performer and, as the step itself, is due, weigh or ask_consent". Who
// stands in can close a circle, which loading cannot see; then the step that comes
// first is the part, and the one that is looked for meanwhile none.
static int find_whole(const work *w, int step, int *found, bool *sought)
{
    const uint16_t *list;
    int count = count_wholes(w, step, &list);

    if (sought[step])
        return found[step];
    sought[step] = true;
    for (int i = 0; i < count; i++) {
        int whole = w->decision->draft.step_of[list[i]];

        if (whole >= 0 && whole != step && is_ready(w, step) &&
            find_whole(w, whole, found, sought) < 0 &&
            performer_of(w, whole) == performer_of(w, step) &&
            is_ready(w, whole))
            return found[step] = whole;
    }
    return -1;
}

// Whether an order that binds gives way as the acts are now.
static bool gives_way(const work *w)
{
    for (int i = 0; i < w->count; i++)
        for (int k = 0; k < w->count; k++) {
            if (!w->binds[i][k])
                continue;
            if (w->whole[i] == w->whole[k] && w->whole[i] == k)
                return true; // the whole comes first
            if (w->whole[i] != w->whole[k] &&
                is_behind(w, w->whole[i], w->whole[k], false))
                return true;
        }
    return false;
}

// "Parts are joined one by one by declaration"
static void join_parts(work *w)
{
    int whole[ACTS_MOST];
    bool tried[ACTS_MOST] = {false}, sought[ACTS_MOST] = {false};

    for (int i = 0; i < w->count; i++)
        whole[i] = -1;
    for (int i = 0; i < w->count; i++)
        find_whole(w, i, whole, sought);
    for (int n = 0; n < w->count; n++) {
        int next = -1;

        for (int i = 0; i < w->count; i++)
            if (!tried[i] &&
                (next < 0 || w->steps[i].declared < w->steps[next].declared))
                next = i;
        tried[next] = true;
        if (whole[next] < 0)
            continue;
        w->whole[next] = whole[next];
        if (gives_way(w))
            w->whole[next] = next;
        else
            w->out->part_of[next] = w->steps[whole[next]].subject;
    }
}

// ---------------------------------------------------------------- when

static int when_by_itself(const work *w, int step)
{
    const rutin__step *of = &w->steps[step];
    rutin__time now = w->decision->record.now, limit = now;
    int days;

    if (!has_started(w, step))
        return RUTIN_WHEN_WAITING;
    if (!of->has_due)
        return RUTIN_WHEN_LATER;
    if (of->within != NULL && strcmp(of->within, "now") == 0)
        return RUTIN_WHEN_NOW;
    limit.seconds = now.seconds + 60 * 60;
    if (rutin__clock_compare(of->due, limit) <= 0)
        return RUTIN_WHEN_NOW;
    limit.seconds = now.seconds + 12 * 60 * 60;
    limit.offset = of->due.offset;
    days = rutin__clock_day(of->due) - rutin__clock_day(now);
    if (days <= 0 || rutin__clock_compare(of->due, limit) <= 0)
        return RUTIN_WHEN_TODAY;
    return days <= 7 ? RUTIN_WHEN_WEEK : RUTIN_WHEN_LATER;
}

// Whether a weigh or ask_consent stands behind an act.
static bool has_asking_behind(const work *w, int act)
{
    for (int i = 0; i < w->count; i++)
        if ((w->out->status[i] == RUTIN_STEP_WEIGH ||
             w->out->status[i] == RUTIN_STEP_ASK_CONSENT) &&
            w->behind[act][w->whole[i]])
            return true;
    return false;
}

// "An act has the most urgent of its own steps and of all that stand behind it."
static void find_when(work *w)
{
    int *when = w->out->when, own[ACTS_MOST], most = RUTIN_WHEN_WAITING;

    for (int i = 0; i < w->count; i++)
        own[i] = when_by_itself(w, i);
    for (int i = 0; i < w->count; i++) {
        when[i] = RUTIN_WHEN_WAITING;
        for (int k = 0; k < w->count; k++) {
            if (w->whole[k] != w->whole[i] &&
                !w->behind[w->whole[i]][w->whole[k]])
                continue;
            if (own[k] < when[i])
                when[i] = own[k];
            w->first[i] |= w->steps[k].first;
        }
    }
    for (int i = 0; i < w->count; i++)
        if (w->out->status[i] == RUTIN_STEP_WAITING &&
            !has_asking_behind(w, w->whole[i]))
            when[i] = RUTIN_WHEN_WAITING;
    for (int i = 0; i < w->count; i++)
        if (when[i] < most)
            most = when[i];
    for (int i = 0; i < w->count; i++)
        if (w->first[i])
            when[i] = most;
}

// ---------------------------------------------------------------- the list

// "the earliest deadline of its steps and of all that these orders and those that
// bind put behind it (none last)"
static bool earliest(const work *w, int act, rutin__time *due)
{
    bool any = false;

    for (int i = 0; i < w->count; i++) {
        if (!w->steps[i].has_due ||
            (w->whole[i] != act && !w->behind[act][w->whole[i]]))
            continue;
        if (!any || rutin__clock_compare(w->steps[i].due, *due) < 0)
            *due = w->steps[i].due;
        any = true;
    }
    return any;
}

// Below 0 where [a] comes first: an earlier deadline, none last.
static int compare_dues(bool has_a, rutin__time a, bool has_b, rutin__time b)
{
    if (has_a != has_b)
        return has_a ? -1 : 1;
    return has_a ? rutin__clock_compare(a, b) : 0;
}

static bool has_earlier_key(const work *w, int a, int b)
{
    const rutin__step *x = &w->steps[a], *y = &w->steps[b];
    rutin__time due_a = {0}, due_b = {0};
    bool has_a = earliest(w, a, &due_a), has_b = earliest(w, b, &due_b);
    int order = compare_dues(has_a, due_a, has_b, due_b);

    if (w->first[a] != w->first[b])
        return w->first[a];
    if (w->out->when[a] != w->out->when[b])
        return w->out->when[a] < w->out->when[b];
    if (x->has_closed_until != y->has_closed_until)
        return y->has_closed_until;
    return order != 0 ? order < 0 : x->declared < y->declared;
}

static bool can_be_listed(const work *w, int act, const bool *listed)
{
    for (int i = 0; i < w->count; i++)
        if (!listed[i] && w->whole[i] == i && w->behind[i][act])
            return false;
    return true;
}

static int next_act(const work *w, const bool *listed)
{
    int next = -1;

    for (int i = 0; i < w->count; i++)
        if (!listed[i] && w->whole[i] == i && can_be_listed(w, i, listed) &&
            (next < 0 || has_earlier_key(w, i, next)))
            next = i;
    return next;
}

// "then the parts by their own deadline and declaration, a gate before what it
// holds"
static int next_part(const work *w, int act, const bool *listed)
{
    int next = -1;

    for (int i = 0; i < w->count; i++) {
        const rutin__step *step = &w->steps[i];
        bool held = false;
        int order;

        if (listed[i] || w->whole[i] != act)
            continue;
        for (int k = 0; k < w->count; k++)
            held |= w->binds[k][i] && w->whole[k] == act && !listed[k];
        if (held)
            continue;
        order = next < 0
                    ? -1
                    : compare_dues(step->has_due, step->due,
                                   w->steps[next].has_due, w->steps[next].due);
        if (order < 0 ||
            (order == 0 && step->declared < w->steps[next].declared))
            next = i;
    }
    return next;
}

static void list_all(work *w)
{
    bool listed[ACTS_MOST] = {false};
    int place = 0, number = 0;

    for (int act = next_act(w, listed); act >= 0; act = next_act(w, listed)) {
        number++;
        for (int i = act; i >= 0; i = next_part(w, act, listed)) {
            listed[i] = true;
            w->out->order[place++] = i;
            w->out->act[i] = number;
        }
    }
    w->out->count = place;
}

// ---------------------------------------------------------------- the call

void acts_order(acts *of, const rutin__decision *decision)
{
    static work w;

    memset(of, 0, sizeof *of);
    memset(&w, 0, sizeof w);
    w.out = of;
    w.decision = decision;
    w.steps = decision->draft.steps;
    w.count = decision->draft.step_count;
    of->circle_first = of->circle_then = -1;
    for (int i = 0; i < w.count; i++) {
        w.whole[i] = i;
        of->part_of[i] = -1;
        of->status[i] = w.steps[i].status == RUTIN_STEP_WAITING
                            ? RUTIN_STEP_DUE
                            : w.steps[i].status;
    }
    list_orders(&w);
    take_binding(&w);
    let_wait(&w);
    join_parts(&w);
    find_all_behind(&w, false);
    find_when(&w);
    take_rest(&w);
    find_all_behind(&w, true);
    list_all(&w);
}
