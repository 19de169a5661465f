// question.c - a question as it is asked, and a line of an answer to it
//
//     2. How great is the danger? (choose one)
//        The answer may change: Emergency services.
//         1 none
//         2 urgent
//     >

#include "question.h"

#include "book.h"
#include "json.h"
#include "layout.h"
#include "text.h"
#include "words.h"

#include <stdio.h>
#include <string.h>

static const struct {
    const char *type;
    cli_word how;
} manners[] = {
    {"yes_no", W_HOW_YES_NO}, {"number", W_HOW_NUMBER},
    {"one_of", W_HOW_ONE_OF}, {"any_of", W_HOW_ANY_OF},
    {"text", W_HOW_TEXT},
};

static void add_manner(cli_text *text, const cli_call *cli, const cJSON *fact)
{
    char low[32], high[32];

    cli_book_bounds(fact, low, high);
    for (size_t i = 0; i < sizeof manners / sizeof *manners; i++) {
        cli_word how = manners[i].how;

        if (strcmp(manners[i].type, cli_json_text(fact, "type")) != 0)
            continue;
        if (how == W_HOW_NUMBER && !(*low && *high))
            how = W_HOW_NUMBER_FREE;
        cli_text_add(text, " ");
        cli_words_add(text, cli, how, low, high);
    }
}

// What the answer may change, as far as that is named.
static void add_opened(cli_text *names, const cli_call *cli,
                       const cJSON *question)
{
    const cJSON *more = cli_json_member(question, "more");
    char count[32];

    for (const cJSON *name = cli_json_items(question, "opens"); name;
         name = name->next)
        cli_text_add_item(names, "; ", cli_json_item_text(name));
    if (more->valueint == 0)
        return;
    snprintf(count, sizeof count, "%d", more->valueint);
    cli_words_add(names, cli, W_AND_MORE, count, NULL);
}

void cli_question_add_why(cli_text *text, const cli_call *cli,
                          const cJSON *question)
{
    const char *presumed = cli_json_text(question, "presumed");
    cli_text names = {0};

    add_opened(&names, cli, question);
    if (names.length > 0)
        cli_words_add(text, cli, W_WHY_ASKED, names.bytes, NULL);
    if (*presumed) {
        cli_text_add_item(text, " ", "");
        cli_words_add(text, cli, W_PRESUMED, presumed, NULL);
    }
    cli_text_clear(&names);
}

static void print_choices(const cli_call *cli, const cJSON *fact)
{
    int number = 0;

    for (const cJSON *choice = cli_json_items(fact, "choices"); choice;
         choice = choice->next) {
        const char *label = cli_json_text(choice, "label");
        char mark[32];

        snprintf(mark, sizeof mark, "%2d", ++number);
        cli_layout_labelled(cli, 3, 6, mark,
                            *label ? label : cli_json_text(choice, "id"));
    }
}

void cli_question_print(const cli_call *cli, const cJSON *question,
                        const cJSON *fact, const char *place)
{
    cli_text text = {0}, why = {0};

    cli_words_add(&text, cli, W_QUESTION, place,
                  cli_json_text(question, "question"));
    add_manner(&text, cli, fact);
    fputc('\n', stdout);
    cli_layout_paragraph(cli, CLI_BOLD, 0, 3, text.bytes);
    cli_question_add_why(&why, cli, question);
    cli_layout_paragraph(cli, CLI_PLAIN, 3, 3,
                         why.length > 0 ? why.bytes
                                        : cli_words_say(cli, W_WHY_WANTED));
    print_choices(cli, fact);
    cli_text_clear(&text);
    cli_text_clear(&why);
}
