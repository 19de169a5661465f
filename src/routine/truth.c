// truth.c - what verdicts and aspects are folded with

#include "routine/truth.h"

#include "routine/condition.h"

#include <stdbool.h>

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

static uint32_t none_unless(void *context, uint32_t fired, uint32_t standing)
{
    (void)context;
    return fired ? standing : RUTIN__TRUTH_NONE;
}

const rutin__diagram rutin__truth_no = UINT32_C(1) << 31;
const rutin__diagram rutin__truth_yes = UINT32_C(1) << 31 | 1;

// Of two sides where one leaf, whatever is on the other, is what they come to, and
// one other leaves that as it is.
#define SETTLES(all, none)                                                     \
    {[all] = RUTIN__LEFT, [none] = RUTIN__RIGHT},                              \
    {                                                                          \
        [all] = RUTIN__RIGHT, [none] = RUTIN__LEFT                             \
    }

const rutin__operation rutin__truth_both = {meet, SETTLES(0, 1), true};
const rutin__operation rutin__truth_either = {join, SETTLES(1, 0), true};
const rutin__operation rutin__truth_strongest = {
    least, SETTLES(0, RUTIN__LEAF_NONE), true};
const rutin__operation rutin__truth_all = {
    least, SETTLES(RUTIN__SILENT, RUTIN__FIRED), true};
const rutin__operation rutin__truth_any = {
    greatest, SETTLES(RUTIN__FIRED, RUTIN__SILENT), true};
const rutin__operation rutin__truth_without = {
    .leaf = first_without,
    .left = {[0] = RUTIN__LEFT},
    .right = {[0] = RUTIN__LEFT, [1] = RUTIN__ZERO}};
const rutin__operation rutin__truth_when = {
    .leaf = if_true,
    .left = {[0] = RUTIN__LEFT, [1] = RUTIN__RIGHT},
    .right = {[0] = RUTIN__RIGHT}};
const rutin__operation rutin__truth_fires = {.leaf = if_fired};
const rutin__operation rutin__truth_is_open = {.leaf = if_open};
const rutin__operation rutin__truth_or_none = {
    .leaf = none_unless, .left = {[0] = RUTIN__NOTHING, [1] = RUTIN__RIGHT}};

rutin__diagram rutin__truth_on(rutin__builder *builder, int variable,
                               const uint32_t *truths, int count)
{
    rutin__edge edges[RUTIN__CONSENT_STATES];

    for (int i = 0; i < count; i++)
        edges[i] = (rutin__edge){(uint32_t)i, rutin__diagram_leaf(truths[i])};
    return rutin__diagram_vertex(builder, (unsigned)variable, edges, count);
}
