// shelf.h - the routines that are loaded, their engines, and the token

#ifndef RUTIN_SERVE_SHELF_H
#define RUTIN_SERVE_SHELF_H

#include "options.h"

#include <rutin.h>
#include <stdbool.h>

// A routine, and engines that nobody is using.
typedef struct serve_book {
    rutin_routine *routine;
    const char *id; // the routine's
    struct serve_idle *idle;
} serve_book;

// What a reload changes as one. It stays while somebody holds it.
typedef struct serve_shelf {
    serve_book books[SERVE_MAX_ROUTINES];
    int count;
    char *token; // NULL for none
    int holders;
} serve_shelf;

// Loads what the options name. NULL, having said why.
serve_shelf *serve_shelf_load(const serve_options *options);

// The shelf in use, held for the caller until he lets it go.
serve_shelf *serve_shelf_hold(void);
void serve_shelf_release(serve_shelf *shelf);

// Puts a shelf in the place of the one in use, which goes when nobody holds it;
// NULL at the end.
void serve_shelf_put(serve_shelf *shelf);

// The book of that id; NULL for none.
serve_book *serve_shelf_find(serve_shelf *shelf, const char *id);

// An engine of the book, for one thread until it gives it back; NULL when memory is
// out. What is given back holds nothing of a case.
rutin_engine *serve_shelf_take_engine(serve_book *book);
void serve_shelf_give_engine(serve_book *book, rutin_engine *engine);

// Whether [given] is the token. Takes as long for every text of one length.
bool serve_shelf_is_token(const serve_shelf *shelf, const char *given);

#endif
