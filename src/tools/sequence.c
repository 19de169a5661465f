// sequence.c - words over the order of a plan as diagrams
//
// Where a step stands hangs on all others. What is certain hangs on two:
//
//     what is done stands before what is not
//     what another waits for stands before it, while that can be waited for
//     what is due now stands before whatever names it in `after` or `following`:
//     that is no more urgent, and if it is as urgent it is sorted behind; and so
//     does what is due at all before what has no deadline
//     a task that is due no later than another by all that asks for that one stands
//     before it, where it is named so: all that it may have to stand behind is as
//     urgent as it
//     what is `first` and due at once is first, where all else that is `first` was
//     declared later and was never due before the case was opened
//
// Orders give way where they close a circle: that there is none is proved besides.

#include "tools/sequence.h"

#include "routine/aspect.h"
#include "routine/claim.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "routine/truth.h"
#include "routine/variable.h"
#include "rutin.h"
#include "time/deadline.h"
#include "time/hours.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef rutin__model model;
typedef rutin__model_subject subject;

// ---------------------------------------------------------------- what is written

static bool is_actor(const model *m, unsigned number)
{
    return (int)number < m->routine->program.actor_count;
}

static bool is_named(const model *m, unsigned number, const rutin__set *set)
{
    return rutin__set_has(set, number) ||
           (is_actor(m, number) &&
            rutin__set_has(
                set, (unsigned)m->routine->program.actors[number].same_as));
}

static bool is_among(const uint16_t *list, int count, unsigned subject)
{
    for (int i = 0; i < count; i++)
        if (list[i] == subject)
            return true;
    return false;
}

static bool waits_for(const rutin__contribution *by, unsigned subject)
{
    return is_among(by->after, by->after_count, subject);
}

static bool names(const rutin__contribution *by, unsigned subject)
{
    return waits_for(by, subject) ||
           is_among(by->following, by->following_count, subject);
}

static bool is_part(const model *m, unsigned number)
{
    const rutin__program *program = &m->routine->program;

    if (is_actor(m, number))
        return program->actors[number].part_of_count > 0;
    return program->tasks[number - (unsigned)program->actor_count]
               .part_of_count > 0;
}

static bool is_first(const model *m, unsigned number)
{
    const rutin__asking *asking = &m->routine->asking[number];

    for (int i = 0; i < asking->count; i++)
        if (asking->by[i]->first)
            return true;
    return false;
}

// Whether a step of a subject waits for another.
static bool is_bound(const model *m, unsigned number)
{
    return m->routine->aspects[number].waits;
}

// Whether anything that may come first waits for a subject, or for what is ordered
// by it.
static bool hurries(const model *m, unsigned number)
{
    for (unsigned i = 0; i < (unsigned)m->subject_count; i++)
        if (is_bound(m, i) && is_first(m, i))
            return true;
    return is_first(m, number) || is_part(m, number);
}

static bool is_now(const rutin__claim_diagram *claim)
{
    return rutin__claim_is_duty(claim) && rutin__routine_is_now(claim->by) &&
           claim->by->from_count == 0;
}

static bool never_closes(const model *m, unsigned actor)
{
    const rutin__hours *hours = m->routine->program.actors[actor].hours;

    return hours == NULL || strcmp(hours->text, "24/7") == 0;
}

// ---------------------------------------------------------------- first

// Whether a step of a subject may stand in one act with another's: as that, or as
// part of it.
static bool is_in_act(const model *m, unsigned number, unsigned whole)
{
    const rutin__program *program = &m->routine->program;
    unsigned task = number - (unsigned)program->actor_count;

    if (is_actor(m, number))
        return number == whole ||
               is_among(program->actors[number].part_of,
                        program->actors[number].part_of_count, whole);
    return number == whole ||
           is_among(program->tasks[task].part_of,
                    program->tasks[task].part_of_count, whole);
}

// Whether anything waits for a step of a subject.
static bool is_waited_for(const model *m, unsigned number)
{
    for (unsigned i = 0; i < (unsigned)m->subject_count; i++)
        for (int k = 0; k < m->routine->asking[i].count; k++)
            if (waits_for(m->routine->asking[i].by[k], number))
                return true;
    return false;
}

// Whether a step of a subject is never due before the case was opened.
static bool is_never_early(const model *m, unsigned number)
{
    const rutin__asking *asking = &m->routine->asking[number];

    for (int i = 0; i < asking->count; i++)
        if (asking->by[i]->from_count > 0 || asking->by[i]->countdown >= 0)
            return false;
    return true;
}

// The same of all that waits for it, with what stands in one act with that; and of
// what waits for those. [*passed] has all that is found so.
static bool are_never_early(const model *m, unsigned number, rutin__set *passed)
{
    if (rutin__set_has(passed, number))
        return true;
    rutin__set_add(passed, number);
    for (unsigned i = 0; i < (unsigned)m->subject_count; i++) {
        const rutin__asking *asking = &m->routine->asking[i];
        bool behind = is_in_act(m, i, number) || is_in_act(m, number, i);

        for (int k = 0; !behind && k < asking->count; k++)
            behind = waits_for(asking->by[k], number);
        if (behind && !(is_never_early(m, i) && are_never_early(m, i, passed)))
            return false;
    }
    return is_never_early(m, number);
}

// Whether the act of a subject cannot come before what is due at once, is `first`
// too and declared at [declared]. What is ordered behind it and is no more urgent
// stands behind nothing that is `first`, or is looked at for itself.
static bool is_later(const model *m, unsigned whole, int declared)
{
    const rutin__asking *asking = &m->routine->asking[whole];
    rutin__set passed = {{0}};

    for (int i = 0; i < asking->count; i++)
        if (asking->by[i]->declared < declared)
            return false;
    for (unsigned i = 0; i < (unsigned)m->subject_count; i++)
        if (is_in_act(m, i, whole) && is_bound(m, i))
            return false;
    return !is_part(m, whole) && are_never_early(m, whole, &passed);
}

// The same of all to whom a step of a subject may go on.
static bool are_later(const model *m, unsigned number, int declared)
{
    for (int i = 0; i < m->link_count; i++)
        if (m->links[i].from == number &&
            !is_later(m, m->links[i].to, declared))
            return false;
    return is_later(m, number, declared);
}

// Whether nothing can come before a step that is due at once, is `first` and
// declared there.
static bool leads(const model *m, unsigned number, int declared)
{
    const rutin__actor *actor = &m->routine->program.actors[number];

    if (actor->has_again || !never_closes(m, number) || is_part(m, number))
        return false;
    for (unsigned i = 0; i < (unsigned)m->subject_count; i++)
        for (int k = 0;
             is_in_act(m, i, number) && k < m->routine->asking[i].count; k++)
            if (m->routine->asking[i].by[k]->after_count +
                    m->routine->asking[i].by[k]->following_count >
                0)
                return false;
    for (unsigned i = 0; i < (unsigned)m->subject_count; i++)
        if (i != number && is_first(m, i) && !are_later(m, i, declared))
            return false;
    return true;
}

rutin__diagram rutin__sequence_first(model *m, const rutin__set *set)
{
    rutin__diagram sum = rutin__truth_no;

    for (unsigned i = 0; i < (unsigned)m->routine->program.actor_count; i++) {
        const subject *s = &m->subjects[i];
        rutin__diagram leading = rutin__truth_no;

        if (!is_named(m, i, set))
            continue;
        for (int k = 0; k < s->claims.count; k++)
            if (s->claims.of[k].by->first && is_now(&s->claims.of[k]) &&
                leads(m, i, s->claims.of[k].by->declared))
                leading = rutin__model_either(m, leading,
                                              s->claims.of[k].fired);
        leading = rutin__model_both(m, rutin__model_both(m, m->care, leading),
                                    s->claims.allowed);
        sum = rutin__model_either(
            m, sum,
            rutin__model_without(m, rutin__model_both(m, leading, s->stays),
                                 s->joined));
    }
    return sum;
}

// ---------------------------------------------------------------- before

// Whether a claim of a step counts, for certain, for its order.
static rutin__diagram counts(const model *m, const subject *s,
                             const rutin__claim_diagram *claim)
{
    rutin__diagram sure = rutin__model_without(m, claim->fired, s->may_work);

    if (claim->grounding->ground != RUTIN_GROUND_ANONYMOUS)
        sure = rutin__model_either(m, sure, claim->effective);
    return sure;
}

// Whether a step is ordered behind another: some claim that counts names that one,
// or waits for it.
static rutin__diagram ordered(const model *m, unsigned then, unsigned first,
                              bool waits)
{
    const subject *s = &m->subjects[then];
    rutin__diagram sum = rutin__truth_no;
    bool all = true;

    for (int i = 0; i < s->claims.count; i++) {
        const rutin__contribution *by = s->claims.of[i].by;

        if (waits ? waits_for(by, first) : names(by, first))
            sum = rutin__model_either(m, sum, counts(m, s, &s->claims.of[i]));
        else
            all = false;
    }
    return all ? rutin__truth_yes : sum;
}

// Whether the deadline of a claim is one of its step's, for certain: that of a
// contact without a name only while there is nothing to weigh.
static rutin__diagram times(const model *m, const subject *s, int at)
{
    const rutin__claim_diagram *claim = &s->claims.of[at];
    rutin__diagram sure = claim->effective;

    for (int i = 0; i < s->claims.count &&
                    claim->grounding->ground == RUTIN_GROUND_ANONYMOUS;
         i++)
        if (s->claims.of[i].grounding->ground == RUTIN_GROUND_MAY ||
            s->claims.of[i].grounding->ground == RUTIN_GROUND_DUTY_UNLESS)
            sure = rutin__model_without(m, sure, s->claims.of[i].fired);
    return sure;
}

// Whether a step waits for another, or may by what comes to it on a ladder.
static bool is_ladder_bound(const model *m, unsigned number)
{
    const rutin__set *ladder;

    if (!is_actor(m, number))
        return is_bound(m, number);
    ladder = &m->routine->program.actors[number].ladder;
    for (int i = rutin__set_next(ladder, 0); i >= 0;
         i = rutin__set_next(ladder, i + 1))
        if (is_bound(m, (unsigned)i))
            return true;
    return is_bound(m, number);
}

// Whether a step has begun, and is due [now] where that is asked; for certain: on a
// duty of now, which waits for nothing, or where no claim waits. What is weighed or
// consented to may be lost to whoever takes over.
static rutin__diagram is_begun(const model *m, unsigned number, bool now)
{
    const subject *s = &m->subjects[number];
    bool bound = is_ladder_bound(m, number);
    rutin__diagram sum = rutin__truth_no;

    for (int i = 0; i < s->claims.count; i++) {
        const rutin__claim_diagram *claim = &s->claims.of[i];

        if (is_now(claim))
            sum = rutin__model_either(m, sum, claim->fired);
        else if (!bound && claim->by->from_count == 0 &&
                 (!now || rutin__routine_is_now(claim->by)))
            sum = rutin__model_either(
                m, sum,
                rutin__model_goes_along(claim)
                    ? times(m, s, i)
                    : rutin__model_both(m, times(m, s, i), s->stays));
    }
    return rutin__model_both(m, s->claims.allowed, sum);
}

// Whether a step stands on a duty of now.
static rutin__diagram is_urgent(const model *m, const subject *s)
{
    rutin__diagram sum = rutin__truth_no;

    for (int i = 0; i < s->claims.count; i++)
        if (is_now(&s->claims.of[i]))
            sum = rutin__model_either(m, sum, s->claims.of[i].fired);
    return rutin__model_both(m, s->claims.allowed, sum);
}

static rutin__diagram is_over(const model *m, const subject *s)
{
    return rutin__model_either(m, s->full,
                               rutin__model_either(m, s->nameless, s->lost));
}

// Whether a step has been tried, as far as gates ask.
static rutin__diagram was_tried(const model *m, unsigned number)
{
    int variable = rutin__variable_find(m->routine, RUTIN__VARIABLE_MARK,
                                        number, RUTIN__WAS_TRIED, NULL);

    return variable < 0 ? rutin__truth_yes : rutin__model_variable(m, variable);
}

// Whether a step binds another that waits for it.
static rutin__diagram binds(const model *m, unsigned first, unsigned then)
{
    const subject *a = &m->subjects[first], *b = &m->subjects[then];
    rutin__diagram open = rutin__model_without(m, a->sure, is_over(m, a));

    open = rutin__model_without(m, open, was_tried(m, first));
    open = rutin__model_without(m, rutin__model_both(m, open, a->stays),
                                is_over(m, b));
    open = rutin__model_without(m, open, is_urgent(m, b));
    return rutin__model_both(m, open, ordered(m, then, first, true));
}

// Whether a step of a subject has no deadline, nor has what stands in one act with
// it or waits for it: then no act is less urgent.
static bool is_undated(const model *m, unsigned number)
{
    const rutin__asking *asking = &m->routine->asking[number];

    for (int i = 0; i < asking->count; i++)
        if (asking->by[i]->has_within)
            return false;
    for (unsigned i = 0; i < (unsigned)m->subject_count; i++)
        if (i != number && is_in_act(m, i, number))
            return false;
    return !is_waited_for(m, number);
}

// ---------------------------------------------------------------- tasks

// Whether a deadline comes no later than another, whenever the case was opened.
static bool is_no_later(const rutin__contribution *a,
                        const rutin__contribution *b)
{
    if (a->from_count > 0 || a->countdown >= 0 || (b->first && !a->first))
        return false;
    if (!b->has_within)
        return true;
    if (!a->has_within || b->from_count > 0 || b->countdown >= 0)
        return false;
    return rutin__routine_is_now(a) || (a->within.unit == b->within.unit &&
                                        a->within.count <= b->within.count);
}

// Whether a task is begun as soon as a rule asks for it, and stays what it is.
static bool is_plain_task(const model *m, unsigned number)
{
    const subject *s = &m->subjects[number];

    if (is_actor(m, number) || is_bound(m, number) || !s->claims.always)
        return false;
    for (int i = 0; i < s->claims.count; i++)
        if (s->claims.of[i].by->from_count > 0 ||
            s->claims.of[i].by->countdown >= 0)
            return false;
    return true;
}

// Whether nothing makes a task more urgent than it is: no parts, and none that wait
// for it.
static bool is_by_itself(const model *m, unsigned number)
{
    for (unsigned i = 0; i < (unsigned)m->subject_count; i++)
        if (i != number && is_in_act(m, i, number))
            return false;
    return !is_waited_for(m, number);
}

// Whether a task may be part of no other than [whole].
static bool is_part_of_it(const model *m, unsigned number, unsigned whole)
{
    const rutin__task *task =
        &m->routine->program
             .tasks[number - (unsigned)m->routine->program.actor_count];

    for (int i = 0; i < task->part_of_count; i++)
        if (task->part_of[i] != whole)
            return false;
    return true;
}

// Where a task is due no later than another by all that asks for that one. It stands
// before it then: as the whole before its part, or as an act before one that is no
// more urgent and is sorted behind it.
static rutin__diagram is_due_before(const model *m, unsigned first,
                                    unsigned then)
{
    const rutin__claims *a = &m->subjects[first].claims;
    const rutin__claims *b = &m->subjects[then].claims;
    rutin__diagram sure = rutin__truth_yes;

    if (is_actor(m, then) || !is_plain_task(m, first) || is_part(m, first) ||
        !is_by_itself(m, then) || !is_part_of_it(m, then, first) ||
        ordered(m, then, first, false) != rutin__truth_yes)
        return rutin__truth_no;
    for (int i = 0; i < b->count; i++) {
        rutin__diagram late = b->of[i].fired;

        for (int k = 0; k < a->count; k++)
            if (is_no_later(a->of[k].by, b->of[i].by))
                late = rutin__model_without(m, late, a->of[k].fired);
        sure = rutin__model_without(m, sure, late);
    }
    return sure;
}

// ---------------------------------------------------------------- any two

// Whether a step stands before another, where both are there.
static rutin__diagram precedes(const model *m, unsigned first, unsigned then)
{
    rutin__diagram sure = rutin__truth_no;

    if (!is_part(m, first) && !hurries(m, then))
        sure = rutin__model_both(m, is_begun(m, first, !is_undated(m, then)),
                                 ordered(m, then, first, false));
    if (!is_part(m, first) || !is_part(m, then))
        sure = rutin__model_either(m, sure, binds(m, first, then));
    return rutin__model_either(m, sure, is_due_before(m, first, then));
}

// Whether a step of a subject, or one that another has gone on to it by a name in
// the set, may be there.
static rutin__diagram may_be_there(const model *m, unsigned number,
                                   const rutin__set *set, bool by_links)
{
    rutin__diagram sum = rutin__truth_no;

    if (!by_links)
        return is_named(m, number, set)
                   ? rutin__model_both(m, m->care, m->subjects[number].seen)
                   : sum;
    for (int i = 0; i < m->link_count; i++)
        if (m->links[i].to == number &&
            (is_named(m, number, set) ||
             rutin__set_meets(&m->links[i].names, set)))
            sum = rutin__model_either(
                m, sum, rutin__model_both(m, m->care, m->links[i].goes));
    return sum;
}

// Whether a step by a name in [first] is done, and none by a name in [then].
static rutin__diagram is_done_first(const model *m, const rutin__set *first,
                                    const rutin__set *then)
{
    rutin__diagram sum = rutin__truth_no;

    for (unsigned i = 0; i < (unsigned)m->subject_count; i++)
        if (is_named(m, i, first))
            sum = rutin__model_either(
                m, sum,
                rutin__model_both(m, m->subjects[i].claims.there,
                                  m->subjects[i].full));
    sum = rutin__model_both(m, m->care, sum);
    for (unsigned i = 0; i < (unsigned)m->subject_count; i++) {
        const subject *s = &m->subjects[i];

        if (is_named(m, i, then))
            sum = rutin__model_without(
                m, sum,
                rutin__model_both(
                    m, s->claims.there,
                    rutin__model_either(m, s->full, s->nameless)));
        sum = rutin__model_without(m, sum, may_be_there(m, i, then, true));
    }
    return sum;
}

rutin__diagram rutin__sequence_before(model *m, const rutin__set *first,
                                      const rutin__set *then)
{
    rutin__diagram wrong = rutin__truth_no;

    for (unsigned b = 0; b < (unsigned)m->subject_count; b++) {
        rutin__diagram there = may_be_there(m, b, then, false);

        for (unsigned a = 0;
             there != rutin__truth_no && a < (unsigned)m->subject_count; a++)
            if (a != b && is_named(m, a, first))
                there = rutin__model_without(m, there, precedes(m, a, b));
        wrong = rutin__model_either(m, wrong, there);
        wrong = rutin__model_either(m, wrong, may_be_there(m, b, then, true));
    }
    wrong = rutin__model_without(m, wrong, is_done_first(m, first, then));
    return rutin__model_without(m, m->care, wrong);
}
