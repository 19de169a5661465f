// main.c - the command rutin: which command, help and version
//
// Results go to standard output and diagnostics to standard error; a result
// that cannot be written is a failure. A reader that closes the pipe early
// wants no message about it.

#include "cli.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int help(cli_call *cli);

static const cli_command run_command = {"run", cli_run,       "ROUTINE CASE", 2,
                                        2,     W_RUN_SUMMARY, W_RUN_HELP};
static const cli_command ask_command = {"ask", cli_ask,       "ROUTINE", 1,
                                        1,     W_ASK_SUMMARY, W_ASK_HELP};
static const cli_command test_command = {
    "test", cli_test, "ROUTINE EXAMPLES...", 2, 0, W_TEST_SUMMARY, W_TEST_HELP};
static const cli_command show_command = {"show", cli_show,       "ROUTINE",  1,
                                         1,      W_SHOW_SUMMARY, W_SHOW_HELP};
static const cli_command told_command = {
    "told", cli_told, "ROUTINE CASE", 2, 2, W_TOLD_SUMMARY, W_TOLD_HELP};
static const cli_command calendar_command = {
    "calendar", cli_calendar,       "ROUTINE CASE", 2,
    2,          W_CALENDAR_SUMMARY, W_CALENDAR_HELP};
static const cli_command batch_command = {
    "batch", cli_batch, "ROUTINE", 1, 1, W_BATCH_SUMMARY, W_BATCH_HELP};
static const cli_command drill_command = {
    "drill", cli_drill, "ROUTINE CASE", 2, 2, W_DRILL_SUMMARY, W_DRILL_HELP};
static const cli_command help_command = {"help", help,           "[COMMAND]", 0,
                                         1,      W_HELP_SUMMARY, W_HELP_HELP};

const cli_command *const cli_command_list[] = {
    &run_command,   &ask_command,  &test_command,     &show_command,
    &drill_command, &told_command, &calendar_command, &batch_command,
    &help_command,  NULL};

// -------------------------------------------------------------------- help

static void print_usage(const cli_call *cli, const char *name,
                        const char *operands)
{
    cli_text line = {0}, usage = {0};

    cli_text_add(&line, "rutin ");
    cli_text_add(&line, name);
    cli_text_add_item(&line, " ", operands);
    cli_words_add(&usage, cli, W_USAGE, line.bytes, NULL);
    cli_layout_paragraph(cli, CLI_BOLD, 0, 4, usage.bytes);
    cli_text_clear(&line);
    cli_text_clear(&usage);
}

static void print_exits(const cli_call *cli)
{
    fputc('\n', stdout);
    cli_layout_paragraph(cli, CLI_PLAIN, 0, 0, cli_words_say(cli, W_EXITS));
    cli_layout_paragraph(cli, CLI_PLAIN, 2, 2, cli_words_say(cli, W_EXIT_LIST));
}

static void help_on_command(const cli_call *cli, const cli_command *command)
{
    print_usage(cli, command->name, command->operands);
    fputc('\n', stdout);
    cli_layout_paragraph(cli, CLI_PLAIN, 0, 0,
                         cli_words_say(cli, command->help));
    fputc('\n', stdout);
    cli_options_list(cli, command);
    print_exits(cli);
}

static void help_on_all(const cli_call *cli)
{
    cli_layout_paragraph(cli, CLI_PLAIN, 0, 0, cli_words_say(cli, W_ABOUT));
    fputc('\n', stdout);
    print_usage(cli, "COMMAND", "...");
    fputc('\n', stdout);
    cli_layout_paragraph(cli, CLI_PLAIN, 0, 0, cli_words_say(cli, W_COMMANDS));
    for (int i = 0; cli_command_list[i]; i++) {
        cli_text label = {0};

        cli_text_add(&label, cli_command_list[i]->name);
        cli_text_add_item(&label, " ", cli_command_list[i]->operands);
        cli_layout_labelled(cli, 2, 28, label.bytes,
                            cli_words_say(cli, cli_command_list[i]->summary));
        cli_text_clear(&label);
    }
    fputc('\n', stdout);
    cli_options_list(cli, NULL);
    print_exits(cli);
    fputc('\n', stdout);
    cli_layout_paragraph(cli, CLI_PLAIN, 0, 0, cli_words_say(cli, W_MORE));
}

static int help(cli_call *cli)
{
    const cli_command *command;

    if (cli->operand_count == 0) {
        help_on_all(cli);
        return CLI_FINE;
    }
    command = cli_command_find(cli, cli->operands[0]);
    if (!command)
        return CLI_USAGE;
    help_on_command(cli, command);
    return CLI_FINE;
}

// ---------------------------------------------------------------- dispatch

static int run_command_line(cli_call *cli, int count, char **words)
{
    int status = cli_options_read(cli, count, words);

    if (status != CLI_FINE)
        return status;
    if (cli->version)
        printf("rutin %s\n", rutin_version());
    else if (cli->help && cli->command)
        help_on_command(cli, cli->command);
    else if (cli->help)
        help_on_all(cli);
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
        cli_report_word(cli, NULL, W_CANNOT_PRINT,
                        cli_report_reason(cli, errno ? errno : EIO), NULL);
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
