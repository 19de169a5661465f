// text.h - growing text with a ceiling; UTF-8; nearest names

#ifndef RUTIN__TEXT_H
#define RUTIN__TEXT_H

#include "base/messages.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// Text that grows. Always NUL-terminated once something was added. A failure
// sticks: later additions do nothing, and `failed` tells at the end. What a text
// held is wiped when it is emptied, moved or freed.
typedef struct rutin__text {
    char *at;
    size_t length, room;
    size_t ceiling; // bytes it may hold; 0 for 64 MiB
    bool failed;
    bool full; // it failed at the ceiling, not for want of memory
} rutin__text;

void rutin__text_clear(rutin__text *text); // frees
void rutin__text_reset(rutin__text *text); // empties, keeps the room

// Keeps no more room than it needs, and [spare] bytes.
void rutin__text_fit(rutin__text *text, size_t spare);
void rutin__text_add(rutin__text *text, const char *bytes, size_t length);
void rutin__text_add_string(rutin__text *text, const char *string);
void rutin__text_add_char(rutin__text *text, char c);
void rutin__text_add_number(rutin__text *text, int64_t number);

// Adds a message of the catalogue.
void rutin__text_say(rutin__text *text, rutin__tongue tongue,
                     rutin__message message, const rutin__param *with);

// Writes a number, no NUL after it. Returns the length.
enum { RUTIN__NUMBER_SIZE = 20 }; // 19 digits and a sign
size_t rutin__text_write_number(char out[RUTIN__NUMBER_SIZE], int64_t number);

// Where [bytes] more can be written, by a caller that then adds them to
// `length` and puts a NUL after them; NULL after a failure. The text may move.
char *rutin__text_make_room(rutin__text *text, size_t bytes);

static inline char *rutin__text_room(rutin__text *text, size_t bytes)
{
    if (bytes < text->room - text->length)
        return text->at + text->length;
    return rutin__text_make_room(text, bytes);
}

// How many of [length] bytes the first character takes: 1 to 4, or 0 when it
// is not UTF-8 (overlong, a surrogate, past U+10FFFF, cut off).
int rutin__text_utf8_size(const char *bytes, size_t length);
bool rutin__text_is_utf8(const char *bytes, size_t length);

// The code of the character that [bytes] begin with; 0 when that is not UTF-8.
uint32_t rutin__text_code(const char *bytes, size_t length);

// How many bytes from the start are text that everybody sees as it is: UTF-8,
// no control characters but tabs and ends of lines, no marks that turn the
// direction of writing or are not seen at all, but where a pictograph or a script
// needs one.
size_t rutin__text_shown_size(const char *bytes, size_t length);

// Puts question marks in the place of what is not such text.
void rutin__text_make_shown(char *text);

// Whether two texts of the same length are the same.
static inline bool rutin__text_same_bytes(const char *a, const char *b,
                                          size_t length)
{
    if (length < 4 || length > 16)
        return memcmp(a, b, length) == 0;
    if (length < 8)
        return memcmp(a, b, 4) == 0 &&
               memcmp(a + length - 4, b + length - 4, 4) == 0;
    return memcmp(a, b, 8) == 0 &&
           memcmp(a + length - 8, b + length - 8, 8) == 0;
}

// Whether [a] is [length] bytes of [b], none of which is NUL.
static inline bool rutin__text_same(const char *a, const char *b, size_t length)
{
    if (length > 0 && *a != *b)
        return false; // as most are told apart
    return strncmp(a, b, length) == 0 && a[length] == '\0';
}

// Which of [count] names is nearest to [name], as somebody who misspells would
// have it (edit distance with swaps, at most a third of the length, at least
// 1); -1 for none. Ties go to the first. Names longer than 64 bytes are far
// from everything. [names] is called with 0 to count-1.
int rutin__text_nearest(const char *name, size_t length,
                        const char *(*names)(const void *data, int number),
                        const void *data, int count);

#endif
