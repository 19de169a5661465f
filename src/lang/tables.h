// tables.h - what the words of a routine ask of C about tables and texts

#ifndef RUTIN__TABLES_H
#define RUTIN__TABLES_H

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>

// Adds the functions below to the table at the top.
void rutin__tables_push(lua_State *L);

// Whether a text is of a length that can be shown, and seen as it is.
bool rutin__tables_is_text(lua_State *L, const char *text, size_t length);

#endif
