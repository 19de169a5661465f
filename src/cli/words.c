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

void cli_words_add(cli_text *text, const cli_call *cli, cli_word word,
                   const char *first, const char *second)
{
    const char *rest = cli_words_say(cli, word);
    const char *mark;

    while ((mark = strchr(rest, '{'))) {
        const char *filling = mark[1] == '1' ? first : second;

        cli_text_add_bytes(text, rest, (size_t)(mark - rest));
        cli_text_add(text, filling ? filling : "");
        rest = mark + strlen("{1}");
    }
    cli_text_add(text, rest);
}
