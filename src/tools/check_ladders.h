// check_ladders.h - lines of stand-ins in which nobody is open

#ifndef RUTIN__CHECK_LADDERS_H
#define RUTIN__CHECK_LADDERS_H

#include "tools/checker.h"

void rutin__check_ladders(rutin__checker *checker);

#endif
