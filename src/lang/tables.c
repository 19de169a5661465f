// tables.c - what the words of a routine ask of C about tables and texts
//
// The bodies of a routine are copied, their members looked up, their texts read,
// a thousand of them in a load. Here is done what is right; where something is
// not, each function gives nothing, and the words go through it once more to
// tell what. What is gone through counts as steps.

#include "lang/tables.h"

#include "base/text.h"
#include "lang/sandbox.h"

#include <lauxlib.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum {
    LONGEST = 8192,  // bytes of one text
    LONGEST_ID = 64, // and of a name
    BYTES_READ_A_STEP = 8,
    DEPTH = 8,         // tables in tables
    STEPS_A_VALUE = 16 // of a list, for all that is done with it
};

// Whether a text is of a length that can be shown, and seen as it is.
static bool is_shown(lua_State *L, const char *text, size_t length)
{
    rutin__sandbox_charge(L, length / BYTES_READ_A_STEP);
    return length <= LONGEST && rutin__text_shown_size(text, length) == length;
}

// is_text(string)
static int is_text(lua_State *L)
{
    size_t length;
    const char *text = luaL_checklstring(L, 1, &length);

    lua_pushboolean(L, is_shown(L, text, length));
    return 1;
}

// Whether the value at the top is a text that says something, and where it must,
// on one line.
static bool is_said(lua_State *L, bool on_one_line)
{
    size_t length, blank = 0;
    const char *text;

    if (lua_type(L, -1) != LUA_TSTRING)
        return false;
    text = lua_tolstring(L, -1, &length);
    while (blank < length && strchr(" \t\r\n", text[blank]) != NULL)
        blank++;
    if (on_one_line && strpbrk(text, "\r\n") != NULL)
        return false;
    return blank < length && is_shown(L, text, length);
}

// is_said(value, on_one_line)
static int host_is_said(lua_State *L)
{
    bool on_one_line = lua_toboolean(L, 2);

    lua_settop(L, 1);
    lua_pushboolean(L, is_said(L, on_one_line));
    return 1;
}

static bool is_letter(char c)
{
    return c >= 'a' && c <= 'z';
}

// is_id(value, more): whether it is a name of a to z, 0 to 9, _ and [more].
static int is_id(lua_State *L)
{
    size_t length = 0, i = 0;
    const char *more = luaL_optstring(L, 2, ""), *text = "";

    if (lua_type(L, 1) == LUA_TSTRING)
        text = lua_tolstring(L, 1, &length);
    if (length <= LONGEST_ID && is_letter(*text))
        while (i < length &&
               (is_letter(text[i]) || (text[i] >= '0' && text[i] <= '9') ||
                text[i] == '_' ||
                (text[i] != '\0' && strchr(more, text[i]) != NULL)))
            i++;
    lua_pushboolean(L, length > 0 && i == length);
    return 1;
}

// is_language(value): whether it is two or three letters.
static int is_language(lua_State *L)
{
    size_t length = 0;
    const char *text = "";

    if (lua_type(L, 1) == LUA_TSTRING)
        text = lua_tolstring(L, 1, &length);
    lua_pushboolean(L, (length == 2 || length == 3) && is_letter(text[0]) &&
                           is_letter(text[1]) && is_letter(text[length - 1]));
    return 1;
}

// is_list(value): whether it is a table, and no stand-in: those have a metatable,
// and no table that a routine makes.
static int is_list(lua_State *L)
{
    lua_pushboolean(L, lua_type(L, 1) == LUA_TTABLE && !lua_getmetatable(L, 1));
    return 1;
}

// How many members the table at [at] has.
static size_t count_members(lua_State *L, int at)
{
    size_t count = 0;

    for (lua_pushnil(L); lua_next(L, at); lua_pop(L, 1)) // ... name value
        count++;
    rutin__sandbox_charge(L, count);
    return count;
}

// is_full(table): a list with at least one value, and nothing else in it.
static int is_full(lua_State *L)
{
    lua_Integer count, last = 0;

    lua_settop(L, 1);
    luaL_checktype(L, 1, LUA_TTABLE);
    count = (lua_Integer)count_members(L, 1);
    rutin__sandbox_charge(L, (size_t)count * STEPS_A_VALUE);
    lua_pushnil(L);
    for (; lua_next(L, 1); lua_pop(L, 1)) { // table name value
        if (!lua_isinteger(L, -2) || lua_tointeger(L, -2) < 1) {
            lua_pushboolean(L, 0);
            return 1;
        }
        if (lua_tointeger(L, -2) > last)
            last = lua_tointeger(L, -2);
    }
    lua_pushboolean(L, count > 0 && last == count);
    return 1;
}

// are_known(table, set, positions): whether each member's name is in the set, or
// a number up to the last position.
static int are_known(lua_State *L)
{
    lua_Integer positions = luaL_checkinteger(L, 3);
    size_t count = 0;
    bool known = true;

    lua_settop(L, 2);
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_checktype(L, 2, LUA_TTABLE);
    lua_pushnil(L);                    // table set name
    for (; known && lua_next(L, 1);) { // table set name value
        count++;
        lua_pop(L, 1); // table set name
        if (lua_isinteger(L, -1)) {
            known = lua_tointeger(L, -1) <= positions;
            continue;
        }
        lua_pushvalue(L, -1);                 // table set name name
        known = lua_rawget(L, 2) != LUA_TNIL; // table set name found
        lua_pop(L, 1);                        // table set name
    }
    rutin__sandbox_charge(L, count);
    lua_pushboolean(L, known);
    return 1;
}

// texts(table, languages, on_one_line): a list of the texts in the table, one in
// each language and no others; nothing where one is not there or says nothing.
static int texts(lua_State *L)
{
    bool on_one_line = lua_toboolean(L, 3);
    lua_Integer count;

    lua_settop(L, 2);
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_checktype(L, 2, LUA_TTABLE);
    count = (lua_Integer)lua_rawlen(L, 2);
    if (count_members(L, 1) != (size_t)count)
        return 0;
    lua_createtable(L, (int)count, 0); // table languages list
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, 2, i); // table languages list language
        lua_rawget(L, 1);     // table languages list text
        if (!is_said(L, on_one_line))
            return 0;
        lua_rawseti(L, 3, i); // table languages list
    }
    return 1;
}

// ------------------------------------------------------------------ copying

// Whether the table at the top is a stand-in, by the table `behind` at 2. One
// that asks whether it is used is.
static bool is_stand_in(lua_State *L)
{
    bool stands;

    if (!lua_getmetatable(L, -1)) // ... value meta
        return false;
    lua_pop(L, 1);                         // ... value
    lua_pushvalue(L, -1);                  // ... value value
    stands = lua_rawget(L, 2) != LUA_TNIL; // ... value what
    if (stands && lua_getfield(L, -1, "is_used") == LUA_TBOOLEAN) {
        lua_pushboolean(L, 1);          // ... value what used true
        lua_setfield(L, -3, "is_used"); // ... value what used
    }
    lua_pop(L, stands ? 2 : 1); // ... value
    return stands;
}

// Puts a copy of the table at the top in its place. False where there is
// anything to tell of.
static bool copy(lua_State *L, int depth)
{
    int source = lua_gettop(L);
    size_t count = count_members(L, source), listed = lua_rawlen(L, source);

    if (depth > DEPTH)
        return false;
    luaL_checkstack(L, 8, NULL);
    lua_createtable(L, (int)listed, count > listed ? (int)(count - listed) : 0);
    lua_pushnil(L);               // ... table copy nil
    while (lua_next(L, source)) { // ... table copy name value
        if (lua_type(L, -2) != LUA_TSTRING && !lua_isinteger(L, -2))
            return false;
        if (lua_type(L, -1) == LUA_TTABLE && !is_stand_in(L) &&
            !copy(L, depth + 1))
            return false;
        lua_pushvalue(L, -2);      // ... table copy name value name
        lua_insert(L, -2);         // ... table copy name name value
        lua_rawset(L, source + 1); // ... table copy name
    }
    lua_replace(L, source); // ... copy
    return true;
}

// copy(table, behind): a copy of it and of the tables in it, but of stand-ins;
// nothing where a name is no plain name, or tables lie too deep in each other.
static int copy_table(lua_State *L)
{
    lua_settop(L, 2);
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_pushvalue(L, 1); // table behind table
    return copy(L, 1) ? 1 : 0;
}

// append(list, numbers, first, last): adds the numbers to the list. Gives the
// place of one that is no whole number from first to last, and stops there.
static int append(lua_State *L)
{
    lua_Integer first = luaL_checkinteger(L, 3), last = luaL_checkinteger(L, 4);
    lua_Integer length;

    lua_settop(L, 2);
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_checktype(L, 2, LUA_TTABLE);
    length = (lua_Integer)lua_rawlen(L, 1);
    for (lua_Integer i = 1; lua_rawgeti(L, 2, i) != LUA_TNIL; i++) {
        int is_whole = lua_type(L, -1) == LUA_TNUMBER;
        lua_Integer number = is_whole ? lua_tointegerx(L, -1, &is_whole) : 0;

        rutin__sandbox_charge(L, 1);
        if (!is_whole || number < first || number > last) {
            lua_pushinteger(L, i);
            return 1;
        }
        lua_pushinteger(L, number);
        lua_rawseti(L, 1, length + i); // list numbers number
        lua_pop(L, 1);                 // list numbers
    }
    return 0;
}

void rutin__tables_push(lua_State *L)
{
    static const luaL_Reg calls[] = {
        {"is_id", is_id},
        {"is_language", is_language},
        {"is_list", is_list},
        {"is_text", is_text},
        {"is_said", host_is_said},
        {"is_full", is_full},
        {"are_known", are_known},
        {"texts", texts},
        {"copy", copy_table},
        {"append", append},
        {NULL, NULL},
    };

    luaL_setfuncs(L, calls, 0);
}
