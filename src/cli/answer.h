// answer.h - a line of an answer, understood

#ifndef RUTIN_CLI_ANSWER_H
#define RUTIN_CLI_ANSWER_H

#include "call.h"

#include <cJSON.h>

typedef enum cli_answer_kind {
    CLI_ANSWER_NONE, // not understood; the reason was said
    CLI_ANSWER_VALUE,
    CLI_ANSWER_SKIP,
    CLI_ANSWER_BACK,
    CLI_ANSWER_PLAN,
    CLI_ANSWER_HELP,
    CLI_ANSWER_DONE
} cli_answer_kind;

// What a line says about [fact], an item of the book's facts. For a value,
// [*value] is set to what the case would hold: the caller frees it.
cli_answer_kind cli_answer_read(const cli_call *cli, const cJSON *fact,
                                const char *line, cJSON **value);

#endif
