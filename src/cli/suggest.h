// suggest.h - rutin suggest

#ifndef RUTIN_CLI_SUGGEST_H
#define RUTIN_CLI_SUGGEST_H

#include "call.h"

int cli_suggest(cli_call *cli);

#endif
