// member.c - a member of an object in JSON, as it was written
//
// A case that stands inside another object is handed on to the library as its bytes:
// what a tree would make of doubled names and of long numbers is not the same case.
// So this finds where a value begins and ends, and leaves it to others to say whether
// what is between is JSON.

#include "member.h"

#include <string.h>

// Where reading is, and where it ends.
typedef struct place {
    const char *at, *end;
} place;

static void skip_blanks(place *p)
{
    while (p->at < p->end && strchr(" \t\r\n", *p->at) && *p->at)
        p->at++;
}

// Passes [sign], and the blanks around it. False where it does not stand there.
static bool pass(place *p, char sign)
{
    skip_blanks(p);
    if (p->at == p->end || *p->at != sign)
        return false;
    p->at++;
    skip_blanks(p);
    return true;
}

static bool skip_string(place *p)
{
    if (p->at == p->end || *p->at != '"')
        return false;
    for (p->at++; p->at < p->end && *p->at != '"'; p->at++)
        if (*p->at == '\\' && ++p->at == p->end)
            return false;
    if (p->at == p->end)
        return false;
    p->at++;
    return true;
}

// A value ends where a comma or a closing bracket does not belong to it.
static bool skip_value(place *p)
{
    const char *start = p->at;
    int depth = 0;

    while (p->at < p->end) {
        char sign = *p->at;

        if (sign == '"') {
            if (!skip_string(p))
                return false;
            continue;
        }
        if (depth == 0 && (sign == ',' || sign == '}' || sign == ']'))
            break;
        depth += (sign == '{' || sign == '[') - (sign == '}' || sign == ']');
        p->at++;
    }
    return depth == 0 && p->at > start;
}

static bool read_member(place *p, serve_member *name, serve_member *value)
{
    const char *start = p->at;

    if (!skip_string(p))
        return false;
    *name = (serve_member){start + 1, (size_t)(p->at - start) - 2};
    if (!pass(p, ':'))
        return false;
    start = p->at;
    if (!skip_value(p))
        return false;
    *value = (serve_member){start, (size_t)(p->at - start)};
    return true;
}

bool serve_member_find(serve_member object, const char *name,
                       serve_member *value)
{
    // A body without a byte has no text.
    const char *text = object.text ? object.text : "";
    place p = {text, text + object.length};
    serve_member found_name, found;
    int count = 0;

    if (!pass(&p, '{'))
        return false;
    do {
        if (!read_member(&p, &found_name, &found))
            return false;
        if (found_name.length != strlen(name) ||
            memcmp(found_name.text, name, found_name.length) != 0)
            continue;
        *value = found;
        count++;
    } while (pass(&p, ','));
    return count == 1 && pass(&p, '}') && p.at == p.end;
}
