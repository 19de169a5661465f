// allocations.c - what a program asks of malloc, counted
//
// Stands before the C library's calls of the same names, and hands over to what
// glibc calls them beneath.

#include "allocations.h"

#include <malloc.h>

unsigned long allocations_made;
size_t allocations_held;

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void __libc_free(void *block);

static void *count(void *block)
{
    allocations_made++;
    allocations_held += malloc_usable_size(block);
    return block;
}

void *malloc(size_t size)
{
    return count(__libc_malloc(size));
}

void *calloc(size_t number, size_t size)
{
    return count(__libc_calloc(number, size));
}

void *realloc(void *block, size_t size)
{
    allocations_held -= malloc_usable_size(block);
    return count(__libc_realloc(block, size));
}

void free(void *block)
{
    allocations_held -= malloc_usable_size(block);
    __libc_free(block);
}
