// memory.c - whether a tree is the whole of what it was to be
//
// A tree that lacks what there was no memory for looks like any other: cards without
// the one about whom not to call. So it is noted when an allocation of a tree fails,
// and no answer is made of trees after that; see answer.c.

#include "memory.h"

#include <cJSON.h>
#include <stddef.h>
#include <stdlib.h>

static _Thread_local bool is_lost;

static void *allocate(size_t size)
{
    void *block = malloc(size);

    if (!block)
        is_lost = true;
    return block;
}

void serve_memory_settle(void)
{
    cJSON_Hooks hooks = {allocate, free};

    cJSON_InitHooks(&hooks);
}

void serve_memory_begin(void)
{
    is_lost = false;
}

bool serve_memory_is_lost(void)
{
    return is_lost;
}
