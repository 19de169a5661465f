// allocations.h - what a program asks of malloc, counted
//
// The program that links allocations.c gets its malloc, calloc, realloc and
// free, and so do all libraries it loads. Of one thread only.

#ifndef RUTIN_ALLOCATIONS_H
#define RUTIN_ALLOCATIONS_H

#include <stddef.h>

extern unsigned long allocations_made; // calls that ask for memory
extern size_t allocations_held;        // bytes that were given and not freed

#endif
