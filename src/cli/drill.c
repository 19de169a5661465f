// drill.c - rutin drill: a case stepped by hand through hours and days
//
// The case that was given never changes. What is played is a list of moves, each
// an element of an example's `then`; the case as it stands is the first with the
// moves laid over it, built anew after each line:
//
//     case ─ move ─ move ─ move ──▶ case as it stands ──▶ page
//            undo takes the moves of the last line away
//
// So a drill is saved as an example: the case, the moves, and after each what
// the plan then was. What happens in a real case is noted in the same words; then
// the clock is that of the machine, and the case as it stands is kept after every
// line.

#include "drill.h"

#include "answer.h"
#include "book.h"
#include "case.h"
#include "change.h"
#include "exits.h"
#include "files.h"
#include "host.h"
#include "json.h"
#include "layout.h"
#include "moment.h"
#include "move.h"
#include "prompt.h"
#include "question.h"
#include "report.h"
#include "sayings.h"
#include "scene.h"
#include "screen.h"
#include "step.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_MOVES = 250 }; // an example has a ceiling

typedef struct drill {
    const cli_call *cli;
    cli_host *host;
    cli_case given;
    cJSON *moves;
    int starts[MOST_MOVES]; // the first move of each line
    int line_count;
    cJSON *current;
    char *before, *known; // the case before the last line and after it, as JSON
    cJSON *page;          // of the whole plan
    cJSON *skipped;       // facts that were asked for and not told
    int asked;
    bool is_real; // no drill: what happened is noted
    int kept;     // the status of the last time that the case was kept
} drill;

static void say(const drill *drill, cli_word word, const char *filling)
{
    cli_layout_say(drill->cli, CLI_PLAIN, 0, word, filling, NULL);
}

// ------------------------------------------------------------------ the case

// The object or list [name] of the case, made if need be.
static cJSON *make_member(cJSON *json, const char *name, bool is_list)
{
    cJSON *member = cJSON_GetObjectItemCaseSensitive(json, name);

    if (member)
        return member;
    return is_list ? cJSON_AddArrayToObject(json, name)
                   : cJSON_AddObjectToObject(json, name);
}

// Lays the members of [what] over those of the same name in the case.
static void lay_over(cJSON *json, const char *name, const cJSON *what)
{
    cJSON *members = what ? make_member(json, name, false) : NULL;

    for (const cJSON *item = cli_json_first(what); item; item = item->next) {
        cJSON_DeleteItemFromObjectCaseSensitive(members, item->string);
        cJSON_AddItemToObject(members, item->string,
                              cJSON_Duplicate(item, true));
    }
}

// Adds a word to those that the case has of a consent.
static void add_word(cJSON *consents, const cJSON *word)
{
    cJSON *said = cJSON_DetachItemFromObjectCaseSensitive(consents,
                                                          word->string);
    cJSON *words = said && cJSON_IsArray(said) ? said : cJSON_CreateArray();

    if (said && said != words)
        cJSON_AddItemToArray(words, said);
    cJSON_AddItemToArray(words, cJSON_Duplicate(word, true));
    cJSON_AddItemToObject(consents, word->string, words);
}

static void lay_consent(cJSON *json, const cJSON *what)
{
    cJSON *consents = what ? make_member(json, "consent", false) : NULL;

    for (const cJSON *word = cli_json_first(what); word; word = word->next)
        add_word(consents, word);
}

// Seconds of a wait as move.c writes it: "15 min", "2 h", "3 days".
static int64_t seconds_of(const char *after)
{
    char *unit;
    int64_t count = strtol(after, &unit, 10);

    return count * (*unit == '\0'    ? 0
                    : unit[1] == 'm' ? 60
                    : unit[1] == 'h' ? 3600
                                     : 86400);
}

static void lay_move(cJSON *json, const cJSON *move)
{
    const cJSON *event = cli_json_member(move, "event");
    char now[CLI_TIME];

    cli_moment_later(now, cli_json_text(json, "now"),
                     seconds_of(cli_json_text(move, "after")));
    cJSON_ReplaceItemInObjectCaseSensitive(json, "now",
                                           cJSON_CreateString(now));
    lay_over(json, "facts", cli_json_member(move, "facts"));
    lay_consent(json, cli_json_member(move, "consent"));
    if (event) {
        cJSON *copy = cJSON_Duplicate(event, true);

        cJSON_AddStringToObject(copy, "at", now);
        cJSON_AddItemToArray(make_member(json, "events", true), copy);
    }
}

// Decides the case with the first [count] moves laid over it. False, with no
// plan, when the library refuses it; it has said why.
static bool decide(drill *drill, int count)
{
    rutin_engine *engine = drill->host->engine;
    char *json;
    bool good;

    cJSON_Delete(drill->current);
    drill->current = cJSON_Duplicate(drill->given.tree, true);
    for (const cJSON *move = cli_json_first(drill->moves); move && count-- > 0;
         move = move->next)
        lay_move(drill->current, move);
    json = cJSON_PrintUnformatted(drill->current);
    good = json && rutin_decide(engine, json, strlen(json), NULL) == RUTIN_OK;
    cJSON_free(drill->before);
    drill->before = drill->known;
    drill->known = json;
    cJSON_Delete(drill->page);
    drill->page = good ? cli_screen_page(drill->cli, drill->host, true) : NULL;
    return drill->page != NULL;
}

// ------------------------------------------------------------------ the page

static cli_scene scene_of(const drill *drill)
{
    cli_scene scene = {.cli = drill->cli,
                       .book = drill->host->book,
                       .page = drill->page,
                       .given = drill->current,
                       .facts = cli_json_member(drill->current, "facts")};

    snprintf(scene.now, sizeof scene.now, "%s",
             cli_json_text(drill->page, "now"));
    return scene;
}

// The plan as it stands now, and what changed last, which is then on the screen.
static void print_outline(const drill *drill)
{
    cli_screen_outline(drill->cli, drill->page, false);
    fputc('\n', stdout);
    cli_change_print(drill->cli, drill->host, drill->before);
}

// ------------------------------------------------------------------- moves

static void take_moves_away(drill *drill, int from)
{
    while (cJSON_GetArraySize(drill->moves) > from)
        cJSON_DeleteItemFromArray(drill->moves, from);
}

// Plays the moves of a line, or takes them back where the library refuses them.
static void play(drill *drill, cJSON *moves, const char *said)
{
    int from = cJSON_GetArraySize(drill->moves);
    cJSON *move;

    if (from + cJSON_GetArraySize(moves) > MOST_MOVES) {
        say(drill, W_DRILL_FULL, NULL);
        return;
    }
    while ((move = cJSON_DetachItemFromArray(moves, 0)))
        cJSON_AddItemToArray(drill->moves, move);
    if (!decide(drill, MOST_MOVES)) {
        cli_report_error(drill->cli, rutin_error_of(drill->host->engine), NULL);
        take_moves_away(drill, from);
        decide(drill, MOST_MOVES);
        return;
    }
    drill->starts[drill->line_count++] = from;
    cli_layout_paragraph(drill->cli, CLI_PLAIN, 0, 0, said);
    print_outline(drill);
}

static void undo(drill *drill)
{
    if (drill->line_count == 0) {
        say(drill, W_NOTHING_TO_UNDO, NULL);
        return;
    }
    take_moves_away(drill, drill->starts[--drill->line_count]);
    decide(drill, MOST_MOVES);
    say(drill, W_UNDONE, NULL);
    print_outline(drill);
}

// ------------------------------------------------------------ a real case

// Keeps the case as it stands, if that is asked for.
static void keep(drill *drill)
{
    const char *path = drill->cli->save;
    char *text = drill->is_real && path ? cJSON_Print(drill->current) : NULL;

    if (text)
        drill->kept = cli_files_keep(drill->cli, path, text);
    cJSON_free(text);
}

// Lets the case go on to the clock, in whole minutes, unless --now says the time.
static void catch_up(drill *drill)
{
    enum { MINUTE = 60 };
    int64_t clock, now;
    char text[32];
    cJSON *move;

    cli_moment_clock(text);
    if (drill->cli->now || !cli_moment_instant(text, &clock) ||
        !cli_moment_instant(cli_json_text(drill->current, "now"), &now) ||
        clock < now + MINUTE ||
        cJSON_GetArraySize(drill->moves) >= MOST_MOVES - 1)
        return;
    snprintf(text, sizeof text, "%lld min", (long long)(clock - now) / MINUTE);
    move = cJSON_CreateObject();
    cJSON_AddStringToObject(move, "after", text);
    cJSON_AddItemToArray(drill->moves, move);
    decide(drill, MOST_MOVES);
}

// ---------------------------------------------------------------- questions

static const cJSON *next_question(const drill *drill)
{
    for (const cJSON *ask = cli_json_items(drill->page, "questions"); ask;
         ask = ask->next)
        if (!cli_json_member(drill->skipped, cli_json_text(ask, "fact")))
            return ask;
    return NULL;
}

static void tell(drill *drill, const char *id, cJSON *value)
{
    const cli_call *cli = drill->cli;
    cJSON *moves = cJSON_CreateArray(), *move = cJSON_CreateObject();
    cli_text said = {0};

    cJSON_AddItemToObject(cJSON_AddObjectToObject(move, "facts"), id, value);
    cJSON_AddItemToArray(moves, move);
    cli_words_add(&said, cli, W_DID_LEARN,
                  cli_book_fact_name(drill->host->book, id), NULL);
    play(drill, moves, said.bytes);
    cli_text_clear(&said);
    cJSON_Delete(moves);
}

// Asks the plan's first question once. Gives what the input gave.
static cli_prompt_got ask(drill *drill)
{
    const cJSON *question = next_question(drill);
    const char *id = cli_json_text(question, "fact");
    const cJSON *fact = cli_json_find(drill->host->book, "facts", id);
    char line[CLI_LINE + 1], place[32];
    cJSON *value = NULL;
    cli_prompt_got status;

    if (!fact) {
        say(drill, W_ALL_KNOWN, NULL);
        return CLI_LINE_READ;
    }
    snprintf(place, sizeof place, "%d", ++drill->asked);
    cli_question_print(drill->cli, question, fact, place);
    status = cli_prompt_read(line);
    if (status != CLI_LINE_READ)
        return status;
    switch (cli_answer_read(drill->cli, fact, line, &value)) {
    case CLI_ANSWER_VALUE:
        tell(drill, id, value);
        break;
    case CLI_ANSWER_SKIP:
        cJSON_AddTrueToObject(drill->skipped, id);
        say(drill, W_SKIPPED, NULL);
        break;
    default:
        say(drill, W_NOT_ANSWERED, NULL);
    }
    return status;
}

// -------------------------------------------------------------------- lines

// Does what a line says. False when it ends the drill.
static bool act(drill *drill, const char *line)
{
    cli_scene scene = scene_of(drill);
    cJSON *moves = cJSON_CreateArray();
    cli_text said = {0};
    cli_prompt_got input = CLI_LINE_READ;
    int step = 0;
    cli_move_kind kind;

    scene.moves = moves;
    scene.said = &said;
    kind = cli_move_read(&scene, line, &step);
    if (kind == CLI_MOVE_ON)
        play(drill, moves, said.bytes);
    else if (kind == CLI_MOVE_STEP)
        cli_screen_act(drill->cli, drill->page, cli_scene_step(&scene, step));
    else if (kind == CLI_MOVE_ALL)
        cli_screen_outline(drill->cli, drill->page, true);
    else if (kind == CLI_MOVE_PLAN)
        cli_screen_print(drill->cli, drill->page);
    else if (kind == CLI_MOVE_HELP)
        cli_sayings_print(&scene);
    else if (kind == CLI_MOVE_ASK)
        input = ask(drill);
    else if (kind == CLI_MOVE_UNDO)
        undo(drill);
    cli_text_clear(&said);
    cJSON_Delete(moves);
    return kind != CLI_MOVE_END && input != CLI_LINE_END;
}

static void train(drill *drill)
{
    char line[CLI_LINE + 1], ceiling[32];
    cli_prompt_got status;

    while ((status = cli_prompt_read(line)) != CLI_LINE_END) {
        if (status == CLI_LINE_READ) {
            bool more;

            if (drill->is_real)
                catch_up(drill);
            more = act(drill, line);
            keep(drill);
            if (!more)
                return;
            continue;
        }
        snprintf(ceiling, sizeof ceiling, "%d", CLI_LINE);
        say(drill, W_BAD_LINE, ceiling);
    }
}

// ------------------------------------------------------------------- saving

// Adds a member of each step that has another value than before.
static void expect_changes(cJSON *expected, const cJSON *before,
                           const cJSON *plan, const char *member)
{
    cJSON *changes = cJSON_CreateObject();

    for (const cJSON *step = cli_json_items(plan, "steps"); step;
         step = step->next) {
        const cJSON *old = cli_step_find(before, cli_step_id(step));
        const cJSON *value = cli_json_member(step, member);

        if (value && !cJSON_Compare(cli_json_member(old, member), value, true))
            cJSON_AddItemToObject(changes, cli_step_id(step),
                                  cJSON_Duplicate(value, true));
    }
    if (cli_json_first(changes))
        cJSON_AddItemToObject(expected, member, changes);
    else
        cJSON_Delete(changes);
}

static void expect_gone(cJSON *expected, const cJSON *before, const cJSON *plan)
{
    cJSON *gone = cJSON_CreateArray();

    for (const cJSON *step = cli_json_items(before, "steps"); step;
         step = step->next)
        if (!cli_step_find(plan, cli_step_id(step)))
            cJSON_AddItemToArray(gone, cJSON_CreateString(cli_step_id(step)));
    if (cli_json_first(gone))
        cJSON_AddItemToObject(expected, "never", gone);
    else
        cJSON_Delete(gone);
}

// What the plan is after [count] moves, as far as it was another before; that is
// [*before], which becomes this one.
static cJSON *expect(drill *drill, int count, cJSON **before)
{
    cJSON *expected = cJSON_CreateObject(), *plan;

    decide(drill, count);
    plan = cli_host_plan(drill->cli, drill->host);
    expect_changes(expected, *before, plan, "status");
    expect_changes(expected, *before, plan, "due");
    expect_gone(expected, *before, plan);
    cJSON_Delete(*before);
    *before = plan;
    return expected;
}

static cJSON *write_example(drill *drill)
{
    cJSON *root = cJSON_CreateObject(), *then, *before = NULL;
    cli_text about = {0};
    int count = 0;

    cli_words_add(&about, drill->cli, W_DRILL_ABOUT,
                  cli_json_text(drill->given.tree, "case"), NULL);
    cJSON_AddStringToObject(root, "about", about.bytes);
    cli_text_clear(&about);
    cJSON_AddItemReferenceToObject(root, "case", drill->given.tree);
    cJSON_AddItemToObject(root, "expect", expect(drill, 0, &before));
    then = cJSON_AddArrayToObject(root, "then");
    for (const cJSON *move = cli_json_first(drill->moves); move;
         move = move->next) {
        cJSON *element = cJSON_Duplicate(move, true);

        cJSON_AddItemToObject(element, "expect",
                              expect(drill, ++count, &before));
        cJSON_AddItemToArray(then, element);
    }
    cJSON_Delete(before);
    return root;
}

static int save(drill *drill)
{
    cJSON *example = write_example(drill);
    char *text = cJSON_Print(example);
    int status = CLI_CANNOT;

    if (text)
        status = cli_files_write_new(drill->cli, drill->cli->save, text);
    else
        cli_report_word(drill->cli, NULL, W_NO_MEMORY, NULL, NULL);
    cJSON_free(text);
    cJSON_Delete(example);
    if (status == CLI_FINE)
        say(drill, W_DRILL_SAVED, drill->cli->save);
    return status;
}

// -------------------------------------------------------------------- drill

static int hold(drill *drill)
{
    cli_case *given = &drill->given;
    int status, saved = CLI_FINE;

    // As it was written, so that messages point at the right place in it.
    if (cli_case_decide(drill->cli, drill->host, given) != RUTIN_OK)
        return cli_case_complain(drill->cli, drill->host, given);
    if (!decide(drill, 0))
        return cli_case_complain(drill->cli, drill->host, given);
    if (drill->is_real)
        catch_up(drill);
    cli_screen_head(drill->cli, drill->page);
    fputc('\n', stdout);
    say(drill, drill->is_real ? W_NOTE_WELCOME : W_DRILL_WELCOME, NULL);
    cli_screen_outline(drill->cli, drill->page, false);
    train(drill);
    status = cli_prompt_check(drill->cli);
    if (!drill->is_real)
        say(drill, W_DRILL_OVER, NULL);
    if (drill->is_real)
        saved = drill->kept;
    else if (drill->cli->save)
        saved = save(drill);
    if (drill->is_real && drill->cli->save && saved == CLI_FINE)
        say(drill, W_SAVED, drill->cli->save);
    return saved == CLI_FINE ? status : saved;
}

// Whether the file that the case is kept in can be written: a new one, or the case
// itself, if it is no example, of which more would be lost.
static bool may_keep(const cli_call *cli)
{
    const char *path = cli->operands[1];
    cli_text json = {0};
    cJSON *tree = NULL;
    bool is_case;

    if (!cli->save || strcmp(cli->save, path) != 0)
        return !cli->save || cli_files_may_create(cli, cli->save);
    if (cli_files_read(cli, path, &json) == CLI_FINE)
        tree = cJSON_ParseWithLength(json.bytes, json.length);
    is_case = cJSON_IsString(cli_json_member(tree, "case"));
    cJSON_Delete(tree);
    cli_text_clear(&json);
    return is_case || cli_files_may_create(cli, path);
}

static int open_and_hold(cli_call *cli, bool is_real)
{
    cli_host host = {0};
    drill drill = {.cli = cli, .host = &host, .is_real = is_real};
    int status;

    if (strcmp(cli->operands[1], "-") == 0) {
        cli_report_word(cli, NULL, W_DRILL_INPUT, NULL, NULL);
        return CLI_USAGE;
    }
    if (is_real ? !may_keep(cli)
                : cli->save && !cli_files_may_create(cli, cli->save))
        return CLI_CANNOT;
    status = cli_case_open(cli, &host, &drill.given);
    if (status == CLI_FINE) {
        drill.moves = cJSON_CreateArray();
        drill.skipped = cJSON_CreateObject();
        status = hold(&drill);
    }
    cJSON_Delete(drill.moves);
    cJSON_Delete(drill.skipped);
    cJSON_Delete(drill.current);
    cJSON_free(drill.before);
    cJSON_free(drill.known);
    cJSON_Delete(drill.page);
    cli_case_clear(&drill.given);
    cli_host_close(&host);
    return status;
}

int cli_drill(cli_call *cli)
{
    return open_and_hold(cli, false);
}

int cli_drill_note(cli_call *cli)
{
    return open_and_hold(cli, true);
}
