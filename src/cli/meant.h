// meant.h - which step, rule or actor people mean by a name

#ifndef RUTIN_CLI_MEANT_H
#define RUTIN_CLI_MEANT_H

#include "call.h"
#include "host.h"
#include "text.h"

#include <stdbool.h>

// Adds to [id] which "step", "rule" or "actor" is meant by [said]: its id, a step's
// number in the last plan, its name in any of the routine's languages and any form of
// it, or how one alone begins. False, having said what there is, when nothing or more
// than one thing is meant.
bool cli_meant_find(const cli_call *cli, const cli_host *host, const char *kind,
                    const char *said, cli_text *id);

#endif
