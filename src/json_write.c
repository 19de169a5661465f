// json_write.c - JSON straight into text
//
// Commas come by themselves. A bit a level remembers that something stands
// there, the lowest that of the level that is open; a name clears it again, so
// that its value gets no comma:
//
//     {      {"a"      {"a":1      {"a":1,"b":[      {"a":1,"b":[2]
//     10     10        11          110               11
//
// Escaped is what RFC 8259 says must be: quotes, backslashes and control
// characters. All else passes through as the UTF-8 it is.
//
// Stands on text and escape; all that answers in JSON stands on this.

#include "json_write.h"

#include "escape.h"

#include <assert.h>
#include <string.h>

enum { DEPTH = 64 };

// ---------------------------------------------------------------- separators

// Room for [bytes] after the comma, if there is to be one; NULL on failure.
static inline char *separate(rutin__json_out *out, size_t bytes)
{
    char *at = rutin__room(out->text, bytes + 1);

    if (at != NULL && (out->some & 1) != 0)
        *at++ = ',';
    out->some |= 1;
    return at;
}

// Counts what was written up to [end] into the text.
static void end_at(rutin__json_out *out, char *end)
{
    *end = '\0';
    out->text->length = (size_t)(end - out->text->at);
}

static void put_word(rutin__json_out *out, const char *word, size_t length)
{
    char *at = separate(out, length);

    if (at == NULL)
        return;
    memcpy(at, word, length);
    end_at(out, at + length);
}

static void open_level(rutin__json_out *out, const char *bracket)
{
    put_word(out, bracket, 1);
    assert(out->depth < DEPTH);
    out->depth++;
    out->some <<= 1;
}

static void close_level(rutin__json_out *out, char bracket)
{
    assert(out->depth > 0);
    out->depth--;
    out->some >>= 1;
    rutin__add_char(out->text, bracket);
}

// ---------------------------------------------------------------- values

void rutin__put_begin(rutin__json_out *out, rutin__text *text)
{
    out->text = text;
    out->some = 0;
    out->depth = 0;
}

void rutin__put_object(rutin__json_out *out)
{
    open_level(out, "{");
}

void rutin__put_list(rutin__json_out *out)
{
    open_level(out, "[");
}

void rutin__put_end_object(rutin__json_out *out)
{
    close_level(out, '}');
}

void rutin__put_end_list(rutin__json_out *out)
{
    close_level(out, ']');
}

void rutin__put_plain_name(rutin__json_out *out, const char *name,
                           size_t length)
{
    char *at = separate(out, length + 3);

    out->some &= ~UINT64_C(1);
    if (at == NULL)
        return;
    *at++ = '"';
    memcpy(at, name, length);
    at += length;
    *at++ = '"';
    *at++ = ':';
    end_at(out, at);
}

void rutin__put_bytes(rutin__json_out *out, const char *bytes, size_t length)
{
    const char *end = bytes + length;
    char *at = separate(out, length + 2);

    if (at == NULL)
        return;
    *at++ = '"';
    for (;;) {
        const char *stop = rutin__plain_run(bytes, end);

        memcpy(at, bytes, (size_t)(stop - bytes));
        at += stop - bytes;
        if (stop == end)
            break;
        at = rutin__escape(at, *stop);
        end_at(out, at);
        bytes = stop + 1;
        at = rutin__room(out->text, (size_t)(end - bytes) + 8);
        if (at == NULL)
            return;
    }
    *at++ = '"';
    end_at(out, at);
}

void rutin__put_text(rutin__json_out *out, const char *string)
{
    if (string == NULL)
        rutin__put_null(out);
    else
        rutin__put_bytes(out, string, strlen(string));
}

void rutin__put_number(rutin__json_out *out, int64_t number)
{
    char *at = separate(out, 0);

    if (at == NULL)
        return;
    end_at(out, at);
    rutin__add_number(out->text, number);
}

void rutin__put_bool(rutin__json_out *out, bool value)
{
    if (value)
        put_word(out, "true", 4);
    else
        put_word(out, "false", 5);
}

void rutin__put_null(rutin__json_out *out)
{
    put_word(out, "null", 4);
}
