// sense.c - which facts a condition turns on, while facts are left free
//
// A fact turns a part of a condition, and the part turns the whole as long as
// its neighbours let it: in `all` when each of them can be true, in `any` when
// each can be false. So one walk finds every fact that matters, without trying
// values, and how the condition stands now:
//
//     all { sick, any { small, lost } }     with "lost" told to be true
//           ▲           ▲ lost is in the way
//
// This is exact as long as no fact stands in two parts. Where one does the
// parts are taken to be independent, which names too many facts, never too few.
// knot.c looks closer then.
//
// `true or not` and `false or not` are followed side by side: a rule fires on
// what is true, and a ban holds on what is not false.
//
// Stands on condition.

#include "sense.h"

#include <stdlib.h>
#include <string.h>

typedef struct rutin__memory {
    uint64_t round; // that the sense is of; of any other it is forgotten
    rutin__sense sense;
} memory;

bool rutin__senses_init(rutin__senses *senses, const rutin__program *program)
{
    senses->memory = calloc((size_t)program->recurring + 1,
                            sizeof *senses->memory);
    return senses->memory != NULL;
}

void rutin__senses_clear(rutin__senses *senses)
{
    free(senses->memory);
    memset(senses, 0, sizeof *senses);
}

void rutin__senses_begin(rutin__senses *senses, const rutin__view *view)
{
    senses->view = view;
    senses->round++;
}

// Fills [room] and returns it, or returns what is remembered.
static const rutin__sense *sense(const rutin__senses *s, uint32_t at,
                                 rutin__sense *room);

static void set_certain(rutin__sense *out, unsigned answer)
{
    *out = (rutin__sense){.now = (uint8_t)answer, .can = (uint8_t)answer};
}

static bool is_certain(const rutin__sense *of)
{
    return (of->can & (of->can - 1)) == 0;
}

static void turn_round(rutin__sense *of)
{
    uint64_t truth = of->truth;

    of->now = (uint8_t)rutin__opposite(of->now);
    of->can = (uint8_t)rutin__opposite(of->can);
    of->truth = of->denial;
    of->denial = truth;
}

// ---------------------------------------------------------------- parts

// Answers of `all` over two sets of answers: the lower answer of every pair.
// With bits in the order false, unknown, true, an answer is possible when one
// side has it and the other has it or something higher.
static const uint8_t lower[8][8] = {
    {0, 0, 0, 0, 0, 0, 0, 0}, {0, 1, 1, 1, 1, 1, 1, 1},
    {0, 1, 2, 3, 2, 3, 2, 3}, {0, 1, 3, 3, 3, 3, 3, 3},
    {0, 1, 2, 3, 4, 5, 6, 7}, {0, 1, 3, 3, 5, 5, 7, 7},
    {0, 1, 2, 3, 6, 7, 6, 7}, {0, 1, 3, 3, 7, 7, 7, 7},
};

void rutin__sense_begin(rutin__sense *whole)
{
    set_certain(whole, RUTIN__TRUE);
}

// As long as the whole can be true each part can, and so lets the others turn
// it; that is looked at in the end.
void rutin__sense_add(rutin__sense *whole, const rutin__sense *part, bool any)
{
    unsigned now = any ? rutin__opposite(part->now) : part->now;
    unsigned can = any ? rutin__opposite(part->can) : part->can;

    if (now < whole->now)
        whole->now = (uint8_t)now;
    whole->can = lower[whole->can][can];
    whole->truth |= any ? part->denial : part->truth;
    whole->denial |= any ? part->truth : part->denial;
    whole->tangled |= part->tangled | (whole->rests & part->rests);
    whole->rests |= part->rests;
}

void rutin__sense_end(rutin__sense *whole, bool any)
{
    if (is_certain(whole))
        set_certain(whole, whole->can);
    if (!(whole->can & RUTIN__TRUE))
        whole->truth = 0;
    if (any)
        turn_round(whole);
}

// Whether a node is sure to answer yes or no: it is over a fact that is told, or
// over what has happened. Most are.
static bool is_settled(const rutin__view *view, const rutin__node *node,
                       bool *yes)
{
    const rutin__value *value;

    if (node->op < RUTIN__IS_YES)
        return false;
    if (node->op > RUTIN__KNOWN) {
        *yes = rutin__judge(view, (int)(node - view->program->nodes)) ==
               RUTIN__TRUE;
        return true;
    }
    value = &view->values[node->subject];
    *yes = node->op == RUTIN__KNOWN || rutin__fits(node, value->bits);
    return value->told;
}

// Senses the parts of `all`, or of `any`, until one settles it.
static void sense_parts(const rutin__senses *s, uint32_t at, bool any,
                        rutin__sense *whole)
{
    const rutin__node *nodes = s->view->program->nodes;
    uint32_t end = nodes[at].end;
    rutin__sense room;
    bool yes;

    rutin__sense_begin(whole);
    for (at++; at < end && whole->can != RUTIN__FALSE; at = nodes[at].end)
        if (!is_settled(s->view, &nodes[at], &yes))
            rutin__sense_add(whole, sense(s, at, &room), any);
        else if (yes == any)
            set_certain(whole, RUTIN__FALSE);
    rutin__sense_end(whole, any);
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
    of->tangled |= of->rests & fact;
    of->rests |= fact;
}

static void sense_fact(const rutin__senses *s, const rutin__node *node,
                       rutin__sense *out)
{
    const rutin__value *value = &s->view->values[node->subject];
    const rutin__fact *fact = &s->view->program->facts[node->subject];
    rutin__sense room;

    if (value->told) {
        set_certain(out, rutin__answer(node->op == RUTIN__KNOWN ||
                                       rutin__fits(node, value->bits)));
        return;
    }
    if (node->op == RUTIN__KNOWN)
        set_certain(out, RUTIN__FALSE);
    else if (fact->presumption == RUTIN__PRESUMED_CONDITION)
        *out = *sense(s, (uint32_t)fact->presumed, &room);
    else if (fact->presumption == RUTIN__PRESUMED_VALUE)
        set_certain(out, rutin__answer(rutin__fits(node, fact->presumed)));
    else
        set_certain(out, RUTIN__UNKNOWN);
    if (rutin__in_set(s->view->free, node->subject))
        stand_before(out, UINT64_C(1) << fact->bit, node->told);
}

// ---------------------------------------------------------------- the rest

// x:or_else(y) is x while that is not unknown, and y otherwise. What turns both
// the truth of x and its denial turns the whole whatever y is. What turns the
// truth alone goes between unknown and true: between y and true. Likewise false.
static void sense_or_else(const rutin__senses *s, uint32_t at,
                          rutin__sense *whole)
{
    rutin__sense x, y, room;
    uint64_t both;

    x = *sense(s, at + 1, &room);
    if (!(x.can & RUTIN__UNKNOWN)) {
        *whole = x;
        return;
    }
    y = *sense(s, s->view->program->nodes[at + 1].end, &room);
    *whole = y;
    if (x.now != RUTIN__UNKNOWN)
        whole->now = x.now;
    whole->can |= x.can & (RUTIN__FALSE | RUTIN__TRUE);
    both = x.truth & x.denial;
    whole->truth |= both | (y.can & ~RUTIN__TRUE ? x.truth & ~both : 0) |
                    (y.can & RUTIN__TRUE ? x.denial & ~both : 0);
    whole->denial |= both | (y.can & RUTIN__FALSE ? x.truth & ~both : 0) |
                     (y.can & ~RUTIN__FALSE ? x.denial & ~both : 0);
    whole->tangled |= x.tangled | (x.rests & y.rests);
    whole->rests |= x.rests;
}

static void sense_term(const rutin__senses *s, const rutin__term *term,
                       rutin__sense *out)
{
    const rutin__term_version *version = rutin__term_in_force(term,
                                                              s->view->day);

    if (version == NULL)
        set_certain(out, RUTIN__UNKNOWN);
    else
        rutin__sense_of(s, version->when, out);
}

static void sense_anew(const rutin__senses *s, uint32_t at, rutin__sense *out)
{
    const rutin__node *node = &s->view->program->nodes[at];
    rutin__sense room;

    switch (node->op) {
    case RUTIN__ALL:
        sense_parts(s, at, false, out);
        break;
    case RUTIN__ANY:
        sense_parts(s, at, true, out);
        break;
    case RUTIN__NO:
        *out = *sense(s, at + 1, &room);
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

static const rutin__sense *sense(const rutin__senses *s, uint32_t at,
                                 rutin__sense *room)
{
    const rutin__node *node = &s->view->program->nodes[at];
    memory *memory;

    if (node->op >= RUTIN__IS_YES || node->low == 0) {
        sense_anew(s, at, room);
        return room;
    }
    memory = &s->memory[node->low];
    if (memory->round != s->round) {
        sense_anew(s, at, &memory->sense);
        memory->round = s->round;
    }
    return &memory->sense;
}

void rutin__sense_of(const rutin__senses *senses, int when, rutin__sense *out)
{
    const rutin__sense *found = out;

    if (when == RUTIN__NO_CONDITION)
        set_certain(out, RUTIN__TRUE);
    else
        found = sense(senses, (uint32_t)when, out);
    if (found != out)
        *out = *found;
}

void rutin__sense_facts(const rutin__senses *senses, const rutin__set *among,
                        uint64_t bits, rutin__set *facts)
{
    const rutin__view *view = senses->view;
    rutin__set free = *among;

    rutin__set_meet(&free, view->free);
    for (int i = rutin__set_next(&free, 0); i >= 0;
         i = rutin__set_next(&free, i + 1))
        if (bits >> view->program->facts[i].bit & 1)
            rutin__set_add(facts, (unsigned)i);
}
