// index.c - which rules a case can wake
//
// Of thousands of rules few fire, and the first test of a rule's diagram rules
// most of them out. So for each variable that comes first in some rule there is
// a list a class of those that the class does not silence:
//
//     district   north   ▶ rule 3, rule 17
//                south   ▶ rule 4
//
// A rule that many classes leave awake stands in no list, but in front of all.
// With each stands what its diagram comes to in that class, so that the first
// test is not made again.

#include "routine/index.h"

#include "base/memory.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/variable.h"

#include <string.h>

enum { WIDE = 16 }; // classes; a rule that is awake in more is always judged

static const rutin__diagram silent = UINT32_C(1) << 31 | RUTIN__SILENT;

typedef struct maker {
    const rutin_routine *routine;
    uint16_t *rules;
    rutin__diagram *rest; // of each that is listed
    uint32_t count;
    uint16_t *wholes; // one topic's after the other
} maker;

static unsigned first_variable(const maker *m, int rule)
{
    return m->routine->diagrams.vertices[m->routine->rules[rule].verdict]
        .variable;
}

// In how many classes of its first variable a rule is awake; 0: it never is.
static int count_classes(const maker *m, int rule)
{
    const rutin__diagrams *diagrams = &m->routine->diagrams;
    rutin__diagram verdict = m->routine->rules[rule].verdict;
    int awake = 0, class = 0;

    if (rutin__diagram_is_leaf(verdict))
        return verdict == silent ? 0 : WIDE + 1;
    for (uint32_t edge = diagrams->vertices[verdict].edges;
         edge < diagrams->vertices[verdict + 1].edges; edge++) {
        if (diagrams->to[edge] != silent)
            awake += diagrams->last[edge] + 1 - class;
        class = diagrams->last[edge] + 1;
    }
    return awake;
}

static void list_always(maker *m)
{
    for (int i = 0; i < m->routine->rule_count; i++)
        if (count_classes(m, i) > WIDE) {
            m->rest[m->count] = m->routine->rules[i].verdict;
            m->rules[m->count++] = (uint16_t)i;
        }
}

// Goes through the classes that leave a rule awake: counts it in [first], or puts
// it where [first] says that the next of its class stands.
static void pass_rule(maker *m, int rule, uint32_t *first, bool puts)
{
    const rutin__diagrams *diagrams = &m->routine->diagrams;
    const rutin__vertex *vertex =
        &diagrams->vertices[m->routine->rules[rule].verdict];
    unsigned class = 0;

    for (uint32_t edge = vertex->edges; edge < vertex[1].edges; edge++) {
        for (; diagrams->to[edge] != silent && class <= diagrams->last[edge];
             class ++) {
            if (puts) {
                m->rules[first[class]] = (uint16_t)rule;
                m->rest[first[class]] = diagrams->to[edge];
            }
            first[class]++;
        }
        class = diagrams->last[edge] + 1u;
    }
}

// Lists the rules of one variable, chained by [next] from [head].
static bool list_topic(maker *m, rutin__topic *topic, rutin__arena *arena,
                       const int32_t *next, int32_t head)
{
    unsigned classes = m->routine->variables[topic->variable].classes;
    uint32_t *first = rutin__memory_take_many(arena, (size_t)classes + 1,
                                              sizeof *first);
    uint32_t start;

    if (first == NULL)
        return false;
    for (int32_t rule = head; rule >= 0; rule = next[rule])
        pass_rule(m, rule, first, false);
    start = m->count;
    for (unsigned class = 0; class < classes; class ++) {
        uint32_t count = first[class];

        first[class] = m->count;
        m->count += count;
    }
    for (int32_t rule = head; rule >= 0; rule = next[rule])
        pass_rule(m, rule, first, true);
    memmove(first + 1, first, (size_t)classes * sizeof *first);
    first[0] = start;
    topic->first = first;
    topic->whole = m->wholes;
    for (int32_t rule = head; rule >= 0; rule = next[rule])
        m->wholes[topic->whole_count++] = (uint16_t)rule;
    m->wholes += topic->whole_count;
    return true;
}

// Chains the rules that each variable comes first in. Returns how many variables
// there are, and how long all lists get.
static int chain(const maker *m, int32_t *head, int32_t *next, size_t *length)
{
    int topics = 0;

    for (int i = 0; i < m->routine->variable_count; i++)
        head[i] = -1;
    for (int i = m->routine->rule_count; i-- > 0;) {
        int classes = count_classes(m, i);

        *length += classes > WIDE ? 1 : (size_t)classes;
        if (classes == 0 || classes > WIDE)
            continue;
        topics += head[first_variable(m, i)] < 0;
        next[i] = head[first_variable(m, i)];
        head[first_variable(m, i)] = i;
    }
    return topics;
}

static bool list_all(maker *m, rutin_routine *routine, int32_t *head,
                     int32_t *next)
{
    size_t length = 0;
    int count = chain(m, head, next, &length);
    rutin__topic *topics = rutin__memory_take_many(
        &routine->arena, (size_t)count, sizeof *topics);
    rutin__index *index = rutin__memory_take(&routine->arena, sizeof *index);

    m->rules = rutin__memory_take_many(&routine->arena, length,
                                       sizeof *m->rules);
    m->rest = rutin__memory_take_many(&routine->arena, length, sizeof *m->rest);
    m->wholes = rutin__memory_take_many(
        &routine->arena, (size_t)routine->rule_count, sizeof *m->wholes);
    if (topics == NULL || m->rules == NULL || m->rest == NULL ||
        m->wholes == NULL || index == NULL)
        return false;
    list_always(m);
    *index = (rutin__index){.topics = topics,
                            .rules = m->rules,
                            .rest = m->rest,
                            .always = (int)m->count};
    routine->index = index;
    for (int i = 0; i < routine->variable_count; i++) {
        rutin__topic *topic = &topics[index->topic_count];

        if (head[i] < 0)
            continue;
        topic->variable = (uint16_t)i;
        if (!list_topic(m, topic, &routine->arena, next, head[i]))
            return false;
        index->topic_count++;
    }
    return true;
}

bool rutin__index_make(rutin_routine *routine)
{
    maker m = {.routine = routine};
    rutin__arena scratch = {0};
    int32_t *head = rutin__memory_take_many(
        &scratch, (size_t)routine->variable_count + 1, sizeof *head);
    int32_t *next = rutin__memory_take_many(
        &scratch, (size_t)routine->rule_count + 1, sizeof *next);
    bool made = head != NULL && next != NULL &&
                list_all(&m, routine, head, next);

    rutin__memory_clear(&scratch);
    return made;
}
