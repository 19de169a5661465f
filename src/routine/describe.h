// describe.h - a routine as JSON: what its rules say, not what they are made of

#ifndef RUTIN__DESCRIBE_H
#define RUTIN__DESCRIBE_H

#include "base/text.h"
#include "json/write.h"
#include "rutin.h"

#include <stdbool.h>

// Writes what rutin_describe() promises, in language number [language]. False
// when there is no memory.
bool rutin__describe(const rutin_routine *routine, int language,
                     rutin__text *out);

// Writes what it says of one fact.
void rutin__describe_fact(const rutin_routine *routine, int language, int fact,
                          rutin__json_out *out);

#endif
