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

// Whether [b] is never due before [a], whenever both are.
static bool is_later(const rutin__contribution *a, const rutin__contribution *b)
{
    if (!same_start(a, b) || !a->has_within || !b->has_within ||
        a->countdown >= 0 || b->countdown >= 0)
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

// Those that may be the earliest, one a kind of contributions that count.
static rutin__diagram fold_kinds(rutin__deadline_sets *sets,
                                 const rutin__claims *claims, bool *marked)
{
    rutin__diagram parts[RUTIN__DEADLINE_KINDS];

    for (int kind = 0; kind < sets->kind_count; kind++) {
        for (int i = 0; i < claims->asking->count; i++)
            marked[i] = same_deadline(sets->kinds[kind], claims->asking->by[i]);
        parts[kind] = rutin__diagram_apply(
            claims->builder, &rutin__truth_when, NULL,
            rutin__claim_times(claims, marked),
            rutin__diagram_leaf(find_set(sets, UINT64_C(1) << kind)));
    }
    return rutin__diagram_fold(claims->builder, &unite_sets, sets, parts,
                               sets->kind_count, rutin__truth_no);
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
                                        bool *marked)
{
    rutin__builder *builder = claims->builder;
    rutin__diagram some;

    for (int i = 0; i < claims->asking->count; i++)
        if (find_kind(sets, claims->asking->by[i]) < 0) {
            sets->failed = true;
            return rutin__truth_no;
        }
    rutin__diagram_forget(builder);
    find_set(sets, 0);
    some = fold_kinds(sets, claims, marked);
    rutin__diagram_forget(builder);
    return some;
}
