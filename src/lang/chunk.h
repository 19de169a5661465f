// chunk.h - the text of a source on its way to Lua

#ifndef RUTIN__CHUNK_H
#define RUTIN__CHUNK_H

#include "base/stopwatch.h"
#include "base/text.h"
#include "lang/gate.h"
#include "lang/mistakes.h"
#include "lang/reading.h"
#include "lang/sandbox.h"
#include "lang/sources.h"
#include "rutin.h"

#include <lua.h>
#include <stdbool.h>

// What a load holds on to while Lua runs.
typedef struct rutin__loader {
    rutin_routine *routine;
    rutin__stopwatch watch;
    rutin__sandbox box;
    rutin__sources sources;
    rutin__mistakes mistakes;
    rutin__text guarded;          // a source with guards
    rutin__reading_place reading; // where the last function was found
    bool keeps_sources;           // in the routine
} rutin__loader;

// Adds a mistake in source number [source].
rutin__mistake *rutin__chunk_mistake(rutin__loader *l, rutin_status status,
                                     int source, const rutin__slip *slip);

// Pushes source number [source] as a function whose globals are the table at
// the top. False, and nothing pushed, when it is not Lua. Raises.
bool rutin__chunk_push(lua_State *L, rutin__loader *l, int source);

#endif
