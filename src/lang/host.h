// host.h - what the words of a routine ask of C

#ifndef RUTIN__HOST_H
#define RUTIN__HOST_H

#include "lang/chunk.h"

#include <lua.h>

// Pushes the table `host`: calls, and lists of names that C knows already.
void rutin__host_push(lua_State *L, rutin__loader *loader);

// Pushes what the words need of Lua's own besides what rules may reach. It opens
// Lua's libraries, so rutin__globals_push() comes after it.
void rutin__host_push_tools(lua_State *L);

#endif
