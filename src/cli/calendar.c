// calendar.c - rutin calendar: the deadlines as an iCalendar file

#include "calendar.h"

#include "case.h"
#include "exits.h"
#include "host.h"
#include "performer.h"
#include "report.h"
#include "words.h"

#include <rutin.h>
#include <stdio.h>

static int print_deadlines(const cli_call *cli, const cli_host *host)
{
    rutin_page_options whose = {.size = sizeof whose, .all = !cli->performer};
    const char *calendar;
    size_t length;

    if (cli->performer && !cli_performer_is_lead(cli))
        whose.actor = cli->performer;
    if (rutin_calendar(host->engine, &whose, &calendar, &length) != RUTIN_OK)
        return cli_report_error(cli, rutin_error_of(host->engine), NULL);
    if (length == 0) // a calendar without a component is none
        cli_report_word(cli, NULL, W_NO_DEADLINES, NULL, NULL);
    fwrite(calendar, 1, length, stdout);
    if (!cli_host_is_broken(host->engine))
        return CLI_FINE;
    cli_report_word(cli, NULL, W_BROKEN_ADVICE, NULL, NULL);
    return CLI_INVALID;
}

int cli_calendar(cli_call *cli)
{
    cli_host host = {0};
    cli_case given = {0};
    int status = cli_case_open(cli, &host, &given);

    if (status == CLI_FINE)
        status = cli_performer_check(cli, host.book);
    if (status == CLI_FINE) {
        if (cli_case_decide(cli, &host, &given) == RUTIN_OK)
            status = print_deadlines(cli, &host);
        else
            status = cli_case_complain(cli, &host, &given);
    }
    cli_case_clear(&given);
    cli_host_close(&host);
    return status;
}
