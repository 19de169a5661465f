// globals.h - what rules can reach of Lua

#ifndef RUTIN__GLOBALS_H
#define RUTIN__GLOBALS_H

#include <lua.h>

// All of these raise, and belong inside what a sandbox runs.

// Pushes a new table of what rules may reach, and filters what strings can do.
void rutin__globals_push(lua_State *L);

// Puts a read-only stand-in in the place of the table at the top.
void rutin__globals_lock(lua_State *L);

#endif
