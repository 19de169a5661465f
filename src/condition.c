// condition.c - conditions over facts: judgement, walking, printing
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

// ---------------------------------------------------------------- printing

static uint32_t print(const rutin__program *program, uint32_t at,
                      rutin__text *out);

static void print_parts(const rutin__program *program, uint32_t at,
                        const char *word, rutin__text *out)
{
    uint32_t part = at + 1;

    rutin__add_text(out, word);
    rutin__add_text(out, " { ");
    while (part < program->nodes[at].end) {
        part = print(program, part, out);
        rutin__add_text(out, part < program->nodes[at].end ? ", " : " }");
    }
}

// The quoted names whose bits are in [mask], as arguments.
static void print_names(const char *const *names, int count, int64_t mask,
                        rutin__text *out)
{
    const char *between = "(\"";

    for (int i = 0; i < count; i++) {
        if ((mask >> i & 1) == 0)
            continue;
        rutin__add_text(out, between);
        rutin__add_text(out, names[i]);
        between = "\", \"";
    }
    rutin__add_text(out, "\")");
}

static void print_call(rutin__text *out, const char *word, int64_t number)
{
    rutin__add_text(out, word);
    rutin__add_char(out, '(');
    rutin__add_number(out, number);
    rutin__add_char(out, ')');
}

static void print_range(const rutin__fact *fact, const rutin__node *node,
                        rutin__text *out)
{
    if (node->low == node->high) {
        print_call(out, ":equals", node->low);
    } else if (node->low <= fact->min) {
        print_call(out, ":below", node->high + 1);
    } else if (node->high >= fact->max) {
        print_call(out, ":at_least", node->low);
    } else {
        rutin__add_text(out, ":between(");
        rutin__add_number(out, node->low);
        rutin__add_text(out, ", ");
        rutin__add_number(out, node->high);
        rutin__add_char(out, ')');
    }
}

static void print_fact(const rutin__program *program, const rutin__node *node,
                       rutin__text *out)
{
    const rutin__fact *fact = &program->facts[node->subject];

    rutin__add_text(out, fact->id);
    switch (node->op) {
    case RUTIN__RANGE:
        print_range(fact, node, out);
        break;
    case RUTIN__AMONG:
        rutin__add_text(out, ":is");
        print_names(fact->choices, fact->choice_count, node->low, out);
        break;
    case RUTIN__HAS:
        rutin__add_text(out, ":has");
        print_names(fact->choices, fact->choice_count, node->low, out);
        break;
    case RUTIN__HAS_ALL:
        rutin__add_text(out, ":has_all");
        print_names(fact->choices, fact->choice_count, node->low, out);
        break;
    case RUTIN__EMPTY:
        rutin__add_text(out, ":empty()");
        break;
    case RUTIN__KNOWN:
        rutin__add_text(out, ":known()");
        break;
    default:
        break; // RUTIN__IS_YES: the name alone
    }
}

static void print_word(rutin__text *out, const char *word, const char *name)
{
    rutin__add_text(out, word);
    rutin__add_char(out, '(');
    rutin__add_text(out, name);
    rutin__add_char(out, ')');
}

static void print_event(const rutin__program *program, const rutin__node *node,
                        rutin__text *out)
{
    static const char *const words[] = {
        [RUTIN__REACHED] = "reached",
        [RUTIN__TRIED] = "tried",
        [RUTIN__WEIGHED] = "weighed",
    };

    if (node->op == RUTIN__DONE) {
        print_word(out, "done", program->tasks[node->subject].id);
    } else if (node->op == RUTIN__RECEIVED) {
        rutin__add_text(out, "received \"");
        rutin__add_text(out, program->received[node->subject]);
        rutin__add_char(out, '"');
    } else if (node->op == RUTIN__CONSENT) {
        print_word(out, "consent_of",
                   node->subject == RUTIN__ANYONE
                       ? "anyone"
                       : program->actors[node->subject].id);
        rutin__add_text(out, ":is");
        print_names(rutin__consent_names, RUTIN__CONSENT_STATES, node->low,
                    out);
    } else {
        print_word(out, words[node->op], program->actors[node->subject].id);
    }
}

static void print_within(rutin__duration within, rutin__text *out)
{
    static const char *const units[] = {
        [RUTIN__NOW] = "",
        [RUTIN__MINUTES] = " min",
        [RUTIN__HOURS] = " h",
        [RUTIN__DAYS] = " days",
        [RUTIN__WEEKS] = " weeks",
        [RUTIN__MONTHS] = " months",
        [RUTIN__THIS_WORKING_DAY] = "this working day",
        [RUTIN__WORKING_DAYS] = " working days",
    };

    rutin__add_text(out, ":within(\"");
    if (within.unit == RUTIN__NOW)
        rutin__add_text(out, "now");
    else if (within.unit != RUTIN__THIS_WORKING_DAY)
        rutin__add_number(out, within.count);
    rutin__add_text(out, units[within.unit]);
    rutin__add_text(out, "\")");
}

static void print_plan_word(const rutin__program *program,
                            const rutin__node *node, rutin__text *out)
{
    static const char *const words[] = {
        [RUTIN__CONTACTS] = "contacts", [RUTIN__TELLS] = "tells",
        [RUTIN__BANS] = "bans",         [RUTIN__BEFORE] = "before",
        [RUTIN__IS_FIRST] = "first",    [RUTIN__DOES] = "does",
        [RUTIN__PERFORMS] = "performs", [RUTIN__ASKS] = "asks",
    };

    rutin__add_text(out, words[node->op]);
    rutin__add_char(out, '(');
    if (node->op == RUTIN__DOES)
        rutin__add_text(out, program->tasks[node->subject].id);
    else if (node->op == RUTIN__ASKS)
        rutin__add_text(out, program->facts[node->subject].id);
    else
        rutin__add_text(out, program->set_words[node->subject]);
    if (node->op == RUTIN__PERFORMS)
        rutin__add_text(out, ", ");
    if (node->op == RUTIN__PERFORMS)
        rutin__add_text(out, program->tasks[node->low].id);
    if (node->op == RUTIN__TELLS || node->op == RUTIN__BEFORE) {
        rutin__add_text(out, ", ");
        rutin__add_text(out, program->set_words[node->low]);
    }
    rutin__add_char(out, ')');
    if (node->op == RUTIN__CONTACTS && node->low != 0) {
        rutin__add_text(out, ":on");
        print_names(rutin__ground_names, RUTIN__GROUNDS, node->low, out);
    }
    if (node->op == RUTIN__CONTACTS && node->has_within)
        print_within(node->within, out);
}

// Prints the condition at [at] and returns the number of the node after it.
static uint32_t print(const rutin__program *program, uint32_t at,
                      rutin__text *out)
{
    const rutin__node *node = &program->nodes[at];

    switch (node->op) {
    case RUTIN__ALL:
        print_parts(program, at, "all", out);
        break;
    case RUTIN__ANY:
        print_parts(program, at, "any", out);
        break;
    case RUTIN__NO:
        rutin__add_text(out, "no(");
        print(program, at + 1, out);
        rutin__add_char(out, ')');
        break;
    case RUTIN__OR_ELSE:
        print(program, at + 1, out);
        rutin__add_text(out, ":or_else(");
        print(program, program->nodes[at + 1].end, out);
        rutin__add_char(out, ')');
        break;
    case RUTIN__TERM:
        rutin__add_text(out, program->terms[node->subject].id);
        break;
    default:
        if (node->op <= RUTIN__KNOWN)
            print_fact(program, node, out);
        else if (node->op <= RUTIN__CONSENT)
            print_event(program, node, out);
        else
            print_plan_word(program, node, out);
    }
    return node->end;
}

void rutin__condition_print(const rutin__program *program, int when,
                            rutin__text *out)
{
    if (when != RUTIN__NO_CONDITION)
        print(program, (uint32_t)when, out);
}
