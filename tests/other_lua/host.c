// host.c - a program with a Lua of its own, which calls the library from it
//
//     host ROUTINE CASE
//
// Lua of any version from 5.1 on is linked in and its names are shown to all
// libraries, as an interpreter with modules does it. The program's Lua works
// before, between and after decisions, and each plan passes through it. It has
// digests of its own, too, by the names that many give them.

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <rutin.h>
#include <stdio.h>
#include <stdlib.h>

void SHA256Init(void *state);
void SHA256Update(void *state, const void *bytes, size_t length);
char *SHA256End(void *state, char *digits);

void SHA256Init(void *state)
{
    (void)state;
    abort();
}

void SHA256Update(void *state, const void *bytes, size_t length)
{
    (void)state, (void)bytes, (void)length;
    abort();
}

char *SHA256End(void *state, char *digits)
{
    (void)state, (void)digits;
    abort();
}

static const char program[] =
    "local routine, case = ...\n"
    "local function work()\n"
    "  local said = {}\n"
    "  for word in ('who is called, and in which order'):gmatch('%a+') do\n"
    "    said[#said + 1] = word:upper()\n"
    "  end\n"
    "  local ok, fault = pcall(error, { 'caught' })\n"
    "  assert(not ok and fault[1] == 'caught')\n"
    "  return table.concat(said, ' ')\n"
    "end\n"
    "local before = work()\n"
    "local file = assert(io.open(case, 'rb'))\n"
    "local json = file:read('*a')\n"
    "file:close()\n"
    "local plan = decide(routine, json)\n"
    "for _ = 1, 2 do\n"
    "  assert(work() == before)\n"
    "  assert(decide(routine, json) == plan)\n"
    "end\n"
    "local ok, fault = pcall(decide, routine, '{')\n"
    "assert(not ok and #fault > 0)\n"
    "assert(work() == before)\n"
    "print(plan)\n";

// Leaves the plan, or what is wrong, on the stack. True if it is the plan.
static bool push_plan(lua_State *L, const char *path, const char *json,
                      size_t length)
{
    rutin_routine *routine = NULL;
    rutin_engine *engine = NULL;
    bool good = false;

    if (rutin_load_file(path, NULL, &routine) != RUTIN_OK)
        lua_pushstring(L, rutin_mistake(routine, 0)->message);
    else if ((engine = rutin_engine_new(routine, NULL)) == NULL)
        lua_pushliteral(L, "out of memory");
    else if (rutin_decide(engine, json, length, NULL) != RUTIN_OK)
        lua_pushstring(L, rutin_error_of(engine)->message);
    else
        good = (lua_pushstring(L, rutin_plan(engine, NULL)), true);
    rutin_engine_free(engine);
    rutin_routine_free(routine);
    return good;
}

static int decide(lua_State *L)
{
    size_t length;
    const char *path = luaL_checkstring(L, 1);
    const char *json = luaL_checklstring(L, 2, &length);

    return push_plan(L, path, json, length) ? 1 : lua_error(L);
}

int main(int count, char **arguments)
{
    lua_State *L = luaL_newstate();
    int failed;

    if (L == NULL || count != 3)
        return 2;
    luaL_openlibs(L);
    lua_register(L, "decide", decide);
    failed = luaL_loadstring(L, program); // program
    lua_pushstring(L, arguments[1]);      // program routine
    lua_pushstring(L, arguments[2]);      // program routine case
    failed = failed || lua_pcall(L, 2, 0, 0);
    if (failed)
        fprintf(stderr, "host: %s\n", lua_tostring(L, -1));
    lua_close(L);
    return failed;
}
