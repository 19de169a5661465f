// phrase.c - what people may type

#include "phrase.h"

#include <stdbool.h>
#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// Small letters as in ASCII and Latin-1: å, ä, ö, é.
void cli_phrase_fold(cli_text *text, const char *line, size_t length)
{
    static const char apostrophe[] = "\xE2\x80\x99";
    bool blank = false;

    cli_text_add(text, "");
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)line[i];
        char small = (char)byte;

        if (is_blank(small)) {
            blank = true;
            continue;
        }
        if (blank && text->length > 0)
            cli_text_add(text, " ");
        blank = false;
        if (byte >= 'A' && byte <= 'Z')
            small = (char)(byte + 0x20);
        if (i > 0 && (unsigned char)line[i - 1] == 0xC3 && byte >= 0x80 &&
            byte < 0x9F)
            small = (char)(byte + 0x20);
        if (length - i >= 3 && memcmp(line + i, apostrophe, 3) == 0) {
            small = '\'';
            i += 2;
        }
        cli_text_add_bytes(text, &small, 1);
    }
}
