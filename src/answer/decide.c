// decide.c - from a case that was read to a plan in memory
//
// The way of a decision, one call a station. It is a pure function: the same
// routine and record give the same plan. Where events say what was told, the first
// stations are gone by for each of them before, as it was then.

#include "answer/decide.h"

#include "base/error.h"
#include "base/stopwatch.h"
#include "case/event.h"
#include "decide/gather.h"
#include "decide/order.h"
#include "decide/permit.h"
#include "routine/condition.h"
#include "routine/routine.h"

#include <stdlib.h>
#include <string.h>

enum { TIME = 1000 }; // milliseconds

bool rutin__decide_init(rutin__decision *decision, const rutin_routine *routine)
{
    memset(decision, 0, sizeof *decision);
    decision->routine = routine;
    return rutin__judge_init(&decision->findings, routine) &&
           rutin__view_init(&decision->view, routine) &&
           rutin__record_init(&decision->record, routine) &&
           rutin__history_init(&decision->history, routine) &&
           rutin__draft_init(&decision->draft, routine) &&
           rutin__ask_init(&decision->inquiry, routine);
}

void rutin__decide_clear(rutin__decision *decision)
{
    rutin__judge_clear(&decision->findings);
    rutin__view_clear(&decision->view);
    free(decision->warnings);
    rutin__record_clear(&decision->record);
    rutin__history_clear(&decision->history);
    rutin__draft_clear(&decision->draft);
    rutin__ask_clear(&decision->inquiry);
    rutin__text_clear(&decision->words);
    rutin__lua_rule_free(decision->code);
    memset(decision, 0, sizeof *decision);
}

const rutin__step *rutin__decide_step_at(const rutin__decision *decision,
                                         int place)
{
    return rutin__draft_placed(&decision->draft, place);
}

const char *rutin__decide_text(const rutin__decision *decision,
                               rutin__localized text)
{
    return text == NULL ? NULL : text[decision->language];
}

rutin__tongue rutin__decide_tongue(const rutin__decision *decision)
{
    return rutin__messages_tongue(
        decision->routine->languages[decision->language]);
}

int rutin__decide_list_bans(const rutin__decision *decision,
                            uint16_t actors[RUTIN__SUBJECTS])
{
    const rutin_routine *routine = decision->routine;
    rutin__set listed = {{0}};
    int count = 0;

    for (int i = 0; i < routine->banning_count; i++) {
        rutin__set bans = routine->rules[routine->banning[i]].bans;

        if (rutin__judge_verdict(&decision->findings, routine->banning[i]) <
            RUTIN__OPEN)
            continue;
        rutin__set_subtract(&bans, &listed);
        for (int k = rutin__set_next(&bans, 0); k >= 0;
             k = rutin__set_next(&bans, k + 1))
            actors[count++] = (uint16_t)k;
        rutin__set_unite(&listed, &bans);
    }
    return count;
}

// ---------------------------------------------------------------- one moment

// The facts that nobody has told.
static rutin__set find_unknown(const rutin__record *record)
{
    rutin__set unknown = rutin__set_of_all(record->routine->program.fact_count);

    rutin__set_subtract(&unknown, &record->known);
    return unknown;
}

static bool make_room(rutin__decision *decision)
{
    rutin__extent room = rutin__gather_extent(decision->routine,
                                              &decision->findings);

    return rutin__draft_reserve(&decision->draft, room);
}

// Judges the rules for a record, which the history then is of.
static rutin_status judge(rutin__decision *decision,
                          const rutin__record *record, rutin_error *error)
{
    rutin_status status;

    rutin__history_sum(&decision->history, record);
    rutin__view_look(&decision->view, &decision->history);
    status = rutin__judge_rules(&decision->view, decision->code,
                                &decision->findings, error);
    if (status == RUTIN_OK && !make_room(decision))
        status = rutin__error_no_memory(error);
    return status;
}

// ---------------------------------------------------------------- what was told

// Holds what an event says was told against what might be told.
static void hold(rutin__event *event, const rutin__permit *permit)
{
    rutin__set others = {{0}};

    event->ungrounded = event->by_consent = event->told;
    for (int i = 0; i < RUTIN__GROUNDS; i++)
        if (i != RUTIN_GROUND_CONSENT)
            rutin__set_unite(&others, &permit->on[i]);
    if (event->ground != RUTIN_GROUND_NONE) {
        rutin__set_subtract(&event->ungrounded, &permit->on[event->ground]);
        if (event->ground != RUTIN_GROUND_CONSENT)
            memset(&event->by_consent, 0, sizeof event->by_consent);
        return;
    }
    rutin__set_subtract(&event->ungrounded, &others);
    rutin__set_subtract(&event->ungrounded, &permit->on[RUTIN_GROUND_CONSENT]);
    rutin__set_subtract(&event->by_consent, &others);
    rutin__set_meet(&event->by_consent, &permit->on[RUTIN_GROUND_CONSENT]);
}

// Looks back at the case as it stood just before an event: what had happened, the
// consents and the rules of that day, and the facts that are known now. Who does
// not answer can be told nothing.
static rutin_status look_back(rutin__decision *decision, int number,
                              rutin_error *error)
{
    rutin__event *event = &decision->record.events[number];
    rutin__record then = decision->record;
    rutin__permit permit;
    rutin_status status;

    then.now = event->at;
    then.event_count = number;
    then.is_past = true;
    status = judge(decision, &then, error);
    if (status != RUTIN_OK)
        return status;
    memset(&permit, 0, sizeof permit);
    rutin__gather(&decision->draft, decision->routine, &decision->findings,
                  &decision->history);
    if (event->outcome != RUTIN__NO_ANSWER)
        rutin__permit_find(&permit, decision->routine, &decision->findings,
                           &decision->draft, &decision->history,
                           event->subject);
    hold(event, &permit);
    return RUTIN_OK;
}

static rutin_status look_back_at_all(rutin__decision *decision,
                                     rutin_error *error)
{
    rutin_status status = RUTIN_OK;

    for (int i = 0; i < decision->record.event_count && status == RUTIN_OK; i++)
        if (!rutin__set_empty(&decision->record.events[i].told))
            status = look_back(decision, i, error);
    return status;
}

// ---------------------------------------------------------------- the way

// Judges the rules as they are now, and before that as they were whenever
// something was told. Those that are Lua functions are judged in a state of its
// own, which ends with the decision so that nothing of one case is left to the
// next.
static rutin_status judge_all(rutin__decision *decision,
                              const rutin_limits *limits, rutin_error *error)
{
    const rutin_routine *routine = decision->routine;
    rutin_status status = RUTIN_OK;

    if (routine->has_code)
        status = rutin__lua_rule_new(&decision->code, routine, limits,
                                     &decision->watch, error);
    if (status == RUTIN_OK)
        status = look_back_at_all(decision, error);
    if (status == RUTIN_OK)
        status = judge(decision, &decision->record, error);
    rutin__lua_rule_free(decision->code);
    decision->code = NULL;
    return status;
}

rutin_status rutin__decide(rutin__decision *decision, int language,
                           const rutin_limits *limits, rutin_error *error)
{
    rutin_status status = rutin__record_check(&decision->record, error);

    decision->made = false;
    decision->language = language;
    rutin__stopwatch_start(&decision->watch, limits == NULL ? 0 : limits->time,
                           TIME);
    if (status != RUTIN_OK)
        return status;
    decision->unknown = find_unknown(&decision->record);
    status = judge_all(decision, limits, error);
    if (status != RUTIN_OK)
        return status;
    rutin__order_draw_up(&decision->draft, &decision->view, &decision->findings,
                         &decision->history);
    decision->inquiry.count = 0;
    if (decision->record.is_closed)
        rutin__draft_keep_done(&decision->draft, decision->routine);
    else if (!rutin__ask(&decision->inquiry, &decision->view,
                         &decision->findings, &decision->draft,
                         &decision->history))
        return rutin__error_no_memory(error);
    decision->made = true;
    return RUTIN_OK;
}
