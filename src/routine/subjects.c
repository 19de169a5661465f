// subjects.c - the aspects of every subject, within a budget
//
// A subject's own aspects are folded first, and what hangs on two subjects, who
// waits for whom, once all are there. Past the budget a subject is asked about by
// its rules alone.

#include "routine/subjects.h"

#include "base/memory.h"
#include "base/set.h"
#include "routine/aspect.h"
#include "routine/claim.h"
#include "routine/condition.h"
#include "routine/hanging.h"
#include "routine/routine.h"
#include "routine/truth.h"
#include "routine/variable.h"
#include "routine/verdict.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

enum {
    BUDGET = 250000, // applications for all subjects
    WHOLE = 6000,    // of them, for one with every weighing and consent
    JOINED = 2000,   // of them, for joining the aspects of one
    MANY = 4         // weighings and consents of one
};

typedef rutin__aspect_subject subject;
typedef rutin__aspect_maker maker;

// ---------------------------------------------------------------- the budget

static bool is_over(const maker *m)
{
    return rutin__diagram_status(m->builder) == RUTIN_ELIMIT;
}

// How many weighings and consents the grounds of a subject hang on.
static int count_states(const rutin_routine *routine, unsigned subject)
{
    int count = 0;

    for (int i = 0; i < routine->first_code; i++)
        count += routine->variables[i].subject == subject &&
                 (routine->variables[i].kind == RUTIN__VARIABLE_WEIGHING ||
                  routine->variables[i].kind == RUTIN__VARIABLE_CONSENT);
    return count;
}

// Folds a subject within a limit; returns what it took of that.
static long fold_within(maker *m, subject *s, bool at_rest, long limit)
{
    s->claims.at_rest = at_rest;
    rutin__diagram_limit(m->builder, limit);
    rutin__aspect_fold(m, s);
    s->took = limit - rutin__diagram_left(m->builder);
    return s->took;
}

// Folds a subject with all that can be weighed and consented to; where that takes
// too much, as it is before anything was; where even that does, not at all. [left]
// is what all subjects still have. The whole takes more than what is at rest: where
// it takes much, that is tried first.
static void make_own(maker *m, subject *s, long *left)
{
    bool rests = count_states(m->routine, s->claims.subject) >= MANY;

    if (s->claims.asking->count == 0)
        return;
    if (rests) {
        long took = fold_within(m, s, true, *left / 2);

        *left -= took;
        rests = took > WHOLE;
    }
    if (!rests)
        *left -= fold_within(m, s, false, WHOLE < *left ? WHOLE : *left);
    if (!rests && is_over(m))
        *left -= fold_within(m, s, true, *left / 2);
    if (!is_over(m))
        return;
    s->found_count = 0;
    s->is_past = true;
    rutin__claim_drop(&s->claims);
}

// What a step waits for that is past the budget is left to its rules.
static void make_gates(maker *m, subject *s, long *left)
{
    int count = s->found_count;

    if (s->is_past || s->claims.asking->count == 0)
        return;
    rutin__diagram_limit(m->builder, *left / 2);
    rutin__aspect_add_gates(m, s);
    if ((int)s->claims.subject < m->routine->program.actor_count)
        rutin__aspect_add_refused(m, s);
    *left -= *left / 2 - rutin__diagram_left(m->builder);
    if (!is_over(m))
        return;
    s->found_count = count;
    s->gates_past = true;
}

// Past the budget they are left as they are, and what took more than that to fold
// would be.
static void make_joined(maker *m, subject *s, long *left)
{
    long limit = JOINED < *left ? JOINED : *left;

    s->own_count = s->found_count;
    if (s->took > JOINED)
        return;
    rutin__diagram_limit(m->builder, limit);
    rutin__aspect_add_joined(m, s);
    *left -= limit - rutin__diagram_left(m->builder);
    if (is_over(m))
        s->found_count = s->own_count;
}

// ---------------------------------------------------------------- the whole

static void find_ban(maker *m, subject *s)
{
    const rutin_routine *routine = m->routine;

    for (int i = 0; i < routine->banning_count; i++)
        if (rutin__set_has(&routine->rules[routine->banning[i]].bans,
                           s->claims.subject))
            s->claims.ban = rutin__diagram_apply(
                m->builder, &rutin__truth_any, NULL, s->claims.ban,
                m->verdicts[routine->banning[i]]);
}

// Whether a verdict, or one with its days, is fired.
static rutin__diagram fires(maker *m, rutin__diagram verdict)
{
    return rutin__diagram_apply(m->builder, &rutin__truth_fires, NULL, verdict,
                                rutin__truth_no);
}

static void keep_acts(maker *m, rutin__rule *rule)
{
    rule->acts = rule->has_bans ? rule->verdict : fires(m, rule->verdict);
    rutin__diagram_keep(m->builder, &rule->acts);
}

static bool begin_subject(maker *m, subject *s, int number)
{
    const rutin_routine *routine = m->routine;
    size_t contributions = (size_t)routine->asking[number].count + 1;

    s->claims.routine = routine;
    s->claims.builder = m->builder;
    s->claims.subject = (unsigned)number;
    s->claims.ban = rutin__truth_no;
    if (number < routine->program.actor_count)
        find_ban(m, s);
    s->marked = calloc(contributions, sizeof *s->marked);
    return rutin__claim_init(&s->claims) && s->marked != NULL;
}

static bool begin(maker *m)
{
    const rutin_routine *routine = m->routine;

    m->subject_count = routine->program.actor_count +
                       routine->program.task_count;
    m->subjects = calloc((size_t)m->subject_count + 1, sizeof *m->subjects);
    m->verdicts = calloc((size_t)routine->rule_count + 1, sizeof *m->verdicts);
    m->fired = calloc((size_t)routine->rule_count + 1, sizeof *m->fired);
    if (m->subjects == NULL || m->verdicts == NULL || m->fired == NULL)
        return false;
    for (int i = 0; i < routine->rule_count; i++) {
        m->verdicts[i] = rutin__verdict_in_force(
            routine, m->builder, &routine->rules[i], routine->rules[i].verdict);
        m->fired[i] = fires(m, m->verdicts[i]);
        keep_acts(m, (rutin__rule *)&routine->rules[i]);
    }
    for (int i = 0; i < m->subject_count; i++)
        if (!begin_subject(m, &m->subjects[i], i))
            return false;
    return true;
}

static void end(maker *m)
{
    for (int i = 0; m->subjects != NULL && i < m->subject_count; i++) {
        rutin__claim_clear(&m->subjects[i].claims);
        free(m->subjects[i].marked);
        free(m->subjects[i].found);
    }
    free(m->subjects);
    free(m->verdicts);
    free(m->fired);
}

// Moves aspects from [first] up to [end] of those found into the routine.
static bool move_found(maker *m, const subject *s, int first, int end,
                       const rutin__aspect **of, int *count)
{
    rutin__aspect *moved = rutin__memory_take_many(
        &m->routine->arena, (size_t)(end - first), sizeof *moved);

    if (moved == NULL)
        return false;
    for (int i = first; i < end; i++) {
        moved[i - first] = s->found[i];
        rutin__diagram_keep(m->builder, &moved[i - first].root);
    }
    *of = moved;
    *count = end - first;
    return true;
}

static bool hand_over(maker *m, subject *s)
{
    rutin__aspects *out =
        (rutin__aspects *)&m->routine->aspects[s->claims.subject];
    bool exact = !s->is_past && !s->gates_past;

    rutin__diagram_limit(m->builder, BUDGET);
    out->ban = s->claims.ban;
    out->waits = s->claims.waits;
    out->always = s->claims.always && !s->claims.at_rest;
    out->has_duty = s->is_past || s->claims.duty != rutin__truth_no;
    out->there = s->is_past || s->claims.at_rest ? rutin__truth_yes
                                                 : s->claims.there;
    rutin__diagram_keep(m->builder, &out->ban);
    rutin__diagram_keep(m->builder, &out->there);
    out->exact = exact ? s->claims.at_rest ? RUTIN__EXACT_AT_REST : RUTIN__EXACT
                       : RUTIN__NOT_EXACT;
    if (!move_found(m, s, 0, s->own_count, &out->of, &out->count))
        return false;
    out->joined = out->of;
    out->joined_count = out->count;
    return s->own_count == s->found_count ||
           move_found(m, s, s->own_count, s->found_count, &out->joined,
                      &out->joined_count);
}

static bool make_all(maker *m)
{
    long left = BUDGET;

    for (int i = 0; i < m->subject_count; i++)
        make_own(m, &m->subjects[i], &left);
    for (int i = 0; i < m->subject_count; i++)
        make_gates(m, &m->subjects[i], &left);
    for (int i = 0; i < m->subject_count; i++)
        make_joined(m, &m->subjects[i], &left);
    for (int i = 0; i < m->subject_count; i++)
        if (!hand_over(m, &m->subjects[i]))
            return false;
    return rutin__hanging_list(m->routine) && !m->failed;
}

rutin_status rutin__subjects_make(rutin_routine *routine,
                                  rutin__builder *builder)
{
    maker m = {.routine = routine, .builder = builder};
    bool made;

    routine->aspects = rutin__memory_take_many(
        &routine->arena,
        (size_t)(routine->program.actor_count + routine->program.task_count),
        sizeof *routine->aspects);
    rutin__diagram_limit(builder, BUDGET);
    made = routine->aspects != NULL && begin(&m) && make_all(&m);
    end(&m);
    return made ? rutin__diagram_status(builder) : RUTIN_ENOMEM;
}

// ---------------------------------------------------------------- the order

// The facts that an aspect hangs on at most.
static int count_facts(const rutin_routine *routine,
                       const rutin__aspect *aspect)
{
    const rutin__diagrams *diagrams = &routine->diagrams;

    if (rutin__diagram_is_leaf(aspect->root))
        return 0;
    return rutin__set_count(
        &diagrams->sets[diagrams->vertices[aspect->root].below]);
}

// Whether an aspect is to be looked at before another: what hangs on most first,
// for it leaves least to the others; and deadlines, which take the clock, last.
static bool comes_before(const rutin_routine *routine, const rutin__aspect *a,
                         const rutin__aspect *b)
{
    bool a_last = a->kind == RUTIN__ASPECT_DEADLINE;
    bool b_last = b->kind == RUTIN__ASPECT_DEADLINE;

    if (a_last != b_last)
        return b_last;
    return count_facts(routine, a) > count_facts(routine, b);
}

static void sort_aspects(const rutin_routine *routine, rutin__aspect *of,
                         int count)
{
    for (int i = 1; i < count; i++) {
        rutin__aspect moved = of[i];
        int k = i;

        for (; k > 0 && comes_before(routine, &moved, &of[k - 1]); k--)
            of[k] = of[k - 1];
        of[k] = moved;
    }
}

void rutin__subjects_sort(rutin_routine *routine)
{
    int subjects = routine->program.actor_count + routine->program.task_count;

    for (int i = 0; i < subjects; i++) {
        const rutin__aspects *aspects = &routine->aspects[i];

        sort_aspects(routine, (rutin__aspect *)aspects->of, aspects->count);
        if (aspects->joined != aspects->of)
            sort_aspects(routine, (rutin__aspect *)aspects->joined,
                         aspects->joined_count);
    }
}
