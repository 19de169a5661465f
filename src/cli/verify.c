// verify.c - rutin verify: what must always hold, in every case
//
//     BROKEN
//       - a child is reported without asking for consent
//         Case      {"opened": …, "facts": {"age": 0}}
//
//     0 of 1 hold …

#include "verify.h"

#include "exits.h"
#include "host.h"
#include "json.h"
#include "layout.h"
#include "report.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { INDENT = 4, COLUMN = 14 };

static bool has_verdict(const cJSON *finding, const char *verdict)
{
    return strcmp(cli_json_text(finding, "verdict"), verdict) == 0;
}

static int count(const cJSON *report, const char *verdict)
{
    int found = 0;

    for (const cJSON *finding = cli_json_items(report, "invariants"); finding;
         finding = finding->next)
        found += has_verdict(finding, verdict);
    return found;
}

static void print_finding(const cli_call *cli, const cJSON *finding)
{
    const cJSON *given = cli_json_member(finding, "case");

    fputs("  - ", stdout);
    cli_layout_wrap(cli, CLI_BOLD, INDENT, INDENT,
                    cli_json_text(finding, "text"));
    if (cJSON_IsObject(given)) {
        char *text = cJSON_PrintUnformatted(given);

        cli_layout_labelled(cli, INDENT, COLUMN,
                            cli_words_say(cli, W_LABEL_CASE), text);
        cJSON_free(text);
    }
}

static void print_findings(const cli_call *cli, const cJSON *report,
                           const char *verdict, cli_word heading)
{
    if (count(report, verdict) == 0)
        return;
    cli_layout_heading(cli, heading);
    for (const cJSON *finding = cli_json_items(report, "invariants"); finding;
         finding = finding->next)
        if (has_verdict(finding, verdict))
            print_finding(cli, finding);
}

static void print_report(const cli_call *cli, const cJSON *report)
{
    char cases[32], decided[32];

    snprintf(cases, sizeof cases, "%d",
             cli_json_member(report, "cases")->valueint);
    snprintf(decided, sizeof decided, "%d",
             cli_json_member(report, "decided")->valueint);
    print_findings(cli, report, "broken", W_VERIFY_BROKEN);
    print_findings(cli, report, "covered", W_VERIFY_COVERED);
    fputc('\n', stdout);
    cli_layout_say(cli, CLI_BOLD, 0, W_VERIFY_SUM, cases, decided);
}

static int show(const cli_call *cli, const char *json, size_t length)
{
    cJSON *report = cJSON_ParseWithLength(json, length);
    int status = CLI_FINE;

    if (!report) {
        cli_report_word(cli, NULL, W_BAD_ANSWER_JSON, NULL, NULL);
        return CLI_CANNOT;
    }
    if (cli->json)
        printf("%s\n", json);
    else
        print_report(cli, report);
    if (count(report, "broken") > 0)
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
            status = show(cli, json, length);
        else
            status = cli_report_error(cli, rutin_error_of(host.engine), NULL);
    }
    cli_host_close(&host);
    return status;
}
