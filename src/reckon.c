// reckon.c - why a step is due when it is, in words
//
//     within "2 h", from when the case was opened, 2026-11-20 22:10
//     the clock starts when the report is received
//
// Stands on decision; plan.c gives it as `due_because`.

#include "reckon.h"

#include "deadline.h"
#include "status.h"

#include <stdio.h>
#include <string.h>

typedef enum phrase {
    FROM_OPENED,
    FROM_REACHED,
    FROM_DONE,
    FROM_RECEIVED,
    STARTS_REACHED,
    STARTS_DONE,
    STARTS_RECEIVED,
    MOVED_CLOSED,
    MOVED_DAYS,
    AGAIN,
    COUNTDOWN
} phrase;

// `%w` is the duration, `%n` a name, `%t` a time.
static const struct {
    const char *sv, *en;
} phrases[] = {
    [FROM_OPENED] = {"\"%w\" från att ärendet öppnades, %t",
                     "\"%w\" from when the case was opened, %t"},
    [FROM_REACHED] = {"\"%w\" från att %n nåddes, %t",
                      "\"%w\" from when %n was reached, %t"},
    [FROM_DONE] = {"\"%w\" från att detta gjordes: %n, %t",
                   "\"%w\" from when this was done: %n, %t"},
    [FROM_RECEIVED] = {"\"%w\" från att detta kom in: \"%n\", %t",
                       "\"%w\" from when this was received: \"%n\", %t"},
    [STARTS_REACHED] = {"\"%w\" räknas från att %n har nåtts",
                        "\"%w\" counts from when %n is reached"},
    [STARTS_DONE] = {"\"%w\" räknas från att detta är gjort: %n",
                     "\"%w\" counts from when this is done: %n"},
    [STARTS_RECEIVED] = {"\"%w\" räknas från att detta kommit in: \"%n\"",
                         "\"%w\" counts from when this is received: \"%n\""},
    [MOVED_CLOSED] = {"; då var det stängt, så nästa öppna dag gäller",
                      "; it was closed then, so the next open day holds"},
    [MOVED_DAYS] = {"; helger och helgdagar räknas inte",
                    "; weekends and public holidays do not count"},
    [AGAIN] = {"nästa försök efter det senaste, som ingen svarade på",
               "the next attempt after the last, which nobody answered"},
    [COUNTDOWN] = {"\"%w\", räknat från %t", "\"%w\", counted from %t"},
};

// What stands for the letters of a phrase.
typedef struct names {
    const char *within, *name;
    rutin__time time;
} names;

static void add_phrase(const rutin__decision *decision, char *out, phrase of,
                       const names *names)
{
    const rutin_routine *routine = decision->routine;
    bool swedish = strcmp(routine->languages[decision->language], "sv") == 0;
    char time[RUTIN__TIME_SIZE];
    size_t length = strlen(out);

    rutin__time_write(time, names->time);
    time[16] = '\0'; // "2026-11-20T22:10"
    time[10] = ' ';
    for (const char *at = swedish ? phrases[of].sv : phrases[of].en;
         *at != '\0' && length < RUTIN__RECKONING - 1; at++) {
        char one[2] = {*at, '\0'};
        const char *part = one;

        if (*at == '%')
            part = *++at == 'w' ? names->within
                   : *at == 'n' ? names->name
                                : time;
        length += (size_t)snprintf(out + length, RUTIN__RECKONING - length,
                                   "%s", part);
    }
}

// What a start is called: an actor, a task or what is received.
static const char *name_of(const rutin__decision *decision,
                           const rutin__start *start)
{
    const rutin__program *program = &decision->routine->program;

    if (start->op == RUTIN__RECEIVED)
        return program->received[start->subject];
    return rutin__word(decision, start->op == RUTIN__DONE
                                     ? program->tasks[start->subject].name
                                     : program->actors[start->subject].name);
}

static phrase phrase_of(const rutin__start *by, bool started)
{
    if (by == NULL)
        return FROM_OPENED;
    if (by->op == RUTIN__REACHED)
        return started ? FROM_REACHED : STARTS_REACHED;
    if (by->op == RUTIN__DONE)
        return started ? FROM_DONE : STARTS_DONE;
    return started ? FROM_RECEIVED : STARTS_RECEIVED;
}

// What moved a deadline past the day it would have had.
static void add_moves(const rutin__decision *decision, const rutin__step *step,
                      rutin__time start, char *out, const names *names)
{
    rutin__duration within = step->timed_by->within;
    rutin__day began = rutin__time_day(start),
               ends = rutin__time_day(step->due);

    if (within.unit == RUTIN__THIS_WORKING_DAY && ends > began)
        add_phrase(decision, out, MOVED_CLOSED, names);
    if (within.unit == RUTIN__WORKING_DAYS && ends - began > within.count)
        add_phrase(decision, out, MOVED_DAYS, names);
}

// The first contribution that waits for its clock; NULL where none does.
static const rutin__contribution *find_waiting(const rutin__decision *decision,
                                               const rutin__step *step)
{
    const rutin__claim *claims = decision->draft.claims;

    for (int i = step->claims; i >= 0; i = claims[i].next)
        if (rutin__claim_counts(step, &claims[i]) &&
            claims[i].contribution->has_within &&
            claims[i].contribution->from_count > 0)
            return claims[i].contribution;
    return NULL;
}

// What has to happen before the clock of a step starts.
static bool reckon_waiting(const rutin__decision *decision,
                           const rutin__step *step, char *out)
{
    const rutin__contribution *waiting = find_waiting(decision, step);
    names names = {.time = decision->record.opened};

    if (waiting == NULL)
        return false;
    names.within = waiting->within_text;
    names.name = name_of(decision, &waiting->from[0]);
    add_phrase(decision, out, phrase_of(&waiting->from[0], false), &names);
    return true;
}

bool rutin__reckon(const rutin__decision *decision, const rutin__step *step,
                   char out[RUTIN__RECKONING])
{
    const rutin__contribution *timed_by = step->timed_by;
    const rutin__start *by = NULL;
    names names = {.name = ""};

    out[0] = '\0';
    if (timed_by == NULL)
        return reckon_waiting(decision, step, out);
    names.within = timed_by->within_text;
    rutin__clock_start(timed_by, &decision->history, &names.time, &by);
    if (by != NULL)
        names.name = name_of(decision, by);
    if (step->again) {
        add_phrase(decision, out, AGAIN, &names);
    } else if (timed_by->countdown >= 0) {
        add_phrase(decision, out, COUNTDOWN, &names);
    } else {
        add_phrase(decision, out, phrase_of(by, true), &names);
        add_moves(decision, step, names.time, out, &names);
    }
    return true;
}
