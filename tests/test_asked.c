// test_asked.c - what a routine asks first, when it asks, and what it presumes

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

// A routine of its own, whose header says [header], over one that says [base].
typedef struct uses {
    const char *header, *base, *middle;
} uses;

static const char vocabulary[] =
    "local function t(text) return { sv = text } end\n"
    "fact \"one\" { yes_no, ask = t \"1?\" }\n"
    "fact \"two\" { yes_no, ask = t \"2?\" }\n"
    "fact \"three\" { yes_no, ask = t \"3?\" }\n"
    "actor \"sos\" { name = t \"SOS\", kind = \"authority\", phone = \"112\" "
    "}\n"
    "task \"a\" { name = t \"A\" }\n"
    "term \"met\" { one:known(), sv = \"x\" }\n"
    "rule \"r\" { when = any { one, two, three }, task = a, because = t \"b\","
    " source = \"s\" }\n";

// Gives the routine "base", with all that is declared, and "middle", which uses it.
static bool resolve(void *data, const char *id, const char **source,
                    size_t *length)
{
    static char text[2048];
    const uses *of = data;
    bool is_base = strcmp(id, "base") == 0;

    snprintf(text, sizeof text,
             "routine \"%s\" { version = \"1\", title = { sv = \"x\" },"
             " languages = { \"sv\" } %s }\n%s",
             id, is_base ? of->base : of->middle,
             is_base ? vocabulary : "use \"base\"\n");
    *source = text;
    *length = strlen(text);
    return true;
}

static world load_uses(uses of)
{
    rutin_load_options how = {.resolver = resolve, .data = &of};
    char source[1024];
    world w;

    snprintf(source, sizeof source,
             "routine \"top\" { version = \"1\", title = { sv = \"x\" },"
             " languages = { \"sv\" } %s }\nuse \"middle\"\n",
             of.header);
    if (rutin_load("top.lua", source, strlen(source), &how, &w.routine) !=
        RUTIN_OK)
        complain(w.routine);
    w.engine = rutin_engine_new(w.routine, NULL);
    ck_assert_ptr_nonnull(w.engine);
    ck_assert_int_eq(decide_in(w, ""), RUTIN_OK);
    return w;
}

static void ck_describes(world w, const char *wanted)
{
    const char *json;
    size_t length;

    ck_assert_int_eq(rutin_describe(w.engine, NULL, &json, &length), RUTIN_OK);
    ck_assert_msg(strstr(json, wanted) != NULL, "%s is not in %.4000s", wanted,
                  json);
}

START_TEST(what_the_routine_asks_first_comes_first_in_its_order)
{
    world w = load_uses((uses){", ask_first = { \"three\", \"one\" }", "", ""});

    ck_assert_asks(w, "three one two");
    end_world(w);
}
END_TEST

START_TEST(one_question_of_several_facts_keeps_their_order)
{
    world w = load_uses(
        (uses){", ask_first = { { \"three\", \"two\", sv = \"3 eller 2?\" } }",
               "", ""});

    ck_assert_asks(w, "three two one");
    ck_describes(w, "\"ask_first\":[{\"facts\":[\"three\",\"two\"],"
                    "\"question\":\"3 eller 2?\"}]");
    end_world(w);
}
END_TEST

START_TEST(a_header_that_says_nothing_of_it_has_what_it_uses)
{
    world w = load_uses((uses){
        "", ", ask_first = { \"two\" }, enough = \"met\", alarm = \"sos\"",
        ""});

    ck_assert_asks(w, "two one three");
    ck_describes(w, "\"enough\":\"met\",\"alarm\":\"sos\"");
    end_world(w);
}
END_TEST

START_TEST(a_header_that_says_one_thing_of_it_has_no_more)
{
    world w = load_uses((uses){"",
                               ", ask_first = { \"two\" }, enough = \"met\"",
                               ", alarm = \"sos\""});

    ck_assert_asks(w, "one two three");
    ck_describes(w, "\"ask_first\":[],\"enough\":null,\"alarm\":\"sos\"");
    end_world(w);
}
END_TEST

START_TEST(who_decides_is_as_in_the_routine_used_until_it_is_said)
{
    world used = load_uses(
        (uses){", alarm = \"sos\"", ", decides = { \"sos\" }", ""});
    world own = load_uses((uses){", decides = { \"sos\" }", "", ""});
    world nobody = load_uses((uses){"", "", ""});

    ck_describes(used, "\"alarm\":\"sos\",\"decides\":[\"sos\"]");
    ck_describes(own, "\"alarm\":null,\"decides\":[\"sos\"]");
    ck_describes(nobody, "\"decides\":[]");
    end_world(used);
    end_world(own);
    end_world(nobody);
}
END_TEST

START_TEST(what_changes_nothing_is_not_asked_first)
{
    world w = load_uses((uses){", ask_first = { \"three\", \"two\" }", "", ""});

    ck_assert_int_eq(decide_in(w, "\"facts\": {\"one\": true}"), RUTIN_OK);
    ck_assert_asks(w, "");
    ck_assert_int_eq(decide_in(w, "\"facts\": {\"three\": false}"), RUTIN_OK);
    ck_assert_asks(w, "two one");
    end_world(w);
}
END_TEST

// ---------------------------------------------------------------- asked

#define LIMITED(asked_when)                                                    \
    "fact \"other\" { yes_no, ask = words \"?\", asked = " asked_when " }\n"   \
    "r \"one\" { when = other, task = look }\n"                                \
    "r \"two\" { when = sick, task = write }\n"

START_TEST(a_fact_is_asked_where_its_condition_is_true)
{
    world no = plan_of(LIMITED("sick"), "\"facts\": {\"sick\": false}");
    world open = plan_of(LIMITED("sick"), "");
    world yes = plan_of(LIMITED("sick"), "\"facts\": {\"sick\": true}");

    ck_assert_asks(no, "");
    ck_assert_plan_has(no, "\"complete\":true");
    ck_assert_asks(open, "sick");
    ck_assert_asks(yes, "other");
    ck_assert_plan_has(yes, "\"complete\":false");
    end_world(no);
    end_world(open);
    end_world(yes);
}
END_TEST

START_TEST(a_fact_that_is_never_asked_needs_no_question)
{
    world w = plan_of("fact \"other\" { yes_no, asked = no }\n"
                      "r \"one\" { when = other, task = look }",
                      "");
    world told = plan_of("fact \"other\" { yes_no, asked = no }\n"
                         "r \"one\" { when = other, task = look }",
                         "\"facts\": {\"other\": true}");

    ck_assert_asks(w, "");
    ck_assert_plan_has(w, "\"complete\":true");
    ck_assert_warns(w, "nothing_applies");
    ck_assert_steps(told, "look");
    end_world(w);
    end_world(told);
}
END_TEST

START_TEST(what_settles_a_ban_is_asked_all_the_same)
{
    world w = plan_of("fact \"other\" { yes_no, asked = no }\n"
                      "r \"ban\" { when = other, never = gamma }\n"
                      "r \"one\" { contact = gamma { ground = free } }",
                      "");

    ck_assert_status(w, "gamma", RUTIN_STEP_HELD);
    ck_assert_asks(w, "other");
    ck_assert_ptr_null(rutin_ask_question(w.engine, 0));
    ck_assert_plan_has(w, "\"fact\":\"other\",\"question\":null,\"opens\":[");
    end_world(w);
}
END_TEST

START_TEST(what_a_rule_wants_to_know_is_asked_all_the_same)
{
    world w = plan_of(LIMITED("sick") "r \"three\" { ask = other }", "");
    world silent = plan_of(
        LIMITED("sick") "r \"three\" { when = hiv, ask = other }",
        "\"facts\": {\"sick\": false, \"hiv\": false}");

    ck_assert_asks(w, "sick other");
    ck_assert_asks(silent, "");
    end_world(w);
    end_world(silent);
}
END_TEST

// ---------------------------------------------------------------- presume

#define PAIR                                                                   \
    "fact \"other\" (asked { yes_no, presume = { yes = sick, no = hiv } })\n"  \
    "r \"yes\" { when = other, task = look }\n"                                \
    "r \"no\" { when = no(other), task = write }\n"

START_TEST(a_pair_presumes_yes_no_or_nothing)
{
    world yes = plan_of(PAIR, "\"facts\": {\"sick\": true}");
    world no = plan_of(PAIR, "\"facts\": {\"sick\": false, \"hiv\": true}");
    world open = plan_of(PAIR, "\"facts\": {\"hiv\": true}");
    world neither = plan_of(PAIR,
                            "\"facts\": {\"sick\": false, \"hiv\": false}");
    world both = plan_of(PAIR, "\"facts\": {\"sick\": true, \"hiv\": true}");
    world told = plan_of(PAIR, "\"facts\": {\"sick\": true,"
                               " \"other\": false}");

    ck_assert_steps(yes, "look");
    ck_assert_plan_has(yes, "{\"fact\":\"other\",\"value\":true}");
    ck_assert_steps(no, "write");
    ck_assert_plan_has(no, "{\"fact\":\"other\",\"value\":false}");
    ck_assert_steps(open, "write");
    ck_assert_steps(neither, "");
    ck_assert_plan_has(neither, "\"presumed\":[{\"fact\":\"small\"");
    ck_assert_steps(both, "look");
    ck_assert_steps(told, "write");
    end_world(yes);
    end_world(no);
    end_world(open);
    end_world(neither);
    end_world(both);
    end_world(told);
}
END_TEST

START_TEST(half_a_pair_presumes_nothing_of_the_other)
{
    static const char rules[] =
        "fact \"other\" (asked { yes_no, presume = { no = sick } })\n"
        "r \"yes\" { when = other, task = look }\n"
        "r \"no\" { when = no(other), task = write }\n";
    world sick = plan_of(rules, "\"facts\": {\"sick\": true}");
    world well = plan_of(rules, "\"facts\": {\"sick\": false}");

    ck_assert_steps(sick, "write");
    ck_assert_steps(well, "");
    ck_describes(sick,
                 "\"presumed\":\"{ no = sick }\",\"presumed_said\":"
                 "{\"yes\":\"aldrig\",\"no\":\"sick: ja\"},\"asked\":null");
    end_world(sick);
    end_world(well);
}
END_TEST

// Days are counted from a presumed number as from one that is told.
START_TEST(what_is_presumed_is_counted_from)
{
    static const struct {
        const char *presumes, *facts, *due, *asks;
    } cases[] = {
        {", presume = 17", "", "\"2026-12-02T23:59:59+01:00\"", "days"},
        {", presume = 17", "\"days\": 17", "\"2026-12-02T23:59:59+01:00\"", ""},
        {", presume = 17", "\"days\": 6", "\"2026-11-21T23:59:59+01:00\"", ""},
        {", presume = 0", "", "\"2026-11-15T23:59:59+01:00\"", "days"},
        {"", "", "null", "days"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char rules[512], members[64], due[64];
        world w;

        snprintf(rules, sizeof rules,
                 "fact \"days\" (asked { number { 0, 90 } %s })\n"
                 "r \"r1\" { contact = alpha { ground = free,"
                 " within = days_before(days, 5) } }",
                 cases[i].presumes);
        snprintf(members, sizeof members, "\"facts\": {%s}", cases[i].facts);
        snprintf(due, sizeof due, "\"due\":%s", cases[i].due);
        w = plan_of(rules, members);
        ck_assert_plan_has(w, due);
        ck_assert_asks(w, cases[i].asks);
        end_world(w);
    }
}
END_TEST

// Where something else is due before whatever is told, nothing is asked; where that
// is due later than what can be told, it is, whatever is presumed.
START_TEST(what_is_presumed_is_asked_where_it_can_be_due_first)
{
#define COUNTED(within)                                                        \
    "fact \"days\" (asked { number { 9, 90 }, presume = 80 })\n"               \
    "r \"r1\" { contact = alpha { ground = free, within = " within " } }\n"    \
    "r \"r2\" { contact = alpha { ground = free,"                              \
    " within = days_before(days, 5) } }"
    world before = plan_of(COUNTED("\"2 days\""), "");
    world between = plan_of(COUNTED("\"14 days\""), "");

    ck_assert_asks(before, "");
    ck_assert_asks(between, "days");
    end_world(before);
    end_world(between);
#undef COUNTED
}
END_TEST

START_TEST(a_function_reads_what_a_pair_presumes)
{
    world w = plan_of(
        PAIR "r \"code\" { when = function(case) return case.other end,"
             " contact = alpha { ground = free } }",
        "\"facts\": {\"sick\": true}");

    ck_assert_steps(w, "look alpha");
    ck_describes(w, "\"presumed\":\"{ yes = sick, no = hiv }\"");
    end_world(w);
}
END_TEST

Suite *asked_suite(void)
{
    const TTest *tests[] = {
        what_the_routine_asks_first_comes_first_in_its_order,
        one_question_of_several_facts_keeps_their_order,
        a_header_that_says_nothing_of_it_has_what_it_uses,
        a_header_that_says_one_thing_of_it_has_no_more,
        who_decides_is_as_in_the_routine_used_until_it_is_said,
        what_changes_nothing_is_not_asked_first,
        a_fact_is_asked_where_its_condition_is_true,
        a_fact_that_is_never_asked_needs_no_question,
        what_settles_a_ban_is_asked_all_the_same,
        what_a_rule_wants_to_know_is_asked_all_the_same,
        a_pair_presumes_yes_no_or_nothing,
        half_a_pair_presumes_nothing_of_the_other,
        what_is_presumed_is_counted_from,
        what_is_presumed_is_asked_where_it_can_be_due_first,
        a_function_reads_what_a_pair_presumes,
    };

    return suite_of("asked", tests, sizeof tests / sizeof *tests);
}
