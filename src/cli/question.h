// question.h - a question as it is asked

#ifndef RUTIN_CLI_QUESTION_H
#define RUTIN_CLI_QUESTION_H

#include "call.h"

#include <cJSON.h>

// Prints the question [ask] of the plan, about [fact] of the book, as number
// [place].
void cli_question_print(const cli_call *cli, const cJSON *book,
                        const cJSON *plan, const cJSON *ask, const cJSON *fact,
                        const char *place);

#endif
