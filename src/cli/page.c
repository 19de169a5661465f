// page.c - a plan as a page, for a person under stress
//
// What to do now stands first, then what to do today and after that, then what
// waits and for what, then what must not be done, then what to find out. Whom
// not to contact is said once more right after what to do now, for many read no
// further. A step keeps the number it has in the plan, wherever it stands, so
// that one step can point at another.

#include "cli.h"

#include <string.h>

enum {
    FULL_QUESTIONS = 5, // the others are only asked
    OPENED_NAMES = 4    // of those that a question may change
};

static const cJSON *steps_of(const cli_sheet *page)
{
    return cli_json_member(page->plan, "steps");
}

// ----------------------------------------------------------------- sections

static bool is_in(const cli_sheet *page, const cJSON *step, cli_step_part part)
{
    return cli_performer_does(page->cli, step) &&
           cli_step_part_of(page, step) == part;
}

static int count_steps(const cli_sheet *page, cli_step_part part)
{
    int count = 0;

    for (const cJSON *step = cli_json_first(steps_of(page)); step;
         step = step->next)
        count += is_in(page, step, part);
    return count;
}

// Full steps have an empty line between them.
static void print_steps(const cli_sheet *page, cli_step_part part,
                        void (*print)(const cli_sheet *, const cJSON *))
{
    bool any = false;

    for (const cJSON *step = cli_json_first(steps_of(page)); step;
         step = step->next) {
        if (!is_in(page, step, part))
            continue;
        if (any && print == cli_card_print)
            fputc('\n', stdout);
        print(page, step);
        any = true;
    }
}

void cli_page_banned(const cli_sheet *page, cli_word word)
{
    cli_text names = {0}, text = {0};

    for (const cJSON *ban = cli_json_items(page->plan, "bans"); ban;
         ban = ban->next)
        cli_text_add_item(
            &names, "; ",
            cli_book_subject_name(page->book, cli_json_text(ban, "actor")));
    for (const cJSON *step = cli_json_first(steps_of(page)); step;
         step = step->next)
        if (is_in(page, step, CLI_MUST_NOT) && *cli_json_text(step, "actor"))
            cli_text_add_item(&names, "; ", cli_json_text(step, "name"));
    if (names.length > 0) {
        cli_words_add(&text, page->cli, word, names.bytes, NULL);
        fputc('\n', stdout);
        cli_layout_paragraph(page->cli, CLI_BOLD, 0, 0, text.bytes);
    }
    cli_text_clear(&names);
    cli_text_clear(&text);
}

// What others are to do now, [after] steps of one's own, for who reads only a
// part of the plan. Returns whether there is anything.
static bool print_others_now(const cli_sheet *page, bool after)
{
    cli_text names = {0}, text = {0};
    bool any;

    for (const cJSON *step = cli_json_first(steps_of(page)); step;
         step = step->next)
        if (!cli_performer_does(page->cli, step) &&
            cli_step_part_of(page, step) == CLI_NOW)
            cli_text_add_item(&names, "; ", cli_json_text(step, "name"));
    any = names.length > 0;
    if (any && after)
        fputc('\n', stdout);
    if (any) {
        cli_words_add(&text, page->cli, W_OTHERS_NOW, names.bytes, NULL);
        cli_layout_paragraph(page->cli, CLI_BOLD, CLI_INDENT, CLI_INDENT,
                             text.bytes);
    }
    cli_text_clear(&names);
    cli_text_clear(&text);
    return any;
}

static void print_now(const cli_sheet *page)
{
    bool any = count_steps(page, CLI_NOW) > 0;
    bool more = count_steps(page, CLI_TODAY) + count_steps(page, CLI_WEEK) +
                    count_steps(page, CLI_LATER) >
                0;

    cli_layout_heading(page->cli, W_DO_NOW);
    print_steps(page, CLI_NOW, cli_card_print);
    if (!print_others_now(page, any) && !any)
        cli_layout_paragraph(
            page->cli, CLI_PLAIN, CLI_INDENT, CLI_INDENT,
            cli_words_say(page->cli, more ? W_NOTHING_AT_ONCE : W_NOTHING_NOW));
    cli_page_banned(page, W_BANS_BELOW); // once more, and early
}

static bool reaches_into_the_night(const cli_sheet *page)
{
    for (const cJSON *step = cli_json_first(steps_of(page)); step;
         step = step->next)
        if (is_in(page, step, CLI_TODAY) &&
            cli_moment_is_tonight(cli_json_text(step, "due"), page->now))
            return true;
    return false;
}

cli_word cli_page_heading(const cli_sheet *page, cli_step_part part)
{
    static const cli_word headings[] = {
        [CLI_NOW] = W_DO_NOW,        [CLI_TODAY] = W_DO_TODAY,
        [CLI_WEEK] = W_DO_WEEK,      [CLI_LATER] = W_DO_LATER,
        [CLI_WAITS] = W_WAITS,       [CLI_MUST_NOT] = W_MUST_NOT,
        [CLI_FINISHED] = W_FINISHED,
    };

    return part == CLI_TODAY && reaches_into_the_night(page) ? W_DO_TONIGHT
                                                             : headings[part];
}

static void print_part(const cli_sheet *page, cli_step_part part,
                       void (*print)(const cli_sheet *, const cJSON *))
{
    if (count_steps(page, part) == 0)
        return;
    cli_layout_heading(page->cli, cli_page_heading(page, part));
    print_steps(page, part, print);
}

static void print_blocked(const cli_sheet *page, const cJSON *step)
{
    const char *ground = cli_json_text(step, "ground");
    bool weighed = strcmp(ground, "consent") != 0;
    const char *name = cli_json_text(step, "name");
    cli_text title = {0};

    if (*cli_json_text(step, "actor"))
        cli_words_add(&title, page->cli, W_DO_NOT_CONTACT, name, NULL);
    else
        cli_text_add(&title, name);
    cli_sheet_numbered(page, step, title.bytes);
    cli_sheet_label(page, W_LABEL_WHY,
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
static void print_ban(const cli_sheet *page, const cJSON *ban)
{
    bool certain = cli_json_is_true(ban, "certain");
    cli_text names = {0}, title = {0};
    const cJSON *other;

    for (other = ban; other; other = other->next)
        if (is_alike(ban, other))
            cli_text_add_item(&names, "; ",
                              cli_book_subject_name(
                                  page->book, cli_json_text(other, "actor")));
    cli_words_add(&title, page->cli, certain ? W_DO_NOT_CONTACT : W_NOT_YET,
                  names.bytes, NULL);
    fputs("  - ", stdout);
    cli_layout_wrap(page->cli, CLI_BOLD, CLI_INDENT, CLI_INDENT, title.bytes);
    if (!certain)
        cli_layout_paragraph(page->cli, CLI_PLAIN, CLI_INDENT, CLI_INDENT,
                             cli_words_say(page->cli, W_NOT_YET_WHY));
    cli_sheet_reasons(page, ban);
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

static void print_must_not(const cli_sheet *page)
{
    const cJSON *bans = cli_json_member(page->plan, "bans");

    if (cJSON_GetArraySize(bans) + count_steps(page, CLI_MUST_NOT) == 0)
        return;
    cli_layout_heading(page->cli, W_MUST_NOT);
    for (const cJSON *ban = cli_json_first(bans); ban; ban = ban->next)
        if (!is_repeated(bans, ban))
            print_ban(page, ban);
    print_steps(page, CLI_MUST_NOT, print_blocked);
}

void cli_book_add_value(cli_text *text, const cli_call *cli, const cJSON *fact,
                        const cJSON *value)
{
    const cJSON *choice = cli_json_find(fact, "choices",
                                        cli_json_item_text(value));
    char number[32];

    if (cJSON_IsBool(value)) {
        cli_text_add(text,
                     cli_words_say(cli, cJSON_IsTrue(value) ? W_YES : W_NO));
    } else if (cJSON_IsNumber(value)) {
        snprintf(number, sizeof number, "%.0f", value->valuedouble);
        cli_text_add(text, number);
    } else {
        cli_text_add(text, choice ? cli_json_text(choice, "label")
                                  : cli_json_item_text(value));
    }
}

// What the fact is taken to be while nobody has told it.
static void print_presumed(const cli_sheet *page, const char *fact)
{
    cli_text value = {0}, text = {0};

    for (const cJSON *presumed = cli_json_items(page->plan, "presumed");
         presumed; presumed = presumed->next) {
        if (strcmp(cli_json_text(presumed, "fact"), fact) != 0)
            continue;
        cli_book_add_value(&value, page->cli,
                           cli_json_find(page->book, "facts", fact),
                           cli_json_member(presumed, "value"));
        cli_words_add(&text, page->cli, W_COUNTED_AS, value.bytes, NULL);
        cli_layout_paragraph(page->cli, CLI_PLAIN, CLI_INDENT, CLI_INDENT,
                             text.bytes);
    }
    cli_text_clear(&value);
    cli_text_clear(&text);
}

// What the answer to a question may change.
static void print_opened(const cli_sheet *page, const cJSON *ask)
{
    cli_text names = {0}, text = {0};

    cli_book_add_names(&names, page->cli, page->book,
                       cli_json_member(ask, "opens"), OPENED_NAMES);
    if (names.length > 0) {
        cli_words_add(&text, page->cli, W_DECIDES, names.bytes, NULL);
        cli_layout_paragraph(page->cli, CLI_PLAIN, CLI_INDENT, CLI_INDENT,
                             text.bytes);
    }
    cli_text_clear(&names);
    cli_text_clear(&text);
}

static void print_question(const cli_sheet *page, const cJSON *ask,
                           bool in_full)
{
    const char *fact = cli_json_text(ask, "fact");
    const char *question = cli_json_text(ask, "question");

    fputs("  - ", stdout);
    cli_layout_wrap(page->cli, CLI_PLAIN, CLI_INDENT, CLI_INDENT,
                    *question ? question
                              : cli_book_fact_name(page->book, fact));
    print_presumed(page, fact);
    if (in_full)
        print_opened(page, ask);
}

static void print_find_out(const cli_sheet *page)
{
    int count = 0;

    cli_layout_heading(page->cli, W_FIND_OUT);
    if (!cli_json_items(page->plan, "ask"))
        cli_layout_paragraph(page->cli, CLI_PLAIN, CLI_INDENT, CLI_INDENT,
                             cli_words_say(page->cli, W_ALL_KNOWN));
    for (const cJSON *ask = cli_json_items(page->plan, "ask"); ask;
         ask = ask->next)
        print_question(page, ask,
                       ++count <= FULL_QUESTIONS && !page->cli->brief);
}

static void print_outcome(const cli_sheet *page, const cJSON *step)
{
    cli_text line = {0};

    cli_text_add(&line, cli_json_text(step, "name"));
    cli_text_add(&line, ": ");
    cli_text_add(&line,
                 cli_words_say(page->cli, cli_step_has_status(step, "done")
                                              ? W_DONE
                                              : W_FAILED));
    cli_sheet_numbered(page, step, line.bytes);
    cli_text_clear(&line);
}

// -------------------------------------------------------- head and warnings

void cli_page_head(const cli_call *cli, const cJSON *book, const char *id,
                   const char *now)
{
    const char *title = cli_json_text(book, "title");
    cli_text text = {0}, when = {0};

    if (!*title)
        title = cli_json_text(book, "id");
    cli_words_add(&text, cli, W_VERSION_OF, title,
                  cli_json_text(book, "version"));
    cli_layout_paragraph(cli, CLI_PLAIN, 0, 0, text.bytes);
    cli_text_clear(&text);
    cli_moment_add_full(&when, cli, now);
    cli_words_add(&text, cli, W_CASE_AT, *id ? id : cli_words_say(cli, W_NO_ID),
                  when.bytes);
    cli_layout_paragraph(cli, CLI_PLAIN, 0, 0, text.bytes);
    cli_text_clear(&text);
    cli_text_clear(&when);
}

static bool breaks(const cJSON *warning)
{
    return strcmp(cli_json_text(warning, "code"), "broken_invariant") == 0;
}

bool cli_host_is_broken(const cJSON *plan)
{
    for (const cJSON *warning = cli_json_items(plan, "warnings"); warning;
         warning = warning->next)
        if (breaks(warning))
            return true;
    return false;
}

static void print_warnings(const cli_sheet *page)
{
    const cJSON *warnings = cli_json_member(page->plan, "warnings");

    if (cJSON_GetArraySize(warnings) > 0)
        fputc('\n', stdout);
    if (cli_host_is_broken(page->plan))
        cli_layout_paragraph(page->cli, CLI_LOUD, 0, 0,
                             cli_words_say(page->cli, W_BROKEN));
    for (const cJSON *warning = cli_json_first(warnings); warning;
         warning = warning->next)
        if (breaks(warning))
            cli_layout_labelled(page->cli, 2, CLI_INDENT, "-",
                                cli_json_text(warning, "text"));
    if (cli_host_is_broken(page->plan))
        cli_layout_paragraph(page->cli, CLI_BOLD, 0, 0,
                             cli_words_say(page->cli, W_BROKEN_ADVICE));
    for (const cJSON *warning = cli_json_first(warnings); warning;
         warning = warning->next)
        if (!breaks(warning))
            cli_layout_labelled(page->cli, 0, 6,
                                cli_words_say(page->cli, W_NOTE),
                                cli_json_text(warning, "text"));
}

// Says whose part this is, where it is not the whole.
static void print_whose(const cli_sheet *page)
{
    const cli_call *cli = page->cli;
    int others = 0, own = 0;
    cli_text text = {0};
    char number[32];

    if (!cli->performer)
        return;
    for (const cJSON *step = cli_json_first(steps_of(page)); step;
         step = step->next)
        *(cli_performer_does(cli, step) ? &own : &others) += 1;
    snprintf(number, sizeof number, "%d", others);
    cli_words_add(&text, cli,
                  cli_performer_is_lead(cli) ? W_ONLY_FOR_LEAD : W_ONLY_FOR,
                  cli_book_subject_name(page->book, cli->performer), number);
    cli_layout_paragraph(cli, CLI_PLAIN, 0, 0, text.bytes);
    if (own == 0)
        cli_layout_paragraph(cli, CLI_BOLD, 0, 0,
                             cli_words_say(cli, W_NOTHING_FOR));
    cli_text_clear(&text);
}

// The notes that the steps point at.
void cli_sheet_notes(const cli_sheet *page)
{
    int number = 0;

    if (!cli_json_first(page->notes) || page->cli->brief)
        return;
    cli_layout_heading(page->cli, W_UNSETTLED);
    for (const cJSON *note = cli_json_first(page->notes); note;
         note = note->next) {
        char mark[32];

        snprintf(mark, sizeof mark, "%2d.", ++number);
        cli_layout_labelled(page->cli, 0, CLI_INDENT, mark,
                            cli_json_item_text(note));
    }
}

void cli_page_print(const cli_call *cli, const cJSON *book, const cJSON *plan,
                    const cJSON *facts)
{
    cli_sheet page = {cli,
                      book,
                      plan,
                      facts,
                      cli_json_text(plan, "now"),
                      cJSON_CreateObject(),
                      cJSON_CreateArray()};

    cli_page_head(cli, book, cli_json_text(plan, "case"), page.now);
    print_whose(&page);
    print_warnings(&page);
    print_now(&page);
    for (cli_step_part part = CLI_TODAY; part <= CLI_WAITS; part++)
        print_part(&page, part, cli_card_print);
    print_must_not(&page);
    if (!cli->performer || cli_performer_is_lead(cli))
        print_find_out(&page);
    print_part(&page, CLI_FINISHED, print_outcome);
    cli_sheet_notes(&page);
    cJSON_Delete(page.said);
    cJSON_Delete(page.notes);
}
