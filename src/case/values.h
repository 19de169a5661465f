// values.h - values that cases are made of, read from JSON: words, names, times

#ifndef RUTIN__VALUES_H
#define RUTIN__VALUES_H

#include "base/messages.h"
#include "base/set.h"
#include "base/text.h"
#include "json/read.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>

// Each takes one value or fails as the JSON reader does, with the nearest name
// as help where a name is wrong.

// A text that is one of [count] words. [wanted] is the phrase for them;
// RUTIN__SAY_NOTHING: they are named, as many as they are.
bool rutin__values_read_word(rutin__json *in, const char *const *words,
                             int count, rutin__message wanted, int *number);

// A text that is the name of something declared: [what] is the phrase for "a
// fact", [id] the one for "the id of a fact".
bool rutin__values_read_name(rutin__json *in, const rutin__names *names,
                             rutin__message what, rutin__message id,
                             uint16_t *number);

// A list of facts.
bool rutin__values_read_facts(rutin__json *in, const rutin_routine *routine,
                              rutin__set *facts);

// What a consent covers: a list of facts and of classes of facts.
bool rutin__values_read_covered(rutin__json *in, const rutin_routine *routine,
                                rutin__set *facts);

// The number of the task that has this id, or whose time it is the id of; -1. An
// id of a task that recurs is of all its times; then [*of_all] is set.
int rutin__values_find_task(const rutin_routine *routine, rutin__piece name,
                            bool *of_all);

// A task, likewise.
bool rutin__values_read_task(rutin__json *in, const rutin_routine *routine,
                             rutin__message what, rutin__message id,
                             uint16_t *number, bool *of_all);

// A text of the case that is given back with it, and nothing else reads: a note, a
// name. Where it stands among those of the case; 0 for "". Fails as the reader does.
bool rutin__values_keep(rutin__json *in, rutin__text *texts, rutin__piece text,
                        uint32_t *kept);

static inline const char *rutin__values_kept(const rutin__text *texts,
                                             uint32_t kept)
{
    return kept == 0 ? "" : texts->at + kept;
}

// A time with offset.
bool rutin__values_read_time(rutin__json *in, rutin__time *time);

// The value of a fact, by its type and within its domain.
bool rutin__values_read_value(rutin__json *in, const rutin__fact *fact,
                              int64_t *bits);

// Fails on a member called [name] of what [of] says, with the nearest of [count]
// known ones.
bool rutin__values_refuse_member(rutin__json *in, rutin__piece name,
                                 rutin__message of, const char *const *known,
                                 int count);

// Fails on a name that nothing is called by, with the nearest as help.
bool rutin__values_refuse_name(rutin__json *in, rutin__piece name,
                               rutin__message what, const rutin__names *names);

#endif
