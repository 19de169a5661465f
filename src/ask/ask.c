// ask.c - which facts that are not told can still change the plan
//
// They are the support of the plan's aspects once the case is put in: the facts
// that some diagram of a subject still turns on (semantics 30). A diagram is
// walked from its root. What is told is followed, what is not told is branched
// on, and a fact counts where two of its branches differ:
//
//            danger        told: now       followed
//              │
//             age          not told        branched; do the branches differ?
//           ┌──┴──┐
//        mandated  leaf
//
// Below a vertex where nothing is told all facts that it tests count, for the
// diagram is reduced; and where all have been found already, nothing is walked.
// Deadlines are told apart by the instants that they come to today.
//
// Too much is asked, never too little, of a step that stands in for another or is
// done or failed on some grounds only: its aspects are walked as if it were not.

#include "ask/ask.h"

#include "case/event.h"
#include "decide/ladder.h"
#include "decide/status.h"
#include "routine/aspect.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "time/calendar.h"

#include <stdlib.h>
#include <string.h>

enum {
    FREE = 0xffff,       // the class of what is not told
    SLOTS = 1024,        // of the table of what was seen, at first
    COMPARISONS = 100000 // of branches, in one case; past them they differ
};

// A vertex that was walked, twice; or two that came to the same.
typedef struct rutin__seen {
    rutin__diagram a, b;
    uint32_t round;
} seen;

// What a set of deadlines comes to.
typedef struct rutin__instant {
    bool is_due, has_started;
    rutin__time due;
    const char *within;
} instant;

bool rutin__ask_init(rutin__inquiry *inquiry, const rutin_routine *routine)
{
    size_t facts = (size_t)routine->program.fact_count + 1, most = 1;
    int subjects = routine->program.actor_count + routine->program.task_count;

    for (int i = 0; i < subjects; i++)
        if ((size_t)routine->aspects[i].deadline_set_count > most)
            most = (size_t)routine->aspects[i].deadline_set_count;
    inquiry->questions = calloc(facts, sizeof *inquiry->questions);
    inquiry->number_of = calloc(facts, sizeof *inquiry->number_of);
    inquiry->classes = calloc((size_t)routine->variable_count + 1,
                              sizeof *inquiry->classes);
    inquiry->instants = calloc(most, sizeof *inquiry->instants);
    inquiry->meanings = calloc(most, sizeof *inquiry->meanings);
    inquiry->seen = calloc(SLOTS, sizeof *inquiry->seen);
    inquiry->seen_mask = SLOTS - 1;
    return inquiry->questions && inquiry->number_of && inquiry->classes &&
           inquiry->instants && inquiry->meanings && inquiry->seen;
}

void rutin__ask_clear(rutin__inquiry *inquiry)
{
    free(inquiry->questions);
    free(inquiry->number_of);
    free(inquiry->classes);
    free(inquiry->instants);
    free(inquiry->meanings);
    free(inquiry->seen);
    memset(inquiry, 0, sizeof *inquiry);
}

// ---------------------------------------------------------------- what was seen

// The slot of a pair in a round, or the one where it would stand. Pairs of rounds
// before this case's are gone.
static seen *slot_of(const rutin__inquiry *q, rutin__diagram a,
                     rutin__diagram b, uint32_t round)
{
    uint32_t hash = (a * UINT32_C(0x9e3779b1)) ^ (b * UINT32_C(0x85ebca6b)) ^
                    round;

    for (hash ^= hash >> 15;; hash++) {
        seen *slot = &q->seen[hash & q->seen_mask];

        if (slot->round < q->first_round ||
            (slot->a == a && slot->b == b && slot->round == round))
            return slot;
    }
}

static bool was_seen(const rutin__inquiry *q, rutin__diagram a,
                     rutin__diagram b, uint32_t round)
{
    return slot_of(q, a, b, round)->round == round;
}

static void grow_seen(rutin__inquiry *q)
{
    seen *old = q->seen,
         *grown = calloc(2 * ((size_t)q->seen_mask + 1), sizeof *grown);
    uint32_t count = q->seen_mask + 1;

    q->failed |= grown == NULL;
    if (grown == NULL)
        return;
    q->seen = grown;
    q->seen_mask = 2 * count - 1;
    for (uint32_t i = 0; i < count; i++)
        if (old[i].round >= q->first_round)
            *slot_of(q, old[i].a, old[i].b, old[i].round) = old[i];
    free(old);
}

static void see(rutin__inquiry *q, rutin__diagram a, rutin__diagram b,
                uint32_t round)
{
    if (2 * q->seen_count > q->seen_mask)
        grow_seen(q);
    if (q->failed)
        return;
    q->seen_count++;
    *slot_of(q, a, b, round) = (seen){a, b, round};
}

// ---------------------------------------------------------------- walking

static const rutin__diagrams *diagrams(const rutin__inquiry *q)
{
    return &q->view->routine->diagrams;
}

// Follows what is told.
static rutin__diagram skip(const rutin__inquiry *q, rutin__diagram at)
{
    const rutin__diagrams *of = diagrams(q);

    while (!rutin__diagram_is_leaf(at)) {
        unsigned class = q->classes[of->vertices[at].variable];

        if (class == FREE)
            return at;
        at = rutin__diagram_child(of, at, class);
    }
    return at;
}

// What a leaf means: two that mean the same are one.
static uint32_t meaning(const rutin__inquiry *q, rutin__diagram leaf)
{
    uint32_t value = rutin__diagram_value(leaf);

    return q->means == NULL ? value : q->means(q, value);
}

// Whether nothing told is tested at a vertex or below, so that it turns on all
// that is.
static bool is_untouched(const rutin__inquiry *q, rutin__diagram at)
{
    const rutin__vertex *vertex = &diagrams(q)->vertices[at];

    return q->means == NULL &&
           vertex->variable >= q->view->routine->first_fact &&
           !rutin__set_meets(&diagrams(q)->sets[vertex->below],
                             &q->record->told);
}

static bool same(rutin__inquiry *q, rutin__diagram a, rutin__diagram b);

static unsigned variable_at(const rutin__inquiry *q, rutin__diagram at)
{
    return rutin__diagram_is_leaf(at) ? FREE
                                      : diagrams(q)->vertices[at].variable;
}

// Whether two diagrams, not both leaves, come to the same, class by class.
static bool same_classes(rutin__inquiry *q, rutin__diagram a, rutin__diagram b)
{
    const rutin__diagrams *of = diagrams(q);
    unsigned of_a = variable_at(q, a), of_b = variable_at(q, b);
    bool by_a = of_a <= of_b, by_b = of_b <= of_a;
    uint32_t edge_a = by_a ? of->vertices[a].edges : 0;
    uint32_t edge_b = by_b ? of->vertices[b].edges : 0;
    uint32_t end = by_a ? of->vertices[a + 1].edges : of->vertices[b + 1].edges;

    while ((by_a ? edge_a : edge_b) < end) {
        unsigned last_a = by_a ? of->last[edge_a] : FREE;
        unsigned last_b = by_b ? of->last[edge_b] : FREE;

        if (!same(q, by_a ? of->to[edge_a] : a, by_b ? of->to[edge_b] : b))
            return false;
        edge_a += by_a && last_a <= last_b;
        edge_b += by_b && last_b <= last_a;
    }
    return true;
}

static bool same(rutin__inquiry *q, rutin__diagram a, rutin__diagram b)
{
    a = skip(q, a);
    b = skip(q, b);
    if (a == b)
        return true;
    if (rutin__diagram_is_leaf(a) && rutin__diagram_is_leaf(b))
        return meaning(q, a) == meaning(q, b);
    if (rutin__diagram_is_leaf(a)
            ? is_untouched(q, b)
            : rutin__diagram_is_leaf(b) && is_untouched(q, a))
        return false;
    if (was_seen(q, a, b, q->same_round))
        return true;
    if (q->comparisons++ > COMPARISONS || !same_classes(q, a, b))
        return false;
    see(q, a, b, q->same_round);
    return true;
}

// Whether it matters which class the variable of a vertex has.
static bool branches_differ(rutin__inquiry *q, rutin__diagram at)
{
    const rutin__diagrams *of = diagrams(q);
    uint32_t edge = of->vertices[at].edges, end = of->vertices[at + 1].edges;
    rutin__diagram first = of->to[edge];

    while (++edge < end)
        if (!same(q, first, of->to[edge]))
            return true;
    return false;
}

// The fact that a variable is of; of a rule that is a Lua function, the one that
// it is open on, or rests on.
static unsigned fact_of(const rutin__inquiry *q, unsigned number)
{
    const rutin_routine *routine = q->view->routine;

    if ((int)number < routine->first_fact)
        return (unsigned)
            q->findings->rests_on[(int)number - routine->first_code];
    return routine->variables[number].subject;
}

// Whether all that is tested at a vertex and below was told, or found.
static bool brings_nothing(const rutin__inquiry *q, rutin__diagram at)
{
    const rutin__vertex *vertex = &diagrams(q)->vertices[at];
    rutin__set left = diagrams(q)->sets[vertex->below];

    if (vertex->variable < q->view->routine->first_fact)
        return false;
    rutin__set_subtract(&left, &q->record->told);
    rutin__set_subtract(&left, &q->found);
    return rutin__set_empty(&left);
}

// Adds the facts that deadlines count down from, and are not told, where these
// may be the earliest of a set.
static void count_down(rutin__inquiry *q, rutin__diagram leaf)
{
    uint32_t number = rutin__diagram_value(leaf);
    uint64_t left = q->counting == 0
                        ? 0
                        : q->own->deadline_sets[number] & q->counting;

    for (; left != 0; left &= left - 1) {
        const rutin__contribution *by =
            q->own->deadlines[rutin__set_lowest_bit(left)];
        int64_t least = q->view->routine->program.facts[by->countdown].min;
        rutin__time due = rutin__status_days_before(by, q->history, least);

        if (!q->instants[number].is_due ||
            rutin__clock_compare(due, q->instants[number].due) < 0)
            rutin__set_add(&q->found, (unsigned)by->countdown);
    }
}

// Adds to `found` the facts that a diagram turns on.
static void walk(rutin__inquiry *q, rutin__diagram at)
{
    const rutin__diagrams *of = diagrams(q);
    unsigned fact;

    at = skip(q, at);
    if (rutin__diagram_is_leaf(at)) {
        count_down(q, at);
        return;
    }
    if ((q->counting == 0 && brings_nothing(q, at)) ||
        was_seen(q, at, at, q->walk_round))
        return;
    if (is_untouched(q, at)) {
        rutin__set_unite(&q->found, &of->sets[of->vertices[at].below]);
        return;
    }
    see(q, at, at, q->walk_round);
    fact = fact_of(q, of->vertices[at].variable);
    if (!rutin__set_has(&q->found, fact) && branches_differ(q, at))
        rutin__set_add(&q->found, fact);
    for (uint32_t edge = of->vertices[at].edges;
         edge < of->vertices[at + 1].edges; edge++)
        walk(q, of->to[edge]);
}

// ---------------------------------------------------------------- leaves

static uint32_t mean_deadline(const rutin__inquiry *q, uint32_t set)
{
    return q->meanings[set];
}

static bool same_instant(const instant *a, const instant *b)
{
    return a->is_due == b->is_due && a->has_started == b->has_started &&
           a->within == b->within &&
           (!a->is_due || rutin__clock_compare(a->due, b->due) == 0);
}

// Adds one deadline to those of a set, in order of declaration.
static void add_instant(const rutin__inquiry *q, const rutin__contribution *by,
                        instant *sum)
{
    rutin__time due, start;

    sum->has_started |= rutin__status_clock_start(by, q->history, &start, NULL);
    if (!by->has_within)
        return;
    if (sum->within == NULL)
        sum->within = by->within_text;
    if (rutin__status_find_due(by, q->history, &due) != RUTIN__FOUND ||
        (sum->is_due && rutin__clock_compare(due, sum->due) >= 0))
        return;
    sum->is_due = true;
    sum->due = due;
    sum->within = by->within_text;
}

static bool is_untold(const rutin__inquiry *q, int fact)
{
    return fact >= 0 && !rutin__set_has(&q->record->told, (unsigned)fact);
}

// Which deadlines count down from what is not told.
static uint64_t find_counting(const rutin__inquiry *q)
{
    uint64_t counting = 0;

    for (int i = 0; i < q->own->deadline_count; i++)
        if (is_untold(q, q->own->deadlines[i]->countdown))
            counting |= UINT64_C(1) << i;
    return counting;
}

// Finds which sets of deadlines come to the same in this case.
static void reckon_sets(rutin__inquiry *q)
{
    const rutin__aspects *aspects = q->own;

    for (int i = 0; i < aspects->deadline_set_count; i++) {
        uint64_t left = aspects->deadline_sets[i];
        instant *sum = &q->instants[i];
        int same = 0;

        *sum = (instant){0};
        for (; left != 0; left &= left - 1)
            add_instant(q, aspects->deadlines[rutin__set_lowest_bit(left)],
                        sum);
        while (!same_instant(sum, &q->instants[same]))
            same++;
        q->meanings[i] = (uint16_t)same;
    }
}

// ---------------------------------------------------------------- subjects

static bool is_task(const rutin__inquiry *q)
{
    return (int)q->subject >= q->view->routine->program.actor_count;
}

// Whether a step of the subject is done, or has failed, whatever its grounds.
static bool is_over(const rutin__inquiry *q)
{
    const rutin__trace *trace = &q->history->traces[q->subject];

    if (is_task(q))
        return (q->history->marks[q->subject] & RUTIN__WAS_DONE) != 0 ||
               trace->last == RUTIN__FAILED_IT;
    return trace->reached_in_full;
}

// Whether a step is over unless it stands on a duty.
static bool is_refused(const rutin__inquiry *q)
{
    return !is_task(q) &&
           q->history->traces[q->subject].last == RUTIN__REFUSED_IT;
}

// Whether what consent covers leaves a say to an aspect of telling.
static bool tells(const rutin__inquiry *q, const rutin__aspect *aspect)
{
    const rutin__set *covered = q->history->traces[q->subject].tell;
    rutin__set some = aspect->facts;

    if (covered == NULL)
        return aspect->kind == RUTIN__ASPECT_TELL;
    if (aspect->kind == RUTIN__ASPECT_TELL)
        return rutin__set_meets(&some, covered);
    rutin__set_subtract(&some, covered);
    return !rutin__set_empty(&some);
}

static void walk_plain(rutin__inquiry *q, rutin__diagram root)
{
    q->means = NULL;
    q->counting = 0;
    q->same_round = q->first_round;
    q->walk_round = ++q->round;
    walk(q, root);
}

static void walk_deadline(rutin__inquiry *q, rutin__diagram root)
{
    uint64_t counting = find_counting(q);

    root = skip(q, root);
    if (counting == 0 &&
        (rutin__diagram_is_leaf(root) || brings_nothing(q, root)))
        return;
    reckon_sets(q);
    q->means = mean_deadline;
    q->counting = counting;
    q->same_round = ++q->round;
    q->walk_round = ++q->round;
    walk(q, root);
}

static void walk_aspect(rutin__inquiry *q, const rutin__aspect *aspect)
{
    switch (aspect->kind) {
    case RUTIN__ASPECT_DEADLINE:
        walk_deadline(q, aspect->root);
        return;
    case RUTIN__ASPECT_TELL:
    case RUTIN__ASPECT_TELL_WITHOUT:
        if (tells(q, aspect))
            walk_plain(q, aspect->root);
        return;
    case RUTIN__ASPECT_GROUND:
        if (!is_refused(q))
            walk_plain(q, aspect->root);
        return;
    default:
        walk_plain(q, aspect->root);
    }
}

// Whether a rule may yet fire, as far as the first test of what is not told says.
static bool may_fire(const rutin__inquiry *q, const rutin__contribution *by)
{
    return rutin__judge_in_force(by->rule, q->view->day) &&
           skip(q, by->rule->verdict) != rutin__diagram_leaf(RUTIN__SILENT);
}

// The earliest deadline that a step of the subject can have.
static bool find_earliest(const rutin__inquiry *q, rutin__time *due)
{
    const rutin__asking *asking = &q->view->routine->asking[q->subject];
    bool is_due = false;

    for (int i = 0; i < asking->count; i++) {
        const rutin__contribution *by = asking->by[i];
        rutin__time found;

        if (!by->has_within || !may_fire(q, by) ||
            rutin__status_find_due(by, q->history, &found) != RUTIN__FOUND ||
            (is_due && rutin__clock_compare(found, *due) >= 0))
            continue;
        is_due = true;
        *due = found;
    }
    return is_due;
}

// ---------------------------------------------------------------- questions

static rutin__question *question_of(rutin__inquiry *q, unsigned fact)
{
    rutin__question *question = &q->questions[q->count];

    if (rutin__set_has(&q->asked, fact))
        return &q->questions[q->number_of[fact]];
    rutin__set_add(&q->asked, fact);
    q->number_of[fact] = (uint16_t)q->count++;
    *question = (rutin__question){.fact = (uint16_t)fact};
    return question;
}

// Adds a question for each fact found, which could change the step of [shown].
static void open_step(rutin__inquiry *q, unsigned shown, const rutin__time *due)
{
    for (int i = rutin__set_next(&q->found, 0); i >= 0;
         i = rutin__set_next(&q->found, i + 1)) {
        rutin__question *question = question_of(q, (unsigned)i);

        question->steps += !rutin__set_has(&question->opens, shown);
        rutin__set_add(&question->opens, shown);
        if (due != NULL && (!question->has_due ||
                            rutin__clock_compare(*due, question->due) < 0)) {
            question->has_due = true;
            question->due = *due;
        }
    }
}

// Who would be called for an actor: it, or who stands in for it now. A ban on one
// who may stand in decides on both.
static void open_ladder(rutin__inquiry *q, const rutin__draft *plan,
                        const rutin__time *due)
{
    const rutin__aspects *all = q->view->routine->aspects;
    rutin__ladder ladder;
    unsigned last;

    rutin__ladder_climb(&ladder, q->history, q->subject, due);
    last = ladder.rungs[ladder.count - 1];
    open_step(q, plan->bans[last] == RUTIN__BANNED ? q->subject : last, due);
    if (last == q->subject || skip(q, q->own->there) == rutin__diagram_leaf(0))
        return;
    memset(&q->found, 0, sizeof q->found);
    for (int i = 1; i < ladder.count; i++)
        walk_plain(q, all[ladder.rungs[i]].ban);
    open_step(q, q->subject, due);
    open_step(q, last, due);
}

static void ask_of_step(rutin__inquiry *q, const rutin__draft *plan)
{
    rutin__time due;
    const rutin__time *if_due = find_earliest(q, &due) ? &due : NULL;

    if (is_task(q))
        open_step(q, q->subject, if_due);
    else
        open_ladder(q, plan, if_due);
}

static void ask_of_ban(rutin__inquiry *q, bool is_open)
{
    memset(&q->found, 0, sizeof q->found);
    walk_plain(q, q->own->ban);
    for (int i = rutin__set_next(&q->found, 0); i >= 0;
         i = rutin__set_next(&q->found, i + 1))
        question_of(q, (unsigned)i)->settles_ban |= is_open;
}

// Whether nothing was weighed in a subject, and no consent was spoken of.
static bool is_at_rest(const rutin__inquiry *q, unsigned subject)
{
    const rutin__variable *variables = q->view->routine->variables;

    for (int i = 0; i < q->view->routine->first_code; i++)
        if (variables[i].subject == subject &&
            (variables[i].kind == RUTIN__VARIABLE_CONSENT ||
             variables[i].kind == RUTIN__VARIABLE_WEIGHING) &&
            q->classes[i] != 0)
            return false;
    return true;
}

static bool is_exact(const rutin__inquiry *q)
{
    return q->own->exact == RUTIN__EXACT ||
           (q->own->exact == RUTIN__EXACT_AT_REST && is_at_rest(q, q->subject));
}

static void walk_rules(rutin__inquiry *q, unsigned subject)
{
    const rutin__aspects *aspects = &q->view->routine->aspects[subject];

    for (int i = 0; i < aspects->rule_count; i++)
        walk_plain(q, aspects->rules[i].root);
}

// Past the budget every countdown of a rule that may fire is asked about.
static void walk_all(rutin__inquiry *q)
{
    const rutin__asking *asking = &q->view->routine->asking[q->subject];

    walk_rules(q, q->subject);
    for (int i = 0; i < asking->count; i++)
        if (is_untold(q, asking->by[i]->countdown) &&
            may_fire(q, asking->by[i]))
            rutin__set_add(&q->found, (unsigned)asking->by[i]->countdown);
}

static void walk_aspects(rutin__inquiry *q)
{
    for (int i = 0; i < q->own->count; i++) {
        unsigned gate = q->own->of[i].gate;

        if (gate == RUTIN__ASPECT_NO_GATE || is_at_rest(q, gate))
            walk_aspect(q, &q->own->of[i]);
        else
            walk_rules(q, gate);
    }
}

static void ask_of_subject(rutin__inquiry *q, unsigned subject,
                           const rutin__draft *plan)
{
    q->subject = subject;
    q->own = &q->view->routine->aspects[subject];
    if (!is_task(q))
        ask_of_ban(q, plan->bans[subject] == RUTIN__BAN_OPEN);
    if (q->view->routine->asking[subject].count == 0 || is_over(q))
        return;
    memset(&q->found, 0, sizeof q->found);
    if (is_exact(q))
        walk_aspects(q);
    else
        walk_all(q);
    ask_of_step(q, plan);
}

// Whether question [a] is to be asked before [b].
static bool asks_before(const rutin__question *a, const rutin__question *b)
{
    int order = 0;

    if (a->settles_ban != b->settles_ban)
        return a->settles_ban;
    if (a->has_due != b->has_due)
        return a->has_due;
    if (a->has_due)
        order = rutin__clock_compare(a->due, b->due);
    if (order != 0)
        return order < 0;
    if (a->steps != b->steps)
        return a->steps > b->steps;
    return a->fact < b->fact;
}

static void sort_questions(rutin__inquiry *q)
{
    rutin__question *questions = q->questions;

    for (int i = 1; i < q->count; i++) {
        rutin__question moved = questions[i];
        int k = i;

        for (; k > 0 && asks_before(&moved, &questions[k - 1]); k--)
            questions[k] = questions[k - 1];
        questions[k] = moved;
    }
}

// What rules that fired want to know besides, in order of declaration.
static void ask_wanted(rutin__inquiry *q)
{
    const rutin_routine *routine = q->view->routine;

    for (int i = rutin__judge_next_fired(q->findings, 0); i >= 0;
         i = rutin__judge_next_fired(q->findings, i + 1))
        for (int k = 0; k < routine->rules[i].ask_count; k++)
            if (is_untold(q, routine->rules[i].asks[k]))
                question_of(q, routine->rules[i].asks[k]);
}

// ---------------------------------------------------------------- the call

// Marks what is free to be one or another. A rule that is a Lua function is when
// it is open on a fact, or rests on one that is not told.
static void free_untold(rutin__inquiry *q)
{
    const rutin_routine *routine = q->view->routine;

    memcpy(q->classes, q->view->classes,
           (size_t)routine->variable_count * sizeof *q->classes);
    for (int i = routine->first_code; i < routine->first_fact; i++)
        if (q->findings->rests_on[i - routine->first_code] >= 0)
            q->classes[i] = FREE;
    for (int i = routine->first_fact; i < routine->first_of_plan; i++)
        if (!rutin__set_has(&q->record->told, routine->variables[i].subject))
            q->classes[i] = FREE;
}

static void begin(rutin__inquiry *q)
{
    enum { LAST = 0x7fffffff };
    size_t slots = (size_t)q->seen_mask + 1;

    if (q->round > LAST) {
        memset(q->seen, 0, slots * sizeof *q->seen);
        q->round = 0;
    }
    q->first_round = ++q->round;
    q->seen_count = 0;
    q->comparisons = 0;
    q->count = 0;
    q->failed = false;
    memset(&q->asked, 0, sizeof q->asked);
    free_untold(q);
}

bool rutin__ask(rutin__inquiry *inquiry, const rutin__view *view,
                const rutin__findings *findings, const rutin__draft *plan,
                const rutin__history *history)
{
    const rutin_routine *routine = view->routine;
    int subjects = routine->program.actor_count + routine->program.task_count;

    inquiry->view = view;
    inquiry->findings = findings;
    inquiry->history = history;
    inquiry->record = history->record;
    begin(inquiry);
    for (int i = 0; i < subjects; i++)
        ask_of_subject(inquiry, (unsigned)i, plan);
    sort_questions(inquiry);
    ask_wanted(inquiry);
    return !inquiry->failed;
}
