// variable.c - what the rules of a routine turn on
//
// A variable is made for all that a condition reads and that a ground stands on;
// of a number, the classes are what lies between the values it is compared with.

#include "routine/variable.h"

#include "base/memory.h"
#include "base/set.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "time/clock.h"

#include <stdlib.h>
#include <string.h>

enum { MOST = 0xfffe }; // variables

// What the conditions of a routine ask for, while its variables are numbered.
typedef struct census {
    rutin_routine *routine;
    rutin__variable *variables;
    int count, room;
    bool failed;
} census;

static bool is_same(const rutin__variable *a, const rutin__variable *b)
{
    return a->kind == b->kind && a->subject == b->subject &&
           a->bits == b->bits &&
           (a->law == b->law ||
            (a->law != NULL && b->law != NULL && strcmp(a->law, b->law) == 0));
}

static void add(census *c, rutin__variable variable)
{
    rutin__variable *grown;

    c->failed |= c->count == MOST;
    if (c->failed)
        return;
    grown = rutin__memory_grown(
        c->variables, &c->room,
        c->count < c->room ? c->count : c->count * 2 + 64, sizeof *grown);
    c->failed = grown == NULL;
    if (c->failed)
        return;
    c->variables = grown;
    grown[c->count++] = variable;
}

static void add_once(census *c, rutin__variable variable)
{
    for (int i = 0; i < c->count; i++)
        if (is_same(&c->variables[i], &variable))
            return;
    add(c, variable);
}

static unsigned mark_of(rutin__op op)
{
    return op == RUTIN__REACHED ? RUTIN__WAS_REACHED
           : op == RUTIN__TRIED ? RUTIN__WAS_TRIED
           : op == RUTIN__DONE  ? RUTIN__WAS_DONE
                                : RUTIN__WAS_WEIGHED;
}

// The variable that a node over events, consents or the plan reads.
rutin__variable rutin__variable_read(const rutin__program *program, uint32_t at)
{
    const rutin__node *node = &program->nodes[at];

    switch (node->op) {
    case RUTIN__REACHED:
    case RUTIN__TRIED:
    case RUTIN__WEIGHED:
    case RUTIN__DONE:
        return (rutin__variable){
            .kind = RUTIN__VARIABLE_MARK,
            .subject = (uint16_t)(node->subject + (node->op == RUTIN__DONE
                                                       ? program->actor_count
                                                       : 0)),
            .bits = mark_of((rutin__op)node->op),
            .classes = 2};
    case RUTIN__RECEIVED:
        return (rutin__variable){.kind = RUTIN__VARIABLE_RECEIVED,
                                 .subject = node->subject,
                                 .classes = 2};
    case RUTIN__CONSENT:
        if (node->subject != RUTIN__ANYONE)
            return (rutin__variable){.kind = RUTIN__VARIABLE_CONSENT,
                                     .subject = node->subject,
                                     .classes = RUTIN__CONSENT_STATES};
        return (rutin__variable){
            .kind = RUTIN__VARIABLE_ANYONE, .bits = node->low, .classes = 2};
    default:
        return (rutin__variable){
            .kind = RUTIN__VARIABLE_PLAN, .bits = at, .classes = 2};
    }
}

static bool is_leaf(const rutin__node *node)
{
    return node->op > RUTIN__TERM;
}

static void count_nodes(census *c, bool of_plan)
{
    const rutin__program *program = &c->routine->program;

    for (uint32_t i = 0; i < (uint32_t)program->node_count; i++) {
        const rutin__node *node = &program->nodes[i];

        if (!is_leaf(node) || rutin__condition_is_fact(node) ||
            (node->op > RUTIN__CONSENT) != of_plan)
            continue;
        if (of_plan)
            add(c, rutin__variable_read(program, i));
        else
            add_once(c, rutin__variable_read(program, i));
    }
}

static void count_ground(census *c, unsigned subject,
                         const rutin__grounding *grounding)
{
    if (grounding->ground == RUTIN_GROUND_CONSENT)
        add_once(c, (rutin__variable){.kind = RUTIN__VARIABLE_CONSENT,
                                      .subject = (uint16_t)subject,
                                      .classes = RUTIN__CONSENT_STATES});
    if (grounding->ground == RUTIN_GROUND_MAY ||
        grounding->ground == RUTIN_GROUND_DUTY_UNLESS)
        add_once(c, (rutin__variable){.kind = RUTIN__VARIABLE_WEIGHING,
                                      .subject = (uint16_t)subject,
                                      .law = grounding->law,
                                      .classes = 3});
}

static void count_contribution(census *c, const rutin__contribution *by)
{
    for (int i = 0; i < by->ground_count; i++)
        count_ground(c, by->subject, &by->grounds[i]);
    for (int i = 0; i < by->after_count; i++)
        add_once(c, (rutin__variable){.kind = RUTIN__VARIABLE_MARK,
                                      .subject = by->after[i],
                                      .bits = RUTIN__WAS_TRIED,
                                      .classes = 2});
}

static int compare_numbers(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return x < y ? -1 : x > y;
}

// Sorts cuts, and leaves each once that lies after [low] and up to [high].
static int sort_cuts(int64_t *cuts, int count, int64_t low, int64_t high)
{
    int kept = 0;

    qsort(cuts, (size_t)count, sizeof *cuts, compare_numbers);
    for (int i = 0; i < count; i++)
        if (cuts[i] > low && cuts[i] <= high &&
            (kept == 0 || cuts[kept - 1] != cuts[i]))
            cuts[kept++] = cuts[i];
    return kept;
}

// Where the answers of conditions on a number change.
static void cut_number(census *c, int fact, rutin__variable *variable)
{
    const rutin__program *program = &c->routine->program;
    const rutin__fact *of = &program->facts[fact];
    int count = 0;
    int64_t *cuts;

    for (int i = 0; i < program->node_count; i++)
        count += 2 * (program->nodes[i].op == RUTIN__RANGE &&
                      program->nodes[i].subject == fact);
    cuts = rutin__memory_take_many(&c->routine->arena, (size_t)count,
                                   sizeof *cuts);
    c->failed |= cuts == NULL;
    if (cuts == NULL)
        return;
    count = 0;
    for (int i = 0; i < program->node_count; i++) {
        const rutin__node *node = &program->nodes[i];

        if (node->op != RUTIN__RANGE || node->subject != fact)
            continue;
        cuts[count++] = node->low;
        cuts[count++] = node->high < of->max ? node->high + 1 : of->min;
    }
    variable->cuts = cuts;
    variable->cut_count = (uint16_t)sort_cuts(cuts, count, of->min, of->max);
    variable->classes = (uint16_t)(variable->cut_count + 2);
}

// The choices that conditions on a fact tell apart.
static uint64_t choices_read(const rutin__program *program, int fact)
{
    uint64_t all = (UINT64_C(1) << program->facts[fact].choice_count) - 1;
    uint64_t read = 0;

    for (int i = 0; i < program->node_count; i++) {
        const rutin__node *node = &program->nodes[i];

        if (!rutin__condition_is_fact(node) || node->subject != fact)
            continue;
        if (node->op == RUTIN__EMPTY)
            read |= all;
        else if (node->op != RUTIN__KNOWN)
            read |= (uint64_t)node->low & all;
    }
    return read;
}

static void count_choices(census *c, int fact)
{
    uint64_t read = choices_read(&c->routine->program, fact);

    for (; read != 0; read &= read - 1)
        add(c, (rutin__variable){.kind = RUTIN__VARIABLE_CHOICE,
                                 .subject = (uint16_t)fact,
                                 .bits = rutin__set_lowest_bit(read),
                                 .classes = 2});
}

static void count_fact(census *c, int fact)
{
    const rutin__fact *of = &c->routine->program.facts[fact];
    rutin__variable variable = {
        .kind = RUTIN__VARIABLE_FACT, .subject = (uint16_t)fact, .classes = 2};

    if (of->type == RUTIN__YES_NO)
        variable.classes = 3;
    if (of->type == RUTIN__ONE_OF)
        variable.classes = (uint16_t)(of->choice_count + 1);
    if (of->type == RUTIN__NUMBER)
        cut_number(c, fact, &variable);
    ((uint16_t *)c->routine->variable_of)[fact] = (uint16_t)c->count;
    add(c, variable);
    if (of->type == RUTIN__ANY_OF)
        count_choices(c, fact);
}

static void add_dates(int64_t *cuts, int *count, rutin__day from, rutin__day to)
{
    cuts[(*count)++] = from;
    cuts[(*count)++] = to < RUTIN__DAY_MAX ? (int64_t)to + 1 : RUTIN__DAY_MIN;
}

// The days on which a rule or a term comes into force, or is it no more.
static void count_days(census *c)
{
    const rutin_routine *routine = c->routine;
    const rutin__program *program = &routine->program;
    rutin__variable day = {.kind = RUTIN__VARIABLE_DAY};
    int count = 2 * routine->rule_count;
    int64_t *cuts;

    for (int i = 0; i < program->term_count; i++)
        count += 2 * program->terms[i].version_count;
    cuts = malloc((size_t)(count + 1) * sizeof *cuts);
    c->failed |= cuts == NULL;
    if (cuts == NULL)
        return;
    count = 0;
    for (int i = 0; i < routine->rule_count; i++)
        add_dates(cuts, &count, routine->rules[i].from, routine->rules[i].to);
    for (int i = 0; i < program->term_count; i++)
        for (int k = 0; k < program->terms[i].version_count; k++)
            add_dates(cuts, &count, program->terms[i].versions[k].from,
                      program->terms[i].versions[k].to);
    count = sort_cuts(cuts, count, RUTIN__DAY_MIN, RUTIN__DAY_MAX);
    day.cuts = rutin__memory_take_many(&c->routine->arena, (size_t)count,
                                       sizeof *day.cuts);
    if (day.cuts != NULL)
        memcpy((int64_t *)day.cuts, cuts, (size_t)count * sizeof *cuts);
    day.cut_count = (uint16_t)count;
    day.classes = (uint16_t)(count + 1);
    c->failed |= day.cuts == NULL;
    free(cuts);
    add(c, day);
}

static void count_all(census *c)
{
    rutin_routine *routine = c->routine;

    count_days(c);
    count_nodes(c, false);
    for (int i = 0; i < routine->rule_count; i++)
        for (int k = 0; k < routine->rules[i].contribution_count; k++)
            count_contribution(c, &routine->rules[i].contributions[k]);
    routine->first_code = c->count;
    for (int i = 0; i < routine->rule_count; i++)
        if (routine->rules[i].code != NULL)
            add(c, (rutin__variable){
                       .kind = RUTIN__VARIABLE_CODE, .bits = i, .classes = 3});
    routine->first_fact = c->count;
    for (int i = 0; i < routine->program.fact_count; i++)
        count_fact(c, i);
    routine->first_of_plan = c->count;
    count_nodes(c, true);
}

bool rutin__variable_make(rutin_routine *routine)
{
    census c = {.routine = routine};
    rutin__variable *variables;

    routine->variable_of = rutin__memory_take_many(
        &routine->arena, (size_t)routine->program.fact_count,
        sizeof *routine->variable_of);
    if (routine->variable_of == NULL)
        return false;
    count_all(&c);
    variables = rutin__memory_take_many(&routine->arena, (size_t)c.count,
                                        sizeof *variables);
    c.failed |= variables == NULL;
    if (!c.failed)
        memcpy(variables, c.variables, (size_t)c.count * sizeof *variables);
    free(c.variables);
    routine->variables = variables;
    routine->variable_count = c.count;
    return !c.failed;
}

unsigned rutin__variable_class(const rutin__variable *variable, int64_t value)
{
    unsigned low = 0, high = variable->cut_count;

    while (low < high) {
        unsigned middle = (low + high) / 2;

        if (variable->cuts[middle] <= value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

// Of rules and of conditions over the plan `bits` rise.
static int find_risen(const rutin_routine *routine, int first, int end,
                      int64_t bits)
{
    int low = first;

    while (low < end) {
        int middle = low + (end - low) / 2;

        if (routine->variables[middle].bits < bits)
            low = middle + 1;
        else
            end = middle;
    }
    return low;
}

int rutin__variable_find(const rutin_routine *routine,
                         rutin__variable_kind kind, unsigned subject,
                         int64_t bits, const char *law)
{
    rutin__variable wanted = {.kind = (uint8_t)kind,
                              .subject = (uint16_t)subject,
                              .bits = bits,
                              .law = law};

    if (kind == RUTIN__VARIABLE_CODE)
        return find_risen(routine, routine->first_code, routine->first_fact,
                          bits);
    if (kind == RUTIN__VARIABLE_PLAN)
        return find_risen(routine, routine->first_of_plan,
                          routine->variable_count, bits);
    for (int i = 0; i < routine->first_code; i++)
        if (is_same(&routine->variables[i], &wanted))
            return i;
    return -1;
}
