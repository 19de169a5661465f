// verify.c - rutin verify: what must always hold, in every case
//
//     DOES NOT HOLD
//       - A child is reported without asking for consent
//         Stands in rules/town.lua:12
//         Known     Age: 0
//         As of     Friday 2 Jan 2026 10:00
//         Written   breaches/breach-1.json
//
//     PROVED
//       - The suspect's household is never contacted
//
//     37 of 38 hold in every case: some 10 to the power of 72 of them.

#include "verify.h"

#include "exits.h"
#include "files.h"
#include "given.h"
#include "host.h"
#include "json.h"
#include "layout.h"
#include "report.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { INDENT = 4, COLUMN = 14 };

static bool has_verdict(const cJSON *finding, const char *verdict)
{
    return strcmp(cli_json_text(finding, "verdict"), verdict) == 0;
}

// The finding after one, or the first: the routine's own, then those of every routine.
static const cJSON *next_of(const cJSON *report, const cJSON *finding)
{
    const cJSON *own = cli_json_items(report, "invariants");
    const cJSON *laws = cli_json_items(report, "laws");
    bool among_laws = false;

    if (!finding)
        return own ? own : laws;
    for (const cJSON *law = laws; law; law = law->next)
        among_laws |= law == finding;
    return finding->next || among_laws ? finding->next : laws;
}

static int count(const cJSON *report, const char *verdict)
{
    int found = 0;

    for (const cJSON *finding = next_of(report, NULL); finding;
         finding = next_of(report, finding))
        found += !verdict || has_verdict(finding, verdict);
    return found;
}

// ---------------------------------------------------------------- examples

// Where the breach of that number is written: breach-1.json in the folder asked for.
static void add_path(const cli_call *cli, int number, cli_text *path)
{
    char name[32];

    snprintf(name, sizeof name, "/breach-%d.json", number);
    cli_text_add(path, cli->write);
    cli_text_add(path, name);
}

// The finding as an example: what it breaks, and the case.
static cJSON *example_of(const cli_call *cli, const cJSON *finding)
{
    cJSON *example = cJSON_CreateObject();
    cli_text about = {0};

    cli_words_add(&about, cli, W_VERIFY_ABOUT, cli_json_text(finding, "text"),
                  NULL);
    cJSON_AddStringToObject(example, "about", about.bytes);
    cJSON_AddItemToObject(
        example, "case",
        cJSON_Duplicate(cli_json_member(finding, "case"), true));
    cJSON_AddItemToObject(example, "expect", cJSON_CreateObject());
    cli_text_clear(&about);
    return example;
}

static int write_example(const cli_call *cli, const cJSON *finding, int number)
{
    cJSON *example = example_of(cli, finding);
    char *text = cJSON_Print(example);
    cli_text path = {0};
    int status = CLI_CANNOT;

    add_path(cli, number, &path);
    if (text)
        status = cli_files_write_new(cli, path.bytes, text);
    cJSON_free(text);
    cJSON_Delete(example);
    cli_text_clear(&path);
    return status;
}

// Sets [*written] to how many are.
static int write_examples(const cli_call *cli, const cJSON *report,
                          int *written)
{
    int status = CLI_FINE;

    mkdir(cli->write, 0777); // what cannot be made cannot be written in
    for (const cJSON *finding = next_of(report, NULL); finding;
         finding = next_of(report, finding)) {
        if (!has_verdict(finding, "broken"))
            continue;
        status = write_example(cli, finding, *written + 1);
        if (status != CLI_FINE)
            break;
        ++*written;
    }
    return status;
}

// ---------------------------------------------------------------- the page

static void print_label(const cli_call *cli, cli_word label, const char *text)
{
    cli_layout_labelled(cli, INDENT, COLUMN, cli_words_say(cli, label), text);
}

static void print_place(const cli_call *cli, const cJSON *finding)
{
    char line[32];
    cli_text place = {0};

    if (*cli_json_text(finding, "file") == '\0')
        return;
    snprintf(line, sizeof line, ":%d",
             cli_json_member(finding, "line")->valueint);
    cli_text_add(&place, cli_json_text(finding, "file"));
    cli_text_add(&place, line);
    print_label(cli, W_LABEL_STANDS, place.bytes);
    cli_text_clear(&place);
}

// [number] is that of the file it was written in; 0 for none.
static void print_case(const cli_call *cli, const cJSON *book,
                       const cJSON *finding, int number)
{
    const cJSON *given = cli_json_member(finding, "case");
    cli_text path = {0};

    print_place(cli, finding);
    if (!cJSON_IsObject(given))
        return;
    cli_given_print(cli, book, given, INDENT);
    if (number > 0) {
        add_path(cli, number, &path);
        print_label(cli, W_LABEL_WRITTEN, path.bytes);
        cli_text_clear(&path);
    }
}

// Of what is broken the first [written] are in files.
static void print_findings(const cli_call *cli, const cJSON *book,
                           const cJSON *report, const char *verdict,
                           cli_word heading, int written)
{
    int number = 0;

    if (count(report, verdict) == 0)
        return;
    cli_layout_heading(cli, heading);
    for (const cJSON *finding = next_of(report, NULL); finding;
         finding = next_of(report, finding)) {
        if (!has_verdict(finding, verdict))
            continue;
        fputs("  - ", stdout);
        cli_layout_wrap(cli, CLI_BOLD, INDENT, INDENT,
                        cli_json_text(finding, "text"));
        if (strcmp(verdict, "proved") != 0)
            print_case(cli, book, finding, number < written ? ++number : 0);
    }
}

static void print_report(const cli_call *cli, const cJSON *book,
                         const cJSON *report, int written)
{
    char all[32], proved[32], cases[32];
    cli_text sum = {0};

    snprintf(all, sizeof all, "%d", count(report, NULL));
    snprintf(proved, sizeof proved, "%d", count(report, "proved"));
    snprintf(cases, sizeof cases, "%d",
             cli_json_member(report, "cases")->valueint);
    print_findings(cli, book, report, "broken", W_VERIFY_BROKEN, written);
    print_findings(cli, book, report, "covered", W_VERIFY_COVERED, 0);
    print_findings(cli, book, report, "proved", W_VERIFY_PROVED, 0);
    fputc('\n', stdout);
    cli_words_add(&sum, cli, W_VERIFY_SUM, proved, all);
    cli_words_add(&sum, cli, W_VERIFY_CASES, cases, NULL);
    cli_layout_paragraph(cli, CLI_BOLD, 0, 0, sum.bytes);
    cli_text_clear(&sum);
}

static int show(const cli_call *cli, const cli_host *host, const char *json,
                size_t length)
{
    cJSON *report = cJSON_ParseWithLength(json, length);
    int status = CLI_FINE, written = 0;

    if (!report) {
        cli_report_word(cli, NULL, W_BAD_ANSWER_JSON, NULL, NULL);
        return CLI_CANNOT;
    }
    if (cli->write && count(report, "broken") > 0)
        status = write_examples(cli, report, &written);
    if (cli->json)
        printf("%s\n", json);
    else
        print_report(cli, host->book, report, written);
    if (status == CLI_FINE && count(report, "broken") > 0)
        status = CLI_INVALID;
    cJSON_Delete(report);
    return status;
}

int cli_verify(cli_call *cli)
{
    cli_host host = {0};
    int status = cli_host_open(cli, &host);
    const char *json;
    size_t length;

    if (status == CLI_FINE) {
        if (rutin_verify(host.engine, NULL, &json, &length) == RUTIN_OK)
            status = show(cli, &host, json, length);
        else
            status = cli_report_error(cli, rutin_error_of(host.engine), NULL);
    }
    cli_host_close(&host);
    return status;
}
