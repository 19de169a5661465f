// test_changed.c - what differs between two plans

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char rules[] =
    "r \"one\" { when = child, contact = alpha { ground = duty \"Law\",\n"
    "  within = \"2 h\", tell = { \"age\" } } }\n"
    "r \"two\" { when = danger:is(\"urgent\"), contact = alpha {\n"
    "  ground = duty \"Law\", within = \"now\", tell = { \"age\", \"danger\" } "
    "} }\n"
    "r \"three\" { when = sick, contact = beta { ground = free,\n"
    "  within = \"14 days\" } }\n"
    "r \"four\" { contact = gamma { ground = consent, tell = { \"age\" } } }\n"
    "r \"five\" { task = { look { within = \"1 h\" }, write {\n"
    "  after = { look } } } }\n"
    "r \"ban\" { when = danger:is(\"now\"), never = { home } }\n"
    "r \"beware\" { when = lost, warn = words \"Beware\" }\n";

#define CASE(members)                                                          \
    "{\"case\": \"k\", \"opened\": \"" OPENED "\", \"now\": \"" NOW            \
    "\"" members "}"

// What is otherwise in the last plan than in that of [json].
static const char *changed(world w, const char *json)
{
    const char *answer = NULL;
    rutin_status status = rutin_changed(
        w.engine, json, json == NULL ? 0 : strlen(json), NULL, &answer, NULL);

    if (status != RUTIN_OK)
        printf("%s\n", rutin_error_of(w.engine)->message);
    ck_assert_int_eq(status, RUTIN_OK);
    return answer;
}

#define ck_assert_has(answer, text)                                            \
    ck_assert_msg(strstr(answer, text) != NULL, "%s is not in %s", text, answer)
#define ck_assert_lacks(answer, text)                                          \
    ck_assert_msg(strstr(answer, text) == NULL, "%s is in %s", text, answer)

// A case in which nothing but [members] is told.
static world told(const char *members)
{
    return plan_of(rules, members);
}

START_TEST(the_same_case_changes_nothing)
{
    world w = told("\"facts\": {\"age\": 16}");

    ck_assert_str_eq(changed(w, CASE(", \"facts\": {\"age\": 16}")),
                     "{\"steps\":[],\"bans\":[],\"warnings\":[],\"text\":["
                     "\"Planen är densamma.\"],\"same\":true}");
    end_world(w);
}
END_TEST

START_TEST(a_step_is_new_or_gone)
{
    world w = told("\"facts\": {\"age\": 30, \"sick\": true}");
    const char *answer = changed(w, CASE(", \"facts\": {\"age\": 16, \"sick\": "
                                         "false}"));

    ck_assert_has(answer,
                  "{\"id\":\"beta\",\"name\":\"Beta\",\"change\":\"new\","
                  "\"said\":\"");
    ck_assert_has(answer,
                  "{\"id\":\"alpha\",\"name\":\"Alpha\",\"change\":\"gone\","
                  "\"said\":null,\"due\":null,\"moved\":null,\"more\":[],"
                  "\"less\":[\"age\"],\"before\":{\"step\":");
    ck_assert_has(answer, "\"after\":null}],\"bans\"");
    ck_assert_has(answer, "\"text\":[\"Nytt: Beta (");
    ck_assert_has(answer, "\"Bort: Alpha.\"],\"same\":false}");
    end_world(w);
}
END_TEST

START_TEST(a_step_is_due_earlier_or_later_and_tells_more_or_less)
{
    static const char calm[] = CASE(", \"facts\": {\"age\": 16}");
    static const char urgent[] = CASE(", \"facts\": {\"age\": 16, \"danger\": "
                                      "\"urgent\"}");
    world w = told("\"facts\": {\"age\": 16, \"danger\": \"urgent\"}");
    const char *answer = changed(w, calm);

    ck_assert_has(answer,
                  "{\"id\":\"alpha\",\"name\":\"Alpha\",\"change\":\"changed\","
                  "\"said\":\"försenat, skulle ha gjorts 22.10\",\"due\":"
                  "\"earlier\",\"moved\":");
    ck_assert_has(answer, "\"more\":[\"danger\"],\"less\":[],");
    ck_assert_has(answer,
                  "\"Ändrat: Alpha (försenat, skulle ha gjorts 22.10).\""
                  ",\"Nu försenat: Alpha.\"");
    ck_assert_int_eq(rutin_decide(w.engine, calm, sizeof calm - 1, &in_english),
                     RUTIN_OK);
    answer = changed(w, urgent);
    ck_assert_has(answer, "\"due\":\"later\"");
    ck_assert_has(answer, "\"more\":[],\"less\":[\"danger\"],");
    ck_assert_has(answer, "\"Changed: Alpha (within 1 hour).\"");
    end_world(w);
}
END_TEST

START_TEST(what_may_be_told_alone_is_a_change)
{
    world w = told("\"consent\": {\"gamma\": [{\"state\": \"given\", \"tell\": "
                   "[\"age\"]}]}");
    const char *answer = changed(w, CASE(", \"consent\": {\"gamma\": [{"
                                         "\"state\": \"given\", \"tell\": []"
                                         "}]}"));

    ck_assert_has(answer, "\"id\":\"gamma\"");
    ck_assert_has(answer, "\"more\":[\"age\"],\"less\":[]");
    ck_assert_has(answer, "\"text\":[\"Ändrat: Gamma (annat får berättas).\"]");
    end_world(w);
}
END_TEST

START_TEST(a_status_says_what_it_waits_for)
{
    world w = told(
        "\"consent\": {\"gamma\": \"refused\"}, \"events\": [{\"at\":"
        " \"" NOW "\", \"task\": \"look\", \"outcome\": \"done\"}]");
    const char *answer = changed(w, CASE(""));

    ck_assert_has(answer, "Ändrat: ");
    ck_assert_has(answer, "Look (gjort)");
    ck_assert_has(answer, "Write (utan frist)");
    ck_assert_has(answer, "Gamma (får inte göras)");
    ck_assert_has(answer, "\"before\":{\"step\":");
    ck_assert_has(answer, "\"status\":\"waiting\"");
    ck_assert_has(answer, "\"ground\":\"consent\"");
    end_world(w);
}
END_TEST

START_TEST(bans_and_warnings_come_and_go)
{
    static const char free[] = CASE(", \"facts\": {\"age\": 30, \"danger\": "
                                    "\"none\", \"sick\": false}");
    world w = told("\"facts\": {\"age\": 30, \"danger\": \"now\", \"lost\": "
                   "true, \"sick\": false}");
    const char *answer = changed(w, free);

    ck_assert_has(answer, "\"steps\":[],\"bans\":[{\"actor\":\"home\",\"name\":"
                          "\"Home\",\"before\":null,\"after\":true}],"
                          "\"warnings\":[{\"code\":\"rule\",\"text\":");
    ck_assert_has(answer, "\"text\":[\"Kontakta inte: Home.\"],\"same\":false");
    answer = changed(w, CASE(", \"facts\": {\"age\": 30, \"sick\": false, "
                             "\"lost\": true}"));
    ck_assert_has(answer, "\"before\":false,\"after\":true");
    ck_assert_int_eq(rutin_decide(w.engine, free, sizeof free - 1, NULL),
                     RUTIN_OK);
    answer = changed(w, CASE(", \"facts\": {\"age\": 30, \"danger\": \"now\", "
                             "\"sick\": false}"));
    ck_assert_has(answer, "\"before\":true,\"after\":null}],\"warnings\":[],"
                          "\"text\":[\"Inte längre förbjudet: Home.\"]");
    end_world(w);
}
END_TEST

// Nothing but a warning is no line: it has its own text.
START_TEST(a_warning_alone_is_a_change_without_a_line)
{
    world w = told("\"facts\": {\"age\": 30, \"lost\": true}");

    ck_assert_has(changed(w, CASE(", \"facts\": {\"age\": 30, \"lost\": "
                                  "false}")),
                  "\"text\":[],\"same\":false");
    end_world(w);
}
END_TEST

START_TEST(as_few_steps_as_can_be_have_moved)
{
    static const char order[] =
        "r \"all\" { contact = { alpha { ground = free, within = \"2 h\" },\n"
        "  beta { ground = free, within = \"3 h\" }, gamma { ground = free,\n"
        "  within = \"4 h\" }, home { ground = free, within = \"5 h\" } } }\n"
        "r \"up\" { when = sick, contact = home { ground = free,\n"
        "  within = \"1 h\" } }\n"
        "r \"down\" { when = age:below(18), contact = { beta { ground = free,\n"
        "  within = \"90 min\" }, gamma { ground = free, within = \"80 min\" } "
        "} }\n";
    world w = plan_of(order, "\"facts\": {\"sick\": true}");
    const char *answer = changed(w, CASE(""));

    ck_assert_has(answer, "\"id\":\"home\",\"name\":\"Home\",\"change\":"
                          "\"changed\",\"said\":\"inom 30 minuter\",\"due\":"
                          "\"earlier\",\"moved\":\"up\"");
    ck_assert_lacks(answer, "\"id\":\"alpha\"");
    ck_assert_lacks(answer, "\"down\"");
    ck_assert_int_eq(decide_in(w, ""), RUTIN_OK);
    answer = changed(w, CASE(", \"facts\": {\"sick\": true}"));
    ck_assert_has(answer, "\"moved\":\"down\"");
    ck_assert_lacks(answer, "\"id\":\"beta\"");
    end_world(w);
}
END_TEST

START_TEST(without_a_plan_before_all_is_new)
{
    world w = told("\"facts\": {\"age\": 16, \"sick\": true}");
    const char *answer = changed(w, NULL);

    ck_assert_has(answer, "\"text\":[\"Nytt: ");
    ck_assert_lacks(answer, " till.");
    ck_assert_lacks(answer, "\"before\":{");
    end_world(w);
}
END_TEST

START_TEST(a_try_changes_nothing)
{
    static const char piece[] =
        "{\"now\": \"2026-11-20T22:50:00+01:00\", \"facts\": {\"sick\": true},"
        "\"events\": [{\"at\": \"2026-11-20T22:50:00+01:00\", \"contact\": "
        "\"alpha\", \"outcome\": \"reached\"}]}";
    world w = told("\"facts\": {\"age\": 16, \"name\": \"n\"}");
    char *plan = strdup(rutin_plan(w.engine, NULL));
    char *json = strdup(rutin_case(w.engine, NULL));
    const char *answer = NULL;

    ck_assert_int_eq(
        rutin_try(w.engine, piece, sizeof piece - 1, NULL, &answer, NULL),
        RUTIN_OK);
    ck_assert_has(answer, "\"text\":[\"Nytt: Beta (");
    ck_assert_has(answer, "\"Ändrat: Alpha (gjort).\"");
    ck_assert_str_eq(rutin_plan(w.engine, NULL), plan);
    ck_assert_str_eq(rutin_case(w.engine, NULL), json);
    ck_assert_int_eq(rutin_try(w.engine,
                               "{\"facts\": {\"age\": 300, \"x\": 1}}", 35,
                               NULL, &answer, NULL),
                     RUTIN_ECASE);
    ck_assert_str_eq(rutin_error_of(w.engine)->where, "facts.age");
    ck_assert_has(rutin_errors(w.engine, NULL), "\"code\":\"undeclared\"");
    ck_assert_str_eq(rutin_plan(w.engine, NULL), plan);
    free(plan);
    free(json);
    end_world(w);
}
END_TEST

// What a try says is what comes of it.
START_TEST(a_try_says_what_comes_of_it)
{
    static const char piece[] = "{\"facts\": {\"danger\": \"urgent\"}}";
    world w = told("\"facts\": {\"age\": 16}");
    char *before = strdup(rutin_case(w.engine, NULL));
    const char *answer = NULL;
    char *tried;

    ck_assert_int_eq(
        rutin_try(w.engine, piece, sizeof piece - 1, NULL, &answer, NULL),
        RUTIN_OK);
    tried = strdup(answer);
    ck_assert_int_eq(rutin_add(w.engine, piece, sizeof piece - 1), RUTIN_OK);
    ck_assert_int_eq(rutin_decide_case(w.engine, NULL), RUTIN_OK);
    ck_assert_str_eq(changed(w, before), tried);
    free(before);
    free(tried);
    end_world(w);
}
END_TEST

START_TEST(there_has_to_be_a_plan_and_a_case)
{
    world w = world_of(rules);
    const char *answer = "";

    ck_assert_int_eq(rutin_changed(w.engine, CASE(""), sizeof CASE("") - 1,
                                   NULL, &answer, NULL),
                     RUTIN_EUSAGE);
    ck_assert_int_eq(rutin_try(w.engine, "{}", 2, NULL, &answer, NULL),
                     RUTIN_EUSAGE);
    ck_assert_str_eq(rutin_error_of(w.engine)->code, "undecided");
    ck_assert_int_eq(decide_in(w, ""), RUTIN_OK);
    ck_assert_int_eq(
        rutin_changed(w.engine, "{\"x\": 1}", 8, NULL, &answer, NULL),
        RUTIN_ECASE);
    ck_assert_ptr_nonnull(rutin_plan(w.engine, NULL));
    end_world(w);
}
END_TEST

Suite *changed_suite(void)
{
    const TTest *tests[] = {
        the_same_case_changes_nothing,
        a_step_is_new_or_gone,
        a_step_is_due_earlier_or_later_and_tells_more_or_less,
        what_may_be_told_alone_is_a_change,
        a_status_says_what_it_waits_for,
        bans_and_warnings_come_and_go,
        a_warning_alone_is_a_change_without_a_line,
        as_few_steps_as_can_be_have_moved,
        without_a_plan_before_all_is_new,
        a_try_changes_nothing,
        a_try_says_what_comes_of_it,
        there_has_to_be_a_plan_and_a_case,
    };

    return suite_of("changed", tests, sizeof tests / sizeof *tests);
}
