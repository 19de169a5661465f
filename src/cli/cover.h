// cover.h - what examples cover of a routine, as text and as a page

#ifndef RUTIN_CLI_COVER_H
#define RUTIN_CLI_COVER_H

#include "call.h"

#include <cJSON.h>
#include <stdbool.h>

// Prints what rutin_coverage() says.
void cli_cover_print(const cli_call *cli, const cJSON *coverage);

// Whole percent, rounded down, of the less covered: of rules that fired, and of
// tests that decided alone.
int cli_cover_percent(const cJSON *coverage);
int cli_cover_percent_of(const cJSON *share);

// What the conditions of all terms have decided alone; the caller deletes it.
cJSON *cli_cover_share_of_terms(const cJSON *coverage);

// What a term is called.
const char *cli_cover_term_name(const cJSON *term);

// Whether a rule of it is covered in full, and whether it has fired or cannot.
bool cli_cover_is_whole(const cJSON *rule);
bool cli_cover_has_fired(const cJSON *rule);

#endif
