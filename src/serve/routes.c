// routes.c - which paths there are, and who answers them
//
// One table. What a route wants before it is asked (a token, a body of a type, a
// routine, an engine) stands there too, and front.c sees to it.

#include "routes.h"

#include "ask.h"
#include "cds.h"
#include "changed.h"
#include "decide.h"
#include "house.h"
#include "many.h"
#include "routines.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#define V1 "/v1/routines"
#define ONE V1 "/{id}"

static const serve_route routes[] = {
    {"GET", V1, serve_routines_list, "lang", SERVE_TAKES_NOTHING,
     SERVE_WANTS_TOKEN},
    {"GET", ONE, serve_routines_describe, "lang", SERVE_TAKES_NOTHING,
     SERVE_WANTS_ENGINE},
    {"POST", ONE "/decide", serve_decide, "lang brief", SERVE_TAKES_JSON,
     SERVE_WANTS_ENGINE},
    {"POST", ONE "/ask", serve_ask, "lang", SERVE_TAKES_JSON,
     SERVE_WANTS_ENGINE},
    {"POST", ONE "/explain", serve_decide_explain, "lang step rule actor",
     SERVE_TAKES_JSON, SERVE_WANTS_ENGINE},
    {"POST", ONE "/changed", serve_changed, "lang", SERVE_TAKES_JSON,
     SERVE_WANTS_ENGINE},
    {"POST", ONE "/test", serve_decide_test, "lang", SERVE_TAKES_JSON,
     SERVE_WANTS_ENGINE},
    {"POST", ONE "/told", serve_decide_told, "lang", SERVE_TAKES_JSON,
     SERVE_WANTS_ENGINE},
    {"POST", ONE "/page", serve_decide_page, "lang actor all", SERVE_TAKES_JSON,
     SERVE_WANTS_ENGINE},
    {"POST", ONE "/calendar", serve_decide_calendar, "lang actor all",
     SERVE_TAKES_JSON, SERVE_WANTS_ENGINE},
    {"POST", ONE "/decide-many", serve_many, "lang brief", SERVE_TAKES_LINES,
     SERVE_WANTS_TOKEN},
    {"GET", "/cds-services", serve_cds_list, "lang", SERVE_TAKES_NOTHING,
     SERVE_WANTS_TOKEN},
    {"POST", "/cds-services/{id}", serve_cds_cards, "lang", SERVE_TAKES_JSON,
     SERVE_WANTS_ENGINE},
    {"POST", "/cds-services/{id}/feedback", serve_cds_feedback, "lang",
     SERVE_TAKES_JSON, SERVE_WANTS_TOKEN},
    {"GET", "/livez", serve_house_livez, "", SERVE_TAKES_NOTHING,
     SERVE_WANTS_NOTHING},
    {"GET", "/readyz", serve_house_readyz, "", SERVE_TAKES_NOTHING,
     SERVE_WANTS_NOTHING},
    {"GET", "/metrics", serve_house_metrics, "", SERVE_TAKES_NOTHING,
     SERVE_WANTS_TOKEN},
    {"GET", "/openapi.json", serve_house_openapi, "", SERVE_TAKES_NOTHING,
     SERVE_WANTS_TOKEN},
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
