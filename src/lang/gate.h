// gate.h - reads a routine's text before Lua does
//
// In Lua `a and b` on two conditions is silently b, and nothing at run time
// can see it. So words that compute are refused by the letter, wherever they
// stand outside a function's body.

#ifndef RUTIN__GATE_H
#define RUTIN__GATE_H

#include <stddef.h>

// Is told of one slip: its line, what was found and what was wanted. [data] is
// the caller's.
typedef void rutin__slip(void *data, int line, const char *message,
                         const char *help);

// Reads [length] bytes of Lua and tells of every slip. Text that is not Lua at
// all is left for Lua to refuse.
void rutin__gate(const char *source, size_t length, rutin__slip *tell,
                 void *data);

// The line where `member =` stands in the first table that opens at [line] or
// later, else anywhere in that table; [line] itself when it does not.
int rutin__gate_line(const char *source, size_t length, int line,
                     const char *member);

#endif
