// told.h - what was told to whom, and who has to stop using it

#ifndef RUTIN__TOLD_H
#define RUTIN__TOLD_H

#include "answer/decide.h"
#include "base/set.h"
#include "base/text.h"

#include <stdbool.h>

// What [actor] was told by a consent that no longer covers it, in [facts]: all
// of it once the consent is withdrawn or refused or cannot be given, the rest when
// it covers less. Where the event names no ground, that is what nothing else let
// be told; on a withdrawal also what nothing at all did.
void rutin__told_facts_to_stop(const rutin__decision *decision, unsigned actor,
                               rutin__set *facts);

// Whether [actor], whose consent is over, was reached by it, and the case does not
// say what they were told; on a withdrawal also on no ground that the event names.
bool rutin__told_may_hold(const rutin__decision *decision, unsigned actor);

// Writes the register of a decision that was made as JSON: {"case", "told":
// [{"at", "actor", "name", "ground", "facts"}], "stop": [{"actor", "name",
// "facts"}], "without_ground": [as in told]}. `stop` holds the actors who have to
// stop using something, and what; `without_ground` the facts that might not be
// told then. The order is that of the events.
void rutin__told_write(const rutin__decision *decision, rutin__text *out);

#endif
