// values.h - values that cases are made of, read from JSON: words, names, times

#ifndef RUTIN__VALUES_H
#define RUTIN__VALUES_H

#include "base/set.h"
#include "json/read.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>

// Each takes one value or fails as the JSON reader does, with the nearest name
// as help where a name is wrong.

// A text that is one of [count] words. [wanted] names them in messages.
bool rutin__values_read_word(rutin__json *in, const char *const *words,
                             int count, const char *wanted, int *number);

// A text that is the name of something declared: [what] is "a fact", "an actor".
bool rutin__values_read_name(rutin__json *in, const rutin__names *names,
                             const char *what, uint16_t *number);

// A list of facts.
bool rutin__values_read_facts(rutin__json *in, const rutin_routine *routine,
                              rutin__set *facts);

// A time with offset.
bool rutin__values_read_time(rutin__json *in, rutin__time *time);

// The value of a fact, by its type and within its domain.
bool rutin__values_read_value(rutin__json *in, const rutin__fact *fact,
                              int64_t *bits);

// Fails on a member called [name], with the nearest of [count] known ones.
bool rutin__values_refuse_member(rutin__json *in, rutin__piece name,
                                 const char *of, const char *const *known,
                                 int count);

// Fails on a name that nothing is called by, with the nearest as help.
bool rutin__values_refuse_name(rutin__json *in, rutin__piece name,
                               const char *what, const rutin__names *names);

#endif
