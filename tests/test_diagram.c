// test_diagram.c - facts that stand in two parts of a rule
//
// The oracles of test_condition.c and test_semantics.c hold small diagrams against
// all cases there are; here are those that they cannot reach.

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { FACTS = 17 }; // "r" is a word already

// What one rule of this `when`, over the facts a to q and z, asks for.
static void ck_assert_wants(const char *when, const char *wanted)
{
    char rules[4096] = "", found[FACTS + 2] = "";
    world w;

    for (int i = 0; i < FACTS; i++)
        sprintf(rules + strlen(rules), "fact \"%c\" (asked { yes_no })\n",
                'a' + i);
    strcat(rules, "fact \"z\" (asked { any_of { \"v1\", \"v2\", \"v3\", \"v4\","
                  " \"v5\", \"v6\", \"v7\" }, class = \"account\" })\n");
    sprintf(rules + strlen(rules), "r \"one\" { when = %s, task = look {} }",
            when);
    w = plan_of(rules, "");
    for (int64_t n = 0; n < rutin_ask_count(w.engine); n++)
        strncat(found, rutin_ask_fact(w.engine, n), 1);
    ck_assert_str_eq(found, wanted);
    end_world(w);
}

START_TEST(what_a_tangled_fact_shuts_out_is_not_asked)
{
    ck_assert_wants("all { a, any { all { no(a), b, c }, d } }", "ad");
}
END_TEST

START_TEST(the_rest_of_a_rule_does_not_grow_a_diagram)
{
    ck_assert_wants(
        "all { a, any { all { no(a), b, c, d, e, f, g, h, i }, j }, k, l, m, n,"
        " o, p, q }",
        "ajklmnopq");
}
END_TEST

START_TEST(a_diagram_may_have_more_ways_than_a_word)
{
    ck_assert_wants("all { any { a, b }, any { no(a), c }, any { no(b), d },"
                    " any { no(c), e }, any { no(d), f }, g, no(g) }",
                    "");
    ck_assert_wants("all { any { a, b }, any { no(a), c }, any { no(b), d },"
                    " any { no(c), e }, any { no(d), f }, g,"
                    " any { no(g), h }, any { all { no(g), i }, j } }",
                    "abcdefghj");
}
END_TEST

START_TEST(what_stands_behind_a_diagram_is_found_on_either_side_of_unknown)
{
    ck_assert_wants("all { a, b, c }:or_else(any { no(a), d })", "abcd");
    ck_assert_wants("all { no(all { a, b }:or_else(c)), a, b }", "");
    ck_assert_wants("all { no(all { a, b }:or_else(c)), a, no(d) }", "abcd");
}
END_TEST

START_TEST(a_fact_may_have_more_values_than_a_word)
{
    ck_assert_wants("all { z:has(\"v1\"), any { z:has(\"v2\"), a },"
                    " z:has(\"v3\"), z:has(\"v4\"), z:has(\"v5\"),"
                    " z:has(\"v6\"), z:has(\"v7\"), no(z:has(\"v1\")) }",
                    "");
    ck_assert_wants("all { z:has(\"v1\"), any { z:has(\"v2\"), a },"
                    " z:has(\"v3\"), z:has(\"v4\"), z:has(\"v5\"),"
                    " z:has(\"v6\"), z:has(\"v7\"),"
                    " any { no(z:has(\"v1\")), b } }",
                    "abz");
}
END_TEST

START_TEST(what_can_never_be_true_asks_for_nothing)
{
    ck_assert_wants("all { any { a, b, c, d, e, f, g, h, i, j, k, l, m },"
                    " any { no(a), no(b), no(c), no(d), no(e), no(f), no(g),"
                    " no(h), no(i), no(j), no(k), no(l), no(m) }, n, no(n) }",
                    "");
}
END_TEST

// What one rule of this `when`, over a fact "wide" of this type, asks for.
static void ck_assert_wants_wide(const char *type, const char *when,
                                 const char *wanted)
{
    char rules[8192];
    world w;

    snprintf(rules, sizeof rules,
             "local function each(from, to, make)\n"
             "  local list = {}\n"
             "  for i = from, to do table.insert(list, make(i)) end\n"
             "  return list\n"
             "end\n"
             "fact \"wide\" (asked { %s })\n"
             "r \"one\" { when = %s, task = look {} }",
             type, when);
    w = plan_of(rules, "");
    ck_assert_asks(w, wanted);
    end_world(w);
}

START_TEST(a_fact_of_nine_choices_matters_by_all_of_them_together)
{
    ck_assert_wants_wide(
        "any_of(each(1, 9, function(i) return \"c\" .. i end))",
        "all { wide:has \"c9\", no(all(each(1, 8, function(i)"
        " return wide:has(\"c\" .. i) end))) }",
        "wide");
}
END_TEST

START_TEST(a_fact_of_many_tests_matters)
{
    ck_assert_wants_wide("number { 0, 200 }",
                         "all { no(any(each(1, 64, function(i)"
                         " return wide:equals(2 * i) end))),"
                         " any { wide:equals(130), wide:equals(132) } }",
                         "wide");
}
END_TEST

START_TEST(a_fact_of_many_cells_matters)
{
    ck_assert_wants_wide(
        "any_of(each(0, 15, function(i) return \"c\" .. i end))",
        "all { wide:has_all(\"c1\", \"c3\", \"c5\", \"c7\", \"c9\", \"c11\","
        " \"c13\", \"c15\"), no(wide:has_all(\"c2\", \"c3\", \"c6\", \"c7\","
        " \"c10\", \"c11\", \"c14\", \"c15\")), no(wide:has_all(\"c4\","
        " \"c5\", \"c6\", \"c7\", \"c12\", \"c13\", \"c14\", \"c15\")),"
        " no(wide:has_all(\"c8\", \"c9\", \"c10\", \"c11\", \"c12\", \"c13\","
        " \"c14\", \"c15\")) }",
        "wide");
}
END_TEST

START_TEST(a_test_that_is_repeated_does_not_make_a_fact_matter)
{
    ck_assert_wants_wide("number { 0, 200 }",
                         "all { wide:equals(7), any(each(1, 70, function(i)"
                         " return wide:equals(8) end)) }",
                         "");
}
END_TEST

Suite *diagram_suite(void)
{
    const TTest *tests[] = {
        what_a_tangled_fact_shuts_out_is_not_asked,
        the_rest_of_a_rule_does_not_grow_a_diagram,
        a_diagram_may_have_more_ways_than_a_word,
        what_stands_behind_a_diagram_is_found_on_either_side_of_unknown,
        a_fact_may_have_more_values_than_a_word,
        what_can_never_be_true_asks_for_nothing,
        a_fact_of_nine_choices_matters_by_all_of_them_together,
        a_fact_of_many_tests_matters,
        a_fact_of_many_cells_matters,
        a_test_that_is_repeated_does_not_make_a_fact_matter,
    };

    return suite_of("diagram", tests, sizeof tests / sizeof *tests);
}
