// test_sandbox.c - what Lua can and cannot do to its host

#include "lang/globals.h"
#include "lang/sandbox.h"
#include "rutin.h"
#include "test.h"

#include <lauxlib.h>
#include <locale.h>
#include <lua.h>
#include <stdio.h>
#include <string.h>

static const char *chunk; // what run_chunk() runs
static char answer[256];  // what it returned, as text

static int run_chunk(lua_State *L)
{
    if (luaL_loadbufferx(L, chunk, strlen(chunk), "@test", "t") != LUA_OK)
        return lua_error(L);
    rutin__globals_push(L);   // ... function reach
    lua_setupvalue(L, -2, 1); // ... function
    lua_call(L, 0, 1);        // ... result
    snprintf(answer, sizeof answer, "%s", luaL_tolstring(L, -1, NULL));
    return 0;
}

// Runs [text] in a fresh sandbox with ceilings of [bytes] and [steps].
static rutin_status run(const char *text, size_t bytes, long steps)
{
    rutin__sandbox box = {
        .max_bytes = bytes, .max_block = 512 << 10, .max_steps = steps};
    rutin_status status;

    chunk = text;
    answer[0] = '\0';
    ck_assert(rutin__sandbox_open(&box));
    status = rutin__sandbox_run(&box, run_chunk, NULL);
    rutin__sandbox_close(&box);
    ck_assert_uint_eq(box.held, 0);
    return status;
}

static void expect(const char *text, const char *result)
{
    ck_assert_msg(run(text, 1 << 20, 100000) == RUTIN_OK, "%s", text);
    ck_assert_str_eq(answer, result);
}

static void refused(const char *text)
{
    ck_assert_msg(run(text, 1 << 20, 100000) == RUTIN_EROUTINE, "%s", text);
}

static void limited(const char *text)
{
    ck_assert_msg(run(text, 1 << 20, 100000) == RUTIN_ELIMIT, "%s", text);
}

START_TEST(only_what_is_listed_can_be_reached)
{
    static const char *const names[] = {"_G",
                                        "assert",
                                        "collectgarbage",
                                        "coroutine",
                                        "debug",
                                        "dofile",
                                        "getmetatable",
                                        "io",
                                        "load",
                                        "loadfile",
                                        "loadstring",
                                        "next",
                                        "os",
                                        "package",
                                        "pcall",
                                        "print",
                                        "rawequal",
                                        "rawget",
                                        "rawlen",
                                        "rawset",
                                        "require",
                                        "select",
                                        "setmetatable",
                                        "utf8",
                                        "xpcall",
                                        "warn",
                                        "math.ceil",
                                        "math.floor",
                                        "math.huge",
                                        "math.random",
                                        "math.sin",
                                        "string.find",
                                        "string.format",
                                        "string.gmatch",
                                        "string.gsub",
                                        "string.match",
                                        "string.rep",
                                        "string.dump",
                                        "string.pack",
                                        "table.move",
                                        "table.sort",
                                        "table.unpack"};
    char text[128];

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        snprintf(text, sizeof text, "return type(%s)", names[i]);
        expect(text, "nil");
    }
    refused("return ('x'):rep(3)");
    refused("return ('x'):find('x')");
    refused("return ('1') + 1 + ('x')");
}
END_TEST

START_TEST(a_loop_without_end_is_stopped)
{
    limited("while true do end");
    limited("local function f() return f() end return f()");
    limited("local t = {} for i = 1, 1 << 40 do t[1] = i end");
}
END_TEST

START_TEST(work_in_c_counts_as_steps)
{
    limited("local t = {} for i = 1, 4000 do t[i] = i end "
            "for i = 1, 1000 do table.insert(t, 1, i) table.remove(t, 1) end");
    limited("local s = 'x' for i = 1, 15 do s = s .. s end "
            "for i = 1, 1000 do local x = s .. i end");
    limited("local t = {} for i = 1, 2000 do t[i] = '' end "
            "for i = 1, 1000 do local x = table.concat(t) end");
    limited("local t = {} for i = 1, 2000 do t[i] = i end "
            "for i = 1, 1000 do for _ in pairs(t) do break end end");
    limited("local s = 'x' for i = 1, 12 do s = s .. s end local t = {} "
            "for i = 1, 50 do t[s .. i] = i end "
            "for i = 1, 100 do for _ in pairs(t) do break end end");
    limited("local t = {} for i = 1, 2000 do t[i] = i end "
            "for i = 1, 1000 do local x = table.len(t) end");
}
END_TEST

START_TEST(memory_stops_at_its_ceilings)
{
    limited("local t = {} for i = 1, 50000 do t[i] = { i } end");
    limited("local s = 'x' while true do s = s .. s end");
    limited("local function f() return 1 + f() end return f()");
    limited("local s = 'x' for i = 1, 14 do s = s .. s end");
    ck_assert_int_eq(run("return 1", 6 << 10, 100000), RUTIN_ELIMIT);
}
END_TEST

START_TEST(a_ceiling_too_low_to_open_is_said)
{
    rutin__sandbox box = {.max_bytes = 100, .max_block = 100, .max_steps = 1};

    ck_assert(!rutin__sandbox_open(&box));
    ck_assert_int_eq(box.refusal, RUTIN_ELIMIT);
    ck_assert_uint_eq(box.held, 0);
    rutin__sandbox_close(&box);
}
END_TEST

START_TEST(pairs_goes_in_order)
{
    expect("local r = '' for k in pairs { b = 1, a = 1, 7, [3] = 1, aa = 1, "
           "[-1] = 1 } do r = r .. k .. ' ' end return r",
           "-1 1 3 a aa b ");
    expect("local r, t = '', { a = 1, b = 2, c = 3 } for k, v in pairs(t) do "
           "r = r .. k .. v t.b = nil end return r",
           "a1c3");
    expect("local n = 0 for _ in pairs {} do n = n + 1 end return n", "0");
    expect("local r = '' for k in pairs(string) do r = r .. k end return r",
           "bytelensub");
    refused("for k in pairs { [1.5] = 1 } do end");
    refused("for k in pairs { [{}] = 1 } do end");
    refused("for k in pairs(3) do end");
}
END_TEST

START_TEST(collecting_for_the_last_bytes_ends)
{
    ck_assert_int_eq(run("local t = {} local s = ('x'):sub(1) "
                         "for i = 1, 1 << 40 do t[i % 5000] = { s .. i } end",
                         1 << 19, 100 * 1000 * 1000),
                     RUTIN_ELIMIT);
}
END_TEST

START_TEST(numbers_are_whole_and_their_text_is_the_same_everywhere)
{
    expect("return tostring(9007199254740993)", "9007199254740993");
    expect("return tostring(nil) .. tostring(true) .. tostring 'x'",
           "niltruex");
    expect("return tonumber '12' + tonumber '-15'", "-3");
    expect("return tonumber(7)", "7");
    expect("return type(tonumber '1.5')", "nil");
    expect("return type(tonumber '0x10')", "nil");
    expect("return type(tonumber 'nan')", "nil");
    expect("return type(tonumber '9223372036854775808')", "nil");
    expect("return type(tonumber '1\\0')", "nil");
    expect("return type(tonumber {})", "nil");
    expect("return math.abs(-3) + math.abs(4) + math.max(1, 7, 3) "
           "+ math.min(2, 1)",
           "15");
    expect("return math.abs(math.mininteger) == math.mininteger", "true");
    refused("return tostring(1.5)");
    refused("return math.max()");
    refused("return tostring({})");
    refused("return tostring(type)");
    refused("return 1 // 0");
    refused("return 1 % 0");
}
END_TEST

START_TEST(lists_work_as_lists)
{
    expect("local t = { 1, 2, 3 } table.insert(t, 4) table.insert(t, 1, 0) "
           "return table.concat(t, ',')",
           "0,1,2,3,4");
    expect("local t = { 1, 2, 3 } local x = table.remove(t, 1) "
           "return x .. table.remove(t) .. table.len(t)",
           "131");
    expect("return type(table.remove({}))", "nil");
    expect("local n = 0 for i, v in ipairs { 5, 6, nil, 7 } do n = n + i * v "
           "end return n",
           "17");
    expect("return table.concat({ 'a', 'b' }) .. table.concat {}", "ab");
    refused("table.insert({}, 3, 1)");
    refused("table.remove({ 1 }, 3)");
    refused("table.insert({}, 1, 2, 3)");
    refused("return table.concat { 'a', {} }");
}
END_TEST

// Lua's own length of such a list depends on where its parts lie.
START_TEST(a_list_ends_before_its_first_hole)
{
    expect("local t = { 1, 2, nil, 4 } t.x = 1 t[6] = 6 return table.len(t)",
           "2");
    expect("local t = { nil, 2 } table.insert(t, 1) return table.len(t)", "2");
    expect("return table.concat { 1, nil, 3 }", "1");
}
END_TEST

START_TEST(strings_give_lengths_parts_and_bytes)
{
    expect("return ('abc'):len() .. ('abc'):sub(2) .. ('abc'):byte(-1)",
           "3bc99");
    expect("return ('abc'):sub(-2, -2) .. ('abc'):sub(0) .. ('abc'):sub(-9, 1)",
           "babca");
    expect(
        "return ('abc'):sub(3, 2) .. ('abc'):sub(4, 9) .. ('abc'):sub(2, 99)",
        "bc");
    expect("return ('abc'):sub(math.mininteger, math.maxinteger)", "abc");
    expect("return type(('abc'):byte(9))", "nil");
    expect("return type(('abc'):byte(-4))", "nil");
}
END_TEST

// The locale of a host may write 0,5 and put texts in an order of its own.
START_TEST(no_locale_shows)
{
    static const char text[] = "return tostring('Z' < 'a') .. "
                               "tostring('\xc3\xb6' < 'z') .. 0.5";

    setlocale(LC_ALL, "sv_SE.UTF-8");
    expect(text, "truefalse0.5");
    ck_assert_ptr_eq(uselocale((locale_t)0), LC_GLOBAL_LOCALE);
    setlocale(LC_ALL, "C");
    expect(text, "truefalse0.5");
}
END_TEST

START_TEST(libraries_cannot_be_changed)
{
    refused("string.len = nil");
    refused("math.abs = nil");
    refused("table.extra = 1");
    refused("table.insert(math, 1)");
    refused("table.insert(string, 1, 1)");
    refused("table.remove(table)");
    refused("('x').len = 1");
}
END_TEST

Suite *sandbox_suite(void)
{
    const TTest *tests[] = {
        only_what_is_listed_can_be_reached,
        a_loop_without_end_is_stopped,
        work_in_c_counts_as_steps,
        memory_stops_at_its_ceilings,
        a_ceiling_too_low_to_open_is_said,
        pairs_goes_in_order,
        collecting_for_the_last_bytes_ends,
        numbers_are_whole_and_their_text_is_the_same_everywhere,
        lists_work_as_lists,
        a_list_ends_before_its_first_hole,
        no_locale_shows,
        strings_give_lengths_parts_and_bytes,
        libraries_cannot_be_changed,
    };

    return suite_of("sandbox", tests, sizeof tests / sizeof *tests);
}
