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

#include "routine/sense.h"

#include "routine/schema.h"

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

void rutin__senses_begin(rutin__senses *senses, const rutin__view *view,
                         const rutin__set *untold)
{
    senses->view = view;
    senses->untold = untold;
    senses->round++;
}

// Each of these returns [out], filled, or where the sense is remembered.
static const rutin__sense *sense(const rutin__senses *s, uint32_t at,
                                 rutin__sense *out);

static const rutin__sense *set_certain(rutin__sense *out, unsigned answer)
{
    *out = (rutin__sense){.now = (uint8_t)answer, .can = (uint8_t)answer};
    return out;
}

static const rutin__sense *copy(rutin__sense *out, const rutin__sense *of)
{
    if (out != of)
        *out = *of;
    return out;
}

static bool is_certain(const rutin__sense *of)
{
    return (of->can & (of->can - 1)) == 0;
}

// Answers of `no` over a set of answers.
static const uint8_t opposite[8] = {0, 4, 2, 6, 1, 5, 3, 7};

static void turn_round(rutin__sense *of)
{
    uint64_t truth = of->truth;

    of->now = opposite[of->now];
    of->can = opposite[of->can];
    of->truth = of->denial;
    of->denial = truth;
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

// A fact that is told, or of which something is presumed, or asked whether it is
// known.
static const rutin__sense *sense_answered(const rutin__senses *s,
                                          const rutin__node *node,
                                          rutin__sense *out)
{
    const rutin__value *value = &s->view->values[node->subject];
    const rutin__fact *fact = &s->view->program->facts[node->subject];

    if (value->told)
        return set_certain(out, rutin__condition_answer(
                                    node->op == RUTIN__KNOWN ||
                                    rutin__condition_fits(node, value->bits)));
    if (node->op == RUTIN__KNOWN)
        set_certain(out, RUTIN__FALSE);
    else if (fact->presumption == RUTIN__PRESUMED_VALUE)
        set_certain(out, rutin__condition_answer(
                             rutin__condition_fits(node, fact->presumed)));
    else
        copy(out, sense(s, (uint32_t)fact->presumed, out));
    stand_before(out, UINT64_C(1) << fact->bit, node->told);
    return out;
}

// Most are none of these: the fact is unknown until it is told.
static const rutin__sense *sense_fact(const rutin__senses *s,
                                      const rutin__node *node,
                                      rutin__sense *out)
{
    const rutin__fact *fact = &s->view->program->facts[node->subject];
    uint64_t bit = UINT64_C(1) << fact->bit;

    if (s->view->values[node->subject].told || node->op == RUTIN__KNOWN ||
        fact->presumption != RUTIN__NOT_PRESUMED)
        return sense_answered(s, node, out);
    *out = (rutin__sense){
        .now = RUTIN__UNKNOWN,
        .can = RUTIN__UNKNOWN | node->told,
        .truth = node->told & RUTIN__TRUE ? bit : 0,
        .denial = node->told & RUTIN__FALSE ? bit : 0,
        .rests = bit,
    };
    return out;
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

// As long as the whole can be true each part can, and so lets the others turn
// it; that is looked at in the end.
static inline void add(rutin__sense *whole, const rutin__sense *part, bool any)
{
    unsigned now = any ? opposite[part->now] : part->now;
    unsigned can = any ? opposite[part->can] : part->can;

    if (can == RUTIN__TRUE)
        return;
    if (now < whole->now)
        whole->now = (uint8_t)now;
    whole->can = lower[whole->can][can];
    whole->truth |= any ? part->denial : part->truth;
    whole->denial |= any ? part->truth : part->denial;
    whole->tangled |= part->tangled | (whole->rests & part->rests);
    whole->rests |= part->rests;
}

static inline void end(rutin__sense *whole, bool any)
{
    if (is_certain(whole))
        set_certain(whole, whole->can);
    if (!(whole->can & RUTIN__TRUE))
        whole->truth = 0;
    if (any)
        turn_round(whole);
}

void rutin__sense_begin(rutin__sense *whole)
{
    set_certain(whole, RUTIN__TRUE);
}

void rutin__sense_add(rutin__sense *whole, const rutin__sense *part, bool any)
{
    add(whole, part, any);
}

void rutin__sense_end(rutin__sense *whole, bool any)
{
    end(whole, any);
}

// Senses the parts of `all`, or of `any`, until one settles it.
static inline const rutin__sense *sense_parts(const rutin__senses *s,
                                              uint32_t at, bool any,
                                              rutin__sense *out)
{
    const rutin__node *nodes = s->view->program->nodes;
    uint32_t last = nodes[at].end;
    rutin__sense whole, room;

    set_certain(&whole, RUTIN__TRUE);
    for (at++; at < last && whole.can != RUTIN__FALSE; at = nodes[at].end)
        if (rutin__condition_is_fact(&nodes[at]))
            add(&whole, sense_fact(s, &nodes[at], &room), any);
        else
            add(&whole, sense(s, at, &room), any);
    end(&whole, any);
    *out = whole;
    return out;
}

static const rutin__sense *sense_all(const rutin__senses *s, uint32_t at,
                                     rutin__sense *out)
{
    return sense_parts(s, at, false, out);
}

static const rutin__sense *sense_any(const rutin__senses *s, uint32_t at,
                                     rutin__sense *out)
{
    return sense_parts(s, at, true, out);
}

// ---------------------------------------------------------------- the rest

// x:or_else(y) is x while that is not unknown, and y otherwise. What turns both
// the truth of x and its denial turns the whole whatever y is. What turns the
// truth alone goes between unknown and true: between y and true. Likewise false.
static const rutin__sense *sense_or_else(const rutin__senses *s, uint32_t at,
                                         rutin__sense *whole)
{
    rutin__sense room;
    const rutin__sense *x = sense(s, at + 1, &room);
    unsigned y;
    uint64_t both = x->truth & x->denial;
    uint64_t truth = x->truth & ~both, denial = x->denial & ~both;

    if (!(x->can & RUTIN__UNKNOWN))
        return copy(whole, x);
    copy(whole, sense(s, s->view->program->nodes[at + 1].end, whole));
    y = whole->can;
    if (x->now != RUTIN__UNKNOWN)
        whole->now = x->now;
    whole->can |= x->can & (RUTIN__FALSE | RUTIN__TRUE);
    whole->truth |= both | (y & ~RUTIN__TRUE ? truth : 0) |
                    (y & RUTIN__TRUE ? denial : 0);
    whole->denial |= both | (y & RUTIN__FALSE ? truth : 0) |
                     (y & ~RUTIN__FALSE ? denial : 0);
    whole->tangled |= x->tangled | (x->rests & whole->rests);
    whole->rests |= x->rests;
    return whole;
}

static const rutin__sense *sense_no(const rutin__senses *s, uint32_t at,
                                    rutin__sense *out)
{
    copy(out, sense(s, at + 1, out));
    turn_round(out);
    return out;
}

static const rutin__sense *sense_term(const rutin__senses *s,
                                      const rutin__term *term,
                                      rutin__sense *out)
{
    const rutin__term_version *version = rutin__condition_term_in_force(
        term, s->view->day);

    if (version == NULL)
        return set_certain(out, RUTIN__UNKNOWN);
    return rutin__sense_of(s, version->when, out);
}

static const rutin__sense *sense_compound(const rutin__senses *s, uint32_t at,
                                          rutin__sense *out)
{
    const rutin__node *node = &s->view->program->nodes[at];

    switch (node->op) {
    case RUTIN__ALL:
        return sense_all(s, at, out);
    case RUTIN__ANY:
        return sense_any(s, at, out);
    case RUTIN__NO:
        return sense_no(s, at, out);
    case RUTIN__OR_ELSE:
        return sense_or_else(s, at, out);
    default:
        return sense_term(s, &s->view->program->terms[node->subject], out);
    }
}

// Senses a condition that recurs, if it was not yet.
static const rutin__sense *remember(const rutin__senses *s, uint32_t at,
                                    memory *memory)
{
    if (memory->round != s->round)
        copy(&memory->sense, sense_compound(s, at, &memory->sense));
    memory->round = s->round;
    return &memory->sense;
}

static const rutin__sense *sense(const rutin__senses *s, uint32_t at,
                                 rutin__sense *out)
{
    const rutin__node *node = &s->view->program->nodes[at];

    if (rutin__condition_is_fact(node))
        return sense_fact(s, node, out);
    if (node->op > RUTIN__KNOWN)
        return set_certain(out, rutin__condition_judge(s->view, (int)at));
    if (node->low != 0)
        return remember(s, at, &s->memory[node->low]);
    return sense_compound(s, at, out);
}

const rutin__sense *rutin__sense_of(const rutin__senses *senses, int when,
                                    rutin__sense *room)
{
    if (when == RUTIN__NO_CONDITION)
        return set_certain(room, RUTIN__TRUE);
    return sense(senses, (uint32_t)when, room);
}

void rutin__sense_facts(const rutin__senses *senses, const rutin__set *among,
                        uint64_t bits, rutin__set *facts)
{
    const rutin__fact *of = senses->view->program->facts;

    for (unsigned i = 0; i < 4; i++) {
        uint64_t untold = among->word[i] & senses->untold->word[i];

        for (; untold != 0; untold &= untold - 1)
            if (bits >> of[64 * i + rutin__set_lowest_bit(untold)].bit & 1)
                facts->word[i] |= untold & -untold;
    }
}
