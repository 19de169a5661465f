// watch.h - the same again whenever a file is changed

#ifndef RUTIN_CLI_WATCH_H
#define RUTIN_CLI_WATCH_H

#include "call.h"

// Runs [once] now, and again whenever a file that the operands name, or one of the
// folders of rules, is changed, until the command is stopped.
int cli_watch(cli_call *cli, int (*once)(cli_call *cli));

#endif
