// came.h - what came of a case, as an example would expect it

#ifndef RUTIN__CAME_H
#define RUTIN__CAME_H

#include "answer/decide.h"
#include "json/write.h"

// Writes what an example can expect of a decision that was made: {"steps", "due",
// "ground", "status", "told", "asks", "bans", "fired", "warnings", "complete"}. Of
// one that was refused, {"error": [refusal]}.
void rutin__came_write(const rutin__decision *decision, const char *refusal,
                       rutin__json_out *out);

// Writes of it what a reader can judge: {"steps", "ground", "status", "bans",
// "fired"}, with "exactly".
void rutin__came_expect(const rutin__decision *decision, rutin__json_out *out);

#endif
