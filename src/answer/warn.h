// warn.h - what a plan warns of, in words

#ifndef RUTIN__WARN_H
#define RUTIN__WARN_H

#include "answer/decide.h"
#include "rutin.h"

// Lists the warnings of a decision, broken invariants first, and notes whether
// one is broken. Fails with RUTIN_ENOMEM, and then there is no plan.
rutin_status rutin__warn(rutin__decision *decision, rutin_error *error);

#endif
