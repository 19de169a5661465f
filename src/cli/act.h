// act.h - an act of a page: what any form of the page says of it

#ifndef RUTIN_CLI_ACT_H
#define RUTIN_CLI_ACT_H

#include "call.h"
#include "step.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <stdbool.h>

// What is said of an act, and of each step and ban of the whole plan: rows of a
// label and a text, handed to [take]. Reasons that were given are in [said], by
// their text, with the number of the act.
typedef struct cli_act_rows {
    const cli_call *cli;
    bool in_full; // with what the whole plan has: reasons, and what may be told
    bool reckoned;
    cJSON *said;
    void (*take)(void *to, cli_word label, const char *text, const char *basis);
    void *to;
} cli_act_rows;

// Whether an act is done or failed.
bool cli_act_is_over(const cJSON *act);

// Adds an act in one line, without its number.
void cli_act_add_title(cli_text *text, const cli_call *cli, const cJSON *act);

// Hands over what is said of an act, or of a part of [act]. [basis] stands behind
// an answer to whether it may be done.
void cli_act_rows_of(const cli_act_rows *rows, const cJSON *act,
                     const cJSON *step);

// The heading of a part of the whole plan.
cli_word cli_act_heading(const cJSON *page, cli_step_part part);

// The sources of what the page has, each once; the caller deletes them.
cJSON *cli_act_sources(const cJSON *page);

// Hands over each ban of the page, one for all that are alike: the names, and what
// is said of them.
void cli_act_bans(const cli_act_rows *rows, const cJSON *page,
                  void (*name)(void *to, const char *names));

#endif
