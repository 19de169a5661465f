// paper.h - a document as text, as Markdown or as HTML
//
// Whoever has something to show says what it is, a section, a label with its text,
// an item of a list, and never how it looks. What is begun ends by itself when
// something else begins.

#ifndef RUTIN_CLI_PAPER_H
#define RUTIN_CLI_PAPER_H

#include "call.h"
#include "words.h"

#include <stdbool.h>

enum { CLI_PAPER_COLUMNS = 20 };

typedef enum cli_paper_form {
    CLI_PAPER_TEXT,
    CLI_PAPER_MARKDOWN,
    CLI_PAPER_HTML
} cli_paper_form;

// A block that goes on until another begins.
typedef enum cli_paper_block {
    CLI_PAPER_NONE,
    CLI_PAPER_PAIRS,
    CLI_PAPER_ITEMS,
    CLI_PAPER_TABLE
} cli_paper_block;

typedef struct cli_paper {
    const cli_call *cli;
    cli_paper_form form;
    cli_paper_block block;
    int depth;                            // of the item that was put last
    bool is_open;                         // a pair, whose items may follow
    int section;                          // its number
    const char *heads[CLI_PAPER_COLUMNS]; // of the table
    int table_count;                      // so far
    bool contents;                        // the table of contents is being put
} cli_paper;

void cli_paper_begin(cli_paper *paper, const char *title);
void cli_paper_end(cli_paper *paper);

// A line of the table of contents, before the first section; they are numbered as
// the sections are.
void cli_paper_content(cli_paper *paper, cli_word title);

// Sections are numbered from 1. A part has a name within its section.
void cli_paper_section(cli_paper *paper, cli_word title);
void cli_paper_part(cli_paper *paper, const char *title);

void cli_paper_text(cli_paper *paper, const char *text);
void cli_paper_say(cli_paper *paper, cli_word word, const char *first,
                   const char *second);

// What drawing.h has drawn, in HTML; nothing in another form.
void cli_paper_drawing(cli_paper *paper, cli_word label, const char *svg);

// A label and its text; nothing where the text is empty.
void cli_paper_pair(cli_paper *paper, cli_word label, const char *text);
void cli_paper_pair_of(cli_paper *paper, const char *label, const char *text);

// An item of a list, in lists of lists from [depth] 1. Those that come right after
// a pair belong to it.
void cli_paper_item(cli_paper *paper, int depth, const char *text);

// A table: its heads, and rows of as many cells. As text each row is its first cell
// with the others under it, by their heads, which must stay meanwhile.
void cli_paper_table(cli_paper *paper, const char *const *heads, int count);
void cli_paper_row(cli_paper *paper, const char *const *cells, int count);

#endif
