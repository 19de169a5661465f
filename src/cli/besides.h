// besides.h - what two versions of a routine say otherwise, besides in plans

#ifndef RUTIN_CLI_BESIDES_H
#define RUTIN_CLI_BESIDES_H

#include "call.h"
#include "text.h"

#include <cJSON.h>

// Lists what else two books say otherwise: {"of": "actors", "id": "police", "name": …,
// "member": "open", "before": …, "after": …}, of the routine itself with [of] and id
// null; with `member` null for what is there in one alone. [holidays] is what
// rutin_compare() says of their calendars.
cJSON *cli_besides_list(const cJSON *old, const cJSON *new,
                        const cJSON *holidays);

// Adds what one of these is about, as "The police: opening hours".
void cli_besides_add_title(const cli_call *cli, const cJSON *one,
                           cli_text *text);

// Adds what it says [before] or [after]; "–" for nothing.
void cli_besides_add_value(const cli_call *cli, const cJSON *one,
                           const char *which, cli_text *text);

#endif
