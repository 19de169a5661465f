// hanging.h - whose steps hang on a rule

#ifndef RUTIN__HANGING_H
#define RUTIN__HANGING_H

#include "rutin.h"

#include <stdbool.h>

// Lists in each rule the subjects whose steps can hang on its verdict. False: no
// memory.
bool rutin__hanging_list(rutin_routine *routine);

#endif
