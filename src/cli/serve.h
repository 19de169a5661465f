// serve.h - rutin serve: hands over to the service

#ifndef RUTIN_CLI_SERVE_H
#define RUTIN_CLI_SERVE_H

#include "call.h"

int cli_serve(cli_call *cli);

#endif
