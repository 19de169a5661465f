// tables.h - what the words of a routine ask of C about tables and texts

#ifndef RUTIN__TABLES_H
#define RUTIN__TABLES_H

#include <lua.h>

// Adds the functions below to the table at the top.
void rutin__tables_push(lua_State *L);

#endif
