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
// What matters is what the rule's conditions turn on. Where they are tangled it
// is searched with the other facts left free: as long as the rule is open either
// way the search goes on, one fact at a time; as soon as no value of what is
// left can make a difference it turns back. Probes stand for all values that the
// rule cannot tell apart.
//
// Stands on sense, gather and order.

#include "ask.h"

#include "gather.h"
#include "status.h"

#include <stdlib.h>
#include <string.h>

// How many judgements one search may take. No rule that a person can read comes
// near; past it a fact is held to matter, since asking too much is the lesser
// harm.
enum { MAX_TRIES = 100000 };

bool rutin__inquiry_init(rutin__inquiry *inquiry, const rutin_routine *routine)
{
    size_t facts = (size_t)routine->program.fact_count + 1;
    size_t rules = (size_t)routine->rule_count + 1;

    inquiry->questions = calloc(facts, sizeof *inquiry->questions);
    inquiry->values = calloc(facts, sizeof *inquiry->values);
    inquiry->asked = calloc(facts, sizeof *inquiry->asked);
    inquiry->bit_of = calloc(facts, sizeof *inquiry->bit_of);
    inquiry->findings = calloc(rules, sizeof *inquiry->findings);
    inquiry->matters = calloc(rules, sizeof *inquiry->matters);
    return rutin__draft_init(&inquiry->trial, routine) &&
           rutin__draft_init(&inquiry->rest, routine) && inquiry->questions &&
           inquiry->values && inquiry->asked && inquiry->bit_of &&
           inquiry->findings && inquiry->matters;
}

void rutin__inquiry_clear(rutin__inquiry *inquiry)
{
    free(inquiry->questions);
    free(inquiry->values);
    free(inquiry->asked);
    free(inquiry->bit_of);
    free(inquiry->findings);
    free(inquiry->matters);
    rutin__draft_clear(&inquiry->trial);
    rutin__draft_clear(&inquiry->rest);
    memset(inquiry, 0, sizeof *inquiry);
}

// ---------------------------------------------------------------- what matters

typedef struct search {
    const rutin__rule *rule;
    const rutin__probe *probe; // the fact that may matter
    rutin__value *values;      // tried out in place
    rutin__set free;           // facts of the rule not tried yet
    rutin__view view;
    int tries;
} search;

// Whether two outcomes may differ in what the rule does; with nothing left
// free, whether they do.
static bool may_differ(const rutin__rule *rule, rutin__prospect a,
                       rutin__prospect b)
{
    if ((a.can_fire && b.can_not_fire) || (a.can_not_fire && b.can_fire))
        return true;
    return rule->has_bans &&
           ((a.can_hold && b.can_not_hold) || (a.can_not_hold && b.can_hold));
}

// Whether some value of the fact may do other than leaving it untold.
static bool may_matter(search *s)
{
    rutin__value *value = &s->values[s->probe->fact];
    rutin__prospect untold;
    bool differs = false;

    value->told = false;
    untold = rutin__judge_rule(s->rule, &s->view);
    value->told = true;
    for (int i = 0; i < s->probe->count && !differs; i++) {
        value->bits = s->probe->bits[i];
        differs = may_differ(s->rule, untold,
                             rutin__judge_rule(s->rule, &s->view));
    }
    value->told = false;
    s->tries += s->probe->count + 1;
    return differs;
}

// The rule's next fact that is still free; NULL when none is.
static const rutin__probe *next_free(const search *s)
{
    for (int i = 0; i < s->rule->probe_count; i++)
        if (rutin__in_set(&s->free, s->rule->probes[i].fact))
            return &s->rule->probes[i];
    return NULL;
}

// Whether the fact matters for some values of the facts still free.
static bool matters(search *s)
{
    const rutin__probe *next;
    rutin__value *value;
    bool found;

    if (!may_matter(s))
        return false;
    next = next_free(s);
    if (next == NULL || s->tries > MAX_TRIES)
        return true;
    value = &s->values[next->fact];
    rutin__set_remove(&s->free, next->fact);
    found = matters(s); // left untold
    value->told = true;
    for (int i = 0; i < next->count && !found; i++) {
        value->bits = next->bits[i];
        found = matters(s);
    }
    value->told = false;
    rutin__set_add(&s->free, next->fact);
    return found;
}

// Whether the fact of [probe] matters, found by trying values.
static bool try_out(search *s, const rutin__probe *probe)
{
    bool found;

    s->probe = probe;
    s->tries = 0;
    rutin__set_remove(&s->free, probe->fact);
    found = matters(s);
    rutin__set_add(&s->free, probe->fact);
    return found;
}

// Marks in [facts] those not told that matter to [rule]: what its conditions
// turn on, and where those are tangled only what proves to.
static void find_matters(rutin__inquiry *inquiry, const rutin__rule *rule,
                         const rutin__view *view, rutin__set *facts)
{
    search s = {.rule = rule, .values = inquiry->values, .view = *view};
    bool tangled = rule->probe_count > RUTIN__SENSED;
    uint64_t turns = UINT64_MAX;

    s.view.values = inquiry->values;
    s.view.free = &s.free;
    for (int i = 0; i < rule->probe_count; i++) {
        unsigned fact = rule->probes[i].fact;

        inquiry->bit_of[fact] = (uint8_t)(i & (RUTIN__SENSED - 1));
        if (!inquiry->values[fact].told)
            rutin__set_add(&s.free, fact);
    }
    if (!tangled)
        turns = rutin__rule_turns_on(rule, &s.view, inquiry->bit_of, &tangled);
    for (int i = 0; i < rule->probe_count; i++) {
        const rutin__probe *probe = &rule->probes[i];

        if (rutin__in_set(&s.free, probe->fact) &&
            (turns >> (i & (RUTIN__SENSED - 1)) & 1) &&
            (!tangled || try_out(&s, probe)))
            rutin__set_add(facts, probe->fact);
    }
}

// ---------------------------------------------------------------- what counts

// What a rule's firing or not would change in the plan.
typedef struct change {
    bool any;
    bool has_due;
    rutin__time due;
    rutin__set opens;
} change;

// Whether nothing more is to come of a step; NULL: there is none.
static bool is_over(const rutin__step *step)
{
    return step == NULL || step->status == RUTIN_STEP_DONE ||
           step->status == RUTIN_STEP_FAILED;
}

static bool same_time(const rutin__step *a, const rutin__step *b)
{
    if (a->has_due != b->has_due)
        return false;
    return !a->has_due || (rutin__time_compare(a->due, b->due) == 0 &&
                           a->due.offset == b->due.offset);
}

static bool same_law(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static bool same_step(const rutin__step *a, const rutin__step *b)
{
    return a->status == b->status && a->ground == b->ground &&
           a->performer == b->performer && same_time(a, b) &&
           memcmp(&a->tell, &b->tell, sizeof a->tell) == 0 &&
           same_law(a->law, b->law);
}

static void note_due(change *effect, const rutin__step *step)
{
    if (step == NULL || !step->has_due)
        return;
    if (effect->has_due && rutin__time_compare(effect->due, step->due) <= 0)
        return;
    effect->has_due = true;
    effect->due = step->due;
}

static void note_change(change *effect, unsigned subject,
                        const rutin__step *one, const rutin__step *other)
{
    effect->any = true;
    rutin__set_add(&effect->opens, subject);
    note_due(effect, one);
    note_due(effect, other);
}

static const rutin__step *find_step(const rutin__draft *draft, unsigned subject)
{
    int number = draft->step_of[subject];

    if (number < 0 || draft->steps[number].subject != subject)
        return NULL; // or another actor stands in
    return &draft->steps[number];
}

static void compare_steps(change *effect, const rutin__draft *a,
                          const rutin__draft *b, unsigned subjects)
{
    for (unsigned subject = 0; subject < subjects; subject++) {
        const rutin__step *one = find_step(a, subject);
        const rutin__step *other = find_step(b, subject);

        if (is_over(one) && is_over(other))
            continue; // over, or not there, either way
        if (one == NULL || other == NULL || !same_step(one, other))
            note_change(effect, subject, one, other);
    }
}

// The subject at the next place at or after [*place] that is in both drafts and
// over in neither; -1 past the end.
static int next_common(const rutin__draft *draft, const rutin__draft *other,
                       int *place)
{
    for (; *place < draft->step_count; ++*place) {
        const rutin__step *step = &draft->steps[draft->order[*place]];
        unsigned subject = step->subject;

        if (!is_over(step) && !is_over(find_step(other, subject))) {
            ++*place;
            return (int)subject;
        }
    }
    return -1;
}

// Steps still to come in both that stand in another order.
static void compare_order(change *effect, const rutin__draft *a,
                          const rutin__draft *b)
{
    int place_a = 0, place_b = 0;

    for (;;) {
        int one = next_common(a, b, &place_a);
        int other = next_common(b, a, &place_b);

        if (one < 0)
            return;
        if (one != other)
            note_change(effect, (unsigned)one, find_step(a, (unsigned)one),
                        find_step(b, (unsigned)one));
    }
}

static void compare_bans(change *effect, const rutin__draft *a,
                         const rutin__draft *b, unsigned actors)
{
    if (memcmp(a->bans, b->bans, actors) != 0)
        effect->any = true;
}

static void make_draft(rutin__draft *draft, const rutin__inquiry *inquiry,
                       const rutin_routine *routine,
                       const rutin__history *history)
{
    rutin__gather(draft, routine, inquiry->findings, history);
    rutin__order(draft);
    rutin__let_wait(draft, history);
}

// What it would change if [rule] were found to be [verdict].
static void try_verdict(rutin__inquiry *inquiry, const rutin_routine *routine,
                        const rutin__draft *draft, int rule,
                        rutin__verdict verdict, const rutin__history *history,
                        change *effect)
{
    unsigned actors = (unsigned)routine->program.actor_count;
    unsigned subjects = actors + (unsigned)routine->program.task_count;
    uint8_t before = inquiry->findings[rule].verdict;

    if (verdict == before)
        return;
    inquiry->findings[rule].verdict = (uint8_t)verdict;
    make_draft(&inquiry->trial, inquiry, routine, history);
    inquiry->findings[rule].verdict = before;
    compare_steps(effect, draft, &inquiry->trial, subjects);
    compare_order(effect, draft, &inquiry->trial);
    compare_bans(effect, draft, &inquiry->trial, actors);
}

// ---------------------------------------------------------------- questions

static rutin__question *question_of(rutin__inquiry *inquiry, unsigned fact)
{
    for (int i = 0; i < inquiry->count; i++)
        if (inquiry->questions[i].fact == fact)
            return &inquiry->questions[i];
    inquiry->asked[fact] = true;
    inquiry->questions[inquiry->count] = (rutin__question){
        .fact = (uint16_t)fact};
    return &inquiry->questions[inquiry->count++];
}

static void add_effect(rutin__inquiry *inquiry, unsigned fact,
                       const change *effect, bool settles_ban)
{
    rutin__question *question = question_of(inquiry, fact);

    question->rules++;
    question->settles_ban |= settles_ban;
    rutin__set_unite(&question->opens, &effect->opens);
    if (effect->has_due &&
        (!question->has_due ||
         rutin__time_compare(effect->due, question->due) < 0)) {
        question->has_due = true;
        question->due = effect->due;
    }
}

// Whether a rule keeps somebody from being contacted who is not banned for
// certain: then what it asks for settles that.
static bool is_uncertain_ban(const rutin__rule *rule,
                             const rutin__finding *finding,
                             const rutin__draft *draft, unsigned actors)
{
    if (finding->verdict != RUTIN__OPEN)
        return false;
    for (unsigned n = 0; n < actors; n++)
        if (rutin__in_set(&rule->bans, n) && draft->bans[n] == RUTIN__BAN_OPEN)
            return true;
    return false;
}

// Marks in [facts] those not told that matter to [rule]. Of a Lua rule they are
// what its `unless` reads, and the one fact that it is open on or rests on.
static void find_facts(rutin__inquiry *inquiry, const rutin__rule *rule,
                       const rutin__finding *finding, const rutin__view *view,
                       rutin__set *facts)
{
    if (finding->answered_no && finding->open_on < 0)
        return;
    find_matters(inquiry, rule, view, facts);
    if (finding->open_on >= 0 &&
        (finding->verdict != RUTIN__SILENT || finding->answered_no ||
         !rutin__set_empty(facts)))
        rutin__set_add(facts, (unsigned)finding->open_on);
}

// Asks for all that matters to a rule that counts.
static void add_questions(rutin__inquiry *inquiry, const rutin_routine *routine,
                          int rule, const change *effect, bool settles_ban)
{
    if (!effect->any)
        return;
    for (unsigned n = 0; n < (unsigned)routine->program.fact_count; n++)
        if (rutin__in_set(&inquiry->matters[rule], n))
            add_effect(inquiry, n, effect, settles_ban);
}

static void ask_for_rule(rutin__inquiry *inquiry, const rutin_routine *routine,
                         const rutin__draft *draft, int number,
                         const rutin__view *view, const rutin__history *history)
{
    const rutin__rule *rule = &routine->rules[number];
    const rutin__finding *finding = &inquiry->findings[number];
    rutin__set *facts = &inquiry->matters[number];
    unsigned actors = (unsigned)routine->program.actor_count;
    change effect = {0};

    memset(facts, 0, sizeof *facts);
    if (finding->verdict == RUTIN__NOT_IN_FORCE)
        return;
    find_facts(inquiry, rule, finding, view, facts);
    if (rutin__set_empty(facts))
        return;
    try_verdict(inquiry, routine, draft, number, RUTIN__FIRED, history,
                &effect);
    try_verdict(inquiry, routine, draft, number, RUTIN__SILENT, history,
                &effect);
    add_questions(inquiry, routine, number, &effect,
                  is_uncertain_ban(rule, finding, draft, actors));
}

// Whether a rule fired that an answer may take back, and nothing is asked that
// matters to it.
static bool is_unasked(const rutin__inquiry *inquiry, int rule)
{
    if (inquiry->findings[rule].verdict != RUTIN__FIRED ||
        rutin__set_empty(&inquiry->matters[rule]))
        return false;
    for (int i = 0; i < inquiry->count; i++)
        if (rutin__in_set(&inquiry->matters[rule], inquiry->questions[i].fact))
            return false;
    return true;
}

// Takes all such rules away, and asks for each that would bring something back.
static void ask_for_doubles(rutin__inquiry *inquiry,
                            const rutin_routine *routine,
                            const rutin__finding *findings,
                            const rutin__history *history)
{
    int count = 0;

    for (int i = 0; i < routine->rule_count; i++)
        if (is_unasked(inquiry, i)) {
            inquiry->findings[i].verdict = RUTIN__SILENT;
            count++;
        }
    if (count == 0)
        return;
    make_draft(&inquiry->rest, inquiry, routine, history);
    for (int i = 0; i < routine->rule_count; i++) {
        change effect = {0};

        if (inquiry->findings[i].verdict == findings[i].verdict)
            continue;
        try_verdict(inquiry, routine, &inquiry->rest, i, RUTIN__FIRED, history,
                    &effect);
        add_questions(inquiry, routine, i, &effect, false);
    }
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
        order = rutin__time_compare(a->due, b->due);
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

// What a rule that fired wants to know besides, in order of declaration.
static void ask_wanted(rutin__inquiry *inquiry, const rutin__rule *rule)
{
    for (int i = 0; i < rule->ask_count; i++) {
        unsigned fact = rule->asks[i];

        if (!inquiry->values[fact].told && !inquiry->asked[fact])
            question_of(inquiry, fact);
    }
}

void rutin__ask(rutin__inquiry *inquiry, const rutin_routine *routine,
                const rutin__draft *draft, const rutin__finding *findings,
                const rutin__view *view, const rutin__history *history)
{
    size_t facts = (size_t)routine->program.fact_count;

    inquiry->count = 0;
    memset(inquiry->asked, 0, facts * sizeof *inquiry->asked);
    memcpy(inquiry->values, view->values, facts * sizeof *inquiry->values);
    memcpy(inquiry->findings, findings,
           (size_t)routine->rule_count * sizeof *inquiry->findings);
    for (int i = 0; i < routine->rule_count; i++)
        ask_for_rule(inquiry, routine, draft, i, view, history);
    ask_for_doubles(inquiry, routine, findings, history);
    sort_questions(inquiry);
    for (int i = 0; i < routine->rule_count; i++)
        if (findings[i].verdict == RUTIN__FIRED)
            ask_wanted(inquiry, &routine->rules[i]);
}
