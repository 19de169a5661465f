// cover_page.c - what examples cover of a routine, as a page with its source
//
// Each file of the routine stands there line by line. A rule goes from the line it
// is declared on to the first line that ends its table. It is green where all of it
// is covered, yellow where something is left, red where it has never fired; the sign
// before it says the same. A condition that has not decided alone both ways is
// underlined where it stands, and listed behind the rule with what no example does.

#include "cover_page.h"

#include "cover.h"
#include "exits.h"
#include "files.h"
#include "json.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

// Text is at least 4.5 to 1 on what it stands on, by light and by dark.
static const char style[] =
    ":root{color-scheme:light dark;--page:#fff;--ink:#182126;--soft:#4a555a;"
    "--all:#e3f4e3;--some:#fdf3cf;--none:#fbe0dd;"
    "font:16px/1.45 \"Segoe UI\",system-ui,sans-serif;color:var(--ink);"
    "background:var(--page)}"
    "@media(prefers-color-scheme:dark){:root{--page:#10171a;--ink:#f1efe8;"
    "--soft:#b9c2c5;--all:#12301a;--some:#383008;--none:#3d1512}}"
    "body{margin:0 auto;max-width:70rem;padding:1rem}"
    "h1{font-size:1.6rem}h2{font-size:1.2rem;margin:1.5rem 0 .5rem}"
    "pre{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;"
    "font:14px/1.4 ui-monospace,monospace}"
    "pre b{font-weight:400;color:var(--soft);display:inline-block;"
    "width:4rem;user-select:none}"
    ".all{background:var(--all)}.some{background:var(--some)}"
    ".none{background:var(--none)}"
    "u{text-decoration:underline wavy}"
    "details{border-left:4px solid var(--soft);padding:.2rem .8rem;"
    "margin:.2rem 0 .6rem 4rem}"
    "table{border-collapse:collapse}td,th{padding:.1rem .8rem .1rem 0;"
    "text-align:left;vertical-align:top;overflow-wrap:anywhere}"
    ".wide{overflow-x:auto}"
    "div:focus-visible{outline:3px solid var(--ink);outline-offset:2px}"
    "@media(max-width:40rem){pre b{width:2.5rem}details{margin-left:0}}"
    "@media print{details{break-inside:avoid}}";

static void put_bytes(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        switch (text[i]) {
        case '&':
            fputs("&amp;", stdout);
            break;
        case '<':
            fputs("&lt;", stdout);
            break;
        case '>':
            fputs("&gt;", stdout);
            break;
        case '"':
            fputs("&quot;", stdout);
            break;
        default:
            putchar(text[i]);
        }
}

static void put(const char *text)
{
    put_bytes(text, strlen(text));
}

static void put_word(const cli_call *cli, cli_word word)
{
    put(cli_words_say(cli, word));
}

static int number_of(const cJSON *object, const char *name)
{
    const cJSON *number = cli_json_member(object, name);

    return cJSON_IsNumber(number) ? number->valueint : 0;
}

// ------------------------------------------------------------------- rules

static const char *class_of(const cJSON *rule)
{
    return !cli_cover_has_fired(rule) ? "none"
           : cli_cover_is_whole(rule) ? "all"
                                      : "some";
}

static const char *sign_of(const cJSON *rule)
{
    return !cli_cover_has_fired(rule) ? "✗"
           : cli_cover_is_whole(rule) ? "✓"
                                      : "~";
}

// Of a rule, or of a term that is called [name].
static void put_conditions(const cli_call *cli, const cJSON *rule,
                           const char *name)
{
    static const char *const counts[] = {"true", "false", "unknown",
                                         "decided_true", "decided_false"};
    static const cli_word heads[] = {W_COVER_TRUE, W_COVER_FALSE,
                                     W_COVER_UNKNOWN, W_COVER_ALONE_TRUE,
                                     W_COVER_ALONE_FALSE};

    if (!cli_json_items(rule, "conditions"))
        return;
    fputs("<div class=wide tabindex=0 role=region aria-label=\"", stdout);
    put_word(cli, W_COVER_CONDITION);
    fputs(": ", stdout);
    put(name);
    fputs("\"><table><tr><th scope=col>", stdout);
    put_word(cli, W_COVER_CONDITION);
    for (int i = 0; i < 5; i++) {
        fputs("<th scope=col>", stdout);
        put_word(cli, heads[i]);
    }
    for (const cJSON *condition = cli_json_items(rule, "conditions"); condition;
         condition = condition->next) {
        fputs("<tr><td><code>", stdout);
        put(cli_json_text(condition, "text"));
        fputs("</code>", stdout);
        for (int i = 0; i < 5; i++)
            printf("<td>%d", number_of(condition, counts[i]));
    }
    fputs("</table></div>\n", stdout);
}

// What is left of a rule, behind it.
static void put_rest(const cli_call *cli, const cJSON *rule)
{
    const cJSON *share = cli_json_member(rule, "mcdc");

    printf("<details%s><summary>%s ", cli_cover_is_whole(rule) ? "" : " open",
           sign_of(rule));
    put(cli_json_text(rule, "rule"));
    printf(": ");
    put_word(cli, W_COVER_FIRED_WORD);
    printf(" %d, ", number_of(rule, "fired"));
    put_word(cli, W_COVER_OPEN_WORD);
    printf(" %d, ", number_of(rule, "open"));
    put_word(cli, W_COVER_SILENT_WORD);
    printf(" %d; MC/DC %d/%d</summary>\n", number_of(rule, "silent"),
           number_of(share, "done"), number_of(share, "of"));
    if (cli_json_items(rule, "missing")) {
        fputs("<p>", stdout);
        put_word(cli, W_COVER_MISSING);
        fputs(":<ul>", stdout);
        for (const cJSON *missing = cli_json_items(rule, "missing"); missing;
             missing = missing->next) {
            fputs("<li>", stdout);
            put(cli_json_text(missing, "text"));
        }
        fputs("</ul>\n", stdout);
    }
    put_conditions(cli, rule, cli_json_text(rule, "rule"));
    fputs("</details>\n", stdout);
}

// ------------------------------------------------------------------ source

// Bytes of the first condition not covered that [at] begins with; 0 for none.
static size_t uncovered_at(const cJSON *rule, const char *at, size_t left)
{
    for (const cJSON *condition = cli_json_items(rule, "conditions"); condition;
         condition = condition->next) {
        const char *text = cli_json_text(condition, "text");
        size_t length = strlen(text);

        if ((number_of(condition, "decided_true") == 0 ||
             number_of(condition, "decided_false") == 0) &&
            length > 0 && length <= left && strncmp(at, text, length) == 0)
            return length;
    }
    return 0;
}

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (c >= '0' && c <= '9') || c == '.' || c == '"';
}

// Where a condition can begin: nowhere in a text, nor in a comment.
typedef struct lexer {
    bool in_text, in_comment;
} lexer;

static void step(lexer *at, const char *line, size_t i)
{
    bool is_escaped = i > 0 && line[i - 1] == '\\' &&
                      !(i > 1 && line[i - 2] == '\\');

    at->in_comment |= !at->in_text && line[i] == '-' && line[i + 1] == '-';
    if (line[i] == '"' && !at->in_comment && !(at->in_text && is_escaped))
        at->in_text = !at->in_text;
}

static void put_line(const cJSON *rule, const char *line, size_t length)
{
    lexer at = {false, false};

    for (size_t i = 0; i < length;) {
        size_t marked = rule && !at.in_text && !at.in_comment &&
                                (i == 0 || !is_word(line[i - 1]))
                            ? uncovered_at(rule, line + i, length - i)
                            : 0;

        if (marked > 0 && i + marked < length && is_word(line[i + marked]))
            marked = 0;
        if (marked > 0) {
            fputs("<u>", stdout);
            put_bytes(line + i, marked);
            fputs("</u>", stdout);
            i += marked;
        } else {
            step(&at, line, i);
            put_bytes(line + i++, 1);
        }
    }
}

// The rule of a file that is declared on a line; NULL for none.
static const cJSON *rule_at(const cJSON *coverage, const char *file, int line)
{
    for (const cJSON *rule = cli_json_items(coverage, "rules"); rule;
         rule = rule->next)
        if (number_of(rule, "line") == line &&
            strcmp(cli_json_text(rule, "file"), file) == 0)
            return rule;
    return NULL;
}

static void put_source(const cli_call *cli, const cJSON *coverage,
                       const char *file, const cli_text *source)
{
    const cJSON *rule = NULL;
    int number = 1;

    for (const char *at = source->bytes; at && *at; number++) {
        const char *end = strchr(at, '\n');
        size_t length = end ? (size_t)(end - at) : strlen(at);
        const cJSON *begun = rule_at(coverage, file, number);
        bool ends;

        if (begun)
            rule = begun;
        ends = rule &&
               (*at == '}' || (begun && length > 1 && at[length - 1] == '}'));
        printf("<pre%s%s><b>%d %s</b>", rule ? " class=" : "",
               rule ? class_of(rule) : "", number, begun ? sign_of(rule) : "");
        put_line(rule, at, length);
        fputs("</pre>\n", stdout);
        if (ends) {
            put_rest(cli, rule);
            rule = NULL;
        }
        at = end ? end + 1 : NULL;
    }
}

static bool is_first_of_file(const cJSON *coverage, const cJSON *rule)
{
    const cJSON *other = cli_json_items(coverage, "rules");

    while (other != rule && strcmp(cli_json_text(other, "file"),
                                   cli_json_text(rule, "file")) != 0)
        other = other->next;
    return other == rule;
}

static void put_files(const cli_call *cli, const cJSON *coverage)
{
    for (const cJSON *rule = cli_json_items(coverage, "rules"); rule;
         rule = rule->next) {
        const char *file = cli_json_text(rule, "file");
        cli_text source = {0};

        if (!is_first_of_file(coverage, rule))
            continue;
        fputs("<h2>", stdout);
        put(file);
        fputs("</h2>\n", stdout);
        if (cli_files_read(cli, file, &source) == CLI_FINE)
            put_source(cli, coverage, file, &source);
        cli_text_clear(&source);
    }
}

// ------------------------------------------------------------------- terms

static void put_term(const cli_call *cli, const cJSON *term)
{
    const cJSON *share = cli_json_member(term, "mcdc");
    bool is_whole = cli_cover_percent_of(share) == 100;

    printf("<details%s><summary>%s ", is_whole ? "" : " open",
           is_whole ? "✓" : "~");
    put(cli_cover_term_name(term));
    fputs(": ", stdout);
    put_word(cli, W_COVER_TRUE);
    printf(" %d, ", number_of(term, "true"));
    put_word(cli, W_COVER_FALSE);
    printf(" %d, ", number_of(term, "false"));
    put_word(cli, W_COVER_UNKNOWN);
    printf(" %d; MC/DC %d/%d</summary>\n", number_of(term, "unknown"),
           number_of(share, "done"), number_of(share, "of"));
    put_conditions(cli, term, cli_json_text(term, "term"));
    fputs("</details>\n", stdout);
}

static void put_terms(const cli_call *cli, const cJSON *coverage)
{
    if (!cli_json_items(coverage, "terms"))
        return;
    fputs("<h2>", stdout);
    put_word(cli, W_TERMS);
    fputs("</h2>\n", stdout);
    for (const cJSON *term = cli_json_items(coverage, "terms"); term;
         term = term->next)
        put_term(cli, term);
}

// -------------------------------------------------------------------- page

static void put_share(const cli_call *cli, const cJSON *share, cli_word label)
{
    fputs("<tr><th scope=row>", stdout);
    put_word(cli, label);
    printf("<td>%d / %d<td>%d %%\n", number_of(share, "done"),
           number_of(share, "of"), cli_cover_percent_of(share));
}

void cli_cover_page_print(const cli_call *cli, const cJSON *book,
                          const cJSON *coverage)
{
    cJSON *of_terms = cli_cover_share_of_terms(coverage);

    printf("<!doctype html>\n<html lang=%s>\n<meta charset=utf-8>\n"
           "<meta name=viewport content=\"width=device-width\">\n<title>",
           cli->tongue == CLI_SWEDISH ? "sv" : "en");
    put_word(cli, W_COVER_TITLE);
    printf("</title>\n<style>%s</style>\n<main>\n<h1>", style);
    put_word(cli, W_COVER_TITLE);
    fputs(": ", stdout);
    put(cli_json_text(book, "id"));
    fputs("</h1>\n<table>", stdout);
    put_share(cli, cli_json_member(coverage, "fired"), W_COVER_RULES);
    put_share(cli, cli_json_member(coverage, "mcdc"), W_COVER_MCDC);
    put_share(cli, of_terms, W_COVER_TERMS);
    cJSON_Delete(of_terms);
    fputs("</table>\n<p>", stdout);
    put_word(cli, W_COVER_LEGEND);
    fputs("</p>\n", stdout);
    put_files(cli, coverage);
    put_terms(cli, coverage);
    fputs("</main>\n</html>\n", stdout);
}
