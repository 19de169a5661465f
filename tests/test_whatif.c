// test_whatif.c - what one rule more, or one less, would change in a plan
//
// whatif gathers only what a rule touches. Here the whole plan is made anew
// besides, for every rule of many drawn routines, with ladders, bans and orders
// in circles, and both must find the same.

#include "answer/decide.h"
#include "api/engine.h"
#include "ask/ask.h"
#include "ask/whatif.h"
#include "base/set.h"
#include "decide/draft.h"
#include "decide/effect.h"
#include "decide/judge.h"
#include "decide/order.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "rutin.h"
#include "test.h"
#include "time/clock.h"
#include "world.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum { FACTS = 6, ACTORS = 6, TASKS = 4, RULES = 14, CASES = 12 };

// ---------------------------------------------------------------- drawing

static unsigned seed;

static int below(int count)
{
    seed = seed * 1103515245u + 12345u;
    return (int)(seed >> 16 & 0x7fff) % count;
}

static bool chance(int percent)
{
    return below(100) < percent;
}

// Text being drawn: a routine, or the members of a case.
typedef struct draft {
    char text[16384];
    size_t length;
} draft;

static void add(draft *d, const char *format, ...)
{
    va_list values;

    va_start(values, format);
    d->length += (size_t)vsnprintf(d->text + d->length,
                                   sizeof d->text - d->length, format, values);
    va_end(values);
    ck_assert_uint_lt(d->length, sizeof d->text);
}

// Every ladder ends with somebody who is open day and night.
static void draw_actor(draft *d, int number)
{
    bool hands_over = number < ACTORS - 1 && chance(60);

    add(d, "actor \"a%d\" { name = words \"a%d\", kind = \"authority\"", number,
        number);
    add(d, ", open = \"%s\"",
        hands_over && chance(60) ? "Mo-Fr 08:00-17:00" : "24/7");
    if (hands_over) {
        int next = number + 1 + below(ACTORS - 1 - number);

        add(d, ", if_closed = \"a%d\", if_no_answer = \"a%d\"", next, next);
    }
    if (number > 0 && chance(20))
        add(d, ", same_as = \"a%d\"", below(number));
    add(d, " }\n");
}

static void add_condition(draft *d, int depth)
{
    static const char *const kinds[] = {"all", "any"};
    int kind = below(depth > 1 ? 1 : 4);

    if (kind == 0) {
        add(d, "g%d", below(FACTS));
    } else if (kind == 3) {
        add(d, "no(");
        add_condition(d, depth + 1);
        add(d, ")");
    } else {
        add(d, "%s { ", kinds[kind - 1]);
        add_condition(d, depth + 1);
        add(d, ", ");
        add_condition(d, depth + 1);
        add(d, " }");
    }
}

// One actor or task but [own], which counts tasks behind the actors.
static void add_other(draft *d, int own)
{
    int other = (own + 1 + below(ACTORS + TASKS - 1)) % (ACTORS + TASKS);

    if (other < ACTORS)
        add(d, "a%d", other);
    else
        add(d, "t%d", other - ACTORS);
}

static void add_order(draft *d, const char *word, int own)
{
    if (!chance(35))
        return;
    add(d, ", %s = { ", word);
    add_other(d, own);
    add(d, ", ");
    add_other(d, own);
    add(d, " }");
}

static void add_members(draft *d, int own)
{
    static const char *const within[] = {"now",      "1 h",    "2 h",
                                         "same day", "2 days", "1 week"};

    if (chance(70))
        add(d, ", within = \"%s\"", within[below(6)]);
    add_order(d, "after", own);
    add_order(d, "following", own);
    if (chance(10))
        add(d, ", first = true");
    if (chance(15))
        add(d, ", from = reached(a%d)", below(ACTORS));
}

static void add_contact(draft *d)
{
    static const char *const grounds[] = {"duty \"L\"",
                                          "may \"M\"",
                                          "consent",
                                          "anonymous",
                                          "free",
                                          "{ may \"M\", anonymous }",
                                          "free",
                                          "necessity \"N\"",
                                          "{ duty \"L\", consent }"};
    int actor = below(ACTORS);

    add(d, "a%d { ground = %s", actor, grounds[below(7) + 2 * chance(30)]);
    add_members(d, actor);
    add(d, " }");
}

static void draw_rule(draft *d, int number)
{
    add(d, "r \"r%d\" { when = ", number);
    add_condition(d, 0);
    if (chance(20)) {
        add(d, ", unless = ");
        add_condition(d, 0);
    }
    if (chance(80)) {
        add(d, ", contact = ");
        add_contact(d);
    }
    if (chance(50)) {
        int task = below(TASKS);

        add(d, ", task = t%d { by = a%d", task, below(ACTORS));
        add_members(d, ACTORS + task);
        add(d, " }");
    }
    if (chance(15))
        add(d, ", never = a%d", below(ACTORS));
    add(d, " }\n");
}

static void draw_routine(draft *d)
{
    d->length = 0;
    for (int i = 0; i < FACTS; i++)
        add(d, "fact \"g%d\" (asked { yes_no%s })\n", i,
            chance(20) ? ", presume = no" : "");
    for (int i = 0; i < ACTORS; i++)
        draw_actor(d, i);
    for (int i = 0; i < TASKS; i++)
        add(d, "task \"t%d\" { name = words \"t%d\" }\n", i, i);
    for (int i = 0; i < RULES; i++)
        draw_rule(d, i);
}

static void add_events(draft *d)
{
    static const char *const outcomes[] = {"no_answer", "reached", "refused"};

    add(d, ", \"events\": [");
    for (int i = 0, count = below(4); i < count; i++)
        add(d,
            "%s{\"at\": \"2026-11-20T22:1%d:00+01:00\", \"contact\": \"a%d\", "
            "\"outcome\": \"%s\"}",
            i > 0 ? ", " : "", i, below(ACTORS), outcomes[below(3)]);
    add(d, "]");
}

static void draw_case(draft *d)
{
    const char *between = "";

    d->length = 0;
    add(d, "\"facts\": {");
    for (int i = 0; i < FACTS; i++)
        if (chance(40)) {
            add(d, "%s\"g%d\": %s", between, i, chance(60) ? "true" : "false");
            between = ", ";
        }
    add(d, "}");
    if (chance(50))
        add_events(d);
}

// ---------------------------------------------------------------- trying

// Whether the bans of a rule change when it is found to be otherwise.
static bool changes_bans(const rutin__decision *decision, int rule,
                         const rutin__draft *other)
{
    const rutin__set *bans = &decision->routine->rules[rule].bans;

    for (int i = rutin__set_next(bans, 0); i >= 0;
         i = rutin__set_next(bans, i + 1))
        if (decision->draft.bans[i] != other->bans[i])
            return true;
    return false;
}

// What a rule would change, by the whole plan made anew.
static rutin__effect try_whole(rutin__decision *decision, int rule,
                               rutin__verdict verdict, rutin__draft *other)
{
    const rutin_routine *routine = decision->routine;
    rutin__verdict before = (rutin__verdict)decision->findings.of[rule].verdict;
    uint16_t order[ACTORS + TASKS + 8];
    rutin__effect effect = {0};

    rutin__judge_note(&decision->findings, rule, verdict);
    rutin__order_draw_up(other, routine, &decision->findings,
                         &decision->history);
    rutin__judge_note(&decision->findings, rule, before);
    effect.any = changes_bans(decision, rule, other);
    for (int i = 0;
         i < routine->program.actor_count + routine->program.task_count; i++)
        rutin__compare_step(&effect, &decision->draft, other, (unsigned)i);
    for (int i = 0; i < other->step_count; i++)
        order[i] = rutin__draft_placed(other, i)->subject;
    rutin__compare_order(&effect, &decision->draft, other, order,
                         other->step_count);
    return effect;
}

static void check_rule(rutin__decision *decision, int rule,
                       rutin__verdict verdict, rutin__draft *other)
{
    rutin__effect wanted = try_whole(decision, rule, verdict, other);
    rutin__effect found = {0};

    rutin__whatif_try(&decision->inquiry.whatif, rule, verdict, &found);
    ck_assert_int_eq(found.any, wanted.any);
    ck_assert(rutin__set_same(&found.opens, &wanted.opens));
    ck_assert_int_eq(found.has_due, wanted.has_due);
    if (found.has_due)
        ck_assert_int_eq(rutin__clock_compare(found.due, wanted.due), 0);
}

static void check_decision(rutin__decision *decision, rutin__draft *other)
{
    rutin__whatif *whatif = &decision->inquiry.whatif;

    rutin__judge_copy(&whatif->findings, &decision->findings);
    rutin__whatif_begin(whatif, &decision->draft, &decision->history);
    for (int rule = 0; rule < decision->routine->rule_count; rule++)
        for (int verdict = RUTIN__SILENT; verdict <= RUTIN__FIRED; verdict++)
            if (decision->findings.of[rule].verdict != verdict)
                check_rule(decision, rule, (rutin__verdict)verdict, other);
}

START_TEST(a_try_finds_what_the_whole_plan_made_anew_shows)
{
    static draft routine, members;
    static const rutin__extent everything = {.steps = ACTORS + TASKS + 8,
                                             .claims = 200};
    rutin__draft other;
    world w;

    seed = (unsigned)_i * 7919u + 1u;
    draw_routine(&routine);
    w = world_of(routine.text);
    ck_assert(rutin__draft_init(&other, w.routine));
    ck_assert(rutin__draft_reserve(&other, everything));
    for (int i = 0; i < CASES; i++) {
        draw_case(&members);
        ck_assert_int_eq(decide_in(w, members.text), RUTIN_OK);
        check_decision(&w.engine->decision, &other);
    }
    rutin__draft_clear(&other);
    end_world(w);
}
END_TEST

Suite *whatif_suite(void)
{
    Suite *suite = suite_create("whatif");
    TCase *all = tcase_create("whatif");

    tcase_set_timeout(all, 60);
    tcase_add_loop_test(all, a_try_finds_what_the_whole_plan_made_anew_shows, 0,
                        200);
    suite_add_tcase(suite, all);
    return suite;
}
