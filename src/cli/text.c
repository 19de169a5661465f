// text.c - growing text
//
// Always with NUL after it. What is built is short and lives briefly, so it may
// grow without a ceiling: what comes in from outside has one already.

#include "text.h"

#include "memory.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

void cli_text_reserve(cli_text *text, size_t more)
{
    size_t room = 2 * text->room + more + 64;

    if (text->room - text->length > more)
        return;
    text->bytes = cli_memory_resize(text->bytes, room);
    text->room = room;
}

void cli_text_add_bytes(cli_text *text, const char *more, size_t length)
{
    cli_text_reserve(text, length);
    if (length > 0)
        memcpy(text->bytes + text->length, more, length);
    text->length += length;
    text->bytes[text->length] = '\0';
}

void cli_text_add(cli_text *text, const char *more)
{
    cli_text_add_bytes(text, more, strlen(more));
}

void cli_text_add_item(cli_text *text, const char *between, const char *more)
{
    if (text->length > 0)
        cli_text_add(text, between);
    cli_text_add(text, more);
}

void cli_text_clear(cli_text *text)
{
    free(text->bytes);
    *text = (cli_text){0};
}

size_t cli_text_sentence(const char *text)
{
    const char *at = text;

    for (; (at = strchr(at, '.')); at++) {
        bool is_plain = at[1] == ' ' && at[2] >= 'A' && at[2] <= 'Z';
        bool is_other = at[1] == ' ' && (unsigned char)at[2] == 0xC3 &&
                        (unsigned char)at[3] < 0xA0;

        if (!at[1] || is_plain || is_other)
            return (size_t)(at - text);
    }
    return strlen(text);
}
