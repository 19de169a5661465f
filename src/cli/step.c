// step.c - a step of a plan or a page: who it is, and where it stands

#include "step.h"

#include "json.h"

#include <stdio.h>
#include <string.h>

// --------------------------------------------------------------------- a step

bool cli_step_is_task(const cJSON *step)
{
    return !*cli_json_text(step, "actor");
}

const char *cli_step_id(const cJSON *step)
{
    const char *actor = cli_json_text(step, "actor");

    return *actor ? actor : cli_json_text(step, "task");
}

int cli_step_number(const cJSON *step)
{
    const cJSON *number = cli_json_member(step, "number");

    return cJSON_IsNumber(number) ? number->valueint : 0;
}

const char *cli_step_call(const cJSON *step, char number[CLI_NUMBER])
{
    if (cli_step_number(step) == 0)
        return cli_json_text(step, "name");
    snprintf(number, CLI_NUMBER, "%d", cli_step_number(step));
    return number;
}

bool cli_step_has_status(const cJSON *step, const char *status)
{
    return strcmp(cli_json_text(step, "status"), status) == 0;
}

const cJSON *cli_step_find(const cJSON *plan, const char *id)
{
    for (const cJSON *step = cli_json_items(plan, "steps"); step;
         step = step->next)
        if (strcmp(cli_step_id(step), id) == 0)
            return step;
    return NULL;
}

// ----------------------------------------------------------- where on a page

// A page is in the order of its plan, and says how soon a step is to be done. What
// is held waits for an answer, however soon that is.
cli_step_part cli_step_part_of(const cJSON *step)
{
    static const struct {
        const char *member, *value;
        cli_step_part part;
    } parts[] = {
        {"status", "done", CLI_FINISHED},
        {"status", "failed", CLI_FINISHED},
        {"status", "blocked", CLI_MUST_NOT},
        {"status", "held", CLI_WAITS},
        {"when", "now", CLI_NOW},
        {"when", "today", CLI_TODAY},
        {"when", "week", CLI_WEEK},
        {"when", "later", CLI_LATER},
    };

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (strcmp(cli_json_text(step, parts[i].member), parts[i].value) == 0)
            return parts[i].part;
    return CLI_WAITS;
}

void cli_step_add_called(cli_text *text, const char *name, const char *phone)
{
    cli_text_add(text, name);
    if (!*phone || strstr(name, phone))
        return;
    cli_text_add(text, ", ");
    cli_text_add(text, phone);
}
