// recur.c - which conditions are read more than once
//
// Rules are written for one law after another, and the laws ask the same things:
// whether it is a child, which secrecy holds. A condition of several parts that
// is written twice gets a number, by which a decision remembers it:
//
//     rule 1   all { child, any { sick, lost } }
//                    1      2
//     rule 2   all { child, hurt, no(any { sick, lost }) }
//                    1               2
//
// To find them all conditions are sorted, so that equal ones stand side by side.

#include "routine/recur.h"

#include "routine/condition.h"
#include "routine/routine.h"
#include "time/deadline.h"

#include <stdint.h>
#include <stdlib.h>

// A condition: the nodes from the first to before the end.
typedef struct run {
    rutin__node *first;
    uint32_t length;
} run;

static int compare(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

// Compares two nodes by all but where they end.
static int compare_nodes(const rutin__node *a, const rutin__node *b)
{
    const int64_t by[][2] = {
        {a->op, b->op},
        {a->subject, b->subject},
        {a->low, b->low},
        {a->high, b->high},
        {a->has_within, b->has_within},
        {a->within.unit, b->within.unit},
        {a->within.count, b->within.count},
    };
    int order = 0;

    for (size_t i = 0; order == 0 && i < sizeof by / sizeof *by; i++)
        order = compare(by[i][0], by[i][1]);
    return order;
}

// A part ends as far before the end of the whole in one as in the other.
static int compare_runs(const void *one, const void *other)
{
    const run *a = one, *b = other;
    int order = compare(a->length, b->length);

    for (uint32_t i = 0; order == 0 && i < a->length; i++) {
        order = compare_nodes(&a->first[i], &b->first[i]);
        if (order == 0)
            order = compare(a->first->end - a->first[i].end,
                            b->first->end - b->first[i].end);
    }
    return order;
}

// Lists the conditions over other conditions. Returns how many.
static size_t list_runs(const rutin__program *program, run *runs)
{
    rutin__node *nodes = (rutin__node *)program->nodes;
    size_t count = 0;

    for (uint32_t i = 0; i < (uint32_t)program->node_count; i++)
        if (nodes[i].op < RUTIN__IS_YES)
            runs[count++] = (run){&nodes[i], nodes[i].end - i};
    return count;
}

// Numbers what stands twice; the nodes only when all is compared, which the
// numbers would change. Returns the last.
static int number_runs(run *runs, size_t count, int *numbers)
{
    int last = 0;

    for (size_t i = 1; i < count; i++)
        if (compare_runs(&runs[i - 1], &runs[i]) == 0) {
            if (numbers[i - 1] == 0)
                numbers[i - 1] = ++last;
            numbers[i] = numbers[i - 1];
        }
    for (size_t i = 0; i < count; i++)
        runs[i].first->low = numbers[i];
    return last;
}

bool rutin__recur_find(rutin_routine *routine)
{
    rutin__program *program = &routine->program;
    size_t room = (size_t)program->node_count + 1;
    run *runs = calloc(room, sizeof *runs);
    int *numbers = calloc(room, sizeof *numbers);
    bool has_memory = runs != NULL && numbers != NULL;

    if (has_memory) {
        size_t count = list_runs(program, runs);

        qsort(runs, count, sizeof *runs, compare_runs);
        program->recurring = number_runs(runs, count, numbers);
    }
    free(runs);
    free(numbers);
    return has_memory;
}
