// host.c - a routine opened: loaded, described, with an engine
//
// The language is settled here, for a routine has its own: --lang, else the
// locale's where the routine has it, else its first.

#include "host.h"

#include "exits.h"
#include "files.h"
#include "options.h"
#include "report.h"
#include "text.h"
#include "words.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// ----------------------------------------------------------------- reading

static void tell_mistakes(const cli_call *cli, const rutin_routine *routine)
{
    for (int64_t i = 0; i < rutin_mistake_count(routine); i++)
        cli_report_error(cli, rutin_mistake(routine, i), NULL);
}

static int complain_mistakes(const cli_call *cli, const rutin_routine *routine,
                             rutin_status status)
{
    // A failure tells no mistake only when there was no memory for one.
    if (rutin_mistake_count(routine) == 0)
        cli_report_word(cli, NULL, W_NO_MEMORY, NULL, NULL);
    tell_mistakes(cli, routine);
    return cli_report_exit(status);
}

// RUTIN_CPU, in milliseconds: seconds of CPU time that a decision may take; 0 for
// no ceiling, and what cannot be read as if it were not there.
static int64_t cpu_time(void)
{
    const char *set = getenv("RUTIN_CPU");
    bool is_read = set && *set && strspn(set, "0123456789") == strlen(set) &&
                   strlen(set) < 8;

    if (!is_read)
        return 0;
    return atol(set) > 0 ? atol(set) * (int64_t)1000 : -1;
}

// A routine on a command line is somebody's own and may be large: this is room
// for ten thousand rules. One that never ends is still stopped in a second or two.
static const rutin_limits ceilings = {
    .memory = 256 << 20,
    .steps = 100 * 1000 * 1000,
    .source = 8 << 20,
};

static int load(const cli_call *cli, const char *name, cli_host *host)
{
    rutin_load_options how = {0};
    cli_text rules = {0}, path = {0};
    rutin_status status;
    int end = CLI_CANNOT;

    cli_files_add_rules(cli, &rules);
    how.rules = rules.bytes;
    how.language = cli->language ? cli->language : cli_options_locale();
    how.limits = ceilings;
    how.limits.time = host->how.limits.time * 5;
    how.sources = host->is_draft;
    if (cli_files_find_routine(cli, name, rules.bytes, &path)) {
        status = rutin_load_file(path.bytes, &how, &host->routine);
        end = CLI_FINE;
        if (host->is_draft && (status == RUTIN_OK || status == RUTIN_EROUTINE))
            ; // its mistakes are told with the rest
        else if (status != RUTIN_OK)
            end = complain_mistakes(cli, host->routine, status);
        else
            tell_mistakes(cli, host->routine); // warnings only
    }
    cli_text_clear(&rules);
    cli_text_clear(&path);
    return end;
}

// The routine's own text for [language]; NULL when it does not have it.
static const char *find_language(const rutin_routine *routine,
                                 const char *language)
{
    const char *has;

    for (int64_t i = 0; (has = rutin_routine_language(routine, i)); i++)
        if (language && strcmp(has, language) == 0)
            return has;
    return NULL;
}

static int complain_language(const cli_call *cli, const rutin_routine *routine)
{
    cli_text list = {0};
    const char *has;

    for (int64_t i = 0; (has = rutin_routine_language(routine, i)); i++)
        cli_text_add_item(&list, ", ", has);
    cli_report_word(cli, NULL, W_NO_LANGUAGE, cli->language, list.bytes);
    cli_text_clear(&list);
    return CLI_USAGE;
}

// --lang, else the locale's where the routine has it, else its first.
static int settle_language(cli_call *cli, cli_host *host)
{
    const char *wanted = cli->language ? cli->language : cli_options_locale();
    const char *language = find_language(host->routine, wanted);

    if (!language && cli->language)
        return complain_language(cli, host->routine);
    if (!language)
        language = rutin_routine_language(host->routine, 0);
    host->how.language = language;
    cli_words_settle(cli, language);
    return CLI_FINE;
}

static int make_engine(const cli_call *cli, cli_host *host)
{
    host->engine = rutin_engine_new(host->routine, &host->how);
    if (host->engine)
        return CLI_FINE;
    cli_report_word(cli, NULL, W_NO_MEMORY, NULL, NULL);
    return CLI_CANNOT;
}

static int describe(const cli_call *cli, cli_host *host)
{
    const char *json;
    size_t length;

    if (make_engine(cli, host) != CLI_FINE)
        return CLI_CANNOT;
    if (rutin_describe(host->engine, NULL, &json, &length) != RUTIN_OK)
        return cli_report_error(cli, rutin_error_of(host->engine), NULL);
    host->book = cJSON_ParseWithLength(json, length);
    if (host->book)
        return CLI_FINE;
    cli_report_word(cli, NULL, W_BAD_ANSWER_JSON, NULL, NULL);
    return CLI_CANNOT;
}

int cli_host_open(cli_call *cli, cli_host *host)
{
    int status;

    host->how.limits.time = cpu_time();
    status = load(cli, cli->operands[0], host);

    if (status == CLI_FINE)
        status = settle_language(cli, host);
    return status == CLI_FINE ? describe(cli, host) : status;
}

int cli_host_open_draft(cli_call *cli, cli_host *host)
{
    int status;

    host->is_draft = true;
    host->how.limits.time = cpu_time();
    host->how.language = cli->language ? cli->language : cli_options_locale();
    status = load(cli, cli->operands[0], host);
    if (status == CLI_FINE && rutin_routine_id(host->routine))
        status = settle_language(cli, host);
    return status == CLI_FINE ? make_engine(cli, host) : status;
}

void cli_host_close(cli_host *host)
{
    cJSON_Delete(host->book);
    rutin_engine_free(host->engine);
    rutin_routine_free(host->routine);
    *host = (cli_host){0};
}

cJSON *cli_host_plan(const cli_call *cli, const cli_host *host)
{
    size_t length;
    const char *json = rutin_plan(host->engine, &length);
    cJSON *plan = json ? cJSON_ParseWithLength(json, length) : NULL;

    if (!plan)
        cli_report_word(cli, NULL, W_BAD_ANSWER_JSON, NULL, NULL);
    return plan;
}

// That warning comes first.
bool cli_host_is_broken(const rutin_engine *engine)
{
    const char *code = rutin_warning_code(engine, 0);

    return code && strcmp(code, "broken_invariant") == 0;
}
