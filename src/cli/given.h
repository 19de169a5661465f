// given.h - a case as it is told, in a line or two

#ifndef RUTIN_CLI_GIVEN_H
#define RUTIN_CLI_GIVEN_H

#include "call.h"
#include "text.h"

#include <cJSON.h>

// Prints which routine, which case, and as of when.
void cli_given_head(const cli_call *cli, const cJSON *book, const char *id,
                    const char *now);

// Prints what a case tells, what was said and what has happened, in column
// [indent], by the names of [book].
void cli_given_print(const cli_call *cli, const cJSON *book, const cJSON *given,
                     int indent);

// Adds what it tells and what has happened to a text, in one line.
void cli_given_add(const cli_call *cli, const cJSON *book, const cJSON *given,
                   cli_text *text);

#endif
