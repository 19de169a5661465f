// check_conditions.c - conditions in rules that do nothing, or wait for an answer
//
// A condition does nothing where the rule means the same with `true`, or with
// `false`, in its place. A duty waits for an answer where it rests on a no.

#include "tools/check_conditions.h"

#include "base/messages.h"
#include "base/set.h"
#include "routine/condition.h"
#include "routine/condition_text.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "routine/truth.h"
#include "routine/variable.h"
#include "rutin.h"
#include "tools/finding.h"
#include "tools/meaning.h"
#include "tools/sample.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

static const rutin__diagram is_false = UINT32_C(1) << 31 | RUTIN__SILENT;
static const rutin__diagram is_true = UINT32_C(1) << 31 | RUTIN__FIRED;

// ---------------------------------------------------------------- idle ones

// Whether the rule means the same with [then] in the place of a node.
static bool is_idle(rutin__checker *c, int rule, bool is_unless, int node,
                    rutin__diagram then)
{
    const rutin__rule *of = &c->routine->rules[rule];
    rutin__diagram condition = rutin__meaning_condition(
        &c->meaning, is_unless ? of->unless : of->when, node, then);

    return rutin__meaning_with(&c->meaning, rule, condition, is_unless) ==
           c->meaning.verdicts[rule];
}

static void tell_idle(rutin__checker *c, const rutin__rule *rule,
                      bool is_unless, int node, rutin__message message)
{
    rutin__condition_text(&c->routine->program, node,
                          rutin__checker_scratch(c, 0));
    rutin__checker_warn(
        c, message,
        rutin__checker_at_rule(c, rule, is_unless ? "unless" : "when"),
        RUTIN__WITH({"rule", .text = rule->id},
                    {"condition", .text = rutin__checker_text(c, 0)}));
}

// Looks at one part of a condition. Tells of it where it does nothing.
static bool check_part(rutin__checker *c, int number, bool is_unless, int node)
{
    bool is_so = is_idle(c, number, is_unless, node, is_true);

    if (!is_so && !is_idle(c, number, is_unless, node, is_false))
        return false;
    tell_idle(c, &c->routine->rules[number], is_unless, node,
              is_so ? RUTIN__SAY_condition_always_true
                    : RUTIN__SAY_condition_never_true);
    return true;
}

// The last part of a condition that begins before node number [end].
static int last_part(const rutin__node *nodes, int of, int end)
{
    int part = of + 1;

    while ((int)nodes[part].end < end)
        part = (int)nodes[part].end;
    return part;
}

// Looks at the parts of a condition and then at theirs, the last first: of two that
// say the same it is the second that does nothing. Tells of one.
static bool check_parts(rutin__checker *c, int number, bool is_unless, int of)
{
    const rutin__node *nodes = c->routine->program.nodes;

    if (nodes[of].op >= RUTIN__PRESUMES)
        return false;
    for (int deep = 0; deep < 2; deep++)
        for (int end = (int)nodes[of].end, part; end > of + 1; end = part) {
            part = last_part(nodes, of, end);
            if (deep ? check_parts(c, number, is_unless, part)
                     : check_part(c, number, is_unless, part))
                return true;
        }
    return false;
}

// The whole of a `when` is looked at elsewhere.
static bool check_idle(rutin__checker *c, int number, bool is_unless)
{
    const rutin__rule *rule = &c->routine->rules[number];
    int first = is_unless ? rule->unless : rule->when;

    if (first == RUTIN__NO_CONDITION)
        return false;
    return (is_unless && check_part(c, number, is_unless, first)) ||
           check_parts(c, number, is_unless, first);
}

// ---------------------------------------------------------------- a no to a duty

// The facts that a condition reads as they are, and those under a negation.
typedef struct reading {
    const rutin__program *program;
    rutin__set plain, negated;
} reading;

static void read_facts(reading *r, int at, bool negated, int depth)
{
    const rutin__node *node = &r->program->nodes[at];

    if (node->op == RUTIN__TERM) {
        const rutin__term *term = &r->program->terms[node->subject];

        for (int i = 0; i < term->version_count && depth < RUTIN__DEPTH; i++)
            read_facts(r, term->versions[i].when, negated, depth + 1);
    } else if (rutin__condition_is_fact(node)) {
        if (node->op != RUTIN__KNOWN)
            rutin__set_add(negated ? &r->negated : &r->plain, node->subject);
    } else if (node->op < RUTIN__TERM) {
        for (uint32_t i = (uint32_t)at + 1; i < node->end;
             i = r->program->nodes[i].end)
            read_facts(r, (int)i, negated != (node->op == RUTIN__NO),
                       depth + 1);
    }
}

// Where a rule fires for some answer.
static rutin__diagram for_some(rutin__checker *c, int rule, unsigned variable)
{
    rutin__meaning *m = &c->meaning;
    int classes = c->routine->variables[variable].classes;
    rutin__diagram some = rutin__truth_no;

    for (int i = 1; i < classes; i++)
        some = rutin__meaning_either(
            m, some,
            rutin__meaning_where(m, m->fired[rule], variable, (unsigned)i));
    return some;
}

// Where a rule is open with some answer to a fact, 0 for none.
static rutin__diagram open_with(rutin__checker *c, int rule, unsigned variable,
                                unsigned class)
{
    rutin__meaning *m = &c->meaning;

    return rutin__meaning_without(
        m, rutin__meaning_where(m, m->stands[rule], variable, class),
        rutin__meaning_where(m, m->fired[rule], variable, class));
}

// In which cases the rule waits for a fact and nothing else: it is open while that
// is not told, settled by each answer, and fires by one.
static rutin__diagram waits_for(rutin__checker *c, int rule, unsigned fact)
{
    rutin__meaning *m = &c->meaning;
    unsigned variable = c->routine->variable_of[fact];
    int classes = c->routine->variables[variable].classes;
    rutin__diagram waits;

    if (!rutin__meaning_tests(m, m->verdicts[rule], variable))
        return rutin__truth_no;
    waits = open_with(c, rule, variable, 0);
    for (int i = 1; i < classes; i++)
        waits = rutin__meaning_without(
            m, waits, open_with(c, rule, variable, (unsigned)i));
    return rutin__meaning_both(m, waits, for_some(c, rule, variable));
}

// Where some other rule says that the same has to be contacted.
static rutin__diagram commanded(rutin__checker *c,
                                const rutin__contribution *by)
{
    const rutin__asking *asking = &c->routine->asking[by->subject];
    rutin__diagram sum = rutin__truth_no;

    for (int i = 0; i < asking->count; i++)
        if (asking->by[i]->rule != by->rule &&
            rutin__checker_has_duty(asking->by[i]))
            sum = rutin__meaning_either(
                &c->meaning, sum,
                c->meaning.fired[rutin__checker_rule(c, asking->by[i])]);
    return sum;
}

// In which cases some duty of a rule is lost where that rule waits as [waits] says.
static rutin__diagram lost(rutin__checker *c, const rutin__rule *rule,
                           rutin__diagram waits)
{
    rutin__diagram sum = rutin__truth_no;

    for (int i = 0; i < rule->contact_count && waits != rutin__truth_no; i++)
        if (rutin__checker_has_duty(&rule->contributions[i]))
            sum = rutin__meaning_either(
                &c->meaning, sum,
                rutin__meaning_without(&c->meaning, waits,
                                       commanded(c, &rule->contributions[i])));
    return sum;
}

static void check_duty(rutin__checker *c, int number)
{
    const rutin__rule *rule = &c->routine->rules[number];
    const rutin__program *program = &c->routine->program;
    reading read = {.program = program};
    rutin__diagram waits = rutin__truth_no;
    rutin__finding *finding;

    if (rule->when == RUTIN__NO_CONDITION)
        return;
    read_facts(&read, rule->when, false, 0);
    rutin__set_subtract(&read.negated, &read.plain);
    rutin__checker_scratch(c, 0);
    for (int i = rutin__set_next(&read.negated, 0); i >= 0;
         i = rutin__set_next(&read.negated, i + 1)) {
        rutin__diagram one = lost(c, rule, waits_for(c, number, (unsigned)i));

        if (one == rutin__truth_no)
            continue;
        if (waits == rutin__truth_no)
            waits = one;
        rutin__checker_list(c, 0, program->facts[i].id);
    }
    if (waits == rutin__truth_no)
        return;
    finding = rutin__checker_warn(
        c, RUTIN__SAY_duty_on_unknown, rutin__checker_at_rule(c, rule, "when"),
        RUTIN__WITH({"rule", .text = rule->id},
                    {"fact", .text = rutin__checker_text(c, 0)}));
    rutin__sample_show(c, finding, waits);
}

// ---------------------------------------------------------------- either way

typedef struct pair {
    int first, second; // rules
    unsigned subject, fact;
    rutin__diagram any; // where some rule asks for the subject
    rutin__set told;    // facts that have been told of
} pair;

// Whether two rules are about the same but for a fact: wherever the one fires for
// some answer, so does the other.
static bool are_about_the_same(rutin__checker *c, const pair *p)
{
    unsigned variable = c->routine->variable_of[p->fact];
    rutin__diagram first = for_some(c, p->first, variable);
    rutin__diagram second = for_some(c, p->second, variable);

    return rutin__meaning_implies(&c->meaning, first, second) ||
           rutin__meaning_implies(&c->meaning, second, first);
}

// In which cases the one rule or the other asks whatever the answer is, neither
// alone, and nobody while there is none.
static rutin__diagram neither(rutin__checker *c, const pair *p)
{
    rutin__meaning *m = &c->meaning;
    unsigned variable = c->routine->variable_of[p->fact];
    int classes = c->routine->variables[variable].classes;
    rutin__diagram both = rutin__truth_yes, first = rutin__truth_yes;
    rutin__diagram second = rutin__truth_yes, a, b;

    for (int i = 1; i < classes && both != rutin__truth_no; i++) {
        a = rutin__meaning_where(m, m->fired[p->first], variable, (unsigned)i);
        b = rutin__meaning_where(m, m->fired[p->second], variable, (unsigned)i);
        both = rutin__meaning_both(m, both, rutin__meaning_either(m, a, b));
        first = rutin__meaning_both(m, first, a);
        second = rutin__meaning_both(m, second, b);
    }
    both = rutin__meaning_without(m, both,
                                  rutin__meaning_where(m, p->any, variable, 0));
    return rutin__meaning_without(m, both,
                                  rutin__meaning_either(m, first, second));
}

// The facts that a rule turns on.
static rutin__set facts_of(const rutin_routine *routine, int rule)
{
    const rutin__diagrams *diagrams = &routine->diagrams;
    rutin__diagram verdict = routine->rules[rule].verdict;

    if (rutin__diagram_is_leaf(verdict))
        return (rutin__set){{0}};
    return diagrams->sets[diagrams->vertices[verdict].below];
}

static void check_pair(rutin__checker *c, pair *p)
{
    const rutin_routine *routine = c->routine;
    rutin__set shared = facts_of(routine, p->first);
    rutin__set second = facts_of(routine, p->second);
    rutin__finding *finding;

    rutin__set_meet(&shared, &second);
    rutin__set_subtract(&shared, &routine->presumed);
    rutin__set_subtract(&shared, &p->told);
    for (int i = rutin__set_next(&shared, 0); i >= 0;
         i = rutin__set_next(&shared, i + 1)) {
        rutin__diagram found;

        p->fact = (unsigned)i;
        found = are_about_the_same(c, p) ? neither(c, p) : rutin__truth_no;
        if (found == rutin__truth_no)
            continue;
        rutin__set_add(&p->told, (unsigned)i);
        finding = rutin__checker_warn(
            c, RUTIN__SAY_neither_while_unknown,
            rutin__checker_at_rule(c, &routine->rules[p->second], NULL),
            RUTIN__WITH(
                {"subject", .text = rutin__checker_subject(c, p->subject)},
                {"rule", .text = routine->rules[p->first].id},
                {"other", .text = routine->rules[p->second].id},
                {"fact", .text = routine->program.facts[i].id}));
        rutin__sample_show(c, finding, found);
        return;
    }
}

enum { PAIRS = 20000 }; // that are looked at, of all subjects

// What is asked for by two rules, of which neither can do it alone.
static void check_subject(rutin__checker *c, unsigned subject, int *pairs)
{
    const rutin__asking *asking = &c->routine->asking[subject];
    pair p = {.subject = subject, .any = rutin__truth_no};

    for (int i = 0; i < asking->count; i++)
        p.any = rutin__meaning_either(
            &c->meaning, p.any,
            c->meaning.fired[rutin__checker_rule(c, asking->by[i])]);
    for (int i = 0; i < asking->count; i++)
        for (int k = i + 1; k < asking->count && ++*pairs < PAIRS; k++) {
            p.first = rutin__checker_rule(c, asking->by[i]);
            p.second = rutin__checker_rule(c, asking->by[k]);
            if (p.first != p.second)
                check_pair(c, &p);
        }
}

void rutin__check_conditions(rutin__checker *c)
{
    const rutin_routine *routine = c->routine;
    int pairs = 0;

    for (int i = 0; i < routine->rule_count; i++) {
        if (c->meaning.fired[i] == rutin__truth_no ||
            c->meaning.verdicts[i] == is_true || routine->rules[i].code != NULL)
            continue;
        if (!check_idle(c, i, true))
            check_idle(c, i, false);
        check_duty(c, i);
    }
    for (int i = 0;
         i < routine->program.actor_count + routine->program.task_count; i++)
        check_subject(c, (unsigned)i, &pairs);
}
