// globals.c - what rules can reach of Lua
//
// It is written here rather than taken from Lua's libraries: each function says
// what it costs before it loops, and opening four libraries for the sake of
// fifteen names took half of a decision. Nothing here makes a fraction, shows an
// address, or asks the locale.

#include "lang/globals.h"

#include "lang/sandbox.h"

#include <lauxlib.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_ITEMS = 1 << 16 }; // of a list

// ---------------------------------------------------------------- base

// error(value): a text gets the place before it.
static int raise_error(lua_State *L)
{
    lua_settop(L, 1); // value
    if (lua_type(L, 1) == LUA_TSTRING) {
        luaL_where(L, 1); // value place
        lua_insert(L, 1); // place value
        lua_concat(L, 2); // value
    }
    return lua_error(L);
}

static int type_name(lua_State *L)
{
    luaL_checkany(L, 1);
    lua_pushstring(L, luaL_typename(L, 1));
    return 1;
}

// Of tables and functions Lua would show the address.
static int plain_tostring(lua_State *L)
{
    luaL_checkany(L, 1);
    lua_settop(L, 1);
    if (lua_isnil(L, 1))
        lua_pushliteral(L, "nil");
    else if (lua_isboolean(L, 1))
        lua_pushstring(L, lua_toboolean(L, 1) ? "true" : "false");
    else if (lua_isinteger(L, 1) || lua_type(L, 1) == LUA_TSTRING)
        lua_tolstring(L, 1, NULL);
    else
        return luaL_error(L, "found a %s, wanted a number, text or boolean",
                          luaL_typename(L, 1));
    return 1;
}

// Reads [length] bytes as a sign, if there is one, and decimal digits. False
// where they are something else, or no number of 64 bits.
static bool read_whole(const char *text, size_t length, lua_Integer *number)
{
    bool is_negative = length > 0 && *text == '-';
    lua_Unsigned most = (lua_Unsigned)LUA_MAXINTEGER + is_negative, sum = 0;
    size_t i = is_negative || (length > 0 && *text == '+');

    if (i == length)
        return false;
    for (; i < length; i++) {
        unsigned digit = (unsigned char)text[i] - (unsigned)'0';

        if (digit > 9 || sum > (most - digit) / 10)
            return false;
        sum = sum * 10 + digit;
    }
    *number = (lua_Integer)(is_negative ? 0 - sum : sum);
    return true;
}

// Whole numbers in decimal digits; nil for all else. Each byte is a step.
static int plain_tonumber(lua_State *L)
{
    const char *text;
    size_t length;
    lua_Integer number;

    luaL_checkany(L, 1);
    lua_settop(L, 1);
    if (lua_type(L, 1) == LUA_TNUMBER)
        return 1;
    text = lua_tolstring(L, 1, &length);
    if (text != NULL)
        rutin__sandbox_charge(L, length);
    if (text != NULL && read_whole(text, length, &number))
        lua_pushinteger(L, number);
    else
        lua_pushnil(L);
    return 1;
}

// ---------------------------------------------------------------- math

static int absolute(lua_State *L)
{
    lua_Integer number = luaL_checkinteger(L, 1);

    lua_pushinteger(L, number < 0 ? (lua_Integer)(0 - (lua_Unsigned)number)
                                  : number);
    return 1;
}

// The last of the arguments in the order of [sign]: 1 upwards, -1 downwards.
static int extreme(lua_State *L, int sign)
{
    int at = 1;

    for (int i = 1; i == 1 || i <= lua_gettop(L); i++) {
        lua_Integer number = luaL_checkinteger(L, i);
        lua_Integer best = luaL_checkinteger(L, at);

        if (sign > 0 ? number > best : number < best)
            at = i;
    }
    lua_pushvalue(L, at);
    return 1;
}

static int greatest(lua_State *L)
{
    return extreme(L, 1);
}

static int least(lua_State *L)
{
    return extreme(L, -1);
}

// ---------------------------------------------------------------- texts

// What a place counted from the end is from the start; 0 when it is before it.
static lua_Integer from_start(lua_Integer at, size_t length)
{
    if (at >= 0)
        return at;
    return at < -(lua_Integer)length ? 0 : at + (lua_Integer)length + 1;
}

static int length_of(lua_State *L)
{
    size_t length;

    luaL_checklstring(L, 1, &length);
    lua_pushinteger(L, (lua_Integer)length);
    return 1;
}

// sub(text, first, last)
static int part_of(lua_State *L)
{
    size_t length;
    const char *text = luaL_checklstring(L, 1, &length);
    lua_Integer first = from_start(luaL_checkinteger(L, 2), length);
    lua_Integer last = from_start(luaL_optinteger(L, 3, -1), length);

    if (first < 1)
        first = 1;
    if (last > (lua_Integer)length)
        last = (lua_Integer)length;
    if (first > last)
        lua_pushliteral(L, "");
    else
        lua_pushlstring(L, text + first - 1, (size_t)(last - first) + 1);
    return 1;
}

static int byte_at(lua_State *L)
{
    size_t length;
    const char *text = luaL_checklstring(L, 1, &length);
    lua_Integer at = from_start(luaL_optinteger(L, 2, 1), length);

    if (at < 1 || at > (lua_Integer)length)
        lua_pushnil(L);
    else
        lua_pushinteger(L, (unsigned char)text[at - 1]);
    return 1;
}

// ---------------------------------------------------------------- lists

// The length of the list at 1: up to the first nil, since Lua's own count of a
// list with holes depends on where its parts lie. What cannot be changed is no
// list, so that nothing is written past its guard.
static lua_Integer count_items(lua_State *L)
{
    lua_Integer count = 0;

    luaL_checktype(L, 1, LUA_TTABLE);
    if (lua_getmetatable(L, 1))
        return luaL_error(L, "found what cannot be changed, wanted a list");
    while (lua_rawgeti(L, 1, count + 1) != LUA_TNIL) { // ... item
        lua_pop(L, 1);                                 // ...
        if (++count > MAX_ITEMS)
            return luaL_error(L, "found a list of more than %d items",
                              MAX_ITEMS);
    }
    lua_pop(L, 1); // ...
    rutin__sandbox_charge(L, (size_t)count);
    return count;
}

static int list_length(lua_State *L)
{
    lua_pushinteger(L, count_items(L));
    return 1;
}

// insert(list, value) or insert(list, position, value)
static int insert_item(lua_State *L)
{
    lua_Integer count = count_items(L);
    lua_Integer at = lua_gettop(L) > 2 ? luaL_checkinteger(L, 2) : count + 1;

    luaL_argcheck(L, lua_gettop(L) <= 3, 4, "nothing expected");
    luaL_argcheck(L, at >= 1 && at <= count + 1, 2, "place expected");
    luaL_argcheck(L, lua_gettop(L) > 1 && !lua_isnil(L, -1),
                  lua_gettop(L) > 2 ? 3 : 2, "value expected");
    for (lua_Integer i = count; i >= at; i--) {
        lua_rawgeti(L, 1, i);     // ... item
        lua_rawseti(L, 1, i + 1); // ...
    }
    lua_rawseti(L, 1, at); // list ...
    return 0;
}

// remove(list) or remove(list, position): gives what was there.
static int remove_item(lua_State *L)
{
    lua_Integer count = count_items(L);
    lua_Integer at = luaL_optinteger(L, 2, count);

    luaL_argcheck(L, (at >= 1 && at <= count) || (at == 0 && count == 0), 2,
                  "place expected");
    lua_rawgeti(L, 1, at); // ... removed
    for (lua_Integer i = at; i < count; i++) {
        lua_rawgeti(L, 1, i + 1); // ... removed item
        lua_rawseti(L, 1, i);     // ... removed
    }
    lua_pushnil(L);           // ... removed nil
    lua_rawseti(L, 1, count); // ... removed
    return 1;
}

// concat(list, between)
static int join_items(lua_State *L)
{
    lua_Integer count = count_items(L);
    size_t length, most = RUTIN__MAX_TEXT;
    const char *between = luaL_optlstring(L, 2, "", &length);
    luaL_Buffer joined;

    luaL_buffinit(L, &joined);
    for (lua_Integer i = 1; i <= count && luaL_bufflen(&joined) <= most; i++) {
        if (i > 1)
            luaL_addlstring(&joined, between, length);
        if (lua_rawgeti(L, 1, i) != LUA_TSTRING && !lua_isinteger(L, -1))
            return luaL_error(L, "found a %s in a list, wanted texts",
                              luaL_typename(L, -1));
        luaL_addvalue(&joined);
    }
    luaL_pushresult(&joined);
    return 1;
}

// ipairs(list): each place and what is there, up to the first nil.
static int next_item(lua_State *L)
{
    lua_Unsigned before = (lua_Unsigned)luaL_checkinteger(L, 2);
    lua_Integer at = (lua_Integer)(before + 1); // the last is before the first

    luaL_checktype(L, 1, LUA_TTABLE);
    lua_pushinteger(L, at);                           // list before at
    return lua_rawgeti(L, 1, at) == LUA_TNIL ? 1 : 2; // ... at item
}

static int listed_pairs(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);                // list
    lua_pushcfunction(L, next_item); // list next_item
    lua_insert(L, 1);                // next_item list
    lua_pushinteger(L, 0);           // next_item list 0
    return 3;
}

// ---------------------------------------------------------------- pairs

// A table is gone through in the order of its keys: Lua's own order differs from
// process to process. Numbers come before texts, and texts by their bytes.

typedef struct key {
    const char *text; // NULL for a whole number
    size_t length;
    lua_Integer number;
} key;

static int compare_keys(const void *left, const void *right)
{
    const key *a = left, *b = right;
    size_t common = a->length < b->length ? a->length : b->length;
    int order;

    if (a->text == NULL || b->text == NULL) {
        if (a->text == NULL && b->text == NULL)
            return (a->number > b->number) - (a->number < b->number);
        return a->text == NULL ? -1 : 1;
    }
    order = memcmp(a->text, b->text, common);
    if (order != 0)
        return order;
    return (a->length > b->length) - (a->length < b->length);
}

// Reads the keys of the table at 1. Their texts live as long as the table.
static size_t read_keys(lua_State *L, key *keys, size_t room)
{
    size_t count = 0;

    lua_pushnil(L);                          // table block nil
    while (lua_next(L, 1) && count < room) { // table block name value
        key *k = &keys[count++];

        lua_pop(L, 1); // table block name
        memset(k, 0, sizeof *k);
        if (lua_isinteger(L, -1))
            k->number = lua_tointeger(L, -1);
        else if (lua_type(L, -1) == LUA_TSTRING)
            k->text = lua_tolstring(L, -1, &k->length);
        else
            luaL_error(L, "found a %s as a name, wanted text or a whole number",
                       luaL_typename(L, -1));
    }
    return count;
}

// Pushes the next name and its value, from the place [at] on; nil past the last.
// Names that have lost their value since are passed by, and are a step each.
static int push_pair(lua_State *L, lua_Integer *at)
{
    for (;; ++*at) {
        lua_settop(L, 0);
        if (lua_rawgeti(L, lua_upvalueindex(1), *at) == LUA_TNIL) // name
            return 1;
        lua_pushvalue(L, -1);                               // name name
        if (lua_rawget(L, lua_upvalueindex(2)) != LUA_TNIL) // name value
            return 2;
        rutin__sandbox_charge(L, 1);
    }
}

// Upvalues: the names in order, the table, the place of the next. What was passed
// by is not gone over again, nor is what is past the end.
static int next_pair(lua_State *L)
{
    lua_Integer at = lua_tointeger(L, lua_upvalueindex(3));
    int count = push_pair(L, &at); // name value

    lua_pushinteger(L, count == 2 ? at + 1 : at); // name value at
    lua_replace(L, lua_upvalueindex(3));          // name value
    return count;
}

// Counts what putting the [count] keys in order costs: each is compared some
// ten times, and that reads it.
static void charge_order(lua_State *L, const key *keys, size_t count)
{
    size_t cost = count, rounds = 1;

    for (size_t i = 0; i < count; i++)
        cost += keys[i].length / RUTIN__BYTES_A_STEP;
    while (count >> rounds > 0)
        rounds++;
    rutin__sandbox_charge(L, cost * rounds);
}

// pairs(table). Behind a stand-in it sees what that stands for.
static int ordered_pairs(lua_State *L)
{
    size_t count = 0;
    key *keys;

    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1); // table
    if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL)
        return luaL_error(L, "pairs: found what cannot be gone through");
    if (luaL_getmetafield(L, 1, "__index") == LUA_TTABLE)
        lua_replace(L, 1);
    lua_settop(L, 1);
    rutin__sandbox_charge_walk(L);
    lua_pushnil(L);                       // table nil
    for (; lua_next(L, 1); lua_pop(L, 1)) // table name value
        count++;
    rutin__sandbox_charge(L, count);
    keys = lua_newuserdatauv(L, (count + 1) * sizeof *keys, 0); // table block
    count = read_keys(L, keys, count);
    lua_settop(L, 2); // table block
    charge_order(L, keys, count);
    qsort(keys, count, sizeof *keys, compare_keys);
    lua_createtable(L, (int)count, 0); // table block names
    for (size_t i = 0; i < count; i++) {
        if (keys[i].text == NULL)
            lua_pushinteger(L, keys[i].number); // table block names name
        else
            lua_pushlstring(L, keys[i].text, keys[i].length);
        lua_rawseti(L, 3, (lua_Integer)i + 1); // table block names
    }
    lua_pushvalue(L, 1);               // table block names table
    lua_pushinteger(L, 1);             // table block names table 1
    lua_pushcclosure(L, next_pair, 3); // table block next_pair
    return 1;
}

// ---------------------------------------------------------------- libraries

static int refuse_write(lua_State *L)
{
    return luaL_error(L, "found a write to what cannot be changed");
}

void rutin__globals_lock(lua_State *L)
{
    lua_newtable(L);                    // table standin
    lua_createtable(L, 0, 3);           // table standin meta
    lua_rotate(L, -3, -1);              // standin meta table
    lua_setfield(L, -2, "__index");     // standin meta
    lua_pushcfunction(L, refuse_write); // standin meta refuse_write
    lua_setfield(L, -2, "__newindex");  // standin meta
    lua_pushboolean(L, 0);              // standin meta false
    lua_setfield(L, -2, "__metatable"); // standin meta
    lua_setmetatable(L, -2);            // standin
}

// Sets the library at the top, made read-only, in the table below it.
static void set_library(lua_State *L, const char *name)
{
    rutin__globals_lock(L);    // globals library
    lua_setfield(L, -2, name); // globals
}

static void set_math(lua_State *L)
{
    static const luaL_Reg math[] = {
        {"abs", absolute}, {"max", greatest}, {"min", least}, {NULL, NULL}};

    luaL_newlib(L, math);               // globals math
    lua_pushinteger(L, LUA_MAXINTEGER); // globals math number
    lua_setfield(L, -2, "maxinteger");  // globals math
    lua_pushinteger(L, LUA_MININTEGER); // globals math number
    lua_setfield(L, -2, "mininteger");  // globals math
    set_library(L, "math");             // globals
}

static void set_table(lua_State *L)
{
    static const luaL_Reg table[] = {{"concat", join_items},
                                     {"insert", insert_item},
                                     {"len", list_length},
                                     {"remove", remove_item},
                                     {NULL, NULL}};

    luaL_newlib(L, table);   // globals table
    set_library(L, "table"); // globals
}

// The same for all strings: text:len() finds the library through "".
static void set_string(lua_State *L)
{
    static const luaL_Reg string[] = {
        {"byte", byte_at}, {"len", length_of}, {"sub", part_of}, {NULL, NULL}};

    luaL_newlib(L, string);             // globals string
    set_library(L, "string");           // globals
    lua_pushliteral(L, "");             // globals ""
    lua_createtable(L, 0, 2);           // globals "" meta
    lua_getfield(L, -3, "string");      // globals "" meta string
    lua_setfield(L, -2, "__index");     // globals "" meta
    lua_pushboolean(L, 0);              // globals "" meta false
    lua_setfield(L, -2, "__metatable"); // globals "" meta
    lua_setmetatable(L, -2);            // globals ""
    lua_pop(L, 1);                      // globals
}

void rutin__globals_push(lua_State *L)
{
    static const luaL_Reg base[] = {{"error", raise_error},
                                    {"ipairs", listed_pairs},
                                    {"pairs", ordered_pairs},
                                    {"tonumber", plain_tonumber},
                                    {"tostring", plain_tostring},
                                    {"type", type_name},
                                    {NULL, NULL}};

    luaL_checkstack(L, 8, NULL);
    luaL_newlib(L, base); // globals
    set_math(L);
    set_table(L);
    set_string(L);
}
