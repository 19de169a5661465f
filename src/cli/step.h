// step.h - a step of a plan or a page: who it is, and where it stands

#ifndef RUTIN_CLI_STEP_H
#define RUTIN_CLI_STEP_H

#include "text.h"

#include <cJSON.h>
#include <stdbool.h>

enum { CLI_NUMBER = 32 };

// The id of a step: its actor or its task.
const char *cli_step_id(const cJSON *step);
bool cli_step_is_task(const cJSON *step);

// The number that a step has on the page; 0 for none.
int cli_step_number(const cJSON *step);

// How a step is referred to: its number, written into [number], or its name.
const char *cli_step_call(const cJSON *step, char number[CLI_NUMBER]);

bool cli_step_has_status(const cJSON *step, const char *status);

// The step of [plan] with that id; NULL for none.
const cJSON *cli_step_find(const cJSON *plan, const char *id);

// Where on a page a step stands, in the order of the page.
typedef enum cli_step_part {
    CLI_NOW,
    CLI_TODAY,
    CLI_WEEK, // within a week
    CLI_LATER,
    CLI_WAITS,
    CLI_MUST_NOT,
    CLI_FINISHED
} cli_step_part;

cli_step_part cli_step_part_of(const cJSON *step);

// Adds a name, and the telephone number unless the name holds it.
void cli_step_add_called(cli_text *text, const char *name, const char *phone);

#endif
