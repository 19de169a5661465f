// suggest.h - example cases that would cover what no example does

#ifndef RUTIN__SUGGEST_H
#define RUTIN__SUGGEST_H

#include "answer/decide.h"
#include "base/text.h"
#include "example/coverage.h"
#include "json/read.h"
#include "rutin.h"

#include <stdint.h>

// What is wanted of suggestions; a zero means no bound.
typedef struct rutin__suggest_how {
    int64_t most;    // suggestions
    int64_t percent; // of rules and of values, after which there are enough
} rutin__suggest_how;

// Writes suggestions, as rutin_suggest() says, for what is not covered. [decision]
// is beside the engine's own, in the language of the words.
rutin_status rutin__suggest(const rutin__coverage *coverage,
                            rutin__decision *decision, rutin__json *in,
                            const rutin__suggest_how *how,
                            const rutin_limits *limits, rutin__text *out,
                            rutin_error *error);

#endif
