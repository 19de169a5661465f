// index.c - which rules a case can wake
//
// Nearly every rule is an `all` of a few parts, and one part that is false for
// certain rules it out, whatever else becomes known. So the parts of all rules
// are sorted by what they speak of, and each keeps the set of rules that need it
// to be true, or false:
//
//     place  mentions 1 2 3 5 8     is("hotel")   true: 1 5    false:
//                                   is("street")  true: 2 3    false: 8
//
// Told that the place is a hotel, rules 2 and 3 are out; 8 is not, and neither
// are those that do not mention the place. A set is a bit a rule, so this costs
// a few words for each fact told, however many the rules.

#include "routine/index.h"

#include "base/memory.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"

#include <string.h>

// A part of a condition and the rules that need it to be so.
typedef struct rutin__part {
    struct rutin__part *next;
    int node;
    uint64_t *rules[2]; // that need it to be false, to be true; NULL: none
} rutin__part;

// Parts that are told of together: all over one fact, or one of another kind.
typedef struct rutin__topic {
    struct rutin__topic *next;
    rutin__part *parts;
    uint64_t *mentions; // rules that need any of the parts to be so
    int fact;           // -1: an event, a consent or a term
} rutin__topic;

// ---------------------------------------------------------------- making

static uint64_t *take_rules(rutin_routine *routine)
{
    return rutin__memory_take_many(&routine->arena,
                                   (size_t)rutin__routine_rule_words(routine),
                                   sizeof(uint64_t));
}

static bool same_part(const rutin__node *a, const rutin__node *b)
{
    return a->op == b->op && a->subject == b->subject && a->low == b->low &&
           a->high == b->high;
}

static rutin__topic *find_topic(rutin_routine *routine, int node)
{
    const rutin__node *nodes = routine->program.nodes;
    int fact = rutin__condition_is_fact(&nodes[node]) ? nodes[node].subject
                                                      : -1;
    rutin__topic *topic;

    for (topic = routine->index; topic != NULL; topic = topic->next)
        if (topic->fact == fact &&
            (fact >= 0 || same_part(&nodes[topic->parts->node], &nodes[node])))
            return topic;
    topic = rutin__memory_take(&routine->arena, sizeof *topic);
    if (topic == NULL || (topic->mentions = take_rules(routine)) == NULL)
        return NULL;
    topic->fact = fact;
    topic->next = routine->index;
    routine->index = topic;
    return topic;
}

static rutin__part *find_part(rutin_routine *routine, rutin__topic *topic,
                              int node)
{
    const rutin__node *nodes = routine->program.nodes;
    rutin__part *part;

    for (part = topic->parts; part != NULL; part = part->next)
        if (same_part(&nodes[part->node], &nodes[node]))
            return part;
    part = rutin__memory_take(&routine->arena, sizeof *part);
    if (part == NULL)
        return NULL;
    part->node = node;
    part->next = topic->parts;
    return topic->parts = part;
}

// Notes that [rule] needs the part at [node] to be [wanted].
static bool need(rutin_routine *routine, int rule, int node, bool wanted)
{
    rutin__topic *topic = find_topic(routine, node);
    rutin__part *part = topic ? find_part(routine, topic, node) : NULL;
    uint64_t bit = UINT64_C(1) << (rule & 63);

    if (part == NULL)
        return false;
    if (part->rules[wanted] == NULL)
        part->rules[wanted] = take_rules(routine);
    if (part->rules[wanted] == NULL)
        return false;
    part->rules[wanted][rule >> 6] |= bit;
    topic->mentions[rule >> 6] |= bit;
    return true;
}

// Notes all that [rule] needs for the condition at [node] to be [wanted]: each
// part of `all` that has to be true, and of `any` that has to be false.
static bool need_all(rutin_routine *routine, int rule, int node, bool wanted)
{
    const rutin__node *nodes = routine->program.nodes;
    const rutin__node *at = &nodes[node];

    if (at->op == RUTIN__NO)
        return need_all(routine, rule, node + 1, !wanted);
    if (at->op == RUTIN__ALL || at->op == RUTIN__ANY) {
        if (wanted != (at->op == RUTIN__ALL))
            return true; // any one of the parts would do
        for (uint32_t part = (uint32_t)node + 1; part < at->end;
             part = nodes[part].end)
            if (!need_all(routine, rule, (int)part, wanted))
                return false;
        return true;
    }
    return at->op == RUTIN__OR_ELSE || need(routine, rule, node, wanted);
}

bool rutin__index_make(rutin_routine *routine)
{
    for (int i = 0; i < routine->rule_count; i++) {
        const rutin__rule *rule = &routine->rules[i];

        if (rule->code != NULL)
            continue; // what Lua makes of a case shows only when it runs
        if (rule->when != RUTIN__NO_CONDITION &&
            !need_all(routine, i, rule->when, true))
            return false;
        if (rule->unless != RUTIN__NO_CONDITION &&
            !need_all(routine, i, rule->unless, false))
            return false;
    }
    return true;
}

// ---------------------------------------------------------------- waking

// Leaves awake, of the rules that need the one part of a topic, those that need
// it to be what it is for certain.
static void sift_part(const rutin__topic *topic, const rutin__senses *senses,
                      uint64_t *awake, int words)
{
    rutin__sense room;
    unsigned can = rutin__sense_of(senses, topic->parts->node, &room)->can;
    const uint64_t *rules = topic->parts->rules[can == RUTIN__TRUE];

    if (can != RUTIN__TRUE && can != RUTIN__FALSE)
        return;
    for (int i = 0; i < words; i++)
        awake[i] &= (rules ? rules[i] : 0) | ~topic->mentions[i];
}

// Leaves awake, of the rules that need something of a fact that is told, those
// that need any part to be what it is.
static void sift_fact(const rutin__topic *topic, const rutin__view *view,
                      uint64_t *awake, uint64_t *kept, int words)
{
    int64_t bits = view->values[topic->fact].bits;

    memset(kept, 0, (size_t)words * sizeof *kept);
    for (const rutin__part *part = topic->parts; part; part = part->next) {
        const rutin__node *node = &view->program->nodes[part->node];
        bool yes = node->op == RUTIN__KNOWN ||
                   rutin__condition_fits(node, bits);
        const uint64_t *rules = part->rules[yes];

        for (int i = 0; rules != NULL && i < words; i++)
            kept[i] |= rules[i];
    }
    for (int i = 0; i < words; i++)
        awake[i] &= kept[i] | ~topic->mentions[i];
}

void rutin__index_wake(const rutin_routine *routine,
                       const rutin__senses *senses, uint64_t *awake,
                       uint64_t *scratch)
{
    const rutin__view *view = senses->view;
    int words = rutin__routine_rule_words(routine), count = routine->rule_count;

    memset(awake, 0xff, (size_t)words * sizeof *awake);
    awake[count >> 6] &= (UINT64_C(1) << (count & 63)) - 1;
    for (const rutin__topic *topic = routine->index; topic; topic = topic->next)
        if (topic->fact < 0)
            sift_part(topic, senses, awake, words);
        else if (view->values[topic->fact].told)
            sift_fact(topic, view, awake, scratch, words);
}
