// change.c - what an answer changed in the plan, in a few lines
//
//     New: Police (now), Social Emergency Service (now).
//     Changed: Protection assessment (by tomorrow).
//     Gone: Support line.
//
// Two plans are compared step by step, by who or what the step is.

#include "cli.h"

#include <string.h>

// The word for each status but `due`, which has its deadline instead.
static const struct {
    const char *status;
    cli_word word;
} statuses[] = {
    {"done", W_STATUS_DONE},
    {"failed", W_STATUS_FAILED},
    {"held", W_STATUS_HELD},
    {"weigh", W_STATUS_WEIGH},
    {"ask_consent", W_STATUS_ASK_CONSENT},
    {"blocked", W_STATUS_BLOCKED},
    {"waiting", W_STATUS_WAITING},
};

typedef struct comparison {
    const cli_call *cli;
    const cJSON *book, *before, *after;
} comparison;

static const cJSON *find_step(const cJSON *plan, const char *id)
{
    for (const cJSON *step = cli_items(plan, "steps"); step; step = step->next)
        if (strcmp(cli_step_id(step), id) == 0)
            return step;
    return NULL;
}

static bool is_same(const cJSON *a, const cJSON *b, const char *member)
{
    return cJSON_Compare(cli_member(a, member), cli_member(b, member), true);
}

static void add_when(cli_text *text, const comparison *change,
                     const cJSON *step)
{
    const char *due = cli_text_of(step, "due");
    cli_text time = {0};

    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++)
        if (strcmp(statuses[i].status, cli_text_of(step, "status")) == 0) {
            cli_add(text, cli_say(change->cli, statuses[i].word));
            return;
        }
    if (!*due || strcmp(cli_text_of(step, "within"), "now") == 0) {
        cli_add(text, cli_say(change->cli, W_STATUS_DUE));
        return;
    }
    cli_add_moment(&time, change->cli, due, cli_text_of(change->after, "now"));
    cli_add_word(text, change->cli, W_BY, time.bytes, NULL);
    cli_clear(&time);
}

// Adds the step with [said] of it in brackets, or when it is due.
static void add_step(cli_text *list, const comparison *change,
                     const cJSON *step, const char *said)
{
    cli_add_item(list, "; ", cli_text_of(step, "name"));
    cli_add(list, " (");
    if (said)
        cli_add(list, said);
    else
        add_when(list, change, step);
    cli_add(list, ")");
}

static void print_list(const comparison *change, cli_word word, cli_text *list,
                       bool *any)
{
    cli_text line = {0};

    if (list->length > 0) {
        cli_add_word(&line, change->cli, word, list->bytes, NULL);
        cli_paragraph(change->cli, CLI_BOLD, 0, 2, line.bytes);
        *any = true;
    }
    cli_clear(&line);
    cli_clear(list);
}

static void compare_steps(const comparison *change, bool *any)
{
    const char *other = cli_say(change->cli, W_OTHER_TELLING);
    cli_text fresh = {0}, changed = {0}, gone = {0};

    for (const cJSON *step = cli_items(change->after, "steps"); step;
         step = step->next) {
        const cJSON *old = find_step(change->before, cli_step_id(step));

        if (!old)
            add_step(&fresh, change, step, NULL);
        else if (!is_same(old, step, "status") || !is_same(old, step, "due"))
            add_step(&changed, change, step, NULL);
        else if (!is_same(old, step, "ground") || !is_same(old, step, "tell"))
            add_step(&changed, change, step, other);
    }
    for (const cJSON *step = cli_items(change->before, "steps"); step;
         step = step->next)
        if (!find_step(change->after, cli_step_id(step)))
            cli_add_item(&gone, "; ", cli_text_of(step, "name"));
    print_list(change, W_PLAN_NEW, &fresh, any);
    print_list(change, W_PLAN_CHANGED, &changed, any);
    print_list(change, W_PLAN_GONE, &gone, any);
}

static bool bans(const cJSON *plan, const char *actor)
{
    for (const cJSON *ban = cli_items(plan, "bans"); ban; ban = ban->next)
        if (strcmp(cli_text_of(ban, "actor"), actor) == 0 &&
            cli_is_true(ban, "certain"))
            return true;
    return false;
}

// Prints the actors that are certainly banned in [plan] but not in [other].
static void compare_bans(const comparison *change, const cJSON *plan,
                         const cJSON *other, cli_word word, bool *any)
{
    cli_text names = {0};

    for (const cJSON *ban = cli_items(plan, "bans"); ban; ban = ban->next) {
        const char *actor = cli_text_of(ban, "actor");

        if (bans(plan, actor) && !bans(other, actor))
            cli_add_item(&names, "; ", cli_subject_name(change->book, actor));
    }
    print_list(change, word, &names, any);
}

static bool warns(const cJSON *plan, const char *text)
{
    for (const cJSON *warning = cli_items(plan, "warnings"); warning;
         warning = warning->next)
        if (strcmp(cli_text_of(warning, "text"), text) == 0)
            return true;
    return false;
}

static void print_warnings(const comparison *change, bool *any)
{
    for (const cJSON *warning = cli_items(change->after, "warnings"); warning;
         warning = warning->next) {
        const char *text = cli_text_of(warning, "text");

        if (warns(change->before, text))
            continue;
        cli_labelled(change->cli, 0, 6, cli_say(change->cli, W_NOTE), text);
        *any = true;
    }
}

void cli_print_change(const cli_call *cli, const cJSON *book,
                      const cJSON *before, const cJSON *after)
{
    comparison change = {cli, book, before, after};
    bool any = false;

    compare_steps(&change, &any);
    compare_bans(&change, after, before, W_PLAN_BANNED, &any);
    compare_bans(&change, before, after, W_PLAN_UNBANNED, &any);
    print_warnings(&change, &any);
    if (!any)
        cli_paragraph(cli, CLI_PLAIN, 0, 2,
                      cli_say(cli, before ? W_PLAN_SAME : W_PLAN_EMPTY));
}
