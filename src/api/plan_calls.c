// plan_calls.c - the public calls that read a plan one thing at a time
//
// All of them look into the decision; nothing is decided or written here.

#include "answer/decide.h"
#include "answer/speech.h"
#include "api/engine.h"
#include "ask/ask.h"
#include "base/error.h"
#include "base/messages.h"
#include "base/set.h"
#include "base/text.h"
#include "decide/draft.h"
#include "json/pointer.h"
#include "json/read.h"
#include "json/write.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Whether a number is one of [count].
static bool is_within(int64_t number, int64_t count)
{
    return number >= 0 && number < count;
}

static bool has_plan(const rutin_engine *engine)
{
    return engine != NULL && engine->decision.made;
}

// The step at a place; NULL past the last and when there is no plan.
static const rutin__step *find_step(const rutin_engine *engine, int64_t place)
{
    if (!is_within(place, rutin_step_count(engine)))
        return NULL;
    return rutin__decide_step_at(&engine->decision, (int)place);
}

static const rutin__program *program_of(const rutin_engine *engine)
{
    return &engine->routine->program;
}

// ---------------------------------------------------------------- any member

// Gives a value of the plan as text: a text decoded, all else as it stands.
static const char *give_value(rutin_engine *engine, const char *value,
                              size_t length)
{
    rutin__piece text = {value, length};

    if (*value == '"') {
        rutin__read_begin(&engine->in, value, length, &engine->error);
        if (!rutin__read_text(&engine->in, &text, RUTIN__SAY_NOTHING))
            return NULL;
    }
    rutin__text_reset(&engine->answer);
    rutin__text_add(&engine->answer, text.at, text.length);
    if (!engine->answer.failed)
        return engine->answer.at;
    rutin__error_no_memory(&engine->error);
    return NULL;
}

const char *rutin_get(rutin_engine *engine, const char *pointer, size_t *length)
{
    const char *plan, *found;
    size_t size;

    rutin__engine_begin(engine, NULL);
    if (pointer == NULL || !has_plan(engine)) {
        rutin__error_fail(
            &engine->error, RUTIN_EUSAGE, NULL,
            pointer == NULL ? RUTIN__SAY_no_text : RUTIN__SAY_undecided, NULL);
        return NULL;
    }
    plan = rutin_plan(engine, &size);
    if (plan == NULL)
        return NULL;
    if (!engine->plan_is_indexed &&
        !rutin__pointer_index(&engine->nests, plan, size)) {
        rutin__error_no_memory(&engine->error);
        return NULL;
    }
    engine->plan_is_indexed = true;
    found = rutin__pointer_find(&engine->nests, plan, pointer, &size);
    if (found == NULL)
        rutin__error_fail(&engine->error, RUTIN_EUSAGE, NULL,
                          RUTIN__SAY_no_member, NULL);
    if (found == NULL || *found == 'n')
        return NULL;
    found = give_value(engine, found, size);
    if (length != NULL)
        *length = engine->answer.length;
    return found;
}

// ---------------------------------------------------------------- steps

int64_t rutin_step_count(const rutin_engine *engine)
{
    if (!has_plan(engine))
        return 0;
    return engine->decision.draft.step_count;
}

bool rutin_step_is_task(const rutin_engine *engine, int64_t step)
{
    const rutin__step *found = find_step(engine, step);

    return found != NULL && found->is_task;
}

const char *rutin_step_id(const rutin_engine *engine, int64_t step)
{
    const rutin__step *found = find_step(engine, step);

    if (found == NULL)
        return NULL;
    return rutin__routine_subject_id(engine->routine, found->subject);
}

const char *rutin_step_name(const rutin_engine *engine, int64_t step)
{
    const rutin__step *found = find_step(engine, step);
    const rutin__program *program;

    if (found == NULL)
        return NULL;
    program = program_of(engine);
    return rutin__decide_text(
        &engine->decision,
        found->is_task
            ? program->tasks[found->subject - program->actor_count].name
            : program->actors[found->subject].name);
}

const char *rutin_step_phone(const rutin_engine *engine, int64_t step)
{
    const rutin__step *found = find_step(engine, step);

    if (found == NULL || found->is_task)
        return NULL;
    return program_of(engine)->actors[found->subject].phone;
}

const char *rutin_step_performer(const rutin_engine *engine, int64_t step)
{
    const rutin__step *found = find_step(engine, step);

    if (found == NULL || found->performer < 0)
        return NULL;
    return program_of(engine)->actors[found->performer].id;
}

rutin_step_status rutin_step_status_of(const rutin_engine *engine, int64_t step)
{
    const rutin__step *found = find_step(engine, step);

    return found == NULL ? RUTIN_STEP_DONE : (rutin_step_status)found->status;
}

rutin_when rutin_step_when(const rutin_engine *engine, int64_t step)
{
    const rutin__step *found = find_step(engine, step);

    return found == NULL ? RUTIN_WHEN_NOW : (rutin_when)found->when;
}

int64_t rutin_step_act(const rutin_engine *engine, int64_t step)
{
    const rutin__step *found = find_step(engine, step);

    return found == NULL ? 0 : found->act;
}

const char *rutin_step_part_of(const rutin_engine *engine, int64_t step)
{
    const rutin__step *found = find_step(engine, step);

    if (found == NULL || found->part_of < 0)
        return NULL;
    return rutin__routine_subject_id(engine->routine, (unsigned)found->part_of);
}

const char *rutin_step_due(const rutin_engine *engine, int64_t step)
{
    const rutin__step *found = find_step(engine, step);

    if (found == NULL || !found->has_due)
        return NULL;
    rutin__clock_write(engine->shown[step].due, found->due);
    return engine->shown[step].due;
}

bool rutin_step_overdue(const rutin_engine *engine, int64_t step)
{
    const rutin__step *found = find_step(engine, step);

    return found != NULL && found->overdue;
}

const char *rutin_step_closed_until(const rutin_engine *engine, int64_t step)
{
    const rutin__step *found = find_step(engine, step);

    if (found == NULL || !found->has_closed_until)
        return NULL;
    rutin__clock_write(engine->shown[step].closed_until, found->closed_until);
    return engine->shown[step].closed_until;
}

// Turns a text of JSON into the text itself; NULL for null.
static char *read_text(rutin__text *json)
{
    rutin__json in = {0};
    rutin_error error;
    rutin__piece piece;
    char *text = NULL;

    rutin__read_begin(&in, json->at, json->length, &error);
    if (!json->failed && !rutin__read_null(&in) &&
        rutin__read_text(&in, &piece, RUTIN__SAY_NOTHING)) {
        text = malloc(piece.length + 1);
        if (text != NULL) {
            memcpy(text, piece.at, piece.length);
            text[piece.length] = '\0';
        }
    }
    rutin__read_clear(&in);
    return text;
}

// Writes what the routine says of a step, of one kind.
static char *write_words(const rutin__decision *decision,
                         const rutin__step *step, int part)
{
    rutin__text json = {0};
    rutin__json_out out;
    rutin__spoken spoken;
    char *text;

    rutin__speech_find(decision, step, &spoken);
    rutin__write_begin(&out, &json);
    rutin__speech_write(decision, step, &spoken, part, &out);
    rutin__write_done(&out);
    text = read_text(&json);
    rutin__text_clear(&json);
    return text;
}

// What the routine says of a step for a page, of one kind; it is kept until the
// next decision.
static const char *find_words(const rutin_engine *engine, int64_t step,
                              int part)
{
    const rutin__step *found = find_step(engine, step);
    rutin__shown_words *words;

    if (found == NULL || !engine->routine->has_speech)
        return NULL;
    for (words = engine->shown[0].words; words != NULL; words = words->next)
        if (words->step == step && words->part == part)
            return words->text;
    words = malloc(sizeof *words);
    if (words == NULL)
        return NULL;
    *words = (rutin__shown_words){
        .next = engine->shown[0].words,
        .step = step,
        .part = part,
        .text = write_words(&engine->decision, found, part)};
    engine->shown[0].words = words;
    return words->text;
}

const char *rutin_step_heading(const rutin_engine *engine, int64_t step)
{
    return find_words(engine, step, RUTIN__HEADING);
}

const char *rutin_step_say(const rutin_engine *engine, int64_t step)
{
    return find_words(engine, step, RUTIN__SAY);
}

const char *rutin_step_say_not(const rutin_engine *engine, int64_t step)
{
    return find_words(engine, step, RUTIN__SAY_NOT);
}

const char *rutin_step_say_all(const rutin_engine *engine, int64_t step)
{
    return find_words(engine, step, RUTIN__SAY_ALL);
}

const char *rutin_step_basis(const rutin_engine *engine, int64_t step)
{
    return find_words(engine, step, RUTIN__BASIS);
}

const char *rutin_step_by_when(const rutin_engine *engine, int64_t step)
{
    return find_words(engine, step, RUTIN__BY_WHEN);
}

rutin_ground rutin_step_ground(const rutin_engine *engine, int64_t step)
{
    const rutin__step *found = find_step(engine, step);

    return found == NULL ? RUTIN_GROUND_NONE : (rutin_ground)found->ground;
}

const char *rutin_step_law(const rutin_engine *engine, int64_t step)
{
    const rutin__step *found = find_step(engine, step);

    return found == NULL || found->is_task ? NULL : found->law;
}

int64_t rutin_step_tell_count(const rutin_engine *engine, int64_t step)
{
    const rutin__step *found = find_step(engine, step);
    int64_t count = 0;

    if (found == NULL || found->is_task)
        return 0;
    for (unsigned n = 0; n < (unsigned)program_of(engine)->fact_count; n++)
        count += rutin__set_has(&found->tell, n);
    return count;
}

const char *rutin_step_tell(const rutin_engine *engine, int64_t step,
                            int64_t number)
{
    const rutin__step *found = find_step(engine, step);

    if (found == NULL || found->is_task)
        return NULL;
    for (unsigned n = 0; n < (unsigned)program_of(engine)->fact_count; n++)
        if (rutin__set_has(&found->tell, n) && number-- == 0)
            return program_of(engine)->facts[n].id;
    return NULL;
}

// The actor of that number among those that the step stands in for; -1 past the
// last.
static int find_instead(const rutin__step *step, int64_t number)
{
    if (step == NULL || !is_within(number, step->instead_count))
        return -1;
    return (int)number;
}

int64_t rutin_step_instead_count(const rutin_engine *engine, int64_t step)
{
    const rutin__step *found = find_step(engine, step);

    return found == NULL ? 0 : found->instead_count;
}

const char *rutin_step_instead_actor(const rutin_engine *engine, int64_t step,
                                     int64_t number)
{
    const rutin__step *found = find_step(engine, step);
    int at = find_instead(found, number);

    return at < 0 ? NULL : program_of(engine)->actors[found->instead_of[at]].id;
}

rutin_instead rutin_step_instead_why(const rutin_engine *engine, int64_t step,
                                     int64_t number)
{
    const rutin__step *found = find_step(engine, step);
    int at = find_instead(found, number);

    return at < 0 ? RUTIN_INSTEAD_CLOSED
                  : (rutin_instead)found->instead_why[at];
}

// The rule of that number among those that asked for the step; NULL past the
// last. [count], if given, is set to how many there are, [counts] to whether it
// counts.
static const rutin__rule *find_rule(const rutin_engine *engine, int64_t step,
                                    int64_t number, int64_t *count,
                                    bool *counts)
{
    const rutin__step *found = find_step(engine, step);
    const rutin__draft *draft = found ? &engine->decision.draft : NULL;
    const rutin__rule *wanted = NULL;
    int64_t seen = 0;

    for (int i = found ? found->claims : -1; i >= 0; seen++) {
        const rutin__rule *rule = draft->claims[i].contribution->rule;
        bool does = rutin__draft_rule_counts(draft, &i);

        if (seen != number)
            continue;
        wanted = rule;
        if (counts != NULL)
            *counts = does;
    }
    if (count != NULL)
        *count = seen;
    return wanted;
}

bool rutin_step_reason_effective(const rutin_engine *engine, int64_t step,
                                 int64_t number)
{
    bool counts = false;

    find_rule(engine, step, number, NULL, &counts);
    return counts;
}

int64_t rutin_step_reason_count(const rutin_engine *engine, int64_t step)
{
    int64_t count;

    find_rule(engine, step, 0, &count, NULL);
    return count;
}

const char *rutin_step_rule(const rutin_engine *engine, int64_t step,
                            int64_t number)
{
    const rutin__rule *rule = find_rule(engine, step, number, NULL, NULL);

    return rule == NULL ? NULL : rule->id;
}

const char *rutin_step_reason(const rutin_engine *engine, int64_t step,
                              int64_t number)
{
    const rutin__rule *rule = find_rule(engine, step, number, NULL, NULL);

    return rule == NULL ? NULL
                        : rutin__decide_text(&engine->decision, rule->because);
}

// ---------------------------------------------------------------- bans

int64_t rutin_ban_count(const rutin_engine *engine)
{
    return has_plan(engine) ? engine->ban_count : 0;
}

const char *rutin_ban_actor(const rutin_engine *engine, int64_t ban)
{
    if (!is_within(ban, rutin_ban_count(engine)))
        return NULL;
    return program_of(engine)->actors[engine->bans[ban]].id;
}

bool rutin_ban_certain(const rutin_engine *engine, int64_t ban)
{
    return is_within(ban, rutin_ban_count(engine)) &&
           engine->decision.draft.bans[engine->bans[ban]] == RUTIN__BANNED;
}

// ---------------------------------------------------------------- questions

static const rutin__fact *find_question(const rutin_engine *engine, int64_t ask)
{
    rutin__question *const *questions;

    if (!is_within(ask, rutin_ask_count(engine)))
        return NULL;
    questions = engine->decision.inquiry.questions;
    return &program_of(engine)->facts[questions[ask]->fact];
}

int64_t rutin_ask_count(const rutin_engine *engine)
{
    if (!has_plan(engine))
        return 0;
    return engine->decision.inquiry.count;
}

const char *rutin_ask_fact(const rutin_engine *engine, int64_t ask)
{
    const rutin__fact *fact = find_question(engine, ask);

    return fact == NULL ? NULL : fact->id;
}

const char *rutin_ask_question(const rutin_engine *engine, int64_t ask)
{
    const rutin__fact *fact = find_question(engine, ask);

    return fact == NULL ? NULL
                        : rutin__decide_text(&engine->decision, fact->ask);
}

// ---------------------------------------------------------------- warnings

int64_t rutin_warning_count(const rutin_engine *engine)
{
    if (!has_plan(engine))
        return 0;
    return engine->decision.warning_count;
}

const char *rutin_warning_code(const rutin_engine *engine, int64_t warning)
{
    if (!is_within(warning, rutin_warning_count(engine)))
        return NULL;
    return engine->decision.warnings[warning].code;
}

const char *rutin_warning_text(const rutin_engine *engine, int64_t warning)
{
    if (!is_within(warning, rutin_warning_count(engine)))
        return NULL;
    return engine->decision.words.at + engine->decision.warnings[warning].text;
}
