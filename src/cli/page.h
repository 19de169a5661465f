// page.h - a plan as a page

#ifndef RUTIN_CLI_PAGE_H
#define RUTIN_CLI_PAGE_H

#include "call.h"
#include "sheet.h"
#include "step.h"
#include "words.h"

#include <cJSON.h>

// Prints which routine, which case, and as of when.
void cli_page_head(const cli_call *cli, const cJSON *book, const char *id,
                   const char *now);

// Prints [plan]. [facts] is what the case tells, by name.
void cli_page_print(const cli_call *cli, const cJSON *book, const cJSON *plan,
                    const cJSON *facts);

// The heading over a part of the page.
cli_word cli_page_heading(const cli_sheet *sheet, cli_step_part part);

// Names, in a line, whom not to contact.
void cli_page_banned(const cli_sheet *sheet, cli_word word);

#endif
