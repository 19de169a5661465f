// place.c - where in a case something stands: a path, a line and a column
//
// A path is written only when there is a fault to report, into a block of fixed
// size. Names come from whoever wrote the case, so they are shown with care.
//
// Stands on text and escape; json stands on this.

#include "place.h"

#include "escape.h"
#include "text.h"

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

static bool is_control(char c)
{
    return (unsigned char)c < ' ' || c == 0x7F;
}

void rutin__path_add_name(rutin__path *path, const char *name, size_t length)
{
    char escaped[RUTIN__ESCAPE_SIZE];
    size_t size, shown = 0;

    if (path->length > 0)
        add(path, ".", 1);
    for (; shown < length; shown += size) {
        size = (size_t)rutin__utf8_size(name + shown, length - shown);
        if (shown + size > LONGEST_SHOWN)
            break;
        if (is_control(name[shown]))
            add(path, escaped,
                (size_t)(rutin__escape(escaped, name[shown]) - escaped));
        else
            add(path, name + shown, size);
    }
    if (shown < length)
        add(path, "...", 3);
    else if (length == 0)
        add(path, "\"\"", 2);
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
