// told.h - what was told to whom, and who has to stop using it

#ifndef RUTIN__TOLD_H
#define RUTIN__TOLD_H

#include "answer/decide.h"
#include "base/set.h"
#include "base/text.h"

#include <stdbool.h>

// What [actor] was told by a consent that no longer covers it, in [facts]: all
// of it once the consent is withdrawn or refused, the rest when a later one
// covers less. On a withdrawal, what was told on no ground that the event names
// counts too. A consent to one is a consent to all of the same duty.
void rutin__told_facts_to_stop(const rutin__decision *decision, unsigned actor,
                               rutin__set *facts);

// Whether [actor], whose consent is withdrawn, was reached by it, or on no ground
// that the event names, and the case does not say what they were told.
bool rutin__told_may_hold(const rutin__decision *decision, unsigned actor);

// Writes the register of a decision that was made as JSON: {"case", "told":
// [{"at", "actor", "name", "ground", "facts"}], "stop": [{"actor", "name",
// "facts"}]}, in the order of the events. `stop` holds the actors who
// have to stop using something, and what.
void rutin__told_write(const rutin__decision *decision, rutin__text *out);

#endif
