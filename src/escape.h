// escape.h - texts as JSON writes them, between their quotes

#ifndef RUTIN__ESCAPE_H
#define RUTIN__ESCAPE_H

enum { RUTIN__ESCAPE_SIZE = 6 }; // bytes that one may take: \u001F

// From [at], the first byte that may not stand for itself in a text; [end] if
// there is none.
const char *rutin__plain_run(const char *at, const char *end);

// From [at], the quote or backslash that comes next. Where a fault comes first,
// returns its place and sets [*fault] to what it is.
const char *rutin__scan_text(const char *at, const char *end,
                             const char **fault);

// Decodes from [at] up to the quote that ends the text, and returns its place;
// faults as above. [*to] moves past what was written, which is never more than
// what was read.
const char *rutin__unescape(const char *at, const char *end, char **to,
                            const char **fault);

// Writes the escape for one byte of ASCII; returns what comes after it.
char *rutin__escape(char *to, char c);

#endif
