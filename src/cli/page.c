// page.c - a plan as a page, for a person under stress
//
// What to do now stands first, then what to do today and after that, then what
// waits and for what, then what must not be done, then what to find out. Whom
// not to contact is said once more right after what to do now, for many read no
// further. A step keeps its number wherever it stands on the page, so that one
// can point at another.

#include "page.h"

#include "book.h"
#include "card.h"
#include "json.h"
#include "layout.h"
#include "moment.h"
#include "text.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum {
    FULL_QUESTIONS = 5, // the others are only asked
    OPENED_NAMES = 4    // of those that a question may change
};

static const cJSON *steps_of(const cli_sheet *sheet)
{
    return cli_json_member(sheet->plan, "steps");
}

// ----------------------------------------------------------------- sections

static int count_steps(const cli_sheet *sheet, cli_step_part part)
{
    int count = 0;

    for (const cJSON *step = cli_json_first(steps_of(sheet)); step;
         step = step->next)
        count += cli_step_part_of(step) == part;
    return count;
}

// Full steps have an empty line between them.
static void print_steps(const cli_sheet *sheet, cli_step_part part,
                        void (*print)(const cli_sheet *, const cJSON *))
{
    bool any = false;

    for (const cJSON *step = cli_json_first(steps_of(sheet)); step;
         step = step->next) {
        if (cli_step_part_of(step) != part)
            continue;
        if (any && print == cli_card_print)
            fputc('\n', stdout);
        print(sheet, step);
        any = true;
    }
}

void cli_page_banned(const cli_sheet *sheet, cli_word word)
{
    cli_text names = {0}, text = {0};

    for (const cJSON *ban = cli_json_items(sheet->plan, "bans"); ban;
         ban = ban->next)
        cli_text_add_item(
            &names, "; ",
            cli_book_subject_name(sheet->book, cli_json_text(ban, "actor")));
    for (const cJSON *step = cli_json_first(steps_of(sheet)); step;
         step = step->next)
        if (cli_step_part_of(step) == CLI_MUST_NOT && !cli_step_is_task(step))
            cli_text_add_item(&names, "; ", cli_json_text(step, "name"));
    if (names.length > 0) {
        cli_words_add(&text, sheet->cli, word, names.bytes, NULL);
        fputc('\n', stdout);
        cli_layout_paragraph(sheet->cli, CLI_BOLD, 0, 0, text.bytes);
    }
    cli_text_clear(&names);
    cli_text_clear(&text);
}

static void print_now(const cli_sheet *sheet)
{
    bool any = count_steps(sheet, CLI_NOW) > 0;
    bool more = count_steps(sheet, CLI_TODAY) + count_steps(sheet, CLI_WEEK) +
                    count_steps(sheet, CLI_LATER) >
                0;

    cli_layout_heading(sheet->cli, W_DO_NOW);
    print_steps(sheet, CLI_NOW, cli_card_print);
    if (!any)
        cli_layout_say(sheet->cli, CLI_PLAIN, CLI_INDENT,
                       more ? W_NOTHING_AT_ONCE : W_NOTHING_NOW, NULL, NULL);
    cli_page_banned(sheet, W_BANS_BELOW); // once more, and early
}

static bool reaches_into_the_night(const cli_sheet *sheet)
{
    for (const cJSON *step = cli_json_first(steps_of(sheet)); step;
         step = step->next)
        if (cli_step_part_of(step) == CLI_TODAY &&
            cli_moment_is_tonight(cli_json_text(step, "due"), sheet->now))
            return true;
    return false;
}

cli_word cli_page_heading(const cli_sheet *sheet, cli_step_part part)
{
    static const cli_word headings[] = {
        [CLI_NOW] = W_DO_NOW,        [CLI_TODAY] = W_DO_TODAY,
        [CLI_WEEK] = W_DO_WEEK,      [CLI_LATER] = W_DO_LATER,
        [CLI_WAITS] = W_WAITS,       [CLI_MUST_NOT] = W_MUST_NOT,
        [CLI_FINISHED] = W_FINISHED,
    };

    return part == CLI_TODAY && reaches_into_the_night(sheet) ? W_DO_TONIGHT
                                                              : headings[part];
}

static void print_part(const cli_sheet *sheet, cli_step_part part,
                       void (*print)(const cli_sheet *, const cJSON *))
{
    if (count_steps(sheet, part) == 0)
        return;
    cli_layout_heading(sheet->cli, cli_page_heading(sheet, part));
    print_steps(sheet, part, print);
}

static void print_blocked(const cli_sheet *sheet, const cJSON *step)
{
    const char *ground = cli_json_text(step, "ground");
    bool weighed = strcmp(ground, "consent") != 0;
    const char *name = cli_json_text(step, "name");
    cli_text title = {0};

    if (!cli_step_is_task(step))
        cli_words_add(&title, sheet->cli, W_DO_NOT_CONTACT, name, NULL);
    else
        cli_text_add(&title, name);
    cli_sheet_numbered(sheet, step, title.bytes);
    cli_sheet_label(sheet, W_LABEL_WHY,
                    weighed ? W_BLOCKED_WEIGHING : W_BLOCKED_CONSENT, NULL,
                    NULL);
    cli_text_clear(&title);
}

// Whether two bans are the same in all but whom they are about.
static bool is_alike(const cJSON *a, const cJSON *b)
{
    return cli_json_is_true(a, "certain") == cli_json_is_true(b, "certain") &&
           cJSON_Compare(cli_json_member(a, "because"),
                         cli_json_member(b, "because"), true);
}

// A ban, and with it all later ones for the same reason.
static void print_ban(const cli_sheet *sheet, const cJSON *ban)
{
    bool certain = cli_json_is_true(ban, "certain");
    cli_text names = {0}, title = {0};
    const cJSON *other;

    for (other = ban; other; other = other->next)
        if (is_alike(ban, other))
            cli_text_add_item(&names, "; ",
                              cli_book_subject_name(
                                  sheet->book, cli_json_text(other, "actor")));
    cli_words_add(&title, sheet->cli, certain ? W_DO_NOT_CONTACT : W_NOT_YET,
                  names.bytes, NULL);
    fputs("  - ", stdout);
    cli_layout_wrap(sheet->cli, CLI_BOLD, CLI_INDENT, CLI_INDENT, title.bytes);
    if (!certain)
        cli_layout_say(sheet->cli, CLI_PLAIN, CLI_INDENT, W_NOT_YET_WHY, NULL,
                       NULL);
    cli_sheet_reasons(sheet, ban);
    cli_text_clear(&names);
    cli_text_clear(&title);
}

static bool is_repeated(const cJSON *bans, const cJSON *ban)
{
    for (const cJSON *earlier = cli_json_first(bans); earlier;
         earlier = earlier->next) {
        if (earlier == ban)
            return false;
        if (is_alike(earlier, ban))
            return true;
    }
    return false;
}

static void print_must_not(const cli_sheet *sheet)
{
    const cJSON *bans = cli_json_member(sheet->plan, "bans");

    if (cJSON_GetArraySize(bans) + count_steps(sheet, CLI_MUST_NOT) == 0)
        return;
    cli_layout_heading(sheet->cli, W_MUST_NOT);
    for (const cJSON *ban = cli_json_first(bans); ban; ban = ban->next)
        if (!is_repeated(bans, ban))
            print_ban(sheet, ban);
    print_steps(sheet, CLI_MUST_NOT, print_blocked);
}

// What the fact is taken to be while nobody has told it.
static void print_presumed(const cli_sheet *sheet, const char *fact)
{
    cli_text value = {0};

    for (const cJSON *presumed = cli_json_items(sheet->plan, "presumed");
         presumed; presumed = presumed->next) {
        if (strcmp(cli_json_text(presumed, "fact"), fact) != 0)
            continue;
        cli_book_add_value(&value, sheet->cli,
                           cli_json_find(sheet->book, "facts", fact),
                           cli_json_member(presumed, "value"));
        cli_layout_say(sheet->cli, CLI_PLAIN, CLI_INDENT, W_COUNTED_AS,
                       value.bytes, NULL);
    }
    cli_text_clear(&value);
}

// What the answer to a question may change.
static void print_opened(const cli_sheet *sheet, const cJSON *ask)
{
    cli_text names = {0};

    cli_book_add_names(&names, sheet->cli, sheet->book,
                       cli_json_member(ask, "opens"), OPENED_NAMES);
    if (names.length > 0)
        cli_layout_say(sheet->cli, CLI_PLAIN, CLI_INDENT, W_DECIDES,
                       names.bytes, NULL);
    cli_text_clear(&names);
}

static void print_question(const cli_sheet *sheet, const cJSON *ask,
                           bool in_full)
{
    const char *fact = cli_json_text(ask, "fact");
    const char *question = cli_json_text(ask, "question");

    fputs("  - ", stdout);
    cli_layout_wrap(sheet->cli, CLI_PLAIN, CLI_INDENT, CLI_INDENT,
                    *question ? question
                              : cli_book_fact_name(sheet->book, fact));
    print_presumed(sheet, fact);
    if (in_full)
        print_opened(sheet, ask);
}

static void print_find_out(const cli_sheet *sheet)
{
    int count = 0;

    cli_layout_heading(sheet->cli, W_FIND_OUT);
    if (!cli_json_items(sheet->plan, "ask"))
        cli_layout_say(sheet->cli, CLI_PLAIN, CLI_INDENT, W_ALL_KNOWN, NULL,
                       NULL);
    for (const cJSON *ask = cli_json_items(sheet->plan, "ask"); ask;
         ask = ask->next)
        print_question(sheet, ask,
                       ++count <= FULL_QUESTIONS && !sheet->cli->brief);
}

static void print_outcome(const cli_sheet *sheet, const cJSON *step)
{
    cli_text line = {0};

    cli_text_add(&line, cli_json_text(step, "name"));
    cli_text_add(&line, ": ");
    cli_text_add(&line,
                 cli_words_say(sheet->cli, cli_step_has_status(step, "done")
                                               ? W_DONE
                                               : W_FAILED));
    cli_sheet_numbered(sheet, step, line.bytes);
    cli_text_clear(&line);
}

// -------------------------------------------------------- head and warnings

void cli_page_head(const cli_call *cli, const cJSON *book, const char *id,
                   const char *now)
{
    const char *title = cli_json_text(book, "title");
    cli_text when = {0};

    if (!*title)
        title = cli_json_text(book, "id");
    cli_layout_say(cli, CLI_PLAIN, 0, W_VERSION_OF, title,
                   cli_json_text(book, "version"));
    cli_moment_add_full(&when, cli, now);
    cli_layout_say(cli, CLI_PLAIN, 0, W_CASE_AT,
                   *id ? id : cli_words_say(cli, W_NO_ID), when.bytes);
    cli_text_clear(&when);
}

static bool breaks(const cJSON *warning)
{
    return strcmp(cli_json_text(warning, "code"), "broken_invariant") == 0;
}

static bool is_broken(const cJSON *warnings)
{
    for (const cJSON *warning = cli_json_first(warnings); warning;
         warning = warning->next)
        if (breaks(warning))
            return true;
    return false;
}

static void print_warnings(const cli_sheet *sheet)
{
    const cJSON *warnings = cli_json_member(sheet->plan, "warnings");

    if (cJSON_GetArraySize(warnings) > 0)
        fputc('\n', stdout);
    if (is_broken(warnings))
        cli_layout_say(sheet->cli, CLI_LOUD, 0, W_BROKEN, NULL, NULL);
    for (const cJSON *warning = cli_json_first(warnings); warning;
         warning = warning->next)
        if (breaks(warning))
            cli_layout_labelled(sheet->cli, 2, CLI_INDENT, "-",
                                cli_json_text(warning, "text"));
    if (is_broken(warnings))
        cli_layout_say(sheet->cli, CLI_BOLD, 0, W_BROKEN_ADVICE, NULL, NULL);
    for (const cJSON *warning = cli_json_first(warnings); warning;
         warning = warning->next)
        if (!breaks(warning))
            cli_layout_labelled(sheet->cli, 0, 6,
                                cli_words_say(sheet->cli, W_NOTE),
                                cli_json_text(warning, "text"));
}

void cli_page_print(const cli_call *cli, const cJSON *book, const cJSON *plan,
                    const cJSON *facts)
{
    cli_sheet sheet = {.cli = cli,
                       .book = book,
                       .plan = plan,
                       .facts = facts,
                       .now = cli_json_text(plan, "now")};

    cli_sheet_open(&sheet);
    cli_page_head(cli, book, cli_json_text(plan, "case"), sheet.now);
    print_warnings(&sheet);
    print_now(&sheet);
    for (cli_step_part part = CLI_TODAY; part <= CLI_WAITS; part++)
        print_part(&sheet, part, cli_card_print);
    print_must_not(&sheet);
    print_find_out(&sheet);
    print_part(&sheet, CLI_FINISHED, print_outcome);
    cli_sheet_notes(&sheet);
    cli_sheet_close(&sheet);
}
