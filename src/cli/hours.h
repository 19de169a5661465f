// hours.h - opening hours as people write them

#ifndef RUTIN_CLI_HOURS_H
#define RUTIN_CLI_HOURS_H

#include "call.h"
#include "text.h"

// Adds opening hours, which a routine has in the form of OpenStreetMap, with their
// days and months in words. Nothing for "".
void cli_hours_add(cli_text *text, const cli_call *cli, const char *hours);

#endif
