// reckon.c - why a step is due when it is, in words
//
//     within 2 hours, counted from when the case was opened, 2026-11-20 22:10
//     within 3 working days, counted from when the case was opened, 2026-12-23
//       10:00; Saturdays and Sundays do not count; 2026-12-25 is a public holiday
//     within 2 hours; the clock starts when the police are reached

#include "answer/reckon.h"

#include "base/text.h"
#include "case/history.h"
#include "decide/status.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/calendar.h"
#include "time/clock.h"
#include "time/deadline.h"
#include "time/hours.h"

#include <stdbool.h>
#include <string.h>

enum { SATURDAY = 5, MOST_NAMED = 3 };

// In Swedish and in English, as JSON has it; % is where a name, a number or a
// day goes.
typedef struct phrase {
    const char *sv, *en;
} phrase;

// One of a unit, and several.
static const struct {
    phrase one, many;
} durations[] = {
    [RUTIN__NOW] = {{"nu", "now"}, {"nu", "now"}},
    [RUTIN__MINUTES] = {{"inom % minut", "within % minute"},
                        {"inom % minuter", "within % minutes"}},
    [RUTIN__HOURS] = {{"inom % timme", "within % hour"},
                      {"inom % timmar", "within % hours"}},
    [RUTIN__DAYS] = {{"senast nästa dag", "by the next day"},
                     {"inom % dagar", "within % days"}},
    [RUTIN__WEEKS] = {{"inom % vecka", "within % week"},
                      {"inom % veckor", "within % weeks"}},
    [RUTIN__MONTHS] = {{"inom % månad", "within % month"},
                       {"inom % månader", "within % months"}},
    [RUTIN__THIS_WORKING_DAY] = {{"denna arbetsdag", "this working day"},
                                 {"denna arbetsdag", "this working day"}},
    [RUTIN__WORKING_DAYS] = {{"senast nästa arbetsdag",
                              "by the next working day"},
                             {"inom % arbetsdagar", "within % working days"}},
};
static const phrase same_day = {"samma dag", "the same day"};
static const phrase days_before = {"% dagar före den dag då detta tar slut: ",
                                   "% days before this runs out: "};

static const phrase counted = {", räknat från ", ", counted from "};
static const phrase opened = {"att ärendet öppnades",
                              "when the case was opened"};
static const phrase comma = {", %", ", %"};

// What starts a clock: has happened, and is yet to happen.
static const struct {
    phrase was, comes;
} starts[] = {
    [RUTIN__REACHED] = {{"att % nåddes", "when % was reached"},
                        {"när % har nåtts", "when % is reached"}},
    [RUTIN__DONE] = {{"att detta gjordes: %", "when this was done: %"},
                     {"när detta är gjort: %", "when this is done: %"}},
    [RUTIN__RECEIVED] = {{"att detta kom in: \\\"%\\\"",
                          "when this was received: \\\"%\\\""},
                         {"när detta har kommit in: \\\"%\\\"",
                          "when this is received: \\\"%\\\""}},
};
static const phrase clock_starts = {"; fristen börjar löpa ",
                                    "; the clock starts "};
static const phrase not_noted = {"; än är inget antecknat om \\\"%\\\"",
                                 "; no \\\"%\\\" is noted yet"};
static const phrase or_else = {" eller ", " or "};

static const phrase was_closed = {
    "; då var det stängt, så nästa öppna dag gäller",
    "; it was closed then, so the next open day holds"};
static const phrase weekends = {"; lördagar och söndagar räknas inte",
                                "; Saturdays and Sundays do not count"};
static const phrase holiday = {"; % är helgdag", "; % is a public holiday"};
static const phrase eve = {"; % är en afton då kontor har stängt",
                           "; % is an eve when offices are closed"};
static const phrase more_days = {", och fler", ", and more"};
static const phrase short_month = {
    "; månaden är kortare, så dess sista dag gäller",
    "; that month is shorter, so its last day holds"};
static const phrase again = {
    "nästa försök efter det senaste, som ingen svarade på",
    "the next attempt after the last, which nobody answered"};
static const phrase deadline_was = {"; fristen var ", "; the deadline was "};

// ---------------------------------------------------------------- writing

typedef struct line {
    const rutin__decision *decision;
    rutin__json_out *out;
    bool is_swedish;
} line;

static void add(line *line, phrase of)
{
    const char *text = line->is_swedish ? of.sv : of.en;

    rutin__write_escaped_part(line->out, text, strlen(text));
}

// Adds what comes before the % of a phrase, or all of it. Returns what comes
// after it; NULL where there is none.
static const char *add_first(line *line, phrase of)
{
    const char *text = line->is_swedish ? of.sv : of.en;
    const char *gap = strchr(text, '%');

    if (gap == NULL) {
        add(line, of);
        return NULL;
    }
    rutin__write_escaped_part(line->out, text, (size_t)(gap - text));
    return gap + 1;
}

// Adds a phrase with a name in it, which the routine keeps.
static void add_name(line *line, phrase of, const char *name)
{
    const char *after = add_first(line, of);

    rutin__write_kept_part(line->out, name);
    rutin__write_escaped_part(line->out, after, strlen(after));
}

// Adds a phrase with digits in it, or without.
static void add_digits(line *line, phrase of, const char *digits, size_t length)
{
    const char *after = add_first(line, of);

    if (after == NULL)
        return;
    rutin__write_escaped_part(line->out, digits, length);
    rutin__write_escaped_part(line->out, after, strlen(after));
}

static void add_day(line *line, phrase of, rutin__day day)
{
    char text[RUTIN__TIME_SIZE];

    rutin__clock_write_day(text, day);
    add_digits(line, of, text, strlen(text));
}

// ", 2026-11-20 22:10"
static void add_time(line *line, rutin__time time)
{
    char text[RUTIN__TIME_SIZE];

    rutin__clock_write(text, time);
    text[10] = ' ';
    add_digits(line, comma, text, strlen("2026-11-20 22:10"));
}

static void add_count(line *line, phrase of, int count)
{
    char digits[RUTIN__NUMBER_SIZE];

    add_digits(line, of, digits, rutin__text_write_number(digits, count));
}

static void add_duration(line *line, const rutin__contribution *timed)
{
    const rutin__program *program = &line->decision->routine->program;
    rutin__duration within = timed->within;

    if (timed->countdown >= 0) {
        const rutin__fact *fact = &program->facts[timed->countdown];

        add_count(line, days_before, within.count);
        rutin__write_kept_part(
            line->out, fact->name == NULL
                           ? fact->id
                           : rutin__decide_text(line->decision, fact->name));
    } else if (within.unit == RUTIN__DAYS && within.count == 0) {
        add(line, same_day);
    } else {
        add_count(line,
                  within.count == 1 ? durations[within.unit].one
                                    : durations[within.unit].many,
                  within.count);
    }
}

// ---------------------------------------------------------------- the clock

// What a start is called: an actor, a task or what is received.
static const char *name_of(const rutin__decision *decision,
                           const rutin__start *start)
{
    const rutin__program *program = &decision->routine->program;

    if (start->op == RUTIN__RECEIVED)
        return program->received[start->subject];
    return rutin__decide_text(decision,
                              start->op == RUTIN__DONE
                                  ? program->tasks[start->subject].name
                                  : program->actors[start->subject].name);
}

// What the clock was started by, and when.
static void add_start(line *line, const rutin__contribution *timed,
                      rutin__time *start)
{
    const rutin__history *history = &line->decision->history;
    const rutin__start *by = NULL;
    bool is_missing;

    rutin__status_clock_start(timed, history, start, &by);
    is_missing = by != NULL && by->op == RUTIN__RECEIVED &&
                 !history->received[by->subject];
    if (by == NULL || is_missing)
        add(line, opened);
    else
        add_name(line, starts[by->op].was, name_of(line->decision, by));
    add_time(line, *start);
    if (is_missing)
        add_name(line, not_noted, name_of(line->decision, by));
}

// What has to happen before the clock starts.
static void add_what_starts(line *line, const rutin__contribution *waiting)
{
    add(line, clock_starts);
    for (int i = 0; i < waiting->from_count; i++) {
        if (i > 0)
            add(line, or_else);
        add_name(line, starts[waiting->from[i].op].comes,
                 name_of(line->decision, &waiting->from[i]));
    }
}

// ---------------------------------------------------------------- what moved it

// The days from one on and before another on which nobody works, but for
// weekends: a few of them by their dates.
static void add_days_off(line *line, rutin__day from, rutin__day to,
                         bool with_eves)
{
    const rutin__calendar *calendar = line->decision->routine->calendar;
    int named = 0;

    for (rutin__day day = from; day < to; day++) {
        bool is_holiday = rutin__calendar_is_holiday(calendar, day);

        if (rutin__clock_weekday(day) >= SATURDAY ||
            !(is_holiday ||
              (with_eves && !rutin__calendar_is_working_day(calendar, day))))
            continue;
        if (named++ == MOST_NAMED) {
            add(line, more_days);
            return;
        }
        add_day(line, is_holiday ? holiday : eve, day);
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
        add(line, weekends);
        add_days_off(line, from + 1, to, true);
    } else if (timed->within.unit == RUTIN__THIS_WORKING_DAY && to > from) {
        add(line, was_closed);
        if (hours == NULL || hours->has_holidays)
            add_days_off(line, from, to, hours == NULL);
    } else if (timed->within.unit == RUTIN__MONTHS &&
               rutin__clock_date_of_day(from).day !=
                   rutin__clock_date_of_day(to).day) {
        add(line, short_month);
    }
}

// The first contribution that waits for its clock; NULL where none does.
static const rutin__contribution *find_waiting(const rutin__decision *decision,
                                               const rutin__step *step)
{
    const rutin__claim *claims = decision->draft.claims;

    for (int i = step->claims; i >= 0; i = claims[i].next)
        if (rutin__draft_claim_counts(step, &claims[i]) &&
            claims[i].contribution->has_within &&
            claims[i].contribution->from_count > 0)
            return claims[i].contribution;
    return NULL;
}

void rutin__reckon(const rutin__decision *decision, const rutin__step *step,
                   rutin__json_out *out)
{
    const char *language = decision->routine->languages[decision->language];
    line line = {decision, out, strcmp(language, "sv") == 0};
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
        add(&line, again);
    if (step->again && step->timed_by != NULL)
        add(&line, deadline_was);
    if (waiting != NULL) {
        add_duration(&line, waiting);
        add_what_starts(&line, waiting);
    } else if (step->timed_by != NULL) {
        add_duration(&line, step->timed_by);
        add(&line, counted);
        add_start(&line, step->timed_by, &start);
        if (step->timed_by->countdown < 0 && !step->again)
            add_moves(&line, step, start);
    }
    rutin__write_end_text(out);
}
