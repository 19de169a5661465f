// verify.h - rutin verify: what must always hold, in every case

#ifndef RUTIN_CLI_VERIFY_H
#define RUTIN_CLI_VERIFY_H

#include "call.h"

int cli_verify(cli_call *cli);

#endif
