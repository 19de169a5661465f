// screen.h - the first screen of a plan: what to do now, on one page

#ifndef RUTIN_CLI_SCREEN_H
#define RUTIN_CLI_SCREEN_H

#include "call.h"
#include "host.h"

#include <cJSON.h>

// Prints the finder's page of the engine's last plan. Returns an exit status.
int cli_screen_print(const cli_call *cli, const cli_host *host);

// The page as the library has it; NULL, having said so, where it cannot be had.
// The caller deletes it.
cJSON *cli_screen_page(const cli_call *cli, const cli_host *host);

#endif
