// tool_calls.c - the public calls that try a draft: over every case
//
// They are left out of a build without tools, where no_tools.c stands for them.

#include "answer/decide.h"
#include "api/engine.h"
#include "base/error.h"
#include "base/messages.h"
#include "base/text.h"
#include "case/record.h"
#include "example/coverage.h"
#include "example/example.h"
#include "json/read.h"
#include "routine/routine.h"
#include "rutin.h"
#include "time/clock.h"
#include "tools/check.h"
#include "tools/compare.h"
#include "tools/cover.h"
#include "tools/explain.h"
#include "tools/suggest.h"
#include "tools/trial.h"
#include "tools/verify.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// What a check runs under as any call does.
static rutin_options options_of(const rutin_check_options *how)
{
    return (rutin_options){.language = how->language, .limits = how->limits};
}

rutin_status rutin_check(rutin_engine *engine, const rutin_check_options *how,
                         const char **json, size_t *length)
{
    rutin_check_options check = {0};
    rutin_options options;
    int language;

    rutin__engine_copy_options(&check, sizeof check, how);
    options = options_of(&check);
    options = rutin__engine_resolve(engine, &options);
    if (engine->routine->id == NULL) {
        rutin__engine_begin(engine, options.language);
        rutin__text_reset(&engine->answer);
        rutin__check_mistakes(engine->routine, &engine->answer, &engine->error);
        return rutin__engine_give_answer(engine, json, length);
    }
    language = rutin__engine_begin_aside(engine, &options, 0);
    if (language >= 0) {
        rutin__trial trial = {.routine = engine->routine,
                              .decision = engine->aside,
                              .limits = &options.limits,
                              .error = &engine->error};

        trial.decision->language = language;
        rutin__check(&trial, &check, &engine->in, &engine->answer);
    }
    rutin__engine_end_aside(engine);
    return rutin__engine_give_answer(engine, json, length);
}

rutin_status rutin_verify(rutin_engine *engine, const rutin_options *how,
                          const char **json, size_t *length)
{
    rutin_options options = rutin__engine_resolve(engine, how);
    int language = rutin__engine_begin_aside(engine, &options, 0);
    rutin__trial trial = {.routine = engine->routine,
                          .decision = engine->aside,
                          .limits = &options.limits,
                          .error = &engine->error};

    if (language >= 0) {
        trial.decision->language = language;
        rutin__verify(&trial, &engine->answer);
    }
    rutin__engine_end_aside(engine);
    return rutin__engine_give_answer(engine, json, length);
}

// Begins a call over two routines. False with the error in [engine].
static bool begin_both(rutin_engine *engine, rutin_engine *other,
                       rutin_options *options, size_t length,
                       rutin__trial trials[2])
{
    rutin_engine *engines[] = {engine, other};

    for (int i = 0; i < 2; i++) {
        int language = rutin__engine_begin_aside(engines[i], options, length);

        if (language < 0) {
            engine->error = engines[i]->error;
            return false;
        }
        trials[i] = (rutin__trial){.routine = engines[i]->routine,
                                   .decision = engines[i]->aside,
                                   .limits = &options->limits,
                                   .error = &engine->error};
        trials[i].decision->language = language;
    }
    return true;
}

rutin_status rutin_compare(rutin_engine *engine, rutin_engine *other,
                           const rutin_options *how, const char **json,
                           size_t *length)
{
    rutin_options options = rutin__engine_resolve(engine, how);
    rutin__trial trials[2], *both[] = {&trials[0], &trials[1]};

    if (begin_both(engine, other, &options, 0, trials))
        rutin__compare(both, &engine->in, &engine->answer);
    rutin__engine_end_aside(engine);
    rutin__engine_end_aside(other);
    return rutin__engine_give_answer(engine, json, length);
}

// Reads a case into a trial and decides it.
static bool decide_text(rutin_engine *engine, rutin__trial *trial,
                        const char *json, size_t length, const char *now)
{
    rutin__time at;

    if (now != NULL && !rutin__clock_read(&at, now, strlen(now))) {
        rutin__error_fail(
            &engine->error, RUTIN_ECASE, "now", RUTIN__SAY_no_time,
            RUTIN__WITH({"wanted", .phrase = RUTIN__SAY_a_time_with_offset}));
        return false;
    }
    rutin__record_reset(&trial->decision->record);
    rutin__read_begin(&engine->in, json, length, &engine->error);
    return rutin__record_read(&trial->decision->record, &engine->in,
                              now != NULL ? &at : NULL) &&
           rutin__read_end(&engine->in) &&
           rutin__trial_decide(trial) == RUTIN_OK;
}

rutin_status rutin_compare_case(rutin_engine *engine, rutin_engine *other,
                                const char *json, size_t length,
                                const rutin_options *how, const char **answer,
                                size_t *answer_length)
{
    rutin_options options = rutin__engine_resolve(engine, how);
    rutin__trial trials[2], *both[] = {&trials[0], &trials[1]};

    if (begin_both(engine, other, &options, length, trials) &&
        decide_text(engine, both[0], json, length, options.now) &&
        decide_text(engine, both[1], json, length, options.now))
        rutin__compare_plans(both, &engine->answer);
    rutin__engine_end_aside(engine);
    rutin__engine_end_aside(other);
    return rutin__engine_give_answer(engine, answer, answer_length);
}

rutin_status rutin_explain(rutin_engine *engine, const char *kind,
                           const char *name, const rutin_options *how,
                           const char **json, size_t *length)
{
    rutin_options options = rutin__engine_resolve(engine, how);
    rutin__decision *decision = &engine->decision;
    int was = decision->language, language;
    rutin__explain_what what;

    rutin__engine_begin(engine, options.language);
    rutin__text_reset(&engine->answer);
    language = rutin__engine_find_language(engine, &options);
    if (language >= 0 && !decision->made)
        rutin__error_fail(&engine->error, RUTIN_EUSAGE, NULL,
                          RUTIN__SAY_undecided, NULL);
    else if (language >= 0 && rutin__explain_find(decision, kind, name, &what,
                                                  &engine->error) == RUTIN_OK) {
        decision->language = language;
        rutin__explain(decision, &what, &engine->answer, &engine->error);
        decision->language = was;
    }
    return rutin__engine_give_answer(engine, json, length);
}

// ---------------------------------------------------------------- coverage

static bool open_coverage(rutin_engine *engine)
{
    if (engine->coverage == NULL) {
        engine->coverage = rutin__coverage_new(engine->routine);
        engine->free_coverage = rutin__coverage_free;
    }
    if (engine->coverage == NULL)
        rutin__error_no_memory(&engine->error);
    return engine->coverage != NULL;
}

rutin_status rutin_cover(rutin_engine *engine, const char *json, size_t length,
                         const rutin_options *how, const char **report,
                         size_t *report_length)
{
    rutin_options options = rutin__engine_resolve(engine, how);
    int language = rutin__engine_begin_aside(engine, &options, length);

    if (language >= 0 && open_coverage(engine))
        rutin__cover_test(engine->coverage, engine->aside, &engine->in, json,
                          length, language, &options.limits, &engine->answer,
                          &engine->error);
    rutin__engine_end_aside(engine);
    return rutin__engine_give_answer(engine, report, report_length);
}

rutin_status rutin_cover_join(rutin_engine *engine, const rutin_engine *other)
{
    rutin__engine_begin(engine, NULL);
    if (other == NULL || other->routine != engine->routine)
        return rutin__error_fail(&engine->error, RUTIN_EUSAGE, NULL,
                                 RUTIN__SAY_another_routine, NULL);
    if (other->coverage != NULL && open_coverage(engine))
        rutin__coverage_join(engine->coverage, other->coverage);
    return engine->error.status;
}

rutin_status rutin_coverage(rutin_engine *engine, const rutin_options *how,
                            const char **json, size_t *length)
{
    rutin_options options = rutin__engine_resolve(engine, how);
    int language = rutin__engine_begin_aside(engine, &options, 0);

    if (language >= 0 && open_coverage(engine)) {
        engine->aside->language = language;
        rutin__cover_report(engine->coverage, engine->aside, &engine->answer,
                            &engine->error);
    }
    rutin__engine_end_aside(engine);
    return rutin__engine_give_answer(engine, json, length);
}

rutin_status rutin_suggest(rutin_engine *engine, int64_t most, int64_t percent,
                           const rutin_options *how, const char **json,
                           size_t *length)
{
    rutin_options options = rutin__engine_resolve(engine, how);
    int language = rutin__engine_begin_aside(engine, &options, 0);
    rutin__suggest_how wanted = {.most = most, .percent = percent};

    if (language >= 0 && open_coverage(engine)) {
        engine->aside->language = language;
        rutin__suggest(engine->coverage, engine->aside, &engine->in, &wanted,
                       &options.limits, &engine->answer, &engine->error);
    }
    rutin__engine_end_aside(engine);
    return rutin__engine_give_answer(engine, json, length);
}

rutin_status rutin_test(rutin_engine *engine, const char *json, size_t length,
                        const rutin_options *how, const char **report,
                        size_t *report_length)
{
    rutin_options options = rutin__engine_resolve(engine, how);
    int language = rutin__engine_begin_aside(engine, &options, length);

    if (language >= 0)
        rutin__example_test(engine->aside, &engine->in, json, length, language,
                            &options.limits, NULL, &engine->answer,
                            &engine->error);
    rutin__engine_end_aside(engine);
    return rutin__engine_give_answer(engine, report, report_length);
}
