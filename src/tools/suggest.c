// suggest.c - example cases that would cover what no example does
//
// A rule that has not fired wants the nearest path that fires. A value that has not
// decided alone wants a case that comes to a test of it, has that value, and goes on
// so that another value would have led elsewhere:
//
//     existing case ── fewest changes ──▶ test ── value ──▶ a ─┐  a and b come to
//                                           └── another ──▶ b ─┘  different answers
//
// Of all existing cases the nearest is changed and decided by the engine, which has
// the last word on whether it covers what it is for. Many cover much else besides:
// those that cover most are taken first, until nothing is left that others do not.

#include "tools/suggest.h"

#include "answer/decide.h"
#include "answer/warn.h"
#include "base/error.h"
#include "base/set.h"
#include "base/text.h"
#include "case/record.h"
#include "decide/judge.h"
#include "decide/view.h"
#include "example/coverage.h"
#include "json/read.h"
#include "json/write.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "routine/variable.h"
#include "rutin.h"
#include "time/clock.h"
#include "tools/came.h"
#include "tools/edit.h"
#include "tools/path.h"
#include "tools/wording.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    CHOSEN = 1,   // a choice of a fact that is told with it
    FLIPPED = 8,  // a choice of one that was told
    CHANGED = 16, // a fact or a consent
    UNTOLD = 17,
    HAPPENED = 18,
    NEVER = 1 << 24,
    VERTICES = 160, // of a rule that is looked at
    LEAVES = 3
};

// A case that was made: what it is made of, and what it covers.
typedef struct proposal {
    int base;      // number of a case
    char *given;   // its text
    char *changes; // "Ålder: 15; Fara: brådskande"
    char *expect;
    const char *rule; // it was made for
    uint64_t *covers; // bits: rules that fire, then values that decide
    bool taken;
} proposal;

typedef struct suggester {
    const rutin__coverage *coverage;
    const rutin_routine *routine;
    rutin__decision *decision;
    rutin__json *in;
    const rutin_limits *limits;
    rutin__coverage *trial; // what one proposal passes
    rutin__paths paths;
    rutin__path path;
    uint16_t *classes, *best; // of the case that is made
    proposal *proposals;
    int count, room;
    int words;                   // of `covers`
    bool failed;                 // no memory
    uint64_t *covered, *reached; // by examples; by those and proposals
    // Of the rule that is looked at.
    const rutin__covered_rule *rule;
    int to_vertex[VERTICES], from_vertex[VERTICES], from_edge[VERTICES];
    int apart[VERTICES + LEAVES][VERTICES + LEAVES]; // memo; -1 for none
} suggester;

// ---------------------------------------------------------------- costs

static const uint16_t *classes_of(const suggester *s, int base)
{
    return s->coverage->classes +
           (size_t)base * (size_t)s->routine->variable_count;
}

// What it costs to have a variable of a class.
static int cost_of(const suggester *s, const uint16_t *was, unsigned variable,
                   unsigned class)
{
    const rutin__variable *of = &s->routine->variables[variable];

    if (was[variable] == class)
        return 0;
    if (!rutin__edit_can(s->routine, variable, was[variable], class))
        return NEVER;
    if (of->kind == RUTIN__VARIABLE_CHOICE)
        return was[s->routine->variable_of[of->subject]] == 0 ? CHOSEN
                                                              : FLIPPED;
    if (of->kind == RUTIN__VARIABLE_FACT)
        return class == 0 ? UNTOLD : CHANGED;
    return of->kind == RUTIN__VARIABLE_CONSENT ? CHANGED : HAPPENED;
}

// The class of those from [first] to [last] that is cheapest: what it was, else one
// that is told.
static unsigned class_in(const uint16_t *was, unsigned variable, unsigned first,
                         unsigned last)
{
    unsigned is = was[variable];

    if (first <= is && is <= last)
        return is;
    return is > last ? last : first == 0 && last > 0 ? 1 : first;
}

// What it costs that a rule is in force in a case: another day, where nothing binds
// it to its own.
static int cost_of_day(const suggester *s, int base, int rule)
{
    const rutin__covered_case *of = &s->coverage->cases[base];

    if (rutin__judge_in_force(&s->routine->rules[rule], of->day))
        return 0;
    return of->is_bound ? NEVER : HAPPENED;
}

// ---------------------------------------------------------------- a rule

static int place_of(const suggester *s, rutin__diagram at)
{
    const rutin__covered_rule *rule = s->rule;

    if (rutin__diagram_is_leaf(at))
        return rule->vertex_count + (int)rutin__diagram_value(at);
    for (int i = 0;; i++)
        if (s->coverage->vertices[rule->first_vertex + i].vertex == at)
            return i;
}

static const rutin__covered_vertex *vertex_at(const suggester *s, int place)
{
    return &s->coverage->vertices[s->rule->first_vertex + place];
}

static uint32_t first_edge(const suggester *s, rutin__diagram vertex)
{
    return s->routine->diagrams.vertices[vertex].edges;
}

// The cheapest class of an edge of a vertex.
static unsigned class_of_edge(const suggester *s, rutin__diagram vertex,
                              int edge, const uint16_t *was)
{
    const rutin__diagrams *of = &s->routine->diagrams;
    uint32_t number = first_edge(s, vertex) + (uint32_t)edge;

    return class_in(was, of->vertices[vertex].variable,
                    edge == 0 ? 0 : of->last[number - 1] + 1u,
                    of->last[number]);
}

// Finds how far each vertex of the rule is from the case.
static void find_distances(suggester *s, const uint16_t *was, int day)
{
    const rutin__diagrams *of = &s->routine->diagrams;

    for (int i = 0; i < s->rule->vertex_count; i++)
        s->to_vertex[i] = i == 0 ? day : NEVER;
    for (int i = 0; i < s->rule->vertex_count; i++) {
        const rutin__covered_vertex *vertex = vertex_at(s, i);
        unsigned variable = of->vertices[vertex->vertex].variable;

        for (int k = 0; k < vertex->edge_count && s->to_vertex[i] < NEVER;
             k++) {
            rutin__diagram to =
                of->to[first_edge(s, vertex->vertex) + (uint32_t)k];
            int cost = s->to_vertex[i] +
                       cost_of(s, was, variable,
                               class_of_edge(s, vertex->vertex, k, was));
            int place = place_of(s, to);

            if (place >= s->rule->vertex_count || cost >= s->to_vertex[place])
                continue;
            s->to_vertex[place] = cost;
            s->from_vertex[place] = i;
            s->from_edge[place] = k;
        }
    }
}

// ---------------------------------------------------------------- apart

// The variable that two diagrams test next, and how far the class [first] of it
// goes on both.
static unsigned next_variable(const suggester *s, rutin__diagram a,
                              rutin__diagram b)
{
    const rutin__vertex *vertices = s->routine->diagrams.vertices;

    if (rutin__diagram_is_leaf(a))
        return vertices[b].variable;
    if (rutin__diagram_is_leaf(b))
        return vertices[a].variable;
    return vertices[a].variable < vertices[b].variable ? vertices[a].variable
                                                       : vertices[b].variable;
}

// Where a class leads, and in [*last] the last class that leads there.
static rutin__diagram step_down(const suggester *s, rutin__diagram at,
                                unsigned variable, unsigned class,
                                unsigned *last)
{
    const rutin__diagrams *of = &s->routine->diagrams;
    uint32_t edge;

    if (rutin__diagram_is_leaf(at) || of->vertices[at].variable != variable)
        return at;
    edge = of->vertices[at].edges;
    while (of->last[edge] < class)
        edge++;
    if (of->last[edge] < *last)
        *last = of->last[edge];
    return of->to[edge];
}

// What it costs at least that two diagrams come to different leaves. With [into],
// also puts the classes there that bring it about.
static int set_apart(suggester *s, const uint16_t *was, rutin__diagram a,
                     rutin__diagram b, uint16_t *into)
{
    int *memo = &s->apart[place_of(s, a)][place_of(s, b)];
    int least = NEVER;
    unsigned variable, best = 0;
    rutin__diagram best_a = a, best_b = b;

    if (a == b)
        return NEVER;
    if (rutin__diagram_is_leaf(a) && rutin__diagram_is_leaf(b))
        return 0;
    if (*memo >= 0 && into == NULL)
        return *memo;
    variable = next_variable(s, a, b);
    for (unsigned class = 0; class < s->routine->variables[variable].classes;) {
        unsigned last = s->routine->variables[variable].classes - 1u, chosen;
        rutin__diagram next_a = step_down(s, a, variable, class, &last);
        rutin__diagram next_b = step_down(s, b, variable, class, &last);
        int cost;

        chosen = class_in(was, variable, class, last);
        cost = cost_of(s, was, variable, chosen);
        if (cost < least)
            cost += set_apart(s, was, next_a, next_b, NULL);
        if (cost < least) {
            least = cost;
            best = chosen;
            best_a = next_a;
            best_b = next_b;
        }
        class = last + 1;
    }
    *memo = least;
    if (into != NULL && least < NEVER) {
        into[variable] = (uint16_t)best;
        set_apart(s, was, best_a, best_b, into);
    }
    return least;
}

// ---------------------------------------------------------------- targets

// One way for a value to decide: at a vertex, by an edge rather than another.
typedef struct way {
    int base, vertex, edge, other, cost;
    unsigned class;
} way;

static bool holds(const suggester *s, const rutin__covered_test *test,
                  int value, unsigned class)
{
    return s->coverage->value_of[test->first_class + (int)class] == value;
}

// The cheapest class of an edge that has the value; -1 for none.
static int class_with(const suggester *s, const rutin__covered_test *test,
                      int value, rutin__diagram vertex, int edge,
                      const uint16_t *was)
{
    const rutin__diagrams *of = &s->routine->diagrams;
    uint32_t number = first_edge(s, vertex) + (uint32_t)edge;
    unsigned first = edge == 0 ? 0 : of->last[number - 1] + 1u;
    int found = -1;

    for (unsigned class = first; class <= of->last[number]; class ++)
        if (holds(s, test, value, class) &&
            (found < 0 || class == was[test->variable] || found == 0))
            found = (int)class;
    return found;
}

static void try_vertex(suggester *s, const rutin__covered_test *test, int value,
                       int place, const uint16_t *was, way *best, int base)
{
    const rutin__covered_vertex *vertex = vertex_at(s, place);
    const rutin__diagram *to = s->routine->diagrams.to +
                               first_edge(s, vertex->vertex);

    for (int edge = 0; edge < vertex->edge_count; edge++) {
        int class = class_with(s, test, value, vertex->vertex, edge, was);
        int cost = class < 0
                       ? NEVER
                       : s->to_vertex[place] +
                             cost_of(s, was, test->variable, (unsigned)class);

        for (int k = 0; cost < best->cost && k < vertex->edge_count; k++) {
            int all;

            if (k == edge ||
                !s->coverage->edges[vertex->first_edge + k].can_pass)
                continue;
            all = cost + set_apart(s, was, to[edge], to[k], NULL);
            if (all < best->cost)
                *best = (way){base, place, edge, k, all, (unsigned)class};
        }
    }
}

static void begin_case(suggester *s, const uint16_t *was, int day)
{
    size_t leaves = (size_t)s->rule->vertex_count + LEAVES;

    for (size_t i = 0; i < leaves; i++)
        memset(s->apart[i], 0xff, leaves * sizeof s->apart[i][0]);
    find_distances(s, was, day);
}

// Puts the classes of a way into s->classes.
static void follow_way(suggester *s, const rutin__covered_test *test,
                       const way *way)
{
    const rutin__diagrams *of = &s->routine->diagrams;
    const uint16_t *was = classes_of(s, way->base);
    const rutin__diagram *to;
    rutin__diagram at = vertex_at(s, way->vertex)->vertex;

    begin_case(s, was, 0);
    memcpy(s->classes, was,
           (size_t)s->routine->variable_count * sizeof *s->classes);
    for (int place = way->vertex; place > 0; place = s->from_vertex[place]) {
        rutin__diagram from = vertex_at(s, s->from_vertex[place])->vertex;

        s->classes[of->vertices[from].variable] = (uint16_t)class_of_edge(
            s, from, s->from_edge[place], was);
    }
    s->classes[test->variable] = (uint16_t)way->class;
    to = of->to + first_edge(s, at);
    set_apart(s, was, to[way->edge], to[way->other], s->classes);
}

// Finds the nearest case in which a value decides. False: there is none.
static bool find_for_value(suggester *s, int rule,
                           const rutin__covered_test *test, int value,
                           int *base)
{
    way best = {.cost = NEVER};

    s->rule = &s->coverage->rules[rule];
    if (s->rule->vertex_count > VERTICES)
        return false;
    for (int i = 0; i < s->coverage->case_count; i++) {
        const uint16_t *was = classes_of(s, i);
        int day = cost_of_day(s, i, rule);

        if (day >= best.cost)
            continue;
        begin_case(s, was, day);
        for (int k = 0; k < test->vertex_count; k++) {
            int place = test->first_vertex + k - s->rule->first_vertex;

            if (s->to_vertex[place] < best.cost)
                try_vertex(s, test, value, place, was, &best, i);
        }
    }
    if (best.cost >= NEVER)
        return false;
    follow_way(s, test, &best);
    *base = best.base;
    return true;
}

// Finds the nearest case in which a rule fires.
static bool find_for_rule(suggester *s, int rule, int *base)
{
    size_t size = (size_t)s->routine->variable_count * sizeof *s->classes;
    int least = NEVER;

    for (int i = 0; i < s->coverage->case_count; i++) {
        const uint16_t *was = classes_of(s, i);
        int cost = cost_of_day(s, i, rule);

        if (cost >= least ||
            !rutin__path_nearest(&s->paths, s->routine->rules[rule].verdict,
                                 UINT32_C(1) << RUTIN__FIRED, was, &s->path))
            continue;
        memcpy(s->best, was, size);
        for (int k = 0; k < s->path.count && cost < least; k++) {
            const rutin__hop *hop = &s->path.hops[k];
            unsigned class = class_in(was, hop->variable, hop->first,
                                      hop->last);

            s->best[hop->variable] = (uint16_t) class;
            cost += cost_of(s, was, hop->variable, class);
        }
        if (cost >= least)
            continue;
        least = cost;
        *base = i;
        memcpy(s->classes, s->best, size);
    }
    return least < NEVER;
}

// ---------------------------------------------------------------- proposals

static bool has_bit(const uint64_t *bits, int n)
{
    return (bits[n >> 6] >> (n & 63) & 1) != 0;
}

static void add_bit(uint64_t *bits, int n)
{
    bits[n >> 6] |= UINT64_C(1) << (n & 63);
}

// What is covered, in bits.
static void read_bits(const rutin__coverage *c, uint64_t *bits)
{
    int rules = c->routine->rule_count;

    for (int i = 0; i < rules; i++)
        if (c->rules[i].fired > 0)
            add_bit(bits, i);
    for (int i = 0; i < c->value_count; i++)
        if (c->values[i].can_decide && c->values[i].decided > 0)
            add_bit(bits, rules + i);
}

static void forget_counts(rutin__coverage *c)
{
    for (int i = 0; i < c->routine->rule_count; i++)
        c->rules[i].fired = 0;
    for (int i = 0; i < c->value_count; i++)
        c->values[i].decided = 0;
}

static char *take_text(rutin__text *text)
{
    char *at;

    rutin__text_add_string(text, "");
    at = text->failed ? NULL : text->at;

    if (at == NULL)
        rutin__text_clear(text);
    return at;
}

// Whether a variable that differs from the base is worth a word: a choice is said
// with its fact, and another variable says the rest.
static bool is_worth_saying(const suggester *s, const uint16_t *was,
                            unsigned number)
{
    const rutin__variable *variable = &s->routine->variables[number];
    const uint16_t *now = s->decision->view.classes;
    int reached;

    if (variable->kind == RUTIN__VARIABLE_CHOICE ||
        variable->kind == RUTIN__VARIABLE_ANYONE)
        return false;
    if (variable->kind == RUTIN__VARIABLE_FACT)
        for (unsigned i = number + 1;
             (int)i < s->routine->first_of_plan &&
             s->routine->variables[i].kind == RUTIN__VARIABLE_CHOICE;
             i++)
            if (now[i] != was[i])
                return true;
    if (variable->kind == RUTIN__VARIABLE_MARK &&
        variable->bits == RUTIN__WAS_TRIED) {
        reached = rutin__variable_find(s->routine, RUTIN__VARIABLE_MARK,
                                       variable->subject, RUTIN__WAS_REACHED,
                                       NULL);
        if (reached >= 0 && now[reached] != was[reached])
            return false;
    }
    return now[number] != was[number];
}

static void say_change(suggester *s, const uint16_t *was, unsigned number,
                       rutin__text *text)
{
    const rutin__variable *variable = &s->routine->variables[number];
    rutin__hop hop = {.variable = (uint16_t)number,
                      .first = s->decision->view.classes[number],
                      .last = s->decision->view.classes[number]};
    rutin__said said = {.fact = -1, .of = &hop};
    const rutin__value *value;

    if (!is_worth_saying(s, was, number))
        return;
    if (variable->kind == RUTIN__VARIABLE_FACT) {
        value = &s->decision->record.values[variable->subject];
        said = (rutin__said){.fact = variable->subject};
        if (s->routine->program.facts[variable->subject].type ==
                RUTIN__ANY_OF &&
            value->known)
            said.yes = (uint64_t)value->bits;
    }
    if (text->length > 0)
        rutin__text_add_string(text, "; ");
    if (variable->kind == RUTIN__VARIABLE_DAY) {
        char day[RUTIN__TIME_SIZE];

        rutin__clock_write_day(day, s->decision->view.day);
        rutin__text_add_string(text, day);
        return;
    }
    rutin__wording_as_is(s->decision, &said, text);
}

// Says how the case that was decided differs from its base.
static char *say_changes(suggester *s, const uint16_t *was)
{
    rutin__text text = {NULL};

    for (int i = 0; i < s->routine->first_of_plan; i++)
        say_change(s, was, (unsigned)i, &text);
    return take_text(&text);
}

static char *say_expected(suggester *s)
{
    rutin__text text = {NULL};
    rutin__json_out out;

    rutin__write_begin(&out, &text);
    rutin__came_expect(s->decision, &out);
    rutin__write_done(&out);
    return take_text(&text);
}

// Decides the case in [given]. False where the engine refuses it.
static bool decide(suggester *s, const rutin__text *given)
{
    rutin_error refused = {.status = RUTIN_OK};

    bool is_decided;

    rutin__read_begin(s->in, given->at, given->length, &refused);
    is_decided = rutin__record_read(&s->decision->record, s->in, NULL) &&
                 rutin__read_end(s->in) &&
                 rutin__decide(s->decision, s->decision->language, s->limits,
                               &refused) == RUTIN_OK &&
                 rutin__warn(s->decision, &refused) == RUTIN_OK;
    s->failed |= refused.status == RUTIN_ENOMEM;
    return is_decided;
}

static proposal *add_proposal(suggester *s)
{
    if (s->count == s->room) {
        int room = 2 * s->room + 64;
        proposal *grown = realloc(s->proposals, (size_t)room * sizeof *grown);

        if (grown == NULL)
            return NULL;
        s->proposals = grown;
        s->room = room;
    }
    s->proposals[s->count] = (proposal){.base = -1};
    return &s->proposals[s->count];
}

static void clear_proposal(proposal *of)
{
    free(of->given);
    free(of->changes);
    free(of->expect);
    free(of->covers);
}

// Keeps what was decided, if it covers anything that nothing does yet.
static bool keep_proposal(suggester *s, int base, int rule, rutin__text *given)
{
    proposal *of = add_proposal(s);
    bool is_new = false;

    if (of == NULL)
        return false;
    of->covers = calloc((size_t)s->words, sizeof *of->covers);
    if (of->covers == NULL)
        return false;
    forget_counts(s->trial);
    rutin__coverage_note(s->trial, s->decision);
    read_bits(s->trial, of->covers);
    for (int i = 0; i < s->words; i++) {
        is_new |= (of->covers[i] & ~s->reached[i]) != 0;
        s->reached[i] |= of->covers[i];
    }
    if (!is_new) {
        clear_proposal(of);
        return true;
    }
    of->base = base;
    of->rule = s->routine->rules[rule].id;
    of->changes = say_changes(s, classes_of(s, base));
    of->expect = say_expected(s);
    of->given = take_text(given);
    *given = (rutin__text){NULL};
    s->count++;
    return of->given != NULL && of->changes != NULL && of->expect != NULL;
}

// Makes the case of s->classes of its base, and has the engine decide it. False:
// no memory.
static bool propose(suggester *s, int base, int rule)
{
    const rutin__covered_case *of = &s->coverage->cases[base];
    const char *text = s->coverage->texts.at + of->text;
    const rutin__rule *asked = &s->routine->rules[rule];
    bool moves = !rutin__judge_in_force(asked, of->day);
    rutin__day day = asked->to != RUTIN__DAY_MAX ? asked->to : asked->from;
    rutin_error fault = {.status = RUTIN_OK};
    rutin__text given = {NULL};
    bool kept = true;

    rutin__read_begin(s->in, text, of->length, &fault);
    s->in->root = NULL;
    if (rutin__record_read(&s->decision->record, s->in, NULL) &&
        rutin__edit_write(&s->decision->record, s->in, text, of->length,
                          classes_of(s, base), s->classes, moves ? &day : NULL,
                          &given) &&
        decide(s, &given))
        kept = keep_proposal(s, base, rule, &given);
    s->failed |= fault.status == RUTIN_ENOMEM || given.failed;
    rutin__text_clear(&given);
    return kept && !s->failed;
}

static bool propose_for_values(suggester *s, int rule)
{
    const rutin__covered_rule *of = &s->coverage->rules[rule];
    int base, rules = s->routine->rule_count;

    for (int i = 0; i < of->test_count; i++) {
        const rutin__covered_test *test =
            &s->coverage->tests[of->first_test + i];

        for (int k = 0; k < test->value_count; k++) {
            int value = test->first_value + k;

            if (!s->coverage->values[value].can_decide ||
                has_bit(s->reached, rules + value))
                continue;
            if (find_for_value(s, rule, test, k, &base) &&
                !propose(s, base, rule))
                return false;
        }
    }
    return true;
}

static bool propose_all(suggester *s)
{
    int base;

    for (int i = 0; i < s->routine->rule_count; i++)
        if (!has_bit(s->reached, i) &&
            rutin__coverage_can_be(s->coverage, i, RUTIN__FIRED) &&
            find_for_rule(s, i, &base) && !propose(s, base, i))
            return false;
    for (int i = 0; i < s->routine->rule_count; i++)
        if (!propose_for_values(s, i))
            return false;
    return true;
}

// ---------------------------------------------------------------- choosing

// How many rules and values are covered, of those that can be.
static void count_covered(const suggester *s, rutin__share *fired,
                          rutin__share *values)
{
    int rules = s->routine->rule_count;

    *fired = *values = (rutin__share){0, 0};
    for (int i = 0; i < rules; i++) {
        fired->of += rutin__coverage_can_be(s->coverage, i, RUTIN__FIRED);
        fired->done += has_bit(s->covered, i);
    }
    for (int i = 0; i < s->coverage->value_count; i++) {
        values->of += s->coverage->values[i].can_decide;
        values->done += has_bit(s->covered, rules + i);
    }
}

static bool is_enough(const suggester *s, const rutin__suggest_how *how,
                      int taken)
{
    rutin__share fired, values;

    if (how->most > 0 && taken >= how->most)
        return true;
    count_covered(s, &fired, &values);
    return how->percent > 0 && fired.done * 100 >= fired.of * how->percent &&
           values.done * 100 >= values.of * how->percent;
}

// How much a proposal adds. A rule that fires is worth more than any value.
static long gain_of(const suggester *s, const proposal *of)
{
    int rules = s->routine->rule_count;
    long gain = 0;

    for (int i = 0; i < s->words; i++)
        for (uint64_t new = of->covers[i] & ~s->covered[i]; new != 0;
             new &= new - 1)
            gain += i * 64 + (int)rutin__set_lowest_bit(new) < rules ? 1000 : 1;
    return gain;
}

static proposal *choose(const suggester *s)
{
    proposal *best = NULL;
    long most = 0;

    for (int i = 0; i < s->count; i++) {
        long gain = s->proposals[i].taken ? 0 : gain_of(s, &s->proposals[i]);

        if (gain > most) {
            most = gain;
            best = &s->proposals[i];
        }
    }
    return best;
}

// ---------------------------------------------------------------- writing

static void put_text(rutin__json_out *out, const char *name, const char *text)
{
    rutin__write_name(out, name);
    rutin__write_text(out, text);
}

static void put_share(rutin__json_out *out, const char *name,
                      rutin__share share)
{
    rutin__write_name(out, name);
    rutin__write_object(out);
    rutin__write_name(out, "done");
    rutin__write_integer(out, share.done);
    rutin__write_name(out, "of");
    rutin__write_integer(out, share.of);
    rutin__write_end_object(out);
}

static void put_proposal(const suggester *s, rutin__json_out *out,
                         const proposal *of, long gain)
{
    rutin__write_object(out);
    rutin__write_name(out, "from");
    rutin__write_integer(out, s->coverage->cases[of->base].example);
    put_text(out, "for", of->rule);
    rutin__write_name(out, "covers");
    rutin__write_integer(out, gain % 1000 + gain / 1000);
    put_text(out, "changes", of->changes);
    rutin__write_name(out, "example");
    rutin__write_object(out);
    put_text(out, "about", of->changes);
    rutin__write_name(out, "unread");
    rutin__write_bool(out, true);
    rutin__write_name(out, "case");
    rutin__write_around(out, "", of->given, strlen(of->given), ",");
    rutin__write_name(out, "expect");
    rutin__write_around(out, "", of->expect, strlen(of->expect), ",");
    rutin__write_end_object(out);
    rutin__write_end_object(out);
}

static void put_shares(const suggester *s, rutin__json_out *out,
                       const char *name)
{
    rutin__share fired, values;

    count_covered(s, &fired, &values);
    rutin__write_name(out, name);
    rutin__write_object(out);
    put_share(out, "fired", fired);
    put_share(out, "mcdc", values);
    rutin__write_end_object(out);
}

static void put_all(suggester *s, const rutin__suggest_how *how,
                    rutin__text *text)
{
    rutin__json_out out;
    proposal *next;

    rutin__write_begin(&out, text);
    rutin__write_object(&out);
    put_text(&out, "routine", s->routine->id);
    put_shares(s, &out, "before");
    rutin__write_name(&out, "suggestions");
    rutin__write_list(&out);
    for (int taken = 0; !is_enough(s, how, taken); taken++) {
        next = choose(s);
        if (next == NULL)
            break;
        next->taken = true;
        put_proposal(s, &out, next, gain_of(s, next));
        for (int i = 0; i < s->words; i++)
            s->covered[i] |= next->covers[i];
    }
    rutin__write_end_list(&out);
    put_shares(s, &out, "after");
    rutin__write_end_object(&out);
    rutin__write_done(&out);
}

// ---------------------------------------------------------------- the call

static bool open_all(suggester *s)
{
    size_t variables = (size_t)s->routine->variable_count + 1;

    s->words = (s->routine->rule_count + s->coverage->value_count) / 64 + 1;
    s->trial = rutin__coverage_new(s->routine);
    s->classes = calloc(variables, sizeof *s->classes);
    s->best = calloc(variables, sizeof *s->best);
    s->covered = calloc((size_t)s->words, sizeof *s->covered);
    s->reached = calloc((size_t)s->words, sizeof *s->reached);
    return s->trial != NULL && s->classes != NULL && s->best != NULL &&
           s->covered != NULL && s->reached != NULL &&
           rutin__path_open(&s->paths, s->routine) &&
           rutin__path_init(&s->path, s->routine);
}

static void close_all(suggester *s)
{
    for (int i = 0; i < s->count; i++)
        clear_proposal(&s->proposals[i]);
    free(s->proposals);
    rutin__coverage_free(s->trial);
    free(s->classes);
    free(s->best);
    free(s->covered);
    free(s->reached);
    rutin__path_clear(&s->path);
    rutin__path_close(&s->paths);
    free(s);
}

rutin_status rutin__suggest(const rutin__coverage *coverage,
                            rutin__decision *decision, rutin__json *in,
                            const rutin__suggest_how *how,
                            const rutin_limits *limits, rutin__text *out,
                            rutin_error *error)
{
    suggester *s = calloc(1, sizeof *s);

    if (s == NULL)
        return rutin__error_no_memory(error);
    s->coverage = coverage;
    s->routine = coverage->routine;
    s->decision = decision;
    s->in = in;
    s->limits = limits;
    if (!open_all(s)) {
        rutin__error_no_memory(error);
    } else {
        read_bits(coverage, s->covered);
        memcpy(s->reached, s->covered, (size_t)s->words * sizeof *s->reached);
        if (propose_all(s))
            put_all(s, how, out);
        else
            rutin__error_no_memory(error);
    }
    if (out->failed)
        rutin__error_no_memory(error);
    close_all(s);
    return error->status;
}
