// lexer.h - a routine's text, cut as Lua cuts it

#ifndef RUTIN__LEXER_H
#define RUTIN__LEXER_H

#include <stddef.h>

typedef enum rutin__token_kind {
    RUTIN__END,
    RUTIN__BAD,  // a string or a comment without an end
    RUTIN__NAME, // or a word of the language
    RUTIN__NUMERAL,
    RUTIN__STRING,
    RUTIN__SIGN
} rutin__token_kind;

typedef struct rutin__token {
    rutin__token_kind kind;
    int line;
    const char *at;
    size_t length;
    int traits; // for who reads them; 0
} rutin__token;

typedef struct rutin__lexer {
    const char *at, *end; // what is left
    int line;             // where that begins
} rutin__lexer;

// The column of a byte in its line, in characters from 1; 0 far into a long line,
// so that many of them in one line cost little.
int rutin__lexer_column(const char *source, const char *at);

// Takes the next token, past blanks and comments.
rutin__token rutin__lexer_next(rutin__lexer *l);

#endif
