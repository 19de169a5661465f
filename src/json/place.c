// place.c - where in a case something stands: a path, a line and a column
//
// A path is written only when there is a fault to report, into a block of fixed
// size. Names come from whoever wrote the case: one that cannot be an id is not
// shown, since it may be what the case is about. The line and column find it.

#include "json/place.h"

#include <stdbool.h>
#include <string.h>

enum { LONGEST_SHOWN = 40 }; // bytes of one name

static void add(rutin__path *path, const char *bytes, size_t length)
{
    size_t left = sizeof path->at - 1 - path->length;

    if (length > left)
        length = left;
    memcpy(path->at + path->length, bytes, length);
    path->length += length;
    path->at[path->length] = '\0';
}

void rutin__path_add_text(rutin__path *path, const char *string)
{
    add(path, string, strlen(string));
}

// Whether a name could be one of a routine's, or a member's: what somebody wrote
// instead may be anything, and may be somebody's.
static bool is_id(const char *name, size_t length)
{
    static const char allowed[] = "abcdefghijklmnopqrstuvwxyz0123456789_#";

    for (size_t i = 0; i < length; i++)
        if (memchr(allowed, name[i], sizeof allowed - 1) == NULL)
            return false;
    return length > 0 && length <= LONGEST_SHOWN;
}

void rutin__path_add_name(rutin__path *path, const char *name, size_t length)
{
    if (path->length > 0)
        add(path, ".", 1);
    if (is_id(name, length))
        add(path, name, length);
    else
        add(path, "?", 1);
}

void rutin__path_add_index(rutin__path *path, long index)
{
    char digits[24]; // of a long: 20, and two brackets
    char *end = digits + sizeof digits, *at = end;

    *--at = ']';
    do {
        *--at = (char)('0' + index % 10);
        index /= 10;
    } while (index > 0);
    *--at = '[';
    add(path, at, (size_t)(end - at));
}

void rutin__find_line(const char *text, const char *at, int *line, int *column)
{
    *line = *column = 1;
    for (; text < at; text++) {
        if (*text == '\n') {
            ++*line;
            *column = 1;
        } else if (((unsigned char)*text & 0xC0) != 0x80) {
            ++*column; // any byte but those that continue a character
        }
    }
}
