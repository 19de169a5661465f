// options.h - the command line of the service

#ifndef RUTIN_SERVE_OPTIONS_H
#define RUTIN_SERVE_OPTIONS_H

#include <stdbool.h>

enum { SERVE_MAX_ROUTINES = 64, SERVE_MAX_THREADS = 256 };

// What was asked for. Texts are the command line's own; NULL: not given.
typedef struct serve_options {
    const char *listen, *token, *rules, *threads, *language;
    int at_once;              // decisions
    const char *const *names; // of routines
    int name_count;
    bool help, version;
} serve_options;

// Reads [arguments], whose operands are moved to the front. False, having said why,
// where they are wrong. Settles the language of the log.
bool serve_options_read(serve_options *options, int count, char **arguments);

#endif
