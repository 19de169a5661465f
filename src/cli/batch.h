// batch.h - rutin batch: cases in, plans out, one a line

#ifndef RUTIN_CLI_BATCH_H
#define RUTIN_CLI_BATCH_H

#include "call.h"

int cli_batch(cli_call *cli);

#endif
