// fields.c - what a plan says of each subject, as diagrams to be held against others
//
// A detail is so where some claim that has it is fired, and no ban is. Whether its
// ground holds as well is the case's to say: a weighing and a consent are the same in
// every routine.

#include "tools/fields.h"

#include "base/memory.h"
#include "base/set.h"
#include "routine/claim.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "tools/model.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct maker {
    rutin__model model;
    rutin__fields *out;
    const rutin__claims *claims; // of the subject that is looked at
    int first;                   // of its fields
} maker;

static void add_field(maker *m, rutin__field field)
{
    rutin__fields *out = m->out;
    void *grown = rutin__memory_grown(
        out->of, &out->room,
        out->count < out->room ? out->count : 2 * out->room + 256,
        sizeof *out->of);

    out->failed |= grown == NULL || field.detail == NULL;
    if (grown == NULL)
        return;
    out->of = grown;
    out->of[out->count++] = field;
}

// Adds a truth to the detail of that name, which may be there already.
static void add(maker *m, rutin__field_kind kind, const char *detail,
                rutin__diagram so)
{
    rutin__fields *out = m->out;

    for (int i = m->first; i < out->count; i++)
        if (out->of[i].kind == kind && strcmp(out->of[i].detail, detail) == 0) {
            out->of[i].root = rutin__model_either(&m->model, out->of[i].root,
                                                  so);
            return;
        }
    add_field(m, (rutin__field){.subject = (uint16_t)m->claims->subject,
                                .kind = (uint8_t)kind,
                                .detail = rutin__memory_take_text(
                                    &out->arena, detail, strlen(detail)),
                                .root = so});
}

static const char *id_of(const maker *m, unsigned subject)
{
    return rutin__routine_subject_id(m->model.routine, subject);
}

// ---------------------------------------------------------------- details

static const char *shown(const char *text)
{
    return text == NULL ? "" : text;
}

static void add_ground(maker *m, const rutin__claim_diagram *claim,
                       rutin__diagram so)
{
    const rutin__grounding *on = claim->grounding;
    const rutin__program *program = &m->model.routine->program;
    char detail[256];

    snprintf(detail, sizeof detail, "%s %s",
             rutin__condition_ground_names[on->ground], shown(on->law));
    if (on->ground != RUTIN_GROUND_NONE)
        add(m, RUTIN__FIELD_GROUND, detail, so);
    for (int i = rutin__set_next(&on->tell, 0); i >= 0;
         i = rutin__set_next(&on->tell, i + 1))
        add(m, RUTIN__FIELD_TELL, program->facts[i].id, so);
}

static void add_deadline(maker *m, const rutin__contribution *by,
                         rutin__diagram so)
{
    const rutin__program *program = &m->model.routine->program;
    char detail[256];
    int length;

    if (!by->has_within)
        return;
    length = snprintf(detail, sizeof detail, "%s", shown(by->within_text));
    if (by->countdown >= 0)
        length += snprintf(detail + length, sizeof detail - (size_t)length,
                           " %s", program->facts[by->countdown].id);
    for (int i = 0; i < by->from_count && length < 200; i++) {
        const rutin__start *from = &by->from[i];
        const char *id = from->op == RUTIN__RECEIVED
                             ? program->received[from->subject]
                             : id_of(m, (unsigned)(from->subject +
                                                   (from->op == RUTIN__DONE
                                                        ? program->actor_count
                                                        : 0)));

        length += snprintf(detail + length, sizeof detail - (size_t)length,
                           " %.40s", id);
    }
    add(m, RUTIN__FIELD_DEADLINE, detail, so);
}

static void add_orders(maker *m, const rutin__contribution *by,
                       rutin__diagram so)
{
    char detail[256];

    for (int i = 0; i < by->after_count; i++) {
        snprintf(detail, sizeof detail, "after %s", id_of(m, by->after[i]));
        add(m, RUTIN__FIELD_ORDER, detail, so);
    }
    for (int i = 0; i < by->following_count; i++) {
        snprintf(detail, sizeof detail, "following %s",
                 id_of(m, by->following[i]));
        add(m, RUTIN__FIELD_ORDER, detail, so);
    }
    if (by->first)
        add(m, RUTIN__FIELD_ORDER, "first", so);
}

static void add_claim(maker *m, const rutin__claim_diagram *claim)
{
    rutin__diagram so = rutin__model_both(&m->model, m->claims->allowed,
                                          claim->fired);

    add_ground(m, claim, so);
    add_deadline(m, claim->by, so);
    add_orders(m, claim->by, so);
    if (claim->by->performer >= 0)
        add(m, RUTIN__FIELD_PERFORMER, id_of(m, (unsigned)claim->by->performer),
            so);
}

static void add_subject(maker *m, int number)
{
    m->claims = &m->model.subjects[number].claims;
    m->first = m->out->count;
    add(m, RUTIN__FIELD_STEP, "", m->claims->there);
    if (number < m->model.routine->program.actor_count)
        add(m, RUTIN__FIELD_BAN, "", m->claims->ban);
    for (int i = 0; i < m->claims->count; i++)
        add_claim(m, &m->claims->of[i]);
}

// ---------------------------------------------------------------- the whole

static bool freeze(maker *m)
{
    const rutin_routine *routine = m->model.routine;
    rutin__fields *out = m->out;
    int16_t *facts = malloc((size_t)(routine->variable_count + 1) *
                            sizeof *facts);
    bool done;

    out->verdicts = calloc((size_t)routine->rule_count + 1,
                           sizeof *out->verdicts);
    if (facts == NULL || out->verdicts == NULL) {
        free(facts);
        return false;
    }
    memset(facts, 0xff, (size_t)(routine->variable_count + 1) * sizeof *facts);
    for (int i = 0; i < routine->rule_count; i++) {
        out->verdicts[i] = m->model.verdicts[i];
        rutin__diagram_keep(m->model.builder, &out->verdicts[i]);
    }
    for (int i = 0; i < out->count; i++)
        rutin__diagram_keep(m->model.builder, &out->of[i].root);
    done = rutin__diagram_freeze(m->model.builder, &out->arena, facts,
                                 &out->diagrams);
    free(facts);
    return done;
}

bool rutin__fields_init(rutin__fields *fields, const rutin_routine *routine)
{
    maker m = {.out = fields};
    bool made;

    memset(fields, 0, sizeof *fields);
    made = rutin__model_open(&m.model, routine);
    for (int i = 0; made && i < m.model.subject_count; i++)
        add_subject(&m, i);
    made = made && !fields->failed &&
           rutin__diagram_status(m.model.builder) == RUTIN_OK && freeze(&m);
    rutin__model_clear(&m.model);
    return made;
}

void rutin__fields_clear(rutin__fields *fields)
{
    free(fields->of);
    free(fields->verdicts);
    rutin__memory_clear(&fields->arena);
    memset(fields, 0, sizeof *fields);
}
