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

static rutin__sense sense(const senser *s, uint32_t at);

static rutin__sense certain(unsigned answer)
{
    return (rutin__sense){.can = answer};
}

static bool is_certain(const rutin__sense *of)
{
    return (of->can & (of->can - 1)) == 0;
}

static rutin__sense opposite(rutin__sense of)
{
    uint64_t truth = of.truth;

    of.can = rutin__opposite(of.can);
    of.truth = of.denial;
    of.denial = truth;
    return of;
}

// Adds a part to `all`. As long as the whole can be true each part can, and so
// lets the others turn it; that is looked at in the end.
static void add_part(rutin__sense *whole, const rutin__sense *part)
{
    whole->can = rutin__lower_of(whole->can, part->can);
    whole->truth |= part->truth;
    whole->denial |= part->denial;
    whole->tangled |= part->tangled || (whole->rests & part->rests) != 0;
    whole->rests |= part->rests;
}

// Senses the parts of `all`, or of `any` by way of their opposites.
static rutin__sense sense_parts(const senser *s, uint32_t at, bool any)
{
    rutin__sense whole = certain(RUTIN__TRUE);

    for (uint32_t part = at + 1; part < s->nodes[at].end;
         part = s->nodes[part].end) {
        rutin__sense of = sense(s, part);

        if (any)
            of = opposite(of);
        add_part(&whole, &of);
        if (whole.can == RUTIN__FALSE)
            break;
    }
    if (is_certain(&whole))
        whole = certain(whole.can);
    if (!(whole.can & RUTIN__TRUE))
        whole.truth = 0;
    return any ? opposite(whole) : whole;
}

// ---------------------------------------------------------------- facts

// Whether going from one of the answers in [before] to one in [after] can make
// the difference between [answer] and any other.
static bool can_turn(unsigned before, unsigned after, unsigned answer)
{
    return ((before & answer) && (after & ~answer)) ||
           ((before & ~answer) && (after & answer));
}

// A fact left free: told, it answers one of [told]; untold, what [instead] does.
static rutin__sense sense_free(uint64_t fact, unsigned told,
                               rutin__sense instead)
{
    rutin__sense of = instead;

    of.can |= told;
    of.tangled |= (instead.rests & fact) != 0;
    of.rests |= fact;
    if (can_turn(instead.can, told, RUTIN__TRUE))
        of.truth |= fact;
    if (can_turn(instead.can, told, RUTIN__FALSE))
        of.denial |= fact;
    return of;
}

// What the node over a fact answers while it is not told.
static rutin__sense sense_untold(const senser *s, const rutin__node *node)
{
    const rutin__fact *fact = &s->view->program->facts[node->subject];

    switch (node->op == RUTIN__KNOWN ? RUTIN__PRESUMED_VALUE
                                     : fact->presumption) {
    case RUTIN__PRESUMED_VALUE:
        return certain(node->op != RUTIN__KNOWN &&
                               rutin__fits(node, fact->presumed)
                           ? RUTIN__TRUE
                           : RUTIN__FALSE);
    case RUTIN__PRESUMED_CONDITION:
        return sense(s, (uint32_t)fact->presumed);
    default:
        return certain(RUTIN__UNKNOWN);
    }
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

static rutin__sense sense_fact(const senser *s, const rutin__node *node)
{
    const rutin__value *value = &s->view->values[node->subject];

    if (!is_free(s, node) && value->told)
        return certain(node->op == RUTIN__KNOWN ||
                               rutin__fits(node, value->bits)
                           ? RUTIN__TRUE
                           : RUTIN__FALSE);
    if (!is_free(s, node))
        return sense_untold(s, node);
    return sense_free(UINT64_C(1) << s->bit_of[node->subject], node->told,
                      sense_untold(s, node));
}

// ---------------------------------------------------------------- the rest

// x:or_else(y) is y while x is a fact not told. Of any other x all that it rests
// on is taken to turn the whole, and to be tangled.
static rutin__sense sense_or_else(const senser *s, uint32_t at)
{
    const rutin__node *first = &s->nodes[at + 1];
    rutin__sense x = sense(s, at + 1), whole;

    if (!(x.can & RUTIN__UNKNOWN))
        return x;
    whole = sense(s, first->end);
    if (is_certain(&x))
        return whole;
    if (is_plain_fact(s, first))
        return sense_free(x.rests, first->told, whole);
    whole.can |= x.can & ~(unsigned)RUTIN__UNKNOWN;
    whole.truth |= x.truth | x.denial;
    whole.denial |= x.truth | x.denial;
    whole.rests |= x.rests;
    whole.tangled = true;
    return whole;
}

static rutin__sense sense_condition(const senser *s, int when)
{
    return when == RUTIN__NO_CONDITION ? certain(RUTIN__TRUE)
                                       : sense(s, (uint32_t)when);
}

static rutin__sense sense_term(const senser *s, const rutin__term *term)
{
    const rutin__term_version *version = rutin__term_in_force(term,
                                                              s->view->day);

    return version == NULL ? certain(RUTIN__UNKNOWN)
                           : sense_condition(s, version->when);
}

static rutin__sense sense(const senser *s, uint32_t at)
{
    const rutin__node *node = &s->nodes[at];

    switch (node->op) {
    case RUTIN__ALL:
        return sense_parts(s, at, false);
    case RUTIN__ANY:
        return sense_parts(s, at, true);
    case RUTIN__NO:
        return opposite(sense(s, at + 1));
    case RUTIN__OR_ELSE:
        return sense_or_else(s, at);
    case RUTIN__TERM:
        return sense_term(s, &s->view->program->terms[node->subject]);
    default:
        if (node->op <= RUTIN__KNOWN)
            return sense_fact(s, node);
        return certain(rutin__judge(s->view, (int)at));
    }
}

rutin__sense rutin__sense_of(const rutin__view *view, const uint8_t *bit_of,
                             int when)
{
    senser s = {view, view->program->nodes, bit_of};

    return sense_condition(&s, when);
}
