// check_ladders.c - lines of stand-ins in which nobody is open
//
// Somebody who has to be reached within hours is closed at night, and so are all
// who stand in: then the deadline passes before anybody opens. A week without
// holidays is gone through by quarters of an hour, and then each holiday of a year
// with the day after it, for on those days the hours are others.

#include "tools/check_ladders.h"

#include "base/messages.h"
#include "base/text.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/said.h"
#include "routine/schema.h"
#include "routine/truth.h"
#include "rutin.h"
#include "time/calendar.h"
#include "time/clock.h"
#include "time/deadline.h"
#include "time/hours.h"
#include "time/zone.h"
#include "tools/finding.h"
#include "tools/meaning.h"
#include "tools/places.h"
#include "tools/trial.h"

#include <stdbool.h>
#include <string.h>

enum { STEP = 15 * 60, DAY_STEPS = 24 * 4, WEEK = 7, YEAR = 366, LINE = 16 };

// The actors of a line, from the one who is to be reached.
typedef struct line {
    const rutin__actor *actors[LINE];
    int count;
} line;

// When nobody in a line is open.
typedef struct hole {
    rutin__time from, to;
    bool is_special; // on a holiday, or after one
} hole;

static void find_line(const rutin_routine *routine, int actor, line *l)
{
    const rutin__actor *actors = routine->program.actors;

    for (l->count = 0; actor >= 0 && l->count < LINE;
         actor = actors[actor].if_closed)
        l->actors[l->count++] = &actors[actor];
}

static bool is_open(const rutin__calendar *calendar, const line *l,
                    rutin__time at)
{
    for (int i = 0; i < l->count; i++)
        if (l->actors[i]->hours == NULL ||
            rutin__hours_is_open(l->actors[i]->hours, calendar, at))
            return true;
    return false;
}

// The first opening of anybody in a line. False where that is not known.
static bool find_opening(const rutin__calendar *calendar, const line *l,
                         rutin__time at, rutin__time *opening)
{
    bool found = false;

    for (int i = 0; i < l->count; i++) {
        rutin__time one;

        if (rutin__hours_next_opening(l->actors[i]->hours, calendar, at,
                                      &one) == RUTIN__FOUND &&
            (!found || rutin__clock_compare(one, *opening) < 0)) {
            *opening = one;
            found = true;
        }
    }
    return found;
}

// Since when nobody has been open, by quarters of an hour.
static rutin__time since(const rutin__calendar *calendar, const line *l,
                         rutin__time at)
{
    const rutin__zone *zone = rutin__calendar_zone(calendar);
    rutin__time before = at;

    for (int i = 0; i < 2 * WEEK * DAY_STEPS; i++) {
        before.seconds -= STEP;
        before = rutin__zone_show(zone, before);
        if (is_open(calendar, l, before))
            break;
        at = before;
    }
    return at;
}

// ---------------------------------------------------------------- a day

// Looks for a hole on a day that begins before the deadline of a step, opened then,
// and ends after it.
static bool find_on_day(const rutin_routine *routine, const line *l,
                        const rutin__contribution *by, rutin__day day,
                        hole *found)
{
    const rutin__calendar *calendar = routine->calendar;
    const rutin__zone *zone = rutin__calendar_zone(calendar);

    for (int i = 0; i < DAY_STEPS; i++) {
        rutin__time at = rutin__zone_at(zone, day, i * STEP, 60), due, opening;

        if (is_open(calendar, l, at) ||
            rutin__deadline_find(at, by->within, calendar, l->actors[0]->hours,
                                 &due) != RUTIN__FOUND ||
            !find_opening(calendar, l, at, &opening) ||
            rutin__clock_compare(due, opening) >= 0)
            continue;
        found->from = since(calendar, l, at);
        found->to = opening;
        return true;
    }
    return false;
}

static bool is_special(const rutin__calendar *calendar, rutin__day day)
{
    return calendar != NULL && (rutin__calendar_is_kept(calendar, day) ||
                                rutin__calendar_is_kept(calendar, day - 1));
}

static bool find_hole(const rutin_routine *routine, const line *l,
                      const rutin__contribution *by, hole *found)
{
    rutin__day first = rutin__clock_day(rutin__trial_moment(routine));

    for (int special = 0; special < 2; special++) {
        int looked = 0;

        for (rutin__day day = first; day < first + YEAR; day++) {
            if (is_special(routine->calendar, day) != special)
                continue;
            found->is_special = special != 0;
            if (find_on_day(routine, l, by, day, found))
                return true;
            if (special == 0 && ++looked == 2 * WEEK)
                break;
        }
    }
    return false;
}

// ---------------------------------------------------------------- telling

// Whether a deadline is so short that it can end before an office opens again, and
// is not counted by its days.
static bool is_short(const rutin__contribution *by)
{
    rutin__unit unit = by->within.unit;

    return by->has_within && by->countdown < 0 && by->from_count == 0 &&
           (unit == RUTIN__NOW || unit == RUTIN__MINUTES ||
            unit == RUTIN__HOURS ||
            (unit == RUTIN__DAYS && by->within.count == 0));
}

static void add_time(rutin__checker *c, const hole *h, rutin__time time)
{
    rutin__text *text = &c->scratch[0];
    const char *days = rutin__messages_text(c->list.tongue,
                                            RUTIN__SAY_weekdays);
    char written[RUTIN__TIME_SIZE];

    rutin__clock_write(written, time);
    if (h->is_special) {
        rutin__text_add(text, written, 10);
    } else {
        for (int i = rutin__clock_weekday(rutin__clock_day(time)); i > 0; i--)
            days = strchr(days, ' ') + 1;
        rutin__text_add(text, days, strcspn(days, " "));
    }
    rutin__text_add_char(text, ' ');
    rutin__text_add(text, written + 11, 5);
}

// Where to tell of it: at the line's first; at the time that a rule wants where only
// the rule is of the routine's own.
static rutin__place find_place(const rutin__checker *c,
                               const rutin__contribution *by, const line *l)
{
    rutin__place at = rutin__places_find(&c->places, RUTIN__DECLARED_ACTOR,
                                         l->actors[0]->id, "if_closed");
    rutin__place other = rutin__checker_at_step(c, by, "within");

    if (!rutin__places_is_own(&c->places, at) &&
        rutin__places_is_own(&c->places, other))
        return other;
    return at;
}

static void tell_hole(rutin__checker *c, const rutin__contribution *by,
                      const line *l, const hole *h)
{
    rutin__checker_scratch(c, 0);
    add_time(c, h, h->from);
    rutin__text_add_string(&c->scratch[0], " – ");
    add_time(c, h, h->to);
    rutin__checker_scratch(c, 1);
    for (int i = 0; i < l->count; i++)
        rutin__checker_list(c, 1, l->actors[i]->id);
    rutin__checker_warn(
        c, RUTIN__SAY_ladder_with_hole, find_place(c, by, l),
        RUTIN__WITH({"actor", .text = l->actors[0]->id},
                    {"rule", .text = by->rule->id},
                    {"within", .phrase = rutin__said_within(by->within)},
                    {"count", .number = by->within.count},
                    {"when", .text = rutin__checker_text(c, 0)},
                    {"chain", .text = rutin__checker_text(c, 1)}));
}

// Whether one before it has the same deadline, and so the same holes.
static bool is_tried(const rutin__asking *asking, int at)
{
    const rutin__contribution *by = asking->by[at];

    for (int i = 0; i < at; i++)
        if (is_short(asking->by[i]) &&
            asking->by[i]->within.unit == by->within.unit &&
            asking->by[i]->within.count == by->within.count)
            return true;
    return false;
}

static void check_actor(rutin__checker *c, int actor)
{
    const rutin_routine *routine = c->routine;
    const rutin__asking *asking = &routine->asking[actor];
    line l;
    hole h;

    find_line(routine, actor, &l);
    for (int i = 0; i < asking->count; i++) {
        const rutin__contribution *by = asking->by[i];

        if (!is_short(by) || is_tried(asking, i) ||
            c->meaning.fired[rutin__checker_rule(c, by)] == rutin__truth_no ||
            !find_hole(routine, &l, by, &h))
            continue;
        tell_hole(c, by, &l, &h);
        return;
    }
}

void rutin__check_ladders(rutin__checker *c)
{
    for (int i = 0; i < c->routine->program.actor_count; i++)
        check_actor(c, i);
}
