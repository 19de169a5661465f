// text.c - growing text with a ceiling; UTF-8; nearest names
//
// A text grows by a half at a time, so that building one costs little more than
// its bytes, and holds little more. A failed addition sticks: a writer adds
// without asking and looks at `failed` once, at the end.

#include "base/text.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

enum {
    FIRST_ROOM = 256,
    CEILING = 64 << 20, // bytes, where the text has no ceiling of its own
    LONGEST_NAME = 64   // bytes; longer ones are near to nothing
};

// ---------------------------------------------------------------- growing

static void wipe(rutin__text *text)
{
    if (text->length > 0)
        rutin__memory_wipe(text->at, text->length);
}

void rutin__text_clear(rutin__text *text)
{
    wipe(text);
    free(text->at);
    text->at = NULL;
    text->length = text->room = 0;
    text->failed = text->full = false;
}

void rutin__text_reset(rutin__text *text)
{
    wipe(text);
    text->length = 0;
    text->failed = text->full = false;
    if (text->at != NULL)
        text->at[0] = '\0';
}

// Moves it to where there is [room], and leaves nothing behind. False: it stays as
// it is.
static bool move(rutin__text *text, size_t room)
{
    char *at = malloc(room);

    if (at == NULL)
        return false;
    if (text->length > 0)
        memcpy(at, text->at, text->length);
    at[text->length] = '\0';
    wipe(text);
    free(text->at);
    text->at = at;
    text->room = room;
    return true;
}

void rutin__text_fit(rutin__text *text, size_t spare)
{
    size_t room = text->length + spare + 1;

    if (!text->failed && room < text->room)
        move(text, room);
}

// The next room that holds [bytes], NUL included, and no more than [most].
static size_t next_room(size_t room, size_t bytes, size_t most)
{
    if (room < FIRST_ROOM)
        room = FIRST_ROOM;
    while (room < bytes)
        room = room > most / 2 ? most : room + room / 2;
    return room < most ? room : most;
}

char *rutin__text_make_room(rutin__text *text, size_t bytes)
{
    size_t ceiling = text->ceiling ? text->ceiling : CEILING;
    size_t room = text->room;
    bool is_there = false;

    if (text->failed)
        return NULL;
    text->full = text->length > ceiling || bytes > ceiling - text->length;
    if (!text->full && ceiling < SIZE_MAX) {
        room = next_room(room, text->length + bytes + 1, ceiling + 1);
        is_there = move(text, room);
    }
    if (is_there)
        return text->at + text->length;
    text->failed = true;
    text->room = text->length; // what is added from now on comes here
    return NULL;
}

void rutin__text_add(rutin__text *text, const char *bytes, size_t length)
{
    char *to = rutin__text_room(text, length);

    if (to == NULL)
        return;
    if (length > 0)
        memcpy(to, bytes, length);
    to[length] = '\0';
    text->length += length;
}

void rutin__text_add_string(rutin__text *text, const char *string)
{
    rutin__text_add(text, string, strlen(string));
}

static void take_said(void *text, const char *bytes, size_t length)
{
    rutin__text_add(text, bytes, length);
}

void rutin__text_say(rutin__text *text, rutin__tongue tongue,
                     rutin__message message, const rutin__param *with)
{
    rutin__messages_say(tongue, message, with, take_said, text);
}

void rutin__text_add_char(rutin__text *text, char c)
{
    char *to = rutin__text_room(text, 1);

    if (to == NULL)
        return;
    to[0] = c;
    to[1] = '\0';
    text->length++;
}

size_t rutin__text_write_number(char out[RUTIN__NUMBER_SIZE], int64_t number)
{
    uint64_t left = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    size_t length = number < 0, at;

    for (uint64_t rest = left; rest > 9; rest /= 10)
        length++;
    out[0] = '-';
    for (at = length; left > 9; left /= 10)
        out[at--] = (char)('0' + left % 10);
    out[at] = (char)('0' + left);
    return length + 1;
}

void rutin__text_add_number(rutin__text *text, int64_t number)
{
    char digits[RUTIN__NUMBER_SIZE];

    rutin__text_add(text, digits, rutin__text_write_number(digits, number));
}

// ---------------------------------------------------------------- UTF-8

// Whether [second] may come after [first]. Its range is narrower after some:
// that rules out overlong forms (E0, F0), surrogates (ED) and all past U+10FFFF
// (F4).
static bool may_follow(unsigned first, unsigned second)
{
    unsigned low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    unsigned high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;

    return second >= low && second <= high;
}

int rutin__text_utf8_size(const char *bytes, size_t length)
{
    const unsigned char *b = (const unsigned char *)bytes;
    int size;

    if (length >= 1 && b[0] < 0x80)
        return 1;
    if (length < 2 || b[0] < 0xC2 || b[0] > 0xF4)
        return 0;
    size = b[0] < 0xE0 ? 2 : b[0] < 0xF0 ? 3 : 4;
    if (length < (size_t)size || !may_follow(b[0], b[1]))
        return 0;
    for (int i = 2; i < size; i++)
        if ((b[i] & 0xC0) != 0x80)
            return 0;
    return size;
}

bool rutin__text_is_utf8(const char *bytes, size_t length)
{
    while (length > 0) {
        int size = rutin__text_utf8_size(bytes, length);

        if (size == 0)
            return false;
        bytes += size;
        length -= (size_t)size;
    }
    return true;
}

// Marks that are not seen, or that turn the writing around them: a text with one
// reads otherwise than it stands there. In the order of their codes.
static const struct {
    uint32_t first, last;
} marks[] = {
    {0x7F, 0x9F},       // controls
    {0xAD, 0xAD},       // soft hyphen
    {0x34F, 0x34F},     // joiner of graphemes
    {0x61C, 0x61C},     // turns, as 0x200E to 0x202E
    {0x115F, 0x1160},   // fillers
    {0x17B4, 0x17B5},   // vowels that are not seen
    {0x180B, 0x180F},   // variation selectors, a separator
    {0x200B, 0x200F},   // zero width; turns
    {0x2028, 0x202E},   // ends of lines; turns
    {0x2060, 0x206F},   // joiners, operators, turns
    {0x2800, 0x2800},   // braille without a dot
    {0x3164, 0x3164},   // filler
    {0xFDD0, 0xFDEF},   // no characters
    {0xFE00, 0xFE0F},   // variation selectors
    {0xFEFF, 0xFEFF},   // byte order
    {0xFFA0, 0xFFA0},   // filler
    {0xFFF0, 0xFFFC},   // annotations, objects
    {0xFFFE, 0xFFFF},   // no characters
    {0x1BCA0, 0x1BCA3}, // of shorthand
    {0x1D159, 0x1D159}, // a note without a head
    {0x1D173, 0x1D17A}, // of music
    {0xE0000, 0xE0FFF}, // tags, variation selectors
};

enum { JOINER = 0x200D, NON_JOINER = 0x200C, KEYCAP = 0x20E3 };

static bool is_mark(uint32_t code)
{
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (code <= marks[i].last && code >= marks[i].first)
            return true;
    return (code & 0xFFFE) == 0xFFFE; // no character, in any plane
}

static bool is_pictograph(uint32_t code)
{
    return code == 0xA9 || code == 0xAE || (code >= 0x203C && code < 0x3300) ||
           (code >= 0x1F000 && code < 0x1FB00);
}

// Whether letters are joined into another shape: Arabic, and those of India.
static bool is_joined(uint32_t code)
{
    return (code >= 0x620 && code < 0xE00) || (code >= 0xFB50 && code < 0xFDD0);
}

// Whether a mark says how the sign before it is drawn, or joins the letters or
// pictographs on its sides, as no text in some scripts is without.
static bool belongs(uint32_t before, uint32_t mark, uint32_t after)
{
    if (mark == 0xFE0E || mark == 0xFE0F)
        return is_pictograph(before) || after == KEYCAP;
    if (mark == JOINER && (is_pictograph(before) || before == 0xFE0F))
        return is_pictograph(after);
    return (mark == JOINER || mark == NON_JOINER) && is_joined(before) &&
           is_joined(after);
}

uint32_t rutin__text_code(const char *bytes, size_t length)
{
    const unsigned char *b = (const unsigned char *)bytes;

    switch (rutin__text_utf8_size(bytes, length)) {
    case 1:
        return b[0];
    case 2:
        return (b[0] & 0x1Fu) << 6 | (b[1] & 0x3Fu);
    case 3:
        return (b[0] & 0x0Fu) << 12 | (b[1] & 0x3Fu) << 6 | (b[2] & 0x3Fu);
    case 4:
        return (b[0] & 0x07u) << 18 | (b[1] & 0x3Fu) << 12 |
               (b[2] & 0x3Fu) << 6 | (b[3] & 0x3Fu);
    default:
        return 0;
    }
}

// Whether nobody sees the character of [size] bytes there as it is. [before] is
// the code of the one before it.
static bool is_hidden(const char *at, size_t length, int size, uint32_t before)
{
    uint32_t code = rutin__text_code(at, length);

    if (code < 0x7F)
        return code < 0x20 && code != '\t' && code != '\n' && code != '\r';
    return is_mark(code) &&
           !belongs(before, code,
                    rutin__text_code(at + size, length - (size_t)size));
}

// Where the letters, digits and signs of ASCII end that stand from [at] on; eight
// are looked at at once.
static size_t plain_end(const char *bytes, size_t at, size_t length)
{
    const uint64_t each = UINT64_MAX / 0xFF;
    uint64_t eight;

    for (; length - at >= sizeof eight; at += sizeof eight) {
        memcpy(&eight, bytes + at, sizeof eight);
        if (((eight | (eight + each) | (eight - each * 0x20)) & each * 0x80) !=
            0)
            break;
    }
    while (at < length && bytes[at] >= 0x20 && bytes[at] < 0x7F)
        at++;
    return at;
}

size_t rutin__text_shown_size(const char *bytes, size_t length)
{
    size_t at = 0, last = 0;

    for (;;) {
        size_t plain = plain_end(bytes, at, length); // as most of a text
        int size;

        last = plain > at ? plain - 1 : last;
        at = plain;
        if (length - at >= 2 && bytes[at] == '\xC3' &&
            (bytes[at + 1] & 0xC0) == 0x80) {
            last = at; // as most of the rest
            at += 2;
            continue;
        }
        size = rutin__text_utf8_size(bytes + at, length - at);
        if (size == 0 || is_hidden(bytes + at, length - at, size,
                                   rutin__text_code(bytes + last, at - last)))
            return at;
        last = at;
        at += (size_t)size;
    }
}

void rutin__text_make_shown(char *text)
{
    while (*(text += rutin__text_shown_size(text, strlen(text))) != '\0')
        *text = '?';
}

// ---------------------------------------------------------------- nearness

static int least(int a, int b)
{
    return a < b ? a : b;
}

// How many single changes lie between [a] and [b]: a byte put in, left out or
// replaced, or two neighbours swapped (optimal string alignment). The table
// behind it is kept as its last three rows.
static int distance(const char *a, int a_length, const char *b, int b_length)
{
    int rows[3][LONGEST_NAME + 1];
    int *before = rows[0], *last = rows[1], *row = rows[2];

    for (int j = 0; j <= b_length; j++)
        row[j] = j;
    for (int i = 1; i <= a_length; i++) {
        int *oldest = before;

        before = last;
        last = row;
        row = oldest;
        row[0] = i;
        for (int j = 1; j <= b_length; j++) {
            row[j] = least(least(last[j], row[j - 1]) + 1,
                           last[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = least(row[j], before[j - 2] + 1);
        }
    }
    return row[b_length];
}

int rutin__text_nearest(const char *name, size_t length,
                        const char *(*names)(const void *data, int number),
                        const void *data, int count)
{
    int nearest = -1;
    int within = length < 6 ? 1 : (int)(length / 3); // of those found so far

    if (length > LONGEST_NAME)
        return -1;
    for (int i = 0; i < count; i++) {
        const char *other = names(data, i);
        size_t other_length = strlen(other);
        size_t longer = other_length > length ? other_length : length;
        int steps;

        if (other_length > LONGEST_NAME ||
            (int)(2 * longer - length - other_length) > within)
            continue;
        steps = distance(name, (int)length, other, (int)other_length);
        if (steps <= within) {
            nearest = i;
            within = steps - 1;
        }
    }
    return nearest;
}
