// typing.h - what people type in a routine that makes it no Lua
//
// Lua says of such a text that something cannot stand where it stands, far from
// the place and in words that help nobody. So when Lua has refused a text, it is
// read once more, for the slips that are common: signs of a word processor,
// comments of other languages, a comma or a quote that is not there.

#ifndef RUTIN__TYPING_H
#define RUTIN__TYPING_H

#include "lang/gate.h"

#include <stdbool.h>
#include <stddef.h>

// Reads [length] bytes that Lua refuses and tells of each slip it knows, one a
// line: the rest of a line follows from its first. Returns whether there was any;
// then what Lua says is no news.
bool rutin__typing(const char *source, size_t length, rutin__slip_taker *taker,
                   void *data);

#endif
