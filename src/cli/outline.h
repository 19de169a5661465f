// outline.h - a plan in one line a step, and what can be said of it

#ifndef RUTIN_CLI_OUTLINE_H
#define RUTIN_CLI_OUTLINE_H

#include "sheet.h"

#include <cJSON.h>
#include <stdbool.h>

// Prints the plan in one line a step, a long one for today only unless [in_full];
// and what can be said of it now.
void cli_outline_print(const cli_sheet *sheet, bool in_full);
void cli_outline_sayings(const cli_sheet *sheet, const cJSON *given);

#endif
