// told.c - rutin told: the register of what was told
//
//     WHAT WAS TOLD
//       - Friday 20 Nov 2026 22:30: The voluntary organisation
//         Ground    with consent
//         Told      age, name
//
//     MUST STOP USING WHAT THEY WERE TOLD
//       - The voluntary organisation
//         Holds     age, name
//
//     TOLD WITHOUT GROUND
//       - Friday 20 Nov 2026 22:50: The voluntary organisation
//         Ground    no ground is noted
//         Told      address
//
// The register is what the events of the case say. A contact that does not say
// what was told is listed too, for it may have told something.

#include "told.h"

#include "book.h"
#include "case.h"
#include "exits.h"
#include "given.h"
#include "host.h"
#include "json.h"
#include "layout.h"
#include "moment.h"
#include "report.h"
#include "step.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

typedef struct ledger {
    const cli_call *cli;
    const cJSON *book, *told;
} ledger;

enum { INDENT = 4, COLUMN = 14 };

static void print_title(const ledger *ledger, const char *title)
{
    fputs("  - ", stdout);
    cli_layout_wrap(ledger->cli, CLI_BOLD, INDENT, INDENT, title);
}

static void print_text(const ledger *ledger, cli_word label, const char *text)
{
    cli_layout_labelled(ledger->cli, INDENT, COLUMN,
                        cli_words_say(ledger->cli, label), text);
}

static void print_facts(const ledger *ledger, cli_word label,
                        const cJSON *facts)
{
    cli_text names = {0};

    for (const cJSON *fact = cli_json_first(facts); fact; fact = fact->next)
        cli_text_add_item(
            &names, ", ",
            cli_book_fact_name(ledger->book, cli_json_item_text(fact)));
    print_text(ledger, label, names.length > 0 ? names.bytes : "");
    cli_text_clear(&names);
}

// Prints who it was and when.
static void print_contact(const ledger *ledger, const char *at,
                          const char *name)
{
    cli_text title = {0};

    cli_moment_add_full(&title, ledger->cli, at);
    cli_text_add(&title, ": ");
    cli_text_add(&title, name);
    print_title(ledger, title.bytes);
    cli_text_clear(&title);
}

// Prints what was told at each contact of a list.
static void print_contacts(const ledger *ledger, const cJSON *entry)
{
    for (; entry; entry = entry->next) {
        const char *ground = cli_json_text(entry, "ground_said");

        print_contact(ledger, cli_json_text(entry, "at"),
                      cli_json_text(entry, "name"));
        print_text(ledger, W_LABEL_GROUND,
                   *ground ? ground
                           : cli_words_say(ledger->cli, W_NO_GROUND_NOTED));
        print_facts(ledger, W_LABEL_TOLD, cli_json_member(entry, "facts"));
    }
}

static void print_told(const ledger *ledger)
{
    const cJSON *entry = cli_json_items(ledger->told, "told");

    cli_layout_heading(ledger->cli, W_WAS_TOLD);
    if (!entry)
        cli_layout_say(ledger->cli, CLI_PLAIN, INDENT, W_NOTHING_TOLD, NULL,
                       NULL);
    print_contacts(ledger, entry);
}

// What might not be told when it was.
static void print_ungrounded(const ledger *ledger)
{
    const cJSON *entry = cli_json_items(ledger->told, "without_ground");

    if (!entry)
        return;
    cli_layout_heading(ledger->cli, W_WITHOUT_GROUND);
    cli_layout_say(ledger->cli, CLI_BOLD, INDENT, W_WITHOUT_GROUND_ADVICE, NULL,
                   NULL);
    print_contacts(ledger, entry);
}

// Those who hold something that their consent no longer covers.
static void print_stop(const ledger *ledger)
{
    const cJSON *entry = cli_json_items(ledger->told, "stop");

    if (!entry)
        return;
    cli_layout_heading(ledger->cli, W_MUST_STOP);
    cli_layout_say(ledger->cli, CLI_BOLD, INDENT, W_STOP_ADVICE, NULL, NULL);
    for (; entry; entry = entry->next) {
        const cJSON *actor = cli_json_find(ledger->book, "actors",
                                           cli_json_text(entry, "actor"));
        cli_text title = {0};

        cli_step_add_called(&title, cli_json_text(entry, "name"),
                            cli_json_text(actor, "phone"));
        print_title(ledger, title.bytes);
        cli_text_clear(&title);
        print_facts(ledger, W_LABEL_HOLDS, cli_json_member(entry, "facts"));
    }
}

static bool is_silent(const cJSON *event)
{
    return *cli_json_text(event, "contact") &&
           !cli_json_member(event, "told") &&
           strcmp(cli_json_text(event, "outcome"), "reached") == 0;
}

static void print_silent(const ledger *ledger, const cJSON *given)
{
    bool any = false;

    for (const cJSON *event = cli_json_items(given, "events"); event;
         event = event->next) {
        if (!is_silent(event))
            continue;
        if (!any) {
            cli_layout_heading(ledger->cli, W_NOT_NOTED);
            cli_layout_say(ledger->cli, CLI_PLAIN, INDENT, W_NOT_NOTED_ADVICE,
                           NULL, NULL);
        }
        any = true;
        print_contact(ledger, cli_json_text(event, "at"),
                      cli_book_subject_name(ledger->book,
                                            cli_json_text(event, "contact")));
    }
}

static int print_register(const cli_call *cli, const cli_host *host,
                          const cli_case *given, const char *json,
                          size_t length)
{
    ledger ledger = {cli, host->book, NULL};
    cJSON *told;

    if (cli->json) {
        printf("%s\n", json);
        return CLI_FINE;
    }
    told = cJSON_ParseWithLength(json, length);
    if (!told) {
        cli_report_word(cli, NULL, W_BAD_ANSWER_JSON, NULL, NULL);
        return CLI_CANNOT;
    }
    ledger.told = told;
    cli_given_head(cli, host->book, cli_json_text(told, "case"),
                   cli_json_text(given->tree, "now"));
    print_told(&ledger);
    print_stop(&ledger);
    print_ungrounded(&ledger);
    print_silent(&ledger, given->tree);
    cJSON_Delete(told);
    return CLI_FINE;
}

int cli_told(cli_call *cli)
{
    cli_host host = {0};
    cli_case given = {0};
    const char *json;
    size_t length;
    rutin_status answer;
    int status = cli_case_open(cli, &host, &given);

    if (status == CLI_FINE) {
        do
            answer = rutin_told(host.engine, given.json.bytes,
                                given.json.length, &given.how, &json, &length);
        while (answer != RUTIN_OK && cli_case_take_clock(cli, &host, &given));
        if (answer == RUTIN_OK)
            status = print_register(cli, &host, &given, json, length);
        else
            status = cli_case_complain(cli, &host, &given);
    }
    cli_case_clear(&given);
    cli_host_close(&host);
    return status;
}
