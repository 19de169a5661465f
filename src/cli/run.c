// run.c - rutin run: the plan of a case

#include "run.h"

#include "case.h"
#include "exits.h"
#include "host.h"
#include "json.h"
#include "performer.h"
#include "screen.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdio.h>

// The plan as JSON with one performer's steps.
static void print_part(const cli_call *cli, const cJSON *book, cJSON *plan)
{
    char *text;

    cli_performer_keep(cli, book, plan);
    text = cJSON_PrintUnformatted(plan);
    printf("%s\n", text ? text : "{}");
    cJSON_free(text);
}

static int print_plan(const cli_call *cli, const cli_host *host)
{
    cJSON *plan = cli_host_plan(cli, host);
    int status = CLI_CANNOT, shown = CLI_FINE;

    if (!plan)
        return status;
    if (cli->json && cli->performer)
        print_part(cli, host->book, plan);
    else if (cli->json)
        printf("%s\n", rutin_plan(host->engine, NULL));
    else
        shown = cli_screen_show(cli, host);
    status = shown;
    if (status == CLI_FINE && cli->strict &&
        !cli_json_is_true(plan, "complete"))
        status = CLI_INCOMPLETE;
    if (shown == CLI_FINE && cli_host_is_broken(host->engine))
        status = CLI_INVALID;
    cJSON_Delete(plan);
    return status;
}

static int decide(const cli_call *cli, cli_host *host, cli_case *given)
{
    given->how.brief = cli->brief && cli->json;
    if (cli_case_decide(cli, host, given) != RUTIN_OK)
        return cli_case_complain(cli, host, given);
    return print_plan(cli, host);
}

int cli_run(cli_call *cli)
{
    cli_host host = {0};
    cli_case given = {0};
    int status = cli_case_open(cli, &host, &given);

    if (status == CLI_FINE)
        status = cli_performer_check(cli, host.book);
    if (status == CLI_FINE)
        status = decide(cli, &host, &given);
    cli_case_clear(&given);
    cli_host_close(&host);
    return status;
}
