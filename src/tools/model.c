// model.c - every case of a routine at once, as far as a plan hangs on it
//
//     rules ──▶ claims ──▶ a step of each subject, by itself
//                              │ links: a step may go on to another
//                              ▼
//                          what a plan can be
//
// A link is a variable where the ladder lets a step go on: whether the actor is
// closed just then, or cannot wait, is left open. So a model holds at least all
// plans that there are, and what no plan of it does, none does.
//
// What the model's own variables mean stands in one way of writing each: somebody
// who was reached was so in full unless anonymously alone. So hardly anything has
// to be said of which go together.

#include "tools/model.h"

#include "base/memory.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "routine/truth.h"
#include "routine/variable.h"
#include "routine/verdict.h"
#include "time/hours.h"

#include <stdlib.h>
#include <string.h>

enum {
    BUDGET = 8000000, // applications
    LAWS = 3          // that are weighed of one actor, each by itself
};

typedef rutin__model model;
typedef rutin__model_subject subject;

// ---------------------------------------------------------------- truths

static rutin__diagram apply(const model *m, const rutin__operation *operation,
                            rutin__diagram a, rutin__diagram b)
{
    return rutin__diagram_apply(m->builder, operation, NULL, a, b);
}

rutin__diagram rutin__model_both(const model *m, rutin__diagram a,
                                 rutin__diagram b)
{
    return apply(m, &rutin__truth_both, a, b);
}

rutin__diagram rutin__model_either(const model *m, rutin__diagram a,
                                   rutin__diagram b)
{
    return apply(m, &rutin__truth_either, a, b);
}

rutin__diagram rutin__model_without(const model *m, rutin__diagram a,
                                    rutin__diagram b)
{
    return apply(m, &rutin__truth_without, a, b);
}

rutin__diagram rutin__model_not(const model *m, rutin__diagram a)
{
    return rutin__model_without(m, rutin__truth_yes, a);
}

rutin__diagram rutin__model_is(const model *m, rutin__diagram of,
                               uint32_t verdict)
{
    if (verdict == RUTIN__FIRED)
        return apply(m, &rutin__truth_fires, of, rutin__truth_no);
    if (verdict == RUTIN__OPEN)
        return apply(m, &rutin__truth_is_open, of, rutin__truth_no);
    return rutin__model_not(
        m, rutin__model_either(m, rutin__model_is(m, of, RUTIN__FIRED),
                               rutin__model_is(m, of, RUTIN__OPEN)));
}

rutin__diagram rutin__model_variable(const model *m, int variable)
{
    static const uint32_t truths[] = {0, 1};

    return rutin__truth_on(m->builder, variable, truths, 2);
}

// ---------------------------------------------------------------- variables

// A variable of the model's own.
static rutin__diagram hide(model *m, rutin__hidden_kind kind, unsigned subject,
                           unsigned to)
{
    void *grown = rutin__memory_grown(m->hidden, &m->hidden_room,
                                      m->hidden_count < m->hidden_room
                                          ? m->hidden_count
                                          : 2 * m->hidden_room + 64,
                                      sizeof *m->hidden);

    m->failed |= grown == NULL;
    if (grown == NULL)
        return rutin__truth_no;
    m->hidden = grown;
    m->hidden[m->hidden_count] = (rutin__hidden){kind, (uint16_t)subject,
                                                 (uint16_t)to};
    return rutin__model_variable(m, m->first_hidden + m->hidden_count++);
}

// What rules ask of a subject's marks; [*asked] is unset where none does.
static rutin__diagram marked(const model *m, unsigned subject, unsigned mark,
                             bool *asked)
{
    int variable = rutin__variable_find(m->routine, RUTIN__VARIABLE_MARK,
                                        subject, mark, NULL);

    *asked = variable >= 0;
    return *asked ? rutin__model_variable(m, variable) : rutin__truth_yes;
}

// A hidden truth of what was tried at least.
static rutin__diagram hide_tried(model *m, rutin__hidden_kind kind,
                                 unsigned subject)
{
    bool asked;
    rutin__diagram tried = marked(m, subject, RUTIN__WAS_TRIED, &asked);

    return rutin__model_both(m, tried, hide(m, kind, subject, 0));
}

static const rutin__actor *actor_of(const model *m, unsigned actor)
{
    return &m->routine->program.actors[actor];
}

static bool is_actor(const model *m, unsigned subject)
{
    return (int)subject < m->routine->program.actor_count;
}

static bool same_duty(const model *m, unsigned a, unsigned b)
{
    return is_actor(m, a) && is_actor(m, b) &&
           actor_of(m, a)->same_as == actor_of(m, b)->same_as;
}

// Whether an actor of this duty was tried, at most.
static rutin__diagram any_tried(const model *m, unsigned duty)
{
    rutin__diagram sum = rutin__truth_no;

    for (int i = 0; i < m->routine->program.actor_count; i++) {
        bool asked;

        if (same_duty(m, (unsigned)i, duty))
            sum = rutin__model_either(
                m, sum, marked(m, (unsigned)i, RUTIN__WAS_TRIED, &asked));
    }
    return sum;
}

// Whether an actor of the duty of [actor] was reached; and in full.
static void find_reached(model *m, unsigned actor, rutin__diagram *full,
                         rutin__diagram *nameless)
{
    unsigned duty = (unsigned)actor_of(m, actor)->same_as;
    rutin__diagram tried = any_tried(m, duty);
    bool asked = false;

    *nameless = rutin__truth_no;
    for (int i = 0; !asked && i < m->routine->program.actor_count; i++)
        if (same_duty(m, (unsigned)i, duty))
            *nameless = marked(m, (unsigned)i, RUTIN__WAS_REACHED, &asked);
    *full = hide(m, RUTIN__HIDDEN_FULL, duty, 0);
    if (!asked)
        *nameless = rutin__model_both(m, tried,
                                      hide(m, RUTIN__HIDDEN_NAMELESS, duty, 0));
    *full = rutin__model_both(m, asked ? *nameless : tried, *full);
}

// ---------------------------------------------------------------- a step by itself

static void find_ban(model *m, rutin__claims *claims)
{
    const rutin_routine *routine = m->routine;

    claims->ban = rutin__truth_no;
    for (int i = 0; i < routine->banning_count; i++)
        if (is_actor(m, claims->subject) &&
            rutin__set_has(&routine->rules[routine->banning[i]].bans,
                           claims->subject))
            claims->ban = apply(m, &rutin__truth_any, claims->ban,
                                m->verdicts[routine->banning[i]]);
}

static bool is_any(const rutin__claim_diagram *claim)
{
    (void)claim;
    return true;
}

// Whether a ground holds as soon as its rule fires.
static bool is_plain(const rutin__claim_diagram *claim)
{
    return claim->effective == claim->fired;
}

bool rutin__model_goes_along(const rutin__claim_diagram *claim)
{
    rutin_ground ground = claim->grounding->ground;

    return is_plain(claim) && ground != RUTIN_GROUND_CONSENT &&
           ground != RUTIN_GROUND_MAY && ground != RUTIN_GROUND_DUTY_UNLESS;
}

// Whether any claim of a kind stands in a state.
static rutin__diagram any_stands(const model *m, const rutin__claims *claims,
                                 rutin__claim_state state)
{
    rutin__diagram sum = rutin__truth_no;

    for (int i = 0; i < claims->count; i++)
        sum = rutin__model_either(m, sum,
                                  rutin__claim_stands(claims, i, state));
    return sum;
}

static rutin__diagram any_fires(
    const model *m, const rutin__claims *claims,
    bool (*is_kind)(const rutin__claim_diagram *claim))
{
    rutin__diagram sum = rutin__truth_no;

    for (int i = 0; i < claims->count; i++)
        if (is_kind(&claims->of[i]))
            sum = rutin__model_either(m, sum, claims->of[i].fired);
    return rutin__model_both(m, claims->allowed, sum);
}

// How many laws are weighed of a subject.
static int count_laws(const model *m, unsigned subject)
{
    int count = 0;

    for (int i = 0; i < m->routine->first_code; i++)
        count += m->routine->variables[i].kind == RUTIN__VARIABLE_WEIGHING &&
                 m->routine->variables[i].subject == subject;
    return count;
}

// Where a ground allows a step, and where it may come to: what is weighed may be
// either.
static void may_allow(const model *m, const rutin__claims *claims, int at,
                      rutin__diagram *works, rutin__diagram *able)
{
    const rutin__claim_diagram *claim = &claims->of[at];
    rutin_ground ground = claim->grounding->ground;

    if (ground == RUTIN_GROUND_MAY || ground == RUTIN_GROUND_DUTY_UNLESS) {
        *works = rutin__model_either(m, *works, claim->fired);
        *able = rutin__model_either(m, *able, claim->fired);
        return;
    }
    *works = rutin__model_either(m, *works, claim->effective);
    *able = rutin__model_either(
        m, *able,
        rutin__model_either(m, claim->effective,
                            rutin__claim_stands(claims, at, RUTIN__CLAIM_ASK)));
}

// Finds whether something allows a step, or may come to. Where many laws are
// weighed, each set of them that came to a no would have a diagram of its own.
static void find_able(model *m, subject *s)
{
    rutin__claims *claims = &s->claims;
    rutin__diagram plain = any_fires(m, claims, is_plain), waits;

    s->works = s->sure = plain;
    s->may_work = s->able = rutin__truth_no;
    s->is_many = count_laws(m, claims->subject) > LAWS;
    for (int i = 0; s->is_many && i < claims->count; i++)
        may_allow(m, claims, i, &s->may_work, &s->able);
    if (s->is_many) {
        s->may_work = rutin__model_both(m, claims->allowed, s->may_work);
        s->able = rutin__model_both(m, claims->allowed, s->able);
        return;
    }
    s->works = s->may_work = rutin__model_either(
        m, plain,
        rutin__model_both(m, claims->allowed,
                          any_stands(m, claims, RUTIN__CLAIM_EFFECTIVE)));
    waits = rutin__model_either(m, any_stands(m, claims, RUTIN__CLAIM_WEIGH),
                                any_stands(m, claims, RUTIN__CLAIM_ASK));
    s->sure = s->able = rutin__model_either(
        m, s->works, rutin__model_both(m, claims->allowed, waits));
}

// Finds whether there is a step and what it amounts to, as far as words ask.
static void find_claims(model *m, subject *s)
{
    rutin__claims *claims = &s->claims;

    rutin__claim_find(claims, m->fired);
    claims->there = any_fires(m, claims, is_any);
    claims->duty = any_fires(m, claims, rutin__claim_is_duty);
    claims->held = rutin__model_both(
        m, claims->there,
        rutin__model_without(m, rutin__model_is(m, claims->ban, RUTIN__OPEN),
                             claims->duty));
    find_able(m, s);
}

// What counts for a task is what is effective: nothing of it is weighed.
static void find_counting(model *m, rutin__claims *claims)
{
    rutin__diagram within[RUTIN__CLAIM_STATES], sum = rutin__truth_no;

    for (int i = 0; i < RUTIN__CLAIM_STATES; i++)
        sum = within[i] = rutin__model_either(
            m, sum, any_stands(m, claims, (rutin__claim_state)i));
    rutin__claim_stand(claims, within);
}

static void find_task(model *m, subject *s)
{
    bool asked;

    find_counting(m, &s->claims);
    s->full = marked(m, s->claims.subject, RUTIN__WAS_DONE, &asked);
    if (!asked)
        s->full = hide_tried(m, RUTIN__HIDDEN_DONE, s->claims.subject);
    s->nameless = rutin__truth_no;
    s->lost = rutin__model_without(
        m, hide_tried(m, RUTIN__HIDDEN_LOST, s->claims.subject), s->full);
}

// Where a step is neither blocked nor held, when something allows it where [able]
// holds.
static rutin__diagram see(const model *m, const subject *s, rutin__diagram able)
{
    const rutin__claims *claims = &s->claims;
    rutin__diagram seen = rutin__model_without(m, able, claims->held);

    seen = rutin__model_either(m, seen, s->full);
    seen = rutin__model_either(m, seen,
                               rutin__model_without(m, s->lost, claims->duty));
    return rutin__model_both(m, claims->there, seen);
}

// One that is held but was reached without a name may be done.
static void find_seen(model *m, subject *s)
{
    s->seen = rutin__model_either(
        m, see(m, s, s->able),
        rutin__model_both(m, s->claims.held, s->nameless));
    s->sure = see(m, s, s->sure);
}

// Actors of one duty share what says whether they were reached: the first of them
// that is looked at finds it.
static void find_step(model *m, int number, rutin__diagram *full,
                      rutin__diagram *nameless)
{
    subject *s = &m->subjects[number];

    s->stays = s->keeps = rutin__truth_yes;
    s->joined = rutin__truth_no;
    if (is_actor(m, (unsigned)number)) {
        unsigned duty = (unsigned)actor_of(m, (unsigned)number)->same_as;

        if (full[duty] == rutin__truth_no)
            find_reached(m, duty, &full[duty], &nameless[duty]);
        s->full = full[duty];
        s->nameless = nameless[duty];
        s->lost = hide_tried(m, RUTIN__HIDDEN_LOST, s->claims.subject);
    } else {
        find_task(m, s);
    }
    find_seen(m, s);
}

// ---------------------------------------------------------------- links

// Whether an actor is ever closed.
static bool can_close(const rutin__actor *actor)
{
    return actor->hours != NULL && strcmp(actor->hours->text, "24/7") != 0;
}

// Whether [from] hands over to [to], by one rung of a ladder.
static rutin__diagram rung(const model *m, const rutin__diagram *silent,
                           unsigned from, unsigned to)
{
    const rutin__actor *actor = actor_of(m, from);

    if (actor->if_closed == (int)to && can_close(actor))
        return rutin__truth_yes;
    if (actor->if_no_answer != (int)to)
        return rutin__truth_no;
    return actor->hours != NULL && !actor->hours->opens ? rutin__truth_yes
                                                        : silent[from];
}

// A way up a ladder, while it is looked for.
typedef struct climb {
    const rutin__diagram *silent;
    rutin__set passed;
    unsigned to;
    rutin__diagram goes; // by any way so far
    rutin__set names;    // on any of them
    rutin__set sure;     // on each
    bool found;
} climb;

static void climb_on(const model *m, climb *c, unsigned at, rutin__diagram way)
{
    const int next[] = {actor_of(m, at)->if_closed,
                        actor_of(m, at)->if_no_answer};

    if (way == rutin__truth_no)
        return;
    if (at == c->to) {
        c->goes = rutin__model_either(m, c->goes, way);
        rutin__set_unite(&c->names, &c->passed);
        if (c->found)
            rutin__set_meet(&c->sure, &c->passed);
        else
            c->sure = c->passed;
        c->found = true;
        return;
    }
    rutin__set_add(&c->passed, at);
    for (int i = 0; i < 2; i++)
        if (next[i] >= 0 && !rutin__set_has(&c->passed, (unsigned)next[i]) &&
            (i == 0 || next[1] != next[0]))
            climb_on(m, c, (unsigned)next[i],
                     rutin__model_both(
                         m, way,
                         rutin__model_either(
                             m, rung(m, c->silent, at, (unsigned)next[i]),
                             rutin__truth_no)));
    rutin__set_remove(&c->passed, at);
}

static void add_link(model *m, rutin__link link)
{
    void *grown;

    if (link.goes == rutin__truth_no)
        return;
    grown = rutin__memory_grown(
        m->links, &m->link_room,
        m->link_count < m->link_room ? m->link_count : 2 * m->link_room + 16,
        sizeof *m->links);
    m->failed |= grown == NULL;
    if (grown == NULL)
        return;
    m->links = grown;
    link.goes = rutin__model_both(
        m, link.goes, hide(m, RUTIN__HIDDEN_PASSED, link.from, link.to));
    m->links[m->link_count++] = link;
}

// A step goes on to another of its duty: up the ladder, or to who was reached.
static void link_duty(model *m, unsigned from, unsigned to, const climb *c,
                      rutin__diagram reached)
{
    subject *s = &m->subjects[from];
    rutin__diagram able = rutin__model_without(m, s->able, s->claims.held);
    rutin__link link = {.from = (uint16_t)from,
                        .to = (uint16_t)to,
                        .names = c->names,
                        .sure = c->sure,
                        .same_duty = true};

    able = rutin__model_both(m, able, s->may_work);
    able = rutin__model_both(m, able, c->goes);
    able = rutin__model_either(m, able, reached);
    able = rutin__model_both(m, able, s->claims.there);
    link.goes = rutin__model_both(m, able, m->subjects[to].claims.allowed);
    rutin__set_add(&link.names, from);
    add_link(m, link);
}

// Whether a ladder may end at an actor: who does not answer hands on to the next,
// unless that one never opens.
static rutin__diagram ends_at(const model *m, const rutin__diagram *silent,
                              unsigned to)
{
    int next = actor_of(m, to)->if_no_answer;
    const rutin__hours *hours = next < 0 ? NULL
                                         : actor_of(m, (unsigned)next)->hours;

    if (next < 0 || (hours != NULL && !hours->opens))
        return rutin__truth_yes;
    return rutin__model_not(m, silent[to]);
}

// Somebody of another duty stands in, by what the step stands on: where it was, or
// where it has gone.
static void link_other(model *m, const rutin__diagram *silent, unsigned from,
                       unsigned to, const climb *c)
{
    subject *s = &m->subjects[from];
    rutin__link link = {.from = (uint16_t)from,
                        .to = (uint16_t)to,
                        .names = c->names,
                        .sure = c->sure};
    rutin__diagram may = rutin__model_without(
        m,
        rutin__model_either(
            m, s->may_work,
            rutin__model_either(m, s->joined, rutin__model_not(m, s->stays))),
        s->full);

    may = rutin__model_both(m, may, s->claims.there);
    may = rutin__model_both(m, may, c->goes);
    may = rutin__model_both(m, may, ends_at(m, silent, to));
    link.goes = rutin__model_both(m, may, m->subjects[to].claims.allowed);
    rutin__set_add(&link.names, from);
    add_link(m, link);
}

static bool has_ladder(const rutin__actor *actor)
{
    return actor->if_closed >= 0 || actor->if_no_answer >= 0;
}

// Looks for ways from one actor to another.
static climb climb_to(const model *m, const rutin__diagram *silent,
                      unsigned from, unsigned to)
{
    climb c = {.silent = silent, .to = to, .goes = rutin__truth_no};

    climb_on(m, &c, from, rutin__truth_yes);
    return c;
}

// The ways of a step that another of its duty may have brought to [from] first.
static climb climb_by_peers(const model *m, const rutin__diagram *silent,
                            unsigned from, unsigned to)
{
    climb all = climb_to(m, silent, from, to);

    for (int i = 0; i < m->link_count; i++) {
        const rutin__link *link = &m->links[i];
        climb other;

        if (!link->same_duty || link->to != from)
            continue;
        other = climb_to(m, silent, link->from, to);
        all.goes = rutin__model_either(m, all.goes, other.goes);
        rutin__set_unite(&all.names, &other.names);
        rutin__set_meet(&all.sure, &other.sure);
    }
    return all;
}

static void note_links(model *m)
{
    for (int i = 0; i < m->link_count; i++) {
        const rutin__link *link = &m->links[i];
        subject *from = &m->subjects[link->from], *to = &m->subjects[link->to];

        from->stays = rutin__model_without(m, from->stays, link->goes);
        from->keeps = rutin__model_without(
            m, from->keeps,
            link->same_duty
                ? rutin__model_without(
                      m, link->goes,
                      rutin__model_is(m, to->claims.ban, RUTIN__SILENT))
                : link->goes);
        to->joined = rutin__model_either(m, to->joined, link->goes);
    }
}

// Whether a step of an actor that was reached may be named by another that is on
// its ladder.
static rutin__diagram reached_there(const model *m, unsigned from, unsigned to)
{
    if (!rutin__set_has(&actor_of(m, from)->ladder, to))
        return rutin__truth_no;
    return rutin__model_either(m, m->subjects[from].full,
                               m->subjects[from].nameless);
}

static void find_links(model *m, const rutin__diagram *silent, bool of_duty)
{
    int actors = m->routine->program.actor_count;

    for (int from = 0; from < actors; from++) {
        unsigned a = (unsigned)from;

        if (m->routine->asking[from].count == 0)
            continue;
        for (int to = 0; to < actors; to++) {
            unsigned b = (unsigned)to;
            climb c;

            if (from == to || same_duty(m, a, b) != of_duty ||
                !rutin__set_has(&actor_of(m, a)->ladder, b))
                continue;
            c = of_duty ? climb_to(m, silent, a, b)
                        : climb_by_peers(m, silent, a, b);
            if (of_duty)
                link_duty(m, a, b, &c, reached_there(m, a, b));
            else
                link_other(m, silent, a, b, &c);
        }
    }
}

// Where a stand-in's own step has gone on, it stands in there.
static void follow_links(model *m)
{
    int count = m->link_count;

    for (int i = 0; i < count; i++)
        for (int k = 0; k < count; k++) {
            rutin__link first = m->links[i], then = m->links[k];

            if (first.same_duty || !then.same_duty || then.from != first.to ||
                then.to == first.from)
                continue;
            first.to = then.to;
            first.goes = rutin__model_both(m, first.goes, then.goes);
            rutin__set_unite(&first.names, &then.names);
            memset(&first.sure, 0, sizeof first.sure);
            add_link(m, first);
        }
}

static void find_all_links(model *m)
{
    int actors = m->routine->program.actor_count;
    rutin__diagram *silent = calloc((size_t)actors + 1, sizeof *silent);

    m->failed |= silent == NULL;
    if (silent == NULL)
        return;
    for (int i = 0; i < actors; i++)
        silent[i] = has_ladder(actor_of(m, (unsigned)i))
                        ? hide_tried(m, RUTIN__HIDDEN_SILENT, (unsigned)i)
                        : rutin__truth_no;
    find_links(m, silent, true);
    note_links(m);
    find_links(m, silent, false);
    follow_links(m);
    note_links(m);
    free(silent);
}

// ---------------------------------------------------------------- the whole

static bool begin_subject(model *m, int number)
{
    rutin__claims *claims = &m->subjects[number].claims;

    claims->routine = m->routine;
    claims->builder = m->builder;
    claims->subject = (unsigned)number;
    find_ban(m, claims);
    return rutin__claim_init(claims);
}

static bool begin(model *m)
{
    const rutin_routine *routine = m->routine;

    m->builder = rutin__diagram_new();
    m->import = (rutin__import){.of = &routine->diagrams,
                                .builder = m->builder};
    m->first_hidden = routine->variable_count;
    m->subject_count = routine->program.actor_count +
                       routine->program.task_count;
    m->subjects = calloc((size_t)m->subject_count + 1, sizeof *m->subjects);
    m->verdicts = calloc((size_t)routine->rule_count + 1, sizeof *m->verdicts);
    m->fired = calloc((size_t)routine->rule_count + 1, sizeof *m->fired);
    if (m->builder == NULL || !rutin__import_init(&m->import) || !m->subjects ||
        !m->verdicts || !m->fired)
        return false;
    rutin__diagram_limit(m->builder, BUDGET);
    for (int i = 0; i < routine->rule_count; i++) {
        const rutin__rule *rule = &routine->rules[i];

        m->verdicts[i] = rutin__verdict_in_force(
            routine, m->builder, rule,
            rutin__import_take(&m->import, rule->verdict));
        m->fired[i] = rutin__model_is(m, m->verdicts[i], RUTIN__FIRED);
    }
    for (int i = 0; i < m->subject_count; i++)
        if (!begin_subject(m, i))
            return false;
    return true;
}

// The days on which the routine is in force.
static rutin__diagram days_in_force(const model *m)
{
    const rutin_routine *routine = m->routine;
    const rutin__variable *day = &routine->variables[0];
    unsigned first = rutin__variable_class(day, routine->in_force_from);
    unsigned last = rutin__variable_class(day, routine->in_force_to);
    rutin__edge edges[3];
    int count = 0;

    if (first > 0)
        edges[count++] = (rutin__edge){(uint16_t)(first - 1), rutin__truth_no};
    edges[count++] = (rutin__edge){(uint16_t)last, rutin__truth_yes};
    if ((int)last + 1 < day->classes)
        edges[count++] = (rutin__edge){(uint16_t)(day->classes - 1),
                                       rutin__truth_no};
    return rutin__diagram_vertex(m->builder, 0, edges, count);
}

bool rutin__model_open(model *m, const rutin_routine *routine)
{
    memset(m, 0, sizeof *m);
    m->routine = routine;
    if (!begin(m))
        return false;
    m->care = days_in_force(m);
    for (int i = 0; i < m->subject_count; i++)
        find_claims(m, &m->subjects[i]);
    return rutin__diagram_status(m->builder) == RUTIN_OK;
}

bool rutin__model_init(model *m, const rutin_routine *routine)
{
    rutin__diagram *full, *nameless;
    bool made;

    if (!rutin__model_open(m, routine))
        return false;
    full = calloc((size_t)m->subject_count + 1, sizeof *full);
    nameless = calloc((size_t)m->subject_count + 1, sizeof *nameless);
    made = full != NULL && nameless != NULL;
    for (int i = 0; made && i < m->subject_count; i++)
        full[i] = rutin__truth_no;
    for (int i = 0; made && i < m->subject_count; i++)
        find_step(m, i, full, nameless);
    free(full);
    free(nameless);
    if (made)
        find_all_links(m);
    return made && !m->failed && rutin__diagram_status(m->builder) == RUTIN_OK;
}

void rutin__model_clear(model *m)
{
    for (int i = 0; m->subjects != NULL && i < m->subject_count; i++)
        rutin__claim_clear(&m->subjects[i].claims);
    free(m->subjects);
    free(m->verdicts);
    free(m->fired);
    free(m->hidden);
    free(m->links);
    rutin__import_clear(&m->import);
    rutin__diagram_free(m->builder);
    memset(m, 0, sizeof *m);
}
