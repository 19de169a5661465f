// write.c - JSON straight into text
//
// Commas come by themselves: every value is followed by one, and the bracket
// that closes its list or object takes the last one back.
//
//     {      {"a":      {"a":1,      {"a":1,"b":[2,      {"a":1,"b":[2],
//
// Escaped is what RFC 8259 says must be: quotes, backslashes and control
// characters. All else passes through as the UTF-8 it is.

#include "json/write.h"

#include "json/escape.h"

void rutin__write_begin(rutin__json_out *out, rutin__text *text)
{
    out->text = text;
    out->at = out->end = NULL;
    rutin__write_grow(out, 0);
}

bool rutin__write_grow(rutin__json_out *out, size_t bytes)
{
    rutin__text *text = out->text;

    if (out->at != NULL)
        text->length = (size_t)(out->at - text->at);
    out->at = rutin__text_room(text, bytes);
    out->end = out->at == NULL ? NULL : text->at + text->room;
    return out->at != NULL;
}

void rutin__write_done(rutin__json_out *out)
{
    if (out->at == NULL)
        return;
    out->at[-1] = '\0'; // in the place of the last comma
    out->text->length = (size_t)(out->at - 1 - out->text->at);
}

void rutin__write_again(rutin__json_out *out, size_t from, size_t length)
{
    if (!rutin__write_room(out, length))
        return; // the text may have moved
    memcpy(out->at, out->text->at + from, length);
    out->at += length;
}

void rutin__write_integer(rutin__json_out *out, int64_t number)
{
    if (!rutin__write_room(out, RUTIN__NUMBER_SIZE + 1))
        return;
    out->at += rutin__text_write_number(out->at, number);
    *out->at++ = ',';
}

// ---------------------------------------------------------------- texts

void rutin__write_part(rutin__json_out *out, const char *bytes, size_t length)
{
    const char *end = bytes + length;

    if (length == 0)
        return; // a text that nothing was added to is nowhere
    for (;;) {
        const char *stop = rutin__escape_plain_run(bytes, end);

        rutin__write_escaped_part(out, bytes, (size_t)(stop - bytes));
        if (stop == end || !rutin__write_room(out, RUTIN__ESCAPE_SIZE))
            return;
        out->at = rutin__escape(out->at, *stop);
        bytes = stop + 1;
    }
}

void rutin__write_bytes(rutin__json_out *out, const char *bytes, size_t length)
{
    rutin__write_begin_text(out);
    rutin__write_part(out, bytes, length);
    rutin__write_end_text(out);
}

void rutin__write_text(rutin__json_out *out, const char *string)
{
    if (string == NULL)
        rutin__write_null(out);
    else
        rutin__write_bytes(out, string, strlen(string));
}
