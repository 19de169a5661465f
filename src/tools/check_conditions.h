// check_conditions.h - conditions in rules that do nothing, or wait for an answer

#ifndef RUTIN__CHECK_CONDITIONS_H
#define RUTIN__CHECK_CONDITIONS_H

#include "tools/checker.h"

void rutin__check_conditions(rutin__checker *checker);

#endif
