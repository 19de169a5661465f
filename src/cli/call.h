// call.h - what was asked for, and in which language to answer

#ifndef RUTIN_CLI_CALL_H
#define RUTIN_CLI_CALL_H

#include <stdbool.h>

// The languages that the command speaks.
typedef enum cli_call_tongue { CLI_SWEDISH, CLI_ENGLISH } cli_call_tongue;

typedef struct cli_call {
    const struct cli_command *command;
    // NULL: not given. `threads` is a number that was checked.
    const char *now, *language, *rules, *format, *save, *write, *performer,
        *threads;
    const char *step, *rule, *actor; // what is to be explained
    const char *listen, *token;      // of a service
    const char *at;                  // the day that a draft is to hold on
    const char *part;                // of a document; the only one is "plan"
    const char *to;                  // the folder of what is new
    bool brief, strict, all, running, changes, help, version;
    const char *run, *threshold; // which examples; percent, checked
    const char *most;            // a number that was checked
    bool coverage, accept, watch;
    int operand_count;
    char **operands;
    bool json;   // --format json
    bool html;   // --format html
    bool page;   // --format page: the page as JSON
    bool sarif;  // --format sarif
    bool colour; // standard output is a terminal that wants it
    int columns; // of a terminal that is narrower than a page; 0 for another
    cli_call_tongue tongue;
} cli_call;

#endif
