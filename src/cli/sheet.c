// sheet.c - what a page is printed on: labels, numbers, reasons, notes
//
// A sheet remembers what it holds already. A reason that was given at one step is
// not given again at the next, which names that step instead; what awaits a
// lawyer stands last on the page, numbered, and steps point there.

#include "sheet.h"

#include "json.h"
#include "layout.h"
#include "step.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

enum { COLUMN = 14 };

void cli_sheet_open(cli_sheet *sheet)
{
    sheet->said = cJSON_CreateObject();
    sheet->notes = cJSON_CreateArray();
}

void cli_sheet_close(cli_sheet *sheet)
{
    cJSON_Delete(sheet->said);
    cJSON_Delete(sheet->notes);
}

void cli_sheet_numbered(const cli_sheet *sheet, const cJSON *step,
                        const char *text)
{
    char number[32];

    if (cli_step_number(step) > 0)
        snprintf(number, sizeof number, "%2d. ", cli_step_number(step));
    else
        snprintf(number, sizeof number, "  - ");
    fputs(number, stdout);
    cli_layout_wrap(sheet->cli, CLI_BOLD, (int)strlen(number), CLI_INDENT,
                    text);
}

void cli_sheet_label(const cli_sheet *sheet, cli_word label, cli_word word,
                     const char *first, const char *second)
{
    cli_text text = {0};

    cli_words_add(&text, sheet->cli, word, first, second);
    cli_layout_labelled(sheet->cli, CLI_INDENT, COLUMN,
                        cli_words_say(sheet->cli, label), text.bytes);
    cli_text_clear(&text);
}

void cli_sheet_text(const cli_sheet *sheet, cli_word label, const char *text)
{
    cli_layout_labelled(sheet->cli, CLI_INDENT, COLUMN,
                        cli_words_say(sheet->cli, label), text);
}

// A reason in full, or the number of the step that gives it.
static void print_reason(const cli_sheet *sheet, const char *mark,
                         const char *text, const char *number)
{
    cli_text pointer = {0};

    cli_words_add(&pointer, sheet->cli, W_AS_STEP, number, NULL);
    cli_layout_labelled(sheet->cli, CLI_INDENT, COLUMN, mark,
                        number ? pointer.bytes : text);
    cli_text_clear(&pointer);
}

// The step at which the text was printed; 0, and noted, if it was not. What has
// no number is 0 of [step], and says its reasons in full.
static int said_at(const cli_sheet *sheet, const char *text, int step)
{
    const cJSON *number = cli_json_member(sheet->said, text);

    if (step == 0 || cJSON_IsNumber(number))
        return step == 0 ? 0 : number->valueint;
    cJSON_AddNumberToObject(sheet->said, text, step);
    return 0;
}

bool cli_sheet_counts(const cJSON *reason)
{
    return !cJSON_IsFalse(cli_json_member(reason, "effective"));
}

// The number of the act that a step is done in; 0 for what has none.
static int act_of(const cli_sheet *sheet, const cJSON *step)
{
    const cJSON *act = cli_json_member(step, "act");

    if (cli_step_number(step) > 0 || !*cli_json_text(step, "part_of"))
        return cli_step_number(step);
    for (const cJSON *whole = cli_json_items(sheet->plan, "steps"); whole;
         whole = whole->next)
        if (cli_step_number(whole) > 0 &&
            cJSON_Compare(cli_json_member(whole, "act"), act, true))
            return cli_step_number(whole);
    return 0;
}

// Each reason a paragraph, the label before the first. What the act has said the
// parts of it leave out.
void cli_sheet_reasons(const cli_sheet *sheet, const cJSON *of)
{
    const char *mark = cli_words_say(sheet->cli, W_LABEL_WHY);
    int step = act_of(sheet, of);
    int last = 0;

    if (sheet->cli->brief)
        return;
    for (const cJSON *reason = cli_json_items(of, "because"); reason;
         reason = reason->next) {
        const char *text = cli_sheet_counts(reason)
                               ? cli_json_text(reason, "text")
                               : "";
        int earlier = *text ? said_at(sheet, text, step) : 0;
        char number[32];

        if (!*text || (earlier > 0 && (earlier == last || earlier == step)))
            continue;
        last = earlier;
        snprintf(number, sizeof number, "%d", earlier);
        print_reason(sheet, mark, text, earlier > 0 ? number : NULL);
        mark = "";
    }
}

int cli_sheet_note(const cli_sheet *sheet, const char *text)
{
    int number = 1;

    for (const cJSON *note = cli_json_first(sheet->notes); note;
         note = note->next) {
        if (strcmp(cli_json_item_text(note), text) == 0)
            return number;
        number++;
    }
    cJSON_AddItemToArray(sheet->notes, cJSON_CreateString(text));
    return number;
}

void cli_sheet_notes(const cli_sheet *sheet)
{
    int number = 0;

    if (!cli_json_first(sheet->notes) || sheet->cli->brief)
        return;
    cli_layout_heading(sheet->cli, W_UNSETTLED);
    for (const cJSON *note = cli_json_first(sheet->notes); note;
         note = note->next) {
        char mark[32];

        snprintf(mark, sizeof mark, "%2d.", ++number);
        cli_layout_labelled(sheet->cli, 0, CLI_INDENT, mark,
                            cli_json_item_text(note));
    }
}
