// change.h - what changed between two plans

#ifndef RUTIN_CLI_CHANGE_H
#define RUTIN_CLI_CHANGE_H

#include "call.h"
#include "host.h"

// Prints what is otherwise in the engine's last plan than in that of the case in
// [before], as JSON; NULL: there was none.
void cli_change_print(const cli_call *cli, const cli_host *host,
                      const char *before);

#endif
