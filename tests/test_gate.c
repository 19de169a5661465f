// test_gate.c - the text of a routine, before Lua reads it

#include "base/messages.h"
#include "lang/gate.h"
#include "test.h"

#include <stdio.h>
#include <string.h>

typedef struct slips {
    int count, line, column;
    char message[256], swedish[256];
} slips;

static void note(void *data, const rutin__slip *slip)
{
    slips *s = data;

    if (s->count++ > 0)
        return; // the first is the one that is looked at
    s->line = slip->line;
    s->column = slip->column;
    rutin__messages_write(s->message, sizeof s->message, RUTIN__ENGLISH,
                          slip->message, slip->with);
    rutin__messages_write(s->swedish, sizeof s->swedish, RUTIN__SWEDISH,
                          slip->message, slip->with);
}

static slips read(const char *text)
{
    slips s = {0};

    rutin__gate(text, strlen(text), note, &s);
    return s;
}

static void expect_none(const char *text)
{
    slips s = read(text);

    ck_assert_msg(s.count == 0, "%s: %s", text, s.message);
}

// Exactly one slip, in this line.
static void expect(const char *text, int line, const char *message)
{
    slips s = read(text);

    ck_assert_msg(s.count == 1, "%s: %d slips, %s", text, s.count, s.message);
    ck_assert_str_eq(s.message, message);
    ck_assert_int_eq(s.line, line);
}

#define AND "found \"and\", wanted all { a, b } or a & b"

START_TEST(texts_and_comments_are_not_code)
{
    expect_none("-- a and b");
    expect_none("--[[ a and\n b ]] --[==[ or ]] not ]==]");
    expect_none("x = \"a and \\\" or b\" .. 'not \\' == '");
    expect_none("x = [[ a and b ]] .. [=[ ]] or ]=]");
    expect_none("x = \"a \\z  \n  and b\"");
    expect_none("x = \"a \\\n and b\"");
    expect("--[==[ ]=] ]==] a and b", 1, AND);
    expect("--[= a\na and b", 2, AND);
    expect("x = \"\\\\\" and b", 1, AND);
}
END_TEST

START_TEST(functions_may_compute)
{
    expect_none("f = function(a) return a and not b or a == 3 end");
    expect_none(
        "function f() if a then return a < 1 else return a > 2 end end");
    expect_none("local function f() for i = 1, 3 do while i <= 3 do repeat "
                "until i >= 3 end end return function() end and 1 end");
    expect("f = function() if a then b() end end x = a and b", 1, AND);
    expect("f = function() repeat until a x = function() end end\nx = a and b",
           2, AND);
    expect("for i = 1, 3 do x = a and b end", 1, AND);
}
END_TEST

START_TEST(lines_are_counted_as_lua_counts_them)
{
    expect("\n\r\n\r\na and b", 4, AND);
    expect("\n\n\na and b", 4, AND);
    expect("x = [[\n\n]] a and b", 3, AND);
    expect("x = \"\\\n\" a and b", 2, AND);
    expect("--[[\n]] a and b", 2, AND);
}
END_TEST

START_TEST(numbers_end_where_they_end)
{
    ck_assert_int_eq(read("x = 0x1p-4 + 1e+3 + .5 + 3. + 0xA.8p1").count, 5);
    expect("x = 3 and b", 1, AND);
    expect("x = 0xandb and b", 1, AND);
}
END_TEST

START_TEST(a_constant_compares_nothing)
{
    expect_none("local a <const>, b <const> = 1, 2");
    expect("x = a < b", 1, "found \"<\", wanted a:below(18)");
    ck_assert_int_eq(read("x = a <const> b").count, 2);
}
END_TEST

START_TEST(columns_count_characters_of_the_sign_itself)
{
    ck_assert_int_eq(read("x = a and b").column, 7);
    ck_assert_int_eq(read("y = 1\n  x = \"åäö\" or b").column, 13);
    ck_assert_int_eq(read("\tx = 1 / 2").column, 8);
    ck_assert_int_eq(read("r { a = 1,\n  å = 2, a = 2 }").column, 10);
}
END_TEST

START_TEST(a_member_that_is_compared_is_told_of_as_one)
{
    slips s = read("actor \"p\" { name == \"P\" }");

    ck_assert_str_eq(s.message, "found == in a table; write name = …");
    ck_assert_str_eq(s.swedish, "här står == i en tabell; skriv name = …");
    expect("p { kind = 1, name\n== 2 }", 2,
           "found == in a table; write name = …");
    expect("all { age == 18 }", 1, "found \"==\", wanted age:equals(18)");
    expect("rule \"x\" { when = age == 18 }", 1,
           "found \"==\", wanted age:equals(18)");
}
END_TEST

START_TEST(a_slip_is_told_in_swedish_too)
{
    ck_assert_str_eq(read("x = a and b").swedish,
                     "här står \"and\", skriv all { a, b } eller a & b");
    ck_assert_str_eq(read("x = age < 18").swedish,
                     "här står \"<\", skriv age:below(18)");
    ck_assert_str_eq(read("x = 1.5").swedish,
                     "här står 1.5, det ska vara ett heltal med högst 18 "
                     "siffror");
    ck_assert_str_eq(
        read("r { a = 1, a = 2 }").swedish,
        "a står en andra gång i samma tabell, den första är på rad "
        "1");
}
END_TEST

START_TEST(a_member_stands_once_in_a_table)
{
    expect_none(
        "r { a = 1, b = { a = 1 }, c = f(function() a = 1 a = 2 end) }");
    expect("r { a = 1, b = { 1, 2 },\n a = 2 }", 2,
           "found a second a in one table, the first is on line 1");
    expect("r { x = { a = 1; a = 2 } }", 1,
           "found a second a in one table, the first is on line 1");
}
END_TEST

#define COMPUTED                                                               \
    "found a member's name that is computed beside other members; write the "  \
    "name, name = …"

START_TEST(a_computed_name_stands_beside_no_other)
{
    static const char *keys[] = {"k",       "f()",      "\"wh\" .. \"en\"",
                                 "(\"a\")", "\"\\97\"", " [[a]] ",
                                 "0x1",     "k.b[1]",   NULL};
    char text[128];

    for (int i = 0; keys[i] != NULL; i++) {
        snprintf(text, sizeof text, "r { a = 1,\n[%s] = 2 }", keys[i]);
        expect(text, 2, COMPUTED);
        snprintf(text, sizeof text, "r { [%s] = 2,\na = 1 }", keys[i]);
        expect(text, 2, COMPUTED);
        snprintf(text, sizeof text, "r { 1,\n[%s] = 2 }", keys[i]);
        expect(text, 2, COMPUTED);
        snprintf(text, sizeof text, "r { [%s] = { b = 1, c = t[k] } }",
                 keys[i]);
        expect_none(text);
    }
    expect("r { [k] = 1,\n[j] = 2 }", 2, COMPUTED);
    expect_none("r { a = t[k], [\"b c\"] = 1, [3] = t[j] }");
}
END_TEST

START_TEST(a_member_is_given_something)
{
    const char *message = "found nil; leave the member out";

    expect("r { when = nil }", 1, message);
    expect("r { a = 1,\n[\"unless\"] = nil, b = 2 }", 2, message);
    expect("r { a = { sv = \"x\",\nen = nil } }", 2, message);
    expect_none("local a = nil local t = { f(nil) }");
    expect_none("local function f() return { a = nil } end");
}
END_TEST

START_TEST(what_lua_compiles_wrongly_is_refused)
{
    expect("function f() return t[a < b] end", 1,
           "found a comparison inside [ ], wanted a local for it first");
    expect("function f() return t[(a == b)] end", 1,
           "found a comparison inside [ ], wanted a local for it first");
    expect("function f() return 1 ~ (2) end", 1,
           "found a number beside ~, wanted a condition");
    expect("function f() return (1) & ((a or b)) end", 1,
           "found or beside & | ~, wanted a local for it first");
    expect("function f() return n | (a < b) end", 1,
           "found < beside & | ~, wanted a local for it first");
    expect_none("function f() return (a & b) or (c | d(a or b)) end");
    expect("local a <close> = nil", 1,
           "found <close>, which a routine cannot use");
    expect("function f() return a ~ b end", 1,
           "found ~ between two values, wanted ~a or no(a)");
    expect_none("x = ~a & b | ~(c)");
    expect("local _ENV <const> = {}", 1,
           "found _ENV, which a routine cannot use");
}
END_TEST

#define CHAINED "found a chain of more than 64 names, wanted locals between"

// [start], then [count] times [link].
static const char *chain(const char *start, const char *link, int count)
{
    static char text[4096];

    snprintf(text, sizeof text, "%s", start);
    while (count-- > 0)
        strcat(text, link);
    return text;
}

START_TEST(a_long_chain_of_names_is_refused)
{
    expect_none(chain("x = a", ".b", 64));
    expect(chain("x = a", ".b", 65), 1, CHAINED);
    expect(chain("x = a", "[{}]", 65), 1, CHAINED);
    expect(chain("x = a", "[-b].c", 33), 1, CHAINED);
    expect(chain("x = (a.a.a)", "[b.c]", 32), 1, CHAINED);
    expect(chain("x = (a", ".b", 65), 1, CHAINED);
    expect_none(chain("", "a:b()\n", 100));
    expect_none(chain("x = a", ":b { c }", 100));
    expect_none(chain("x = a", " + a[b]", 100));
    expect_none(chain("x = {", "a[b],", 100));
}
END_TEST

START_TEST(numbers_are_whole)
{
    expect_none("x = 999999999999999999 + 0xfffffffffffffff + 0");
    expect_none("x = 0x00000000000000000000fffffffffffffff");
    expect("x = 16.5", 1,
           "found 16.5, wanted a whole number of at most 18 digits");
    expect("x = 1e3", 1,
           "found 1e3, wanted a whole number of at most 18 digits");
    expect("x = 0x1p4", 1,
           "found 0x1p4, wanted a whole number of at most 18 digits");
    expect("x = 9223372036854775808", 1,
           "found 9223372036854775808, wanted a whole number of at most 18 "
           "digits");
    expect("x = 7 / 2", 1, "found /, wanted //: numbers are whole");
    expect("x = 7 ^ 2", 1, "found ^, wanted a * a");
    expect_none("x = 7 // 2 % 3 << 1 >> 1");
}
END_TEST

START_TEST(what_differs_from_run_to_run_is_refused)
{
    expect("x = #a", 1, "found #, wanted table.len(list) or text:len()");
    expect_none("x = '#' -- #");
}
END_TEST

START_TEST(many_values_at_once_stay_in_a_table)
{
    expect_none("function f(a, ...) local b = { ... } end");
    expect_none("f = function(...) return all { ... } end");
    expect("function f(...) return g(...) end", 1, "found ..., wanted { ... }");
    expect("function f(...) return ... end", 1, "found ..., wanted { ... }");
    expect("x = { a, ... }", 1, "found ..., wanted { ... }");
}
END_TEST

START_TEST(text_that_is_cut_off_is_left_to_lua)
{
    expect_none("x = \"and");
    expect_none("x = [[ and");
    expect_none("--[[ and");
    expect_none("");
    expect_none("\\");
    expect_none("x = \"\\");
}
END_TEST

// Under the sanitizers: nothing is read beside what is held.
START_TEST(what_is_nested_past_all_that_is_held_is_read_to_its_end)
{
    static const char *const inside[] = {
        "a == 1",    "a = 1",   "[\"a\"] = 1",     "[1] = 1",
        "[f()] = 1", "a and b", "a < b",           "1 ~= 1",
        "f(a)[1]",   "~(1)",    "g.a.b.c.d",       "#t",
        "[[a]]",     "a.b[1]",  "function(a) end", "rule \"a\"{}"};
    static const int depths[] = {255, 256, 257, 258, 300, 1000};
    static const char opens[] = "{("; // `[[` begins a text
    char text[1100];

    for (size_t i = 0; i < sizeof inside / sizeof *inside; i++)
        for (size_t k = 0; k < sizeof depths / sizeof *depths; k++)
            for (const char *open = opens; *open != '\0'; open++) {
                memset(text, *open, (size_t)depths[k]);
                strcpy(text + depths[k], inside[i]);
                strcat(text, " }}])) a and b");
                ck_assert_int_ge(read(text).count, 1);
            }
}
END_TEST

START_TEST(a_member_has_a_line)
{
    static const char text[] = "rule \"a\" {\n"
                               "  when = x,\n"
                               "  contact = police {\n"
                               "    within = 3,\n"
                               "    from = y,\n"
                               "  },\n"
                               "  from = z,\n"
                               "}\n"
                               "rule \"b\" { from = z }\n";

    ck_assert_int_eq(rutin__gate_line(text, strlen(text), 1, "when"), 2);
    ck_assert_int_eq(rutin__gate_line(text, strlen(text), 1, "from"), 7);
    ck_assert_int_eq(rutin__gate_line(text, strlen(text), 3, "from"), 5);
    ck_assert_int_eq(rutin__gate_line(text, strlen(text), 1, "within"), 4);
    ck_assert_int_eq(rutin__gate_line(text, strlen(text), 9, "from"), 9);
    ck_assert_int_eq(rutin__gate_line(text, strlen(text), 1, "none"), 1);
}
END_TEST

Suite *gate_suite(void)
{
    const TTest *tests[] = {
        texts_and_comments_are_not_code,
        functions_may_compute,
        lines_are_counted_as_lua_counts_them,
        numbers_end_where_they_end,
        a_constant_compares_nothing,
        columns_count_characters_of_the_sign_itself,
        a_member_that_is_compared_is_told_of_as_one,
        a_slip_is_told_in_swedish_too,
        a_member_stands_once_in_a_table,
        a_computed_name_stands_beside_no_other,
        a_member_is_given_something,
        what_lua_compiles_wrongly_is_refused,
        a_long_chain_of_names_is_refused,
        numbers_are_whole,
        what_differs_from_run_to_run_is_refused,
        many_values_at_once_stay_in_a_table,
        text_that_is_cut_off_is_left_to_lua,
        what_is_nested_past_all_that_is_held_is_read_to_its_end,
        a_member_has_a_line,
    };

    return suite_of("gate", tests, sizeof tests / sizeof *tests);
}
