// drill.h - rutin drill: a case stepped by hand through hours and days

#ifndef RUTIN_CLI_DRILL_H
#define RUTIN_CLI_DRILL_H

#include "call.h"

int cli_drill(cli_call *cli);

// The same over a real case: what happens is noted, and the case as it stands is kept
// after every line where --save says.
int cli_drill_note(cli_call *cli);

#endif
