// check_steps.h - grounds, what may be told, and what a step waits for

#ifndef RUTIN__CHECK_STEPS_H
#define RUTIN__CHECK_STEPS_H

#include "tools/checker.h"

void rutin__check_steps(rutin__checker *checker);

#endif
