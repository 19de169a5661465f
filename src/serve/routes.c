// routes.c - which paths there are, and who answers them
//
// One table. What a route wants before it is asked (a token, a body of a type, a
// routine, an engine) stands there too, and front.c sees to it.

#include "routes.h"

#include "cds.h"
#include "decide.h"
#include "house.h"
#include "many.h"
#include "routines.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#define V1 "/v1/routines"
#define ONE V1 "/{id}"

static const serve_route routes[] = {
    {"GET", V1, serve_routines_list, .query = "lang"},
    {"GET", ONE, serve_routines_describe, .query = "lang", .has_engine = true},
    {"POST", ONE "/decide", serve_decide, SERVE_TAKES_JSON, "lang brief",
     .has_engine = true},
    {"POST", ONE "/ask", serve_decide_ask, SERVE_TAKES_JSON, "lang",
     .has_engine = true},
    {"POST", ONE "/explain", serve_decide_explain, SERVE_TAKES_JSON,
     "lang step rule actor", .has_engine = true},
    {"POST", ONE "/test", serve_decide_test, SERVE_TAKES_JSON, "lang",
     .has_engine = true},
    {"POST", ONE "/told", serve_decide_told, SERVE_TAKES_JSON, "lang",
     .has_engine = true},
    {"POST", ONE "/page", serve_decide_page, SERVE_TAKES_JSON, "lang actor all",
     .has_engine = true},
    {"POST", ONE "/decide-many", serve_many, SERVE_TAKES_LINES,
     .query = "lang brief"},
    {"GET", "/cds-services", serve_cds_list, .query = "lang"},
    {"POST", "/cds-services/{id}", serve_cds_cards, SERVE_TAKES_JSON, "lang",
     .has_engine = true},
    {"POST", "/cds-services/{id}/feedback", serve_cds_feedback,
     SERVE_TAKES_JSON, .query = "lang"},
    {"GET", "/livez", serve_house_livez, .query = "", .is_open = true},
    {"GET", "/readyz", serve_house_readyz, .query = "", .is_open = true},
    {"GET", "/metrics", serve_house_metrics, .query = ""},
    {"GET", "/openapi.json", serve_house_openapi, .query = ""},
};

enum { ROUTES = sizeof routes / sizeof *routes };

const char serve_routes_none[] = "none";

// Whether [path] is of the pattern, and where the id in it is.
static bool fits(const char *pattern, const char *path, const char **id,
                 size_t *length)
{
    const char *mark = strstr(pattern, "{id}");
    size_t before = mark ? (size_t)(mark - pattern) : 0;

    *id = NULL;
    if (!mark)
        return strcmp(pattern, path) == 0;
    if (strncmp(pattern, path, before) != 0)
        return false;
    *id = path + before;
    *length = strcspn(*id, "/");
    return *length > 0 && strcmp(mark + strlen("{id}"), *id + *length) == 0;
}

static bool is_method(const char *wanted, const char *given)
{
    return strcmp(wanted, given) == 0 ||
           (strcmp(given, "HEAD") == 0 && strcmp(wanted, "GET") == 0);
}

void serve_routes_find(serve_request *request, const char *method,
                       const char *path, const char **allow)
{
    const char *id;
    size_t length = 0;

    *allow = NULL;
    for (int i = 0; i < ROUTES && !request->route; i++) {
        if (!fits(routes[i].path, path, &id, &length))
            continue;
        *allow = *routes[i].method == 'G' ? "GET, HEAD" : "POST";
        if (!is_method(routes[i].method, method))
            continue;
        request->route = &routes[i];
        if (id)
            snprintf(request->id, sizeof request->id, "%.*s", (int)length, id);
    }
}
