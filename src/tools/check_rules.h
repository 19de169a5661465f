// check_rules.h - rules that never fire, always do, or say what others say

#ifndef RUTIN__CHECK_RULES_H
#define RUTIN__CHECK_RULES_H

#include "tools/checker.h"

void rutin__check_rules(rutin__checker *checker);

#endif
