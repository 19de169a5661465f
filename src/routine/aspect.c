// aspect.c - what a plan says of each subject, as diagrams over every case
//
// The claims of a subject say how each of its grounds stands. Folds put them
// together:
//
//     ground     for each one that can be shown, whether that or a stronger is
//     deadline   the union of those that count, less what can never be earliest
//     the rest   is any claim, or any contribution that counts, so and so
//
// A subject's own aspects are folded first, and what hangs on two subjects, who
// waits for whom, once all are there.

#include "routine/aspect.h"

#include "base/memory.h"
#include "routine/claim.h"
#include "routine/condition.h"
#include "routine/deadline_set.h"
#include "routine/schema.h"
#include "routine/truth.h"
#include "routine/variable.h"
#include "routine/verdict.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum {
    BUDGET = 250000, // applications for all subjects
    WHOLE = 6000,    // of them, for one with every weighing and consent
    JOINED = 4000,   // of them, for joining the aspects of one
    PAIRS = 256,     // of leaves, in what is joined
    NONE = RUTIN__TRUTH_NONE
};

// ---------------------------------------------------------------- the maker

// One subject while its aspects are made.
typedef struct subject {
    rutin__claims claims;
    bool *marked; // room for one a contribution
    rutin__aspect *found;
    int found_count, found_room;
    int own_count;   // of those found; after them the same, joined
    bool is_past;    // the budget
    bool gates_past; // it, as far as others are waited for
} subject;

typedef struct maker {
    rutin_routine *routine;
    rutin__builder *builder;
    rutin__diagram *verdicts; // one a rule, with its days
    rutin__diagram *fired;    // one a rule
    subject *subjects;
    int subject_count;
    bool failed; // no memory
} maker;

static rutin__diagram apply(maker *m, const rutin__operation *operation,
                            rutin__diagram a, rutin__diagram b)
{
    return rutin__diagram_apply(m->builder, operation, NULL, a, b);
}

static rutin__diagram map(maker *m, const rutin__operation *operation,
                          rutin__diagram a)
{
    return rutin__diagram_apply(m->builder, operation, NULL, a,
                                rutin__truth_no);
}

static rutin__diagram fold(maker *m, const rutin__operation *operation,
                           const rutin__diagram *parts, int count,
                           rutin__diagram none)
{
    return rutin__diagram_fold(m->builder, operation, NULL, parts, count, none);
}

// An aspect; one that is the same in every case is none, but for a deadline, which
// may count down from what is not told.
static void add_aspect(maker *m, subject *s, rutin__aspect aspect)
{
    rutin__aspect *grown;

    if ((rutin__diagram_is_leaf(aspect.root) &&
         (aspect.kind != RUTIN__ASPECT_DEADLINE ||
          aspect.root == rutin__truth_no)) ||
        rutin__diagram_status(m->builder) != RUTIN_OK)
        return;
    grown = rutin__memory_grown(
        s->found, &s->found_room,
        s->found_count < s->found_room ? s->found_count : s->found_room * 2 + 8,
        sizeof *grown);
    m->failed |= grown == NULL;
    if (grown == NULL)
        return;
    s->found = grown;
    grown[s->found_count++] = aspect;
}

static void add(maker *m, subject *s, rutin__aspect_kind kind,
                rutin__diagram root)
{
    add_aspect(m, s,
               (rutin__aspect){.kind = (uint8_t)kind,
                               .gate = RUTIN__ASPECT_NO_GATE,
                               .root = root});
}

static void add_tell(maker *m, subject *s, rutin__aspect_kind kind,
                     rutin__diagram root, const rutin__set *facts)
{
    add_aspect(m, s,
               (rutin__aspect){.kind = (uint8_t)kind,
                               .gate = RUTIN__ASPECT_NO_GATE,
                               .root = root,
                               .facts = *facts});
}

static void add_gated(maker *m, subject *s, rutin__aspect_kind kind,
                      rutin__diagram root, unsigned gate)
{
    add_aspect(m, s,
               (rutin__aspect){.kind = (uint8_t)kind,
                               .gate = (uint16_t)gate,
                               .root = root});
}

// ---------------------------------------------------------------- standing

static void add_rank(maker *m, subject *s, int claim, rutin__claim_state state,
                     rutin__diagram root)
{
    bool duty = state == RUTIN__CLAIM_EFFECTIVE &&
                rutin__claim_is_duty(&s->claims.of[claim]);

    add(m, s, duty ? RUTIN__ASPECT_DUTY : RUTIN__ASPECT_GROUND,
        apply(m, &rutin__truth_both, s->claims.allowed, root));
}

// Adds an aspect for what claim number [at] shows in [state]: whether a step shows
// that, when none shows before it where [sum] holds. Returns [sum] with all claims.
static rutin__diagram find_shown(maker *m, subject *s, int at,
                                 rutin__claim_state state, rutin__diagram sum)
{
    rutin__diagram shown = rutin__truth_no;

    for (int i = 0; i < s->claims.count; i++) {
        rutin__diagram stands = rutin__claim_stands(&s->claims, i, state);

        if (rutin__claim_is_alike(&s->claims, at, i))
            shown = apply(m, &rutin__truth_either, shown,
                          apply(m, &rutin__truth_without, stands, sum));
        sum = apply(m, &rutin__truth_either, sum, stands);
    }
    add_rank(m, s, at, state, shown);
    return sum;
}

// Adds an aspect for each ground that a step can show in [state]: whether it
// shows that one or a stronger; or that one alone, where a ground stands both
// before and after another.
static rutin__diagram find_ranks(maker *m, subject *s, rutin__claim_state state,
                                 rutin__diagram sum)
{
    const rutin__claims *claims = &s->claims;
    bool mixed = rutin__claim_is_mixed(claims);
    rutin__diagram before = sum, all = sum;

    for (int i = 0; i < claims->count; i++) {
        if (!rutin__claim_is_first(claims, i))
            continue;
        if (mixed) {
            all = find_shown(m, s, i, state, sum);
            continue;
        }
        all = rutin__claim_add(claims, i, state, before);
        if (all != before)
            add_rank(m, s, i, state, all);
        before = all;
    }
    return all;
}

static void find_standing(maker *m, subject *s)
{
    rutin__diagram within[RUTIN__CLAIM_STATES], sum = rutin__truth_no;

    for (int i = 0; i < RUTIN__CLAIM_STATES; i++)
        sum = within[i] = find_ranks(m, s, (rutin__claim_state)i, sum);
    rutin__claim_stand(&s->claims, within);
    add(m, s, RUTIN__ASPECT_HELD, s->claims.held);
}

// ---------------------------------------------------------------- deadlines

static bool keep_sets(maker *m, const subject *s,
                      const rutin__deadline_sets *sets)
{
    rutin__aspects *out =
        (rutin__aspects *)&m->routine->aspects[s->claims.subject];
    rutin__arena *arena = &m->routine->arena;
    uint64_t *of = rutin__memory_take_many(arena, (size_t)sets->count,
                                           sizeof *of);
    const rutin__contribution **kinds = rutin__memory_take_many(
        arena, (size_t)sets->kind_count, sizeof *kinds);

    if (of == NULL || kinds == NULL)
        return false;
    memcpy(of, sets->of, (size_t)sets->count * sizeof *of);
    memcpy(kinds, sets->kinds, (size_t)sets->kind_count * sizeof *kinds);
    out->deadline_sets = of;
    out->deadline_set_count = sets->count;
    out->deadlines = kinds;
    out->deadline_count = sets->kind_count;
    return true;
}

// False when there are too many side by side.
static bool find_deadline(maker *m, subject *s)
{
    rutin__deadline_sets sets = {0};

    if (!rutin__deadline_set_has(&s->claims))
        return true;
    add(m, s, RUTIN__ASPECT_DEADLINE,
        rutin__deadline_set_fold(&sets, &s->claims));
    m->failed |= !sets.failed && !keep_sets(m, s, &sets);
    free(sets.of);
    return !sets.failed;
}

// ---------------------------------------------------------------- the rest

static bool lists(const rutin__claim *claim, int fact)
{
    return rutin__set_has(&claim->grounding->tell, (unsigned)fact);
}

static bool told_alike(const subject *s, int a, int b)
{
    for (int i = 0; i < s->claims.count; i++)
        if (lists(&s->claims.of[i], a) != lists(&s->claims.of[i], b))
            return false;
    return true;
}

// Whether a fact may be told: on any claim that lists it, or only on those that
// stand on no consent.
static rutin__diagram fold_tell(maker *m, subject *s, int fact, bool consent)
{
    int count = 0;

    for (int i = 0; i < s->claims.count; i++)
        if (lists(&s->claims.of[i], fact) &&
            (consent ||
             s->claims.of[i].grounding->ground != RUTIN_GROUND_CONSENT))
            s->claims.parts[count++] = s->claims.of[i].effective;
    return apply(
        m, &rutin__truth_both, s->claims.acts,
        fold(m, &rutin__truth_either, s->claims.parts, count, rutin__truth_no));
}

static void find_tell(maker *m, subject *s)
{
    rutin__set left = {{0}};

    for (int i = 0; i < s->claims.count; i++)
        rutin__set_unite(&left, &s->claims.of[i].grounding->tell);
    for (int i = rutin__set_next(&left, 0); i >= 0;
         i = rutin__set_next(&left, i)) {
        rutin__set alike = {{0}};
        rutin__diagram tell = fold_tell(m, s, i, true);
        rutin__diagram sure = fold_tell(m, s, i, false);

        for (int k = i; k >= 0; k = rutin__set_next(&left, k + 1))
            if (told_alike(s, i, k))
                rutin__set_add(&alike, (unsigned)k);
        rutin__set_subtract(&left, &alike);
        add_tell(m, s,
                 sure == tell ? RUTIN__ASPECT_TELL : RUTIN__ASPECT_TELL_COVERED,
                 tell, &alike);
        if (sure != tell)
            add_tell(m, s, RUTIN__ASPECT_TELL_BARE, sure, &alike);
    }
}

// Whether any step names one who performs otherwise than another, or one who may
// be banned.
static bool has_performers(const maker *m, const subject *s)
{
    int performer = s->claims.asking->by[0]->performer;

    for (int i = 1; i < s->claims.asking->count; i++)
        if (s->claims.asking->by[i]->performer != performer)
            return true;
    return performer >= 0 &&
           m->subjects[performer].claims.ban != rutin__truth_no;
}

static uint32_t performer_of(void *context, uint32_t rank, uint32_t b)
{
    const subject *s = context;

    (void)b;
    for (int i = 0; i < s->claims.count; i++)
        if (rank == (uint32_t)i || rank == (uint32_t)(s->claims.count + i))
            return (uint32_t)s->claims.of[i].by->performer;
    return NONE;
}

static const rutin__operation name_performer = {performer_of, NULL, false};

// The first claim that counts and names somebody who is not banned, strongest
// first: of those that are effective, or of the others, which come behind.
static rutin__diagram fold_performers(maker *m, subject *s, bool effective)
{
    int count = 0;

    for (int i = 0; i < s->claims.count; i++) {
        const rutin__claim *claim = &s->claims.of[i];
        rutin__diagram counts = apply(
            m, effective ? &rutin__truth_both : &rutin__truth_without,
            claim->counts, claim->effective);

        if (claim->by->performer < 0)
            continue;
        counts = apply(m, &rutin__truth_without, counts,
                       map(m, &rutin__truth_fires,
                           m->subjects[claim->by->performer].claims.ban));
        s->claims.parts[count++] = apply(
            m, &rutin__truth_or_none, counts,
            rutin__diagram_leaf(
                (uint32_t)(effective ? i : s->claims.count + i)));
    }
    return fold(m, &rutin__truth_strongest, s->claims.parts, count,
                rutin__diagram_leaf(NONE));
}

static void find_performer(maker *m, subject *s)
{
    rutin__diagram root;

    if (!has_performers(m, s))
        return;
    root = apply(m, &rutin__truth_strongest, fold_performers(m, s, true),
                 fold_performers(m, s, false));
    rutin__diagram_forget(m->builder);
    root = rutin__diagram_apply(m->builder, &name_performer, s, root,
                                rutin__truth_no);
    rutin__diagram_forget(m->builder);
    add(m, s, RUTIN__ASPECT_PERFORMER, root);
}

static void find_first(maker *m, subject *s)
{
    int count = 0;

    for (int i = 0; i < s->claims.asking->count; i++) {
        s->marked[i] = s->claims.asking->by[i]->first;
        count += s->marked[i];
    }
    if (count > 0 && count < s->claims.asking->count)
        add(m, s, RUTIN__ASPECT_FIRST,
            rutin__claim_counts(&s->claims, s->marked));
}

// ---------------------------------------------------------------- who waits

static bool is_after(const rutin__contribution *by, unsigned subject)
{
    for (int i = 0; i < by->after_count; i++)
        if (by->after[i] == subject)
            return true;
    return false;
}

// Whether a step is one whose `after` only sorts: a duty that is due now.
static rutin__diagram find_urgent(maker *m, subject *s)
{
    int count = 0;

    for (int i = 0; i < s->claims.count; i++)
        if (rutin__claim_is_duty(&s->claims.of[i]) &&
            rutin__routine_is_now(s->claims.of[i].by))
            s->claims.parts[count++] = s->claims.of[i].fired;
    return fold(m, &rutin__truth_either, s->claims.parts, count,
                rutin__truth_no);
}

static rutin__diagram not_tried(maker *m, unsigned subject)
{
    static const uint32_t truths[] = {1, 0};
    int mark = rutin__variable_find(m->routine, RUTIN__VARIABLE_MARK, subject,
                                    RUTIN__WAS_TRIED, NULL);

    return rutin__truth_on(m->builder, mark, truths, 2);
}

// Marks the contributions that come after a subject. False when none does.
static bool mark_after(subject *s, unsigned gate)
{
    bool any = false;

    for (int i = 0; i < s->claims.asking->count; i++) {
        s->marked[i] = is_after(s->claims.asking->by[i], gate);
        any |= s->marked[i];
    }
    return any;
}

static void add_wait(maker *m, subject *s, rutin__diagram waits,
                     rutin__diagram urgent, unsigned gate)
{
    rutin__diagram root = apply(m, &rutin__truth_both, s->claims.due,
                                apply(m, &rutin__truth_without, waits, urgent));

    add_gated(m, s, RUTIN__ASPECT_WAIT, root, gate);
}

// Who stands in `after`, and whether any of them has to be waited for.
static void find_gates(maker *m, subject *s)
{
    rutin__diagram waits = rutin__truth_no, urgent = find_urgent(m, s);

    for (unsigned i = 0; i < (unsigned)m->subject_count; i++) {
        const subject *gate = &m->subjects[i];
        unsigned resting = gate->claims.at_rest ? i : RUTIN__ASPECT_NO_GATE;
        rutin__diagram asked, holds;

        if (gate->claims.asking->count == 0 || !mark_after(s, i))
            continue;
        asked = rutin__claim_counts(&s->claims, s->marked);
        add_gated(m, s, RUTIN__ASPECT_GATE,
                  apply(m, &rutin__truth_both, asked, gate->claims.there),
                  resting);
        holds = apply(
            m, &rutin__truth_both, asked,
            apply(m, &rutin__truth_both, not_tried(m, i), gate->claims.gates));
        if (gate->claims.at_rest)
            add_wait(m, s, holds, urgent, i);
        else
            waits = apply(m, &rutin__truth_either, waits, holds);
    }
    add_wait(m, s, waits, urgent, RUTIN__ASPECT_NO_GATE);
}

// ---------------------------------------------------------------- the budget

static bool is_over(const maker *m)
{
    return rutin__diagram_status(m->builder) == RUTIN_ELIMIT;
}

// What is left of each aspect once the actor has refused: that of a duty.
static void find_refused(maker *m, subject *s)
{
    int count = s->found_count;

    if (s->claims.duty == rutin__truth_no)
        return;
    for (int i = 0; i < count; i++) {
        rutin__aspect aspect = s->found[i];

        if (aspect.kind == RUTIN__ASPECT_DUTY)
            continue;
        s->found[i].when = RUTIN__ASPECT_NOT_REFUSED;
        if (aspect.kind == RUTIN__ASPECT_GROUND ||
            aspect.kind == RUTIN__ASPECT_HELD)
            continue;
        aspect.when = RUTIN__ASPECT_REFUSED;
        aspect.root = apply(m, &rutin__truth_when, s->claims.duty, aspect.root);
        add_aspect(m, s, aspect);
    }
}

static void fold_own(maker *m, subject *s)
{
    s->found_count = 0;
    rutin__claim_find(&s->claims, m->fired);
    find_standing(m, s);
    if (!find_deadline(m, s))
        rutin__diagram_fail(m->builder, RUTIN_ELIMIT);
    find_tell(m, s);
    find_performer(m, s);
    find_first(m, s);
}

// Folds a subject with all that can be weighed and consented to; where that takes
// too much, as it is before anything was; where even that does, not at all. [left]
// is what all subjects still have.
static void make_own(maker *m, subject *s, long *left)
{
    const long may[] = {WHOLE, *left / 2};

    if (s->claims.asking->count == 0)
        return;
    for (int i = 0; i < 2; i++) {
        long limit = may[i] < *left ? may[i] : *left;

        s->claims.at_rest = i == 1;
        rutin__diagram_limit(m->builder, limit);
        fold_own(m, s);
        *left -= limit - rutin__diagram_left(m->builder);
        if (!is_over(m))
            return;
    }
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
    find_gates(m, s);
    if ((int)s->claims.subject < m->routine->program.actor_count)
        find_refused(m, s);
    *left -= *left / 2 - rutin__diagram_left(m->builder);
    if (!is_over(m))
        return;
    s->found_count = count;
    s->gates_past = true;
}

// ---------------------------------------------------------------- joining

// What leaves come to two by two, each pair once.
typedef struct pairs {
    rutin__builder *builder;
    uint32_t of[PAIRS][2];
    uint32_t count;
} pairs;

static uint32_t number_pair(void *context, uint32_t a, uint32_t b)
{
    pairs *known = context;

    for (uint32_t i = 0; i < known->count; i++)
        if (known->of[i][0] == a && known->of[i][1] == b)
            return i;
    if (known->count == PAIRS) {
        rutin__diagram_fail(known->builder, RUTIN_ELIMIT);
        return 0;
    }
    known->of[known->count][0] = a;
    known->of[known->count][1] = b;
    return known->count++;
}

static const rutin__operation join = {number_pair, NULL, false};

// Whether an aspect is looked at whenever others that are looked at [when] are.
static bool is_joined(const rutin__aspect *aspect, rutin__aspect_when when)
{
    return aspect->kind != RUTIN__ASPECT_DEADLINE &&
           aspect->kind != RUTIN__ASPECT_TELL_BARE &&
           aspect->gate == RUTIN__ASPECT_NO_GATE &&
           (aspect->when == RUTIN__ASPECT_ALWAYS || aspect->when == when);
}

// Adds what the first [count] aspects that are looked at [when] are together.
static void add_joined(maker *m, subject *s, int count, rutin__aspect_when when)
{
    pairs known = {.builder = m->builder};
    rutin__aspect joined = {.kind = RUTIN__ASPECT_JOINED,
                            .when = (uint8_t)when,
                            .gate = RUTIN__ASPECT_NO_GATE};
    rutin__diagram *parts = calloc((size_t)count + 1, sizeof *parts);
    int parts_count = 0;

    m->failed |= parts == NULL;
    if (parts == NULL)
        return;
    for (int i = 0; i < count; i++)
        if (is_joined(&s->found[i], when))
            parts[parts_count++] = s->found[i].root;
    rutin__diagram_forget(m->builder);
    joined.root = rutin__diagram_fold(m->builder, &join, &known, parts,
                                      parts_count, rutin__truth_no);
    rutin__diagram_forget(m->builder);
    add_aspect(m, s, joined);
    free(parts);
}

static bool has_refused(const subject *s)
{
    for (int i = 0; i < s->found_count; i++)
        if (s->found[i].when != RUTIN__ASPECT_ALWAYS)
            return true;
    return false;
}

// Joins the aspects of a subject after the [count] that it has. One that is looked
// at by itself stands there again.
static void join_own(maker *m, subject *s, int count)
{
    if (has_refused(s)) {
        add_joined(m, s, count, RUTIN__ASPECT_NOT_REFUSED);
        add_joined(m, s, count, RUTIN__ASPECT_REFUSED);
    } else {
        add_joined(m, s, count, RUTIN__ASPECT_ALWAYS);
    }
    for (int i = 0; i < count; i++)
        if (!is_joined(&s->found[i], (rutin__aspect_when)s->found[i].when) &&
            s->found[i].kind != RUTIN__ASPECT_TELL_BARE)
            add_aspect(m, s, s->found[i]);
}

// Past the budget they are left as they are.
static void make_joined(maker *m, subject *s, long *left)
{
    long limit = JOINED < *left ? JOINED : *left;

    s->own_count = s->found_count;
    rutin__diagram_limit(m->builder, limit);
    join_own(m, s, s->own_count);
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
            s->claims.ban = apply(m, &rutin__truth_any, s->claims.ban,
                                  m->verdicts[routine->banning[i]]);
}

static void keep_acts(maker *m, rutin__rule *rule)
{
    rule->acts = rule->has_bans ? rule->verdict
                                : map(m, &rutin__truth_fires, rule->verdict);
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
        m->verdicts[i] = rutin__verdict_in_force(routine, m->builder,
                                                 &routine->rules[i]);
        m->fired[i] = map(m, &rutin__truth_fires, m->verdicts[i]);
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

static void mark_banning(const rutin_routine *routine, unsigned actor, bool *in)
{
    for (int i = 0; i < routine->banning_count; i++)
        if (rutin__set_has(&routine->rules[routine->banning[i]].bans, actor))
            in[routine->banning[i]] = true;
}

// Marks the rules that bring a step of a subject about, or keep it away.
static void mark_rules(const rutin_routine *routine, unsigned subject, bool *in)
{
    const rutin__asking *asking = &routine->asking[subject];

    for (int i = 0; i < asking->count; i++)
        in[asking->by[i]->rule - routine->rules] = true;
    mark_banning(routine, subject, in);
}

// Those of a subject, and of all that ladders join to it.
static void mark_ladder(const rutin_routine *routine, unsigned subject,
                        bool *in)
{
    const rutin__set *joined;

    mark_rules(routine, subject, in);
    if ((int)subject >= routine->program.actor_count)
        return;
    joined = &routine->program.actors[subject].ladder;
    for (int i = rutin__set_next(joined, 0); i >= 0;
         i = rutin__set_next(joined, i + 1))
        mark_rules(routine, (unsigned)i, in);
}

// And those of whom it waits for, who may perform it, or stand in.
static void mark_all_rules(maker *m, subject *s, bool *in)
{
    const rutin_routine *routine = m->routine;
    const rutin__actor *actors = routine->program.actors;

    mark_rules(routine, s->claims.subject, in);
    for (unsigned i = 0; i < (unsigned)m->subject_count; i++)
        if (mark_after(s, i))
            mark_ladder(routine, i, in);
    for (int i = 0; i < s->claims.asking->count; i++)
        if (s->claims.asking->by[i]->performer >= 0)
            mark_banning(routine, (unsigned)s->claims.asking->by[i]->performer,
                         in);
    for (int i = 0; i < routine->program.actor_count; i++)
        if ((int)s->claims.subject < routine->program.actor_count &&
            rutin__set_has(&actors[s->claims.subject].ladder, (unsigned)i))
            mark_banning(routine, (unsigned)i, in);
}

// Counts for each rule the subjects that hang on it; or lists them, once there is
// room.
static bool pass_hanging(maker *m, bool *in)
{
    rutin__rule *rules = (rutin__rule *)m->routine->rules;
    size_t count = (size_t)m->routine->rule_count;

    for (size_t i = 0; i < count; i++) {
        uint16_t *list = NULL;

        if (rules[i].hanging_count > 0)
            list = rutin__memory_take_many(&m->routine->arena,
                                           (size_t)rules[i].hanging_count,
                                           sizeof *list);
        if (rules[i].hanging_count > 0 && list == NULL)
            return false;
        rules[i].hanging = list;
        rules[i].hanging_count = 0;
    }
    for (int i = 0; i < m->subject_count; i++) {
        memset(in, 0, count);
        mark_all_rules(m, &m->subjects[i], in);
        for (size_t k = 0; k < count; k++) {
            if (in[k] && rules[k].hanging != NULL)
                ((uint16_t *)rules[k].hanging)[rules[k].hanging_count] =
                    (uint16_t)i;
            rules[k].hanging_count += in[k];
        }
    }
    return true;
}

static bool list_hanging(maker *m)
{
    bool *in = calloc((size_t)m->routine->rule_count + 1, sizeof *in);
    bool done = in != NULL && pass_hanging(m, in) && pass_hanging(m, in);

    free(in);
    return done;
}

static bool hand_over(maker *m, subject *s)
{
    rutin__aspects *out =
        (rutin__aspects *)&m->routine->aspects[s->claims.subject];
    bool exact = !s->is_past && !s->gates_past;

    rutin__diagram_limit(m->builder, BUDGET);
    out->ban = s->claims.ban;
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
    return list_hanging(m) && !m->failed;
}

rutin_status rutin__aspect_make(rutin_routine *routine, rutin__builder *builder)
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

void rutin__aspect_sort(rutin_routine *routine)
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
