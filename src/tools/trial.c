// trial.c - a case that a tool makes, and what the engine says of it
//
// Tools reason over diagrams, and the engine has the last word: what a tool has
// found is put into a record as if it had been read, decided as any case is, and
// written as a case that anybody can run.

#include "tools/trial.h"

#include "answer/decide.h"
#include "answer/invariant.h"
#include "base/set.h"
#include "case/record.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "time/calendar.h"
#include "time/clock.h"
#include "time/zone.h"

#include <stdint.h>

enum { MORNING = 10 * 60 * 60, FIRST_DAY = 20454 }; // 10:00, 2026-01-01

rutin__time rutin__trial_moment(const rutin_routine *routine)
{
    const rutin__calendar *calendar = routine->calendar;
    rutin__day day = routine->in_force_from, last = routine->in_force_to;

    if (day < FIRST_DAY)
        day = FIRST_DAY;
    while (day < last && !rutin__calendar_is_working_day(calendar, day))
        day++;
    return rutin__zone_at(rutin__calendar_zone(calendar), day, MORNING, 60);
}

void rutin__trial_begin(rutin__trial *trial, rutin__time now)
{
    rutin__record *record = &trial->decision->record;

    trial->decision->made = false;
    rutin__record_reset(record);
    record->opened = record->now = now;
    record->has_opened = record->has_now = true;
}

void rutin__trial_tell(rutin__trial *trial, unsigned fact, int64_t bits)
{
    rutin__record *record = &trial->decision->record;

    record->values[fact] = (rutin__value){.known = true, .bits = bits};
    rutin__set_add(&record->known, fact);
}

void rutin__trial_untell(rutin__trial *trial, unsigned fact)
{
    rutin__record *record = &trial->decision->record;

    record->values[fact] = (rutin__value){.known = false};
    rutin__set_remove(&record->known, fact);
}

rutin_status rutin__trial_decide(rutin__trial *trial)
{
    rutin__decision *decision = trial->decision;
    rutin_status status = rutin__decide(decision, decision->language,
                                        trial->limits, trial->error);

    if (status == RUTIN_OK)
        rutin__invariant_look_over(&trial->sight, trial->routine,
                                   &decision->view, &decision->history,
                                   &decision->draft, &decision->inquiry);
    return status;
}

bool rutin__trial_keeps(const rutin__trial *trial,
                        const rutin__invariant *invariant)
{
    return rutin__invariant_holds(&trial->sight, invariant);
}

// ---------------------------------------------------------------- as JSON

static void write_choices(rutin__json_out *out, const rutin__fact *fact,
                          int64_t bits)
{
    rutin__write_list(out);
    for (int i = 0; i < fact->choice_count; i++)
        if (bits >> i & 1)
            rutin__write_kept(out, fact->choices[i]);
    rutin__write_end_list(out);
}

static void write_value(rutin__json_out *out, const rutin__fact *fact,
                        int64_t bits)
{
    switch (fact->type) {
    case RUTIN__YES_NO:
        rutin__write_bool(out, bits != 0);
        break;
    case RUTIN__NUMBER:
        rutin__write_integer(out, bits);
        break;
    case RUTIN__ONE_OF:
        rutin__write_kept(out, fact->choices[bits]);
        break;
    case RUTIN__ANY_OF:
        write_choices(out, fact, bits);
        break;
    default: // RUTIN__TEXT, of which a case keeps no more than that it is told
        rutin__write_text(out, "…");
    }
}

static void write_time(rutin__json_out *out, const char *name, rutin__time time)
{
    char text[RUTIN__TIME_SIZE];

    rutin__clock_write(text, time);
    rutin__write_name(out, name);
    rutin__write_text(out, text);
}

void rutin__trial_write(const rutin__trial *trial, rutin__json_out *out)
{
    const rutin__record *record = &trial->decision->record;
    const rutin__program *program = &trial->routine->program;

    rutin__write_object(out);
    write_time(out, "opened", record->opened);
    write_time(out, "now", record->now);
    rutin__write_name(out, "facts");
    rutin__write_object(out);
    for (int i = 0; i < program->fact_count; i++) {
        if (!record->values[i].known)
            continue;
        rutin__write_name(out, program->facts[i].id);
        write_value(out, &program->facts[i], record->values[i].bits);
    }
    rutin__write_end_object(out);
    rutin__write_end_object(out);
}
