// host.h - a routine opened: loaded, described, with an engine

#ifndef RUTIN_CLI_HOST_H
#define RUTIN_CLI_HOST_H

#include "call.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdbool.h>

// A routine, opened. `book` is what rutin_describe() tells of it.
typedef struct cli_host {
    rutin_routine *routine;
    rutin_engine *engine;
    cJSON *book;
    rutin_options how;
    bool is_draft;
} cli_host;

// Loads the routine that the command line names and settles the language. Gives
// CLI_FINE, or another status having said why. Close it either way.
int cli_host_open(cli_call *cli, cli_host *host);
void cli_host_close(cli_host *host);

// The same of a draft, with its texts and without a book. What the load told of is
// for the caller to tell; CLI_FINE also where the routine is none for that.
int cli_host_open_draft(cli_call *cli, cli_host *host);

// The last plan of the host's engine, as a tree; NULL having said why.
cJSON *cli_host_plan(const cli_call *cli, const cli_host *host);

// Whether the last plan of the engine breaks an invariant.
bool cli_host_is_broken(const rutin_engine *engine);

#endif
