// routes.h - which paths there are, and who answers them

#ifndef RUTIN_SERVE_ROUTES_H
#define RUTIN_SERVE_ROUTES_H

#include "request.h"

// What a route takes.
typedef enum serve_takes {
    SERVE_TAKES_NOTHING,
    SERVE_TAKES_JSON,
    SERVE_TAKES_LINES // application/x-ndjson
} serve_takes;

// What it has to have before it is asked.
typedef enum serve_wants {
    SERVE_WANTS_NOTHING,
    SERVE_WANTS_TOKEN, // where there is one
    SERVE_WANTS_ENGINE // of the routine, and a desk; and the token
} serve_wants;

// A path with a method.
typedef struct serve_route {
    const char *method, *path; // "{id}" stands for a routine's id
    void (*answer)(serve_request *request);
    const char *query; // the names that may stand after "?", spaces between
    serve_takes takes;
    serve_wants wants;
} serve_route;

// Finds the route of a method and a path, which is copied into the request with the
// id that stands in it. Without one `route` is NULL, and [*allow] says which methods
// the path has; NULL for no such path.
void serve_routes_find(serve_request *request, const char *method,
                       const char *path, const char **allow);

// The path of what no route answers, for counting.
extern const char serve_routes_none[];

#endif
