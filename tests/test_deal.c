// test_deal.c - whose each act of a plan is, and where his page shows it

#include "answer/deal.h"
#include "answer/decide.h"
#include "api/engine.h"
#include "decide/draft.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define PEOPLE                                                                 \
    "actor \"board\" { name = words \"Nämnden\", kind = \"authority\" }\n"    \
    "actor \"night\" { name = words \"Natten\", kind = \"authority\","         \
    " same_as = \"board\" }\n"                                                 \
    "actor \"mine\" { name = words \"Mina\", kind = \"authority\","            \
    " finder = sick }\n"                                                       \
    "task \"decide\" { name = words \"Besluta\", board = true }\n"

// A shelf by its first letter.
static char letter_of(uint8_t shelf)
{
    return "-pato"[shelf];
}

// What is dealt out: the id, the letter of the shelf and the number of each act.
static const char *dealt(world w, int reader)
{
    static char text[512];
    const rutin__decision *decision = &w.engine->decision;
    rutin__deal deal;

    rutin__deal_out(&deal, decision, reader);
    *text = '\0';
    for (int i = 0; i < decision->draft.step_count; i++)
        snprintf(
            text + strlen(text), sizeof text - strlen(text), "%s%s %c%d",
            i > 0 ? ", " : "",
            rutin__routine_subject_id(
                decision->routine, rutin__decide_step_at(decision, i)->subject),
            letter_of(deal.shelves[i]), deal.numbers[i]);
    return text;
}

static int actor(world w, const char *id)
{
    return rutin__schema_find(&w.routine->actor_names, id, strlen(id));
}

START_TEST(three_acts_of_today_are_dealt_to_the_finder_and_the_rest_then)
{
    world w = plan_of("r \"a\" { contact = alpha { within = \"now\","
                      " ground = free } }\n"
                      "r \"b\" { task = { look { within = \"1 h\" },"
                      " write { within = \"2 h\" } } }\n"
                      "r \"c\" { contact = beta { within = \"3 h\","
                      " ground = free } }\n",
                      "");

    ck_assert_str_eq(dealt(w, RUTIN__READER_FINDER),
                     "alpha a1, look a2, write a3, beta t4");
    ck_assert_str_eq(dealt(w, RUTIN__READER_ALL),
                     "alpha a1, look a2, write a3, beta a4");
    end_world(w);
}
END_TEST

START_TEST(who_has_the_same_duty_reads_the_same_page)
{
    world w = plan_of(
        PEOPLE "r \"a\" { task = { look { by = board }, write } }", "");

    ck_assert_str_eq(dealt(w, actor(w, "board")), "look a1, write o0");
    ck_assert_str_eq(dealt(w, actor(w, "night")), "look a1, write o0");
    ck_assert_str_eq(dealt(w, RUTIN__READER_FINDER), "look o0, write a1");
    end_world(w);
}
END_TEST

// The board's stand on the page of the performer that runs the case, and not on
// that of the finder.
START_TEST(whoever_runs_the_case_reads_what_the_board_does_on_another_page)
{
    world w = plan_of(PEOPLE "r \"a\" { task = { decide { by = mine },"
                             " look { by = mine } } }",
                      "\"facts\": {\"sick\": true}");

    ck_assert_str_eq(dealt(w, RUTIN__READER_FINDER), "decide o0, look a1");
    ck_assert_str_eq(dealt(w, actor(w, "mine")), "decide a1, look a2");
    end_world(w);
}
END_TEST

// Its page alone has what is not to be done.
START_TEST(the_whole_plan_has_what_is_blocked_without_a_number)
{
    world w = plan_of("r \"a\" { contact = gamma { ground = consent } }\n"
                      "r \"b\" { task = look }\n",
                      "\"consent\": {\"gamma\": \"refused\"}");

    ck_assert_str_eq(dealt(w, RUTIN__READER_FINDER), "gamma -0, look a1");
    ck_assert_str_eq(dealt(w, RUTIN__READER_ALL), "gamma t0, look a1");
    end_world(w);
}
END_TEST

START_TEST(what_is_done_stays_an_act_and_counts_for_nobody_else)
{
    world w = plan_of(PEOPLE
                      "r \"a\" { task = { look { by = board }, write } }",
                      "\"events\": [{\"at\": \"" NOW "\", \"task\": \"look\","
                      " \"outcome\": \"done\"}, {\"at\": \"" NOW "\", \"task\":"
                      " \"write\", \"outcome\": \"done\"}]");

    ck_assert_str_eq(dealt(w, RUTIN__READER_FINDER), "look -0, write a1");
    ck_assert_str_eq(dealt(w, actor(w, "board")), "look a1, write -0");
    end_world(w);
}
END_TEST

// How many questions each is asked.
static int asked(world w, int reader)
{
    rutin__deal deal;

    rutin__deal_out(&deal, &w.engine->decision, reader);
    return deal.asked_count;
}

START_TEST(each_is_asked_what_changes_his_own_and_the_whole_plan_all)
{
    world w = plan_of(
        PEOPLE
        "r \"a\" { when = danger:is(\"now\"), task = look { by = board } }\n"
        "r \"b\" { when = sick, task = write }\n",
        "");

    ck_assert_int_eq(asked(w, RUTIN__READER_FINDER), 1);
    ck_assert_int_eq(asked(w, actor(w, "board")), 1);
    ck_assert_int_eq(asked(w, RUTIN__READER_ALL), 2);
    end_world(w);
}
END_TEST

#define ASKED(id)                                                              \
    "fact \"" id "\" { yes_no, ask = words, class = \"situation\" }\n"

// Two that the routine asks together, and one by itself.
static const char together[] =
    "local words = { sv = \"?\", en = \"?\" }\n"
    "routine \"g\" { version = \"1\", owner = \"test\", title = words,\n"
    "  in_force = { from = \"2020-01-01\" }, review_by = \"2030-12-31\",\n"
    "  languages = { \"sv\", \"en\" },\n"
    "  ask_first = { { \"lost\", \"sick\", sv = \"Hur?\", en = \"How?\" } } "
    "}\n" ASKED("lost") ASKED("sick") ASKED(
        "cold") "task \"look\" { name = words }\n"
                "rule \"a\" { when = any { lost, sick, cold }, task = look,"
                " because = words, source = \"x\" }\n";

START_TEST(facts_that_are_asked_together_are_one_question)
{
    const rutin_load_options how = {.sources = true};
    world w;

    ck_assert_int_eq(
        rutin_load("g.lua", together, strlen(together), &how, &w.routine),
        RUTIN_OK);
    w.engine = rutin_engine_new(w.routine, NULL);
    ck_assert_int_eq(decide_in(w, ""), RUTIN_OK);
    ck_assert_int_eq(asked(w, RUTIN__READER_FINDER), 2);
    end_world(w);
}
END_TEST

Suite *deal_suite(void)
{
    const TTest *tests[] = {
        three_acts_of_today_are_dealt_to_the_finder_and_the_rest_then,
        who_has_the_same_duty_reads_the_same_page,
        whoever_runs_the_case_reads_what_the_board_does_on_another_page,
        the_whole_plan_has_what_is_blocked_without_a_number,
        what_is_done_stays_an_act_and_counts_for_nobody_else,
        each_is_asked_what_changes_his_own_and_the_whole_plan_all,
        facts_that_are_asked_together_are_one_question,
    };

    return suite_of("deal", tests, sizeof tests / sizeof *tests);
}
