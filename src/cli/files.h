// files.h - reading, writing and finding files

#ifndef RUTIN_CLI_FILES_H
#define RUTIN_CLI_FILES_H

#include "call.h"
#include "text.h"

#include <stdbool.h>

enum { CLI_MAX_CASE = 1 << 20 };

// Reads the file [path], or standard input for "-", up to CLI_MAX_CASE bytes.
// Gives CLI_FINE, or another status having said why.
int cli_files_read(const cli_call *cli, const char *path, cli_text *text);

// The path of the routine that the command line names: a file, or an id found
// in the folders of [rules]. False, having said why, when there is none.
bool cli_files_find_routine(const cli_call *cli, const char *name,
                            const char *rules, cli_text *path);

// The folders to look for rules in, ":" between them.
void cli_files_add_rules(const cli_call *cli, cli_text *path);

// Lists every file in [folder] and below whose name ends with [ending], in the
// order of their names, through [found]. Returns false, having said why, when a
// folder cannot be read, or when [found] does.
typedef bool cli_files_found(void *data, const char *path);
bool cli_files_list(const cli_call *cli, const char *folder, const char *ending,
                    cli_files_found *found, void *data);

bool cli_files_is_folder(const char *path);

// Whether a new file can be created at [path], as far as one can tell without
// doing it; false having said why not.
bool cli_files_may_create(const cli_call *cli, const char *path);

// Writes [text] and a line's end to a new file that only its owner can read.
// Gives CLI_FINE, or CLI_CANNOT having said why and left no file.
int cli_files_write_new(const cli_call *cli, const char *path,
                        const char *text);

// Has [text] and a line's end take the place of a file. Gives CLI_FINE, or
// CLI_CANNOT having said why and left the file as it was.
int cli_files_replace(const cli_call *cli, const char *path, const char *text);

// The same of a file that may be new and that only its owner can read afterwards.
int cli_files_keep(const cli_call *cli, const char *path, const char *text);

#endif
