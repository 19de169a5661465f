// reason.c - why a step is in a plan and what may be told at it, as JSON
//
// What may be told is a list of facts, for whoever checks it, and the same by topic,
// for whoever talks. Of a class of facts that may be told whole the class is named;
// of the others those that the case knows, and those that it does not:
//
//     "tell": ["place", "danger", "name", …],
//     "topics": {"known": ["all about the situation"], "unknown": ["Name"]}

#include "answer/reason.h"

#include "answer/deal.h"
#include "answer/speech.h"
#include "base/messages.h"
#include "base/set.h"
#include "case/record.h"
#include "decide/draft.h"
#include "decide/judge.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/said.h"
#include "routine/schema.h"
#include "rutin.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

static void begin_list(rutin__json_out *out, const char *name)
{
    rutin__write_name(out, name);
    rutin__write_list(out);
}

static void put_text(rutin__json_out *out, const char *name, const char *text)
{
    rutin__write_name(out, name);
    rutin__write_text(out, text);
}

// ---------------------------------------------------------------- other steps

// The names of those that are still to be tried before the step.
static void put_after(const rutin__decision *d, int place, rutin__json_out *out)
{
    const rutin__draft *draft = &d->draft;
    const rutin__set *gates = &draft->gates[draft->order[place]];

    begin_list(out, "after");
    for (int i = 0; i < draft->step_count; i++) {
        const rutin__step *step = rutin__decide_step_at(d, i);

        if (rutin__set_has(gates, draft->order[i]) &&
            !rutin__deal_is_over(step))
            rutin__write_text(out, rutin__speech_name(d, step->subject));
    }
    rutin__write_end_list(out);
}

static void put_instead(const rutin__decision *d, const rutin__step *step,
                        rutin__json_out *out)
{
    begin_list(out, "instead_of");
    for (int i = 0; i < step->instead_count; i++) {
        unsigned actor = step->instead_of[i];

        rutin__write_object(out);
        put_text(out, "actor", d->routine->program.actors[actor].id);
        put_text(out, "name", rutin__speech_name(d, actor));
        put_text(out, "why",
                 step->instead_why[i] == RUTIN_INSTEAD_CLOSED ? "closed"
                                                              : "no_answer");
        rutin__write_end_object(out);
    }
    rutin__write_end_list(out);
}

// ---------------------------------------------------------------- telling

// The facts of a class; whether all may be told, and it has more than one.
static bool is_whole(const rutin__decision *d, rutin__class class,
                     const rutin__set *tell, rutin__set *facts)
{
    const rutin__program *program = &d->routine->program;
    int count = 0;

    *facts = (rutin__set){0};
    for (int i = 0; i < program->fact_count; i++) {
        if (program->facts[i].in_class != class)
            continue;
        if (!rutin__set_has(tell, (unsigned)i))
            return false;
        rutin__set_add(facts, (unsigned)i);
        count++;
    }
    return count > 1 && class != RUTIN__NO_CLASS;
}

static void take_said(void *out, const char *bytes, size_t length)
{
    rutin__write_part(out, bytes, length);
}

static void put_class(const rutin__decision *d, rutin__class class,
                      rutin__json_out *out)
{
    rutin__tongue tongue = rutin__decide_tongue(d);

    rutin__write_begin_text(out);
    rutin__messages_say(
        tongue, RUTIN__SAY_all_about,
        RUTIN__WITH({"word", .text = rutin__said_class(tongue, class)}),
        take_said, out);
    rutin__write_end_text(out);
}

static void put_facts(const rutin__decision *d, const rutin__set *facts,
                      bool known, rutin__json_out *out)
{
    for (int i = rutin__set_next(facts, 0); i >= 0;
         i = rutin__set_next(facts, i + 1)) {
        const rutin__fact *fact = &d->routine->program.facts[i];
        const char *name = rutin__decide_text(d, fact->name);

        if (d->record.values[i].known == known)
            rutin__write_text(out, name == NULL ? fact->id : name);
    }
}

static void put_topics(const rutin__decision *d, const char *name,
                       const rutin__set *tell, rutin__json_out *out)
{
    rutin__set left = *tell, facts;

    rutin__write_name(out, name);
    rutin__write_object(out);
    begin_list(out, "known");
    for (int i = rutin__set_next(&left, 0); i >= 0;
         i = rutin__set_next(&left, i + 1)) {
        rutin__class class = d->routine->program.facts[i].in_class;

        if (!is_whole(d, class, tell, &facts))
            continue;
        put_class(d, class, out);
        rutin__set_subtract(&left, &facts);
    }
    put_facts(d, &left, true, out);
    rutin__write_end_list(out);
    begin_list(out, "unknown");
    put_facts(d, &left, false, out);
    rutin__write_end_list(out);
    rutin__write_end_object(out);
}

// What may be told where the answer that a step waits for, or will, is yes.
static rutin__set find_awaited(const rutin__decision *d,
                               const rutin__step *step)
{
    const rutin__claim *claims = d->draft.claims;
    bool is_left = rutin__deal_is_open(step) ||
                   step->status == RUTIN_STEP_WAITING;

    if (is_left && !step->any_effective)
        for (int i = step->claims; i >= 0; i = claims[i].next)
            if (claims[i].grounding->ground == step->ground)
                return rutin__draft_claim_tell(&claims[i], &d->history);
    return (rutin__set){0};
}

static void put_telling(const rutin__decision *d, const rutin__step *step,
                        rutin__json_out *out)
{
    rutin__set tell = {0}, awaited = {0};

    if (!step->is_task) {
        tell = step->tell;
        awaited = find_awaited(d, step);
    }
    begin_list(out, "tell");
    for (int i = rutin__set_next(&tell, 0); i >= 0;
         i = rutin__set_next(&tell, i + 1))
        rutin__write_text(out, d->routine->program.facts[i].id);
    rutin__write_end_list(out);
    put_topics(d, "topics", &tell, out);
    put_topics(d, "if_yes", &awaited, out);
}

// ---------------------------------------------------------------- rules

void rutin__reason_step_write(const rutin__decision *d, int place,
                              rutin__json_out *out)
{
    const rutin__step *step = rutin__decide_step_at(d, place);

    put_after(d, place, out);
    put_instead(d, step, out);
    rutin__write_json(out, d->routine->grounds[step->ground]);
    put_text(out, "law", step->is_task ? NULL : step->law);
    put_telling(d, step, out);
    begin_list(out, "because");
    for (int i = step->claims; i >= 0;) {
        const rutin__rule *rule = d->draft.claims[i].contribution->rule;
        bool counts = rutin__draft_rule_counts(&d->draft, &i);

        rutin__write_json(out, rule->as_reason[counts]);
        rutin__write_json_with(out, rule->in_because[d->language], "},");
    }
    rutin__write_end_list(out);
}

void rutin__reason_ban_write(const rutin__decision *d, unsigned actor,
                             rutin__json_out *out)
{
    const rutin_routine *routine = d->routine;
    unsigned verdict = d->draft.bans[actor] == RUTIN__BANNED ? RUTIN__FIRED
                                                             : RUTIN__OPEN;

    begin_list(out, "because");
    for (int i = 0; i < routine->banning_count; i++) {
        const rutin__rule *rule = &routine->rules[routine->banning[i]];

        if (rutin__set_has(&rule->bans, actor) &&
            rutin__judge_verdict(&d->findings, routine->banning[i]) == verdict)
            rutin__write_json(out, rule->in_ban[d->language]);
    }
    rutin__write_end_list(out);
}
