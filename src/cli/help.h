// help.h - rutin help: what there is, and what a command takes

#ifndef RUTIN_CLI_HELP_H
#define RUTIN_CLI_HELP_H

#include "call.h"
#include "command.h"

int cli_help(cli_call *cli);

// Prints the help on [command], or on all of it (NULL).
void cli_help_print(const cli_call *cli, const cli_command *command);

#endif
