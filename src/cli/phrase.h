// phrase.h - what people may type, in Swedish and in English

#ifndef RUTIN_CLI_PHRASE_H
#define RUTIN_CLI_PHRASE_H

#include "text.h"

#include <stdbool.h>
#include <stddef.h>

// A phrase of words/phrases.def.
typedef enum cli_phrase {
#define PHRASE(name, swedish, english) P_##name,
#include "words/phrases.def" // IWYU pragma: keep
#undef PHRASE
    P_NONE
} cli_phrase;

// Adds [length] bytes in small letters, with straight apostrophes, one space for
// each run of blanks and none at the ends. The lines below are so folded.
void cli_phrase_fold(cli_text *text, const char *line, size_t length);

// Whether the line is that and nothing else.
bool cli_phrase_is(cli_phrase phrase, const char *line);

// Which phrase from [first] to [last] the line is; P_NONE for no such.
cli_phrase cli_phrase_find(cli_phrase first, cli_phrase last, const char *line);

// Bytes of the phrase, in its longest way, that the line starts with, up to its
// end or a blank, a colon or an equals sign; 0 for none.
size_t cli_phrase_start(cli_phrase phrase, const char *line);

// Where the longest phrase from [first] to [last] begins that the line ends with
// after a word or more; NULL for none.
const char *cli_phrase_ending(cli_phrase first, cli_phrase last,
                              const char *line);

#endif
