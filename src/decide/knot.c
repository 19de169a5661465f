// knot.c - which facts a rule turns on, where they are tangled
//
// A fact in two parts of a rule ties them together, and sensing each by itself
// says too much. So such facts are tried out: untold, and with every value that
// the rule can tell apart. Of the parts without them all that shows is their
// answer, and each possible answer is tried. Together these are a counter, of
// which a way to set it is a bit of a word:
//
//     way          0    1    2    3    4    5    6    7    8
//     secrecy      -  none other   -  none other   -  none other
//     urgent       F    F    F     ?    ?    ?     T    T    T
//
// One walk judges the rule in all of them, an operation a node. Where the word
// of those in which it fires differs between two settings of one digit, that
// digit turns the rule. Digits that stand beyond the word take a walk for each
// of their settings, and are laid out anew to be compared in it.

#include "decide/knot.h"

#include "decide/counter.h"
#include "routine/condition.h"
#include "routine/schema.h"

#include <string.h>

// A walk senses each condition at most once from every one that it stands in.
enum { MAX_DESCENTS = 50 * 1000 * 1000 };

// What turns together, by number of the digit: a fact, untold and then with each
// value, or a part, with each of its answers from false to true.
typedef struct turner {
    const rutin__probe *probe; // of a fact; NULL: a part
    uint64_t truth, denial;    // of a part
    unsigned answers[3];
    bool turns; // the rule, as a fact
} turner;

typedef struct knot {
    const rutin__senses *senses;
    const rutin__rule *rule;
    uint64_t tangled;
    rutin__counter counter;
    turner turners[RUTIN__DIGITS];
    int met;               // turners looked at on this walk for parts
    uint64_t fires, holds; // ways of this word in which the rule does
    uint64_t fired, held;  // and of the last where the first digit beyond is 0
    uint64_t turning;      // bits of facts in parts
    bool is_too_large;
    int64_t *descents;
} knot;

// In which ways a condition is true, and false; in all others unknown.
typedef struct answers {
    uint64_t yes, no;
} answers;

static answers try(knot *k, uint32_t at);
static answers try_tangled(knot *k, uint32_t at);

static answers always(unsigned answer)
{
    return (answers){answer == RUTIN__TRUE ? UINT64_MAX : 0,
                     answer == RUTIN__FALSE ? UINT64_MAX : 0};
}

// ---------------------------------------------------------------- turners

static const rutin__probe *probe_of(const rutin__rule *rule, unsigned fact)
{
    const rutin__probe *probe = rule->probes;

    while (probe->fact != fact)
        probe++;
    return probe;
}

// The number of a new digit, -1 when that is too many.
static int add_turner(knot *k, const rutin__probe *probe, int settings)
{
    int number = rutin__counter_add(&k->counter, settings);

    if (number < 0)
        k->is_too_large = true;
    else
        k->turners[number] = (turner){.probe = probe};
    return number;
}

static int turner_of_fact(knot *k, unsigned fact)
{
    const rutin__probe *probe;

    for (int i = 0; i < k->counter.count; i++) {
        probe = k->turners[i].probe;
        if (probe != NULL && probe->fact == fact)
            return i;
    }
    probe = probe_of(k->rule, fact);
    if (probe->is_partial)
        k->is_too_large = true;
    return add_turner(k, probe, probe->count + 1);
}

// That of the next part of the walk, which meets the same each time.
static int turner_of_part(knot *k, const rutin__sense *part)
{
    int number, settings = 0;
    unsigned answers[3];

    for (; k->met < k->counter.count; k->met++)
        if (k->turners[k->met].probe == NULL)
            return k->met++;
    for (unsigned one = RUTIN__FALSE; one <= RUTIN__TRUE; one *= 2)
        if (part->can & one)
            answers[settings++] = one;
    number = add_turner(k, NULL, settings);
    k->met = k->counter.count;
    if (number >= 0) {
        k->turners[number].truth = part->truth;
        k->turners[number].denial = part->denial;
        memcpy(k->turners[number].answers, answers, sizeof answers);
    }
    return number;
}

// ---------------------------------------------------------------- walking

// Lets a condition answer so in the ways in which a digit has a setting.
static void add_ways(const knot *k, answers *to, int digit, int setting,
                     unsigned answer)
{
    uint64_t ways = rutin__counter_ways(&k->counter, digit, setting);

    if (answer == RUTIN__TRUE)
        to->yes |= ways;
    else if (answer == RUTIN__FALSE)
        to->no |= ways;
}

// A part that has no fact in common with the rest.
static answers try_part(knot *k, const rutin__sense *part)
{
    answers result = {0, 0};
    int digit;

    if ((part->can & (part->can - 1)) == 0)
        return always(part->can);
    digit = turner_of_part(k, part);
    for (int i = 0; digit >= 0 && i < k->counter.digits[digit].settings; i++)
        add_ways(k, &result, digit, i, k->turners[digit].answers[i]);
    return result;
}

static answers opposite(answers of)
{
    return (answers){of.no, of.yes};
}

// Parts that have no fact in common with the rest are one.
static answers try_parts(knot *k, uint32_t at, bool any)
{
    const rutin__node *nodes = k->senses->view->program->nodes;
    answers result = always(RUTIN__TRUE), part;
    rutin__sense rest, room;

    rutin__sense_begin(&rest);
    for (uint32_t i = at + 1; i < nodes[at].end; i = nodes[i].end) {
        const rutin__sense *of = rutin__sense_of(k->senses, (int)i, &room);

        if (!(of->rests & k->tangled)) {
            rutin__sense_add(&rest, of, any);
            continue;
        }
        part = any ? opposite(try_tangled(k, i)) : try_tangled(k, i);
        result.yes &= part.yes;
        result.no |= part.no;
    }
    rutin__sense_end(&rest, any);
    part = any ? opposite(try_part(k, &rest)) : try_part(k, &rest);
    result.yes &= part.yes;
    result.no |= part.no;
    return any ? opposite(result) : result;
}

static answers try_or_else(knot *k, uint32_t at)
{
    answers x = try(k, at + 1), y;
    uint64_t unknown = ~(x.yes | x.no);

    y = try(k, k->senses->view->program->nodes[at + 1].end);
    x.yes |= unknown & y.yes;
    x.no |= unknown & y.no;
    return x;
}

static answers try_untold(knot *k, const rutin__node *node)
{
    const rutin__fact *fact = &k->senses->view->program->facts[node->subject];

    if (node->op == RUTIN__KNOWN)
        return always(RUTIN__FALSE);
    if (fact->presumption == RUTIN__PRESUMED_CONDITION)
        return try(k, (uint32_t)fact->presumed);
    if (fact->presumption == RUTIN__PRESUMED_VALUE)
        return always(rutin__condition_answer(
            rutin__condition_fits(node, fact->presumed)));
    return always(RUTIN__UNKNOWN);
}

static answers try_fact(knot *k, const rutin__node *node)
{
    answers result = try_untold(k, node);
    int digit = turner_of_fact(k, node->subject);
    uint64_t untold;

    if (digit < 0)
        return result;
    untold = rutin__counter_ways(&k->counter, digit, 0);
    result.yes &= untold;
    result.no &= untold;
    for (int i = 1; i < k->counter.digits[digit].settings; i++)
        add_ways(k, &result, digit, i,
                 rutin__condition_answer(
                     node->op == RUTIN__KNOWN ||
                     rutin__condition_fits(
                         node, k->turners[digit].probe->bits[i - 1])));
    return result;
}

// Tries a condition that a tangled fact stands in.
static answers try_tangled(knot *k, uint32_t at)
{
    const rutin__view *view = k->senses->view;
    const rutin__node *node = &view->program->nodes[at];

    switch (node->op) {
    case RUTIN__ALL:
        return try_parts(k, at, false);
    case RUTIN__ANY:
        return try_parts(k, at, true);
    case RUTIN__NO:
        return opposite(try_tangled(k, at + 1));
    case RUTIN__OR_ELSE:
        return try_or_else(k, at);
    case RUTIN__TERM:
        return try_tangled(k,
                           (uint32_t)rutin__condition_term_in_force(
                               &view->program->terms[node->subject], view->day)
                               ->when);
    default:
        return try_fact(k, node);
    }
}

static answers try(knot *k, uint32_t at)
{
    rutin__sense room;
    const rutin__sense *of = rutin__sense_of(k->senses, (int)at, &room);

    return of->rests & k->tangled ? try_tangled(k, at) : try_part(k, of);
}

static void walk(knot *k)
{
    answers when = always(RUTIN__TRUE), unless = always(RUTIN__FALSE);

    *k->descents += k->rule->descents;
    k->met = 0;
    if (k->rule->when != RUTIN__NO_CONDITION)
        when = try(k, (uint32_t)k->rule->when);
    if (k->rule->unless != RUTIN__NO_CONDITION)
        unless = try(k, (uint32_t)k->rule->unless);
    k->fires = when.yes & ~unless.yes;
    k->holds = k->rule->has_bans ? ~when.no & ~unless.yes : 0;
}

// ---------------------------------------------------------------- what turns

static bool differ(const knot *k, int digit, int a, int b)
{
    return rutin__counter_differs(&k->counter, k->fires, digit, a, b) ||
           rutin__counter_differs(&k->counter, k->holds, digit, a, b);
}

// Finds what of a part turns the rule: of its facts those that turn its truth
// alone go between unknown and true, those of its denial between false and
// unknown.
static void compare_part(knot *k, int digit)
{
    const turner *part = &k->turners[digit];

    for (int b = 1; b < k->counter.digits[digit].settings; b++)
        for (int a = 0; a < b; a++)
            if (differ(k, digit, a, b))
                k->turning |= (part->answers[a] == RUTIN__FALSE ? part->denial
                                                                : UINT64_MAX) &
                              (part->answers[b] == RUTIN__TRUE ? part->truth
                                                               : UINT64_MAX);
}

static void compare_fact(knot *k, int digit)
{
    turner *fact = &k->turners[digit];

    for (int i = 1; i < k->counter.digits[digit].settings && !fact->turns; i++)
        fact->turns = differ(k, digit, 0, i);
}

// The words of the first digit beyond follow on that where it is untold.
static void compare_words(knot *k, int digit)
{
    if (k->counter.at % k->counter.digits[digit].settings == 0) {
        k->fired = k->fires;
        k->held = k->holds;
    }
    k->turners[digit].turns |= k->fires != k->fired || k->holds != k->held;
}

static void compare(knot *k)
{
    for (int i = 0; i < k->counter.count; i++)
        if (!rutin__counter_compares(&k->counter, i))
            continue;
        else if (k->counter.digits[i].is_beyond)
            compare_words(k, i);
        else if (k->turners[i].probe != NULL)
            compare_fact(k, i);
        else
            compare_part(k, i);
}

static uint64_t find_tangled(const rutin__senses *senses,
                             const rutin__rule *rule)
{
    rutin__sense room[2];

    return rutin__tangled(rutin__sense_of(senses, rule->when, &room[0]),
                          rutin__sense_of(senses, rule->unless, &room[1]));
}

// Tries all ways, in each layout that it takes. False when they are too many.
static bool try_all(knot *k)
{
    rutin__counter *counter = &k->counter;

    rutin__counter_init(counter);
    do
        for (; counter->at < counter->words; counter->at++) {
            walk(k);
            if (k->is_too_large || *k->descents > MAX_DESCENTS)
                return false;
            compare(k);
        }
    while (rutin__counter_lay_out(counter));
    return true;
}

bool rutin__untie(const rutin__senses *senses, const rutin__rule *rule,
                  int64_t *descents, rutin__set *facts)
{
    knot k;

    k.senses = senses;
    k.rule = rule;
    k.tangled = find_tangled(senses, rule);
    k.turning = 0;
    k.is_too_large = false;
    k.descents = descents;
    if (!try_all(&k))
        return false;
    for (int i = 0; i < k.counter.count; i++)
        if (k.turners[i].turns)
            rutin__set_add(facts, k.turners[i].probe->fact);
    rutin__sense_facts(senses, &rule->reads, k.turning, facts);
    return true;
}
