// outline.c - a plan in one line a step, and what can be said of it in a drill
//
//     Friday 20 Nov 2026 22:25
//
//     DO NOW
//      1. Contact: The emergency service, 042-10 40 00 (now)
//
//     WAITS
//      3. Contact: The police 114 14 (waits for a weighing)
//
// The numbers are the page's, so that a line can begin with one: "1 reached".
// Of a plan that does not fit on a screen only what is to be done today stands
// there, for the newest lines are those that are seen.

#include "outline.h"

#include "book.h"
#include "call.h"
#include "case.h"
#include "json.h"
#include "layout.h"
#include "moment.h"
#include "page.h"
#include "step.h"
#include "text.h"
#include "words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    COLUMN = 36,
    SHORT = 15,  // steps that fit on a screen
    EXAMPLE = 16 // a number, where it fits
};

static void print_line(const cli_sheet *sheet, const cJSON *step)
{
    const char *because = cli_json_text(step, "due_because");
    cli_text line = {0};

    cli_step_add(&line, sheet->cli, step, sheet->now);
    cli_text_add(&line, " (");
    if (cli_json_is_true(step, "overdue")) {
        cli_text time = {0};

        cli_moment_add(&time, sheet->cli, cli_json_text(step, "due"),
                       sheet->now);
        cli_words_add(&line, sheet->cli, W_LATE, time.bytes, NULL);
        cli_text_clear(&time);
    } else if (cli_step_has_status(step, "waiting") && *because) {
        cli_words_add(&line, sheet->cli, W_WAITS_SO, because, NULL);
    } else {
        cli_step_add_when(&line, sheet->cli, step, sheet->now);
    }
    cli_text_add(&line, ")");
    cli_sheet_numbered(sheet, step, line.bytes);
    cli_text_clear(&line);
}

static int count_part(const cli_sheet *sheet, cli_step_part part)
{
    int count = 0;

    for (const cJSON *step = cli_json_items(sheet->plan, "steps"); step;
         step = step->next)
        count += cli_step_part_of(step) == part;
    return count;
}

static void print_part(const cli_sheet *sheet, cli_step_part part)
{
    if (count_part(sheet, part) == 0)
        return;
    cli_layout_heading(sheet->cli, cli_page_heading(sheet, part));
    for (const cJSON *step = cli_json_items(sheet->plan, "steps"); step;
         step = step->next)
        if (cli_step_part_of(step) == part)
            print_line(sheet, step);
}

static void print_rest(const cli_sheet *sheet, int count)
{
    cli_text text = {0};
    char number[32];

    snprintf(number, sizeof number, "%d", count);
    cli_words_add(&text, sheet->cli, W_STEPS_MORE, number, NULL);
    fputc('\n', stdout);
    cli_layout_paragraph(sheet->cli, CLI_PLAIN, 0, 0, text.bytes);
    cli_text_clear(&text);
}

void cli_outline_print(const cli_sheet *sheet, bool in_full)
{
    int total = cJSON_GetArraySize(cli_json_member(sheet->plan, "steps")),
        shown = 0;
    cli_text when = {0};

    fputc('\n', stdout);
    cli_moment_add_full(&when, sheet->cli, sheet->now);
    cli_layout_paragraph(sheet->cli, CLI_BOLD, 0, 0, when.bytes);
    cli_text_clear(&when);
    in_full |= total <= SHORT;
    for (cli_step_part part = CLI_NOW; part <= CLI_FINISHED; part++) {
        if (part > CLI_TODAY && shown > 0 && !in_full)
            break;
        print_part(sheet, part);
        shown += count_part(sheet, part);
    }
    if (shown < total)
        print_rest(sheet, total - shown);
}

// --------------------------------------------------------- what can be said

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

static void print_saying(const cli_sheet *sheet, const cJSON *step)
{
    bool is_task = cli_step_is_task(step);
    char number[CLI_NUMBER];

    for (size_t i = 0; i < sizeof sayings / sizeof *sayings; i++) {
        cli_text words = {0};

        if (!cli_step_has_status(step, sayings[i].status) ||
            sayings[i].of_task != is_task)
            continue;
        cli_words_add(&words, sheet->cli, sayings[i].words,
                      cli_step_call(step, number), NULL);
        cli_layout_labelled(sheet->cli, 2, COLUMN, words.bytes,
                            cli_json_text(step, "name"));
        cli_text_clear(&words);
    }
}

// The consents that are given can be withdrawn.
static void print_withdrawals(const cli_sheet *sheet, const cJSON *given)
{
    for (const cJSON *consent = cli_json_items(given, "consent"); consent;
         consent = consent->next) {
        cli_text words = {0};

        if (!cli_case_is_given(consent))
            continue;
        cli_words_add(&words, sheet->cli, W_SAY_WITHDRAWN, consent->string,
                      NULL);
        cli_layout_labelled(
            sheet->cli, 2, COLUMN, words.bytes,
            cli_book_subject_name(sheet->book, consent->string));
        cli_text_clear(&words);
    }
}

// A fact that can be told, as somebody would write it: the first that the plan
// asks for and that takes one word, else the first of the routine.
static const cJSON *find_fact(const cli_sheet *sheet)
{
    const cJSON *facts = cli_json_items(sheet->book, "facts");

    for (const cJSON *ask = cli_json_items(sheet->plan, "ask"); ask;
         ask = ask->next) {
        const cJSON *fact = cli_json_find(sheet->book, "facts",
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

static void print_fact(const cli_sheet *sheet)
{
    const cJSON *fact = find_fact(sheet);
    cli_text words = {0};

    if (!fact)
        return;
    cli_text_add(&words,
                 cli_book_fact_name(sheet->book, cli_json_text(fact, "id")));
    cli_text_add(&words, ": ");
    add_example_value(&words, sheet->cli, fact);
    cli_layout_labelled(sheet->cli, 2, COLUMN, words.bytes,
                        cli_words_say(sheet->cli, W_MEANS_FACT));
    cli_text_clear(&words);
}

static void print_received(const cli_sheet *sheet)
{
    const cJSON *names = cli_book_received(sheet->book);
    const char *name = cli_json_item_text(cli_json_first(names));
    cli_text words = {0};

    cli_words_add(&words, sheet->cli, W_SAY_RECEIVED, name, NULL);
    if (*name)
        cli_layout_labelled(sheet->cli, 2, COLUMN, words.bytes,
                            cli_words_say(sheet->cli, W_MEANS_RECEIVED));
    cli_text_clear(&words);
}

static void print_always(const cli_sheet *sheet, const cli_word words[][2],
                         size_t count)
{
    for (size_t i = 0; i < count; i++)
        cli_layout_labelled(sheet->cli, 2, COLUMN,
                            cli_words_say(sheet->cli, words[i][0]),
                            cli_words_say(sheet->cli, words[i][1]));
}

void cli_outline_sayings(const cli_sheet *sheet, const cJSON *given)
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

    cli_layout_say(sheet->cli, CLI_BOLD, 0, W_SAY_NOW, NULL, NULL);
    for (const cJSON *step = cli_json_items(sheet->plan, "steps"); step;
         step = step->next)
        print_saying(sheet, step);
    print_withdrawals(sheet, given);
    print_always(sheet, of_time, sizeof of_time / sizeof *of_time);
    print_fact(sheet);
    print_received(sheet);
    print_always(sheet, of_all, sizeof of_all / sizeof *of_all);
}
