// drill.h - rutin drill: a case stepped by hand through hours and days

#ifndef RUTIN_CLI_DRILL_H
#define RUTIN_CLI_DRILL_H

#include "call.h"

int cli_drill(cli_call *cli);

#endif
