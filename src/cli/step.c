// step.c - a step of a plan: who it is, where it stands on a page, in one line
//
//     Contact: The police 114 14                by tomorrow 12:00
//     cli_step_add()                            cli_step_add_when()

#include "step.h"

#include "json.h"
#include "moment.h"
#include "words.h"

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

static bool has_number(const cJSON *step)
{
    return !*cli_json_text(step, "part_of") &&
           !cli_step_has_status(step, "held") &&
           !cli_step_has_status(step, "blocked");
}

void cli_step_number_acts(cJSON *plan)
{
    cJSON *steps = cJSON_GetObjectItemCaseSensitive(plan, "steps");
    int number = 0;

    for (cJSON *step = steps ? steps->child : NULL; step; step = step->next)
        if (has_number(step))
            cJSON_AddNumberToObject(step, "number", ++number);
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

// What stands instead of its deadline; W_NONE: that does.
static const struct {
    const char *status;
    cli_word word;
} statuses[] = {
    {"due", W_NONE},           {"waiting", W_STATUS_WAITING},
    {"held", W_STATUS_HELD},   {"ask_consent", W_STATUS_ASK_CONSENT},
    {"weigh", W_STATUS_WEIGH}, {"blocked", W_STATUS_BLOCKED},
    {"done", W_STATUS_DONE},   {"failed", W_STATUS_FAILED},
};

enum { STATUSES = sizeof statuses / sizeof *statuses };

static cli_word status_word(const cJSON *step)
{
    int i = STATUSES - 1;

    while (i > 0 && !cli_step_has_status(step, statuses[i].status))
        i--;
    return statuses[i].word;
}

bool cli_step_is_at_once(const cJSON *step)
{
    return strcmp(cli_json_text(step, "within"), "now") == 0;
}

// A plan is in the order of the page, and says how soon a step is to be done. What
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

// --------------------------------------------------------------- in one line

void cli_step_add_called(cli_text *text, const char *name, const char *phone)
{
    cli_text_add(text, name);
    if (!*phone || strstr(name, phone))
        return;
    cli_text_add(text, ", ");
    cli_text_add(text, phone);
}

// The number to call; of one who is still to be contacted and has none, that.
static const char *phone_of(const cli_call *cli, const cJSON *step)
{
    const char *phone = cli_json_text(step, "phone");
    cli_step_part part = cli_step_part_of(step);

    if (*phone || cli_step_is_task(step) || part == CLI_FINISHED ||
        part == CLI_MUST_NOT)
        return phone;
    return cli_words_say(cli, W_NO_NUMBER);
}

void cli_step_add(cli_text *text, const cli_call *cli, const cJSON *step,
                  const char *now)
{
    const char *name = cli_json_text(step, "name");
    const char *opening = cli_json_text(step, "closed_until");
    cli_text called = {0}, time = {0};

    cli_step_add_called(&called, *name ? name : cli_step_id(step),
                        phone_of(cli, step));
    if (*cli_json_text(step, "actor"))
        cli_words_add(text, cli, W_CONTACT, called.bytes, NULL);
    else
        cli_text_add(text, called.bytes);
    if (*opening) {
        cli_moment_add_opening(&time, cli, opening, now);
        cli_words_add(text, cli, W_CLOSED_UNTIL, time.bytes, NULL);
    }
    cli_text_clear(&called);
    cli_text_clear(&time);
}

void cli_step_add_when(cli_text *text, const cli_call *cli, const cJSON *step,
                       const char *now)
{
    const char *due = cli_json_text(step, "due");
    cli_word status = status_word(step);
    cli_text time = {0};

    if (status != W_NONE) {
        cli_text_add(text, cli_words_say(cli, status));
        return;
    }
    if (!*due || cli_step_is_at_once(step)) {
        cli_text_add(text,
                     cli_words_say(cli, *due ? W_STATUS_DUE : W_UNLIMITED));
        return;
    }
    cli_moment_add(&time, cli, due, now);
    cli_words_add(text, cli, W_BY, time.bytes, NULL);
    cli_text_clear(&time);
}
