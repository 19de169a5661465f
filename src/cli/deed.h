// deed.h - something done at a step of a drill

#ifndef RUTIN_CLI_DEED_H
#define RUTIN_CLI_DEED_H

#include "scene.h"

#include <stdbool.h>

// Whether the line, folded, says that something was done at a step, well said or
// not.
bool cli_deed_read(cli_scene *scene, const char *line);

// The same of what cli_deed_read() does not take: a part or a form of a name, and
// what was done before the name.
bool cli_deed_read_free(cli_scene *scene, const char *line);

#endif
