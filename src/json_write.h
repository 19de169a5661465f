// json_write.h - JSON straight into text

#ifndef RUTIN__JSON_WRITE_H
#define RUTIN__JSON_WRITE_H

#include "text.h"

#include <string.h>

// Writes into [text]: commas and colons come by themselves. A list or an object
// must be closed by the caller; depth at most 64.
typedef struct rutin__json_out {
    rutin__text *text;
    uint64_t some; // a bit a level, the open one's lowest: something is there
    int depth;
} rutin__json_out;

void rutin__put_begin(rutin__json_out *out, rutin__text *text);
void rutin__put_object(rutin__json_out *out);
void rutin__put_list(rutin__json_out *out);
void rutin__put_end_object(rutin__json_out *out);
void rutin__put_end_list(rutin__json_out *out);

// A member's name, plain ASCII without quotes and backslashes.
void rutin__put_plain_name(rutin__json_out *out, const char *name,
                           size_t length);

static inline void rutin__put_name(rutin__json_out *out, const char *name)
{
    rutin__put_plain_name(out, name, strlen(name));
}

void rutin__put_text(rutin__json_out *out, const char *string); // NULL: null
void rutin__put_bytes(rutin__json_out *out, const char *bytes, size_t length);
void rutin__put_number(rutin__json_out *out, int64_t number);
void rutin__put_bool(rutin__json_out *out, bool value);
void rutin__put_null(rutin__json_out *out);

#endif
