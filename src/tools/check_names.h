// check_names.h - what is declared and used by nobody, or lacks something

#ifndef RUTIN__CHECK_NAMES_H
#define RUTIN__CHECK_NAMES_H

#include "tools/checker.h"

void rutin__check_names(rutin__checker *checker);

#endif
