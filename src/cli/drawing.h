// drawing.h - a graph as Graphviz draws it, where that is installed

#ifndef RUTIN_CLI_DRAWING_H
#define RUTIN_CLI_DRAWING_H

#include "call.h"
#include "text.h"

#include <stdbool.h>
#include <stdio.h>

// Writes a graph in the language of dot.
typedef void cli_drawing_writer(FILE *out, const void *data);

// Adds the graph that [write] writes as an element of SVG of shapes and texts alone,
// without a colour. False, with nothing added, where there is no `dot`; having said
// so, where it makes no drawing.
bool cli_drawing_add(cli_text *svg, const cli_call *cli,
                     cli_drawing_writer *write, const void *data);

#endif
