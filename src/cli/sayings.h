// sayings.h - what can be written in a drill as it stands

#ifndef RUTIN_CLI_SAYINGS_H
#define RUTIN_CLI_SAYINGS_H

#include "scene.h"

void cli_sayings_print(const cli_scene *scene);

#endif
