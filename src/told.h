// told.h - what was told to whom, and who has to stop using it

#ifndef RUTIN__TOLD_H
#define RUTIN__TOLD_H

#include "decision.h"

// Adds to [facts] what [actor] was told by consent, or on no ground that the
// event names: what has to be given up when the consent is withdrawn.
void rutin__told_by_consent(const rutin__record *record, unsigned actor,
                            rutin__set *facts);

// Writes the register of a decision that was made as JSON: {"case", "told":
// [{"at", "actor", "name", "ground", "facts"}], "stop": [{"actor", "name",
// "facts"}]}, in the order of the events. `stop` holds the actors whose consent
// is withdrawn and who hold something.
void rutin__told_write(const rutin__decision *decision, rutin__text *out);

#endif
