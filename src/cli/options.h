// options.h - the command line, read

#ifndef RUTIN_CLI_OPTIONS_H
#define RUTIN_CLI_OPTIONS_H

#include "call.h"
#include "command.h"

enum { CLI_MAX_THREADS = 256 };

// Reads the command, options and operands in [arguments], and the environment
// that they stand before. Gives CLI_FINE, or CLI_USAGE having said why. Without help
// or version asked for, a command was found.
int cli_options_read(cli_call *cli, int count, char **arguments);

// Prints the options of [command], or of the command line as a whole (NULL).
void cli_options_list(const cli_call *cli, const cli_command *command);

// "sv" or "en" as LC_ALL, LC_MESSAGES and LANG have it; NULL for any other.
const char *cli_options_locale(void);

#endif
