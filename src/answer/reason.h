// reason.h - why a step is in a plan and what may be told at it, as JSON

#ifndef RUTIN__REASON_H
#define RUTIN__REASON_H

#include "answer/decide.h"
#include "json/write.h"

// Writes of the step at a place, as members of an object, what it comes after and
// whom it stands in for, its ground and law, what may be told, and its rules.
void rutin__reason_step_write(const rutin__decision *decision, int place,
                              rutin__json_out *out);

// Writes the rules that ban an actor, as surely as anything does, as a member.
void rutin__reason_ban_write(const rutin__decision *decision, unsigned actor,
                             rutin__json_out *out);

#endif
