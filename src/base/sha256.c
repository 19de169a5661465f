// sha256.c - the digest of a text
//
// A text is taken in blocks of 64 bytes, in the end with a bit that is set, zeros
// and its length in bits. Each block turns eight words 64 times. What a letter is
// called in the standard stays here, and the letters change places from turn to
// turn, so that no word is moved.
//
// A routine is a quarter of a megabyte, and its digest a tenth of what it costs to
// load, so that this counts instructions: two of three turns of a word share what
// they turn.

#include "base/sha256.h"

#include <string.h>

static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
    0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
    0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
    0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
    0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static inline uint32_t turned(uint32_t word, int by)
{
    return word >> by | word << (32 - by);
}

static inline void turn(uint32_t a, uint32_t b, uint32_t c, uint32_t *d,
                        uint32_t e, uint32_t f, uint32_t g, uint32_t *h,
                        uint32_t part)
{
    *h += turned(e ^ turned(e ^ turned(e, 14), 5), 6) + (g ^ (e & (f ^ g))) +
          part;
    *d += *h;
    *h += turned(a ^ turned(a ^ turned(a, 9), 11), 2) +
          ((a & b) | (c & (a | b)));
}

// The block as words, and those that come of them.
static void spread(uint32_t parts[64], const unsigned char *block)
{
    for (int i = 0; i < 16; i++, block += 4)
        parts[i] = (uint32_t)block[0] << 24 | (uint32_t)block[1] << 16 |
                   (uint32_t)block[2] << 8 | block[3];
    for (int i = 16; i < 64; i++) {
        uint32_t x = parts[i - 15], y = parts[i - 2];

        parts[i] = parts[i - 16] + parts[i - 7] +
                   (turned(x ^ turned(x, 11), 7) ^ x >> 3) +
                   (turned(y ^ turned(y, 2), 17) ^ y >> 10);
    }
}

static void take(uint32_t state[8], const unsigned char *block)
{
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
    uint32_t parts[64];

    spread(parts, block);
    for (int i = 0; i < 64; i += 8) {
        turn(a, b, c, &d, e, f, g, &h, parts[i] + constants[i]);
        turn(h, a, b, &c, d, e, f, &g, parts[i + 1] + constants[i + 1]);
        turn(g, h, a, &b, c, d, e, &f, parts[i + 2] + constants[i + 2]);
        turn(f, g, h, &a, b, c, d, &e, parts[i + 3] + constants[i + 3]);
        turn(e, f, g, &h, a, b, c, &d, parts[i + 4] + constants[i + 4]);
        turn(d, e, f, &g, h, a, b, &c, parts[i + 5] + constants[i + 5]);
        turn(c, d, e, &f, g, h, a, &b, parts[i + 6] + constants[i + 6]);
        turn(b, c, d, &e, f, g, h, &a, parts[i + 7] + constants[i + 7]);
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
}

void rutin__sha256_begin(rutin__sha256 *sha)
{
    *sha = (rutin__sha256){.state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372,
                                     0xa54ff53a, 0x510e527f, 0x9b05688c,
                                     0x1f83d9ab, 0x5be0cd19}};
}

void rutin__sha256_add(rutin__sha256 *sha, const void *bytes, size_t length)
{
    const unsigned char *at = bytes;
    size_t held = sha->length % RUTIN__SHA256_BLOCK;
    size_t missing = RUTIN__SHA256_BLOCK - held;

    sha->length += length;
    if (held > 0 && length >= missing) {
        memcpy(sha->block + held, at, missing);
        take(sha->state, sha->block);
        at += missing;
        length -= missing;
        held = 0;
    }
    if (held == 0)
        for (; length >= RUTIN__SHA256_BLOCK; length -= RUTIN__SHA256_BLOCK) {
            take(sha->state, at);
            at += RUTIN__SHA256_BLOCK;
        }
    memcpy(sha->block + held, at, length);
}

void rutin__sha256_end(rutin__sha256 *sha,
                       char digits[RUTIN__SHA256_DIGITS + 1])
{
    static const unsigned char fill[RUTIN__SHA256_BLOCK] = {0x80};
    uint64_t bits = sha->length * 8;
    size_t held = sha->length % RUTIN__SHA256_BLOCK;
    unsigned char length[8];

    for (int i = 0; i < 8; i++)
        length[i] = (unsigned char)(bits >> (56 - 8 * i));
    rutin__sha256_add(sha, fill, (held < 56 ? 56 : 120) - held);
    rutin__sha256_add(sha, length, sizeof length);
    for (int i = 0; i < RUTIN__SHA256_DIGITS; i++)
        digits[i] =
            "0123456789abcdef"[sha->state[i / 8] >> (28 - i % 8 * 4) & 15];
    digits[RUTIN__SHA256_DIGITS] = '\0';
}
