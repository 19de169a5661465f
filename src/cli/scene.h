// scene.h - where a drill stands while a line of it is understood

#ifndef RUTIN_CLI_SCENE_H
#define RUTIN_CLI_SCENE_H

#include "call.h"
#include "moment.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <stdbool.h>

// The page of the whole plan, the case, and the clock, which a line moves as it
// is read; and what the line says happened, which is the caller's.
typedef struct cli_scene {
    const cli_call *cli;
    const cJSON *book, *page, *given;
    const cJSON *facts; // what the case tells, by name
    char now[CLI_TIME];
    cJSON *moves;   // elements of an example's `then`
    cli_text *said; // the same in words
    bool was_told;  // why the line is not understood
} cli_scene;

// Says why the line is not understood, unless that was said. False.
bool cli_scene_refuse(cli_scene *scene, cli_word word, const char *first,
                      const char *second);

// Adds a sentence to what is said.
void cli_scene_say(cli_scene *scene, cli_word word, const char *filling);

// Adds an element to the moves, to be filled.
cJSON *cli_scene_add_move(cli_scene *scene);

// Takes the moves and what was said back.
void cli_scene_forget(cli_scene *scene);

// The first step of the plan, the others by `->next`; the step of that number
// on the page, NULL for none.
const cJSON *cli_scene_steps(const cli_scene *scene);
const cJSON *cli_scene_step(const cli_scene *scene, long number);

#endif
