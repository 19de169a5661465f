// ladder.c - who is contacted when somebody is closed or does not answer
//
//     an actor that did not answer `tries` times hands over to if_no_answer
//     one that is closed, and opens only after the deadline, to if_closed
//
// Loading refuses circles and ladders of more than RUTIN__RUNGS.

#include "decide/ladder.h"

#include "case/event.h"
#include "case/record.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/calendar.h"
#include "time/deadline.h"
#include "time/hours.h"

#include <stddef.h>

static const rutin__actor *actor_of(const rutin__history *history,
                                    unsigned actor)
{
    return &history->record->routine->program.actors[actor];
}

static const rutin__door *look_at_door(const rutin__history *history,
                                       unsigned number)
{
    const rutin__actor *actor = actor_of(history, number);
    rutin__door *door = &history->doors[actor->open_like];

    if (door->round != history->round)
        door->found = rutin__hours_next_opening(
            actor->hours, history->record->routine->calendar,
            history->record->now, &door->opening);
    door->round = history->round;
    return door;
}

bool rutin__ladder_closed_until(const rutin__history *history, unsigned actor,
                                rutin__time *opening)
{
    const rutin__door *door;

    if (actor_of(history, actor)->hours == NULL)
        return false;
    door = look_at_door(history, actor);
    *opening = door->opening;
    return door->found == RUTIN__FOUND &&
           rutin__clock_compare(door->opening, history->record->now) != 0;
}

static bool never_opens(const rutin__history *history, unsigned actor)
{
    return actor_of(history, actor)->hours != NULL &&
           look_at_door(history, actor)->found == RUTIN__NOT_FOUND;
}

// Whether the contact has to be made before the actor opens again.
static bool is_closed_until(rutin__ladder *ladder,
                            const rutin__history *history, unsigned number,
                            const rutin__time *due)
{
    rutin__time opening;

    if (actor_of(history, number)->hours == NULL)
        return false;
    if (never_opens(history, number))
        return true;
    if (due == NULL)
        return false;
    if (look_at_door(history, number)->found == RUTIN__NO_YEAR)
        return ladder->no_year = true;
    return rutin__ladder_closed_until(history, number, &opening) &&
           rutin__clock_compare(*due, opening) < 0;
}

// Whether the actor will have closed when the next attempt is due; then until
// when.
static bool is_closed_then(const rutin__ladder *ladder,
                           const rutin__history *history, unsigned number,
                           rutin__time *opening)
{
    const rutin__actor *actor = actor_of(history, number);
    const rutin_routine *routine = history->record->routine;

    return ladder->again && actor->hours != NULL &&
           rutin__hours_next_opening(actor->hours, routine->calendar,
                                     ladder->next, opening) == RUTIN__FOUND &&
           rutin__clock_compare(*opening, ladder->next) != 0;
}

// The same of an attempt that is still to come and cannot wait until then.
static bool closes_before_next(const rutin__ladder *ladder,
                               const rutin__history *history, unsigned number,
                               const rutin__time *due)
{
    rutin__time opening;

    return due != NULL && ladder->again &&
           rutin__clock_compare(ladder->next, history->record->now) > 0 &&
           is_closed_then(ladder, history, number, &opening) &&
           rutin__clock_compare(*due, opening) < 0;
}

// Whether an actor has not answered as often as it is tried.
static bool is_silent(const rutin__history *history, unsigned actor)
{
    return history->traces[actor].unanswered >= actor_of(history, actor)->tries;
}

static bool was_open(const rutin__history *history, unsigned actor,
                     rutin__time moment)
{
    const rutin__hours *hours = actor_of(history, actor)->hours;
    rutin__time opening;

    return hours == NULL ||
           (rutin__hours_next_opening(hours, history->record->routine->calendar,
                                      moment, &opening) == RUTIN__FOUND &&
            rutin__clock_compare(opening, moment) == 0);
}

bool rutin__ladder_passes(const rutin__ladder *ladder,
                          const rutin__history *history, unsigned actor,
                          rutin_instead *why)
{
    bool is_tried = history->traces[actor].unanswered > 0;

    *why = is_silent(history, actor) || (ladder->reached && is_tried)
               ? RUTIN_INSTEAD_NO_ANSWER
               : RUTIN_INSTEAD_CLOSED;
    return *why == RUTIN_INSTEAD_NO_ANSWER || ladder->reached == NULL ||
           !was_open(history, actor, *ladder->reached);
}

// Whom the actor hands over to now; -1 for nobody.
static int next_rung(rutin__ladder *ladder, const rutin__history *history,
                     unsigned number, const rutin__time *due)
{
    const rutin__actor *actor = actor_of(history, number);

    if (is_silent(history, number))
        return actor->if_no_answer;
    if (actor->if_closed >= 0 &&
        (is_closed_until(ladder, history, number, due) ||
         closes_before_next(ladder, history, number, due)))
        return actor->if_closed;
    if (actor->if_no_answer >= 0 && never_opens(history, number))
        return actor->if_no_answer;
    return -1;
}

// An attempt without answer may say when the next one is due.
static void wait_again(rutin__ladder *ladder, const rutin__history *history,
                       unsigned number)
{
    const rutin__actor *actor = actor_of(history, number);
    const rutin__trace *trace = &history->traces[number];

    if (!actor->has_again || trace->unanswered == 0)
        return;
    ladder->again = true;
    ladder->next = rutin__deadline_add(
        trace->last_try, actor->again,
        rutin__calendar_zone(history->record->routine->calendar));
}

void rutin__ladder_climb(rutin__ladder *ladder, const rutin__history *history,
                         unsigned actor, const rutin__time *due)
{
    int at = (int)actor;
    rutin__time opening;

    ladder->count = 0;
    ladder->again = ladder->no_year = false;
    ladder->reached = NULL;
    while (at >= 0 && ladder->count < RUTIN__RUNGS) {
        ladder->rungs[ladder->count++] = (uint16_t)at;
        wait_again(ladder, history, (unsigned)at);
        at = next_rung(ladder, history, (unsigned)at, due);
    }
    while (ladder->count > 1 &&
           never_opens(history, ladder->rungs[ladder->count - 1]))
        ladder->count--;
    at = ladder->rungs[ladder->count - 1];
    if (is_closed_then(ladder, history, (unsigned)at, &opening))
        ladder->next = opening;
    ladder->exhausted = ladder->count > 1 && is_silent(history, (unsigned)at);
}

// Climbs by both ways from the last rung, until one that was reached.
static bool search(rutin__ladder *ladder, const rutin__history *history)
{
    const rutin__actor *actor = actor_of(history,
                                         ladder->rungs[ladder->count - 1]);
    const int ways[] = {actor->if_no_answer, actor->if_closed};

    for (int i = 0; i < 2; i++) {
        if (ways[i] < 0 || ladder->count == RUTIN__RUNGS)
            continue;
        ladder->rungs[ladder->count++] = (uint16_t)ways[i];
        ladder->reached = &history->traces[ways[i]].start;
        if (history->traces[ways[i]].last == RUTIN__REACHED_THEM ||
            search(ladder, history))
            return true;
        ladder->count--;
    }
    return false;
}

bool rutin__ladder_find_reached(rutin__ladder *ladder,
                                const rutin__history *history, unsigned actor)
{
    *ladder = (rutin__ladder){.rungs = {(uint16_t)actor}, .count = 1};
    return search(ladder, history);
}
