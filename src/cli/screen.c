// screen.c - the first screen of a plan: what to do now, on one page
//
// What stands on it the library says; here it is laid out in lines:
//
//     Rutin för enskilda ärenden          fredag 20 nov 2026 kl. 22.10
//     Ärende 2026-0113                  Utkast: inte prövat av jurist.
//
//     GÖR NU
//      1. Ring polisen, 114 14.
//         Säg        "..."
//         Får du?    Ja, utan samtycke: OSL 10 kap. 20 §.
//
// The finder's page is one screen. One that would be longer is laid out again with
// less, until it fits: what goes first is what can be had elsewhere, and never an
// act, a number, what to say or whom not to call. That of another performer takes
// what it takes.

#include "screen.h"

#include "book.h"
#include "exits.h"
#include "html.h"
#include "json.h"
#include "layout.h"
#include "performer.h"
#include "report.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum {
    LINES = 45,   // of a screen
    COLUMNS = 79, // a terminal of 80 may break a line at its last
    NAME = 4,     // columns: of an act, and of what is said of it
    COLUMN = 15,
    MOST_THEN = 4,
    FEW_THEN = 2,
    MOST_QUESTIONS = 5,
    FEW_QUESTIONS = 3
};

// What is left out of a page that is too long, one thing after another.
typedef enum cut {
    CUT_NOTHING,
    CUT_THEN,      // to two lines
    CUT_QUESTIONS, // to three
    CUT_SAY_NOT,
    CUT_BASIS, // what stands behind the answer
    CUT_DONE,  // to one line
    CUT_NOTES, // of warnings
    CUT_ASKED, // all questions
    CUTS
} cut;

typedef struct screen {
    const cli_call *cli;
    const cJSON *page;
    const char *whose; // NULL for the finder's
    cli_text text;
    cut cut;
} screen;

static const char *say(const screen *s, cli_word word)
{
    return cli_words_say(s->cli, word);
}

// Whether the page is that of who has the case in hand, or of nobody in particular.
static bool is_finders(const cli_call *cli)
{
    return !cli->performer || cli_performer_is_lead(cli);
}

static bool leaves_out(const screen *s, cut what)
{
    return s->cut >= what;
}

static int number_of(const cJSON *object, const char *name)
{
    const cJSON *number = cli_json_member(object, name);

    return cJSON_IsNumber(number) ? number->valueint : 0;
}

// ------------------------------------------------------------------- lines

static void add_spaces(screen *s, int count)
{
    while (count-- > 0)
        cli_text_add(&s->text, " ");
}

static void end_line(screen *s)
{
    cli_text_add(&s->text, "\n");
}

// A paragraph from column [first] on, where the line stands already, the rest of it
// from column [rest].
static void add_text(screen *s, cli_layout_style style, int first, int rest,
                     const char *text)
{
    cli_layout_add(&s->text, s->cli, style, first, rest, text);
    end_line(s);
}

// A label and what stands by it, from the columns of an act or of a block.
static void add_labelled(screen *s, int indent, const char *label,
                         const char *text)
{
    int used = indent + cli_layout_columns(label);

    add_spaces(s, indent);
    cli_text_add(&s->text, label);
    add_spaces(s, COLUMN - used > 1 ? COLUMN - used : 1);
    add_text(s, CLI_PLAIN, COLUMN, COLUMN, text);
}

// In capitals: letters of ASCII, and å, ä and ö.
static void add_capitals(cli_text *to, const char *text, bool all)
{
    for (const char *c = text; *c; c++) {
        bool first = c == text || (c == text + 1 && *text == '\303');
        bool after = c > text && c[-1] == '\303' && strchr("\245\244\266", *c);
        char letter = *c;

        if ((all || first) && ((letter >= 'a' && letter <= 'z') || after))
            letter = (char)(letter - 0x20);
        cli_text_add_bytes(to, &letter, 1);
    }
}

// With a small first letter, but for a word that is in capitals.
static void add_small(cli_text *to, const char *text)
{
    char letter = *text;
    bool is_word = text[0] >= 'A' && text[0] <= 'Z' &&
                   !(text[1] >= 'A' && text[1] <= 'Z');
    bool is_swedish = letter == '\303' && strchr("\205\204\226", text[1]);

    if (is_swedish) {
        char second = (char)(text[1] + 0x20);

        cli_text_add_bytes(to, &letter, 1);
        cli_text_add_bytes(to, &second, 1);
        cli_text_add(to, text + 2);
        return;
    }
    if (is_word)
        letter = (char)(letter + 0x20);
    cli_text_add_bytes(to, &letter, *text ? 1 : 0);
    cli_text_add(to, *text ? text + 1 : text);
}

static void add_heading(screen *s, const char *text)
{
    cli_text capitals = {0};

    add_capitals(&capitals, text, true);
    end_line(s);
    add_text(s, CLI_BOLD, 0, 0, capitals.bytes);
    cli_text_clear(&capitals);
}

// -------------------------------------------------------------------- head

// A text at the left of a line, and one at its right where there is room.
static void add_both(screen *s, const char *left, const char *right)
{
    int room = cli_layout_width(s->cli) - cli_layout_columns(left) -
               cli_layout_columns(right);

    if (room < 2 || !*right) {
        add_text(s, CLI_PLAIN, 0, 0, left);
        if (*right)
            add_text(s, CLI_PLAIN, 0, 0, right);
        return;
    }
    cli_text_add(&s->text, left);
    add_spaces(s, room);
    cli_text_add(&s->text, right);
    end_line(s);
}

bool cli_screen_breaks(const cJSON *warning)
{
    return strcmp(cli_json_text(warning, "code"), "broken_invariant") == 0;
}

// What must always hold, and does not, comes before all else.
static void add_broken(screen *s)
{
    bool any = false;

    for (const cJSON *warning = cli_json_items(s->page, "warnings"); warning;
         warning = warning->next) {
        if (!cli_screen_breaks(warning))
            continue;
        if (!any) {
            end_line(s);
            add_text(s, CLI_LOUD, 0, 0, say(s, W_BROKEN));
        }
        any = true;
        cli_text_add(&s->text, "  - ");
        add_text(s, CLI_PLAIN, NAME, NAME, cli_json_text(warning, "text"));
    }
    if (any)
        add_text(s, CLI_BOLD, 0, 0, say(s, W_BROKEN_ADVICE));
}

static void add_whose(screen *s)
{
    cli_text line = {0};

    cli_words_add(&line, s->cli, W_PAGE_OF, s->whose, NULL);
    add_text(s, CLI_BOLD, 0, 0, line.bytes);
    cli_text_clear(&line);
}

static void add_head(screen *s)
{
    const char *id = cli_json_text(s->page, "case");
    cli_text the_case = {0};

    cli_words_add(&the_case, s->cli, W_THE_CASE, *id ? id : say(s, W_NO_ID),
                  NULL);
    add_both(s, cli_json_text(s->page, "title"),
             cli_json_text(s->page, "moment"));
    add_both(s, the_case.bytes, cli_json_text(s->page, "notice"));
    cli_text_clear(&the_case);
    if (s->whose)
        add_whose(s);
    add_broken(s);
}

// -------------------------------------------------------------------- acts

static void add_numbered(screen *s, const cJSON *act, const char *text)
{
    char number[32];

    snprintf(number, sizeof number, "%2d. ", number_of(act, "number"));
    cli_text_add(&s->text, number);
    add_text(s, CLI_BOLD, (int)strlen(number), NAME, text);
}

static void add_said(screen *s, const cJSON *act)
{
    const char *words = cli_json_text(act, "say");
    const char *all = cli_json_text(act, "say_all");
    const char *never = cli_json_text(act, "say_not");
    cli_text quoted = {0};

    if (*words) {
        cli_words_add(&quoted, s->cli, W_QUOTED, words, NULL);
        add_labelled(s, NAME, say(s, W_SAY), quoted.bytes);
    }
    if (*all)
        add_labelled(s, NAME, say(s, W_SAY_WHOLE), all);
    if (*never && !leaves_out(s, CUT_SAY_NOT))
        add_labelled(s, NAME, say(s, W_SAY_NOT), never);
    cli_text_clear(&quoted);
}

// The answer and the law, and what stands behind them: on the same line, or on one
// of its own where it fits there whole.
static void add_may(screen *s, const cJSON *may)
{
    const char *answer = cli_json_text(may, "text");
    const char *basis = leaves_out(s, CUT_BASIS) && *answer
                            ? ""
                            : cli_json_text(may, "basis");
    int room = cli_layout_width(s->cli) - COLUMN;
    int length = cli_layout_columns(answer), more = cli_layout_columns(basis);
    bool apart = length + 1 + more > room && more <= room && length <= room;
    cli_text line = {0};

    cli_text_add(&line, answer);
    if (*basis && !(*answer && apart))
        cli_text_add_item(&line, " ", basis);
    if (line.length > 0)
        add_labelled(
            s, NAME,
            say(s, cli_json_is_true(may, "must") ? W_MUST_YOU : W_MAY_YOU),
            line.bytes);
    if (*basis && *answer && apart)
        add_labelled(s, NAME, "", basis);
    cli_text_clear(&line);
}

static bool is_over(const cJSON *act)
{
    const char *status = cli_json_text(act, "status");

    return strcmp(status, "done") == 0 || strcmp(status, "failed") == 0;
}

// What is done or failed keeps its number.
static void add_over(screen *s, const cJSON *act)
{
    bool done = strcmp(cli_json_text(act, "status"), "done") == 0;
    cli_text line = {0};

    cli_words_add(&line, s->cli, done ? W_ACT_DONE : W_ACT_FAILED,
                  cli_json_text(act, "heading"), NULL);
    add_numbered(s, act, line.bytes);
    cli_text_clear(&line);
}

static void add_act(screen *s, const cJSON *act)
{
    const char *when = cli_json_text(act, "by_when");
    const char *heading = cli_json_text(act, "heading");

    add_numbered(s, act, heading);
    add_said(s, act);
    add_may(s, cli_json_member(act, "may"));
    if (*when && !strstr(heading, when))
        add_labelled(s, NAME, say(s, W_ACT_BY), when);
}

// The numbers of what is done or failed, in one line.
static void add_all_over(screen *s)
{
    cli_text numbers = {0}, line = {0};

    for (const cJSON *act = cli_json_items(s->page, "acts"); act;
         act = act->next) {
        char number[32];

        if (!is_over(act))
            continue;
        snprintf(number, sizeof number, "%d", number_of(act, "number"));
        cli_text_add_item(&numbers, ", ", number);
    }
    if (numbers.length > 0) {
        cli_words_add(&line, s->cli, W_ACTS_OVER, numbers.bytes, NULL);
        add_text(s, CLI_PLAIN, 0, 0, line.bytes);
    }
    cli_text_clear(&numbers);
    cli_text_clear(&line);
}

static void add_acts(screen *s)
{
    int open = 0;

    add_heading(s, cli_json_text(s->page, "heading"));
    if (leaves_out(s, CUT_DONE))
        add_all_over(s);
    for (const cJSON *act = cli_json_items(s->page, "acts"); act;
         act = act->next) {
        open += !is_over(act);
        if (!is_over(act))
            add_act(s, act);
        else if (!leaves_out(s, CUT_DONE))
            add_over(s, act);
    }
    if (open == 0)
        add_text(s, CLI_PLAIN, 0, 0, say(s, W_NOTHING_NOW));
}

// -------------------------------------------------------------------- bans

static void add_bans(screen *s)
{
    cli_text names = {0};

    for (const cJSON *ban = cli_json_items(s->page, "near_bans"); ban;
         ban = ban->next) {
        const char *until = cli_json_text(ban, "until");

        cli_text_add_item(&names, " · ", cli_json_text(ban, "name"));
        if (!*until)
            continue;
        cli_text_add(&names, " (");
        cli_text_add(&names, until);
        cli_text_add(&names, ")");
    }
    if (names.length > 0) {
        end_line(s);
        add_labelled(s, 0, say(s, W_CALL_NOT), names.bytes);
    }
    cli_text_clear(&names);
}

// --------------------------------------------------------------- questions

static void add_questions(screen *s)
{
    int most = leaves_out(s, CUT_QUESTIONS) ? FEW_QUESTIONS : MOST_QUESTIONS;
    char letter = 'a';

    if (!cli_json_items(s->page, "ask") || leaves_out(s, CUT_ASKED))
        return;
    add_heading(s, say(s, W_ANSWER_THESE));
    for (const cJSON *ask = cli_json_items(s->page, "ask"); ask;
         ask = ask->next, letter++) {
        char mark[] = {' ', letter, '.', ' ', '\0'};

        if (letter >= 'a' + most)
            break;
        cli_text_add(&s->text, mark);
        add_text(s, CLI_PLAIN, NAME, NAME, cli_json_text(ask, "question"));
    }
}

// -------------------------------------------------------------------- then

void cli_screen_add_then(cli_text *line, const cJSON *act)
{
    const char *time = cli_json_text(act, "time");
    const char *heading = cli_json_text(act, "heading");

    if (*time) {
        add_capitals(line, time, false);
        cli_text_add(line, ": ");
        add_small(line, heading);
    } else {
        cli_text_add(line, heading);
    }
}

static void add_then_line(screen *s, const cJSON *act, bool first)
{
    cli_text line = {0};
    char number[32];

    snprintf(number, sizeof number, "%d. ", number_of(act, "number"));
    cli_screen_add_then(&line, act);
    cli_text_add(&s->text, first ? say(s, W_THEN) : "");
    add_spaces(s, COLUMN - (first ? cli_layout_columns(say(s, W_THEN)) : 0));
    cli_text_add(&s->text, number);
    add_text(s, CLI_PLAIN, COLUMN + (int)strlen(number),
             COLUMN + (int)strlen(number), line.bytes);
    cli_text_clear(&line);
}

static void add_more(screen *s, int count, int today)
{
    cli_text line = {0};
    char number[32], of_today[32];

    snprintf(number, sizeof number, "%d", count);
    snprintf(of_today, sizeof of_today, "%d", today);
    cli_words_add(&line, s->cli, today > 0 ? W_THEN_MORE_TODAY : W_THEN_MORE,
                  number, of_today);
    add_labelled(s, 0, "", line.bytes);
    cli_text_clear(&line);
}

// The last line tells what there is no room for.
static void add_then(screen *s)
{
    const cJSON *then = cli_json_member(s->page, "then");
    const cJSON *more = cli_json_member(s->page, "more");
    int count = cJSON_GetArraySize(then);
    int room = !is_finders(s->cli)       ? count
               : leaves_out(s, CUT_THEN) ? FEW_THEN
                                         : MOST_THEN;
    int left = number_of(more, "count"), today = number_of(more, "today");
    int shown = 0;

    if (left > 0 || count > room)
        room--;
    if (count > 0)
        end_line(s);
    for (const cJSON *act = cli_json_first(then); act; act = act->next) {
        if (shown < room) {
            add_then_line(s, act, shown++ == 0);
            continue;
        }
        left++;
        today += cli_json_is_true(act, "today");
    }
    if (left > 0)
        add_more(s, left, today);
}

// Adds what one of the others does, behind those before.
static void add_other(cli_text *line, const cli_call *cli, const cJSON *other)
{
    const char *name = cli_json_text(other, "name");
    int count = number_of(other, "count");
    char number[32];

    snprintf(number, sizeof number, "%d", count);
    if (!*name)
        name = cli_words_say(cli,
                             is_finders(cli) ? W_YOUR_BOARD : W_THE_FINDER);
    if (line->length > 0) {
        cli_text_add(line, ", ");
        cli_words_add(line, cli, W_OTHERS_DO_TOO, name, number);
    } else {
        cli_words_add(line, cli, count == 1 ? W_OTHERS_DO_ONE : W_OTHERS_DO,
                      name, number);
    }
}

void cli_screen_add_others(cli_text *text, const cli_call *cli,
                           const cJSON *page)
{
    cli_text line = {0};

    for (const cJSON *other = cli_json_items(page, "others"); other;
         other = other->next)
        add_other(&line, cli, other);
    if (line.length > 0)
        cli_text_add(&line, ". ");
    cli_text_add(&line, cli_words_say(cli, W_WHOLE_PLAN));
    add_capitals(text, line.bytes, false);
    cli_text_clear(&line);
}

static void add_others(screen *s)
{
    cli_text line = {0};

    cli_screen_add_others(&line, s->cli, s->page);
    add_text(s, CLI_PLAIN, 0, 0, line.bytes);
    cli_text_clear(&line);
}

static void add_notes(screen *s)
{
    for (const cJSON *warning = cli_json_items(s->page, "warnings");
         warning && !leaves_out(s, CUT_NOTES); warning = warning->next) {
        if (cli_screen_breaks(warning))
            continue;
        cli_text_add(&s->text, say(s, W_NOTE));
        add_spaces(s, 1);
        add_text(s, CLI_PLAIN, cli_layout_columns(say(s, W_NOTE)) + 1, 0,
                 cli_json_text(warning, "text"));
    }
}

// -------------------------------------------------------------------- page

// While little is known the questions come first, under the number for danger.
static void lay_out(screen *s)
{
    bool enough = cli_json_is_true(s->page, "enough");
    const char *alarm = cli_json_text(s->page, "alarm");

    add_head(s);
    if (*alarm) {
        end_line(s);
        add_text(s, CLI_BOLD, 0, 0, alarm);
    }
    if (!enough)
        add_questions(s);
    add_acts(s);
    add_bans(s);
    if (enough)
        add_questions(s);
    add_then(s);
    add_others(s);
    add_notes(s);
}

static int count_lines(const char *text)
{
    int lines = 0;

    for (; (text = strchr(text, '\n')); text++)
        lines++;
    return lines;
}

// The text of the page; NULL, having said so, where it cannot be had.
static const char *ask_for(const cli_call *cli, const cli_host *host,
                           size_t *length)
{
    rutin_page_options how = {.all = cli->all};
    const char *json = NULL;

    if (!cli_performer_is_lead(cli))
        how.actor = cli->performer;
    if (rutin_page(host->engine, &how, &json, length) != RUTIN_OK)
        cli_report_error(cli, rutin_error_of(host->engine), NULL);
    return json;
}

cJSON *cli_screen_page(const cli_call *cli, const cli_host *host)
{
    size_t length;
    const char *json = ask_for(cli, host, &length);
    cJSON *page = json ? cJSON_ParseWithLength(json, length) : NULL;

    if (json && !page)
        cli_report_word(cli, NULL, W_BAD_ANSWER_JSON, NULL, NULL);
    return page;
}

static int print_json(const cli_call *cli, const cli_host *host)
{
    const char *json = ask_for(cli, host, NULL);

    if (!json)
        return CLI_CANNOT;
    printf("%s\n", json);
    return CLI_FINE;
}

void cli_screen_print(const cli_call *cli, const cJSON *book, const cJSON *page)
{
    cli_call narrow = *cli;
    screen s = {.cli = &narrow,
                .page = page,
                .whose = is_finders(cli)
                             ? NULL
                             : cli_book_subject_name(book, cli->performer)};

    if (narrow.columns == 0)
        narrow.columns = COLUMNS;
    do {
        cli_text_clear(&s.text);
        lay_out(&s);
    } while (is_finders(cli) && count_lines(s.text.bytes) > LINES &&
             ++s.cut < CUTS);
    fputs(s.text.bytes, stdout);
    cli_text_clear(&s.text);
}

int cli_screen_show(const cli_call *cli, const cli_host *host)
{
    cJSON *page;

    if (cli->page)
        return print_json(cli, host);
    page = cli_screen_page(cli, host);

    if (page && cli->html)
        cli_html_print(cli, host->book, page);
    else if (page)
        cli_screen_print(cli, host->book, page);
    cJSON_Delete(page);
    return page ? CLI_FINE : CLI_CANNOT;
}
