// decide.c - from a case that was read to a plan in memory
//
// The way of a decision, one call a station. It is a pure function: the same
// routine and record give the same plan.

#include "answer/decide.h"

#include "base/error.h"
#include "base/stopwatch.h"
#include "decide/gather.h"
#include "decide/order.h"
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

// ---------------------------------------------------------------- the way

// The facts that nobody has told.
static rutin__set find_unknown(const rutin__record *record)
{
    rutin__set unknown = rutin__set_of_all(record->routine->program.fact_count);

    rutin__set_subtract(&unknown, &record->known);
    return unknown;
}

// Judges the rules, those that are Lua functions in a state of its own, which
// ends with the decision so that nothing of one case is left to the next.
static rutin_status judge(rutin__decision *decision, const rutin_limits *limits,
                          rutin_error *error)
{
    const rutin_routine *routine = decision->routine;
    rutin_status status = RUTIN_OK;

    if (routine->has_code)
        status = rutin__lua_rule_new(&decision->code, routine, limits,
                                     &decision->watch, error);
    if (status == RUTIN_OK)
        status = rutin__judge_rules(&decision->view, decision->code,
                                    &decision->findings, error);
    rutin__lua_rule_free(decision->code);
    decision->code = NULL;
    return status;
}

static bool make_room(rutin__decision *decision)
{
    rutin__extent room = rutin__gather_extent(decision->routine,
                                              &decision->findings);

    return rutin__draft_reserve(&decision->draft, room);
}

rutin_status rutin__decide(rutin__decision *decision, int language,
                           const rutin_limits *limits, rutin_error *error)
{
    const rutin_routine *routine = decision->routine;
    rutin_status status = rutin__record_check(&decision->record, error);

    decision->made = false;
    decision->language = language;
    rutin__stopwatch_start(&decision->watch, limits == NULL ? 0 : limits->time,
                           TIME);
    if (status != RUTIN_OK)
        return status;
    rutin__history_sum(&decision->history, &decision->record);
    rutin__view_look(&decision->view, &decision->history);
    decision->unknown = find_unknown(&decision->record);
    status = judge(decision, limits, error);
    if (status != RUTIN_OK)
        return status;
    if (!make_room(decision))
        return rutin__error_no_memory(error);
    rutin__order_draw_up(&decision->draft, routine, &decision->findings,
                         &decision->history);
    if (!rutin__ask(&decision->inquiry, &decision->view, &decision->findings,
                    &decision->draft, &decision->history))
        return rutin__error_no_memory(error);
    decision->made = true;
    return RUTIN_OK;
}
