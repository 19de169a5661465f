// verify.c - whether the invariants of a routine hold in every case
//
// Cases are decided by the engine, smallest first: one of which nothing is told,
// those that tell one fact, those that tell two. The first that breaks an
// invariant is as small as any that does.

#include "tools/verify.h"

#include "answer/decide.h"
#include "base/error.h"
#include "base/text.h"
#include "json/write.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "routine/variable.h"
#include "time/clock.h"
#include "tools/trial.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

enum { CASES = 4000 }; // that the engine decides, at most

typedef struct finding {
    bool broken;
    rutin__text counterexample; // as JSON
} finding;

typedef struct verifier {
    rutin__trial *trial;
    const rutin_routine *routine;
    rutin__time now;
    finding *findings; // one an invariant
    long covered;
    rutin_status status;
} verifier;

// A value of each class of a fact, from class 1 on: class [class] of its variable.
static int64_t value_of(const rutin_routine *routine, unsigned fact,
                        unsigned class)
{
    const rutin__fact *of = &routine->program.facts[fact];
    const rutin__variable *variable =
        &routine->variables[routine->variable_of[fact]];

    if (of->type == RUTIN__NUMBER)
        return class == 1 ? of->min : variable->cuts[class - 2];
    if (of->type == RUTIN__ANY_OF)
        return class == 1 ? 0 : INT64_C(1) << (class - 2);
    return (int64_t) class - 1;
}

static unsigned classes_of(const rutin_routine *routine, unsigned fact)
{
    const rutin__fact *of = &routine->program.facts[fact];

    if (of->type == RUTIN__ANY_OF)
        return (unsigned)of->choice_count + 2;
    return routine->variables[routine->variable_of[fact]].classes;
}

// ---------------------------------------------------------------- case by case

static void note_breaches(verifier *v)
{
    for (int i = 0; i < v->routine->invariant_count; i++) {
        finding *of = &v->findings[i];
        rutin__json_out out;

        if (of->broken ||
            rutin__trial_keeps(v->trial, &v->routine->invariants[i]))
            continue;
        of->broken = true;
        rutin__write_begin(&out, &of->counterexample);
        rutin__trial_write(v->trial, &out);
        rutin__write_done(&out);
    }
}

static bool decide(verifier *v)
{
    if (v->covered >= CASES)
        return false;
    v->covered++;
    v->status = rutin__trial_decide(v->trial);
    if (v->status == RUTIN_OK)
        note_breaches(v);
    return v->status == RUTIN_OK;
}

// Decides every case that tells [more] facts more, from [first] on.
static bool decide_all(verifier *v, unsigned first, int more)
{
    unsigned facts = (unsigned)v->routine->program.fact_count;

    if (more == 0)
        return decide(v);
    for (unsigned fact = first; fact < facts; fact++) {
        for (unsigned class = 1; class < classes_of(v->routine, fact);
             class ++) {
            rutin__trial_tell(v->trial, fact,
                              value_of(v->routine, fact, class));
            if (!decide_all(v, fact + 1, more - 1))
                return false;
        }
        rutin__trial_untell(v->trial, fact);
    }
    return true;
}

// ---------------------------------------------------------------- the report

// The number of cases, as a power of ten: unknown facts, consents and what has
// happened included.
static int count_cases(const rutin_routine *routine)
{
    double power = 0;

    for (int i = 0; i < routine->first_of_plan; i++)
        power += log10(routine->variables[i].classes);
    return (int)power;
}

static void write_finding(verifier *v, int number, rutin__json_out *out)
{
    const rutin__invariant *invariant = &v->routine->invariants[number];
    const finding *of = &v->findings[number];

    rutin__write_object(out);
    rutin__write_name(out, "id");
    rutin__write_text(out, invariant->id);
    rutin__write_name(out, "text");
    rutin__write_text(out, invariant->text[v->trial->decision->language]);
    rutin__write_name(out, "file");
    rutin__write_text(out, invariant->file);
    rutin__write_name(out, "line");
    rutin__write_integer(out, invariant->line);
    rutin__write_name(out, "verdict");
    rutin__write_text(out, of->broken ? "broken" : "covered");
    rutin__write_name(out, "case");
    if (of->broken)
        rutin__write_around(out, "", of->counterexample.at,
                            of->counterexample.length, ",");
    else
        rutin__write_null(out);
    rutin__write_end_object(out);
}

static void write_report(verifier *v, rutin__text *text)
{
    rutin__json_out out;

    rutin__write_begin(&out, text);
    rutin__write_object(&out);
    rutin__write_name(&out, "routine");
    rutin__write_text(&out, v->routine->id);
    rutin__write_name(&out, "cases");
    rutin__write_integer(&out, count_cases(v->routine));
    rutin__write_name(&out, "decided");
    rutin__write_integer(&out, v->covered);
    rutin__write_name(&out, "invariants");
    rutin__write_list(&out);
    for (int i = 0; i < v->routine->invariant_count; i++)
        write_finding(v, i, &out);
    rutin__write_end_list(&out);
    rutin__write_end_object(&out);
    rutin__write_done(&out);
}

rutin_status rutin__verify(rutin__trial *trial, rutin__text *out)
{
    verifier v = {.trial = trial, .routine = trial->routine};

    v.findings = calloc((size_t)v.routine->invariant_count + 1,
                        sizeof *v.findings);
    if (v.findings == NULL)
        return rutin__error_no_memory(trial->error);
    v.now = rutin__trial_moment(v.routine);
    rutin__trial_begin(trial, v.now);
    for (int more = 0; more < 3 && decide_all(&v, 0, more); more++)
        ;
    if (v.status == RUTIN_OK)
        write_report(&v, out);
    for (int i = 0; i < v.routine->invariant_count; i++)
        rutin__text_clear(&v.findings[i].counterexample);
    free(v.findings);
    return v.status;
}
