// expect.h - holds a plan against what an example expects of it

#ifndef RUTIN__EXPECT_H
#define RUTIN__EXPECT_H

#include "example/trial.h"

// Reads the object of expectations that [in] stands at and compares what it
// names. False is a fault of the example, told as the reader does.
bool rutin__expect(rutin__trial *trial, rutin__json *in);

// Compares where nothing is expected: there must be a plan.
void rutin__expect_plan(rutin__trial *trial);

#endif
