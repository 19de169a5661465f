// condition.c - conditions over facts: judgement and walking
//
// Judgement is Kleene's strong three-valued logic over sets of answers. While
// every fact is told or not, each set has one answer and the tables below are
// the usual truth tables; where facts are left free a set may have more, and a
// set with one answer is then a proof that no value of them matters.
//
//     all    false if any part is false, else unknown if any is, else true
//     any    true if any part is true, else unknown if any is, else false
//
// Stands on schema and clock.

#include "condition.h"

#include <assert.h>
#include <string.h>

const char *const rutin__consent_names[] = {
    [RUTIN__NOT_ASKED] = "not_asked",     [RUTIN__GIVEN] = "given",
    [RUTIN__REFUSED] = "refused",         [RUTIN__WITHDRAWN] = "withdrawn",
    [RUTIN__CANNOT_GIVE] = "cannot_give",
};

const char *const rutin__ground_names[] = {
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

// Answers of `all` over two sets: the lower answer of every pair. With bits in
// the order false, unknown, true, an answer is possible when one side has it
// and the other has it or something higher.
static unsigned lower_of(unsigned a, unsigned b)
{
    unsigned low = 0;

    for (unsigned bit = RUTIN__FALSE; bit <= RUTIN__TRUE; bit <<= 1)
        if (((a & bit) && b >= bit) || ((b & bit) && a >= bit))
            low |= bit;
    return low;
}

static unsigned opposite(unsigned a)
{
    return (a & RUTIN__UNKNOWN) | ((a & RUTIN__FALSE) ? RUTIN__TRUE : 0u) |
           ((a & RUTIN__TRUE) ? RUTIN__FALSE : 0u);
}

static unsigned answer(bool yes)
{
    return yes ? RUTIN__TRUE : RUTIN__FALSE;
}

static unsigned judge_all(const rutin__view *view, const rutin__node *nodes,
                          uint32_t at)
{
    unsigned result = RUTIN__TRUE;

    for (uint32_t part = at + 1; part < nodes[at].end; part = nodes[part].end) {
        result = lower_of(result, judge(view, nodes, part));
        if (result == RUTIN__FALSE)
            break;
    }
    return result;
}

// `any` is `all` of the opposites, turned back.
static unsigned judge_any(const rutin__view *view, const rutin__node *nodes,
                          uint32_t at)
{
    unsigned result = RUTIN__TRUE;

    for (uint32_t part = at + 1; part < nodes[at].end; part = nodes[part].end) {
        result = lower_of(result, opposite(judge(view, nodes, part)));
        if (result == RUTIN__FALSE)
            break;
    }
    return opposite(result);
}

static unsigned judge_or_else(const rutin__view *view, const rutin__node *nodes,
                              uint32_t at)
{
    unsigned result = judge(view, nodes, at + 1);

    if (result & RUTIN__UNKNOWN)
        result = (result & ~(unsigned)RUTIN__UNKNOWN) |
                 judge(view, nodes, nodes[at + 1].end);
    return result;
}

static unsigned judge_term(const rutin__view *view, const rutin__term *term)
{
    for (int i = 0; i < term->version_count; i++) {
        const rutin__term_version *version = &term->versions[i];

        if (version->from <= view->day && view->day <= version->to)
            return rutin__judge(view, version->when);
    }
    return RUTIN__UNKNOWN; // no version is in force that day
}

bool rutin__fits(const rutin__node *node, int64_t bits)
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

unsigned rutin__presumed(const rutin__view *view, int fact, int64_t *bits)
{
    const rutin__fact *of = &view->program->facts[fact];
    unsigned result = RUTIN__UNKNOWN;

    if (of->presumption == RUTIN__PRESUMED_VALUE) {
        *bits = of->presumed;
        return RUTIN__TRUE;
    }
    if (of->presumption == RUTIN__PRESUMED_CONDITION) {
        result = rutin__judge(view, (int)of->presumed);
        if (result == RUTIN__UNKNOWN)
            return result;
        *bits = result == RUTIN__TRUE;
        if (result == RUTIN__FALSE || result == RUTIN__TRUE)
            return RUTIN__TRUE;
    }
    return result;
}

// What a fact that is not told answers: what is presumed, else unknown.
static unsigned judge_untold(const rutin__view *view, const rutin__node *node)
{
    const rutin__fact *fact = &view->program->facts[node->subject];

    if (fact->presumption == RUTIN__PRESUMED_VALUE)
        return answer(rutin__fits(node, fact->presumed));
    if (fact->presumption == RUTIN__PRESUMED_CONDITION)
        return rutin__judge(view, (int)fact->presumed);
    return RUTIN__UNKNOWN;
}

static unsigned judge_fact(const rutin__view *view, const rutin__node *node)
{
    const rutin__value *value = &view->values[node->subject];

    if (view->free != NULL && rutin__in_set(view->free, node->subject)) {
        if (node->op == RUTIN__KNOWN)
            return RUTIN__FALSE | RUTIN__TRUE;
        return RUTIN__FALSE | RUTIN__TRUE | judge_untold(view, node);
    }
    if (node->op == RUTIN__KNOWN)
        return answer(value->told);
    if (value->told)
        return answer(rutin__fits(node, value->bits));
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
        return opposite(judge(view, nodes, at + 1));
    case RUTIN__OR_ELSE:
        return judge_or_else(view, nodes, at);
    case RUTIN__TERM:
        return judge_term(view, &view->program->terms[node->subject]);
    default:
        if (node->op <= RUTIN__KNOWN)
            return judge_fact(view, node);
        return answer(happened(view, node));
    }
}

unsigned rutin__judge(const rutin__view *view, int when)
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

    if (rutin__in_set(facts, number))
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
