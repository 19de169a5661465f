// explain.c - why a plan is as it is: each step, each rule, each ban
//
//     a rule that fired      the tests on its path without which it would not
//     one that did not       the nearest path on which it would, and what on it is
//                            not as it is now
//     a ban                  the rules, and the nearest path on which none holds
//     the place of a step    what tells it from the act before it
//
// All of it is read off the diagrams with the classes of the case that was decided;
// nothing is decided anew.

#include "tools/explain.h"

#include "answer/decide.h"
#include "answer/reckon.h"
#include "base/error.h"
#include "base/messages.h"
#include "base/set.h"
#include "base/text.h"
#include "case/record.h"
#include "decide/draft.h"
#include "decide/judge.h"
#include "decide/view.h"
#include "json/write.h"
#include "routine/aspect.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"
#include "tools/path.h"
#include "tools/wording.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef struct explainer {
    const rutin__decision *decision;
    const rutin_routine *routine;
    const rutin__explain_what *what;
    rutin__tongue tongue;
    rutin__paths paths;
    rutin__path path;
    rutin__text words; // scratch
    rutin__json_out out;
} explainer;

// ---------------------------------------------------------------- writing

static void put_text(explainer *e, const char *name, const char *text)
{
    rutin__write_name(&e->out, name);
    rutin__write_text(&e->out, text);
}

static void put_number(explainer *e, const char *name, int64_t number)
{
    rutin__write_name(&e->out, name);
    rutin__write_integer(&e->out, number);
}

static void put_bool(explainer *e, const char *name, bool value)
{
    rutin__write_name(&e->out, name);
    rutin__write_bool(&e->out, value);
}

static void put_words(explainer *e, const char *name)
{
    e->out.text->failed |= e->words.failed;
    rutin__write_name(&e->out, name);
    rutin__write_bytes(&e->out, e->words.at, e->words.length);
}

static void put_said(explainer *e, const char *name, rutin__message message,
                     const rutin__param *with)
{
    rutin__text_reset(&e->words);
    rutin__text_say(&e->words, e->tongue, message, with);
    put_words(e, name);
}

static void put_localized(explainer *e, const char *name, rutin__localized text)
{
    put_text(e, name, rutin__decide_text(e->decision, text));
}

static void put_id(explainer *e, unsigned subject)
{
    put_text(e, "id", rutin__routine_subject_id(e->routine, subject));
    put_text(e, "name", rutin__wording_subject(e->decision, subject));
}

static void put_day(explainer *e, const char *name, rutin__day day)
{
    char text[RUTIN__TIME_SIZE];

    rutin__write_name(&e->out, name);
    if (day == RUTIN__DAY_MIN || day == RUTIN__DAY_MAX) {
        rutin__write_null(&e->out);
        return;
    }
    rutin__clock_write_day(text, day);
    rutin__write_text(&e->out, text);
}

// ---------------------------------------------------------------- paths

static void put_test(explainer *e, const rutin__said *said, bool wanted)
{
    rutin__write_object(&e->out);
    put_text(e, "fact",
             said->fact < 0 ? NULL : e->routine->program.facts[said->fact].id);
    put_bool(e, "told",
             said->fact < 0 || e->decision->record.values[said->fact].known);
    if (!wanted)
        put_bool(e, "settles", said->settles);
    rutin__text_reset(&e->words);
    if (wanted)
        rutin__wording_as_wanted(e->decision, said, &e->words);
    else
        rutin__wording_as_is(e->decision, said, &e->words);
    put_words(e, "text");
    rutin__write_end_object(&e->out);
}

// The tests of the path that was found: as the case has them, or what has to be
// otherwise.
static void put_tests(explainer *e, const char *name, bool wanted)
{
    int hop = 0;

    rutin__write_name(&e->out, name);
    rutin__write_list(&e->out);
    while (hop < e->path.count) {
        rutin__said said = rutin__wording_gather(e->routine, &e->path, &hop,
                                                 true);

        if (said.settles || !wanted)
            put_test(e, &said, wanted);
    }
    rutin__write_end_list(&e->out);
}

// What has to be otherwise for a diagram to come to [wanted]; null where nothing
// can bring it about.
static void put_otherwise(explainer *e, const char *name, rutin__diagram root,
                          rutin__verdict wanted)
{
    if (rutin__path_nearest(&e->paths, root, UINT32_C(1) << wanted,
                            e->decision->view.classes, &e->path)) {
        put_tests(e, name, true);
        return;
    }
    rutin__write_name(&e->out, name);
    rutin__write_null(&e->out);
}

// ---------------------------------------------------------------- rules

static const char *verdict_of(const explainer *e, int rule)
{
    static const char *const names[] = {"silent", "open", "fired"};

    if (!rutin__judge_in_force(&e->routine->rules[rule], e->decision->view.day))
        return "not_in_force";
    return names[rutin__judge_verdict(&e->decision->findings, rule)];
}

static void put_rule_members(explainer *e, int number)
{
    const rutin__rule *rule = &e->routine->rules[number];
    const char *verdict = verdict_of(e, number);

    put_text(e, "rule", rule->id);
    put_text(e, "verdict", verdict);
    put_text(e, "file", rule->file);
    put_number(e, "line", rule->line);
    put_localized(e, "text", rule->because);
    put_text(e, "law", rule->law);
    put_text(e, "source", rule->source);
    put_day(e, "from", rule->from);
    put_day(e, "to", rule->to);
    put_bool(e, "function", rule->code != NULL);
    rutin__path_take(&e->paths, rule->verdict, e->decision->view.classes,
                     &e->path);
    put_tests(e, "because", false);
    if (strcmp(verdict, "fired") == 0 || rule->code != NULL) {
        rutin__write_name(&e->out, "otherwise");
        rutin__write_null(&e->out);
    } else {
        put_otherwise(e, "otherwise", rule->verdict, RUTIN__FIRED);
    }
}

static bool asks_for(const rutin__rule *rule, int subject)
{
    for (int i = 0; i < rule->contribution_count; i++)
        if (rule->contributions[i].subject == subject)
            return true;
    return false;
}

static bool bans(const explainer *e, const rutin__rule *rule, int subject)
{
    return rule->has_bans && subject < e->routine->program.actor_count &&
           rutin__set_has(&rule->bans, (unsigned)subject);
}

static bool is_wanted_rule(const explainer *e, int number)
{
    const rutin__rule *rule = &e->routine->rules[number];

    if (e->what->rule >= 0)
        return number == e->what->rule;
    return e->what->subject < 0 || asks_for(rule, e->what->subject) ||
           bans(e, rule, e->what->subject);
}

static void put_rules(explainer *e)
{
    rutin__write_name(&e->out, "rules");
    rutin__write_list(&e->out);
    for (int i = 0; i < e->routine->rule_count; i++) {
        if (!is_wanted_rule(e, i))
            continue;
        rutin__write_object(&e->out);
        put_rule_members(e, i);
        rutin__write_end_object(&e->out);
    }
    rutin__write_end_list(&e->out);
}

// ---------------------------------------------------------------- the order

// The first step, the whole, of the act before that of the step at [place]; NULL
// where that is the first.
static const rutin__step *act_before(const explainer *e, int place)
{
    const rutin__draft *draft = &e->decision->draft;
    int act = rutin__draft_placed(draft, place)->act;

    while (--place >= 0 && rutin__draft_placed(draft, place)->act >= act)
        ;
    while (place > 0 && rutin__draft_placed(draft, place - 1)->act ==
                            rutin__draft_placed(draft, place)->act)
        place--;
    return place < 0 ? NULL : rutin__draft_placed(draft, place);
}

// Whether the order of two steps is that a rule says so: the gate of the step
// that stands last.
static const rutin__step *gate_of(const explainer *e, const rutin__step *step)
{
    const rutin__draft *draft = &e->decision->draft;
    const rutin__set *gates = &draft->gates[step - draft->steps];
    const rutin__step *last = NULL;

    for (int i = 0; i < draft->step_count; i++) {
        const rutin__step *gate = rutin__draft_placed(draft, i);

        if (gate == step)
            break;
        if (rutin__set_has(gates, draft->order[i]) && gate->act < step->act)
            last = gate;
    }
    return last;
}

static rutin__message tell_apart(const rutin__step *step,
                                 const rutin__step *before)
{
    int due = !before->has_due ? 1 : !step->has_due ? -1 : 0;

    if (before->first != step->first)
        return RUTIN__SAY_why_first_goes_before;
    if (before->when != step->when)
        return RUTIN__SAY_why_urgent;
    if (before->has_closed_until != step->has_closed_until)
        return before->has_closed_until ? RUTIN__SAY_why_held_before
                                        : RUTIN__SAY_why_open_before;
    if (before->has_due && step->has_due)
        due = rutin__clock_compare(before->due, step->due);
    else if (!before->has_due && !step->has_due)
        due = 0;
    if (due != 0)
        return due < 0 ? RUTIN__SAY_why_due_before : RUTIN__SAY_why_held_before;
    return before->declared < step->declared ? RUTIN__SAY_why_declared
                                             : RUTIN__SAY_why_held_before;
}

static void put_order(explainer *e, int place)
{
    const rutin__step *step = rutin__draft_placed(&e->decision->draft, place);
    const rutin__step *other = act_before(e, place), *gate = gate_of(e, step);
    rutin__message message;

    if (step->part_of >= 0) {
        put_said(
            e, "order", RUTIN__SAY_why_part_of,
            RUTIN__WITH({"name", .text = rutin__wording_subject(
                                     e->decision, (unsigned)step->part_of)}));
        return;
    }
    if (other == NULL) {
        put_said(e, "order",
                 step->first ? RUTIN__SAY_why_before_all
                             : RUTIN__SAY_why_most_urgent,
                 NULL);
        return;
    }
    message = gate != NULL ? RUTIN__SAY_why_gate : tell_apart(step, other);
    put_said(
        e, "order", message,
        RUTIN__WITH({"name", .text = rutin__wording_subject(
                                 e->decision,
                                 (gate != NULL ? gate : other)->subject)}));
}

// ---------------------------------------------------------------- steps

static void put_instead(explainer *e, const rutin__step *step)
{
    rutin__write_name(&e->out, "instead_of");
    rutin__write_list(&e->out);
    for (int i = 0; i < step->instead_count; i++) {
        const char *name = rutin__wording_subject(e->decision,
                                                  step->instead_of[i]);

        rutin__text_reset(&e->words);
        rutin__text_say(&e->words, e->tongue,
                        step->instead_why[i] == RUTIN_INSTEAD_CLOSED
                            ? RUTIN__SAY_why_closed
                            : RUTIN__SAY_why_no_answer,
                        RUTIN__WITH({"name", .text = name}));
        e->out.text->failed |= e->words.failed;
        rutin__write_bytes(&e->out, e->words.at, e->words.length);
    }
    rutin__write_end_list(&e->out);
}

// Each rule that asks for the step, once, with the grounds that it gives.
static void put_asking(explainer *e, const rutin__step *step)
{
    const rutin__draft *draft = &e->decision->draft;
    int claim = step->claims;

    rutin__write_name(&e->out, "rules");
    rutin__write_list(&e->out);
    while (claim >= 0) {
        const rutin__rule *rule = draft->claims[claim].contribution->rule;

        rutin__write_object(&e->out);
        put_bool(e, "effective", rutin__draft_rule_counts(draft, &claim));
        put_rule_members(e, (int)(rule - e->routine->rules));
        rutin__write_end_object(&e->out);
    }
    rutin__write_end_list(&e->out);
}

static const char *const whens[] = {[RUTIN_WHEN_NOW] = "now",
                                    [RUTIN_WHEN_TODAY] = "today",
                                    [RUTIN_WHEN_WEEK] = "week",
                                    [RUTIN_WHEN_LATER] = "later",
                                    [RUTIN_WHEN_WAITING] = "waiting"};

static void put_step(explainer *e, int place)
{
    const rutin__step *step = rutin__draft_placed(&e->decision->draft, place);
    const char *ground = rutin__condition_ground_names[step->ground];

    rutin__write_object(&e->out);
    put_number(e, "step", place + 1);
    put_number(e, "act", step->act);
    put_id(e, step->subject);
    put_text(e, "status", rutin__routine_status_names[step->status]);
    put_text(e, "when", whens[step->when]);
    put_text(e, "ground", *ground == '\0' ? NULL : ground);
    put_text(e, "law", step->law);
    put_asking(e, step);
    put_instead(e, step);
    rutin__write_name(&e->out, "time");
    rutin__reckon(e->decision, step, &e->out);
    put_order(e, place);
    rutin__write_end_object(&e->out);
}

static bool is_instead_of(const rutin__step *step, int subject)
{
    for (int i = 0; i < step->instead_count; i++)
        if (step->instead_of[i] == subject)
            return true;
    return false;
}

static bool is_of_rule(const explainer *e, const rutin__step *step, int rule)
{
    const rutin__claim *claims = e->decision->draft.claims;

    for (int i = step->claims; i >= 0; i = claims[i].next)
        if (claims[i].contribution->rule == &e->routine->rules[rule])
            return true;
    return false;
}

static bool is_wanted_step(const explainer *e, const rutin__step *step)
{
    if (e->what->rule >= 0)
        return is_of_rule(e, step, e->what->rule);
    return e->what->subject < 0 || step->subject == e->what->subject ||
           is_instead_of(step, e->what->subject);
}

static void put_steps(explainer *e)
{
    rutin__write_name(&e->out, "steps");
    rutin__write_list(&e->out);
    for (int i = 0; i < e->decision->draft.step_count; i++)
        if (is_wanted_step(e, rutin__draft_placed(&e->decision->draft, i)))
            put_step(e, i);
    rutin__write_end_list(&e->out);
}

// ---------------------------------------------------------------- bans

static bool is_banning(const explainer *e, int number, unsigned actor)
{
    return bans(e, &e->routine->rules[number], (int)actor) &&
           rutin__judge_verdict(&e->decision->findings, number) !=
               RUTIN__SILENT;
}

static void put_banning(explainer *e, unsigned actor)
{
    rutin__write_name(&e->out, "rules");
    rutin__write_list(&e->out);
    for (int i = 0; i < e->routine->rule_count; i++) {
        if (!is_banning(e, i, actor))
            continue;
        rutin__write_object(&e->out);
        put_rule_members(e, i);
        rutin__write_end_object(&e->out);
    }
    rutin__write_end_list(&e->out);
}

static void put_overrode(explainer *e, unsigned actor)
{
    const rutin__findings *findings = &e->decision->findings;

    rutin__write_name(&e->out, "overrode");
    rutin__write_list(&e->out);
    for (int i = rutin__judge_next_fired(findings, 0); i >= 0;
         i = rutin__judge_next_fired(findings, i + 1))
        if (asks_for(&e->routine->rules[i], (int)actor))
            rutin__write_text(&e->out, e->routine->rules[i].id);
    rutin__write_end_list(&e->out);
}

static bool is_wanted_ban(const explainer *e, unsigned actor)
{
    if (e->what->rule >= 0)
        return is_banning(e, e->what->rule, actor);
    return e->what->subject < 0 || (int)actor == e->what->subject;
}

static void put_bans(explainer *e)
{
    uint16_t actors[RUTIN__SUBJECTS];
    int count = rutin__decide_list_bans(e->decision, actors);

    rutin__write_name(&e->out, "bans");
    rutin__write_list(&e->out);
    for (int i = 0; i < count; i++) {
        if (!is_wanted_ban(e, actors[i]))
            continue;
        rutin__write_object(&e->out);
        put_id(e, actors[i]);
        put_bool(e, "certain",
                 e->decision->draft.bans[actors[i]] == RUTIN__BANNED);
        put_banning(e, actors[i]);
        put_overrode(e, actors[i]);
        put_otherwise(e, "lifted_by", e->routine->aspects[actors[i]].ban,
                      RUTIN__SILENT);
        rutin__write_end_object(&e->out);
    }
    rutin__write_end_list(&e->out);
}

// ---------------------------------------------------------------- what is meant

typedef const char *name_of(const void *decision, int number);

static const char *rule_name(const void *decision, int number)
{
    return ((const rutin__decision *)decision)->routine->rules[number].id;
}

static const char *subject_name(const void *decision, int number)
{
    return rutin__routine_subject_id(
        ((const rutin__decision *)decision)->routine, (unsigned)number);
}

static rutin_status find_name(const rutin__decision *decision, name_of *names,
                              int count, const char *name, int *found,
                              rutin_error *error)
{
    int near;

    for (int i = 0; i < count; i++) {
        if (strcmp(names(decision, i), name) == 0) {
            *found = i;
            return RUTIN_OK;
        }
    }
    near = rutin__text_nearest(name, strlen(name), names, decision, count);
    rutin__error_fail(error, RUTIN_EUSAGE, NULL, RUTIN__SAY_nothing_called_so,
                      RUTIN__WITH({"name", .text = name}));
    if (near >= 0)
        rutin__error_help(error, RUTIN__SAY_did_you_mean_name,
                          RUTIN__WITH({"near", .text = names(decision, near)}));
    return RUTIN_EUSAGE;
}

rutin_status rutin__explain_find(const rutin__decision *decision,
                                 const char *kind, const char *name,
                                 rutin__explain_what *what, rutin_error *error)
{
    const rutin_routine *routine = decision->routine;
    int actors = routine->program.actor_count;
    char *end = NULL;
    long place;

    *what = (rutin__explain_what){.subject = -1, .rule = -1};
    if (kind == NULL)
        return RUTIN_OK;
    if (name == NULL ||
        (strcmp(kind, "step") != 0 && strcmp(kind, "rule") != 0 &&
         strcmp(kind, "actor") != 0))
        return rutin__error_fail(error, RUTIN_EUSAGE, NULL,
                                 RUTIN__SAY_not_explained, NULL);
    if (*kind == 'r')
        return find_name(decision, rule_name, routine->rule_count, name,
                         &what->rule, error);
    place = *kind == 's' ? strtol(name, &end, 10) : 0;
    if (place > 0 && *end == '\0' && place <= decision->draft.step_count) {
        what->subject =
            rutin__draft_placed(&decision->draft, (int)place - 1)->subject;
        return RUTIN_OK;
    }
    return find_name(decision, subject_name,
                     *kind == 'a' ? actors
                                  : actors + routine->program.task_count,
                     name, &what->subject, error);
}

// ---------------------------------------------------------------- the whole

static void put_all(explainer *e)
{
    char now[RUTIN__TIME_SIZE];
    const rutin__record *record = &e->decision->record;

    rutin__clock_write(now, record->now);
    rutin__write_object(&e->out);
    put_text(e, "routine", e->routine->id);
    put_text(e, "case", *record->id == '\0' ? NULL : record->id);
    put_text(e, "now", now);
    put_steps(e);
    put_bans(e);
    put_rules(e);
    rutin__write_end_object(&e->out);
}

rutin_status rutin__explain(const rutin__decision *decision,
                            const rutin__explain_what *what, rutin__text *out,
                            rutin_error *error)
{
    explainer e = {.decision = decision,
                   .routine = decision->routine,
                   .what = what,
                   .tongue = rutin__wording_tongue(decision)};

    if (rutin__path_open(&e.paths, e.routine) &&
        rutin__path_init(&e.path, e.routine)) {
        rutin__write_begin(&e.out, out);
        put_all(&e);
        rutin__write_done(&e.out);
        out->failed |= e.words.failed;
    } else {
        rutin__error_no_memory(error);
    }
    rutin__path_clear(&e.path);
    rutin__path_close(&e.paths);
    rutin__text_clear(&e.words);
    return error->status;
}
