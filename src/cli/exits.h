// exits.h - what the command ends with

#ifndef RUTIN_CLI_EXITS_H
#define RUTIN_CLI_EXITS_H

// What the command ends with.
enum {
    CLI_FINE = 0,
    CLI_CANNOT = 1,     // could not do it: a file, a case, memory
    CLI_USAGE = 2,      // the command line is wrong
    CLI_INVALID = 3,    // the routine is invalid, or an invariant is broken
    CLI_INCOMPLETE = 4, // the plan stands but facts are missing (--strict)
    CLI_FAILED = 5,     // an example failed, or check has a warning
    CLI_DIFFERS = 6,    // two routines do
    CLI_LIMIT = 8       // a ceiling was reached
};

#endif
