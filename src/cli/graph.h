// graph.h - who waits for whom, and who stands in

#ifndef RUTIN_CLI_GRAPH_H
#define RUTIN_CLI_GRAPH_H

#include "paper.h"

#include <cJSON.h>

// Puts a table of it: a row for each actor and task that is in some order. In HTML a
// drawing stands before it, where Graphviz is installed.
void cli_graph_put(cli_paper *paper, const cJSON *book);

// Prints it in the language of Graphviz (https://graphviz.org/doc/info/lang.html).
void cli_graph_print(const cJSON *book);

#endif
