// memory.h - memory, or the end of the command

#ifndef RUTIN_CLI_MEMORY_H
#define RUTIN_CLI_MEMORY_H

#include <stddef.h>

// What to say, a text that lasts, when memory is out.
void cli_memory_settle(const char *message);

// [size] bytes, zeroed; ends the command when there are none.
void *cli_memory_allocate(size_t size);

// The block with room for [size] bytes, which are more than 0, in its place.
void *cli_memory_resize(void *block, size_t size);

#endif
