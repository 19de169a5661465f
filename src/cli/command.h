// command.h - the commands there are

#ifndef RUTIN_CLI_COMMAND_H
#define RUTIN_CLI_COMMAND_H

#include "call.h"
#include "words.h"

// A command: its name, what does it, what it takes and how many of them
// (`most` 0: any number), and what help says.
typedef struct cli_command {
    const char *name;
    int (*run)(cli_call *cli);
    cli_word operands;
    int least, most;
    cli_word summary, help;
} cli_command;

// The commands; the name of what comes after the last is NULL.
extern const cli_command cli_command_list[];

// The command of that name; NULL, having said which is nearest.
const cli_command *cli_command_find(const cli_call *cli, const char *name);

#endif
