// diff.h - rutin diff: what a new version of a routine changes

#ifndef RUTIN_CLI_DIFF_H
#define RUTIN_CLI_DIFF_H

#include "call.h"

int cli_diff(cli_call *cli);

#endif
