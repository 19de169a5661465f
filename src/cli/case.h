// case.h - a case as it was given, with the time to reckon from

#ifndef RUTIN_CLI_CASE_H
#define RUTIN_CLI_CASE_H

#include "call.h"
#include "host.h"
#include "text.h"

#include <cJSON.h>
#include <stdbool.h>

// A case as it was given, with the time to reckon from put in.
typedef struct cli_case {
    const char *path;
    cli_text json;
    cJSON *tree;      // NULL for what is no JSON
    bool now_is_ours; // its `now` is that of the command line
} cli_case;

// Opens the routine and reads the case that the command line names. What is no
// case is left for the library. Gives CLI_FINE, or another status having said
// why. Close and clear them either way.
int cli_case_open(cli_call *cli, cli_host *host, cli_case *given);
void cli_case_clear(cli_case *given);

// Puts [now] into the text of a case, in place of its own if it has one. What is
// no object is left as it is.
void cli_case_put_now(cli_text *json, const char *now);

// Says why the library refused the case: a time that came from the command line
// is no fault of the file. Gives the status to end with.
int cli_case_complain(const cli_call *cli, const cli_host *host,
                      const cli_case *given);

// Whether a consent of a case, in any of its shapes, is given.
bool cli_case_is_given(const cJSON *consent);

#endif
