// check.c - all that can be seen of a draft without a case
//
// The load's own mistakes come first, then each check of the list goes through
// the routine and adds what it finds. A check that takes too long finds nothing:
// a coordinator is told nothing rather than what may be false.

#include "tools/check.h"

#include "answer/decide.h"
#include "base/error.h"
#include "base/messages.h"
#include "decide/judge.h"
#include "example/example.h"
#include "json/write.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "time/clock.h"
#include "tools/check_bans.h"
#include "tools/check_conditions.h"
#include "tools/check_header.h"
#include "tools/check_ladders.h"
#include "tools/check_names.h"
#include "tools/check_orders.h"
#include "tools/check_rules.h"
#include "tools/check_steps.h"
#include "tools/check_texts.h"
#include "tools/checker.h"
#include "tools/finding.h"
#include "tools/meaning.h"
#include "tools/places.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void (*const checks[])(rutin__checker *) = {
    rutin__check_header, rutin__check_rules,   rutin__check_conditions,
    rutin__check_bans,   rutin__check_steps,   rutin__check_names,
    rutin__check_orders, rutin__check_ladders, rutin__check_texts,
};

enum { CHECKS = sizeof checks / sizeof *checks };

static void add_mistakes(rutin__findings_list *list,
                         const rutin_routine *routine, bool are_errors)
{
    for (int i = 0; i < routine->mistake_count; i++)
        rutin__finding_add_mistake(list, &routine->mistakes[i], are_errors);
}

static void count(const rutin__findings_list *list, int *errors, int *warnings)
{
    *errors = *warnings = 0;
    for (int i = 0; i < list->count; i++)
        if (list->of[i].is_error)
            ++*errors;
        else if (!list->of[i].is_allowed)
            ++*warnings;
}

static void write(const rutin__findings_list *list, const char *at,
                  rutin__text *text)
{
    const rutin_routine *routine = list->routine;
    rutin__json_out out;
    int errors, warnings;

    count(list, &errors, &warnings);
    rutin__write_begin(&out, text);
    rutin__write_object(&out);
    rutin__write_name(&out, "routine");
    rutin__write_object(&out);
    rutin__write_name(&out, "id");
    rutin__write_text(&out, routine->id);
    rutin__write_name(&out, "version");
    rutin__write_text(&out, routine->version);
    rutin__write_name(&out, "digest");
    rutin__write_text(&out, routine->id == NULL ? NULL : routine->digest);
    rutin__write_end_object(&out);
    rutin__write_name(&out, "at");
    rutin__write_text(&out, at);
    rutin__write_name(&out, "errors");
    rutin__write_integer(&out, errors);
    rutin__write_name(&out, "warnings");
    rutin__write_integer(&out, warnings);
    rutin__write_name(&out, "allowed");
    rutin__write_integer(&out, list->allowed);
    rutin__write_name(&out, "findings");
    rutin__finding_write(list, &out);
    rutin__write_end_object(&out);
    rutin__write_done(&out);
}

rutin_status rutin__check_mistakes(const rutin_routine *routine,
                                   rutin__text *out, rutin_error *error)
{
    rutin__places places = {.routine = routine};
    rutin__findings_list list = {&places, rutin__error_tongue(error), routine,
                                 .count = 0};

    add_mistakes(&list, routine, true);
    write(&list, NULL, out);
    if (list.failed || out->failed)
        rutin__error_no_memory(error);
    rutin__finding_clear(&list);
    return error->status;
}

static bool read_at(rutin__checker *c, const char *at)
{
    if (at == NULL)
        return true;
    c->has_at = rutin__clock_read_day(&c->at, at, strlen(at));
    if (!c->has_at)
        rutin__error_fail(c->trial->error, RUTIN_EUSAGE, NULL,
                          RUTIN__SAY_no_date,
                          RUTIN__WITH({"wanted", .phrase = RUTIN__SAY_a_date}));
    return c->has_at;
}

static void run(rutin__checker *c)
{
    add_mistakes(&c->list, c->routine, false);
    for (int i = 0; i < CHECKS; i++) {
        int before = c->list.count;

        checks[i](c);
        if (rutin__meaning_renew(&c->meaning))
            c->list.count = before;
    }
    c->list.failed |= rutin__diagram_status(c->meaning.builder) == RUTIN_ENOMEM;
    rutin__finding_settle(&c->list);
}

// ---------------------------------------------------------------- examples

enum { EXAMPLES = 4096 };

static void note_fired(void *data, const rutin__decision *decision,
                       const char *refusal, rutin__piece given)
{
    rutin__checker *c = data;

    (void)given;
    for (int i = 0; refusal == NULL && i < c->routine->rule_count; i++)
        c->fires[i] |= rutin__judge_has(decision->findings.fired, i);
}

// Finds where the examples stand in the list of them. -1 where it is none.
static int find_examples(const rutin__checker *c,
                         const rutin_check_options *how, rutin__json *in,
                         rutin__piece *examples)
{
    int count = 0;

    rutin__read_begin(in, how->examples, (size_t)how->examples_length,
                      c->trial->error);
    if (!rutin__read_list(in, RUTIN__SAY_list_of_examples))
        return -1;
    while (rutin__read_element(in)) {
        if (count == EXAMPLES) {
            rutin__read_fail(in, RUTIN_ELIMIT, RUTIN__SAY_too_many,
                             RUTIN__WITH({"most", .number = EXAMPLES}));
            return -1;
        }
        rutin__read_raw(in, &examples[count++]);
    }
    return rutin__read_end(in) ? count : -1;
}

// Puts the number of an example before the path of what is wrong in it: "[3]", or
// "[3].expect.steps".
static void number_error(rutin_error *error, int number)
{
    char where[sizeof error->where];

    snprintf(where, sizeof where, "[%d]%s%.200s", number,
             error->where[0] == '\0' ? "" : ".", error->where);
    memcpy(error->where, where, sizeof where);
}

// Decides the cases of all examples, and notes which rules fire.
static bool run_examples(rutin__checker *c, const rutin_check_options *how,
                         rutin__json *in)
{
    rutin__trial *trial = c->trial;
    rutin__piece *examples;
    rutin__watcher watcher = {c, note_fired};
    rutin__text report = {0};
    int count = 0;

    if (how->examples == NULL)
        return true;
    c->fires = calloc((size_t)c->routine->rule_count + 1, sizeof *c->fires);
    examples = calloc(EXAMPLES, sizeof *examples);
    if (c->fires != NULL && examples != NULL)
        count = find_examples(c, how, in, examples);
    else
        rutin__error_no_memory(trial->error);
    for (int i = 0; i < count && trial->error->status == RUTIN_OK; i++) {
        rutin__text_reset(&report);
        rutin__example_test(trial->decision, in, examples[i].at,
                            examples[i].length, c->language, trial->limits,
                            &watcher, &report, trial->error);
        if (trial->error->status == RUTIN_ECASE)
            number_error(trial->error, i);
    }
    rutin__text_clear(&report);
    free(examples);
    return trial->error->status == RUTIN_OK;
}

// ---------------------------------------------------------------- the whole

static rutin_status init(rutin__checker *c)
{
    const rutin_routine *routine = c->routine;

    if (routine->sources == NULL)
        return rutin__error_fail(c->trial->error, RUTIN_EUSAGE, NULL,
                                 RUTIN__SAY_no_sources, NULL);
    c->list = (rutin__findings_list){
        &c->places, rutin__error_tongue(c->trial->error), routine, .count = 0};
    if (!rutin__places_init(&c->places, routine) ||
        rutin__meaning_init(&c->meaning, routine) == RUTIN_ENOMEM)
        return rutin__error_no_memory(c->trial->error);
    rutin__meaning_renew(&c->meaning);
    return RUTIN_OK;
}

static void clear(rutin__checker *c)
{
    rutin__places_clear(&c->places);
    rutin__meaning_clear(&c->meaning);
    rutin__finding_clear(&c->list);
    free(c->fires);
    for (int i = 0; i < 4; i++)
        rutin__text_clear(&c->scratch[i]);
}

rutin_status rutin__check(rutin__trial *trial, const rutin_check_options *how,
                          rutin__json *in, rutin__text *out)
{
    rutin__checker c = {.routine = trial->routine,
                        .language = trial->decision->language,
                        .trial = trial};

    if (init(&c) == RUTIN_OK && read_at(&c, how->at) &&
        run_examples(&c, how, in)) {
        run(&c);
        write(&c.list, how->at, out);
        if (c.list.failed || out->failed)
            rutin__error_no_memory(trial->error);
    }
    clear(&c);
    return trial->error->status;
}
