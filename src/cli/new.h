// new.h - rutin new: a town's routine to fill in

#ifndef RUTIN_CLI_NEW_H
#define RUTIN_CLI_NEW_H

#include "call.h"

int cli_new(cli_call *cli);

#endif
