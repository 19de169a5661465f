// lines.h - the lines of a page, as they are laid out

#ifndef RUTIN_CLI_LINES_H
#define RUTIN_CLI_LINES_H

#include "call.h"
#include "layout.h"
#include "text.h"

#include <cJSON.h>
#include <stdbool.h>

// Lines that are not printed yet, for they may have to be laid out again.
typedef struct cli_lines {
    const cli_call *cli;
    cli_text text;
} cli_lines;

enum {
    CLI_NAME = 4, // columns: of an act, and of what is said of it
    CLI_COLUMN = 15
};

void cli_lines_end(cli_lines *lines);
void cli_lines_spaces(cli_lines *lines, int count);

// A paragraph from column [first] on, where the line stands already, the rest of it
// from column [rest].
void cli_lines_text(cli_lines *lines, cli_layout_style style, int first,
                    int rest, const char *text);

// A label and what stands by it, from the columns of an act or of a block.
void cli_lines_labelled(cli_lines *lines, int indent, const char *label,
                        const char *text);

// A heading in capitals, with an empty line before it.
void cli_lines_heading(cli_lines *lines, const char *text);

// A text at the left of a line, and one at its right where there is room.
void cli_lines_both(cli_lines *lines, const char *left, const char *right);

// What stands behind the number of an act, or a dash where it has none.
void cli_lines_numbered(cli_lines *lines, const cJSON *act, const char *text);

// Adds a text in capitals, or with a capital first letter: those of ASCII, and å,
// ä and ö. And one with a small first letter, but for a word in capitals.
void cli_lines_add_capitals(cli_text *to, const char *text, bool all);
void cli_lines_add_small(cli_text *to, const char *text);

#endif
