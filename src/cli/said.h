// said.h - a condition in a document

#ifndef RUTIN_CLI_SAID_H
#define RUTIN_CLI_SAID_H

#include "paper.h"
#include "words.h"

#include <cJSON.h>

// Puts a condition as rutin_describe() says it to people: after its label where it
// fits there, else as lists. Nothing for null.
void cli_said_put(cli_paper *paper, cli_word label, const cJSON *said);

#endif
