// scene.c - where a drill stands while a line of it is understood
//
// What a line says happened becomes elements of an example's `then`, so that a
// drill is saved as it was played, and a sentence each that says it back. What is
// not understood gets one sentence that says what can be written.

#include "scene.h"

#include "call.h"
#include "json.h"
#include "layout.h"
#include "step.h"

#include <stddef.h>

bool cli_scene_refuse(cli_scene *scene, cli_word word, const char *first,
                      const char *second)
{
    const cli_call *cli = scene->cli;

    if (!scene->was_told)
        cli_layout_say(cli, CLI_PLAIN, 0, word, first, second);
    scene->was_told = true;
    return false;
}

void cli_scene_say(cli_scene *scene, cli_word word, const char *filling)
{
    cli_text_add_item(scene->said, " ", "");
    cli_words_add(scene->said, scene->cli, word, filling, NULL);
}

cJSON *cli_scene_add_move(cli_scene *scene)
{
    cJSON *move = cJSON_CreateObject();

    cJSON_AddItemToArray(scene->moves, move);
    return move;
}

void cli_scene_forget(cli_scene *scene)
{
    while (cJSON_GetArraySize(scene->moves) > 0)
        cJSON_DeleteItemFromArray(scene->moves, 0);
    cli_text_clear(scene->said);
}

const cJSON *cli_scene_steps(const cli_scene *scene)
{
    return cli_json_items(scene->page, "steps");
}

const cJSON *cli_scene_step(const cli_scene *scene, long number)
{
    for (const cJSON *step = cli_scene_steps(scene); step; step = step->next)
        if (number > 0 && cli_step_number(step) == number)
            return step;
    return NULL;
}
