// book.h - the routine as the library describes it

#ifndef RUTIN_CLI_BOOK_H
#define RUTIN_CLI_BOOK_H

#include "call.h"
#include "text.h"

#include <cJSON.h>
#include <stdbool.h>

// The name of a fact, or of an actor or a task; its id when it has none.
const char *cli_book_fact_name(const cJSON *book, const char *fact);
const char *cli_book_subject_name(const cJSON *book, const char *subject);

// Adds the names of the actors and tasks in [ids]; of more than [most] (0: all
// are named) the first, and how many there are besides.
void cli_book_add_names(cli_text *text, const cli_call *cli, const cJSON *book,
                        const cJSON *ids, int most);

// A value of [fact], an item of the book's facts, as people say it: yes, a
// number, a label.
void cli_book_add_value(cli_text *text, const cli_call *cli, const cJSON *fact,
                        const cJSON *value);

// The bounds of a number fact as text; "" where there is none.
void cli_book_bounds(const cJSON *fact, char low[32], char high[32]);

// Whether a fact of the book is in a class, and none before it is.
bool cli_book_begins_class(const cJSON *book, const cJSON *fact);

// Adds the facts in [tell], a list of ids, by name; a class that is there as a whole
// as the class.
void cli_book_add_told(cli_text *text, const cli_call *cli, const cJSON *book,
                       const cJSON *tell);

// Adds "from … to …"; either may be "".
void cli_book_add_span(cli_text *text, const cli_call *cli, const char *from,
                       const char *to);

// What can be received in the book's routine: a list of names.
const cJSON *cli_book_received(const cJSON *book);

// What people call it when [what] has been received, "the report has come": the words
// of a term that asks for that and nothing else. "" where there is none.
const char *cli_book_received_name(const cJSON *book, const char *what);

#endif
