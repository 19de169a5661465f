// realize.h - a case that has the classes of a path

#ifndef RUTIN__REALIZE_H
#define RUTIN__REALIZE_H

#include "tools/model.h"
#include "tools/trial.h"

#include <stdbool.h>
#include <stdint.h>

// Moments of a day that ladders are tried at.
enum { RUTIN__REALIZE_MOMENTS = 5 };

// Makes the case in [trial] one that has [classes], one a variable of the model, at
// one of the moments. What a path does not test is not told and has not happened.
// False where no case has them: what rules that are functions answer cannot be told.
bool rutin__realize(rutin__trial *trial, const rutin__model *model,
                    const uint16_t *classes, int moment);

// The class that each variable usually has: nothing is told, nothing has happened.
void rutin__realize_usual(const rutin__model *model, uint16_t *classes);

#endif
