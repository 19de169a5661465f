// check_orders.c - orders between steps that cannot be kept
//
// Each `after` and `following` is an edge from the step that comes first to the one
// that waits, there where its rule fires and nobody is banned. A way along edges
// that comes back to where it began is a circle, if some case has all of them; the
// engine says of that case whether it is one.

#include "tools/check_orders.h"

#include "answer/decide.h"
#include "base/messages.h"
#include "base/set.h"
#include "base/text.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "routine/truth.h"
#include "rutin.h"
#include "tools/finding.h"
#include "tools/meaning.h"
#include "tools/places.h"
#include "tools/sample.h"
#include "tools/trial.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST = 6, EDGES = 1024, CIRCLES = 64, STEPS = 100000 };

// One of a contribution's orders.
typedef struct edge {
    unsigned first, then; // subjects
    const rutin__contribution *by;
    bool waits; // `after`
    rutin__diagram there;
} edge;

typedef struct orders {
    rutin__checker *checker;
    edge edges[EDGES];
    int count;
    int path[LONGEST];        // edges
    rutin__set told[CIRCLES]; // the subjects of each circle
    int tried, told_count;
    int steps; // along edges, of all that are looked for
} orders;

static void add_edge(orders *o, const rutin__contribution *by, unsigned first,
                     bool waits)
{
    rutin__meaning *m = &o->checker->meaning;
    rutin__diagram there = m->fired[rutin__checker_rule(o->checker, by)];

    there = rutin__meaning_without(m, there, m->banned[by->subject]);
    there = rutin__meaning_without(m, there, m->banned[first]);
    if (there != rutin__truth_no && o->count < EDGES)
        o->edges[o->count++] = (edge){first, by->subject, by, waits, there};
}

static void find_edges(orders *o)
{
    const rutin_routine *routine = o->checker->routine;

    for (int i = 0; i < routine->rule_count; i++)
        for (int k = 0; k < routine->rules[i].contribution_count; k++) {
            const rutin__contribution *by = &routine->rules[i].contributions[k];

            for (int n = 0; n < by->after_count; n++)
                add_edge(o, by, by->after[n], true);
            for (int n = 0; n < by->following_count; n++)
                add_edge(o, by, by->following[n], false);
        }
}

// ---------------------------------------------------------------- circles

static bool has_warning(const rutin__decision *decision, const char *code)
{
    for (int i = 0; i < decision->warning_count; i++)
        if (strcmp(decision->warnings[i].code, code) == 0)
            return true;
    return false;
}

// "police efter care (regeln x), care efter police (regeln y)", without words.
static void write_path(orders *o, int length)
{
    rutin__checker *c = o->checker;
    rutin__text *text = rutin__checker_scratch(c, 0);

    for (int i = 0; i < length; i++) {
        const edge *e = &o->edges[o->path[i]];

        rutin__text_add_string(text, i > 0 ? ", " : "");
        rutin__text_add_string(text, rutin__checker_subject(c, e->then));
        rutin__text_add_string(text, e->waits ? " after " : " following ");
        rutin__text_add_string(text, rutin__checker_subject(c, e->first));
        rutin__text_add_string(text, " (");
        rutin__text_add_string(text, e->by->rule->id);
        rutin__text_add_string(text, ")");
    }
}

// The edge of a circle to tell of: the last of the routine's own, else the last.
static const edge *find_own(const orders *o, int length)
{
    const rutin__checker *c = o->checker;
    const edge *found = NULL;

    for (int i = 0; i < length; i++) {
        const edge *e = &o->edges[o->path[i]];

        if (found == NULL ||
            rutin__places_is_own(&c->places,
                                 rutin__checker_at_step(c, e->by, NULL)))
            found = e;
    }
    return found;
}

// Whether a circle of the same steps has been told of. Notes them.
static bool is_told(orders *o, int length)
{
    rutin__set *steps = &o->told[o->told_count];

    *steps = (rutin__set){{0}};
    for (int i = 0; i < length; i++)
        rutin__set_add(steps, o->edges[o->path[i]].then);
    for (int i = 0; i < o->told_count; i++)
        if (rutin__set_same(&o->told[i], steps))
            return true;
    return false;
}

// A circle of edges that some case has: it is told of where the engine finds it.
static void tell_circle(orders *o, int length, rutin__diagram there)
{
    rutin__checker *c = o->checker;
    const edge *own = find_own(o, length);
    rutin__text json = {0};
    bool is_one = !is_told(o, length) && rutin__sample_write(c, there, &json) &&
                  rutin__sample_decide(c, &json) &&
                  has_warning(c->trial->decision, "order_circle");

    if (is_one) {
        o->told_count++;
        write_path(o, length);
        rutin__finding_show(
            &c->list,
            rutin__checker_warn(
                c, RUTIN__SAY_orders_in_circle,
                rutin__checker_at_step(c, own->by,
                                       own->waits ? "after" : "following"),
                RUTIN__WITH({"path", .text = rutin__checker_text(c, 0)})),
            &json);
    }
    rutin__text_clear(&json);
}

// Goes on from the last of [length] edges. Only circles whose first edge has the
// lowest number are looked for, so that each is found once.
static void go_on(orders *o, int length, rutin__diagram there)
{
    int first = o->path[0];
    unsigned start = o->edges[first].first;
    unsigned at = o->edges[o->path[length - 1]].then;

    if (at == start) {
        if (o->tried++ < CIRCLES)
            tell_circle(o, length, there);
        return;
    }
    for (int i = first + 1;
         i < o->count && length < LONGEST && o->steps < STEPS; i++) {
        rutin__diagram both;

        o->steps++;
        if (o->edges[i].first != at)
            continue;
        both = rutin__meaning_both(&o->checker->meaning, there,
                                   o->edges[i].there);
        if (both == rutin__truth_no)
            continue;
        o->path[length] = i;
        go_on(o, length + 1, both);
    }
}

static void check_circles(orders *o)
{
    for (int i = 0; i < o->count; i++) {
        o->path[0] = i;
        go_on(o, 1, o->edges[i].there);
    }
}

// ---------------------------------------------------------------- before

// Whether some `after` leads from one step to another, over others too.
static bool is_gated(const orders *o, unsigned first, unsigned then)
{
    rutin__set reached = {{0}};
    bool grows = true;

    rutin__set_add(&reached, first);
    while (grows) {
        grows = false;
        for (int i = 0; i < o->count; i++)
            if (o->edges[i].waits &&
                rutin__set_has(&reached, o->edges[i].first) &&
                !rutin__set_has(&reached, o->edges[i].then)) {
                rutin__set_add(&reached, o->edges[i].then);
                grows = true;
            }
    }
    return rutin__set_has(&reached, then);
}

static bool is_part(const rutin__program *program, unsigned part,
                    unsigned whole)
{
    unsigned actors = (unsigned)program->actor_count;
    const uint16_t *of = part < actors ? program->actors[part].part_of
                                       : program->tasks[part - actors].part_of;
    int count = part < actors ? program->actors[part].part_of_count
                              : program->tasks[part - actors].part_of_count;

    for (int i = 0; i < count; i++)
        if (of[i] == whole)
            return true;
    return false;
}

// Whether a `following` leads from one step to another where [applies] holds.
static bool is_followed(const orders *o, unsigned first, unsigned then,
                        rutin__diagram applies)
{
    for (int i = 0; i < o->count; i++)
        if (!o->edges[i].waits && o->edges[i].first == first &&
            o->edges[i].then == then &&
            rutin__meaning_both(&o->checker->meaning, o->edges[i].there,
                                applies) != rutin__truth_no)
            return true;
    return false;
}

static bool is_first(const rutin__checker *c, unsigned subject)
{
    const rutin__asking *asking = &c->routine->asking[subject];

    for (int i = 0; i < asking->count; i++)
        if (asking->by[i]->first)
            return true;
    return false;
}

static void check_before(orders *o, const rutin__invariant *invariant,
                         const rutin__node *node)
{
    rutin__checker *c = o->checker;
    const rutin__program *program = &c->routine->program;
    const rutin__set *firsts = &program->sets[node->subject];
    const rutin__set *thens = &program->sets[node->low];
    rutin__diagram applies = rutin__meaning_fires(
        &c->meaning,
        rutin__meaning_condition(&c->meaning, invariant->when, -1, 0));

    for (int a = rutin__set_next(firsts, 0); a >= 0;
         a = rutin__set_next(firsts, a + 1))
        for (int b = rutin__set_next(thens, 0); b >= 0;
             b = rutin__set_next(thens, b + 1)) {
            unsigned first = (unsigned)a, then = (unsigned)b;

            if (!is_followed(o, first, then, applies) ||
                is_gated(o, first, then) || is_part(program, then, first) ||
                is_first(c, first))
                continue;
            rutin__checker_warn(
                c, RUTIN__SAY_before_only_followed,
                rutin__places_find(&c->places, RUTIN__DECLARED_ALWAYS,
                                   invariant->id, NULL),
                RUTIN__WITH({"always", .text = invariant->id},
                            {"first", .text = rutin__checker_subject(c, first)},
                            {"then", .text = rutin__checker_subject(c, then)}));
        }
}

static void check_invariants(orders *o)
{
    const rutin_routine *routine = o->checker->routine;
    const rutin__node *nodes = routine->program.nodes;

    for (int i = 0; i < routine->invariant_count; i++) {
        const rutin__invariant *invariant = &routine->invariants[i];

        if (invariant->must == RUTIN__NO_CONDITION)
            continue;
        for (uint32_t at = (uint32_t)invariant->must;
             at < nodes[invariant->must].end; at++)
            if (nodes[at].op == RUTIN__BEFORE)
                check_before(o, invariant, &nodes[at]);
    }
}

void rutin__check_orders(rutin__checker *c)
{
    orders *o = calloc(1, sizeof *o);

    c->list.failed |= o == NULL;
    if (o == NULL)
        return;
    o->checker = c;
    find_edges(o);
    check_circles(o);
    check_invariants(o);
    free(o);
}
