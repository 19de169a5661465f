// change.h - what changed between two plans

#ifndef RUTIN_CLI_CHANGE_H
#define RUTIN_CLI_CHANGE_H

#include "call.h"

#include <cJSON.h>

// Prints what the plan [after] has that [before] (NULL: nothing) has not, and
// the other way round.
void cli_change_print(const cli_call *cli, const cJSON *book,
                      const cJSON *before, const cJSON *after);

#endif
