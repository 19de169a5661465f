// write.h - JSON straight into text
//
// What stands in a plan a thousand times is written inline, so that a name that
// the compiler knows becomes a few stores.

#ifndef RUTIN__WRITE_H
#define RUTIN__WRITE_H

#include "json/kept.h"
#include "base/text.h"

// More bytes than anything asks room for and does not fill.
enum { RUTIN__PUT_SPARE = 2 * RUTIN__KEPT_SLACK };

// Writes one value into [text]: commas and colons come by themselves. A list or
// an object must be closed by the caller. Between begin and done nobody else
// may touch the text; a failure stays in it.
typedef struct rutin__json_out {
    char *at,
        *end; // where the next byte goes, and where the room for them ends
    rutin__text *text;
} rutin__json_out;

void rutin__put_begin(rutin__json_out *out, rutin__text *text);
void rutin__put_done(rutin__json_out *out);

// Makes room for [bytes] and a NUL; false on failure.
bool rutin__put_grow(rutin__json_out *out, size_t bytes);

static inline bool rutin__put_room(rutin__json_out *out, size_t bytes)
{
    return (size_t)(out->end - out->at) > bytes || rutin__put_grow(out, bytes);
}

// [bytes] as they are, [before] and [after] them: a literal becomes stores.
static inline void rutin__put_around(rutin__json_out *out, const char *before,
                                     const char *bytes, size_t length,
                                     const char *after)
{
    size_t first = strlen(before), last = strlen(after);
    char *at;

    if (!rutin__put_room(out, first + length + last))
        return;
    at = out->at;
    memcpy(at, before, first);
    memcpy(at + first, bytes, length);
    memcpy(at + first + length, after, last);
    out->at = at + first + length + last;
}

// A member's name, plain ASCII without quotes and backslashes.
static inline void rutin__put_name(rutin__json_out *out, const char *name)
{
    rutin__put_around(out, "\"", name, strlen(name), "\":");
}

static inline void rutin__put_null(rutin__json_out *out)
{
    rutin__put_around(out, "", "null", 4, ",");
}

static inline void rutin__put_bool(rutin__json_out *out, bool value)
{
    if (value)
        rutin__put_around(out, "", "true", 4, ",");
    else
        rutin__put_around(out, "", "false", 5, ",");
}

static inline void rutin__put_object(rutin__json_out *out)
{
    rutin__put_around(out, "", "{", 1, "");
}

static inline void rutin__put_list(rutin__json_out *out)
{
    rutin__put_around(out, "", "[", 1, "");
}

// Closes a level: the bracket takes the place of the last comma in it.
static inline void rutin__put_end(rutin__json_out *out, char bracket)
{
    if (!rutin__put_room(out, 2))
        return;
    if (out->at[-1] == ',')
        out->at--;
    out->at[0] = bracket;
    out->at[1] = ',';
    out->at += 2;
}

static inline void rutin__put_end_object(rutin__json_out *out)
{
    rutin__put_end(out, '}');
}

static inline void rutin__put_end_list(rutin__json_out *out)
{
    rutin__put_end(out, ']');
}

// How much was put so far, and a part of it once more.
static inline size_t rutin__put_length(const rutin__json_out *out)
{
    return out->at == NULL ? 0 : (size_t)(out->at - out->text->at);
}

void rutin__put_again(rutin__json_out *out, size_t from, size_t length);

void rutin__put_number(rutin__json_out *out, int64_t number);
void rutin__put_text(rutin__json_out *out, const char *string); // NULL: null
void rutin__put_bytes(rutin__json_out *out, const char *bytes, size_t length);

// As rutin__put_bytes(), of what needs no escapes.
static inline void rutin__put_plain(rutin__json_out *out, const char *bytes,
                                    size_t length)
{
    rutin__put_around(out, "\"", bytes, length, "\",");
}

// As rutin__put_text(), of a text that a routine keeps.
static inline void rutin__put_kept(rutin__json_out *out, const char *kept)
{
    bool is_plain = false;
    size_t length = kept == NULL ? 0 : rutin__kept_length(kept, &is_plain);
    char *at;

    if (!is_plain) {
        rutin__put_text(out, kept);
        return;
    }
    if (!rutin__put_room(out, length + 3 + RUTIN__KEPT_SLACK))
        return;
    *out->at = '"';
    at = rutin__kept_copy(out->at + 1, kept, length);
    memcpy(at, "\",", 2);
    out->at = at + 2;
}

// A value that a routine keeps as JSON has it.
static inline void rutin__put_json(rutin__json_out *out, const char *kept)
{
    bool is_plain;
    size_t length = rutin__kept_length(kept, &is_plain);
    char *at;

    if (!rutin__put_room(out, length + 1 + RUTIN__KEPT_SLACK))
        return;
    at = rutin__kept_copy(out->at, kept, length);
    *at = ',';
    out->at = at + 1;
}

// A text in parts, between begin and end. Each part is escaped, but for those
// that are so already.
static inline void rutin__put_begin_text(rutin__json_out *out)
{
    rutin__put_around(out, "\"", "", 0, "");
}

static inline void rutin__put_end_text(rutin__json_out *out)
{
    rutin__put_around(out, "\"", "", 0, ",");
}

void rutin__put_part(rutin__json_out *out, const char *bytes, size_t length);

static inline void rutin__put_escaped_part(rutin__json_out *out,
                                           const char *bytes, size_t length)
{
    rutin__put_around(out, "", bytes, length, "");
}

static inline void rutin__put_kept_part(rutin__json_out *out, const char *kept)
{
    bool is_plain;
    size_t length = rutin__kept_length(kept, &is_plain);

    if (is_plain)
        rutin__put_escaped_part(out, kept, length);
    else
        rutin__put_part(out, kept, length);
}

#endif
