// paper.c - a document as text, as Markdown or as HTML
//
// HTML holds all that it needs and no script. Its headings are in order, its tables
// have heads, and on paper it is A4, no item torn between two pages.

#include "paper.h"

#include "layout.h"
#include "text.h"
#include "words.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { INDENT = 2, COLUMN = 16, STEP = 2 };

// Text is at least 7 to 1 on what it stands on; links are underlined.
static const char style[] =
    ":root{color-scheme:light dark;--page:#fff;--ink:#182126;--soft:#4a555a;"
    "--deep:#0d4756;--edge:#767261;--tint:#f3f1ea;"
    "font:17px/1.5 \"Segoe UI\",system-ui,sans-serif;"
    "color:var(--ink);background:var(--page)}"
    "@media(prefers-color-scheme:dark){:root{--page:#10171a;--ink:#f1efe8;"
    "--soft:#b9c2c5;--deep:#8fd0de;--edge:#8c979c;--tint:#1a2327}}"
    "*{box-sizing:border-box}"
    "body{margin:0 auto;max-width:50rem;padding:1rem}"
    "h1{font-size:2rem;line-height:1.15;margin:.5rem 0 1rem}"
    "h2{font-size:1.4rem;margin:2.2rem 0 .6rem;padding-top:.4rem;"
    "border-top:2px solid var(--deep);color:var(--deep)}"
    "h3{font-size:1.1rem;margin:1.4rem 0 .2rem;overflow-wrap:anywhere}"
    "p{margin:.3rem 0}ul{margin:.2rem 0;padding-left:1.3rem}"
    "dl{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:.15rem "
    ".8rem;"
    "margin:.2rem 0}"
    "dt{color:var(--soft);overflow-wrap:anywhere}dd{margin:0;overflow-wrap:"
    "anywhere}"
    "table{border-collapse:collapse;width:100%;margin:.6rem 0;"
    "font-size:.92rem}"
    "th,td{border:1px solid var(--edge);padding:.25rem .4rem;"
    "text-align:left;vertical-align:top;overflow-wrap:anywhere}"
    "thead th{background:var(--tint)}"
    "a{color:var(--deep);display:inline-block;min-height:1.5rem}"
    "a:focus-visible,div:focus-visible{outline:3px solid "
    "var(--ink);outline-offset:2px}"
    ".wide{overflow-x:auto}"
    "svg *{fill:none;stroke:var(--ink)}svg .graph>polygon{stroke:none}"
    "svg text{fill:var(--ink);stroke:none;font:14px Helvetica,Arial,sans-serif}"
    "svg .edge polygon{fill:var(--ink)}"
    "@media(max-width:30rem){dl{grid-template-columns:1fr}}"
    "@page{size:A4;margin:14mm}"
    "@media print{:root{color-scheme:light;--page:#fff;--ink:#000;--soft:#000;"
    "--deep:#000;--edge:#000;--tint:#fff;font-size:9.5pt}"
    "body{max-width:none;padding:0}h2,h3{break-after:avoid}"
    "dl,tr,li{break-inside:avoid}a{text-decoration:none}"
    "svg{width:100%;height:auto;max-height:240mm}}";

// ------------------------------------------------------------------- texts

// Text in which nothing is a mark of the form; control characters are spaces.
static void put(const cli_paper *paper, const char *text)
{
    static const char marks[] = "\\`*_[]<>#|";

    for (const char *c = text; *c; c++) {
        bool is_control = (unsigned char)*c < ' ';

        if (paper->form == CLI_PAPER_HTML && *c == '<')
            fputs("&lt;", stdout);
        else if (paper->form == CLI_PAPER_HTML && *c == '>')
            fputs("&gt;", stdout);
        else if (paper->form == CLI_PAPER_HTML && *c == '&')
            fputs("&amp;", stdout);
        else if (paper->form == CLI_PAPER_MARKDOWN && strchr(marks, *c))
            printf("\\%c", *c);
        else
            fputc(is_control ? ' ' : *c, stdout);
    }
}

static void put_around(const cli_paper *paper, const char *before,
                       const char *text, const char *after)
{
    fputs(before, stdout);
    put(paper, text);
    fputs(after, stdout);
}

static bool is(const cli_paper *paper, cli_paper_form form)
{
    return paper->form == form;
}

// ------------------------------------------------------------------ blocks

// Lists within lists end down to [depth].
static void end_items(cli_paper *paper, int depth)
{
    for (; paper->depth > depth; paper->depth--)
        if (is(paper, CLI_PAPER_HTML))
            fputs("</li></ul>", stdout);
}

static void end_pair(cli_paper *paper)
{
    end_items(paper, 0);
    if (paper->is_open && is(paper, CLI_PAPER_HTML))
        fputs("</dd>\n", stdout);
    paper->is_open = false;
}

// Ends what goes on, unless it is [next].
static void enter(cli_paper *paper, cli_paper_block next)
{
    static const char *const begins[] = {"", "<dl>\n", "", ""};
    static const char *const ends[] = {"", "</dl>\n", "\n",
                                       "</tbody></table></div>\n"};

    if (paper->block == next)
        return;
    end_pair(paper);
    if (is(paper, CLI_PAPER_HTML)) {
        fputs(ends[paper->block], stdout);
        fputs(begins[next], stdout);
    } else if (paper->block != CLI_PAPER_NONE &&
               is(paper, CLI_PAPER_MARKDOWN)) {
        fputc('\n', stdout);
    }
    paper->block = next;
}

void cli_paper_begin(cli_paper *paper, const char *title)
{
    static const char *const tongues[] = {"sv", "en"};

    if (is(paper, CLI_PAPER_HTML)) {
        printf("<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n"
               "<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
               "content=\"width=device-width,initial-scale=1\">\n",
               tongues[paper->cli->tongue]);
        put_around(paper, "<title>", title, "</title>\n");
        printf("<style>%s</style>\n</head>\n<body>\n<main>\n", style);
        put_around(paper, "<h1>", title, "</h1>\n");
    } else if (is(paper, CLI_PAPER_MARKDOWN)) {
        put_around(paper, "# ", title, "\n");
    } else {
        cli_layout_paragraph(paper->cli, CLI_BOLD, 0, 0, title);
    }
}

void cli_paper_end(cli_paper *paper)
{
    enter(paper, CLI_PAPER_NONE);
    if (is(paper, CLI_PAPER_HTML))
        fputs("</main>\n</body>\n</html>\n", stdout);
}

void cli_paper_content(cli_paper *paper, cli_word title)
{
    const char *text = cli_words_say(paper->cli, title);
    int number = ++paper->section;

    if (!paper->contents) {
        enter(paper, CLI_PAPER_NONE);
        if (is(paper, CLI_PAPER_HTML))
            put_around(paper, "<nav aria-label=\"",
                       cli_words_say(paper->cli, W_CONTENTS), "\">\n<ol>\n");
        else
            fputc('\n', stdout);
    }
    paper->contents = true;
    if (is(paper, CLI_PAPER_HTML)) {
        printf("<li><a href=\"#s%d\">", number);
        put_around(paper, "", text, "</a></li>\n");
    } else if (is(paper, CLI_PAPER_MARKDOWN)) {
        printf("%d. ", number);
        put_around(paper, "", text, "\n");
    } else {
        printf("%2d. %s\n", number, text);
    }
}

void cli_paper_section(cli_paper *paper, cli_word title)
{
    const char *text = cli_words_say(paper->cli, title);

    enter(paper, CLI_PAPER_NONE);
    if (paper->contents) {
        if (is(paper, CLI_PAPER_HTML))
            fputs("</ol>\n</nav>\n", stdout);
        paper->contents = false;
        paper->section = 0;
    }
    paper->section++;
    if (is(paper, CLI_PAPER_HTML)) {
        printf("<h2 id=\"s%d\">%d. ", paper->section, paper->section);
        put_around(paper, "", text, "</h2>\n");
    } else if (is(paper, CLI_PAPER_MARKDOWN)) {
        printf("\n## %d. ", paper->section);
        put_around(paper, "", text, "\n\n");
    } else {
        printf("\n%d. %s\n", paper->section, text);
        for (int i = cli_layout_columns(text) + 3 + (paper->section > 9); i > 0;
             i--)
            fputc('=', stdout);
        fputc('\n', stdout);
    }
}

void cli_paper_part(cli_paper *paper, const char *title)
{
    enter(paper, CLI_PAPER_NONE);
    if (is(paper, CLI_PAPER_HTML)) {
        put_around(paper, "<h3>", title, "</h3>\n");
    } else if (is(paper, CLI_PAPER_MARKDOWN)) {
        put_around(paper, "\n### ", title, "\n\n");
    } else {
        fputc('\n', stdout);
        cli_layout_paragraph(paper->cli, CLI_BOLD, 0, INDENT, title);
    }
}

void cli_paper_text(cli_paper *paper, const char *text)
{
    if (!*text)
        return;
    enter(paper, CLI_PAPER_NONE);
    if (is(paper, CLI_PAPER_HTML))
        put_around(paper, "<p>", text, "</p>\n");
    else if (is(paper, CLI_PAPER_MARKDOWN))
        put_around(paper, "\n", text, "\n\n");
    else
        cli_layout_paragraph(paper->cli, CLI_PLAIN, INDENT, INDENT, text);
}

void cli_paper_say(cli_paper *paper, cli_word word, const char *first,
                   const char *second)
{
    cli_text text = {0};

    cli_words_add(&text, paper->cli, word, first, second);
    cli_paper_text(paper, text.bytes);
    cli_text_clear(&text);
}

// It can be wider than the page.
void cli_paper_drawing(cli_paper *paper, cli_word label, const char *svg)
{
    if (!is(paper, CLI_PAPER_HTML))
        return;
    enter(paper, CLI_PAPER_NONE);
    put_around(paper,
               "<div class=\"wide\" tabindex=\"0\" role=\"img\" aria-label=\"",
               cli_words_say(paper->cli, label), "\">");
    fputs(svg, stdout);
    fputs("</div>\n", stdout);
}

// ------------------------------------------------------------ pairs and items

void cli_paper_pair_of(cli_paper *paper, const char *label, const char *text)
{
    if (!*text)
        return;
    enter(paper, CLI_PAPER_PAIRS);
    end_pair(paper);
    paper->is_open = true;
    if (is(paper, CLI_PAPER_HTML)) {
        put_around(paper, "<dt>", label, "</dt>");
        put_around(paper, "<dd>", text, "");
    } else if (is(paper, CLI_PAPER_MARKDOWN)) {
        put_around(paper, "- **", label, ":** ");
        put_around(paper, "", text, "\n");
    } else {
        cli_layout_labelled(paper->cli, INDENT, COLUMN, label, text);
    }
}

void cli_paper_pair(cli_paper *paper, cli_word label, const char *text)
{
    cli_paper_pair_of(paper, cli_words_say(paper->cli, label), text);
}

// Begins lists up to [depth].
static void begin_items(cli_paper *paper, int depth)
{
    bool is_again = paper->depth >= depth;

    end_items(paper, depth);
    if (!is(paper, CLI_PAPER_HTML)) {
        paper->depth = depth;
        return;
    }
    if (is_again)
        fputs("</li>", stdout);
    for (; paper->depth < depth; paper->depth++)
        fputs("<ul>", stdout);
    fputs("<li>", stdout);
}

void cli_paper_item(cli_paper *paper, int depth, const char *text)
{
    if (paper->block != CLI_PAPER_PAIRS)
        enter(paper, CLI_PAPER_ITEMS);
    begin_items(paper, depth);
    if (is(paper, CLI_PAPER_HTML)) {
        put(paper, text);
    } else if (is(paper, CLI_PAPER_MARKDOWN)) {
        printf("%*s- ", STEP * depth, "");
        put_around(paper, "", text, "\n");
    } else {
        int column = (paper->block == CLI_PAPER_PAIRS ? COLUMN : INDENT) +
                     STEP * (depth - 1);

        printf("%*s", column, "");
        fputs("- ", stdout);
        cli_layout_wrap(paper->cli, CLI_PLAIN, column + STEP, column + STEP,
                        text);
    }
}

// ------------------------------------------------------------------ tables

void cli_paper_table(cli_paper *paper, const char *const *heads, int count)
{
    enter(paper, CLI_PAPER_NONE);
    paper->block = CLI_PAPER_TABLE;
    paper->table_count++;
    memcpy(paper->heads, heads, (size_t)count * sizeof *heads);
    if (is(paper, CLI_PAPER_HTML)) {
        put_around(paper,
                   "<div class=\"wide\" tabindex=\"0\" role=\"region\" "
                   "aria-label=\"",
                   heads[0], "");
        printf(" %d\"><table><thead><tr>", paper->table_count);
        for (int i = 0; i < count; i++)
            put_around(paper, "<th scope=\"col\">", heads[i], "</th>");
        fputs("</tr></thead><tbody>\n", stdout);
    } else if (is(paper, CLI_PAPER_MARKDOWN)) {
        fputc('\n', stdout);
        for (int i = 0; i < count; i++)
            put_around(paper, "| ", heads[i], " ");
        fputs("|\n", stdout);
        for (int i = 0; i < count; i++)
            fputs("| --- ", stdout);
        fputs("|\n", stdout);
    }
}

static void put_row_of_text(const cli_paper *paper, const char *const *cells,
                            int count)
{
    fputc('\n', stdout);
    cli_layout_paragraph(paper->cli, CLI_BOLD, INDENT, INDENT, cells[0]);
    for (int i = 1; i < count; i++)
        if (*cells[i])
            cli_layout_labelled(paper->cli, 2 * INDENT, COLUMN + 2 * INDENT,
                                paper->heads[i], cells[i]);
}

void cli_paper_row(cli_paper *paper, const char *const *cells, int count)
{
    if (is(paper, CLI_PAPER_TEXT)) {
        put_row_of_text(paper, cells, count);
        return;
    }
    if (is(paper, CLI_PAPER_HTML))
        put_around(paper, "<tr><th scope=\"row\">", cells[0], "</th>");
    else
        put_around(paper, "| ", cells[0], " ");
    for (int i = 1; i < count; i++)
        if (is(paper, CLI_PAPER_HTML))
            put_around(paper, "<td>", cells[i], "</td>");
        else
            put_around(paper, "| ", cells[i], " ");
    fputs(is(paper, CLI_PAPER_HTML) ? "</tr>\n" : "|\n", stdout);
}
