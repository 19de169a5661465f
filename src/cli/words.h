// words.h - everything the command says, in Swedish and in English

#ifndef RUTIN_CLI_WORDS_H
#define RUTIN_CLI_WORDS_H

#include "call.h"
#include "text.h"

#include <stddef.h>

// A text of words/words.def.
typedef enum cli_word {
#define WORD(name, swedish, english) W_##name,
#include "words/words.def" // IWYU pragma: keep
#undef WORD
    W_NONE
} cli_word;

// Settles the language that the command speaks: that of [language], English for
// any that it does not.
void cli_words_settle(cli_call *cli, const char *language);

const char *cli_words_say(const cli_call *cli, cli_word word);

// Puts the name of a word into [name], which holds [size] bytes, in small letters:
// the code of what it says, in every language.
void cli_words_name(cli_word word, char *name, size_t size);

// Adds the word with {1} and {2} filled in; either may be NULL.
void cli_words_add(cli_text *text, const cli_call *cli, cli_word word,
                   const char *first, const char *second);

#endif
