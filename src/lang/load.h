// load.h - from a routine's text to a compiled routine

#ifndef RUTIN__LOAD_H
#define RUTIN__LOAD_H

#include "rutin.h"

#include <stddef.h>

// Loads into a zeroed [routine]. After a failure it holds the mistakes, in the
// order of the source, and nothing else. [how] may be NULL. Fails with
// RUTIN_EROUTINE, RUTIN_ELIMIT or RUTIN_ENOMEM, from a file also RUTIN_EIO.
rutin_status rutin__load(rutin_routine *routine, const char *name,
                         const char *source, size_t length,
                         const rutin_load_options *how);
rutin_status rutin__load_path(rutin_routine *routine, const char *path,
                              const rutin_load_options *how);

#endif
