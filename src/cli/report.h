// report.h - diagnostics on standard error

#ifndef RUTIN_CLI_REPORT_H
#define RUTIN_CLI_REPORT_H

#include "call.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>

// One diagnostic: where, and one sentence. What there is not is NULL, "" or 0.
typedef struct cli_report {
    const char *file, *path;
    int line, column;
    const char *code; // of the library's messages, or the name of a word
    const char *message, *help;
} cli_report;

// The name a file has in messages: "-" is standard input.
const char *cli_report_file_name(const char *path);

// Adds members to an object: code, column, path, message and help, null for what
// there is not.
void cli_report_add(cJSON *object, const cli_report *report);

// Says one of the command itself on standard error: [word] filled with [first]
// and [second]. [file] may be NULL.
void cli_report_word(const cli_call *cli, const char *file, cli_word word,
                     const char *first, const char *second);

// The same, of a system call: [word] filled with why it failed, which [number],
// errno, says.
void cli_report_failure(const cli_call *cli, const char *file, cli_word word,
                        int number);

// What to end with after a status of the library.
int cli_report_exit(rutin_status status);

// An error of the library. [file] is the case that was read; NULL when there
// is none. Gives the status to end with.
int cli_report_error(const cli_call *cli, const rutin_error *error,
                     const char *file);

// An error of the time that --now gave, which is no fault of a file. Gives
// CLI_USAGE.
int cli_report_now(const cli_call *cli, const rutin_error *error);

#endif
