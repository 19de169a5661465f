// case.c - a case as it was given, with the time to reckon from
//
// The case goes to the library as it was written, so that messages point at the
// right place in it, and beside it the time to reckon from: that of --now or,
// where the library finds none in the case, the clock's.

#include "case.h"

#include "exits.h"
#include "files.h"
#include "json.h"
#include "moment.h"
#include "report.h"
#include "words.h"

#include <rutin.h>
#include <stdbool.h>
#include <string.h>

static cJSON *parse(const cli_text *json)
{
    return cJSON_ParseWithLengthOpts(json->bytes, json->length + 1, NULL, true);
}

// The end of a value of JSON, which begins at [at].
static const char *end_of(const char *at)
{
    int depth = 0;

    for (bool quoted = false; *at; at++) {
        if (quoted && *at == '\\' && at[1])
            at++;
        else if (*at == '"')
            quoted = !quoted;
        else if (!quoted && strchr("{[", *at))
            depth++;
        else if (!quoted && strchr("}]", *at) && --depth == 0)
            return at + 1;
    }
    return at;
}

// Where the member "case" of an example begins, an object; NULL where [json] is no
// example. A case has a text there.
static const char *find_case(const char *json)
{
    const char *at = strchr(json, '{');

    while (at && *at) {
        at += 1 + strspn(at + 1, " \t\r\n");
        if (strncmp(at, "\"case\"", 6) == 0) {
            at += 6;
            at += strspn(at, " \t\r\n:");
            return *at == '{' ? at : NULL;
        }
        // A member's name and its value, of whatever kind.
        if (*at == '"')
            for (at++; *at && *at != '"'; at++)
                at += *at == '\\' && at[1];
        at += strcspn(at, ":");
        at += strspn(at, ": \t\r\n");
        if (strchr("{[", *at))
            at = end_of(at);
        else if (*at == '"')
            for (at++; *at && *at != '"'; at++)
                at += *at == '\\' && at[1];
        at += strcspn(at, ",");
    }
    return NULL;
}

// Leaves of an example only its case, where it stands, so that messages point at
// the right place.
static void keep_case(cli_text *json)
{
    const char *from = find_case(json->bytes), *end;

    if (!from)
        return;
    end = end_of(from);
    for (char *at = json->bytes; *at; at++)
        if ((at < from || at >= end) && *at != '\n')
            *at = ' ';
}

// The command reads a case as the library does: with that time.
static void set_now(cli_case *given, const char *now)
{
    given->how.now = now;
    if (!cJSON_IsObject(given->tree))
        return;
    cJSON_DeleteItemFromObjectCaseSensitive(given->tree, "now");
    cJSON_AddStringToObject(given->tree, "now", now);
}

int cli_case_open(cli_call *cli, cli_host *host, cli_case *given)
{
    int status = cli_host_open(cli, host);

    given->path = cli->operands[1];
    given->how = host->how;
    if (status == CLI_FINE)
        status = cli_files_read(cli, given->path, &given->json);
    if (status != CLI_FINE)
        return status;
    given->tree = parse(&given->json);
    if (cJSON_IsObject(cli_json_member(given->tree, "case"))) {
        cJSON_Delete(given->tree);
        keep_case(&given->json);
        given->tree = parse(&given->json);
    }
    if (cli->now)
        set_now(given, cli->now);
    return CLI_FINE;
}

bool cli_case_take_clock(const cli_call *cli, const cli_host *host,
                         cli_case *given)
{
    const rutin_error *error = rutin_error_of(host->engine);

    if (given->how.now || strcmp(error->code, "no_now") != 0)
        return false;
    cli_moment_clock(given->clock);
    set_now(given, given->clock);
    cli_report_word(cli, cli_report_file_name(given->path), W_CLOCK_TAKEN,
                    given->clock, NULL);
    return true;
}

rutin_status cli_case_decide(const cli_call *cli, const cli_host *host,
                             cli_case *given)
{
    rutin_status status;

    do
        status = rutin_decide(host->engine, given->json.bytes,
                              given->json.length, &given->how);
    while (status != RUTIN_OK && cli_case_take_clock(cli, host, given));
    return status;
}

int cli_case_complain(const cli_call *cli, const cli_host *host,
                      const cli_case *given)
{
    const rutin_error *error = rutin_error_of(host->engine);

    // What is wrong with the case's own has a line.
    if (!cli->now || error->line > 0 || strcmp(error->where, "now") != 0)
        return cli_report_error(cli, error, given->path);
    return cli_report_now(cli, error);
}

void cli_case_clear(cli_case *given)
{
    cJSON_Delete(given->tree);
    cli_text_clear(&given->json);
}

bool cli_case_is_given(const cJSON *consent)
{
    if (cJSON_IsArray(consent) && cJSON_GetArraySize(consent) > 0)
        consent = cJSON_GetArrayItem(consent, cJSON_GetArraySize(consent) - 1);
    return strcmp(cJSON_IsObject(consent) ? cli_json_text(consent, "state")
                                          : cli_json_item_text(consent),
                  "given") == 0;
}
