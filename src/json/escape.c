// escape.c - texts as JSON writes them, between their quotes
//
// Most bytes of a text stand for themselves, and they are found eight at a
// time. The rest are quotes, backslashes, control characters, which must be
// escaped, and characters outside ASCII, which must be UTF-8.
//
// Refused although the grammar has them: \u0000, which ends a text for every
// reader in C, and half a surrogate pair, which is no character.

#include "json/escape.h"

#include "base/text.h"

#include <string.h>

// What the letter after a backslash means, in pairs; \u is apart.
static const char letters[] = "\"\\/bfnrt";
static const char meant[] = "\"\\/\b\f\n\r\t";

const char *rutin__escape_plain_run(const char *at, const char *end)
{
    for (; end - at >= 8; at += 8) {
        uint64_t bytes = rutin__escape_load_eight(at);
        uint64_t found = rutin__escape_find(bytes) & ~bytes;

        if (found != 0)
            return at + __builtin_ctzll(found) / 8;
    }
    while (at < end && (unsigned char)*at >= 0x20 && *at != '"' && *at != '\\')
        at++;
    return at;
}

// ---------------------------------------------------------------- reading

const char *rutin__escape_scan(const char *at, const char *end,
                               rutin__message *fault)
{
    for (;;) {
        int size;

        at = rutin__escape_skip_ascii(at, end);
        if (at < end && (*at == '"' || *at == '\\'))
            return at;
        size = rutin__text_utf8_size(at, (size_t)(end - at));
        if (size < 2) // none, or a control character
            break;
        at += size;
    }
    *fault = at == end                   ? RUTIN__SAY_text_without_end
             : (unsigned char)*at < 0x20 ? RUTIN__SAY_control_character
                                         : RUTIN__SAY_text_not_utf8;
    return at;
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// The code of "\u00E5" at [at]; -1 when it is none.
static long read_code(const char *at, const char *end)
{
    long code = 0;

    if (end - at < 6 || at[0] != '\\' || at[1] != 'u')
        return -1;
    for (int i = 2; i < 6; i++) {
        if (hex_digit(at[i]) < 0)
            return -1;
        code = code * 16 + hex_digit(at[i]);
    }
    return code;
}

static char *write_utf8(char *to, long code)
{
    static const int first[] = {0, 0xC0, 0xE0, 0xF0};
    int more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;

    *to++ = (char)(first[more] | code >> 6 * more);
    while (more-- > 0)
        *to++ = (char)(0x80 | (code >> 6 * more & 0x3F));
    return to;
}

// Decodes "\u00E5", or two of them that are a surrogate pair.
static const char *decode_code(const char *at, const char *end, char **to,
                               rutin__message *fault)
{
    long code = read_code(at, end), low;

    if (code < 0) {
        *fault = RUTIN__SAY_bad_escape;
        return at;
    }
    if (code == 0) {
        *fault = RUTIN__SAY_zero_character;
        return at;
    }
    if (code < 0xD800 || code > 0xDFFF) {
        *to = write_utf8(*to, code);
        return at + 6;
    }
    low = read_code(at + 6, end);
    if (code > 0xDBFF || low < 0xDC00 || low > 0xDFFF) {
        *fault = RUTIN__SAY_half_a_pair;
        return at;
    }
    *to = write_utf8(*to, 0x10000 + (code - 0xD800) * 0x400 + (low - 0xDC00));
    return at + 12;
}

static const char *decode_escape(const char *at, const char *end, char **to,
                                 rutin__message *fault)
{
    const char *letter = NULL;

    if (end - at >= 2)
        letter = memchr(letters, at[1], sizeof letters - 1);
    if (letter == NULL)
        return decode_code(at, end, to, fault);
    *(*to)++ = meant[letter - letters];
    return at + 2;
}

const char *rutin__escape_undo(const char *at, const char *end, char **to,
                               rutin__message *fault)
{
    for (;;) {
        const char *stop = rutin__escape_scan(at, end, fault);

        memcpy(*to, at, (size_t)(stop - at));
        *to += stop - at;
        if (*fault != RUTIN__SAY_NOTHING || *stop == '"')
            return stop;
        at = decode_escape(stop, end, to, fault);
        if (*fault != RUTIN__SAY_NOTHING)
            return at;
    }
}

// ---------------------------------------------------------------- writing

char *rutin__escape(char *to, char c)
{
    static const char hex[] = "0123456789ABCDEF";
    const char *known = c == '/' ? NULL : memchr(meant, c, sizeof meant - 1);

    *to++ = '\\';
    if (known != NULL) {
        *to++ = letters[known - meant];
        return to;
    }
    memcpy(to, "u00", 3);
    to[3] = hex[(unsigned char)c >> 4];
    to[4] = hex[(unsigned char)c & 15];
    return to + 5;
}
