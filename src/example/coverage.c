// coverage.c - what the cases of examples pass of a routine
//
// The vertices of each rule are listed once, by the variable that they test, so
// that each stands after all that lead to it. Which edges any case can pass is
// found by walking all paths as far as they turn on what happened, where some
// things exclude each other; facts do not.

#include "example/coverage.h"

#include "answer/decide.h"
#include "base/memory.h"
#include "base/text.h"
#include "case/record.h"
#include "decide/draft.h"
#include "decide/judge.h"
#include "decide/view.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "routine/variable.h"
#include "rutin.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { NO_CLASS = 0xffff, STEPS = 20000 };

// ---------------------------------------------------------------- vertices

static unsigned edges_of(const rutin__diagrams *of, rutin__diagram vertex)
{
    return of->vertices[vertex + 1].edges - of->vertices[vertex].edges;
}

// The vertices of one diagram while they are listed.
typedef struct listing {
    rutin__coverage *coverage;
    int first, room, edge_room;
    bool failed;
} listing;

static int find_vertex(const rutin__coverage *c, int first, int count,
                       rutin__diagram vertex)
{
    for (int i = first; i < first + count; i++)
        if (c->vertices[i].vertex == vertex)
            return i;
    return -1;
}

static void list_vertex(listing *l, rutin__diagram at)
{
    rutin__coverage *c = l->coverage;
    const rutin__diagrams *of = &c->routine->diagrams;
    rutin__covered_vertex *grown;

    if (l->failed || rutin__diagram_is_leaf(at) ||
        find_vertex(c, l->first, c->vertex_count - l->first, at) >= 0)
        return;
    grown = rutin__memory_grown(c->vertices, &l->room,
                                c->vertex_count < l->room ? c->vertex_count
                                                          : 2 * l->room + 64,
                                sizeof *grown);
    l->failed = grown == NULL;
    if (l->failed)
        return;
    c->vertices = grown;
    grown[c->vertex_count++] = (rutin__covered_vertex){
        .vertex = at, .edge_count = (int)edges_of(of, at)};
    for (unsigned i = 0; i < edges_of(of, at); i++)
        list_vertex(l, of->to[of->vertices[at].edges + i]);
}

// Sorts the vertices of a rule by what they test.
static void sort_vertices(rutin__coverage *c, int first)
{
    const rutin__vertex *vertices = c->routine->diagrams.vertices;

    for (int i = first + 1; i < c->vertex_count; i++) {
        rutin__covered_vertex moved = c->vertices[i];
        int k = i;

        for (; k > first && vertices[c->vertices[k - 1].vertex].variable >
                                vertices[moved.vertex].variable;
             k--)
            c->vertices[k] = c->vertices[k - 1];
        c->vertices[k] = moved;
    }
}

static bool list_vertices(rutin__coverage *c)
{
    listing l = {.coverage = c};

    for (int i = 0; i < c->routine->rule_count; i++) {
        l.first = c->vertex_count;
        list_vertex(&l, c->routine->rules[i].verdict);
        if (l.failed)
            return false;
        sort_vertices(c, l.first);
        c->rules[i].first_vertex = l.first;
        c->rules[i].vertex_count = c->vertex_count - l.first;
        for (int k = l.first; k < c->vertex_count; k++) {
            c->vertices[k].first_edge = c->edge_count;
            c->edge_count += c->vertices[k].edge_count;
        }
    }
    c->edges = calloc((size_t)c->edge_count + 1, sizeof *c->edges);
    return c->edges != NULL;
}

// ---------------------------------------------------------------- values

// Whether a rule leads two classes of a variable the same way wherever it tests it.
static bool are_alike(const rutin__coverage *c, const rutin__covered_test *test,
                      unsigned a, unsigned b)
{
    const rutin__diagrams *of = &c->routine->diagrams;

    for (int i = 0; i < test->vertex_count; i++) {
        rutin__diagram at = c->vertices[test->first_vertex + i].vertex;

        if (rutin__diagram_child(of, at, a) != rutin__diagram_child(of, at, b))
            return false;
    }
    return true;
}

// The first class from which a class is not told apart; of one that lies between
// cuts, among those next to it.
static unsigned first_alike(const rutin__coverage *c,
                            const rutin__covered_test *test, unsigned class)
{
    const rutin__variable *variable = &c->routine->variables[test->variable];
    unsigned first = variable->cut_count == 0 ? 0
                     : class < 2              ? class
                                              : class - 1;

    while (first < class && !are_alike(c, test, first, class))
        first++;
    return first;
}

static void list_values(rutin__coverage *c, rutin__covered_test *test)
{
    unsigned classes = c->routine->variables[test->variable].classes;
    uint16_t *value_of = c->value_of + test->first_class;

    for (unsigned class = 0; class < classes; class ++) {
        unsigned first = first_alike(c, test, class);
        rutin__covered_value *value;

        value_of[class] = first < class ? value_of[first]
                                        : (uint16_t)test->value_count++;
        value = &c->values[test->first_value + value_of[class]];
        if (first == class)
            *value = (rutin__covered_value){.variable = test->variable,
                                            .first = (uint16_t) class};
        value->last = (uint16_t) class;
        if (class < 64)
            value->like |= UINT64_C(1) << class;
    }
}

// Adds a test, or to the last one of the rule a vertex.
static void add_to_tests(rutin__coverage *c, rutin__covered_rule *rule,
                         int vertex)
{
    unsigned variable =
        c->routine->diagrams.vertices[c->vertices[vertex].vertex].variable;
    rutin__covered_test *test = &c->tests[c->test_count - 1];

    if (rule->test_count == 0 || test->variable != variable) {
        test = &c->tests[c->test_count++];
        rule->test_count++;
        *test = (rutin__covered_test){.variable = (uint16_t)variable,
                                      .first_vertex = vertex,
                                      .first_class = c->class_count};
        c->class_count += c->routine->variables[variable].classes;
    }
    test->vertex_count++;
}

static bool list_tests(rutin__coverage *c)
{
    c->tests = calloc((size_t)c->vertex_count + 1, sizeof *c->tests);
    if (c->tests == NULL)
        return false;
    for (int i = 0; i < c->routine->rule_count; i++) {
        rutin__covered_rule *rule = &c->rules[i];

        rule->first_test = c->test_count;
        for (int k = 0; k < rule->vertex_count; k++)
            add_to_tests(c, rule, rule->first_vertex + k);
    }
    c->value_of = calloc((size_t)c->class_count + 1, sizeof *c->value_of);
    c->values = calloc((size_t)c->class_count + 1, sizeof *c->values);
    if (c->value_of == NULL || c->values == NULL)
        return false;
    for (int i = 0; i < c->test_count; i++) {
        c->tests[i].first_value = c->value_count;
        list_values(c, &c->tests[i]);
        c->value_count += c->tests[i].value_count;
    }
    return true;
}

// ---------------------------------------------------------------- what can be

// All paths of a rule, with the classes of what happened on them.
typedef struct walk {
    rutin__coverage *coverage;
    const rutin__covered_rule *rule;
    const rutin__rule *of;
    uint16_t *classes; // one a variable; NO_CLASS for one not on the path
    uint32_t leaves;   // a bit each
    long left;         // steps, before what happened is no more told apart
} walk;

// Whether the rule is judged on any day of a class.
static bool is_judged(const walk *w, const rutin__variable *day, unsigned class)
{
    int64_t from = class == 0 ? RUTIN__DAY_MIN : day->cuts[class - 1];
    int64_t to = class < day->cut_count ? day->cuts[class] - 1 : RUTIN__DAY_MAX;

    return from <= w->of->to && to >= w->of->from &&
           from <= w->coverage->routine->in_force_to &&
           to >= w->coverage->routine->in_force_from;
}

// Whether something of the path excludes that a variable is of a class: whoever
// was reached was tried, unless it was another of the same duty.
static bool is_excluded(const walk *w, unsigned number, unsigned class)
{
    const rutin_routine *routine = w->coverage->routine;
    const rutin__variable *variable = &routine->variables[number];
    bool reached = variable->bits == RUTIN__WAS_REACHED;
    int other;

    if (variable->kind == RUTIN__VARIABLE_DAY)
        return !is_judged(w, variable, class);
    if (variable->kind != RUTIN__VARIABLE_MARK ||
        (!reached && variable->bits != RUTIN__WAS_TRIED) ||
        variable->subject >= routine->program.actor_count ||
        routine->program.actors[variable->subject].has_peers)
        return false;
    other = rutin__variable_find(
        routine, RUTIN__VARIABLE_MARK, variable->subject,
        reached ? RUTIN__WAS_TRIED : RUTIN__WAS_REACHED, NULL);
    return other >= 0 && class == (reached ? 1u : 0u) &&
           w->classes[other] == (reached ? 0 : 1);
}

static void walk_from(walk *w, rutin__diagram at)
{
    const rutin_routine *routine = w->coverage->routine;
    const rutin__diagrams *of = &routine->diagrams;
    const rutin__covered_vertex *vertex;
    unsigned variable, first = 0;
    bool was_there = true;

    if (rutin__diagram_is_leaf(at)) {
        w->leaves |= UINT32_C(1) << rutin__diagram_value(at);
        return;
    }
    vertex = &w->coverage->vertices[find_vertex(
        w->coverage, w->rule->first_vertex, w->rule->vertex_count, at)];
    variable = of->vertices[at].variable;
    for (int i = 0; i < vertex->edge_count; i++) {
        rutin__covered_edge *edge = &w->coverage->edges[vertex->first_edge + i];
        uint32_t number = of->vertices[at].edges + (uint32_t)i;
        unsigned last = of->last[number], class = first;

        first = last + 1;
        while (class <= last && is_excluded(w, variable, class))
            class ++;
        if (class > last)
            continue;
        was_there = edge->can_pass;
        edge->can_pass = true;
        if (was_there && ((int)variable >= routine->first_fact || w->left <= 0))
            continue;
        w->left--;
        w->classes[variable] = (uint16_t) class;
        walk_from(w, of->to[number]);
        w->classes[variable] = NO_CLASS;
    }
}

// The values that an edge of a test holds can decide where another edge of it can
// be passed.
static void find_deciding(rutin__coverage *c, const rutin__covered_test *test)
{
    const rutin__diagrams *of = &c->routine->diagrams;

    for (int i = 0; i < test->vertex_count; i++) {
        const rutin__covered_vertex *vertex =
            &c->vertices[test->first_vertex + i];
        uint32_t edges = of->vertices[vertex->vertex].edges;
        unsigned class = 0;
        int can = 0;

        for (int k = 0; k < vertex->edge_count; k++)
            can += c->edges[vertex->first_edge + k].can_pass;
        for (int k = 0; k < vertex->edge_count; k++)
            for (; class <= of->last[edges + (uint32_t)k]; class ++)
                c->values[test->first_value +
                          c->value_of[test->first_class + (int)class]]
                    .can_decide |= can > 1 &&
                                   c->edges[vertex->first_edge + k].can_pass;
    }
}

static bool find_possible(rutin__coverage *c)
{
    walk w = {.coverage = c};

    w.classes = malloc(((size_t)c->routine->variable_count + 1) *
                       sizeof *w.classes);
    if (w.classes == NULL)
        return false;
    memset(w.classes, 0xff,
           (size_t)c->routine->variable_count * sizeof *w.classes);
    for (int i = 0; i < c->routine->rule_count; i++) {
        w.rule = &c->rules[i];
        w.of = &c->routine->rules[i];
        w.leaves = 0;
        w.left = STEPS;
        walk_from(&w, w.of->verdict);
        c->rules[i].can_be = w.leaves;
        for (int k = 0; k < w.rule->test_count; k++)
            find_deciding(c, &c->tests[w.rule->first_test + k]);
    }
    free(w.classes);
    return true;
}

// ---------------------------------------------------------------- conditions

static bool is_written(const rutin__node *node)
{
    return node->op >= RUTIN__TERM;
}

static int count_written(const rutin__program *program, int when)
{
    int count = 0;

    for (int i = when; when >= 0 && i < (int)program->nodes[when].end; i++)
        count += is_written(&program->nodes[i]);
    return count;
}

static void list_written(rutin__coverage *c, int when)
{
    const rutin__node *nodes = c->routine->program.nodes;

    for (int i = when; when >= 0 && i < (int)nodes[when].end; i++)
        if (is_written(&nodes[i]))
            c->conditions[c->condition_count++].node = i;
}

static void list_rules(rutin__coverage *c)
{
    const rutin_routine *routine = c->routine;

    for (int i = 0; i < routine->rule_count; i++) {
        c->rules[i].first_condition = c->condition_count;
        if (routine->rules[i].code == NULL) {
            list_written(c, routine->rules[i].when);
            list_written(c, routine->rules[i].unless);
        }
        c->rules[i].condition_count = c->condition_count -
                                      c->rules[i].first_condition;
    }
}

static void list_terms(rutin__coverage *c)
{
    const rutin__program *program = &c->routine->program;

    for (int i = 0; i < program->term_count; i++)
        for (int k = 0; k < program->terms[i].version_count; k++) {
            int first = c->condition_count;

            list_written(c, program->terms[i].versions[k].when);
            c->terms[c->term_count++] = (rutin__covered_term){
                .term = i,
                .version = k,
                .first_condition = first,
                .condition_count = c->condition_count - first};
        }
}

static bool list_conditions(rutin__coverage *c)
{
    const rutin_routine *routine = c->routine;
    const rutin__program *program = &routine->program;
    int count = 0, versions = 0;

    for (int i = 0; i < routine->rule_count; i++)
        if (routine->rules[i].code == NULL)
            count += count_written(program, routine->rules[i].when) +
                     count_written(program, routine->rules[i].unless);
    for (int i = 0; i < program->term_count; i++)
        for (int k = 0; k < program->terms[i].version_count; k++, versions++)
            count += count_written(program, program->terms[i].versions[k].when);
    c->conditions = calloc((size_t)count + 1, sizeof *c->conditions);
    c->terms = calloc((size_t)versions + 1, sizeof *c->terms);
    if (c->conditions == NULL || c->terms == NULL)
        return false;
    list_rules(c);
    list_terms(c);
    return true;
}

// ---------------------------------------------------------------- judging

// A rule's conditions in one case, with one of them taken to be otherwise.
typedef struct judge {
    const rutin__view *view;
    const rutin__program *program;
    int forced; // a node; -1
    rutin__verdict as;
} judge;

static rutin__verdict truth(bool yes)
{
    return yes ? RUTIN__FIRED : RUTIN__SILENT;
}

static rutin__verdict judge_fact(const judge *j, const rutin__node *node)
{
    const rutin__value *value = &j->view->values[node->subject];
    int64_t bits;

    if (node->op == RUTIN__KNOWN)
        return truth(value->known);
    if (value->known)
        return truth(rutin__condition_fits(node, value->bits));
    if (rutin__view_presumed(j->view, node->subject, &bits))
        return truth(rutin__condition_fits(node, bits));
    return RUTIN__OPEN;
}

static rutin__verdict judge_other(const judge *j, uint32_t at)
{
    const rutin_routine *routine = j->view->routine;
    rutin__variable wanted = rutin__variable_read(j->program, at);
    int number = rutin__variable_find(routine,
                                      (rutin__variable_kind)wanted.kind,
                                      wanted.subject, wanted.bits, NULL);
    unsigned class = j->view->classes[number];

    if (wanted.kind == RUTIN__VARIABLE_CONSENT)
        return truth(j->program->nodes[at].low >> class & 1);
    return truth(class != 0);
}

static rutin__verdict judge_written(const judge *j, uint32_t at)
{
    const rutin__node *node = &j->program->nodes[at];

    if ((int)at == j->forced)
        return j->as;
    if (node->op == RUTIN__TERM)
        return (rutin__verdict)rutin__view_follow(
            j->view, j->program->terms[node->subject].verdict);
    return rutin__condition_is_fact(node) ? judge_fact(j, node)
                                          : judge_other(j, at);
}

static rutin__verdict judge_node(const judge *j, uint32_t at);

// The least of the parts, or the greatest.
static rutin__verdict judge_parts(const judge *j, uint32_t at, bool all)
{
    const rutin__node *nodes = j->program->nodes;
    rutin__verdict result = all ? RUTIN__FIRED : RUTIN__SILENT;

    for (uint32_t i = at + 1; i < nodes[at].end; i = nodes[i].end) {
        rutin__verdict part = judge_node(j, i);

        if (all ? part < result : part > result)
            result = part;
    }
    return result;
}

static rutin__verdict judge_node(const judge *j, uint32_t at)
{
    const rutin__node *nodes = j->program->nodes;
    rutin__verdict first;

    switch (nodes[at].op) {
    case RUTIN__ALL:
        return judge_parts(j, at, true);
    case RUTIN__ANY:
        return judge_parts(j, at, false);
    case RUTIN__NO:
        return (rutin__verdict)(RUTIN__FIRED - judge_node(j, at + 1));
    case RUTIN__OR_ELSE:
        first = judge_node(j, at + 1);
        return first == RUTIN__OPEN ? judge_node(j, nodes[at + 1].end) : first;
    default:
        return judge_written(j, at);
    }
}

static rutin__verdict judge_rule(const judge *j, const rutin__rule *rule)
{
    if (rule->unless >= 0 &&
        judge_node(j, (uint32_t)rule->unless) == RUTIN__FIRED)
        return RUTIN__SILENT;
    return rule->when >= 0 ? judge_node(j, (uint32_t)rule->when) : RUTIN__FIRED;
}

// What the conditions are of: a rule, or else the condition of a term.
static rutin__verdict judge_whole(const judge *j, const rutin__rule *rule,
                                  int when)
{
    return rule != NULL ? judge_rule(j, rule) : judge_node(j, (uint32_t)when);
}

static void note_conditions(rutin__coverage *c, judge *j, int first, int count,
                            const rutin__rule *rule, int when)
{
    rutin__verdict verdict;

    j->forced = -1;
    verdict = judge_whole(j, rule, when);
    for (int i = first; i < first + count; i++) {
        rutin__covered_condition *condition = &c->conditions[i];
        rutin__verdict is;
        bool decided;

        j->forced = -1;
        is = judge_written(j, (uint32_t)condition->node);
        condition->unknown += is == RUTIN__OPEN;
        if (is == RUTIN__OPEN)
            continue;
        j->forced = condition->node;
        j->as = (rutin__verdict)(RUTIN__FIRED - is);
        decided = judge_whole(j, rule, when) != verdict;
        condition->yes += is == RUTIN__FIRED;
        condition->no += is == RUTIN__SILENT;
        condition->decided_yes += decided && is == RUTIN__FIRED;
        condition->decided_no += decided && is == RUTIN__SILENT;
    }
}

static judge judge_of(const rutin__coverage *c, const rutin__view *view)
{
    return (judge){.view = view, .program = &c->routine->program, .forced = -1};
}

static void note_rule_conditions(rutin__coverage *c, int rule,
                                 const rutin__view *view)
{
    const rutin__rule *of = &c->routine->rules[rule];
    judge j = judge_of(c, view);

    if (of->code == NULL)
        note_conditions(c, &j, c->rules[rule].first_condition,
                        c->rules[rule].condition_count, of, -1);
}

static void note_term(rutin__coverage *c, rutin__covered_term *covered,
                      const rutin__view *view)
{
    const rutin__term *term = &c->routine->program.terms[covered->term];
    const rutin__term_version *version = &term->versions[covered->version];
    judge j = judge_of(c, view);
    rutin__verdict verdict;

    if (rutin__condition_term_in_force(term, view->day) != version)
        return;
    verdict = judge_node(&j, (uint32_t)version->when);
    covered->yes += verdict == RUTIN__FIRED;
    covered->no += verdict == RUTIN__SILENT;
    covered->unknown += verdict == RUTIN__OPEN;
    note_conditions(c, &j, covered->first_condition, covered->condition_count,
                    NULL, version->when);
}

// ---------------------------------------------------------------- noting

// Whether any other edge of a test leads elsewhere, with all else as it is.
static bool decides(const rutin__coverage *c,
                    const rutin__covered_vertex *vertex, int edge,
                    const uint16_t *classes)
{
    const rutin__diagrams *of = &c->routine->diagrams;
    uint32_t first = of->vertices[vertex->vertex].edges;
    uint32_t leaf = rutin__diagram_follow(of, of->to[first + (uint32_t)edge],
                                          classes);

    for (int i = 0; i < vertex->edge_count; i++)
        if (c->edges[vertex->first_edge + i].can_pass &&
            rutin__diagram_follow(of, of->to[first + (uint32_t)i], classes) !=
                leaf)
            return true;
    return false;
}

static void note_value(rutin__coverage *c, const rutin__covered_rule *rule,
                       unsigned variable, unsigned class, bool decided)
{
    const rutin__covered_test *test = &c->tests[rule->first_test];
    rutin__covered_value *value;

    while (test->variable != variable)
        test++;
    value = &c->values[test->first_value +
                       c->value_of[test->first_class + (int)class]];
    value->passed++;
    value->decided += decided;
}

static void note_path(rutin__coverage *c, int rule, const uint16_t *classes)
{
    const rutin__diagrams *of = &c->routine->diagrams;
    const rutin__covered_rule *covered = &c->rules[rule];
    rutin__diagram at = c->routine->rules[rule].verdict;

    while (!rutin__diagram_is_leaf(at)) {
        const rutin__covered_vertex *vertex = &c->vertices[find_vertex(
            c, covered->first_vertex, covered->vertex_count, at)];
        unsigned variable = of->vertices[at].variable;
        int edge = 0;

        while (of->last[of->vertices[at].edges + (uint32_t)edge] <
               classes[variable])
            edge++;
        c->edges[vertex->first_edge + edge].passed++;
        note_value(c, covered, variable, classes[variable],
                   decides(c, vertex, edge, classes));
        at = of->to[of->vertices[at].edges + (uint32_t)edge];
    }
}

static void note_rule(rutin__coverage *c, int rule,
                      const rutin__decision *decision)
{
    rutin__verdict verdict;

    if (!rutin__judge_in_force(&c->routine->rules[rule], decision->view.day)) {
        c->rules[rule].outside++;
        return;
    }
    verdict = rutin__judge_verdict(&decision->findings, rule);
    c->rules[rule].fired += verdict == RUTIN__FIRED;
    c->rules[rule].open += verdict == RUTIN__OPEN;
    c->rules[rule].silent += verdict == RUTIN__SILENT;
    note_path(c, rule, decision->view.classes);
    note_rule_conditions(c, rule, &decision->view);
}

static void note_steps(rutin__coverage *c, const rutin__draft *draft)
{
    for (int i = 0; i < draft->step_count; i++) {
        const rutin__step *step = &draft->steps[i];

        for (int k = step->claims; k >= 0; k = draft->claims[k].next) {
            const rutin__claim *claim = &draft->claims[k];
            int number = claim->contribution->declared + claim->number;

            if (number >= c->routine->claim_count)
                continue;
            c->grounds[number]++;
            c->effective[number] += claim->effective;
        }
        for (int k = 0; k < step->instead_count; k++)
            if (step->instead_why[k] == RUTIN_INSTEAD_CLOSED)
                c->closed[step->instead_of[k]]++;
            else
                c->silent[step->instead_of[k]]++;
    }
}

void rutin__coverage_note(rutin__coverage *coverage,
                          const rutin__decision *decision)
{
    for (int i = 0; i < coverage->routine->rule_count; i++)
        note_rule(coverage, i, decision);
    for (int i = 0; i < coverage->term_count; i++)
        note_term(coverage, &coverage->terms[i], &decision->view);
    note_steps(coverage, &decision->draft);
}

bool rutin__coverage_keep(rutin__coverage *c, const rutin__decision *decision,
                          const char *text, size_t length)
{
    size_t variables = (size_t)c->routine->variable_count;
    rutin__covered_case *cases;
    uint16_t *classes;

    cases = rutin__memory_grown(
        c->cases, &c->case_room,
        c->case_count < c->case_room ? c->case_count : 2 * c->case_room + 64,
        sizeof *cases);
    if (cases == NULL)
        return false;
    c->cases = cases;
    classes = realloc(c->classes,
                      (size_t)c->case_room * variables * sizeof *classes);
    if (classes == NULL)
        return false;
    c->classes = classes;
    memcpy(classes + (size_t)c->case_count * variables, decision->view.classes,
           variables * sizeof *classes);
    cases[c->case_count++] = (rutin__covered_case){
        .example = c->examples - 1,
        .text = c->texts.length,
        .length = length,
        .day = decision->view.day,
        .is_bound = decision->record.event_count > 0 ||
                    decision->record.has_lists || decision->record.is_closed};
    rutin__text_add(&c->texts, text, length);
    return !c->texts.failed;
}

// ---------------------------------------------------------------- the whole

static bool make(rutin__coverage *c)
{
    size_t rules = (size_t)c->routine->rule_count + 1;
    size_t actors = (size_t)c->routine->program.actor_count + 1;
    size_t grounds = (size_t)c->routine->claim_count + 1;

    c->rules = calloc(rules, sizeof *c->rules);
    c->grounds = calloc(grounds, sizeof *c->grounds);
    c->effective = calloc(grounds, sizeof *c->effective);
    c->closed = calloc(actors, sizeof *c->closed);
    c->silent = calloc(actors, sizeof *c->silent);
    return c->rules != NULL && c->grounds != NULL && c->effective != NULL &&
           c->closed != NULL && c->silent != NULL && list_vertices(c) &&
           list_tests(c) && find_possible(c) && list_conditions(c);
}

rutin__coverage *rutin__coverage_new(const rutin_routine *routine)
{
    rutin__coverage *coverage = calloc(1, sizeof *coverage);

    if (coverage == NULL)
        return NULL;
    coverage->routine = routine;
    if (make(coverage))
        return coverage;
    rutin__coverage_free(coverage);
    return NULL;
}

void rutin__coverage_free(rutin__coverage *coverage)
{
    if (coverage == NULL)
        return;
    free(coverage->rules);
    free(coverage->vertices);
    free(coverage->edges);
    free(coverage->tests);
    free(coverage->values);
    free(coverage->value_of);
    free(coverage->conditions);
    free(coverage->terms);
    free(coverage->grounds);
    free(coverage->effective);
    free(coverage->closed);
    free(coverage->silent);
    free(coverage->cases);
    free(coverage->classes);
    rutin__text_clear(&coverage->texts);
    free(coverage);
}

static void join_counts(long *to, const long *from, int count)
{
    for (int i = 0; i < count; i++)
        to[i] += from[i];
}

static void join_rule(rutin__covered_rule *to, const rutin__covered_rule *from)
{
    to->fired += from->fired;
    to->open += from->open;
    to->silent += from->silent;
    to->outside += from->outside;
}

static void join_condition(rutin__covered_condition *to,
                           const rutin__covered_condition *from)
{
    to->yes += from->yes;
    to->no += from->no;
    to->unknown += from->unknown;
    to->decided_yes += from->decided_yes;
    to->decided_no += from->decided_no;
}

static void join_term(rutin__covered_term *to, const rutin__covered_term *from)
{
    to->yes += from->yes;
    to->no += from->no;
    to->unknown += from->unknown;
}

void rutin__coverage_join(rutin__coverage *c, const rutin__coverage *other)
{
    const rutin_routine *routine = c->routine;

    c->examples += other->examples;
    c->decided += other->decided;
    for (int i = 0; i < routine->rule_count; i++)
        join_rule(&c->rules[i], &other->rules[i]);
    for (int i = 0; i < c->edge_count; i++)
        c->edges[i].passed += other->edges[i].passed;
    for (int i = 0; i < c->value_count; i++) {
        c->values[i].passed += other->values[i].passed;
        c->values[i].decided += other->values[i].decided;
    }
    for (int i = 0; i < c->condition_count; i++)
        join_condition(&c->conditions[i], &other->conditions[i]);
    for (int i = 0; i < c->term_count; i++)
        join_term(&c->terms[i], &other->terms[i]);
    join_counts(c->grounds, other->grounds, routine->claim_count);
    join_counts(c->effective, other->effective, routine->claim_count);
    join_counts(c->closed, other->closed, routine->program.actor_count);
    join_counts(c->silent, other->silent, routine->program.actor_count);
}

rutin__share rutin__coverage_share(const rutin__coverage *coverage, int rule)
{
    const rutin__covered_rule *covered = &coverage->rules[rule];
    rutin__share share = {0, 0};

    for (int i = 0; i < covered->test_count; i++) {
        const rutin__covered_test *test =
            &coverage->tests[covered->first_test + i];

        for (int k = 0; k < test->value_count; k++) {
            const rutin__covered_value *value =
                &coverage->values[test->first_value + k];

            share.of += value->can_decide;
            share.done += value->can_decide && value->decided > 0;
        }
    }
    return share;
}

rutin__share rutin__coverage_term(const rutin__coverage *coverage, int term)
{
    const rutin__covered_term *covered = &coverage->terms[term];
    rutin__share share = {0, 2 * covered->condition_count};

    for (int i = 0; i < covered->condition_count; i++) {
        const rutin__covered_condition *condition =
            &coverage->conditions[covered->first_condition + i];

        share.done += (condition->decided_yes > 0) +
                      (condition->decided_no > 0);
    }
    return share;
}

rutin__share rutin__coverage_edges(const rutin__coverage *coverage, int rule)
{
    const rutin__covered_rule *covered = &coverage->rules[rule];
    rutin__share share = {0, 0};

    for (int i = 0; i < covered->vertex_count; i++) {
        const rutin__covered_vertex *vertex =
            &coverage->vertices[covered->first_vertex + i];

        for (int k = 0; k < vertex->edge_count; k++) {
            const rutin__covered_edge *edge =
                &coverage->edges[vertex->first_edge + k];

            share.of += edge->can_pass;
            share.done += edge->can_pass && edge->passed > 0;
        }
    }
    return share;
}

bool rutin__coverage_can_be(const rutin__coverage *coverage, int rule,
                            uint32_t verdict)
{
    return coverage->rules[rule].can_be >> verdict & 1;
}
