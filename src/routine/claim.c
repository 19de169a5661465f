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

static rutin__diagram negate(const rutin__claims *claims, rutin__diagram a)
{
    return apply(claims, &rutin__truth_without, rutin__truth_yes, a);
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

// Puts the claims of contribution number [at], whose rule fires where [fired]
// holds, from [claim] on. Returns the next.
static rutin__claim_diagram *find_of(rutin__claims *claims, int at,
                                     rutin__diagram fired,
                                     rutin__claim_diagram *claim)
{
    const rutin__contribution *by = claims->asking->by[at];

    for (int i = 0; i < by->ground_count; i++, claim++) {
        rutin__diagram holds = on_ground(claims, &by->grounds[i],
                                         by->grounds[i].ground ==
                                                 RUTIN_GROUND_ANONYMOUS
                                             ? RUTIN__CLAIM_NAMELESS
                                             : RUTIN__CLAIM_EFFECTIVE);

        claim->by = by;
        claim->at = at;
        claim->grounding = &by->grounds[i];
        claim->fired = fired;
        claim->effective = apply(claims, &rutin__truth_both, holds,
                                 claim->fired);
        claim->weigh = apply(
            claims, &rutin__truth_both, claim->fired,
            on_ground(claims, claim->grounding, RUTIN__CLAIM_WEIGH));
        claims->always = claims->always && holds == rutin__truth_yes;
    }
    return claim;
}

void rutin__claim_find(rutin__claims *claims, const rutin__diagram *rules)
{
    const rutin__asking *asking = claims->asking;
    rutin__claim_diagram *next = claims->of;

    claims->always = true;
    for (int i = 0; i < asking->count; i++)
        next = find_of(claims, i,
                       rules[asking->by[i]->rule - claims->routine->rules],
                       next);
    qsort(claims->of, (size_t)claims->count, sizeof *claims->of,
          compare_claims);
    claims->allowed = negate(claims,
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

static bool is_nameless(const rutin__claim_diagram *claim)
{
    return claim->grounding->ground == RUTIN_GROUND_ANONYMOUS;
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

// Whether any claim has to be weighed.
static rutin__diagram find_weigh(const rutin__claims *claims)
{
    for (int i = 0; i < claims->count; i++)
        claims->parts[i] = claims->of[i].weigh;
    return fold_parts(claims, claims->count);
}

void rutin__claim_stand(rutin__claims *claims, const rutin__diagram *within)
{
    claims->there = apply(claims, &rutin__truth_both, claims->allowed,
                          within[RUTIN__CLAIM_BLOCKED]);
    claims->duty = apply(claims, &rutin__truth_both, claims->allowed,
                         find_duty(claims));
    claims->held = apply(claims, &rutin__truth_both, claims->there,
                         apply(claims, &rutin__truth_without,
                               map(claims, &rutin__truth_is_open, claims->ban),
                               claims->duty));
    claims->open = apply(claims, &rutin__truth_without, claims->allowed,
                         claims->held);
    claims->gates = apply(claims, &rutin__truth_both, claims->open,
                          within[RUTIN__CLAIM_ASK]);
    claims->named = within[RUTIN__CLAIM_EFFECTIVE];
    claims->given = find_any(claims, is_consent);
    claims->nameless = find_any(claims, is_nameless);
    claims->weigh = rutin__truth_no;
    if (claims->nameless != rutin__truth_no)
        claims->weigh = find_weigh(claims);
}

rutin__diagram rutin__claim_due(const rutin__claims *claims)
{
    rutin__diagram due = apply(claims, &rutin__truth_without, claims->nameless,
                               claims->weigh);

    return apply(claims, &rutin__truth_both, claims->open,
                 apply(claims, &rutin__truth_either, claims->named, due));
}

void rutin__claim_drop(rutin__claims *claims)
{
    claims->duty = claims->there = claims->held = rutin__truth_no;
    claims->open = claims->gates = claims->named = rutin__truth_no;
    claims->given = claims->nameless = claims->weigh = rutin__truth_no;
}

// ---------------------------------------------------------------- counting

rutin__diagram rutin__claim_in(const rutin__claims *claims, int at,
                               rutin__claim_way way)
{
    const rutin__claim_diagram *claim = &claims->of[at];
    bool named = !is_nameless(claim);

    if (way == RUTIN__CLAIM_IS_WEIGHED)
        return claim->weigh;
    if (way != RUTIN__CLAIM_IS_LOST)
        return named == (way == RUTIN__CLAIM_HOLDS) ? claim->effective
                                                    : rutin__truth_no;
    if (claim->fired == claim->effective || claim->fired == claim->weigh)
        return rutin__truth_no;
    return apply(
        claims, &rutin__truth_without, claim->fired,
        apply(claims, &rutin__truth_either, claim->effective, claim->weigh));
}

rutin__diagram rutin__claim_where(const rutin__claims *claims,
                                  rutin__claim_way way)
{
    const rutin__operation *either = &rutin__truth_either;

    switch (way) {
    case RUTIN__CLAIM_STANDS_BACK:
        return apply(claims, either, claims->named,
                     negate(claims, claims->weigh));
    case RUTIN__CLAIM_IS_WEIGHED:
        return apply(claims, either, claims->given,
                     negate(claims, claims->named));
    case RUTIN__CLAIM_IS_LOST:
        return negate(claims,
                      apply(claims, either, claims->named, claims->nameless));
    default:
        return rutin__truth_yes;
    }
}

rutin__diagram rutin__claim_any(const rutin__claims *claims,
                                rutin__claim_way way, const bool *marked)
{
    int count = 0;

    for (int i = 0; i < claims->count; i++)
        if (marked[claims->of[i].at])
            claims->parts[count++] = rutin__claim_in(claims, i, way);
    return fold_parts(claims, count);
}

rutin__diagram rutin__claim_counts(const rutin__claims *claims,
                                   const bool *marked)
{
    rutin__diagram sum = rutin__truth_no;

    for (rutin__claim_way way = 0; way < RUTIN__CLAIM_WAYS; way++) {
        rutin__diagram any = rutin__claim_any(claims, way, marked);

        if (any != rutin__truth_no)
            any = apply(claims, &rutin__truth_both, any,
                        rutin__claim_where(claims, way));
        sum = apply(claims, &rutin__truth_either, sum, any);
    }
    return apply(claims, &rutin__truth_both, claims->allowed, sum);
}

// ---------------------------------------------------------------- life

bool rutin__claim_init(rutin__claims *claims)
{
    const rutin__asking *asking = &claims->routine->asking[claims->subject];
    size_t contributions = (size_t)asking->count + 1, count = 0;

    for (int i = 0; i < asking->count; i++) {
        count += (size_t)asking->by[i]->ground_count;
        claims->waits |= asking->by[i]->after_count > 0;
    }
    claims->asking = asking;
    claims->count = (int)count;
    rutin__claim_drop(claims);
    claims->of = calloc(count + 1, sizeof *claims->of);
    claims->parts = calloc(count + contributions, sizeof *claims->parts);
    return claims->of && claims->parts;
}

void rutin__claim_clear(rutin__claims *claims)
{
    free(claims->of);
    free(claims->parts);
}
