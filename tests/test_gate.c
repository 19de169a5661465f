// test_gate.c - the text of a routine, before Lua reads it

#include "test.h"

#include "gate.h"

#include <stdio.h>
#include <string.h>

typedef struct slips {
    int count, line;
    char message[256];
} slips;

static void note(void *data, int line, const char *message, const char *help)
{
    slips *s = data;

    (void)help;
    s->count++;
    s->line = line;
    snprintf(s->message, sizeof s->message, "%s", message);
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
    expect_none("x = 0x1p-4 + 1e+3 + .5 + 3. + 0xA.8p1");
    expect("x = 3 and b", 1, AND);
    expect("x = 0xandb and b", 1, AND);
}
END_TEST

START_TEST(a_constant_compares_nothing)
{
    expect_none("local a <const>, b <close> = 1, 2");
    expect("x = a < b", 1, "found \"<\", wanted a:below(18)");
    ck_assert_int_eq(read("x = a <const> b").count, 2);
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

START_TEST(what_lua_compiles_wrongly_is_refused)
{
    expect("function f() return t[a < b] end", 1,
           "found a comparison inside [ ], wanted a local for it first");
    expect("function f() return t[(a == b)] end", 1,
           "found a comparison inside [ ], wanted a local for it first");
    expect("function f() return 1 ~ (2 or 3) end", 1,
           "found a number beside ~, wanted a condition");
    expect("function f() return a ~ b end", 1,
           "found ~ between two values, wanted ~a or no(a)");
    expect_none("x = ~a & b | ~(c)");
    expect("local _ENV <const> = {}", 1,
           "found _ENV, which a routine cannot use");
}
END_TEST

START_TEST(a_long_chain_of_names_is_refused)
{
    char text[1024] = "x = a";

    for (int i = 0; i < 64; i++)
        strcat(text, ".b");
    expect_none(text);
    strcat(text, ".b");
    expect(text, 1,
           "found a chain of more than 64 names, wanted locals between");
    text[0] = '\0';
    for (int i = 0; i < 100; i++)
        strcat(text, "a:b()\n");
    expect_none(text);
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
        texts_and_comments_are_not_code,      functions_may_compute,
        lines_are_counted_as_lua_counts_them, numbers_end_where_they_end,
        a_constant_compares_nothing,          a_member_stands_once_in_a_table,
        what_lua_compiles_wrongly_is_refused, a_long_chain_of_names_is_refused,
        text_that_is_cut_off_is_left_to_lua,  a_member_has_a_line,
    };

    return suite_of("gate", tests, sizeof tests / sizeof *tests);
}
