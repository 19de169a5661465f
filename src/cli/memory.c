// memory.c - memory, or the end of the command
//
// The command holds little and lives briefly, so when memory is out it says so
// and ends: there is nothing of value it could still do.

#include "memory.h"

#include "exits.h"

#include <stdio.h>
#include <stdlib.h>

static const char *out_of_memory = "there is no memory left";

void cli_memory_settle(const char *message)
{
    out_of_memory = message;
}

static void give_up(void)
{
    fprintf(stderr, "rutin: %s\n", out_of_memory);
    exit(CLI_CANNOT);
}

void *cli_memory_allocate(size_t size)
{
    void *block = calloc(1, size ? size : 1);

    if (!block)
        give_up();
    return block;
}

void *cli_memory_resize(void *block, size_t size)
{
    void *bigger = realloc(block, size);

    if (!bigger)
        give_up();
    return bigger;
}
