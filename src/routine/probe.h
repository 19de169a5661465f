// probe.h - which values of a fact a rule can tell apart
//
// The search for questions asks whether telling a fact can change a rule. It
// need not try every age from 0 to 120: for a rule that asks only for `below
// 18`, one age on each side will do. Probes are those values, found at load.
// Where there are too many the probe says that it is partial.

#ifndef RUTIN__PROBE_H
#define RUTIN__PROBE_H

#include "rutin.h"

#include <stdbool.h>

// Finds the probes of every rule of a compiled routine, in its arena. False
// when there is no memory.
bool rutin__probes_make(rutin_routine *routine);

#endif
