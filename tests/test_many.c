// test_many.c - more than a thousand rules in one file, against brute force
//
// Some releases of Lua 5.4 compile bitwise operators wrongly where a function has
// more than 255 constants. Conditions are written with & | ~, and a routine has
// thousands of constants. Here conditions are made by chance, written down, and
// reckoned by the tables of three-valued logic as they are written. Half of the
// rules stand in the text itself, half in functions.

#include "test.h"

#include <rutin.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum {
    RULES = 1200,
    FACTS = 8,
    CASES = 24,
    IN_A_FUNCTION = 100, // rules
    ROOM = 1 << 18
};

// What a condition is in each case: 0 false, 1 unknown, 2 true.
typedef struct values {
    int in[CASES];
} values;

static char source[ROOM], cases[CASES][1024];
static size_t length;
static values facts[FACTS], rules[RULES];

// The same on every machine.
static unsigned chance(unsigned below)
{
    static unsigned state = 4711;

    state = state * 1103515245 + 12345;
    return (state >> 16) % below;
}

static void add(const char *text)
{
    length += (size_t)snprintf(source + length, ROOM - length, "%s", text);
}

static void add_numbered(const char *before, int number)
{
    char digits[16];

    add(before);
    snprintf(digits, sizeof digits, "%d", number);
    add(digits);
}

static values combine(char sign, const values *a, const values *b)
{
    values v;

    for (int i = 0; i < CASES; i++) {
        int least = a->in[i] < b->in[i] ? a->in[i] : b->in[i];

        v.in[i] = sign == '&' ? least : a->in[i] + b->in[i] - least;
    }
    return v;
}

// Writes a condition and gives what it is.
static values add_condition(int depth)
{
    int what = depth == 0 ? 0 : (int)chance(4), fact;
    values a, b;

    if (what == 0) {
        fact = (int)chance(FACTS);
        add_numbered("f", fact);
        return facts[fact];
    }
    add(what == 1 ? "~(" : "(");
    a = add_condition(depth - 1);
    if (what == 1) {
        for (int i = 0; i < CASES; i++)
            a.in[i] = 2 - a.in[i];
    } else {
        add(what == 2 ? " & " : " | ");
        b = add_condition(depth - 1);
        a = combine(what == 2 ? '&' : '|', &a, &b);
    }
    add(")");
    return a;
}

static void write_rules(void)
{
    for (int i = 0; i < RULES; i++) {
        bool in_function = i >= RULES / 2;

        if (in_function && i % IN_A_FUNCTION == 0)
            add("local function more()\n");
        add_numbered("r(\"", i);
        add("\", ");
        rules[i] = add_condition(4);
        add_numbered(", \"s", i);
        add("\")\n");
        if (in_function && i % IN_A_FUNCTION == IN_A_FUNCTION - 1)
            add("end more()\n");
    }
}

static void write_routine(void)
{
    add("routine \"many\" { version = \"1\", title = { sv = \"x\" },"
        " languages = { \"sv\" } }\n"
        "local function r(number, condition, source)\n"
        "  rule(\"r\" .. number) { when = condition, source = source,"
        " because = { sv = \"x\" } }\n"
        "end\n");
    for (int i = 0; i < FACTS; i++) {
        add_numbered("fact \"f", i);
        add("\" { yes_no, ask = { sv = \"?\" } }\n");
    }
    write_rules();
    ck_assert_uint_lt(length + 1, ROOM);
}

// In each case a fact is told to be so, or not so, or is not told.
static void write_cases(void)
{
    static const char *const words[] = {"false", "null", "true"};

    for (int i = 0; i < CASES; i++) {
        char *at = cases[i];

        at += sprintf(at, "{\"case\": \"1\","
                          " \"opened\": \"2026-11-20T22:10:00+01:00\","
                          " \"now\": \"2026-11-20T22:10:00+01:00\","
                          " \"facts\": {");
        for (int fact = 0; fact < FACTS; fact++) {
            facts[fact].in[i] = (int)chance(3);
            at += sprintf(at, "%s\"f%d\": %s", fact > 0 ? ", " : "", fact,
                          words[facts[fact].in[i]]);
        }
        sprintf(at, "}}");
    }
}

static void check_case(rutin_engine *engine, int number)
{
    rutin_options brief = {.brief = true};
    const char *fired;
    char name[16];

    ck_assert_int_eq(
        rutin_decide(engine, cases[number], strlen(cases[number]), &brief),
        RUTIN_OK);
    fired = strstr(rutin_plan(engine, NULL), "\"fired\":");
    ck_assert_ptr_nonnull(fired);
    for (int i = 0; i < RULES; i++) {
        snprintf(name, sizeof name, "\"r%d\"", i);
        ck_assert_msg((strstr(fired, name) != NULL) ==
                          (rules[i].in[number] == 2),
                      "rule %s in case %s", name, cases[number]);
    }
}

START_TEST(a_thousand_rules_in_one_file_mean_what_they_say)
{
    rutin_load_options how = {.limits = {.source = ROOM}};
    rutin_routine *routine;
    rutin_engine *engine;

    write_cases();
    write_routine();
    ck_assert_int_eq(rutin_load("many.lua", source, length, &how, &routine),
                     RUTIN_OK);
    engine = rutin_engine_new(routine, NULL);
    for (int i = 0; i < CASES; i++)
        check_case(engine, i);
    rutin_engine_free(engine);
    rutin_routine_free(routine);
}
END_TEST

Suite *many_suite(void)
{
    const TTest *tests[] = {a_thousand_rules_in_one_file_mean_what_they_say};

    return suite_of("many", tests, sizeof tests / sizeof *tests);
}
