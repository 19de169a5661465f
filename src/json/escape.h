// escape.h - texts as JSON writes them, between their quotes

#ifndef RUTIN__ESCAPE_H
#define RUTIN__ESCAPE_H

#include "base/messages.h"

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { RUTIN__ESCAPE_SIZE = 6 }; // bytes that one may take: \u001F

// Eight bytes, each of them [byte].
static inline uint64_t rutin__escape_eight(uint64_t byte)
{
    return UINT64_C(0x0101010101010101) * byte;
}

// The high bits of those of eight bytes that are a quote, a backslash or below
// 0x20, and perhaps of some outside ASCII. A quote with its second bit turned is
// 0x20, and what is below stays there. Taking more from a byte than it has sets
// its high bit. It may set one of a later byte too, never of one before.
static inline uint64_t rutin__escape_find(uint64_t bytes)
{
    uint64_t low = (bytes ^ rutin__escape_eight(2)) - rutin__escape_eight(0x21);
    uint64_t backslashes = (bytes ^ rutin__escape_eight('\\')) -
                           rutin__escape_eight(1);

    return (low | backslashes) & rutin__escape_eight(0x80);
}

// Eight bytes as a number whose lowest is the first of them.
static inline uint64_t rutin__escape_load_eight(const char *at)
{
    uint64_t bytes;

    memcpy(&bytes, at, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    bytes = __builtin_bswap64(bytes);
#endif
    return bytes;
}

#if defined(__SSE2__)
// A bit for each of sixteen bytes that may not stand for itself, or is outside
// ASCII and so, with its sign, below all that is inside.
static inline unsigned rutin__escape_find_sixteen(const char *at)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)at);
    __m128i low = _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x20));
    __m128i quotes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
    __m128i backslashes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));

    return (unsigned)_mm_movemask_epi8(
        _mm_or_si128(low, _mm_or_si128(quotes, backslashes)));
}
#endif

// From [at], the first byte that may not stand for itself in a text or is outside
// ASCII; or one of the last before [end], which are too few to be looked at in one.
static inline const char *rutin__escape_skip_most(const char *at,
                                                  const char *end)
{
#if defined(__SSE2__)
    for (; end - at >= 16; at += 16) {
        unsigned found = rutin__escape_find_sixteen(at);

        if (found != 0)
            return at + __builtin_ctz(found);
    }
#else
    for (; end - at >= 8; at += 8) {
        uint64_t bytes = rutin__escape_load_eight(at);
        uint64_t found = rutin__escape_find(bytes) |
                         (bytes & rutin__escape_eight(0x80));

        if (found != 0)
            return at + __builtin_ctzll(found) / 8;
    }
#endif
    return at;
}

// The same, but none of the last; [end] if there is none.
static inline const char *rutin__escape_skip_ascii(const char *at,
                                                   const char *end)
{
    at = rutin__escape_skip_most(at, end);
    while (at < end && (unsigned char)*at >= 0x20 && *at != '"' &&
           *at != '\\' && (unsigned char)*at < 0x80)
        at++;
    return at;
}

// From [at], the first byte that may not stand for itself in a text; [end] if
// there is none.
const char *rutin__escape_plain_run(const char *at, const char *end);

// From [at], the quote or backslash that comes next. Where a fault comes first,
// returns its place and sets [*fault] to what it is.
const char *rutin__escape_scan(const char *at, const char *end,
                               rutin__message *fault);

// Decodes from [at] up to the quote that ends the text, and returns its place;
// faults as above. [*to] moves past what was written, which is never more than
// what was read.
const char *rutin__escape_undo(const char *at, const char *end, char **to,
                               rutin__message *fault);

// Writes the escape for one byte of ASCII; returns what comes after it.
char *rutin__escape(char *to, char c);

#endif
