// cover.h - examples that are tested, and what they cover of the routine

#ifndef RUTIN__COVER_H
#define RUTIN__COVER_H

#include "answer/decide.h"
#include "base/text.h"
#include "example/coverage.h"
#include "json/read.h"
#include "rutin.h"

#include <stddef.h>

// Tests an example as rutin__example_test() does, notes in [coverage] what its
// cases pass, and adds to the report what came of each.
rutin_status rutin__cover_test(rutin__coverage *coverage,
                               rutin__decision *decision, rutin__json *in,
                               const char *json, size_t length, int language,
                               const rutin_limits *limits, rutin__text *report,
                               rutin_error *error);

// Writes what is covered, as rutin_coverage() says. [decision] is for the words.
rutin_status rutin__cover_report(const rutin__coverage *coverage,
                                 const rutin__decision *decision,
                                 rutin__text *out, rutin_error *error);

#endif
