// canonical.h - a case written as JSON, one way only

#ifndef RUTIN__CANONICAL_H
#define RUTIN__CANONICAL_H

#include "base/text.h"
#include "case/record.h"

// Writes a case that has been checked, in place of what [out] held. Two that say the
// same are the same bytes.
void rutin__canonical_write(const rutin__record *record, rutin__text *out);

#endif
