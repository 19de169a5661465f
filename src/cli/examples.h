// examples.h - example cases of a command line, read and tested in threads

#ifndef RUTIN_CLI_EXAMPLES_H
#define RUTIN_CLI_EXAMPLES_H

#include "call.h"
#include "host.h"
#include "text.h"

#include <cJSON.h>
#include <rutin.h>

typedef struct cli_example {
    char *path;
    cli_text json;
    char *about;
    cJSON *report; // what rutin_cover() says; NULL where it could not be tested
    rutin_error error;
    int status; // CLI_FINE, or why it could not be read
} cli_example;

typedef struct cli_examples {
    cli_example *of;
    int count, room;
    int passed, unreadable, unread;
    int status; // the first that is worse than a failed example
} cli_examples;

// Lists the files and folders that the operands from number [first] on name. What
// cannot be is said. With --run those alone whose path or sentence it matches.
void cli_examples_list(const cli_call *cli, int first, cli_examples *examples);
void cli_examples_clear(cli_examples *examples);

// Tests each against the host's routine, in as many threads as --threads says or
// as there are processors. What they cover is noted in the host's engine.
void cli_examples_test(const cli_call *cli, const cli_host *host,
                       cli_examples *examples);

#endif
