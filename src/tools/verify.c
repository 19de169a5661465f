// verify.c - whether the invariants of a routine hold in every case
//
//     invariant ──▶ cases that may break it ──┬─ none: proved
//                      a diagram              └─ paths, the smallest first
//                                                  │ the engine decides each
//                                                  ▼
//                                             broken; or covered, and no more
//
// The diagram leaves out no case that breaks the invariant, and the engine has the
// last word on those that are in it: there is one semantics, the engine's.

#include "tools/verify.h"

#include "answer/decide.h"
#include "base/error.h"
#include "base/memory.h"
#include "base/messages.h"
#include "base/text.h"
#include "case/consent.h"
#include "case/event.h"
#include "case/record.h"
#include "json/write.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "routine/truth.h"
#include "routine/variable.h"
#include "tools/bound.h"
#include "tools/laws.h"
#include "tools/model.h"
#include "tools/possible.h"
#include "tools/realize.h"
#include "tools/shortest.h"
#include "tools/trial.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    BUDGET = 2000000, // applications for one invariant
    TRIALS = 300      // cases that the engine decides for one
};

typedef enum verdict { PROVED, BROKEN, COVERED } verdict;

typedef struct finding {
    const rutin__invariant *invariant; // NULL: a law of every routine
    rutin__law law;
    rutin__diagram breaches;
    verdict verdict;
    bool past;  // the budget: nothing is known of it
    long tried; // cases that the engine has decided for it
    rutin__text
        counterexample; // as JSON: what breaks it; or the first that may
} finding;

typedef struct verifier {
    rutin__trial *trial;
    const rutin_routine *routine;
    rutin__model model;
    rutin__arena arena; // for what is frozen
    rutin__diagrams diagrams;
    uint16_t *usual;
    rutin__shortest paths;
    finding *findings;
    int count;
    finding *now; // that is looked at
    rutin_status status;
} verifier;

// ---------------------------------------------------------------- breaches

static void find_breaches(verifier *v)
{
    for (int i = 0; i < v->count; i++) {
        finding *of = &v->findings[i];

        rutin__diagram_limit(v->model.builder, BUDGET);
        of->breaches = rutin__possible(
            &v->model, of->invariant != NULL
                           ? rutin__bound_breaches(&v->model, of->invariant)
                           : rutin__laws_breaches(&v->model, of->law));
        if (rutin__diagram_status(v->model.builder) == RUTIN_OK) {
            rutin__diagram_keep(v->model.builder, &of->breaches);
            continue;
        }
        of->past = true;
        of->breaches = rutin__truth_no;
    }
    rutin__diagram_limit(v->model.builder, BUDGET);
}

static bool freeze(verifier *v)
{
    int count = v->model.first_hidden + v->model.hidden_count;
    int16_t *facts = malloc((size_t)count * sizeof *facts);
    bool done;

    if (facts == NULL)
        return false;
    memset(facts, 0xff, (size_t)count * sizeof *facts);
    done = rutin__diagram_freeze(v->model.builder, &v->arena, facts,
                                 &v->diagrams);
    free(facts);
    v->usual = calloc((size_t)count, sizeof *v->usual);
    if (!done || v->usual == NULL)
        return false;
    rutin__realize_usual(&v->model, v->usual);
    v->paths = (rutin__shortest){
        .of = &v->diagrams, .usual = v->usual, .variable_count = count};
    return rutin__shortest_init(&v->paths);
}

// ---------------------------------------------------------------- trials

// Decides the case in the trial. Whether it breaks the invariant that is looked at.
static bool breaks(verifier *v)
{
    v->now->tried++;
    if (rutin__trial_decide(v->trial) != RUTIN_OK)
        return false;
    return !(v->now->invariant != NULL
                 ? rutin__trial_keeps(v->trial, v->now->invariant)
                 : rutin__laws_keeps(v->trial, v->now->law));
}

// Takes out of the case whatever it breaks the invariant without.
static void lessen_facts(verifier *v)
{
    rutin__record *record = &v->trial->decision->record;

    for (int i = 0; i < v->routine->program.fact_count; i++) {
        rutin__value value = record->values[i];

        if (!value.known)
            continue;
        rutin__trial_untell(v->trial, (unsigned)i);
        if (!breaks(v))
            rutin__trial_tell(v->trial, (unsigned)i, value.bits);
    }
}

static void lessen_events(verifier *v)
{
    rutin__record *record = &v->trial->decision->record;

    for (int i = record->event_count - 1; i >= 0; i--) {
        rutin__event event = record->events[i];
        size_t after = (size_t)(record->event_count - i - 1);

        memmove(&record->events[i], &record->events[i + 1],
                after * sizeof event);
        record->event_count--;
        if (breaks(v))
            continue;
        memmove(&record->events[i + 1], &record->events[i],
                after * sizeof event);
        record->events[i] = event;
        record->event_count++;
    }
}

static void lessen_consents(verifier *v)
{
    rutin__record *record = &v->trial->decision->record;

    for (int i = record->consent_count - 1; i >= 0; i--) {
        rutin__consent word = record->consents[i];
        size_t after = (size_t)(record->consent_count - i - 1);

        memmove(&record->consents[i], &record->consents[i + 1],
                after * sizeof word);
        record->consent_count--;
        if (breaks(v))
            continue;
        memmove(&record->consents[i + 1], &record->consents[i],
                after * sizeof word);
        record->consents[i] = word;
        record->consent_count++;
    }
}

// Writes the case in the trial in place of any other.
static void write_case(verifier *v)
{
    rutin__json_out out;

    rutin__text_reset(&v->now->counterexample);
    rutin__write_begin(&out, &v->now->counterexample);
    rutin__trial_write(v->trial, &out);
    rutin__write_done(&out);
}

static void note_breach(verifier *v)
{
    lessen_facts(v);
    lessen_events(v);
    lessen_consents(v);
    breaks(v);
    v->now->verdict = BROKEN;
    write_case(v);
}

// Whether somebody takes over, which the hour decides.
static bool passes_on(const verifier *v, const uint16_t *classes)
{
    for (int i = 0; i < v->model.hidden_count; i++)
        if (v->model.hidden[i].kind == RUTIN__HIDDEN_PASSED &&
            classes[v->model.first_hidden + i] == 1)
            return true;
    return false;
}

// Has the engine decide a path, at each moment if that may matter. False when no more is to be tried.
static bool try_path(void *data, const uint16_t *classes)
{
    verifier *v = data;
    int moments = passes_on(v, classes) ? RUTIN__REALIZE_MOMENTS : 1;

    for (int i = 0; i < moments; i++) {
        if (v->now->tried >= TRIALS || v->trial->lacked_memory)
            return false;
        if (!rutin__realize(v->trial, &v->model, classes, i))
            continue;
        if (v->now->invariant == NULL)
            rutin__laws_prepare(v->trial, v->now->law);
        if (v->now->counterexample.length == 0)
            write_case(v);
        if (!breaks(v))
            continue;
        note_breach(v);
        return false;
    }
    return true;
}

static void judge(verifier *v)
{
    for (int i = 0; i < v->count; i++) {
        v->now = &v->findings[i];
        if (!v->now->past && v->now->breaches == rutin__truth_no)
            continue;
        v->now->verdict = COVERED;
        rutin__shortest_walk(&v->paths, v->now->breaches, try_path, v);
    }
}

// ---------------------------------------------------------------- the report

// The number of cases, as a power of ten: what is not told counts as a value, and
// what has happened and is consented to is told of a case too.
static int count_cases(const rutin_routine *routine)
{
    double power = 0;

    for (int i = 0; i < routine->first_of_plan; i++)
        power += log10(routine->variables[i].classes);
    return (int)power;
}

static void write_finding(verifier *v, const finding *of, rutin__json_out *out)
{
    static const char *const verdicts[] = {"proved", "broken", "covered"};
    const rutin__invariant *invariant = of->invariant;
    int language = v->trial->decision->language;

    rutin__write_object(out);
    rutin__write_name(out, "id");
    rutin__write_text(out, invariant != NULL ? invariant->id
                                             : rutin__laws_ids[of->law]);
    rutin__write_name(out, "text");
    rutin__write_text(
        out, invariant != NULL
                 ? invariant->text[language]
                 : rutin__messages_text(
                       rutin__messages_tongue(v->routine->languages[language]),
                       rutin__laws_texts[of->law]));
    rutin__write_name(out, "file");
    rutin__write_text(out, invariant != NULL ? invariant->file : NULL);
    rutin__write_name(out, "line");
    rutin__write_integer(out, invariant != NULL ? invariant->line : 0);
    rutin__write_name(out, "verdict");
    rutin__write_text(out, verdicts[of->verdict]);
    rutin__write_name(out, "tried");
    rutin__write_integer(out, of->tried);
    rutin__write_name(out, "case");
    if (of->counterexample.length > 0)
        rutin__write_around(out, "", of->counterexample.at,
                            of->counterexample.length, ",");
    else
        rutin__write_null(out);
    rutin__write_end_object(out);
}

static void write_report(verifier *v, rutin__text *text)
{
    rutin__json_out out;
    long decided = 0;

    for (int i = 0; i < v->count; i++)
        decided += v->findings[i].tried;
    rutin__write_begin(&out, text);
    rutin__write_object(&out);
    rutin__write_name(&out, "routine");
    rutin__write_text(&out, v->routine->id);
    rutin__write_name(&out, "cases");
    rutin__write_integer(&out, count_cases(v->routine));
    rutin__write_name(&out, "decided");
    rutin__write_integer(&out, decided);
    rutin__write_name(&out, "invariants");
    rutin__write_list(&out);
    for (int i = 0; i < v->routine->invariant_count; i++)
        write_finding(v, &v->findings[i], &out);
    rutin__write_end_list(&out);
    rutin__write_name(&out, "laws");
    rutin__write_list(&out);
    for (int i = v->routine->invariant_count; i < v->count; i++)
        write_finding(v, &v->findings[i], &out);
    rutin__write_end_list(&out);
    rutin__write_end_object(&out);
    rutin__write_done(&out);
}

// ---------------------------------------------------------------- the call

static bool begin(verifier *v)
{
    v->count = v->routine->invariant_count + RUTIN__LAWS;
    v->findings = calloc((size_t)v->count + 1, sizeof *v->findings);
    for (int i = 0; v->findings != NULL && i < v->count; i++) {
        int law = i - v->routine->invariant_count;

        v->findings[i].invariant = law < 0 ? &v->routine->invariants[i] : NULL;
        v->findings[i].law = law < 0 ? RUTIN__LAWS : (rutin__law)law;
    }
    return v->findings != NULL && rutin__model_init(&v->model, v->routine);
}

static void end(verifier *v)
{
    for (int i = 0; v->findings != NULL && i < v->count; i++)
        rutin__text_clear(&v->findings[i].counterexample);
    free(v->findings);
    free(v->usual);
    rutin__shortest_clear(&v->paths);
    rutin__model_clear(&v->model);
    rutin__memory_clear(&v->arena);
}

rutin_status rutin__verify(rutin__trial *trial, rutin__text *out)
{
    verifier v = {.trial = trial, .routine = trial->routine};

    if (!begin(&v))
        v.status = RUTIN_ENOMEM;
    if (v.status == RUTIN_OK) {
        find_breaches(&v);
        if (v.model.failed || !freeze(&v))
            v.status = RUTIN_ENOMEM;
    }
    if (v.status == RUTIN_OK) {
        judge(&v);
        if (trial->lacked_memory)
            v.status = RUTIN_ENOMEM;
        rutin__error_clear(trial->error);
    }
    if (v.status == RUTIN_OK)
        write_report(&v, out);
    else
        rutin__error_no_memory(trial->error);
    end(&v);
    return v.status;
}
