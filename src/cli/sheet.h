// sheet.h - what a page is printed on: labels, numbers, reasons, notes

#ifndef RUTIN_CLI_SHEET_H
#define RUTIN_CLI_SHEET_H

#include "call.h"
#include "words.h"

#include <cJSON.h>
#include <stdbool.h>

// A page that is being printed. Its owner fills in the first five.
typedef struct cli_sheet {
    const cli_call *cli;
    const cJSON *book, *plan;
    const cJSON *facts; // what the case tells, by name
    const char *now;
    cJSON *said;  // reasons that were printed: the text, the step's number
    cJSON *notes; // what awaits a lawyer, numbered from 1 as it came up
} cli_sheet;

enum { CLI_INDENT = 4 };

// Before the first step is printed on it, and when all are.
void cli_sheet_open(cli_sheet *sheet);
void cli_sheet_close(cli_sheet *sheet);

// Prints [text] behind the number of the step, or a dash where it has none.
void cli_sheet_numbered(const cli_sheet *sheet, const cJSON *step,
                        const char *text);

// Prints a label and behind it the text; or the word, with [first] and [second]
// filled in.
void cli_sheet_text(const cli_sheet *sheet, cli_word label, const char *text);
void cli_sheet_label(const cli_sheet *sheet, cli_word label, cli_word word,
                     const char *first, const char *second);

// Whether a reason counts: all of a ban's do, and of a step those with a ground in
// force, or all where none has.
bool cli_sheet_counts(const cJSON *reason);

// Prints the reasons that count of a step or a ban, each a paragraph.
void cli_sheet_reasons(const cli_sheet *sheet, const cJSON *of);

// The number of the note that says [text], from 1; it is written down if it is
// new.
int cli_sheet_note(const cli_sheet *sheet, const char *text);

// Prints the notes that the steps printed point at.
void cli_sheet_notes(const cli_sheet *sheet);

#endif
