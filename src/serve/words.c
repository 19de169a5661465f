// words.c - everything the service says, in Swedish and in English

#include "words.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

static const struct {
    const char *name;
    unsigned status;
    const char *texts[2]; // Swedish, English
} words[] = {
#define SAY(name, status, swedish, english) {#name, status, {swedish, english}},
#include "words.def"
#undef SAY
};

const char *serve_words_language(const char *language, const char *other)
{
    static const char *const known[] = {"sv", "en"};

    for (int i = 0; i < 2; i++)
        if (language && strcmp(language, known[i]) == 0)
            return known[i];
    return other ? serve_words_language(other, NULL) : "en";
}

void serve_words_add(serve_text *text, serve_word word, const char *language,
                     const char *first, const char *second)
{
    const char *rest = words[word].texts[strcmp(language, "sv") != 0];
    const char *mark;

    while ((mark = strchr(rest, '{'))) {
        const char *filled = mark[1] == '1' ? first : second;

        serve_text_add_bytes(text, rest, (size_t)(mark - rest));
        serve_text_add(text, filled ? filled : "");
        rest = mark + strlen("{1}");
    }
    serve_text_add(text, rest);
}

unsigned serve_words_status(serve_word word)
{
    return words[word].status;
}

void serve_words_code(serve_word word, char *code, size_t size)
{
    snprintf(code, size, "%s", words[word].name);
    for (char *c = code; *c; c++)
        *c = (char)tolower((unsigned char)*c);
}
