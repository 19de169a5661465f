// query.h - what stands after "?"

#ifndef RUTIN_SERVE_QUERY_H
#define RUTIN_SERVE_QUERY_H

#include "request.h"

#include <microhttpd.h>
#include <stdbool.h>

// Reads the query of a request, of which only [names] may be there, each once. False
// where something else is. What it points to belongs to the connection, until the
// request is over.
bool serve_query_read(serve_query *query, struct MHD_Connection *connection,
                      const char *names);

#endif
