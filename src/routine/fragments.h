// fragments.h - the parts of a plan that no case changes, written once at load

#ifndef RUTIN__FRAGMENTS_H
#define RUTIN__FRAGMENTS_H

#include "json/kept.h"
#include "rutin.h"

#include <stdbool.h>

// Writes the ready parts of a routine of which all else is compiled. False: no
// memory.
bool rutin__fragments_make(rutin_routine *routine, rutin__keeper *keeper);

#endif
