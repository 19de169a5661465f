// screen.h - a page of a plan in lines: what to do now, or all of it

#ifndef RUTIN_CLI_SCREEN_H
#define RUTIN_CLI_SCREEN_H

#include "call.h"
#include "host.h"
#include "text.h"

#include <cJSON.h>
#include <stdbool.h>

// The page of the engine's last plan that was asked for, or that of all of it, as
// the library has it, with three lists more: `list` of all acts, `steps` of them and
// their parts, and `bans`. NULL, having said so, where it cannot be had. The caller
// deletes it.
cJSON *cli_screen_page(const cli_call *cli, const cli_host *host, bool whole);

// Prints a page in lines, and the one of the engine's last plan in the format that
// was asked for. The latter gives an exit status.
void cli_screen_print(const cli_call *cli, const cJSON *page);
int cli_screen_show(const cli_call *cli, const cli_host *host);

// Prints the head of a page, with whom not to call; the plan in one line an act, a long one for today only unless [in_full];
// and an act of the whole plan, with how its time was reckoned.
void cli_screen_head(const cli_call *cli, const cJSON *page);
void cli_screen_outline(const cli_call *cli, const cJSON *page, bool in_full);
void cli_screen_act(const cli_call *cli, const cJSON *page, const cJSON *act);

// What any form of the page has: whether it is all of the plan; whose it is, if not
// the finder's; the line of what others do; whether a warning is of what must always
// hold.
bool cli_screen_is_whole(const cJSON *page);
void cli_screen_add_whose(cli_text *line, const cli_call *cli,
                          const cJSON *page);
void cli_screen_add_others(cli_text *text, const cli_call *cli,
                           const cJSON *page);
bool cli_screen_breaks(const cJSON *warning);

#endif
