// test.h - rutin test: example cases against the routine

#ifndef RUTIN_CLI_TEST_H
#define RUTIN_CLI_TEST_H

#include "call.h"

int cli_test(cli_call *cli);

#endif
