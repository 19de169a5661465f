// memory.h - whether a tree is the whole of what it was to be

#ifndef RUTIN_SERVE_MEMORY_H
#define RUTIN_SERVE_MEMORY_H

#include <stdbool.h>

// Lets trees be made through here: once, before there are threads.
void serve_memory_settle(void);

// Forgets what this thread has lacked, and says whether it has lacked any since.
void serve_memory_begin(void);
bool serve_memory_is_lost(void);

#endif
