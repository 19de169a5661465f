// tree.h - an example as a file has it: JSON in lines that people read

#ifndef RUTIN_CLI_TREE_H
#define RUTIN_CLI_TREE_H

#include "text.h"

#include <cJSON.h>

// Adds a value in lines of at most 100 columns, two spaces a level; what fits on
// the rest of its line stands there, but for the outermost.
void cli_tree_add(cli_text *text, const cJSON *tree);

#endif
