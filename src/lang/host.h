// host.h - what the words of a routine ask of C

#ifndef RUTIN__HOST_H
#define RUTIN__HOST_H

#include "base/stopwatch.h"
#include "base/text.h"
#include "lang/gate.h"
#include "lang/mistakes.h"
#include "lang/reading.h"
#include "lang/sandbox.h"
#include "lang/sources.h"
#include "rutin.h"

#include <lua.h>

// What a load holds on to while Lua runs.
typedef struct rutin__loader {
    rutin_routine *routine;
    rutin__stopwatch watch;
    rutin__sandbox box;
    rutin__sources sources;
    rutin__mistakes mistakes;
    rutin__text guarded;          // a source with guards
    rutin__reading_place reading; // where the last function was found
} rutin__loader;

// Adds a mistake in source number [source].
rutin__mistake *rutin__host_mistake(rutin__loader *l, rutin_status status,
                                    int source, const rutin__slip *slip);

// Pushes the table `host`: calls, and lists of names that C knows already.
void rutin__host_push(lua_State *L, rutin__loader *loader);

// Pushes what the words need of Lua's own besides what rules may reach. It opens
// Lua's libraries, so rutin__globals_push() comes after it.
void rutin__host_push_tools(lua_State *L);

#endif
