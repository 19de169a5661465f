// text.h - growing text

#ifndef RUTIN_CLI_TEXT_H
#define RUTIN_CLI_TEXT_H

#include <stddef.h>

// Growing text, always with NUL after it. Start it as {0}; free it with
// cli_text_clear(). It ends the command when there is no more memory.
typedef struct cli_text {
    char *bytes;
    size_t length, room;
} cli_text;

void cli_text_add(cli_text *text, const char *more);
void cli_text_add_bytes(cli_text *text, const char *more, size_t length);

// Makes room for [more] bytes and NUL.
void cli_text_reserve(cli_text *text, size_t more);

// Adds [more], after [between] unless the text is empty.
void cli_text_add_item(cli_text *text, const char *between, const char *more);

void cli_text_clear(cli_text *text);

// The bytes of the first sentence of [text], without its period: one is followed by a
// capital, or by nothing, so that "10 kap. 23 §" is not cut in two.
size_t cli_text_sentence(const char *text);

#endif
