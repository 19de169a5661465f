// gate.h - reads a routine's text before Lua does
//
// In Lua `a and b` on two conditions is silently b, and nothing at run time
// can see it. So words that compute are refused by the letter, wherever they
// stand outside a function's body.

#ifndef RUTIN__GATE_H
#define RUTIN__GATE_H

#include "base/messages.h"

#include <stdbool.h>
#include <stddef.h>

// What is wrong at a place: what is said of it, and what to do about it.
typedef struct rutin__slip {
    int line, column;  // a column counts characters; 0 where there is none
    const char *label; // stands before the message; NULL for nothing
    rutin__message message, help;
    const rutin__param *with, *help_with;
} rutin__slip;

// Is told of one slip, while the call lasts. [data] is the caller's.
typedef void rutin__slip_taker(void *data, const rutin__slip *slip);

// Reads [length] bytes of Lua and tells of every slip. Text that is not Lua at
// all is left for Lua to refuse. Gives whether code computes in it, or gives what
// may be nothing, so that it may need guards.
bool rutin__gate(const char *source, size_t length, rutin__slip_taker *taker,
                 void *data);

// The first language in `languages = { "sv", … }`, wherever that stands first:
// it is needed for messages about a text that never runs. "" where there is none.
void rutin__gate_language(const char *source, size_t length, char language[4]);

// The column of the one token in a line that reads so; 0 where there is none, or
// more than one.
int rutin__gate_column(const char *source, size_t length, int line,
                       const char *text, size_t text_length);

// Where the next token in a line that reads so ends, past [after] bytes, as bytes
// from the start; 0 where there is none. And its column.
size_t rutin__gate_next(const char *source, size_t length, size_t after,
                        int line, const char *text, size_t text_length,
                        int *column);

// The line where `member =` stands in the first table that opens at [line] or
// later, else anywhere in that table; [line] itself when it does not.
int rutin__gate_line(const char *source, size_t length, int line,
                     const char *member);

#endif
