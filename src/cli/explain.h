// explain.h - rutin explain

#ifndef RUTIN_CLI_EXPLAIN_H
#define RUTIN_CLI_EXPLAIN_H

#include "call.h"

int cli_explain(cli_call *cli);

#endif
