// pairs.h - a table in the order of its keys

#ifndef RUTIN__PAIRS_H
#define RUTIN__PAIRS_H

#include <lua.h>

// pairs(table), for Lua to call. Behind a stand-in it sees what that stands for.
int rutin__ordered_pairs(lua_State *L);

#endif
