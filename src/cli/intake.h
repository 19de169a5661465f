// intake.h - lines of standard input, until a signal ends the reading

#ifndef RUTIN_CLI_INTAKE_H
#define RUTIN_CLI_INTAKE_H

#include "text.h"

#include <stdbool.h>
#include <stddef.h>

// Lines of standard input. Start it as {0}; free [rest] with cli_text_clear(). Who
// shares it between threads sees to it that one at a time takes lines.
typedef struct cli_intake {
    cli_text rest;  // of what was read: the beginning of a line
    bool has_ended; // there is no more, or a read failed
    int failure;    // errno of that read
} cli_intake;

// From here on SIGINT and SIGTERM end every intake. False when they cannot.
bool cli_intake_start(void);

// Ends every intake, in whichever thread it waits.
void cli_intake_end(void);

// Ends the process by the signal that ended an intake, if one did, for whoever
// started it to see.
void cli_intake_end_by_signal(void);

// Adds whole lines to the empty [lines]: what one read of [wanted] bytes gives,
// and as many more as it takes to come to a line's end. The last line of all may
// lack its end. Waits when there is nothing; adds nothing when all is taken, and
// after a signal or a failure. Of a first line longer than CLI_MAX_CASE only
// the last part is added; returns how many bytes went before it.
size_t cli_intake_take(cli_intake *from, cli_text *lines, size_t wanted);

#endif
