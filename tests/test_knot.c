// test_knot.c - facts that stand in two parts of a rule
//
// The oracles of test_condition.c and test_semantics.c hold small knots against
// all cases there are; here are those that they cannot reach.

#include "test.h"
#include "world.h"

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
    for (size_t n = 0; n < rutin_ask_count(w.engine); n++)
        strncat(found, rutin_ask_fact(w.engine, n), 1);
    ck_assert_str_eq(found, wanted);
    end_world(w);
}

START_TEST(what_a_tangled_fact_shuts_out_is_not_asked)
{
    ck_assert_wants("all { a, any { all { no(a), b, c }, d } }", "ad");
}
END_TEST

START_TEST(the_rest_of_a_rule_does_not_grow_a_knot)
{
    ck_assert_wants(
        "all { a, any { all { no(a), b, c, d, e, f, g, h, i }, j }, k, l, m, n,"
        " o, p, q }",
        "ajklmnopq");
}
END_TEST

START_TEST(a_knot_may_have_more_ways_than_a_word)
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

START_TEST(what_stands_behind_a_knot_is_found_on_either_side_of_unknown)
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

START_TEST(what_cannot_all_be_tried_is_held_to_matter)
{
    ck_assert_wants("all { any { a, b, c, d, e, f, g, h, i, j, k, l, m },"
                    " any { no(a), no(b), no(c), no(d), no(e), no(f), no(g),"
                    " no(h), no(i), no(j), no(k), no(l), no(m) }, n, no(n) }",
                    "abcdefghijklmn");
}
END_TEST

Suite *knot_suite(void)
{
    const TTest *tests[] = {
        what_a_tangled_fact_shuts_out_is_not_asked,
        the_rest_of_a_rule_does_not_grow_a_knot,
        a_knot_may_have_more_ways_than_a_word,
        what_stands_behind_a_knot_is_found_on_either_side_of_unknown,
        a_fact_may_have_more_values_than_a_word,
        what_cannot_all_be_tried_is_held_to_matter,
    };

    return suite_of("knot", tests, sizeof tests / sizeof *tests);
}
