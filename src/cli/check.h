// check.h - rutin check: all that can be wrong with a draft

#ifndef RUTIN_CLI_CHECK_H
#define RUTIN_CLI_CHECK_H

#include "call.h"

int cli_check(cli_call *cli);

#endif
