// probe.c - which values of a fact a rule can tell apart
//
// Two values of a fact are of one kind to a rule when every node over that fact
// answers the same for both. Candidates that show every kind:
//
//     yes_no   no and yes
//     number   both ends of the domain, and of every range in the rule
//     one_of   every choice
//     any_of   every subset of one choice from each cell, and of whole cells,
//              where a cell is the choices that the same nodes name
//
// Candidates of a kind seen before are left out. There are ceilings to all this,
// and a fact that goes past one is told to have more kinds than were found.

#include "routine/probe.h"

#include "base/memory.h"
#include "base/set.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"

#include <stdint.h>
#include <string.h>

// Nodes over one fact that one rule reads, and the kinds of value found so far.
enum { MAX_TESTS = 64, MAX_PROBES = 256, MAX_CELLS = 12 };

typedef struct prober {
    const rutin__program *program;
    const rutin__fact *fact;
    unsigned number;
    const rutin__node *tests[MAX_TESTS];
    int test_count;
    uint64_t kinds[MAX_PROBES];
    int64_t bits[MAX_PROBES];
    int probe_count;
    bool is_partial; // some ceiling was in the way
} prober;

static void collect(prober *p, int when);

static void collect_term(prober *p, const rutin__term *term)
{
    for (int i = 0; i < term->version_count; i++)
        collect(p, term->versions[i].when);
}

// A presumption is part of what the rule reads.
static void collect_presumption(prober *p, unsigned number)
{
    const rutin__fact *fact = &p->program->facts[number];

    if (fact->presumption == RUTIN__PRESUMED_CONDITION)
        collect(p, (int)fact->presumed);
}

// What is asked twice tells no more kinds apart.
static void add_test(prober *p, const rutin__node *node)
{
    for (int i = 0; i < p->test_count; i++)
        if (p->tests[i]->op == node->op && p->tests[i]->low == node->low &&
            p->tests[i]->high == node->high)
            return;
    if (p->test_count == MAX_TESTS)
        p->is_partial = true;
    else
        p->tests[p->test_count++] = node;
}

static void collect(prober *p, int when)
{
    if (when == RUTIN__NO_CONDITION)
        return;
    for (uint32_t at = (uint32_t)when; at < p->program->nodes[when].end; at++) {
        const rutin__node *node = &p->program->nodes[at];

        if (node->op == RUTIN__TERM)
            collect_term(p, &p->program->terms[node->subject]);
        if (node->op < RUTIN__IS_YES || node->op > RUTIN__KNOWN)
            continue;
        if (node->subject != p->number)
            collect_presumption(p, node->subject);
        else
            add_test(p, node);
    }
}

// How every test answers a told value, a bit each.
static uint64_t kind_of(const prober *p, int64_t bits)
{
    uint64_t kind = 0;

    for (int i = 0; i < p->test_count; i++)
        if (rutin__condition_fits(p->tests[i], bits))
            kind |= UINT64_C(1) << i;
    return kind;
}

static void try(prober *p, int64_t bits)
{
    uint64_t kind = kind_of(p, bits);

    for (int i = 0; i < p->probe_count; i++)
        if (p->kinds[i] == kind)
            return;
    if (p->probe_count == MAX_PROBES) {
        p->is_partial = true;
        return;
    }
    p->kinds[p->probe_count] = kind;
    p->bits[p->probe_count++] = bits;
}

static void try_numbers(prober *p)
{
    const rutin__fact *fact = p->fact;

    try(p, fact->min);
    for (int i = 0; i < p->test_count; i++) {
        const rutin__node *test = p->tests[i];

        if (test->op != RUTIN__RANGE)
            continue;
        if (test->low > fact->min)
            try(p, test->low - 1);
        if (test->low >= fact->min && test->low <= fact->max)
            try(p, test->low);
        if (test->high < fact->max)
            try(p, test->high + 1);
    }
    try(p, fact->max);
}

// Splits the choices into cells that the same tests name. Returns their number.
static int find_cells(prober *p, int64_t cells[MAX_CELLS])
{
    uint64_t namers[MAX_CELLS];
    int count = 0;

    for (int choice = 0; choice < p->fact->choice_count; choice++) {
        uint64_t by = 0;
        int cell = 0;

        for (int i = 0; i < p->test_count; i++)
            if (p->tests[i]->low >> choice & 1)
                by |= UINT64_C(1) << i;
        while (cell < count && namers[cell] != by)
            cell++;
        if (cell == MAX_CELLS) {
            p->is_partial = true;
            break;
        }
        if (cell == count) {
            namers[count] = by;
            cells[count++] = 0;
        }
        cells[cell] |= INT64_C(1) << choice;
    }
    return count;
}

// Each cell in turn is left out, has its first choice, or is whole.
static void try_subsets(prober *p)
{
    int64_t cells[MAX_CELLS];
    int count = find_cells(p, cells);
    long ways = 1;

    for (int i = 0; i < count; i++)
        ways *= 3;
    for (long way = 0; way < ways && !p->is_partial; way++) {
        int64_t bits = 0;
        long left = way;

        for (int i = 0; i < count; i++, left /= 3) {
            if (left % 3 == 1)
                bits |= cells[i] & -cells[i];
            if (left % 3 == 2)
                bits |= cells[i];
        }
        try(p, bits);
    }
}

static void try_all(prober *p)
{
    switch (p->fact->type) {
    case RUTIN__YES_NO:
        try(p, 0);
        try(p, 1);
        break;
    case RUTIN__NUMBER:
        try_numbers(p);
        break;
    case RUTIN__ONE_OF:
        for (int i = 0; i < p->fact->choice_count; i++)
            try(p, i);
        break;
    case RUTIN__ANY_OF:
        try_subsets(p);
        break;
    case RUTIN__TEXT:
        try(p, 0); // only whether it is known can be asked
        break;
    }
}

static bool probe_fact(rutin_routine *routine, const rutin__rule *rule,
                       unsigned number, rutin__probe *out)
{
    prober p = {.program = &routine->program, .number = number};
    int64_t *bits;

    p.fact = &routine->program.facts[number];
    collect(&p, rule->when);
    collect(&p, rule->unless);
    try_all(&p);
    bits = rutin__memory_take_many(&routine->arena, (size_t)p.probe_count,
                                   sizeof *bits);
    if (bits == NULL)
        return false;
    memcpy(bits, p.bits, (size_t)p.probe_count * sizeof *bits);
    out->fact = (uint16_t)number;
    out->count = (uint16_t)p.probe_count;
    out->bits = bits;
    out->is_partial = p.is_partial;
    return true;
}

static int count_set(const rutin__set *set)
{
    int count = 0;

    for (unsigned n = 0; n < RUTIN__FACTS; n++)
        count += rutin__set_has(set, n);
    return count;
}

static bool probe_rule(rutin_routine *routine, rutin__rule *rule)
{
    rutin__set reads = {{0}};
    rutin__probe *probes;
    int count = 0;

    rutin__condition_reads(&routine->program, rule->when, &reads);
    rutin__condition_reads(&routine->program, rule->unless, &reads);
    probes = rutin__memory_take_many(&routine->arena, (size_t)count_set(&reads),
                                     sizeof *probes);
    if (probes == NULL)
        return false;
    for (unsigned n = 0; n < (unsigned)routine->program.fact_count; n++)
        if (rutin__set_has(&reads, n) &&
            !probe_fact(routine, rule, n, &probes[count++]))
            return false;
    rule->reads = reads;
    rule->probes = probes;
    rule->probe_count = count;
    return true;
}

bool rutin__probes_make(rutin_routine *routine)
{
    for (int i = 0; i < routine->rule_count; i++)
        if (!probe_rule(routine, (rutin__rule *)&routine->rules[i]))
            return false;
    return true;
}
