// main.c - the command rutin: which command, help and version
//
// Results go to standard output and diagnostics to standard error; a result
// that cannot be written is a failure. A reader that closes the pipe early
// wants no message about it.

#include "call.h"
#include "command.h"
#include "exits.h"
#include "help.h"
#include "memory.h"
#include "options.h"
#include "report.h"
#include "words.h"

#include <cJSON.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <rutin.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int run_command_line(cli_call *cli, int count, char **arguments)
{
    int status = cli_options_read(cli, count, arguments);

    if (status != CLI_FINE)
        return status;
    if (cli->version)
        printf("rutin %s\n", rutin_version());
    else if (cli->help)
        cli_help_print(cli, cli->command);
    else
        return cli->command->run(cli);
    return CLI_FINE;
}

// Whether the other end of standard output is gone.
static bool is_abandoned(void)
{
    struct pollfd output = {.fd = STDOUT_FILENO};

    return poll(&output, 1, 0) > 0 && (output.revents & POLLERR);
}

// Flushes standard output, for a full disk shows itself there at the latest.
static int finish(const cli_call *cli, int status)
{
    bool failed = ferror(stdout);

    errno = 0;
    if (fflush(stdout) == 0 && !failed)
        return status;
    if (!is_abandoned())
        cli_report_failure(cli, NULL, W_CANNOT_PRINT, errno ? errno : EIO);
    return CLI_CANNOT;
}

// A closed standard stream would be taken by the next file or pipe that is
// opened. Each is held open instead, in such a way that reading from the input
// and writing to the output fail as they do on what is closed.
static void hold_streams(void)
{
    static const int ways[] = {O_WRONLY, O_RDONLY, O_WRONLY};

    for (int i = 0; i <= STDERR_FILENO; i++)
        if (fcntl(i, F_GETFD) < 0)
            open("/dev/null", ways[i]);
}

int main(int argc, char **argv)
{
    cJSON_Hooks hooks = {cli_memory_allocate, free};
    cli_call cli = {0};

    hold_streams();
    // A tree that lacks what there was no memory for would be half a result.
    cJSON_InitHooks(&hooks);
    signal(SIGPIPE, SIG_IGN);
    return finish(&cli, run_command_line(&cli, argc > 0 ? argc - 1 : 0,
                                         argv + (argc > 0)));
}
