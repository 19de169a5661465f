// rule.h - a rule in words

#ifndef RUTIN_CLI_RULE_H
#define RUTIN_CLI_RULE_H

#include "call.h"

#include <cJSON.h>

// Prints a rule of the book in words.
void cli_rule_print(const cli_call *cli, const cJSON *book, const cJSON *rule);

#endif
