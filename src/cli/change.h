// change.h - what changed between two plans

#ifndef RUTIN_CLI_CHANGE_H
#define RUTIN_CLI_CHANGE_H

#include "call.h"

#include <cJSON.h>

// Prints what the whole plan has on the page [after] and not on [before] (NULL:
// nothing), and the other way round.
void cli_change_print(const cli_call *cli, const cJSON *before,
                      const cJSON *after);

#endif
