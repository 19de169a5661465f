// subject.h - whom or what a line of a drill is about

#ifndef RUTIN_CLI_SUBJECT_H
#define RUTIN_CLI_SUBJECT_H

#include "scene.h"
#include "text.h"

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

// What a deed can be about: whom it is about first, where both fit.
typedef enum cli_subject_kind {
    CLI_SUBJECT_ACTOR,
    CLI_SUBJECT_ACTOR_FIRST,
    CLI_SUBJECT_TASK_FIRST
} cli_subject_kind;

// "the salvation army", "koordinatorn": finds whom people mean by the [length] bytes
// of [words]. Each word is one of the name or the id, in their order, in any form of
// it, its beginning, or the end of a compound. Whole words go before others, the
// first of a name before the next, who is in the plan before who is not. False when
// nobody fits; having said so, when several do.
bool cli_subject_find(cli_scene *scene, const char *words, size_t length,
                      cli_subject_kind kind, cli_subject *about);

// How many of a [list] of the book, "actors" or "tasks", people mean by [said], in the
// same way; [steps] are the plan's. Adds their names, and gives the [id] of one alone.
int cli_subject_match(const cJSON *book, const cJSON *steps, const char *list,
                      const char *said, const char **id, cli_text *names);

// Bytes of [name] and the blank after it that [line] starts with; 0 for none.
size_t cli_subject_name_length(const char *line, const char *name);

#endif
