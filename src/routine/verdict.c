// verdict.c - each rule as a diagram over what it turns on
//
// Kleene's logic over leaves: `all` is the least of its parts, `any` the
// greatest. A term and a presumption are put in where they are read:
//
//     fact f, not told          what is presumed of f, else open
//     term t, on a day          its version of that day, else open
//
// `:known()` reads what was told, and no presumption.

#include "routine/verdict.h"

#include "routine/truth.h"
#include "routine/variable.h"

#include "routine/condition.h"
#include "routine/schema.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

enum {
    RULE = 20000,   // applications that one rule may take
    RULES = 100000, // and all together, for every 256 rules of them
    NOT_TOLD = 0,   // the first class of every fact
    NOT_BUILT = 0x7fffffff,
};

// ---------------------------------------------------------------- conditions

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

static uint32_t opposite(void *context, uint32_t a, uint32_t b)
{
    (void)context;
    (void)b;
    return RUTIN__FIRED - a;
}

static uint32_t open_outside(void *context, uint32_t in_force, uint32_t then)
{
    (void)context;
    return in_force == RUTIN__FIRED ? then : RUTIN__OPEN;
}

static uint32_t presumed_so(void *context, uint32_t yes, uint32_t no)
{
    (void)context;
    return yes == RUTIN__FIRED  ? RUTIN__FIRED
           : no == RUTIN__FIRED ? RUTIN__SILENT
                                : RUTIN__OPEN;
}

static const rutin__operation or_else = {
    .leaf = known_first,
    .left = {[RUTIN__SILENT] = RUTIN__LEFT,
             [RUTIN__OPEN] = RUTIN__RIGHT,
             [RUTIN__FIRED] = RUTIN__LEFT}};
static const rutin__operation presume = {.leaf = presumed_so};
static const rutin__operation stop = {.leaf = unless_true,
                                      .left = {[RUTIN__SILENT] = RUTIN__LEFT},
                                      .right = {[RUTIN__SILENT] = RUTIN__LEFT,
                                                [RUTIN__OPEN] = RUTIN__LEFT,
                                                [RUTIN__FIRED] = RUTIN__ZERO}};
static const rutin__operation turn = {.leaf = opposite};
static const rutin__operation in_time = {.leaf = open_outside};

typedef struct maker {
    rutin_routine *routine;
    rutin__builder *builder;
    rutin__diagram *terms;    // one each
    rutin__diagram *presumed; // one a fact: whether it is yes while not told
} maker;

static const rutin__diagram is_false = UINT32_C(1) << 31 | RUTIN__SILENT;
static const rutin__diagram is_open = UINT32_C(1) << 31 | RUTIN__OPEN;
static const rutin__diagram is_true = UINT32_C(1) << 31 | RUTIN__FIRED;

static rutin__diagram build(maker *m, uint32_t at);

static rutin__diagram build_parts(maker *m, uint32_t at,
                                  const rutin__operation *operation,
                                  rutin__diagram none)
{
    const rutin__node *nodes = m->routine->program.nodes;
    rutin__diagram *parts, result;
    int count = 0;

    for (uint32_t i = at + 1; i < nodes[at].end; i = nodes[i].end)
        count++;
    parts = malloc((size_t)(count + 1) * sizeof *parts);
    if (parts == NULL)
        return rutin__diagram_fail(m->builder, RUTIN_ENOMEM);
    count = 0;
    for (uint32_t i = at + 1; i < nodes[at].end; i = nodes[i].end)
        parts[count++] = build(m, i);
    result = rutin__diagram_fold(m->builder, operation, NULL, parts, count,
                                 none);
    free(parts);
    return result;
}

// True from one day to another, else false.
static rutin__diagram on_days(const rutin_routine *routine,
                              rutin__builder *builder, rutin__day from,
                              rutin__day to)
{
    const rutin__variable *day = &routine->variables[0];
    unsigned first = rutin__variable_class(day, from);
    rutin__edge edges[3];
    int count = 0;

    if (from > to)
        return is_false;
    if (first > 0)
        edges[count++] = (rutin__edge){(uint32_t)(first - 1), is_false};
    edges[count++] = (rutin__edge){(uint32_t)rutin__variable_class(day, to),
                                   is_true};
    edges[count++] = (rutin__edge){(uint32_t)(day->classes - 1), is_false};
    if (edges[count - 2].last == edges[count - 1].last)
        count--;
    return rutin__diagram_vertex(builder, 0, edges, count);
}

// The versions of a term are in force on days of their own; open on others.
static rutin__diagram build_term(maker *m, unsigned number)
{
    const rutin__term *term = &m->routine->program.terms[number];
    rutin__diagram result = is_open;

    if (m->terms[number] != NOT_BUILT)
        return m->terms[number];
    for (int i = 0; i < term->version_count; i++) {
        const rutin__term_version *version = &term->versions[i];
        rutin__diagram days = on_days(m->routine, m->builder, version->from,
                                      version->to);
        rutin__diagram then = rutin__diagram_apply(
            m->builder, &in_time, NULL, days,
            build(m, (uint32_t)version->when));

        result = rutin__diagram_apply(m->builder, &or_else, NULL, then, result);
    }
    m->terms[number] = result;
    return result;
}

// ---------------------------------------------------------------- leaves

static rutin__diagram answer(bool yes)
{
    return yes ? is_true : is_false;
}

// A number between two values: false, true and false again, as far as they go.
static rutin__diagram build_range(maker *m, const rutin__node *node)
{
    unsigned number = m->routine->variable_of[node->subject];
    const rutin__variable *variable = &m->routine->variables[number];
    const rutin__fact *fact = &m->routine->program.facts[node->subject];
    int64_t low = node->low > fact->min ? node->low : fact->min;
    int64_t high = node->high < fact->max ? node->high : fact->max;
    rutin__edge edges[4] = {{NOT_TOLD, is_open}};
    int count = 1;

    if (low > fact->min || low > high)
        edges[count++] = (rutin__edge){
            (uint32_t)rutin__variable_class(variable,
                                            low > high ? fact->max : low - 1) +
                1,
            is_false};
    if (low <= high)
        edges[count++] = (rutin__edge){
            (uint32_t)(rutin__variable_class(variable, high) + 1), is_true};
    if (low <= high && high < fact->max)
        edges[count++] = (rutin__edge){(uint32_t)(variable->classes - 1),
                                       is_false};
    return rutin__diagram_vertex(m->builder, number, edges, count);
}

// What is told of a fact of few values: whether anything, a yes, or a choice.
static rutin__diagram build_told(maker *m, const rutin__node *node)
{
    unsigned number = m->routine->variable_of[node->subject];
    int classes = m->routine->variables[number].classes;
    bool known = node->op == RUTIN__KNOWN;
    rutin__edge edges[RUTIN__CHOICES + 1] = {
        {NOT_TOLD, known ? is_false : is_open}};

    if (known) {
        edges[1] = (rutin__edge){(uint32_t)(classes - 1), is_true};
        return rutin__diagram_vertex(m->builder, number, edges, 2);
    }
    for (int i = 1; i < classes; i++)
        edges[i] = (rutin__edge){(uint32_t)i,
                                 answer(rutin__condition_fits(node, i - 1))};
    return rutin__diagram_vertex(m->builder, number, edges, classes);
}

// A vertex of a variable that has two classes.
static rutin__diagram vertex(maker *m, int variable, rutin__diagram first,
                             rutin__diagram second)
{
    const rutin__edge edges[] = {{0, first}, {1, second}};

    return rutin__diagram_vertex(m->builder, (unsigned)variable, edges, 2);
}

// What is said of the choices of a fact that is told: one vertex each, from the
// last. Any of them settles HAS as true, and is missed by HAS_ALL and by EMPTY.
static rutin__diagram build_choices(maker *m, const rutin__node *node)
{
    const rutin_routine *routine = m->routine;
    int first = routine->variable_of[node->subject] + 1, last = first;
    bool has = node->op == RUTIN__HAS, has_all = node->op == RUTIN__HAS_ALL;
    rutin__diagram result = answer(!has);

    while (last < routine->first_of_plan &&
           routine->variables[last].kind == RUTIN__VARIABLE_CHOICE)
        last++;
    while (last-- > first) {
        bool asked = node->op == RUTIN__EMPTY ||
                     (node->low >> routine->variables[last].bits & 1) != 0;

        if (!asked)
            continue;
        result = vertex(m, last, has_all ? is_false : result,
                        has       ? is_true
                        : has_all ? result
                                  : is_false);
    }
    return vertex(m, first - 1, is_open, result);
}

static rutin__diagram presumed_of(maker *m, const rutin__node *node)
{
    const rutin__fact *fact = &m->routine->program.facts[node->subject];

    if (fact->presumption == RUTIN__NOT_PRESUMED)
        return is_open;
    if (fact->presumption == RUTIN__PRESUMED_VALUE)
        return answer(rutin__condition_fits(node, fact->presumed));
    if (m->presumed[node->subject] == NOT_BUILT)
        m->presumed[node->subject] = build(m, (uint32_t)fact->presumed);
    return m->presumed[node->subject];
}

static rutin__diagram build_fact(maker *m, const rutin__node *node)
{
    const rutin__fact *fact = &m->routine->program.facts[node->subject];
    rutin__diagram told;

    if (fact->type == RUTIN__ANY_OF && node->op != RUTIN__KNOWN)
        told = build_choices(m, node);
    else if (node->op == RUTIN__RANGE)
        told = build_range(m, node);
    else
        told = build_told(m, node);
    if (node->op == RUTIN__KNOWN)
        return told;
    return rutin__diagram_apply(m->builder, &or_else, NULL, told,
                                presumed_of(m, node));
}

// What happened, is consented to, or stands in the plan.
static rutin__diagram build_other(maker *m, uint32_t at)
{
    const rutin_routine *routine = m->routine;
    const rutin__node *node = &routine->program.nodes[at];
    rutin__variable wanted = rutin__variable_read(&routine->program, at);
    int number = rutin__variable_find(routine,
                                      (rutin__variable_kind)wanted.kind,
                                      wanted.subject, wanted.bits, NULL);
    rutin__edge edges[RUTIN__CONSENT_STATES];

    if (wanted.kind != RUTIN__VARIABLE_CONSENT)
        return vertex(m, number, is_false, is_true);
    for (int i = 0; i < RUTIN__CONSENT_STATES; i++)
        edges[i] = (rutin__edge){(uint32_t)i,
                                 answer((node->low >> i & 1) != 0)};
    return rutin__diagram_vertex(m->builder, (unsigned)number, edges,
                                 RUTIN__CONSENT_STATES);
}

static rutin__diagram build(maker *m, uint32_t at)
{
    const rutin__node *node = &m->routine->program.nodes[at];

    switch (node->op) {
    case RUTIN__ALL:
        return build_parts(m, at, &rutin__truth_all, is_true);
    case RUTIN__ANY:
        return build_parts(m, at, &rutin__truth_any, is_false);
    case RUTIN__NO:
        return rutin__diagram_apply(m->builder, &turn, NULL, build(m, at + 1),
                                    is_false);
    case RUTIN__OR_ELSE:
        return rutin__diagram_apply(
            m->builder, &or_else, NULL, build(m, at + 1),
            build(m, m->routine->program.nodes[at + 1].end));
    case RUTIN__PRESUMES:
        return rutin__diagram_apply(
            m->builder, &presume, NULL, build(m, at + 1),
            build(m, m->routine->program.nodes[at + 1].end));
    case RUTIN__TERM:
        return build_term(m, node->subject);
    default:
        return rutin__condition_is_fact(node) ? build_fact(m, node)
                                              : build_other(m, at);
    }
}

static rutin__diagram build_if_any(maker *m, int when)
{
    return when == RUTIN__NO_CONDITION ? is_true : build(m, (uint32_t)when);
}

// ---------------------------------------------------------------- the whole

static rutin__diagram build_code(maker *m, int rule)
{
    static const rutin__edge edges[] = {{0, UINT32_C(1) << 31 | RUTIN__SILENT},
                                        {1, UINT32_C(1) << 31 | RUTIN__OPEN},
                                        {2, UINT32_C(1) << 31 | RUTIN__FIRED}};
    int number = rutin__variable_find(m->routine, RUTIN__VARIABLE_CODE, 0, rule,
                                      NULL);

    return rutin__diagram_vertex(m->builder, (unsigned)number, edges, 3);
}

static void build_rule(maker *m, int number)
{
    rutin__rule *rule = (rutin__rule *)&m->routine->rules[number];
    rutin__diagram when = rule->code != NULL ? build_code(m, number)
                                             : build_if_any(m, rule->when);

    rule->verdict = when;
    if (rule->unless != RUTIN__NO_CONDITION)
        rule->verdict = rutin__diagram_apply(m->builder, &stop, NULL, when,
                                             build(m, (uint32_t)rule->unless));
    rutin__diagram_keep(m->builder, &rule->verdict);
}

// Each rule by itself has its ceiling, and so have all together.
static rutin_status build_rules(maker *m, int *rule)
{
    int count = m->routine->rule_count;
    long left = RULES / 256 * (long)(count > 256 ? count : 256);

    for (*rule = 0; *rule < count; ++*rule) {
        long may = left < RULE ? left : RULE;

        rutin__diagram_limit(m->builder, may);
        build_rule(m, *rule);
        left -= may - rutin__diagram_left(m->builder);
        if (rutin__diagram_status(m->builder) != RUTIN_OK)
            return rutin__diagram_status(m->builder);
    }
    *rule = -1;
    return RUTIN_OK;
}

// What a clause comes to; [none] where no condition is written.
static void build_clause(maker *m, rutin__clause *clause, rutin__diagram none)
{
    clause->holds = clause->when == RUTIN__NO_CONDITION ? none
                    : clause->when == RUTIN__NEVER
                        ? is_false
                        : build(m, (uint32_t)clause->when);
    rutin__diagram_keep(m->builder, &clause->holds);
}

static void build_sentences(maker *m, const rutin__speech *speech)
{
    for (int i = 0; speech != NULL && i < speech->say_count; i++)
        build_clause(m, &((rutin__sentence *)speech->say)[i].when, is_true);
}

static void build_clauses(maker *m)
{
    rutin_routine *routine = m->routine;

    for (int i = 0; i < routine->program.actor_count; i++) {
        rutin__actor *actor = (rutin__actor *)&routine->program.actors[i];

        build_clause(m, &actor->finder, is_false);
        build_clause(m, &actor->near, is_false);
    }
    for (int i = 0; i < routine->program.fact_count; i++) {
        rutin__fact *fact = (rutin__fact *)&routine->program.facts[i];

        build_clause(m, &fact->asked, is_true);
    }
    for (int i = 0; i < routine->rule_count; i++)
        for (int k = 0; k < routine->rules[i].contribution_count; k++)
            build_sentences(m, routine->rules[i].contributions[k].speech);
}

static void build_rest(maker *m)
{
    rutin_routine *routine = m->routine;

    rutin__diagram_limit(m->builder, RULES);
    for (int i = 0; i < routine->program.fact_count; i++) {
        rutin__fact *fact = (rutin__fact *)&routine->program.facts[i];
        rutin__node is_yes = {.op = RUTIN__IS_YES, .subject = (uint16_t)i};

        if (fact->presumption != RUTIN__PRESUMED_CONDITION)
            continue;
        fact->presumes = presumed_of(m, &is_yes);
        rutin__diagram_keep(m->builder, &fact->presumes);
    }
    for (int i = 0; i < routine->program.term_count; i++) {
        rutin__term *term = (rutin__term *)&routine->program.terms[i];

        term->verdict = build_term(m, (unsigned)i);
        rutin__diagram_keep(m->builder, &term->verdict);
    }
    for (int i = 0; i < routine->invariant_count; i++) {
        rutin__invariant *invariant =
            (rutin__invariant *)&routine->invariants[i];

        invariant->applies = build_if_any(m, invariant->when);
        invariant->holds = build_if_any(m, invariant->must);
        rutin__diagram_keep(m->builder, &invariant->applies);
        rutin__diagram_keep(m->builder, &invariant->holds);
    }
}

static rutin__diagram *not_built(int count)
{
    rutin__diagram *made = malloc((size_t)(count + 1) * sizeof *made);

    for (int i = 0; made != NULL && i < count; i++)
        made[i] = NOT_BUILT;
    return made;
}

rutin_status rutin__verdict_make(rutin_routine *routine,
                                 rutin__builder *builder, int *rule)
{
    maker m = {.routine = routine, .builder = builder};
    rutin_status status = RUTIN_ENOMEM;

    *rule = -1;
    m.terms = not_built(routine->program.term_count);
    m.presumed = not_built(routine->program.fact_count);
    if (m.terms != NULL && m.presumed != NULL)
        status = build_rules(&m, rule);
    if (status == RUTIN_OK) {
        build_rest(&m);
        build_clauses(&m);
        status = rutin__diagram_status(builder);
    }
    free(m.terms);
    free(m.presumed);
    return status;
}

rutin__diagram rutin__verdict_in_force(const rutin_routine *routine,
                                       rutin__builder *builder,
                                       const rutin__rule *rule,
                                       rutin__diagram verdict)
{
    return rutin__diagram_apply(builder, &rutin__truth_all, NULL,
                                on_days(routine, builder, rule->from, rule->to),
                                verdict);
}

rutin__diagram rutin__verdict_condition(const rutin_routine *routine,
                                        rutin__builder *builder,
                                        rutin__diagram *terms,
                                        rutin__diagram *presumed, int at)
{
    maker m = {(rutin_routine *)routine, builder, NULL, NULL};

    m.terms = terms;
    m.presumed = presumed;
    return build_if_any(&m, at);
}
