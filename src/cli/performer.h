// performer.h - one performer's part of a plan

#ifndef RUTIN_CLI_PERFORMER_H
#define RUTIN_CLI_PERFORMER_H

#include "call.h"

#include <cJSON.h>
#include <stdbool.h>

// Whether the routine has the performer of --for: CLI_FINE, or CLI_USAGE having
// said which are near.
int cli_performer_check(const cli_call *cli, const cJSON *book);

// Whether the step is part of what was asked for: always, without --for. And
// whether whoever runs the case was asked for, who performs what nobody else
// does.
bool cli_performer_does(const cli_call *cli, const cJSON *book,
                        const cJSON *step);
bool cli_performer_is_lead(const cli_call *cli);

// Leaves only those steps in the plan.
void cli_performer_keep(const cli_call *cli, const cJSON *book, cJSON *plan);

#endif
