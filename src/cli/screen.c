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
// The whole plan has of each act what it stands on, what may be told and why, in
// parts by how soon it is to be done. The finder's page is one screen. One that would be longer is laid out again with
// less, until it fits: what goes first is what can be had elsewhere, and never an
// act, a number, what to say or whom not to call. That of another performer takes
// what it takes.

#include "screen.h"

#include "act.h"
#include "exits.h"
#include "html.h"
#include "json.h"
#include "layout.h"
#include "lines.h"
#include "performer.h"
#include "question.h"
#include "report.h"
#include "step.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum {
    SHORT = 10,   // acts that an outline has room for
    LINES = 45,   // of a screen
    COLUMNS = 79, // a terminal of 80 may break a line at its last
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
    const cJSON *page;
    cli_lines lines;
    cut cut;
    cJSON *said;    // reasons that were given, of the whole plan
    cli_word label; // of the last row; W_NONE before the first of an act
} screen;

static const char *say(const screen *s, cli_word word)
{
    return cli_words_say(s->lines.cli, word);
}

static bool is_of(const cJSON *page, const char *reader)
{
    return strcmp(cli_json_text(page, "reader"), reader) == 0;
}

bool cli_screen_is_whole(const cJSON *page)
{
    return is_of(page, "all");
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

// A paragraph of a word by itself.
static void add_line(screen *s, cli_word word)
{
    cli_lines_end(&s->lines);
    cli_lines_text(&s->lines, CLI_PLAIN, 0, 0, say(s, word));
}

// -------------------------------------------------------------------- head

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
            cli_lines_end(&s->lines);
            cli_lines_text(&s->lines, CLI_LOUD, 0, 0, say(s, W_BROKEN));
        }
        any = true;
        cli_text_add(&s->lines.text, "  - ");
        cli_lines_text(&s->lines, CLI_PLAIN, CLI_NAME, CLI_NAME,
                       cli_json_text(warning, "text"));
    }
    if (any)
        cli_lines_text(&s->lines, CLI_BOLD, 0, 0, say(s, W_BROKEN_ADVICE));
}

void cli_screen_add_whose(cli_text *line, const cli_call *cli,
                          const cJSON *page)
{
    if (cli_screen_is_whole(page))
        cli_words_add(line, cli, W_PAGE_OF_ALL, cli_json_text(page, "version"),
                      NULL);
    else if (!is_of(page, "finder"))
        cli_words_add(line, cli, W_PAGE_OF, cli_json_text(page, "reader_name"),
                      NULL);
}

static void add_whose(screen *s)
{
    cli_text line = {0};

    cli_screen_add_whose(&line, s->lines.cli, s->page);
    if (line.length > 0)
        cli_lines_text(&s->lines, CLI_BOLD, 0, 0, line.bytes);
    cli_text_clear(&line);
}

static void add_head(screen *s)
{
    const char *id = cli_json_text(s->page, "case");
    cli_text the_case = {0};

    cli_words_add(&the_case, s->lines.cli, W_THE_CASE,
                  *id ? id : say(s, W_NO_ID), NULL);
    cli_lines_both(&s->lines, cli_json_text(s->page, "title"),
                   cli_json_text(s->page, "moment"));
    cli_lines_both(&s->lines, the_case.bytes, cli_json_text(s->page, "notice"));
    cli_text_clear(&the_case);
    add_whose(s);
    add_broken(s);
}

// -------------------------------------------------------------------- acts

// The answer and the law, and what stands behind them: on the same line, or on one
// of its own where it fits there whole.
static void add_answer(screen *s, const char *label, const char *answer,
                       const char *basis)
{
    int room = cli_layout_width(s->lines.cli) - CLI_COLUMN;
    int length = cli_layout_columns(answer), more = cli_layout_columns(basis);
    bool apart = length + 1 + more > room && more <= room && length <= room;
    cli_text line = {0};

    cli_text_add(&line, answer);
    if (*basis && !(*answer && apart))
        cli_text_add_item(&line, " ", basis);
    cli_lines_labelled(&s->lines, CLI_NAME, label, line.bytes);
    if (*basis && *answer && apart)
        cli_lines_labelled(&s->lines, CLI_NAME, "", basis);
    cli_text_clear(&line);
}

// A row of an act. A label that the one before has is not put again.
static void take_row(void *screen_, cli_word label, const char *text,
                     const char *basis)
{
    screen *s = screen_;
    const char *shown = label == s->label ? "" : say(s, label);

    if (label == W_SAY_NOT && leaves_out(s, CUT_SAY_NOT))
        return;
    if (*basis)
        add_answer(s, shown, text,
                   *text && leaves_out(s, CUT_BASIS) ? "" : basis);
    else
        cli_lines_labelled(&s->lines, CLI_NAME, shown, text);
    s->label = label;
}

static cli_act_rows rows_of(screen *s)
{
    return (cli_act_rows){.cli = s->lines.cli,
                          .in_full = cli_screen_is_whole(s->page),
                          .said = s->said,
                          .take = take_row,
                          .to = s};
}

static void add_title(screen *s, const cJSON *act)
{
    cli_text line = {0};

    cli_act_add_title(&line, s->lines.cli, act);
    cli_lines_numbered(&s->lines, act, line.bytes);
    cli_text_clear(&line);
    s->label = W_NONE;
}

// A step, of which [act] is the whole or itself.
static void add_step(screen *s, const cli_act_rows *rows, const cJSON *act,
                     const cJSON *step)
{
    add_title(s, step);
    cli_act_rows_of(rows, act, step);
}

// An act, and in the whole plan what it consists of.
static void add_act(screen *s, const cli_act_rows *rows, const cJSON *act)
{
    add_step(s, rows, act, act);
    for (const cJSON *part = cli_json_items(act, "parts");
         part && rows->in_full; part = part->next)
        add_step(s, rows, act, part);
}

// The numbers of what is done or failed, in one line.
static void add_all_over(screen *s)
{
    cli_text numbers = {0}, line = {0};

    for (const cJSON *act = cli_json_items(s->page, "acts"); act;
         act = act->next) {
        char number[32];

        if (!cli_act_is_over(act))
            continue;
        snprintf(number, sizeof number, "%d", number_of(act, "number"));
        cli_text_add_item(&numbers, ", ", number);
    }
    if (numbers.length > 0) {
        cli_words_add(&line, s->lines.cli, W_ACTS_OVER, numbers.bytes, NULL);
        cli_lines_text(&s->lines, CLI_PLAIN, 0, 0, line.bytes);
    }
    cli_text_clear(&numbers);
    cli_text_clear(&line);
}

static void add_acts(screen *s)
{
    cli_act_rows rows = rows_of(s);
    int open = 0;

    cli_lines_heading(&s->lines, cli_json_text(s->page, "heading"));
    if (leaves_out(s, CUT_DONE))
        add_all_over(s);
    for (const cJSON *act = cli_json_items(s->page, "acts"); act;
         act = act->next) {
        open += !cli_act_is_over(act);
        if (!cli_act_is_over(act) || !leaves_out(s, CUT_DONE))
            add_act(s, &rows, act);
    }
    if (open == 0)
        cli_lines_text(&s->lines, CLI_PLAIN, 0, 0, say(s, W_NOTHING_NOW));
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
        cli_lines_end(&s->lines);
        cli_lines_labelled(&s->lines, 0, say(s, W_CALL_NOT), names.bytes);
    }
    cli_text_clear(&names);
}

// --------------------------------------------------------------- questions

// What the answer to a question may change, and what it is taken to be so far.
static void add_why_asked(screen *s, const cJSON *ask)
{
    const cJSON *fact = cli_json_member(ask, "facts")->child;
    const cJSON *question = cli_json_items(s->page, "questions");
    cli_text line = {0};

    while (strcmp(cli_json_text(question, "fact"), fact->valuestring) != 0)
        question = question->next; // each that is asked is among them
    cli_question_add_why(&line, s->lines.cli, question);
    if (line.length > 0) {
        cli_lines_spaces(&s->lines, CLI_NAME);
        cli_lines_text(&s->lines, CLI_PLAIN, CLI_NAME, CLI_NAME, line.bytes);
    }
    cli_text_clear(&line);
}

// Where there are many those behind the first are only asked.
static void add_questions(screen *s)
{
    bool is_whole = cli_screen_is_whole(s->page);
    int most = leaves_out(s, CUT_QUESTIONS) ? FEW_QUESTIONS : MOST_QUESTIONS;
    int asked = 0;

    if (!cli_json_items(s->page, "ask") || leaves_out(s, CUT_ASKED)) {
        if (is_whole)
            add_line(s, W_ALL_KNOWN);
        return;
    }
    cli_lines_heading(&s->lines, say(s, W_ANSWER_THESE));
    for (const cJSON *ask = cli_json_items(s->page, "ask"); ask;
         ask = ask->next, asked++) {
        char mark[] = {' ', (char)('a' + asked), '.', ' ', '\0'};

        if (asked >= most && !is_whole)
            break;
        cli_text_add(&s->lines.text, asked < most ? mark : "  - ");
        cli_lines_text(&s->lines, CLI_PLAIN, CLI_NAME, CLI_NAME,
                       cli_json_text(ask, "question"));
        if (asked < most && is_whole && !s->lines.cli->brief)
            add_why_asked(s, ask);
    }
}

// -------------------------------------------------------------------- then

static void add_then_line(screen *s, const cJSON *act, bool first)
{
    cli_text line = {0};
    char number[32];

    snprintf(number, sizeof number, "%d. ", number_of(act, "number"));
    cli_act_add_title(&line, s->lines.cli, act);
    cli_text_add(&s->lines.text, first ? say(s, W_THEN) : "");
    cli_lines_spaces(&s->lines,
                     CLI_COLUMN -
                         (first ? cli_layout_columns(say(s, W_THEN)) : 0));
    cli_text_add(&s->lines.text, number);
    cli_lines_text(&s->lines, CLI_PLAIN, CLI_COLUMN + (int)strlen(number),
                   CLI_COLUMN + (int)strlen(number), line.bytes);
    cli_text_clear(&line);
}

static void add_more(screen *s, int count, int today)
{
    cli_text line = {0};
    char number[32], of_today[32];

    snprintf(number, sizeof number, "%d", count);
    snprintf(of_today, sizeof of_today, "%d", today);
    cli_words_add(&line, s->lines.cli,
                  today > 0 ? W_THEN_MORE_TODAY : W_THEN_MORE, number,
                  of_today);
    cli_lines_labelled(&s->lines, 0, "", line.bytes);
    cli_text_clear(&line);
}

// The last line tells what there is no room for.
static void add_then(screen *s)
{
    const cJSON *then = cli_json_member(s->page, "then");
    const cJSON *more = cli_json_member(s->page, "more");
    int count = cJSON_GetArraySize(then);
    int room = !is_of(s->page, "finder") ? count
               : leaves_out(s, CUT_THEN) ? FEW_THEN
                                         : MOST_THEN;
    int left = number_of(more, "count"), today = number_of(more, "today");
    int shown = 0;

    if (left > 0 || count > room)
        room--;
    if (count > 0)
        cli_lines_end(&s->lines);
    for (const cJSON *act = cli_json_first(then); act; act = act->next) {
        if (shown < room) {
            add_then_line(s, act, shown++ == 0);
            continue;
        }
        left++;
        today += cli_step_part_of(act) <= CLI_TODAY;
    }
    if (left > 0)
        add_more(s, left, today);
}

// Adds what one of the others does, behind those before.
static void add_other(cli_text *line, const cli_call *cli, const cJSON *other,
                      cli_word unnamed)
{
    const char *name = cli_json_text(other, "name");
    int count = number_of(other, "count");
    char number[32];

    snprintf(number, sizeof number, "%d", count);
    if (!*name)
        name = cli_words_say(cli, unnamed);
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
        add_other(&line, cli, other,
                  is_of(page, "finder") ? W_YOUR_BOARD : W_THE_FINDER);
    if (line.length > 0)
        cli_text_add(&line, ". ");
    cli_text_add(&line, cli_words_say(cli, W_WHOLE_PLAN));
    cli_lines_add_capitals(text, line.bytes, false);
    cli_text_clear(&line);
}

static void add_others(screen *s)
{
    cli_text line = {0};

    cli_screen_add_others(&line, s->lines.cli, s->page);
    cli_lines_text(&s->lines, CLI_PLAIN, 0, 0, line.bytes);
    cli_text_clear(&line);
}

// What else the plan warns of, with [before] before the first.
static void add_notes(screen *s, const char *before)
{
    for (const cJSON *warning = cli_json_items(s->page, "warnings");
         warning && !leaves_out(s, CUT_NOTES); warning = warning->next) {
        if (cli_screen_breaks(warning))
            continue;
        cli_text_add(&s->lines.text, before);
        cli_text_add(&s->lines.text, say(s, W_NOTE));
        cli_lines_spaces(&s->lines, 1);
        cli_lines_text(&s->lines, CLI_PLAIN,
                       cli_layout_columns(say(s, W_NOTE)) + 1, 0,
                       cli_json_text(warning, "text"));
        before = "";
    }
}

// -------------------------------------------------------- the whole plan

// An act in one line, with what it waits for where it has no time yet.
static void add_brief(screen *s, const cJSON *act)
{
    const char *because = cli_json_text(act, "due_because");
    cli_text line = {0};

    cli_act_add_title(&line, s->lines.cli, act);
    if (*because && !*cli_json_text(act, "due") &&
        !*cli_json_text(act, "comes")) {
        cli_text_add(&line, " (");
        cli_text_add(&line, because);
        cli_text_add(&line, ")");
    }
    cli_lines_numbered(&s->lines, act, line.bytes);
    cli_text_clear(&line);
}

// The acts of a part of the plan: in full, or without [rows] in one line each.
// Gives how many.
static int add_part(screen *s, const cli_act_rows *rows, cli_step_part part)
{
    int count = 0;

    for (const cJSON *act = cli_json_items(s->page, "list"); act;
         act = act->next) {
        if (cli_step_part_of(act) != part)
            continue;
        if (count++ == 0)
            cli_lines_heading(&s->lines,
                              say(s, cli_act_heading(s->page, part)));
        else if (rows && part != CLI_FINISHED)
            cli_lines_end(&s->lines);
        if (rows)
            add_act(s, rows, act);
        else
            add_brief(s, act);
    }
    return count;
}

static void take_names(void *screen_, const char *names)
{
    screen *s = screen_;

    cli_lines_numbered(&s->lines, NULL, names);
    s->label = W_NONE;
}

// Whom not to call is said once more, and early, for many read no further.
static void add_parts(screen *s)
{
    cli_act_rows rows = rows_of(s);

    if (add_part(s, &rows, CLI_NOW) == 0)
        add_line(s, cli_json_items(s->page, "list") ? W_NOTHING_AT_ONCE
                                                    : W_NOTHING_NOW);
    add_bans(s);
    for (cli_step_part part = CLI_TODAY; part <= CLI_WAITS; part++)
        add_part(s, &rows, part);
    if (add_part(s, &rows, CLI_MUST_NOT) == 0 &&
        cli_json_items(s->page, "bans"))
        cli_lines_heading(&s->lines, say(s, W_MUST_NOT));
    cli_act_bans(&rows, s->page, take_names);
}

// What is behind it, and where it is from.
static void add_end(screen *s)
{
    cli_act_rows rows = rows_of(s);
    cJSON *sources = cli_act_sources(s->page);

    add_part(s, &rows, CLI_FINISHED);
    if (cli_json_first(sources) && !s->lines.cli->brief)
        cli_lines_heading(&s->lines, say(s, W_SOURCES));
    for (const cJSON *source = cli_json_first(sources);
         source && !s->lines.cli->brief; source = source->next)
        cli_lines_text(&s->lines, CLI_PLAIN, 0, 0, cli_json_item_text(source));
    cJSON_Delete(sources);
}

// -------------------------------------------------------------------- page

// What is to be done, and whom not to call; of all, or first.
static void add_body(screen *s, bool is_whole)
{
    if (is_whole) {
        add_parts(s);
        return;
    }
    add_acts(s);
    add_bans(s);
}

// While little is known the questions come first, under the number for danger.
static void lay_out(screen *s)
{
    bool is_whole = cli_screen_is_whole(s->page);
    bool enough = cli_json_is_true(s->page, "enough");
    const char *alarm = cli_json_text(s->page, "alarm");

    add_head(s);
    if (is_whole)
        add_notes(s, "\n");
    if (*alarm) {
        cli_lines_end(&s->lines);
        cli_lines_text(&s->lines, CLI_BOLD, 0, 0, alarm);
    }
    if (!enough)
        add_questions(s);
    add_body(s, is_whole);
    if (enough)
        add_questions(s);
    if (is_whole) {
        add_end(s);
        return;
    }
    add_then(s);
    add_others(s);
    add_notes(s, "");
}

static int count_lines(const char *text)
{
    int lines = 0;

    for (; (text = strchr(text, '\n')); text++)
        lines++;
    return lines;
}

// Begins to lay out a page, on a terminal as it is; prints what was laid out.
static void begin(screen *s, cli_call *narrow, const cli_call *cli,
                  const cJSON *page)
{
    *narrow = *cli;
    if (narrow->columns == 0)
        narrow->columns = COLUMNS;
    *s = (screen){.page = page,
                  .lines.cli = narrow,
                  .said = cJSON_CreateObject(),
                  .label = W_NONE};
}

static void finish(screen *s)
{
    fputs(s->lines.text.bytes ? s->lines.text.bytes : "", stdout);
    cli_text_clear(&s->lines.text);
    cJSON_Delete(s->said);
}

void cli_screen_print(const cli_call *cli, const cJSON *page)
{
    cli_call narrow;
    screen s;

    begin(&s, &narrow, cli, page);
    do {
        cli_text_clear(&s.lines.text);
        lay_out(&s);
    } while (is_of(page, "finder") && count_lines(s.lines.text.bytes) > LINES &&
             ++s.cut < CUTS);
    finish(&s);
}

// ------------------------------------------------------- parts of the page

void cli_screen_head(const cli_call *cli, const cJSON *page)
{
    cli_call narrow;
    screen s;

    begin(&s, &narrow, cli, page);
    add_head(&s);
    add_bans(&s);
    finish(&s);
}

void cli_screen_outline(const cli_call *cli, const cJSON *page, bool in_full)
{
    int total = cJSON_GetArraySize(cli_json_member(page, "list")), shown = 0;
    cli_text rest = {0};
    cli_call narrow;
    char number[32];
    screen s;

    begin(&s, &narrow, cli, page);
    cli_lines_end(&s.lines);
    cli_lines_text(&s.lines, CLI_BOLD, 0, 0, cli_json_text(page, "moment"));
    in_full |= total <= SHORT;
    for (cli_step_part part = CLI_NOW; part <= CLI_FINISHED; part++)
        if (part <= CLI_TODAY || shown == 0 || in_full)
            shown += add_part(&s, NULL, part);
    if (shown < total) {
        snprintf(number, sizeof number, "%d", total - shown);
        cli_words_add(&rest, cli, W_STEPS_MORE, number, NULL);
        cli_lines_end(&s.lines);
        cli_lines_text(&s.lines, CLI_PLAIN, 0, 0, rest.bytes);
    }
    cli_text_clear(&rest);
    finish(&s);
}

void cli_screen_act(const cli_call *cli, const cJSON *page, const cJSON *act)
{
    cli_act_rows rows;
    cli_call narrow;
    screen s;

    begin(&s, &narrow, cli, page);
    rows = rows_of(&s);
    rows.reckoned = true;
    add_act(&s, &rows, act);
    finish(&s);
}

// -------------------------------------------------------------- from the library

// The text of the page; NULL, having said so, where it cannot be had.
static const char *ask_for(const cli_call *cli, const cli_host *host,
                           bool whole, size_t *length)
{
    rutin_page_options how = {.all = whole};
    const char *json = NULL;

    if (!cli_performer_is_lead(cli))
        how.actor = cli->performer;
    if (rutin_page(host->engine, &how, &json, length) != RUTIN_OK)
        cli_report_error(cli, rutin_error_of(host->engine), NULL);
    return json;
}

// Adds the items of a list of the page to another list, which has them as well.
static void refer_to(cJSON *list, const cJSON *items)
{
    for (const cJSON *item = cli_json_first(items); item; item = item->next)
        cJSON_AddItemReferenceToArray(list, (cJSON *)item);
}

// Adds lists of what stands apart on the page: all acts, all steps, and all bans.
static void add_lists(cJSON *page)
{
    cJSON *list = cJSON_CreateArray(), *steps = cJSON_CreateArray();
    cJSON *bans = cJSON_CreateArray();

    refer_to(list, cli_json_member(page, "acts"));
    refer_to(list, cli_json_member(page, "then"));
    for (const cJSON *act = cli_json_first(list); act; act = act->next) {
        cJSON_AddItemReferenceToArray(steps, (cJSON *)act);
        refer_to(steps, cli_json_member(act, "parts"));
    }
    refer_to(bans, cli_json_member(page, "near_bans"));
    refer_to(bans, cli_json_member(page, "other_bans"));
    cJSON_AddItemToObject(page, "list", list);
    cJSON_AddItemToObject(page, "steps", steps);
    cJSON_AddItemToObject(page, "bans", bans);
}

cJSON *cli_screen_page(const cli_call *cli, const cli_host *host, bool whole)
{
    size_t length;
    const char *json = ask_for(cli, host, whole, &length);
    cJSON *page = json ? cJSON_ParseWithLength(json, length) : NULL;

    if (page)
        add_lists(page);
    else if (json)
        cli_report_word(cli, NULL, W_BAD_ANSWER_JSON, NULL, NULL);
    return page;
}

int cli_screen_show(const cli_call *cli, const cli_host *host)
{
    bool whole = cli->all || (cli->brief && !cli->performer);
    const char *json = cli->page ? ask_for(cli, host, whole, NULL) : NULL;
    cJSON *page = cli->page ? NULL : cli_screen_page(cli, host, whole);

    if (json)
        printf("%s\n", json);
    else if (page && cli->html)
        cli_html_print(cli, page);
    else if (page)
        cli_screen_print(cli, page);
    cJSON_Delete(page);
    return json || page ? CLI_FINE : CLI_CANNOT;
}
