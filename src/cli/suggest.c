// suggest.c - rutin suggest: example cases that cover what no example does
//
//     SUGGESTIONS
//       1. As c01.json, but Age: 15; Danger: urgent
//          child.report: covers 12 more
//
// With --save each is a file of its own, to be read and reviewed.

#include "suggest.h"

#include "cover.h"
#include "examples.h"
#include "exits.h"
#include "files.h"
#include "host.h"
#include "json.h"
#include "layout.h"
#include "report.h"
#include "text.h"
#include "tree.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { INDENT = 6, WIDE = 32 };

static int number_of(const cJSON *object, const char *name)
{
    const cJSON *number = cli_json_member(object, name);

    return cJSON_IsNumber(number) ? number->valueint : 0;
}

// The file that a suggestion is made of, without its folder.
static const char *file_of(const cli_examples *examples,
                           const cJSON *suggestion)
{
    int from = number_of(suggestion, "from");
    const char *path = from < examples->count ? examples->of[from].path : "";
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

static void add_about(const cli_call *cli, cli_text *text,
                      const cli_examples *examples, const cJSON *suggestion)
{
    cli_words_add(text, cli, W_SUGGEST_ABOUT, file_of(examples, suggestion),
                  cli_json_text(suggestion, "changes"));
}

// ------------------------------------------------------------------- files

// "FOLDER/suggested_007_child_report.json"
static void add_path(cli_text *path, const char *folder,
                     const cJSON *suggestion, int number)
{
    char digits[32];

    snprintf(digits, sizeof digits, "/suggested_%03d_", number);
    cli_text_add(path, folder);
    cli_text_add(path, digits);
    for (const char *c = cli_json_text(suggestion, "for"); *c; c++)
        cli_text_add_bytes(
            path,
            (*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9') ? c : "_", 1);
    cli_text_add(path, ".json");
}

static int save(const cli_call *cli, const cli_examples *examples,
                const cJSON *suggestion, int number)
{
    cJSON *example = cJSON_Duplicate(cli_json_member(suggestion, "example"),
                                     true);
    cli_text path = {0}, text = {0}, about = {0};
    int status;

    add_path(&path, cli->save, suggestion, number);
    add_about(cli, &about, examples, suggestion);
    cJSON_ReplaceItemInObjectCaseSensitive(example, "about",
                                           cJSON_CreateString(about.bytes));
    cli_tree_add(&text, example);
    status = cli_files_write_new(cli, path.bytes, text.bytes);
    if (status == CLI_FINE && !cli->json)
        printf("%s\n", path.bytes);
    cli_text_clear(&path);
    cli_text_clear(&text);
    cli_text_clear(&about);
    cJSON_Delete(example);
    return status;
}

static int save_all(const cli_call *cli, const cli_examples *examples,
                    const cJSON *answer)
{
    int number = 1, status = CLI_FINE;

    for (const cJSON *suggestion = cli_json_items(answer, "suggestions");
         suggestion && status == CLI_FINE; suggestion = suggestion->next)
        status = save(cli, examples, suggestion, number++);
    return status;
}

// -------------------------------------------------------------------- text

static void print_suggestion(const cli_call *cli, const cli_examples *examples,
                             const cJSON *suggestion, int number)
{
    cli_text text = {0}, covers = {0};
    char count[32];

    printf("%4d. ", number);
    add_about(cli, &text, examples, suggestion);
    cli_layout_wrap(cli, CLI_PLAIN, INDENT, INDENT, text.bytes);
    snprintf(count, sizeof count, "%d", number_of(suggestion, "covers"));
    cli_words_add(&covers, cli, W_SUGGEST_COVERS,
                  cli_json_text(suggestion, "for"), count);
    cli_layout_paragraph(cli, CLI_PLAIN, INDENT, INDENT, covers.bytes);
    cli_text_clear(&text);
    cli_text_clear(&covers);
}

static void print_share(const cli_call *cli, const cJSON *shares,
                        const char *name, cli_word label)
{
    const cJSON *share = cli_json_member(shares, name);
    char done[32], of[32];
    cli_text text = {0};

    snprintf(done, sizeof done, "%d", number_of(share, "done"));
    snprintf(of, sizeof of, "%d", number_of(share, "of"));
    cli_words_add(&text, cli, W_COVER_OF, done, of);
    snprintf(done, sizeof done, ", %d %%", cli_cover_percent_of(share));
    cli_text_add(&text, done);
    cli_layout_labelled(cli, 2, WIDE, cli_words_say(cli, label), text.bytes);
    cli_text_clear(&text);
}

static void print_shares(const cli_call *cli, const cJSON *answer,
                         const char *when, cli_word heading)
{
    const cJSON *shares = cli_json_member(answer, when);

    cli_layout_heading(cli, heading);
    print_share(cli, shares, "fired", W_COVER_RULES);
    print_share(cli, shares, "mcdc", W_COVER_MCDC);
}

static void print_answer(const cli_call *cli, const cli_examples *examples,
                         const cJSON *answer)
{
    int number = 1;

    cli_layout_heading(cli, W_SUGGEST_HEADING);
    for (const cJSON *suggestion = cli_json_items(answer, "suggestions");
         suggestion; suggestion = suggestion->next)
        print_suggestion(cli, examples, suggestion, number++);
    if (number == 1)
        cli_layout_say(cli, CLI_PLAIN, 2, W_SUGGEST_NONE, NULL, NULL);
    print_shares(cli, answer, "before", W_SUGGEST_BEFORE);
    print_shares(cli, answer, "after", W_SUGGEST_AFTER);
}

static int suggest(const cli_call *cli, const cli_host *host,
                   const cli_examples *examples)
{
    const char *json;
    size_t length;
    cJSON *answer;
    int status = CLI_FINE;

    if (rutin_suggest(host->engine, cli->most ? atoi(cli->most) : 0,
                      cli->threshold ? atoi(cli->threshold) : 0, NULL, &json,
                      &length) != RUTIN_OK)
        return cli_report_error(cli, rutin_error_of(host->engine), NULL);
    answer = cJSON_ParseWithLength(json, length);
    if (!answer) {
        cli_report_word(cli, NULL, W_BAD_ANSWER_JSON, NULL, NULL);
        return CLI_CANNOT;
    }
    if (cli->save)
        status = save_all(cli, examples, answer);
    if (cli->json)
        printf("%s\n", json);
    else
        print_answer(cli, examples, answer);
    cJSON_Delete(answer);
    return status;
}

int cli_suggest(cli_call *cli)
{
    cli_host host = {0};
    cli_examples examples = {0};
    int status = cli_host_open(cli, &host);

    cli->threads = "1"; // suggestions are made of what one engine has tested
    if (status == CLI_FINE) {
        cli_examples_list(cli, 1, &examples);
        cli_examples_test(cli, &host, &examples);
        status = examples.status;
    }
    if (status == CLI_FINE && examples.passed < examples.count) {
        cli_report_word(cli, NULL, W_SUGGEST_FAILED, NULL, NULL);
        status = CLI_FAILED;
    }
    if (status == CLI_FINE)
        status = suggest(cli, &host, &examples);
    cli_examples_clear(&examples);
    cli_host_close(&host);
    return status;
}
