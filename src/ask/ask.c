// ask.c - which facts that are not told can still change the plan
//
// A fact is worth asking for when two things hold, and they are tried one after
// the other for every rule in force:
//
//     it matters   some values of the rule's other facts not told, or none,
//                  leave it to this fact alone whether the rule fires
//     it counts    with the rule added to those that fired, or taken from them,
//                  a step that is not over changes, or a ban
//
// Two rules that ask for the same hide each other: neither counts, and still one
// answer may take both away. Such rules are tried once more, without each other.
//
// What matters was found as the rules were judged; where facts are tangled, they
// are tried out. Past what can be tried a fact is held to matter, since asking
// too much is the lesser harm.

#include "ask/ask.h"

#include "base/memory.h"
#include "decide/effect.h"
#include "decide/knot.h"
#include "decide/order.h"
#include "routine/condition.h"
#include "routine/routine.h"

#include <stdlib.h>
#include <string.h>

bool rutin__ask_init(rutin__inquiry *inquiry, const rutin_routine *routine)
{
    size_t facts = (size_t)routine->program.fact_count + 1;

    inquiry->questions = calloc(facts, sizeof *inquiry->questions);
    inquiry->number_of = calloc(facts, sizeof *inquiry->number_of);
    return rutin__whatif_init(&inquiry->whatif, routine) &&
           inquiry->questions && inquiry->number_of;
}

bool rutin__ask_reserve(rutin__inquiry *inquiry, rutin__extent room)
{
    void *matters = rutin__memory_grown(inquiry->matters, &inquiry->room,
                                        room.fired, sizeof *inquiry->matters);

    if (matters != NULL)
        inquiry->matters = matters;
    return matters != NULL && rutin__whatif_reserve(&inquiry->whatif, room);
}

void rutin__ask_clear(rutin__inquiry *inquiry)
{
    free(inquiry->questions);
    free(inquiry->number_of);
    free(inquiry->matters);
    rutin__whatif_clear(&inquiry->whatif);
    memset(inquiry, 0, sizeof *inquiry);
}

// ---------------------------------------------------------------- questions

static rutin__question *add_question(rutin__inquiry *inquiry, unsigned fact)
{
    rutin__question *question = &inquiry->questions[inquiry->count];

    rutin__set_add(&inquiry->asked, fact);
    inquiry->number_of[fact] = (uint16_t)inquiry->count++;
    *question = (rutin__question){.fact = (uint16_t)fact};
    return question;
}

static inline rutin__question *question_of(rutin__inquiry *inquiry,
                                           unsigned fact)
{
    return rutin__set_has(&inquiry->asked, fact)
               ? &inquiry->questions[inquiry->number_of[fact]]
               : add_question(inquiry, fact);
}

static void add_effect(rutin__inquiry *inquiry, unsigned fact,
                       const rutin__effect *effect, bool settles_ban)
{
    rutin__question *question = question_of(inquiry, fact);

    question->rules++;
    question->settles_ban |= settles_ban;
    rutin__set_unite(&question->opens, &effect->opens);
    if (effect->has_due &&
        (!question->has_due ||
         rutin__clock_compare(effect->due, question->due) < 0)) {
        question->has_due = true;
        question->due = effect->due;
    }
}

// Whether a rule keeps somebody from being contacted who is not banned for
// certain: then what it asks for settles that.
static bool is_uncertain_ban(const rutin__rule *rule,
                             const rutin__finding *finding,
                             const rutin__draft *plan)
{
    if (finding->verdict != RUTIN__OPEN)
        return false;
    for (int i = rutin__set_next(&rule->bans, 0); i >= 0;
         i = rutin__set_next(&rule->bans, i + 1))
        if (plan->bans[i] == RUTIN__BAN_OPEN)
            return true;
    return false;
}

// Marks in [facts] those not told that matter to [rule]. Of a Lua rule they are
// what its `unless` reads, and the one fact that it is open on or rests on.
static void find_facts(rutin__inquiry *inquiry, const rutin__rule *rule,
                       const rutin__finding *finding, uint64_t turns,
                       rutin__set *facts)
{
    const rutin__senses *senses = inquiry->senses;

    if (finding->answered_no && finding->open_on < 0)
        return;
    if (turns != 0 && (!finding->is_tangled ||
                       !rutin__untie(senses, rule, &inquiry->descents, facts)))
        rutin__sense_facts(senses, &rule->reads, turns, facts);
    if (finding->open_on >= 0 &&
        (finding->verdict != RUTIN__SILENT || finding->answered_no ||
         !rutin__set_empty(facts)))
        rutin__set_add(facts, (unsigned)finding->open_on);
}

// Asks for all that matters to a rule that counts.
static void add_questions(rutin__inquiry *inquiry, const rutin__set *facts,
                          const rutin__effect *effect, bool settles_ban)
{
    if (!effect->any)
        return;
    for (int i = rutin__set_next(facts, 0); i >= 0;
         i = rutin__set_next(facts, i + 1))
        add_effect(inquiry, (unsigned)i, effect, settles_ban);
}

static void try_rule(rutin__inquiry *inquiry, int number,
                     const rutin__set *facts)
{
    rutin__whatif *whatif = &inquiry->whatif;
    const rutin__rule *rule = &whatif->routine->rules[number];
    const rutin__finding *finding = &whatif->findings.of[number];
    rutin__effect effect = {0};

    rutin__whatif_try(whatif, number, RUTIN__FIRED, &effect);
    rutin__whatif_try(whatif, number, RUTIN__SILENT, &effect);
    add_questions(inquiry, facts, &effect,
                  is_uncertain_ban(rule, finding, whatif->plan));
}

// Asks for what matters to a rule, which goes to [facts], if it counts.
static void ask_for_rule(rutin__inquiry *inquiry, int number, uint64_t turns,
                         rutin__set *facts)
{
    const rutin__whatif *whatif = &inquiry->whatif;

    memset(facts, 0, sizeof *facts);
    find_facts(inquiry, &whatif->routine->rules[number],
               &whatif->findings.of[number], turns, facts);
    if (!rutin__set_empty(facts))
        try_rule(inquiry, number, facts);
}

// Whether an answer may take a rule back that fired, and nothing is asked that
// matters to it.
static bool is_unasked(const rutin__inquiry *inquiry, const rutin__set *facts)
{
    return !rutin__set_empty(facts) &&
           !rutin__set_meets(facts, &inquiry->asked);
}

// Takes all such rules away, and asks for each that would bring something back.
// The plan is drawn up without them meanwhile.
static void ask_for_doubles(rutin__inquiry *inquiry, rutin__draft *plan,
                            const rutin__findings *findings)
{
    rutin__whatif *whatif = &inquiry->whatif;
    const rutin__history *history = whatif->history;
    const rutin__set *facts = inquiry->matters;
    int count = 0;

    for (int i = rutin__judge_next_fired(findings, 0); i >= 0;
         i = rutin__judge_next_fired(findings, i + 1))
        if (is_unasked(inquiry, facts++)) {
            rutin__judge_note(&whatif->findings, i, RUTIN__SILENT);
            count++;
        }
    if (count == 0)
        return;
    rutin__order_draw_up(plan, whatif->routine, &whatif->findings, history);
    rutin__whatif_begin(whatif, plan, history);
    facts = inquiry->matters;
    for (int i = rutin__judge_next_fired(findings, 0); i >= 0;
         i = rutin__judge_next_fired(findings, i + 1), facts++) {
        rutin__effect effect = {0};

        if (whatif->findings.of[i].verdict == RUTIN__FIRED)
            continue;
        rutin__whatif_try(whatif, i, RUTIN__FIRED, &effect);
        add_questions(inquiry, facts, &effect, false);
    }
    rutin__order_draw_up(plan, whatif->routine, findings, history);
}

// Whether question [a] is to be asked before [b].
static bool asks_before(const rutin__question *a, const rutin__question *b)
{
    int order = 0;

    if (a->settles_ban != b->settles_ban)
        return a->settles_ban;
    if (a->has_due != b->has_due)
        return a->has_due;
    if (a->has_due)
        order = rutin__clock_compare(a->due, b->due);
    if (order != 0)
        return order < 0;
    if (a->rules != b->rules)
        return a->rules > b->rules;
    return a->fact < b->fact;
}

static void sort_questions(rutin__inquiry *inquiry)
{
    rutin__question *questions = inquiry->questions;

    for (int i = 1; i < inquiry->count; i++) {
        rutin__question moved = questions[i];
        int k = i;

        for (; k > 0 && asks_before(&moved, &questions[k - 1]); k--)
            questions[k] = questions[k - 1];
        questions[k] = moved;
    }
}

static bool is_untold(const rutin__inquiry *inquiry, unsigned fact)
{
    return rutin__set_has(inquiry->senses->untold, fact);
}

// A deadline that counts down a fact not told is not known before it is; and
// need not be of a step that is banned or over.
static void ask_countdowns(rutin__inquiry *inquiry, const rutin__rule *rule,
                           const rutin__draft *plan)
{
    for (int i = 0; i < rule->contribution_count; i++) {
        unsigned subject = rule->contributions[i].subject;
        int fact = rule->contributions[i].countdown;

        if (fact >= 0 && is_untold(inquiry, (unsigned)fact) &&
            !rutin__is_over(rutin__draft_step_meant(plan, subject)))
            rutin__set_add(&question_of(inquiry, (unsigned)fact)->opens,
                           subject);
    }
}

// What a rule that fired wants to know besides, in order of declaration.
static void ask_wanted(rutin__inquiry *inquiry, const rutin__rule *rule,
                       const rutin__draft *plan)
{
    ask_countdowns(inquiry, rule, plan);
    for (int i = 0; i < rule->ask_count; i++) {
        unsigned fact = rule->asks[i];

        if (is_untold(inquiry, fact) && !rutin__set_has(&inquiry->asked, fact))
            question_of(inquiry, fact);
    }
}

void rutin__ask(rutin__inquiry *inquiry, const rutin_routine *routine,
                rutin__draft *plan, const rutin__findings *findings,
                const rutin__senses *senses, const rutin__history *history)
{
    rutin__set *matters = inquiry->matters, facts;

    inquiry->senses = senses;
    inquiry->count = 0;
    inquiry->descents = 0;
    memset(&inquiry->asked, 0, sizeof inquiry->asked);
    rutin__judge_copy(&inquiry->whatif.findings, findings);
    rutin__whatif_begin(&inquiry->whatif, plan, history);
    for (int i = rutin__judge_next_awake(findings, 0); i >= 0;
         i = rutin__judge_next_awake(findings, i + 1)) {
        bool fired = rutin__judge_has_fired(findings, i);

        ask_for_rule(inquiry, i, findings->turns[i], fired ? matters : &facts);
        matters += fired;
    }
    ask_for_doubles(inquiry, plan, findings);
    sort_questions(inquiry);
    for (int i = rutin__judge_next_fired(findings, 0); i >= 0;
         i = rutin__judge_next_fired(findings, i + 1))
        ask_wanted(inquiry, &routine->rules[i], plan);
}
