// example.h - an example: a case, what is expected of it, and what came then

#ifndef RUTIN__EXAMPLE_H
#define RUTIN__EXAMPLE_H

#include "answer/decide.h"
#include "base/text.h"
#include "json/read.h"
#include "rutin.h"

#include <stddef.h>

// Is shown each case of an example once it was decided: [given] is its text, of
// what came then none. [refusal] is why it was not decided; NULL where it was.
typedef struct rutin__watcher {
    void *data;
    void (*look)(void *data, const rutin__decision *decision,
                 const char *refusal, rutin__piece given);
} rutin__watcher;

// Tests the example in [json], read with [in], and writes the report that
// rutin_test() promises into [report]. The case in [decision] is the example's
// afterwards, as far as it came. [watcher] may be NULL. An expectation that is not met is a report;
// what fails is an example that is none, and memory.
rutin_status rutin__example_test(rutin__decision *decision, rutin__json *in,
                                 const char *json, size_t length, int language,
                                 const rutin_limits *limits,
                                 const rutin__watcher *watcher,
                                 rutin__text *report, rutin_error *error);

#endif
