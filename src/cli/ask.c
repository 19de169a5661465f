// ask.c - rutin ask: a conversation that ends in the plan
//
// Each turn decides the case as it is known, says what the last answer changed,
// and asks the first question that was not asked yet and can change what whoever
// asks is to do by tonight. When there is none left the page is shown:
//
//     decide ── what changed ── question ── answer ──┐
//        ▲                                            │
//        └──── tell, or take the last one back ◀──────┘
//
// Going back needs no memory but the order of the facts asked: the same facts
// give the same plan, and so the same question again.
//
// The answers are held twice: typed in the engine, which decides, and as the
// `facts` of a case, which names what is known and is what --save writes.

#include "ask.h"

#include "answer.h"
#include "change.h"
#include "drill.h"
#include "exits.h"
#include "files.h"
#include "host.h"
#include "json.h"
#include "layout.h"
#include "memory.h"
#include "moment.h"
#include "prompt.h"
#include "question.h"
#include "report.h"
#include "screen.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct conversation {
    const cli_call *cli;
    cli_host *host;
    cJSON *facts;           // as told
    cli_text before, known; // the case before the last answer, and after it
    cJSON *page;            // the finder's
    const cJSON **asked;    // the facts asked, told or skipped, in order
    int asked_count;
    bool is_kept; // the file is there, as it was saved last
    char id[32], now[64];
} conversation;

static void say(const conversation *talk, cli_word word, const char *filling)
{
    cli_layout_say(talk->cli, CLI_PLAIN, 0, word, filling, NULL);
}

// --------------------------------------------------------------- questions

static bool was_asked(const conversation *talk, const cJSON *fact)
{
    for (int i = 0; i < talk->asked_count; i++)
        if (talk->asked[i] == fact)
            return true;
    return false;
}

static const cJSON *fact_of(const conversation *talk, const char *id)
{
    return cli_json_find(talk->host->book, "facts", id);
}

// The question to ask next; NULL when none is left. [left], if given, is set to
// how many there are that were not asked.
static const cJSON *next_question(const conversation *talk, int *left)
{
    const cJSON *next = NULL;
    int count = 0;

    for (const cJSON *one = cli_json_items(talk->page, "questions"); one;
         one = one->next) {
        if (!cli_json_is_true(one, "urgent") ||
            was_asked(talk, fact_of(talk, cli_json_text(one, "fact"))))
            continue;
        if (!next)
            next = one;
        count++;
    }
    if (left)
        *left = count;
    return next;
}

// ----------------------------------------------------------------- telling

static rutin_status tell_choices(rutin_engine *engine, const char *id,
                                 const cJSON *list)
{
    size_t count = (size_t)cJSON_GetArraySize(list), i = 0;
    const char **values = cli_memory_allocate(count * sizeof *values);
    rutin_status status;

    for (const cJSON *item = cli_json_first(list); item; item = item->next)
        values[i++] = cli_json_item_text(item);
    status = rutin_tell_any_of(engine, id, values, count);
    free(values);
    return status;
}

static rutin_status tell(rutin_engine *engine, const cJSON *fact,
                         const cJSON *value)
{
    const char *id = cli_json_text(fact, "id");

    if (cJSON_IsBool(value))
        return rutin_tell_yes_no(engine, id, cJSON_IsTrue(value));
    if (cJSON_IsRaw(value))
        return rutin_tell_number(engine, id,
                                 strtoll(value->valuestring, NULL, 10));
    if (cJSON_IsArray(value))
        return tell_choices(engine, id, value);
    if (strcmp(cli_json_text(fact, "type"), "text") == 0)
        return rutin_tell_text(engine, id);
    return rutin_tell_one_of(engine, id, cli_json_item_text(value));
}

// Takes [value]. What the library refuses is said, and is no answer.
static bool take_value(conversation *talk, const cJSON *fact, cJSON *value)
{
    if (tell(talk->host->engine, fact, value) != RUTIN_OK) {
        cli_report_error(talk->cli, rutin_error_of(talk->host->engine), NULL);
        cJSON_Delete(value);
        return false;
    }
    cJSON_AddItemToObject(talk->facts, cli_json_text(fact, "id"), value);
    return true;
}

static bool take_back(conversation *talk)
{
    const cJSON *fact;
    const char *id;

    if (talk->asked_count == 0) {
        say(talk, W_NO_WAY_BACK, NULL);
        return false;
    }
    fact = talk->asked[--talk->asked_count];
    id = cli_json_text(fact, "id");
    cJSON_DeleteItemFromObjectCaseSensitive(talk->facts, id);
    rutin_untell(talk->host->engine, id);
    return true;
}

// ------------------------------------------------------------------ saving

static char *write_case(const conversation *talk)
{
    cJSON *root = cJSON_CreateObject();
    char *text;

    cJSON_AddStringToObject(root, "case", talk->id);
    cJSON_AddStringToObject(root, "opened", talk->now);
    cJSON_AddStringToObject(root, "now", talk->now);
    cJSON_AddItemReferenceToObject(root, "facts", talk->facts);
    text = cJSON_Print(root);
    cJSON_Delete(root);
    return text;
}

// Saves what is known so far, where that is asked for: nothing is written over but
// what was saved before.
static int keep(conversation *talk)
{
    const cli_call *cli = talk->cli;
    char *text;
    int status;

    if (!cli->save)
        return CLI_FINE;
    text = write_case(talk);
    status = talk->is_kept ? cli_files_keep(cli, cli->save, text)
                           : cli_files_write_new(cli, cli->save, text);
    talk->is_kept = status == CLI_FINE;
    cJSON_free(text);
    return status;
}

static void say_saved(const conversation *talk)
{
    if (!talk->is_kept)
        return;
    fputc('\n', stdout);
    say(talk, W_SAVED, talk->cli->save);
}

// ------------------------------------------------------------ conversation

static int decide(conversation *talk)
{
    rutin_engine *engine = talk->host->engine;

    if (rutin_decide_case(engine, NULL) != RUTIN_OK)
        return cli_report_error(talk->cli, rutin_error_of(engine), NULL);
    cli_text_clear(&talk->before);
    talk->before = talk->known;
    talk->known = (cli_text){0};
    cli_text_add(&talk->known, rutin_case(engine, NULL));
    cJSON_Delete(talk->page);
    talk->page = cli_screen_page(talk->cli, talk->host, false);
    return talk->page ? CLI_FINE : CLI_CANNOT;
}

static void print_plan(const conversation *talk)
{
    cli_screen_print(talk->cli, talk->page);
}

// What an answer leads to: the same question again, the next one, or the end.
typedef enum turn { TURN_AGAIN, TURN_ASKED_ANEW, TURN_NEXT, TURN_END } turn;

static turn act(conversation *talk, const cJSON *fact, cli_answer_kind kind,
                cJSON *value)
{
    switch (kind) {
    case CLI_ANSWER_VALUE:
        if (!take_value(talk, fact, value))
            return TURN_AGAIN;
        talk->asked[talk->asked_count++] = fact;
        return TURN_NEXT;
    case CLI_ANSWER_SKIP:
        talk->asked[talk->asked_count++] = fact;
        return TURN_NEXT;
    case CLI_ANSWER_BACK:
        return take_back(talk) ? TURN_NEXT : TURN_AGAIN;
    case CLI_ANSWER_PLAN:
        print_plan(talk);
        return TURN_ASKED_ANEW;
    case CLI_ANSWER_HELP:
        say(talk, W_ASK_GUIDE, NULL);
        return TURN_ASKED_ANEW;
    case CLI_ANSWER_DONE:
        return TURN_END;
    default:
        return TURN_AGAIN;
    }
}

// "Fråga 3 av högst 7"
static void print_question(const conversation *talk, const cJSON *question,
                           const cJSON *fact)
{
    char number[32], most[32];
    cli_text place = {0};
    int left;

    next_question(talk, &left);
    snprintf(number, sizeof number, "%d", talk->asked_count + 1);
    snprintf(most, sizeof most, "%d", talk->asked_count + left);
    cli_words_add(&place, talk->cli, W_QUESTION_PLACE, number, most);
    cli_question_print(talk->cli, question, fact, place.bytes);
    cli_text_clear(&place);
}

// Asks one question until it is answered, skipped or left.
static turn ask(conversation *talk, const cJSON *question)
{
    const cJSON *fact = fact_of(talk, cli_json_text(question, "fact"));
    char line[CLI_LINE + 1], ceiling[32];
    turn next = TURN_ASKED_ANEW;

    while (next == TURN_AGAIN || next == TURN_ASKED_ANEW) {
        cJSON *value = NULL;
        cli_answer_kind kind;

        if (next == TURN_ASKED_ANEW)
            print_question(talk, question, fact);
        switch (cli_prompt_read(line)) {
        case CLI_LINE_END:
            return TURN_END;
        case CLI_LINE_TOO_LONG:
            snprintf(ceiling, sizeof ceiling, "%d", CLI_LINE);
            say(talk, W_BAD_LINE, ceiling);
            next = TURN_AGAIN;
            continue;
        case CLI_LINE_READ:
            break;
        }
        kind = cli_answer_read(talk->cli, fact, line, &value);
        next = act(talk, fact, kind, value);
    }
    return next;
}

// Asks until there is nothing left to ask or the person has had enough.
static int converse(conversation *talk)
{
    const cJSON *question;
    int status = decide(talk);

    if (status != CLI_FINE)
        return status;
    say(talk, W_WELCOME, NULL);
    cli_change_print(talk->cli, talk->host, NULL);
    while ((question = next_question(talk, NULL))) {
        if (ask(talk, question) == TURN_END) {
            say(talk, W_HERE_IS_PLAN, NULL);
            return CLI_FINE;
        }
        status = keep(talk);
        if (status == CLI_FINE)
            status = decide(talk);
        if (status != CLI_FINE)
            return status;
        cli_change_print(talk->cli, talk->host, talk->before.bytes);
    }
    say(talk, W_NO_MORE_QUESTIONS, NULL);
    return CLI_FINE;
}

// ------------------------------------------------------------------ ask

// The case's id is when it was opened: it names nobody.
static int open_case(conversation *talk)
{
    rutin_engine *engine = talk->host->engine;
    const rutin_error *error = rutin_error_of(engine);
    char *at = talk->id;

    if (talk->cli->now)
        snprintf(talk->now, sizeof talk->now, "%s", talk->cli->now);
    else
        cli_moment_clock(talk->now);
    for (const char *c = talk->now; c < talk->now + 19; c++)
        if (*c != '-' && *c != ':')
            *at++ = *c;
    *at = '\0';
    if (rutin_case_open(engine, talk->id, talk->now, talk->now) == RUTIN_OK)
        return CLI_FINE;
    return cli_report_now(talk->cli, error);
}

// Talks and shows the plan. The answers are saved each before the routine is held
// against it, so that none is lost, whatever becomes of the conversation.
static int hold(conversation *talk)
{
    int status = open_case(talk);

    if (status == CLI_FINE)
        status = keep(talk);
    if (status != CLI_FINE)
        return status;
    status = converse(talk);
    if (status == CLI_FINE)
        status = cli_prompt_check(talk->cli);
    if (status == CLI_FINE) {
        fputc('\n', stdout);
        print_plan(talk);
        status = cli_host_is_broken(talk->host->engine) ? CLI_INVALID
                                                        : CLI_FINE;
    }
    say_saved(talk);
    return status;
}

int cli_ask(cli_call *cli)
{
    cli_host host = {0};
    conversation talk = {.cli = cli, .host = &host};
    int status;

    if (cli->operand_count > 1)
        return cli_drill_note(cli);
    if (cli->save && !cli_files_may_create(cli, cli->save))
        return CLI_CANNOT;
    status = cli_host_open(cli, &host);
    if (status == CLI_FINE) {
        int count = cJSON_GetArraySize(cli_json_member(host.book, "facts"));

        talk.asked = cli_memory_allocate((size_t)count * sizeof *talk.asked);
        talk.facts = cJSON_CreateObject();
        status = hold(&talk);
    }
    free(talk.asked);
    cJSON_Delete(talk.facts);
    cli_text_clear(&talk.before);
    cli_text_clear(&talk.known);
    cJSON_Delete(talk.page);
    cli_host_close(&host);
    return status;
}
