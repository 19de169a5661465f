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
// The register is what the events of the case say. A contact that does not say
// what was told is listed too, for it may have told something.

#include "cli.h"

#include <string.h>

typedef struct ledger {
    const cli_call *cli;
    const cJSON *book, *told;
} ledger;

enum { COLUMN = 14 };

static void print_title(const ledger *page, const char *title)
{
    fputs("  - ", stdout);
    cli_wrap(page->cli, CLI_BOLD, CLI_INDENT, CLI_INDENT, title);
}

static void print_text(const ledger *page, cli_word label, const char *text)
{
    cli_labelled(page->cli, CLI_INDENT, COLUMN, cli_say(page->cli, label),
                 text);
}

static void print_facts(const ledger *page, cli_word label, const cJSON *facts)
{
    cli_text names = {0};

    for (const cJSON *fact = cli_first(facts); fact; fact = fact->next)
        cli_add_item(&names, ", ",
                     cli_fact_name(page->book, cli_item_text(fact)));
    print_text(page, label, names.length > 0 ? names.bytes : "");
    cli_clear(&names);
}

// Prints who it was and when.
static void print_contact(const ledger *page, const char *at, const char *name)
{
    cli_text title = {0};

    cli_add_full_moment(&title, page->cli, at);
    cli_add(&title, ": ");
    cli_add(&title, name);
    print_title(page, title.bytes);
    cli_clear(&title);
}

static void print_told(const ledger *page)
{
    const cJSON *entry = cli_items(page->told, "told");

    cli_heading(page->cli, W_WAS_TOLD);
    if (!entry)
        cli_paragraph(page->cli, CLI_PLAIN, CLI_INDENT, CLI_INDENT,
                      cli_say(page->cli, W_NOTHING_TOLD));
    for (; entry; entry = entry->next) {
        cli_word ground = cli_ground_word(cli_text_of(entry, "ground"));

        print_contact(page, cli_text_of(entry, "at"),
                      cli_text_of(entry, "name"));
        print_text(page, W_LABEL_GROUND,
                   cli_say(page->cli,
                           ground == CLI_WORDS ? W_NO_GROUND_NOTED : ground));
        print_facts(page, W_LABEL_TOLD, cli_member(entry, "facts"));
    }
}

// Those whose consent is withdrawn and who hold something.
static void print_stop(const ledger *page)
{
    const cJSON *entry = cli_items(page->told, "stop");

    if (!entry)
        return;
    cli_heading(page->cli, W_MUST_STOP);
    cli_paragraph(page->cli, CLI_BOLD, CLI_INDENT, CLI_INDENT,
                  cli_say(page->cli, W_STOP_ADVICE));
    for (; entry; entry = entry->next) {
        const cJSON *actor = cli_find(page->book, "actors",
                                      cli_text_of(entry, "actor"));
        cli_text title = {0};

        cli_add_called(&title, cli_text_of(entry, "name"),
                       cli_text_of(actor, "phone"));
        print_title(page, title.bytes);
        cli_clear(&title);
        print_facts(page, W_LABEL_HOLDS, cli_member(entry, "facts"));
    }
}

static bool is_silent(const cJSON *event)
{
    return *cli_text_of(event, "contact") && !cli_member(event, "told") &&
           strcmp(cli_text_of(event, "outcome"), "reached") == 0;
}

static void print_silent(const ledger *page, const cJSON *given)
{
    bool any = false;

    for (const cJSON *event = cli_items(given, "events"); event;
         event = event->next) {
        if (!is_silent(event))
            continue;
        if (!any) {
            cli_heading(page->cli, W_NOT_NOTED);
            cli_paragraph(page->cli, CLI_PLAIN, CLI_INDENT, CLI_INDENT,
                          cli_say(page->cli, W_NOT_NOTED_ADVICE));
        }
        any = true;
        print_contact(
            page, cli_text_of(event, "at"),
            cli_subject_name(page->book, cli_text_of(event, "contact")));
    }
}

static int print_register(const cli_call *cli, const cli_host *host,
                          const cli_case *given, const char *json,
                          size_t length)
{
    ledger page = {cli, host->book, NULL};
    cJSON *told;

    if (cli->json) {
        printf("%s\n", json);
        return CLI_FINE;
    }
    told = cJSON_ParseWithLength(json, length);
    if (!told) {
        cli_complain_word(cli, NULL, W_BAD_ANSWER_JSON, NULL, NULL);
        return CLI_CANNOT;
    }
    page.told = told;
    cli_print_head(cli, host->book, cli_text_of(told, "case"),
                   cli_text_of(given->tree, "now"));
    print_told(&page);
    print_stop(&page);
    print_silent(&page, given->tree);
    cJSON_Delete(told);
    return CLI_FINE;
}

int cli_told(cli_call *cli)
{
    cli_host host = {0};
    cli_case given = {0};
    const char *json;
    size_t length;
    int status = cli_open_case(cli, &host, &given);

    if (status == CLI_FINE) {
        if (rutin_told(host.engine, given.json.bytes, given.json.length, NULL,
                       &json, &length) == RUTIN_OK)
            status = print_register(cli, &host, &given, json, length);
        else
            status = cli_complain_case(cli, &host, &given);
    }
    cli_clear_case(&given);
    cli_close(&host);
    return status;
}
