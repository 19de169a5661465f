// serve.c - rutin serve: hands over to the service
//
// The service is a program of its own, rutin-serve, so that the command does not need
// what only HTTP needs. It stands beside the command where it was built; this process
// becomes it, with the same options in a fixed order.

#include "serve.h"

#include "exits.h"
#include "memory.h"
#include "report.h"
#include "text.h"
#include "words.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char name[] = "rutin-serve";

// Where this program is, with another's name in the place of its own.
static void find_beside(cli_text *path)
{
    char own[4096];
    ssize_t length = readlink("/proc/self/exe", own, sizeof own - 1);
    const char *slash;

    own[length > 0 ? length : 0] = '\0';
    slash = strrchr(own, '/');
    if (slash)
        cli_text_add_bytes(path, own, (size_t)(slash + 1 - own));
    cli_text_add(path, name);
}

static void put(char **arguments, int *count, const char *option,
                const char *value)
{
    if (!value)
        return;
    arguments[(*count)++] = (char *)option;
    arguments[(*count)++] = (char *)value;
}

int cli_serve(cli_call *cli)
{
    enum { OPTIONS = 5, REST = 3 }; // the name, "--" and the end
    size_t room = OPTIONS * 2 + REST + (size_t)cli->operand_count;
    char **arguments = cli_memory_allocate(room * sizeof *arguments);
    cli_text path = {0};
    int count = 0;

    arguments[count++] = (char *)name;
    put(arguments, &count, "--listen", cli->listen);
    put(arguments, &count, "--token", cli->token);
    put(arguments, &count, "--rules", cli->rules);
    put(arguments, &count, "--threads", cli->threads);
    put(arguments, &count, "--lang", cli->language);
    arguments[count++] = "--";
    for (int i = 0; i < cli->operand_count; i++)
        arguments[count++] = cli->operands[i];
    arguments[count] = NULL;
    find_beside(&path);
    execv(path.bytes, arguments);
    if (errno == ENOENT)
        cli_report_word(cli, NULL, W_NO_SERVICE, path.bytes, NULL);
    else
        cli_report_failure(cli, path.bytes, W_CANNOT_SERVE, errno);
    cli_text_clear(&path);
    free(arguments);
    return CLI_CANNOT;
}
