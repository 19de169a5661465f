// error.h - what went wrong, in a fixed block that never allocates

#ifndef RUTIN__ERROR_H
#define RUTIN__ERROR_H

#include "base/messages.h"
#include "rutin.h"

// Forgets what stands in [error], but not the language it is to be told in.
void rutin__error_clear(rutin_error *error);

// Sets the language that is asked for; NULL for none. And the tongue for it.
void rutin__error_speak(rutin_error *error, const char *language);
rutin__tongue rutin__error_tongue(const rutin_error *error);

// Writes a fault into [error], unless one stands there already: the first
// failure wins. [where] is a file or a path in a case; NULL for none. Returns
// [status], so that a caller can end with `return rutin__error_fail(...)`.
rutin_status rutin__error_fail(rutin_error *error, rutin_status status,
                               const char *where, rutin__message message,
                               const rutin__param *with);

// Adds what to do about it, once.
void rutin__error_help(rutin_error *error, rutin__message message,
                       const rutin__param *with);

// The usual words for memory that is not there.
rutin_status rutin__error_no_memory(rutin_error *error);

#endif
