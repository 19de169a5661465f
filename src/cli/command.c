// command.c - the commands there are

#include "command.h"

#include "ask.h"
#include "batch.h"
#include "calendar.h"
#include "check.h"
#include "diff.h"
#include "drill.h"
#include "explain.h"
#include "help.h"
#include "nearest.h"
#include "new.h"
#include "report.h"
#include "run.h"
#include "serve.h"
#include "show.h"
#include "suggest.h"
#include "test.h"
#include "text.h"
#include "told.h"
#include "verify.h"

#include <string.h>

const cli_command cli_command_list[] = {
    {"run", cli_run, W_TAKES_CASE, 2, 2, W_RUN_SUMMARY, W_RUN_HELP},
    {"ask", cli_ask, W_TAKES_CONVERSATION, 1, 2, W_ASK_SUMMARY, W_ASK_HELP},
    {"test", cli_test, W_TAKES_EXAMPLES, 2, 0, W_TEST_SUMMARY, W_TEST_HELP},
    {"check", cli_check, W_TAKES_DRAFT, 1, 0, W_CHECK_SUMMARY, W_CHECK_HELP},
    {"verify", cli_verify, W_TAKES_ROUTINE, 1, 1, W_VERIFY_SUMMARY,
     W_VERIFY_HELP},
    {"suggest", cli_suggest, W_TAKES_EXAMPLES, 2, 0, W_SUGGEST_SUMMARY,
     W_SUGGEST_HELP},
    {"explain", cli_explain, W_TAKES_CASE, 2, 2, W_EXPLAIN_SUMMARY,
     W_EXPLAIN_HELP},
    {"diff", cli_diff, W_TAKES_TWO, 2, 0, W_DIFF_SUMMARY, W_DIFF_HELP},
    {"show", cli_show, W_TAKES_ROUTINE, 1, 1, W_SHOW_SUMMARY, W_SHOW_HELP},
    {"new", cli_new, W_TAKES_NAME, 1, 1, W_NEW_SUMMARY, W_NEW_HELP},
    {"drill", cli_drill, W_TAKES_CASE, 2, 2, W_DRILL_SUMMARY, W_DRILL_HELP},
    {"told", cli_told, W_TAKES_CASE, 2, 2, W_TOLD_SUMMARY, W_TOLD_HELP},
    {"calendar", cli_calendar, W_TAKES_CASE, 2, 2, W_CALENDAR_SUMMARY,
     W_CALENDAR_HELP},
    {"batch", cli_batch, W_TAKES_ROUTINE, 1, 1, W_BATCH_SUMMARY, W_BATCH_HELP},
    {"serve", cli_serve, W_TAKES_ROUTINES, 1, 0, W_SERVE_SUMMARY, W_SERVE_HELP},
    {"help", cli_help, W_TAKES_COMMAND, 0, 1, W_HELP_SUMMARY, W_HELP_HELP},
    {.name = NULL},
};

static void complain_command(const cli_call *cli, const char *name)
{
    cli_nearest nearest = {.wanted = name};
    cli_text hint = {0};

    for (int i = 0; cli_command_list[i].name; i++)
        cli_nearest_consider(&nearest, cli_command_list[i].name);
    if (nearest.found) {
        cli_words_add(&hint, cli, W_NEAREST, nearest.found, NULL);
    } else {
        for (int i = 0; cli_command_list[i].name; i++)
            cli_text_add_item(&hint, ", ", cli_command_list[i].name);
    }
    cli_report_word(cli, NULL,
                    nearest.found ? W_UNKNOWN_COMMAND : W_FAR_COMMAND, name,
                    hint.bytes);
    cli_text_clear(&hint);
}

const cli_command *cli_command_find(const cli_call *cli, const char *name)
{
    for (int i = 0; cli_command_list[i].name; i++)
        if (strcmp(cli_command_list[i].name, name) == 0)
            return &cli_command_list[i];
    complain_command(cli, name);
    return NULL;
}
