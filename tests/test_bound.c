// test_bound.c - words over the plan as diagrams, held against the engine's plans
//
// To a routine as it is shipped an invariant is added for each word that can be said
// of its actors and tasks, and one for its opposite. Of each a diagram has the cases
// that may break it. Cases of chance are decided: where the engine says that one is
// broken, the diagram has that case in it, whatever its own variables may be. So what
// no diagram has is proved.

#include "answer/decide.h"
#include "answer/invariant.h"
#include "api/engine.h"
#include "base/memory.h"
#include "case/record.h"
#include "decide/view.h"
#include "draw.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/truth.h"
#include "rutin.h"
#include "test.h"
#include "tools/bound.h"
#include "tools/model.h"
#include "tools/possible.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BUDGET = 200000 }; // applications for one word; past them it is left out

typedef struct bounds {
    rutin_routine *routine;
    rutin_engine *engine;
    draw_pool *pool;
    rutin__model model;
    rutin__arena arena;
    rutin__diagrams diagrams;
    rutin__diagram *breaches, *possible; // one an invariant
    uint32_t *seen;                      // one a vertex: the round
    uint32_t round;
    int looked_at, broken;
} bounds;

// ---------------------------------------------------------------- the routine

static void add_word(FILE *out, const char *format, const char *id,
                     const char *more)
{
    static int number;
    char word[256];

    snprintf(word, sizeof word, format, id, more);
    for (int no = 0; no < 2; no++)
        fprintf(out, "always \"w%d\" { must = %s%s%s }\n", ++number,
                no ? "no(" : "", word, no ? ")" : "");
}

// Every word of each actor and task.
static void add_words(FILE *out, const cJSON *described)
{
    static const char *const grounds[] = {"duty",        "necessity", "free",
                                          "duty_unless", "may",       "consent",
                                          "anonymous"};
    static const char *const classes[] = {"identity", "account", "migration"};
    const cJSON *one;

    cJSON_ArrayForEach(one, cJSON_GetObjectItem(described, "actors"))
    {
        const char *id = cJSON_GetStringValue(cJSON_GetObjectItem(one, "id"));

        add_word(out, "contacts(%s)%s", id, "");
        add_word(out, "contacts(%s):within(\"%s\")", id, "now");
        add_word(out, "bans(%s)%s", id, "");
        add_word(out, "first(%s)%s", id, "");
        add_word(out, "before(%s, %s)", id, "inform_person");
        add_word(out, "before(%s, %s)", "social_services", id);
        for (size_t i = 0; i < sizeof grounds / sizeof *grounds; i++)
            add_word(out, "contacts(%s):on(%s)", id, grounds[i]);
        for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
            add_word(out, "tells(%s, \"%s\")", id, classes[i]);
    }
    cJSON_ArrayForEach(one, cJSON_GetObjectItem(described, "tasks"))
    {
        const char *id = cJSON_GetStringValue(cJSON_GetObjectItem(one, "id"));

        add_word(out, "does(%s)%s", id, "");
        add_word(out, "performs(social_services, %s)%s", id, "");
        add_word(out, "before(ask_consent, %s)%s", id, "");
        add_word(out, "before(speak_alone, %s)%s", id, "");
        add_word(out, "before(%s, ask_consent)%s", id, "");
    }
}

static char *read_file(const char *path)
{
    FILE *in = fopen(path, "r"), *out;
    char *text = NULL;
    size_t size;
    int c;

    ck_assert_ptr_nonnull(in);
    out = open_memstream(&text, &size);
    while ((c = fgetc(in)) != EOF)
        fputc(c, out);
    fclose(in);
    fclose(out);
    return text;
}

static rutin_routine *load(const char *path, const cJSON *described)
{
    rutin_load_options how = {
        .rules = "rules", .limits = {.source = 1 << 20, .steps = 100000000}};
    char *source = read_file(path), *whole = NULL;
    rutin_routine *routine;
    size_t size;
    FILE *out = open_memstream(&whole, &size);

    fprintf(out, "%s\n", source);
    if (described)
        add_words(out, described);
    fclose(out);
    if (rutin_load(path, whole, size, &how, &routine) != RUTIN_OK)
        ck_abort_msg("%s", rutin_mistake(routine, 0)->message);
    free(source);
    free(whole);
    return routine;
}

static draw_pool *pool_of(rutin_engine *engine)
{
    const char *described;

    ck_assert_int_eq(rutin_describe(engine, NULL, &described, NULL), RUTIN_OK);
    return draw_pool_of(described);
}

// ---------------------------------------------------------------- diagrams

static void find_breaches(bounds *b)
{
    size_t count = (size_t)b->routine->invariant_count;
    rutin__builder *builder = b->model.builder;
    rutin__diagram days = b->model.care;

    b->breaches = calloc(count, sizeof *b->breaches);
    b->possible = calloc(count, sizeof *b->possible);
    for (size_t i = 0; i < count; i++) {
        rutin__diagram_limit(builder, BUDGET);
        b->model.care = rutin__truth_yes; // on any day, in force or not
        b->breaches[i] = rutin__bound_breaches(&b->model,
                                               &b->routine->invariants[i]);
        b->model.care = days;
        b->possible[i] = rutin__possible(&b->model, b->breaches[i]);
        if (rutin__diagram_status(builder) != RUTIN_OK)
            b->breaches[i] = b->possible[i] = rutin__truth_yes;
        rutin__diagram_keep(builder, &b->breaches[i]);
        rutin__diagram_keep(builder, &b->possible[i]);
    }
    rutin__diagram_limit(builder, BUDGET);
}

static void freeze(bounds *b)
{
    size_t count = (size_t)(b->model.first_hidden + b->model.hidden_count);
    int16_t *facts = malloc(count * sizeof *facts);

    memset(facts, 0xff, count * sizeof *facts);
    ck_assert(rutin__diagram_freeze(b->model.builder, &b->arena, facts,
                                    &b->diagrams));
    free(facts);
    b->seen = calloc((size_t)b->diagrams.count + 1, sizeof *b->seen);
}

// Whether a case may be one of a diagram's, its hidden variables being of any class.
static bool may_hold(bounds *b, rutin__diagram at, const uint16_t *classes)
{
    const rutin__diagrams *of = &b->diagrams;

    if (rutin__diagram_is_leaf(at))
        return rutin__diagram_value(at) != 0;
    if (b->seen[at] == b->round)
        return false;
    b->seen[at] = b->round;
    if ((int)of->vertices[at].variable < b->model.first_hidden)
        return may_hold(
            b, rutin__diagram_child(of, at, classes[of->vertices[at].variable]),
            classes);
    for (uint32_t edge = of->vertices[at].edges;
         edge < of->vertices[at + 1].edges; edge++)
        if (may_hold(b, of->to[edge], classes))
            return true;
    return false;
}

// ---------------------------------------------------------------- cases

static void check_one(bounds *b, int number, const rutin__sight *sight,
                      bool in_force, const char *json)
{
    const rutin__invariant *invariant = &b->routine->invariants[number];
    const uint16_t *classes = b->engine->decision.view.classes;

    b->looked_at++;
    if (rutin__invariant_holds(sight, invariant))
        return;
    b->broken++;
    b->round++;
    if (!may_hold(b, b->breaches[number], classes))
        ck_abort_msg("line %d is broken, and by no diagram: %s",
                     invariant->line, json);
    b->round++;
    if (in_force && !may_hold(b, b->possible[number], classes))
        ck_abort_msg("line %d is broken by a case that cannot be: %s",
                     invariant->line, json);
}

static void check_case(bounds *b, const char *json)
{
    const rutin__decision *decision = &b->engine->decision;
    const rutin_routine *routine = b->routine;
    rutin__sight sight;
    bool in_force;

    if (rutin_decide(b->engine, json, strlen(json), NULL) != RUTIN_OK ||
        decision->record.is_closed)
        return;
    in_force = decision->view.day >= routine->in_force_from &&
               decision->view.day <= routine->in_force_to;
    rutin__invariant_look_over(&sight, routine, &decision->view,
                               &decision->history, &decision->draft,
                               &decision->inquiry);
    for (int i = 0; i < routine->invariant_count; i++)
        check_one(b, i, &sight, in_force, json);
}

static int how_many(int usual)
{
    const char *set = getenv("RUTIN_DRAWN");

    return set ? atoi(set) : usual;
}

static void check_routine(const char *path)
{
    rutin_routine *plain = load(path, NULL);
    rutin_engine *engine = rutin_engine_new(plain, NULL);
    draw_pool *pool = pool_of(engine);
    bounds b = {.routine = load(path, draw_described(pool))};

    b.engine = rutin_engine_new(b.routine, NULL);
    ck_assert(rutin__model_init(&b.model, b.routine));
    find_breaches(&b);
    freeze(&b);
    for (int i = 0; i < how_many(300); i++) {
        draw chance = draw_from((uint64_t)i);
        char *json = draw_case(&chance, pool);

        check_case(&b, json);
        free(json);
    }
    ck_assert_int_gt(b.broken, b.looked_at / 4);
    free(b.breaches);
    free(b.possible);
    free(b.seen);
    rutin__model_clear(&b.model);
    rutin__memory_clear(&b.arena);
    draw_pool_free(pool);
    rutin_engine_free(b.engine);
    rutin_engine_free(engine);
    rutin_routine_free(b.routine);
    rutin_routine_free(plain);
}

static const char *const routines[] = {
    "rules/sweden.lua", "rules/helsingborg.lua", "rules/landsbygd.lua"};

START_TEST(no_plan_breaks_what_no_diagram_breaks)
{
    check_routine(routines[_i]);
}
END_TEST

Suite *bound_suite(void)
{
    Suite *suite = suite_create("bound");
    TCase *all = tcase_create("all");

    tcase_set_timeout(all, 3600);
    tcase_add_loop_test(all, no_plan_breaks_what_no_diagram_breaks, 0, 3);
    suite_add_tcase(suite, all);
    return suite;
}
