// cover.c - examples that are tested, and what they cover of the routine
//
// What no example covers is said as a handler would: the value that no case has
// decided by alone, `Ålder: under 18`.

#include "tools/cover.h"

#include "answer/decide.h"
#include "base/error.h"
#include "base/set.h"
#include "base/text.h"
#include "example/coverage.h"
#include "example/example.h"
#include "json/read.h"
#include "json/write.h"
#include "routine/condition.h"
#include "routine/condition_text.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"
#include "tools/came.h"
#include "tools/path.h"
#include "tools/wording.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// ---------------------------------------------------------------- testing

typedef struct watch {
    rutin__coverage *coverage;
    rutin__text came;
    rutin__json_out out;
    bool failed;
} watch;

static void look(void *data, const rutin__decision *decision,
                 const char *refusal, rutin__piece given)
{
    watch *w = data;

    rutin__came_write(decision, refusal, &w->out);
    if (refusal != NULL)
        return;
    rutin__coverage_note(w->coverage, decision);
    w->coverage->decided++;
    if (given.at != NULL)
        w->failed |= !rutin__coverage_keep(w->coverage, decision, given.at,
                                           given.length);
}

rutin_status rutin__cover_test(rutin__coverage *coverage,
                               rutin__decision *decision, rutin__json *in,
                               const char *json, size_t length, int language,
                               const rutin_limits *limits, rutin__text *report,
                               rutin_error *error)
{
    watch w = {.coverage = coverage};
    rutin__watcher watcher = {&w, look};

    coverage->examples++;
    rutin__write_begin(&w.out, &w.came);
    rutin__write_list(&w.out);
    rutin__example_test(decision, in, json, length, language, limits, &watcher,
                        report, error);
    rutin__write_end_list(&w.out);
    rutin__write_done(&w.out);
    if (error->status == RUTIN_OK) {
        report->length--; // the brace
        rutin__text_add_string(report, ",\"came\":");
        rutin__text_add(report, w.came.at, w.came.length);
        rutin__text_add_string(report, "}");
        if (w.failed || w.came.failed || report->failed)
            rutin__error_no_memory(error);
    }
    rutin__text_clear(&w.came);
    return error->status;
}

// ---------------------------------------------------------------- the report

typedef struct reporter {
    const rutin__coverage *coverage;
    const rutin_routine *routine;
    const rutin__decision *decision;
    rutin__json_out out;
    rutin__text words;
} reporter;

static void put_number(reporter *r, const char *name, int64_t number)
{
    rutin__write_name(&r->out, name);
    rutin__write_integer(&r->out, number);
}

static void put_text(reporter *r, const char *name, const char *text)
{
    rutin__write_name(&r->out, name);
    rutin__write_text(&r->out, text);
}

static void put_bool(reporter *r, const char *name, bool value)
{
    rutin__write_name(&r->out, name);
    rutin__write_bool(&r->out, value);
}

static void put_words(reporter *r, const char *name)
{
    r->out.text->failed |= r->words.failed;
    rutin__write_name(&r->out, name);
    rutin__write_bytes(&r->out, r->words.at, r->words.length);
}

static void put_share(reporter *r, const char *name, rutin__share share)
{
    rutin__write_name(&r->out, name);
    rutin__write_object(&r->out);
    put_number(r, "done", share.done);
    put_number(r, "of", share.of);
    rutin__write_end_object(&r->out);
}

// ---------------------------------------------------------------- rules

// A value that no case has decided by.
static void put_missing_value(reporter *r, const rutin__covered_value *value)
{
    rutin__hop hop = {.variable = value->variable,
                      .first = value->first,
                      .last = value->last,
                      .like = value->like,
                      .settles = true};
    rutin__path path = {.hops = &hop, .count = 1};
    int first = 0;
    rutin__said said = rutin__wording_gather(r->routine, &path, &first, true);

    rutin__text_reset(&r->words);
    rutin__wording_as_wanted(r->decision, &said, &r->words);
    rutin__write_object(&r->out);
    put_words(r, "text");
    put_number(r, "passed", value->passed);
    rutin__write_end_object(&r->out);
}

static void put_missing(reporter *r, const rutin__covered_rule *rule)
{
    rutin__write_name(&r->out, "missing");
    rutin__write_list(&r->out);
    for (int i = 0; i < rule->test_count; i++) {
        const rutin__covered_test *test =
            &r->coverage->tests[rule->first_test + i];

        for (int k = 0; k < test->value_count; k++) {
            const rutin__covered_value *value =
                &r->coverage->values[test->first_value + k];

            if (value->can_decide && value->decided == 0)
                put_missing_value(r, value);
        }
    }
    rutin__write_end_list(&r->out);
}

static void put_conditions(reporter *r, int first, int count)
{
    rutin__write_name(&r->out, "conditions");
    rutin__write_list(&r->out);
    for (int i = first; i < first + count; i++) {
        const rutin__covered_condition *condition = &r->coverage->conditions[i];

        rutin__text_reset(&r->words);
        rutin__condition_text(&r->routine->program, condition->node, &r->words);
        rutin__write_object(&r->out);
        put_words(r, "text");
        put_number(r, "true", condition->yes);
        put_number(r, "false", condition->no);
        put_number(r, "unknown", condition->unknown);
        put_number(r, "decided_true", condition->decided_yes);
        put_number(r, "decided_false", condition->decided_no);
        rutin__write_end_object(&r->out);
    }
    rutin__write_end_list(&r->out);
}

static void put_rule(reporter *r, int number)
{
    const rutin__rule *of = &r->routine->rules[number];
    const rutin__covered_rule *rule = &r->coverage->rules[number];

    rutin__write_object(&r->out);
    put_text(r, "rule", of->id);
    put_text(r, "file", of->file);
    put_number(r, "line", of->line);
    put_bool(r, "function", of->code != NULL);
    put_bool(r, "can_fire",
             rutin__coverage_can_be(r->coverage, number, RUTIN__FIRED));
    put_bool(r, "can_be_open",
             rutin__coverage_can_be(r->coverage, number, RUTIN__OPEN));
    put_bool(r, "can_be_silent",
             rutin__coverage_can_be(r->coverage, number, RUTIN__SILENT));
    put_number(r, "fired", rule->fired);
    put_number(r, "open", rule->open);
    put_number(r, "silent", rule->silent);
    put_number(r, "not_in_force", rule->outside);
    put_share(r, "mcdc", rutin__coverage_share(r->coverage, number));
    put_share(r, "edges", rutin__coverage_edges(r->coverage, number));
    put_missing(r, rule);
    put_conditions(r, rule->first_condition, rule->condition_count);
    rutin__write_end_object(&r->out);
}

static void put_rules(reporter *r)
{
    rutin__write_name(&r->out, "rules");
    rutin__write_list(&r->out);
    for (int i = 0; i < r->routine->rule_count; i++)
        put_rule(r, i);
    rutin__write_end_list(&r->out);
}

// ---------------------------------------------------------------- terms

static void put_day(reporter *r, const char *name, rutin__day day)
{
    char text[RUTIN__TIME_SIZE];

    rutin__write_name(&r->out, name);
    if (day == RUTIN__DAY_MIN || day == RUTIN__DAY_MAX) {
        rutin__write_null(&r->out);
        return;
    }
    rutin__clock_write_day(text, day);
    rutin__write_text(&r->out, text);
}

static void put_term(reporter *r, int number)
{
    const rutin__covered_term *covered = &r->coverage->terms[number];
    const rutin__term *term = &r->routine->program.terms[covered->term];
    const rutin__term_version *version = &term->versions[covered->version];

    rutin__write_object(&r->out);
    put_text(r, "term", term->id);
    put_text(r, "name",
             term->name == NULL ? NULL : term->name[r->decision->language]);
    put_day(r, "from", version->from);
    put_day(r, "to", version->to);
    put_number(r, "true", covered->yes);
    put_number(r, "false", covered->no);
    put_number(r, "unknown", covered->unknown);
    put_share(r, "mcdc", rutin__coverage_term(r->coverage, number));
    put_conditions(r, covered->first_condition, covered->condition_count);
    rutin__write_end_object(&r->out);
}

static void put_terms(reporter *r)
{
    rutin__write_name(&r->out, "terms");
    rutin__write_list(&r->out);
    for (int i = 0; i < r->coverage->term_count; i++)
        put_term(r, i);
    rutin__write_end_list(&r->out);
}

// ---------------------------------------------------------------- what rules give

static void put_grounds_of(reporter *r, const rutin__rule *rule)
{
    for (int i = 0; i < rule->contribution_count; i++) {
        const rutin__contribution *by = &rule->contributions[i];

        for (int k = 0; k < by->ground_count; k++) {
            const char *ground =
                rutin__condition_ground_names[by->grounds[k].ground];

            rutin__write_object(&r->out);
            put_text(r, "rule", rule->id);
            put_text(r, "step",
                     rutin__routine_subject_id(r->routine, by->subject));
            put_text(r, "ground", *ground == '\0' ? NULL : ground);
            put_number(r, "shown", r->coverage->grounds[by->declared + k]);
            put_number(r, "effective",
                       r->coverage->effective[by->declared + k]);
            rutin__write_end_object(&r->out);
        }
    }
}

static void put_grounds(reporter *r)
{
    rutin__write_name(&r->out, "grounds");
    rutin__write_list(&r->out);
    for (int i = 0; i < r->routine->rule_count; i++)
        put_grounds_of(r, &r->routine->rules[i]);
    rutin__write_end_list(&r->out);
}

static void put_bans(reporter *r)
{
    rutin__write_name(&r->out, "bans");
    rutin__write_list(&r->out);
    for (int i = 0; i < r->routine->rule_count; i++) {
        const rutin__rule *rule = &r->routine->rules[i];

        for (int k = rule->has_bans ? rutin__set_next(&rule->bans, 0) : -1;
             k >= 0; k = rutin__set_next(&rule->bans, k + 1)) {
            rutin__write_object(&r->out);
            put_text(r, "rule", rule->id);
            put_text(r, "actor", r->routine->program.actors[k].id);
            put_number(r, "certain", r->coverage->rules[i].fired);
            put_number(r, "open", r->coverage->rules[i].open);
            rutin__write_end_object(&r->out);
        }
    }
    rutin__write_end_list(&r->out);
}

// How often another stood in for an actor; null where none does.
static void put_ladders(reporter *r)
{
    rutin__write_name(&r->out, "ladders");
    rutin__write_list(&r->out);
    for (int i = 0; i < r->routine->program.actor_count; i++) {
        const rutin__actor *actor = &r->routine->program.actors[i];

        if (actor->if_closed < 0 && actor->if_no_answer < 0)
            continue;
        rutin__write_object(&r->out);
        put_text(r, "actor", actor->id);
        rutin__write_name(&r->out, "closed");
        if (actor->if_closed >= 0)
            rutin__write_integer(&r->out, r->coverage->closed[i]);
        else
            rutin__write_null(&r->out);
        rutin__write_name(&r->out, "no_answer");
        if (actor->if_no_answer >= 0)
            rutin__write_integer(&r->out, r->coverage->silent[i]);
        else
            rutin__write_null(&r->out);
        rutin__write_end_object(&r->out);
    }
    rutin__write_end_list(&r->out);
}

// ---------------------------------------------------------------- the whole

static void put_shares(reporter *r)
{
    rutin__share fired = {0, 0}, mcdc = {0, 0}, edges = {0, 0};

    for (int i = 0; i < r->routine->rule_count; i++) {
        rutin__share share = rutin__coverage_share(r->coverage, i);
        rutin__share passed = rutin__coverage_edges(r->coverage, i);

        fired.of += rutin__coverage_can_be(r->coverage, i, RUTIN__FIRED);
        fired.done += r->coverage->rules[i].fired > 0;
        mcdc.of += share.of;
        mcdc.done += share.done;
        edges.of += passed.of;
        edges.done += passed.done;
    }
    put_share(r, "fired", fired);
    put_share(r, "mcdc", mcdc);
    put_share(r, "edges", edges);
}

rutin_status rutin__cover_report(const rutin__coverage *coverage,
                                 const rutin__decision *decision,
                                 rutin__text *out, rutin_error *error)
{
    reporter r = {.coverage = coverage,
                  .routine = coverage->routine,
                  .decision = decision};

    rutin__write_begin(&r.out, out);
    rutin__write_object(&r.out);
    put_text(&r, "routine", r.routine->id);
    put_number(&r, "examples", coverage->examples);
    put_number(&r, "cases", coverage->decided);
    put_shares(&r);
    put_rules(&r);
    put_terms(&r);
    put_grounds(&r);
    put_bans(&r);
    put_ladders(&r);
    rutin__write_end_object(&r.out);
    rutin__write_done(&r.out);
    if (out->failed || r.words.failed)
        rutin__error_no_memory(error);
    rutin__text_clear(&r.words);
    return error->status;
}
