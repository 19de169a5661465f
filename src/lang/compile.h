// compile.h - turns the tree that the words made into a routine

#ifndef RUTIN__COMPILE_H
#define RUTIN__COMPILE_H

#include "base/memory.h"
#include "rutin.h"

#include <lua.h>

// Fills [routine] from the tree at the top of the stack, which is left there.
// Raises when the tree is not what words.lua promises, and as out of memory.
// What is needed only meanwhile is taken from [scratch].
void rutin__compile(lua_State *L, rutin_routine *routine,
                    rutin__arena *scratch);

#endif
