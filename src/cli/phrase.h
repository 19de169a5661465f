// phrase.h - what people may type

#ifndef RUTIN_CLI_PHRASE_H
#define RUTIN_CLI_PHRASE_H

#include "text.h"

#include <stddef.h>

// Adds [length] bytes in small letters, with straight apostrophes, one space for
// each run of blanks and none at the ends.
void cli_phrase_fold(cli_text *text, const char *line, size_t length);

#endif
