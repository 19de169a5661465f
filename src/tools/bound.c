// bound.c - words over the plan as diagrams: what they are at least, and at most
//
// A step is its subject's own, or somebody else's that has gone on to it:
//
//     own      its claims, and exactly when it is seen     model
//     links    by whose names it goes besides, and what may stand on it
//
// Where nobody takes over, a word is what the engine says of it. Where somebody
// does, it is at most what any step can be that goes by such a name; and at least
// what no taking over takes away: a duty stays, and whoever asked first is named.

#include "tools/bound.h"

#include "base/set.h"
#include "routine/claim.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/schema.h"
#include "routine/truth.h"
#include "routine/variable.h"
#include "rutin.h"
#include "time/deadline.h"
#include "tools/sequence.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

typedef rutin__model model;
typedef rutin__model_subject subject;

static bool is_actor(const model *m, unsigned number)
{
    return (int)number < m->routine->program.actor_count;
}

static unsigned duty_of(const model *m, unsigned number)
{
    return is_actor(m, number)
               ? (unsigned)m->routine->program.actors[number].same_as
               : number;
}

// Whether a step of a subject goes by a name in the set, whatever happens.
static bool is_named(const model *m, unsigned number, const rutin__set *set)
{
    return rutin__set_has(set, number) ||
           rutin__set_has(set, duty_of(m, number));
}

// ---------------------------------------------------------------- grounds

static bool is_on(const rutin__claim_diagram *claim, int64_t mask)
{
    return mask == 0 || (mask >> claim->grounding->ground & 1) != 0;
}

// Whether a step may show a ground in [mask] that it waits for; or, of one that was
// reached or is lost, that it stood on once.
static rutin__diagram may_show(model *m, const subject *s, int64_t mask)
{
    rutin__diagram waits = rutin__truth_no, past = rutin__truth_no;

    for (int i = 0; i < s->claims.count; i++) {
        if (!is_on(&s->claims.of[i], mask))
            continue;
        waits = rutin__model_either(
            m, waits, rutin__claim_stands(&s->claims, i, RUTIN__CLAIM_WEIGH));
        waits = rutin__model_either(
            m, waits, rutin__claim_stands(&s->claims, i, RUTIN__CLAIM_ASK));
        past = rutin__model_either(
            m, past, rutin__claim_stands(&s->claims, i, RUTIN__CLAIM_BLOCKED));
    }
    return rutin__model_either(
        m, waits,
        rutin__model_both(m, past, rutin__model_either(m, s->full, s->lost)));
}

// Whether a step by itself stands on one of the grounds in [mask], for certain.
static rutin__diagram stands(model *m, const subject *s, int64_t mask)
{
    rutin__diagram sum = rutin__truth_no;

    if (mask == 0)
        return rutin__truth_yes;
    for (int i = 0; i < s->claims.count; i++)
        if (is_on(&s->claims.of[i], mask))
            sum = rutin__model_either(m, sum, s->claims.of[i].effective);
    return sum;
}

// The consent that a claim of [from] stands on once it is at [to].
static rutin__diagram holds_at(const model *m,
                               const rutin__claim_diagram *claim, unsigned to)
{
    static const uint32_t given[RUTIN__CONSENT_STATES] = {[RUTIN__GIVEN] = 1};
    int variable = rutin__variable_find(m->routine, RUTIN__VARIABLE_CONSENT, to,
                                        0, NULL);

    if (claim->grounding->ground != RUTIN_GROUND_CONSENT)
        return claim->effective;
    if (variable < 0)
        return claim->fired;
    return rutin__model_both(
        m, claim->fired,
        rutin__truth_on(m->builder, variable, given, RUTIN__CONSENT_STATES));
}

// Where rules let an actor be contacted, or may yet, for certain: then whoever stands
// in there for another is called by them.
static rutin__diagram is_given(const model *m, const subject *s)
{
    rutin__diagram given = s->is_many ? rutin__model_both(m, s->claims.allowed,
                                                          s->works)
                                      : s->able;

    return rutin__model_both(m, given, s->stays);
}

// Whether what comes to a step by links may stand on one of the grounds: what may
// not be told yet shows what it waits for.
static rutin__diagram stands_linked(model *m, unsigned to, int64_t mask)
{
    rutin__diagram sum = rutin__truth_no;

    for (int i = 0; i < m->link_count; i++) {
        const rutin__link *link = &m->links[i];
        const rutin__claims *from = &m->subjects[link->from].claims;
        rutin__diagram on = rutin__truth_no;

        if (link->to != to)
            continue;
        if (!link->same_duty &&
            is_on(
                &(rutin__claim_diagram){
                    .grounding = &(
                        rutin__grounding){.ground = RUTIN_GROUND_ANONYMOUS}},
                mask))
            on = rutin__model_without(m, rutin__truth_yes,
                                      is_given(m, &m->subjects[to]));
        for (int k = 0; link->same_duty && k < from->count; k++)
            if (is_on(&from->of[k], mask))
                on = rutin__model_either(m, on, from->of[k].fired);
        sum = rutin__model_either(m, sum, rutin__model_both(m, link->goes, on));
    }
    return sum;
}

// ---------------------------------------------------------------- steps

// Cases that are found part by part: each part is asked of those that are left.
typedef struct finding {
    model *model;
    rutin__diagram all, found;
} finding;

// What is wanted of a step: in which cases it has it by itself, may have it as it
// is joined by others, and has it whatever happens to it.
typedef struct wanted {
    rutin__diagram (*own)(model *m, unsigned number, const void *data);
    rutin__diagram (*joined)(model *m, unsigned number, const void *data);
    void (*kept)(finding *f, unsigned number, const void *data);
    const void *data;
    bool of_tasks;
} wanted;

// Where a step goes by a name in the set since another has gone on to it.
static rutin__diagram named_by_links(const model *m, unsigned to,
                                     const rutin__set *set)
{
    bool own = is_named(m, to, set);
    rutin__diagram sum = rutin__truth_no;

    for (int i = 0; i < m->link_count; i++)
        if (m->links[i].to == to &&
            (own || rutin__set_meets(&m->links[i].names, set)))
            sum = rutin__model_either(m, sum, m->links[i].goes);
    return sum;
}

static finding begin(model *m)
{
    return (finding){m, m->care, rutin__truth_no};
}

static void find(finding *f, rutin__diagram part)
{
    f->found = rutin__model_either(f->model, f->found, part);
    f->model->care = rutin__model_without(f->model, f->model->care, part);
}

static bool is_complete(const finding *f)
{
    return f->model->care == rutin__truth_no;
}

static rutin__diagram end(finding *f)
{
    f->model->care = f->all;
    return f->found;
}

// Whether some step that goes by a name in the set may have what is wanted.
static rutin__diagram at_most(model *m, const rutin__set *set,
                              const wanted *wanted)
{
    finding f = begin(m);

    for (unsigned i = 0; !is_complete(&f) && i < (unsigned)m->subject_count;
         i++) {
        rutin__diagram linked;

        if (!is_actor(m, i) && !wanted->of_tasks)
            continue;
        if (is_named(m, i, set))
            find(&f, wanted->own(m, i, wanted->data));
        linked = named_by_links(m, i, set);
        if (linked != rutin__truth_no)
            find(&f, rutin__model_both(m, rutin__model_both(m, m->care, linked),
                                       wanted->joined(m, i, wanted->data)));
    }
    return end(&f);
}

// Whether some such step has it for certain: what comes to a step takes nothing away
// from it.
static rutin__diagram at_least(model *m, const rutin__set *set,
                               const wanted *wanted)
{
    finding f = begin(m);

    for (unsigned i = 0; !is_complete(&f) && i < (unsigned)m->subject_count;
         i++)
        if (is_named(m, i, set) && (is_actor(m, i) || wanted->of_tasks))
            wanted->kept(&f, i, wanted->data);
    return end(&f);
}

// ---------------------------------------------------------------- contacts

// Whether a deadline comes no later than another of the same start, always.
static bool is_within(const rutin__contribution *by, rutin__duration limit)
{
    if (!by->has_within || by->countdown >= 0 || by->from_count > 0)
        return false;
    if (by->within.unit == RUTIN__NOW)
        return true;
    return by->within.unit == limit.unit && by->within.count <= limit.count;
}

// Whether somebody up a ladder is tried again after a while, which is when a step is
// due then.
static bool has_again(const model *m, int number, int rungs)
{
    const rutin__actor *actor;

    if (number < 0 || rungs == 0)
        return false;
    actor = &m->routine->program.actors[number];
    return actor->has_again || has_again(m, actor->if_closed, rungs - 1) ||
           has_again(m, actor->if_no_answer, rungs - 1);
}

// The same of a step, wherever it may have come from.
static bool may_be_again(const model *m, unsigned number)
{
    enum { RUNGS = 8 };

    for (int i = 0; i < m->link_count; i++)
        if (m->links[i].to == number && m->links[i].same_duty &&
            has_again(m, m->links[i].from, RUNGS))
            return true;
    return has_again(m, (int)number, RUNGS);
}

// Whether a step is due within what a word says, for certain: not where it is to be
// tried again.
static rutin__diagram comes_within(model *m, const subject *s,
                                   const rutin__node *node)
{
    const rutin__claims *claims = &s->claims;
    rutin__diagram sum = rutin__truth_no;

    if (!node->has_within)
        return rutin__truth_yes;
    for (int i = 0; i < claims->count; i++)
        if (is_within(claims->of[i].by, node->within))
            sum = rutin__model_either(m, sum, claims->of[i].effective);
    return sum;
}

// Whether it may be.
static rutin__diagram may_come_within(model *m, const subject *s,
                                      const rutin__node *node)
{
    rutin__diagram sum = rutin__truth_no;

    if (!node->has_within)
        return rutin__truth_yes;
    for (int i = 0; i < s->claims.count; i++)
        if (s->claims.of[i].by->has_within)
            sum = rutin__model_either(m, sum, s->claims.of[i].fired);
    return sum;
}

// Where a step that something allows is held back, and was not reached or lost.
static rutin__diagram is_held(const model *m, const subject *s)
{
    return rutin__model_without(
        m, s->claims.held,
        rutin__model_either(m, s->full,
                            rutin__model_either(m, s->nameless, s->lost)));
}

static rutin__diagram contact_own(model *m, unsigned number, const void *data)
{
    const rutin__node *node = data;
    const subject *s = &m->subjects[number];
    rutin__diagram on = rutin__model_both(m, m->care,
                                          may_come_within(m, s, node));

    if (node->low == 0)
        return rutin__model_both(m, on, s->seen);
    on = rutin__model_both(m, on, s->claims.allowed);
    on = rutin__model_both(m, on,
                           rutin__model_either(m, stands(m, s, node->low),
                                               may_show(m, s, node->low)));
    return rutin__model_without(m, on, is_held(m, s));
}

static rutin__diagram contact_joined(model *m, unsigned number,
                                     const void *data)
{
    const rutin__node *node = data;
    const subject *s = &m->subjects[number];
    rutin__diagram own = rutin__truth_no;

    if (node->low == 0)
        return rutin__truth_yes;
    for (int i = 0; i < s->claims.count; i++)
        if (is_on(&s->claims.of[i], node->low))
            own = rutin__model_either(m, own, s->claims.of[i].fired);
    return rutin__model_either(m, rutin__model_both(m, s->claims.there, own),
                               stands_linked(m, number, node->low));
}

// Claims on one of the grounds in [mask] that are effective: those on a duty, which
// stay whoever else is called; those that hold as soon as their rule fires, which go
// along to whoever has the same duty; and any.
typedef enum kept { ON_DUTY, PLAIN, EFFECTIVE } kept;

static bool is_kept(const rutin__claim_diagram *claim, int64_t mask, kept which)
{
    return is_on(claim, mask) &&
           (which != ON_DUTY || rutin__claim_is_duty(claim)) &&
           (which != PLAIN || rutin__model_goes_along(claim));
}

// Finds where such a claim is, of the cases [among]. A claim is asked of those alone
// that none before it was found in.
static void find_claimed(finding *f, const subject *s, int64_t mask, kept which,
                         rutin__diagram among)
{
    model *m = f->model;

    for (int i = 0; among != rutin__truth_no && i < s->claims.count; i++) {
        rutin__diagram part;

        if (!is_kept(&s->claims.of[i], mask, which))
            continue;
        part = rutin__model_both(m, among, s->claims.of[i].effective);
        find(f, part);
        among = rutin__model_without(m, among, part);
    }
}

// Where whoever takes over from another goes by this name, or is this one, and is
// called on one of the grounds in [mask]: by what rules ask of it, or without a name
// where they ask for nothing, or for nothing any more.
static void find_called_instead(finding *f, unsigned number, int64_t mask)
{
    model *m = f->model;

    for (int i = 0; !is_complete(f) && i < m->link_count; i++) {
        const rutin__link *link = &m->links[i];
        const subject *to = &m->subjects[link->to];
        rutin__diagram goes, new;

        if (link->same_duty ||
            (link->to != number && !rutin__set_has(&link->sure, number)))
            continue;
        goes = rutin__model_both(m, m->care, link->goes);
        new = rutin__model_both(
            m, goes, rutin__model_is(m, to->claims.ban, RUTIN__SILENT));
        if (mask == 0)
            find(f, rutin__model_both(m, new, to->stays));
        if (mask == 0 || (mask >> RUTIN_GROUND_ANONYMOUS & 1) != 0)
            find(f,
                 rutin__model_without(
                     m, new, rutin__model_both(m, to->claims.there, to->able)));
        goes = rutin__model_both(m, rutin__model_both(m, m->care, goes),
                                 to->stays);
        goes = rutin__model_both(m,
                                 rutin__model_without(m, goes, to->claims.held),
                                 to->claims.allowed);
        find_claimed(f, to, mask, PLAIN, goes);
    }
}

// The cases of a step that are left, where nothing holds it back.
static rutin__diagram unheld(const finding *f, const subject *s,
                             rutin__diagram among)
{
    return rutin__model_without(
        f->model, rutin__model_both(f->model, f->model->care, among),
        s->claims.held);
}

// A step that is to be held against a time may be due otherwise than its claims say,
// where it is to be tried again.
static void contact_kept(finding *f, unsigned number, const void *data)
{
    const rutin__node *node = data;
    model *m = f->model;
    const subject *s = &m->subjects[number];
    rutin__diagram within = rutin__model_both(m, comes_within(m, s, node),
                                              s->claims.allowed);

    if (node->has_within && may_be_again(m, number))
        return;
    if (node->low == 0 && !node->has_within)
        find(f, rutin__model_both(m, rutin__model_both(m, m->care, s->sure),
                                  s->stays));
    find_claimed(f, s, node->low, ON_DUTY,
                 rutin__model_both(m, m->care, within));
    find_claimed(f, s, node->low, PLAIN,
                 unheld(f, s, rutin__model_both(m, within, s->keeps)));
    if (node->low != 0 || node->has_within)
        find_claimed(f, s, node->low, EFFECTIVE,
                     unheld(f, s, rutin__model_both(m, within, s->stays)));
    if (!node->has_within)
        find_called_instead(f, number, node->low);
}

static rutin__diagram contacts(model *m, const rutin__node *node, bool most)
{
    const rutin__set *set = &m->routine->program.sets[node->subject];
    const wanted contact = {contact_own, contact_joined, contact_kept, node,
                            false};

    return most ? at_most(m, set, &contact) : at_least(m, set, &contact);
}

// ---------------------------------------------------------------- telling

static bool lets_tell(const rutin__claim_diagram *claim,
                      const rutin__set *facts)
{
    return rutin__set_meets(&claim->grounding->tell, facts);
}

// What the claims of a step let be told.
static rutin__diagram tell_any(model *m, unsigned number, const void *data)
{
    const subject *s = &m->subjects[number];
    rutin__diagram sum = rutin__truth_no;

    for (int i = 0; i < s->claims.count; i++)
        if (lets_tell(&s->claims.of[i], data))
            sum = rutin__model_either(m, sum, s->claims.of[i].effective);
    return rutin__model_both(
        m, rutin__model_both(m, m->care, s->claims.allowed), sum);
}

// What a step by itself may tell: nothing while it is held, unless it was done.
static rutin__diagram tell_own(model *m, unsigned number, const void *data)
{
    return rutin__model_without(m, tell_any(m, number, data),
                                is_held(m, &m->subjects[number]));
}

// What may be told without a name, of what others stand on.
static rutin__diagram tell_nameless(model *m, const rutin__link *link,
                                    const rutin__set *facts)
{
    const subject *from = &m->subjects[link->from];
    rutin__set nameless = m->routine->nameless;
    rutin__diagram sum = rutin__truth_no;

    rutin__set_meet(&nameless, facts);
    for (int i = 0; i < from->claims.count; i++)
        if (lets_tell(&from->claims.of[i], &nameless))
            sum = rutin__model_either(m, sum, from->claims.of[i].fired);
    return sum;
}

static rutin__diagram tell_joined(model *m, unsigned number, const void *data)
{
    rutin__diagram sum = tell_any(m, number, data);

    for (int i = 0; i < m->link_count; i++) {
        const rutin__link *link = &m->links[i];
        const rutin__claims *from = &m->subjects[link->from].claims;
        rutin__diagram tell = rutin__truth_no;

        if (link->to != number)
            continue;
        if (!link->same_duty)
            tell = tell_nameless(m, link, data);
        for (int k = 0; link->same_duty && k < from->count; k++)
            if (lets_tell(&from->of[k], data))
                tell = rutin__model_either(m, tell,
                                           holds_at(m, &from->of[k], number));
        sum = rutin__model_either(m, sum,
                                  rutin__model_both(m, link->goes, tell));
    }
    return sum;
}

// What is told for certain: on a ground that no consent can narrow.
static void tell_kept(finding *f, unsigned number, const void *data)
{
    model *m = f->model;
    const subject *s = &m->subjects[number];
    rutin__diagram sum = rutin__truth_no;

    for (int i = 0; i < s->claims.count; i++)
        if (lets_tell(&s->claims.of[i], data) &&
            s->claims.of[i].grounding->ground != RUTIN_GROUND_CONSENT)
            sum = rutin__model_either(m, sum, s->claims.of[i].effective);
    sum = rutin__model_both(m, rutin__model_both(m, m->care, sum),
                            rutin__model_both(m, s->claims.allowed, s->stays));
    find(f, rutin__model_without(m, sum, s->claims.held));
}

static rutin__diagram tells(model *m, const rutin__node *node, bool most)
{
    const rutin__set *sets = m->routine->program.sets;
    const wanted told = {tell_own, tell_joined, tell_kept, &sets[node->low],
                         false};

    return most ? at_most(m, &sets[node->subject], &told)
                : at_least(m, &sets[node->subject], &told);
}

// ---------------------------------------------------------------- the rest

static rutin__diagram bans(model *m, const rutin__node *node)
{
    const rutin__set *set = &m->routine->program.sets[node->subject];
    rutin__diagram all = rutin__truth_yes;

    for (int i = rutin__set_next(set, 0);
         i >= 0 && i < m->routine->program.actor_count;
         i = rutin__set_next(set, i + 1))
        all = rutin__model_both(
            m, all,
            rutin__model_is(m, m->subjects[i].claims.ban, RUTIN__FIRED));
    return all;
}

static const subject *task_of(const model *m, int64_t task)
{
    return &m->subjects[m->routine->program.actor_count + (int)task];
}

static bool names_in(const model *m, const rutin__contribution *by,
                     const rutin__set *set)
{
    return by->performer >= 0 && is_named(m, (unsigned)by->performer, set);
}

// Whether a claim counts for order and performer.
static rutin__diagram counts_alone(model *m, const rutin__claims *claims,
                                   int at)
{
    rutin__diagram sum = rutin__truth_no;

    for (rutin__claim_way way = 0; way < RUTIN__CLAIM_WAYS; way++)
        sum = rutin__model_either(
            m, sum,
            rutin__model_both(m, rutin__claim_in(claims, at, way),
                              rutin__claim_where(claims, way)));
    return rutin__model_both(m, claims->allowed, sum);
}

// The first claim that counts and names somebody who is not banned, strongest
// first: those that are effective, then the others.
static rutin__diagram performs(model *m, const rutin__node *node)
{
    const rutin__set *set = &m->routine->program.sets[node->subject];
    const subject *s = task_of(m, node->low);
    rutin__diagram found = rutin__truth_no, does = rutin__truth_no;

    for (int effective = 1; effective >= 0; effective--)
        for (int i = 0; i < s->claims.count; i++) {
            const rutin__claim_diagram *claim = &s->claims.of[i];
            rutin__diagram counts;

            if (claim->by->performer < 0)
                continue;
            counts = counts_alone(m, &s->claims, i);
            counts = effective
                         ? rutin__model_both(m, counts, claim->effective)
                         : rutin__model_without(m, counts, claim->effective);
            counts = rutin__model_without(
                m, counts,
                rutin__model_is(m, m->subjects[claim->by->performer].claims.ban,
                                RUTIN__FIRED));
            if (names_in(m, claim->by, set))
                does = rutin__model_either(
                    m, does, rutin__model_without(m, counts, found));
            found = rutin__model_either(m, found, counts);
        }
    return rutin__model_both(m, s->seen, does);
}

// Where a word over the plan is true for certain, or where it may be, among the
// cases that are cared for.
static rutin__diagram word(model *m, const rutin__node *node, bool most)
{
    const rutin__set *sets = m->routine->program.sets;

    switch (node->op) {
    case RUTIN__CONTACTS:
        return contacts(m, node, most);
    case RUTIN__TELLS:
        return tells(m, node, most);
    case RUTIN__BANS:
        return bans(m, node);
    case RUTIN__DOES:
        return task_of(m, node->subject)->seen;
    case RUTIN__PERFORMS:
        return performs(m, node);
    case RUTIN__IS_FIRST:
        return most ? rutin__truth_yes
                    : rutin__sequence_first(m, &sets[node->subject]);
    case RUTIN__BEFORE:
        return most ? rutin__truth_yes
                    : rutin__sequence_before(m, &sets[node->subject],
                                             &sets[node->low]);
    default: // RUTIN__ASKS
        return rutin__diagram_leaf(most);
    }
}

// ---------------------------------------------------------------- invariants

// The cases that come to each vertex of a condition, while it is gone down from its
// root: those before it in number are below it.
typedef struct descent {
    model *model;
    rutin__diagram *into; // one a vertex
    bool *leads;          // whether any path from it ends as it should
    rutin__verdict end;
    rutin__diagram found; // the cases that do
} descent;

static bool leads(const descent *d, rutin__diagram to)
{
    if (rutin__diagram_is_leaf(to))
        return rutin__diagram_value(to) == (uint32_t)d->end;
    return d->leads[to];
}

static void come(descent *d, rutin__diagram to, rutin__diagram cases)
{
    rutin__diagram *sum = rutin__diagram_is_leaf(to) ? &d->found : &d->into[to];

    *sum = rutin__model_either(d->model, *sum, cases);
}

// From a word on: by either edge, as far as it may be false or true there.
static void pass_word(descent *d, uint32_t vertex, const rutin__node *node)
{
    const rutin__diagrams *of = &d->model->routine->diagrams;
    rutin__diagram no = rutin__diagram_child(of, vertex, 0);
    rutin__diagram yes = rutin__diagram_child(of, vertex, 1);
    rutin__diagram into = d->into[vertex];

    d->model->care = into;
    if (leads(d, no))
        come(d, no,
             rutin__model_without(d->model, into, word(d->model, node, false)));
    if (leads(d, yes))
        come(d, yes,
             rutin__model_both(d->model, into, word(d->model, node, true)));
}

// From a variable of the case on.
static void pass_vertex(descent *d, uint32_t vertex)
{
    const rutin__diagrams *of = &d->model->routine->diagrams;
    unsigned variable = of->vertices[vertex].variable;
    uint32_t end = of->vertices[vertex + 1].edges;
    uint16_t last = of->last[end - 1];

    for (uint32_t at = of->vertices[vertex].edges; at < end; at++) {
        rutin__edge edges[3];
        int count = 0;

        if (!leads(d, of->to[at]))
            continue;
        if (at > of->vertices[vertex].edges)
            edges[count++] = (rutin__edge){of->last[at - 1], rutin__truth_no};
        edges[count++] = (rutin__edge){of->last[at], rutin__truth_yes};
        if (of->last[at] < last)
            edges[count++] = (rutin__edge){last, rutin__truth_no};
        come(d, of->to[at],
             rutin__model_both(d->model, d->into[vertex],
                               rutin__diagram_vertex(d->model->builder,
                                                     variable, edges, count)));
    }
}

static void go_down(descent *d, rutin__diagram root)
{
    const rutin_routine *routine = d->model->routine;
    const rutin__diagrams *of = &routine->diagrams;

    for (uint32_t i = 0; i <= root; i++) {
        d->into[i] = rutin__truth_no;
        for (uint32_t at = of->vertices[i].edges;
             at < of->vertices[i + 1].edges; at++)
            d->leads[i] |= leads(d, of->to[at]);
    }
    come(d, root, d->model->care);
    for (uint32_t i = root + 1; i-- > 0;) {
        unsigned variable = of->vertices[i].variable;

        if (d->into[i] == rutin__truth_no || !d->leads[i])
            continue;
        if ((int)variable < routine->first_of_plan)
            pass_vertex(d, i);
        else
            pass_word(
                d, i,
                &routine->program.nodes[routine->variables[variable].bits]);
    }
}

// Where a condition of an invariant may answer [verdict], of the cases that are
// cared for.
static rutin__diagram may_be(model *m, rutin__diagram condition,
                             rutin__verdict verdict)
{
    descent d = {.model = m, .end = verdict, .found = rutin__truth_no};

    if (rutin__diagram_is_leaf(condition))
        return leads(&d, condition) ? m->care : rutin__truth_no;
    d.into = calloc((size_t)condition + 1, sizeof *d.into);
    d.leads = calloc((size_t)condition + 1, sizeof *d.leads);
    if (d.into != NULL && d.leads != NULL)
        go_down(&d, condition);
    else
        rutin__diagram_fail(m->builder, RUTIN_ENOMEM);
    free(d.into);
    free(d.leads);
    return d.found;
}

rutin__diagram rutin__bound_breaches(model *m,
                                     const rutin__invariant *invariant)
{
    rutin__diagram all = m->care, breaches;

    m->care = may_be(m, invariant->applies, RUTIN__FIRED);
    breaches = may_be(m, invariant->holds, RUTIN__SILENT);
    m->care = all;
    return breaches;
}
