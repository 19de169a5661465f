// screen.h - the first screen of a plan: what to do now, on one page

#ifndef RUTIN_CLI_SCREEN_H
#define RUTIN_CLI_SCREEN_H

#include "call.h"
#include "host.h"
#include "text.h"

#include <cJSON.h>
#include <stdbool.h>

// The page of the engine's last plan that was asked for, as the library has it;
// NULL, having said so, where it cannot be had. The caller deletes it.
cJSON *cli_screen_page(const cli_call *cli, const cli_host *host);

// Prints a page in lines, and the one of the engine's last plan in the format that
// was asked for. The latter gives an exit status.
void cli_screen_print(const cli_call *cli, const cJSON *book,
                      const cJSON *page);
int cli_screen_show(const cli_call *cli, const cli_host *host);

// What any form of the page has: a line of what comes then, without its number; the
// line of what others do; and whether a warning is of what must always hold.
void cli_screen_add_then(cli_text *line, const cJSON *act);
void cli_screen_add_others(cli_text *text, const cli_call *cli,
                           const cJSON *page);
bool cli_screen_breaks(const cJSON *warning);

#endif
