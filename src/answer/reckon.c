// reckon.c - why a step is due when it is, in words
//
//     within 2 hours, counted from when the case was opened, 2026-11-20 22:10
//     within 3 working days, counted from when the case was opened, 2026-12-23
//       10:00; Saturdays and Sundays do not count; 2026-12-25 is a public holiday
//     within 2 hours; the clock starts when the police are reached
//
// What no case changes of it is ready since the load; see routine/fragments.c.

#include "answer/reckon.h"

#include "base/messages.h"
#include "case/history.h"
#include "decide/status.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/said.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/calendar.h"
#include "time/clock.h"
#include "time/deadline.h"
#include "time/hours.h"

#include <stdbool.h>
#include <string.h>

enum { SATURDAY = 5, MOST_NAMED = 3 };

// ---------------------------------------------------------------- writing

typedef struct line {
    const rutin__decision *decision;
    rutin__json_out *out;
    rutin__tongue tongue;
} line;

static void take_said(void *out, const char *bytes, size_t length)
{
    rutin__write_part(out, bytes, length);
}

static void add_with(line *line, rutin__message message,
                     const rutin__param *with)
{
    rutin__messages_say(line->tongue, message, with, take_said, line->out);
}

static void add(line *line, rutin__message message)
{
    add_with(line, message, NULL);
}

static void add_day(line *line, rutin__message message, rutin__day day)
{
    char text[RUTIN__TIME_SIZE];

    rutin__clock_write_day(text, day);
    add_with(line, message, RUTIN__WITH({"day", .text = text}));
}

// What the routine has ready in each language.
static void add_ready(line *line, rutin__localized ready)
{
    rutin__write_json_part(line->out, ready[line->decision->language]);
}

// "2026-11-20 22:10"
static void add_time(line *line, rutin__time time)
{
    char text[RUTIN__TIME_SIZE];

    rutin__clock_write(text, time);
    text[10] = ' ';
    rutin__write_escaped_part(line->out, text, strlen("2026-11-20 22:10"));
}

// What was to start the clock, and is not known to have been received.
static void add_missing(line *line, int what)
{
    const rutin__program *program = &line->decision->routine->program;
    const char *name = rutin__said_received(program, what,
                                            line->decision->language);

    if (name != NULL)
        add_with(line, RUTIN__SAY_not_noted_so,
                 RUTIN__WITH({"name", .text = name}));
    else
        add_with(line, RUTIN__SAY_not_noted,
                 RUTIN__WITH({"name", .text = program->received[what]}));
}

// How long it is, what the clock was started by, and when.
static void add_start(line *line, const rutin__contribution *timed,
                      rutin__time *start)
{
    const rutin_routine *routine = line->decision->routine;
    const rutin__history *history = &line->decision->history;
    const rutin__start *by = NULL;
    bool is_missing;

    rutin__status_clock_start(timed, history, start, &by);
    is_missing = by != NULL && by->op == RUTIN__RECEIVED &&
                 !history->received[by->subject];
    add_ready(line, timed->in_due);
    add_ready(line,
              by == NULL || is_missing ? routine->since_opened : by->in_due);
    add_time(line, *start);
    if (is_missing)
        add_missing(line, by->subject);
}

// ---------------------------------------------------------------- what moved it

// The days from one on and before another on which nobody works, but for
// weekends: a few of them by their dates.
static void add_days_off(line *line, rutin__day from, rutin__day to)
{
    const rutin__calendar *calendar = line->decision->routine->calendar;
    int named = 0;

    for (rutin__day day = from; day < to; day++) {
        bool is_holiday = rutin__calendar_is_holiday(calendar, day);

        if (rutin__clock_weekday(day) >= SATURDAY ||
            !rutin__calendar_is_kept(calendar, day))
            continue;
        if (named++ == MOST_NAMED) {
            add(line, RUTIN__SAY_more_days);
            return;
        }
        add_day(line, is_holiday ? RUTIN__SAY_holiday : RUTIN__SAY_eve, day);
    }
}

// What moved a deadline past the day it would have had.
static void add_moves(line *line, const rutin__step *step, rutin__time start)
{
    const rutin__contribution *timed = step->timed_by;
    const rutin__hours *hours = rutin__routine_hours(
        &line->decision->routine->program, timed->subject);
    rutin__day from = rutin__clock_day(start), to = rutin__clock_day(step->due);

    if (timed->within.unit == RUTIN__WORKING_DAYS &&
        to - from > timed->within.count) {
        add(line, RUTIN__SAY_weekends);
        add_days_off(line, from + 1, to);
    } else if (timed->within.unit == RUTIN__THIS_WORKING_DAY && to > from) {
        add(line, RUTIN__SAY_was_closed);
        if (hours == NULL || hours->holidays)
            add_days_off(line, from, to);
    } else if (timed->within.unit == RUTIN__MONTHS &&
               rutin__clock_date_of_day(from).day !=
                   rutin__clock_date_of_day(to).day) {
        add(line, RUTIN__SAY_short_month);
    }
}

// The first contribution that waits for its clock; NULL where none does.
static const rutin__contribution *find_waiting(const rutin__decision *decision,
                                               const rutin__step *step)
{
    const rutin__claim *claims = decision->draft.claims;

    for (int i = step->claims; i >= 0; i = claims[i].next)
        if (claims[i].times && claims[i].contribution->has_within &&
            claims[i].contribution->from_count > 0)
            return claims[i].contribution;
    return NULL;
}

void rutin__reckon(const rutin__decision *decision, const rutin__step *step,
                   rutin__json_out *out)
{
    const char *language = decision->routine->languages[decision->language];
    line line = {decision, out, rutin__messages_tongue(language)};
    const rutin__contribution *waiting = NULL;
    rutin__time start;

    if (!step->again && step->timed_by == NULL) {
        waiting = find_waiting(decision, step);
        if (waiting == NULL) {
            rutin__write_null(out);
            return;
        }
    }
    rutin__write_begin_text(out);
    if (step->again)
        add(&line, RUTIN__SAY_next_attempt);
    if (step->again && step->timed_by != NULL)
        add(&line, RUTIN__SAY_deadline_was);
    if (waiting != NULL) {
        add_ready(&line, waiting->in_wait);
    } else if (step->timed_by != NULL) {
        add_start(&line, step->timed_by, &start);
        if (step->timed_by->countdown < 0 && !step->again)
            add_moves(&line, step, start);
    }
    rutin__write_end_text(out);
}
