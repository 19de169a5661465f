// layout.h - paragraphs, labels and headings in 80 columns

#ifndef RUTIN_CLI_LAYOUT_H
#define RUTIN_CLI_LAYOUT_H

#include "call.h"
#include "text.h"
#include "words.h"

#include <stdio.h>

typedef enum cli_layout_style {
    CLI_PLAIN,
    CLI_BOLD,
    CLI_LOUD
} cli_layout_style;

// How many columns a line has: 80, or those of a narrower terminal. And how many a
// text takes.
int cli_layout_width(const cli_call *cli);
int cli_layout_columns(const char *text);

// Adds [text] in lines, as cli_layout_wrap() prints it, without an end of the last.
void cli_layout_add(cli_text *out, const cli_call *cli, cli_layout_style style,
                    int first, int rest, const char *text);

// Prints [text] in lines of 80 columns, the first from column [first], where
// the cursor already stands, and the others from column [rest].
void cli_layout_wrap(const cli_call *cli, cli_layout_style style, int first,
                     int rest, const char *text);

// A paragraph that starts in column [first] of a new line.
void cli_layout_paragraph(const cli_call *cli, cli_layout_style style,
                          int first, int rest, const char *text);

// A paragraph of a word, in column [column], with {1} and {2} filled in.
void cli_layout_say(const cli_call *cli, cli_layout_style style, int column,
                    cli_word word, const char *first, const char *second);

// A mark or label in column [indent] and its text from column [column] on.
void cli_layout_labelled(const cli_call *cli, int indent, int column,
                         const char *label, const char *text);

// A heading in capitals, with an empty line before it.
void cli_layout_heading(const cli_call *cli, cli_word word);

// Puts [length] bytes of [text] out as they are, but a space for each control
// character, so that no text can steer the terminal.
void cli_layout_put(FILE *file, const char *text, size_t length);

#endif
