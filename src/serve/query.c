// query.c - what stands after "?"

#include "query.h"

#include <stddef.h>
#include <string.h>

static const struct {
    const char *name;
    size_t place; // in serve_query
    bool is_flag; // "brief", "brief=1" or "brief=0"
} known[] = {
    {"lang", offsetof(serve_query, language), false},
    {"step", offsetof(serve_query, step), false},
    {"rule", offsetof(serve_query, rule), false},
    {"actor", offsetof(serve_query, actor), false},
    {"brief", offsetof(serve_query, brief), true},
    {"all", offsetof(serve_query, all), true},
};

enum { KNOWN = sizeof known / sizeof *known };

typedef struct reading {
    serve_query *query;
    const char *names;
    bool seen[KNOWN];
    bool is_right;
} reading;

// Whether [name] is a word of [names].
static bool is_among(const char *name, const char *names)
{
    size_t length = strlen(name);

    for (; *names; names += strcspn(names, " "), names += *names == ' ')
        if (strcspn(names, " ") == length && strncmp(names, name, length) == 0)
            return true;
    return false;
}

static bool set(serve_query *query, int which, const char *value)
{
    char *place = (char *)query + known[which].place;

    if (!known[which].is_flag) {
        *(const char **)place = value;
        return value != NULL;
    }
    *(bool *)place = !value || strcmp(value, "1") == 0;
    return !value || strcmp(value, "1") == 0 || strcmp(value, "0") == 0;
}

static enum MHD_Result take(void *data, enum MHD_ValueKind kind,
                            const char *name, const char *value)
{
    reading *r = data;
    int which = 0;

    (void)kind;
    while (which < KNOWN && strcmp(known[which].name, name) != 0)
        which++;
    r->is_right = which < KNOWN && is_among(name, r->names) &&
                  !r->seen[which] && set(r->query, which, value);
    if (!r->is_right)
        return MHD_NO;
    r->seen[which] = true;
    return MHD_YES;
}

bool serve_query_read(serve_query *query, struct MHD_Connection *connection,
                      const char *names)
{
    reading r = {.query = query, .names = names, .is_right = true};

    MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, take, &r);
    return r.is_right;
}
