// check_header.h - whether the dates of a routine are as they should be

#ifndef RUTIN__CHECK_HEADER_H
#define RUTIN__CHECK_HEADER_H

#include "tools/checker.h"

void rutin__check_header(rutin__checker *checker);

#endif
