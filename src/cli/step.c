// step.c - a step of a plan: who it is, where it stands on a page, in one line
//
//     Contact: The police 114 14                by tomorrow 12:00
//     cli_step_add()                            cli_step_add_when()

#include "step.h"

#include "json.h"
#include "moment.h"
#include "words.h"

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
    const cJSON *number = cli_json_member(step, "step");

    return cJSON_IsNumber(number) ? number->valueint : 0;
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

static const struct {
    const char *status;
    cli_step_part part;
    cli_word word; // W_NONE: its deadline stands instead
} statuses[] = {
    {"due", CLI_NOW, W_NONE},
    {"waiting", CLI_WAITS, W_STATUS_WAITING},
    {"held", CLI_WAITS, W_STATUS_HELD},
    {"ask_consent", CLI_WAITS, W_STATUS_ASK_CONSENT},
    {"weigh", CLI_NOW, W_STATUS_WEIGH},
    {"blocked", CLI_MUST_NOT, W_STATUS_BLOCKED},
    {"done", CLI_FINISHED, W_STATUS_DONE},
    {"failed", CLI_FINISHED, W_STATUS_FAILED},
};

enum { STATUSES = sizeof statuses / sizeof *statuses };

// The number of the step's status in the table; of one that is not there, 0.
static int status_of(const cJSON *step)
{
    int i = STATUSES - 1;

    while (i > 0 && !cli_step_has_status(step, statuses[i].status))
        i--;
    return i;
}

bool cli_step_is_at_once(const cJSON *step)
{
    return strcmp(cli_json_text(step, "within"), "now") == 0;
}

// What can be done now need not be. What is due in the small hours belongs to the
// day that is not over yet.
cli_step_part cli_step_part_of(const cJSON *step, const char *now)
{
    cli_step_part part = statuses[status_of(step)].part;
    const char *due = cli_json_text(step, "due");
    int days = cli_moment_days_ahead(due, now);

    if (part != CLI_NOW || cli_json_is_true(step, "overdue") ||
        cli_step_is_at_once(step))
        return part;
    if (days <= 0 || cli_moment_is_tonight(due, now))
        return CLI_TODAY;
    return days <= 7 ? CLI_WEEK : CLI_LATER;
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
    cli_step_part part = statuses[status_of(step)].part;

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
    cli_word status = statuses[status_of(step)].word;
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
