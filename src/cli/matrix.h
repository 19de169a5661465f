// matrix.h - a routine in tables: who may know what, and what is due when

#ifndef RUTIN_CLI_MATRIX_H
#define RUTIN_CLI_MATRIX_H

#include "paper.h"

#include <cJSON.h>

// Puts who may be told what: a row an actor, a column a class of facts, in each the
// grounds on which some of it may be told.
void cli_matrix_put_told(cli_paper *paper, const cJSON *book);

// Puts the deadlines, the shortest first, with what is due and which law says so.
void cli_matrix_put_times(cli_paper *paper, const cJSON *book);

// Puts who does what, when, with whom and on which ground.
void cli_matrix_put_work(cli_paper *paper, const cJSON *book);

#endif
