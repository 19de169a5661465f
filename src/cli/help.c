// help.c - rutin help: what there is, and what a command takes

#include "help.h"

#include "exits.h"
#include "layout.h"
#include "options.h"
#include "text.h"
#include "words.h"

#include <stdio.h>

static void print_usage(const cli_call *cli, const char *name,
                        cli_word operands)
{
    cli_text line = {0}, usage = {0};

    cli_text_add(&line, "rutin ");
    cli_text_add(&line, name);
    cli_text_add(&line, *name ? " " : "");
    cli_text_add(&line, cli_words_say(cli, operands));
    cli_words_add(&usage, cli, W_USAGE, line.bytes, NULL);
    cli_layout_paragraph(cli, CLI_BOLD, 0, 4, usage.bytes);
    cli_text_clear(&line);
    cli_text_clear(&usage);
}

static void print_exits(const cli_call *cli)
{
    fputc('\n', stdout);
    cli_layout_say(cli, CLI_PLAIN, 0, W_EXITS, NULL, NULL);
    cli_layout_say(cli, CLI_PLAIN, 2, W_EXIT_LIST, NULL, NULL);
}

static void help_on_command(const cli_call *cli, const cli_command *command)
{
    print_usage(cli, command->name, command->operands);
    fputc('\n', stdout);
    cli_layout_say(cli, CLI_PLAIN, 0, command->help, NULL, NULL);
    fputc('\n', stdout);
    cli_options_list(cli, command);
    print_exits(cli);
}

static void help_on_all(const cli_call *cli)
{
    cli_layout_say(cli, CLI_PLAIN, 0, W_ABOUT, NULL, NULL);
    fputc('\n', stdout);
    print_usage(cli, "", W_TAKES_ANY);
    fputc('\n', stdout);
    cli_layout_say(cli, CLI_PLAIN, 0, W_COMMANDS, NULL, NULL);
    for (int i = 0; cli_command_list[i].name; i++) {
        cli_text label = {0};

        cli_text_add(&label, cli_command_list[i].name);
        cli_text_add_item(&label, " ",
                          cli_words_say(cli, cli_command_list[i].operands));
        cli_layout_labelled(cli, 2, 28, label.bytes,
                            cli_words_say(cli, cli_command_list[i].summary));
        cli_text_clear(&label);
    }
    fputc('\n', stdout);
    cli_options_list(cli, NULL);
    print_exits(cli);
    fputc('\n', stdout);
    cli_layout_say(cli, CLI_PLAIN, 0, W_MORE, NULL, NULL);
}

void cli_help_print(const cli_call *cli, const cli_command *command)
{
    if (command)
        help_on_command(cli, command);
    else
        help_on_all(cli);
}

int cli_help(cli_call *cli)
{
    const cli_command *command = NULL;

    if (cli->operand_count > 0) {
        command = cli_command_find(cli, cli->operands[0]);
        if (!command)
            return CLI_USAGE;
    }
    cli_help_print(cli, command);
    return CLI_FINE;
}
