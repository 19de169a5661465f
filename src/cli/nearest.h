// nearest.h - the name nearest to a misspelt one

#ifndef RUTIN_CLI_NEAREST_H
#define RUTIN_CLI_NEAREST_H

// The best so far in a search for the name nearest to a misspelt one. Start it
// as {.wanted = …}; `found` is NULL while nothing is near enough.
typedef struct cli_nearest {
    const char *wanted, *found;
    int distance;
} cli_nearest;

void cli_nearest_consider(cli_nearest *nearest, const char *name);

#endif
