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

static const cJSON *steps_of(const cli_page *page)
{
    return cli_member(page->plan, "steps");
}

// ----------------------------------------------------------------- sections

static bool is_in(const cli_page *page, const cJSON *step, cli_part part)
{
    return cli_is_for(page->cli, step) && cli_part_of(page, step) == part;
}

static int count_steps(const cli_page *page, cli_part part)
{
    int count = 0;

    for (const cJSON *step = cli_first(steps_of(page)); step; step = step->next)
        count += is_in(page, step, part);
    return count;
}

// Full steps have an empty line between them.
static void print_steps(const cli_page *page, cli_part part,
                        void (*print)(const cli_page *, const cJSON *))
{
    bool any = false;

    for (const cJSON *step = cli_first(steps_of(page)); step;
         step = step->next) {
        if (!is_in(page, step, part))
            continue;
        if (any && print == cli_print_step)
            fputc('\n', stdout);
        print(page, step);
        any = true;
    }
}

void cli_print_banned(const cli_page *page, cli_word word)
{
    cli_text names = {0}, text = {0};

    for (const cJSON *ban = cli_items(page->plan, "bans"); ban; ban = ban->next)
        cli_add_item(&names, "; ",
                     cli_subject_name(page->book, cli_text_of(ban, "actor")));
    for (const cJSON *step = cli_first(steps_of(page)); step; step = step->next)
        if (is_in(page, step, CLI_MUST_NOT) && *cli_text_of(step, "actor"))
            cli_add_item(&names, "; ", cli_text_of(step, "name"));
    if (names.length > 0) {
        cli_add_word(&text, page->cli, word, names.bytes, NULL);
        fputc('\n', stdout);
        cli_paragraph(page->cli, CLI_BOLD, 0, 0, text.bytes);
    }
    cli_clear(&names);
    cli_clear(&text);
}

// What others are to do now, [after] steps of one's own, for who reads only a
// part of the plan. Returns whether there is anything.
static bool print_others_now(const cli_page *page, bool after)
{
    cli_text names = {0}, text = {0};
    bool any;

    for (const cJSON *step = cli_first(steps_of(page)); step; step = step->next)
        if (!cli_is_for(page->cli, step) && cli_part_of(page, step) == CLI_NOW)
            cli_add_item(&names, "; ", cli_text_of(step, "name"));
    any = names.length > 0;
    if (any && after)
        fputc('\n', stdout);
    if (any) {
        cli_add_word(&text, page->cli, W_OTHERS_NOW, names.bytes, NULL);
        cli_paragraph(page->cli, CLI_BOLD, CLI_INDENT, CLI_INDENT, text.bytes);
    }
    cli_clear(&names);
    cli_clear(&text);
    return any;
}

static void print_now(const cli_page *page)
{
    bool any = count_steps(page, CLI_NOW) > 0;
    bool more = count_steps(page, CLI_TODAY) + count_steps(page, CLI_WEEK) +
                    count_steps(page, CLI_LATER) >
                0;

    cli_heading(page->cli, W_DO_NOW);
    print_steps(page, CLI_NOW, cli_print_step);
    if (!print_others_now(page, any) && !any)
        cli_paragraph(
            page->cli, CLI_PLAIN, CLI_INDENT, CLI_INDENT,
            cli_say(page->cli, more ? W_NOTHING_AT_ONCE : W_NOTHING_NOW));
    cli_print_banned(page, W_BANS_BELOW); // once more, and early
}

static bool reaches_into_the_night(const cli_page *page)
{
    for (const cJSON *step = cli_first(steps_of(page)); step; step = step->next)
        if (is_in(page, step, CLI_TODAY) &&
            cli_is_tonight(cli_text_of(step, "due"), page->now))
            return true;
    return false;
}

cli_word cli_heading_of(const cli_page *page, cli_part part)
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

static void print_part(const cli_page *page, cli_part part,
                       void (*print)(const cli_page *, const cJSON *))
{
    if (count_steps(page, part) == 0)
        return;
    cli_heading(page->cli, cli_heading_of(page, part));
    print_steps(page, part, print);
}

static void print_blocked(const cli_page *page, const cJSON *step)
{
    const char *ground = cli_text_of(step, "ground");
    bool weighed = strcmp(ground, "consent") != 0;
    const char *name = cli_text_of(step, "name");
    cli_text title = {0};

    if (*cli_text_of(step, "actor"))
        cli_add_word(&title, page->cli, W_DO_NOT_CONTACT, name, NULL);
    else
        cli_add(&title, name);
    cli_print_numbered(page, step, title.bytes);
    cli_print_label(page, W_LABEL_WHY,
                    weighed ? W_BLOCKED_WEIGHING : W_BLOCKED_CONSENT, NULL,
                    NULL);
    cli_clear(&title);
}

// Whether two bans are the same in all but whom they are about.
static bool is_alike(const cJSON *a, const cJSON *b)
{
    return cli_is_true(a, "certain") == cli_is_true(b, "certain") &&
           cJSON_Compare(cli_member(a, "because"), cli_member(b, "because"),
                         true);
}

// A ban, and with it all later ones for the same reason.
static void print_ban(const cli_page *page, const cJSON *ban)
{
    bool certain = cli_is_true(ban, "certain");
    cli_text names = {0}, title = {0};
    const cJSON *other;

    for (other = ban; other; other = other->next)
        if (is_alike(ban, other))
            cli_add_item(
                &names, "; ",
                cli_subject_name(page->book, cli_text_of(other, "actor")));
    cli_add_word(&title, page->cli, certain ? W_DO_NOT_CONTACT : W_NOT_YET,
                 names.bytes, NULL);
    fputs("  - ", stdout);
    cli_wrap(page->cli, CLI_BOLD, CLI_INDENT, CLI_INDENT, title.bytes);
    if (!certain)
        cli_paragraph(page->cli, CLI_PLAIN, CLI_INDENT, CLI_INDENT,
                      cli_say(page->cli, W_NOT_YET_WHY));
    cli_print_because(page, ban);
    cli_clear(&names);
    cli_clear(&title);
}

static bool is_repeated(const cJSON *bans, const cJSON *ban)
{
    for (const cJSON *earlier = cli_first(bans); earlier;
         earlier = earlier->next) {
        if (earlier == ban)
            return false;
        if (is_alike(earlier, ban))
            return true;
    }
    return false;
}

static void print_must_not(const cli_page *page)
{
    const cJSON *bans = cli_member(page->plan, "bans");

    if (cJSON_GetArraySize(bans) + count_steps(page, CLI_MUST_NOT) == 0)
        return;
    cli_heading(page->cli, W_MUST_NOT);
    for (const cJSON *ban = cli_first(bans); ban; ban = ban->next)
        if (!is_repeated(bans, ban))
            print_ban(page, ban);
    print_steps(page, CLI_MUST_NOT, print_blocked);
}

void cli_add_value(cli_text *text, const cli_call *cli, const cJSON *fact,
                   const cJSON *value)
{
    const cJSON *choice = cli_find(fact, "choices", cli_item_text(value));
    char number[32];

    if (cJSON_IsBool(value)) {
        cli_add(text, cli_say(cli, cJSON_IsTrue(value) ? W_YES : W_NO));
    } else if (cJSON_IsNumber(value)) {
        snprintf(number, sizeof number, "%.0f", value->valuedouble);
        cli_add(text, number);
    } else {
        cli_add(text,
                choice ? cli_text_of(choice, "label") : cli_item_text(value));
    }
}

// What the fact is taken to be while nobody has told it.
static void print_presumed(const cli_page *page, const char *fact)
{
    cli_text value = {0}, text = {0};

    for (const cJSON *presumed = cli_items(page->plan, "presumed"); presumed;
         presumed = presumed->next) {
        if (strcmp(cli_text_of(presumed, "fact"), fact) != 0)
            continue;
        cli_add_value(&value, page->cli, cli_find(page->book, "facts", fact),
                      cli_member(presumed, "value"));
        cli_add_word(&text, page->cli, W_COUNTED_AS, value.bytes, NULL);
        cli_paragraph(page->cli, CLI_PLAIN, CLI_INDENT, CLI_INDENT, text.bytes);
    }
    cli_clear(&value);
    cli_clear(&text);
}

// What the answer to a question may change.
static void print_opened(const cli_page *page, const cJSON *ask)
{
    cli_text names = {0}, text = {0};

    cli_add_names(&names, page->cli, page->book, cli_member(ask, "opens"),
                  OPENED_NAMES);
    if (names.length > 0) {
        cli_add_word(&text, page->cli, W_DECIDES, names.bytes, NULL);
        cli_paragraph(page->cli, CLI_PLAIN, CLI_INDENT, CLI_INDENT, text.bytes);
    }
    cli_clear(&names);
    cli_clear(&text);
}

static void print_question(const cli_page *page, const cJSON *ask, bool in_full)
{
    const char *fact = cli_text_of(ask, "fact");
    const char *question = cli_text_of(ask, "question");

    fputs("  - ", stdout);
    cli_wrap(page->cli, CLI_PLAIN, CLI_INDENT, CLI_INDENT,
             *question ? question : cli_fact_name(page->book, fact));
    print_presumed(page, fact);
    if (in_full)
        print_opened(page, ask);
}

static void print_find_out(const cli_page *page)
{
    int count = 0;

    cli_heading(page->cli, W_FIND_OUT);
    if (!cli_items(page->plan, "ask"))
        cli_paragraph(page->cli, CLI_PLAIN, CLI_INDENT, CLI_INDENT,
                      cli_say(page->cli, W_ALL_KNOWN));
    for (const cJSON *ask = cli_items(page->plan, "ask"); ask; ask = ask->next)
        print_question(page, ask,
                       ++count <= FULL_QUESTIONS && !page->cli->brief);
}

static void print_outcome(const cli_page *page, const cJSON *step)
{
    cli_text line = {0};

    cli_add(&line, cli_text_of(step, "name"));
    cli_add(&line, ": ");
    cli_add(&line, cli_say(page->cli,
                           cli_has_status(step, "done") ? W_DONE : W_FAILED));
    cli_print_numbered(page, step, line.bytes);
    cli_clear(&line);
}

// -------------------------------------------------------- head and warnings

void cli_print_head(const cli_call *cli, const cJSON *book, const char *id,
                    const char *now)
{
    const char *title = cli_text_of(book, "title");
    cli_text text = {0}, when = {0};

    if (!*title)
        title = cli_text_of(book, "id");
    cli_add_word(&text, cli, W_VERSION_OF, title, cli_text_of(book, "version"));
    cli_paragraph(cli, CLI_PLAIN, 0, 0, text.bytes);
    cli_clear(&text);
    cli_add_full_moment(&when, cli, now);
    cli_add_word(&text, cli, W_CASE_AT, *id ? id : cli_say(cli, W_NO_ID),
                 when.bytes);
    cli_paragraph(cli, CLI_PLAIN, 0, 0, text.bytes);
    cli_clear(&text);
    cli_clear(&when);
}

static bool breaks(const cJSON *warning)
{
    return strcmp(cli_text_of(warning, "code"), "broken_invariant") == 0;
}

bool cli_is_broken(const cJSON *plan)
{
    for (const cJSON *warning = cli_items(plan, "warnings"); warning;
         warning = warning->next)
        if (breaks(warning))
            return true;
    return false;
}

static void print_warnings(const cli_page *page)
{
    const cJSON *warnings = cli_member(page->plan, "warnings");

    if (cJSON_GetArraySize(warnings) > 0)
        fputc('\n', stdout);
    if (cli_is_broken(page->plan))
        cli_paragraph(page->cli, CLI_LOUD, 0, 0, cli_say(page->cli, W_BROKEN));
    for (const cJSON *warning = cli_first(warnings); warning;
         warning = warning->next)
        if (breaks(warning))
            cli_labelled(page->cli, 2, CLI_INDENT, "-",
                         cli_text_of(warning, "text"));
    if (cli_is_broken(page->plan))
        cli_paragraph(page->cli, CLI_BOLD, 0, 0,
                      cli_say(page->cli, W_BROKEN_ADVICE));
    for (const cJSON *warning = cli_first(warnings); warning;
         warning = warning->next)
        if (!breaks(warning))
            cli_labelled(page->cli, 0, 6, cli_say(page->cli, W_NOTE),
                         cli_text_of(warning, "text"));
}

// Says whose part this is, where it is not the whole.
static void print_whose(const cli_page *page)
{
    const cli_call *cli = page->cli;
    int others = 0, own = 0;
    cli_text text = {0};
    char number[32];

    if (!cli->performer)
        return;
    for (const cJSON *step = cli_first(steps_of(page)); step; step = step->next)
        *(cli_is_for(cli, step) ? &own : &others) += 1;
    snprintf(number, sizeof number, "%d", others);
    cli_add_word(&text, cli, cli_is_lead(cli) ? W_ONLY_FOR_LEAD : W_ONLY_FOR,
                 cli_subject_name(page->book, cli->performer), number);
    cli_paragraph(cli, CLI_PLAIN, 0, 0, text.bytes);
    if (own == 0)
        cli_paragraph(cli, CLI_BOLD, 0, 0, cli_say(cli, W_NOTHING_FOR));
    cli_clear(&text);
}

// The notes that the steps point at.
void cli_print_notes(const cli_page *page)
{
    int number = 0;

    if (!cli_first(page->notes) || page->cli->brief)
        return;
    cli_heading(page->cli, W_UNSETTLED);
    for (const cJSON *note = cli_first(page->notes); note; note = note->next) {
        char mark[32];

        snprintf(mark, sizeof mark, "%2d.", ++number);
        cli_labelled(page->cli, 0, CLI_INDENT, mark, cli_item_text(note));
    }
}

void cli_print_plan(const cli_call *cli, const cJSON *book, const cJSON *plan,
                    const cJSON *facts)
{
    cli_page page = {cli,
                     book,
                     plan,
                     facts,
                     cli_text_of(plan, "now"),
                     cJSON_CreateObject(),
                     cJSON_CreateArray()};

    cli_print_head(cli, book, cli_text_of(plan, "case"), page.now);
    print_whose(&page);
    print_warnings(&page);
    print_now(&page);
    for (cli_part part = CLI_TODAY; part <= CLI_WAITS; part++)
        print_part(&page, part, cli_print_step);
    print_must_not(&page);
    if (!cli->performer || cli_is_lead(cli))
        print_find_out(&page);
    print_part(&page, CLI_FINISHED, print_outcome);
    cli_print_notes(&page);
    cJSON_Delete(page.said);
    cJSON_Delete(page.notes);
}
