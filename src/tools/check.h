// check.h - all that can be seen of a draft without a case

#ifndef RUTIN__CHECK_H
#define RUTIN__CHECK_H

#include "base/text.h"
#include "json/read.h"
#include "rutin.h"
#include "tools/trial.h"

// Writes what rutin_check() promises into [out]. [in] reads the examples.
// [trial] is set but for its case. Fails as a decision does.
rutin_status rutin__check(rutin__trial *trial, const rutin_check_options *how,
                          rutin__json *in, rutin__text *out);

// The same of a routine that did not load: what the load told of.
rutin_status rutin__check_mistakes(const rutin_routine *routine,
                                   rutin__text *out, rutin_error *error);

#endif
