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

enum { OPENED_NAMES = 4 };

// ------------------------------------------------------------------- lines

// --------------------------------------------------------------- questions

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

static void print_why(const cli_call *cli, const cJSON *book, const cJSON *ask)
{
    cli_text names = {0};

    cli_book_add_names(&names, cli, book, cli_json_member(ask, "opens"),
                       OPENED_NAMES);
    cli_layout_say(cli, CLI_PLAIN, 3,
                   names.length > 0 ? W_WHY_ASKED : W_WHY_WANTED, names.bytes,
                   NULL);
    cli_text_clear(&names);
}

static void print_presumption(const cli_call *cli, const cJSON *plan,
                              const cJSON *fact)
{
    cli_text value = {0};

    for (const cJSON *presumed = cli_json_items(plan, "presumed"); presumed;
         presumed = presumed->next) {
        if (strcmp(cli_json_text(presumed, "fact"),
                   cli_json_text(fact, "id")) != 0)
            continue;
        cli_book_add_value(&value, cli, fact,
                           cli_json_member(presumed, "value"));
        cli_layout_say(cli, CLI_PLAIN, 3, W_PRESUMED, value.bytes, NULL);
    }
    cli_text_clear(&value);
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

void cli_question_print(const cli_call *cli, const cJSON *book,
                        const cJSON *plan, const cJSON *ask, const cJSON *fact,
                        const char *place)
{
    const char *question = cli_json_text(ask, "question");
    cli_text text = {0};

    if (!*question)
        question = cli_book_fact_name(book, cli_json_text(fact, "id"));
    cli_words_add(&text, cli, W_QUESTION, place, question);
    add_manner(&text, cli, fact);
    fputc('\n', stdout);
    cli_layout_paragraph(cli, CLI_BOLD, 0, 3, text.bytes);
    cli_text_clear(&text);
    print_why(cli, book, ask);
    print_presumption(cli, plan, fact);
    print_choices(cli, fact);
}
