// ask.h - rutin ask: a conversation that ends in the plan

#ifndef RUTIN_CLI_ASK_H
#define RUTIN_CLI_ASK_H

#include "call.h"

int cli_ask(cli_call *cli);

#endif
