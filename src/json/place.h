// place.h - where in a case something stands: a path, a line and a column

#ifndef RUTIN__PLACE_H
#define RUTIN__PLACE_H

#include <stddef.h>

// "facts.exploitation[1]". Begins as zeroes and is always NUL-terminated. What
// there is no room for is left out.
typedef struct rutin__path {
    char at[256]; // as much as an error holds
    size_t length;
} rutin__path;

void rutin__path_add_text(rutin__path *path, const char *string);

// A name of [length] bytes, after a point where something is before it. "?" where
// it cannot be an id.
void rutin__path_add_name(rutin__path *path, const char *name, size_t length);
void rutin__path_add_index(rutin__path *path, long index);

// The line and column of [at] in [text], from 1. A column is a character.
void rutin__find_line(const char *text, const char *at, int *line, int *column);

#endif
