// verify.h - whether the invariants of a routine hold in every case

#ifndef RUTIN__VERIFY_H
#define RUTIN__VERIFY_H

#include "base/text.h"
#include "rutin.h"
#include "tools/trial.h"

// Reports on every invariant, as rutin_verify() says, into [out]. [trial] is set
// but for its case. Fails as a decision does.
rutin_status rutin__verify(rutin__trial *trial, rutin__text *out);

#endif
