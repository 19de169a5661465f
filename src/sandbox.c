// sandbox.c - a Lua state that cannot hurt its host
//
// Rules run inside someone else's process. They may compute and nothing more.
// Each bound is kept by one mechanism, and all three live here:
//
//     memory   an allocator that stops at a ceiling      alloc_capped()
//     steps    a hook that runs every GRAIN steps        count_steps()
//     reach    globals that hold only the names listed   reach_from()
//
// One instruction can copy a whole block, so each block has a ceiling too and
// its bytes count as steps. Nothing that rules can call catches an error, sets
// a metatable or makes a coroutine: what stops a rule stops it for good.
//
// Stands on error. Knows no routines and no cases.

#include "sandbox.h"

#include <lauxlib.h>
#include <limits.h>
#include <lualib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { GRAIN = 1000, BYTES_A_STEP = 64, MAX_ITEMS = 1 << 16 };

static rutin__sandbox *box_of(lua_State *L)
{
    return *(rutin__sandbox **)lua_getextraspace(L);
}

// ---------------------------------------------------------------- memory

static void note_place(rutin__sandbox *box)
{
    const char *file = "";

    box->line = 0;
    if (box->L != NULL)
        rutin__sandbox_place(box->L, &file, &box->line);
    memset(box->file, 0, sizeof box->file);
    strncpy(box->file, file, sizeof box->file - 1);
}

// Lua calls no message handler when memory is out, so the place is noted here.
static void *refuse(rutin__sandbox *box, rutin_status why)
{
    box->refusal = why;
    note_place(box);
    return NULL;
}

// A shrink never fails: when the system cannot move the block it stays where
// it is, and the count follows what Lua believes.
static void *alloc_capped(void *data, void *block, size_t old, size_t size)
{
    rutin__sandbox *box = data;
    size_t before = block == NULL ? 0 : old; // else `old` is a kind of object
    void *moved;

    if (size == 0) {
        free(block);
        box->held -= before;
        return NULL;
    }
    box->too_large = size > box->max_block;
    if (size > before &&
        (box->too_large || size - before > box->max_bytes - box->held))
        return refuse(box, RUTIN_ELIMIT);
    moved = realloc(block, size);
    if (moved == NULL && size > before)
        return refuse(box, RUTIN_ENOMEM);
    box->held = box->held - before + size;
    if (size > before)
        box->steps += (long)(size / BYTES_A_STEP);
    return moved == NULL ? block : moved;
}

int rutin__sandbox_no_memory(lua_State *L)
{
    box_of(L)->refusal = RUTIN_ENOMEM;
    lua_pushnil(L); // the error value, which nobody reads
    return lua_error(L);
}

// ---------------------------------------------------------------- steps

static void count_steps(lua_State *L, lua_Debug *ar);

// The error value needs no memory. The flag outlives whoever catches it.
static void stop_if_spent(lua_State *L, rutin__sandbox *box)
{
    if (box->steps < box->max_steps)
        return;
    box->spent = true;
    lua_sethook(L, count_steps, LUA_MASKCOUNT, 1);
    lua_pushlightuserdata(L, box);
    lua_error(L);
}

// Once the budget is spent this runs at every step, so that no rule can live
// on by catching the error.
static void count_steps(lua_State *L, lua_Debug *ar)
{
    rutin__sandbox *box = box_of(L);

    (void)ar;
    box->steps += lua_gethookcount(L);
    stop_if_spent(L, box);
}

void rutin__sandbox_charge(lua_State *L, size_t steps)
{
    rutin__sandbox *box = box_of(L);

    box->steps += steps < LONG_MAX / 4 ? (long)steps : LONG_MAX / 4;
    stop_if_spent(L, box);
}

// ---------------------------------------------------------------- life

void rutin__sandbox_limit(const rutin__sandbox *box, char *out, size_t room)
{
    if (box->spent)
        snprintf(out, room, "found more than %ld steps of Lua", box->max_steps);
    else if (box->too_large)
        snprintf(out, room,
                 "found a text or a table of more than %zu bytes in Lua",
                 box->max_block);
    else
        snprintf(out, room, "found more than %zu bytes of memory held by Lua",
                 box->max_bytes);
}

bool rutin__sandbox_place(lua_State *L, const char **file, int *line)
{
    lua_Debug frame;

    for (int level = 0; lua_getstack(L, level, &frame); level++) {
        lua_getinfo(L, "Sl", &frame);
        if (frame.source[0] == '@') {
            *file = frame.source + 1;
            *line = frame.currentline;
            return true;
        }
    }
    return false;
}

bool rutin__sandbox_open(rutin__sandbox *box)
{
    lua_State *L = lua_newstate(alloc_capped, box);
    int grain = box->max_steps < GRAIN ? (int)box->max_steps : GRAIN;

    if (L == NULL)
        return false;
    *(rutin__sandbox **)lua_getextraspace(L) = box;
    lua_sethook(L, count_steps, LUA_MASKCOUNT, grain);
    box->L = L;
    return true;
}

void rutin__sandbox_close(rutin__sandbox *box)
{
    lua_State *L = box->L;

    box->L = NULL;
    if (L != NULL)
        lua_close(L);
}

// Notes where it happened and, of an ordinary error, what Lua said.
static int note_error(lua_State *L)
{
    rutin__sandbox *box = box_of(L);

    note_place(box);
    if (lua_type(L, 1) == LUA_TSTRING)
        strncpy(box->text, lua_tostring(L, 1), sizeof box->text - 1);
    return 1;
}

rutin_status rutin__sandbox_run(rutin__sandbox *box, lua_CFunction work,
                                void *data)
{
    int status;

    box->refusal = RUTIN_OK;
    box->line = 0;
    memset(box->file, 0, sizeof box->file);
    memset(box->text, 0, sizeof box->text);
    lua_settop(box->L, 0);
    lua_pushcfunction(box->L, note_error);
    lua_pushcfunction(box->L, work);
    lua_pushlightuserdata(box->L, data);
    status = lua_pcall(box->L, 1, 0, 1);
    lua_settop(box->L, 0);
    if (status == LUA_OK)
        return RUTIN_OK;
    if (box->spent)
        return RUTIN_ELIMIT;
    if (box->refusal == RUTIN_ENOMEM || status == LUA_ERRMEM)
        return box->refusal;
    return RUTIN_EROUTINE;
}

// ---------------------------------------------------------------- reach

// Text of a number does not depend on the locale: its decimal comma is a point.
static int plain_tostring(lua_State *L)
{
    char point[64];
    size_t length;
    const char *text;

    luaL_checkany(L, 1);
    switch (lua_type(L, 1)) {
    case LUA_TNIL:
        lua_pushliteral(L, "nil");
        return 1;
    case LUA_TBOOLEAN:
        lua_pushstring(L, lua_toboolean(L, 1) ? "true" : "false");
        return 1;
    case LUA_TSTRING:
    case LUA_TNUMBER:
        break;
    default:
        return luaL_error(L, "found a %s, wanted a number, text or boolean",
                          luaL_typename(L, 1));
    }
    lua_settop(L, 1);
    if (lua_type(L, 1) == LUA_TSTRING || lua_isinteger(L, 1)) {
        lua_tolstring(L, 1, NULL);
        return 1;
    }
    text = lua_tolstring(L, 1, &length);
    if (length >= sizeof point)
        return luaL_error(L, "found a number without an end");
    for (size_t i = 0; i <= length; i++)
        point[i] = text[i] == ',' ? '.' : text[i];
    lua_pushlstring(L, point, length);
    return 1;
}

// Decimal text only, so that no locale's comma is read as a point.
static int plain_tonumber(lua_State *L)
{
    size_t length;
    const char *text;

    luaL_checkany(L, 1);
    lua_settop(L, 1);
    if (lua_type(L, 1) == LUA_TNUMBER)
        return 1;
    if (lua_type(L, 1) != LUA_TSTRING)
        return 0;
    text = lua_tolstring(L, 1, &length);
    if (strspn(text, "0123456789+-.eE") != length ||
        lua_stringtonumber(L, text) == 0)
        lua_pushnil(L);
    return 1;
}

static int byte_at(lua_State *L)
{
    size_t length;
    const char *text = luaL_checklstring(L, 1, &length);
    lua_Integer at = luaL_optinteger(L, 2, 1);

    if (at < 0)
        at += (lua_Integer)length + 1;
    if (at < 1 || at > (lua_Integer)length)
        lua_pushnil(L);
    else
        lua_pushinteger(L, (unsigned char)text[at - 1]);
    return 1;
}

static lua_Integer count_items(lua_State *L)
{
    lua_Unsigned count;

    luaL_checktype(L, 1, LUA_TTABLE);
    count = lua_rawlen(L, 1);
    if (count > MAX_ITEMS)
        luaL_error(L, "found a list of more than %d items", MAX_ITEMS);
    rutin__sandbox_charge(L, (size_t)count);
    return (lua_Integer)count;
}

// insert(list, value) or insert(list, position, value)
static int insert_item(lua_State *L)
{
    lua_Integer count = count_items(L);
    lua_Integer at = lua_gettop(L) > 2 ? luaL_checkinteger(L, 2) : count + 1;

    luaL_argcheck(L, at >= 1 && at <= count + 1, 2, "outside the list");
    luaL_argcheck(L, lua_gettop(L) == 2 || lua_gettop(L) == 3, 2, "no value");
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
                  "outside the list");
    lua_rawgeti(L, 1, at); // ... removed
    for (lua_Integer i = at; i < count; i++) {
        lua_rawgeti(L, 1, i + 1); // ... removed item
        lua_rawseti(L, 1, i);     // ... removed
    }
    lua_pushnil(L);           // ... removed nil
    lua_rawseti(L, 1, count); // ... removed
    return 1;
}

// Calls a function of Lua's own that runs from one number to another, which are
// its arguments [upvalue 2] and the next, after counting the way as steps.
static int charged(lua_State *L)
{
    int first = (int)lua_tointeger(L, lua_upvalueindex(2));
    lua_Integer last = luaL_optinteger(L, first + 1, count_items(L));
    lua_Integer from = luaL_optinteger(L, first, 1);

    if (from < -MAX_ITEMS || last > MAX_ITEMS)
        return luaL_error(L, "found more than %d items", MAX_ITEMS);
    if (last > from)
        rutin__sandbox_charge(L, (size_t)(last - from));
    lua_pushvalue(L, lua_upvalueindex(1)); // arguments function
    lua_insert(L, 1);                      // function arguments
    lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
    return lua_gettop(L);
}

typedef struct key {
    const char *text; // NULL for a whole number
    size_t length;
    lua_Integer number;
} key;

// Numbers before texts; texts by their bytes.
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

// Goes through a table in the order of its keys: Lua's own order differs
// from process to process. Behind a stand-in it sees what that stands for.
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
    lua_pushnil(L);                       // table nil
    for (; lua_next(L, 1); lua_pop(L, 1)) // table name value
        count++;
    rutin__sandbox_charge(L, count);
    keys = lua_newuserdatauv(L, (count + 1) * sizeof *keys, 0); // table block
    count = read_keys(L, keys, count);
    lua_settop(L, 2); // table block
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

static int refuse_write(lua_State *L)
{
    return luaL_error(L, "found a write to what cannot be changed");
}

void rutin__sandbox_lock(lua_State *L)
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

// Sets, in the table at the top, the listed names of the library that [open]
// makes.
static void reach_from(lua_State *L, lua_CFunction open, const char *library,
                       const char *const *names)
{
    luaL_requiref(L, library, open, 0); // reach library
    for (; *names != NULL; names++) {
        lua_getfield(L, -1, *names); // reach library function
        lua_setfield(L, -3, *names); // reach library
    }
    lua_pop(L, 1); // reach
}

// Puts charged() around a function in the table at the top.
static void charge_for(lua_State *L, const char *name, int first_argument)
{
    lua_getfield(L, -1, name);          // reach function
    lua_pushinteger(L, first_argument); // reach function number
    lua_pushcclosure(L, charged, 2);    // reach charged
    lua_setfield(L, -2, name);          // reach
}

static void reach_strings(lua_State *L)
{
    static const char *const names[] = {"len", "sub", NULL};

    lua_newtable(L); // reach string
    reach_from(L, luaopen_string, LUA_STRLIBNAME, names);
    lua_pushcfunction(L, byte_at);      // reach string byte_at
    lua_setfield(L, -2, "byte");        // reach string
    rutin__sandbox_lock(L);             // reach string
    lua_pushliteral(L, "");             // reach string ""
    lua_createtable(L, 0, 2);           // reach string "" meta
    lua_pushvalue(L, -3);               // reach string "" meta string
    lua_setfield(L, -2, "__index");     // reach string "" meta
    lua_pushboolean(L, 0);              // reach string "" meta false
    lua_setfield(L, -2, "__metatable"); // reach string "" meta
    lua_setmetatable(L, -2);            // reach string ""
    lua_pop(L, 1);                      // reach string
    lua_setfield(L, -2, "string");      // reach
}

static void reach_tables(lua_State *L)
{
    static const char *const names[] = {"concat", "unpack", NULL};

    lua_newtable(L); // reach table
    reach_from(L, luaopen_table, LUA_TABLIBNAME, names);
    charge_for(L, "concat", 3);
    charge_for(L, "unpack", 2);
    lua_pushcfunction(L, insert_item); // reach table insert_item
    lua_setfield(L, -2, "insert");     // reach table
    lua_pushcfunction(L, remove_item); // reach table remove_item
    lua_setfield(L, -2, "remove");     // reach table
    rutin__sandbox_lock(L);            // reach table
    lua_setfield(L, -2, "table");      // reach
}

void rutin__sandbox_reach(lua_State *L)
{
    static const char *const names[] = {"error", "ipairs", "select", "type",
                                        NULL};
    static const char *const sums[] = {
        "abs", "ceil",       "floor",     "max",  "maxinteger",
        "min", "mininteger", "tointeger", "type", NULL};

    luaL_checkstack(L, 8, NULL);
    lua_newtable(L); // reach
    reach_from(L, luaopen_base, LUA_GNAME, names);
    lua_newtable(L); // reach math
    reach_from(L, luaopen_math, LUA_MATHLIBNAME, sums);
    rutin__sandbox_lock(L);      // reach math
    lua_setfield(L, -2, "math"); // reach
    reach_strings(L);
    reach_tables(L);
    lua_pushcfunction(L, plain_tostring); // reach plain_tostring
    lua_setfield(L, -2, "tostring");      // reach
    lua_pushcfunction(L, plain_tonumber); // reach plain_tonumber
    lua_setfield(L, -2, "tonumber");      // reach
    lua_pushcfunction(L, ordered_pairs);  // reach ordered_pairs
    lua_setfield(L, -2, "pairs");         // reach
}
