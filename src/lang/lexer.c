// lexer.c - a routine's text, cut as Lua cuts it

#include "lang/lexer.h"

#include <stdbool.h>

enum { FAR = 4000 }; // bytes in a line before a column

static int peek(const rutin__lexer *l, size_t ahead)
{
    return ahead < (size_t)(l->end - l->at) ? (unsigned char)l->at[ahead] : -1;
}

static inline bool is_letter(int c)
{
    return (c | 32) - 'a' + 0u < 26 || c == '_';
}

static inline bool is_digit(int c)
{
    return c - '0' + 0u < 10;
}

static inline bool is_newline(int c)
{
    return c == '\n' || c == '\r';
}

static inline bool is_blank(int c)
{
    return c == ' ' || c == '\t' || c == '\f' || c == '\v';
}

// Two different newlines in a row are one.
static void skip_newline(rutin__lexer *l)
{
    int first = peek(l, 0);

    l->at++;
    if (is_newline(peek(l, 0)) && peek(l, 0) != first)
        l->at++;
    l->line++;
}

// How many `=` stand in the long bracket `[==[` that opens here; -1 for none.
static int long_level(const rutin__lexer *l)
{
    size_t level = 0;

    if (peek(l, 0) != '[')
        return -1;
    while (peek(l, 1 + level) == '=')
        level++;
    return peek(l, 1 + level) == '[' ? (int)level : -1;
}

// Skips `[==[ ... ]==]`. False when it has no end.
static bool skip_long(rutin__lexer *l, int level)
{
    l->at += level + 2;
    while (l->at < l->end) {
        int closing = 0;

        if (is_newline(peek(l, 0))) {
            skip_newline(l);
            continue;
        }
        if (*l->at++ != ']')
            continue;
        while (closing < level && peek(l, (size_t)closing) == '=')
            closing++;
        if (closing == level && peek(l, (size_t)closing) == ']') {
            l->at += closing + 1;
            return true;
        }
    }
    return false;
}

static bool skip_comment(rutin__lexer *l)
{
    const char *at;
    int level;

    l->at += 2;
    level = long_level(l);
    if (level >= 0)
        return skip_long(l, level);
    for (at = l->at; at < l->end && !is_newline(*at); at++)
        ;
    l->at = at;
    return true;
}

// Skips blanks and comments. False when a comment has no end.
static bool skip_blank(rutin__lexer *l)
{
    for (;;) {
        int c;

        while (l->at < l->end && *l->at == ' ')
            l->at++;
        c = peek(l, 0);
        if (is_blank(c))
            l->at++;
        else if (is_newline(c))
            skip_newline(l);
        else if (c != '-' || peek(l, 1) != '-')
            return true;
        else if (!skip_comment(l))
            return false;
    }
}

static void skip_escape(rutin__lexer *l)
{
    l->at++; // the backslash
    if (is_newline(peek(l, 0))) {
        skip_newline(l);
    } else if (peek(l, 0) == 'z') {
        l->at++;
        while (is_blank(peek(l, 0)) || is_newline(peek(l, 0)))
            if (is_newline(peek(l, 0)))
                skip_newline(l);
            else
                l->at++;
    } else if (l->at < l->end) {
        l->at++;
    }
}

// The end of what is plain in a string: most of it comes after `\` in the alphabet.
static const char *plain_end(const char *at, const char *end, char quote)
{
    while (at < end && ((unsigned char)*at > '\\' ||
                        (*at != quote && *at != '\\' && !is_newline(*at))))
        at++;
    return at;
}

static bool skip_string(rutin__lexer *l)
{
    const char quote = *l->at++;

    for (;;) {
        l->at = plain_end(l->at, l->end, quote);
        if (l->at == l->end || is_newline(*l->at))
            return false;
        if (*l->at == quote) {
            l->at++;
            return true;
        }
        skip_escape(l);
    }
}

static const char *name_end(const char *at, const char *end)
{
    while (at < end && (is_letter(*at) || is_digit(*at)))
        at++;
    return at;
}

static void skip_number(rutin__lexer *l)
{
    bool hex = peek(l, 0) == '0' && (peek(l, 1) | 32) == 'x';
    int exponent = hex ? 'p' : 'e';

    if (hex)
        l->at += 2;
    for (;; l->at++) {
        int c = peek(l, 0);

        if ((c | 32) == exponent && is_letter(c)) {
            if (peek(l, 1) == '-' || peek(l, 1) == '+')
                l->at++;
        } else if (!is_digit(c) && c != '.' &&
                   !((c | 32) >= 'a' && (c | 32) <= 'f' && is_letter(c))) {
            break;
        }
    }
    if (is_letter(peek(l, 0)))
        l->at++; // malformed: Lua says so
}

// All signs of two characters are one of those below twice, or with `=`.
static void skip_sign(rutin__lexer *l)
{
    int first = peek(l, 0), second = peek(l, 1);

    l->at++;
    if (second == '=' &&
        (first == '=' || first == '~' || first == '<' || first == '>'))
        l->at++;
    else if (second == first &&
             (first == '<' || first == '>' || first == '/' || first == ':'))
        l->at++;
    else if (second == first && first == '.')
        l->at += peek(l, 1) == '.' ? 2 : 1;
}

static rutin__token_kind skip_token(rutin__lexer *l)
{
    int c = *l->at, level;

    if (is_letter(c)) {
        l->at = name_end(l->at, l->end);
        return RUTIN__NAME;
    }
    if (is_digit(c) || (c == '.' && is_digit(peek(l, 1)))) {
        skip_number(l);
        return RUTIN__NUMERAL;
    }
    if (c == '"' || c == '\'')
        return skip_string(l) ? RUTIN__STRING : RUTIN__BAD;
    level = long_level(l);
    if (level >= 0)
        return skip_long(l, level) ? RUTIN__STRING : RUTIN__BAD;
    skip_sign(l);
    return RUTIN__SIGN;
}

rutin__token rutin__lexer_next(rutin__lexer *l)
{
    rutin__token t = {.kind = RUTIN__BAD};

    if (skip_blank(l)) {
        t.line = l->line;
        t.at = l->at;
        t.kind = l->at < l->end ? skip_token(l) : RUTIN__END;
        t.length = (size_t)(l->at - t.at);
    }
    return t;
}

int rutin__lexer_column(const char *source, const char *at)
{
    const char *first = at - source > FAR ? at - FAR : source;
    int column = 1;

    for (; at > first && at[-1] != '\n' && at[-1] != '\r'; at--)
        column += ((unsigned char)at[-1] & 0xC0) != 0x80;
    return at == first && first > source ? 0 : column;
}
