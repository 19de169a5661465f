// routines.h - which routines there are, and what one declares

#ifndef RUTIN_SERVE_ROUTINES_H
#define RUTIN_SERVE_ROUTINES_H

#include "request.h"
#include "shelf.h"

#include <cJSON.h>

void serve_routines_list(serve_request *request);
void serve_routines_describe(serve_request *request);

// What a routine declares, as a tree, in the request's language where the routine
// has it, else in its first. NULL when memory is out.
cJSON *serve_routines_book(serve_book *book, const char *language);

#endif
