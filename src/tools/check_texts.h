// check_texts.h - what can only be seen in the text: operators, functions

#ifndef RUTIN__CHECK_TEXTS_H
#define RUTIN__CHECK_TEXTS_H

#include "tools/checker.h"

void rutin__check_texts(rutin__checker *checker);

#endif
