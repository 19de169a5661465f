// pointer.c - a member of JSON that was written here, found by its JSON pointer
//
// The text is gone through once, and where each object and list ends is noted. To
// find a member costs then no more than its siblings, whatever they hold:
//
//     {"routine":{…},"steps":[{…},{…},{"due":…
//     └0         └1          └2└3  └4  └5
//
// No white space stands between tokens, as write.h leaves none.

#include "json/pointer.h"

#include "base/memory.h"
#include "json/read.h"

#include <stdlib.h>
#include <string.h>

// ---------------------------------------------------------------- the index

// Past a text, from its first quote.
static const char *skip_text(const char *at)
{
    for (at++; *at != '"'; at++)
        if (*at == '\\')
            at++;
    return at + 1;
}

static bool has_room(rutin__nests *nests)
{
    void *grown;

    if (nests->count < nests->room)
        return true;
    grown = rutin__memory_grown(nests->at, &nests->room,
                                nests->room == 0 ? 256 : nests->room * 2,
                                sizeof *nests->at);
    if (grown == NULL)
        return false;
    nests->at = grown;
    return true;
}

bool rutin__pointer_index(rutin__nests *nests, const char *json, size_t length)
{
    const char *at = json, *end = json + length;
    int open[RUTIN__JSON_DEPTH] = {0}, depth = 0;

    nests->count = 0;
    while (at < end) {
        if (*at == '"') {
            at = skip_text(at);
            continue;
        }
        if (*at == '{' || *at == '[') {
            if (!has_room(nests))
                return false;
            open[depth++] = nests->count++;
        } else if (*at == '}' || *at == ']') {
            rutin__nest *nest = &nests->at[open[--depth]];

            nest->end = (uint32_t)(at + 1 - json);
            nest->next = (uint32_t)nests->count;
        }
        at++;
    }
    return true;
}

void rutin__pointer_clear(rutin__nests *nests)
{
    free(nests->at);
    memset(nests, 0, sizeof *nests);
}

// ---------------------------------------------------------------- walking

// Where a walk stands: at a value, and which object or list begins there or next.
typedef struct place {
    const char *at;
    uint32_t next;
} place;

static void skip_value(const rutin__nests *nests, const char *json, place *p)
{
    if (*p->at == '"') {
        p->at = skip_text(p->at);
    } else if (*p->at == '{' || *p->at == '[') {
        const rutin__nest *nest = &nests->at[p->next];

        p->at = json + nest->end;
        p->next = nest->next;
    } else {
        p->at += strcspn(p->at, ",]}");
    }
}

// Whether a part of a pointer, up to "/" or the end, is a name. The name has no
// escapes: nobody is asked for one that has.
static bool is_name(const char *part, const char *name, size_t length)
{
    size_t i = 0;

    for (; *part != '\0' && *part != '/'; part++, i++) {
        char c = *part;

        if (c == '~' && (part[1] == '0' || part[1] == '1'))
            c = *++part == '0' ? '~' : '/';
        if (i == length || name[i] != c)
            return false;
    }
    return i == length;
}

// From an object to the value of the member called [part].
static bool enter_object(const rutin__nests *nests, const char *json,
                         const char *part, place *p)
{
    p->next++;
    while (*++p->at == '"') {
        const char *name = p->at + 1;

        p->at = skip_text(p->at);
        if (is_name(part, name, (size_t)(p->at++ - 1 - name)))
            return true;
        skip_value(nests, json, p);
    }
    return false;
}

// The number of an element: digits, without a zero before others; -1 for none.
static long number_of(const char *part)
{
    size_t digits = strspn(part, "0123456789");

    if (digits == 0 || digits > 9 || (part[0] == '0' && digits > 1) ||
        (part[digits] != '\0' && part[digits] != '/'))
        return -1;
    return strtol(part, NULL, 10);
}

// From a list to its element of the number [part].
static bool enter_list(const rutin__nests *nests, const char *json,
                       const char *part, place *p)
{
    long left = number_of(part);

    if (left < 0 || *++p->at == ']')
        return false;
    for (p->next++; left > 0; left--) {
        skip_value(nests, json, p);
        if (*p->at++ != ',')
            return false;
    }
    return true;
}

const char *rutin__pointer_find(const rutin__nests *nests, const char *json,
                                const char *pointer, size_t *length)
{
    place p = {json, 0};
    const char *from;

    for (; *pointer == '/'; pointer += strcspn(pointer, "/")) {
        pointer++;
        if (*p.at == '{'   ? !enter_object(nests, json, pointer, &p)
            : *p.at == '[' ? !enter_list(nests, json, pointer, &p)
                           : true)
            return NULL;
    }
    if (*pointer != '\0')
        return NULL;
    from = p.at;
    skip_value(nests, json, &p);
    *length = (size_t)(p.at - from);
    return from;
}
