// sense.c - which facts a condition turns on, while facts are left free
//
// A fact turns a part of a condition, and the part turns the whole as long as
// its neighbours let it: in `all` when each of them can be true, in `any` when
// each can be false. So one walk finds every fact that matters, without trying
// values:
//
//     all { sick, any { small, lost } }     with "lost" told to be true
//           ▲           ▲ lost is in the way
//
// This is exact as long as no fact stands in two parts. Where one does the
// parts are taken to be independent, which names too many facts, never too few,
// and the caller has to try.
//
// `true or not` and `false or not` are followed side by side: a rule fires on
// what is true, and a ban holds on what is not false.
//
// Stands on condition.

#include "sense.h"

typedef struct senser {
    const rutin__view *view;
    const rutin__node *nodes;
    const uint8_t *bit_of;
} senser;

// Each of these fills [out] and returns nothing: half a sense is never passed on.
static void sense(const senser *s, uint32_t at, rutin__sense *out);

static void set_certain(rutin__sense *out, unsigned answer)
{
    *out = (rutin__sense){.can = (uint8_t)answer};
}

static bool is_certain(const rutin__sense *of)
{
    return (of->can & (of->can - 1)) == 0;
}

static void turn_round(rutin__sense *of)
{
    uint64_t truth = of->truth;

    of->can = (uint8_t)rutin__opposite(of->can);
    of->truth = of->denial;
    of->denial = truth;
}

// Adds a part to `all`. As long as the whole can be true each part can, and so
// lets the others turn it; that is looked at in the end.
static void add_part(rutin__sense *whole, const rutin__sense *part)
{
    whole->can = (uint8_t)rutin__lower_of(whole->can, part->can);
    whole->truth |= part->truth;
    whole->denial |= part->denial;
    whole->tangled |= part->tangled || (whole->rests & part->rests) != 0;
    whole->rests |= part->rests;
}

// Whether a node is sure to answer yes or no: it is over a fact that is told, or
// over what has happened. Most are.
static bool is_settled(const senser *s, const rutin__node *node, bool *yes)
{
    const rutin__value *value;

    if (node->op < RUTIN__IS_YES)
        return false;
    if (node->op > RUTIN__KNOWN) {
        *yes = rutin__judge(s->view, (int)(node - s->nodes)) == RUTIN__TRUE;
        return true;
    }
    value = &s->view->values[node->subject];
    *yes = node->op == RUTIN__KNOWN || rutin__fits(node, value->bits);
    return value->told && !rutin__in_set(s->view->free, node->subject);
}

// Senses the parts of `all`, or of `any` by way of their opposites.
static void sense_parts(const senser *s, uint32_t at, bool any,
                        rutin__sense *whole)
{
    uint32_t end = s->nodes[at].end;
    rutin__sense part;
    bool yes;

    set_certain(whole, RUTIN__TRUE);
    for (at++; at < end && whole->can != RUTIN__FALSE; at = s->nodes[at].end) {
        if (is_settled(s, &s->nodes[at], &yes)) {
            if (yes == any)
                set_certain(whole, RUTIN__FALSE);
            continue;
        }
        sense(s, at, &part);
        if (any)
            turn_round(&part);
        add_part(whole, &part);
    }
    if (is_certain(whole))
        set_certain(whole, whole->can);
    if (!(whole->can & RUTIN__TRUE))
        whole->truth = 0;
    if (any)
        turn_round(whole);
}

// ---------------------------------------------------------------- facts

// Whether going from one of the answers in [before] to one in [after] can make
// the difference between [answer] and any other.
static bool can_turn(unsigned before, unsigned after, unsigned answer)
{
    return ((before & answer) && (after & ~answer)) ||
           ((before & ~answer) && (after & answer));
}

// Lets a fact left free stand before what [of] was: told, the fact answers one
// of [told]; untold, all is as before.
static void stand_before(rutin__sense *of, uint64_t fact, unsigned told)
{
    if (can_turn(of->can, told, RUTIN__TRUE))
        of->truth |= fact;
    if (can_turn(of->can, told, RUTIN__FALSE))
        of->denial |= fact;
    of->can |= (uint8_t)told;
    of->tangled |= (of->rests & fact) != 0;
    of->rests |= fact;
}

// What the node over a fact answers while it is not told.
static void sense_untold(const senser *s, const rutin__node *node,
                         rutin__sense *out)
{
    const rutin__fact *fact = &s->view->program->facts[node->subject];

    if (node->op == RUTIN__KNOWN)
        set_certain(out, RUTIN__FALSE);
    else if (fact->presumption == RUTIN__PRESUMED_CONDITION)
        sense(s, (uint32_t)fact->presumed, out);
    else if (fact->presumption == RUTIN__PRESUMED_VALUE)
        set_certain(out, rutin__fits(node, fact->presumed) ? RUTIN__TRUE
                                                           : RUTIN__FALSE);
    else
        set_certain(out, RUTIN__UNKNOWN);
}

static bool is_free(const senser *s, const rutin__node *node)
{
    return rutin__in_set(s->view->free, node->subject);
}

// Whether the node is over a fact left free of which nothing is presumed.
static bool is_plain_fact(const senser *s, const rutin__node *node)
{
    return node->op >= RUTIN__IS_YES && node->op < RUTIN__KNOWN &&
           is_free(s, node) &&
           s->view->program->facts[node->subject].presumption ==
               RUTIN__NOT_PRESUMED;
}

static void sense_fact(const senser *s, const rutin__node *node,
                       rutin__sense *out)
{
    const rutin__value *value = &s->view->values[node->subject];

    if (is_free(s, node)) {
        sense_untold(s, node, out);
        stand_before(out, UINT64_C(1) << s->bit_of[node->subject], node->told);
    } else if (value->told) {
        set_certain(out,
                    node->op == RUTIN__KNOWN || rutin__fits(node, value->bits)
                        ? RUTIN__TRUE
                        : RUTIN__FALSE);
    } else {
        sense_untold(s, node, out);
    }
}

// ---------------------------------------------------------------- the rest

// x:or_else(y) is y while x is a fact not told. Of any other x all that it rests
// on is taken to turn the whole, and to be tangled.
static void sense_or_else(const senser *s, uint32_t at, rutin__sense *whole)
{
    const rutin__node *first = &s->nodes[at + 1];
    rutin__sense x;

    sense(s, at + 1, &x);
    if (!(x.can & RUTIN__UNKNOWN)) {
        *whole = x;
        return;
    }
    sense(s, first->end, whole);
    if (is_certain(&x))
        return;
    if (is_plain_fact(s, first)) {
        stand_before(whole, x.rests, first->told);
        return;
    }
    whole->can |= x.can & (RUTIN__FALSE | RUTIN__TRUE);
    whole->truth |= x.truth | x.denial;
    whole->denial |= x.truth | x.denial;
    whole->rests |= x.rests;
    whole->tangled = true;
}

static void sense_condition(const senser *s, int when, rutin__sense *out)
{
    if (when == RUTIN__NO_CONDITION)
        set_certain(out, RUTIN__TRUE);
    else
        sense(s, (uint32_t)when, out);
}

static void sense_term(const senser *s, const rutin__term *term,
                       rutin__sense *out)
{
    const rutin__term_version *version = rutin__term_in_force(term,
                                                              s->view->day);

    if (version == NULL)
        set_certain(out, RUTIN__UNKNOWN);
    else
        sense_condition(s, version->when, out);
}

static void sense(const senser *s, uint32_t at, rutin__sense *out)
{
    const rutin__node *node = &s->nodes[at];

    switch (node->op) {
    case RUTIN__ALL:
        sense_parts(s, at, false, out);
        break;
    case RUTIN__ANY:
        sense_parts(s, at, true, out);
        break;
    case RUTIN__NO:
        sense(s, at + 1, out);
        turn_round(out);
        break;
    case RUTIN__OR_ELSE:
        sense_or_else(s, at, out);
        break;
    case RUTIN__TERM:
        sense_term(s, &s->view->program->terms[node->subject], out);
        break;
    default:
        if (node->op <= RUTIN__KNOWN)
            sense_fact(s, node, out);
        else
            set_certain(out, rutin__judge(s->view, (int)at));
    }
}

rutin__sense rutin__sense_of(const rutin__view *view, const uint8_t *bit_of,
                             int when)
{
    senser s = {view, view->program->nodes, bit_of};
    rutin__sense out;

    sense_condition(&s, when, &out);
    return out;
}
