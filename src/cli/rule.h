// rule.h - a rule in a document

#ifndef RUTIN_CLI_RULE_H
#define RUTIN_CLI_RULE_H

#include "paper.h"
#include "text.h"

#include <cJSON.h>

// Adds what a rule is called: the first sentence of its reason, or its id.
void cli_rule_add_title(cli_text *text, const cJSON *rule);

// Puts all that a rule says, after its title.
void cli_rule_put(cli_paper *paper, const cJSON *book, const cJSON *rule);

// Adds by when something is to be done, what that is counted from and what it waits
// for.
void cli_rule_add_time(cli_text *text, const cli_paper *paper,
                       const cJSON *book, const cJSON *contribution);

#endif
