// loader.h - what a load holds on to while Lua runs

#ifndef RUTIN__LOADER_H
#define RUTIN__LOADER_H

#include "lang/mistakes.h"
#include "lang/sandbox.h"
#include "lang/sources.h"

typedef struct rutin__loader {
    rutin_routine *routine;
    rutin__sandbox box;
    rutin__sources sources;
    rutin__mistakes mistakes;
} rutin__loader;

// Adds a mistake in line [line] of source number [source].
rutin__mistake *rutin__loader_mistake(rutin__loader *l, rutin_status status,
                                      int source, int line, const char *message,
                                      const char *help);

// Pushes source number [source] as a function whose globals are the table at
// the top. False, and nothing pushed, when it is not Lua. Raises.
bool rutin__loader_chunk(lua_State *L, rutin__loader *l, int source);

// What Lua says, without the place it puts first; its line goes to [line].
const char *rutin__without_place(const char *said, int *line);

#endif
