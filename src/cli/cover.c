// cover.c - what examples cover of a routine, as text
//
//     COVERAGE
//       Rules that fired          120 of 130, 92 %
//       Tests that decided alone  900 of 1000, 90 %
//
//     NOT COVERED
//       - child.report (rules/sweden.lua:389): fired 3, open 2, silent 9; 8 of 12
//          Missing   Age: below 18; Danger: urgent

#include "cover.h"

#include "json.h"
#include "layout.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

enum { INDENT = 5, COLUMN = 15, WIDE = 32 };

static int number_of(const cJSON *object, const char *name)
{
    const cJSON *number = cli_json_member(object, name);

    return cJSON_IsNumber(number) ? number->valueint : 0;
}

int cli_cover_percent_of(const cJSON *share)
{
    int of = number_of(share, "of");

    return of == 0 ? 100 : number_of(share, "done") * 100 / of;
}

int cli_cover_percent(const cJSON *coverage)
{
    int fired = cli_cover_percent_of(cli_json_member(coverage, "fired"));
    int mcdc = cli_cover_percent_of(cli_json_member(coverage, "mcdc"));

    return fired < mcdc ? fired : mcdc;
}

const char *cli_cover_term_name(const cJSON *term)
{
    const char *name = cli_json_text(term, "name");

    return *name ? name : cli_json_text(term, "term");
}

bool cli_cover_has_fired(const cJSON *rule)
{
    return number_of(rule, "fired") > 0 || !cli_json_is_true(rule, "can_fire");
}

bool cli_cover_is_whole(const cJSON *rule)
{
    return cli_cover_has_fired(rule) && !cli_json_items(rule, "missing");
}

static void print_share(const cli_call *cli, const cJSON *share, cli_word label)
{
    char done[64], of[64];
    cli_text text = {0};

    snprintf(done, sizeof done, "%d", number_of(share, "done"));
    snprintf(of, sizeof of, "%d", number_of(share, "of"));
    cli_words_add(&text, cli, W_COVER_OF, done, of);
    snprintf(done, sizeof done, ", %d %%", cli_cover_percent_of(share));
    cli_text_add(&text, done);
    cli_layout_labelled(cli, 2, WIDE, cli_words_say(cli, label), text.bytes);
    cli_text_clear(&text);
}

// The sum of what the terms have.
cJSON *cli_cover_share_of_terms(const cJSON *coverage)
{
    cJSON *sum = cJSON_CreateObject();
    int done = 0, of = 0;

    for (const cJSON *term = cli_json_items(coverage, "terms"); term;
         term = term->next) {
        done += number_of(cli_json_member(term, "mcdc"), "done");
        of += number_of(cli_json_member(term, "mcdc"), "of");
    }
    cJSON_AddNumberToObject(sum, "done", done);
    cJSON_AddNumberToObject(sum, "of", of);
    return sum;
}

static void print_shares_of_terms(const cli_call *cli, const cJSON *coverage)
{
    cJSON *sum = cli_cover_share_of_terms(coverage);

    if (number_of(sum, "of") > 0)
        print_share(cli, sum, W_COVER_TERMS);
    cJSON_Delete(sum);
}

// "child.report (rules/sweden.lua:389): fired 3, open 2, silent 9; 8 of 12"
static void print_counts(const cli_call *cli, const cJSON *rule)
{
    cli_text text = {0};
    char counts[3][32], line[64];
    const cJSON *share = cli_json_member(rule, "mcdc");

    snprintf(line, sizeof line, ":%d): ", number_of(rule, "line"));
    cli_text_add(&text, cli_json_text(rule, "rule"));
    cli_text_add(&text, " (");
    cli_text_add(&text, cli_json_text(rule, "file"));
    cli_text_add(&text, line);
    snprintf(counts[0], sizeof counts[0], "%d", number_of(rule, "fired"));
    snprintf(counts[1], sizeof counts[1], "%d", number_of(rule, "open"));
    snprintf(counts[2], sizeof counts[2], "%d", number_of(rule, "silent"));
    cli_words_add(&text, cli, W_COVER_FIRED_OPEN, counts[0], counts[1]);
    cli_words_add(&text, cli, W_COVER_SILENT, counts[2], NULL);
    snprintf(counts[0], sizeof counts[0], "%d", number_of(share, "done"));
    snprintf(counts[1], sizeof counts[1], "%d", number_of(share, "of"));
    cli_text_add(&text, "; ");
    cli_words_add(&text, cli, W_COVER_OF, counts[0], counts[1]);
    fputs("  -  ", stdout);
    cli_layout_wrap(cli, CLI_PLAIN, INDENT, INDENT, text.bytes);
    cli_text_clear(&text);
}

static void print_missing(const cli_call *cli, const cJSON *rule)
{
    cli_text text = {0};
    const char *before = "";

    for (const cJSON *missing = cli_json_items(rule, "missing"); missing;
         missing = missing->next) {
        const char *said = cli_json_text(missing, "text");
        size_t name = strcspn(said, ":");
        bool same = said[name] && strncmp(before, said, name + 1) == 0;

        cli_text_add_item(&text, same ? " | " : "; ",
                          same ? said + name + 2 : said);
        before = said;
    }
    if (text.length > 0)
        cli_layout_labelled(cli, INDENT, COLUMN,
                            cli_words_say(cli, W_COVER_MISSING), text.bytes);
    cli_text_clear(&text);
}

// The conditions, as written, that have not been both and decided alone as both.
static void print_conditions(const cli_call *cli, const cJSON *rule)
{
    for (const cJSON *condition = cli_json_items(rule, "conditions"); condition;
         condition = condition->next) {
        bool yes = number_of(condition, "decided_true") > 0;
        bool no = number_of(condition, "decided_false") > 0;
        cli_text text = {0};

        if (yes && no)
            continue;
        cli_text_add(&text, cli_json_text(condition, "text"));
        cli_text_add(&text, ": ");
        cli_text_add(&text, cli_words_say(cli, yes  ? W_COVER_NEVER_FALSE
                                               : no ? W_COVER_NEVER_TRUE
                                                    : W_COVER_NEVER_ALONE));
        cli_layout_labelled(cli, INDENT, COLUMN,
                            cli_words_say(cli, W_COVER_CONDITION), text.bytes);
        cli_text_clear(&text);
    }
}

static void print_rules(const cli_call *cli, const cJSON *coverage)
{
    bool any = false;

    for (const cJSON *rule = cli_json_items(coverage, "rules"); rule;
         rule = rule->next) {
        if (cli_cover_is_whole(rule))
            continue;
        if (!any)
            cli_layout_heading(cli, W_COVER_NOT);
        any = true;
        print_counts(cli, rule);
        print_missing(cli, rule);
        print_conditions(cli, rule);
    }
}

// A term with conditions that have not decided alone both ways.
static void print_term(const cli_call *cli, const cJSON *term)
{
    char counts[3][32];
    cli_text text = {0};

    snprintf(counts[0], sizeof counts[0], "%d", number_of(term, "true"));
    snprintf(counts[1], sizeof counts[1], "%d", number_of(term, "false"));
    snprintf(counts[2], sizeof counts[2], "%d", number_of(term, "unknown"));
    cli_text_add(&text, cli_cover_term_name(term));
    cli_text_add(&text, ": ");
    cli_words_add(&text, cli, W_COVER_TRUE_FALSE, counts[0], counts[1]);
    cli_words_add(&text, cli, W_COVER_NOT_KNOWN, counts[2], NULL);
    fputs("  -  ", stdout);
    cli_layout_wrap(cli, CLI_PLAIN, INDENT, INDENT, text.bytes);
    cli_text_clear(&text);
    print_conditions(cli, term);
}

static void print_terms(const cli_call *cli, const cJSON *coverage)
{
    bool any = false;

    for (const cJSON *term = cli_json_items(coverage, "terms"); term;
         term = term->next) {
        if (cli_cover_percent_of(cli_json_member(term, "mcdc")) == 100)
            continue;
        if (!any)
            cli_layout_heading(cli, W_COVER_TERMS_NOT);
        any = true;
        print_term(cli, term);
    }
}

// Of a list the items of which a number is 0, named by two texts.
static void print_never(const cli_call *cli, const cJSON *coverage,
                        const char *list, const char *number, cli_word label,
                        const char *first, const char *second)
{
    cli_text text = {0};

    for (const cJSON *item = cli_json_items(coverage, list); item;
         item = item->next) {
        cli_text name = {0};

        if (!cJSON_IsNumber(cli_json_member(item, number)) ||
            number_of(item, number) > 0)
            continue;
        cli_text_add(&name, cli_json_text(item, first));
        if (second)
            cli_text_add_item(&name, " → ", cli_json_text(item, second));
        cli_text_add_item(&text, "; ", name.bytes);
        cli_text_clear(&name);
    }
    if (text.length > 0) {
        fputs("  -  ", stdout);
        cli_layout_wrap(cli, CLI_PLAIN, INDENT, INDENT,
                        cli_words_say(cli, label));
        cli_layout_paragraph(cli, CLI_PLAIN, INDENT, INDENT, text.bytes);
    }
    cli_text_clear(&text);
}

void cli_cover_print(const cli_call *cli, const cJSON *coverage)
{
    cli_layout_heading(cli, W_COVER_HEADING);
    print_share(cli, cli_json_member(coverage, "fired"), W_COVER_RULES);
    print_share(cli, cli_json_member(coverage, "mcdc"), W_COVER_MCDC);
    print_shares_of_terms(cli, coverage);
    print_rules(cli, coverage);
    print_terms(cli, coverage);
    cli_layout_heading(cli, W_COVER_NEVER);
    print_never(cli, coverage, "grounds", "effective", W_COVER_GROUNDS, "rule",
                "step");
    print_never(cli, coverage, "bans", "certain", W_COVER_BANS, "rule",
                "actor");
    print_never(cli, coverage, "ladders", "closed", W_COVER_CLOSED, "actor",
                NULL);
    print_never(cli, coverage, "ladders", "no_answer", W_COVER_NO_ANSWER,
                "actor", NULL);
}
