// condition_text.c - conditions as a routine would write them
//
// What was compiled to ranges and bits becomes words again, so that what is
// shown is what is judged.

#include "routine/condition_text.h"

#include "routine/schema.h"
#include "time/deadline.h"

#include <stdint.h>

static uint32_t print(const rutin__program *program, uint32_t at,
                      rutin__text *out);

static void print_parts(const rutin__program *program, uint32_t at,
                        const char *word, rutin__text *out)
{
    uint32_t part = at + 1;

    rutin__text_add_string(out, word);
    rutin__text_add_string(out, " { ");
    while (part < program->nodes[at].end) {
        part = print(program, part, out);
        rutin__text_add_string(out,
                               part < program->nodes[at].end ? ", " : " }");
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
        rutin__text_add_string(out, between);
        rutin__text_add_string(out, names[i]);
        between = "\", \"";
    }
    rutin__text_add_string(out, "\")");
}

static void print_call(rutin__text *out, const char *word, int64_t number)
{
    rutin__text_add_string(out, word);
    rutin__text_add_char(out, '(');
    rutin__text_add_number(out, number);
    rutin__text_add_char(out, ')');
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
        rutin__text_add_string(out, ":between(");
        rutin__text_add_number(out, node->low);
        rutin__text_add_string(out, ", ");
        rutin__text_add_number(out, node->high);
        rutin__text_add_char(out, ')');
    }
}

static void print_fact(const rutin__program *program, const rutin__node *node,
                       rutin__text *out)
{
    const rutin__fact *fact = &program->facts[node->subject];

    rutin__text_add_string(out, fact->id);
    switch (node->op) {
    case RUTIN__RANGE:
        print_range(fact, node, out);
        break;
    case RUTIN__AMONG:
        rutin__text_add_string(out, ":is");
        print_names(fact->choices, fact->choice_count, node->low, out);
        break;
    case RUTIN__HAS:
        rutin__text_add_string(out, ":has");
        print_names(fact->choices, fact->choice_count, node->low, out);
        break;
    case RUTIN__HAS_ALL:
        rutin__text_add_string(out, ":has_all");
        print_names(fact->choices, fact->choice_count, node->low, out);
        break;
    case RUTIN__EMPTY:
        rutin__text_add_string(out, ":empty()");
        break;
    case RUTIN__KNOWN:
        rutin__text_add_string(out, ":known()");
        break;
    default:
        break; // RUTIN__IS_YES: the name alone
    }
}

static void print_word(rutin__text *out, const char *word, const char *name)
{
    rutin__text_add_string(out, word);
    rutin__text_add_char(out, '(');
    rutin__text_add_string(out, name);
    rutin__text_add_char(out, ')');
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
        rutin__text_add_string(out, "received \"");
        rutin__text_add_string(out, program->received[node->subject]);
        rutin__text_add_char(out, '"');
    } else if (node->op == RUTIN__CONSENT) {
        print_word(out, "consent_of",
                   node->subject == RUTIN__ANYONE
                       ? "anyone"
                       : program->actors[node->subject].id);
        rutin__text_add_string(out, ":is");
        print_names(rutin__condition_consent_names, RUTIN__CONSENT_STATES,
                    node->low, out);
    } else {
        print_word(out, words[node->op], program->actors[node->subject].id);
    }
}

static void print_within(rutin__duration within, rutin__text *out)
{
    static const char *const units[][2] = {
        [RUTIN__NOW] = {"now", "now"},
        [RUTIN__MINUTES] = {" min", " min"},
        [RUTIN__HOURS] = {" h", " h"},
        [RUTIN__DAYS] = {" day", " days"},
        [RUTIN__WEEKS] = {" week", " weeks"},
        [RUTIN__MONTHS] = {" month", " months"},
        [RUTIN__THIS_WORKING_DAY] = {"this working day", "this working day"},
        [RUTIN__WORKING_DAYS] = {" working day", " working days"},
    };

    rutin__text_add_string(out, ":within(\"");
    if (within.unit != RUTIN__NOW && within.unit != RUTIN__THIS_WORKING_DAY)
        rutin__text_add_number(out, within.count);
    rutin__text_add_string(out, units[within.unit][within.count != 1]);
    rutin__text_add_string(out, "\")");
}

// Grounds are words of the language, and stand without quotes.
static void print_grounds(int64_t mask, rutin__text *out)
{
    const char *between = "(";

    for (int i = 0; i < RUTIN__GROUNDS; i++) {
        if ((mask >> i & 1) == 0)
            continue;
        rutin__text_add_string(out, between);
        rutin__text_add_string(out, rutin__condition_ground_names[i]);
        between = ", ";
    }
    rutin__text_add_char(out, ')');
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

    rutin__text_add_string(out, words[node->op]);
    rutin__text_add_char(out, '(');
    if (node->op == RUTIN__DOES)
        rutin__text_add_string(out, program->tasks[node->subject].id);
    else if (node->op == RUTIN__ASKS)
        rutin__text_add_string(out, program->facts[node->subject].id);
    else
        rutin__text_add_string(out, program->set_words[node->subject]);
    if (node->op == RUTIN__PERFORMS)
        rutin__text_add_string(out, ", ");
    if (node->op == RUTIN__PERFORMS)
        rutin__text_add_string(out, program->tasks[node->low].id);
    if (node->op == RUTIN__TELLS || node->op == RUTIN__BEFORE) {
        rutin__text_add_string(out, ", ");
        rutin__text_add_string(out, program->set_words[node->low]);
    }
    rutin__text_add_char(out, ')');
    if (node->op == RUTIN__CONTACTS && node->low != 0) {
        rutin__text_add_string(out, ":on");
        print_grounds(node->low, out);
    }
    if (node->op == RUTIN__CONTACTS && node->has_within)
        print_within(node->within, out);
}

// What is presumed, yes and no; one that is not written is never true.
static void print_presumption(const rutin__program *program, uint32_t at,
                              rutin__text *out)
{
    static const char *const words[] = {"yes = ", "no = "};
    const char *before = "{ ";
    uint32_t part = at + 1;

    for (int i = 0; i < 2; i++) {
        const rutin__node *node = &program->nodes[part];

        if (node->op != RUTIN__ANY || node->end > part + 1) {
            rutin__text_add_string(out, before);
            rutin__text_add_string(out, words[i]);
            print(program, part, out);
            before = ", ";
        }
        part = node->end;
    }
    rutin__text_add_string(out, " }");
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
        rutin__text_add_string(out, "no(");
        print(program, at + 1, out);
        rutin__text_add_char(out, ')');
        break;
    case RUTIN__OR_ELSE:
        print(program, at + 1, out);
        rutin__text_add_string(out, ":or_else(");
        print(program, program->nodes[at + 1].end, out);
        rutin__text_add_char(out, ')');
        break;
    case RUTIN__PRESUMES:
        print_presumption(program, at, out);
        break;
    case RUTIN__TERM:
        rutin__text_add_string(out, program->terms[node->subject].id);
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

void rutin__condition_text(const rutin__program *program, int when,
                           rutin__text *out)
{
    if (when != RUTIN__NO_CONDITION)
        print(program, (uint32_t)when, out);
}
