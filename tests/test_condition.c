// test_condition.c - three-valued judgement, and the search held against all
// cases there are

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

// Whether a rule of this condition fires (1), is open (0) or is silent (-1).
static int judge(const char *when, const char *facts)
{
    char rules[1024], members[512];
    world w;
    int found;

    snprintf(rules, sizeof rules,
             "r \"one\" { when = %s, contact = alpha { ground = free } }\n"
             "r \"two\" { when = %s, never = home }\n",
             when, when);
    snprintf(members, sizeof members, "\"facts\": {%s}", facts);
    w = plan_of(rules, members);
    found = rutin_step_count(w.engine) > 0  ? 1
            : rutin_ban_count(w.engine) > 0 ? 0
                                            : -1;
    end_world(w);
    return found;
}

static const struct {
    const char *when, *facts;
    int wanted;
} table[] = {
    {"sick", "", 0},
    {"sick", "\"sick\": true", 1},
    {"sick", "\"sick\": false", -1},
    {"no(sick)", "", 0},
    {"no(sick)", "\"sick\": false", 1},
    {"~sick", "\"sick\": true", -1},
    {"all { sick, hiv }", "\"hiv\": false", -1},
    {"all { sick, hiv }", "\"hiv\": true", 0},
    {"sick & hiv", "\"hiv\": true, \"sick\": true", 1},
    {"any { sick, hiv }", "\"hiv\": true", 1},
    {"any { sick, hiv }", "\"hiv\": false", 0},
    {"sick | hiv", "\"hiv\": false, \"sick\": false", -1},
    {"small", "", 1},
    {"small", "\"small\": false", -1},
    {"small:known()", "", -1},
    {"small:unknown()", "", 1},
    {"lost", "", 0},
    {"lost", "\"sick\": false", -1},
    {"child", "", 1},
    {"child", "\"age\": 18", -1},
    {"child", "\"age\": 17, \"small\": false", 1},
    {"sick:or_else(hiv)", "\"hiv\": true", 1},
    {"sick:or_else(hiv)", "\"hiv\": true, \"sick\": false", -1},
    {"sick:or_else(hiv)", "", 0},
    {"age:below(18)", "\"age\": 17", 1},
    {"age:below(18)", "\"age\": 18", -1},
    {"age:at_most(18)", "\"age\": 18", 1},
    {"age:at_most(18)", "\"age\": 19", -1},
    {"age:above(18)", "\"age\": 18", -1},
    {"age:above(18)", "\"age\": 19", 1},
    {"age:at_least(18)", "\"age\": 18", 1},
    {"age:at_least(18)", "\"age\": 17", -1},
    {"age:between(3, 5)", "\"age\": 3", 1},
    {"age:between(3, 5)", "\"age\": 5", 1},
    {"age:between(3, 5)", "\"age\": 6", -1},
    {"age:equals(4)", "\"age\": 4", 1},
    {"age:equals(4)", "\"age\": 5", -1},
    {"danger:is(\"now\", \"urgent\")", "\"danger\": \"urgent\"", 1},
    {"danger:is(\"now\", \"urgent\")", "\"danger\": \"none\"", -1},
    {"harm:has(\"sold\", \"forced\")", "\"harm\": [\"forced\"]", 1},
    {"harm:has(\"sold\", \"forced\")", "\"harm\": [\"begging\"]", -1},
    {"harm:has(\"sold\")", "\"harm\": []", -1},
    {"harm:has_all(\"sold\", \"forced\")", "\"harm\": [\"forced\"]", -1},
    {"harm:has_all(\"sold\", \"forced\")",
     "\"harm\": [\"forced\", \"begging\", \"sold\"]", 1},
    {"harm:empty()", "\"harm\": []", 1},
    {"harm:empty()", "\"harm\": [\"sold\"]", -1},
    {"harm:empty()", "", 0},
    {"name:known()", "\"name\": \"\"", 1},
    {"name:known()", "", -1},
    {"reached(alpha)", "", -1},
    {"done(look)", "", -1},
    {"weighed(alpha)", "", -1},
    {"tried(alpha)", "", -1},
    {"consent_of(alpha):is(\"not_asked\")", "", 1},
    {"consent_of(anyone):is(\"given\")", "", -1},
};

START_TEST(a_condition_is_judged_in_three_values)
{
    ck_assert_int_eq(judge(table[_i].when, table[_i].facts), table[_i].wanted);
}
END_TEST

// ---------------------------------------------------------------- the oracle

// A condition of chance, always the same for the same seed.
static unsigned seed;

static unsigned chance(unsigned below)
{
    seed = seed * 1103515245u + 12345u;
    return (seed >> 16) % below;
}

// Adds a condition of at most [depth] levels to [out].
static void add_condition(char *out, int depth)
{
    static const char *const leaves[] = {
        "sick",
        "small",
        "lost",
        "child",
        "sick:known()",
        "small:unknown()",
        "age:below(18)",
        "age:between(15, 17)",
        "danger:is(\"now\")",
        "danger:is(\"none\", \"urgent\")",
        "harm:has(\"sold\", \"forced\")",
        "harm:has_all(\"sold\", \"forced\")",
        "harm:empty()",
    };
    static const struct {
        const char *before, *between, *after;
    } joins[] = {{"all { ", ", ", " }"},
                 {"any { ", ", ", " }"},
                 {"no(all { ", ", ", " })"},
                 {"all { ", " }:or_else(", ")"}};
    unsigned join = chance(4);

    if (depth == 0) {
        strcat(out, leaves[chance(sizeof leaves / sizeof *leaves)]);
        return;
    }
    strcat(out, joins[join].before);
    add_condition(out, depth - 1);
    strcat(out, joins[join].between);
    add_condition(out, (int)chance((unsigned)depth));
    strcat(out, joins[join].after);
}

// Every value worth telling of each fact; 0 leaves it untold.
enum { FACTS = 6 };
static const char *const fact_ids[FACTS] = {"age",  "small",  "sick",
                                            "lost", "danger", "harm"};
static const int ways[FACTS] = {7, 3, 3, 3, 4, 9};

static void tell(rutin_engine *e, int fact, int way)
{
    static const int ages[] = {0, 14, 15, 17, 18, 120};
    static const char *const dangers[] = {"none", "urgent", "now"};
    const char *harms[3];
    size_t count = 0;

    if (way == 0) {
        rutin_untell(e, fact_ids[fact]);
    } else if (fact == 0) {
        rutin_tell_number(e, "age", ages[way - 1]);
    } else if (fact < 4) {
        rutin_tell_yes_no(e, fact_ids[fact], way == 2);
    } else if (fact == 4) {
        rutin_tell_one_of(e, "danger", dangers[way - 1]);
    } else {
        if ((way - 1) & 1)
            harms[count++] = "sold";
        if ((way - 1) & 2)
            harms[count++] = "forced";
        if ((way - 1) & 4)
            harms[count++] = "begging";
        rutin_tell_any_of(e, "harm", harms, count);
    }
}

enum { CASES = 7 * 3 * 3 * 3 * 4 * 9 };

// Whether the rule fires in each of all cases, facts in mixed radix.
static void judge_all_cases(rutin_engine *e, bool fires[CASES])
{
    for (int number = 0; number < CASES; number++) {
        int left = number;

        for (int fact = 0; fact < FACTS; fact++) {
            int way = left % ways[fact];

            left /= ways[fact];
            tell(e, fact, way);
        }
        ck_assert_int_eq(rutin_decide_case(e, NULL), RUTIN_OK);
        fires[number] = rutin_step_count(e) > 0;
    }
}

// Whether telling [fact] alone ever changes what the rule does.
static bool ever_matters(const bool fires[CASES], int fact)
{
    int stride = 1;

    for (int i = 0; i < fact; i++)
        stride *= ways[i];
    for (int number = 0; number < CASES; number++) {
        int way = number / stride % ways[fact];

        if (way != 0 && fires[number] != fires[number - way * stride])
            return true;
    }
    return false;
}

START_TEST(what_is_asked_is_what_matters_in_some_case)
{
    static bool fires[CASES];
    char when[1024] = "", rules[2048], wanted[256] = "", found[256] = "";
    world w;

    seed = (unsigned)_i * 7919u + 1u;
    add_condition(when, 3);
    snprintf(rules, sizeof rules,
             "r \"one\" { when = %s, contact = alpha { ground = free } }",
             when);
    w = plan_of(rules, "");
    for (int64_t n = 0; n < rutin_ask_count(w.engine); n++)
        add_name(found, sizeof found, rutin_ask_fact(w.engine, n));
    ck_assert_int_eq(rutin_case_open(w.engine, "k", OPENED, NOW), RUTIN_OK);
    judge_all_cases(w.engine, fires);
    for (int fact = 0; fact < FACTS; fact++)
        if (ever_matters(fires, fact))
            add_name(wanted, sizeof wanted, fact_ids[fact]);
    ck_assert_msg(strcmp(found, wanted) == 0, "%s asks %s, wanted %s", when,
                  found, wanted);
    end_world(w);
}
END_TEST

Suite *condition_suite(void)
{
    Suite *suite = suite_create("condition");
    TCase *judged = tcase_create("judged"), *oracle = tcase_create("oracle");

    tcase_add_loop_test(judged, a_condition_is_judged_in_three_values, 0,
                        (int)(sizeof table / sizeof *table));
    suite_add_tcase(suite, judged);
    tcase_set_timeout(oracle, 300);
    tcase_add_loop_test(oracle, what_is_asked_is_what_matters_in_some_case, 0,
                        24);
    suite_add_tcase(suite, oracle);
    return suite;
}
