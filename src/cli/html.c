// html.c - a page of a plan as HTML
//
// The same page as on a terminal, in the same order, which is that of reading, of
// focus and of print. It holds all that it needs and no script: nothing can be
// fetched or sent. Colour repeats what words say.

#include "html.h"

#include "act.h"
#include "json.h"
#include "screen.h"
#include "step.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

// Text is at least 4.5 to 1 on what it stands on, borders of boxes 3 to 1, by light
// and by dark. On paper all is black.
static const char style[] =
    ":root{color-scheme:light dark;--page:#f3f1ea;--card:#fff;--ink:#182126;"
    "--soft:#4a555a;--deep:#0d4756;--stop:#9d1b1b;--tint:#fbecea;"
    "--edge:#767261;font:17px/1.45 \"Segoe UI\",system-ui,sans-serif;"
    "color:var(--ink);background:var(--page)}"
    "@media(prefers-color-scheme:dark){:root{--page:#10171a;--card:#1a2327;"
    "--ink:#f1efe8;--soft:#b9c2c5;--deep:#8fd0de;--stop:#ffaaa0;"
    "--tint:#2f1717;--edge:#8c979c}}"
    "*{box-sizing:border-box}"
    "body{margin:0 auto;max-width:46rem;padding:1rem}"
    "h1,h2,p,ol,ul,dl,dd{margin:0;padding:0}"
    "h1{font-size:2rem;line-height:1.1;margin:.8rem 0 .6rem}"
    "h2{font-size:1.05rem;margin:0 0 .3rem}"
    ".acts h2,.acts h3{font-size:1.25rem;line-height:1.3;margin:0}"
    ".acts h4{margin:.6rem 0 0}.stop h3{margin:.6rem 0 0}"
    "header{display:flex;flex-wrap:wrap;gap:0 1.5rem;"
    "justify-content:space-between;color:var(--soft)}"
    "header b{color:var(--ink)}"
    "ol,ul{list-style:none}"
    ".acts>li,section{background:var(--card);border:1px solid var(--edge);"
    "border-radius:10px;padding:.7rem 1rem;margin:0 0 .7rem}"
    ".acts>li{display:grid;grid-template-columns:2.2rem 1fr}"
    ".n{font-size:1.25rem;font-weight:700;color:var(--deep)}"
    "dl{display:grid;grid-template-columns:6.2rem 1fr;gap:.2rem .6rem;"
    "margin-top:.3rem}"
    "dt{color:var(--soft);overflow-wrap:anywhere}"
    "a{color:var(--deep);display:inline-block;min-height:1.5rem;"
    "padding:0 .1rem}"
    "a:focus-visible{outline:3px solid var(--ink);outline-offset:2px}"
    ".stop{border:2px solid var(--stop);background:var(--tint)}"
    ".stop h2,.stop b{color:var(--stop)}"
    ".over{color:var(--soft)}"
    "li+li{margin-top:.2rem}li{overflow-wrap:anywhere}.acts>li+li{margin-top:0}"
    "footer{color:var(--soft)}"
    "@media(max-width:30rem){dl{grid-template-columns:1fr}"
    "dd{margin-bottom:.3rem}}"
    "@page{size:A4;margin:11mm 13mm 10mm}"
    "@media print{:root{color-scheme:light;--page:#fff;--card:#fff;--ink:#000;"
    "--soft:#000;--deep:#000;--stop:#000;--tint:#fff;--edge:#000;"
    "font-size:10pt}"
    "body{max-width:none;padding:0}h1{font-size:15pt;margin:.4rem 0}"
    ".acts h2,.acts h3,.n{font-size:11.5pt}"
    ".acts>li,section{padding:.3rem .5rem;margin-bottom:.3rem;"
    "break-inside:avoid}"
    "a{text-decoration:none}}";

// ------------------------------------------------------------------- texts

// Text in which nothing is a mark; control characters are spaces.
static void put_bytes(const char *text, size_t length)
{
    for (const char *c = text; c < text + length; c++)
        if (*c == '<')
            fputs("&lt;", stdout);
        else if (*c == '>')
            fputs("&gt;", stdout);
        else if (*c == '&')
            fputs("&amp;", stdout);
        else if (*c == '"')
            fputs("&quot;", stdout);
        else
            fputc((unsigned char)*c < ' ' ? ' ' : *c, stdout);
}

static void put(const char *text)
{
    put_bytes(text, strlen(text));
}

static void put_word(const cli_call *cli, cli_word word)
{
    put(cli_words_say(cli, word));
}

static void put_filled(const cli_call *cli, cli_word word, const char *first,
                       const char *second)
{
    cli_text text = {0};

    cli_words_add(&text, cli, word, first, second);
    put(text.bytes);
    cli_text_clear(&text);
}

// An element of one text; nothing where there is none.
static void put_element(const char *name, const char *text)
{
    if (!*text)
        return;
    printf("<%s>", name);
    put(text);
    printf("</%s>\n", name);
}

// A number that can be called, within a text.
static void put_with_phone(const char *text, const char *phone)
{
    const char *at = *phone ? strstr(text, phone) : NULL;

    if (!at) {
        put(text);
        return;
    }
    put_bytes(text, (size_t)(at - text));
    fputs("<a href=\"tel:", stdout);
    for (const char *c = phone; *c; c++)
        if ((*c >= '0' && *c <= '9') || *c == '+')
            fputc(*c, stdout);
    fputs("\">", stdout);
    put(phone);
    fputs("</a>", stdout);
    put(at + strlen(phone));
}

// -------------------------------------------------------------------- acts

// A page that is being written, and the label of the last row of an act.
typedef struct writer {
    const cli_call *cli;
    const cJSON *page;
    cJSON *said;
    cli_word label; // W_NONE before the first
} writer;

// The answer first, so that it is seen.
static void put_answer(const char *answer)
{
    size_t first = strcspn(answer, ",:.");

    fputs("<b>", stdout);
    put_bytes(answer, first);
    fputs("</b>", stdout);
    put(answer + first);
}

// A label that the row before has is not put again.
static void take_row(void *writer_, cli_word label, const char *text,
                     const char *basis)
{
    writer *w = writer_;

    if (w->label == W_NONE)
        fputs("<dl>\n", stdout);
    if (label != w->label)
        put_element("dt", cli_words_say(w->cli, label));
    fputs("<dd>", stdout);
    if (*text && (label == W_MAY_YOU || label == W_MUST_YOU))
        put_answer(text);
    else
        put(text);
    fputs(*text && *basis ? " " : "", stdout);
    put(basis);
    fputs("</dd>\n", stdout);
    w->label = label;
}

static void end_rows(writer *w)
{
    if (w->label != W_NONE)
        fputs("</dl>\n", stdout);
    w->label = W_NONE;
}

static cli_act_rows rows_of(writer *w)
{
    return (cli_act_rows){.cli = w->cli,
                          .in_full = cli_screen_is_whole(w->page),
                          .said = w->said,
                          .take = take_row,
                          .to = w};
}

// A step of an act, under a heading of that depth.
static void put_step(writer *w, const cJSON *act, const cJSON *step, char depth)
{
    const char *phone = cli_json_text(step, "phone");
    cli_act_rows rows = rows_of(w);
    bool is_shut = *cli_json_text(step, "closed_until") ||
                   cli_act_is_over(step);
    cli_text title = {0};

    cli_act_add_title(&title, w->cli, step);
    printf("<h%c>", depth);
    put_with_phone(title.bytes, is_shut ? "" : phone);
    printf("</h%c>\n", depth);
    cli_act_rows_of(&rows, act, step);
    end_rows(w);
    cli_text_clear(&title);
}

static void put_act(writer *w, const cJSON *act, char depth)
{
    printf("<li%s><span class=\"n\">",
           cli_act_is_over(act) ? " class=\"over\"" : "");
    if (cli_step_number(act) > 0)
        printf("%d.", cli_step_number(act));
    fputs("</span><div>", stdout);
    put_step(w, act, act, depth);
    for (const cJSON *part = cli_json_items(act, "parts");
         part && cli_screen_is_whole(w->page); part = part->next)
        put_step(w, act, part, (char)(depth + 1));
    fputs("</div></li>\n", stdout);
}

static void put_acts(writer *w)
{
    bool any = false;

    put_element("h1", cli_json_text(w->page, "heading"));
    for (const cJSON *act = cli_json_items(w->page, "acts"); act;
         act = act->next) {
        fputs(any ? "" : "<ol class=\"acts\">\n", stdout);
        put_act(w, act, '2');
        any = true;
    }
    if (any)
        fputs("</ol>\n", stdout);
    else
        put_element("p", cli_words_say(w->cli, W_NOTHING_NOW));
}

// ------------------------------------------------------------ the whole plan

static void put_part(writer *w, cli_step_part part)
{
    bool any = false;

    for (const cJSON *act = cli_json_items(w->page, "list"); act;
         act = act->next) {
        if (cli_step_part_of(act) != part)
            continue;
        if (!any) {
            put_element("h2",
                        cli_words_say(w->cli, cli_act_heading(w->page, part)));
            fputs("<ol class=\"acts\">\n", stdout);
        }
        put_act(w, act, '3');
        any = true;
    }
    if (any)
        fputs("</ol>\n", stdout);
}

static void take_names(void *writer_, const char *names)
{
    end_rows(writer_);
    put_element("h3", names);
}

static void put_parts(writer *w)
{
    cli_act_rows rows = rows_of(w);

    for (cli_step_part part = CLI_NOW; part <= CLI_MUST_NOT; part++)
        put_part(w, part);
    if (!cli_json_items(w->page, "bans"))
        return;
    fputs("<section class=\"stop\">", stdout);
    put_element("h2", cli_words_say(w->cli, W_CALL_NOT));
    cli_act_bans(&rows, w->page, take_names);
    end_rows(w);
    fputs("</section>\n", stdout);
}

// ------------------------------------------------------------ what else there is

static void begin_section(const cli_call *cli, const char *kind, cli_word word)
{
    printf("<section%s><h2>", kind);
    put_word(cli, word);
    fputs("</h2>\n<ul>\n", stdout);
}

static void end_section(void)
{
    fputs("</ul></section>\n", stdout);
}

static void put_bans(const cli_call *cli, const cJSON *page)
{
    if (!cli_json_items(page, "near_bans"))
        return;
    begin_section(cli, " class=\"stop\"", W_CALL_NOT);
    for (const cJSON *ban = cli_json_items(page, "near_bans"); ban;
         ban = ban->next) {
        const char *until = cli_json_text(ban, "until");

        fputs("<li>", stdout);
        put(cli_json_text(ban, "name"));
        if (*until) {
            fputs(" (", stdout);
            put(until);
            fputs(")", stdout);
        }
        fputs("</li>\n", stdout);
    }
    end_section();
}

static void put_questions(const cli_call *cli, const cJSON *page)
{
    char letter = 'a';

    if (!cli_json_items(page, "ask"))
        return;
    begin_section(cli, "", W_ANSWER_THESE);
    for (const cJSON *ask = cli_json_items(page, "ask"); ask; ask = ask->next) {
        if (letter > 'e' && !cli_screen_is_whole(page))
            break;
        if (letter <= 'z')
            printf("<li>%c. ", letter++);
        else
            fputs("<li>", stdout);
        put(cli_json_text(ask, "question"));
        fputs("</li>\n", stdout);
    }
    end_section();
}

static void put_more(const cli_call *cli, const cJSON *more)
{
    const cJSON *count = cli_json_member(more, "count");
    const cJSON *today = cli_json_member(more, "today");
    char numbers[2][32];

    if (!count || count->valueint == 0)
        return;
    snprintf(numbers[0], sizeof numbers[0], "%d", count->valueint);
    snprintf(numbers[1], sizeof numbers[1], "%d", today->valueint);
    fputs("<li>", stdout);
    put_filled(cli, today->valueint > 0 ? W_THEN_MORE_TODAY : W_THEN_MORE,
               numbers[0], numbers[1]);
    fputs("</li>\n", stdout);
}

static void put_then(const cli_call *cli, const cJSON *page)
{
    if (!cli_json_items(page, "then"))
        return;
    begin_section(cli, "", W_THEN);
    for (const cJSON *act = cli_json_items(page, "then"); act;
         act = act->next) {
        cli_text line = {0};

        cli_act_add_title(&line, cli, act);
        printf("<li>%d. ", cli_step_number(act));
        put(line.bytes);
        fputs("</li>\n", stdout);
        cli_text_clear(&line);
    }
    put_more(cli, cli_json_member(page, "more"));
    end_section();
}

static void put_warnings(const cli_call *cli, const cJSON *page, bool broken)
{
    bool any = false;

    for (const cJSON *warning = cli_json_items(page, "warnings"); warning;
         warning = warning->next) {
        if (cli_screen_breaks(warning) != broken)
            continue;
        if (!any)
            begin_section(cli, broken ? " class=\"stop\"" : "",
                          broken ? W_BROKEN : W_NOTE);
        any = true;
        put_element("li", cli_json_text(warning, "text"));
    }
    if (any && broken)
        put_element("li", cli_words_say(cli, W_BROKEN_ADVICE));
    if (any)
        end_section();
}

// -------------------------------------------------------------------- page

static void put_head(const cli_call *cli, const cJSON *page)
{
    const char *id = cli_json_text(page, "case");

    fputs("<!doctype html>\n<html lang=\"", stdout);
    fputs(cli->tongue == CLI_SWEDISH ? "sv" : "en", stdout);
    fputs("\">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta name=\"viewport\" "
          "content=\"width=device-width,initial-scale=1\">\n"
          "<meta http-equiv=\"Content-Security-Policy\" "
          "content=\"default-src 'none'; style-src 'unsafe-inline'; "
          "base-uri 'none'; form-action 'none'\">\n"
          "<meta name=\"referrer\" content=\"no-referrer\">\n<title>",
          stdout);
    put(cli_json_text(page, "heading"));
    fputs(" – ", stdout);
    put(cli_json_text(page, "title"));
    printf("</title>\n<style>%s</style>\n</head>\n<body>\n<header>\n<div><b>",
           style);
    put(cli_json_text(page, "title"));
    fputs("</b><br>", stdout);
    put_filled(cli, W_THE_CASE, *id ? id : cli_words_say(cli, W_NO_ID), NULL);
    fputs("</div>\n<div>", stdout);
    put(cli_json_text(page, "moment"));
    fputs("<br>", stdout);
    put(cli_json_text(page, "notice"));
    fputs("</div>\n</header>\n<main>\n", stdout);
}

// What is to be done, and whom not to call.
static void put_body(writer *w)
{
    if (cli_screen_is_whole(w->page)) {
        put_element("h1", cli_json_text(w->page, "title"));
        put_parts(w);
        return;
    }
    put_acts(w);
    put_bans(w->cli, w->page);
}

static void put_sources(const writer *w)
{
    cJSON *sources = cli_act_sources(w->page);

    if (cli_json_first(sources) && !w->cli->brief) {
        begin_section(w->cli, "", W_SOURCES);
        for (const cJSON *source = cli_json_first(sources); source;
             source = source->next)
            put_element("li", cli_json_item_text(source));
        end_section();
    }
    cJSON_Delete(sources);
}

// What comes behind that.
static void put_rest(writer *w)
{
    cli_text others = {0};

    if (cli_screen_is_whole(w->page)) {
        put_part(w, CLI_FINISHED);
        put_sources(w);
        fputs("</main>\n", stdout);
        return;
    }
    put_then(w->cli, w->page);
    put_warnings(w->cli, w->page, false);
    fputs("</main>\n<footer>", stdout);
    cli_screen_add_others(&others, w->cli, w->page);
    put(others.bytes);
    fputs("</footer>\n", stdout);
    cli_text_clear(&others);
}

void cli_html_print(const cli_call *cli, const cJSON *page)
{
    writer w = {.cli = cli,
                .page = page,
                .said = cJSON_CreateObject(),
                .label = W_NONE};
    bool enough = cli_json_is_true(page, "enough");
    cli_text whose = {0};

    put_head(cli, page);
    cli_screen_add_whose(&whose, cli, page);
    if (whose.length > 0)
        put_element("p", whose.bytes);
    put_warnings(cli, page, true);
    if (cli_screen_is_whole(page))
        put_warnings(cli, page, false);
    put_element("p", cli_json_text(page, "alarm"));
    if (!enough)
        put_questions(cli, page);
    put_body(&w);
    if (enough)
        put_questions(cli, page);
    put_rest(&w);
    fputs("</body>\n</html>\n", stdout);
    cli_text_clear(&whose);
    cJSON_Delete(w.said);
}
