// rutin.c - the public calls: routines, engines, decisions, tools
//
// Thin by intent: each call resolves its options, hands over to one module and
// gives back what that module said.

#include "rutin.h"

#include "answer/changed.h"
#include "answer/deal.h"
#include "answer/decide.h"
#include "answer/form.h"
#include "answer/ical.h"
#include "answer/page.h"
#include "answer/plan.h"
#include "answer/told.h"
#include "answer/warn.h"
#include "api/engine.h"
#include "ask/ask.h"
#include "base/error.h"
#include "base/memory.h"
#include "base/messages.h"
#include "base/text.h"
#include "case/canonical.h"
#include "case/record.h"
#include "decide/draft.h"
#include "json/faults.h"
#include "json/pointer.h"
#include "json/read.h"
#include "json/write.h"
#include "lang/load.h"
#include "routine/describe.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

const char *rutin_version(void)
{
    return RUTIN_VERSION;
}

const char *rutin_status_text_in(rutin_status status, const char *language)
{
    static const rutin__message texts[] = {
        [RUTIN_OK] = RUTIN__SAY_status_ok,
        [RUTIN_ECASE] = RUTIN__SAY_status_case,
        [RUTIN_EROUTINE] = RUTIN__SAY_status_routine,
        [RUTIN_ELIMIT] = RUTIN__SAY_status_limit,
        [RUTIN_ENOMEM] = RUTIN__SAY_status_memory,
        [RUTIN_EIO] = RUTIN__SAY_status_file,
        [RUTIN_EUSAGE] = RUTIN__SAY_status_usage,
    };
    bool is_known = (unsigned)status < sizeof texts / sizeof *texts;

    return rutin__messages_text(rutin__messages_tongue(language),
                                is_known ? texts[status]
                                         : RUTIN__SAY_status_unknown);
}

const char *rutin_status_text(rutin_status status)
{
    return rutin_status_text_in(status, NULL);
}

// ---------------------------------------------------------------- routines

// The handle is there whatever the status, but for memory.
static rutin_status hand_over(rutin_routine *made, rutin_status status,
                              rutin_routine **routine)
{
    if (status == RUTIN_ENOMEM) {
        rutin_routine_free(made);
        made = NULL;
    }
    *routine = made;
    return status;
}

rutin_status rutin_load_file(const char *path, const rutin_load_options *how,
                             rutin_routine **routine)
{
    rutin_routine *made = calloc(1, sizeof *made);
    rutin_load_options options = {0};

    *routine = NULL;
    if (made == NULL)
        return RUTIN_ENOMEM;
    rutin__engine_copy_options(&options, sizeof options, how);
    return hand_over(made, rutin__load_path(made, path, &options), routine);
}

rutin_status rutin_load(const char *name, const char *source, size_t length,
                        const rutin_load_options *how, rutin_routine **routine)
{
    rutin_routine *made = calloc(1, sizeof *made);
    rutin_load_options options = {0};

    *routine = NULL;
    if (made == NULL)
        return RUTIN_ENOMEM;
    rutin__engine_copy_options(&options, sizeof options, how);
    return hand_over(made, rutin__load(made, name, source, length, &options),
                     routine);
}

// What `use` finds among texts that are all there.
typedef struct given {
    const rutin_source *sources;
    int64_t count;
    rutin_resolver *resolver; // asked of the others; NULL for none
    void *data;
} given;

static bool resolve_given(void *data, const char *id, const char **source,
                          size_t *length)
{
    const given *of = data;

    for (int64_t i = 0; i < of->count; i++)
        if (strcmp(of->sources[i].id, id) == 0) {
            *source = of->sources[i].text;
            *length = of->sources[i].length;
            return true;
        }
    return of->resolver != NULL && of->resolver(of->data, id, source, length);
}

rutin_status rutin_load_sources(const rutin_source *sources, int64_t count,
                                const rutin_load_options *how,
                                rutin_routine **routine)
{
    rutin_load_options options = {0};
    given all = {sources, count, NULL, NULL};

    *routine = NULL;
    if (count < 1)
        return RUTIN_EUSAGE;
    rutin__engine_copy_options(&options, sizeof options, how);
    options.size = 0; // all of it is there
    all.resolver = options.resolver;
    all.data = options.data;
    options.resolver = resolve_given;
    options.data = &all;
    return rutin_load(sources->id, sources->text, sources->length, &options,
                      routine);
}

void rutin_routine_free(rutin_routine *routine)
{
    if (routine == NULL)
        return;
    rutin__memory_clear(&routine->arena);
    free(routine);
}

int64_t rutin_mistake_count(const rutin_routine *routine)
{
    return routine == NULL ? 0 : routine->mistake_count;
}

const rutin_error *rutin_mistake(const rutin_routine *routine, int64_t number)
{
    if (number < 0 || number >= rutin_mistake_count(routine))
        return NULL;
    return &routine->mistakes[number];
}

const char *rutin_routine_id(const rutin_routine *routine)
{
    return routine->id;
}

const char *rutin_routine_version(const rutin_routine *routine)
{
    return routine->version;
}

const char *rutin_routine_digest(const rutin_routine *routine)
{
    return routine->digest;
}

const char *rutin_routine_language(const rutin_routine *routine, int64_t number)
{
    if (number < 0 || number >= routine->language_count)
        return NULL;
    return routine->languages[number];
}

// ---------------------------------------------------------------- engines

static bool init_engine(rutin_engine *engine, const rutin_routine *routine,
                        const rutin_options *how)
{
    engine->routine = routine;
    rutin__engine_copy_options(&engine->defaults, sizeof engine->defaults, how);
    engine->defaults.now = NULL;
    if (engine->defaults.language != NULL) {
        size_t size = strlen(engine->defaults.language) + 1;

        engine->language = malloc(size);
        if (engine->language == NULL)
            return false;
        memcpy(engine->language, engine->defaults.language, size);
        engine->defaults.language = engine->language;
    }
    rutin__engine_begin(engine, NULL);
    return rutin__decide_init(&engine->decision, routine);
}

rutin_engine *rutin_engine_new(const rutin_routine *routine,
                               const rutin_options *how)
{
    rutin_engine *engine = calloc(1, sizeof *engine);

    if (engine != NULL && !init_engine(engine, routine, how)) {
        rutin_engine_free(engine);
        engine = NULL;
    }
    return engine;
}

// Forgets what the calls over a plan have shown in words.
static void forget_words(rutin_engine *engine)
{
    while (engine->shown_room > 0 && engine->shown[0].words != NULL) {
        rutin__shown_words *words = engine->shown[0].words;

        engine->shown[0].words = words->next;
        free(words->text);
        free(words);
    }
}

void rutin_engine_free(rutin_engine *engine)
{
    if (engine == NULL)
        return;
    rutin__decide_clear(&engine->decision);
    if (engine->coverage != NULL)
        engine->free_coverage(engine->coverage);
    rutin__engine_close_aside(engine);
    rutin__read_clear(&engine->in);
    rutin__text_clear(&engine->plan);
    rutin__pointer_clear(&engine->nests);
    rutin__faults_clear(&engine->faults);
    rutin__text_clear(&engine->answer);
    rutin__text_clear(&engine->scratch);
    free(engine->language);
    forget_words(engine);
    free(engine->shown);
    free(engine);
}

const rutin_error *rutin_error_of(const rutin_engine *engine)
{
    return engine == NULL ? NULL : &engine->error;
}

const char *rutin_errors(rutin_engine *engine, size_t *length)
{
    rutin__text *out = &engine->answer;

    if (engine->faults.count == 0 && engine->error.status != RUTIN_OK)
        rutin__faults_note(&engine->faults, &engine->error);
    rutin__text_reset(out);
    rutin__faults_write(&engine->faults, out);
    if (length != NULL)
        *length = out->length;
    return out->failed ? NULL : out->at;
}

// ---------------------------------------------------------------- deciding

// Makes room for the deadlines of all steps as texts. False: no memory.
static bool reserve_shown(rutin_engine *engine)
{
    int room = engine->shown_room;
    void *shown = rutin__memory_grown(engine->shown, &engine->shown_room,
                                      engine->decision.draft.step_count,
                                      sizeof *engine->shown);

    if (shown == NULL)
        return false;
    engine->shown = shown;
    if (room == 0 && engine->shown_room > 0)
        engine->shown[0].words = NULL;
    return true;
}

// Decides what is in the record, and lists what the calls over a plan read.
static rutin_status decide(rutin_engine *engine, const rutin_options *options)
{
    rutin__decision *decision = &engine->decision;
    int language = rutin__engine_find_language(engine, options);
    rutin_status status = engine->error.status;

    forget_words(engine);
    engine->plan_is_written = engine->plan_is_indexed = false;
    engine->plan_is_brief = options->brief;
    if (language >= 0)
        status = rutin__decide(decision, language, &options->limits,
                               &engine->error);
    if (status == RUTIN_OK)
        status = rutin__warn(decision, &engine->error);
    if (status != RUTIN_OK)
        return status;
    if (!reserve_shown(engine)) {
        decision->made = false;
        return rutin__error_no_memory(&engine->error);
    }
    engine->ban_count = rutin__decide_list_bans(decision, engine->bans);
    return RUTIN_OK;
}

// Reads the `now` of the options. False, with the error, when it is no time.
static bool read_now(rutin_engine *engine, const char *text, rutin__time *now)
{
    if (rutin__clock_read(now, text, strlen(text)))
        return true;
    rutin__error_fail(
        &engine->error, RUTIN_ECASE, "now", RUTIN__SAY_no_time,
        RUTIN__WITH({"wanted", .phrase = RUTIN__SAY_a_time_with_offset}));
    return false;
}

// Reads a case into a decision.
static bool read_case(rutin_engine *engine, rutin__decision *decision,
                      const char *json, size_t length,
                      const rutin_options *options)
{
    const char *text = options->now;
    rutin__time now;

    if (text != NULL && !read_now(engine, text, &now))
        return false;
    rutin__read_begin(&engine->in, json, length, &engine->error);
    engine->in.faults = &engine->faults;
    rutin__record_read(&decision->record, &engine->in,
                       text != NULL ? &now : NULL);
    return rutin__record_end(&decision->record, &engine->in);
}

rutin_status rutin_decide(rutin_engine *engine, const char *json, size_t length,
                          const rutin_options *how)
{
    rutin_options options = rutin__engine_resolve(engine, how);

    rutin__engine_begin(engine, options.language);
    rutin__engine_forget(engine);
    if (!rutin__engine_fits(engine, length, &options) ||
        !read_case(engine, &engine->decision, json, length, &options) ||
        decide(engine, &options) != RUTIN_OK)
        rutin__engine_forget(engine);
    return engine->error.status;
}

rutin_status rutin_decide_case(rutin_engine *engine, const rutin_options *how)
{
    rutin_options options = rutin__engine_resolve(engine, how);

    rutin__engine_begin(engine, options.language);
    engine->decision.made = false;
    return decide(engine, &options);
}

static void say_unwritten(rutin_engine *engine)
{
    if (engine->plan.full)
        rutin__error_fail(&engine->error, RUTIN_ELIMIT, NULL,
                          RUTIN__SAY_plan_too_long, NULL);
    else
        rutin__error_no_memory(&engine->error);
}

// Writes the plan, in room that fits the largest so far. One that is too long, or
// for which there is no memory, leaves none taken.
static bool write_plan(rutin_engine *engine)
{
    size_t room = engine->plan.room;

    rutin__text_reset(&engine->plan);
    rutin__plan_write(&engine->decision, engine->plan_is_brief, &engine->plan);
    if (engine->plan.failed) {
        say_unwritten(engine);
        rutin__text_clear(&engine->plan);
        return false;
    }
    if (engine->plan.room != room)
        rutin__text_fit(&engine->plan, RUTIN__WRITE_SPARE);
    return engine->plan_is_written = true;
}

const char *rutin_plan(rutin_engine *engine, size_t *length)
{
    if (engine == NULL || !engine->decision.made)
        return NULL;
    if (!engine->plan_is_written && !write_plan(engine))
        return NULL;
    if (length != NULL)
        *length = engine->plan.length;
    return engine->plan.at;
}

// ---------------------------------------------------------------- tools

rutin_status rutin_describe(rutin_engine *engine, const rutin_options *how,
                            const char **json, size_t *length)
{
    rutin_options options = rutin__engine_resolve(engine, how);
    int language;

    rutin__engine_begin(engine, options.language);
    language = rutin__engine_find_language(engine, &options);
    rutin__text_reset(&engine->answer);
    if (language >= 0)
        rutin__describe(engine->routine, language, &engine->answer);
    return rutin__engine_give_answer(engine, json, length);
}

// The number of whose page it is. False where no actor is called so.
static bool find_reader(rutin_engine *engine, const rutin_page_options *how,
                        int *reader)
{
    const char *actor = how->actor;

    *reader = how->all ? RUTIN__READER_ALL : RUTIN__READER_FINDER;
    if (actor == NULL)
        return true;
    *reader = rutin__schema_find(&engine->routine->actor_names, actor,
                                 strlen(actor));
    if (*reader < 0)
        rutin__error_fail(&engine->error, RUTIN_EUSAGE, NULL,
                          RUTIN__SAY_not_a_name, NULL);
    return *reader >= 0;
}

// Begins a call about the last plan, in its language. False where there is none.
static bool begin_of_plan(rutin_engine *engine)
{
    rutin__engine_begin(engine, NULL);
    rutin__text_reset(&engine->answer);
    if (engine->decision.made)
        rutin__error_speak(
            &engine->error,
            engine->routine->languages[engine->decision.language]);
    else
        rutin__error_fail(&engine->error, RUTIN_EUSAGE, NULL,
                          RUTIN__SAY_undecided, NULL);
    return engine->decision.made;
}

// What a reader gets of the last plan, as [write] has it.
static rutin_status give_reader(rutin_engine *engine,
                                const rutin_page_options *how,
                                void (*write)(const rutin__decision *decision,
                                              int reader, rutin__text *out),
                                const char **answer, size_t *length)
{
    rutin_page_options options = {0};
    int reader;

    rutin__engine_copy_options(&options, sizeof options, how);
    if (begin_of_plan(engine) && find_reader(engine, &options, &reader)) {
        rutin__text_add_string(&engine->answer, "");
        write(&engine->decision, reader, &engine->answer);
    }
    return rutin__engine_give_answer(engine, answer, length);
}

rutin_status rutin_page(rutin_engine *engine, const rutin_page_options *how,
                        const char **json, size_t *length)
{
    return give_reader(engine, how, rutin__page_write, json, length);
}

rutin_status rutin_calendar(rutin_engine *engine, const rutin_page_options *how,
                            const char **text, size_t *length)
{
    return give_reader(engine, how, rutin__ical_write, text, length);
}

rutin_status rutin_question(rutin_engine *engine, int64_t ask,
                            const char **json, size_t *length)
{
    const rutin__inquiry *inquiry = &engine->decision.inquiry;

    if (!begin_of_plan(engine) || ask < 0 || ask >= inquiry->count)
        rutin__error_fail(&engine->error, RUTIN_EUSAGE, NULL,
                          RUTIN__SAY_no_question, NULL);
    else
        rutin__form_write(&engine->decision, inquiry->questions[ask],
                          &engine->answer);
    return rutin__engine_give_answer(engine, json, length);
}

// ---------------------------------------------------------------- beside the case

// The same of a call that decides beside the last plan, and in its language.
static bool begin_beside_plan(rutin_engine *engine, rutin_options *options,
                              size_t length)
{
    if (!begin_of_plan(engine))
        return false;
    options->language = engine->routine->languages[engine->decision.language];
    return rutin__engine_begin_aside(engine, options, length) >= 0;
}

static bool decide_aside(rutin_engine *engine, const rutin_options *options)
{
    return rutin__decide(engine->aside, engine->decision.language,
                         &options->limits, &engine->error) == RUTIN_OK &&
           rutin__warn(engine->aside, &engine->error) == RUTIN_OK;
}

rutin_status rutin_changed(rutin_engine *engine, const char *json,
                           size_t length, const rutin_options *how,
                           const char **answer, size_t *answer_length)
{
    rutin_options options = rutin__engine_resolve(engine, how);

    if (begin_beside_plan(engine, &options, length) &&
        (json == NULL ||
         (read_case(engine, engine->aside, json, length, &options) &&
          decide_aside(engine, &options))))
        rutin__changed_write(json == NULL ? NULL : engine->aside,
                             &engine->decision, &engine->answer);
    rutin__engine_end_aside(engine);
    return rutin__engine_give_answer(engine, answer, answer_length);
}

// Has the case beside be the engine's own, with what [json] lays over it.
static bool copy_case(rutin_engine *engine, const char *json, size_t length)
{
    rutin__record *record = &engine->aside->record;
    rutin__json *in = &engine->in;

    rutin__canonical_write(&engine->decision.record, &engine->scratch);
    if (engine->scratch.failed) {
        rutin__error_no_memory(&engine->error);
        return false;
    }
    rutin__read_begin(in, engine->scratch.at, engine->scratch.length,
                      &engine->error);
    if (!rutin__record_read(record, in, NULL))
        return false;
    rutin__read_begin(in, json, length, &engine->error);
    in->faults = &engine->faults;
    return rutin__record_add(record, in);
}

rutin_status rutin_try(rutin_engine *engine, const char *json, size_t length,
                       const rutin_options *how, const char **answer,
                       size_t *answer_length)
{
    rutin_options options = rutin__engine_resolve(engine, how);

    if (begin_beside_plan(engine, &options, length) &&
        copy_case(engine, json, length) && decide_aside(engine, &options))
        rutin__changed_write(&engine->decision, engine->aside, &engine->answer);
    rutin__text_reset(&engine->scratch);
    rutin__engine_end_aside(engine);
    return rutin__engine_give_answer(engine, answer, answer_length);
}

// The register of the engine's own case, in the language asked for.
static void write_told(rutin_engine *engine, int language)
{
    rutin__decision *decision = &engine->decision;
    int was = decision->language;

    if (!decision->made) {
        rutin__error_fail(&engine->error, RUTIN_EUSAGE, NULL,
                          RUTIN__SAY_undecided, NULL);
        return;
    }
    decision->language = language;
    rutin__told_write(decision, &engine->answer);
    decision->language = was;
}

rutin_status rutin_told(rutin_engine *engine, const char *json, size_t length,
                        const rutin_options *how, const char **answer,
                        size_t *answer_length)
{
    rutin_options options = rutin__engine_resolve(engine, how);
    int language = rutin__engine_begin_aside(engine, &options, length);
    rutin__decision *aside = engine->aside;

    if (language >= 0 && json == NULL)
        write_told(engine, language);
    else if (language >= 0 &&
             read_case(engine, aside, json, length, &options) &&
             rutin__decide(aside, language, &options.limits, &engine->error) ==
                 RUTIN_OK)
        rutin__told_write(aside, &engine->answer);
    rutin__engine_end_aside(engine);
    return rutin__engine_give_answer(engine, answer, answer_length);
}
