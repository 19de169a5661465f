// change.c - what an answer changed in the plan, in a few lines
//
//     New: Police (now), Social Emergency Service (now).
//     Changed: Protection assessment (by tomorrow).
//     Gone: Support line.
//
// Two pages of the whole plan are compared step by step, by who or what the step is. Only the
// first of many are named: the plan itself names all.

#include "change.h"

#include "json.h"
#include "layout.h"
#include "step.h"
#include "text.h"
#include "words.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { NAMED = 5 };

typedef struct comparison {
    const cli_call *cli;
    const cJSON *before, *after;
} comparison;

// Names that are being listed; `count` counts those left out as well.
typedef struct listing {
    cli_text names;
    int count;
} listing;

static bool is_same(const cJSON *a, const cJSON *b, const char *member)
{
    return cJSON_Compare(cli_json_member(a, member), cli_json_member(b, member),
                         true);
}

// Lists [name] and, in brackets, [said] of it (NULL: nothing).
static void list_name(listing *list, const char *name, const char *said)
{
    if (list->count++ >= NAMED)
        return;
    cli_text_add_item(&list->names, "; ", name);
    if (!said)
        return;
    cli_text_add(&list->names, " (");
    cli_text_add(&list->names, said);
    cli_text_add(&list->names, ")");
}

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

// When a step is due, or what it waits for.
static const char *when_of(const comparison *change, const cJSON *step)
{
    const char *time = cli_json_text(step, "time");
    int i = STATUSES - 1;

    while (i > 0 && !cli_step_has_status(step, statuses[i].status))
        i--;
    if (statuses[i].word != W_NONE)
        return cli_words_say(change->cli, statuses[i].word);
    if (*time)
        return time;
    return cli_words_say(
        change->cli, *cli_json_text(step, "due") ? W_STATUS_DUE : W_UNLIMITED);
}

static void list_step(listing *list, const comparison *change,
                      const cJSON *step)
{
    list_name(list, cli_json_text(step, "name"), when_of(change, step));
}

static void print_list(const comparison *change, cli_word word, listing *list,
                       bool *any)
{
    cli_text line = {0};
    char more[32];

    if (list->count > NAMED) {
        snprintf(more, sizeof more, "%d", list->count - NAMED);
        cli_words_add(&list->names, change->cli, W_AND_MORE, more, NULL);
    }
    if (list->count > 0) {
        cli_words_add(&line, change->cli, word, list->names.bytes, NULL);
        cli_layout_paragraph(change->cli, CLI_BOLD, 0, 2, line.bytes);
        *any = true;
    }
    cli_text_clear(&line);
    cli_text_clear(&list->names);
}

static void compare_steps(const comparison *change, bool *any)
{
    const char *other = cli_words_say(change->cli, W_OTHER_TELLING);
    listing fresh = {0}, changed = {0}, gone = {0};

    for (const cJSON *step = cli_json_items(change->after, "steps"); step;
         step = step->next) {
        const cJSON *old = cli_step_find(change->before, cli_step_id(step));

        if (!old)
            list_step(&fresh, change, step);
        else if (!is_same(old, step, "status") || !is_same(old, step, "due"))
            list_step(&changed, change, step);
        else if (!is_same(old, step, "ground") || !is_same(old, step, "tell"))
            list_name(&changed, cli_json_text(step, "name"), other);
    }
    for (const cJSON *step = cli_json_items(change->before, "steps"); step;
         step = step->next)
        if (!cli_step_find(change->after, cli_step_id(step)))
            list_name(&gone, cli_json_text(step, "name"), NULL);
    print_list(change, W_PLAN_NEW, &fresh, any);
    print_list(change, W_PLAN_CHANGED, &changed, any);
    print_list(change, W_PLAN_GONE, &gone, any);
}

// What has become overdue since.
static void compare_overdue(const comparison *change, bool *any)
{
    listing late = {0};

    for (const cJSON *step = cli_json_items(change->after, "steps"); step;
         step = step->next) {
        const cJSON *old = cli_step_find(change->before, cli_step_id(step));

        if (old && cli_json_is_true(step, "overdue") &&
            !cli_json_is_true(old, "overdue"))
            list_name(&late, cli_json_text(step, "name"), NULL);
    }
    print_list(change, W_PLAN_OVERDUE, &late, any);
}

static bool bans(const cJSON *plan, const char *actor)
{
    for (const cJSON *ban = cli_json_items(plan, "bans"); ban; ban = ban->next)
        if (strcmp(cli_json_text(ban, "actor"), actor) == 0 &&
            cli_json_is_true(ban, "certain"))
            return true;
    return false;
}

// Prints the actors that are certainly banned in [plan] but not in [other].
static void compare_bans(const comparison *change, const cJSON *plan,
                         const cJSON *other, cli_word word, bool *any)
{
    listing names = {0};

    for (const cJSON *ban = cli_json_items(plan, "bans"); ban;
         ban = ban->next) {
        const char *actor = cli_json_text(ban, "actor");

        if (bans(plan, actor) && !bans(other, actor))
            list_name(&names, cli_json_text(ban, "name"), NULL);
    }
    print_list(change, word, &names, any);
}

static bool warns(const cJSON *plan, const char *text)
{
    for (const cJSON *warning = cli_json_items(plan, "warnings"); warning;
         warning = warning->next)
        if (strcmp(cli_json_text(warning, "text"), text) == 0)
            return true;
    return false;
}

static void print_warnings(const comparison *change, bool *any)
{
    for (const cJSON *warning = cli_json_items(change->after, "warnings");
         warning; warning = warning->next) {
        const char *text = cli_json_text(warning, "text");

        if (warns(change->before, text))
            continue;
        cli_layout_labelled(change->cli, 0, 6,
                            cli_words_say(change->cli, W_NOTE), text);
        *any = true;
    }
}

void cli_change_print(const cli_call *cli, const cJSON *before,
                      const cJSON *after)
{
    comparison change = {cli, before, after};
    bool any = false;

    compare_steps(&change, &any);
    compare_overdue(&change, &any);
    compare_bans(&change, after, before, W_PLAN_BANNED, &any);
    compare_bans(&change, before, after, W_PLAN_UNBANNED, &any);
    print_warnings(&change, &any);
    if (!any)
        cli_layout_paragraph(
            cli, CLI_PLAIN, 0, 2,
            cli_words_say(cli, before ? W_PLAN_SAME : W_PLAN_EMPTY));
}
