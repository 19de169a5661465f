// check_bans.h - bans that take a contact away

#ifndef RUTIN__CHECK_BANS_H
#define RUTIN__CHECK_BANS_H

#include "tools/checker.h"

void rutin__check_bans(rutin__checker *checker);

#endif
