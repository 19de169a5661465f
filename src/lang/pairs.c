// pairs.c - a table in the order of its keys
//
// Lua's own order differs from process to process. Numbers come before texts, and
// texts by their bytes.

#include "lang/pairs.h"

#include "lang/sandbox.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

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

// Upvalues: the names in order, the table, how far it has come.
static int next_pair(lua_State *L)
{
    lua_Integer at = lua_tointeger(L, lua_upvalueindex(3));

    do {
        lua_settop(L, 0);
        if (lua_rawgeti(L, lua_upvalueindex(1), ++at) == LUA_TNIL) // name
            return 1;
        lua_pushvalue(L, -1);               // name name
        lua_rawget(L, lua_upvalueindex(2)); // name value
    } while (lua_isnil(L, -1));
    lua_pushinteger(L, at);              // name value at
    lua_replace(L, lua_upvalueindex(3)); // name value
    return 2;
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

int rutin__ordered_pairs(lua_State *L)
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
    lua_pushinteger(L, 0);             // table block names table 0
    lua_pushcclosure(L, next_pair, 3); // table block next_pair
    return 1;
}
