// prepare.h - what a load works out so that no decision has to

#ifndef RUTIN__PREPARE_H
#define RUTIN__PREPARE_H

#include "json/kept.h"
#include "rutin.h"

#include <stdbool.h>

// Completes a routine of which everything that was declared has been read.
// False: no memory.
bool rutin__prepare(rutin_routine *routine, rutin__keeper *keeper);

// Makes the diagrams of a routine that is complete. RUTIN_ELIMIT: rule [*rule],
// or with -1 something besides rules, turns on too much at once.
rutin_status rutin__prepare_diagrams(rutin_routine *routine, int *rule);

#endif
