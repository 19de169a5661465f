// case.h - a case as it was given, with the time to reckon from

#ifndef RUTIN_CLI_CASE_H
#define RUTIN_CLI_CASE_H

#include "call.h"
#include "host.h"
#include "text.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdbool.h>

// A case as it was given, and how it is decided.
typedef struct cli_case {
    const char *path;
    cli_text json;
    cJSON *tree; // with the time to reckon from; NULL for what is no JSON
    rutin_options how;
    char clock[32];
} cli_case;

// Opens the routine and reads the case that the command line names. What is no
// case is left for the library. Gives CLI_FINE, or another status having said
// why. Close and clear them either way.
int cli_case_open(cli_call *cli, cli_host *host, cli_case *given);
void cli_case_clear(cli_case *given);

// Has the library decide it; where the case has no time to reckon from, by the
// clock, which is said.
rutin_status cli_case_decide(const cli_call *cli, const cli_host *host,
                             cli_case *given);

// Takes the clock's time, if the library just refused the case for want of one
// and there was none. Then it can be tried again.
bool cli_case_take_clock(const cli_call *cli, const cli_host *host,
                         cli_case *given);

// Says why the library refused the case: a time that came from the command line
// is no fault of the file. Gives the status to end with.
int cli_case_complain(const cli_call *cli, const cli_host *host,
                      const cli_case *given);

// Whether a consent of a case, in any of its shapes, is given.
bool cli_case_is_given(const cJSON *consent);

#endif
