// words.h - everything the service says, in Swedish and in English

#ifndef RUTIN_SERVE_WORDS_H
#define RUTIN_SERVE_WORDS_H

#include "text.h"

#include <stddef.h>

typedef enum serve_word {
#define SAY(name, status, swedish, english) S_##name,
#include "words.def" // IWYU pragma: keep
#undef SAY
    S_NONE
} serve_word;

// "sv" or "en": [language] where it is one of them, else [other], else "en". Either
// may be NULL.
const char *serve_words_language(const char *language, const char *other);

// Adds the word with {1} and {2} filled in; either may be NULL.
void serve_words_add(serve_text *text, serve_word word, const char *language,
                     const char *first, const char *second);

// The status of HTTP that it answers with; 0 for none.
unsigned serve_words_status(serve_word word);

// Puts its name into [code], which holds [size] bytes, in small letters.
void serve_words_code(serve_word word, char *code, size_t size);

#endif
