// compare.c - what a new version of a routine changes
//
//     old ──▶ fields ─┐ in one store: the same where they are the same node
//     new ──▶ fields ─┘
//                 where not, a diagram of the cases where they differ:
//                 its count a share of all, its smallest path a case,
//                 which both engines decide
//
// A difference is told of once both plans show it.

#include "tools/compare.h"

#include "answer/decide.h"
#include "base/error.h"
#include "base/memory.h"
#include "base/set.h"
#include "base/text.h"
#include "case/record.h"
#include "decide/draft.h"
#include "json/read.h"
#include "json/write.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "routine/truth.h"
#include "time/calendar.h"
#include "time/clock.h"
#include "tools/fields.h"
#include "tools/import.h"
#include "tools/joint.h"
#include "tools/model.h"
#include "tools/outcome.h"
#include "tools/realize.h"
#include "tools/shortest.h"
#include "tools/trial.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    BUDGET = 4000000, // applications
    TRIALS = 40       // cases that are decided for one difference
};

// The cases where a field of a subject differs.
typedef struct difference {
    int subjects[2]; // in the old and the new routine; -1
    rutin__field_kind kind;
    rutin__diagram cases;
    bool found; // both plans show it
    double share;
    rutin__text given, before, after; // `given` is JSON
} difference;

typedef struct comparer {
    rutin__trial **trials;
    rutin__json *in;
    rutin__joint joint;
    rutin__fields fields[2];
    rutin__builder *builder;
    rutin__import imports[2];
    rutin__arena arena;
    rutin__diagrams diagrams;
    rutin__shortest paths;
    uint16_t *usual;
    double *room;
    rutin__model
        model; // a frame for cases: of the joint variables, and no more
    difference *of;
    int count, room_for;
    difference *now;
    int tried;
    bool failed;
} comparer;

// ---------------------------------------------------------------- differences

static uint32_t is_other(void *context, uint32_t a, uint32_t b)
{
    (void)context;
    return a != b;
}

static const rutin__operation differ = {.leaf = is_other};

// The difference of a field of a subject that is told of already; else a new one.
static difference *find_difference(comparer *c, int old, int new,
                                   rutin__field_kind kind)
{
    void *grown;

    for (int i = 0; i < c->count; i++)
        if (c->of[i].subjects[0] == old && c->of[i].subjects[1] == new &&
            c->of[i].kind == kind)
            return &c->of[i];
    grown = rutin__memory_grown(c->of, &c->room_for,
                                c->count < c->room_for ? c->count
                                                       : 2 * c->room_for + 64,
                                sizeof *c->of);
    c->failed |= grown == NULL;
    if (grown == NULL)
        return NULL;
    c->of = grown;
    c->of[c->count] = (difference){
        .subjects = {old, new}, .kind = kind, .cases = rutin__truth_no};
    return &c->of[c->count++];
}

static void add_difference(comparer *c, int old, int new,
                           rutin__field_kind kind, rutin__diagram a,
                           rutin__diagram b)
{
    difference *of;

    if (a == b)
        return;
    of = find_difference(c, old, new, kind);
    if (of != NULL)
        of->cases = rutin__diagram_apply(
            c->builder, &rutin__truth_either, NULL, of->cases,
            rutin__diagram_apply(c->builder, &differ, NULL, a, b));
}

static const rutin__field *find_field(const rutin__fields *fields, int subject,
                                      const rutin__field *like)
{
    for (int i = 0; i < fields->count; i++)
        if (fields->of[i].subject == subject &&
            fields->of[i].kind == like->kind &&
            strcmp(fields->of[i].detail, like->detail) == 0)
            return &fields->of[i];
    return NULL;
}

// Holds the fields of one routine against those of the other; of the second only
// those that the first does not have.
static void hold_against(comparer *c, int one)
{
    int other = 1 - one;

    for (int i = 0; i < c->fields[one].count; i++) {
        const rutin__field *field = &c->fields[one].of[i];
        int subject = rutin__joint_subject(
            c->joint.routines[one], field->subject, c->joint.routines[other]);
        const rutin__field *found = find_field(&c->fields[other], subject,
                                               field);
        rutin__diagram a = rutin__import_take(&c->imports[one], field->root);
        rutin__diagram b = rutin__truth_no;

        if (found != NULL && one == 1)
            continue;
        if (found != NULL)
            b = rutin__import_take(&c->imports[other], found->root);
        if (one == 0)
            add_difference(c, field->subject, subject,
                           (rutin__field_kind)field->kind, a, b);
        else
            add_difference(c, subject, field->subject,
                           (rutin__field_kind)field->kind, b, a);
    }
}

// ---------------------------------------------------------------- cases

static const rutin__outcome_field outcomes[RUTIN__FIELDS] = {
    [RUTIN__FIELD_STEP] = RUTIN__OUTCOME_STATUS,
    [RUTIN__FIELD_BAN] = RUTIN__OUTCOME_BAN,
    [RUTIN__FIELD_GROUND] = RUTIN__OUTCOME_GROUNDS,
    [RUTIN__FIELD_TELL] = RUTIN__OUTCOME_TELLS,
    [RUTIN__FIELD_DEADLINE] = RUTIN__OUTCOME_WITHIN,
    [RUTIN__FIELD_PERFORMER] = RUTIN__OUTCOME_PERFORMERS,
    [RUTIN__FIELD_ORDER] = RUTIN__OUTCOME_ORDERS,
};

// Writes the case in the new routine's trial.
static void write_given(comparer *c)
{
    rutin__json_out out;

    rutin__text_reset(&c->now->given);
    rutin__write_begin(&out, &c->now->given);
    rutin__trial_write(c->trials[1], &out);
    rutin__write_done(&out);
    c->failed |= c->now->given.failed;
}

// Decides the case in the new routine's trial, and the same as the old one reads it.
static bool decide_both(comparer *c)
{
    rutin__record *record = &c->trials[0]->decision->record;
    bool done;

    if (rutin__trial_decide(c->trials[1]) != RUTIN_OK)
        return false;
    write_given(c);
    rutin__record_reset(record);
    rutin__read_begin(c->in, c->now->given.at, c->now->given.length,
                      c->trials[0]->error);
    done = rutin__record_read(record, c->in, NULL) && rutin__read_end(c->in) &&
           rutin__trial_decide(c->trials[0]) == RUTIN_OK;
    c->failed |= c->trials[0]->error->status == RUTIN_ENOMEM;
    rutin__error_clear(c->trials[0]->error);
    return done;
}

static bool has_item(const rutin__text *list, const char *item, size_t length)
{
    const char *at = list->length == 0 ? NULL : list->at;

    for (; at != NULL; at = strstr(at, ", "), at = at == NULL ? NULL : at + 2)
        if (strncmp(at, item, length) == 0 &&
            (at[length] == '\0' || strncmp(at + length, ", ", 2) == 0))
            return true;
    return false;
}

// Whether two lists, with commas between, hold the same: in which order rules name it
// is no difference. No list holds an item twice.
static bool is_same(const rutin__text *a, const rutin__text *b)
{
    const char *at = a->length == 0 ? NULL : a->at;

    if (a->length != b->length)
        return false;
    while (at != NULL) {
        const char *end = strstr(at, ", ");

        if (!has_item(b, at, end == NULL ? strlen(at) : (size_t)(end - at)))
            return false;
        at = end == NULL ? NULL : end + 2;
    }
    return true;
}

// Whether both plans show the difference in the case in the trial.
static bool shows(comparer *c)
{
    difference *of = c->now;

    c->tried++;
    if (!decide_both(c))
        return false;
    rutin__outcome_write(c->trials[0]->decision, of->subjects[0],
                         outcomes[of->kind], &of->before);
    rutin__outcome_write(c->trials[1]->decision, of->subjects[1],
                         outcomes[of->kind], &of->after);
    c->failed |= of->before.failed || of->after.failed;
    return !is_same(&of->before, &of->after);
}

// Takes out of the case what the difference shows without.
static void lessen(comparer *c)
{
    rutin__trial *trial = c->trials[1];
    rutin__record *record = &trial->decision->record;

    for (int i = 0; i < trial->routine->program.fact_count; i++) {
        rutin__value value = record->values[i];

        if (!value.known)
            continue;
        rutin__trial_untell(trial, (unsigned)i);
        if (!shows(c))
            rutin__trial_tell(trial, (unsigned)i, value.bits);
    }
    shows(c);
}

static bool try_path(void *data, const uint16_t *classes)
{
    comparer *c = data;

    if (c->tried >= TRIALS)
        return false;
    if (!rutin__realize(c->trials[1], &c->model, classes, 0) || !shows(c))
        return true;
    lessen(c);
    c->now->found = true;
    return false;
}

static void find_cases(comparer *c)
{
    for (int i = 0; i < c->count; i++) {
        c->now = &c->of[i];
        c->tried = 0;
        c->now->share = rutin__shortest_share(&c->diagrams, c->now->cases,
                                              c->joint.class_counts, c->room);
        rutin__shortest_walk(&c->paths, c->now->cases, try_path, c);
    }
}

// ---------------------------------------------------------------- rules

static int find_rule(const rutin_routine *routine, const char *id)
{
    for (int i = 0; i < routine->rule_count; i++)
        if (strcmp(routine->rules[i].id, id) == 0)
            return i;
    return -1;
}

static bool is_same_text(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static bool is_same_in_all(const rutin_routine *old, const rutin_routine *new,
                           rutin__localized a, rutin__localized b)
{
    int count = old->language_count < new->language_count ? old->language_count
                                                          : new->language_count;

    if (a == NULL || b == NULL)
        return a == b;
    for (int i = 0; i < count; i++)
        if (!is_same_text(a[i], b[i]))
            return false;
    return true;
}

static bool says_the_same(const rutin_routine *old, const rutin_routine *new,
                          const rutin__speech *a, const rutin__speech *b)
{
    if (a == NULL || b == NULL)
        return a == b;
    if (a->say_count != b->say_count)
        return false;
    for (int i = 0; i < RUTIN__PHRASES; i++)
        if (!is_same_in_all(old, new, a->phrases[i].text, b->phrases[i].text))
            return false;
    for (int i = 0; i < a->say_count; i++)
        if (!is_same_in_all(old, new, a->say[i].phrase.text,
                            b->say[i].phrase.text))
            return false;
    return true;
}

// Whether two rules read the same, in reasons, sources and what is said.
static bool reads_the_same(const rutin_routine *old, const rutin_routine *new,
                           const rutin__rule *a, const rutin__rule *b)
{
    bool same = is_same_in_all(old, new, a->because, b->because) &&
                is_same_in_all(old, new, a->unverified, b->unverified) &&
                is_same_text(a->source, b->source) &&
                is_same_text(a->law, b->law) && a->warn_count == b->warn_count;

    for (int i = 0; same && i < a->warn_count; i++)
        same = is_same_in_all(old, new, a->warns[i], b->warns[i]);
    for (int i = 0; i < a->contribution_count && i < b->contribution_count; i++)
        same = same && says_the_same(old, new, a->contributions[i].speech,
                                     b->contributions[i].speech);
    return same;
}

static bool asks_on_the_same(const rutin_routine *old, const rutin_routine *new,
                             const rutin__contribution *a,
                             const rutin__contribution *b)
{
    bool same = a->ground_count == b->ground_count && a->first == b->first &&
                a->after_count == b->after_count &&
                a->following_count == b->following_count &&
                a->from_count == b->from_count &&
                (a->performer >= 0) == (b->performer >= 0) &&
                is_same_text(a->within_text, b->within_text) &&
                is_same_text(rutin__routine_subject_id(old, a->subject),
                             rutin__routine_subject_id(new, b->subject));

    for (int i = 0; same && i < a->ground_count; i++)
        same = a->grounds[i].ground == b->grounds[i].ground &&
               is_same_text(a->grounds[i].law, b->grounds[i].law) &&
               rutin__set_count(&a->grounds[i].tell) ==
                   rutin__set_count(&b->grounds[i].tell);
    for (int i = 0; same && i < old->program.fact_count; i++)
        for (int k = 0; same && k < a->ground_count; k++) {
            int fact = rutin__schema_find(&new->fact_names,
                                          old->program.facts[i].id,
                                          strlen(old->program.facts[i].id));

            same = !rutin__set_has(&a->grounds[k].tell, (unsigned)i) ||
                   (fact >= 0 &&
                    rutin__set_has(&b->grounds[k].tell, (unsigned)fact));
        }
    for (int i = 0; same && i < a->after_count; i++)
        same = is_same_text(rutin__routine_subject_id(old, a->after[i]),
                            rutin__routine_subject_id(new, b->after[i]));
    for (int i = 0; same && i < a->following_count; i++)
        same = is_same_text(rutin__routine_subject_id(old, a->following[i]),
                            rutin__routine_subject_id(new, b->following[i]));
    if (same && a->performer >= 0)
        same = is_same_text(
            rutin__routine_subject_id(old, (unsigned)a->performer),
            rutin__routine_subject_id(new, (unsigned)b->performer));
    return same;
}

static bool bans_the_same(const rutin_routine *old, const rutin_routine *new,
                          const rutin__rule *a, const rutin__rule *b)
{
    if (rutin__set_count(&a->bans) != rutin__set_count(&b->bans))
        return false;
    for (int i = rutin__set_next(&a->bans, 0); i >= 0;
         i = rutin__set_next(&a->bans, i + 1)) {
        int other = rutin__joint_subject(old, (unsigned)i, new);

        if (other < 0 || !rutin__set_has(&b->bans, (unsigned)other))
            return false;
    }
    return true;
}

// Whether two rules mean the same: their diagrams are one, and so is what they ask.
static bool means_the_same(comparer *c, int old, int new)
{
    const rutin__rule *a = &c->joint.routines[0]->rules[old];
    const rutin__rule *b = &c->joint.routines[1]->rules[new];
    bool same = a->contribution_count == b->contribution_count &&
                a->ask_count == b->ask_count &&
                a->code_length == b->code_length;

    for (int i = 0; same && i < a->contribution_count; i++)
        same = asks_on_the_same(c->joint.routines[0], c->joint.routines[1],
                                &a->contributions[i], &b->contributions[i]);
    return same &&
           bans_the_same(c->joint.routines[0], c->joint.routines[1], a, b) &&
           rutin__import_take(&c->imports[0], c->fields[0].verdicts[old]) ==
               rutin__import_take(&c->imports[1], c->fields[1].verdicts[new]);
}

// ---------------------------------------------------------------- the report

static void write_head(const rutin_routine *routine, const char *name,
                       rutin__json_out *out)
{
    rutin__write_name(out, name);
    rutin__write_object(out);
    rutin__write_name(out, "id");
    rutin__write_text(out, routine->id);
    rutin__write_name(out, "version");
    rutin__write_text(out, routine->version);
    rutin__write_name(out, "digest");
    rutin__write_text(out, routine->digest);
    rutin__write_end_object(out);
}

// Rules of one routine that the other does not have.
static void write_lacking(const comparer *c, int one, const char *name,
                          rutin__json_out *out)
{
    const rutin_routine *of = c->joint.routines[one];

    rutin__write_name(out, name);
    rutin__write_list(out);
    for (int i = 0; i < of->rule_count; i++)
        if (find_rule(c->joint.routines[1 - one], of->rules[i].id) < 0)
            rutin__write_text(out, of->rules[i].id);
    rutin__write_end_list(out);
}

static void write_changed(comparer *c, rutin__json_out *out, const char *name,
                          bool in_meaning)
{
    const rutin_routine *old = c->joint.routines[0],
                        *new = c->joint.routines[1];

    rutin__write_name(out, name);
    rutin__write_list(out);
    for (int i = 0; i < old->rule_count; i++) {
        int other = find_rule(new, old->rules[i].id);

        if (other >= 0 &&
            !(in_meaning ? means_the_same(c, i, other)
                         : reads_the_same(old, new, &old->rules[i],
                                          &new->rules[other])))
            rutin__write_text(out, old->rules[i].id);
    }
    rutin__write_end_list(out);
}

static const char *name_of(const comparer *c, const difference *of)
{
    int which = of->subjects[1] >= 0;
    const rutin__program *program = &c->joint.routines[which]->program;
    int language = c->trials[which]->decision->language;
    int subject = of->subjects[which];

    return subject < program->actor_count
               ? program->actors[subject].name[language]
               : program->tasks[subject - program->actor_count].name[language];
}

static void write_words(rutin__json_out *out, const char *name,
                        const rutin__text *words)
{
    rutin__write_name(out, name);
    rutin__write_bytes(out, words->length > 0 ? words->at : "", words->length);
}

static void write_share(rutin__json_out *out, double share)
{
    char text[40];
    int length = snprintf(text, sizeof text, "%.3g", share);

    rutin__write_name(out, "share");
    rutin__write_around(out, "", text, (size_t)length, ",");
}

static void write_difference(const comparer *c, const difference *of,
                             rutin__json_out *out)
{
    int which = of->subjects[1] >= 0;

    rutin__write_object(out);
    rutin__write_name(out, "subject");
    rutin__write_text(out,
                      rutin__routine_subject_id(c->joint.routines[which],
                                                (unsigned)of->subjects[which]));
    rutin__write_name(out, "name");
    rutin__write_text(out, name_of(c, of));
    rutin__write_name(out, "field");
    rutin__write_text(out, rutin__outcome_names[outcomes[of->kind]]);
    write_share(out, of->share);
    rutin__write_name(out, "case");
    if (of->found)
        rutin__write_around(out, "", of->given.at, of->given.length, ",");
    else
        rutin__write_null(out);
    write_words(out, "before", &of->before);
    write_words(out, "after", &of->after);
    rutin__write_end_object(out);
}

// Days that the calendar of one routine keeps as holidays, and that of the other
// does not; of days that both know.
static void write_days(const comparer *c, int one, const char *name,
                       rutin__json_out *out)
{
    const rutin__calendar *of = c->joint.routines[one]->calendar,
                          *other = c->joint.routines[1 - one]->calendar;
    char day[RUTIN__TIME_SIZE];

    rutin__write_name(out, name);
    rutin__write_list(out);
    for (rutin__day at = of == NULL ? 0 : of->from; of != NULL && at <= of->to;
         at++) {
        bool known = other == NULL || rutin__calendar_knows(other, at);

        if (known && rutin__calendar_is_kept(of, at) &&
            !rutin__calendar_is_kept(other, at)) {
            rutin__clock_write_day(day, at);
            rutin__write_text(out, day);
        }
    }
    rutin__write_end_list(out);
}

static void write_report(comparer *c, rutin__text *text)
{
    rutin__json_out out;

    rutin__write_begin(&out, text);
    rutin__write_object(&out);
    write_head(c->joint.routines[0], "old", &out);
    write_head(c->joint.routines[1], "new", &out);
    rutin__write_name(&out, "rules");
    rutin__write_object(&out);
    write_lacking(c, 1, "added", &out);
    write_lacking(c, 0, "removed", &out);
    write_changed(c, &out, "text", false);
    write_changed(c, &out, "meaning", true);
    rutin__write_end_object(&out);
    rutin__write_name(&out, "holidays");
    rutin__write_object(&out);
    write_days(c, 1, "added", &out);
    write_days(c, 0, "removed", &out);
    rutin__write_end_object(&out);
    rutin__write_name(&out, "differences");
    rutin__write_list(&out);
    for (int i = 0; i < c->count; i++)
        write_difference(c, &c->of[i], &out);
    rutin__write_end_list(&out);
    rutin__write_end_object(&out);
    rutin__write_done(&out);
}

// ---------------------------------------------------------------- the call

static bool begin(comparer *c)
{
    const rutin_routine *old = c->trials[0]->routine;
    const rutin_routine *new = c->trials[1]->routine;

    c->builder = rutin__diagram_new();
    if (c->builder == NULL || !rutin__joint_init(&c->joint, old, new))
        return false;
    for (int i = 0; i < 2; i++) {
        if (!rutin__fields_init(&c->fields[i], c->joint.routines[i]))
            return false;
        c->imports[i] = (rutin__import){
            .of = &c->fields[i].diagrams,
            .builder = c->builder,
            .variables = c->joint.numbers[i],
            .classes = (const uint16_t *const *)c->joint.classes[i]};
        if (!rutin__import_init(&c->imports[i]))
            return false;
    }
    rutin__diagram_limit(c->builder, BUDGET);
    return true;
}

static bool freeze(comparer *c)
{
    int count = c->joint.count;
    int16_t *facts = malloc((size_t)(count + 1) * sizeof *facts);
    bool done;

    if (facts == NULL)
        return false;
    memset(facts, 0xff, (size_t)(count + 1) * sizeof *facts);
    for (int i = 0; i < c->count; i++)
        rutin__diagram_keep(c->builder, &c->of[i].cases);
    done = rutin__diagram_status(c->builder) == RUTIN_OK &&
           rutin__diagram_freeze(c->builder, &c->arena, facts, &c->diagrams);
    free(facts);
    c->usual = calloc((size_t)count + 1, sizeof *c->usual);
    c->room = calloc((size_t)c->diagrams.count + 1, sizeof *c->room);
    if (!done || c->usual == NULL || c->room == NULL)
        return false;
    c->model = (rutin__model){.routine = &c->joint.view, .first_hidden = count};
    rutin__realize_usual(&c->model, c->usual);
    c->paths = (rutin__shortest){
        .of = &c->diagrams, .usual = c->usual, .variable_count = count};
    return rutin__shortest_init(&c->paths);
}

static void end(comparer *c)
{
    for (int i = 0; i < c->count; i++) {
        rutin__text_clear(&c->of[i].given);
        rutin__text_clear(&c->of[i].before);
        rutin__text_clear(&c->of[i].after);
    }
    free(c->of);
    free(c->usual);
    free(c->room);
    rutin__shortest_clear(&c->paths);
    for (int i = 0; i < 2; i++) {
        rutin__import_clear(&c->imports[i]);
        rutin__fields_clear(&c->fields[i]);
    }
    rutin__joint_clear(&c->joint);
    rutin__diagram_free(c->builder);
    rutin__memory_clear(&c->arena);
}

rutin_status rutin__compare(rutin__trial *trials[2], rutin__json *in,
                            rutin__text *out)
{
    comparer c = {.trials = trials, .in = in};
    bool done = begin(&c);

    if (done) {
        hold_against(&c, 0);
        hold_against(&c, 1);
    }
    done = done && !c.failed && freeze(&c);
    if (done)
        find_cases(&c);
    done = done && !c.failed && !trials[1]->lacked_memory;
    if (done)
        write_report(&c, out);
    end(&c);
    return done ? RUTIN_OK : rutin__error_no_memory(trials[0]->error);
}

// ---------------------------------------------------------------- one case

typedef struct columns {
    rutin__trial **trials;
    rutin__text before, after, rules;
    bool failed; // some of these has
} columns;

// Writes what the two plans say of a subject in a field.
static void write_both(columns *t, const int subjects[2],
                       rutin__outcome_field field)
{
    rutin__outcome_write(t->trials[0]->decision, subjects[0], field,
                         &t->before);
    rutin__outcome_write(t->trials[1]->decision, subjects[1], field, &t->after);
    t->failed |= t->before.failed || t->after.failed;
}

// Writes a row where the two plans say something else of a subject in a field.
static void write_row(columns *t, const int subjects[2],
                      rutin__outcome_field field, rutin__json_out *out)
{
    int which = subjects[1] >= 0;

    write_both(t, subjects, field);
    if (is_same(&t->before, &t->after))
        return;
    rutin__text_reset(&t->rules);
    rutin__outcome_add_rules(t->trials[0]->decision, subjects[0], field,
                             &t->rules);
    rutin__outcome_add_rules(t->trials[1]->decision, subjects[1], field,
                             &t->rules);
    t->failed |= t->rules.failed;
    rutin__write_object(out);
    rutin__write_name(out, "subject");
    rutin__write_text(out,
                      rutin__routine_subject_id(t->trials[which]->routine,
                                                (unsigned)subjects[which]));
    rutin__write_name(out, "field");
    rutin__write_text(out, rutin__outcome_names[field]);
    write_words(out, "before", &t->before);
    write_words(out, "after", &t->after);
    write_words(out, "rules", &t->rules);
    rutin__write_end_object(out);
}

// All fields of a subject; of a step that comes or goes, that alone.
static void write_rows(columns *t, const int subjects[2], rutin__json_out *out)
{
    write_both(t, subjects, RUTIN__OUTCOME_STATUS);
    if ((t->before.length == 0) != (t->after.length == 0)) {
        write_row(t, subjects, RUTIN__OUTCOME_STATUS, out);
        write_row(t, subjects, RUTIN__OUTCOME_BAN, out);
        return;
    }
    for (int field = 0; field < RUTIN__OUTCOME_SEEN; field++)
        write_row(t, subjects, (rutin__outcome_field)field, out);
}

// Whether a step is to be done under the new routine that was done, or not there,
// under the old one.
static bool is_anew(const rutin__trial *const trials[2], const int subjects[2])
{
    const rutin__draft *drafts[] = {&trials[0]->decision->draft,
                                    &trials[1]->decision->draft};
    int new = drafts[1]->step_of[subjects[1]];
    int old = subjects[0] < 0 ? -1 : drafts[0]->step_of[subjects[0]];
    unsigned status;

    if (new < 0 || drafts[1]->steps[new].subject != subjects[1])
        return false;
    status = drafts[1]->steps[new].status;
    if (status == RUTIN_STEP_DONE || status == RUTIN_STEP_FAILED ||
        status == RUTIN_STEP_BLOCKED)
        return false;
    return old < 0 || drafts[0]->steps[old].status == RUTIN_STEP_DONE;
}

static int subject_count(const rutin__trial *trial)
{
    return trial->routine->program.actor_count +
           trial->routine->program.task_count;
}

void rutin__compare_plans(rutin__trial *trials[2], rutin__text *text)
{
    columns t = {.trials = trials};
    rutin__json_out out;

    rutin__write_begin(&out, text);
    rutin__write_object(&out);
    rutin__write_name(&out, "closed");
    rutin__write_bool(&out, trials[0]->decision->record.is_closed);
    rutin__write_name(&out, "differences");
    rutin__write_list(&out);
    for (int i = 0; i < subject_count(trials[0]); i++) {
        const int pair[2] = {i, rutin__joint_subject(trials[0]->routine,
                                                     (unsigned)i,
                                                     trials[1]->routine)};

        write_rows(&t, pair, &out);
    }
    for (int i = 0; i < subject_count(trials[1]); i++) {
        const int pair[2] = {-1, i};

        if (rutin__joint_subject(trials[1]->routine, (unsigned)i,
                                 trials[0]->routine) < 0)
            write_rows(&t, pair, &out);
    }
    rutin__write_end_list(&out);
    rutin__write_name(&out, "anew");
    rutin__write_list(&out);
    for (int i = 0; i < subject_count(trials[1]); i++) {
        const int pair[2] = {rutin__joint_subject(trials[1]->routine,
                                                  (unsigned)i,
                                                  trials[0]->routine),
                             i};

        if (is_anew((const rutin__trial *const *)trials, pair))
            rutin__write_text(&out, rutin__routine_subject_id(
                                        trials[1]->routine, (unsigned)i));
    }
    rutin__write_end_list(&out);
    rutin__write_end_object(&out);
    rutin__write_done(&out);
    text->failed |= t.failed;
    rutin__text_clear(&t.before);
    rutin__text_clear(&t.after);
    rutin__text_clear(&t.rules);
}
