// difference.h - what two versions of a routine say otherwise, in people's words

#ifndef RUTIN_CLI_DIFFERENCE_H
#define RUTIN_CLI_DIFFERENCE_H

#include "call.h"
#include "text.h"

#include <cJSON.h>

// Adds what a field of a difference is, which the library tells as ids: "due", the
// facts that may be told, a ground with its law. [book] is of the version whose value
// it is. A dash for nothing.
void cli_difference_add(cli_text *text, const cli_call *cli, const cJSON *book,
                        const char *field, const char *value);

// Adds the rules of a list, each with its title, by commas.
void cli_difference_add_rules(cli_text *text, const cJSON *book,
                              const cJSON *ids);

#endif
