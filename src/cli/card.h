// card.h - one step of a page, in full

#ifndef RUTIN_CLI_CARD_H
#define RUTIN_CLI_CARD_H

#include "sheet.h"

#include <cJSON.h>

// Prints a step in full.
void cli_card_print(const cli_sheet *sheet, const cJSON *step);

// Prints how the deadline of a step was reckoned.
void cli_card_reckoning(const cli_sheet *sheet, const cJSON *step);

#endif
