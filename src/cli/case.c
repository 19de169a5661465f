// case.c - a case as it was given, with the time to reckon from put in
//
// The case goes to the library as it was written, so that messages point at the
// right place in it. Only its `now` may be put in, from --now or, where the
// case has none, from the clock:
//
//     {"case": "1", "now": "…", "facts": {}}     --now: the value is replaced
//     {"case": "1", "facts": {}}                 put in before the last brace

#include "case.h"

#include "exits.h"
#include "files.h"
#include "json.h"
#include "moment.h"
#include "report.h"
#include "words.h"

#include <rutin.h>
#include <string.h>

// Where the value of the outermost member "now" begins and ends.
typedef struct span {
    size_t from, to;
    bool found, empty; // empty: the object has no members
} span;

// The end of the text that starts with a quote at [at].
static size_t skip_text(const char *json, size_t at)
{
    for (at++; json[at] && json[at] != '"'; at++)
        if (json[at] == '\\' && json[at + 1])
            at++;
    return json[at] ? at + 1 : at;
}

static size_t skip_blanks(const char *json, size_t at)
{
    return at + strspn(json + at, " \t\r\n");
}

// Where the object begins: a byte order mark may stand before it.
static size_t skip_mark(const char *json)
{
    size_t mark = strncmp(json, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

    return skip_blanks(json, mark);
}

// Whether a name is that of the time, however its letters are written.
static bool is_now(const char *json, size_t from, size_t to)
{
    cJSON *name;
    bool is_same;

    if (memchr(json + from, '\\', to - from) == NULL)
        return to - from == strlen("\"now\"") &&
               strncmp(json + from, "\"now\"", to - from) == 0;
    name = cJSON_ParseWithLength(json + from, to - from);
    is_same = strcmp(cli_json_item_text(name), "now") == 0;
    cJSON_Delete(name);
    return is_same;
}

// Looks for "now" in [json], which is known to be one object.
static span find_now(const char *json)
{
    span now = {0};
    size_t start = skip_mark(json) + 1;
    size_t at = skip_blanks(json, start);
    int depth = 1;

    now.empty = json[at] == '}';
    while (json[at] && depth > 0) {
        size_t from = at;

        if (json[at] == '"') {
            at = skip_text(json, at);
            if (depth == 1 && !now.found && is_now(json, from, at) &&
                json[skip_blanks(json, at)] == ':') {
                now.found = true;
                now.from = skip_blanks(json, skip_blanks(json, at) + 1);
                now.to = now.from;
            }
            continue;
        }
        if (strchr("}]", json[at]))
            depth--;
        if (now.found && now.to == now.from && from >= now.from &&
            (depth == 0 || (depth == 1 && json[at] == ',')))
            now.to = from;
        if (strchr("{[", json[at]))
            depth++;
        at++;
    }
    return now;
}

static void add_quoted(cli_text *text, const char *value)
{
    cli_text_add(text, "\"");
    cli_text_add(text, value);
    cli_text_add(text, "\"");
}

// Writes [now] into the case, which is an object.
static void set_now(cli_text *json, const char *now, span place)
{
    cli_text with = {0};
    size_t end = json->length;

    if (place.found) {
        cli_text_add_bytes(&with, json->bytes, place.from);
        add_quoted(&with, now);
        cli_text_add(&with, json->bytes + place.to);
    } else {
        while (json->bytes[end - 1] != '}')
            end--;
        cli_text_add_bytes(&with, json->bytes, end - 1);
        cli_text_add(&with, place.empty ? "\"now\": " : ", \"now\": ");
        add_quoted(&with, now);
        cli_text_add(&with, json->bytes + end - 1);
    }
    cli_text_clear(json);
    *json = with;
}

// Whether the text begins and ends as an object does.
static bool is_braced(const cli_text *json)
{
    size_t last = json->length;

    while (last > 0 && strchr(" \t\r\n", json->bytes[last - 1]))
        last--;
    return last > 1 && json->bytes[last - 1] == '}' &&
           json->bytes[skip_mark(json->bytes)] == '{';
}

void cli_case_put_now(cli_text *json, const char *now)
{
    if (strlen(json->bytes) == json->length && is_braced(json))
        set_now(json, now, find_now(json->bytes));
}

// Whether the case is one whose `now` can be put in: the library tells what is
// wrong with any other.
static bool is_clear(const cli_text *json, const cJSON *read)
{
    int count = 0;

    if (!cJSON_IsObject(read) || strlen(json->bytes) != json->length)
        return false;
    for (const cJSON *item = cli_json_first(read); item; item = item->next)
        count += strcmp(item->string, "now") == 0;
    return count <= 1;
}

static cJSON *parse(const cli_text *json)
{
    return cJSON_ParseWithLengthOpts(json->bytes, json->length + 1, NULL, true);
}

// Puts in the time to reckon from.
static void settle_now(const cli_call *cli, cli_case *given)
{
    char clock[32];
    span place;

    if (!is_clear(&given->json, given->tree))
        return;
    place = find_now(given->json.bytes);
    given->now_is_ours = cli->now != NULL;
    if (!cli->now && place.found)
        return;
    if (!cli->now) {
        cli_moment_clock(clock);
        cli_report_word(cli, cli_report_file_name(given->path), W_CLOCK_TAKEN,
                        clock, NULL);
    }
    set_now(&given->json, cli->now ? cli->now : clock, place);
    cJSON_Delete(given->tree);
    given->tree = parse(&given->json);
}

static int read_case(const cli_call *cli, const char *path, cli_case *given)
{
    cli_text *json = &given->json;
    int status = cli_files_read(cli, path, json);

    given->path = path;
    if (status != CLI_FINE)
        return status;
    given->tree = parse(json);
    settle_now(cli, given);
    return CLI_FINE;
}

int cli_case_open(cli_call *cli, cli_host *host, cli_case *given)
{
    int status = cli_host_open(cli, host);

    return status == CLI_FINE ? read_case(cli, cli->operands[1], given)
                              : status;
}

int cli_case_complain(const cli_call *cli, const cli_host *host,
                      const cli_case *given)
{
    const rutin_error *error = rutin_error_of(host->engine);

    if (!given->now_is_ours || strcmp(error->where, "now") != 0)
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
