// came.c - what came of a case, as an example would expect it
//
// Members are those of `expect`, in full: whoever accepts what came takes those of
// them that the example names.

#include "tools/came.h"

#include "answer/decide.h"
#include "ask/ask.h"
#include "base/set.h"
#include "decide/draft.h"
#include "decide/judge.h"
#include "json/write.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct writer {
    const rutin__decision *decision;
    const rutin_routine *routine;
    rutin__json_out *out;
} writer;

static bool stands(const rutin__step *step)
{
    return step->status != RUTIN_STEP_BLOCKED &&
           step->status != RUTIN_STEP_HELD;
}

static void put_steps(const writer *w)
{
    rutin__write_name(w->out, "steps");
    rutin__write_list(w->out);
    for (int i = 0; i < w->decision->draft.step_count; i++) {
        const rutin__step *step = rutin__decide_step_at(w->decision, i);

        if (stands(step))
            rutin__write_text(
                w->out, rutin__routine_subject_id(w->routine, step->subject));
    }
    rutin__write_end_list(w->out);
}

// What is put of one step.
typedef void putter(const writer *w, const rutin__step *step);

static void put_due(const writer *w, const rutin__step *step)
{
    char due[RUTIN__TIME_SIZE];

    if (step->has_due)
        rutin__clock_write(due, step->due);
    rutin__write_text(w->out, step->has_due ? due : NULL);
}

static void put_ground(const writer *w, const rutin__step *step)
{
    rutin__write_text(w->out,
                      step->ground == RUTIN_GROUND_NONE
                          ? NULL
                          : rutin__condition_ground_names[step->ground]);
}

static void put_law(const writer *w, const rutin__step *step)
{
    rutin__write_text(w->out, step->law);
}

static void put_status(const writer *w, const rutin__step *step)
{
    rutin__write_text(w->out, rutin__routine_status_names[step->status]);
}

static void put_performer(const writer *w, const rutin__step *step)
{
    rutin__write_text(w->out,
                      step->performer < 0
                          ? NULL
                          : w->routine->program.actors[step->performer].id);
}

static void put_told(const writer *w, const rutin__step *step)
{
    rutin__write_list(w->out);
    for (int i = rutin__set_next(&step->tell, 0); i >= 0;
         i = rutin__set_next(&step->tell, i + 1))
        rutin__write_text(w->out, w->routine->program.facts[i].id);
    rutin__write_end_list(w->out);
}

static void put_each(const writer *w, const char *name, putter *put)
{
    rutin__write_name(w->out, name);
    rutin__write_object(w->out);
    for (int i = 0; i < w->decision->draft.step_count; i++) {
        const rutin__step *step = rutin__decide_step_at(w->decision, i);

        rutin__write_name(w->out,
                          rutin__routine_subject_id(w->routine, step->subject));
        put(w, step);
    }
    rutin__write_end_object(w->out);
}

static void put_asks(const writer *w)
{
    rutin__write_name(w->out, "asks");
    rutin__write_list(w->out);
    for (int i = 0; i < w->decision->inquiry.count; i++)
        rutin__write_text(
            w->out,
            w->routine->program.facts[w->decision->inquiry.questions[i]->fact]
                .id);
    rutin__write_end_list(w->out);
}

static void put_bans(const writer *w)
{
    uint16_t actors[RUTIN__SUBJECTS];
    int count = rutin__decide_list_bans(w->decision, actors);

    rutin__write_name(w->out, "bans");
    rutin__write_list(w->out);
    for (int i = 0; i < count; i++)
        rutin__write_text(w->out, w->routine->program.actors[actors[i]].id);
    rutin__write_end_list(w->out);
}

static void put_fired(const writer *w)
{
    const rutin__findings *findings = &w->decision->findings;

    rutin__write_name(w->out, "fired");
    rutin__write_list(w->out);
    for (int i = rutin__judge_next_fired(findings, 0); i >= 0;
         i = rutin__judge_next_fired(findings, i + 1))
        rutin__write_text(w->out, w->routine->rules[i].id);
    rutin__write_end_list(w->out);
}

static void put_warnings(const writer *w)
{
    rutin__write_name(w->out, "warnings");
    rutin__write_list(w->out);
    for (int i = 0; i < w->decision->warning_count; i++)
        rutin__write_text(w->out, w->decision->warnings[i].code);
    rutin__write_end_list(w->out);
}

void rutin__came_write(const rutin__decision *decision, const char *refusal,
                       rutin__json_out *out)
{
    writer w = {decision, decision->routine, out};

    rutin__write_object(out);
    if (refusal != NULL) {
        rutin__write_name(out, "error");
        rutin__write_text(out, refusal);
        rutin__write_end_object(out);
        return;
    }
    put_steps(&w);
    put_each(&w, "due", put_due);
    put_each(&w, "ground", put_ground);
    put_each(&w, "law", put_law);
    put_each(&w, "status", put_status);
    put_each(&w, "performer", put_performer);
    put_each(&w, "told", put_told);
    put_asks(&w);
    put_bans(&w);
    put_fired(&w);
    put_warnings(&w);
    rutin__write_name(out, "complete");
    rutin__write_bool(out, decision->inquiry.count == 0);
    rutin__write_end_object(out);
}

void rutin__came_expect(const rutin__decision *decision, rutin__json_out *out)
{
    writer w = {decision, decision->routine, out};

    rutin__write_object(out);
    put_steps(&w);
    rutin__write_name(out, "exactly");
    rutin__write_bool(out, true);
    put_each(&w, "ground", put_ground);
    put_each(&w, "status", put_status);
    put_bans(&w);
    put_fired(&w);
    rutin__write_end_object(out);
}
