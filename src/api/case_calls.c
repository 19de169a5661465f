// case_calls.c - the public calls that build a case one thing at a time
//
// Each call writes what it was given as a small piece of a case and lays that
// over the engine's record, so that one reader checks everything and a host
// without JSON gets the same messages as one with.

#include "answer/decide.h"
#include "api/engine.h"
#include "base/error.h"
#include "base/messages.h"
#include "base/text.h"
#include "case/canonical.h"
#include "case/record.h"
#include "case/values.h"
#include "json/read.h"
#include "json/write.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// A piece of a case that is being written.
typedef struct fragment {
    rutin_engine *engine;
    rutin__json_out out;
    int depth; // how many objects are open
} fragment;

// Whether every one of the texts is there and UTF-8.
static bool is_given(rutin_engine *engine, const char *const *texts, int count)
{
    for (int i = 0; i < count; i++) {
        if (texts[i] == NULL) {
            rutin__error_fail(&engine->error, RUTIN_EUSAGE, NULL,
                              RUTIN__SAY_no_text, NULL);
            return false;
        }
        if (!rutin__text_is_utf8(texts[i], strlen(texts[i]))) {
            rutin__error_fail(&engine->error, RUTIN_ECASE, NULL,
                              RUTIN__SAY_not_utf8, NULL);
            return false;
        }
    }
    return true;
}

// Whether [text] can be a declared name or a step's id, and so a member's name.
static bool is_name(rutin_engine *engine, const char *text)
{
    static const char allowed[] = "abcdefghijklmnopqrstuvwxyz"
                                  "ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789#";

    if (text != NULL && text[0] != '\0' && text[strspn(text, allowed)] == '\0')
        return true;
    rutin__error_fail(&engine->error, text == NULL ? RUTIN_EUSAGE : RUTIN_ECASE,
                      NULL, RUTIN__SAY_not_a_name, NULL);
    return false;
}

static void begin(fragment *piece, rutin_engine *engine)
{
    piece->engine = engine;
    rutin__text_reset(&engine->scratch);
    rutin__write_begin(&piece->out, &engine->scratch);
    rutin__write_object(&piece->out);
    piece->depth = 1;
}

static void open_member(fragment *piece, const char *name)
{
    rutin__write_name(&piece->out, name);
    rutin__write_object(&piece->out);
    piece->depth++;
}

// Lays the piece over the case. The plan that was made of it is one no more.
static rutin_status lay_over(fragment *piece)
{
    rutin_engine *engine = piece->engine;

    while (piece->depth-- > 0)
        rutin__write_end_object(&piece->out);
    rutin__write_done(&piece->out);
    if (engine->scratch.failed)
        return rutin__error_no_memory(&engine->error);
    engine->decision.made = false;
    rutin__read_begin(&engine->in, engine->scratch.at, engine->scratch.length,
                      &engine->error);
    rutin__record_patch(&engine->decision.record, &engine->in);
    return engine->error.status;
}

static void put_member(fragment *piece, const char *name, const char *text)
{
    rutin__write_name(&piece->out, name);
    rutin__write_text(&piece->out, text);
}

rutin_status rutin_case_open(rutin_engine *engine, const char *id,
                             const char *opened, const char *now)
{
    const char *texts[] = {id, opened, now};
    fragment piece;

    rutin__engine_begin(engine, NULL);
    rutin__engine_forget(engine);
    if (!is_given(engine, texts, 3))
        return engine->error.status;
    begin(&piece, engine);
    put_member(&piece, "case", id);
    put_member(&piece, "opened", opened);
    put_member(&piece, "now", now);
    if (lay_over(&piece) != RUTIN_OK)
        rutin__engine_forget(engine);
    return engine->error.status;
}

rutin_status rutin_case_now(rutin_engine *engine, const char *now)
{
    fragment piece;

    rutin__engine_begin(engine, NULL);
    if (!is_given(engine, &now, 1))
        return engine->error.status;
    begin(&piece, engine);
    put_member(&piece, "now", now);
    return lay_over(&piece);
}

rutin_status rutin_case_close(rutin_engine *engine, const char *closed)
{
    fragment piece;

    rutin__engine_begin(engine, NULL);
    begin(&piece, engine);
    put_member(&piece, "closed", closed);
    return lay_over(&piece);
}

rutin_status rutin_add(rutin_engine *engine, const char *json, size_t length)
{
    rutin_options options = rutin__engine_resolve(engine, NULL);

    rutin__engine_begin(engine, NULL);
    if (!rutin__engine_fits(engine, length, &options))
        return engine->error.status;
    engine->decision.made = false;
    rutin__read_begin(&engine->in, json, length, &engine->error);
    engine->in.faults = &engine->faults;
    rutin__record_add(&engine->decision.record, &engine->in);
    return engine->error.status;
}

const char *rutin_case(rutin_engine *engine, size_t *length)
{
    rutin__record *record = &engine->decision.record;
    rutin__text *out = &engine->answer;

    rutin__engine_begin(engine, NULL);
    if (rutin__record_check(record, &engine->error) != RUTIN_OK)
        return NULL;
    rutin__canonical_write(record, out);
    if (out->failed)
        rutin__error_no_memory(&engine->error);
    else if (length != NULL)
        *length = out->length;
    return out->failed ? NULL : out->at;
}

// ---------------------------------------------------------------- facts

rutin_status rutin_check_fact(rutin_engine *engine, const char *fact,
                              const char *json, size_t length)
{
    const rutin_routine *routine = engine->routine;
    rutin__json *in = &engine->in;
    int64_t bits;
    int number;

    rutin__engine_begin(engine, NULL);
    if (!is_name(engine, fact))
        return engine->error.status;
    number = rutin__schema_find(&routine->fact_names, fact, strlen(fact));
    rutin__read_begin(in, json, length, &engine->error);
    in->root = number < 0 ? NULL : fact;
    if (number < 0)
        rutin__values_refuse_name(in, (rutin__piece){fact, strlen(fact)},
                                  RUTIN__SAY_a_fact, &routine->fact_names);
    else if (rutin__read_null(in) ||
             rutin__values_read_value(in, &routine->program.facts[number],
                                      &bits))
        rutin__read_end(in);
    in->root = NULL;
    return engine->error.status;
}

// Begins {"facts": {"<fact>": and leaves the value to the caller.
static bool begin_fact(fragment *piece, rutin_engine *engine, const char *fact)
{
    rutin__engine_begin(engine, NULL);
    if (!is_name(engine, fact))
        return false;
    begin(piece, engine);
    open_member(piece, "facts");
    rutin__write_name(&piece->out, fact);
    return true;
}

rutin_status rutin_tell_yes_no(rutin_engine *engine, const char *fact,
                               bool value)
{
    fragment piece;

    if (!begin_fact(&piece, engine, fact))
        return engine->error.status;
    rutin__write_bool(&piece.out, value);
    return lay_over(&piece);
}

rutin_status rutin_tell_number(rutin_engine *engine, const char *fact,
                               int64_t value)
{
    fragment piece;

    if (!begin_fact(&piece, engine, fact))
        return engine->error.status;
    rutin__write_integer(&piece.out, value);
    return lay_over(&piece);
}

rutin_status rutin_tell_one_of(rutin_engine *engine, const char *fact,
                               const char *value)
{
    fragment piece;

    if (!begin_fact(&piece, engine, fact) || !is_given(engine, &value, 1))
        return engine->error.status;
    rutin__write_text(&piece.out, value);
    return lay_over(&piece);
}

rutin_status rutin_tell_any_of(rutin_engine *engine, const char *fact,
                               const char *const *values, int64_t count)
{
    fragment piece;

    if (!begin_fact(&piece, engine, fact))
        return engine->error.status;
    if (count < 0 || count > RUTIN__CHOICES || (count > 0 && values == NULL))
        return rutin__error_fail(
            &engine->error, RUTIN_EUSAGE, NULL, RUTIN__SAY_no_list,
            RUTIN__WITH({"most", .number = RUTIN__CHOICES}));
    if (!is_given(engine, values, (int)count))
        return engine->error.status;
    rutin__write_list(&piece.out);
    for (int64_t i = 0; i < count; i++)
        rutin__write_text(&piece.out, values[i]);
    rutin__write_end_list(&piece.out);
    return lay_over(&piece);
}

rutin_status rutin_tell_text(rutin_engine *engine, const char *fact)
{
    fragment piece;

    if (!begin_fact(&piece, engine, fact))
        return engine->error.status;
    rutin__write_text(&piece.out, "");
    return lay_over(&piece);
}

rutin_status rutin_untell(rutin_engine *engine, const char *fact)
{
    fragment piece;

    if (!begin_fact(&piece, engine, fact))
        return engine->error.status;
    rutin__write_null(&piece.out);
    return lay_over(&piece);
}

// ---------------------------------------------------------------- consent, events

rutin_status rutin_consent(rutin_engine *engine, const char *actor,
                           const char *state)
{
    fragment piece;

    rutin__engine_begin(engine, NULL);
    if (!is_name(engine, actor) || !is_given(engine, &state, 1))
        return engine->error.status;
    begin(&piece, engine);
    open_member(&piece, "consent");
    put_member(&piece, actor, state);
    return lay_over(&piece);
}

// A member of an event: its name and its text.
typedef struct member {
    const char *name, *text;
} member;

// Adds an event of [count] members. Those past the first [needed] may have no
// text, and are then left out.
static rutin_status add_event(rutin_engine *engine, const member *members,
                              int count, int needed)
{
    fragment piece;

    rutin__engine_begin(engine, NULL);
    begin(&piece, engine);
    rutin__write_name(&piece.out, "events");
    rutin__write_list(&piece.out);
    rutin__write_object(&piece.out);
    for (int i = 0; i < count; i++) {
        if (members[i].text == NULL && i >= needed)
            continue;
        if (!is_given(engine, &members[i].text, 1))
            return engine->error.status;
        put_member(&piece, members[i].name, members[i].text);
    }
    rutin__write_end_object(&piece.out);
    rutin__write_end_list(&piece.out);
    return lay_over(&piece);
}

rutin_status rutin_event_contact(rutin_engine *engine, const char *at,
                                 const char *actor, const char *outcome,
                                 const char *ground)
{
    const member members[] = {{"at", at},
                              {"contact", actor},
                              {"outcome", outcome},
                              {"ground", ground}};

    return add_event(engine, members, 4, 3);
}

rutin_status rutin_event_task(rutin_engine *engine, const char *at,
                              const char *task, const char *outcome)
{
    const member members[] = {{"at", at}, {"task", task}, {"outcome", outcome}};

    return add_event(engine, members, 3, 3);
}

rutin_status rutin_event_weighed(rutin_engine *engine, const char *at,
                                 const char *actor, const char *outcome,
                                 const char *law, const char *by,
                                 const char *note)
{
    const member members[] = {{"at", at},           {"weighed", actor},
                              {"outcome", outcome}, {"by", by},
                              {"note", note},       {"law", law}};

    return add_event(engine, members, 6, 5);
}

rutin_status rutin_event_received(rutin_engine *engine, const char *at,
                                  const char *what)
{
    const member members[] = {{"at", at}, {"received", what}};

    return add_event(engine, members, 2, 2);
}
