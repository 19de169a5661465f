// test_acts.c - acts in order, held against a second implementation
//
// Of drawn routines the orders and parts are drawn once more, far denser than in
// any that is shipped, so that circles and parts that orders keep apart come up.
// RUTIN_DRAWN says how many cases of each kind.

#include "acts.h"
#include "answer/decide.h"
#include "api/engine.h"
#include "base/set.h"
#include "case/record.h"
#include "decide/draft.h"
#include "draw.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"
#include "test.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DRAWN = 20000, CASES = 10, PARTS = 3 };

static unsigned drawn_cases(void)
{
    const char *drawn = getenv("RUTIN_DRAWN");

    return drawn == NULL ? DRAWN : (unsigned)strtoul(drawn, NULL, 10);
}

static draw_pool *pool_of(rutin_engine *engine)
{
    const char *described;

    ck_assert_int_eq(rutin_describe(engine, NULL, &described, NULL), RUTIN_OK);
    return draw_pool_of(described);
}

// ---------------------------------------------------------------- denser orders

// Where drawn lists of subjects stand.
typedef struct lists {
    uint16_t of[4096];
    int count;
} lists;

// Draws up to [most] subjects that are below [below] and not [but].
static const uint16_t *draw_list(draw *chance, lists *in, unsigned most,
                                 unsigned below, unsigned but, int *count)
{
    uint16_t *list = &in->of[in->count];

    *count = 0;
    for (unsigned i = draw_below(chance, most + 1); i > 0 && below > 0; i--) {
        unsigned subject = draw_below(chance, below);

        if (subject != but)
            list[(*count)++] = (uint16_t)subject;
    }
    in->count += *count;
    ck_assert_int_lt(in->count, (int)(sizeof in->of / sizeof *in->of));
    return list;
}

// Gives every contribution of a routine other orders, and subjects wholes among
// those declared before them, so that there is no circle.
static void draw_orders(draw *chance, rutin_routine *routine, lists *in)
{
    unsigned actors = (unsigned)routine->program.actor_count;
    unsigned subjects = actors + (unsigned)routine->program.task_count;

    in->count = 0;
    for (int i = 0; i < routine->rule_count; i++)
        for (int k = 0; k < routine->rules[i].contribution_count; k++) {
            rutin__contribution *by =
                (rutin__contribution *)&routine->rules[i].contributions[k];

            by->after = draw_list(chance, in, 2, subjects, by->subject,
                                  &by->after_count);
            by->following = draw_list(chance, in, 2, subjects, by->subject,
                                      &by->following_count);
        }
    for (unsigned i = 0; i < subjects; i++) {
        rutin__actor *actor = (rutin__actor *)&routine->program.actors[i];
        rutin__task *task = (rutin__task *)&routine->program.tasks[i - actors];

        if (i < actors)
            actor->part_of = draw_list(chance, in, 2, i, i,
                                       &actor->part_of_count);
        else
            task->part_of = draw_list(chance, in, 3, i, i,
                                      &task->part_of_count);
    }
}

// ---------------------------------------------------------------- comparing

// What has come up, so that a test knows that it tests something.
typedef struct seen {
    unsigned steps, parts, circles, waiting, firsts;
} seen;

static void note(seen *so_far, const acts *of)
{
    so_far->circles += of->circle_first >= 0;
    for (int i = 0; i < of->count; i++) {
        so_far->steps++;
        so_far->parts += of->part_of[i] >= 0;
        so_far->waiting += of->status[i] == RUTIN_STEP_WAITING;
    }
}

static bool agrees(const rutin__draft *draft, const acts *of)
{
    if (of->count != draft->step_count ||
        of->circle_first != draft->circle_first ||
        of->circle_then != draft->circle_then)
        return false;
    for (int i = 0; i < of->count; i++) {
        const rutin__step *step = &draft->steps[i];

        if (of->order[i] != draft->order[i] || of->act[i] != step->act ||
            of->when[i] != step->when || of->status[i] != step->status ||
            of->part_of[i] != step->part_of)
            return false;
        for (int k = 0; k < of->count; k++)
            if (of->after[i][k] !=
                rutin__set_has(&draft->gates[i], (unsigned)k))
                return false;
    }
    return true;
}

static void print_both(const rutin_engine *engine, const acts *of)
{
    const rutin__draft *draft = &engine->decision.draft;

    printf("circle %d %d, wanted %d %d\n", draft->circle_first,
           draft->circle_then, of->circle_first, of->circle_then);
    for (int i = 0; i < draft->step_count; i++) {
        const rutin__step *a = &draft->steps[draft->order[i]];
        int wanted = of->order[i];

        printf("%s act %d part %d when %d status %d\twanted %s act %d part %d"
               " when %d status %d\n",
               rutin__routine_subject_id(engine->routine, a->subject), a->act,
               a->part_of, a->when, a->status,
               rutin__routine_subject_id(engine->routine,
                                         draft->steps[wanted].subject),
               of->act[wanted], of->part_of[wanted], of->when[wanted],
               of->status[wanted]);
    }
    for (int i = 0; i < draft->step_count; i++)
        for (int k = draft->steps[i].claims; k >= 0;
             k = draft->claims[k].next) {
            const rutin__contribution *by = draft->claims[k].contribution;

            printf("%s (%d)%s:",
                   rutin__routine_subject_id(engine->routine,
                                             draft->steps[i].subject),
                   by->declared, draft->claims[k].counts ? "" : " -");
            for (int n = 0; n < by->after_count; n++)
                printf(" after %s", rutin__routine_subject_id(engine->routine,
                                                              by->after[n]));
            for (int n = 0; n < by->following_count; n++)
                printf(" following %s", rutin__routine_subject_id(
                                            engine->routine, by->following[n]));
            printf("\n");
        }
    fflush(stdout);
}

// Decides a case both ways. Of one that is closed only what is done is left.
static void decide(rutin_engine *engine, const char *json, seen *so_far,
                   unsigned seed)
{
    acts of;

    ck_assert_msg(rutin_decide(engine, json, strlen(json), NULL) == RUTIN_OK,
                  "%s: %s", rutin_error_of(engine)->message, json);
    if (engine->decision.record.is_closed)
        return;
    ck_assert_int_le(engine->decision.draft.step_count, ACTS_MOST);
    acts_order(&of, &engine->decision);
    note(so_far, &of);
    if (agrees(&engine->decision.draft, &of))
        return;
    print_both(engine, &of);
    printf("%s\n", json);
    ck_abort_msg("seed %u: not as the second reading has it", seed);
}

// ---------------------------------------------------------------- the laws

static seen hold_drawn(unsigned seed)
{
    rutin_load_options how = {.rules = "rules"};
    draw chance = draw_from(seed);
    char *source = draw_routine(&chance);
    rutin_routine *routine;
    rutin_engine *engine;
    draw_pool *pool;
    lists in;
    seen so_far = {0};

    ck_assert_int_eq(
        rutin_load("drawn.lua", source, strlen(source), &how, &routine),
        RUTIN_OK);
    draw_orders(&chance, routine, &in);
    engine = rutin_engine_new(routine, NULL);
    pool = pool_of(engine);
    for (int i = 0; i < CASES; i++) {
        char *json = draw_case(&chance, pool);

        decide(engine, json, &so_far, seed);
        free(json);
    }
    draw_pool_free(pool);
    rutin_engine_free(engine);
    rutin_routine_free(routine);
    free(source);
    return so_far;
}

START_TEST(acts_stand_as_a_second_reading_of_the_law_has_them)
{
    unsigned cases = drawn_cases();
    seen all = {0};

    for (unsigned seed = 0; seed < cases / CASES; seed++) {
        seen some = hold_drawn(seed);

        all.steps += some.steps;
        all.parts += some.parts;
        all.circles += some.circles;
        all.waiting += some.waiting;
    }
    ck_assert_uint_gt(all.steps, cases);
    ck_assert_uint_gt(all.parts, cases / 100);
    ck_assert_uint_gt(all.circles, cases / 100);
    ck_assert_uint_gt(all.waiting, cases / 10);
}
END_TEST

// ---------------------------------------------------------------- the shipped routines

static const char *const shipped[] = {
    "rules/sweden.lua",
    "rules/helsingborg.lua",
    "rules/landsbygd.lua",
};

// A routine and an engine over it, as a drawn case is decided by.
typedef struct subject {
    rutin_routine *routine;
    rutin_engine *engine;
    draw_pool *pool;
} subject;

static subject open_shipped(int number)
{
    rutin_load_options how = {.rules = "rules"};
    subject of;

    ck_assert_int_eq(rutin_load_file(shipped[number], &how, &of.routine),
                     RUTIN_OK);
    of.engine = rutin_engine_new(of.routine, NULL);
    of.pool = pool_of(of.engine);
    return of;
}

static void close_shipped(subject of)
{
    draw_pool_free(of.pool);
    rutin_engine_free(of.engine);
    rutin_routine_free(of.routine);
}

START_TEST(no_case_of_a_shipped_routine_has_a_circle)
{
    unsigned part = (unsigned)(_i % PARTS), cases = drawn_cases() / PARTS;
    draw chance = draw_from(part + 1);
    subject of = open_shipped(_i / PARTS);
    seen so_far = {0};

    for (unsigned i = 0; i < cases; i++) {
        const rutin__draft *draft = &of.engine->decision.draft;
        char *json = draw_case(&chance, of.pool);

        decide(of.engine, json, &so_far, i);
        ck_assert_msg(
            so_far.circles == 0, "%s before %s: %s",
            rutin__routine_subject_id(of.routine,
                                      (unsigned)draft->circle_first),
            rutin__routine_subject_id(of.routine, (unsigned)draft->circle_then),
            json);
        free(json);
    }
    ck_assert_uint_gt(so_far.steps, cases);
    close_shipped(of);
}
END_TEST

static void drop_following(rutin_routine *routine)
{
    for (int i = 0; i < routine->rule_count; i++)
        for (int k = 0; k < routine->rules[i].contribution_count; k++)
            ((rutin__contribution *)&routine->rules[i].contributions[k])
                ->following_count = 0;
}

// The texts of the invariants that want one step before another.
static cJSON *orders_wanted(const draw_pool *pool)
{
    cJSON *wanted = cJSON_CreateObject();
    const cJSON *one;

    cJSON_ArrayForEach(one, cJSON_GetObjectItemCaseSensitive(
                                draw_described(pool), "invariants"))
    {
        const char *must = cJSON_GetStringValue(
            cJSON_GetObjectItemCaseSensitive(one, "must"));
        const char *text = cJSON_GetStringValue(
            cJSON_GetObjectItemCaseSensitive(one, "text"));

        if (strstr(must, "before(") != NULL)
            cJSON_AddTrueToObject(wanted, text);
    }
    return wanted;
}

static bool is_broken(const rutin_engine *engine, const cJSON *wanted)
{
    const cJSON *one;

    for (int64_t i = 0; i < rutin_warning_count(engine); i++)
        cJSON_ArrayForEach(one, wanted)
        {
            if (strcmp(rutin_warning_code(engine, i), "broken_invariant") ==
                    0 &&
                strstr(rutin_warning_text(engine, i), one->string) != NULL)
                return true;
        }
    return false;
}

// `following` gives way, so none may hang on it.
START_TEST(what_must_come_first_does_so_without_following)
{
    unsigned part = (unsigned)(_i % PARTS), cases = drawn_cases() / PARTS;
    draw chance = draw_from(part + 1);
    subject of = open_shipped(_i / PARTS);
    cJSON *wanted = orders_wanted(of.pool);

    ck_assert_int_gt(cJSON_GetArraySize(wanted), 0);
    drop_following(of.routine);
    for (unsigned i = 0; i < cases; i++) {
        char *json = draw_case(&chance, of.pool);

        ck_assert_int_eq(rutin_decide(of.engine, json, strlen(json), NULL),
                         RUTIN_OK);
        ck_assert_msg(!is_broken(of.engine, wanted), "%s", json);
        free(json);
    }
    cJSON_Delete(wanted);
    close_shipped(of);
}
END_TEST

Suite *acts_suite(void)
{
    const int parts = PARTS * (int)(sizeof shipped / sizeof *shipped);
    Suite *suite = suite_create("acts");
    TCase *drawn = tcase_create("drawn");

    tcase_set_timeout(drawn, 600);
    tcase_add_test(drawn, acts_stand_as_a_second_reading_of_the_law_has_them);
    tcase_add_loop_test(drawn, no_case_of_a_shipped_routine_has_a_circle, 0,
                        parts);
    tcase_add_loop_test(drawn, what_must_come_first_does_so_without_following,
                        0, parts);
    suite_add_tcase(suite, drawn);
    return suite;
}
