// check.c - rutin check: all that can be wrong with a draft
//
//     exempelby.lua:12:1: warning: rule "x" can never fire [never_fires]
//         see which conditions exclude each other, or remove the rule
//
//     1 warning
//
// Each finding begins a line as editors know it. With --format sarif they are what
// code review shows beside the text (SARIF 2.1.0).

#include "check.h"

#include "exits.h"
#include "files.h"
#include "given.h"
#include "host.h"
#include "json.h"
#include "layout.h"
#include "moment.h"
#include "report.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { INDENT = 4, DATE = 10 };

static int number(const cJSON *object, const char *name)
{
    const cJSON *found = cli_json_member(object, name);

    return cJSON_IsNumber(found) ? found->valueint : 0;
}

// ---------------------------------------------------------------- as text

static bool is_error(const cJSON *finding)
{
    return strcmp(cli_json_text(finding, "severity"), "error") == 0;
}

// The case that shows a finding.
static void print_case(const cli_call *cli, const cJSON *book,
                       const cJSON *shown)
{
    cli_layout_paragraph(cli, CLI_PLAIN, INDENT, INDENT,
                         cli_words_say(cli, W_CHECK_SHOWN));
    cli_given_print(cli, book, shown, INDENT + 2);
}

static void print_finding(const cli_call *cli, const cJSON *book,
                          const cJSON *finding)
{
    const cJSON *shown = cli_json_member(finding, "case");
    cli_text line = {0};
    char place[64];

    snprintf(place, sizeof place, ":%d:%d: ", number(finding, "line"),
             number(finding, "column"));
    cli_text_add(&line, cli_json_text(finding, "file"));
    cli_text_add(&line, place);
    cli_words_add(
        &line, cli, W_CHECK_LINE,
        cli_words_say(cli, is_error(finding) ? W_CHECK_ERROR : W_CHECK_WARNING),
        cli_json_text(finding, "message"));
    cli_text_add(&line, " [");
    cli_text_add(&line, cli_json_text(finding, "code"));
    cli_text_add(&line, "]");
    cli_layout_paragraph(cli, CLI_BOLD, 0, INDENT, line.bytes);
    cli_text_clear(&line);
    if (*cli_json_text(finding, "help"))
        cli_layout_paragraph(cli, CLI_PLAIN, INDENT, INDENT,
                             cli_json_text(finding, "help"));
    if (cJSON_IsObject(shown))
        print_case(cli, book, shown);
}

static void add_count(const cli_call *cli, cli_text *line, int count,
                      cli_word one, cli_word many)
{
    char digits[16];

    snprintf(digits, sizeof digits, "%d", count);
    cli_words_add(line, cli, count == 1 ? one : many, digits, NULL);
}

static void print_report(const cli_call *cli, const cJSON *book,
                         const cJSON *report)
{
    int errors = number(report, "errors"),
        warnings = number(report, "warnings");
    cli_text line = {0};

    for (const cJSON *finding = cli_json_items(report, "findings"); finding;
         finding = finding->next)
        print_finding(cli, book, finding);
    if (errors + warnings > 0)
        fputc('\n', stdout);
    if (errors > 0)
        add_count(cli, &line, errors, W_CHECK_ERROR_ONE, W_CHECK_ERRORS);
    if (errors + warnings > 0)
        add_count(cli, &line, warnings, W_CHECK_WARNING_ONE, W_CHECK_WARNINGS);
    else
        cli_words_add(&line, cli, W_CHECK_CLEAN, NULL, NULL);
    if (number(report, "allowed") > 0 && errors + warnings > 0)
        add_count(cli, &line, number(report, "allowed"), W_CHECK_ALLOWED,
                  W_CHECK_ALLOWED);
    cli_layout_paragraph(cli, CLI_BOLD, 0, 0, line.bytes);
    cli_text_clear(&line);
}

// ---------------------------------------------------------------- as SARIF

static void add_rule(cJSON *rules, const char *code)
{
    cJSON *rule;

    for (const cJSON *has = cli_json_first(rules); has; has = has->next)
        if (strcmp(cli_json_text(has, "id"), code) == 0)
            return;
    rule = cJSON_CreateObject();
    cJSON_AddItemToArray(rules, rule);
    cJSON_AddStringToObject(rule, "id", code);
}

// A path as a URI, which holds some signs of ASCII only.
static void add_uri(cJSON *object, const char *path)
{
    static const char plain[] = "/-._~abcdefghijklmnopqrstuvwxyz"
                                "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    cli_text uri = {0};
    char one[4];

    for (; *path; path++) {
        snprintf(one, sizeof one, strchr(plain, *path) ? "%c" : "%%%02X",
                 (unsigned char)*path);
        cli_text_add(&uri, one);
    }
    cJSON_AddStringToObject(object, "uri", uri.bytes ? uri.bytes : "");
    cli_text_clear(&uri);
}

// What is found, and in a line of its own what to do.
static void add_message(cJSON *result, const cJSON *finding)
{
    cli_text text = {0};

    cli_text_add(&text, cli_json_text(finding, "message"));
    if (*cli_json_text(finding, "help")) {
        cli_text_add(&text, "\n");
        cli_text_add(&text, cli_json_text(finding, "help"));
    }
    cJSON_AddStringToObject(cJSON_AddObjectToObject(result, "message"), "text",
                            text.bytes);
    cli_text_clear(&text);
}

static void add_result(cJSON *results, const cJSON *finding)
{
    cJSON *result = cJSON_CreateObject();
    cJSON *place = cJSON_CreateObject(), *file, *region;

    cJSON_AddItemToArray(results, result);
    cJSON_AddStringToObject(result, "ruleId", cli_json_text(finding, "code"));
    cJSON_AddStringToObject(result, "level",
                            cli_json_text(finding, "severity"));
    add_message(result, finding);
    cJSON_AddItemToArray(cJSON_AddArrayToObject(result, "locations"), place);
    place = cJSON_AddObjectToObject(place, "physicalLocation");
    file = cJSON_AddObjectToObject(place, "artifactLocation");
    add_uri(file, cli_json_text(finding, "file"));
    if (number(finding, "line") == 0)
        return;
    region = cJSON_AddObjectToObject(place, "region");
    cJSON_AddNumberToObject(region, "startLine", number(finding, "line"));
    if (number(finding, "column") > 0)
        cJSON_AddNumberToObject(region, "startColumn",
                                number(finding, "column"));
}

static void print_sarif(const cJSON *report)
{
    cJSON *log = cJSON_CreateObject(), *run = cJSON_CreateObject();
    cJSON *driver, *rules, *results;
    char *text;

    cJSON_AddStringToObject(log, "$schema",
                            "https://json.schemastore.org/sarif-2.1.0.json");
    cJSON_AddStringToObject(log, "version", "2.1.0");
    cJSON_AddItemToArray(cJSON_AddArrayToObject(log, "runs"), run);
    driver = cJSON_AddObjectToObject(cJSON_AddObjectToObject(run, "tool"),
                                     "driver");
    cJSON_AddStringToObject(driver, "name", "rutin");
    cJSON_AddStringToObject(driver, "version", rutin_version());
    rules = cJSON_AddArrayToObject(driver, "rules");
    cJSON_AddStringToObject(run, "columnKind", "unicodeCodePoints");
    results = cJSON_AddArrayToObject(run, "results");
    for (const cJSON *finding = cli_json_items(report, "findings"); finding;
         finding = finding->next) {
        add_rule(rules, cli_json_text(finding, "code"));
        add_result(results, finding);
    }
    text = cJSON_PrintUnformatted(log);
    printf("%s\n", text ? text : "{}");
    cJSON_free(text);
    cJSON_Delete(log);
}

// ---------------------------------------------------------------- examples

typedef struct gathering {
    const cli_call *cli;
    cli_text *list;
    cli_text files; // their names, a NUL after each
    int count, status;
} gathering;

static bool gather(void *data, const char *path)
{
    gathering *g = data;
    cli_text json = {0};

    g->status = cli_files_read(g->cli, path, &json);
    if (g->status == CLI_FINE) {
        cli_text_add(g->list, g->count++ == 0 ? "" : ",\n");
        cli_text_add_bytes(g->list, json.bytes, json.length);
        cli_text_add_bytes(&g->files, path, strlen(path) + 1);
    }
    cli_text_clear(&json);
    return g->status == CLI_FINE;
}

// Reads the examples of the command line into one list of them.
static int gather_examples(gathering *g)
{
    const cli_call *cli = g->cli;

    cli_text_add(g->list, "[");
    for (int i = 1; i < cli->operand_count && g->status == CLI_FINE; i++) {
        const char *path = cli->operands[i];

        if (!cli_files_is_folder(path))
            gather(g, path);
        else if (!cli_files_list(cli, path, ".json", gather, g) &&
                 g->status == CLI_FINE)
            g->status = CLI_CANNOT;
    }
    cli_text_add(g->list, "]");
    return g->status;
}

// ---------------------------------------------------------------- the whole

// What the routine is told to be, as a tree; NULL of one that did not load.
static cJSON *describe(const cli_host *host)
{
    const char *json;
    size_t length;

    if (rutin_describe(host->engine, &host->how, &json, &length) != RUTIN_OK)
        return NULL;
    return cJSON_ParseWithLength(json, length);
}

static void print_text(const cli_call *cli, const cli_host *host,
                       const cJSON *report)
{
    cJSON *book = describe(host);

    print_report(cli, book, report);
    cJSON_Delete(book);
}

static int show(const cli_call *cli, const cli_host *host, const char *json,
                size_t length)
{
    cJSON *report = cJSON_ParseWithLength(json, length);
    int status = CLI_FINE;

    if (!report) {
        cli_report_word(cli, NULL, W_BAD_ANSWER_JSON, NULL, NULL);
        return CLI_CANNOT;
    }
    if (cli->sarif)
        print_sarif(report);
    else if (cli->json)
        printf("%s\n", json);
    else
        print_text(cli, host, report);
    if (number(report, "errors") > 0)
        status = CLI_INVALID;
    else if (number(report, "warnings") > 0)
        status = CLI_FAILED;
    cJSON_Delete(report);
    return status;
}

// The file of the example that an error begins with the number of; NULL for none.
static const char *find_file(const gathering *g, const rutin_error *error)
{
    const char *file = g->files.bytes;
    int number;

    if (sscanf(error->where, "[%d]", &number) != 1 || number < 0 ||
        number >= g->count)
        return NULL;
    for (; number > 0; number--)
        file += strlen(file) + 1;
    return file;
}

// Tells of an error, in the words of its file where an example is wrong.
static int complain(const cli_call *cli, const gathering *g,
                    const rutin_error *error)
{
    const char *file = find_file(g, error);
    rutin_error in_file = *error;
    const char *path = strchr(error->where, ']');

    if (!file)
        return cli_report_error(cli, error, NULL);
    path += path[1] == '.' ? 2 : 1;
    snprintf(in_file.where, sizeof in_file.where, "%s", path);
    return cli_report_error(cli, &in_file, file);
}

static int check(const cli_call *cli, const cli_host *host, const gathering *g)
{
    rutin_check_options how = {.language = host->how.language,
                               .limits = host->how.limits};
    char clock[32];
    const char *json;
    size_t length;

    cli_moment_clock(clock);
    clock[DATE] = '\0';
    how.at = cli->at ? cli->at : clock;
    if (cli->operand_count > 1) {
        how.examples = g->list->bytes;
        how.examples_length = (int64_t)g->list->length;
    }
    if (rutin_check(host->engine, &how, &json, &length) == RUTIN_OK)
        return show(cli, host, json, length);
    return complain(cli, g, rutin_error_of(host->engine));
}

int cli_check(cli_call *cli)
{
    cli_host host = {0};
    cli_text examples = {0};
    gathering g = {.cli = cli, .list = &examples};
    int status = cli_host_open_draft(cli, &host);

    if (status == CLI_FINE)
        status = gather_examples(&g);
    if (status == CLI_FINE)
        status = check(cli, &host, &g);
    cli_text_clear(&examples);
    cli_text_clear(&g.files);
    cli_host_close(&host);
    return status;
}
