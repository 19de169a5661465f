// accept.h - what came takes the place of what an example expected

#ifndef RUTIN_CLI_ACCEPT_H
#define RUTIN_CLI_ACCEPT_H

#include "call.h"
#include "examples.h"

// Shows, of each example that failed, what would change in its file, and then
// writes it. Gives CLI_FINE, or another status having said why.
int cli_accept(const cli_call *cli, const cli_examples *examples);

#endif
