// condition.c - conditions over facts: judgement and walking
//
// Judgement is Kleene's strong three-valued logic:
//
//     all    false if any part is false, else unknown if any is, else true
//     any    true if any part is true, else unknown if any is, else false

#include "routine/condition.h"

#include <assert.h>
#include <string.h>

const char *const rutin__condition_consent_names[] = {
    [RUTIN__NOT_ASKED] = "not_asked",     [RUTIN__GIVEN] = "given",
    [RUTIN__REFUSED] = "refused",         [RUTIN__WITHDRAWN] = "withdrawn",
    [RUTIN__CANNOT_GIVE] = "cannot_give",
};

const char *const rutin__condition_ground_names[] = {
    [RUTIN_GROUND_NONE] = "",
    [RUTIN_GROUND_DUTY] = "duty",
    [RUTIN_GROUND_NECESSITY] = "necessity",
    [RUTIN_GROUND_FREE] = "free",
    [RUTIN_GROUND_DUTY_UNLESS] = "duty_unless",
    [RUTIN_GROUND_MAY] = "may",
    [RUTIN_GROUND_CONSENT] = "consent",
    [RUTIN_GROUND_ANONYMOUS] = "anonymous",
};

static unsigned judge(const rutin__view *view, const rutin__node *nodes,
                      uint32_t at);

static unsigned judge_all(const rutin__view *view, const rutin__node *nodes,
                          uint32_t at)
{
    unsigned result = RUTIN__TRUE;

    for (uint32_t part = at + 1; part < nodes[at].end && result != RUTIN__FALSE;
         part = nodes[part].end) {
        unsigned answer = judge(view, nodes, part);

        result = answer < result ? answer : result;
    }
    return result;
}

static unsigned judge_any(const rutin__view *view, const rutin__node *nodes,
                          uint32_t at)
{
    unsigned result = RUTIN__FALSE;

    for (uint32_t part = at + 1; part < nodes[at].end && result != RUTIN__TRUE;
         part = nodes[part].end) {
        unsigned answer = judge(view, nodes, part);

        result = answer > result ? answer : result;
    }
    return result;
}

static unsigned judge_or_else(const rutin__view *view, const rutin__node *nodes,
                              uint32_t at)
{
    unsigned result = judge(view, nodes, at + 1);

    return result == RUTIN__UNKNOWN ? judge(view, nodes, nodes[at + 1].end)
                                    : result;
}

const rutin__term_version *rutin__condition_term_in_force(
    const rutin__term *term, rutin__day day)
{
    for (int i = 0; i < term->version_count; i++)
        if (term->versions[i].from <= day && day <= term->versions[i].to)
            return &term->versions[i];
    return NULL;
}

static unsigned judge_term(const rutin__view *view, const rutin__term *term)
{
    const rutin__term_version *version = rutin__condition_term_in_force(
        term, view->day);

    return version == NULL ? RUTIN__UNKNOWN
                           : rutin__condition_judge(view, version->when);
}

bool rutin__condition_fits(const rutin__node *node, int64_t bits)
{
    switch (node->op) {
    case RUTIN__IS_YES:
        return bits != 0;
    case RUTIN__RANGE:
        return node->low <= bits && bits <= node->high;
    case RUTIN__AMONG:
        return (node->low >> bits & 1) != 0;
    case RUTIN__HAS:
        return (node->low & bits) != 0;
    case RUTIN__HAS_ALL:
        return (node->low & bits) == node->low;
    default:
        return bits == 0; // RUTIN__EMPTY
    }
}

// Whether some value has what the node asks for; whether some has not.
static void find_answers(const rutin__fact *fact, const rutin__node *node,
                         bool *some, bool *not_all)
{
    int64_t every = (int64_t)((UINT64_C(1) << fact->choice_count) - 1);

    switch (node->op) {
    case RUTIN__RANGE:
        *some = node->low <= fact->max && node->high >= fact->min;
        *not_all = node->low > fact->min || node->high < fact->max;
        break;
    case RUTIN__AMONG:
        *some = (node->low & every) != 0;
        *not_all = (~node->low & every) != 0;
        break;
    case RUTIN__HAS:
        *some = node->low != 0;
        break;
    case RUTIN__HAS_ALL:
        *not_all = node->low != 0;
        break;
    case RUTIN__KNOWN:
        *not_all = false;
        break;
    default:
        break;
    }
}

unsigned rutin__condition_told_answers(const rutin__fact *fact,
                                       const rutin__node *node)
{
    bool some = true, not_all = true;

    find_answers(fact, node, &some, &not_all);
    return (some ? RUTIN__TRUE : 0u) | (not_all ? RUTIN__FALSE : 0u);
}

bool rutin__condition_presumed(const rutin__view *view, int fact, int64_t *bits)
{
    const rutin__fact *of = &view->program->facts[fact];
    unsigned result;

    if (of->presumption == RUTIN__NOT_PRESUMED)
        return false;
    *bits = of->presumed;
    if (of->presumption == RUTIN__PRESUMED_VALUE)
        return true;
    result = rutin__condition_judge(view, (int)of->presumed);
    *bits = result == RUTIN__TRUE;
    return result != RUTIN__UNKNOWN;
}

// What a fact that is not told answers: what is presumed, else unknown.
static unsigned judge_untold(const rutin__view *view, const rutin__node *node)
{
    const rutin__fact *fact = &view->program->facts[node->subject];

    if (fact->presumption == RUTIN__PRESUMED_VALUE)
        return rutin__condition_answer(
            rutin__condition_fits(node, fact->presumed));
    if (fact->presumption == RUTIN__PRESUMED_CONDITION)
        return rutin__condition_judge(view, (int)fact->presumed);
    return RUTIN__UNKNOWN;
}

static unsigned judge_fact(const rutin__view *view, const rutin__node *node)
{
    const rutin__value *value = &view->values[node->subject];

    if (node->op == RUTIN__KNOWN)
        return rutin__condition_answer(value->told);
    if (value->told)
        return rutin__condition_answer(
            rutin__condition_fits(node, value->bits));
    return judge_untold(view, node);
}

static bool consented(const rutin__view *view, const rutin__node *node)
{
    if (node->subject != RUTIN__ANYONE)
        return (node->low >> view->consents[node->subject] & 1) != 0;
    for (int i = 0; i < view->program->actor_count; i++)
        if (node->low >> view->consents[i] & 1)
            return true;
    return false;
}

// What has happened is true, what nobody has told of has not happened.
static bool happened(const rutin__view *view, const rutin__node *node)
{
    switch (node->op) {
    case RUTIN__REACHED:
        return (view->actor_marks[node->subject] & RUTIN__WAS_REACHED) != 0;
    case RUTIN__TRIED:
        return (view->actor_marks[node->subject] & RUTIN__WAS_TRIED) != 0;
    case RUTIN__WEIGHED:
        return (view->actor_marks[node->subject] & RUTIN__WAS_WEIGHED) != 0;
    case RUTIN__DONE:
        return (view->task_marks[node->subject] & RUTIN__WAS_DONE) != 0;
    case RUTIN__RECEIVED:
        return view->received[node->subject];
    case RUTIN__CONSENT:
        return consented(view, node);
    default:
        assert(view->of_plan != NULL);
        return view->of_plan(view->plan, node);
    }
}

static unsigned judge(const rutin__view *view, const rutin__node *nodes,
                      uint32_t at)
{
    const rutin__node *node = &nodes[at];

    switch (node->op) {
    case RUTIN__ALL:
        return judge_all(view, nodes, at);
    case RUTIN__ANY:
        return judge_any(view, nodes, at);
    case RUTIN__NO:
        return rutin__condition_opposite(judge(view, nodes, at + 1));
    case RUTIN__OR_ELSE:
        return judge_or_else(view, nodes, at);
    case RUTIN__TERM:
        return judge_term(view, &view->program->terms[node->subject]);
    default:
        if (node->op <= RUTIN__KNOWN)
            return judge_fact(view, node);
        return rutin__condition_answer(happened(view, node));
    }
}

unsigned rutin__condition_judge(const rutin__view *view, int when)
{
    if (when == RUTIN__NO_CONDITION)
        return RUTIN__TRUE;
    return judge(view, view->program->nodes, (uint32_t)when);
}

// ---------------------------------------------------------------- walking

static void read_fact(const rutin__program *program, unsigned number,
                      rutin__set *facts)
{
    const rutin__fact *fact = &program->facts[number];

    if (rutin__set_has(facts, number))
        return;
    rutin__set_add(facts, number);
    if (fact->presumption == RUTIN__PRESUMED_CONDITION)
        rutin__condition_reads(program, (int)fact->presumed, facts);
}

void rutin__condition_reads(const rutin__program *program, int when,
                            rutin__set *facts)
{
    uint32_t end;

    if (when == RUTIN__NO_CONDITION)
        return;
    end = program->nodes[when].end;
    for (uint32_t at = (uint32_t)when; at < end; at++) {
        const rutin__node *node = &program->nodes[at];

        if (node->op == RUTIN__TERM) {
            const rutin__term *term = &program->terms[node->subject];

            for (int i = 0; i < term->version_count; i++)
                rutin__condition_reads(program, term->versions[i].when, facts);
        } else if (node->op >= RUTIN__IS_YES && node->op <= RUTIN__KNOWN) {
            read_fact(program, node->subject, facts);
        }
    }
}
