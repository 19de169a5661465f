// subject.c - whom or what a line of a drill is about
//
//     1 no answer               the number of a step
//     police reached            a name or an id, the longest that fits
//     salvation army reached    a part of the name of one step

#include "subject.h"

#include "book.h"
#include "json.h"
#include "phrase.h"
#include "step.h"
#include "text.h"
#include "words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

size_t cli_subject_name_length(const char *line, const char *name)
{
    cli_text folded = {0};
    size_t length = 0;

    cli_phrase_fold(&folded, name, strlen(name));
    if (folded.length > 0 && strncmp(line, folded.bytes, folded.length) == 0 &&
        strchr(" :=", line[folded.length]))
        length = folded.length + strspn(line + folded.length, " :=");
    cli_text_clear(&folded);
    return length;
}

// Takes [id] as the subject if it, or its name, is the longest so far.
static void consider_subject(const char *line, const char *id, const char *name,
                             bool is_task, cli_subject *about, size_t *longest)
{
    size_t by_id = cli_subject_name_length(line, id),
           by_name = cli_subject_name_length(line, name);
    size_t length = by_id > by_name ? by_id : by_name;

    if (length <= *longest)
        return;
    *longest = length;
    about->id = id;
    about->is_task = is_task;
}

// Finds a subject that the line starts with by its name or its id; the bytes of
// it, 0 for none.
static size_t find_named(const cli_scene *scene, const char *line,
                         cli_subject *about)
{
    const cJSON *book = scene->book;
    size_t longest = 0;

    for (const cJSON *one = cli_json_items(book, "actors"); one;
         one = one->next)
        consider_subject(line, cli_json_text(one, "id"),
                         cli_json_text(one, "name"), false, about, &longest);
    for (const cJSON *one = cli_json_items(book, "tasks"); one; one = one->next)
        consider_subject(line, cli_json_text(one, "id"),
                         cli_json_text(one, "name"), true, about, &longest);
    for (const cJSON *step = cli_scene_steps(scene); step && about->id;
         step = step->next)
        if (!about->step && strcmp(cli_step_id(step), about->id) == 0)
            about->step = step;
    return longest;
}

static int count_acts(const cli_scene *scene)
{
    int count = 0;

    for (const cJSON *step = cli_scene_steps(scene); step; step = step->next)
        count += cli_step_number(step) > 0;
    return count;
}

bool cli_subject_take(cli_scene *scene, const char **line, cli_subject *about)
{
    char *end;
    long number = strtol(*line, &end, 10);
    char most[32];

    if (**line < '0' || **line > '9') {
        *line += find_named(scene, *line, about);
        return true;
    }
    if (strchr(":.", *end) && end[1] >= '0' && end[1] <= '9')
        return false; // it was to be a time
    about->step = cli_scene_step(scene, number);
    if (!about->step) {
        snprintf(most, sizeof most, "%d", count_acts(scene));
        return cli_scene_refuse(scene, W_NO_SUCH_STEP, most, NULL);
    }
    about->id = cli_step_id(about->step);
    about->is_task = cli_step_is_task(about->step);
    *line = end + strspn(end, " .:");
    return true;
}

// Whether the step's name has the [length] bytes of [words] at a word's start.
static bool is_part_of_name(const cli_scene *scene, const cJSON *step,
                            const char *words, size_t length)
{
    const char *name = cli_book_subject_name(scene->book, cli_step_id(step));
    cli_text folded = {0};
    bool found = false;

    cli_phrase_fold(&folded, name, strlen(name));
    for (size_t i = 0; i + length <= folded.length && !found; i++)
        found = (i == 0 || folded.bytes[i - 1] == ' ') &&
                strncmp(folded.bytes + i, words, length) == 0;
    cli_text_clear(&folded);
    return found;
}

bool cli_subject_take_part(cli_scene *scene, const char **line,
                           const char *ending, cli_subject *about)
{
    char number[CLI_NUMBER];
    int count = 0;

    for (const cJSON *step = cli_scene_steps(scene); step && ending;
         step = step->next) {
        if (!is_part_of_name(scene, step, *line, (size_t)(ending - *line) - 1))
            continue;
        if (count++ == 0)
            about->step = step;
    }
    if (count == 0)
        return false;
    if (count > 1)
        return cli_scene_refuse(scene, W_SAY_WHICH,
                                cli_step_call(about->step, number), ending);
    about->id = cli_step_id(about->step);
    about->is_task = cli_step_is_task(about->step);
    *line = ending;
    return true;
}
