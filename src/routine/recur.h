// recur.h - which conditions are read more than once

#ifndef RUTIN__RECUR_H
#define RUTIN__RECUR_H

#include "rutin.h"

#include <stdbool.h>

// Numbers the conditions of a compiled routine that recur. False: no memory.
bool rutin__recur_find(rutin_routine *routine);

#endif
