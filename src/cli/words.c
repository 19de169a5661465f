// words.c - everything the command says, in Swedish and in English
//
// The texts stand in words/, each once, with its name. Here they are looked up
// and filled in.

#include "words.h"

#include "memory.h"

#include <stdbool.h>
#include <string.h>

static const char *const words[W_NONE][2] = {
#define WORD(name, swedish, english) {swedish, english},
#include "words/words.def" // IWYU pragma: keep
#undef WORD
};

static const char *const names[W_NONE] = {
#define WORD(name, swedish, english) #name,
#include "words/words.def" // IWYU pragma: keep
#undef WORD
};

void cli_words_name(cli_word word, char *name, size_t size)
{
    size_t length = strlen(names[word]);

    if (length >= size)
        length = size - 1;
    for (size_t i = 0; i < length; i++)
        name[i] = names[word][i] == '_' ? '_' : (char)(names[word][i] | 0x20);
    name[length] = '\0';
}

// What is said when memory is out can be looked up no more.
void cli_words_settle(cli_call *cli, const char *language)
{
    bool swedish = language && strcmp(language, "sv") == 0;

    cli->tongue = swedish ? CLI_SWEDISH : CLI_ENGLISH;
    cli_memory_settle(cli_words_say(cli, W_NO_MEMORY));
}

const char *cli_words_say(const cli_call *cli, cli_word word)
{
    return words[word][cli->tongue];
}

// What fills the mark that [text] starts with; NULL when that is none.
static const char *filling_of(const char *text, const char *first,
                              const char *second)
{
    const char *filling = NULL;

    if (strncmp(text, "{1}", 3) == 0)
        filling = first ? first : "";
    else if (strncmp(text, "{2}", 3) == 0)
        filling = second ? second : "";
    return filling;
}

void cli_words_add(cli_text *text, const cli_call *cli, cli_word word,
                   const char *first, const char *second)
{
    const char *from = cli_words_say(cli, word), *at = from;

    while ((at = strchr(at, '{'))) {
        const char *filling = filling_of(at, first, second);

        if (!filling) {
            at++;
            continue;
        }
        cli_text_add_bytes(text, from, (size_t)(at - from));
        cli_text_add(text, filling);
        at += strlen("{1}");
        from = at;
    }
    cli_text_add(text, from);
}
