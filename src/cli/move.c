// move.c - a line of a drill, understood
//
//     1 no answer, +15 min        one thing after another
//     police reached              a step by its number, its name or its id
//     consent given               of the one step that waits for it
//     age 16                      a fact, and what it is
//
// What a line says happened becomes elements of an example's `then`, so that a
// drill is saved as it was played. A line is understood whole or not at all, and
// what is not gets a sentence that says what can be written.

#include "move.h"

#include "answer.h"
#include "book.h"
#include "deed.h"
#include "json.h"
#include "moment.h"
#include "phrase.h"
#include "subject.h"
#include "text.h"
#include "wind.h"
#include "words.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// --------------------------------------------------------- time, facts, papers

// An element that only lets time pass. Days are told as days, for a duration has
// a ceiling in minutes.
static void add_wait(cli_scene *scene, int64_t minutes)
{
    static const struct {
        int minutes;
        const char *one, *many;
    } units[] = {{1440, "day", "days"}, {60, "h", "h"}, {1, "min", "min"}};

    while (minutes > 0)
        for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
            int64_t count = minutes / units[i].minutes;
            char after[32];

            if (count == 0 || (minutes % units[i].minutes && minutes <= 1440))
                continue;
            snprintf(after, sizeof after, "%d %s", (int)count,
                     count == 1 ? units[i].one : units[i].many);
            cJSON_AddStringToObject(cli_scene_add_move(scene), "after", after);
            minutes -= count * units[i].minutes;
            break;
        }
}

static bool read_wind(cli_scene *scene, const char *line)
{
    cli_text when = {0};
    int64_t seconds = 0;

    switch (cli_wind_read(scene->page, scene->now, line, &seconds)) {
    case CLI_WIND_NONE:
        return false;
    case CLI_WIND_PAST:
        return cli_scene_refuse(scene, W_TIME_IS_PAST, NULL, NULL);
    case CLI_WIND_NO_DEADLINE:
        return cli_scene_refuse(scene, W_NO_DEADLINE_AHEAD, NULL, NULL);
    case CLI_WIND_ON:
        break;
    }
    // Whole minutes, and never short of the time that was said.
    seconds = (seconds + 59) / 60 * 60;
    add_wait(scene, seconds / 60);
    cli_moment_later(scene->now, scene->now, seconds);
    cli_moment_add_full(&when, scene->cli, scene->now);
    cli_scene_say(scene, W_CLOCK_IS, when.bytes);
    cli_text_clear(&when);
    return true;
}

// Says what can be received, as it is to be written.
static bool refuse_received(cli_scene *scene)
{
    const cJSON *names = cli_book_received(scene->book);
    cli_text list = {0};

    for (const cJSON *item = cli_json_first(names); item; item = item->next) {
        const char *what = cli_json_item_text(item);
        const char *name = cli_book_received_name(scene->book, what);

        cli_text_add_item(&list, ", ", name);
        if (!*name)
            cli_words_add(&list, scene->cli, W_SAY_RECEIVED, what, NULL);
    }
    if (list.length > 0)
        cli_scene_refuse(scene, W_NOT_RECEIVED, list.bytes, NULL);
    else
        cli_scene_refuse(scene, W_NONE_RECEIVED, NULL, NULL);
    cli_text_clear(&list);
    return false;
}

static bool note_received(cli_scene *scene, const char *what)
{
    const char *name = cli_book_received_name(scene->book, what);
    cJSON *event = cJSON_AddObjectToObject(cli_scene_add_move(scene), "event");

    cJSON_AddStringToObject(event, "received", what);
    if (*name)
        cli_scene_say(scene, W_DID_COME, name);
    else
        cli_scene_say(scene, W_DID_RECEIVE, what);
    return true;
}

// What is received that is called so: by the first words of its name, or by [all] of
// it. NULL where none is, or two.
static const char *find_received(const cli_scene *scene, const char *said,
                                 size_t length, bool all)
{
    const char *found = NULL;
    int count = 0;

    for (const cJSON *item = cli_json_first(cli_book_received(scene->book));
         item; item = item->next) {
        const char *what = cli_json_item_text(item);
        const char *name = cli_book_received_name(scene->book, what);
        cli_text folded = {0};

        cli_phrase_fold(&folded, name, strlen(name));
        if (length > 0 && strncmp(folded.bytes, said, length) == 0 &&
            (!folded.bytes[length] || (!all && folded.bytes[length] == ' '))) {
            found = what;
            count++;
        }
        cli_text_clear(&folded);
    }
    return count == 1 ? found : NULL;
}

// "the report has been received": all that it is called, and so no deed.
static bool read_come(cli_scene *scene, const char *line)
{
    const char *what = find_received(scene, line, strlen(line), true);

    return what && note_received(scene, what);
}

// "received report", "the report received"
static bool read_received(cli_scene *scene, const char *line)
{
    size_t length = cli_phrase_start(P_RECEIVED, line);
    const char *said = line + length + strspn(line + length, " :="), *what;
    const char *ending = cli_phrase_ending(P_RECEIVED, P_RECEIVED, line);

    if (length > 0) {
        what = cli_json_has(cli_book_received(scene->book), said)
                   ? said
                   : find_received(scene, said, strlen(said), false);
        return what ? note_received(scene, what) : refuse_received(scene);
    }
    what = ending
               ? find_received(scene, line, (size_t)(ending - line) - 1, false)
               : NULL;
    return what && note_received(scene, what);
}

// The fact that the line starts with, and the bytes of its name.
static const cJSON *find_fact(const cli_scene *scene, const char *line,
                              size_t *longest)
{
    const cJSON *found = NULL;

    *longest = 0;
    for (const cJSON *fact = cli_json_items(scene->book, "facts"); fact;
         fact = fact->next) {
        size_t by_id = cli_subject_name_length(line, cli_json_text(fact, "id"));
        size_t by_name = cli_subject_name_length(line,
                                                 cli_json_text(fact, "name"));
        size_t length = by_id > by_name ? by_id : by_name;

        if (length <= *longest)
            continue;
        *longest = length;
        found = fact;
    }
    return found;
}

static bool read_fact(cli_scene *scene, const char *line)
{
    size_t length;
    const cJSON *fact = find_fact(scene, line, &length);
    const char *id = cli_json_text(fact, "id");
    cli_answer_kind kind = CLI_ANSWER_SKIP;
    cJSON *value = NULL;

    if (!fact)
        return false;
    if (!line[length])
        return cli_scene_refuse(scene, W_SAY_VALUE, NULL, NULL);
    // A list has commas of its own; any other value ends at one.
    if (strchr(line, ',') && strcmp(cli_json_text(fact, "type"), "any_of") != 0)
        return false;
    if (!cli_phrase_is(P_UNKNOWN, line + length))
        kind = cli_answer_read(scene->cli, fact, line + length, &value);
    if (kind != CLI_ANSWER_VALUE && kind != CLI_ANSWER_SKIP) {
        if (kind == CLI_ANSWER_NONE)
            scene->was_told = true;
        return cli_scene_refuse(scene, W_SAY_VALUE, NULL, NULL);
    }
    cJSON_AddItemToObject(
        cJSON_AddObjectToObject(cli_scene_add_move(scene), "facts"), id,
        value ? value : cJSON_CreateNull());
    cli_scene_say(scene, value ? W_DID_LEARN : W_DID_UNLEARN,
                  cli_book_fact_name(scene->book, id));
    return true;
}

// -------------------------------------------------------------------- lines

// One thing that happened. Time comes before steps, for both begin with digits.
static bool read_part(cli_scene *scene, const char *line)
{
    return read_wind(scene, line) ||
           (!scene->was_told && read_come(scene, line)) ||
           (!scene->was_told && cli_deed_read(scene, line)) ||
           (!scene->was_told && read_received(scene, line)) ||
           (!scene->was_told && read_fact(scene, line)) ||
           (!scene->was_told && cli_deed_read_free(scene, line));
}

// Several, with commas between.
static bool read_parts(cli_scene *scene, const char *line)
{
    bool good = strchr(line, ',') != NULL;

    while (good && *line) {
        size_t length = strcspn(line, ",");
        cli_text part = {0};

        cli_phrase_fold(&part, line, length);
        good = read_part(scene, part.bytes);
        cli_text_clear(&part);
        line += length + (line[length] == ',');
    }
    return good;
}

// A step's number alone asks to see the step.
static int alone(const cli_scene *scene, const char *line)
{
    char *end;
    long number = strtol(line, &end, 10);

    if (*line < '0' || *line > '9' || *end || !cli_scene_step(scene, number))
        return 0;
    return (int)number;
}

static cli_move_kind understand(cli_scene *scene, const char *line, int *step)
{
    static const cli_move_kind kinds[] = {CLI_MOVE_ALL,  CLI_MOVE_HELP,
                                          CLI_MOVE_PLAN, CLI_MOVE_ASK,
                                          CLI_MOVE_UNDO, CLI_MOVE_END};
    cli_phrase said = cli_phrase_find(P_DRILL_ALL, P_DRILL_END, line);

    if (said != P_NONE)
        return kinds[said - P_DRILL_ALL];
    *step = alone(scene, line);
    if (*step > 0)
        return CLI_MOVE_STEP;
    if (read_part(scene, line))
        return CLI_MOVE_ON;
    cli_scene_forget(scene);
    if (!scene->was_told && read_parts(scene, line))
        return CLI_MOVE_ON;
    cli_scene_forget(scene);
    cli_scene_refuse(scene, W_NOT_UNDERSTOOD, NULL, NULL);
    return CLI_MOVE_NONE;
}

cli_move_kind cli_move_read(cli_scene *scene, const char *line, int *step)
{
    cli_text folded = {0};
    cli_move_kind kind;

    cli_phrase_fold(&folded, line, strlen(line));
    while (folded.length > 1 && strchr(".!", folded.bytes[folded.length - 1]))
        folded.bytes[--folded.length] = '\0';
    kind = understand(scene, folded.bytes, step);
    cli_text_clear(&folded);
    return kind;
}
