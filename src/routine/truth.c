// truth.c - what verdicts and aspects are folded with

#include "routine/truth.h"

#include "routine/condition.h"

#include <stdbool.h>
#include <stddef.h>

enum { NONE = RUTIN__TRUTH_NONE };

static uint32_t meet(void *context, uint32_t a, uint32_t b)
{
    (void)context;
    return a & b;
}

static uint32_t join(void *context, uint32_t a, uint32_t b)
{
    (void)context;
    return a | b;
}

static uint32_t least(void *context, uint32_t a, uint32_t b)
{
    (void)context;
    return a < b ? a : b;
}

static uint32_t greatest(void *context, uint32_t a, uint32_t b)
{
    (void)context;
    return a > b ? a : b;
}

static uint32_t first_without(void *context, uint32_t a, uint32_t b)
{
    (void)context;
    return b ? 0 : a;
}

// One side is true or false: [a], [other] where it is true.
static uint32_t if_true(void *context, uint32_t a, uint32_t other)
{
    (void)context;
    return a ? other : 0;
}

static uint32_t if_fired(void *context, uint32_t verdict, uint32_t b)
{
    (void)context;
    (void)b;
    return verdict == RUTIN__FIRED;
}

static uint32_t if_open(void *context, uint32_t ban, uint32_t b)
{
    (void)context;
    (void)b;
    return ban == RUTIN__OPEN;
}

static bool settle(rutin__diagram a, rutin__diagram b, uint32_t all,
                   uint32_t none, rutin__diagram *result)
{
    rutin__diagram leaf = rutin__diagram_is_leaf(a) ? a : b;

    *result = leaf;
    if (rutin__diagram_value(leaf) == all)
        return true;
    *result = leaf == a ? b : a;
    return rutin__diagram_value(leaf) == none;
}

static bool settle_meet(rutin__diagram a, rutin__diagram b,
                        rutin__diagram *result)
{
    return settle(a, b, 0, 1, result);
}

static bool settle_join(rutin__diagram a, rutin__diagram b,
                        rutin__diagram *result)
{
    return settle(a, b, 1, 0, result);
}

static bool settle_least(rutin__diagram a, rutin__diagram b,
                         rutin__diagram *result)
{
    return settle(a, b, 0, NONE, result);
}

static bool settle_all(rutin__diagram a, rutin__diagram b,
                       rutin__diagram *result)
{
    return settle(a, b, RUTIN__SILENT, RUTIN__FIRED, result);
}

static bool settle_any(rutin__diagram a, rutin__diagram b,
                       rutin__diagram *result)
{
    return settle(a, b, RUTIN__FIRED, RUTIN__SILENT, result);
}

// [a] is true or false.
static bool settle_if(rutin__diagram a, rutin__diagram b,
                      rutin__diagram *result)
{
    *result = b;
    if (a == rutin__diagram_leaf(0))
        *result = a;
    return rutin__diagram_is_leaf(a) || b == rutin__diagram_leaf(0);
}

static bool settle_without(rutin__diagram a, rutin__diagram b,
                           rutin__diagram *result)
{
    *result = a;
    if (rutin__diagram_is_leaf(b) && rutin__diagram_value(b) != 0)
        *result = rutin__diagram_leaf(0);
    return rutin__diagram_is_leaf(b) || a == rutin__diagram_leaf(0);
}

static uint32_t none_unless(void *context, uint32_t fired, uint32_t standing)
{
    (void)context;
    return fired ? standing : NONE;
}

static bool settle_none(rutin__diagram fired, rutin__diagram standing,
                        rutin__diagram *result)
{
    *result = standing;
    if (fired == rutin__diagram_leaf(0))
        *result = rutin__diagram_leaf(NONE);
    return rutin__diagram_is_leaf(fired);
}

const rutin__diagram rutin__truth_no = UINT32_C(1) << 31;
const rutin__diagram rutin__truth_yes = UINT32_C(1) << 31 | 1;

const rutin__operation rutin__truth_both = {meet, settle_meet, true};
const rutin__operation rutin__truth_either = {join, settle_join, true};
const rutin__operation rutin__truth_strongest = {least, settle_least, true};
const rutin__operation rutin__truth_all = {least, settle_all, true};
const rutin__operation rutin__truth_any = {greatest, settle_any, true};
const rutin__operation rutin__truth_without = {first_without, settle_without,
                                               false};
const rutin__operation rutin__truth_when = {if_true, settle_if, false};
const rutin__operation rutin__truth_fires = {if_fired, NULL, false};
const rutin__operation rutin__truth_is_open = {if_open, NULL, false};
const rutin__operation rutin__truth_or_none = {none_unless, settle_none, false};

rutin__diagram rutin__truth_on(rutin__builder *builder, int variable,
                               const uint32_t *truths, int count)
{
    rutin__edge edges[RUTIN__CONSENT_STATES];

    for (int i = 0; i < count; i++)
        edges[i] = (rutin__edge){(uint16_t)i, rutin__diagram_leaf(truths[i])};
    return rutin__diagram_vertex(builder, (unsigned)variable, edges, count);
}
