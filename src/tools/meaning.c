// meaning.c - what the rules of a routine mean, to be reckoned with over every case
//
// A frozen vertex leads only to vertices of lower numbers. So those that a rule
// needs are marked from the last to the first, and made from the first to the last.
// What is asked of a diagram besides (what is left of it, a path) goes through it
// once, with a note for each vertex.

#include "tools/meaning.h"

#include "base/set.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "routine/truth.h"
#include "routine/verdict.h"

#include <stdlib.h>
#include <string.h>

enum { APPLICATIONS = 200000 }; // for what is asked at once

// ---------------------------------------------------------------- thawing

typedef struct thaw {
    const rutin__diagrams *from;
    rutin__builder *builder;
    rutin__diagram *made; // one a frozen vertex; first 1 where it is needed
} thaw;

static void need(thaw *t, rutin__diagram root)
{
    if (!rutin__diagram_is_leaf(root))
        t->made[root] = 1;
}

static rutin__diagram thawed(const thaw *t, rutin__diagram frozen)
{
    return rutin__diagram_is_leaf(frozen) ? frozen : t->made[frozen];
}

static void mark(thaw *t)
{
    for (int i = t->from->count - 1; i >= 0; i--) {
        const rutin__vertex *v = &t->from->vertices[i];

        for (uint32_t e = v->edges; t->made[i] != 0 && e < v[1].edges; e++)
            need(t, t->from->to[e]);
    }
}

static bool make(thaw *t)
{
    rutin__edge edges[RUTIN__CHOICES + 1], *more = edges;
    bool done = true;

    for (int i = 0; i < t->from->count; i++) {
        const rutin__vertex *v = &t->from->vertices[i];
        int count = (int)(v[1].edges - v->edges);

        if (t->made[i] == 0)
            continue;
        if (count > RUTIN__CHOICES + 1)
            more = malloc((size_t)count * sizeof *more);
        for (int k = 0; more != NULL && k < count; k++)
            more[k] = (rutin__edge){
                t->from->last[v->edges + (uint32_t)k],
                thawed(t, t->from->to[v->edges + (uint32_t)k])};
        done &= more != NULL;
        if (more != NULL)
            t->made[i] = rutin__diagram_vertex(t->builder, v->variable, more,
                                               count);
        if (more != edges)
            free(more);
        more = edges;
    }
    return done;
}

static bool thaw_all(rutin__meaning *m)
{
    const rutin_routine *routine = m->routine;
    const rutin__program *program = &routine->program;
    thaw t = {&routine->diagrams, m->builder,
              calloc((size_t)routine->diagrams.count + 1, sizeof *t.made)};
    bool done;

    if (t.made == NULL)
        return false;
    for (int i = 0; i < routine->rule_count; i++)
        need(&t, routine->rules[i].verdict);
    for (int i = 0; i < program->term_count; i++)
        need(&t, program->terms[i].verdict);
    for (int i = 0; i < program->fact_count; i++)
        if (program->facts[i].presumption == RUTIN__PRESUMED_CONDITION)
            need(&t, program->facts[i].presumes);
    mark(&t);
    done = make(&t);
    for (int i = 0; i < routine->rule_count; i++)
        m->verdicts[i] = thawed(&t, routine->rules[i].verdict);
    for (int i = 0; i < program->term_count; i++)
        m->terms[i] = thawed(&t, program->terms[i].verdict);
    for (int i = 0; i < program->fact_count; i++)
        if (program->facts[i].presumption == RUTIN__PRESUMED_CONDITION)
            m->presumed[i] = thawed(&t, program->facts[i].presumes);
    free(t.made);
    return done;
}

// ---------------------------------------------------------------- life

static rutin__diagram *room(int count)
{
    return calloc((size_t)count + 1, sizeof(rutin__diagram));
}

static void find_fired(rutin__meaning *m)
{
    const rutin_routine *routine = m->routine;

    for (int i = 0; i < routine->rule_count; i++) {
        rutin__diagram verdict = rutin__verdict_in_force(
            routine, m->builder, &routine->rules[i], m->verdicts[i]);

        m->fired[i] = rutin__meaning_fires(m, verdict);
        m->stands[i] = rutin__meaning_either(m, m->fired[i],
                                             rutin__meaning_opens(m, verdict));
    }
}

static void find_banned(rutin__meaning *m)
{
    const rutin_routine *routine = m->routine;
    int actors = routine->program.actor_count;

    for (int i = 0; i < actors + routine->program.task_count; i++)
        m->banned[i] = rutin__truth_no;
    for (int i = 0; i < routine->banning_count; i++)
        for (int k = 0; k < actors; k++)
            if (rutin__set_has(&routine->rules[routine->banning[i]].bans,
                               (unsigned)k))
                m->banned[k] = rutin__meaning_either(
                    m, m->banned[k], m->fired[routine->banning[i]]);
}

rutin_status rutin__meaning_init(rutin__meaning *m,
                                 const rutin_routine *routine)
{
    const rutin__program *program = &routine->program;

    *m = (rutin__meaning){.routine = routine};
    m->builder = rutin__diagram_new();
    m->verdicts = room(routine->rule_count);
    m->fired = room(routine->rule_count);
    m->stands = room(routine->rule_count);
    m->terms = room(program->term_count);
    m->presumed = room(program->fact_count);
    m->banned = room(program->actor_count + program->task_count);
    if (!m->builder || !m->verdicts || !m->fired || !m->stands || !m->terms ||
        !m->presumed || !m->banned)
        return RUTIN_ENOMEM;
    rutin__diagram_limit(m->builder, APPLICATIONS);
    if (!thaw_all(m))
        return RUTIN_ENOMEM;
    find_fired(m);
    find_banned(m);
    return rutin__diagram_status(m->builder);
}

void rutin__meaning_clear(rutin__meaning *m)
{
    rutin__diagram_free(m->builder);
    free(m->verdicts);
    free(m->fired);
    free(m->stands);
    free(m->terms);
    free(m->presumed);
    free(m->banned);
}

bool rutin__meaning_renew(rutin__meaning *m)
{
    bool was_past = rutin__diagram_status(m->builder) != RUTIN_OK;

    if (rutin__diagram_status(m->builder) != RUTIN_ENOMEM)
        rutin__diagram_limit(m->builder, APPLICATIONS);
    return was_past;
}

// ---------------------------------------------------------------- reckoning

static rutin__diagram apply(const rutin__meaning *m,
                            const rutin__operation *operation, rutin__diagram a,
                            rutin__diagram b)
{
    return rutin__diagram_apply(m->builder, operation, NULL, a, b);
}

rutin__diagram rutin__meaning_both(const rutin__meaning *m, rutin__diagram a,
                                   rutin__diagram b)
{
    return apply(m, &rutin__truth_both, a, b);
}

rutin__diagram rutin__meaning_either(const rutin__meaning *m, rutin__diagram a,
                                     rutin__diagram b)
{
    return apply(m, &rutin__truth_either, a, b);
}

rutin__diagram rutin__meaning_without(const rutin__meaning *m, rutin__diagram a,
                                      rutin__diagram b)
{
    return apply(m, &rutin__truth_without, a, b);
}

bool rutin__meaning_implies(const rutin__meaning *m, rutin__diagram a,
                            rutin__diagram b)
{
    return rutin__meaning_without(m, a, b) == rutin__truth_no;
}

rutin__diagram rutin__meaning_fires(const rutin__meaning *m,
                                    rutin__diagram verdict)
{
    return apply(m, &rutin__truth_fires, verdict, rutin__truth_no);
}

rutin__diagram rutin__meaning_opens(const rutin__meaning *m,
                                    rutin__diagram verdict)
{
    return apply(m, &rutin__truth_is_open, verdict, rutin__truth_no);
}

// ---------------------------------------------------------------- conditions

static uint32_t opposite(void *context, uint32_t a, uint32_t b)
{
    (void)context;
    (void)b;
    return RUTIN__FIRED - a;
}

static uint32_t known_first(void *context, uint32_t a, uint32_t b)
{
    (void)context;
    return a == RUTIN__OPEN ? b : a;
}

static uint32_t unless_true(void *context, uint32_t when, uint32_t unless)
{
    (void)context;
    return unless == RUTIN__FIRED ? RUTIN__SILENT : when;
}

static const rutin__operation turn = {.leaf = opposite};
static const rutin__operation or_else = {.leaf = known_first};
static const rutin__operation stop = {.leaf = unless_true};

static bool is_leaf(const rutin__node *node)
{
    return node->op >= RUTIN__PRESUMES;
}

rutin__diagram rutin__meaning_condition(rutin__meaning *m, int at, int instead,
                                        rutin__diagram then)
{
    const rutin__node *nodes = m->routine->program.nodes;
    rutin__diagram result, part;
    bool is_all;

    if (at == instead && at >= 0)
        return then;
    if (at < 0 || is_leaf(&nodes[at]) || instead < at ||
        instead >= (int)nodes[at].end)
        return rutin__verdict_condition(m->routine, m->builder, m->terms,
                                        m->presumed, at);
    result = rutin__meaning_condition(m, at + 1, instead, then);
    if (nodes[at].op == RUTIN__NO)
        return apply(m, &turn, result, rutin__truth_no);
    is_all = nodes[at].op == RUTIN__ALL;
    for (uint32_t i = nodes[at + 1].end; i < nodes[at].end; i = nodes[i].end) {
        part = rutin__meaning_condition(m, (int)i, instead, then);
        result = apply(m,
                       nodes[at].op == RUTIN__OR_ELSE ? &or_else
                       : is_all                       ? &rutin__truth_all
                                                      : &rutin__truth_any,
                       result, part);
    }
    return result;
}

rutin__diagram rutin__meaning_with(rutin__meaning *m, int rule,
                                   rutin__diagram condition, bool is_unless)
{
    const rutin__rule *of = &m->routine->rules[rule];
    rutin__diagram other;

    if (of->code != NULL)
        other = m->verdicts[rule];
    else
        other = rutin__meaning_condition(m, is_unless ? of->when : of->unless,
                                         -1, 0);
    if (!is_unless && of->unless == RUTIN__NO_CONDITION)
        return condition;
    return apply(m, &stop, is_unless ? other : condition,
                 is_unless ? condition : other);
}

// ---------------------------------------------------------------- going through

// What is left of each vertex, by its number: made for one question.
typedef struct walk {
    rutin__meaning *meaning;
    unsigned variable, class;
    rutin__diagram *left; // 1 past what is left; 0: not looked at yet
    bool failed;
} walk;

static rutin__diagram where(walk *w, rutin__diagram diagram)
{
    rutin__builder *builder = w->meaning->builder;
    const rutin__edge *edges;
    rutin__edge *changed;
    rutin__diagram made;
    unsigned variable;
    int count, i = 0;

    if (rutin__diagram_is_leaf(diagram))
        return diagram;
    edges = rutin__diagram_read(builder, diagram, &variable, &count);
    if (variable > w->variable)
        return diagram;
    if (variable == w->variable) {
        while (edges[i].last < w->class)
            i++;
        return edges[i].to;
    }
    if (w->left[diagram] != 0)
        return w->left[diagram] - 1;
    changed = malloc((size_t)count * sizeof *changed);
    w->failed |= changed == NULL;
    if (changed == NULL)
        return rutin__truth_no;
    memcpy(changed, edges, (size_t)count * sizeof *changed);
    for (i = 0; i < count; i++)
        changed[i].to = where(w, changed[i].to);
    made = rutin__diagram_vertex(builder, variable, changed, count);
    free(changed);
    w->left[diagram] = made + 1;
    return made;
}

rutin__diagram rutin__meaning_where(rutin__meaning *m, rutin__diagram diagram,
                                    unsigned variable, unsigned class)
{
    walk w = {m, variable, class, NULL, false};
    rutin__diagram result;

    if (rutin__diagram_is_leaf(diagram))
        return diagram;
    w.left = calloc((size_t)diagram + 1, sizeof *w.left);
    if (w.left == NULL)
        return rutin__diagram_fail(m->builder, RUTIN_ENOMEM);
    result = where(&w, diagram);
    free(w.left);
    return w.failed ? rutin__diagram_fail(m->builder, RUTIN_ENOMEM) : result;
}

// Goes down from [diagram], noting in [seen] where it has been.
static bool tests(const rutin__meaning *m, rutin__diagram diagram,
                  unsigned wanted, bool *seen)
{
    const rutin__edge *edges;
    unsigned variable;
    int count;

    if (rutin__diagram_is_leaf(diagram) || seen[diagram])
        return false;
    seen[diagram] = true;
    edges = rutin__diagram_read(m->builder, diagram, &variable, &count);
    if (variable >= wanted)
        return variable == wanted;
    for (int i = 0; i < count; i++)
        if (tests(m, edges[i].to, wanted, seen))
            return true;
    return false;
}

bool rutin__meaning_tests(const rutin__meaning *m, rutin__diagram diagram,
                          unsigned variable)
{
    bool *seen, found;

    if (rutin__diagram_is_leaf(diagram))
        return false;
    seen = calloc((size_t)diagram + 1, sizeof *seen);
    if (seen == NULL)
        rutin__diagram_fail(m->builder, RUTIN_ENOMEM);
    found = seen != NULL && tests(m, diagram, variable, seen);
    free(seen);
    return found;
}

// ---------------------------------------------------------------- a case

enum { FAR = 0xffff };

// How much has to be told or to happen at least from a vertex to yes; [far] has it
// of each vertex, 0 where it is not known yet, else 1 more.
static unsigned distance(const rutin__meaning *m, rutin__diagram diagram,
                         uint16_t *far)
{
    const rutin__edge *edges;
    unsigned variable, best = FAR - 1;
    int count;

    if (rutin__diagram_is_leaf(diagram))
        return rutin__diagram_value(diagram) != 0 ? 0 : FAR - 1;
    if (far[diagram] != 0)
        return far[diagram] - 1u;
    edges = rutin__diagram_read(m->builder, diagram, &variable, &count);
    for (int i = 0; i < count; i++) {
        unsigned way = distance(m, edges[i].to, far) + (i > 0);

        if (way < best)
            best = way;
    }
    far[diagram] = (uint16_t)(best + 1);
    return best;
}

bool rutin__meaning_find(const rutin__meaning *m, rutin__diagram truth,
                         uint16_t *classes)
{
    size_t size = rutin__diagram_is_leaf(truth) ? 1 : (size_t)truth + 1;
    uint16_t *far = calloc(size, sizeof *far);
    bool found = far != NULL && distance(m, truth, far) < FAR - 1;

    if (far == NULL)
        rutin__diagram_fail(m->builder, RUTIN_ENOMEM);
    memset(classes, 0, (size_t)m->routine->variable_count * sizeof *classes);
    while (found && !rutin__diagram_is_leaf(truth)) {
        const rutin__edge *edges;
        unsigned variable, left = distance(m, truth, far);
        int count, i = 0;

        edges = rutin__diagram_read(m->builder, truth, &variable, &count);
        while (distance(m, edges[i].to, far) + (i > 0) != left)
            i++;
        classes[variable] = i == 0 ? 0 : (uint16_t)(edges[i - 1].last + 1);
        truth = edges[i].to;
    }
    free(far);
    return found;
}
