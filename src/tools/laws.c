// laws.c - what must hold of every routine, without being asked for
//
// Each law stands twice: as a diagram of the cases that may break it, and as a look
// at a plan. Most hold by the way the engine works, and are looked at all the same.

#include "tools/laws.h"

#include "answer/decide.h"
#include "ask/ask.h"
#include "base/messages.h"
#include "base/set.h"
#include "case/event.h"
#include "case/history.h"
#include "case/record.h"
#include "decide/draft.h"
#include "routine/claim.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "routine/truth.h"
#include "routine/variable.h"
#include "rutin.h"
#include "time/clock.h"
#include "time/hours.h"
#include "tools/model.h"
#include "tools/trial.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

const char *const rutin__laws_ids[] = {"account", "ground", "ban",
                                       "ladder",  "circle", "nameless"};

const rutin__message rutin__laws_texts[] = {
    RUTIN__SAY_law_account, RUTIN__SAY_law_ground, RUTIN__SAY_law_ban,
    RUTIN__SAY_law_ladder,  RUTIN__SAY_law_circle, RUTIN__SAY_law_nameless};

typedef rutin__model model;

// ---------------------------------------------------------------- accounts

// A choice that says that there is nothing to tell.
static bool says_no(const char *choice)
{
    return strcmp(choice, "none") == 0 || strcmp(choice, "no") == 0;
}

// Where an account is told and is more than a no.
static rutin__diagram is_told(model *m, unsigned fact)
{
    const rutin_routine *routine = m->routine;
    const rutin__fact *of = &routine->program.facts[fact];
    unsigned number = routine->variable_of[fact];
    int classes = routine->variables[number].classes;
    rutin__edge edges[RUTIN__CHOICES + 1] = {{0, rutin__truth_no}};

    if (of->type == RUTIN__NUMBER || of->type == RUTIN__TEXT ||
        of->type == RUTIN__ANY_OF) {
        edges[1] = (rutin__edge){(uint16_t)(classes - 1), rutin__truth_yes};
        return rutin__diagram_vertex(m->builder, number, edges, 2);
    }
    for (int i = 1; i < classes; i++)
        edges[i] = (rutin__edge){
            (uint16_t)i,
            of->type == RUTIN__YES_NO
                ? rutin__diagram_leaf(i == 2)
                : rutin__diagram_leaf(!says_no(of->choices[i - 1]))};
    return rutin__diagram_vertex(m->builder, number, edges, classes);
}

// How many ways lead through a diagram, up to a few.
static int count_ways(const model *m, rutin__diagram of, int most)
{
    unsigned variable;
    const rutin__edge *edges;
    int count, sum = 0;

    if (rutin__diagram_is_leaf(of))
        return 1;
    rutin__diagram_read(m->builder, of, &variable, &count);
    for (int i = 0; i < count && sum < most; i++) {
        edges = rutin__diagram_read(m->builder, of, &variable, &count);
        sum += count_ways(m, edges[i].to, most - sum);
    }
    return sum;
}

// The subject whose step is there by the fewest ways, of those that are left; -1
// for none.
static int plainest(const model *m, const int *ways)
{
    int best = -1;

    for (int i = 0; i < m->subject_count; i++)
        if (ways[i] > 0 && (best < 0 || ways[i] < ways[best]))
            best = i;
    return best;
}

// Where an account is told and nobody has a step: a step that is there in nearly
// every case is looked at first.
static rutin__diagram unheard(model *m, rutin__diagram told)
{
    enum { MOST = 1000 };
    int ways[RUTIN__SUBJECTS], next;

    for (int i = 0; i < m->subject_count; i++) {
        rutin__diagram there = m->subjects[i].claims.there;

        ways[i] = there == rutin__truth_no ? 0 : count_ways(m, there, MOST);
    }
    while (told != rutin__truth_no && (next = plainest(m, ways)) >= 0) {
        told = rutin__model_without(m, told, m->subjects[next].claims.there);
        ways[next] = 0;
    }
    return told;
}

static rutin__diagram account_breaches(model *m)
{
    const rutin__program *program = &m->routine->program;
    rutin__diagram told = rutin__truth_no;

    for (int i = 0; i < program->fact_count; i++)
        if (program->facts[i].in_class == RUTIN__ACCOUNT)
            told = rutin__model_either(m, told, is_told(m, (unsigned)i));
    return unheard(m, rutin__model_both(m, m->care, told));
}

// Whether some rule asks for a choice of a fact.
static bool is_asked_for(const rutin_routine *routine, int fact, int choice)
{
    for (int i = routine->variable_of[fact] + 1; i < routine->first_of_plan;
         i++) {
        const rutin__variable *of = &routine->variables[i];

        if (of->kind == RUTIN__VARIABLE_CHOICE && of->subject == fact &&
            of->bits == choice)
            return true;
    }
    return false;
}

// Of an account of several choices the first that no rule asks for, where a path
// named none.
static void choose_something(rutin__trial *trial)
{
    const rutin__program *program = &trial->routine->program;
    const rutin__record *record = &trial->decision->record;

    for (int i = 0; i < program->fact_count; i++) {
        int choice = 0;

        if (program->facts[i].in_class != RUTIN__ACCOUNT ||
            program->facts[i].type != RUTIN__ANY_OF ||
            !record->values[i].known || record->values[i].bits != 0)
            continue;
        while (choice < program->facts[i].choice_count &&
               is_asked_for(trial->routine, i, choice))
            choice++;
        if (choice < program->facts[i].choice_count)
            rutin__trial_tell(trial, (unsigned)i, INT64_C(1) << choice);
    }
}

static bool is_account(const rutin__record *record, const rutin__fact *fact,
                       int number)
{
    const rutin__value *value = &record->values[number];

    if (fact->in_class != RUTIN__ACCOUNT || !value->known)
        return false;
    return fact->type == RUTIN__TEXT || fact->type == RUTIN__NUMBER ||
           (fact->type == RUTIN__ONE_OF ? !says_no(fact->choices[value->bits])
                                        : value->bits != 0);
}

static bool keeps_account(const rutin__trial *trial)
{
    const rutin__decision *decision = trial->decision;
    const rutin__program *program = &trial->routine->program;

    if (decision->draft.step_count > 0 || decision->inquiry.count > 0)
        return true;
    for (int i = 0; i < program->fact_count; i++)
        if (is_account(&decision->record, &program->facts[i], i))
            return false;
    return true;
}

// ---------------------------------------------------------------- each step

// Whether a step may tell anything while nothing allows it.
static rutin__diagram ground_breaches(model *m)
{
    rutin__diagram sum = rutin__truth_no;

    for (int i = 0; i < m->subject_count; i++) {
        const rutin__model_subject *s = &m->subjects[i];

        for (int k = 0; k < s->claims.count; k++) {
            const rutin__claim_diagram *claim = &s->claims.of[k];

            if (!rutin__set_empty(&claim->grounding->tell))
                sum = rutin__model_either(
                    m, sum,
                    rutin__model_without(m,
                                         rutin__model_both(m, claim->effective,
                                                           s->claims.allowed),
                                         s->claims.there));
        }
    }
    return sum;
}

static bool keeps_ground(const rutin__trial *trial)
{
    const rutin__draft *draft = &trial->decision->draft;

    for (int i = 0; i < draft->step_count; i++)
        if (!rutin__set_empty(&draft->steps[i].tell) &&
            !draft->steps[i].any_effective)
            return false;
    return true;
}

static rutin__diagram ban_breaches(model *m)
{
    rutin__diagram sum = rutin__truth_no;

    for (int i = 0; i < m->routine->program.actor_count; i++)
        sum = rutin__model_either(
            m, sum,
            rutin__model_both(
                m, m->subjects[i].claims.there,
                rutin__model_is(m, m->subjects[i].claims.ban, RUTIN__FIRED)));
    for (int i = 0; i < m->link_count; i++)
        sum = rutin__model_either(
            m, sum,
            rutin__model_both(
                m, m->links[i].goes,
                rutin__model_is(m, m->subjects[m->links[i].to].claims.ban,
                                RUTIN__FIRED)));
    return sum;
}

static bool keeps_ban(const rutin__trial *trial)
{
    const rutin__draft *draft = &trial->decision->draft;

    for (int i = 0; i < draft->step_count; i++)
        if (!draft->steps[i].is_task &&
            draft->bans[draft->steps[i].subject] == RUTIN__BANNED)
            return false;
    return true;
}

// Whether a call without a name may be due while something is to be weighed, and
// nothing else allows it.
static rutin__diagram nameless_breaches(model *m)
{
    rutin__diagram sum = rutin__truth_no;

    for (int i = 0; i < m->link_count; i++) {
        const rutin__link *link = &m->links[i];
        const rutin__claims *from = &m->subjects[link->from].claims;

        for (int k = 0; !link->same_duty && k < from->count; k++)
            if (from->of[k].grounding->ground == RUTIN_GROUND_ANONYMOUS)
                sum = rutin__model_either(
                    m, sum,
                    rutin__model_both(m, link->goes,
                                      rutin__model_without(
                                          m, from->of[k].fired,
                                          m->subjects[link->from].may_work)));
    }
    return sum;
}

static bool is_to_weigh(const rutin__trial *trial, const rutin__step *step)
{
    const rutin__draft *draft = &trial->decision->draft;
    bool weigh = false;

    for (int i = step->claims; i >= 0; i = draft->claims[i].next) {
        rutin_ground ground = draft->claims[i].grounding->ground;

        if (draft->claims[i].effective && ground != RUTIN_GROUND_ANONYMOUS)
            return false;
        weigh |= (ground == RUTIN_GROUND_MAY ||
                  ground == RUTIN_GROUND_DUTY_UNLESS) &&
                 rutin__history_weighing(
                     &trial->decision->history, draft->claims[i].asked,
                     draft->claims[i].grounding->law) == RUTIN__NO_OUTCOME;
    }
    return weigh;
}

static bool keeps_nameless(const rutin__trial *trial)
{
    const rutin__draft *draft = &trial->decision->draft;

    for (int i = 0; i < draft->step_count; i++)
        if (draft->steps[i].status == RUTIN_STEP_DUE &&
            draft->steps[i].ground == RUTIN_GROUND_ANONYMOUS &&
            is_to_weigh(trial, &draft->steps[i]))
            return false;
    return true;
}

// ---------------------------------------------------------------- ladders

static bool is_open(const rutin_routine *routine, int actor, rutin__time at)
{
    const rutin__hours *hours = routine->program.actors[actor].hours;

    return hours == NULL || rutin__hours_is_open(hours, routine->calendar, at);
}

// Whether somebody on the ladder of an actor is there at a moment.
static bool is_answered(const rutin_routine *routine, int actor, rutin__time at)
{
    enum { RUNGS = 8 };

    for (int i = 0; actor >= 0 && i < RUNGS; i++) {
        if (is_open(routine, actor, at))
            return true;
        actor = routine->program.actors[actor].if_closed;
    }
    return false;
}

// Looks for a moment of a year when nobody on the ladder is there.
static bool find_gap(const rutin_routine *routine, int actor, rutin__time *at)
{
    enum { HALF_HOUR = 1800, YEAR = 366 * 48 };

    *at = rutin__trial_moment(routine);
    for (int i = 0; i < YEAR; i++, at->seconds += HALF_HOUR)
        if (!is_answered(routine, actor, *at))
            return true;
    return false;
}

// Whether an actor is there at every hour, so far as its own hours are written.
static bool never_closes(const rutin_routine *routine, int actor)
{
    enum { RUNGS = 8 };

    for (int i = 0; actor >= 0 && i < RUNGS; i++) {
        const rutin__hours *hours = routine->program.actors[actor].hours;

        if (hours == NULL || strcmp(hours->text, "24/7") == 0)
            return true;
        actor = routine->program.actors[actor].if_closed;
    }
    return false;
}

static rutin__diagram duties_of_now(model *m, int actor)
{
    const rutin__claims *claims = &m->subjects[actor].claims;
    rutin__diagram sum = rutin__truth_no;

    for (int i = 0; i < claims->count; i++)
        if (rutin__claim_is_duty(&claims->of[i]) &&
            rutin__routine_is_now(claims->of[i].by))
            sum = rutin__model_either(m, sum, claims->of[i].fired);
    return rutin__model_both(m, sum, claims->allowed);
}

static rutin__diagram ladder_breaches(model *m)
{
    rutin__diagram sum = rutin__truth_no;
    rutin__time at;

    for (int i = 0; i < m->routine->program.actor_count; i++) {
        rutin__diagram duties = duties_of_now(m, i);

        if (duties != rutin__truth_no && !never_closes(m->routine, i) &&
            find_gap(m->routine, i, &at))
            sum = rutin__model_either(m, sum, duties);
    }
    return sum;
}

// Moves the case to a moment when nobody is there for some duty of now.
static void find_hour(rutin__trial *trial)
{
    const rutin_routine *routine = trial->routine;
    rutin__record *record = &trial->decision->record;
    rutin__time at;

    for (int i = 0; i < routine->program.actor_count; i++)
        for (int k = 0; k < routine->asking[i].count; k++)
            if (rutin__routine_is_now(routine->asking[i].by[k]) &&
                !never_closes(routine, i) && find_gap(routine, i, &at)) {
                if (record->event_count == 0)
                    record->opened = record->now = at;
                return;
            }
}

static bool keeps_ladder(const rutin__trial *trial)
{
    const rutin__draft *draft = &trial->decision->draft;

    for (int i = 0; i < draft->step_count; i++) {
        const rutin__step *step = &draft->steps[i];

        if (!step->is_task && step->on_duty && step->never_waits &&
            step->status == RUTIN_STEP_DUE && step->has_closed_until &&
            !is_answered(trial->routine, step->subject,
                         trial->decision->record.now))
            return false;
    }
    return true;
}

// ---------------------------------------------------------------- circles

enum { NODES = RUTIN__SUBJECTS };

// Orders between subjects while a circle is looked for: first in outline, whether
// there are any; then, of subjects that may come to be on a circle, in which cases.
typedef struct graph {
    model *model;
    bool outlined;
    rutin__diagram orders[NODES][NODES]; // [a][b]: a stands before b
    rutin__set behind[NODES];            // those that some order puts behind
    rutin__set gives[NODES];             // those that it lets have its orders
    rutin__set needed[NODES]; // before whom it is asked when it stands
    rutin__set left;          // that circles are looked for among
    rutin__diagram found;     // where there is one
} graph;

// Whether it is asked in which cases one subject stands before another. In outline
// it is only noted that it may.
static bool is_needed(graph *g, unsigned a, unsigned b)
{
    if (a == b)
        return false;
    if (!g->outlined)
        rutin__set_add(&g->behind[a], b);
    return g->outlined && rutin__set_has(&g->needed[a], b);
}

static void order(graph *g, unsigned a, unsigned b, rutin__diagram so)
{
    g->orders[a][b] = rutin__model_either(g->model, g->orders[a][b], so);
}

// What a contribution asks to stand before it.
static void order_claim(graph *g, unsigned then,
                        const rutin__claim_diagram *claim)
{
    const rutin__contribution *by = claim->by;
    const rutin__model_subject *subjects = g->model->subjects;

    for (int i = 0; i < by->after_count + by->following_count; i++) {
        unsigned first = i < by->after_count
                             ? by->after[i]
                             : by->following[i - by->after_count];
        rutin__diagram so;

        if (!is_needed(g, first, then))
            continue;
        so = rutin__model_both(g->model, claim->fired,
                               subjects[then].claims.allowed);
        order(g, first, then,
              rutin__model_both(g->model, so, subjects[first].claims.there));
    }
}

// Lets one subject have the orders of another, where [so].
static void share(graph *g, unsigned from, unsigned to, rutin__diagram so)
{
    rutin__set_add(&g->gives[from], to);
    for (unsigned i = 0; i < (unsigned)g->model->subject_count; i++) {
        if (rutin__set_has(&g->behind[from], i) && is_needed(g, to, i))
            order(g, to, i,
                  rutin__model_both(g->model, so, g->orders[from][i]));
        if (rutin__set_has(&g->behind[i], from) && is_needed(g, i, to))
            order(g, i, to,
                  rutin__model_both(g->model, so, g->orders[i][from]));
    }
}

static void share_parts(graph *g, unsigned part, const uint16_t *wholes,
                        int count)
{
    const rutin__model_subject *subjects = g->model->subjects;

    for (int i = 0; i < count; i++)
        share(g, part, wholes[i],
              !g->outlined
                  ? rutin__truth_yes
                  : rutin__model_both(g->model, subjects[part].claims.there,
                                      subjects[wholes[i]].claims.there));
}

static void find_orders(graph *g)
{
    const model *m = g->model;
    const rutin__program *program = &m->routine->program;

    for (unsigned i = 0; i < (unsigned)m->subject_count; i++)
        for (int k = 0; k < m->subjects[i].claims.count; k++)
            order_claim(g, i, &m->subjects[i].claims.of[k]);
    for (int i = 0; i < m->link_count; i++)
        share(g, m->links[i].from, m->links[i].to, m->links[i].goes);
    for (int i = 0; i < program->actor_count; i++)
        share_parts(g, (unsigned)i, program->actors[i].part_of,
                    program->actors[i].part_of_count);
    for (int i = 0; i < program->task_count; i++)
        share_parts(g, (unsigned)(program->actor_count + i),
                    program->tasks[i].part_of, program->tasks[i].part_of_count);
}

// How many ways lead over a subject, from one that is left to another.
static long count_over(const graph *g, int over)
{
    rutin__set behind = g->behind[over];
    long before = 0;

    rutin__set_meet(&behind, &g->left);
    for (int i = rutin__set_next(&g->left, 0); i >= 0;
         i = rutin__set_next(&g->left, i + 1))
        before += rutin__set_has(&g->behind[i], (unsigned)over);
    return before * rutin__set_count(&behind);
}

// The subject that the fewest ways lead over, of those that are left.
static int least_passed(const graph *g)
{
    long least = LONG_MAX;
    int found = -1;

    for (int i = rutin__set_next(&g->left, 0); i >= 0;
         i = rutin__set_next(&g->left, i + 1)) {
        long ways = count_over(g, i);

        if (ways < least) {
            least = ways;
            found = i;
        }
    }
    return found;
}

// Leaves a subject out: whoever stood before it stands before all that it stood
// before. Who would stand before itself stands on a circle.
static void leave_out(graph *g, unsigned over)
{
    rutin__set_remove(&g->left, over);
    for (int a = rutin__set_next(&g->left, 0); a >= 0;
         a = rutin__set_next(&g->left, a + 1)) {
        rutin__diagram into = g->orders[a][over];

        if (!rutin__set_has(&g->behind[a], over))
            continue;
        for (int b = rutin__set_next(&g->behind[over], 0); b >= 0;
             b = rutin__set_next(&g->behind[over], b + 1)) {
            rutin__diagram so;

            if (!rutin__set_has(&g->left, (unsigned)b))
                continue;
            so = rutin__model_both(g->model, into, g->orders[over][b]);
            so = rutin__model_without(g->model, so, g->found);
            if (a == b)
                g->found = rutin__model_either(g->model, g->found, so);
            else if (so != rutin__truth_no) {
                rutin__set_add(&g->behind[a], (unsigned)b);
                order(g, (unsigned)a, (unsigned)b, so);
            }
        }
    }
}

// Asks for the orders between those that the outline has on one circle: each stands
// before the other, directly or through others.
static void ask_for_circles(graph *g)
{
    int count = g->model->subject_count;

    memcpy(g->needed, g->behind, sizeof g->needed);
    for (int over = 0; over < count; over++)
        for (int a = 0; a < count; a++)
            if (rutin__set_has(&g->needed[a], (unsigned)over))
                rutin__set_unite(&g->needed[a], &g->needed[over]);
    for (int a = 0; a < count; a++)
        if (!rutin__set_has(&g->needed[a], (unsigned)a))
            rutin__set_remove(&g->left, (unsigned)a);
    for (int a = 0; a < count; a++)
        for (int b = 0; b < a; b++)
            if (!rutin__set_has(&g->needed[a], (unsigned)b) ||
                !rutin__set_has(&g->needed[b], (unsigned)a)) {
                rutin__set_remove(&g->needed[a], (unsigned)b);
                rutin__set_remove(&g->needed[b], (unsigned)a);
            }
}

// Asks whoever gives another its orders for those that are asked of that one. False:
// that was done.
static bool ask_givers(graph *g, unsigned from)
{
    rutin__set asked = g->needed[from];
    bool more = false;

    for (int to = rutin__set_next(&g->gives[from], 0); to >= 0;
         to = rutin__set_next(&g->gives[from], to + 1)) {
        rutin__set_unite(&asked, &g->needed[to]);
        for (int i = 0; i < g->model->subject_count; i++)
            if (rutin__set_has(&g->needed[i], (unsigned)to) &&
                !rutin__set_has(&g->needed[i], from)) {
                rutin__set_add(&g->needed[i], from);
                more = true;
            }
    }
    more |= !rutin__set_same(&asked, &g->needed[from]);
    g->needed[from] = asked;
    return more;
}

static void ask_for_orders(graph *g)
{
    bool more = true;

    ask_for_circles(g);
    while (more) {
        more = false;
        for (int i = 0; i < g->model->subject_count; i++)
            more |= ask_givers(g, (unsigned)i);
    }
}

static void begin_graph(graph *g, model *m)
{
    g->model = m;
    g->found = rutin__truth_no;
    g->left = rutin__set_of_all(m->subject_count);
    for (int a = 0; a < m->subject_count; a++)
        for (int b = 0; b < m->subject_count; b++)
            g->orders[a][b] = rutin__truth_no;
}

// Where orders close a circle. Few subjects can be on one: of the others it is not
// asked in which cases they stand where.
static rutin__diagram circle_breaches(model *m)
{
    graph *g = calloc(1, sizeof *g);
    rutin__diagram found;

    if (g == NULL)
        return rutin__diagram_fail(m->builder, RUTIN_ENOMEM);
    begin_graph(g, m);
    find_orders(g);
    ask_for_orders(g);
    g->outlined = true;
    find_orders(g);
    while (!rutin__set_empty(&g->left))
        leave_out(g, (unsigned)least_passed(g));
    found = rutin__model_both(m, m->care, g->found);
    free(g);
    return found;
}

// ---------------------------------------------------------------- the calls

rutin__diagram rutin__laws_breaches(rutin__model *model, rutin__law law)
{
    switch (law) {
    case RUTIN__LAW_ACCOUNT:
        return account_breaches(model);
    case RUTIN__LAW_GROUND:
        return ground_breaches(model);
    case RUTIN__LAW_BAN:
        return ban_breaches(model);
    case RUTIN__LAW_LADDER:
        return ladder_breaches(model);
    case RUTIN__LAW_CIRCLE:
        return circle_breaches(model);
    default: // RUTIN__LAW_NAMELESS
        return nameless_breaches(model);
    }
}

void rutin__laws_prepare(rutin__trial *trial, rutin__law law)
{
    if (law == RUTIN__LAW_ACCOUNT)
        choose_something(trial);
    if (law == RUTIN__LAW_LADDER)
        find_hour(trial);
}

bool rutin__laws_keeps(const rutin__trial *trial, rutin__law law)
{
    switch (law) {
    case RUTIN__LAW_ACCOUNT:
        return keeps_account(trial);
    case RUTIN__LAW_GROUND:
        return keeps_ground(trial);
    case RUTIN__LAW_BAN:
        return keeps_ban(trial);
    case RUTIN__LAW_LADDER:
        return keeps_ladder(trial);
    case RUTIN__LAW_CIRCLE:
        return trial->decision->draft.circle_first < 0;
    default: // RUTIN__LAW_NAMELESS
        return keeps_nameless(trial);
    }
}
