// cover_page.h - what examples cover of a routine, as a page with its source

#ifndef RUTIN_CLI_COVER_PAGE_H
#define RUTIN_CLI_COVER_PAGE_H

#include "call.h"

#include <cJSON.h>

// Prints what rutin_coverage() says as HTML, with the text of each rule coloured
// by what is covered of it.
void cli_cover_page_print(const cli_call *cli, const cJSON *book,
                          const cJSON *coverage);

#endif
