// performer.c - one performer's part of a plan: --for
//
// A step belongs to the actor that its rules name with `by`, and to all who have the
// same duty. One that names nobody belongs to whoever runs the case, who is asked
// for as CLI_LEAD: no actor can be called that, for it is no name in a routine.

#include "performer.h"

#include "exits.h"
#include "json.h"
#include "nearest.h"
#include "report.h"
#include "text.h"
#include "words.h"

#include <string.h>

#define CLI_LEAD "case-lead"

// The first of those who have the duty of an actor.
static const char *duty_of(const cJSON *book, const char *actor)
{
    const char *same = cli_json_text(cli_json_find(book, "actors", actor),
                                     "same_as");

    return *same ? same : actor;
}

// Hands each performer in the rules of [book], and CLI_LEAD, to [take].
static void each_performer(const cJSON *book,
                           void (*take)(void *data, const char *performer),
                           void *data)
{
    static const char *const lists[] = {"contacts", "tasks"};

    take(data, CLI_LEAD);
    for (const cJSON *rule = cli_json_items(book, "rules"); rule;
         rule = rule->next)
        for (int i = 0; i < 2; i++)
            for (const cJSON *item = cli_json_items(rule, lists[i]); item;
                 item = item->next)
                if (*cli_json_text(item, "by"))
                    take(data, cli_json_text(item, "by"));
}

// A search among performers: for one, for the nearest, and for all of them.
typedef struct search {
    const cJSON *book;
    cli_nearest nearest;
    cJSON *all;
    bool found;
} search;

static void consider(void *data, const char *performer)
{
    search *search = data;

    search->found |= strcmp(duty_of(search->book, search->nearest.wanted),
                            duty_of(search->book, performer)) == 0;
    cli_nearest_consider(&search->nearest, performer);
    if (!cli_json_member(search->all, performer))
        cJSON_AddTrueToObject(search->all, performer);
}

static int complain(const cli_call *cli, const search *search)
{
    cli_text hint = {0};

    if (search->nearest.found)
        cli_words_add(&hint, cli, W_NEAREST, search->nearest.found, NULL);
    else
        for (const cJSON *one = cli_json_first(search->all); one;
             one = one->next)
            cli_text_add_item(&hint, ", ", one->string);
    cli_report_word(cli, NULL,
                    search->nearest.found ? W_NO_PERFORMER : W_FAR_PERFORMER,
                    cli->performer, hint.bytes);
    cli_text_clear(&hint);
    return CLI_USAGE;
}

int cli_performer_check(const cli_call *cli, const cJSON *book)
{
    search search = {.book = book, .nearest.wanted = cli->performer};
    int status = CLI_FINE;

    if (!cli->performer)
        return status;
    search.all = cJSON_CreateObject();
    each_performer(book, consider, &search);
    if (!search.found)
        status = complain(cli, &search);
    cJSON_Delete(search.all);
    return status;
}

bool cli_performer_is_lead(const cli_call *cli)
{
    return cli->performer && strcmp(cli->performer, CLI_LEAD) == 0;
}

bool cli_performer_does(const cli_call *cli, const cJSON *book,
                        const cJSON *step)
{
    const char *performer = cli_json_text(step, "performer");

    if (!cli->performer)
        return true;
    if (cli_performer_is_lead(cli))
        return !*performer;
    return *performer &&
           strcmp(duty_of(book, performer), duty_of(book, cli->performer)) == 0;
}

void cli_performer_keep(const cli_call *cli, const cJSON *book, cJSON *plan)
{
    cJSON *steps = cJSON_GetObjectItemCaseSensitive(plan, "steps");
    cJSON *next;

    for (cJSON *step = steps ? steps->child : NULL; step; step = next) {
        next = step->next;
        if (!cli_performer_does(cli, book, step))
            cJSON_Delete(cJSON_DetachItemViaPointer(steps, step));
    }
}
