// test.c - rutin test: example cases against the routine
//
// An example that turns out as expected says nothing. One that does not is
// named with each thing that differs, and a line at the end counts them all.

#include "test.h"

#include "exits.h"
#include "files.h"
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

typedef struct session {
    const cli_call *cli;
    rutin_engine *engine;
    int run, passed, unreadable;
    int status; // the first that is worse than a failed example
} session;

// Prints the file, what the example is about, and how it failed.
static void print_failures(const session *tally, const char *path,
                           const cJSON *report)
{
    cli_text line = {0};

    cli_words_add(&line, tally->cli, W_EXAMPLE_FAILED,
                  cli_report_file_name(path), cli_json_text(report, "about"));
    cli_layout_paragraph(tally->cli, CLI_BOLD, 0, 2, line.bytes);
    cli_text_clear(&line);
    for (const cJSON *failure = cli_json_items(report, "failures"); failure;
         failure = failure->next)
        cli_layout_labelled(tally->cli, 4, 14, cli_json_text(failure, "what"),
                            cli_json_text(failure, "text"));
}

static void count_report(session *tally, const char *path, const cJSON *report)
{
    if (cli_json_is_true(report, "passed"))
        tally->passed++;
    else
        print_failures(tally, path, report);
}

static void note_trouble(session *tally, int status)
{
    tally->unreadable++;
    if (tally->status == CLI_FINE)
        tally->status = status;
}

static void run_example(session *tally, const char *path, const cli_text *json)
{
    const char *answer;
    size_t length;
    cJSON *report;

    if (rutin_test(tally->engine, json->bytes, json->length, NULL, &answer,
                   &length) != RUTIN_OK) {
        note_trouble(
            tally,
            cli_report_error(tally->cli, rutin_error_of(tally->engine), path));
        return;
    }
    report = cJSON_ParseWithLength(answer, length);
    if (report) {
        count_report(tally, path, report);
    } else {
        cli_report_word(tally->cli, NULL, W_BAD_ANSWER_JSON, NULL, NULL);
        note_trouble(tally, CLI_CANNOT);
    }
    cJSON_Delete(report);
}

static bool test_file(void *data, const char *path)
{
    session *tally = data;
    cli_text json = {0};
    int status = cli_files_read(tally->cli, path, &json);

    tally->run++;
    if (status == CLI_FINE)
        run_example(tally, path, &json);
    else
        note_trouble(tally, status);
    cli_text_clear(&json);
    return true;
}

static void test_operand(session *tally, const char *path)
{
    int before = tally->run;

    if (!cli_files_is_folder(path)) {
        test_file(tally, path);
        return;
    }
    if (!cli_files_list(tally->cli, path, ".json", test_file, tally)) {
        note_trouble(tally, CLI_CANNOT);
    } else if (tally->run == before) {
        cli_report_word(tally->cli, path, W_NO_EXAMPLES, NULL, NULL);
        note_trouble(tally, CLI_CANNOT);
    }
}

static void print_summary(const session *tally)
{
    char run[32], passed[32], unreadable[32];
    cli_text line = {0};

    snprintf(run, sizeof run, "%d", tally->run);
    snprintf(passed, sizeof passed, "%d", tally->passed);
    snprintf(unreadable, sizeof unreadable, "%d", tally->unreadable);
    cli_words_add(&line, tally->cli,
                  tally->run == 1 ? W_ONE_EXAMPLE : W_EXAMPLES, run, passed);
    if (tally->unreadable > 0)
        cli_words_add(&line, tally->cli, W_SOME_UNREADABLE, unreadable, NULL);
    cli_layout_paragraph(tally->cli, CLI_BOLD, 0, 0, line.bytes);
    cli_text_clear(&line);
}

int cli_test(cli_call *cli)
{
    cli_host host = {0};
    session tally = {.cli = cli};
    int status = cli_host_open(cli, &host);

    tally.engine = host.engine;
    if (status == CLI_FINE) {
        for (int i = 1; i < cli->operand_count; i++)
            test_operand(&tally, cli->operands[i]);
        print_summary(&tally);
        status = tally.status;
        if (status == CLI_FINE && tally.passed < tally.run)
            status = CLI_FAILED;
    }
    cli_host_close(&host);
    return status;
}
