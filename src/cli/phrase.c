// phrase.c - what people may type, in Swedish and in English
//
// The phrases stand in words/, each with its name and the ways to say it, with |
// between. A folded line has no capitals and no spare blanks.

#include "phrase.h"

#include <assert.h>
#include <string.h>

static const char *const ways[P_NONE] = {
#define PHRASE(name, swedish, english) swedish "|" english,
#include "words/phrases.def" // IWYU pragma: keep
#undef PHRASE
};

// ---------------------------------------------------------------------- lines

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

// -------------------------------------------------------------------- phrases

// The way that comes next, and its length; NULL after the last. Start [rest] at
// the first.
static const char *next_way(const char **rest, size_t *length)
{
    const char *way = *rest;

    *length = strcspn(way, "|");
    *rest = way + *length + (way[*length] == '|');
    return *length > 0 ? way : NULL;
}

bool cli_phrase_is(cli_phrase phrase, const char *line)
{
    const char *rest = ways[phrase], *way;
    size_t length;

    while ((way = next_way(&rest, &length)))
        if (strlen(line) == length && strncmp(line, way, length) == 0)
            return true;
    return false;
}

cli_phrase cli_phrase_find(cli_phrase first, cli_phrase last, const char *line)
{
    assert(last < P_NONE);
    for (cli_phrase phrase = first; phrase <= last; phrase++)
        if (cli_phrase_is(phrase, line))
            return phrase;
    return P_NONE;
}

size_t cli_phrase_start(cli_phrase phrase, const char *line)
{
    const char *rest = ways[phrase], *way;
    size_t longest = 0, length = 0;

    while ((way = next_way(&rest, &length)))
        if (length > longest && strncmp(line, way, length) == 0 &&
            strchr(" :=", line[length]))
            longest = length;
    return longest;
}

const char *cli_phrase_ending(cli_phrase first, cli_phrase last,
                              const char *line)
{
    for (const char *at = strchr(line, ' '); at; at = strchr(at + 1, ' '))
        if (cli_phrase_find(first, last, at + 1) != P_NONE)
            return at + 1;
    return NULL;
}
