// sayings.c - what can be written in a drill as it stands
//
//     1 reached, 1 no answer, 1 refused   the emergency service
//     +15 min, +2 h, +3 days              that much time goes by
//
// The numbers are the page's, so that a line can begin with one: "1 reached".

#include "sayings.h"

#include "book.h"
#include "call.h"
#include "case.h"
#include "json.h"
#include "layout.h"
#include "step.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum {
    COLUMN = 36,
    EXAMPLE = 16 // a number, where it fits
};

// What can be said of a step, by its status and what it is; the first that fits.
static const struct {
    const char *status; // NULL: any
    bool of_task;
    cli_word words;
} sayings[] = {
    {"due", false, W_SAY_CONTACT},         {"due", true, W_SAY_TASK},
    {"ask_consent", false, W_SAY_CONSENT}, {"ask_consent", true, W_SAY_CONSENT},
    {"weigh", false, W_SAY_WEIGHING},
};

static void print_saying(const cli_scene *scene, const cJSON *step)
{
    bool is_task = cli_step_is_task(step);
    char number[CLI_NUMBER];

    for (size_t i = 0; i < sizeof sayings / sizeof *sayings; i++) {
        cli_text words = {0};

        if (!cli_step_has_status(step, sayings[i].status) ||
            sayings[i].of_task != is_task)
            continue;
        cli_words_add(&words, scene->cli, sayings[i].words,
                      cli_step_call(step, number), NULL);
        cli_layout_labelled(scene->cli, 2, COLUMN, words.bytes,
                            cli_json_text(step, "name"));
        cli_text_clear(&words);
    }
}

// The consents that are given can be withdrawn.
static void print_withdrawals(const cli_scene *scene)
{
    for (const cJSON *consent = cli_json_items(scene->given, "consent");
         consent; consent = consent->next) {
        cli_text words = {0};

        if (!cli_case_is_given(consent))
            continue;
        cli_words_add(&words, scene->cli, W_SAY_WITHDRAWN, consent->string,
                      NULL);
        cli_layout_labelled(
            scene->cli, 2, COLUMN, words.bytes,
            cli_book_subject_name(scene->book, consent->string));
        cli_text_clear(&words);
    }
}

// A fact that can be told, as somebody would write it: the first that the plan
// asks for and that takes one word, else the first of the routine.
static const cJSON *find_fact(const cli_scene *scene)
{
    const cJSON *facts = cli_json_items(scene->book, "facts");

    for (const cJSON *ask = cli_json_items(scene->page, "questions"); ask;
         ask = ask->next) {
        const cJSON *fact = cli_json_find(scene->book, "facts",
                                          cli_json_text(ask, "fact"));

        if (fact && strcmp(cli_json_text(fact, "type"), "text") != 0)
            return fact;
    }
    while (facts && strcmp(cli_json_text(facts, "type"), "text") == 0)
        facts = facts->next;
    return facts;
}

static void add_example_value(cli_text *text, const cli_call *cli,
                              const cJSON *fact)
{
    const cJSON *choice = cli_json_items(fact, "choices");
    char low[32], high[32];

    cli_book_bounds(fact, low, high);
    if (choice)
        cli_text_add(text, *cli_json_text(choice, "label")
                               ? cli_json_text(choice, "label")
                               : cli_json_text(choice, "id"));
    else if (strcmp(cli_json_text(fact, "type"), "number") == 0)
        cli_text_add(text, atoi(low) <= EXAMPLE && EXAMPLE <= atoi(high) ? "16"
                                                                         : low);
    else
        cli_text_add(text, cli_words_say(cli, W_YES));
}

static void print_fact(const cli_scene *scene)
{
    const cJSON *fact = find_fact(scene);
    cli_text words = {0};

    if (!fact)
        return;
    cli_text_add(&words,
                 cli_book_fact_name(scene->book, cli_json_text(fact, "id")));
    cli_text_add(&words, ": ");
    add_example_value(&words, scene->cli, fact);
    cli_layout_labelled(scene->cli, 2, COLUMN, words.bytes,
                        cli_words_say(scene->cli, W_MEANS_FACT));
    cli_text_clear(&words);
}

static void print_received(const cli_scene *scene)
{
    const cJSON *names = cli_book_received(scene->book);
    const char *what = cli_json_item_text(cli_json_first(names));
    const char *name = cli_book_received_name(scene->book, what);
    cli_text words = {0};

    cli_text_add(&words, name);
    if (!*name)
        cli_words_add(&words, scene->cli, W_SAY_RECEIVED, what, NULL);
    if (*what)
        cli_layout_labelled(scene->cli, 2, COLUMN, words.bytes,
                            cli_words_say(scene->cli, W_MEANS_RECEIVED));
    cli_text_clear(&words);
}

static void print_always(const cli_scene *scene, const cli_word words[][2],
                         size_t count)
{
    for (size_t i = 0; i < count; i++)
        cli_layout_labelled(scene->cli, 2, COLUMN,
                            cli_words_say(scene->cli, words[i][0]),
                            cli_words_say(scene->cli, words[i][1]));
}

void cli_sayings_print(const cli_scene *scene)
{
    static const cli_word of_time[][2] = {
        {W_SAY_CLOCK, W_MEANS_CLOCK},
        {W_SAY_DAY, W_MEANS_DAY},
        {W_SAY_NEXT, W_MEANS_NEXT},
        {W_SAY_ASK, W_MEANS_ASK},
    };
    static const cli_word of_all[][2] = {
        {W_SAY_NUMBER, W_MEANS_NUMBER}, {W_SAY_ALL, W_MEANS_ALL},
        {W_SAY_PLAN, W_MEANS_PLAN},     {W_SAY_UNDO, W_MEANS_UNDO},
        {W_SAY_END, W_MEANS_END},
    };

    cli_layout_say(scene->cli, CLI_BOLD, 0, W_SAY_NOW, NULL, NULL);
    for (const cJSON *step = cli_json_items(scene->page, "steps"); step;
         step = step->next)
        print_saying(scene, step);
    print_withdrawals(scene);
    print_always(scene, of_time, sizeof of_time / sizeof *of_time);
    print_fact(scene);
    print_received(scene);
    print_always(scene, of_all, sizeof of_all / sizeof *of_all);
}
