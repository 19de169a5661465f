// deadline_set.c - which of the deadlines of a step may be the earliest

#include "routine/deadline_set.h"

#include "base/memory.h"
#include "base/set.h"
#include "routine/truth.h"
#include "time/deadline.h"

#include <stddef.h>

enum { TOGETHER = 12 }; // deadlines of which each may be the earliest

// The number of a set; 0 when `failed`.
static uint32_t find_set(rutin__deadline_sets *sets, uint64_t set)
{
    uint64_t *grown;

    for (int i = 0; i < sets->count; i++)
        if (sets->of[i] == set)
            return (uint32_t)i;
    grown = rutin__memory_grown(sets->of, &sets->room,
                                sets->count < sets->room ? sets->count
                                                         : sets->room * 2 + 16,
                                sizeof *grown);
    sets->failed |= grown == NULL;
    if (grown == NULL)
        return 0;
    sets->of = grown;
    grown[sets->count] = set;
    return (uint32_t)sets->count++;
}

static uint32_t unite(void *context, uint32_t a, uint32_t b)
{
    rutin__deadline_sets *sets = context;
    uint64_t set = sets->of[a] | sets->of[b];

    for (uint64_t left = set; left != 0; left &= left - 1)
        set &= ~sets->later[rutin__set_lowest_bit(left)];
    sets->failed |= rutin__set_count_bits(set) > TOGETHER;
    return find_set(sets, set);
}

// The union of two leaves; the context is the sets.
static const rutin__operation unite_sets = {
    unite, {[0] = RUTIN__RIGHT}, {[0] = RUTIN__LEFT}, true};

// The same where the first set that is not empty is of what comes before all others.
static const rutin__operation unite_behind_first = {
    unite,
    {[0] = RUTIN__RIGHT, [1] = RUTIN__LEFT},
    {[0] = RUTIN__LEFT, [1] = RUTIN__RIGHT},
    true};

// The same where the left is not empty; elsewhere it stays so.
static const rutin__operation unite_to_some = {
    unite, {[0] = RUTIN__LEFT}, {[0] = RUTIN__LEFT}, false};

// What is on the left, and where that is empty, what is on the right.
static const rutin__operation or_else = {
    .left = {[0] = RUTIN__RIGHT,
             [1] = RUTIN__LEFT,
             [2] = RUTIN__LEFT,
             [RUTIN__LEAF_NONE] = RUTIN__LEFT,
             [RUTIN__LEAF_ELSE] = RUTIN__LEFT},
    .right = {[0] = RUTIN__LEFT}};

static bool same_start(const rutin__contribution *a,
                       const rutin__contribution *b)
{
    if (a->from_count != b->from_count)
        return false;
    for (int i = 0; i < a->from_count; i++)
        if (a->from[i].op != b->from[i].op ||
            a->from[i].subject != b->from[i].subject)
            return false;
    return true;
}

static bool same_deadline(const rutin__contribution *a,
                          const rutin__contribution *b)
{
    return same_start(a, b) && a->has_within == b->has_within &&
           (!a->has_within || (a->within.unit == b->within.unit &&
                               a->within.count == b->within.count &&
                               a->countdown == b->countdown));
}

// Whether [b] is never due before [a], whenever both are; what has no deadline only
// starts with those that have.
static bool is_later(const rutin__contribution *a, const rutin__contribution *b)
{
    if (!same_start(a, b) || !a->has_within)
        return false;
    if (!b->has_within)
        return true;
    if (a->countdown >= 0 || b->countdown >= 0)
        return false;
    if (a->within.unit == b->within.unit)
        return a->within.count < b->within.count;
    return a->within.unit == RUTIN__NOW;
}

// The deadline of a contribution. -1 where there are too many of them.
static int find_kind(rutin__deadline_sets *sets, const rutin__contribution *by)
{
    int count = sets->kind_count;

    for (int i = 0; i < count; i++)
        if (same_deadline(sets->kinds[i], by))
            return i;
    if (count == RUTIN__DEADLINE_KINDS)
        return -1;
    for (int i = 0; i < count; i++) {
        if (is_later(sets->kinds[i], by))
            sets->later[i] |= UINT64_C(1) << count;
        if (is_later(by, sets->kinds[i]))
            sets->later[count] |= UINT64_C(1) << i;
    }
    sets->kinds[count] = by;
    return sets->kind_count++;
}

// ---------------------------------------------------------------- the fold

typedef struct fold {
    rutin__deadline_sets *sets;
    const rutin__claims *claims;
    bool *marked; // contributions
    const rutin__operation *unite;
    int order[RUTIN__DEADLINE_KINDS];
} fold;

static rutin__diagram add(fold *f, rutin__diagram a, rutin__diagram b)
{
    return rutin__diagram_apply(f->claims->builder, f->unite, f->sets, a, b);
}

static rutin__diagram when(fold *f, rutin__diagram holds, rutin__diagram set)
{
    return rutin__diagram_apply(f->claims->builder, &rutin__truth_when, NULL,
                                holds, set);
}

// The kinds, those that most others are later than first.
static void sort_kinds(const rutin__deadline_sets *sets, int *order)
{
    for (int i = 0; i < sets->kind_count; i++) {
        int count = rutin__set_count_bits(sets->later[i]), k = i;

        for (; k > 0; k--) {
            if (rutin__set_count_bits(sets->later[order[k - 1]]) >= count)
                break;
            order[k] = order[k - 1];
        }
        order[k] = i;
    }
}

// The union of those of the kinds, in [order], of which a claim stands in a way.
static rutin__diagram fold_kinds(fold *f, rutin__claim_way way)
{
    const rutin__claims *claims = f->claims;
    rutin__diagram sum = rutin__truth_no;

    for (int i = 0; i < f->sets->kind_count; i++) {
        const rutin__contribution *kind = f->sets->kinds[f->order[i]];
        uint32_t set = find_set(f->sets, UINT64_C(1) << f->order[i]);

        for (int k = 0; k < claims->asking->count; k++)
            f->marked[k] = same_deadline(kind, claims->asking->by[k]);
        sum = add(f, sum,
                  when(f, rutin__claim_any(claims, way, f->marked),
                       rutin__diagram_leaf(set)));
    }
    return sum;
}

// Those that may be the earliest. Where a named claim is effective, it has a kind;
// so where none of these has, there is none. A duty is such a claim.
static rutin__diagram fold_ways(fold *f, rutin__diagram *on_duty)
{
    const rutin__claims *claims = f->claims;
    rutin__builder *builder = claims->builder;
    rutin__diagram named = fold_kinds(f, RUTIN__CLAIM_HOLDS);
    rutin__diagram nameless = fold_kinds(f, RUTIN__CLAIM_STANDS_BACK);
    rutin__diagram weighed = fold_kinds(f, RUTIN__CLAIM_IS_WEIGHED);
    rutin__diagram lost = fold_kinds(f, RUTIN__CLAIM_IS_LOST);
    rutin__diagram beside = add(f, nameless, when(f, claims->given, weighed));

    named = rutin__diagram_apply(builder, &unite_to_some, f->sets, named,
                                 beside);
    if (nameless != rutin__truth_no)
        lost = add(f,
                   rutin__diagram_apply(builder, &rutin__truth_without, NULL,
                                        lost, claims->nameless),
                   when(f, claims->weigh, lost));
    lost = add(f, lost, nameless);
    lost = add(f, lost, weighed);
    *on_duty = named;
    lost = rutin__diagram_apply(builder, &or_else, NULL, named, lost);
    return when(f, claims->allowed, lost);
}

bool rutin__deadline_set_has(const rutin__claims *claims)
{
    for (int i = 0; i < claims->asking->count; i++)
        if (claims->asking->by[i]->has_within ||
            claims->asking->by[i]->from_count > 0)
            return true;
    return false;
}

rutin__diagram rutin__deadline_set_fold(rutin__deadline_sets *sets,
                                        const rutin__claims *claims,
                                        bool *marked, rutin__diagram *on_duty)
{
    fold f = {sets, claims, NULL, &unite_sets, {0}};
    rutin__diagram some;

    f.marked = marked;
    *on_duty = rutin__truth_no;
    for (int i = 0; i < claims->asking->count; i++)
        if (find_kind(sets, claims->asking->by[i]) < 0) {
            sets->failed = true;
            return rutin__truth_no;
        }
    sort_kinds(sets, f.order);
    find_set(sets, 0);
    if (rutin__set_count_bits(sets->later[f.order[0]]) == sets->kind_count - 1)
        f.unite = &unite_behind_first;
    find_set(sets, UINT64_C(1) << f.order[0]);
    rutin__diagram_forget(claims->builder);
    some = fold_ways(&f, on_duty);
    rutin__diagram_forget(claims->builder);
    return some;
}
