// move.h - a line of a drill, understood

#ifndef RUTIN_CLI_MOVE_H
#define RUTIN_CLI_MOVE_H

#include "scene.h"

typedef enum cli_move_kind {
    CLI_MOVE_NONE, // not understood; the reason was said
    CLI_MOVE_ON,   // something happened, or time went by
    CLI_MOVE_STEP, // a step is to be seen
    CLI_MOVE_ALL,  // every step in a line
    CLI_MOVE_PLAN,
    CLI_MOVE_HELP,
    CLI_MOVE_ASK,
    CLI_MOVE_UNDO,
    CLI_MOVE_END
} cli_move_kind;

// What a line of a drill says. What happened is added to the scene, and its clock
// is moved; of a step, [*step] is its number.
cli_move_kind cli_move_read(cli_scene *scene, const char *line, int *step);

#endif
