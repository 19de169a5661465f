// test_lua_rule.c - rules that are Lua functions

#include "base/memory.h"
#include "base/set.h"
#include "case/history.h"
#include "case/record.h"
#include "decide/lua_rule.h"
#include "decide/view.h"
#include "lang/load.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"
#include "test.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { AGE, DANGER, FORMS, MINOR, NAME };

static const char ROUTINE[] =
    "local t = { sv = 't' }\n"
    "routine 'x' { version = '1', title = t, languages = { 'sv' } }\n"
    "fact 'age' { number { 0, 120 }, ask = t }\n"
    "fact 'danger' { one_of { 'none', 'urgent' }, ask = t }\n"
    "fact 'forms' { any_of { 'a', 'b', 'c' }, presume = { 'a', 'c' } }\n"
    "fact 'minor' { yes_no, presume = age:below(18), ask = t }\n"
    "fact 'name' { text }\n"
    "term 'child' { age:below(18) | minor, sv = 't' }"
    "term 'grave' { danger:is('urgent'), sv = 't' }"
    "term 'told' { name:known() | danger:is('urgent'), sv = 't' }"
    "term 'past' { danger:is('urgent'), sv = 't', to = '1969-12-31' }"
    "term 'changed' { age:below(18), sv = 't', to = '1969-12-31' }"
    "term 'changed' { danger:is('urgent'), sv = 't', from = '1970-01-01' }\n"
    "rule 'r' { because = t, source = 's', when = function(case)\n"
    "%s\n"
    "end }\n";

// One rule with a function of the body given, and the facts of a case.
typedef struct world {
    rutin_routine routine;
    rutin__record record;
    rutin__history history;
    rutin__view view;
    rutin_limits limits;
    rutin_error error;
    unsigned answer;
    int open_fact;
} world;

static void begin(world *w, const char *body)
{
    char text[2048];

    memset(w, 0, sizeof *w);
    snprintf(text, sizeof text, ROUTINE, body);
    ck_assert_int_eq(
        rutin__load(&w->routine, "x.lua", text, strlen(text), NULL), RUTIN_OK);
    ck_assert(rutin__view_init(&w->view, &w->routine));
    ck_assert(rutin__history_init(&w->history, &w->routine));
    ck_assert(rutin__record_init(&w->record, &w->routine));
}

static void tell(world *w, int fact, int64_t bits)
{
    w->record.values[fact] = (rutin__value){.known = true, .bits = bits};
    rutin__set_add(&w->record.known, (unsigned)fact);
}

static rutin_status judge(world *w)
{
    rutin__code *code;
    rutin_status status = rutin__lua_rule_new(&code, &w->routine, &w->limits,
                                              NULL, &w->error);

    w->open_fact = -1;
    rutin__history_sum(&w->history, &w->record);
    rutin__view_look(&w->view, &w->history);
    if (status == RUTIN_OK)
        status = rutin__lua_rule_judge(code, 0, &w->view, &w->answer,
                                       &w->open_fact, &w->error);
    rutin__lua_rule_free(code);
    return status;
}

static void end(world *w)
{
    rutin__view_clear(&w->view);
    rutin__history_clear(&w->history);
    rutin__record_clear(&w->record);
    rutin__memory_clear(&w->routine.arena);
}

// Judges a body over a case where age is 16, danger urgent and forms a and b.
static void expect(const char *body, unsigned answer)
{
    world w;

    begin(&w, body);
    tell(&w, AGE, 16);
    tell(&w, DANGER, 1);
    tell(&w, FORMS, 3);
    ck_assert_msg(judge(&w) == RUTIN_OK, "%s", body);
    ck_assert_msg(w.answer == answer, "%s", body);
    end(&w);
}

// Judges a body that fails, in line 10 or the line given.
static void expect_failure(const char *body, rutin_status status, int line,
                           const char *message)
{
    world w;

    begin(&w, body);
    tell(&w, AGE, 16);
    tell(&w, DANGER, 1);
    tell(&w, FORMS, 3);
    ck_assert_int_eq(judge(&w), status);
    ck_assert_str_eq(w.error.message, message);
    ck_assert_str_eq(w.error.where, "x.lua");
    ck_assert_int_eq(w.error.line, line);
    end(&w);
}

START_TEST(a_function_reads_the_case)
{
    expect("return case.age == 16 and tostring(case.age) == '16'",
           RUTIN__FIRED);
    expect("return case.danger == 'urgent'", RUTIN__FIRED);
    expect("return case.danger == 'none'", RUTIN__SILENT);
    expect("return case.forms.a and case.forms.b and not case.forms.c",
           RUTIN__FIRED);
    expect("local n = 0 for form in pairs(case.forms) do n = n + 1 end "
           "return n == 2",
           RUTIN__FIRED);
    expect("return case.child", RUTIN__FIRED);
    expect("return case.minor", RUTIN__FIRED);
}
END_TEST

START_TEST(reading_what_is_unknown_leaves_the_rule_open)
{
    world w;

    begin(&w, "return case.danger == 'urgent' or true");
    ck_assert_int_eq(judge(&w), RUTIN_OK);
    ck_assert_uint_eq(w.answer, RUTIN__OPEN);
    ck_assert_int_eq(w.open_fact, DANGER);
    end(&w);
}
END_TEST

START_TEST(a_presumption_is_read_as_told)
{
    world w;

    begin(&w, "return case.forms.c and not case.forms.b");
    ck_assert_int_eq(judge(&w), RUTIN_OK);
    ck_assert_uint_eq(w.answer, RUTIN__FIRED);
    end(&w);
}
END_TEST

START_TEST(an_unknown_term_is_open_on_the_first_fact_that_nobody_knows)
{
    world w;

    begin(&w, "return case.child");
    ck_assert_int_eq(judge(&w), RUTIN_OK);
    ck_assert_uint_eq(w.answer, RUTIN__OPEN);
    ck_assert_int_eq(w.open_fact, AGE);
    tell(&w, MINOR, 1);
    ck_assert_int_eq(judge(&w), RUTIN_OK);
    ck_assert_uint_eq(w.answer, RUTIN__FIRED);
    end(&w);
}
END_TEST

START_TEST(an_answer_rests_on_what_a_term_reads_and_nobody_told)
{
    world w;

    begin(&w, "return case.grave");
    tell(&w, DANGER, 1);
    ck_assert_int_eq(judge(&w), RUTIN_OK);
    ck_assert_uint_eq(w.answer, RUTIN__FIRED);
    ck_assert_int_eq(w.open_fact, -1);
    end(&w);
    begin(&w, "return case.told and case.forms.a");
    tell(&w, DANGER, 1);
    ck_assert_int_eq(judge(&w), RUTIN_OK);
    ck_assert_uint_eq(w.answer, RUTIN__FIRED);
    ck_assert_int_eq(w.open_fact, NAME);
    end(&w);
}
END_TEST

START_TEST(a_term_that_is_not_in_force_leaves_the_rule_open_on_nothing)
{
    world w;

    begin(&w, "return case.past");
    for (int told = 0; told < 2; told++) {
        ck_assert_int_eq(judge(&w), RUTIN_OK);
        ck_assert_uint_eq(w.answer, RUTIN__OPEN);
        ck_assert_int_eq(w.open_fact, -1);
        tell(&w, DANGER, 1);
    }
    end(&w);
}
END_TEST

START_TEST(of_a_term_only_the_version_in_force_is_read)
{
    world w;

    begin(&w, "return case.changed");
    ck_assert_int_eq(judge(&w), RUTIN_OK);
    ck_assert_uint_eq(w.answer, RUTIN__OPEN);
    ck_assert_int_eq(w.open_fact, DANGER);
    end(&w);
}
END_TEST

START_TEST(only_true_or_false_is_an_answer)
{
    static const char message[] =
        "rule \"r\": its function failed, wanted true or false";

    expect_failure("return case.age", RUTIN_EROUTINE, 9, message);
    expect_failure("return nil", RUTIN_EROUTINE, 9, message);
}
END_TEST

START_TEST(an_error_never_says_what_stood_in_the_case)
{
    static const char message[] =
        "rule \"r\": its function failed, wanted true or false";

    expect_failure("error('age is ' .. case.age)", RUTIN_EROUTINE, 10, message);
    expect_failure("\nlocal n = case.age + 0 return n.x", RUTIN_EROUTINE, 11,
                   message);
    expect_failure("return case.name", RUTIN_EROUTINE, 10, message);
}
END_TEST

#define READS(name)                                                            \
    "rule \"r\": its function reads " name                                     \
    ", wanted the name of a fact, a term or a choice"

// What the text of a function shows is refused at load; what it makes is found
// here, and told where nothing of the case can be in it.
START_TEST(a_name_that_is_none_fails_the_decision)
{
    static const char *const named[] = {
        "local k = 'agee' return case[k]",
        "return case['ag' .. 'ee']",
        "local k = 'agee' return case.forms[k]",
        "local d, k = case.danger, 'agee' return case.forms[k]",
        "local function is(x) return case.danger == x end return is('agee')",
        "local function is(x) return x ~= case.danger end return is('agee')",
        "for _, d in ipairs { 'agee' } do if case.danger == d then return true "
        "end end return false",
    };
    static const char *const unnamed[] = {
        "local k = case.danger return case[k]",
        "local k = case.danger return case.forms[k]",
        "return case['age' .. case.age]",
        "return case.forms[case.age]",
        "return case.forms[1]",
        "return case.danger == 'urg' .. 'nt'",
        "return case.danger == string.sub(case.danger, 2)",
    };

    for (size_t i = 0; i < sizeof named / sizeof *named; i++)
        expect_failure(named[i], RUTIN_EROUTINE, 10, READS("agee"));
    for (size_t i = 0; i < sizeof unnamed / sizeof *unnamed; i++)
        expect_failure(unnamed[i], RUTIN_EROUTINE, 10, READS("?"));
}
END_TEST

// Choices that are not told, and texts of its own, are what they are.
START_TEST(a_choice_that_is_not_told_is_nil)
{
    expect("local k, own = 'c', 'x' local set = { urgent = true }\n"
           "local function same(a, b) return a == b end\n"
           "return case.forms[k] == nil and case.forms.a and not "
           "same(own, 'y') and same(case.danger, 'none') == false and "
           "set[case.danger]",
           RUTIN__FIRED);
}
END_TEST

START_TEST(nothing_of_a_case_can_be_changed_or_kept)
{
    static const char message[] =
        "rule \"r\": its function failed, wanted true or false";

    expect_failure("case.age = 3 return true", RUTIN_EROUTINE, 10, message);
    expect_failure("case.forms.b = true return true", RUTIN_EROUTINE, 10,
                   message);
    expect_failure("math.abs = nil return true", RUTIN_EROUTINE, 10, message);
    expect_failure("table.insert(math, 1) return true", RUTIN_EROUTINE, 10,
                   message);
    expect_failure("table.insert(case, 1) return true", RUTIN_EROUTINE, 10,
                   message);
    expect_failure("table.remove(case.forms) return true", RUTIN_EROUTINE, 10,
                   message);
}
END_TEST

START_TEST(a_function_has_ceilings)
{
    world w;

    expect_failure("while true do end", RUTIN_ELIMIT, 10,
                   "rule \"r\": found more than 1000000 steps of Lua");
    expect_failure("local t = {} for i = 1, 1 << 30 do t[i] = { i } end",
                   RUTIN_ELIMIT, 10,
                   "rule \"r\": found a table, or calls within calls, of more "
                   "than 524288 bytes in Lua");
    begin(&w, "while true do end");
    w.limits.steps = 50;
    ck_assert_int_eq(judge(&w), RUTIN_ELIMIT);
    end(&w);
    begin(&w, "return true");
    w.limits.memory = 1000;
    ck_assert_int_eq(judge(&w), RUTIN_ELIMIT);
    ck_assert_str_eq(w.error.message, "found limits too low to run any Lua");
    end(&w);
}
END_TEST

Suite *lua_rule_suite(void)
{
    const TTest *tests[] = {
        a_function_reads_the_case,
        reading_what_is_unknown_leaves_the_rule_open,
        a_presumption_is_read_as_told,
        an_unknown_term_is_open_on_the_first_fact_that_nobody_knows,
        an_answer_rests_on_what_a_term_reads_and_nobody_told,
        a_term_that_is_not_in_force_leaves_the_rule_open_on_nothing,
        of_a_term_only_the_version_in_force_is_read,
        only_true_or_false_is_an_answer,
        an_error_never_says_what_stood_in_the_case,
        a_name_that_is_none_fails_the_decision,
        a_choice_that_is_not_told_is_nil,
        nothing_of_a_case_can_be_changed_or_kept,
        a_function_has_ceilings,
    };

    return suite_of("lua_rule", tests, sizeof tests / sizeof *tests);
}
