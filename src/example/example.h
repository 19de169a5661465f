// example.h - an example: a case, what is expected of it, and what came then

#ifndef RUTIN__EXAMPLE_H
#define RUTIN__EXAMPLE_H

#include "answer/decide.h"
#include "base/text.h"
#include "json/read.h"
#include "rutin.h"

#include <stddef.h>

// Is told of each case of an example that was decided. [data] is the caller's.
typedef void rutin__example_watcher(void *data,
                                    const rutin__decision *decision);

// Tests the example in [json], read with [in], and writes the report that
// rutin_test() promises into [report]. [watcher] may be NULL. The case in [decision] is the example's
// afterwards, as far as it came. An expectation that is not met is a report;
// what fails is an example that is none, and memory.
rutin_status rutin__example_test(rutin__decision *decision, rutin__json *in,
                                 const char *json, size_t length, int language,
                                 const rutin_limits *limits,
                                 rutin__text *report, rutin_error *error,
                                 rutin__example_watcher *watcher, void *data);

#endif
