// prepare.h - what a load works out so that no decision has to

#ifndef RUTIN__PREPARE_H
#define RUTIN__PREPARE_H

#include "json/kept.h"
#include "rutin.h"

#include <stdbool.h>

// Completes a routine of which everything that was declared has been read.
// False: no memory.
bool rutin__prepare(rutin_routine *routine, rutin__keeper *keeper);

#endif
