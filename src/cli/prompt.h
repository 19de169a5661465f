// prompt.h - a line of an answer, from standard input

#ifndef RUTIN_CLI_PROMPT_H
#define RUTIN_CLI_PROMPT_H

#include "call.h"

enum { CLI_LINE = 4000 };

typedef enum cli_prompt_got {
    CLI_LINE_READ,
    CLI_LINE_END,
    CLI_LINE_TOO_LONG
} cli_prompt_got;

// Asks for a line on standard input and reads it, without its end.
cli_prompt_got cli_prompt_read(char line[CLI_LINE + 1]);

// Standard input that ended may have failed instead: says so then. An exit
// status.
int cli_prompt_check(const cli_call *cli);

#endif
