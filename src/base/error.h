// error.h - what went wrong, in a fixed block that never allocates

#ifndef RUTIN__ERROR_H
#define RUTIN__ERROR_H

#include "rutin.h"

#include <stdarg.h>

// Forgets what stands in [error].
void rutin__error_clear(rutin_error *error);

// Writes a fault into [error], unless one stands there already: the first
// failure wins. [where] is a file or a path in a case; NULL for none. Returns
// [status], so that a caller can end with `return rutin__error_fail(...)`.
rutin_status rutin__error_fail(rutin_error *error, rutin_status status,
                               const char *where, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
rutin_status rutin__error_vfail(rutin_error *error, rutin_status status,
                                const char *where, const char *format,
                                va_list args)
    __attribute__((format(printf, 4, 0)));

// Adds what to do about it, once.
void rutin__error_help(rutin_error *error, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

// The usual words for memory that is not there.
rutin_status rutin__error_no_memory(rutin_error *error);

#endif
