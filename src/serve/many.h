// many.h - many cases, a line each

#ifndef RUTIN_SERVE_MANY_H
#define RUTIN_SERVE_MANY_H

#include "request.h"

#include <stddef.h>

void serve_many(serve_request *request);

// Puts what comes next of the answer into [room] of [size] bytes, deciding what it
// takes. Gives how many; 0 at the end, -1 when it cannot go on.
long serve_many_read(serve_request *request, char *room, size_t size);

#endif
