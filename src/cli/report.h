// report.h - diagnostics on standard error

#ifndef RUTIN_CLI_REPORT_H
#define RUTIN_CLI_REPORT_H

#include "call.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>

// The name a file has in messages: "-" is standard input.
const char *cli_report_file_name(const char *path);

// One diagnostic on standard error: where, and one sentence. [file] and [path]
// may be NULL, [line] and [column] 0, [help] NULL.
void cli_report_place(const cli_call *cli, const char *file, int line,
                      int column, const char *path, const char *message,
                      const char *help);

// The same, of the command itself: [word] filled with [first] and [second].
void cli_report_word(const cli_call *cli, const char *file, cli_word word,
                     const char *first, const char *second);

// Adds members to an object: column, path, message and help, null for what there
// is not.
void cli_report_add_place(cJSON *object, int column, const char *path,
                          const char *message, const char *help);

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

#endif
