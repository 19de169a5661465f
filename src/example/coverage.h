// coverage.h - what the cases of examples pass of a routine
//
// Of each rule the diagram: how often each edge was passed. What a rule is tested
// for is the same wherever in the diagram that stands: so of each variable the
// values that the rule tells apart, each how often a case had it and it decided
// alone, so that another value would have led to another answer with all else as it
// was (MC/DC). Of each condition as it is written, in a rule or in a version of a term:
// how often it was true, false and unknown, and decided alone.

#ifndef RUTIN__COVERAGE_H
#define RUTIN__COVERAGE_H

#include "answer/decide.h"
#include "base/text.h"
#include "routine/diagram.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A vertex of a rule's diagram: its edges stand together in `edges`.
typedef struct rutin__covered_vertex {
    rutin__diagram vertex;
    int first_edge, edge_count;
} rutin__covered_vertex;

typedef struct rutin__covered_edge {
    bool can_pass; // whether any case does
    long passed;
} rutin__covered_edge;

// Classes of a variable that a rule does not tell apart.
typedef struct rutin__covered_value {
    uint16_t variable;
    uint16_t first, last; // of its classes
    uint64_t like;        // and those up to 63, a bit each
    bool can_decide;      // whether it does in any case
    long passed, decided;
} rutin__covered_value;

// A variable that a rule tests. Its vertices stand together.
typedef struct rutin__covered_test {
    uint16_t variable;
    int first_vertex, vertex_count;
    int first_value, value_count;
    int first_class; // in `value_of`: the number of the value of each class
} rutin__covered_test;

typedef struct rutin__covered_condition {
    int node; // of the program
    long yes, no, unknown;
    long decided_yes, decided_no; // alone, while it was that
} rutin__covered_condition;

typedef struct rutin__covered_rule {
    int first_vertex, vertex_count; // each after all that lead to it
    int first_test, test_count;
    int first_condition, condition_count;
    uint32_t can_be; // a bit a verdict: whether it is that in any case
    long fired, open, silent, outside; // outside: not in force
} rutin__covered_rule;

// A version of a term, and what it was in the cases of its days.
typedef struct rutin__covered_term {
    int term, version;
    int first_condition, condition_count;
    long yes, no, unknown;
} rutin__covered_term;

// A case that was noted: the text of it, and a class for each variable.
typedef struct rutin__covered_case {
    int example; // number of it, from 0
    size_t text, length;
    rutin__day day; // the local date of its `now`
    bool is_bound;  // to that day: something happened
} rutin__covered_case;

typedef struct rutin__coverage {
    const rutin_routine *routine;
    rutin__covered_rule *rules;
    rutin__covered_vertex *vertices;
    rutin__covered_edge *edges;
    rutin__covered_test *tests;
    rutin__covered_value *values;
    uint16_t *value_of;
    rutin__covered_condition *conditions;
    rutin__covered_term *terms;
    int term_count;
    int vertex_count, edge_count, test_count, value_count, class_count,
        condition_count;
    long *grounds, *effective; // one a ground that the routine declares
    long *closed, *silent;     // one an actor: how often another stood in
    rutin__covered_case *cases;
    uint16_t *classes; // of each case, one after the other
    rutin__text texts;
    int case_count, case_room, class_room;
    int examples; // that were begun
    long decided; // their cases, and what came then
} rutin__coverage;

// NULL: no memory.
rutin__coverage *rutin__coverage_new(const rutin_routine *routine);
void rutin__coverage_free(rutin__coverage *coverage);

// Notes what a case passes that was decided.
void rutin__coverage_note(rutin__coverage *coverage,
                          const rutin__decision *decision);

// Keeps the text of a case that was decided, for others to be made of it. False:
// no memory.
bool rutin__coverage_keep(rutin__coverage *coverage,
                          const rutin__decision *decision, const char *text,
                          size_t length);

// Adds what another of the same routine has noted.
void rutin__coverage_join(rutin__coverage *coverage,
                          const rutin__coverage *other);

// How many values that a rule tells apart can decide alone, and did.
typedef struct rutin__share {
    int done, of;
} rutin__share;

rutin__share rutin__coverage_share(const rutin__coverage *coverage, int rule);

// How many conditions of a term decided alone as true and as false, each counted twice.
rutin__share rutin__coverage_term(const rutin__coverage *coverage, int term);

// How many edges of its diagram can be passed, and were.
rutin__share rutin__coverage_edges(const rutin__coverage *coverage, int rule);

// Whether any case makes a rule fire; whether it is open in any.
bool rutin__coverage_can_be(const rutin__coverage *coverage, int rule,
                            uint32_t verdict);

#endif
