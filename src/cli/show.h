// show.h - rutin show: the routine as a document

#ifndef RUTIN_CLI_SHOW_H
#define RUTIN_CLI_SHOW_H

#include "call.h"

int cli_show(cli_call *cli);

#endif
