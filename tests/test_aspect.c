// test_aspect.c - what diagrams say of a plan, held against the engine's plans
//
// Cases of chance are decided, of each routine as it is shipped. Of each subject
// whose step nobody took over, and none was joined to, the aspects that were made
// at load come to what the engine found, rule by rule: bans, whether there is a
// step, whether it is held, on a duty, first, who performs it, what it tells, when it
// is due. Questions, and all proofs, stand on that.

#include "routine/aspect.h"

#include "answer/decide.h"
#include "api/engine.h"
#include "base/set.h"
#include "case/history.h"
#include "case/record.h"
#include "decide/draft.h"
#include "decide/status.h"
#include "decide/view.h"
#include "draw.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/truth.h"
#include "rutin.h"
#include "test.h"
#include "time/calendar.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct held {
    const rutin_routine *routine;
    rutin_engine *engine;
    const char *json;              // the case
    long of[RUTIN__ASPECT_JOINED]; // looked at, of each kind
    long bans, steps;
} held;

static uint32_t read_off(const held *h, rutin__diagram root)
{
    return rutin__diagram_follow(&h->routine->diagrams, root,
                                 h->engine->decision.view.classes);
}

static void agree(const held *h, bool same, int subject, const char *what)
{
    if (!same)
        ck_abort_msg("%s of %s is another in: %s", what,
                     rutin__routine_subject_id(h->routine, (unsigned)subject),
                     h->json);
}

// Whether a step is its subject's own, with nothing of any other.
static bool is_own(const held *h, const rutin__step *step, int subject)
{
    const rutin__claim *claims = h->engine->decision.draft.claims;

    if (step->subject != subject || step->instead_count > 0 || step->again)
        return false;
    for (int i = step->claims; i >= 0; i = claims[i].next)
        if (claims[i].nameless || claims[i].contribution->subject != subject)
            return false;
    return true;
}

// ---------------------------------------------------------------- one aspect

static void check_due(const held *h, int subject, const rutin__step *step,
                      uint32_t set)
{
    const rutin__aspects *all = &h->routine->aspects[subject];
    rutin__time earliest = {0}, due;
    bool any = false;

    for (int i = 0; i < all->deadline_count; i++) {
        const rutin__contribution *by = all->deadlines[i];

        if ((all->deadline_sets[set] >> i & 1) == 0 || !by->has_within ||
            rutin__status_find_due(by, &h->engine->decision.history, &due) !=
                RUTIN__FOUND ||
            (any && rutin__clock_compare(due, earliest) >= 0))
            continue;
        any = true;
        earliest = due;
    }
    agree(h,
          any == step->has_due &&
              (!any || rutin__clock_compare(earliest, step->due) == 0),
          subject, "the deadline");
}

static void check_tell(const held *h, int subject, const rutin__step *step,
                       const rutin__set *facts, bool told)
{
    if (step->status == RUTIN_STEP_HELD)
        return;
    for (int i = rutin__set_next(facts, 0); i >= 0;
         i = rutin__set_next(facts, i + 1))
        agree(h, rutin__set_has(&step->tell, (unsigned)i) == told, subject,
              "what may be told");
}

static void check_aspect(held *h, int subject, const rutin__step *step,
                         const rutin__aspect *aspect)
{
    uint32_t leaf = read_off(h, aspect->root);

    h->of[aspect->kind]++;
    switch (aspect->kind) {
    case RUTIN__ASPECT_HELD:
        agree(h, (leaf != 0) == (step->status == RUTIN_STEP_HELD), subject,
              "whether it is held");
        break;
    case RUTIN__ASPECT_DUTY:
        agree(h, leaf == 0 || step->on_duty, subject, "its duty");
        break;
    case RUTIN__ASPECT_FIRST:
        agree(h, (leaf != 0) == step->first, subject, "whether it is first");
        break;
    case RUTIN__ASPECT_PERFORMER:
        agree(h,
              (leaf == RUTIN__TRUTH_NONE ? -1 : (int)leaf) == step->performer,
              subject, "who performs it");
        break;
    case RUTIN__ASPECT_TELL:
    case RUTIN__ASPECT_TELL_COVERED:
        check_tell(h, subject, step, &aspect->facts, leaf != 0);
        break;
    case RUTIN__ASPECT_DEADLINE:
        check_due(h, subject, step, leaf);
        break;
    default:
        h->of[aspect->kind]--;
    }
}

// ---------------------------------------------------------------- one case

static void check_ban(held *h, int actor)
{
    static const uint32_t as[] = {[RUTIN__NOT_BANNED] = RUTIN__SILENT,
                                  [RUTIN__BAN_OPEN] = RUTIN__OPEN,
                                  [RUTIN__BANNED] = RUTIN__FIRED};
    uint32_t verdict = read_off(h, h->routine->aspects[actor].ban);

    h->bans++;
    agree(h, as[h->engine->decision.draft.bans[actor]] == verdict, actor,
          "the ban");
}

static void check_subject(held *h, int subject)
{
    const rutin__decision *decision = &h->engine->decision;
    const rutin__aspects *all = &h->routine->aspects[subject];
    int number = decision->draft.step_of[subject];
    const rutin__step *step = &decision->draft.steps[number < 0 ? 0 : number];

    if (subject < h->routine->program.actor_count)
        check_ban(h, subject);
    if (number < 0 || !is_own(h, step, subject))
        return;
    h->steps++;
    agree(h, read_off(h, all->there) != 0, subject, "whether it is there");
    if (all->exact != RUTIN__EXACT || step->status == RUTIN_STEP_DONE ||
        step->status == RUTIN_STEP_FAILED)
        return;
    for (int i = 0; i < all->count; i++)
        if (all->of[i].when == RUTIN__ASPECT_ALWAYS &&
            all->of[i].gate == RUTIN__ASPECT_NO_GATE &&
            (decision->history.traces[subject].tell == NULL ||
             (all->of[i].kind != RUTIN__ASPECT_TELL &&
              all->of[i].kind != RUTIN__ASPECT_TELL_COVERED)))
            check_aspect(h, subject, step, &all->of[i]);
}

static void check_case(held *h, const char *json)
{
    h->json = json;
    if (rutin_decide(h->engine, json, strlen(json), NULL) != RUTIN_OK ||
        h->engine->decision.record.is_closed)
        return;
    for (int i = 0;
         i < h->routine->program.actor_count + h->routine->program.task_count;
         i++)
        check_subject(h, i);
}

// ---------------------------------------------------------------- a routine

static rutin_routine *load(const char *path)
{
    const rutin_load_options how = {.rules = "rules"};
    rutin_routine *routine;

    if (rutin_load_file(path, &how, &routine) != RUTIN_OK)
        ck_abort_msg("%s", rutin_mistake(routine, 0)->message);
    return routine;
}

static const char *const routines[] = {
    "rules/sweden.lua", "rules/helsingborg.lua", "rules/landsbygd.lua"};

START_TEST(what_diagrams_say_the_engine_says)
{
    static const int kinds[] = {RUTIN__ASPECT_DUTY, RUTIN__ASPECT_DEADLINE,
                                RUTIN__ASPECT_TELL, RUTIN__ASPECT_PERFORMER};
    const char *set = getenv("RUTIN_DRAWN"), *described;
    rutin_routine *routine = load(routines[_i]);
    held h = {.routine = routine, .engine = rutin_engine_new(routine, NULL)};
    draw_pool *pool;

    ck_assert_int_eq(rutin_describe(h.engine, NULL, &described, NULL),
                     RUTIN_OK);
    pool = draw_pool_of(described);
    for (int i = 0, count = set ? atoi(set) : 1000; i < count; i++) {
        draw chance = draw_from((uint64_t)i);
        char *json = draw_case(&chance, pool);

        check_case(&h, json);
        free(json);
    }
    ck_assert_int_gt(h.bans, 0);
    ck_assert_int_gt(h.steps, 0);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        ck_assert_msg(h.of[kinds[i]] > 0, "kind %d was never looked at",
                      kinds[i]);
    draw_pool_free(pool);
    rutin_engine_free(h.engine);
    rutin_routine_free(routine);
}
END_TEST

Suite *aspect_suite(void)
{
    Suite *suite = suite_create("aspect");
    TCase *all = tcase_create("all");

    tcase_set_timeout(all, 3600);
    tcase_add_loop_test(all, what_diagrams_say_the_engine_says, 0, 3);
    suite_add_tcase(suite, all);
    return suite;
}
