// told.h - rutin told: the register of what was told

#ifndef RUTIN_CLI_TOLD_H
#define RUTIN_CLI_TOLD_H

#include "call.h"

int cli_told(cli_call *cli);

#endif
