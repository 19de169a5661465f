// test_speech.c - what the routine says of a step for a page

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stdbool.h>
#include <string.h>

#define SAY(text) "{ sv = \"" text "\", en = \"in English\" }"
#define SOME                                                                   \
    "fact \"people\" (asked { number { 0, 200 },\n"                            \
    "  name = { sv = \"Antal Människor ÖVER 15\", en = \"People\" } })\n"    \
    "fact \"place\" (asked { text, name = { sv = \"Exakt plats\","             \
    " en = \"Exact place\" } })\n"                                             \
    "fact \"kind_of_place\" (asked { one_of { \"hotel\", \"farm\" },\n"        \
    "  labels = { sv = { hotel = \"ett \\\"hotell\\\"\", farm = \"en gård\" " \
    "},"                                                                       \
    " en = { hotel = \"a hotel\", farm = \"a farm\" } } })\n"

static const char *say_of(world w, const char *id)
{
    return rutin_step_say(w.engine, step_of(w, id));
}

static const char *heading_of(world w, const char *id)
{
    return rutin_step_heading(w.engine, step_of(w, id));
}

START_TEST(a_step_has_its_words_in_plan_and_calls)
{
    world w = plan_of(
        "r \"one\" { contact = alpha { ground = free,"
        " heading = words \"Ring {number}.\", say = words \"Kom \\\"nu\\\".\","
        " say_not = words \"namnet\", say_all = words \"allt\","
        " basis = words \"Ett barn.\", by_when = words \"genast\" } }",
        "");

    ck_assert_plan_has(w, "\"heading\":\"Ring 112.\",\"say\":\"Kom "
                          "\\\"nu\\\".\",\"say_not\":\"namnet\",\"say_all\":"
                          "\"allt\",\"basis\":\"Ett barn.\",\"by_when\":"
                          "\"genast\",\"ground\":");
    ck_assert_str_eq(heading_of(w, "alpha"), "Ring 112.");
    ck_assert_str_eq(say_of(w, "alpha"), "Kom \"nu\".");
    ck_assert_str_eq(rutin_step_say_not(w.engine, 0), "namnet");
    ck_assert_str_eq(rutin_step_say_all(w.engine, 0), "allt");
    ck_assert_str_eq(rutin_step_basis(w.engine, 0), "Ett barn.");
    ck_assert_str_eq(rutin_step_by_when(w.engine, 0), "genast");
    ck_assert_ptr_eq(rutin_step_say_not(w.engine, 0),
                     rutin_step_say_not(w.engine, 0));
    end_world(w);
}
END_TEST

START_TEST(a_brief_plan_says_nothing_for_a_page)
{
    world w = world_of("r \"one\" { contact = alpha { ground = free,"
                       " heading = " SAY("Ring.") " } }");
    rutin_options brief = {.brief = true};
    const char *json = "{\"opened\": \"" OPENED "\", \"now\": \"" NOW "\"}";

    ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), &brief),
                     RUTIN_OK);
    ck_assert_ptr_null(strstr(rutin_plan(w.engine, NULL), "heading"));
    ck_assert_str_eq(heading_of(w, "alpha"), "Ring.");
    end_world(w);
}
END_TEST

START_TEST(the_words_are_in_the_language_of_the_plan)
{
    world w = world_of("r \"one\" { contact = beta { ground = free,"
                       " heading = { sv = \"Ring {number}\","
                       " en = \"Call {number}\" } } }");
    rutin_options english = {.language = "en"};
    const char *json = "{\"opened\": \"" OPENED "\", \"now\": \"" NOW "\"}";

    ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), NULL),
                     RUTIN_OK);
    ck_assert_str_eq(heading_of(w, "beta"), "Ring [nummer saknas, fyll i]");
    ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), &english),
                     RUTIN_OK);
    ck_assert_str_eq(heading_of(w, "beta"), "Call [no number, fill it in]");
    end_world(w);
}
END_TEST

START_TEST(a_task_has_words_but_no_number)
{
    world w = plan_of("r \"one\" { task = look { heading = " SAY(
                          "Boka, {number}") ", say = " SAY("Vänta.") " } }",
                      "");

    ck_assert_str_eq(heading_of(w, "look"), "Boka, [nummer saknas, fyll i]");
    ck_assert_str_eq(say_of(w, "look"), "Vänta.");
    end_world(w);
}
END_TEST

#define TELLS                                                                  \
    SOME "r \"one\" { contact = alpha { ground = free, tell = { \"people\","   \
         " \"place\", \"kind_of_place\", \"harm\" }, say = " SAY(              \
             "{people} i {kind_of_place}, {place}: {harm}") " } }"

START_TEST(what_is_known_is_put_in_and_the_rest_is_left_to_fill_in)
{
    world known = plan_of(TELLS,
                          "\"facts\": {\"people\": 6, \"place\": \"Gata 1\","
                          " \"kind_of_place\": \"hotel\","
                          " \"harm\": [\"begging\", \"sold\", \"forced\"]}");
    world nothing = plan_of(TELLS, "");
    world empty = plan_of(TELLS, "\"facts\": {\"people\": 0, \"harm\": []}");
    world two = plan_of(TELLS, "\"facts\": {\"harm\": [\"begging\","
                               " \"sold\"]}");

    ck_assert_str_eq(say_of(known, "alpha"),
                     "6 i ett \"hotell\", [exakt plats]: sold, forced och "
                     "begging");
    ck_assert_str_eq(say_of(nothing, "alpha"),
                     "[antal människor över 15] i [kind_of_place], "
                     "[exakt plats]: [harm]");
    ck_assert_str_eq(say_of(empty, "alpha"),
                     "0 i [kind_of_place], [exakt plats]: [harm]");
    ck_assert_str_eq(say_of(two, "alpha"),
                     "[antal människor över 15] i [kind_of_place], "
                     "[exakt plats]: sold och begging");
    ck_assert_ptr_null(strstr(rutin_plan(known.engine, NULL), "Gata 1"));
    end_world(known);
    end_world(nothing);
    end_world(empty);
    end_world(two);
}
END_TEST

START_TEST(what_is_presumed_is_not_known)
{
    world w = plan_of("fact \"guess\" (asked { one_of { \"a\", \"b\" },"
                      " presume = \"a\" })\n"
                      "r \"one\" { contact = alpha { ground = free, tell = {"
                      " \"guess\" }, say = " SAY("{guess}") " } }",
                      "");

    ck_assert_str_eq(say_of(w, "alpha"), "[guess]");
    end_world(w);
}
END_TEST

START_TEST(sentences_are_said_when_they_hold)
{
    static const char rules[] =
        "r \"one\" { contact = alpha { ground = free, say = {\n"
        " { sv = \"Ett.\", en = \"One.\" },\n"
        " { sv = \"Sjuk.\", en = \"Ill.\", when = sick },\n"
        " { sv = \"Inte liten.\", en = \"Not small.\", when = no(small) } } } "
        "}";
    world open = plan_of(rules, "");
    world ill = plan_of(rules, "\"facts\": {\"sick\": true}");
    world big = plan_of(rules, "\"facts\": {\"sick\": false,"
                               " \"small\": false}");

    ck_assert_str_eq(say_of(open, "alpha"), "Ett.");
    ck_assert_str_eq(say_of(ill, "alpha"), "Ett. Sjuk.");
    ck_assert_str_eq(say_of(big, "alpha"), "Ett. Inte liten.");
    end_world(open);
    end_world(ill);
    end_world(big);
}
END_TEST

START_TEST(where_no_sentence_is_left_there_is_nothing_to_say)
{
    world w = plan_of("r \"one\" { contact = alpha { ground = free, say = { sv"
                      " = \"Sjuk.\", en = \"Ill.\", when = sick } } }",
                      "");

    ck_assert_ptr_null(say_of(w, "alpha"));
    ck_assert_plan_has(w, "\"say\":null");
    end_world(w);
}
END_TEST

// The consent covers danger alone, and beside it nothing is told freely.
START_TEST(a_sentence_that_names_what_may_not_be_told_now_is_left_out)
{
    static const char rules[] =
        "r \"one\" { contact = alpha { ground = consent,\n"
        " tell = { \"danger\", \"age\" }, say = { " SAY("Bråttom.") ", " SAY(
            "{danger}!") ", " SAY("{age} år.") " } } }";
    world narrow = plan_of(rules,
                           "\"facts\": {\"age\": 16, \"danger\": \"urgent\"},"
                           " \"consent\": {\"alpha\": {\"state\": \"given\","
                           " \"tell\": [\"danger\"]}}");
    world whole = plan_of(rules,
                          "\"facts\": {\"age\": 16, \"danger\": \"urgent\"},"
                          " \"consent\": {\"alpha\": \"given\"}");

    ck_assert_str_eq(say_of(narrow, "alpha"), "Bråttom. urgent!");
    ck_assert_str_eq(say_of(whole, "alpha"), "Bråttom. urgent! 16 år.");
    end_world(narrow);
    end_world(whole);
}
END_TEST

START_TEST(a_held_step_says_no_fact)
{
    world w = plan_of(
        "r \"one\" { contact = gamma { ground = free, tell = {"
        " \"danger\" }, say = { " SAY("Hej.") ", " SAY(
            "{danger}!") " } } }\n"
                         "r \"ban\" { when = sick, never = gamma }",
        "\"facts\": {\"danger\": \"urgent\"}");

    ck_assert_status(w, "gamma", RUTIN_STEP_HELD);
    ck_assert_str_eq(say_of(w, "gamma"), "Hej.");
    end_world(w);
}
END_TEST

START_TEST(without_an_effective_ground_nothing_is_said_aloud)
{
    static const char rules[] =
        "r \"one\" { contact = alpha { ground = consent, say = " SAY(
            "Hej.") ","
                    " heading = " SAY("Fråga om samtycke.") " } }";
    world asked = plan_of(rules, "");
    world given = plan_of(rules, "\"consent\": {\"alpha\": \"given\"}");

    ck_assert_ptr_null(say_of(asked, "alpha"));
    ck_assert_str_eq(heading_of(asked, "alpha"), "Fråga om samtycke.");
    ck_assert_str_eq(say_of(given, "alpha"), "Hej.");
    end_world(asked);
    end_world(given);
}
END_TEST

static const char four[] =
    "r \"one\" { contact = alpha { ground = consent,"
    " heading = words \"Ett\", basis = words \"ett\" } }\n"
    "r \"two\" { contact = alpha { ground = free, heading = words \"Två\" } }\n"
    "r \"three\" { contact = alpha { ground = free,"
    " heading = words \"Tre\", say_not = words \"tre\" } }\n"
    "r \"four\" { when = sick, contact = alpha { ground = duty \"L\","
    " heading = words \"Fyra\" } }";

START_TEST(each_part_is_of_the_strongest_ground_that_names_it)
{
    world free = plan_of(four, "");
    world duty = plan_of(four, "\"facts\": {\"sick\": true},"
                               " \"consent\": {\"alpha\": \"given\"}");

    ck_assert_str_eq(heading_of(free, "alpha"), "Två");
    ck_assert_str_eq(rutin_step_say_not(free.engine, 0), "tre");
    ck_assert_ptr_null(rutin_step_basis(free.engine, 0));
    ck_assert_str_eq(heading_of(duty, "alpha"), "Fyra");
    ck_assert_str_eq(rutin_step_say_not(duty.engine, 0), "tre");
    ck_assert_str_eq(rutin_step_basis(duty.engine, 0), "ett");
    end_world(free);
    end_world(duty);
}
END_TEST

START_TEST(who_has_the_same_duty_takes_the_words_with_its_own_number)
{
    world w = plan_of(
        "actor \"night\" { name = words \"Night\", kind ="
        " \"authority\", same_as = \"desk\", phone = \"2\","
        " open = \"24/7\" }\n"
        "actor \"desk\" { name = words \"Desk\", kind ="
        " \"authority\", open = \"Mo-Fr 08:00-16:00\","
        " phone = \"1\", if_closed = \"night\",\n"
        " if_no_answer = \"night\" }\n"
        "r \"one\" { contact = desk { ground = duty \"L\","
        " within = \"now\", heading = " SAY("Ring {number}") "} }",
        "");

    ck_assert_str_eq(heading_of(w, "night"), "Ring 2");
    end_world(w);
}
END_TEST

START_TEST(who_stands_in_without_a_name_takes_no_words_of_another)
{
    world w = plan_of(
        "actor \"line\" { name = words \"Line\", kind ="
        " \"authority\", phone = \"2\" }\n"
        "actor \"desk\" { name = words \"Desk\", kind ="
        " \"authority\", open = \"Mo-Fr 08:00-16:00\","
        " phone = \"1\", if_closed = \"line\" }\n"
        "r \"one\" { contact = desk { ground = free,"
        " within = \"now\", say = " SAY(
            "Jag heter …") ","
                           " heading = " SAY("Ring {number}") "} }",
        "");

    ck_assert_ground(w, "line", RUTIN_GROUND_ANONYMOUS);
    ck_assert_ptr_null(heading_of(w, "line"));
    ck_assert_ptr_null(say_of(w, "line"));
    end_world(w);
}
END_TEST

// Nobody answers at the desk, so the line is called in its place and by a rule of its
// own, whose words are of the line and the desk.
START_TEST(words_of_ones_own_keep_the_names_in_them)
{
    world w = plan_of(
        "actor \"line\" { name = words \"Line\", kind = \"authority\","
        " phone = \"2\" }\n"
        "actor \"desk\" { name = words \"Desk\", kind = \"authority\","
        " phone = \"1\", if_no_answer = \"line\" }\n"
        "r \"one\" { contact = desk { ground = free, within = \"now\" } }\n"
        "r \"two\" { contact = line { ground = free, within = \"now\","
        " heading = " SAY(
            "Call Line, {number}. Ask for Desk.") ","
                                                  " say = " SAY(
                                                      "Desk is silent.") " } }",
        "\"events\": [{\"at\": \"" OPENED "\", \"contact\": \"desk\","
        " \"outcome\": \"no_answer\"}, {\"at\": \"" NOW "\", \"contact\":"
        " \"desk\", \"outcome\": \"no_answer\"}]");

    ck_assert_int_eq(rutin_step_instead_count(w.engine, step_of(w, "line")), 1);
    ck_assert_pstr_eq(heading_of(w, "line"), "Call Line, 2. Ask for Desk.");
    ck_assert_pstr_eq(say_of(w, "line"), "Desk is silent.");
    end_world(w);
}
END_TEST

START_TEST(what_is_said_is_asked_about_by_nobody)
{
    world w = plan_of("r \"one\" { contact = alpha { ground = free, tell = {"
                      " \"danger\" }, say = { { sv = \"Sjuk.\", en = \"Ill.\","
                      " when = sick }, " SAY("{danger}") " } } }",
                      "");

    ck_assert_asks(w, "");
    ck_assert_plan_has(w, "\"complete\":true");
    end_world(w);
}
END_TEST

Suite *speech_suite(void)
{
    const TTest *tests[] = {
        a_step_has_its_words_in_plan_and_calls,
        a_brief_plan_says_nothing_for_a_page,
        the_words_are_in_the_language_of_the_plan,
        a_task_has_words_but_no_number,
        what_is_known_is_put_in_and_the_rest_is_left_to_fill_in,
        what_is_presumed_is_not_known,
        sentences_are_said_when_they_hold,
        where_no_sentence_is_left_there_is_nothing_to_say,
        a_sentence_that_names_what_may_not_be_told_now_is_left_out,
        a_held_step_says_no_fact,
        without_an_effective_ground_nothing_is_said_aloud,
        each_part_is_of_the_strongest_ground_that_names_it,
        who_has_the_same_duty_takes_the_words_with_its_own_number,
        who_stands_in_without_a_name_takes_no_words_of_another,
        words_of_ones_own_keep_the_names_in_them,
        what_is_said_is_asked_about_by_nobody,
    };

    return suite_of("speech", tests, sizeof tests / sizeof *tests);
}
