// run.h - rutin run: the plan of a case

#ifndef RUTIN_CLI_RUN_H
#define RUTIN_CLI_RUN_H

#include "call.h"

int cli_run(cli_call *cli);

#endif
