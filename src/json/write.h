// write.h - JSON straight into text
//
// What stands in a plan a thousand times is written inline, so that a name that
// the compiler knows becomes a few stores.

#ifndef RUTIN__WRITE_H
#define RUTIN__WRITE_H

#include "base/text.h"
#include "json/kept.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// More bytes than anything asks room for and does not fill.
enum { RUTIN__WRITE_SPARE = 2 * RUTIN__KEPT_SLACK };

// Writes one value into [text]: commas and colons come by themselves. A list or
// an object must be closed by the caller. Between begin and done nobody else
// may touch the text; a failure stays in it.
typedef struct rutin__json_out {
    char *at,
        *end; // where the next byte goes, and where the room for them ends
    rutin__text *text;
} rutin__json_out;

void rutin__write_begin(rutin__json_out *out, rutin__text *text);
void rutin__write_done(rutin__json_out *out);

// Makes room for [bytes] and a NUL; false on failure.
bool rutin__write_grow(rutin__json_out *out, size_t bytes);

static inline bool rutin__write_room(rutin__json_out *out, size_t bytes)
{
    return (size_t)(out->end - out->at) > bytes ||
           rutin__write_grow(out, bytes);
}

// [bytes] as they are, [before] and [after] them: a literal becomes stores.
static inline void rutin__write_around(rutin__json_out *out, const char *before,
                                       const char *bytes, size_t length,
                                       const char *after)
{
    size_t first = strlen(before), last = strlen(after);
    char *at;

    if (!rutin__write_room(out, first + length + last))
        return;
    at = out->at;
    memcpy(at, before, first);
    memcpy(at + first, bytes, length);
    memcpy(at + first + length, after, last);
    out->at = at + first + length + last;
}

// A member's name, plain ASCII without quotes and backslashes.
static inline void rutin__write_name(rutin__json_out *out, const char *name)
{
    rutin__write_around(out, "\"", name, strlen(name), "\":");
}

static inline void rutin__write_null(rutin__json_out *out)
{
    rutin__write_around(out, "", "null", 4, ",");
}

static inline void rutin__write_bool(rutin__json_out *out, bool value)
{
    if (value)
        rutin__write_around(out, "", "true", 4, ",");
    else
        rutin__write_around(out, "", "false", 5, ",");
}

static inline void rutin__write_object(rutin__json_out *out)
{
    rutin__write_around(out, "", "{", 1, "");
}

static inline void rutin__write_list(rutin__json_out *out)
{
    rutin__write_around(out, "", "[", 1, "");
}

// Closes a level: the bracket takes the place of the last comma in it.
static inline void rutin__write_end(rutin__json_out *out, char bracket)
{
    if (!rutin__write_room(out, 2))
        return;
    if (out->at[-1] == ',')
        out->at--;
    out->at[0] = bracket;
    out->at[1] = ',';
    out->at += 2;
}

static inline void rutin__write_end_object(rutin__json_out *out)
{
    rutin__write_end(out, '}');
}

static inline void rutin__write_end_list(rutin__json_out *out)
{
    rutin__write_end(out, ']');
}

// How much was put so far, and a part of it once more.
static inline size_t rutin__write_length(const rutin__json_out *out)
{
    return out->at == NULL ? 0 : (size_t)(out->at - out->text->at);
}

void rutin__write_again(rutin__json_out *out, size_t from, size_t length);

void rutin__write_integer(rutin__json_out *out, int64_t number);
void rutin__write_text(rutin__json_out *out, const char *string); // NULL: null
void rutin__write_bytes(rutin__json_out *out, const char *bytes, size_t length);

// As rutin__write_bytes(), of what needs no escapes.
static inline void rutin__write_plain(rutin__json_out *out, const char *bytes,
                                      size_t length)
{
    rutin__write_around(out, "\"", bytes, length, "\",");
}

// As rutin__write_text(), of a text that a routine keeps.
static inline void rutin__write_kept(rutin__json_out *out, const char *kept)
{
    bool is_plain = false;
    size_t length = kept == NULL ? 0 : rutin__kept_length(kept, &is_plain);
    char *at;

    if (!is_plain) {
        rutin__write_text(out, kept);
        return;
    }
    if (!rutin__write_room(out, length + 3 + RUTIN__KEPT_SLACK))
        return;
    *out->at = '"';
    at = rutin__kept_copy(out->at + 1, kept, length);
    memcpy(at, "\",", 2);
    out->at = at + 2;
}

// A part of a text that a routine keeps as JSON has it.
static inline void rutin__write_json_part(rutin__json_out *out,
                                          const char *kept)
{
    bool is_plain;
    size_t length = rutin__kept_length(kept, &is_plain);

    if (rutin__write_room(out, length + 1 + RUTIN__KEPT_SLACK))
        out->at = rutin__kept_copy(out->at, kept, length);
}

// A value, or members of an object, kept in that way, and a literal that follows.
// Room is made for both at once.
static inline void rutin__write_json_with(rutin__json_out *out,
                                          const char *kept, const char *after)
{
    bool is_plain;
    size_t length = rutin__kept_length(kept, &is_plain);
    size_t last = strlen(after);
    char *at;

    if (!rutin__write_room(out, length + last + RUTIN__KEPT_SLACK))
        return;
    at = rutin__kept_copy(out->at, kept, length);
    memcpy(at, after, last);
    out->at = at + last;
}

static inline void rutin__write_json(rutin__json_out *out, const char *kept)
{
    rutin__write_json_with(out, kept, ",");
}

// A text in parts, between begin and end. Each part is escaped, but for those
// that are so already.
static inline void rutin__write_begin_text(rutin__json_out *out)
{
    rutin__write_around(out, "\"", "", 0, "");
}

static inline void rutin__write_end_text(rutin__json_out *out)
{
    rutin__write_around(out, "\"", "", 0, ",");
}

void rutin__write_part(rutin__json_out *out, const char *bytes, size_t length);

static inline void rutin__write_escaped_part(rutin__json_out *out,
                                             const char *bytes, size_t length)
{
    rutin__write_around(out, "", bytes, length, "");
}

static inline void rutin__write_kept_part(rutin__json_out *out,
                                          const char *kept)
{
    bool is_plain;
    size_t length = rutin__kept_length(kept, &is_plain);

    if (is_plain)
        rutin__write_escaped_part(out, kept, length);
    else
        rutin__write_part(out, kept, length);
}

#endif
