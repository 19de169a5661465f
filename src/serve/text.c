// text.c - growing text
//
// A service goes on when one request finds no memory, so nothing here ends the
// process. What is freed is wiped first, as the library does with cases.

#include "text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST = 256 };

// Through a pointer that may change at any time, so that no compiler leaves it out.
static void wipe(void *block, size_t size)
{
    static void *(*volatile set)(void *, int, size_t) = memset;

    set(block, 0, size);
}

static bool make_room(serve_text *text, size_t more)
{
    size_t room = text->room ? text->room : FIRST;
    char *bytes;

    if (text->room - text->length > more)
        return true;
    while (room - text->length <= more)
        room *= 2;
    bytes = malloc(room);
    if (!bytes) {
        text->is_lost = true;
        return false;
    }
    if (text->bytes) {
        memcpy(bytes, text->bytes, text->length + 1);
        wipe(text->bytes, text->length);
        free(text->bytes);
    }
    text->bytes = bytes;
    text->room = room;
    return true;
}

void serve_text_add_bytes(serve_text *text, const char *more, size_t length)
{
    if (!make_room(text, length))
        return;
    memcpy(text->bytes + text->length, more, length);
    text->length += length;
    text->bytes[text->length] = '\0';
}

void serve_text_add(serve_text *text, const char *more)
{
    serve_text_add_bytes(text, more, strlen(more));
}

void serve_text_print(serve_text *text, const char *format, ...)
{
    char line[1000];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    serve_text_add(text, line);
}

void serve_text_clear(serve_text *text)
{
    if (text->bytes)
        wipe(text->bytes, text->length);
    free(text->bytes);
    *text = (serve_text){0};
}
