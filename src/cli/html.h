// html.h - a page of a plan as HTML

#ifndef RUTIN_CLI_HTML_H
#define RUTIN_CLI_HTML_H

#include "call.h"

#include <cJSON.h>

// Prints a page that cli_screen_page() gave.
void cli_html_print(const cli_call *cli, const cJSON *page);

#endif
