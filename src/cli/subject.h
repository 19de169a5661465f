// subject.h - whom or what a line of a drill is about

#ifndef RUTIN_CLI_SUBJECT_H
#define RUTIN_CLI_SUBJECT_H

#include "scene.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct cli_subject {
    const char *id; // NULL: not said
    const cJSON *step;
    bool is_task;
} cli_subject;

// Takes the subject that the line starts with, if any, and moves past it. False,
// having said so, when it has a number that no step has.
bool cli_subject_take(cli_scene *scene, const char **line, cli_subject *about);

// "salvation army reached": takes the one step whose name has in it what stands
// before [ending], a part of the line, and moves there. False when none has;
// having said so, when several have.
bool cli_subject_take_part(cli_scene *scene, const char **line,
                           const char *ending, cli_subject *about);

// Bytes of [name] and the blank after it that [line] starts with; 0 for none.
size_t cli_subject_name_length(const char *line, const char *name);

#endif
