// aspects.h - what a plan says of each subject, in whatever order it says it
//
// An aspect is what somebody who acts on a plan goes by. Of a step that is still
// to come: its status, ground and law, its deadline, what may be told, who
// performs it, whom it waits for, whether it comes first, for whom it stands in.
// Of a ban: whether it is certain. Texts, reasons and the order are none.

#ifndef RUTIN_ASPECTS_H
#define RUTIN_ASPECTS_H

#include <cJSON.h>
#include <stddef.h>

// The part of a plan, as rutin_plan() gives it in full, that aspects stand in, and
// its length. Two plans that are the same there have the same aspects.
const char *aspects_part(const char *plan, size_t *length);

// Reads that part. Gives an object with a text for each step to come, by the id of
// its actor or task, and for each ban, as "ban " and the id. [described] is the
// routine's description. The caller deletes it.
cJSON *aspects_read(const char *part, size_t length, const cJSON *described);

#endif
