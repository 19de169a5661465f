// question.h - a question as it is asked

#ifndef RUTIN_CLI_QUESTION_H
#define RUTIN_CLI_QUESTION_H

#include "call.h"
#include "text.h"

#include <cJSON.h>

// Prints [question] of a page, about [fact] of the book, as number [place].
void cli_question_print(const cli_call *cli, const cJSON *question,
                        const cJSON *fact, const char *place);

// Adds what the answer may change, and what it is taken to be so far.
void cli_question_add_why(cli_text *text, const cli_call *cli,
                          const cJSON *question);

#endif
