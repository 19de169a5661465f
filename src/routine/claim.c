// claim.c - what the rules claim of a subject, and how that stands in every case
//
// A rule fires or not; what a ground stands on besides, a weighing or a consent,
// is a vertex on that. A step shows the best that any of its claims comes to:
//
//     effective ──▶ to be weighed ──▶ without a name ──▶ to be asked ──▶ blocked
//
// And of its contributions those count that are effective, or all where none is;
// beside a consent that is given, what is to be weighed as well; and where a contact
// without a name stands back for that, nothing else (semantics 14).

#include "routine/claim.h"

#include "routine/condition.h"
#include "routine/truth.h"
#include "routine/variable.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static rutin__diagram apply(const rutin__claims *claims,
                            const rutin__operation *operation, rutin__diagram a,
                            rutin__diagram b)
{
    return rutin__diagram_apply(claims->builder, operation, NULL, a, b);
}

static rutin__diagram map(const rutin__claims *claims,
                          const rutin__operation *operation, rutin__diagram a)
{
    return apply(claims, operation, a, rutin__truth_no);
}

// Whether any of the first parts is so.
static rutin__diagram fold_parts(const rutin__claims *claims, int count)
{
    return rutin__diagram_fold(claims->builder, &rutin__truth_either, NULL,
                               claims->parts, count, rutin__truth_no);
}

// ---------------------------------------------------------------- one ground

static bool takes_time(rutin_ground ground)
{
    return ground == RUTIN_GROUND_MAY || ground == RUTIN_GROUND_DUTY_UNLESS;
}

bool rutin__claim_is_duty(const rutin__claim_diagram *claim)
{
    rutin_ground ground = claim->grounding->ground;

    return ground == RUTIN_GROUND_DUTY || ground == RUTIN_GROUND_NECESSITY;
}

// How a ground stands: true of [state] and false of the others.
static rutin__diagram on_ground(const rutin__claims *claims,
                                const rutin__grounding *grounding,
                                rutin__claim_state state)
{
    const rutin_routine *routine = claims->routine;
    bool weighed = takes_time(grounding->ground);
    uint32_t met = state == (grounding->ground == RUTIN_GROUND_ANONYMOUS
                                 ? RUTIN__CLAIM_NAMELESS
                                 : RUTIN__CLAIM_EFFECTIVE);
    uint32_t lost = state == RUTIN__CLAIM_BLOCKED;
    uint32_t unmet = state == (weighed ? RUTIN__CLAIM_WEIGH : RUTIN__CLAIM_ASK);
    const uint32_t consent[RUTIN__CONSENT_STATES] = {
        [RUTIN__NOT_ASKED] = unmet,
        [RUTIN__GIVEN] = met,
        [RUTIN__REFUSED] = lost,
        [RUTIN__WITHDRAWN] = lost,
        [RUTIN__CANNOT_GIVE] = unmet};
    const uint32_t weighing[] = {unmet, lost, met};
    int variable;

    if (!weighed && grounding->ground != RUTIN_GROUND_CONSENT)
        return rutin__diagram_leaf(met);
    if (claims->at_rest)
        return rutin__diagram_leaf(unmet);
    if (weighed) {
        variable = rutin__variable_find(routine, RUTIN__VARIABLE_WEIGHING,
                                        claims->subject, 0, grounding->law);
        return rutin__truth_on(claims->builder, variable, weighing, 3);
    }
    variable = rutin__variable_find(routine, RUTIN__VARIABLE_CONSENT,
                                    claims->subject, 0, NULL);
    return rutin__truth_on(claims->builder, variable, consent,
                           RUTIN__CONSENT_STATES);
}

// ---------------------------------------------------------------- all claims

static bool same_law(const rutin__grounding *a, const rutin__grounding *b)
{
    return a->law == b->law ||
           (a->law != NULL && b->law != NULL && strcmp(a->law, b->law) == 0);
}

static bool shown_alike(const rutin__claim_diagram *a,
                        const rutin__claim_diagram *b)
{
    return a->grounding->ground == b->grounding->ground &&
           same_law(a->grounding, b->grounding);
}

static int compare_claims(const void *a, const void *b)
{
    const rutin__claim_diagram *x = a, *y = b;

    if (x->grounding->ground != y->grounding->ground)
        return x->grounding->ground < y->grounding->ground ? -1 : 1;
    if (x->by != y->by)
        return x->by->declared < y->by->declared ? -1 : 1;
    return x->grounding < y->grounding ? -1 : x->grounding > y->grounding;
}

// Puts the claims of contribution number [at] from [claim] on. Returns the next.
static rutin__claim_diagram *find_of(rutin__claims *claims, int at,
                                     rutin__claim_diagram *claim)
{
    const rutin__contribution *by = claims->asking->by[at];
    rutin__diagram any = rutin__truth_no;

    for (int i = 0; i < by->ground_count; i++, claim++) {
        rutin__diagram holds = on_ground(claims, &by->grounds[i],
                                         by->grounds[i].ground ==
                                                 RUTIN_GROUND_ANONYMOUS
                                             ? RUTIN__CLAIM_NAMELESS
                                             : RUTIN__CLAIM_EFFECTIVE);

        claim->by = by;
        claim->at = at;
        claim->grounding = &by->grounds[i];
        claim->fired = claims->fired[at];
        claim->effective = apply(claims, &rutin__truth_both, holds,
                                 claim->fired);
        claim->weigh = apply(
            claims, &rutin__truth_both, claim->fired,
            on_ground(claims, claim->grounding, RUTIN__CLAIM_WEIGH));
        any = apply(claims, &rutin__truth_either, any, claim->effective);
        claims->always = claims->always && holds == rutin__truth_yes;
    }
    claims->effective[at] = any;
    return claim;
}

void rutin__claim_find(rutin__claims *claims, const rutin__diagram *rules)
{
    const rutin__asking *asking = claims->asking;
    rutin__claim_diagram *next = claims->of;

    claims->always = true;
    for (int i = 0; i < asking->count; i++) {
        claims->fired[i] = rules[asking->by[i]->rule - claims->routine->rules];
        next = find_of(claims, i, next);
    }
    qsort(claims->of, (size_t)claims->count, sizeof *claims->of,
          compare_claims);
    claims->allowed = apply(claims, &rutin__truth_without, rutin__truth_yes,
                            map(claims, &rutin__truth_fires, claims->ban));
}

// ---------------------------------------------------------------- standing

bool rutin__claim_is_first(const rutin__claims *claims, int at)
{
    for (int i = 0; i < at; i++)
        if (shown_alike(&claims->of[i], &claims->of[at]))
            return false;
    return true;
}

bool rutin__claim_is_alike(const rutin__claims *claims, int a, int b)
{
    return shown_alike(&claims->of[a], &claims->of[b]);
}

bool rutin__claim_is_mixed(const rutin__claims *claims)
{
    for (int i = 1; i < claims->count; i++)
        if (!rutin__claim_is_first(claims, i) &&
            !rutin__claim_is_alike(claims, i - 1, i))
            return true;
    return false;
}

rutin__diagram rutin__claim_stands(const rutin__claims *claims, int at,
                                   rutin__claim_state state)
{
    const rutin__claim_diagram *claim = &claims->of[at];

    return apply(claims, &rutin__truth_both, claim->fired,
                 on_ground(claims, claim->grounding, state));
}

rutin__diagram rutin__claim_add(const rutin__claims *claims, int at,
                                rutin__claim_state state, rutin__diagram sum)
{
    int count = 0;

    for (int i = 0; i < claims->count; i++)
        if (rutin__claim_is_alike(claims, at, i))
            claims->parts[count++] = rutin__claim_stands(claims, i, state);
    return apply(claims, &rutin__truth_either, sum, fold_parts(claims, count));
}

// Whether some rule brings a duty about.
static rutin__diagram find_duty(const rutin__claims *claims)
{
    int count = 0;

    for (int i = 0; i < claims->count; i++)
        if (rutin__claim_is_duty(&claims->of[i]))
            claims->parts[count++] = claims->of[i].fired;
    return fold_parts(claims, count);
}

static bool is_any(const rutin__claim_diagram *claim)
{
    (void)claim;
    return true;
}

static bool is_consent(const rutin__claim_diagram *claim)
{
    return claim->grounding->ground == RUTIN_GROUND_CONSENT;
}

// Whether any claim of a kind is effective.
static rutin__diagram find_any(
    const rutin__claims *claims,
    bool (*is_kind)(const rutin__claim_diagram *claim))
{
    int count = 0;

    for (int i = 0; i < claims->count; i++)
        if (is_kind(&claims->of[i]))
            claims->parts[count++] = claims->of[i].effective;
    return fold_parts(claims, count);
}

// When a claim counts whose rule fires where [asks] holds, and does not make it
// effective everywhere: where it is, where nothing does without it, [busy], and
// where it is to be weighed beside something, [beside].
static rutin__diagram count_where(const rutin__claims *claims,
                                  const rutin__claim_diagram *claim,
                                  rutin__diagram asks, rutin__diagram busy,
                                  rutin__diagram beside)
{
    rutin__diagram counts = apply(claims, &rutin__truth_both, claims->allowed,
                                  claim->effective);

    counts = apply(claims, &rutin__truth_either, counts,
                   apply(claims, &rutin__truth_without, asks, busy));
    return apply(claims, &rutin__truth_either, counts,
                 apply(claims, &rutin__truth_both, beside, claim->weigh));
}

// Finds when a claim counts. Returns when it does for the deadline, for which a
// contact that stands back leaves nothing out.
static rutin__diagram find_counting_of(const rutin__claims *claims,
                                       rutin__claim_diagram *claim)
{
    rutin__diagram asks = apply(claims, &rutin__truth_both, claims->allowed,
                                claim->fired);
    rutin__diagram either = apply(claims, &rutin__truth_either, claims->given,
                                  claims->weighs);
    rutin__diagram busy = apply(claims, &rutin__truth_without, claims->works,
                                claims->weighs);

    claim->counts = asks;
    if (claim->grounding->ground == RUTIN_GROUND_ANONYMOUS) {
        claim->counts = apply(claims, &rutin__truth_without, asks,
                              claims->weighs);
    } else if (claim->weigh == claim->fired) {
        asks = apply(claims, &rutin__truth_without, asks,
                     apply(claims, &rutin__truth_without, busy, claims->given));
        claim->counts = asks;
    } else if (claim->effective != claim->fired) {
        claim->counts = count_where(claims, claim, asks, claims->works, either);
        asks = count_where(claims, claim, asks, busy, claims->given);
    }
    return asks;
}

// Finds when each claim counts, and when each contribution does.
static void find_counting(rutin__claims *claims)
{
    for (int i = 0; i < claims->asking->count; i++)
        claims->counting[i] = claims->timing[i] = rutin__truth_no;
    for (int i = 0; i < claims->count; i++) {
        rutin__claim_diagram *claim = &claims->of[i];
        rutin__diagram *counting = &claims->counting[claim->at];
        rutin__diagram *timing = &claims->timing[claim->at];

        *timing = apply(claims, &rutin__truth_either, *timing,
                        find_counting_of(claims, claim));
        *counting = apply(claims, &rutin__truth_either, *counting,
                          claim->counts);
    }
}

void rutin__claim_stand(rutin__claims *claims, const rutin__diagram *within)
{
    rutin__diagram allowed = claims->allowed, able;

    claims->there = apply(claims, &rutin__truth_both, allowed,
                          within[RUTIN__CLAIM_BLOCKED]);
    claims->duty = apply(claims, &rutin__truth_both, allowed,
                         find_duty(claims));
    claims->held = apply(claims, &rutin__truth_both, claims->there,
                         apply(claims, &rutin__truth_without,
                               map(claims, &rutin__truth_is_open, claims->ban),
                               claims->duty));
    claims->works = apply(claims, &rutin__truth_both, allowed,
                          find_any(claims, is_any));
    claims->given = apply(claims, &rutin__truth_both, allowed,
                          find_any(claims, is_consent));
    claims->weighs = apply(claims, &rutin__truth_both, claims->works,
                           apply(claims, &rutin__truth_without,
                                 within[RUTIN__CLAIM_WEIGH],
                                 within[RUTIN__CLAIM_EFFECTIVE]));
    able = apply(claims, &rutin__truth_both, allowed, within[RUTIN__CLAIM_ASK]);
    claims->acts = apply(claims, &rutin__truth_without, claims->works,
                         claims->held);
    claims->due = apply(claims, &rutin__truth_without, claims->acts,
                        claims->weighs);
    claims->gates = apply(claims, &rutin__truth_without, able, claims->held);
    find_counting(claims);
}

void rutin__claim_drop(rutin__claims *claims)
{
    claims->duty = claims->there = claims->held = rutin__truth_no;
    claims->acts = claims->works = claims->gates = rutin__truth_no;
    claims->due = claims->weighs = claims->given = rutin__truth_no;
}

// Whether any of the contributions that are [marked] is [so].
static rutin__diagram any_marked(const rutin__claims *claims,
                                 const bool *marked, const rutin__diagram *so)
{
    int count = 0;

    for (int i = 0; i < claims->asking->count; i++)
        if (marked[i])
            claims->parts[count++] = so[i];
    return fold_parts(claims, count);
}

rutin__diagram rutin__claim_counts(const rutin__claims *claims,
                                   const bool *marked)
{
    return any_marked(claims, marked, claims->counting);
}

// ---------------------------------------------------------------- life

bool rutin__claim_init(rutin__claims *claims)
{
    const rutin__asking *asking = &claims->routine->asking[claims->subject];
    size_t contributions = (size_t)asking->count + 1, count = 0;

    for (int i = 0; i < asking->count; i++)
        count += (size_t)asking->by[i]->ground_count;
    claims->asking = asking;
    claims->count = (int)count;
    rutin__claim_drop(claims);
    claims->fired = calloc(contributions, sizeof *claims->fired);
    claims->effective = calloc(contributions, sizeof *claims->effective);
    claims->counting = calloc(contributions, sizeof *claims->counting);
    claims->timing = calloc(contributions, sizeof *claims->timing);
    claims->of = calloc(count + 1, sizeof *claims->of);
    claims->parts = calloc(count + 2 * contributions, sizeof *claims->parts);
    return claims->fired && claims->effective && claims->counting &&
           claims->timing && claims->of && claims->parts;
}

void rutin__claim_clear(rutin__claims *claims)
{
    free(claims->fired);
    free(claims->effective);
    free(claims->counting);
    free(claims->timing);
    free(claims->of);
    free(claims->parts);
}
