// aspect.c - what a plan says of each subject, as diagrams over every case
//
// The claims of a subject say how each of its grounds stands. Folds put them
// together:
//
//     ground     for each one that can be shown, whether that or a stronger is
//     deadline   the union of those that count, less what can never be earliest
//     the rest   is any claim, or any contribution that counts, so and so
//
// Those that are looked at together are joined besides: one diagram, whose leaves
// are numbers of what they come to, turns on all that any of them does.

#include "routine/aspect.h"

#include "base/memory.h"
#include "routine/claim.h"
#include "routine/condition.h"
#include "routine/deadline_set.h"
#include "routine/truth.h"
#include "routine/variable.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum {
    PAIRS = 256, // of leaves, in what is joined
    NONE = RUTIN__TRUTH_NONE
};

// ---------------------------------------------------------------- the maker

typedef rutin__aspect_subject subject;
typedef rutin__aspect_maker maker;

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
    for (int i = 0; i < sets->kind_count; i++)
        out->counts_down |= kinds[i]->countdown >= 0;
    return true;
}

// False when there are too many side by side.
static bool find_deadline(maker *m, subject *s)
{
    rutin__deadline_sets sets = {0};

    if (!rutin__deadline_set_has(&s->claims))
        return true;
    add(m, s, RUTIN__ASPECT_DEADLINE,
        rutin__deadline_set_fold(&sets, &s->claims, s->marked, &s->on_duty));
    m->failed |= !sets.failed && !keep_sets(m, s, &sets);
    free(sets.of);
    return !sets.failed;
}

// ---------------------------------------------------------------- the rest

static bool lists(const rutin__claim_diagram *claim, int fact)
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
        m, &rutin__truth_both, s->claims.open,
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

static const rutin__operation name_performer = {.leaf = performer_of};

// Of the claims that stand in a way, where they count, the first that names somebody
// who is not banned: the strongest. Those that are not effective come behind.
static rutin__diagram fold_performers(maker *m, subject *s,
                                      rutin__claim_way way)
{
    rutin__diagram names;
    int count = 0;

    for (int i = 0; i < s->claims.count; i++) {
        int rank = way <= RUTIN__CLAIM_STANDS_BACK ? i : s->claims.count + i;
        int performer = s->claims.of[i].by->performer;

        if (performer < 0)
            continue;
        names = apply(
            m, &rutin__truth_without, rutin__claim_in(&s->claims, i, way),
            map(m, &rutin__truth_fires, m->subjects[performer].claims.ban));
        if (names != rutin__truth_no)
            s->claims.parts[count++] = apply(
                m, &rutin__truth_or_none, names,
                rutin__diagram_leaf((uint32_t)rank));
    }
    if (count == 0)
        return rutin__diagram_leaf(NONE);
    return apply(m, &rutin__truth_or_none, rutin__claim_where(&s->claims, way),
                 fold(m, &rutin__truth_strongest, s->claims.parts, count,
                      rutin__diagram_leaf(NONE)));
}

static void find_performer(maker *m, subject *s)
{
    rutin__diagram root = rutin__diagram_leaf(NONE);

    if (!has_performers(m, s))
        return;
    for (rutin__claim_way way = 0; way < RUTIN__CLAIM_WAYS; way++)
        root = apply(m, &rutin__truth_strongest, root,
                     fold_performers(m, s, way));
    root = apply(m, &rutin__truth_or_none, s->claims.allowed, root);
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
    rutin__diagram root = apply(m, &rutin__truth_without, waits, urgent);

    if (root != rutin__truth_no)
        root = apply(m, &rutin__truth_both, root, rutin__claim_due(&s->claims));
    add_gated(m, s, RUTIN__ASPECT_WAIT, root, gate);
}

void rutin__aspect_add_gates(maker *m, subject *s)
{
    rutin__diagram waits = rutin__truth_no, urgent;

    if (!s->claims.waits)
        return;
    urgent = find_urgent(m, s);
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

void rutin__aspect_add_refused(maker *m, subject *s)
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
        if (aspect.kind == RUTIN__ASPECT_DEADLINE)
            aspect.root = s->on_duty;
        aspect.root = apply(m, &rutin__truth_when, s->claims.duty, aspect.root);
        add_aspect(m, s, aspect);
    }
}

// ---------------------------------------------------------------- together

void rutin__aspect_fold(maker *m, subject *s)
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

static const rutin__operation join = {.leaf = number_pair};

// Whether an aspect is looked at whenever others that are looked at [when] are.
static bool is_joined(const rutin__aspect *aspect, rutin__aspect_when when)
{
    return aspect->kind != RUTIN__ASPECT_DEADLINE &&
           aspect->kind != RUTIN__ASPECT_TELL_BARE &&
           aspect->gate == RUTIN__ASPECT_NO_GATE &&
           (aspect->when == RUTIN__ASPECT_ALWAYS || aspect->when == when);
}

// Adds what the first [count] aspects that are looked at [when] are together.
static void join_first(maker *m, subject *s, int count, rutin__aspect_when when)
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

void rutin__aspect_add_joined(maker *m, subject *s)
{
    int count = s->found_count;

    if (has_refused(s)) {
        join_first(m, s, count, RUTIN__ASPECT_NOT_REFUSED);
        join_first(m, s, count, RUTIN__ASPECT_REFUSED);
    } else {
        join_first(m, s, count, RUTIN__ASPECT_ALWAYS);
    }
    for (int i = 0; i < count; i++)
        if (!is_joined(&s->found[i], (rutin__aspect_when)s->found[i].when) &&
            s->found[i].kind != RUTIN__ASPECT_TELL_BARE)
            add_aspect(m, s, s->found[i]);
}
