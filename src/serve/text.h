// text.h - growing text

#ifndef RUTIN_SERVE_TEXT_H
#define RUTIN_SERVE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

// Growing text, always with NUL after it. Start it as {0}; free it with
// serve_text_clear(). When memory is out `is_lost` is set, and what is there is not
// the whole: whoever hands the text on asks for it once, at the end.
typedef struct serve_text {
    char *bytes;
    size_t length, room;
    bool is_lost;
} serve_text;

void serve_text_add(serve_text *text, const char *more);
void serve_text_add_bytes(serve_text *text, const char *more, size_t length);

// Adds as printf() does, up to 1,000 bytes.
__attribute__((format(printf, 2, 3))) void serve_text_print(serve_text *text,
                                                            const char *format,
                                                            ...);

// Wipes what it held, which may be a case, and frees it.
void serve_text_clear(serve_text *text);

#endif
