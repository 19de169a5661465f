// outcome.c - what a plan says of one subject, a field at a time, as text
//
// Names are ids and lists have commas between, so that two plans say the same where
// the texts are the same, whatever routines they are of.

#include "tools/outcome.h"

#include "answer/decide.h"
#include "base/set.h"
#include "base/text.h"
#include "decide/draft.h"
#include "decide/judge.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

const char *const rutin__outcome_names[] = {
    [RUTIN__OUTCOME_STATUS] = "step",
    [RUTIN__OUTCOME_BAN] = "ban",
    [RUTIN__OUTCOME_GROUND] = "ground",
    [RUTIN__OUTCOME_TELL] = "tell",
    [RUTIN__OUTCOME_DUE] = "due",
    [RUTIN__OUTCOME_PERFORMER] = "performer",
    [RUTIN__OUTCOME_AFTER] = "after",
    [RUTIN__OUTCOME_INSTEAD] = "instead_of",
    [RUTIN__OUTCOME_GROUNDS] = "ground",
    [RUTIN__OUTCOME_TELLS] = "tell",
    [RUTIN__OUTCOME_WITHIN] = "due",
    [RUTIN__OUTCOME_PERFORMERS] = "performer",
    [RUTIN__OUTCOME_ORDERS] = "order",
};

typedef struct writer {
    const rutin__decision *decision;
    const rutin_routine *routine;
    const rutin__step *step;
    rutin__text *out;
} writer;

// Adds one more of a list, where it is not there yet.
static void add_item(rutin__text *out, const char *item)
{
    size_t length = strlen(item);
    const char *at = out->length == 0 ? NULL : out->at;

    for (; at != NULL; at = strstr(at, ", "), at = at == NULL ? NULL : at + 2)
        if (strncmp(at, item, length) == 0 &&
            (at[length] == '\0' || strncmp(at + length, ", ", 2) == 0))
            return;
    if (out->length > 0)
        rutin__text_add_string(out, ", ");
    rutin__text_add(out, item, length);
}

static const char *id_of(const writer *w, unsigned subject)
{
    return rutin__routine_subject_id(w->routine, subject);
}

// ---------------------------------------------------------------- as it is seen

static void write_ban(const writer *w, int subject)
{
    static const char *const bans[] = {"", "not_excluded", "certain"};

    if (subject < w->routine->program.actor_count)
        rutin__text_add_string(w->out, bans[w->decision->draft.bans[subject]]);
}

static void write_ground(const writer *w)
{
    rutin__text_add_string(w->out,
                           rutin__condition_ground_names[w->step->ground]);
    if (w->step->law != NULL) {
        rutin__text_add_string(w->out, " ");
        rutin__text_add_string(w->out, w->step->law);
    }
}

static void write_facts(const writer *w, const rutin__set *facts)
{
    for (int i = rutin__set_next(facts, 0); i >= 0;
         i = rutin__set_next(facts, i + 1))
        add_item(w->out, w->routine->program.facts[i].id);
}

static void write_due(const writer *w)
{
    char time[RUTIN__TIME_SIZE];

    if (!w->step->has_due)
        return;
    rutin__clock_write(time, w->step->due);
    rutin__text_add_string(w->out, time);
}

static void write_gates(const writer *w)
{
    const rutin__draft *draft = &w->decision->draft;
    const rutin__set *gates = &draft->gates[w->step - draft->steps];

    for (int i = rutin__set_next(gates, 0); i >= 0;
         i = rutin__set_next(gates, i + 1))
        add_item(w->out, id_of(w, draft->steps[i].subject));
}

static void write_seen(const writer *w, rutin__outcome_field field)
{
    switch (field) {
    case RUTIN__OUTCOME_STATUS:
        rutin__text_add_string(w->out,
                               rutin__routine_status_names[w->step->status]);
        break;
    case RUTIN__OUTCOME_GROUND:
        write_ground(w);
        break;
    case RUTIN__OUTCOME_TELL:
        write_facts(w, &w->step->tell);
        break;
    case RUTIN__OUTCOME_DUE:
        write_due(w);
        break;
    case RUTIN__OUTCOME_PERFORMER:
        if (w->step->performer >= 0)
            add_item(w->out, id_of(w, (unsigned)w->step->performer));
        break;
    case RUTIN__OUTCOME_AFTER:
        write_gates(w);
        break;
    default: // RUTIN__OUTCOME_INSTEAD
        for (int i = 0; i < w->step->instead_count; i++)
            add_item(w->out, id_of(w, w->step->instead_of[i]));
    }
}

// ---------------------------------------------------------------- as rules ask

static void add_orders(const writer *w, const rutin__contribution *by)
{
    for (int i = 0; i < by->after_count; i++)
        add_item(w->out, id_of(w, by->after[i]));
    for (int i = 0; i < by->following_count; i++)
        add_item(w->out, id_of(w, by->following[i]));
    if (by->first)
        add_item(w->out, "first");
}

static void write_asked(const writer *w, const rutin__claim *claim,
                        rutin__outcome_field field)
{
    const rutin__contribution *by = claim->contribution;
    char text[256];

    switch (field) {
    case RUTIN__OUTCOME_GROUNDS:
        snprintf(text, sizeof text, "%s%s%.200s",
                 rutin__condition_ground_names[claim->grounding->ground],
                 claim->grounding->law ? " " : "",
                 claim->grounding->law ? claim->grounding->law : "");
        add_item(w->out, text);
        break;
    case RUTIN__OUTCOME_TELLS:
        write_facts(w, &claim->grounding->tell);
        break;
    case RUTIN__OUTCOME_WITHIN:
        if (by->has_within)
            add_item(w->out, by->within_text);
        break;
    case RUTIN__OUTCOME_PERFORMERS:
        if (by->performer >= 0)
            add_item(w->out, id_of(w, (unsigned)by->performer));
        break;
    default: // RUTIN__OUTCOME_ORDERS
        add_orders(w, by);
    }
}

// ---------------------------------------------------------------- the calls

static const rutin__step *find_step(const rutin__decision *decision,
                                    int subject)
{
    int number = decision->draft.step_of[subject];
    const rutin__step *step = number < 0 ? NULL
                                         : &decision->draft.steps[number];

    return step != NULL && step->subject == subject ? step : NULL;
}

void rutin__outcome_write(const rutin__decision *decision, int subject,
                          rutin__outcome_field field, rutin__text *out)
{
    writer w = {.decision = decision, .routine = decision->routine, .out = out};
    const rutin__claim *claims = decision->draft.claims;

    rutin__text_reset(out);
    if (subject < 0)
        return;
    if (field == RUTIN__OUTCOME_BAN) {
        write_ban(&w, subject);
        return;
    }
    w.step = find_step(decision, subject);
    if (w.step == NULL)
        return;
    if (field < RUTIN__OUTCOME_SEEN) {
        write_seen(&w, field);
        return;
    }
    for (int i = w.step->claims; i >= 0; i = claims[i].next)
        write_asked(&w, &claims[i], field);
}

void rutin__outcome_add_rules(const rutin__decision *decision, int subject,
                              rutin__outcome_field field, rutin__text *out)
{
    const rutin_routine *routine = decision->routine;
    const rutin__step *step = subject < 0 ? NULL : find_step(decision, subject);
    const rutin__claim *claims = decision->draft.claims;

    for (int i = 0; subject >= 0 && field == RUTIN__OUTCOME_BAN &&
                    i < routine->banning_count;
         i++)
        if (rutin__set_has(&routine->rules[routine->banning[i]].bans,
                           (unsigned)subject) &&
            rutin__judge_verdict(&decision->findings, routine->banning[i]) !=
                RUTIN__SILENT)
            add_item(out, routine->rules[routine->banning[i]].id);
    for (int i = step == NULL || field == RUTIN__OUTCOME_BAN ? -1
                                                             : step->claims;
         i >= 0; i = claims[i].next)
        add_item(out, claims[i].contribution->rule->id);
}
