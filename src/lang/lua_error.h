// lua_error.h - what Lua says, in our messages

#ifndef RUTIN__LUA_ERROR_H
#define RUTIN__LUA_ERROR_H

#include "base/messages.h"

// A message with what goes into it, which is borrowed from what Lua said.
typedef struct rutin__lua_error {
    rutin__message message;
    int line; // 0 where Lua named none
    rutin__param with[8];
} rutin__lua_error;

// What Lua says of text that is none, in our order: found, wanted.
void rutin__lua_error_of_text(rutin__lua_error *error, const char *said);

// What it says of code that fails.
void rutin__lua_error_of_code(rutin__lua_error *error, const char *said);

#endif
