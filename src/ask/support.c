// support.c - the facts that diagrams still turn on once a case is put in
//
// A diagram is walked from its root. What is told is followed, what is not told is
// branched on, and a fact counts where two of its branches differ:
//
//            danger        told: now       followed
//              │
//             age          not told        branched; do the branches differ?
//           ┌──┴──┐
//        mandated  leaf
//
// Below a vertex where nothing is told all facts that it tests count, for the
// diagram is reduced; and where all have been found already, nothing is walked.

#include "ask/support.h"

#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/variable.h"

#include <stdlib.h>
#include <string.h>

enum {
    FREE = RUTIN__SUPPORT_FREE,
    SLOTS = 256,         // of the table of what was seen, at first
    COMPARISONS = 100000 // of branches, in one case; past them they differ
};

// Two vertices that came to the same.
typedef struct rutin__seen {
    rutin__diagram a, b;
    uint32_t round;
} seen;

bool rutin__support_init(rutin__support *support, const rutin_routine *routine)
{
    memset(support, 0, sizeof *support);
    support->routine = routine;
    support->classes = calloc((size_t)routine->variable_count + 1,
                              sizeof *support->classes);
    support->walked = calloc((size_t)routine->diagrams.count + 1,
                             sizeof *support->walked);
    support->seen = calloc(SLOTS, sizeof *support->seen);
    support->seen_mask = SLOTS - 1;
    return support->classes && support->walked && support->seen;
}

void rutin__support_clear(rutin__support *support)
{
    free(support->classes);
    free(support->walked);
    free(support->seen);
    memset(support, 0, sizeof *support);
}

// ---------------------------------------------------------------- what was seen

// The slot of a pair in a round, or the one where it would stand. Pairs of rounds
// before this case's are gone.
static seen *slot_of(const rutin__support *s, rutin__diagram a,
                     rutin__diagram b, uint32_t round)
{
    uint32_t hash = (a * UINT32_C(0x9e3779b1)) ^ (b * UINT32_C(0x85ebca6b)) ^
                    round;

    for (hash ^= hash >> 15;; hash++) {
        seen *slot = &s->seen[hash & s->seen_mask];

        if (slot->round < s->first_round ||
            (slot->a == a && slot->b == b && slot->round == round))
            return slot;
    }
}

static bool was_seen(const rutin__support *s, rutin__diagram a,
                     rutin__diagram b, uint32_t round)
{
    return slot_of(s, a, b, round)->round == round;
}

static void grow_seen(rutin__support *s)
{
    seen *old = s->seen,
         *grown = calloc(2 * ((size_t)s->seen_mask + 1), sizeof *grown);
    uint32_t count = s->seen_mask + 1;

    s->failed |= grown == NULL;
    if (grown == NULL)
        return;
    s->seen = grown;
    s->seen_mask = 2 * count - 1;
    for (uint32_t i = 0; i < count; i++)
        if (old[i].round >= s->first_round)
            *slot_of(s, old[i].a, old[i].b, old[i].round) = old[i];
    free(old);
}

static void see(rutin__support *s, rutin__diagram a, rutin__diagram b,
                uint32_t round)
{
    if (2 * s->seen_count > s->seen_mask)
        grow_seen(s);
    if (s->failed)
        return;
    s->seen_count++;
    *slot_of(s, a, b, round) = (seen){a, b, round};
}

// ---------------------------------------------------------------- walking

static const rutin__diagrams *diagrams(const rutin__support *s)
{
    return &s->routine->diagrams;
}

// What a leaf means: two that mean the same are one.
static uint32_t meaning(const rutin__support *s, rutin__diagram leaf)
{
    uint32_t value = rutin__diagram_value(leaf);

    return s->meanings == NULL ? value : s->meanings[value];
}

// Whether nothing told is tested at a vertex or below, so that it turns on all
// that is.
static inline bool is_untouched(const rutin__support *s, rutin__diagram at)
{
    const rutin__vertex *vertex = &diagrams(s)->vertices[at];

    return s->meanings == NULL && vertex->variable >= s->routine->first_fact &&
           !rutin__set_meets(&diagrams(s)->sets[vertex->below], s->known);
}

static unsigned variable_at(const rutin__support *s, rutin__diagram at)
{
    return rutin__diagram_is_leaf(at) ? FREE
                                      : diagrams(s)->vertices[at].variable;
}

// Of what a walk comes to: it is no leaf, and turns on its first variable.
static const rutin__diagram VARIES = UINT32_C(1) << 30;

// Whether two diagrams, not the same, not both leaves, are told apart at a glance:
// both turn on all that they test, or one turns on what the other does not test.
static inline bool is_apart(const rutin__support *s, rutin__diagram a,
                            rutin__diagram b)
{
    const rutin__diagrams *of = diagrams(s);
    bool whole_a = rutin__diagram_is_leaf(a) || is_untouched(s, a);
    bool whole_b = rutin__diagram_is_leaf(b) || is_untouched(s, b);
    rutin__set more;

    if (whole_a == whole_b)
        return whole_a;
    if (rutin__diagram_is_leaf(a) || rutin__diagram_is_leaf(b))
        return false;
    more = of->sets[of->vertices[whole_a ? a : b].below];
    rutin__set_subtract(&more, &of->sets[of->vertices[whole_a ? b : a].below]);
    return !rutin__set_empty(&more);
}

static bool same_classes(rutin__support *s, rutin__diagram a, rutin__diagram b);

static bool same_below(rutin__support *s, rutin__diagram a, rutin__diagram b)
{
    if (is_apart(s, a, b))
        return false;
    if (was_seen(s, a, b, s->same_round))
        return true;
    if (s->comparisons++ > COMPARISONS || !same_classes(s, a, b))
        return false;
    see(s, a, b, s->same_round);
    return true;
}

// Whether what two diagrams come to by what is told comes to the same.
static inline bool same(rutin__support *s, rutin__diagram a, rutin__diagram b)
{
    if (a == b)
        return true;
    if (rutin__diagram_is_leaf(a) && rutin__diagram_is_leaf(b))
        return meaning(s, a) == meaning(s, b);
    return same_below(s, a, b);
}

// Whether two diagrams, not both leaves, come to the same, class by class.
static bool same_classes(rutin__support *s, rutin__diagram a, rutin__diagram b)
{
    const rutin__diagrams *of = diagrams(s);
    unsigned of_a = variable_at(s, a), of_b = variable_at(s, b);
    bool by_a = of_a <= of_b, by_b = of_b <= of_a;
    uint32_t edge_a = by_a ? of->vertices[a].edges : 0;
    uint32_t edge_b = by_b ? of->vertices[b].edges : 0;
    uint32_t end = by_a ? of->vertices[a + 1].edges : of->vertices[b + 1].edges;

    while ((by_a ? edge_a : edge_b) < end) {
        unsigned last_a = by_a ? of->last[edge_a] : FREE;
        unsigned last_b = by_b ? of->last[edge_b] : FREE;
        rutin__diagram to_a = by_a ? of->to[edge_a] : a;
        rutin__diagram to_b = by_b ? of->to[edge_b] : b;

        if (to_a != to_b && !same(s, rutin__support_skip(s, to_a),
                                  rutin__support_skip(s, to_b)))
            return false;
        edge_a += by_a && last_a <= last_b;
        edge_b += by_b && last_b <= last_a;
    }
    return true;
}

// Whether it matters which class the variable of a vertex has.
static bool branches_differ(rutin__support *s, rutin__diagram at)
{
    const rutin__diagrams *of = diagrams(s);
    uint32_t edge = of->vertices[at].edges, end = of->vertices[at + 1].edges;
    rutin__diagram first = rutin__support_skip(s, of->to[edge]);

    while (++edge < end)
        if (!same(s, first, rutin__support_skip(s, of->to[edge])))
            return true;
    return false;
}

// The fact that a variable is of; of a rule that is a Lua function, the one that
// it is open on, or rests on.
static unsigned fact_of(const rutin__support *s, unsigned number)
{
    const rutin_routine *routine = s->routine;

    if ((int)number < routine->first_fact)
        return (unsigned)s->rests_on[(int)number - routine->first_code];
    return routine->variables[number].subject;
}

// Whether nothing that is tested at a vertex or below is looked for. Of rules that
// are Lua functions it cannot be told from above them.
static inline bool brings_nothing(const rutin__support *s, rutin__diagram at)
{
    const rutin__vertex *vertex = &diagrams(s)->vertices[at];

    return (!s->has_code || vertex->variable >= s->routine->first_fact) &&
           !rutin__set_meets(&diagrams(s)->sets[vertex->below], &s->left);
}

static inline bool is_sure_of(rutin__diagram comes_to)
{
    return comes_to >> 30 != 0;
}

// Whether two different things that branches came to come to the same. What is sure
// is a leaf, or turns on its first variable.
static bool differ(rutin__support *s, rutin__diagram a, rutin__diagram b)
{
    bool is_sure = is_sure_of(a) && is_sure_of(b);

    if (is_sure && (rutin__diagram_is_leaf(a) || rutin__diagram_is_leaf(b)))
        return true;
    a &= ~VARIES;
    b &= ~VARIES;
    return (is_sure && variable_at(s, a) != variable_at(s, b)) ||
           !same(s, a, b);
}

static rutin__diagram walk(rutin__support *s, rutin__diagram at);

// The same of what a diagram comes to by what is told.
static inline rutin__diagram walk_on(rutin__support *s, rutin__diagram at)
{
    if (!rutin__diagram_is_leaf(at))
        return s->walked[at] == s->walk_round ? at : walk(s, at);
    if (s->reached != NULL)
        s->reached[rutin__diagram_value(at)] = true;
    return rutin__diagram_leaf(meaning(s, at));
}

// The same of the branches of a vertex, from one edge up to another.
static rutin__diagram walk_branches(rutin__support *s, rutin__diagram at,
                                    uint32_t edge, uint32_t end)
{
    const rutin__diagrams *of = diagrams(s);
    unsigned fact = fact_of(s, of->vertices[at].variable);
    rutin__diagram first = rutin__support_skip(s, of->to[edge]), last = first;
    rutin__diagram comes_to = walk_on(s, first);
    bool varies = false, is_open = false;

    while (++edge < end) {
        rutin__diagram next = rutin__support_skip(s, of->to[edge]), came;

        if (next == first || next == last)
            continue;
        last = next;
        came = walk_on(s, next);
        if (varies || came == comes_to)
            continue;
        if (rutin__set_has(&s->left, fact))
            varies = differ(s, comes_to, came);
        else
            is_open = true;
    }
    if (varies)
        rutin__set_remove(&s->left, fact);
    return varies ? at | VARIES : is_open ? at : comes_to;
}

// Takes from `left` the facts that a vertex turns on, one that is not told. Returns
// what it comes to, as far as that is seen on the way.
static rutin__diagram walk(rutin__support *s, rutin__diagram at)
{
    const rutin__vertex *vertex = &diagrams(s)->vertices[at];

    if (is_untouched(s, at)) {
        rutin__set_subtract(&s->left, &diagrams(s)->sets[vertex->below]);
        return at | VARIES;
    }
    s->walked[at] = s->walk_round;
    if (s->reached == NULL && brings_nothing(s, at))
        return at;
    return walk_branches(s, at, vertex[0].edges, vertex[1].edges);
}

// Whether a diagram can come to one thing or another: whether it turns on anything.
static bool varies(rutin__support *s, rutin__diagram at)
{
    const rutin__diagrams *of = diagrams(s);

    for (at = rutin__support_skip(s, at); !rutin__diagram_is_leaf(at);
         at = rutin__support_skip(s, of->to[of->vertices[at].edges]))
        if (is_untouched(s, at) || branches_differ(s, at))
            return true;
    return false;
}

// ---------------------------------------------------------------- the calls

// Marks what is free to be one or another. A rule that is a Lua function is when
// it is open on a fact, or rests on one that is not told.
static void free_unknown(rutin__support *s, const uint16_t *classes)
{
    const rutin_routine *routine = s->routine;

    memcpy(s->classes, classes,
           (size_t)routine->variable_count * sizeof *s->classes);
    for (int i = routine->first_code; i < routine->first_fact; i++)
        if (s->rests_on[i - routine->first_code] >= 0)
            s->classes[i] = FREE;
    for (int i = routine->first_fact; i < routine->first_of_plan; i++)
        if (!rutin__set_has(s->known, routine->variables[i].subject))
            s->classes[i] = FREE;
}

void rutin__support_begin(rutin__support *support, const uint16_t *classes,
                          const rutin__set *known, const int16_t *rests_on)
{
    const rutin_routine *routine = support->routine;
    size_t slots = (size_t)support->seen_mask + 1;

    if (support->round > INT32_MAX) {
        memset(support->seen, 0, slots * sizeof *support->seen);
        support->round = 0;
    }
    support->has_code = routine->first_code < routine->first_fact;
    support->known = known;
    support->rests_on = rests_on;
    support->unknown = rutin__set_of_all(routine->program.fact_count);
    rutin__set_subtract(&support->unknown, known);
    support->first_round = ++support->round;
    support->seen_count = 0;
    support->comparisons = 0;
    support->failed = false;
    free_unknown(support, classes);
}

// A round in which nothing was walked.
static void begin_walk(rutin__support *s)
{
    if (++s->walk_round != 0)
        return;
    memset(s->walked, 0, (size_t)diagrams(s)->count * sizeof *s->walked);
    s->walk_round = 1;
}

void rutin__support_look_for(rutin__support *support, const rutin__set *facts,
                             bool together)
{
    support->wanted = support->left = *facts;
    support->together = together;
    begin_walk(support);
}

static void look_at(rutin__support *s, rutin__diagram root)
{
    if (!s->together)
        walk_on(s, rutin__support_skip(s, root));
    else if (varies(s, root))
        rutin__support_add_all(s);
}

void rutin__support_add(rutin__support *support, rutin__diagram root)
{
    support->meanings = NULL;
    support->reached = NULL;
    support->same_round = support->first_round;
    look_at(support, root);
}

void rutin__support_add_by(rutin__support *support, rutin__diagram root,
                           const uint16_t *meanings, bool *reached)
{
    support->meanings = meanings;
    support->reached = reached;
    support->same_round = ++support->round;
    begin_walk(support);
    look_at(support, root);
    begin_walk(support);
}

rutin__set rutin__support_of(rutin__support *support, rutin__diagram vertex)
{
    const rutin__diagrams *of = diagrams(support);

    support->meanings = NULL;
    if (is_untouched(support, vertex))
        return of->sets[of->vertices[vertex].below];
    rutin__support_look_for(support, &support->unknown, false);
    rutin__support_add(support, vertex);
    return rutin__support_found(support);
}

bool rutin__support_has_all(const rutin__support *support, rutin__diagram root)
{
    root = rutin__support_skip(support, root);
    return rutin__diagram_is_leaf(root) || brings_nothing(support, root);
}
