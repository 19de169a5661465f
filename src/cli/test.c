// test.c - rutin test: example cases against the routine
//
// An example that turns out as expected says nothing. One that does not is
// named with each thing that differs and the rules behind it, and a line at the end
// counts them all. --accept has what came take the place of what was expected,
// --watch does it all again whenever a file is changed.

#include "test.h"

#include "accept.h"
#include "cover.h"
#include "cover_page.h"
#include "examples.h"
#include "exits.h"
#include "host.h"
#include "json.h"
#include "layout.h"
#include "report.h"
#include "text.h"
#include "watch.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SOME = 6 }; // rules that are named behind a failure

static bool is_format(const cli_call *cli, const char *format)
{
    return cli->format && strcmp(cli->format, format) == 0;
}

static bool wants_coverage(const cli_call *cli)
{
    return cli->coverage || cli->threshold || cli->html;
}

// ---------------------------------------------------------------- failures

static void add_rules(const cli_call *cli, cli_text *text, const cJSON *failure,
                      const char *verdict, cli_word word)
{
    cli_text names = {0};
    int count = 0;

    for (const cJSON *rule = cli_json_items(failure, "rules"); rule;
         rule = rule->next) {
        if (strcmp(cli_json_text(rule, "verdict"), verdict) != 0)
            continue;
        if (++count <= SOME)
            cli_text_add_item(&names, ", ", cli_json_text(rule, "rule"));
    }
    if (count > SOME)
        cli_text_add(&names, ", …");
    if (count > 0) {
        cli_text part = {0};

        cli_words_add(&part, cli, word, names.bytes, NULL);
        cli_text_add_item(text, "; ", part.bytes);
        cli_text_clear(&part);
    }
    cli_text_clear(&names);
}

static void print_failure(const cli_call *cli, const cJSON *failure)
{
    cli_text rules = {0};

    cli_layout_labelled(cli, 4, 14, cli_json_text(failure, "what"),
                        cli_json_text(failure, "text"));
    add_rules(cli, &rules, failure, "fired", W_TEST_FIRED);
    add_rules(cli, &rules, failure, "open", W_TEST_OPEN);
    add_rules(cli, &rules, failure, "silent", W_TEST_SILENT);
    if (rules.length > 0)
        cli_layout_paragraph(cli, CLI_PLAIN, 14, 14, rules.bytes);
    cli_text_clear(&rules);
}

// Prints the file, what the example is about, and how it failed.
static void print_failures(const cli_call *cli, const cli_example *example)
{
    cli_text line = {0};

    cli_words_add(&line, cli, W_EXAMPLE_FAILED,
                  cli_report_file_name(example->path), example->about);
    cli_layout_paragraph(cli, CLI_BOLD, 0, 2, line.bytes);
    cli_text_clear(&line);
    for (const cJSON *failure = cli_json_items(example->report, "failures");
         failure; failure = failure->next)
        print_failure(cli, failure);
}

static void print_summary(const cli_call *cli, const cli_examples *examples)
{
    char run[32], passed[32], unreadable[32], unread[32];
    cli_text line = {0};

    snprintf(run, sizeof run, "%d", examples->count);
    snprintf(passed, sizeof passed, "%d", examples->passed);
    snprintf(unreadable, sizeof unreadable, "%d", examples->unreadable);
    snprintf(unread, sizeof unread, "%d", examples->unread);
    cli_words_add(&line, cli, examples->count == 1 ? W_ONE_EXAMPLE : W_EXAMPLES,
                  run, passed);
    if (examples->unreadable > 0)
        cli_words_add(&line, cli, W_SOME_UNREADABLE, unreadable, NULL);
    if (examples->unread > 0)
        cli_words_add(&line, cli, W_TEST_UNREAD, unread, NULL);
    cli_layout_paragraph(cli, CLI_BOLD, 0, 0, line.bytes);
    cli_text_clear(&line);
}

static void print_text(const cli_call *cli, const cli_examples *examples,
                       const cJSON *coverage)
{
    for (int i = 0; i < examples->count; i++)
        if (examples->of[i].report &&
            !cli_json_is_true(examples->of[i].report, "passed"))
            print_failures(cli, &examples->of[i]);
    print_summary(cli, examples);
    if (coverage)
        cli_cover_print(cli, coverage);
}

// -------------------------------------------------------------------- JSON

static void print_json(const cli_examples *examples, const cJSON *coverage)
{
    cJSON *all = cJSON_CreateObject(), *list;
    char *text;

    cJSON_AddNumberToObject(all, "run", examples->count);
    cJSON_AddNumberToObject(all, "passed", examples->passed);
    cJSON_AddNumberToObject(all, "unreadable", examples->unreadable);
    cJSON_AddNumberToObject(all, "unread", examples->unread);
    list = cJSON_AddArrayToObject(all, "examples");
    for (int i = 0; i < examples->count; i++) {
        cJSON *item = cJSON_CreateObject();

        cJSON_AddStringToObject(item, "file", examples->of[i].path);
        if (examples->of[i].report)
            cJSON_AddItemReferenceToObject(item, "report",
                                           examples->of[i].report);
        else
            cJSON_AddNullToObject(item, "report");
        cJSON_AddItemToArray(list, item);
    }
    if (coverage)
        cJSON_AddItemReferenceToObject(all, "coverage", (cJSON *)coverage);
    else
        cJSON_AddNullToObject(all, "coverage");
    text = cJSON_PrintUnformatted(all);
    printf("%s\n", text ? text : "{}");
    cJSON_free(text);
    cJSON_Delete(all);
}

// ------------------------------------------------------------------- JUnit

// A text as XML has it. What XML cannot hold is a space.
static void put_xml(const char *text)
{
    for (; *text; text++)
        switch (*text) {
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
            putchar((unsigned char)*text < ' ' ? ' ' : *text);
        }
}

static void put_attribute(const char *name, const char *text)
{
    printf(" %s=\"", name);
    put_xml(text);
    putchar('"');
}

static void put_failures(const cJSON *report)
{
    for (const cJSON *failure = cli_json_items(report, "failures"); failure;
         failure = failure->next) {
        fputs("      <failure", stdout);
        put_attribute("type", cli_json_text(failure, "code"));
        put_attribute("message", cli_json_text(failure, "text"));
        fputs("/>\n", stdout);
    }
}

static void put_testcase(const cli_example *example)
{
    fputs("    <testcase", stdout);
    put_attribute("classname", example->path);
    put_attribute("name", *example->about ? example->about : example->path);
    fputs(">\n", stdout);
    if (example->report) {
        put_failures(example->report);
    } else {
        fputs("      <error", stdout);
        put_attribute("message", example->error.message);
        fputs("/>\n", stdout);
    }
    fputs("    </testcase>\n", stdout);
}

static void print_junit(const cli_host *host, const cli_examples *examples)
{
    fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
          "  <testsuite",
          stdout);
    put_attribute("name", cli_json_text(host->book, "id"));
    printf(" tests=\"%d\" failures=\"%d\" errors=\"%d\">\n", examples->count,
           examples->count - examples->passed - examples->unreadable,
           examples->unreadable);
    for (int i = 0; i < examples->count; i++)
        put_testcase(&examples->of[i]);
    fputs("  </testsuite>\n</testsuites>\n", stdout);
}

// --------------------------------------------------------------------- all

static cJSON *find_coverage(const cli_call *cli, const cli_host *host)
{
    const char *json;
    size_t length;
    cJSON *coverage = NULL;

    if (!wants_coverage(cli))
        return NULL;
    if (rutin_coverage(host->engine, NULL, &json, &length) == RUTIN_OK)
        coverage = cJSON_ParseWithLength(json, length);
    if (!coverage)
        cli_report_word(cli, NULL, W_BAD_ANSWER_JSON, NULL, NULL);
    return coverage;
}

static bool is_under(const cli_call *cli, const cJSON *coverage)
{
    char percent[32];

    if (!cli->threshold || !coverage ||
        cli_cover_percent(coverage) >= atoi(cli->threshold))
        return false;
    snprintf(percent, sizeof percent, "%d", cli_cover_percent(coverage));
    cli_report_word(cli, NULL, W_COVER_UNDER, percent, cli->threshold);
    return true;
}

static int test(const cli_call *cli, const cli_host *host)
{
    cli_examples examples = {0};
    cJSON *coverage;
    int status;

    cli_examples_list(cli, 1, &examples);
    cli_examples_test(cli, host, &examples);
    coverage = find_coverage(cli, host);
    if (cli->json)
        print_json(&examples, coverage);
    else if (is_format(cli, "junit"))
        print_junit(host, &examples);
    else if (cli->html)
        cli_cover_page_print(cli, host->book, coverage);
    else
        print_text(cli, &examples, coverage);
    status = examples.status;
    if (cli->accept && status == CLI_FINE)
        status = cli_accept(cli, &examples);
    else if (status == CLI_FINE && examples.passed < examples.count)
        status = CLI_FAILED;
    if (is_under(cli, coverage) && status == CLI_FINE)
        status = CLI_FAILED;
    cJSON_Delete(coverage);
    cli_examples_clear(&examples);
    return status;
}

static int test_once(cli_call *cli)
{
    cli_host host = {0};
    int status = cli_host_open(cli, &host);

    if (status == CLI_FINE)
        status = test(cli, &host);
    cli_host_close(&host);
    fflush(stdout);
    return status;
}

int cli_test(cli_call *cli)
{
    if (cli->accept && cli->format && !is_format(cli, "text")) {
        cli_report_word(cli, NULL, W_ACCEPT_TEXT, NULL, NULL);
        return CLI_USAGE;
    }
    return cli->watch ? cli_watch(cli, test_once) : test_once(cli);
}
