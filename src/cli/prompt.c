// prompt.c - a line of an answer, from standard input

#include "prompt.h"

#include "exits.h"
#include "report.h"
#include "words.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

// Reads a line without its end. A NUL becomes a byte that no text has, lest the line
// end there: so it is told of as what cannot be read.
static cli_prompt_got read_line(char line[CLI_LINE + 1])
{
    size_t length = 0;
    bool good = true;
    int c;

    while ((c = getc(stdin)) != EOF && c != '\n') {
        good = good && length < CLI_LINE;
        if (good)
            line[length++] = (char)(c == '\0' ? 0xFF : c);
    }
    line[length] = '\0';
    if (c == EOF && length == 0 && good)
        return CLI_LINE_END;
    return good ? CLI_LINE_READ : CLI_LINE_TOO_LONG;
}

// Off a terminal nobody's Enter ends the line of the prompt.
cli_prompt_got cli_prompt_read(char line[CLI_LINE + 1])
{
    cli_prompt_got status;

    fputs("> ", stdout);
    fflush(stdout);
    status = read_line(line);
    if (!isatty(STDIN_FILENO) || status == CLI_LINE_END)
        fputc('\n', stdout);
    return status;
}

int cli_prompt_check(const cli_call *cli)
{
    if (!ferror(stdin))
        return CLI_FINE;
    cli_report_failure(cli, cli_report_file_name("-"), W_CANNOT_READ_INPUT,
                       EIO);
    return CLI_CANNOT;
}
